package sim

import (
	"math"
	"testing"
)

// kinds draws so many kinds of act of one member, each at its own act number.
func kinds(m *Model, g *Group, speaker int, n int) (count [NumKinds]int) {
	for i := range n {
		g.Index = int32(i)
		a := Act{Speaker: int16(speaker), Turn: true, Addressee: ToGroup, Target: ToGroup}
		m.chooseKind(g, &a)
		count[a.Kind]++
	}
	g.Index = 0
	return count
}

// evenKinds turns off everything that bears on the kind of act and makes all
// twelve as likely.
func evenKinds(p *Params) {
	for _, r := range p.Kind.rows() {
		*r.At = 0
	}
	p.Norm.Candour, p.Norm.Respect = 0, 0
	p.Kind.Voiced = 0.5 // counts only beside a grievance
}

// evenGroup is a group, just opened, in which no state bears on the kind of act.
func evenGroup(t *testing.T, m *Model) *Group {
	t.Helper()
	g := opened(t, m, 1)
	for i := range g.Members {
		me := &g.Members[i]
		me.Tension, me.Effort, me.Security = 0.25, 0.7, trustZero
	}
	for k := range g.Ties {
		g.Ties[k].Grievance = 0
	}
	return g
}

// TestKindIntercepts: with all else off the act mix is that of the intercepts (limit).
func TestKindIntercepts(t *testing.T) {
	p := plainParams()
	base := p.Kind.Base
	evenKinds(&p)
	p.Kind.Base = base
	m := modelOf(t, plainSetup(4, 10), p)
	const n = 40000
	count := kinds(m, evenGroup(t, m), 1, n)
	sum := 0.0
	for _, b := range base {
		sum += math.Exp(b)
	}
	for k, b := range base {
		nearShare(t, Kind(k).String(), count[k], n, math.Exp(b)/sum)
	}
}

// TestKindTerms: what bears on the kind of act does so in logits, by its
// constant (limit), and not at all without it (zero). Among twelve even kinds,
// the log odds of one against asking for opinion, on which nothing bears, tell
// by how much.
func TestKindTerms(t *testing.T) {
	after := func(k Kind, stated float64) func(g *Group, me *Member) {
		return func(g *Group, me *Member) {
			g.Last = aimed(k, 0, -1)
			g.Last.Stated, g.Last.Position = true, stated
			if k.attempt() {
				g.Attempt = g.Last
			}
			g.Oriented = 1
		}
	}
	aggrieved := func(g *Group, me *Member) {
		g.Last, g.Oriented, me.Security = aimed(Release, 0, -1), 1, 1
		g.Tie(1, 0).Grievance = 0.5
	}
	trait := func(x Trait, v float64) func(*Group, *Member) {
		return func(g *Group, me *Member) { me.Trait[x], me.Strange, g.Oriented = v, 1, 1 }
	}
	trusting := func(g *Group, me *Member) { me.Security, g.Oriented = trustZero+0.4, 1 }
	for _, c := range []struct {
		what string
		at   func(k *KindParams) *float64
		size float64
		do   func(g *Group, me *Member)
		kind Kind
		want float64
	}{
		{"an answer to a question", func(k *KindParams) *float64 { return &k.Answer }, 1.5, after(AskOpinion, 0), Opine, 1.5},
		{"information asked for", func(k *KindParams) *float64 { return &k.Answer }, 1.5, after(AskInform, 0), Inform, 1.5},
		{"a suggestion asked for", func(k *KindParams) *float64 { return &k.Answer }, 1.5, after(AskSuggestion, 0), Suggest, 1.5},
		{"another answer", func(k *KindParams) *float64 { return &k.Answer }, 1.5, after(AskInform, 0), Disagree, 0},
		{"agreement after an attempt", func(k *KindParams) *float64 { return &k.React }, 1.5, after(Suggest, 0), Agree, 1.5},
		{"agreement after a joke", func(k *KindParams) *float64 { return &k.React }, 1.5, after(Release, 0), Agree, 0},
		{"agreement from afar", func(k *KindParams) *float64 { return &k.Distance }, 0.5, after(Opine, 2), Agree, -1},
		{"agreement with far information", func(k *KindParams) *float64 { return &k.Distance }, 0.5, after(Inform, 2), Agree, -0.5},
		{"agreement beyond three SD", func(k *KindParams) *float64 { return &k.Distance }, 0.5, after(Opine, 4), Agree, -1.5},
		{"dissent from afar", func(k *KindParams) *float64 { return &k.Dissent }, 0.5, after(Opine, -2), Disagree, 1},
		{"dissent from near", func(k *KindParams) *float64 { return &k.Dissent }, 0.5, after(Opine, 0), Disagree, 0},
		{"dissent between equals", func(k *KindParams) *float64 { return &k.Contest }, 1.5, after(Opine, 0), Disagree, 0.75},
		{"proposals once informed", func(k *KindParams) *float64 { return &k.Suggesting }, 1.5, func(g *Group, _ *Member) { g.Oriented = 1 }, Suggest, 1.5},
		{"orientation once informed", func(k *KindParams) *float64 { return &k.Informing }, 1.5, func(g *Group, _ *Member) { g.Oriented = 0.5 }, Inform, -0.75},
		{"agreement once decided", func(k *KindParams) *float64 { return &k.Agreeing }, 1.5, func(g *Group, _ *Member) { g.Decided = 1 }, Agree, 1.5},
		{"dissent before orientation", func(k *KindParams) *float64 { return &k.Doubt }, 1.5, func(g *Group, _ *Member) { g.Oriented = 0 }, Disagree, -1.5},
		{"dissent after orientation", func(k *KindParams) *float64 { return &k.Doubt }, 1.5, func(g *Group, _ *Member) { g.Oriented = 1 }, Disagree, 0},
		{"dissent once decided", func(k *KindParams) *float64 { return &k.Settled }, 1.5, func(g *Group, _ *Member) { g.Decided = 1 }, Disagree, -1.5},
		{"support from the warm", func(k *KindParams) *float64 { return &k.Warmth }, 0.5, trait(Communion, 2), Solidarity, 1},
		{"jokes from the warm", func(k *KindParams) *float64 { return &k.Warmth }, 0.5, trait(Communion, 2), Release, 0.5},
		{"attack from the warm", func(k *KindParams) *float64 { return &k.Warmth }, 0.5, trait(Communion, 2), Antagonise, -1},
		{"dissent from the warm", func(k *KindParams) *float64 { return &k.Warmth }, 0.5, trait(Communion, 2), Disagree, -0.5},
		{"support with trust", func(k *KindParams) *float64 { return &k.Trust }, 3, trusting, Solidarity, 1.2},
		{"work with trust", func(k *KindParams) *float64 { return &k.Work }, 3, trusting, Suggest, 1.2},
		{"attack among strangers", func(k *KindParams) *float64 { return &k.Strange }, 1.5, trait(Agency, 0), Antagonise, -1.5},
		{"tension of the anxious among strangers", func(k *KindParams) *float64 { return &k.Anxiety }, 0.5, trait(Anxiety, 2), Tense, 1.5},
		{"tension of the tense", func(k *KindParams) *float64 { return &k.Anxiety }, 0.5, func(_ *Group, me *Member) { me.Strange, me.Tension = 0, 0.75 }, Tense, 1},
		{"work of the tired", func(k *KindParams) *float64 { return &k.Tired }, 3, func(_ *Group, me *Member) { me.Effort = 0.2 }, Opine, -1.5},
		{"attack on whom one resents", func(k *KindParams) *float64 { return &k.Grievance }, 3, aggrieved, Antagonise, 1.5},
		{"dissent from whom one resents", func(k *KindParams) *float64 { return &k.Grievance }, 3, aggrieved, Disagree, 0.75},
		{"agreement with whom one resents", func(k *KindParams) *float64 { return &k.Grievance }, 3, aggrieved, Agree, -0.75},
		{"dissent on a breach of norm", func(k *KindParams) *float64 { return &k.Sanction }, 3, func(g *Group, _ *Member) { g.Last, g.Deviating = aimed(Release, 0, -1), 0.5 }, Disagree, 1.5},
	} {
		for _, on := range []float64{0, 1} {
			p := plainParams()
			evenKinds(&p)
			*c.at(&p.Kind) = c.size * on
			p.Conflict.Safety, p.Conflict.SafetySlope = 0, 200
			m := modelOf(t, plainSetup(4, 10), p)
			g := evenGroup(t, m)
			c.do(g, &g.Members[1])
			const n = 20000
			got := kinds(m, g, 1, n)
			odds := math.Log(float64(got[c.kind]) / float64(got[AskOpinion]))
			se := math.Sqrt(1/float64(got[c.kind]) + 1/float64(got[AskOpinion]))
			near(t, c.what, odds, c.want*on, 5*se) // false alarm 1 in 1.7 million each
		}
	}
}

// TestKindNormsInForce: a norm of candour frees dissent in who holds it and
// keeps it back in who does not; one of respect keeps back attack (limit, zero).
func TestKindNormsInForce(t *testing.T) {
	for _, c := range []struct {
		norm           NormID
		strength, held float64
		kind           Kind
		want           float64
	}{
		{Candour, 1, 1, Disagree, 1},
		{Candour, 0.5, 0, Disagree, -0.5},
		{Candour, 0, 1, Disagree, 0},
		{Respect, 0.5, 1, Antagonise, -1},
		{Respect, 1, 0, Antagonise, 0},
	} {
		p := plainParams()
		evenKinds(&p)
		p.Norm.Candour, p.Norm.Respect = 2, 2
		m := modelOf(t, plainSetup(4, 10), p)
		g := evenGroup(t, m)
		for k := range g.Norms {
			g.Norms[k].Strength = 0
		}
		g.Norms[c.norm].Strength = c.strength
		g.Standing[NumNorms+int(c.norm)] = c.held
		got := kinds(m, g, 1, 20000)
		odds := math.Log(float64(got[c.kind]) / float64(got[AskOpinion]))
		near(t, c.norm.String()+" on "+c.kind.String(), odds, c.want, 5*math.Sqrt(1/float64(got[c.kind])+1/float64(got[AskOpinion])))
	}
}

// TestKindSafety: a grievance is not voiced where it is not safe to (zero;
// Edmondson 1999), unless one was sent against one's will.
func TestKindSafety(t *testing.T) {
	attack := func(security, resistance float64) int {
		s := plainSetup(4, 10)
		s.People[1].Traits[Resistance] = Exactly(resistance)
		m := modelOf(t, s, plainParams())
		g := evenGroup(t, m)
		g.Last, g.Tie(1, 0).Grievance, g.Members[1].Safe = aimed(Release, 0, -1), 1, security
		return kinds(m, g, 1, 20000)[Antagonise]
	}
	safe, unsafe, sent := attack(0.6, 0), attack(0.1, 0), attack(0.31, 2)
	if safe < 10*unsafe || safe < 20 {
		t.Errorf("attacks on whom one resents: %d in safety, %d without: want ten times as many", safe, unsafe)
	}
	if willing := attack(0.31, 0); sent < willing*3/2 {
		t.Errorf("attacks at middling safety: %d by who was sent, %d by who came: want half as many again", sent, willing)
	}
}

// TestKindBare: in turn, answers are bare opinions and nothing else (limit).
func TestKindBare(t *testing.T) {
	s := plainSetup(4, 40)
	s.Issues[0].How = Aloud
	live(t, modelOf(t, s, plainParams()), 1, func(g *Group, did Moment) {
		if did&Spoken != 0 && (!g.Last.Bare || g.Last.Kind != Opine || !g.Last.Stated || g.Last.Addressee != ToGroup) {
			t.Fatalf("an answer in turn is %+v: want a bare opinion to all", g.Last)
		}
	})
}

// TestKindPhases: talk on one issue goes from orientation to control: less
// information and more proposals in the last third (direction; Bales &
// Strodtbeck 1951), and with the clock's constants off, neither (zero).
func TestKindPhases(t *testing.T) {
	const acts, seeds = 300, 60
	shift := func(change func(*KindParams), k Kind) (mean, se float64) {
		p := DefaultParams()
		p.Task.Next = 1
		change(&p.Kind)
		m := modelOf(t, plainSetup(4, acts), p)
		var sum, square float64
		for s := range seeds {
			d := 0.0
			live(t, m, SeedOf(4, 0, uint64(s)), func(g *Group, did Moment) {
				if did&Spoken != 0 && g.Last.Kind == k {
					d += flag(int(g.Last.Index) >= acts*2/3) - flag(int(g.Last.Index) < acts/3)
				}
			})
			sum, square = sum+d/acts*3, square+d/acts*3*d/acts*3
		}
		mean = sum / seeds
		return mean, math.Sqrt((square/seeds - mean*mean) / seeds)
	}
	asShipped := func(*KindParams) {}
	if mean, se := shift(asShipped, Suggest); mean < 4*se {
		t.Errorf("proposals change by %.3f from the first third to the last, standard error %.3f: want a rise", mean, se)
	}
	if mean, se := shift(asShipped, Inform); mean > -4*se {
		t.Errorf("information changes by %.3f, standard error %.3f: want a fall", mean, se)
	}
	off := func(k *KindParams) {
		k.Suggesting, k.Informing, k.Agreeing, k.Doubt, k.Settled, k.Work, k.Tired = 0, 0, 0, 0, 0, 0, 0
	}
	if mean, se := shift(off, Suggest); math.Abs(mean) > 4*se { // false alarm 1 in 16,000
		t.Errorf("without the clock proposals change by %.3f, standard error %.3f: want nothing", mean, se)
	}
}

// TestKindOfTheWarm: a group of warm people shows more solidarity and less
// antagonism and dissent than a cold one, with the same luck (direction).
func TestKindOfTheWarm(t *testing.T) {
	with := func(warmth float64) *Model {
		s := strangers(5, 300)
		for i := range s.People {
			s.People[i].Traits[Communion] = Exactly(warmth)
		}
		return modelOf(t, s, DefaultParams())
	}
	warm, cold := with(1), with(-1)
	wantAbove(t, "positive acts of the warm", warm, cold, 100, func(g *Group) float64 {
		return float64(g.Whole.Kinds[Solidarity] + g.Whole.Kinds[Release])
	})
	wantAbove(t, "negative acts of the cold", cold, warm, 100, func(g *Group) float64 {
		return float64(g.Whole.Kinds[Disagree] + g.Whole.Kinds[Antagonise])
	})
}
