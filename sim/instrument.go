package sim

// The virtual instruments put to members what field studies put to theirs, so
// that a study's numbers can be laid beside a run's. They read states that a
// member could report on; scales are the published ones. Weights are assumed:
// no instrument is fitted to any finding.

// engaged is a GCQ-like engagement score of one member, 0..6: liking to be
// here, caring, disclosing, working (after MacKenzie 1983).
func engaged(m *Model, g *Group, i int) float64 {
	me := &g.Members[i]
	return clamp(1.2+float64(2*me.Attraction)+float64(2.2*(me.Security-0.3))+float64(1.2*me.Depth)+float64(0.8*me.Effort), 0, 6)
}

// inConflict is a GCQ-like conflict score, 0..6: anger, distrust, tension, friction.
func inConflict(m *Model, g *Group, i int) float64 {
	me := &g.Members[i]
	sore := m.meanGrievance(g, i)
	if m.attending(g) < 2 || !g.Attends(i) {
		sore = 0
	}
	return clamp(0.2+float64(1.6*sore)+float64(5*g.Climate.Strife)+float64(1.5*(me.Tension-0.2))+float64(1.2*max(0, 0.4-me.Security)), 0, 6)
}

// avoiding is a GCQ-like avoidance score, 0..6: keeping off what matters,
// depending on the leader, staying at a distance.
func avoiding(m *Model, g *Group, i int) float64 {
	me := &g.Members[i]
	return clamp(1+float64(2.2*me.Strange)+float64(1.5*g.Climate.Leaderly)+float64(1.2*(1-me.Depth))+float64(0.8*me.Tension)-float64(1.5*(me.Security-0.3)), 0, 6)
}

// GCQ is the GCQ-like triple of one member.
func (m *Model) GCQ(g *Group, i int) (engagement, conflict, avoidance float64) {
	return engaged(m, g, i), inConflict(m, g, i), avoiding(m, g, i)
}

// GDQ is the GDQ-like quadruple of the group, each 0..1: dependency and
// inclusion, counter-dependency and fight, trust and structure, work (after
// Wheelan & Hochberger 1996).
func (m *Model) GDQ(g *Group) (dependence, fight, structure, work float64) {
	s := &g.Signal
	return s[DependenceSign], s[FightSign], s[StructureSign], s[WorkSign]
}

// IPA is the tally of one member's acts by Bales category over the whole life.
func (g *Group) IPA(i int) [NumKinds]int64 { return g.Members[i].Kinds }
