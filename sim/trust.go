package sim

// TrustParams are the constants of trust between two persons.
type TrustParams struct {
	Start, Spread, Likeness, Up, Observer, Down, Repair, Breach, Worker, Steer, Ability float64
}

// trustZero is the trust at which trust neither helps nor hinders: that of
// strangers who mean well. A unit of account, not a finding.
const trustZero = 0.4

func (p *TrustParams) rows() []Param {
	return []Param{
		{"trust.start", &p.Start, 0.38, 0, 1, "0..1", Derived, "MayerDavisSchoorman1995", "", "trust among strangers (P24, P25)"},
		{"trust.spread", &p.Spread, 0.05, 0, 0.3, "SD", Assumed, "MayerDavisSchoorman1995", "", "propensity to trust, between persons"},
		{"trust.likeness", &p.Likeness, 0.05, 0, 0.3, "0..1", Derived, "Kanter1977", "", "trust lost towards a person unlike oneself on every attribute (P31)"},
		{"trust.up", &p.Up, 0.0145, 0, 0.2, "share per unit of valence", Derived, "AltmanTaylor1973", "", "share of missing trust won by one well-meant act (P24, P25)"},
		{"trust.observer", &p.Observer, 0.3, 0, 1, "share", Derived, "AltmanTaylor1973", "", "part won by those who only see it"},
		{"trust.down", &p.Down, 0.02, 0, 0.5, "share per act", Derived, "SimonsPeterson2000", "", "share of trust lost by one act taken personally"},
		{"trust.repair", &p.Repair, 0.25, 0, 0.5, "share per unit", Derived, "SafranMuran2000", "", "share of missing trust won when a grievance is voiced and survives: rupture and repair (P24)"},
		{"trust.breach", &p.Breach, 0.6, 0, 1, "share", Assumed, "Zastrow1985", "", "share of trust lost when a confidence is carried outside"},
		{"trust.worker", &p.Worker, 1, 0, 5, "factor", Assumed, "Corey2016", "", "trust in the worker moves faster than among members: it is the worker's job to earn it"},
		{"trust.steer", &p.Steer, 0.003, 0, 0.2, "share per act", Assumed, "DeciRyan1987", "", "trust in the worker lost by each direction felt as control, in proportion to the hearer's need for control and to the power to punish behind it"},
		{"trust.ability", &p.Ability, 6, 0, 10, "factor per unit", Derived, "MayerDavisSchoorman1995", "p. 717", "trust is won faster by who is held able (P30)"},
	}
}

// updateTrust is what one well-meant act does: social penetration in small
// steps, less and less as trust is full (Altman & Taylor 1973).
func (m *Model) updateTrust(h *hearing) {
	p := &m.Params.Trust
	v := h.valence
	if h.byWorker && h.kind == Suggest && h.a.Focus != OnProcess {
		want := max(0, 1+float64(0.5*h.me.Trait[Control]))
		h.moveTrust(h.tie, -float64(p.Steer*want*h.tie.Trust*(h.tie.Power[Coercive]*(1/powerZero))))
	}
	if v <= 0 {
		return
	}
	rate := float64(p.Up * v * max(0, 1+float64(p.Ability*(h.tie.Power[Expert]-powerZero))))
	if !h.target {
		rate *= p.Observer
	}
	if h.byWorker {
		rate *= p.Worker
	}
	h.moveTrust(h.tie, float64(rate*(1-h.tie.Trust)))
}

// moveTrust changes trust and keeps the listener's mean in step.
func (h *hearing) moveTrust(t *Tie, by float64) {
	was := t.Trust
	t.Trust = clamp(was+float64(by), 0, 1)
	if !h.byWorker {
		h.me.Security += float64((t.Trust - was) * h.perOther)
	}
}

// breach is a confidence carried outside: the confider, and all who hear of
// it, lose trust in who did it, most of all those who had confided much.
func (m *Model) breach(g *Group, confider, by int) {
	for i := range g.Worker() {
		if i == by || !g.Members[i].Here {
			continue
		}
		share := m.Params.Trust.Breach
		if i != confider {
			share *= 0.5 * g.Members[i].Depth
		}
		if by >= 0 {
			t := g.Tie(i, by)
			t.Trust *= 1 - share
			t.Grievance = clamp(t.Grievance+float64(3*share), 0, grievanceMax)
			continue
		}
		for j := range g.Worker() { // nobody knows who it was: everyone is suspect
			if j != i {
				g.Tie(i, j).Trust *= 1 - float64(0.5*share)
			}
		}
	}
	if confider >= 0 && confider < g.Worker() {
		me := &g.Members[confider]
		me.Tension = clamp(me.Tension+float64(0.5*m.Params.Trust.Breach), 0, 1)
		me.Commitment *= 1 - float64(0.5*m.Params.Trust.Breach)
	}
	n := &g.Norms[Secrecy]
	n.Strength *= 0.7
	m.refresh(g)
}
