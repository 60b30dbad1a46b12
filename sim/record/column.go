package record

import "dinamika/sim"

// Type is the type of the cells of a column.
type Type uint8

// The types.
const (
	Text Type = iota
	Whole
	Number
	Flag
)

// String is the type as the manifest names it.
func (t Type) String() string { return [...]string{"text", "integer", "number", "boolean"}[t] }

// Column is one column of a table.
type Column struct {
	Name    string
	Type    Type
	Unit    string // empty: none
	Meaning string
	Open    bool // a cell can be empty: nothing there to tell
	of      func(*view) cell
}

// Table is one table of a run.
type Table struct {
	Name    string
	Rows    string // what one row is
	Columns []Column
}

// cell is one cell, in the field of its column's type.
type cell struct {
	text  string
	whole int64 // a flag is 0 or 1
	x     float64
	none  bool
}

func text(s string) cell { return cell{text: s} }

func whole[T int | int16 | int32 | int64 | uint32](n T) cell { return cell{whole: int64(n)} }

func number(x float64) cell { return cell{x: x} }

func flag(b bool) cell {
	if b {
		return cell{whole: 1}
	}
	return cell{}
}

// numberIf is a number, or an empty cell.
func numberIf(there bool, x float64) cell { return cell{x: x, none: !there} }

// view is what a row is about.
type view struct {
	m        *sim.Model
	g        *sim.Group
	names    []string // of agents
	issues   []string
	topics   []string  // the issues, and last the topic of the day
	reading  []float64 // group metrics of the window
	i, j     int       // agents
	issue    int
	session  int // of the row, from 1; 0 before the first
	change   *sim.StageChange
	evidence []sim.Evidence
	previous string // stage before the change, empty at the first
}

// agent is the name of an agent, empty for the group.
func (v *view) agent(i int16) cell {
	if i < 0 {
		return cell{}
	}
	return text(v.names[i])
}
