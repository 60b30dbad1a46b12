// Package talk gives acts words: what each person of a group says, in English
// or Indonesian.
//
// The model knows what kind of thing is said, by whom, to whom, about what and
// how deep; never a word. Talk follows a group act by act and finds a line for
// each: among the lines of the scenario (what only these people would say), the
// interventions' own words (what the worker says), and the templates of this
// package, those that fit what is going on. Which one is taken is decided by a
// hash of seed, session, act and speaker, and by what has been said already, so
// that the same run has the same words and a session does not repeat itself.
//
// Voice comes from traits, standing, age and how two people feel about each
// other; never from ethnicity, religion or gender. Words change nothing in
// what happens.
package talk
