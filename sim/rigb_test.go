package sim

import (
	"math"
	"testing"
)

// The rig of the tests of one mechanism: small groups in a known state, acts
// spoken by hand, and lives run from the same seeds.

// rigSetup is a plain setup: n people of whom nothing is said, who meet weekly
// without a facilitator and without a task.
func rigSetup(n, sessions, acts int) Setup {
	s := Setup{
		Name: "rig", Kind: SelfHelp, Clarity: 0.5,
		Sponsor: Sponsor{ProgrammeOrganisation: 0.7, ProgrammeGroup: 0.7, OrganisationGroup: 0.7, Support: 0.5, Prestige: 0.5},
	}
	for i := range n {
		s.People = append(s.People, Person{Name: string(rune('A' + i))})
	}
	for range sessions {
		s.Sessions = append(s.Sessions, Session{Acts: acts, Days: 7})
	}
	return s
}

// rigAlike makes all people of a setup average on every trait and value.
func rigAlike(s *Setup) {
	for i := range s.People {
		for t := range Trait(NumTraits) {
			mean, _ := t.Default()
			s.People[i].Traits[t] = Exactly(mean)
		}
		for v := range NumValues {
			s.People[i].Values[v] = Exactly(0)
		}
	}
}

// rigModel makes a model of the setup with the shipped constants, some of them
// set otherwise.
func rigModel(t testing.TB, s Setup, vs []Intervention, set map[string]float64) *Model {
	t.Helper()
	p := DefaultParams()
	for name, x := range set {
		if err := p.Set(name, x); err != nil {
			t.Fatal(err)
		}
	}
	m, err := NewModel(s, p, vs)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// rigOpen is a group whose first session has just been opened.
func rigOpen(t testing.TB, m *Model, seed uint64) *Group {
	t.Helper()
	g := m.NewGroup(seed)
	if m.Step(g)&Opened == 0 || g.Life != Meeting {
		t.Fatal("the first session did not open")
	}
	return g
}

// rigTalk lets the group live on until n more acts are spoken, or its life is
// over, and returns them.
func rigTalk(m *Model, g *Group, n int) []Act {
	acts := make([]Act, 0, n)
	for len(acts) < n {
		did := m.Step(g)
		if did&Spoken != 0 {
			acts = append(acts, g.Last)
		}
		if did&Over != 0 {
			break
		}
	}
	return acts
}

// rigLive lets a new group live to its end; after is called after every step.
func rigLive(m *Model, seed uint64, after func(g *Group, did Moment)) *Group {
	g := m.NewGroup(seed)
	for {
		did := m.Step(g)
		if after != nil {
			after(g, did)
		}
		if did&Over != 0 {
			return g
		}
	}
}

// rigGoTo lets the group live to the opening of the given session, from 0, and
// n acts into it. It returns false when the group ended before.
func rigGoTo(m *Model, g *Group, session, n int) bool {
	for g.Life != Meeting || int(g.Session) < session || int(g.Index) < n {
		if m.Step(g)&Over != 0 {
			return false
		}
	}
	return true
}

// rigAct is an act by hand from one agent to another, taken as a reaction to
// them; to ToGroup, to everybody.
func rigAct(kind Kind, from, to int) Act {
	return Act{Speaker: int16(from), Addressee: int16(to), Target: int16(to), Kind: kind, Intervention: -1, Turn: true, Heard: ^bit(int16(from))}
}

// rigSay lets all present hear an act by hand, and moves chance on by one act.
func rigSay(m *Model, g *Group, a Act) Act {
	a.Session, a.Index, a.Topic = g.Session, g.Index, g.Topic
	a.Heard = m.reach(g, a.Speaker)
	m.hear(g, &a)
	g.Index++
	return a
}

// rigClear makes a group whose members are all alike, misread nothing, have
// said nothing yet, and neither like nor dislike each other; for calls of one
// rule alone.
func rigClear(t testing.TB, n int, set map[string]float64) (*Model, *Group) {
	t.Helper()
	s := rigSetup(n, 8, 1000)
	rigAlike(&s)
	all := map[string]float64{
		"channel.base": 0, "channel.verbal": 0, "channel.tension": 0, "channel.gap": 0,
		"channel.room": 0, "channel.noise": 0, "channel.written": 0, "channel.grievance": 0,
	}
	for k, v := range set {
		all[k] = v
	}
	m := rigModel(t, s, nil, all)
	g := rigOpen(t, m, 7)
	for k := range g.Ties {
		g.Ties[k].Liking = 0
	}
	return m, g
}

// rigCopy is a fork of the group.
func rigCopy(g *Group) *Group {
	c := &Group{}
	c.CopyFrom(g)
	return c
}

// rigNear wants a number within a tolerance.
func rigNear(t testing.TB, what string, got, want, within float64) {
	t.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > within {
		t.Errorf("%s = %v, want %v ± %v", what, got, want, within)
	}
}

// rigShare wants a count of n independent draws to fit a probability: within
// 4.9 standard errors, a false alarm of 1e-6 (and never closer than 4 draws).
func rigShare(t testing.TB, what string, count, n int, p float64) {
	t.Helper()
	within := max(4, 4.9*math.Sqrt(float64(n)*p*(1-p)))
	if d := float64(count) - float64(n)*p; math.Abs(d) > within {
		t.Errorf("%s: %d of %d, want %.1f ± %.1f", what, count, n, float64(n)*p, within)
	}
}

// rigPaired is the mean of paired differences and its z: the mean over its
// standard error. With differences of seeds drawn apart, a z beyond ±4.9 under
// no effect is a false alarm of 1e-6.
func rigPaired(diffs []float64) (mean, z float64) {
	n := float64(len(diffs))
	for _, d := range diffs {
		mean += d / n
	}
	square := 0.0
	for _, d := range diffs {
		square += (d - mean) * (d - mean)
	}
	se := math.Sqrt(square / (n - 1) / n)
	switch {
	case se > 0:
		return mean, mean / se
	case mean == 0:
		return 0, 0
	}
	return mean, math.Inf(int(math.Copysign(1, mean)))
}

// rigHigher wants the mean of paired differences above 0 at z > 3.3 (one-sided
// false alarm 5e-4 were there no effect; the seeds are fixed).
func rigHigher(t testing.TB, what string, diffs []float64) {
	t.Helper()
	if mean, z := rigPaired(diffs); !(z > 3.3) {
		t.Errorf("%s: mean difference %+.4f, z = %.2f: want it clearly above 0", what, mean, z)
	}
}

// rigSeed is the r-th seed of a test, far from those of others.
func rigSeed(test, r int) uint64 { return SeedOf(0xB0B, uint64(test), uint64(r)) }

// rigMean is the mean of a property over those who belong to the group.
func rigMean(g *Group, f func(*Member) float64) float64 {
	sum, n := 0.0, 0.0
	for i := range g.Worker() {
		if g.Members[i].Here {
			sum += f(&g.Members[i])
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// rigGrievance is the sum of all grievances between members.
func rigGrievance(g *Group) float64 {
	sum := 0.0
	for i := range g.Worker() {
		for j := range g.Worker() {
			sum += g.Tie(i, j).Grievance
		}
	}
	return sum
}

// rigStep is one step of an intervention.
func rigStep(k Kind, f Focus, to Recipient, depth float64) Step {
	return Step{Kind: k, Focus: f, To: to, Depth: depth}
}

// rigCatalogue is a small catalogue: one technique by the book and one that
// breaches a principle for every situation, and a confrontation.
func rigCatalogue() []Intervention {
	const always = Initial | Transition | Working | Final
	var vs []Intervention
	for n := Need(1); n < NumNeeds; n++ {
		targets := 0
		switch n {
		case SilentMember, Monopoly, Scapegoat, Disclosure, TooDeep, OutsideTrouble, Ready:
			targets = 1
		case Quarrel:
			targets = 2
		}
		to := Everybody
		if targets > 0 {
			to = FirstTarget
		}
		v := Intervention{
			ID: "meet-" + n.String(), Family: StructureFocus, Role: GroupFacilitator, Phases: always, Need: n, Targets: targets,
			Steps: []Step{rigStep(Inform, OnProcess, Everybody, 0), rigStep(AskOpinion, OnProcess, to, 0)}, Source: "Corey2016",
		}
		if n == NoNorms {
			v.Change = Change{Contract: true, Norm: Secrecy, Standard: 1}
		}
		bad := v
		bad.ID, bad.Ethics = "breach-"+n.String(), Dignity
		vs = append(vs, v, bad)
	}
	return vs
}
