// Package record writes one run of a group into a directory: tidy tables of
// what was said and of what the group was like, and a manifest that says where
// they come from, what each column means, and how to repeat the run.
//
// A reader can trust what it finds. The tables, which package table writes, get
// their names only when the run is over; the manifest is written last, so that
// a directory with a manifest holds a whole run. What an interrupted run leaves
// is called partial. The same run gives the same bytes.
//
// A table is a list of columns, and a column is one entry: name, type, unit,
// meaning, and how its cell is computed (tables.go). Adding a column is adding
// an entry.
package record
