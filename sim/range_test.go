package sim

import (
	"fmt"
	"math"
	"testing"
)

// dice is a stream of luck for making random setups.
type dice struct{ state uint64 }

func (d *dice) unit() float64 {
	d.state = mix(d.state)
	return float64(d.state>>11) / (1 << 53)
}

func (d *dice) below(n int) int               { return int(d.unit() * float64(n)) }
func (d *dice) within(lo, hi float64) float64 { return lo + d.unit()*(hi-lo) }
func (d *dice) chance(p float64) bool         { return d.unit() < p }

// value is now and then open, exact, or with a spread, anywhere in a range.
func (d *dice) value(lo, hi float64) Value {
	switch d.below(3) {
	case 0:
		return Value{}
	case 1:
		return Exactly(d.within(lo, hi))
	}
	return Around(d.within(lo, hi), d.unit())
}

// anySetup is a random setup of anything a scenario can say.
func anySetup(d *dice) Setup {
	n := 2 + d.below(9)
	s := Setup{
		Name: "any", Kind: GroupKind(d.below(NumGroupKinds)), Clarity: d.unit(),
		Facilitator: Worker{Policy: Policy(d.below(NumPolicies)), Skill: d.unit(), Warmth: d.within(-2, 2), Trust: d.value(0, 1)},
		Sponsor:     Sponsor{d.unit(), d.unit(), d.unit(), d.unit(), d.unit()},
		Room:        Room{d.unit(), d.unit()},
		Task:        Task{TaskType(d.below(int(numTaskTypes))), d.chance(0.5), d.unit(), d.unit(), d.within(0.1, 20), d.below(4)},
		Membership:  Membership{Open: d.chance(0.3), Arrivals: d.unit(), Largest: d.below(8)},
	}
	for l := range s.Context {
		s.Context[l] = d.within(-1, 1)
	}
	for q := range 1 + d.below(3) {
		lo := d.within(-100, 100)
		hi := lo + d.within(0.5, 50)
		s.Issues = append(s.Issues, Issue{
			Name: fmt.Sprint(q), Lo: lo, Hi: hi, Mean: d.within(lo, hi), SD: flag(d.chance(0.8)) * d.within((hi-lo)/8, hi-lo), Ambiguity: d.unit(),
			How: Answering(d.below(int(numAnswerings))), Rule: Rule(d.below(int(numRules))), SelfFocus: d.unit(), GroupGoal: d.chance(0.3), Importance: d.unit(),
		})
	}
	for range 1 + d.below(3) {
		v := Session{
			Acts: 1 + d.below(120), Days: d.below(30), Alone: d.chance(0.1), Pattern: Pattern(d.below(NumPatterns)), Network: Network(d.below(NumNetworks)),
			Channel: Channel{d.chance(0.3), d.chance(0.2), d.unit()},
		}
		for range d.below(4) {
			v.Agenda = append(v.Agenda, d.below(len(s.Issues)))
		}
		s.Sessions = append(s.Sessions, v)
	}
	for i := range n {
		var p Person
		for x := range p.Traits {
			lo, hi := Trait(x).Range()
			p.Traits[x] = d.value(lo, hi)
		}
		for b := range p.Power {
			p.Power[b] = d.value(0, 1)
		}
		p.Identity = []Attribute{{"gender", []string{"f", "m"}[d.below(2)]}, {"age", fmt.Sprint(15 + d.below(70))}}
		p.Languages = []Language{{[]string{"a", "b"}[d.below(2)], d.unit()}, {"c", d.unit()}}
		if q := d.below(len(s.Issues)); i > 0 && d.chance(0.15) {
			p.Confederate = []Stance{{
				Issue: q, Position: d.within(s.Issues[q].Lo, s.Issues[q].Hi), Consistency: d.unit(),
				Slides: d.chance(0.5), To: d.within(s.Issues[q].Lo, s.Issues[q].Hi), By: d.below(120),
			}}
		}
		if i > 1 {
			p.Joins, p.Candidate = d.below(2), d.chance(0.1)
		}
		s.People = append(s.People, p)
	}
	for range d.below(5) {
		s.Events = append(s.Events, Event{
			Kind: EventKind(d.below(int(numEventKinds))), Session: d.below(len(s.Sessions)), Act: d.below(100), Member: d.below(n), By: d.below(n+1) - 1,
			Level: Level(d.below(NumLevels)), Force: d.within(-1, 1),
		})
	}
	s.Links = []Link{{0, 1, d.value(-5, 5), d.value(0, 1), d.value(0, 100), d.value(0, 5)}}
	s.Contract = []Clause{{NormID(d.below(NumNorms)), d.unit()}}
	return s
}

// anyTechniques are a few interventions that make every sort of change.
func anyTechniques(d *dice) (v []Intervention) {
	for k := range 12 {
		x := Intervention{ID: fmt.Sprint(k), Phases: 15, Need: Need(d.below(NumNeeds)), Targets: d.below(3)}
		for range 1 + d.below(maxSteps) {
			x.Steps = append(x.Steps, Step{Kind(d.below(NumKinds)), Focus(d.below(NumFoci)), Recipient(d.below(x.Targets + 1)), d.unit()})
		}
		x.Change = Change{
			Pattern: Pattern(d.below(NumPatterns)), SetPattern: d.chance(0.5), Pairs: d.chance(0.3), Invite: d.within(0, 4), Quieten: d.within(0, 4), Shield: d.chance(0.3),
			Theme: Focus(d.below(NumFoci)), SetTheme: d.chance(0.3), Tentative: d.chance(0.3), NextTopic: d.chance(0.2), Reopen: d.chance(0.2),
			Norm: NormID(d.below(NumNorms)), Standard: d.unit(), Contract: d.chance(0.3), Relief: d.unit(), Homework: d.chance(0.2), Breach: d.chance(0.1), Lasts: d.below(30),
		}
		v = append(v, x)
	}
	return v
}

// outOfRange names the first number of the state that is not within its range.
func outOfRange(m *Model, g *Group) string {
	bad := ""
	want := func(what string, x, lo, hi float64) {
		if bad == "" && !(x >= lo-1e-9 && x <= hi+1e-9) {
			bad = fmt.Sprintf("%s = %v: want %v..%v", what, x, lo, hi)
		}
	}
	for i := range g.Members {
		me, name := &g.Members[i], fmt.Sprint("member ", i)
		for what, x := range map[string]float64{
			"tension": me.Tension, "effort": me.Effort, "commitment": me.Commitment, "hope": me.Hope, "esteem": me.Esteem, "depth": me.Depth,
			"exposed": me.Exposed, "learning": me.Learning, "frustration": me.Frustration, "security": me.Security, "strangeness": me.Strange,
			"known": me.Known, "homework": me.Homework, "solo": me.Solo,
		} {
			want(name+" "+what, x, 0, 1)
		}
		if i < g.Worker() { // the worker's is not kept: see TestStatusOfTheWorker
			want(name+" rank", me.Rank, 0, 1)
		}
		for what, x := range map[string]float64{"satisfaction": me.Satisfaction, "attraction": me.Attraction, "task pull": me.TaskPull, "stress": me.Stress, "change": me.Change} {
			want(name+" "+what, x, -1, 1)
		}
		want(name+" invited", me.Invited, -4, 4)
		want(name+" drive", me.Drive, -20, 20)
		want(name+" moved", me.Moved, 0, 1e6)
		for b := range me.Actual {
			want(name+" power", me.Power[b], 0, 1)
			want(name+" power at work", me.Actual[b], 0, 1e6)
		}
		for f := range me.Factors {
			want(name+" "+Factor(f).String(), me.Factors[f], 0, 1)
		}
		for v := range me.Values {
			want(name+" value", me.Values[v], -3, 3)
		}
		for k := range NumNorms {
			want(name+" standing", g.Standing[i*NumNorms+k], 0, 1)
		}
		for q := range g.Issues() {
			if at := i*g.Issues() + q; i < g.Worker() {
				want(name+" private", g.Private[at], m.issueLo[q], m.issueHi[q])
				want(name+" public", g.Public[at], m.issueLo[q], m.issueHi[q])
			}
		}
		for j := range g.Worker() {
			x, name := g.Tie(j, i), fmt.Sprint("tie ", j, " to ", i)
			want(name+" liking", x.Liking, -likingMax, likingMax)
			want(name+" trust", x.Trust, 0, 1)
			want(name+" grievance", x.Grievance, 0, grievanceMax)
			want(name+" expectation", x.Expect, 0, 1)
			want(name+" known", x.Known, 0, 1)
			want(name+" hope", x.Hope, 0, 1)
			want(name+" confided", x.Confided, 0, 1)
			want(name+" gap", x.Gap, 0, 1)
			want(name+" encounters", x.Encounter, 0, 1e6)
			for b := range x.Power {
				want(name+" "+Base(b).String(), x.Power[b], 0, 1)
			}
		}
	}
	for k := range g.Norms {
		want("norm standard", g.Norms[k].Standard, 0, 1)
		want("norm strength", g.Norms[k].Strength, 0, 1)
	}
	for l := range g.Context {
		want("context", g.Context[l], -1, 1)
	}
	for what, x := range map[string]float64{
		"oriented": g.Oriented, "decided": g.Decided, "clarity": g.Clarity, "role clarity": g.RoleClarity, "resources": g.Resources,
		"attention": g.Attention, "deviating": g.Deviating, "confidence": g.Confidence,
	} {
		want(what, x, 0, 1)
	}
	want("progress", g.Progress, 0, 1e6)
	for _, r := range Metrics() {
		want("metric "+r.Name, r.Of(m, g), r.Lo, r.Hi)
	}
	for _, r := range MemberMetrics() {
		for i := range g.Worker() {
			want("metric "+r.Name, r.Of(m, g, i), r.Lo, r.Hi)
		}
	}
	for _, r := range TieMetrics() {
		for i := range g.Members {
			for j := range g.Members {
				if i != j {
					want("metric of a tie "+r.Name, r.Of(m, g, i, j), r.Lo, r.Hi)
				}
			}
		}
	}
	return bad
}

// TestEveryStateInRange: whatever a scenario says, every number stays in its
// range and none is NaN, the speaker is in the room, and the life comes to its
// end (property).
func TestEveryStateInRange(t *testing.T) {
	stayInRange(t, func(*dice, *Params) {})
}

// TestEveryStateInRangeAnyConstants: so they do wherever the constants are set
// within their ranges.
func TestEveryStateInRangeAnyConstants(t *testing.T) {
	stayInRange(t, func(d *dice, p *Params) {
		for _, r := range p.Rows() {
			if d.chance(0.3) {
				*r.At = d.within(r.Lo, r.Hi)
			}
		}
	})
}

// stayInRange lives many random lives and looks at every number every so often.
func stayInRange(t *testing.T, change func(*dice, *Params)) {
	lives := 250
	if testing.Short() {
		lives = 30
	}
	for k := range lives {
		d := &dice{uint64(k)}
		p := DefaultParams()
		change(d, &p)
		m, err := NewModel(anySetup(d), p, anyTechniques(d))
		if err != nil {
			t.Fatalf("life %d: %v", k, err)
		}
		g := m.NewGroup(mix(uint64(k)))
		for steps := 0; g.Life != Ended; steps++ {
			did := m.Step(g)
			if did&Spoken != 0 && (g.Last.Speaker < 0 || g.Last.Depth < 0 || g.Last.Depth > 1 || math.IsNaN(g.Last.Position)) {
				t.Fatalf("life %d: act %+v", k, g.Last)
			}
			if did&^Spoken != 0 || steps%7 == 0 {
				if bad := outOfRange(m, g); bad != "" {
					t.Fatalf("life %d, session %d, act %d: %s", k, g.Session, g.Index, bad)
				}
			}
			if steps > 1000 {
				t.Fatalf("life %d does not end", k)
			}
			if g.Life == Meeting && m.Setup.Facilitator.Policy == Trainee && steps%11 == 0 {
				_ = m.Intervene(g, d.below(12), d.below(len(m.Setup.People)), d.below(len(m.Setup.People))) // may be refused
			}
		}
	}
}
