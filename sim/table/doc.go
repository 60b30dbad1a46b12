// Package table writes and reads tidy tables, one row an observation and one
// column a variable, as Apache Parquet or as comma-separated values that any
// program for data reads as they are.
//
// A reader can trust what it finds. A table is written under a temporary name
// and gets its own only when all of it is on the disk, so that a table is there
// whole or not at all. The same rows give the same bytes, since no table holds
// a clock, a path or the name of a machine. What is held in memory while
// writing does not grow with the rows, but for the index at the end of a
// Parquet file: about three kilobytes a column for every 65536 rows.
//
// A cell of an open column can be empty: nothing there to tell. That is null in
// Parquet and nothing between two commas in CSV; a number that is NaN is such a
// cell too, as no two programs agree on how to write NaN. In CSV an empty cell
// and an empty text look the same, and a line end within a text that is CR and
// LF is read back as LF.
package table
