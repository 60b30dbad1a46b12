package sim

import (
	"math"
	"testing"
)

// confiding is a disclosure of some depth by one member to all.
func confiding(speaker int, depth float64) Act {
	a := aimed(Opine, speaker, -1)
	a.Focus, a.Disclosed, a.Depth = OnSelf, true, depth
	return a
}

// TestDisclosureComfort: the depth that is borne rises with trust and with
// openness, by their constants, and stays within 0..1 (limit; Altman & Taylor 1973).
func TestDisclosureComfort(t *testing.T) {
	m := modelOf(t, plainSetup(3, 10), plainParams())
	p := &m.Params.Disclosure
	g := opened(t, m, 1)
	me := &g.Members[1]
	for _, c := range []struct{ security, openness, want float64 }{
		{0.3, 0, p.Base}, {0.8, 0, p.Base + 0.5*p.ByTrust}, {0.3, 2, p.Base + 2*p.ByOpenness},
		{0.5, -1, p.Base + 0.2*p.ByTrust - p.ByOpenness}, {0, -3, 0.02}, {1, 3, min(1, p.Base+0.7*p.ByTrust+3*p.ByOpenness)},
	} {
		me.Security, me.Trait[Openness] = c.security, c.openness
		near(t, "comfort", m.comfort(g, 1), max(0.02, c.want), 1e-12)
	}
}

// TestDisclosureDepth: one goes as deep as comfort, give or take a little,
// drawn towards what has just been heard when that was deeper (limit; Jourard
// 1971), and not without that pull (zero). Only attempts about oneself disclose.
func TestDisclosureDepth(t *testing.T) {
	for _, c := range []struct{ match, heard, want float64 }{{0, 0.9, 0.2}, {0.35, 0.9, 0.2 + 0.35*0.7}, {1, 0.9, 0.9}, {1, 0.1, 0.2}} {
		p := plainParams()
		p.Disclosure.Match, p.Disclosure.Base, p.Disclosure.ByTrust = c.match, 0.2, 0
		m := modelOf(t, plainSetup(3, 10), p)
		g := opened(t, m, 1)
		g.Last = confiding(0, c.heard)
		sum := 0.0
		const n = 1000
		for k := range n {
			a := Act{Speaker: 1, Kind: Opine, Focus: OnSelf}
			m.chooseDepth(g, &a, uint32(k<<32/n))
			if abs(a.Depth-c.want) > 0.081 || !a.Disclosed {
				t.Fatalf("match %v, after %v: depth %v, want %v give or take .08", c.match, c.heard, a.Depth, c.want)
			}
			sum += a.Depth
		}
		near(t, "mean depth", sum/n, c.want, 1e-3)
	}
	m := modelOf(t, plainSetup(3, 10), plainParams())
	g := opened(t, m, 1)
	for _, a := range []Act{{Kind: Opine, Focus: OnTask}, {Kind: Agree, Focus: OnSelf}, {Kind: AskOpinion, Focus: OnSelf}, {Kind: Inform, Focus: OnProcess}} {
		if m.chooseDepth(g, &a, 1<<31); a.Disclosed || a.Depth != 0 {
			t.Errorf("%s about %s discloses", a.Kind, a.Focus)
		}
	}
}

// TestDisclosureHeard: a depth within what the hearer bears, and a margin, wins
// trust in proportion and leaves the hearer calm; one that comes too early
// alarms in proportion and wins none (limit; Collins & Miller 1994). Without
// the constants it does neither (zero). What was confided is remembered.
func TestDisclosureHeard(t *testing.T) {
	const comfort, margin = 0.3, 0.15
	for _, on := range []float64{0, 1} {
		for _, depth := range []float64{0.05, 0.25, 0.44, 0.46, 0.7, 1} {
			p := plainParams()
			p.Disclosure.Base, p.Disclosure.ByTrust, p.Disclosure.Margin = comfort, 0, margin
			p.Disclosure.Warm, p.Disclosure.Alarm = 1.2*on, 0.25*on
			m := modelOf(t, plainSetup(3, 10), p)
			g := opened(t, m, 1)
			trust, tension := g.Tie(1, 0).Trust, g.Members[1].Tension
			said(m, g, confiding(0, depth))
			won, alarm := 0.0, 0.0
			if over := depth - comfort - margin; over > 0 {
				alarm = 0.25 * over * on
			} else {
				won = p.Trust.Up * p.Trust.Observer * 1.2 * depth * (1 - trust) * on
			}
			near(t, "trust won", g.Tie(1, 0).Trust-trust, won, 1e-12)
			near(t, "alarm", g.Members[1].Tension-tension, alarm, 1e-12)
			near(t, "confided", g.Tie(1, 0).Confided, depth, 0)
			near(t, "mean trust kept in step", g.Members[1].Security, (g.Tie(1, 0).Trust+g.Tie(1, 2).Trust)/2, 1e-12)
			said(m, g, confiding(0, 0.01))
			near(t, "confided, after small talk", g.Tie(1, 0).Confided, depth, 0)
		}
	}
}

// TestDisclosureSpeaker: who goes deeper than they can bear alarms themselves;
// the deepest is kept, and the last waits for an answer (limit).
func TestDisclosureSpeaker(t *testing.T) {
	p := plainParams()
	p.Disclosure.Base, p.Disclosure.ByTrust, p.Disclosure.Margin, p.Disclosure.Alarm = 0.3, 0, 0.15, 0.25
	m := modelOf(t, plainSetup(3, 10), p)
	g := opened(t, m, 1)
	me := &g.Members[0]
	rest := me.Tension
	for _, c := range []struct{ depth, deepest, alarm float64 }{{0.4, 0.4, 0}, {0.85, 0.85, 0.1}, {0.2, 0.85, 0}} {
		before := me.Tension
		a := confiding(0, c.depth)
		m.expose(g, &a)
		near(t, "deepest", me.Depth, c.deepest, 0)
		near(t, "waiting for an answer", me.Exposed, c.depth, 0)
		near(t, "own alarm", me.Tension-before, c.alarm, 1e-12)
	}
	a := aimed(Opine, 1, -1)
	if m.expose(g, &a); g.Members[1].Exposed != 0 || me.Tension == rest {
		t.Error("an opinion about the task exposes, or a deep disclosure did not")
	}
}

// TestDisclosureAnswered: answers to who has just disclosed weigh more, for
// good and ill, by the depth (limit), and no more with factor 1 (zero). An
// answer closes the wait; silence does too, when the window closes.
func TestDisclosureAnswered(t *testing.T) {
	for _, factor := range []float64{1, 1.5} {
		for _, k := range []Kind{Solidarity, Agree, Antagonise} {
			p := plainParams()
			p.Disclosure.Expose, p.Conflict.Personal = factor, -40
			m := modelOf(t, plainSetup(3, 10), p)
			value := func(exposed float64) float64 {
				g := opened(t, m, 1)
				g.Members[1].Exposed = exposed
				a := aimed(k, 0, 1)
				return m.valence(&hearing{m: m, g: g, a: &a, s: 0, l: 1, by: &g.Members[0], me: &g.Members[1], tie: g.Tie(1, 0), kind: k, target: true})
			}
			near(t, k.String()+" after a disclosure", value(0.8), value(0)*(1+(factor-1)*1.6), 1e-12)
			g := opened(t, m, 1)
			g.Members[1].Exposed, g.Members[2].Exposed = 0.8, 0.8
			said(m, g, aimed(k, 0, 1))
			near(t, "wait of who is answered", g.Members[1].Exposed, 0, 0)
			near(t, "wait of another", g.Members[2].Exposed, 0.8, 0)
			m.settle(g)
			near(t, "wait after the window", g.Members[2].Exposed, 0, 0)
		}
	}
}

// TestDisclosureAsked: being asked, or confronted, deeper than one can bear
// alarms and is held against who asked; within it, it does not (limit, zero).
func TestDisclosureAsked(t *testing.T) {
	p := plainParams()
	p.Disclosure.Base, p.Disclosure.ByTrust, p.Disclosure.Margin, p.Disclosure.Alarm = 0.3, 0, 0.15, 0.25
	p.Conflict.Personal = -40
	s := plainSetup(3, 10)
	s.Facilitator.Policy = Democratic
	m := modelOf(t, s, p)
	for _, depth := range []float64{0, 0.4, 0.65} {
		g := opened(t, m, 1)
		tension, liking := g.Members[1].Tension, g.Tie(1, 3).Liking
		other := g.Members[2].Tension
		a := aimed(AskOpinion, 3, 1)
		a.Depth, a.Focus, a.Target = depth, OnSelf, 1
		said(m, g, a)
		over := max(0, depth-0.45)
		near(t, "alarm", g.Members[1].Tension-tension, 0.5*over, 1e-12)
		near(t, "alarm of who is not asked", g.Members[2].Tension, other, 0)
		b := opened(t, m, 1)
		said(m, b, func() Act { a.Depth = 0; return a }())
		if hurt := g.Tie(1, 3).Liking < b.Tie(1, 3).Liking-1e-12; hurt != (over > 0) {
			t.Errorf("asked to depth %v: liking from %v to %v, %v when asked for nothing deep", depth, liking, g.Tie(1, 3).Liking, b.Tie(1, 3).Liking)
		}
	}
}

// focusOdds are the odds of a focus among acts of one member who takes a new turn.
func focusOdds(m *Model, g *Group, speaker int, f Focus) (odds, se float64) {
	const n = 20000
	var count [NumFoci]float64
	for k := range n {
		a := Act{Speaker: int16(speaker), Turn: true}
		m.chooseFocus(g, &a, uint32(k<<32/n))
		count[a.Focus]++
	}
	if f == OnProcess {
		return count[f] / (n - count[f]), 1e-3
	}
	return count[f] / count[OnTask], 1e-3
}

// TestDisclosureFocus: how much of the talk is about people's own lives is what
// the topic asks for, changed by trust, openness, the norm, what others have
// disclosed, outside burden and the worker's theme, by their constants in
// logits (limit), and by nothing without them (zero).
func TestDisclosureFocus(t *testing.T) {
	for _, c := range []struct {
		what string
		at   func(p *DisclosureParams) *float64
		do   func(g *Group, me *Member)
		want float64 // logit per unit of the constant
	}{
		{"trust", func(p *DisclosureParams) *float64 { return &p.Comfort }, func(_ *Group, me *Member) { me.Security += 0.3 }, 0.3},
		{"openness", func(p *DisclosureParams) *float64 { return &p.Openness }, func(_ *Group, me *Member) { me.Trait[Openness] = -1 }, -1},
		{"the norm", func(p *DisclosureParams) *float64 { return &p.NormPull }, func(g *Group, _ *Member) { g.Norms[Openly] = Norm{Standard: 0.8, Strength: 1} }, 0.5},
		{"a norm of keeping to oneself", func(p *DisclosureParams) *float64 { return &p.NormPull }, func(g *Group, _ *Member) { g.Norms[Openly] = Norm{Strength: 1} }, -0.3},
		{"others' disclosures", func(p *DisclosureParams) *float64 { return &p.Reciprocity }, func(g *Group, _ *Member) { g.Climate.Depth = 0.5 }, 0.5},
		{"outside burden", func(p *DisclosureParams) *float64 { return &p.Stigma }, func(_ *Group, me *Member) { me.Stress = 1 }, -1},
	} {
		for _, size := range []float64{0, 1.2} {
			p := plainParams()
			d := &p.Disclosure
			d.Process, d.Frustration, d.Comfort, d.Openness, d.NormPull, d.Reciprocity, d.Stigma = 0, 0, 0, 0, 0, 0, 0
			*c.at(d) = size
			s := plainSetup(3, 10)
			s.Issues[0].SelfFocus = 0.4
			m := modelOf(t, s, p)
			g := opened(t, m, 1)
			me := &g.Members[1]
			me.Security, me.Stress, g.Norms[Openly].Strength = trustZero, 0, 0
			odds, se := focusOdds(m, g, 1, OnSelf)
			near(t, "odds of talk about oneself", odds, 0.4/0.6, se)
			c.do(g, me)
			odds, se = focusOdds(m, g, 1, OnSelf)
			near(t, c.what, math.Log(odds/(0.4/0.6)), c.want*size, 5*se)
		}
	}
}

// TestDisclosureTheme: a theme the worker calls for multiplies the odds of that
// talk, while it lasts (limit), and factor 1 calls for nothing (zero).
func TestDisclosureTheme(t *testing.T) {
	for _, theme := range []float64{1, 4} {
		p := plainParams()
		d := &p.Disclosure
		d.Process, d.Frustration, d.Comfort, d.NormPull, d.Theme = 0.1, 0, 0, 0, theme
		s := plainSetup(3, 10)
		s.Issues[0].SelfFocus = 0.4
		m := modelOf(t, s, p)
		g := opened(t, m, 1)
		g.Members[1].Stress = 0
		g.Theme, g.ThemeLeft = OnSelf, 5
		odds, se := focusOdds(m, g, 1, OnSelf)
		near(t, "theme of oneself", odds, theme*0.4/0.6, 5*se)
		g.Theme = OnTask
		odds, _ = focusOdds(m, g, 1, OnSelf)
		near(t, "theme of the task", odds, 0.4/0.6/theme, 5*se)
		g.Theme = OnProcess
		odds, _ = focusOdds(m, g, 1, OnProcess)
		if odds < theme*0.1/0.9-5*se {
			t.Errorf("theme of the group: odds %.3f, want at least %v times 1 to 9", odds, theme)
		}
		g.ThemeLeft = 0
		odds, _ = focusOdds(m, g, 1, OnSelf)
		near(t, "no theme", odds, 0.4/0.6, 5*se)
	}
}

// TestDisclosureFrustration: an unmet need for a say turns talk to how the
// group works (limit), and not without the constant (zero).
func TestDisclosureFrustration(t *testing.T) {
	for _, size := range []float64{0, 0.5} {
		p := plainParams()
		p.Disclosure.Process, p.Disclosure.Frustration = 0.06, size
		m := modelOf(t, plainSetup(3, 10), p)
		g := opened(t, m, 1)
		g.Members[1].Frustration = 0.6
		share := 0.06 + 0.6*size
		odds, _ := focusOdds(m, g, 1, OnProcess)
		near(t, "talk about the group", odds, share/(1-share), 2e-3)
	}
}

// TestDisclosureDeepens: as trust grows, people go deeper from the first
// session to the last (direction; Altman & Taylor 1973), and do not where depth
// does not hang on trust nor on what was heard (zero).
func TestDisclosureDeepens(t *testing.T) {
	deepening := func(byTrust, match float64) (mean, se float64) {
		s := strangers(6, 250)
		s.Sessions[0].Agenda = nil
		s.Kind = SelfHelp
		for range 4 {
			s.Sessions = append(s.Sessions, s.Sessions[0])
		}
		for i := range s.People {
			s.People[i].Traits[Communion] = Exactly(1)
		}
		p := DefaultParams()
		p.Disclosure.ByTrust, p.Disclosure.Match, p.Disclosure.ByOpenness = byTrust, match, 0
		m := modelOf(t, s, p)
		var sum, square float64
		const seeds = 25
		for seed := range uint64(seeds) {
			first := 0.0
			g := live(t, m, seed, func(g *Group, did Moment) {
				if did&Closed != 0 && g.Session == 0 {
					first = g.Meeting.DepthSum / float64(max(1, g.Meeting.Disclosures))
				}
			})
			d := g.Meeting.DepthSum/float64(max(1, g.Meeting.Disclosures)) - first
			sum, square = sum+d, square+d*d
		}
		return sum / seeds, math.Sqrt((square/seeds - sum/seeds*sum/seeds) / seeds)
	}
	if mean, se := deepening(0.7, 0.35); mean < 4*se || mean < 0.03 {
		t.Errorf("depth rises by %.3f from the first session to the last, standard error %.3f: want a rise", mean, se)
	}
	if mean, se := deepening(0, 0); math.Abs(mean) > 4*se+1e-6 { // false alarm 1 in 16,000
		t.Errorf("where it hangs on nothing depth changes by %.4f, standard error %.4f: want nothing", mean, se)
	}
}
