package experiment

import (
	"math"

	"dinamika/sim"
	"dinamika/sim/table"
)

// A sheet is one table of an experiment on its way through the batches: rows of
// words of eight bytes, the first two of which are point and replicate.
type sheet struct {
	name    string
	rows    string // what one row is
	columns []table.Column
	// cells turns a row into the cells after point, replicate and seed.
	cells func(row []uint64, cells []table.Cell) []table.Cell
}

// The sheets of a sweep, in the order of their files.
const (
	results = iota
	sessions
	windows
	members
	ties
	failures
	numSheets
)

// keyWords is how many words of a row say whose it is.
const keyWords = 2

// wholeCells and numberCells take so many words of a row as cells.
func wholeCells(row []uint64, n int, cells []table.Cell) []table.Cell {
	for _, w := range row[:n] {
		cells = append(cells, table.OfWhole(int64(w)))
	}
	return cells
}

func numberCells(row []uint64, n int, cells []table.Cell) []table.Cell {
	for _, w := range row[:n] {
		cells = append(cells, table.OfNumber(math.Float64frombits(w)))
	}
	return cells
}

// sheets is the tables of an experiment. Those that nobody asked for have no
// columns.
func (a *About) sheets() [numSheets]sheet {
	key := []table.Column{
		{Name: "point", Type: table.Whole, Meaning: "number of the design point, from 0"},
		{Name: "replicate", Type: table.Whole, Meaning: "number of the repetition of the point, from 0"},
		{Name: "seed", Type: table.Whole, Meaning: "seed of the run"},
	}
	session := table.Column{Name: "session", Type: table.Whole, Meaning: "number of the session, from 1"}
	acts := table.Column{Name: "act", Type: table.Whole, Meaning: "acts spoken in the session when it was read"}
	stage := table.Column{Name: "stage", Type: table.Text, Meaning: "stage of group development, as read (Tuckman & Jensen 1977)"}
	var all [numSheets]sheet
	all[results] = a.resultSheet(key)
	moment := func(name, rows string, metrics []string) sheet {
		if len(metrics) == 0 {
			return sheet{name: name}
		}
		columns := append(clip(key), session, acts, stage)
		columns = append(columns, groupColumns(metrics, "", "group metric of the model (see: dinamika metrics)")...)
		return sheet{name, rows, columns, func(row []uint64, cells []table.Cell) []table.Cell {
			cells = wholeCells(row, 2, cells)
			cells = append(cells, table.OfText(sim.Stage(row[2]).String()))
			return numberCells(row[3:], len(metrics), cells)
		}}
	}
	all[sessions] = moment("sessions", "one session of one run, at its close", a.Measures.Sessions)
	all[windows] = moment("windows", "one window of acts of one run, at its close", a.Measures.Windows)
	all[members] = a.memberSheet(append(clip(key), session))
	all[ties] = a.tieSheet(append(clip(key), session))
	all[failures] = sheet{"failures", "one run that could not be made", append(clip(key),
		table.Column{Name: "message", Type: table.Text, Meaning: "what was wrong"}), nil}
	return all
}

func clip(columns []table.Column) []table.Column { return columns[:len(columns):len(columns)] }

// numberColumns are the columns of metrics, with the units of their table.
func numberColumns[T any](names []string, suffix, meaning string, all []T, of func(T) (name, unit string)) (columns []table.Column) {
	units := map[string]string{}
	for _, row := range all {
		name, unit := of(row)
		units[name] = unit
	}
	for _, name := range names {
		columns = append(columns, table.Column{Name: name + suffix, Type: table.Number, Unit: units[name], Meaning: meaning, Open: true})
	}
	return columns
}

func groupColumns(names []string, suffix, meaning string) []table.Column {
	return numberColumns(names, suffix, meaning, sim.Metrics(), func(m sim.Metric) (string, string) { return m.Name, m.Unit })
}

// countWords is how many words of a result, after those that say whose it is,
// are counts: sessions held, acts, how many stages follow.
const countWords = 3

// resultSheet is the table of runs. A row of it is: the counts, the coordinates of the point, the numbers, and the stages
// at the close of each session, eight to a word.
func (a *About) resultSheet(key []table.Column) sheet {
	columns := clip(key)
	for k := range a.Factors {
		f := &a.Factors[k]
		c := table.Column{Name: f.Name, Type: table.Text, Unit: f.Unit, Meaning: "factor: " + f.Title.EN}
		if f.Numeric {
			c.Type = table.Number
		}
		columns = append(columns, c)
	}
	columns = append(columns,
		table.Column{Name: "sessions_held", Type: table.Whole, Meaning: "sessions in which something was said"},
		table.Column{Name: "acts", Type: table.Whole, Unit: "acts", Meaning: "acts spoken in the whole life"},
		table.Column{Name: "stage_by_session", Type: table.Text, Meaning: "stage at the close of each session, one digit each: 1 forming, 2 storming, 3 norming, 4 performing, 5 adjourning, 0 when nobody met"},
	)
	m := &a.Measures
	columns = append(columns, groupColumns(m.End, "", "group metric when the group's life is over (see: dinamika metrics)")...)
	columns = append(columns, groupColumns(m.Mean, "_mean", "mean of the group metric over all windows of the life")...)
	columns = append(columns, groupColumns(m.Peak, "_peak", "highest of all windows of the group metric")...)
	for s := range sim.Stage(sim.NumStages) {
		columns = append(columns, table.Column{Name: "time_" + s.String(), Type: table.Number, Unit: "share of windows", Meaning: "share of the life that was read as this stage", Open: true})
	}
	numbers := len(m.Columns())
	return sheet{"results", "one run", columns, func(row []uint64, cells []table.Cell) []table.Cell {
		held, acts, closed := row[0], row[1], int(row[2])
		row = row[countWords:]
		for k := range a.Factors {
			f, u := &a.Factors[k], math.Float64frombits(row[k])
			if f.Numeric {
				cells = append(cells, table.OfNumber(f.Value(u)))
			} else {
				cells = append(cells, table.OfText(f.Levels[f.Level(u)].Name))
			}
		}
		row = row[len(a.Factors):]
		cells = append(cells, table.OfWhole(int64(held)), table.OfWhole(int64(acts)), table.OfText(digits(row[numbers:], closed)))
		return numberCells(row, numbers, cells)
	}}
}

// ResultColumns is the names of the columns of the table of results, but for
// those of the factors, which have to be called otherwise.
func (a *About) ResultColumns() []string {
	bare := *a
	bare.Factors = nil
	var names []string
	for _, c := range bare.sheets()[results].columns {
		names = append(names, c.Name)
	}
	return names
}

// digits unpacks the stages of n sessions.
func digits(words []uint64, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(words[i/8] >> (8 * (i % 8)))
	}
	return string(b)
}

// pack is the reverse.
func pack(row []uint64, stages []byte) []uint64 {
	for i, s := range stages {
		if i%8 == 0 {
			row = append(row, 0)
		}
		row[len(row)-1] |= uint64(s) << (8 * (i % 8))
	}
	return row
}

func (a *About) memberSheet(key []table.Column) sheet {
	asked := a.Measures.Members
	if len(asked) == 0 {
		return sheet{name: "members"}
	}
	columns := append(clip(key),
		table.Column{Name: "member", Type: table.Whole, Meaning: "place among the members of the scenario, from 1"},
		table.Column{Name: "name", Type: table.Text, Meaning: "name; empty where the experiment changes who there is", Open: true},
		table.Column{Name: "belongs", Type: table.Flag, Meaning: "whether the person belongs to the group"},
		table.Column{Name: "left", Type: table.Flag, Meaning: "whether the person has left for good"},
	)
	columns = append(columns, numberColumns(asked, "", "member metric of the model (see: dinamika metrics)", sim.MemberMetrics(),
		func(m sim.MemberMetric) (string, string) { return m.Name, m.Unit })...)
	return sheet{"members", "one member of one run after a session has closed", columns, func(row []uint64, cells []table.Cell) []table.Cell {
		cells = wholeCells(row, 1, cells)
		cells = append(cells, table.OfWhole(int64(row[1])+1), a.nameOf(row[1]), table.OfFlag(row[2]&1 != 0), table.OfFlag(row[2]&2 != 0))
		return numberCells(row[3:], len(asked), cells)
	}}
}

// nameOf is the name of an agent, or an empty cell where it is not known.
func (a *About) nameOf(i uint64) table.Cell {
	if i < uint64(len(a.Names)) {
		return table.OfText(a.Names[i])
	}
	return table.Empty()
}

func (a *About) tieSheet(key []table.Column) sheet {
	asked := a.Measures.Ties
	if len(asked) == 0 {
		return sheet{name: "ties"}
	}
	columns := append(clip(key),
		table.Column{Name: "from", Type: table.Whole, Meaning: "whose tie it is: place among the members of the scenario, from 1; the worker is 0"},
		table.Column{Name: "to", Type: table.Whole, Meaning: "to whom, likewise"},
	)
	columns = append(columns, numberColumns(asked, "", "what one agent holds of another (see: dinamika metrics)", sim.TieMetrics(),
		func(m sim.TieMetric) (string, string) { return m.Name, m.Unit })...)
	return sheet{"ties", "what one agent is to another in one run after a session has closed, both belonging to the group", columns, func(row []uint64, cells []table.Cell) []table.Cell {
		cells = wholeCells(row, 3, cells)
		return numberCells(row[3:], len(asked), cells)
	}}
}
