package experiment

import (
	"math"

	"dinamika/sim"
)

// reader is what is read off the groups, resolved once: the metrics that are
// asked for, each in its table's own order.
type reader struct {
	about                            *About
	end, mean, peak, session, window []sim.Metric
	member                           []sim.MemberMetric
	tie                              []sim.TieMetric
}

func newReader(a *About) *reader {
	group := sim.Metrics()
	find := func(names []string) []sim.Metric {
		return chosen(names, group, func(m sim.Metric) string { return m.Name })
	}
	m := &a.Measures
	return &reader{
		about: a, end: find(m.End), mean: find(m.Mean), peak: find(m.Peak), session: find(m.Sessions), window: find(m.Windows),
		member: chosen(m.Members, sim.MemberMetrics(), func(m sim.MemberMetric) string { return m.Name }),
		tie:    chosen(m.Ties, sim.TieMetrics(), func(m sim.TieMetric) string { return m.Name }),
	}
}

// chosen is the rows of a table that are named, in the order of the names.
func chosen[T any](names []string, all []T, nameOf func(T) string) []T {
	by := map[string]T{}
	for _, row := range all {
		by[nameOf(row)] = row
	}
	var out []T
	for _, name := range names {
		out = append(out, by[name])
	}
	return out
}

// rows is what runs have left, one list of words for each sheet, row after row.
// Rows of one sheet differ in length, so each begins with its own.
type rows [numSheets][]uint64

// words is how many words there are.
func (r *rows) words() int {
	n := 0
	for k := range r {
		n += len(r[k])
	}
	return n
}

// clear empties the lists and keeps their room.
func (r *rows) clear() {
	for k := range r {
		r[k] = r[k][:0]
	}
}

// life is one run being read.
type life struct {
	*reader
	into             *rows
	m                *sim.Model
	g                *sim.Group
	meter            sim.Meter
	point, replicate uint64
	sums, tops       []float64
	stages           []byte // at the close of each session, as digits
	time             [sim.NumStages]float64
	held, count      int
}

// begin opens a row of a sheet and says where its length stands.
func (l *life) begin(sheet int, more ...uint64) int {
	at := len(l.into[sheet])
	l.into[sheet] = append(append(l.into[sheet], 0, l.point, l.replicate), more...)
	return at
}

// end closes a row that was begun.
func (l *life) finish(sheet, at int) { l.into[sheet][at] = uint64(len(l.into[sheet]) - at - 1) }

func (l *life) numbers(sheet int, metrics []sim.Metric) {
	for k := range metrics {
		l.into[sheet] = append(l.into[sheet], math.Float64bits(l.meter.Read(&metrics[k])))
	}
}

// live lets one group live from its seed and reads it.
func (l *life) live(m *sim.Model, seed uint64, point, replicate int, u []float64) {
	l.m, l.g, l.point, l.replicate = m, m.NewGroup(seed), uint64(point), uint64(replicate)
	l.sums, l.tops, l.stages = l.sums[:0], l.tops[:0], l.stages[:0]
	for range l.mean {
		l.sums = append(l.sums, 0)
	}
	for range l.peak {
		l.tops = append(l.tops, math.Inf(-1))
	}
	l.time, l.held, l.count = [sim.NumStages]float64{}, 0, 0
	for {
		did := m.Step(l.g)
		if did&(sim.WindowClosed|sim.Closed|sim.Over) != 0 {
			l.meter.Turn(m, l.g) // one reading for all lists
		}
		if did&sim.WindowClosed != 0 {
			l.atWindow()
		}
		if did&sim.Closed != 0 {
			l.atClose(did&sim.Over != 0)
		}
		if did&sim.Over != 0 {
			break
		}
	}
	l.result(u)
}

// atWindow reads what is asked for at the close of each window.
func (l *life) atWindow() {
	l.count++
	l.time[l.g.Stage]++
	for k := range l.mean {
		l.sums[k] += l.meter.Read(&l.mean[k])
	}
	for k := range l.peak {
		l.tops[k] = max(l.tops[k], l.meter.Read(&l.peak[k]))
	}
	if len(l.window) > 0 {
		at := l.begin(windows, uint64(l.g.Session)+1, uint64(l.g.Index), uint64(l.g.Stage))
		l.numbers(windows, l.window)
		l.finish(windows, at)
	}
}

// atClose reads what is asked for at the close of each session.
func (l *life) atClose(last bool) {
	g := l.g
	digit := byte('0')
	if g.Index > 0 {
		l.held++
		digit += byte(g.Stage) + 1
	}
	l.stages = append(l.stages, digit)
	session := uint64(g.Session) + 1
	if len(l.session) > 0 {
		at := l.begin(sessions, session, uint64(g.Index), uint64(g.Stage))
		l.numbers(sessions, l.session)
		l.finish(sessions, at)
	}
	if !last && !l.about.Measures.Each {
		return
	}
	if len(l.member) > 0 {
		l.readMembers(session)
	}
	if len(l.tie) > 0 {
		l.readTies(session)
	}
}

func (l *life) readMembers(session uint64) {
	for i := range l.g.Worker() {
		me := &l.g.Members[i]
		flags := uint64(0)
		if me.Here {
			flags |= 1
		}
		if me.Gone {
			flags |= 2
		}
		at := l.begin(members, session, uint64(i), flags)
		for k := range l.member {
			l.into[members] = append(l.into[members], math.Float64bits(l.member[k].Of(l.m, l.g, i)))
		}
		l.finish(members, at)
	}
}

func (l *life) readTies(session uint64) {
	number := func(i int) uint64 { // the worker is 0
		if i == l.g.Worker() {
			return 0
		}
		return uint64(i) + 1
	}
	for i := range l.g.Agents() {
		for j := range l.g.Agents() {
			if i == j || !l.g.Members[i].Here || !l.g.Members[j].Here {
				continue
			}
			at := l.begin(ties, session, number(i), number(j))
			for k := range l.tie {
				l.into[ties] = append(l.into[ties], math.Float64bits(l.tie[k].Of(l.m, l.g, i, j)))
			}
			l.finish(ties, at)
		}
	}
}

// result writes the row of the run.
func (l *life) result(u []float64) {
	at := l.begin(results, uint64(l.held), uint64(l.g.Acts), uint64(len(l.stages)))
	add := func(x float64) { l.into[results] = append(l.into[results], math.Float64bits(x)) }
	for _, x := range u {
		add(x)
	}
	l.numbers(results, l.end)
	n := float64(l.count)
	for _, x := range l.sums {
		add(x / n) // nobody ever met: NaN, an empty cell
	}
	for _, x := range l.tops {
		if l.count == 0 {
			x = math.NaN()
		}
		add(x)
	}
	for _, x := range l.time {
		add(x / n)
	}
	l.into[results] = pack(l.into[results], l.stages)
	l.finish(results, at)
}
