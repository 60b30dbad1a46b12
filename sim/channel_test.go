package sim

import (
	"testing"
)

// misread is the share of hearings that were misreadings over a whole life.
func misread(g *Group) float64 { return ratio(g.Whole.Misread, g.Whole.Hearings) }

// readings lets one member take in an act of another so many times, each with
// its own luck, and counts what it was taken for.
func readings(m *Model, g *Group, k Kind, n int) (count [NumKinds]int, wrong int) {
	a := aimed(k, 0, 1)
	sending := m.sending(g, &a)
	for i := range n {
		h := hearing{m: m, g: g, a: &a, s: 0, l: 1, by: &g.Members[0], me: &g.Members[1], tie: g.Tie(1, 0), known: true}
		h.lot = uint32(i << 16 / n)
		m.read(&h, sending)
		count[h.kind]++
		wrong += int(flag(h.misread))
	}
	return count, wrong
}

// TestChannelHazard: the chance of a misreading is the sum of the hazards at
// work, each by its constant (limit); without any, everything is taken as meant (zero).
func TestChannelHazard(t *testing.T) {
	none := func(*Setup, *Group) {}
	for _, c := range []struct {
		what string
		at   func(p *ChannelParams) *float64
		do   func(s *Setup, g *Group) // first with the setup and no group, then with the group
		want float64
	}{
		{"base", func(p *ChannelParams) *float64 { return &p.Base }, none, 1},
		{"halting sender", func(p *ChannelParams) *float64 { return &p.Verbal }, func(_ *Setup, g *Group) {
			if g != nil {
				g.Members[0].Trait[Verbal] = -2
			}
		}, 2},
		{"fluent sender", func(p *ChannelParams) *float64 { return &p.Verbal }, func(_ *Setup, g *Group) {
			if g != nil {
				g.Members[0].Trait[Verbal] = 2
			}
		}, 0},
		{"tense sender", func(p *ChannelParams) *float64 { return &p.Tension }, func(_ *Setup, g *Group) {
			if g != nil {
				g.Members[0].Tension = 0.75
			}
		}, 0.5},
		{"language gap", func(p *ChannelParams) *float64 { return &p.Gap }, func(s *Setup, _ *Group) {
			s.People[0].Languages = []Language{{"a", 1}, {"b", 0.4}}
			s.People[1].Languages = []Language{{"b", 0.9}}
		}, 0.6},
		{"shared language", func(p *ChannelParams) *float64 { return &p.Gap }, func(s *Setup, _ *Group) {
			s.People[0].Languages, s.People[1].Languages = []Language{{"a", 1}}, []Language{{"a", 1}}
		}, 0},
		{"noise of the room", func(p *ChannelParams) *float64 { return &p.Room }, func(s *Setup, _ *Group) { s.Room = Room{Noise: 0.5, Crowding: 0.4} }, 0.7},
		{"noise of the medium", func(p *ChannelParams) *float64 { return &p.Noise }, func(s *Setup, _ *Group) { s.Sessions[0].Channel.Noise = 0.5 }, 0.5},
		{"writing", func(p *ChannelParams) *float64 { return &p.Written }, func(s *Setup, _ *Group) { s.Sessions[0].Channel.Asynchronous = true }, 1},
		{"speech", func(p *ChannelParams) *float64 { return &p.Written }, none, 0},
		{"a grievance", func(p *ChannelParams) *float64 { return &p.Grievance }, func(_ *Setup, g *Group) {
			if g != nil {
				g.Tie(1, 0).Grievance = 1.5
			}
		}, 1.5},
	} {
		for _, size := range []float64{0, 0.2} {
			s, p := plainSetup(3, 10), plainParams()
			*c.at(&p.Channel) = size
			c.do(&s, nil)
			m := modelOf(t, s, p)
			g := opened(t, m, 1)
			g.Members[0].Tension = 0.25
			c.do(&s, g)
			const n = 8192 // evenly spread luck, so the count is exact to one
			count, wrong := readings(m, g, Suggest, n)
			near(t, c.what, float64(wrong)/n, c.want*size, 1.5/n)
			if count[Suggest] != n-wrong {
				t.Errorf("%s: %d of %d taken as meant, %d misread", c.what, count[Suggest], n, wrong)
			}
			g.TentativeLeft = 5
			_, rest := readings(m, g, Suggest, n)
			near(t, c.what+", feedback asked back", float64(rest)/n, c.want*size*p.Channel.Tentative, 1.5/n)
		}
	}
}

// TestChannelHostileReading: misreadings by who bears a grievance are harsh, by
// its size (limit; Dodge & Crick 1990); liking and no grievance make none (zero).
func TestChannelHostileReading(t *testing.T) {
	for _, c := range []struct{ hostile, grievance, liking, want float64 }{
		{0.5, 1, 0, 0.5}, {0.5, 1, 5, 0}, {0.5, 0, 0, 0}, {0, 3, 0, 0}, {1, 4, 0, 1}, {0.5, 0, -2, 0.3},
	} {
		p := plainParams()
		p.Channel.Base, p.Channel.Hostile = 1, c.hostile
		m := modelOf(t, plainSetup(3, 10), p)
		g := opened(t, m, 1)
		g.Members[0].Tension = 0.25
		g.Tie(1, 0).Grievance, g.Tie(1, 0).Liking = c.grievance, c.liking
		const n = 8192
		count, wrong := readings(m, g, Suggest, n)
		near(t, "misread", float64(wrong)/n, 1, 0)
		near(t, "harsh", float64(count[Disagree])/n, c.want, 1.5/n)
		near(t, "vague", float64(count[Opine])/n, 1-c.want, 1.5/n)
	}
}

// TestChannelMisreadIsAnother: a misreading takes the act for another kind than
// was meant; a harsh one is never kinder than the vague.
func TestChannelMisreadIsAnother(t *testing.T) {
	m := modelOf(t, plainSetup(3, 10), plainParams())
	worth := func(k Kind) float64 {
		a := Act{Kind: k}
		return m.valence(&hearing{m: m, g: opened(t, m, 1), a: &a, me: &Member{}, kind: k})
	}
	for k := range Kind(NumKinds) {
		if vague[k] == k {
			t.Errorf("%s is vaguely misread as itself", k)
		}
		if worth(harsh[k]) > worth(vague[k]) {
			t.Errorf("%s: the harsh reading %s is worth more than the vague %s", k, harsh[k], vague[k])
		}
		if worth(harsh[k]) > worth(k) {
			t.Errorf("%s is harshly read as the kinder %s", k, harsh[k])
		}
	}
}

// TestChannelHarshIsAnother: what is counted as a misreading is one.
func TestChannelHarshIsAnother(t *testing.T) {
	p := plainParams()
	p.Channel.Base, p.Channel.Hostile = 1, 1
	m := modelOf(t, plainSetup(3, 10), p)
	g := opened(t, m, 1)
	g.Tie(1, 0).Grievance = 2
	if count, wrong := readings(m, g, Antagonise, 1000); count[Antagonise] > 1000-wrong {
		t.Errorf("%d of 1000 antagonisms are counted as misread, %d were taken as meant", wrong, count[Antagonise])
	}
}

// TestChannelReceived: the act's record says how its target took it, or else
// how the first who misread did.
func TestChannelReceived(t *testing.T) {
	p := DefaultParams()
	p.Channel.Base = 0.3
	m := modelOf(t, strangers(6, 400), p)
	seen := 0
	live(t, m, 1, func(g *Group, did Moment) {
		a := &g.Last
		if did&Spoken == 0 || a.Target < 0 {
			return
		}
		if a.Misread&bit(a.Target) == 0 && a.Misread != 0 {
			if seen++; a.Received != a.Kind {
				t.Fatalf("act %d: the target %d took %s as meant, but the record says %s", a.Index, a.Target, a.Kind, a.Received)
			}
		}
	})
	if seen < 20 {
		t.Errorf("only %d acts were misread by others than their target", seen)
	}
}

// TestChannelLiving: noise, a language gap and writing make for misreading in a
// whole life, with the same luck (direction); without any hazard there is none,
// and every act is received as meant (zero).
func TestChannelLiving(t *testing.T) {
	with := func(change func(s *Setup, p *Params)) *Model {
		s, p := strangers(5, 200), DefaultParams()
		change(&s, &p)
		return modelOf(t, s, p)
	}
	plain := with(func(*Setup, *Params) {})
	for what, change := range map[string]func(s *Setup, p *Params){
		"a noisy room":   func(s *Setup, _ *Params) { s.Room.Noise = 1 },
		"a noisy medium": func(s *Setup, _ *Params) { s.Sessions[0].Channel.Noise = 0.5 },
		"writing":        func(s *Setup, _ *Params) { s.Sessions[0].Channel.Asynchronous = true },
		"two languages": func(s *Setup, _ *Params) {
			for i := range s.People {
				s.People[i].Languages = []Language{{[]string{"a", "b"}[i%2], 1}, {"c", 0.5}}
			}
		},
	} {
		wantAbove(t, "misreading with "+what, with(change), plain, 25, misread)
	}
	live(t, with(func(_ *Setup, p *Params) { hearWell(p); p.Culture.Distance = 0 }), 3, func(g *Group, did Moment) {
		if did&Spoken != 0 && (g.Last.Misread != 0 || g.Last.Received != g.Last.Kind || g.Window.Misread != 0) {
			t.Fatalf("act %d is misread without any hazard: %+v", g.Last.Index, g.Last)
		}
	})
}

// TestChannelAnonymous: where nobody knows who speaks, no act moves liking,
// acquaintance, trust, power or grievance towards anybody (zero), but opinions
// still move.
func TestChannelAnonymous(t *testing.T) {
	for _, how := range []string{"channel", "issue"} {
		s := strangers(5, 150)
		s.Sessions[0].Channel.Anonymous = how == "channel"
		if how == "issue" {
			s.Issues[0].How = Anonymous
		}
		p := DefaultParams()
		p.Status.Leak = 0
		m := modelOf(t, s, p)
		first := opened(t, m, 4)
		last := live(t, m, 4, nil)
		moved := 0
		for i := range first.Worker() {
			moved += int(flag(first.Private[2*i] != last.Private[2*i]))
			for j := range first.Worker() {
				a, b := *first.Tie(i, j), *last.Tie(i, j)
				a.Confided, a.Against, a.Hope = b.Confided, b.Against, b.Hope // what the one does, not what is heard
				if a != b {
					t.Fatalf("anonymous %s: the tie of %d to %d went from %+v to %+v", how, i, j, a, b)
				}
			}
		}
		if moved == 0 {
			t.Errorf("anonymous %s: no opinion moved", how)
		}
	}
}

// TestChannelAnonymousIsNobodys: an anonymous act bears on nobody's name: old
// grievances make no difference to how it is read, answered or followed.
func TestChannelAnonymousIsNobodys(t *testing.T) {
	p := DefaultParams()
	p.Channel.Base = 0.2
	m := modelOf(t, plainSetup(4, 10), p)
	g := opened(t, m, 1)
	var kind [2][NumKinds]int
	for k := range 2 {
		g.Tie(1, 0).Grievance = float64(2 * k)
		a := aimed(Suggest, 0, 1)
		a.Anonymous = true
		sending := m.sending(g, &a)
		for i := range 2000 {
			h := hearing{m: m, g: g, a: &a, s: 0, l: 1, by: &g.Members[0], me: &g.Members[1], tie: g.Tie(1, 0)}
			h.lot = uint32(i << 16 / 2000)
			m.read(&h, sending)
			kind[k][h.kind]++
		}
		g.Last = a
		for j, c := range kinds(m, g, 1, 2000) {
			kind[k][j] += c
		}
	}
	if kind[0] != kind[1] {
		t.Errorf("reading and answering an anonymous act: %v without a grievance, %v with", kind[0], kind[1])
	}
	before := g.Tie(1, 0).Trust
	a := aimed(Antagonise, 1, 0)
	a.Anonymous = true
	m.voice(g, &a)
	b := aimed(Opine, 0, -1)
	b.Anonymous, b.Stated = true, true
	m.advanceTopic(g, &b)
	near(t, "how well the position of the nameless is known", g.Members[0].Known, 0, 0)
	near(t, "trust after an anonymous attack", g.Tie(1, 0).Trust, before, 0)
}

// TestChannelAnonymousConfidence: a disclosure by nobody knows whom cannot be
// carried outside under a name.
func TestChannelAnonymousConfidence(t *testing.T) {
	m := modelOf(t, plainSetup(4, 10), plainParams())
	g := opened(t, m, 1)
	a := aimed(Opine, 0, -1)
	a.Anonymous, a.Disclosed, a.Depth, a.Focus = true, true, 0.4, OnSelf
	said(m, g, a)
	near(t, "confided", g.Tie(1, 0).Confided, 0, 0)
}

// TestChannelAnonymousStatus: anonymous proposals and answers change no
// standing, on whatever side (zero).
func TestChannelAnonymousStatus(t *testing.T) {
	p := plainParams()
	p.Status.Leak = 0
	s := plainSetup(4, 200)
	s.Sessions[0].Channel.Anonymous = true
	m := modelOf(t, s, p)
	live(t, m, 2, func(g *Group, did Moment) {
		for i := range g.Worker() {
			if g.Members[i].Rank != p.Status.Start {
				t.Fatalf("act %d: member %d stands at %v: want %v as at the start", g.Index, i, g.Members[i].Rank, p.Status.Start)
			}
		}
	})
}
