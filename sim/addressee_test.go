package sim

import (
	"math"
	"testing"
)

// addressing draws so many addressees of one member's acts of a kind, each at
// its own act number, and counts them; the last place counts the group.
func addressing(m *Model, g *Group, speaker int, k Kind, z *[MaxMembers + 1]float64, n int) (count [MaxMembers + 2]int) {
	for i := range n {
		g.Index = int32(i)
		a := Act{Speaker: int16(speaker), Kind: k, Turn: true}
		m.chooseAddressee(g, &a, z)
		if a.Addressee < 0 {
			count[MaxMembers+1]++
		} else {
			count[a.Addressee]++
		}
	}
	g.Index = 0
	return count
}

const toAll = MaxMembers + 1

// TestAddresseeGroup: who is readier than the rest speaks to the group more, by
// a logit; reactions and questions go to persons more (limit; Bales et al. 1951).
func TestAddresseeGroup(t *testing.T) {
	m := modelOf(t, plainSetup(5, 10), plainParams())
	p := &m.Params.Address
	const n = 20000
	for _, c := range []struct {
		kind Kind
		lead float64
		want float64
	}{
		{Opine, 0, p.Group},
		{Opine, 1, p.Group + p.GroupRank},
		{Opine, -1, p.Group - p.GroupRank},
		{AskOpinion, 0, p.Group + p.GroupReact},
		{Agree, 0, p.Group + p.GroupReact},
		{Disagree, 1, p.Group + p.GroupReact + p.GroupRank},
	} {
		g := opened(t, m, 1)
		var z [MaxMembers + 1]float64
		z[2] = c.lead * 5 / 4 // so far above the mean of all five
		nearShare(t, c.kind.String()+" to the group", addressing(m, g, 2, c.kind, &z, n)[toAll], n, 1/(1+math.Exp(-c.want)))
	}
}

// TestAddresseeDeviateNotGroup: a deviate whom one hopes to win takes talk from
// the group as well (limit); one given up does not send it back there.
func TestAddresseeDeviateNotGroup(t *testing.T) {
	p := plainParams()
	p.Address.Deviate = 2
	m := modelOf(t, plainSetup(5, 10), p)
	const n = 20000
	for hope, want := range map[float64]float64{1: p.Address.Group - 2*0.5, 0: p.Address.Group} {
		g := opened(t, m, 1)
		g.Public[2*1], g.Members[1].Known, g.Tie(2, 1).Hope = 2, 1, hope
		var z [MaxMembers + 1]float64
		nearShare(t, "to the group before a deviate", addressing(m, g, 2, Opine, &z, n)[toAll], n, 1/(1+math.Exp(-want)))
	}
}

// TestAddresseePrevious: of what is said to a person, a fixed share goes to the
// previous speaker, and the rest to the others alike (limit; Gibson 2003).
func TestAddresseePrevious(t *testing.T) {
	m := modelOf(t, plainSetup(5, 10), plainParams())
	g := opened(t, m, 1)
	var z [MaxMembers + 1]float64
	const n = 20000
	for _, c := range []struct{ holder, previous, want int16 }{
		{3, 1, 3},  // a new speaker answers who held the floor
		{2, 1, 1},  // who goes on, whom they took it from
		{-1, 1, 0}, // nobody has spoken: all alike
	} {
		g.Holder, g.Previous = c.holder, c.previous
		count := addressing(m, g, 2, Opine, &z, n)
		persons := n - count[toAll]
		odds := math.Exp(m.Params.Address.Previous)
		if c.holder < 0 {
			nearShare(t, "address among strangers", count[0], persons, 0.25)
			continue
		}
		nearShare(t, "address to the previous speaker", count[c.want], persons, odds/(1+odds))
		nearShare(t, "address to another", count[4], persons, 1/(1+odds)/3)
		if count[2] > 0 {
			t.Errorf("%d acts are addressed to the speaker", count[2])
		}
	}
}

// TestAddresseeWeights: liking, a grievance, and a deviate whom one hopes to
// win draw address by their constants (limit), and not without (zero).
func TestAddresseeWeights(t *testing.T) {
	for _, c := range []struct {
		what string
		at   func(p *Params) *float64
		do   func(g *Group)
		want float64 // logit per unit of the constant
	}{
		{"liking", func(p *Params) *float64 { return &p.Address.Liking }, func(g *Group) { g.Tie(2, 1).Liking = 1 }, soft(1)},
		{"dislike", func(p *Params) *float64 { return &p.Address.Liking }, func(g *Group) { g.Tie(2, 1).Liking = -1 }, -soft(1)},
		{"a grievance", func(p *Params) *float64 { return &p.Address.Grievance }, func(g *Group) { g.Tie(2, 1).Grievance = 1.5 }, 1.5},
		{"a known deviate", func(p *Params) *float64 { return &p.Address.Deviate }, func(g *Group) { g.Public[2*1], g.Members[1].Known = 2, 1 }, 0.5},
		{"the farthest deviate", func(p *Params) *float64 { return &p.Address.Deviate }, func(g *Group) { g.Public[2*1], g.Members[1].Known = 4, 1 }, 2},
		{"a deviate half known", func(p *Params) *float64 { return &p.Address.Deviate }, func(g *Group) { g.Public[2*1], g.Members[1].Known = -2, 0.5 }, 0.25},
		{"a deviate given up", func(p *Params) *float64 { return &p.Address.Deviate }, func(g *Group) {
			g.Public[2*1], g.Members[1].Known, g.Tie(2, 1).Hope = 2, 1, 0
		}, -0.5},
		{"a deviate of whom nothing is known", func(p *Params) *float64 { return &p.Address.Deviate }, func(g *Group) { g.Public[2*1] = 2 }, 0},
		{"distance within tolerance", func(p *Params) *float64 { return &p.Address.Deviate }, func(g *Group) { g.Public[2*1], g.Members[1].Known = 1.4, 1 }, 0},
	} {
		for _, size := range []float64{0, 1.4} {
			p := plainParams()
			p.Address.Liking, p.Address.Grievance, p.Address.Deviate, p.Address.Group = 0, 0, 0, -40
			*c.at(&p) = size
			m := modelOf(t, plainSetup(4, 10), p)
			g := opened(t, m, 1)
			for k := range g.Ties {
				g.Ties[k].Liking = 0
			}
			c.do(g)
			var z [MaxMembers + 1]float64
			const n = 20000
			count := addressing(m, g, 2, Opine, &z, n)
			w := math.Exp(c.want * size)
			nearShare(t, c.what, count[1], n, w/(w+2))
		}
	}
}

// TestAddresseeHeed: a deviate with hope is answered like anyone; given up, the
// less the farther off (Schachter 1951).
func TestAddresseeHeed(t *testing.T) {
	m := modelOf(t, plainSetup(4, 10), plainParams())
	g := opened(t, m, 1)
	g.Members[1].Known, g.Public[2] = 1, 3
	near(t, "heed with hope", m.heed(g, 2, 1), 1, 0)
	g.Tie(2, 1).Hope = 0
	near(t, "heed without", m.heed(g, 2, 1), 1/(1+4*1.5), 1e-12)
	near(t, "reply without hope", m.replyChance(g, 2, 1), m.Params.Floor.Reply/7, 1e-12)
	near(t, "heed of one whose views are near", m.heed(g, 2, 3), 1, 0)
}

// TestAddresseeHopeFalls: each attempt on a deviate who does not move takes
// hope, until talk to the deviate stops (Schachter 1951, fig. 1).
func TestAddresseeHopeFalls(t *testing.T) {
	s := plainSetup(6, 300)
	s.People[0].Positions = []Value{Exactly(3)}
	s.People[0].Confederate = []Stance{{Issue: 0, Position: 3, Consistency: 1}}
	p := plainParams()
	p.Task.Next = 1
	g := live(t, modelOf(t, s, p), 1, nil)
	tried, lost := 0, 0
	for i := 1; i < 6; i++ {
		if g.Sent[i*7] > 5 {
			tried++
			lost += int(flag(g.Tie(i, 0).Hope < 1))
		}
	}
	if tried == 0 || lost == 0 {
		t.Errorf("of %d who tried to win the deviate, %d lost hope: want some", tried, lost)
	}
}

// TestAddresseeDeviateDraws: talk goes to a deviate more than without that pull
// (direction; Schachter 1951); without it, about as to anyone (zero).
func TestAddresseeDeviateDraws(t *testing.T) {
	with := func(pull float64) *Model {
		s := plainSetup(6, 200)
		s.People[0].Confederate = []Stance{{Issue: 0, Position: 3, Consistency: 1}}
		p := plainParams()
		levelFloor(&p)
		p.Task.Next, p.Address.Deviate, p.Address.Liking, p.Address.Grievance = 1, pull, 0, 0
		return modelOf(t, s, p)
	}
	share := func(g *Group) float64 {
		one, all := 0.0, 0.0
		for i := range 6 {
			for j := range 6 {
				all += float64(g.Sent[i*7+j])
			}
			one += float64(g.Sent[i*7])
		}
		return one / all
	}
	mean, se := meanOverSeeds(t, with(0), 60, share)
	near(t, "share of personal address to the deviate without pull", mean, 1.0/6, 0.02+4*se)
	wantAbove(t, "share of personal address to the deviate", with(8), with(0), 100, share)
}

// TestAddresseeShielded: attention is drawn off who is shielded, while it lasts.
func TestAddresseeShielded(t *testing.T) {
	p := plainParams()
	p.Address.Group = -40
	m := modelOf(t, plainSetup(4, 10), p)
	g := opened(t, m, 1)
	g.Holder, g.Shielded, g.ShieldLeft = 1, 1, 5
	var z [MaxMembers + 1]float64
	if c := addressing(m, g, 2, Opine, &z, 2000); c[1] != 0 || c[0] == 0 || c[3] == 0 {
		t.Errorf("while 1 is shielded address goes %v: want none to 1", c[:4])
	}
	g.ShieldLeft = 0
	if c := addressing(m, g, 2, Opine, &z, 2000); c[1] == 0 {
		t.Error("after that address still passes 1 by")
	}
}

// TestAddresseeSeeksWorker: strangers with an unclear goal speak to the worker;
// neither friends nor people with a clear goal do as much (direction, zero; Bion 1961).
func TestAddresseeSeeksWorker(t *testing.T) {
	s := plainSetup(5, 10)
	s.Facilitator.Policy = LaissezFaire
	to := func(size, clarity, strange float64) int {
		p := plainParams()
		p.Address.Group, p.Address.Worker = -40, size
		m := modelOf(t, s, p)
		g := opened(t, m, 1)
		g.Clarity, g.Members[2].Strange = clarity, strange
		var z [MaxMembers + 1]float64
		return addressing(m, g, 2, Opine, &z, 5000)[5]
	}
	lost := to(0.8, 0, 1)
	for what, c := range map[string]int{"friends": to(0.8, 0, 0), "the clear": to(0.8, 1, 1), "without the constant": to(0, 0, 1)} {
		if lost < c*3/2 {
			t.Errorf("strangers with no goal seek the worker %d times in 5000, %s %d times: want half as many again", lost, what, c)
		}
	}
	if a, b := to(0, 0, 1), to(0, 1, 0); a != b {
		t.Errorf("without the constant goal and acquaintance still matter: %d, %d", a, b)
	}
}

// TestAddresseeReactionIsToTheAttempt: a reaction in a new turn is about the
// attempt just made, unless it is spoken to somebody else.
func TestAddresseeReactionIsToTheAttempt(t *testing.T) {
	m := modelOf(t, plainSetup(4, 10), plainParams())
	g := opened(t, m, 1)
	g.Attempt, g.Holder = aimed(Suggest, 3, -1), 3
	var z [MaxMembers + 1]float64
	for k := range 500 {
		g.Index = int32(k)
		a := Act{Speaker: 1, Kind: Agree, Turn: true}
		m.chooseAddressee(g, &a, &z)
		want := a.Addressee
		if want < 0 {
			want = 3
		}
		if a.Target != want {
			t.Fatalf("agreement spoken to %d is about %d: want %d", a.Addressee, a.Target, want)
		}
	}
}
