package sim

// ChannelParams are the constants of how acts are misread.
type ChannelParams struct {
	Base, Verbal, Tension, Gap, Room, Noise, Written, Grievance, Hostile, Tentative, Scramble float64
}

func (p *ChannelParams) rows() []Param {
	return []Param{
		{"channel.base", &p.Base, 0.012, 0, 0.5, "hazard", Assumed, "ToselandRivas2017", "", "misreading face to face in a shared language"},
		{"channel.verbal", &p.Verbal, 0.02, 0, 0.2, "hazard per SD", Assumed, "ToselandRivas2017", "", "sender: each SD below average fluency"},
		{"channel.tension", &p.Tension, 0.04, 0, 0.5, "hazard", Assumed, "ToselandRivas2017", "", "sender: speaking under tension"},
		{"channel.gap", &p.Gap, 0.15, 0, 1, "hazard", Assumed, "ToselandRivas2017", "", "receiver: no shared language"},
		{"channel.room", &p.Room, 0.08, 0, 1, "hazard", Assumed, "Corey2016", "", "transmission: noise and crowding of the room"},
		{"channel.noise", &p.Noise, 0.2, 0, 1, "hazard", Assumed, "ToselandRivas2017", "", "transmission: noise of the medium"},
		{"channel.written", &p.Written, 0.06, 0, 1, "hazard", Derived, "KrugerEpleyParkerNg2005", "exp. 2", "no tone and gesture: about half of ironic or emotional messages in writing are misread where voice carries most; such are a small part of all acts"},
		{"channel.grievance", &p.Grievance, 0.03, 0, 0.3, "hazard per unit", Assumed, "SimonsPeterson2000", "", "receiver: a grievance hears badly"},
		{"channel.hostile", &p.Hostile, 0.5, 0, 1, "share per unit", Assumed, "DodgeCrick1990", "", "share of misreadings by the aggrieved that are hostile"},
		{"channel.tentative", &p.Tentative, 0.4, 0, 1, "share", Assumed, "ToselandRivas2017", "", "part of misreadings left when feedback is described, asked, and answered"},
		{"channel.scramble", &p.Scramble, 1, 0, 5, "SD", Assumed, "ToselandRivas2017", "", "error in a position heard wrongly"},
	}
}

// harsh and vague are what an act is taken for when it is misread with and
// without ill will.
var (
	harsh = [NumKinds]Kind{Opine, Antagonise, Disagree, Disagree, Disagree, Opine, Disagree, Disagree, Tense, Antagonise, Disagree, Antagonise}
	vague = [NumKinds]Kind{Agree, Opine, Inform, Opine, Inform, Opine, AskOpinion, AskInform, AskOpinion, Opine, Opine, Disagree}
)

// sending is the sender's and the medium's part in misreading an act: the
// hazard before any receiver is considered.
func (m *Model) sending(g *Group, a *Act) float64 {
	p := &m.Params.Channel
	by := &g.Members[a.Speaker]
	h := p.Base + float64(p.Tension*max(0, by.Tension-0.25)) + float64(p.Noise*g.Channel.Noise) + m.roomNoise
	if v := by.Trait[Verbal]; v < 0 {
		h -= float64(p.Verbal * v)
	}
	if g.Channel.Asynchronous {
		h += p.Written
	}
	return h
}

// read decides how one listener takes the act. With ill will a misreading
// turns harsh; without, vague.
func (m *Model) read(h *hearing, sending float64) {
	p := &m.Params.Channel
	hazard := sending + float64(p.Gap*h.tie.Gap)
	if h.known { // one cannot hear a grudge into nobody's words
		hazard += float64(p.Grievance * h.tie.Grievance)
	}
	if h.g.TentativeLeft > 0 {
		hazard *= p.Tentative
	}
	at := half(h.lot)
	h.kind = h.a.Kind
	if at >= hazard {
		return
	}
	ill := 0.0
	if h.known {
		ill = clamp(p.Hostile*(h.tie.Grievance-float64(0.3*h.tie.Liking)), 0, 1)
	}
	if at < hazard*ill {
		h.kind = harsh[h.a.Kind]
	} else {
		h.kind = vague[h.a.Kind]
	}
	h.misread = h.kind != h.a.Kind
}
