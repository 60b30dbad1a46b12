package sim

import (
	"math"
	"testing"
)

// TestTrustOneAct: a well-meant act wins a share of the trust that is missing,
// by its valence; less in who only sees it, more when the worker does it;
// neutral and ill acts win none (limit). Without the constant none does (zero).
func TestTrustOneAct(t *testing.T) {
	const up, observer, worker, before = 0.02, 0.3, 1.5, 0.4
	for _, on := range []float64{0, 1} {
		for _, c := range []struct {
			what   string
			a      Act
			target float64 // trust won by member 1, in shares of up
			sees   float64 // by member 2
		}{
			{"support", aimed(Solidarity, 0, 1), 1, observer},
			{"agreement", aimed(Agree, 0, 1), 0.5, 0.5 * observer},
			{"a joke", aimed(Release, 0, 1), 0.15, 0.15 * observer},
			{"an opinion", aimed(Opine, 0, 1), 0, 0},
			{"a question", aimed(AskOpinion, 0, 1), 0, 0},
			{"dissent", aimed(Disagree, 0, 1), 0, 0},
			{"support by the worker", aimed(Solidarity, 3, 1), worker, worker * observer},
			{"agreement by the worker", aimed(Agree, 3, 1), 0.5 * worker, 0.5 * worker * observer},
		} {
			s := plainSetup(3, 10)
			s.Facilitator.Policy = Democratic
			p := plainParams()
			p.Trust.Up, p.Trust.Observer, p.Trust.Worker = up*on, observer, worker
			p.Conflict.Personal = -40 // nothing is taken personally
			m := modelOf(t, s, p)
			g := ordinary(t, m)
			for k := range g.Ties {
				g.Ties[k].Trust = before
			}
			m.refresh(g)
			said(m, g, c.a)
			for l, want := range map[int]float64{1: c.target, 2: c.sees} {
				near(t, c.what, g.Tie(l, int(c.a.Speaker)).Trust-before, on*up*want*(1-before), 1e-12)
				near(t, c.what+", of another", g.Tie(l, 3-l).Trust, before, 0)
				mean := (g.Tie(l, 0).Trust + g.Tie(l, 3-l).Trust) / 2
				near(t, c.what+", mean trust kept in step", g.Members[l].Security, mean, 1e-12)
			}
		}
	}
}

// TestTrustSaturates: trust rises by smaller and smaller steps, and not beyond 1.
func TestTrustSaturates(t *testing.T) {
	m := modelOf(t, plainSetup(2, 10), plainParams())
	g := ordinary(t, m)
	step, before := math.Inf(1), g.Tie(1, 0).Trust
	for range 2000 {
		said(m, g, aimed(Solidarity, 0, 1))
		now := g.Tie(1, 0).Trust
		if now-before > step || now > 1 || now < before {
			t.Fatalf("trust goes from %v to %v after a step of %v", before, now, step)
		}
		step, before = now-before, now
	}
	near(t, "trust after 2000 acts of support", before, 1, 1e-9)
}

// TestTrustAbility: who is held able wins trust faster, who is held unable
// slower (direction; Mayer, Davis & Schoorman 1995), by the distance from
// ordinary expertise, at which nothing is added (limit); without the constant
// ability makes no difference (zero). A well-meant act never costs trust,
// however unable who does it, wherever the constant stands in its range.
func TestTrustAbility(t *testing.T) {
	const before = 0.4
	p := plainParams()
	shipped := p.Trust.Ability
	for _, ability := range []float64{0, shipped, 10} {
		p.Trust.Ability = ability
		m := modelOf(t, plainSetup(3, 10), p)
		was := 0.0
		for _, expert := range []float64{0, powerZero, 0.4, 0.7} {
			g := ordinary(t, m)
			tie := g.Tie(1, 0)
			tie.Trust, tie.Power[Expert] = before, expert
			said(m, g, aimed(Solidarity, 0, 1))
			won := tie.Trust - before
			near(t, "trust won", won, p.Trust.Up*max(0, 1+ability*(expert-powerZero))*(1-before), 1e-12)
			if won < 0 || expert > powerZero && (won > was) != (ability > 0) {
				t.Errorf("ability %v, expertise %v: trust won %v after %v by the less able", ability, expert, won, was)
			}
			was = won
		}
	}
}

// TestTrustPersonal: an act taken personally costs a share of trust, in who it
// is aimed at only (limit), and none where the constant is 0 (zero).
func TestTrustPersonal(t *testing.T) {
	for _, down := range []float64{0, 0.02, 0.5} {
		p := plainParams()
		p.Trust.Down, p.Conflict.Personal = down, 40 // everything is taken personally
		m := modelOf(t, plainSetup(3, 10), p)
		g := opened(t, m, 1)
		was := g.Tie(1, 0).Trust
		said(m, g, aimed(Antagonise, 0, 1))
		near(t, "trust of the attacked", g.Tie(1, 0).Trust, was*(1-down), 1e-12)
		near(t, "trust of who sees it", g.Tie(2, 0).Trust, was, 0)
		near(t, "trust of the attacked in another", g.Tie(1, 2).Trust, was, 0)
	}
}

// TestTrustSteer: being directed by the worker costs trust in them, the more
// the greater one's need for a say and the worker's power to punish, and
// nothing where there is none; talk about how to work does not, nor do
// members' proposals (limit, zero).
func TestTrustSteer(t *testing.T) {
	for _, c := range []struct {
		what    string
		speaker int
		kind    Kind
		focus   Focus
		control float64
		punish  float64 // times ordinary power to punish
		want    float64 // in steers
	}{
		{"directed", 3, Suggest, OnTask, 0, 1, 1},
		{"directed, with a need for a say", 3, Suggest, OnTask, 2, 1, 2},
		{"directed, glad of it", 3, Suggest, OnTask, -2, 1, 0},
		{"directed by who can punish", 3, Suggest, OnTask, 0, 3, 3},
		{"directed by who cannot punish", 3, Suggest, OnTask, 2, 0, 0},
		{"asked", 3, AskSuggestion, OnTask, 2, 3, 0},
		{"told how the group will work", 3, Suggest, OnProcess, 2, 3, 0},
		{"a member's proposal", 0, Suggest, OnTask, 2, 3, 0},
	} {
		s := plainSetup(3, 10)
		s.Facilitator.Policy = Directive
		s.People[1].Traits[Control] = Exactly(c.control)
		p := plainParams()
		p.Trust.Steer = 0.01
		m := modelOf(t, s, p)
		g := ordinary(t, m)
		tie := g.Tie(1, c.speaker)
		tie.Trust, tie.Power[Coercive] = 0.5, c.punish*powerZero
		a := aimed(c.kind, c.speaker, -1)
		a.Focus = c.focus
		said(m, g, a)
		near(t, c.what, tie.Trust, 0.5-0.01*c.want*0.5, 1e-12)
	}
}

// TestTrustBreach: a confidence carried outside destroys at once most of the
// confider's trust in who did it, and of others' as far as they had confided;
// where nobody knows who it was everyone is suspect (limit). What took a
// hundred good acts is gone (direction); with the constant 0 nothing is (zero).
func TestTrustBreach(t *testing.T) {
	for _, breach := range []float64{0, 0.6} {
		open := func() (*Model, *Group) {
			p := plainParams()
			p.Trust.Breach = breach
			m := modelOf(t, plainSetup(4, 10), p)
			g := opened(t, m, 1)
			for k := range g.Ties {
				g.Ties[k].Trust = 0.8
			}
			g.Members[2].Depth, g.Members[3].Depth = 0.5, 0
			return m, g
		}
		m, g := open()
		tension := g.Members[0].Tension
		m.breach(g, 0, 1)
		near(t, "trust of the confider", g.Tie(0, 1).Trust, 0.8*(1-breach), 1e-12)
		near(t, "trust of who had confided half as much", g.Tie(2, 1).Trust, 0.8*(1-breach*0.25), 1e-12)
		near(t, "trust of who had confided nothing", g.Tie(3, 1).Trust, 0.8, 0)
		near(t, "trust of the confider in another", g.Tie(0, 2).Trust, 0.8, 0)
		near(t, "mean trust of the confider", g.Members[0].Security, (0.8*(1-breach)+1.6)/3, 1e-12)
		if grieved := g.Tie(0, 1).Grievance > 0; grieved != (breach > 0) || (g.Members[0].Tension > tension) != (breach > 0) {
			t.Errorf("breach %v: grievance %v, tension from %v to %v", breach, g.Tie(0, 1).Grievance, tension, g.Members[0].Tension)
		}
		m, g = open()
		m.breach(g, 0, -1)
		for j := 1; j < 4; j++ {
			near(t, "trust of the confider in a suspect", g.Tie(0, j).Trust, 0.8*(1-breach/2), 1e-12)
		}
		near(t, "trust of another in a suspect", g.Tie(2, 1).Trust, 0.8*(1-breach/8), 1e-12)
	}
	m := modelOf(t, plainSetup(2, 10), plainParams())
	g := opened(t, m, 1)
	start := g.Tie(0, 1).Trust
	for range 60 {
		said(m, g, aimed(Agree, 1, 0))
	}
	if m.breach(g, 0, 1); g.Tie(0, 1).Trust >= start {
		t.Errorf("trust after sixty agreements and a breach is %.2f: want below the %.2f of strangers", g.Tie(0, 1).Trust, start)
	}
}

// TestTrustAtFirst: trust among strangers is the start, less or more by
// likeness, by each one's propensity, by what the setup says of a tie or of the
// worker, and is withheld by who was sent (limit).
func TestTrustAtFirst(t *testing.T) {
	s := plainSetup(4, 10)
	s.Facilitator = Worker{Policy: Democratic, Trust: Exactly(0.7)}
	s.People[0].Identity, s.People[1].Identity, s.People[2].Identity = []Attribute{{"a", "x"}}, []Attribute{{"a", "x"}}, []Attribute{{"a", "y"}}
	s.People[3].Traits[Resistance] = Exactly(1.45)
	s.Links = []Link{{From: 1, To: 2, Trust: Exactly(0.9)}}
	p := plainParams()
	p.Trust.Start, p.Trust.Likeness, p.Conflict.Mistrust = 0.38, 0.1, 0.36
	g := modelOf(t, s, p).NewGroup(1)
	near(t, "trust in the alike", g.Tie(0, 1).Trust, 0.43, 1e-12)
	near(t, "trust in the unlike", g.Tie(0, 2).Trust, 0.33, 1e-12)
	near(t, "trust where nothing is known", g.Tie(0, 3).Trust, 0.38, 1e-12)
	near(t, "trust of who was sent", g.Tie(3, 0).Trust, 0.38*(1-0.36), 1e-12)
	near(t, "trust by an old tie", g.Tie(1, 2).Trust, 0.9, 1e-12)
	near(t, "trust in the worker", g.Tie(0, 4).Trust, 0.7, 1e-12)
	p.Trust.Spread = 0.1
	var sum, square, n float64
	m := modelOf(t, plainSetup(4, 10), p)
	for seed := range uint64(400) {
		g := m.NewGroup(seed)
		for i := range 4 {
			x := g.Tie(i, (i+1)%4).Trust
			near(t, "one propensity towards all", g.Tie(i, (i+2)%4).Trust, x, 1e-12)
			sum, square, n = sum+x, square+x*x, n+1
		}
	}
	// 1600 persons: standard error of the spread .0018.
	near(t, "spread of propensity", math.Sqrt(square/n-sum/n*sum/n), 0.1, 0.009)
}

// TestTrustInStep: each one's mean trust, kept in step between windows, is the
// mean of their ties to the others present (limit).
func TestTrustInStep(t *testing.T) {
	s := strangers(5, 300)
	s.Sessions = append(s.Sessions, s.Sessions[0])
	m := modelOf(t, s, DefaultParams())
	for seed := range uint64(5) {
		live(t, m, seed, func(g *Group, did Moment) {
			if did&Spoken == 0 || did&Closed != 0 {
				return
			}
			for i := range g.Worker() {
				sum, n := 0.0, 0.0
				for j := range g.Worker() {
					if i != j && g.Attends(i) && g.Attends(j) {
						sum, n = sum+g.Tie(i, j).Trust, n+1
					}
				}
				if n > 0 && abs(g.Members[i].Security-sum/n) > 1e-9 {
					t.Fatalf("seed %d, act %d: mean trust of %d is kept at %v: want %v", seed, g.Index, i, g.Members[i].Security, sum/n)
				}
			}
		})
	}
}

// TestTrustGrows: people who get on come to trust each other over the sessions
// (direction; Altman & Taylor 1973); without any constant that wins trust
// nobody's trust ever rises (zero).
func TestTrustGrows(t *testing.T) {
	s := strangers(5, 250)
	for i := range s.People {
		s.People[i].Traits[Communion] = Exactly(1)
	}
	s.Sessions = append(s.Sessions, s.Sessions[0], s.Sessions[0], s.Sessions[0])
	p := DefaultParams()
	start := p.Trust.Start
	mean, se := meanOverSeeds(t, modelOf(t, s, p), 25, func(g *Group) float64 { return of(func(x *Member) float64 { return x.Security })(&Meter{g: g}) })
	if mean-start < 4*se || mean-start < 0.1 {
		t.Errorf("after four sessions trust is %.3f, standard error %.3f: want well above %.2f", mean, se, start)
	}
	p.Trust.Up, p.Trust.Repair = 0, 0
	m := modelOf(t, s, p)
	first := m.NewGroup(7)
	live(t, m, 7, func(g *Group, _ Moment) {
		for k := range g.Ties {
			if g.Ties[k].Trust > first.Ties[k].Trust+1e-15 {
				t.Fatalf("act %d: trust %d rose from %v to %v though nothing wins trust", g.Index, k, first.Ties[k].Trust, g.Ties[k].Trust)
			}
		}
	})
}
