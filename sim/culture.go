package sim

// CultureParams are the constants of culture.
type CultureParams struct {
	Rituals, Relating, Values, Distance float64
}

func (p *CultureParams) rows() []Param {
	return []Param{
		{"culture.rituals", &p.Rituals, 0.45, 0, 1, "share per session", Assumed, "Schein2010", "ch. 2", "surface: symbols and rituals are taken over fast"},
		{"culture.relating", &p.Relating, 0.13, 0, 1, "share per session", Assumed, "Schein2010", "ch. 2", "deeper: ways of approaching each other change slowly"},
		{"culture.values", &p.Values, 0.01, 0, 1, "share per session", Assumed, "Schein2010", "ch. 2", "deepest: core values hardly change"},
		{"culture.distance", &p.Distance, 0.03, 0, 0.5, "gap per SD", Assumed, "ToselandRivas2017", "", "distance in ways of relating makes for misreading"},
	}
}

// updateCulture lets each member take over, at three depths, what those who
// spoke in the session showed, in proportion to how much they spoke and how
// much the member likes them.
func (m *Model) updateCulture(g *Group) {
	p := &m.Params.Culture
	length := min(1, float64(g.Index)*(1.0/300)) // a full session has 300 acts
	members := g.inRoom()
	var rituals, relating [MaxMembers][2]float64
	var values [MaxMembers][NumValues]float64
	for rest := members; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		sum := 0.0
		for others := members &^ bit(int16(i)); others != 0; others &= others - 1 {
			j := trailing(others)
			o := &g.Members[j]
			w := float64(float64(o.SpokeHere) * (1 + soft(g.Tie(i, j).Liking)))
			sum += w
			for d := range 2 {
				rituals[i][d] += float64(w * o.Rituals[d])
				relating[i][d] += float64(w * o.Relating[d])
			}
			for d := range NumValues {
				values[i][d] += float64(w * o.Values[d])
			}
		}
		if sum <= 0 {
			rituals[i], relating[i], values[i] = g.Members[i].Rituals, g.Members[i].Relating, g.Members[i].Values
			continue
		}
		for d := range 2 {
			rituals[i][d] /= sum
			relating[i][d] /= sum
		}
		for d := range NumValues {
			values[i][d] /= sum
		}
	}
	for rest := members; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		me := &g.Members[i]
		for d := range 2 {
			me.Rituals[d] = toward(me.Rituals[d], rituals[i][d], length*p.Rituals)
			me.Relating[d] = toward(me.Relating[d], relating[i][d], length*p.Relating)
		}
		for d := range NumValues {
			me.Values[d] = toward(me.Values[d], values[i][d], length*p.Values)
		}
	}
}
