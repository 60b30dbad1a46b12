// Package experiment runs an experiment: many groups, each a pure function of
// its design point and its seed, over all cores, and brings what was read off
// them into tidy tables.
//
// The tables are the same bytes for any number of workers, after any
// interruption, and for shards that were run apart and merged, since each run
// is known by its place (point, replicate) and the tables are sorted by it.
//
// While a sweep is under way its directory holds a folder .sweep:
//
//	sweep.json     what is being run, by which version
//	journal.jsonl  one line for each batch of runs that is on the disk
//	parts/         the batches (part.go)
//	lock           held by the process that is at work
//
// A batch counts when its line is in the journal; whatever else a killed
// process leaves is swept away by the next. When all runs are there, the batches
// are merged into the tables, the manifest is written last, and the folder goes.
//
// Runs go replicate by replicate over all points, so that what an interrupted
// sweep has is an even sample of the design.
package experiment
