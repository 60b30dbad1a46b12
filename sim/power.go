package sim

// PowerParams are the constants of power attributed to others and of power at work.
type PowerParams struct {
	Seen, Learn, Office, Unknown float64
}

// powerZero is the attributed power of an ordinary member on one base: the
// point at which it neither adds to nor takes from influence. A unit of account.
const powerZero = 0.25

// powerUsual is the resource behind a base that people have when nothing is said.
const powerUsual = 0.15

func (p *PowerParams) rows() []Param {
	return []Param{
		{"power.seen", &p.Seen, 0.7, 0, 1, "share", Assumed, "FrenchRaven1959", "", "part of a person's outside resources that others credit at first"},
		{"power.learn", &p.Learn, 0.03, 0, 0.5, "share per act", Assumed, "PodsakoffSchriesheim1985", "", "pace at which acts change the power attributed"},
		{"power.office", &p.Office, 0.1, 0, 0.5, "per SD", Assumed, "FrenchRaven1959", "", "legitimate power credited for diffuse status"},
		{"power.unknown", &p.Unknown, 0.15, 0, 1, "0..1", Assumed, "FrenchRaven1959", "", "power on each base credited to a stranger"},
	}
}

// attributeBefore sets the power that i credits j with before the first act.
func (m *Model) attributeBefore(g *Group, i, j int) {
	p := &m.Params.Power
	other := &g.Members[j]
	t := g.Tie(i, j)
	for b := range t.Power {
		t.Power[b] = clamp(p.Unknown+float64(p.Seen*other.Power[b]), 0, 1)
	}
	t.Power[Legitimate] = clamp(t.Power[Legitimate]+float64(p.Office*other.Trait[Status]), 0, 1)
	t.Power[Expert] = clamp(t.Power[Expert]+float64(p.Office*other.Trait[Skill]), 0, 1)
}

// attributePower lets acts change the power credited to the speaker, base by
// base: expertise follows performance expectation and what one turns out to
// know, information follows informing, reference follows liking and trust,
// reward and coercion follow what one has been seen to hand out, legitimacy
// follows proposals obeyed.
func (m *Model) attributePower(h *hearing) {
	t := h.tie
	rate := m.Params.Power.Learn
	able := clamp(t.Expect+h.by.Power[Expert]-powerUsual, 0, 1)
	switch h.kind {
	case Inform:
		t.Power[Information] = toward(t.Power[Information], 1, 0.5*rate)
		t.Power[Expert] = toward(t.Power[Expert], able, rate)
	case Opine, Suggest:
		t.Power[Expert] = toward(t.Power[Expert], able, rate)
	case Agree:
		if h.g.Attempt.Kind == Suggest && h.a.Target >= 0 && int(h.a.Target) != h.l {
			o := h.g.Tie(h.l, int(h.a.Target))
			o.Power[Legitimate] = toward(o.Power[Legitimate], 1, 0.3*rate)
		}
		if h.target {
			t.Power[Reward] = toward(t.Power[Reward], 1, 0.3*rate)
		}
	case Solidarity:
		if h.target {
			t.Power[Reward] = toward(t.Power[Reward], 1, rate)
		}
	case Antagonise:
		share := rate * (0.5 + h.by.Rank)
		if !h.target {
			share *= 0.5
		}
		t.Power[Coercive] = toward(t.Power[Coercive], 1, min(1, 2*share))
	}
	t.Power[Referent] = toward(t.Power[Referent], clamp(float64(0.5*soft(t.Liking))+float64(0.5*t.Trust), 0, 1), rate)
}

// creditPower books a private change as actual power of the speaker, on the
// bases that work on private attitudes, in proportion to what the listener
// credited. Attributed power is belief; this is what it did.
func (m *Model) creditPower(h *hearing, moved float64) {
	t := h.tie
	sum := t.Power[Expert] + t.Power[Information] + t.Power[Referent]
	h.by.Moved += moved
	if sum <= 0 {
		return
	}
	per := moved / sum
	h.by.Actual[Expert] += float64(per * t.Power[Expert])
	h.by.Actual[Information] += float64(per * t.Power[Information])
	h.by.Actual[Referent] += float64(per * t.Power[Referent])
}

// creditCompliance books one act of public compliance as actual power of the
// majority, on the bases that work on public conduct.
func (m *Model) creditCompliance(g *Group, i int, who uint64) {
	for rest := who; rest != 0; rest &= rest - 1 {
		j := trailing(rest)
		t := g.Tie(i, j)
		sum := t.Power[Reward] + t.Power[Coercive] + t.Power[Legitimate] + t.Power[Connection]
		if sum <= 0 {
			continue
		}
		by := &g.Members[j]
		for _, b := range [...]Base{Reward, Coercive, Legitimate, Connection} {
			by.Actual[b] += m.Params.Influence.Rate * t.Power[b] / sum
		}
	}
}

// swayOver is the mean power over conduct that i credits a set of people with.
func (m *Model) swayOver(g *Group, i int, who uint64) float64 {
	sum, count := 0.0, 0.0
	for rest := who; rest != 0; rest &= rest - 1 {
		t := g.Tie(i, trailing(rest))
		sum += float64((t.Power[Reward] + t.Power[Coercive] + t.Power[Legitimate] + t.Power[Connection]) * 0.25)
		count++
	}
	if count == 0 {
		return powerZero
	}
	return sum / count
}
