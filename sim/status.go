package sim

// StatusParams are the constants of performance expectations.
type StatusParams struct {
	Start, Diffuse, Specific, Attempt, Backed, Opposed, Leak, Visible float64
}

func (p *StatusParams) rows() []Param {
	return []Param{
		{"status.start", &p.Start, 0.25, 0, 1, "0..1", Assumed, "Berger1977", "", "expectation of a person of whom nothing is known"},
		{"status.diffuse", &p.Diffuse, 0.06, 0, 0.3, "per SD", Derived, "BalkwellBerger1996", "table 2", "diffuse status: one characteristic moves expectation by about a tenth of its range"},
		{"status.specific", &p.Specific, 0.03, 0, 0.3, "per SD", Assumed, "Berger1977", "", "known ability at the task, before anybody has spoken"},
		{"status.attempt", &p.Attempt, 0.02, 0, 0.3, "share per act", Derived, "FisekBergerNorman1991", "", "expectation won by each attempt (P10)"},
		{"status.backed", &p.Backed, 0.042, 0, 0.3, "share per act", Derived, "FisekBergerNorman1991", "", "expectation won when an attempt is agreed with"},
		{"status.opposed", &p.Opposed, 0.013, 0, 0.3, "share per act", Derived, "FisekBergerNorman1991", "", "expectation lost when it is disagreed with"},
		{"status.leak", &p.Leak, 0.05, 0, 0.5, "share per window", Assumed, "Berger1977", "", "expectations that are not renewed fade to the start"},
		{"status.visible", &p.Visible, 0.5, 0, 1, "share", Assumed, "Kanter1977", "", "visibility of two of a kind against one"},
	}
}

// expectBefore sets the expectation of i for j before anybody has spoken, from
// diffuse and specific status characteristics, relative to i's own (Berger et
// al. 1977).
func (m *Model) expectBefore(g *Group, i, j int) float64 {
	p := &m.Params.Status
	me, other := &g.Members[i], &g.Members[j]
	e := p.Start + float64(p.Diffuse*(other.Trait[Status]-float64(0.5*me.Trait[Status]))) + float64(p.Specific*other.Trait[Skill])
	return clamp(e, 0.02, 0.98)
}

// updateStatus is behaviour interchange: who proposes gains, whose proposals
// are taken up gains more, whose are turned down loses (Fisek, Berger & Norman
// 1991). It works in every hearer.
func (m *Model) updateStatus(h *hearing) {
	p := &m.Params.Status
	switch {
	case h.kind.attempt():
		h.raise(h.tie, h.s, p.Attempt*(1-h.tie.Expect))
	case h.kind == Agree && h.a.Target >= 0 && int(h.a.Target) != h.l:
		t := h.g.Tie(h.l, int(h.a.Target))
		h.raise(t, int(h.a.Target), p.Backed*(1-t.Expect))
	case h.kind == Disagree && h.a.Target >= 0 && int(h.a.Target) != h.l:
		t := h.g.Tie(h.l, int(h.a.Target))
		h.raise(t, int(h.a.Target), -p.Opposed*(1+t.Expect))
	}
}

// raise changes an expectation and keeps the other's mean in step.
func (h *hearing) raise(t *Tie, of int, by float64) {
	was := t.Expect
	t.Expect = clamp(was+float64(by), 0, 1)
	rank := &h.g.Members[of].Rank
	*rank = clamp(*rank+float64((t.Expect-was)*h.perOther), 0, 1)
}
