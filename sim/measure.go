package sim

import "math"

// of is the mean of a property over those who belong to the group.
func of(f func(*Member) float64) func(*Meter) float64 {
	return meanOver(func(m *Model, g *Group, i int) float64 { return f(&g.Members[i]) })
}

// meanOver is the mean of a member metric over those who belong to the group.
func meanOver(f func(*Model, *Group, int) float64) func(*Meter) float64 {
	return func(r *Meter) float64 {
		m, g := r.m, r.g
		sum, n := 0.0, 0.0
		for i := range g.Worker() {
			if g.Members[i].Here {
				sum += f(m, g, i)
				n++
			}
		}
		if n == 0 {
			return 0
		}
		return sum / n
	}
}

// share is a count of the window over its acts.
func share(f func(*Tally) int64) func(*Meter) float64 {
	return func(r *Meter) float64 { return ratio(f(&r.g.Window), r.g.Window.Acts) }
}

func sign(s Sign) func(*Meter) float64 {
	return func(r *Meter) float64 { return r.g.Signal[s] }
}

func ratio(a, b int64) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// belonging counts the members of the group, present or not.
func (m *Model) belonging(g *Group) float64 {
	n := 0.0
	for i := range g.Worker() {
		n += flag(g.Members[i].Here)
	}
	return n
}

// deviation is the standard deviation of a property over the members.
func (m *Model) deviation(g *Group, f func(*Member) float64) float64 {
	return math.Sqrt(max(0, m.covariance(g, f, f)))
}

func (m *Model) covariance(g *Group, a, b func(*Member) float64) float64 {
	var sa, sb, n float64
	for i := range g.Worker() {
		if x := &g.Members[i]; x.Here {
			sa += a(x)
			sb += b(x)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	sum := 0.0
	for i := range g.Worker() {
		if x := &g.Members[i]; x.Here {
			sum += float64((a(x) - sa/n) * (b(x) - sb/n))
		}
	}
	return sum / n
}

// correlation is Pearson's r over the members, 0 where one side has no spread.
func (m *Model) correlation(g *Group, a, b func(*Member) float64) float64 {
	va, vb := m.covariance(g, a, a), m.covariance(g, b, b)
	if va < 1e-18 || vb < 1e-18 {
		return 0
	}
	return clamp(m.covariance(g, a, b)/(math.Sqrt(va)*math.Sqrt(vb)), -1, 1)
}

// gini is Gini's index of a property over the members.
func (m *Model) gini(g *Group, f func(*Member) float64) float64 {
	sum, diff, n := 0.0, 0.0, 0.0
	for i := range g.Worker() {
		if !g.Members[i].Here {
			continue
		}
		x := f(&g.Members[i])
		sum += x
		n++
		for j := range g.Worker() {
			if g.Members[j].Here {
				diff += abs(x - f(&g.Members[j]))
			}
		}
	}
	if sum <= 0 {
		return 0
	}
	return clamp(diff/(2*n*sum), 0, 1)
}

func participationGini(m *Model, g *Group) float64 {
	return m.gini(g, func(x *Member) float64 { return float64(x.SpokeHere) })
}

func participationTop(m *Model, g *Group) float64 {
	top, sum := 0.0, 0.0
	for i := range g.Worker() {
		if g.Members[i].Here {
			x := float64(g.Members[i].SpokeHere)
			top = max(top, x)
			sum += x
		}
	}
	if sum == 0 {
		return 0
	}
	return top / sum
}

func influenceGini(m *Model, g *Group) float64 {
	return m.gini(g, func(x *Member) float64 { return x.Moved })
}

// integration is the mean over pairs of the lesser of the two likings: what
// is shared in being drawn together.
func integration(m *Model, g *Group) float64 {
	return pairs(g, func(i, j int) float64 { return min(soft(g.Tie(i, j).Liking), soft(g.Tie(j, i).Liking)) })
}

// pairs is the mean of a quantity over unordered pairs of members.
func pairs(g *Group, f func(i, j int) float64) float64 {
	sum, n := 0.0, 0.0
	for i := range g.Worker() {
		for j := range i {
			if g.Members[i].Here && g.Members[j].Here {
				sum += f(i, j)
				n++
			}
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// scapegoating is how far negative acts converge on one member, beyond the
// even share: 0 none, 1 all on one.
func scapegoating(m *Model, g *Group) float64 {
	most, all, n := 0.0, 0.0, 0.0
	for j := range g.Worker() {
		if !g.Members[j].Here {
			continue
		}
		sum := 0.0
		for i := range g.Worker() {
			if i != j {
				sum += g.Tie(i, j).Against
			}
		}
		all += sum
		most = max(most, sum)
		n++
	}
	if all < 1 || n < 2 {
		return 0
	}
	return clamp((most/all-1/n)/(1-1/n), 0, 1)
}

// spread is the standard deviation of positions on the present topic.
func (m *Model) spread(g *Group, x []float64) float64 {
	q, n := int(g.Topic), g.Issues()
	var sum, square, count float64
	for i := range g.Worker() {
		if g.Members[i].Here {
			sum += x[i*n+q]
			count++
		}
	}
	if count == 0 {
		return 0
	}
	mean := sum / count
	for i := range g.Worker() {
		if g.Members[i].Here {
			d := x[i*n+q] - mean
			square += float64(d * d)
		}
	}
	return math.Sqrt(square / count)
}

// publicGap is the distance of what a member says from what they hold, on the
// present topic, once they have said anything.
func publicGap(m *Model, g *Group, i int) float64 {
	at := i*g.Issues() + int(g.Topic)
	if g.Stated[at] == 0 {
		return 0
	}
	return abs(g.Public[at] - g.Private[at])
}

// errorOf is how far a member's private position is from the right answer on
// the present topic; 0 where there is none.
func errorOf(m *Model, g *Group, i int) float64 {
	q := int(g.Topic)
	if !m.issues[q].HasAnswer {
		return 0
	}
	return abs(g.Private[i*g.Issues()+q] - m.standardise(q, m.issues[q].Answer))
}

// linearity is Landau's h of the status order: 1 when everybody's place is
// clear, 0 when all stand alike. A dominates B when A is expected more of, by
// the mean of all others, by a hundredth at least.
func linearity(m *Model, g *Group) float64 {
	n := m.belonging(g)
	if n < 3 {
		return 0
	}
	sum := 0.0
	for i := range g.Worker() {
		if !g.Members[i].Here {
			continue
		}
		above := 0.0
		for j := range g.Worker() {
			if j != i && g.Members[j].Here {
				switch d := g.Members[i].Rank - g.Members[j].Rank; {
				case d > 0.01:
					above++
				case d > -0.01:
					above += 0.5
				}
			}
		}
		x := above - float64((n-1)/2)
		sum += float64(x * x)
	}
	return clamp(12*sum/(n*(float64(n*n)-1)), 0, 1)
}

// received is the mean of a quantity in the others' ties to a member.
func received(g *Group, i int, f func(*Tie) float64) float64 {
	sum, n := 0.0, 0.0
	for j := range g.Worker() {
		if j != i && g.Members[j].Here {
			sum += f(g.Tie(j, i))
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

func likingReceived(m *Model, g *Group, i int) float64 {
	return received(g, i, func(t *Tie) float64 { return soft(t.Liking) })
}

func trustReceived(m *Model, g *Group, i int) float64 {
	return received(g, i, func(t *Tie) float64 { return t.Trust })
}

func grievanceDrawn(m *Model, g *Group, i int) float64 {
	return received(g, i, func(t *Tie) float64 { return t.Grievance })
}

// leadership is how the others would rate a member as leader: expectation, and
// a little liking.
func leadership(m *Model, g *Group, i int) float64 {
	return received(g, i, func(t *Tie) float64 { return t.Expect + float64(0.15*soft(t.Liking)) })
}

func normsHeld(m *Model, g *Group) float64 {
	sum := 0.0
	for k := range g.Norms {
		sum += m.normAgreement(g, NormID(k))
	}
	return sum / NumNorms
}

func roleShare(from, to GroupRole) func(*Meter) float64 {
	return func(r *Meter) float64 {
		g := r.g
		some, all := 0.0, 0.0
		for i := range g.Worker() {
			for k, x := range g.Roles[i*NumRoles:][:NumRoles] {
				all += x
				if k := GroupRole(k); k >= from && k < to {
					some += x
				}
			}
		}
		if all == 0 {
			return 0
		}
		return some / all
	}
}

func processLoss(m *Model, g *Group) float64 {
	if g.Potential <= 0 {
		return 0
	}
	return clamp(1-g.Progress/g.Potential, -1, 1)
}

func attendance(m *Model, g *Group) float64 {
	if n := m.belonging(g); n > 0 {
		return float64(m.attending(g)) / n
	}
	return 0
}

func dropout(m *Model, g *Group) float64 {
	gone, all := 0.0, 0.0
	for i := range g.Worker() {
		if me := &g.Members[i]; me.Here || me.Gone {
			all++
			gone += flag(me.Gone)
		}
	}
	if all == 0 {
		return 0
	}
	return gone / all
}
