package sim

import "math"

// LikingParams are the constants of interpersonal attraction.
type LikingParams struct {
	Warmth, Fit, Reciprocity, Balance, Noise, First, Correlation, Surface, Identity, Language float64
	Known, Least, Prior, Observer, Encounter, Valence, Attitude, Grievance, Deviance, Power   float64
}

func (p *LikingParams) rows() []Param {
	return []Param{
		{"liking.warmth", &p.Warmth, 1.7, 0, 4, "per SD", Derived, "Newcomb1961", "", "a warm person is liked by all (P28)"},
		{"liking.fit", &p.Fit, 1.3, 0, 4, "per unit", Derived, "Byrne1971", "", "likeness of values, as scalar product over root of dimensions (P29)"},
		{"liking.reciprocity", &p.Reciprocity, 2.7, 0, 6, "per unit", Derived, "Newcomb1961", "", "being liked, read through a squash (P29)"},
		{"liking.balance", &p.Balance, 0.5, 0, 4, "per unit", Assumed, "Heider1958", "", "an act seen towards somebody I like counts as that liking: friend of my friend"},
		{"liking.noise", &p.Noise, 3.9, 0, 6, "SD per encounter", Derived, "Newcomb1961", "", "what else goes into an appraisal (P27)"},
		{"liking.first", &p.First, 1.9, 0, 4, "SD", Derived, "Newcomb1961", "", "spread of first impressions; forgotten at the first encounters (P27)"},
		{"liking.correlation", &p.Correlation, 0.45, 0, 1, "correlation", Derived, "HarrisonPriceBell1998", "", "surface with deep appraisal (P27: the first order is partly wrong for good reasons)"},
		{"liking.surface", &p.Surface, 1.6, 0, 3, "factor", Derived, "HarrisonPriceBell1998", "", "size of the surface appraisal against the deep (P27, P28)"},
		{"liking.identity", &p.Identity, 0.5, 0, 3, "per unit", Derived, "ByrneNelson1965", "", "likeness on visible attributes, in the surface appraisal only (P31)"},
		{"liking.language", &p.Language, 0.5, 0, 3, "per unit", Assumed, "ToselandRivas2017", "", "lack of a shared language, in the surface appraisal only"},
		{"liking.known", &p.Known, 8.4, 0.5, 50, "encounters", Derived, "HarrisonPriceBell1998", "", "acquaintance with which the surface gives way to the deep (P27)"},
		{"liking.least", &p.Least, 0.11, 0, 1, "share per encounter", Derived, "Anderson1971", "", "weight of a new encounter in the long run (P27)"},
		{"liking.prior", &p.Prior, 1, 0.1, 20, "encounters", Derived, "Anderson1971", "", "weight of the first impression (P27)"},
		{"liking.observer", &p.Observer, 0.66, 0, 1, "encounters per encounter", Derived, "Newcomb1961", "", "what hearing an act counts against being addressed (P27)"},
		{"liking.encounter", &p.Encounter, 0.1, 0.01, 1, "encounters", Derived, "Newcomb1961", "", "one addressed act; a reaction to oneself counts twice"},
		{"liking.valence", &p.Valence, 1.24, 0, 5, "per unit", Derived, "Byrne1971", "", "being agreed with, supported, attacked"},
		{"liking.attitude", &p.Attitude, 0.6, 0, 3, "per SD", Derived, "Byrne1971", "", "distance of the other's known position beyond 1 SD (P17)"},
		{"liking.grievance", &p.Grievance, 1.7, 0, 5, "per unit", Derived, "JehnMannix2001", "", "a grievance (P19, P20)"},
		{"liking.deviance", &p.Deviance, 1, 0, 5, "per unit", Assumed, "Schachter1951", "", "breach of a strong norm"},
		{"liking.power", &p.Power, 1, 0, 5, "per unit", Derived, "FrenchRaven1959", "p. 156", "power to reward and ability draw to their holder, power to punish repels (P30)"},
	}
}

// likingMax bounds liking; it is read through soft, where 5 is as good as full.
const likingMax = 5

// soft squashes a liking into -1..1: a cubic that is flat beyond ±2. It stands
// in for the hyperbolic tangent, within .11, at a tenth of its cost.
func soft(x float64) float64 {
	x = max(-2, min(2, x))
	return float64(x * (0.75 - float64(0.0625*float64(x*x))))
}

// updateLiking averages one appraisal of the speaker into the listener's
// liking (Anderson 1971). The appraisal starts from the surface and moves to
// what the person is like (Harrison, Price & Bell 1998), and takes in being
// liked (reciprocity), the act's valence, opinions, balance, grievance.
func (m *Model) updateLiking(h *hearing) {
	p := &m.Params.Liking
	g, t := h.g, h.tie
	class := 0 // observer
	switch {
	case h.target && h.a.reaction():
		class = 2
	case h.target || h.a.Addressee == int16(h.l):
		class = 1
	}
	step := m.encounter[class]
	known := h.acquaint(step)
	v := float64((1-known)*t.Glance) + float64(known*t.Affinity)
	v += float64(p.Reciprocity * soft(g.Tie(h.s, h.l).Liking))
	if h.target {
		v += float64(p.Valence * h.valence)
	} else if h.a.Target >= 0 && int(h.a.Target) != h.l && h.valence != 0 {
		v += float64(p.Balance * soft(g.Tie(h.l, int(h.a.Target)).Liking) * h.valence)
	}
	n := g.Issues()
	if q := int(g.Topic); g.Stated[h.s*n+q] != 0 {
		far := min(3, abs(g.Private[h.l*n+q]-g.Public[h.s*n+q])) - 1
		if far > 0 { // whom one has given up winning over is rejected (Schachter 1951)
			far *= 2 - t.Hope
		}
		v -= float64(p.Attitude * far)
	}
	v += float64(p.Power*(t.Power[Reward]+t.Power[Expert]-powerZero-t.Power[Coercive])) - float64(p.Grievance*t.Grievance) - float64(p.Deviance*g.Deviating)
	gain := min(1, float64(step*max(p.Least, 1/(t.Encounter+p.Prior))))
	t.Encounter += step
	noise := float64(p.Noise * m.encounterRoot[class] * hum(h.noise))
	t.Liking = clamp(t.Liking+float64(gain*(v+noise-t.Liking)), -likingMax, likingMax)
}

// acquaint counts an encounter towards knowing the other, and keeps the
// listener's mean strangeness in step.
func (h *hearing) acquaint(step float64) float64 {
	t := h.tie
	by := float64(min(1, h.m.knowing*step) * (1 - t.Known))
	t.Known += by
	if !h.byWorker {
		h.me.Strange -= float64(by * h.perOther)
	}
	return t.Known
}

// appraise sets what liking starts from and would settle at, from likeness,
// warmth and values, when the ties are made.
func (m *Model) appraise(g *Group, i, j int) {
	p := &m.Params.Liking
	me, other := &g.Members[i], &g.Members[j]
	t := g.Tie(i, j)
	var deep, look float64
	for v := range NumValues {
		deep += float64(me.Values[v] * other.Values[v])
		look += float64(me.Values[v] * other.Look[v])
	}
	root := math.Sqrt(NumValues)
	t.Affinity = float64(p.Warmth*other.Trait[Communion]) + float64(p.Fit*deep/root)
	t.Glance = float64(p.Surface * (float64(p.Warmth*other.LookWarm) + float64(p.Fit*look/root)))
	t.Glance += float64(p.Identity*(t.Likeness-0.5)) - float64(p.Language*t.Gap)
}
