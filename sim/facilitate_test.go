package sim

import (
	"fmt"
	"testing"
)

// rigLed is a group with a facilitator of the given policy.
func rigLed(n, sessions, acts int, p Policy) Setup {
	s := rigSetup(n, sessions, acts)
	s.Facilitator = Worker{Policy: p, Skill: 0.5}
	return s
}

// TestTalkByStyle, shape (Lewin, Lippitt & White 1939): a directive leader
// talks more than a democratic one, that one more than a skilled one, that one
// more than a laissez-faire one; where there is none, or a trainee who is told
// nothing, the leader never speaks.
func TestTalkByStyle(t *testing.T) {
	share := func(p Policy) float64 {
		m := rigModel(t, rigLed(6, 2, 300, p), rigCatalogue(), nil)
		var by, all int64
		for r := range 12 {
			g := rigLive(m, rigSeed(110, r), nil)
			by += g.Whole.ByWorker
			all += g.Whole.Acts
		}
		return float64(by) / float64(all)
	}
	last := 1.0
	for _, p := range []Policy{Directive, Democratic, Skilled, LaissezFaire} {
		x := share(p)
		if !(x < last*0.9 && x > 0) {
			t.Errorf("%s: %.3f of the talk, after %.3f: want clearly less", p, x, last)
		}
		last = x
	}
	if !(last < 0.06) {
		t.Errorf("a laissez-faire leader has %.3f of the talk, want a few per cent", last)
	}
	for _, p := range []Policy{NoFacilitator, Trainee} {
		if x := share(p); x != 0 {
			t.Errorf("%s: %.3f of the talk, want none", p, x)
		}
	}
}

// TestStyleKinds, direction: directive leaders give direction, democratic ones
// ask: shares of their own acts.
func TestStyleKinds(t *testing.T) {
	mix := func(p Policy) (direct, ask, warm float64) {
		m := rigModel(t, rigLed(6, 1, 300, p), nil, nil)
		var k [NumKinds]int64
		var all int64
		for r := range 12 {
			g := rigLive(m, rigSeed(111, r), nil)
			for i, c := range g.IPA(g.Worker()) {
				k[i] += c
				all += c
			}
		}
		return ratio(k[Suggest], all), ratio(k[AskOpinion]+k[AskSuggestion], all), ratio(k[Solidarity], all)
	}
	d1, a1, w1 := mix(Directive)
	d2, a2, w2 := mix(Democratic)
	if !(d1 > 2*d2 && a2 > 2*a1 && w2 > w1) {
		t.Errorf("directive: directs %.2f, asks %.2f, supports %.2f; democratic %.2f, %.2f, %.2f", d1, a1, w1, d2, a2, w2)
	}
}

// TestEthics: no policy that chooses by itself uses a technique that may
// breach a principle, though one for every situation lies at hand; and a
// skilled one does use techniques. Directive leaders keep to their families.
func TestEthics(t *testing.T) {
	vs := rigCatalogue()
	for _, v := range vs[:len(vs):len(vs)] {
		v.ID, v.Family = "warm-"+v.ID, SupportStrengthen
		vs = append(vs, v)
	}
	for _, p := range []Policy{Directive, Democratic, LaissezFaire, Skilled} {
		s := rigLed(6, 4, 200, p)
		for i := range s.People {
			s.People[i].Traits[Resistance] = Exactly(float64(i) * 0.3)
		}
		m := rigModel(t, s, vs, nil)
		used := map[Need]int{}
		for r := range 10 {
			rigLive(m, rigSeed(112, r), func(g *Group, did Moment) {
				a := &g.Last
				if did&Spoken == 0 || a.Intervention < 0 {
					return
				}
				v := &vs[a.Intervention]
				used[v.Need]++
				if v.Ethics != 0 {
					t.Fatalf("%s used %s, which may breach %v", p, v.ID, v.Ethics.Names())
				}
				if p == Directive && v.Family == SupportStrengthen {
					t.Fatalf("a directive leader used %s", v.ID)
				}
				if int(a.Speaker) != g.Worker() {
					t.Fatalf("%s was spoken by member %d", v.ID, a.Speaker)
				}
			})
		}
		if p == Skilled && len(used) < 10 {
			t.Errorf("a skilled leader met only these situations: %v", used)
		}
		if p == LaissezFaire && len(used) > 0 {
			t.Errorf("a laissez-faire leader used techniques: %v", used)
		}
	}
}

// TestSkillSees, direction and zero: a leader without skill overlooks what a
// skilled one sees, and uses fewer techniques; where nothing is missed, skill
// makes no difference to that.
func TestSkillSees(t *testing.T) {
	count := func(skill, miss float64) (n int) {
		s := rigLed(6, 2, 300, Skilled)
		s.Facilitator.Skill = skill
		m := rigModel(t, s, rigCatalogue(), map[string]float64{"facilitate.miss": miss, "conflict.personal": -5})
		for r := range 8 {
			rigLive(m, rigSeed(113, r), func(g *Group, did Moment) {
				if did&Spoken != 0 && g.Last.Intervention >= 0 && g.SinceCue <= 2 {
					n++
				}
			})
		}
		return n
	}
	dull, keen := count(0, 0.9), count(1, 0.9)
	if !(dull < keen*9/10) || dull == 0 {
		t.Errorf("techniques used without skill %d, with %d: want fewer", dull, keen)
	}
}

// TestScript: a scripted facilitator speaks each cue at its act, to whom it is
// for; cues of members who are not there are passed over.
func TestScript(t *testing.T) {
	vs := rigCatalogue()
	find := func(id string) int {
		for k := range vs {
			if vs[k].ID == id {
				return k
			}
		}
		t.Fatal("no intervention ", id)
		return -1
	}
	silent, open := find("meet-silent_member"), find("meet-opening")
	for k := range vs {
		vs[k].Need = NoNeed // so that none is used but by the script
	}
	s := rigLed(5, 3, 80, Scripted)
	s.Events = []Event{{Kind: Absent, Session: 1, Member: 2, By: -1}}
	s.Script = []Cue{
		{Session: 0, Act: 0, Intervention: open, Target: -1, Other: -1},
		{Session: 0, Act: 30, Intervention: silent, Target: 3, Other: -1},
		{Session: 1, Act: 20, Intervention: silent, Target: 2, Other: -1}, // not there
		{Session: 1, Act: 20, Intervention: silent, Target: 1, Other: -1},
		{Session: 2, Act: 40, Intervention: open, Target: -1, Other: -1},
	}
	m := rigModel(t, s, vs, map[string]float64{"attendance.dropout": -9, "attendance.absent": -9})
	for r := range 4 {
		var got []string
		rigLive(m, rigSeed(114, r), func(g *Group, did Moment) {
			if a := &g.Last; did&Spoken != 0 && a.Intervention >= 0 {
				got = append(got, fmt.Sprint(a.Session, a.Index, a.Intervention, a.Addressee))
			}
		})
		want := []string{
			fmt.Sprint(0, 0, open, -1), fmt.Sprint(0, 1, open, -1), fmt.Sprint(0, 30, silent, -1), fmt.Sprint(0, 31, silent, 3),
			fmt.Sprint(1, 20, silent, -1), fmt.Sprint(1, 21, silent, 1), fmt.Sprint(2, 40, open, -1), fmt.Sprint(2, 41, open, -1),
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("seed %d: spoken (session, act, intervention, to)\n%v, want\n%v", r, got, want)
		}
	}
}

// TestInterveneErrors: an intervention that cannot be used now says why, and
// leaves the group as it was, to the last bit.
func TestInterveneErrors(t *testing.T) {
	vs := rigCatalogue()
	quarrel, silent := -1, -1
	for k := range vs {
		switch vs[k].ID {
		case "meet-quarrel":
			quarrel = k
		case "meet-silent_member":
			silent = k
		}
	}
	m := rigModel(t, rigLed(4, 2, 60, Trainee), vs, nil)
	meeting := rigOpen(t, m, 1)
	rigTalk(m, meeting, 5)
	with := func(change func(g *Group)) *Group {
		g := rigCopy(meeting)
		change(g)
		return g
	}
	for _, c := range []struct {
		name                 string
		g                    *Group
		which, target, other int
	}{
		{"before the first session", m.NewGroup(1), silent, 0, -1},
		{"between sessions", with(func(g *Group) { g.Life = Between }), silent, 0, -1},
		{"after the end", with(func(g *Group) { g.Life = Ended }), silent, 0, -1},
		{"no such intervention", meeting, len(vs), 0, -1},
		{"a negative intervention", meeting, -1, 0, -1},
		{"while another is being spoken", with(func(g *Group) { g.Waiting = 1 }), silent, 0, -1},
		{"the worker is out", with(func(g *Group) { g.Present &^= bit(int16(g.Worker())) }), silent, 0, -1},
		{"no target", meeting, silent, -1, -1},
		{"a target who is not there", with(func(g *Group) { g.Present &^= bit(2) }), silent, 2, -1},
		{"a target who is the worker", meeting, silent, 4, -1},
		{"one target of two", meeting, quarrel, 1, -1},
		{"the same target twice", meeting, quarrel, 1, 1},
	} {
		before := c.g.Hash()
		can := m.CanIntervene(c.g, c.which, c.target, c.other)
		if err := m.Intervene(c.g, c.which, c.target, c.other); err == nil || err.Error() == "" || can == nil || can.Error() != err.Error() {
			t.Errorf("%s: refused with %v, and beforehand with %v", c.name, err, can)
		}
		if c.g.Hash() != before {
			t.Errorf("%s: the group was changed", c.name)
		}
	}
	before := meeting.Hash()
	if err := m.CanIntervene(meeting, quarrel, 1, 2); err != nil || meeting.Hash() != before {
		t.Errorf("a proper intervention cannot be used (%v), or asking has changed the group", err)
	}
	if err := m.Intervene(meeting, quarrel, 1, 2); err != nil {
		t.Errorf("a proper intervention: %v", err)
	}
}

// TestInterventionIsSpoken, limit: from the next act on the worker speaks the
// steps in their order, each as the catalogue says; what is said to all of
// oneself is the worker's disclosure; then members speak again.
func TestInterventionIsSpoken(t *testing.T) {
	v := Intervention{ID: "x", Targets: 2, Steps: []Step{
		rigStep(Inform, OnProcess, Everybody, 0), rigStep(AskOpinion, OnSelf, FirstTarget, 0.4),
		rigStep(Opine, OnSelf, SecondTarget, 0.3), rigStep(Opine, OnSelf, Everybody, 0.2),
	}}
	m := rigModel(t, rigLed(5, 1, 100, Trainee), []Intervention{v}, nil)
	g := rigOpen(t, m, 2)
	rigTalk(m, g, 10)
	if err := m.Intervene(g, 0, 3, 1); err != nil {
		t.Fatal(err)
	}
	to := []int16{ToGroup, 3, 1, ToGroup}
	for k, a := range rigTalk(m, g, 4) {
		s := v.Steps[k]
		if int(a.Speaker) != g.Worker() || a.Kind != s.Kind || a.Focus != s.Focus || a.Depth != s.Depth || a.Addressee != to[k] || a.Intervention != 0 {
			t.Errorf("step %d was spoken as %+v", k, a)
		}
		if a.Disclosed != (k == 3) {
			t.Errorf("step %d: the worker discloses: %v", k, a.Disclosed)
		}
	}
	for _, a := range rigTalk(m, g, 20) {
		if int(a.Speaker) == g.Worker() {
			t.Errorf("act %d: a trainee spoke without being told to", a.Index)
		}
	}
}
