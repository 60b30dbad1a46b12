package sim

import (
	"math/bits"
	"testing"
)

// patternModel is five plain people in a pattern, with so many turns that break it.
func patternModel(t *testing.T, pattern Pattern, leak float64, policy Policy) *Model {
	t.Helper()
	s := plainSetup(5, 400)
	s.Sessions[0].Pattern = pattern
	s.Facilitator.Policy = policy
	p := plainParams()
	p.Floor.Leak = leak
	return modelOf(t, s, p)
}

// turns lists who takes each turn of a life.
func turns(t *testing.T, m *Model, seed uint64) (speakers []int16, last *Group) {
	t.Helper()
	last = live(t, m, seed, func(g *Group, did Moment) {
		if did&Spoken != 0 && g.Last.Turn {
			speakers = append(speakers, g.Last.Speaker)
		}
	})
	return speakers, last
}

// TestNetworkRoundRobin: in a round each turn goes to the next seat; what
// leaks breaks in, and the round goes on after it (limit).
func TestNetworkRoundRobin(t *testing.T) {
	speakers, _ := turns(t, patternModel(t, RoundRobin, 0, NoFacilitator), 1)
	if len(speakers) < 50 {
		t.Fatalf("only %d turns", len(speakers))
	}
	for k, s := range speakers {
		if k > 0 && int(s) != (int(speakers[k-1])+1)%5 {
			t.Fatalf("turn %d: seat %d after seat %d: want the next", k, s, speakers[k-1])
		}
	}
	broken := 0
	speakers, _ = turns(t, patternModel(t, RoundRobin, 0.3, NoFacilitator), 1)
	for k, s := range speakers {
		broken += int(flag(k > 0 && int(s) != (int(speakers[k-1])+1)%5))
	}
	if share := float64(broken) / float64(len(speakers)); share < 0.15 || share > 0.65 {
		t.Errorf("with a leak of .3, %.2f of the turns are out of order: want some, not most", share)
	}
}

// TestNetworkRoundWithWorker: with a worker every member still has a turn in
// each round, and the worker closes it.
func TestNetworkRoundWithWorker(t *testing.T) {
	speakers, g := turns(t, patternModel(t, RoundRobin, 0, Democratic), 1)
	for k := 2; k < len(speakers); k++ {
		if int(speakers[k]) != (int(speakers[k-1])+1)%6 {
			t.Fatalf("turn %d: seat %d after seat %d of six, the worker's last: want the next", k, speakers[k], speakers[k-1])
		}
	}
	for i := range 6 {
		if g.Members[i].SpokeHere == 0 {
			t.Errorf("seat %d had no turn in 400 acts of going round", i)
		}
	}
}

// TestNetworkRoundSkipsTheAbsent: an empty seat is passed over.
func TestNetworkRoundSkipsTheAbsent(t *testing.T) {
	m := patternModel(t, RoundRobin, 0, NoFacilitator)
	g := opened(t, m, 1)
	g.Present &^= bit(2)
	if next := nextSeat(g, 1); next != 3 {
		t.Errorf("after seat 1, with seat 2 empty, comes seat %d: want 3", next)
	}
	if next := nextSeat(g, 4); next != 0 {
		t.Errorf("after the last seat comes seat %d: want 0", next)
	}
}

// TestNetworkMaypole: talk goes from the hub to a member and back, and members
// speak to the hub; leaks apart (limit).
func TestNetworkMaypole(t *testing.T) {
	for _, policy := range []Policy{Democratic, NoFacilitator} {
		m := patternModel(t, Maypole, 0, policy)
		hub, before := int16(-1), int16(-1)
		live(t, m, 2, func(g *Group, did Moment) {
			l := &g.Last
			if did&Spoken == 0 {
				hub = g.Hub
				return
			}
			if l.Turn && before >= 0 && (before == hub) == (l.Speaker == hub) {
				t.Fatalf("act %d: %d speaks after %d, neither is the hub %d", l.Index, l.Speaker, before, hub)
			}
			if l.Speaker != hub && l.Addressee != hub {
				t.Fatalf("act %d: member %d speaks to %d: want the hub %d", l.Index, l.Speaker, l.Addressee, hub)
			}
			before = l.Speaker
		})
		if policy == Democratic && hub != 5 {
			t.Errorf("the hub is %d: want the worker", hub)
		}
	}
	off, all := 0, 0
	for seed := range uint64(10) {
		speakers, g := turns(t, patternModel(t, Maypole, 0.12, Democratic), seed)
		for k, s := range speakers {
			off += int(flag(k > 0 && s != g.Hub && speakers[k-1] != g.Hub))
			all++
		}
	}
	if share := float64(off) / float64(all); share == 0 || share > 0.12 {
		t.Errorf("with a leak of .12, %.3f of the turns pass by the hub: want some, at most .12", share)
	}
}

// TestNetworkHotSeat: the leader and the one in the hot seat talk; the others watch.
func TestNetworkHotSeat(t *testing.T) {
	speakers, g := turns(t, patternModel(t, HotSeat, 0, Democratic), 3)
	for k, s := range speakers {
		if k > 0 && s != g.Hub && s != g.HotSeat {
			t.Fatalf("turn %d: %d speaks: want the leader %d or the hot seat %d", k, s, g.Hub, g.HotSeat)
		}
	}
}

// TestNetworkHotSeatLeaderless: where no worker leads, the leader is a member,
// who cannot sit in the hot seat at once and talk to nobody else.
func TestNetworkHotSeatLeaderless(t *testing.T) {
	m := patternModel(t, HotSeat, 0, NoFacilitator)
	_, g := turns(t, m, 3)
	for i := range g.Worker() {
		if share := float64(g.Members[i].SpokeHere) / 400; share > 0.8 {
			t.Errorf("member %d, hub %d, hot seat %d, has %.2f of the talk", i, g.Hub, g.HotSeat, share)
		}
	}
}

// TestNetworkHubStandsHighest: without a worker the centre is who stands
// highest, from the first session on (Leavitt 1951 put a person there; groups
// put their highest).
func TestNetworkHubStandsHighest(t *testing.T) {
	for _, in := range []Session{{Acts: 10, Pattern: Maypole}, {Acts: 10, Network: Wheel}} {
		s := plainSetup(5, 10)
		s.Sessions[0] = in
		s.People[3].Traits[Status] = Exactly(3)
		if g := opened(t, modelOf(t, s, plainParams()), 1); g.Hub != 3 {
			t.Errorf("the hub is %d, whose rank is %.2f; member 3 has %.2f", g.Hub, g.Members[g.Hub].Rank, g.Members[3].Rank)
		}
	}
}

// seats writes a set of agents as a bit set.
func seats(agents ...int) (set uint64) {
	for _, a := range agents {
		set |= 1 << a
	}
	return set
}

// TestNetworkReach: who hears whom in the networks of Bavelas (1950) and
// Leavitt (1951), five members; the worker hears and reaches all.
func TestNetworkReach(t *testing.T) {
	for _, c := range []struct {
		network Network
		want    [5]uint64
	}{
		{AllChannel, [5]uint64{seats(1, 2, 3, 4), seats(0, 2, 3, 4), seats(0, 1, 3, 4), seats(0, 1, 2, 4), seats(0, 1, 2, 3)}},
		{Wheel, [5]uint64{seats(2), seats(2), seats(0, 1, 3, 4), seats(2), seats(2)}},
		{Chain, [5]uint64{seats(1), seats(0, 2), seats(1, 3), seats(2, 4), seats(3)}},
		{YShape, [5]uint64{seats(1), seats(0, 2), seats(1, 3, 4), seats(2), seats(2)}},
		{Circle, [5]uint64{seats(4, 1), seats(0, 2), seats(1, 3), seats(2, 4), seats(3, 0)}},
	} {
		for _, policy := range []Policy{NoFacilitator, Democratic} {
			s := plainSetup(5, 10)
			s.Facilitator.Policy = policy
			s.Sessions[0].Network = c.network
			m := modelOf(t, s, plainParams())
			g := opened(t, m, 1)
			g.Hub = 2
			worker := g.Present & seats(5)
			for i, want := range c.want {
				if got := m.reach(g, int16(i)); got != want|worker {
					t.Errorf("%s: member %d reaches %b: want %b", c.network, i, got, want|worker)
				}
			}
			if worker != 0 {
				if got := m.reach(g, 5); got != seats(0, 1, 2, 3, 4) {
					t.Errorf("%s: the worker reaches %b: want all members", c.network, got)
				}
			}
		}
	}
}

// TestNetworkSymmetric: in any network of any size, with anyone away, who hears
// hears back, nobody hears themselves, and nobody is cut off.
func TestNetworkSymmetric(t *testing.T) {
	for n := 2; n <= 9; n++ {
		for network := range Network(NumNetworks) {
			for away := -1; away < n; away++ {
				if n == 2 && away >= 0 {
					continue
				}
				s := plainSetup(n, 10)
				s.Sessions[0].Network = network
				m := modelOf(t, s, plainParams())
				g := opened(t, m, 1)
				if away >= 0 {
					g.Present &^= bit(int16(away))
				}
				reached := uint64(0)
				for rest := g.Present; rest != 0; rest &= rest - 1 {
					i := trailing(rest)
					to := m.reach(g, int16(i))
					reached |= to
					if to == 0 || to&bit(int16(i)) != 0 || to&^g.Present != 0 {
						t.Errorf("%s of %d without %d: member %d reaches %b", network, n, away, i, to)
					}
					for ; to != 0; to &= to - 1 {
						if j := trailing(to); m.reach(g, int16(j))&bit(int16(i)) == 0 {
							t.Errorf("%s of %d without %d: %d reaches %d, not the other way", network, n, away, i, j)
						}
					}
				}
				if reached != g.Present {
					t.Errorf("%s of %d without %d: reaches %b of %b", network, n, away, reached, g.Present)
				}
			}
		}
	}
}

// TestNetworkLastOne: the last one left in the room hears nobody, not even
// themselves.
func TestNetworkLastOne(t *testing.T) {
	for network := range Network(NumNetworks) {
		s := plainSetup(2, 10)
		s.Sessions[0].Network = network
		m := modelOf(t, s, plainParams())
		g := opened(t, m, 1)
		g.Present &^= bit(0)
		if to := m.reach(g, 1); to != 0 {
			t.Errorf("%s: the last one reaches %b: want nobody", network, to)
		}
	}
}

// TestNetworkPairs: in pairs everybody has one partner; with an odd number the
// last three talk together.
func TestNetworkPairs(t *testing.T) {
	for n := 2; n <= 9; n++ {
		m := modelOf(t, plainSetup(n, 10), plainParams())
		g := opened(t, m, 1)
		g.PairsLeft = 5
		for i := range n {
			to := m.reach(g, int16(i))
			want := 1
			if n%2 == 1 && i >= n-3 {
				want = 2
			}
			if bits.OnesCount64(to) != want {
				t.Errorf("of %d, member %d talks with %b: want %d", n, i, to, want)
			}
			for rest := to; rest != 0; rest &= rest - 1 {
				j := int16(trailing(rest))
				if m.reach(g, j)|bit(j) != to|bit(int16(i)) {
					t.Errorf("of %d, members %d and %d are in different pairs", n, i, j)
				}
			}
		}
	}
}

// TestNetworkUnheardIsUnmoved: who does not hear an act is not moved by it in
// attitude, liking, trust, power or tension; and a person addressed always
// hears (zero).
func TestNetworkUnheardIsUnmoved(t *testing.T) {
	for network := Wheel; network < NumNetworks; network++ {
		s := strangers(6, 200)
		s.Sessions[0].Network = network
		p := DefaultParams()
		p.Task.Next = 1 // one topic, so that no fresh opinions are drawn
		m := modelOf(t, s, p)
		before := m.NewGroup(0)
		moved := 0
		live(t, m, 4, func(g *Group, did Moment) {
			a := &g.Last
			if did == Spoken { // and no window closed, which works on all
				if a.Addressee >= 0 && a.Heard&bit(a.Addressee) == 0 {
					t.Fatalf("%s: %d speaks to %d, who does not hear", network, a.Speaker, a.Addressee)
				}
				for i := range g.Worker() {
					same := g.Private[2*i] == before.Private[2*i] && g.Members[i].Tension == before.Members[i].Tension
					tie, was := *g.Tie(i, int(a.Speaker)), *before.Tie(i, int(a.Speaker))
					same = same && tie.Liking == was.Liking && tie.Trust == was.Trust && tie.Power == was.Power
					switch heard := a.Heard&bit(int16(i)) != 0; {
					case !heard && !same && i != int(a.Speaker):
						t.Fatalf("%s: act %d of %d moved %d, who did not hear it", network, a.Index, a.Speaker, i)
					case heard && !same:
						moved++
					}
				}
			}
			before.CopyFrom(g)
		})
		if moved < 100 {
			t.Errorf("%s: only %d hearings moved the hearer", network, moved)
		}
	}
}

// TestNetworkUnheardDrawsNoReaction: who did not hear the last act neither
// agrees with it nor answers its question more than at any other time.
func TestNetworkUnheardDrawsNoReaction(t *testing.T) {
	s := plainSetup(5, 10)
	s.Sessions[0].Network = Chain
	m := modelOf(t, s, plainParams())
	g := opened(t, m, 1)
	agreed := [2]int{}
	for k := range 4000 {
		g.Index = int32(k)
		for heard, next := range []int16{4, 1} { // member 0 reaches 1 only
			g.Last = aimed(Opine, 0, -1)
			g.Last.Heard, g.Attempt = m.reach(g, 0), g.Last
			a := Act{Speaker: next, Turn: true, Addressee: ToGroup, Target: ToGroup}
			m.chooseKind(g, &a)
			agreed[heard] += int(flag(a.Kind == Agree))
		}
	}
	// By the intercepts alone one act in fifteen agrees; in answer to an opinion, half.
	if agreed[1] < 1200 || agreed[0] > 600 {
		t.Errorf("of 4000, %d agree with what they heard, %d with what they did not: want many, and few", agreed[1], agreed[0])
	}
}

// TestNetworkAlone: people who sit by themselves hear nobody: nothing between
// them moves (zero).
func TestNetworkAlone(t *testing.T) {
	s := strangers(5, 100)
	s.Sessions[0].Alone = true
	p := DefaultParams()
	p.Status.Leak = 0
	m := modelOf(t, s, p)
	first := opened(t, m, 9)
	last := live(t, m, 9, nil)
	for i := range first.Worker() {
		if first.Private[2*i] != last.Private[2*i] || first.Members[i].Moved != last.Members[i].Moved {
			t.Errorf("member %d was moved", i)
		}
	}
	for k := range first.Ties {
		if first.Ties[k] != last.Ties[k] {
			t.Errorf("tie %d: %+v became %+v", k, first.Ties[k], last.Ties[k])
		}
	}
}

// TestNetworkWheelMakesALeader: in a wheel the hub comes to stand above the
// rest, in a circle nobody does (direction; Leavitt 1951).
func TestNetworkWheelMakesALeader(t *testing.T) {
	lead := func(network Network) (mean, se float64) {
		s := plainSetup(5, 300)
		s.Sessions[0].Network = network
		return meanOverSeeds(t, modelOf(t, s, plainParams()), 50, func(g *Group) float64 {
			rest := 0.0
			for i := 1; i < 5; i++ {
				rest += g.Members[i].Rank / 4
			}
			return g.Members[0].Rank - rest // the first person is the hub among equals
		})
	}
	if mean, se := lead(Wheel); mean < 4*se || mean < 0.02 {
		t.Errorf("in a wheel the hub stands %.3f above the rest, standard error %.3f: want above", mean, se)
	}
	if mean, se := lead(Circle); mean > 4*se {
		t.Errorf("in a circle the first person stands %.3f above the rest, standard error %.3f: want nothing", mean, se)
	}
}

// TestNetworkSlowsAgreement: opinions draw together more slowly the fewer hear
// each other (direction; Friedkin & Johnsen 2011).
func TestNetworkSlowsAgreement(t *testing.T) {
	with := func(network Network) *Model {
		s := strangers(6, 300)
		s.Sessions[0].Network = network
		p := DefaultParams()
		p.Task.Next = 1
		return modelOf(t, s, p)
	}
	chain, open := with(Chain), with(AllChannel)
	wantAbove(t, "spread of opinions in a chain", chain, open, 40, func(g *Group) float64 { return open.spread(g, g.Private) })
}
