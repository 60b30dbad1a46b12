package record

import (
	"dinamika/sim"
	"dinamika/sim/table"
)

// Column is one column of a table of a run.
type Column struct {
	table.Column
	of func(*view) table.Cell
}

// column is a column whose cells are never empty.
func column(name string, t table.Type, unit, meaning string, of func(*view) table.Cell) Column {
	return Column{table.Column{Name: name, Type: t, Unit: unit, Meaning: meaning}, of}
}

// open is the column when its cells can be empty.
func (c Column) open() Column {
	c.Open = true
	return c
}

// Table is one table of a run.
type Table struct {
	Name    string
	Rows    string // what one row is
	Columns []Column
}

func whole[T int | int16 | int32 | int64 | uint32](n T) table.Cell { return table.OfWhole(int64(n)) }

// numberIf is a number, or an empty cell.
func numberIf(there bool, x float64) table.Cell {
	if !there {
		return table.Empty()
	}
	return table.OfNumber(x)
}

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

// agent is the name of an agent, an empty text for the group.
func (v *view) agent(i int16) table.Cell {
	if i < 0 {
		return table.OfText("")
	}
	return table.OfText(v.names[i])
}
