// Package scenarios reads what people write: scenario files, experiment files,
// the catalogue of interventions and sociometric surveys, and holds those that
// are shipped.
//
// A file is read in three steps, each of which reports all it finds and not
// only the first: the text is checked and parsed into a tree that knows line
// and column (source.go), the tree is read into the file types by their tags
// (reader.go, file.go), and the file types are compiled into the setup of the
// model, where what contradicts itself is found (build.go and the files after
// it). The same tags give the ranges, the defaults and the JSON Schema, so
// that there is no second list to keep. An experiment sets places of the file
// types by their paths (turn.go) and has them compiled anew for each point
// (maker.go), so that a value is held to the same rules wherever it stands.
//
// Strictness is the point: a key that is misspelt and silently ignored would
// change a result without anybody noticing.
package scenarios
