package sim

import (
	"fmt"
	"math"
	"testing"
)

// TestLevelsPressDown, limit (Lewin 1936): what happens at a level reaches the
// levels below attenuated step by step, and no level above; without
// context.down it reaches none.
func TestLevelsPressDown(t *testing.T) {
	for _, down := range []float64{0.35, 0} {
		m, g := rigClear(t, 3, map[string]float64{"context.down": down})
		for at := Level(0); at < NumLevels; at++ {
			g.Context = [NumLevels]float64{}
			g.Context[at] = -0.8
			felt := m.felt(g)
			for l := range Level(NumLevels) {
				want := 0.0
				if l <= at {
					want = -0.8 * math.Pow(down, float64(at-l))
				}
				rigNear(t, fmt.Sprintf("at %s of a burden on %s, down %v", l, at, down), felt[l], want, 1e-12)
			}
		}
	}
}

// rigBurden is the mean burden on members and the group's resources after a
// session is opened under a state of one level.
func rigBurden(t *testing.T, at Level, state float64, set map[string]float64) (burden, resources float64) {
	s := rigSetup(4, 2, 50)
	rigAlike(&s)
	s.Context[at] = state
	g := rigOpen(t, rigModel(t, s, nil, set), 1)
	return rigMean(g, func(x *Member) float64 { return x.Stress }), g.Resources
}

// TestSocietyReachesMembers, direction: a burden on society is felt by
// members, less than one on the community, and that less than one on the
// group; support eases instead; the organisation's state moves resources.
func TestSocietyReachesMembers(t *testing.T) {
	society, _ := rigBurden(t, SocietyLevel, -0.8, nil)
	group, _ := rigBurden(t, GroupLevel, -0.8, nil)
	community, _ := rigBurden(t, CommunityLevel, -0.8, nil)
	if !(0 < society && society < community && society < group) {
		t.Errorf("burden felt from society %v, community %v, group %v: want society's felt, and least", society, community, group)
	}
	if eased, _ := rigBurden(t, SocietyLevel, 0.8, nil); !(eased < 0) {
		t.Errorf("support from society is felt as %v, want below 0", eased)
	}
	if x, _ := rigBurden(t, SocietyLevel, -0.8, map[string]float64{"context.down": 0}); x != 0 {
		t.Errorf("a burden on society that does not press down is felt as %v", x)
	}
	if x, _ := rigBurden(t, GroupLevel, -0.8, map[string]float64{"context.burden": 0}); x != 0 {
		t.Errorf("burden without weight is felt as %v", x)
	}
	_, plain := rigBurden(t, OrganisationLevel, 0, nil)
	_, poor := rigBurden(t, OrganisationLevel, -0.8, nil)
	_, poor0 := rigBurden(t, OrganisationLevel, -0.8, map[string]float64{"context.supply": 0})
	if !(poor < plain) || poor0 != plain {
		t.Errorf("resources %v; with a burdened organisation %v, where it supplies nothing %v", plain, poor, poor0)
	}
}

// TestPersonLevelContext: what a setup says of the level of the person must
// reach the persons.
func TestPersonLevelContext(t *testing.T) {
	if x, _ := rigBurden(t, PersonLevel, -0.8, nil); !(x > 0) {
		t.Errorf("a burden on every person is felt as %v, want above 0", x)
	}
}

// TestStigma, direction (Corrigan 2004): community burden is felt in proportion
// to the weight of one's problem.
func TestStigma(t *testing.T) {
	felt := func(severity float64) float64 {
		s := rigSetup(3, 2, 50)
		rigAlike(&s)
		s.People[0].Traits[Severity] = Exactly(severity)
		s.Context[CommunityLevel] = -0.8
		return rigOpen(t, rigModel(t, s, nil, nil), 1).Members[0].Stress
	}
	m, _ := rigClear(t, 3, nil)
	rigNear(t, "burden from stigma", felt(1)-felt(0), 0.5*0.8*m.Params.Context.Stigma, 1e-12)
}

// TestContextFades, limit: what happened loses its hold by the week, back to
// what the setup says is ordinary.
func TestContextFades(t *testing.T) {
	s := rigSetup(3, 6, 30)
	s.Context[SocietyLevel] = 0.2
	s.Events = []Event{{Kind: ContextChange, Session: 0, Act: 10, Member: -1, By: -1, Level: SocietyLevel, Force: -0.7}}
	calm := rigSetup(3, 6, 30)
	calm.Events = []Event{{Kind: ContextChange, Session: 0, Act: 10, Member: 1, By: -1, Level: PersonLevel, Force: -0.7}}
	mine := rigModel(t, calm, nil, nil)
	m := rigModel(t, s, nil, nil)
	for session := 1; session < 4; session++ {
		g := m.NewGroup(1)
		if !rigGoTo(m, g, session, 0) {
			t.Fatal("the group ended early")
		}
		want := 0.2 - 0.7*math.Exp(-m.Params.Context.Fade*float64(session))
		rigNear(t, fmt.Sprintf("society %d weeks after", session), g.Context[SocietyLevel], want, 1e-9)
		g = mine.NewGroup(1)
		if !rigGoTo(mine, g, session, 0) {
			t.Fatal("the group ended early")
		}
		rigNear(t, fmt.Sprintf("own burden %d weeks after", session), g.Members[1].Stress, 0.7*math.Exp(-m.Params.Context.Fade*float64(session)), 1e-9)
	}
}

// TestSponsorFit, limit and direction (Korten 1980): resources are the
// sponsor's support as far as programme, organisation and group fit, and the
// worst of the three fits decides.
func TestSponsorFit(t *testing.T) {
	resources := func(a, b, c, support float64) float64 {
		s := rigSetup(3, 1, 10)
		s.Sponsor = Sponsor{ProgrammeOrganisation: a, ProgrammeGroup: b, OrganisationGroup: c, Support: support}
		return rigOpen(t, rigModel(t, s, nil, nil), 1).Resources
	}
	low, high := resources(0.2, 0.2, 0.2, 0.5), resources(0.9, 0.9, 0.9, 0.5)
	if !(low < high && low > 0) {
		t.Errorf("resources at fit .2 %v, at .9 %v: want them to rise", low, high)
	}
	for _, x := range []float64{resources(0.2, 0.9, 0.9, 0.5), resources(0.9, 0.2, 0.9, 0.5), resources(0.9, 0.9, 0.2, 0.5)} {
		rigNear(t, "resources with one bad fit", x, low, 1e-12)
	}
	rigNear(t, "resources without support", resources(0.9, 0.9, 0.9, 0), 0, 0)
	if !(resources(0.9, 0.9, 0.9, 0.3) < high) {
		t.Error("more support gives no more resources")
	}
}

// TestSponsorFitClears: context.fit says that clarity scales with the fit too.
func TestSponsorFitClears(t *testing.T) {
	clarity := func(fit float64) float64 {
		s := rigSetup(4, 2, 100)
		s.Sponsor.ProgrammeOrganisation, s.Sponsor.ProgrammeGroup, s.Sponsor.OrganisationGroup = fit, fit, fit
		return rigLive(rigModel(t, s, nil, nil), 1, nil).Clarity
	}
	if a, b := clarity(0.1), clarity(0.9); !(a < b) {
		t.Errorf("clarity at fit .1 %v, at .9 %v: want it to rise", a, b)
	}
}

// TestEvents, limit: each kind of event does what it says, at its act, to whom
// it names, and not before.
func TestEvents(t *testing.T) {
	const session, act = 1, 20
	for _, c := range []struct {
		event Event
		did   func(before, after *Group) bool
	}{
		{Event{Kind: Joins, Member: 4}, func(b, a *Group) bool { return !b.Attends(4) && a.Attends(4) && a.Members[4].Here }},
		{Event{Kind: Leaves, Member: 1}, func(b, a *Group) bool { return b.Attends(1) && !a.Attends(1) && a.Members[1].Gone }},
		{Event{Kind: FacilitatorLeaves, Member: -1}, func(b, a *Group) bool { return b.Attends(5) && !a.Attends(5) }},
		{Event{Kind: ContextChange, Member: -1, Level: CommunityLevel, Force: -0.5}, func(b, a *Group) bool {
			return a.Context[CommunityLevel] == b.Context[CommunityLevel]-0.5 && a.Members[0].Stress == b.Members[0].Stress
		}},
		{Event{Kind: ContextChange, Member: 2, Level: PersonLevel, Force: -0.5}, func(b, a *Group) bool {
			return a.Members[2].Stress == b.Members[2].Stress+0.5 && a.Members[2].Tension > b.Members[2].Tension && a.Members[1] == b.Members[1]
		}},
		{Event{Kind: ContextChange, Member: -1, Level: PersonLevel, Force: 0.5}, func(b, a *Group) bool {
			return a.Members[0].Stress == b.Members[0].Stress-0.5 && a.Members[3].Stress == b.Members[3].Stress-0.5
		}},
		{Event{Kind: Breach, Member: 0, By: 3}, func(b, a *Group) bool {
			return a.Tie(0, 3).Trust < 0.5*b.Tie(0, 3).Trust && a.Tie(0, 3).Grievance > b.Tie(0, 3).Grievance &&
				a.Tie(0, 1).Trust == b.Tie(0, 1).Trust && a.Members[0].Tension > b.Members[0].Tension && a.Norms[Secrecy].Strength < b.Norms[Secrecy].Strength
		}},
		{Event{Kind: Breach, Member: 0, By: -1}, func(b, a *Group) bool {
			return a.Tie(0, 1).Trust < b.Tie(0, 1).Trust && a.Tie(0, 3).Trust < b.Tie(0, 3).Trust
		}},
	} {
		s := rigSetup(5, 3, 60)
		s.Facilitator.Policy = Democratic
		s.People[4].Joins = 99
		e := c.event
		e.Session, e.Act = session, act
		if e.Kind != Breach {
			e.By = -1
		}
		s.Events = []Event{e}
		m := rigModel(t, s, nil, map[string]float64{"attendance.dropout": -9, "attendance.absent": -9})
		g := m.NewGroup(3)
		if !rigGoTo(m, g, session, 0) {
			t.Fatal("the group ended early")
		}
		for g.Index < act {
			b := rigCopy(g)
			m.happen(b)
			if b.Hash() != g.Hash() {
				t.Errorf("%s: something happens at act %d already", e.Kind, g.Index)
			}
			m.Step(g)
		}
		a := rigCopy(g)
		m.happen(a)
		if !c.did(g, a) {
			t.Errorf("%s (%+v) does not do what it says", e.Kind, e)
		}
	}
}

// TestAbsentEvent, limit: who is said to miss a session misses that one.
func TestAbsentEvent(t *testing.T) {
	s := rigSetup(4, 3, 30)
	s.Events = []Event{{Kind: Absent, Session: 1, Member: 2, By: -1}}
	m := rigModel(t, s, nil, map[string]float64{"attendance.dropout": -9, "attendance.absent": -9})
	g := rigLive(m, 5, func(g *Group, did Moment) {
		if did&Opened != 0 && g.Attends(2) == (g.Session == 1) {
			t.Errorf("session %d: attends %v", g.Session, g.Attends(2))
		}
	})
	if g.Members[2].Missed != 1 || g.Members[2].Attended != 2 {
		t.Errorf("missed %d, attended %d", g.Members[2].Missed, g.Members[2].Attended)
	}
}

// TestFacilitatorLeavesAndReturns, limit (Lewin, Lippitt & White 1939): from
// the act the leader goes out until coming back, no act is the leader's, and
// none is addressed to them; before and after, some are.
func TestFacilitatorLeavesAndReturns(t *testing.T) {
	s := rigSetup(5, 1, 300)
	s.Facilitator.Policy = Directive
	s.Events = []Event{
		{Kind: FacilitatorLeaves, Act: 100, Member: -1, By: -1},
		{Kind: FacilitatorReturns, Act: 200, Member: -1, By: -1},
	}
	m := rigModel(t, s, rigCatalogue(), nil)
	for r := range 5 {
		g := rigOpen(t, m, rigSeed(100, r))
		var part [3]int
		for _, a := range rigTalk(m, g, 300) {
			if int(a.Speaker) == g.Worker() || int(a.Addressee) == g.Worker() {
				part[a.Index/100]++
			}
		}
		if part[1] != 0 || part[0] == 0 || part[2] == 0 {
			t.Errorf("seed %d: acts by or to the leader before, while out, after: %v", r, part)
		}
	}
}

// TestGossip, direction and zero: a confidence leaks sooner the deeper it is,
// and less under a norm of confidentiality or from who trusts the teller; at
// chance 0 never. The same luck each time.
func TestGossip(t *testing.T) {
	leaks := func(chance, depth, norm, trust float64) []bool {
		m, g := rigClear(t, 3, map[string]float64{"context.gossip": chance, "context.found": 1})
		var out []bool
		for k := range 2000 {
			c := rigCopy(g)
			c.Index = int32(k)
			c.Norms[Secrecy] = Norm{Standard: 1, Strength: norm}
			tie := c.Tie(0, 1) // member 0 has heard from member 1
			tie.Confided, tie.Trust = depth, trust
			before := c.Tie(1, 0).Trust
			m.gossip(c)
			out = append(out, c.Tie(1, 0).Trust < before)
		}
		return out
	}
	deep := leaks(0.2, 0.9, 0, 0.3)
	rigShare(t, "leaks of deep confidences", rigCount(deep), len(deep), 0.2*0.9*1.0)
	for name, less := range map[string][]bool{
		"a shallower confidence":       leaks(0.2, 0.4, 0, 0.3),
		"a norm of confidentiality":    leaks(0.2, 0.9, 0.7, 0.3),
		"carried by one who trusts":    leaks(0.2, 0.9, 0, 0.9),
		"a chance of 0":                leaks(0, 0.9, 0, 0.3),
		"small talk, below confidence": leaks(0.2, 0.2, 0, 0.3),
	} {
		for k := range deep {
			if less[k] && !deep[k] {
				t.Fatalf("%s: draw %d leaks, the deep confidence does not", name, k)
			}
		}
		if a, b := rigCount(less), rigCount(deep); a > b*7/10 {
			t.Errorf("%s: %d leaks against %d", name, a, b)
		}
	}
	if rigCount(leaks(0, 0.9, 0, 0.3)) != 0 {
		t.Error("at chance 0 something leaks")
	}
}
