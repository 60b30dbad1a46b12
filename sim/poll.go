package sim

// Poll asks one member, in private, where they stand on an issue, and returns
// the answer in the issue's own units: the private attitude with the spread of
// a fresh estimate; the answer they gave last, or came with, when it is near
// that. It is a read-out: asking changes nothing in the group, and each session
// has its own answer.
func (m *Model) Poll(g *Group, member, issue int) float64 {
	p := &m.Params.Influence
	at := member*len(m.issues) + issue
	x := g.Private[at]
	if f, ok := m.stance(member, issue); ok {
		return f.at(g.Index)
	}
	answer := x + float64(p.Estimate*g.normal(streamPoll, member, uint32(issue)))
	if abs(answer-g.Public[at]) < p.Threshold {
		answer = g.Public[at]
	}
	return m.Natural(issue, clamp(answer, m.issueLo[issue], m.issueHi[issue]))
}
