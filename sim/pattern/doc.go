// Package pattern holds published findings on small groups as code: the claim's
// set-up, what is measured in it, what was published, what is accepted, and a
// run that lays the model's own numbers beside. It proves, or fails to prove,
// that one set of constants does for all of them.
//
// Every finding is put to the model as sessions of acts, like any scenario.
// A finding may say who is there, for how long and under what instructions. It
// may not touch a constant: only null.go does, to show what the model gives
// without a mechanism.
package pattern
