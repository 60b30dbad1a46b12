package sim

// DisclosureParams are the constants of speaking of oneself and of the group.
type DisclosureParams struct {
	Process, Frustration, Comfort, Openness, NormPull, Reciprocity, Theme, Stigma float64
	Base, ByTrust, ByOpenness, Match, Margin, Alarm, Warm, Expose                 float64
}

func (p *DisclosureParams) rows() []Param {
	return []Param{
		{"disclosure.process", &p.Process, 0.06, 0, 0.5, "share", Assumed, "Corey2016", "", "talk about the group itself when nothing calls for it"},
		{"disclosure.frustration", &p.Frustration, 0.25, 0, 1, "share", Assumed, "JehnMannix2001", "", "talk about how the group works from unmet need for a say"},
		{"disclosure.comfort", &p.Comfort, 2.5, 0, 8, "logit", Assumed, "AltmanTaylor1973", "", "speaking of oneself with trust in the others"},
		{"disclosure.openness", &p.Openness, 0.4, 0, 2, "logit per SD", Assumed, "Jourard1971", "", "speaking of oneself by disposition"},
		{"disclosure.norm", &p.NormPull, 1, 0, 5, "logit", Assumed, "ToselandRivas2017", "", "a norm of disclosure"},
		{"disclosure.reciprocity", &p.Reciprocity, 1.5, 0, 5, "logit", Assumed, "Jourard1971", "", "speaking of oneself after others did"},
		{"disclosure.theme", &p.Theme, 4, 1, 20, "odds ratio", Assumed, "Corey2016", "", "a focus the worker calls for"},
		{"disclosure.stigma", &p.Stigma, 0.4, 0, 3, "logit", Assumed, "Corrigan2004", "", "outside burden and stigma hold back"},
		{"disclosure.base", &p.Base, 0.2, 0, 1, "depth", Assumed, "AltmanTaylor1973", "", "depth among strangers"},
		{"disclosure.by_trust", &p.ByTrust, 0.7, 0, 2, "depth per unit", Assumed, "AltmanTaylor1973", "", "depth with trust"},
		{"disclosure.by_openness", &p.ByOpenness, 0.08, 0, 0.5, "depth per SD", Assumed, "Jourard1971", "", "depth by disposition"},
		{"disclosure.match", &p.Match, 0.35, 0, 1, "share", Assumed, "Jourard1971", "", "pull to the depth just heard or asked for"},
		{"disclosure.margin", &p.Margin, 0.15, 0, 1, "depth", Assumed, "AltmanTaylor1973", "", "depth beyond comfort that is still borne"},
		{"disclosure.alarm", &p.Alarm, 0.25, 0, 1, "tension per depth", Assumed, "YalomLeszcz2005", "", "tension in speaker and hearers from a depth that comes too early"},
		{"disclosure.warm", &p.Warm, 1.2, 0, 5, "valence per depth", Assumed, "CollinsMiller1994", "", "a fitting disclosure is felt as trust given, and returned"},
		{"disclosure.expose", &p.Expose, 1.5, 0, 5, "factor", Assumed, "YalomLeszcz2005", "", "answers to somebody who has just disclosed weigh more, for good and ill"},
	}
}

// comfort is the depth at which a person can speak, or be asked to, without
// alarm: trust in the others, disposition.
func (m *Model) comfort(g *Group, i int) float64 {
	p := &m.Params.Disclosure
	me := &g.Members[i]
	return clamp(p.Base+float64(p.ByTrust*(me.Security-0.3))+float64(p.ByOpenness*me.Trait[Openness]), 0.02, 1)
}

// chooseDepth decides how deep a disclosure goes: comfort, pulled towards the
// depth just heard or asked for (reciprocity; Jourard 1971).
func (m *Model) chooseDepth(g *Group, a *Act, w uint32) {
	if a.Focus != OnSelf || !a.Kind.attempt() {
		return
	}
	p := &m.Params.Disclosure
	d := m.comfort(g, int(a.Speaker))
	if g.Last.Focus == OnSelf && g.Last.Depth > d {
		d += float64(p.Match * (g.Last.Depth - d))
	}
	d += float64(0.16 * (unit(w) - 0.5))
	a.Depth = clamp(d, 0, 1)
	a.Disclosed = true
}

// updateDisclosure is what hearing of another's life does to a listener: a
// fitting depth is felt as trust given; one that comes too early alarms.
func (m *Model) updateDisclosure(h *hearing) {
	p := &m.Params.Disclosure
	a := h.a
	if a.Disclosed {
		over := a.Depth - m.comfort(h.g, h.l) - p.Margin
		if over > 0 {
			h.me.Tension = clamp(h.me.Tension+float64(p.Alarm*over), 0, 1)
		} else if h.known {
			v := p.Warm * a.Depth
			h.moveTrust(h.tie, float64(m.Params.Trust.Up*m.Params.Trust.Observer*v*(1-h.tie.Trust)))
		}
		if h.known && a.Depth > h.tie.Confided {
			h.tie.Confided = a.Depth
		}
		return
	}
	// Being asked, or confronted, beyond comfort.
	if h.target && a.Depth > 0 {
		if over := a.Depth - m.comfort(h.g, h.l) - p.Margin; over > 0 {
			h.me.Tension = clamp(h.me.Tension+float64(2*p.Alarm*over), 0, 1)
			h.valence -= float64(2 * over)
		}
	}
}

// expose records the speaker's own disclosure: how deep they have gone, and
// that they now wait for an answer.
func (m *Model) expose(g *Group, a *Act) {
	me := &g.Members[a.Speaker]
	if !a.Disclosed || int(a.Speaker) == g.Worker() {
		return
	}
	if a.Depth > me.Depth {
		me.Depth = a.Depth
	}
	me.Exposed = a.Depth
	over := a.Depth - m.comfort(g, int(a.Speaker)) - m.Params.Disclosure.Margin
	if over > 0 {
		me.Tension = clamp(me.Tension+float64(m.Params.Disclosure.Alarm*over), 0, 1)
	}
}
