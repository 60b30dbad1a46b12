package trainer

import (
	"cmp"
	"slices"

	"dinamika/render/view/between"
	"dinamika/sim"
)

// The lines that truth is told by. They are told to the user in words
// (between.rule…), so whoever moves one moves the other.
const (
	inTurn, oneHub, onePair = 0.6, 0.9, 1.0 / 3
	tenseLine, grudgeLine   = 0.6, 1.0
	commitLine, drawnLine   = 0.35, -0.2
	powerLine, mostTold     = 1.25, 3
)

// talked counts how members talked in one session.
type talked struct {
	acts, changes, next int
	by                  []int // by or to each agent
	pair                []int // between two, at the lower times agents plus the higher
	last                int   // member who spoke last; -1: nobody yet
}

func (c *talked) open(agents int) {
	*c = talked{by: make([]int, agents), pair: make([]int, agents*agents), last: -1}
}

// hear takes in an act.
func (c *talked) hear(g *sim.Group) {
	a, n := &g.Last, g.Agents()
	c.acts++
	by, to := int(a.Speaker), int(a.Addressee)
	c.by[by]++
	if to >= 0 && to != by {
		c.by[to]++
		c.pair[min(by, to)*n+max(by, to)]++
	}
	if by == g.Worker() {
		return
	}
	if c.last >= 0 && by != c.last {
		c.changes++
		next := c.last
		for range g.Worker() {
			next = (next + 1) % g.Worker()
			if g.Attends(next) {
				break
			}
		}
		if next == by {
			c.next++
		}
	}
	c.last = by
}

// pattern is how members in fact talked, whatever was called for.
func (c *talked) pattern(x *between.Truth, name func(int) string) {
	acts := float64(max(1, c.acts))
	n := len(c.by)
	x.Next = float64(c.next) / float64(max(1, c.changes))
	hub, pair := 0, 0
	for i := range c.by {
		if c.by[i] > c.by[hub] {
			hub = i
		}
	}
	for k := range c.pair {
		if c.pair[k] > c.pair[pair] {
			pair = k
		}
	}
	x.Hub, x.HubWho = float64(c.by[hub])/acts, name(hub)
	x.Pair, x.PairA, x.PairB = float64(c.pair[pair])/acts, name(pair/n), name(pair%n)
	switch {
	case x.Next >= inTurn:
		x.Pattern = sim.RoundRobin
	case x.Hub >= oneHub:
		x.Pattern = sim.Maypole
	case x.Pair >= onePair:
		x.Pattern = sim.HotSeat
	default:
		x.Pattern = sim.FreeFloating
	}
}

// gauge is the member metrics that truth needs.
type gauge struct {
	m     *sim.Model
	drawn sim.MemberMetric
	power [sim.NumBases]sim.MemberMetric
}

func newGauge(m *sim.Model) (q gauge) {
	q.m = m
	for _, x := range sim.MemberMetrics() {
		if x.Name == "grievance_drawn" {
			q.drawn = x
		}
		for b := range q.power {
			if x.Name == "power_attributed_"+sim.Base(b).String() {
				q.power[b] = x
			}
		}
	}
	return q
}

// truth is the group as it stands when a session has closed. Members are
// numbered by their places among those who belong.
func (q *gauge) truth(g *sim.Group, c *talked, name func(int) string) *between.Truth {
	x := &between.Truth{Stage: g.Stage, Confidence: g.Confidence, Began: true}
	if n := len(g.Path); n > 0 {
		x.Since = int(g.Path[n-1].Session) + 1
		for _, e := range g.Path[n-1].Evidence(4) {
			x.Began = false
			x.Signs = append(x.Signs, between.Sign{Name: e.Sign.String(), From: e.From, To: e.To})
		}
	}
	c.pattern(x, name)
	here := belonging(g)
	q.risks(g, here, x)
	q.powers(g, here, x)
	return x
}

// belonging are the members of a group now.
func belonging(g *sim.Group) (here []int) {
	for i := range g.Worker() {
		if g.Members[i].Here {
			here = append(here, i)
		}
	}
	return here
}

// risks finds who is past a line, or else who is nearest to one.
func (q *gauge) risks(g *sim.Group, here []int, x *between.Truth) {
	type far struct {
		between.AtRisk
		past, nearest float64 // beyond all lines together; beyond the nearest one
	}
	var all []far
	for k, i := range here {
		me := &g.Members[i]
		f := far{AtRisk: between.AtRisk{Who: k}, nearest: -9}
		var near between.Line
		for _, l := range [...]struct {
			between.Line
			scale float64 // what counts as far; below 0: beyond is below
		}{
			{between.Line{Name: "tension", Value: me.Tension, At: tenseLine}, 0.2},
			{between.Line{Name: "grievance", Value: q.drawn.Of(q.m, g, i), At: grudgeLine}, 0.5},
			{between.Line{Name: "commitment", Value: me.Commitment, At: commitLine}, -0.15},
			{between.Line{Name: "attraction", Value: me.Attraction, At: drawnLine}, -0.3},
		} {
			beyond := (l.Value - l.At) / l.scale
			if beyond > f.nearest {
				f.nearest, near = beyond, l.Line
			}
			if beyond > 0 {
				f.past += beyond
				f.Why = append(f.Why, l.Line)
			}
		}
		if f.Why == nil {
			f.Why = []between.Line{near}
		}
		all = append(all, f)
	}
	slices.SortStableFunc(all, func(a, b far) int { return cmp.Or(cmp.Compare(b.past, a.past), cmp.Compare(b.nearest, a.nearest)) })
	for k, f := range all {
		if k < mostTold && f.past > 0 {
			x.Risk = append(x.Risk, f.AtRisk)
		}
	}
	if x.Risk == nil && len(all) > 0 {
		x.Risk, x.Nearest = []between.AtRisk{all[0].AtRisk}, true
	}
}

// powers finds who holds power: by what the others credit, or by what works.
func (q *gauge) powers(g *sim.Group, here []int, x *between.Truth) {
	var all []between.Holder
	credited, worked := 0.0, 0.0
	for k, i := range here {
		h := between.Holder{Who: k, Worked: g.Members[i].Moved}
		for b := range q.power {
			h.Credited += q.power[b].Of(q.m, g, i)
		}
		credited += h.Credited
		worked += h.Worked
		all = append(all, h)
	}
	n := float64(len(all))
	for k := range all {
		if credited > 0 {
			all[k].Credited *= n / credited
		}
		if worked > 0 {
			all[k].Worked *= n / worked
		}
	}
	slices.SortStableFunc(all, func(a, b between.Holder) int {
		return cmp.Compare(max(b.Credited, b.Worked), max(a.Credited, a.Worked))
	})
	for k, h := range all {
		if k == 0 || k < mostTold && max(h.Credited, h.Worked) >= powerLine {
			x.Power = append(x.Power, h)
		}
	}
}
