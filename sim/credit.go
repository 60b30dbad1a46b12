package sim

import "math"

// credit is the power that members are credited with and the power at work,
// from which all metrics of power are read.
type credit struct {
	attributed [NumBases]float64   // mean over members of what the others credit them with
	seen       [MaxMembers]float64 // what the others credit a member with, all bases together
	actual     [NumBases]float64   // influence exerted
	all        float64             // likewise, all bases together
}

// credits sums up the power of a group's members.
func (m *Model) credits(g *Group) (c credit) {
	n := 0.0
	for i := range g.Worker() {
		me := &g.Members[i]
		for b, x := range me.Actual {
			c.all += x
			c.actual[b] += x
		}
		if !me.Here {
			continue
		}
		n++
		for b, x := range m.attributed(g, i) {
			c.attributed[b] += x
			c.seen[i] += x
		}
	}
	if n > 0 {
		for b := range c.attributed {
			c.attributed[b] /= n
		}
	}
	return c
}

// attributed is the mean power on each base that the others credit a member with.
func (m *Model) attributed(g *Group, i int) (mean [NumBases]float64) {
	n := 0.0
	for j := range g.Worker() {
		if j != i && g.Members[j].Here {
			for b, x := range &g.Tie(j, i).Power {
				mean[b] += x
			}
			n++
		}
	}
	if n > 0 {
		for b := range mean {
			mean[b] /= n
		}
	}
	return mean
}

// actualShare is the share of all influence exerted that worked through a base.
func (c *credit) actualShare(b Base) float64 {
	if c.all == 0 {
		return 0
	}
	return c.actual[b] / c.all
}

// powerMatch is the correlation over members of power attributed (all bases)
// with power at work.
func powerMatch(r *Meter) float64 {
	g, seen := r.g, &r.power().seen
	var sa, sb, saa, sbb, sab, n float64
	for i := range g.Worker() {
		if !g.Members[i].Here {
			continue
		}
		sa += seen[i]
		sb += g.Members[i].Moved
		n++
	}
	if n < 3 {
		return 0
	}
	for i := range g.Worker() {
		if !g.Members[i].Here {
			continue
		}
		a, b := seen[i]-sa/n, g.Members[i].Moved-sb/n
		saa += float64(a * a)
		sbb += float64(b * b)
		sab += float64(a * b)
	}
	if saa < 1e-18 || sbb < 1e-18 {
		return 0
	}
	return clamp(sab/(math.Sqrt(saa)*math.Sqrt(sbb)), -1, 1)
}
