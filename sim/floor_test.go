package sim

import (
	"math"
	"testing"
)

// TestFloorOneSpeakerAtATime: whatever the setup, each act has one speaker who
// is in the room, shares of talk add to 1, and a turn begins where the speaker
// changes.
func TestFloorOneSpeakerAtATime(t *testing.T) {
	s := strangers(6, 300)
	s.Facilitator.Policy = Democratic
	s.Events = []Event{{Kind: Leaves, Act: 100, Member: 2, By: -1}, {Kind: FacilitatorLeaves, Act: 200, Member: -1, By: -1}}
	m := modelOf(t, s, DefaultParams())
	before := int16(-1)
	live(t, m, 5, func(g *Group, did Moment) {
		if did&Spoken == 0 {
			return
		}
		l := &g.Last
		if l.Speaker < 0 || !g.Attends(int(l.Speaker)) {
			t.Fatalf("act %d: speaker %d is not in the room", l.Index, l.Speaker)
		}
		if l.Turn != (l.Speaker != before) {
			t.Fatalf("act %d: turn is %v, speaker %d after %d", l.Index, l.Turn, l.Speaker, before)
		}
		before = l.Speaker
		sum := int64(0)
		for i := range g.Members {
			sum += g.Members[i].SpokeHere
		}
		if sum != int64(g.Index) {
			t.Fatalf("after %d acts the members' acts add to %d: shares do not add to 1", g.Index, sum)
		}
	})
}

// TestFloorOpensBySoftmax: who opens is drawn in proportion to exp(readiness),
// here agency alone (limit).
func TestFloorOpensBySoftmax(t *testing.T) {
	s := plainSetup(4, 1)
	agency := [4]float64{-1, 0, 0.5, 1.5}
	for i, a := range agency {
		s.People[i].Traits[Agency] = Exactly(a)
	}
	p := plainParams()
	levelFloor(&p)
	p.Floor.Dominance = 1
	m := modelOf(t, s, p)
	const n = 6000
	var count [4]int
	for seed := range uint64(n) {
		count[live(t, m, seed, nil).Last.Speaker]++
	}
	sum := 0.0
	for _, a := range agency {
		sum += math.Exp(a)
	}
	for i, a := range agency {
		nearShare(t, "share of openings", count[i], n, math.Exp(a)/sum)
	}
}

// TestFloorAmongEquals: among equals the holder goes on at the base rate, never
// after a question, and else everybody but the holder is as likely (limit).
func TestFloorAmongEquals(t *testing.T) {
	p := plainParams()
	levelFloor(&p)
	p.Floor.KeepBase, p.Floor.Reply = -1, 0
	m := modelOf(t, plainSetup(5, 20000), p)
	var follow [5][5]int
	var free, kept, asked, keptAsking int
	last := Act{Speaker: -1}
	live(t, m, 11, func(g *Group, did Moment) {
		if did&Spoken == 0 {
			return
		}
		now := g.Last
		if last.Speaker >= 0 {
			same := int(flag(now.Speaker == last.Speaker))
			if last.Kind.question() {
				asked++
				keptAsking += same
			} else {
				free++
				kept += same
			}
			if same == 0 {
				follow[last.Speaker][now.Speaker]++
			}
		}
		last = now
	})
	nearShare(t, "chance to go on", kept, free, 1/(1+math.E))
	if keptAsking > 0 || asked < 500 {
		t.Errorf("after %d of %d questions the asker went on: want none", keptAsking, asked)
	}
	for i, row := range follow {
		sum := 0
		for _, c := range row {
			sum += c
		}
		for j, c := range row {
			if i != j {
				nearShare(t, "share of next turns", c, sum, 0.25)
			}
		}
	}
}

// TestFloorReply: with a reply certain the addressed always speaks next; with
// none they speak no more than others (limit and zero; Gibson 2003).
func TestFloorReply(t *testing.T) {
	for _, reply := range []float64{0, 1} {
		p := plainParams()
		levelFloor(&p)
		p.Floor.KeepBase, p.Floor.Reply = -40, reply
		m := modelOf(t, plainSetup(5, 5000), p)
		to, asked, answered := int16(-1), 0, 0
		live(t, m, 3, func(g *Group, did Moment) {
			if did&Spoken == 0 {
				return
			}
			if to >= 0 {
				asked++
				answered += int(flag(g.Last.Speaker == to))
			}
			to = g.Last.Addressee
		})
		nearShare(t, "replies by the addressed", answered, asked, []float64{0.25, 1}[int(reply)])
		if asked < 2000 {
			t.Errorf("only %d acts were addressed to a person", asked)
		}
	}
}

// TestFloorWritingLetsOneWait: in writing, half of the pressure to reply goes.
func TestFloorWritingLetsOneWait(t *testing.T) {
	m := modelOf(t, plainSetup(4, 10), plainParams())
	g := opened(t, m, 1)
	face := m.replyChance(g, 1, 0)
	g.Channel.Asynchronous = true
	near(t, "reply face to face", face, m.Params.Floor.Reply, 0)
	near(t, "reply in writing", m.replyChance(g, 1, 0), face/2, 1e-15)
}

// TestFloorReadiness: each thing that makes ready to speak, or holds back, does
// so by its constant (limit), and not at all without it (zero).
func TestFloorReadiness(t *testing.T) {
	for _, c := range []struct {
		what string
		at   func(p *Params) *float64
		do   func(g *Group, me *Member)
		want float64 // of one unit of the constant
	}{
		{"agency", func(p *Params) *float64 { return &p.Floor.Dominance }, func(_ *Group, me *Member) { me.Trait[Agency] = 1 }, 1},
		{"standing", func(p *Params) *float64 { return &p.Floor.Expectation }, func(_ *Group, me *Member) { me.Rank += 0.5 }, 0.5},
		{"fluency", func(p *Params) *float64 { return &p.Floor.Verbal }, func(_ *Group, me *Member) { me.Trait[Verbal] = -2 }, -2},
		{"effort", func(p *Params) *float64 { return &p.Floor.Effort }, func(_ *Group, me *Member) { me.Effort -= 0.3 }, -0.3},
		{"anxiety among strangers", func(p *Params) *float64 { return &p.Floor.Anxiety }, func(_ *Group, me *Member) { me.Trait[Anxiety], me.Strange = 1, 0.5 }, -0.5},
		{"anxiety among friends", func(p *Params) *float64 { return &p.Floor.Anxiety }, func(_ *Group, me *Member) { me.Trait[Anxiety], me.Strange = 1, 0 }, 0},
		{"tension", func(p *Params) *float64 { return &p.Floor.Tension }, func(_ *Group, me *Member) { me.Tension += 0.4 }, -0.4},
		{"being the only one", func(p *Params) *float64 { return &p.Floor.Solo }, func(_ *Group, me *Member) { me.Solo = 1 }, -1},
		{"more than twice a fair share", func(p *Params) *float64 { return &p.Floor.EqualTalk }, func(g *Group, me *Member) {
			g.Index, me.SpokeHere = 100, 50 // twice the fair share of four
			g.Norms[EqualTalk] = Norm{Standard: 1, Strength: 1}
		}, -0.5},
		{"a fair share", func(p *Params) *float64 { return &p.Floor.EqualTalk }, func(g *Group, me *Member) {
			g.Index, me.SpokeHere = 100, 25
			g.Norms[EqualTalk] = Norm{Standard: 1, Strength: 1}
		}, 0},
	} {
		for _, size := range []float64{0, 0.8} {
			p := plainParams()
			levelFloor(&p)
			*c.at(&p) = size
			m := modelOf(t, plainSetup(4, 10), p)
			g := opened(t, m, 1)
			var z, was [MaxMembers + 1]float64
			m.bids(g, &was)
			c.do(g, &g.Members[1])
			m.bids(g, &z)
			near(t, c.what, z[1]-was[1], c.want*size, 1e-12)
			near(t, c.what+", of another", z[2]-was[2], 0, 0)
		}
	}
}

// TestFloorInvitationFades: an invitation is worth its size at once, half of it
// after eight acts, and brings the invited to speak (limit, direction).
func TestFloorInvitationFades(t *testing.T) {
	m := modelOf(t, plainSetup(5, 50), plainParams())
	spoke := [2]int{}
	for seed := range uint64(200) {
		for k, size := range []float64{0, 2} {
			g := opened(t, m, seed)
			g.Members[4].Invited = size
			for range 8 {
				m.Step(g)
			}
			near(t, "invitation after eight acts", g.Members[4].Invited, size*math.Pow(m.Params.Floor.Fade, 8), 1e-12)
			spoke[k] += int(g.Members[4].SpokeHere)
		}
	}
	// Of 1600 acts one fifth is due to each; an invitation at least doubles it.
	if spoke[1] < 2*spoke[0] {
		t.Errorf("the invited spoke %d acts, uninvited %d: want at least twice as many", spoke[1], spoke[0])
	}
}

// TestFloorDriveWanders: momentary interest is an Ornstein–Uhlenbeck process:
// it keeps its spread, and forgets with its time (limit).
func TestFloorDriveWanders(t *testing.T) {
	m := modelOf(t, plainSetup(16, 500), plainParams())
	var a, b, ab, aa, bb, n float64
	for seed := range uint64(150) {
		g := opened(t, m, seed)
		var first [16]float64
		for i := range first {
			first[i] = g.Members[i].Drive
		}
		for range int(m.Params.Floor.DriveTime) {
			m.updateDrive(g)
			g.Index++
		}
		for i, x := range first {
			y := g.Members[i].Drive
			a, b, ab, aa, bb, n = a+x, b+y, ab+x*y, aa+x*x, bb+y*y, n+1
		}
	}
	// 2400 pairs: standard error of a spread .011, of a correlation .018; five of each.
	near(t, "spread at the opening", math.Sqrt(aa/n), m.Params.Floor.Drive, 0.055)
	near(t, "spread later", math.Sqrt(bb/n), m.Params.Floor.Drive, 0.055)
	near(t, "correlation after one drive time", ab/math.Sqrt(aa*bb), math.Exp(-1), 0.09)
	near(t, "mean", (a+b)/(2*n), 0, 0.06)
}

// quarters are each member's acts in each quarter of a session of so many acts.
func quarters(t *testing.T, m *Model, seed uint64, acts int) (q [4][MaxMembers]float64) {
	live(t, m, seed, func(g *Group, did Moment) {
		if did&Spoken != 0 {
			q[int(g.Last.Index)*4/acts][g.Last.Speaker]++
		}
	})
	return q
}

// TestFloorDriveBringsChurn: without momentary interest the order of talk in
// the first quarter is the order of the last; with it, it changes (direction;
// the finding that the spread of drive is pinned by, P09).
func TestFloorDriveBringsChurn(t *testing.T) {
	const seeds, acts, n = 60, 400, 6
	same := func(drive float64) float64 {
		p := DefaultParams()
		p.Floor.Drive = drive
		m := modelOf(t, strangers(n, acts), p)
		var sum float64
		for s := range seeds {
			q := quarters(t, m, SeedOf(3, 0, uint64(s)), acts)
			var x, y, xx, yy, xy float64
			for i := range n {
				a, b := q[0][i], q[3][i]
				x, y, xx, yy, xy = x+a, y+b, xx+a*a, yy+b*b, xy+a*b
			}
			sum += (xy - x*y/n) / math.Sqrt((xx-x*x/n)*(yy-y*y/n)+1e-9)
		}
		return sum / seeds
	}
	// Standard error of a mean of 60 correlations over 6 people is at most .06.
	still, lively := same(0), same(0.76)
	if still-lively < 0.15 {
		t.Errorf("first with last quarter: r = %.2f without drive, %.2f with: want at least .15 more without", still, lively)
	}
}

// TestFloorKeepSpreadsTalk: the readier speak longer, so talk is spread less
// evenly the stronger that is (direction).
func TestFloorKeepSpreadsTalk(t *testing.T) {
	gini := func(keep float64) (*Model, func(*Group) float64) {
		p := DefaultParams()
		p.Floor.Keep = keep
		m := modelOf(t, strangers(6, 300), p)
		return m, func(g *Group) float64 { return participationGini(m, g) }
	}
	none, of := gini(0)
	some, _ := gini(1.15)
	much, _ := gini(2.5)
	wantAbove(t, "Gini of talk, keep 1.15 against 0", some, none, 40, of)
	wantAbove(t, "Gini of talk, keep 2.5 against 1.15", much, some, 40, of)
}

// TestFloorAgencyWithoutPull: with no pull of agency, nor of contest and need
// to which it also speaks, the agentic speak as much as anyone; with it more
// (zero, direction).
func TestFloorAgencyWithoutPull(t *testing.T) {
	talk := func(pull float64) (mean, se float64) {
		s := plainSetup(5, 300)
		s.People[0].Traits[Agency] = Exactly(2)
		p := plainParams()
		p.Floor.Dominance, p.Kind.Contest, p.Conflict.Frustration = pull, 0, 0
		return meanOverSeeds(t, modelOf(t, s, p), 60, func(g *Group) float64 { return float64(g.Members[0].SpokeHere) / 300 })
	}
	if mean, se := talk(0); math.Abs(mean-0.2) > 4*se { // false alarm 1 in 16,000
		t.Errorf("without pull the agentic have %.3f of the talk, standard error %.3f: want a fifth", mean, se)
	}
	if mean, se := talk(0.33); mean-0.2 < 4*se {
		t.Errorf("with pull the agentic have %.3f of the talk, standard error %.3f: want above a fifth", mean, se)
	}
}

// TestFloorSolo: one of a kind among others alike stands out fully, one of two
// less, one of three, or where others are mixed, not (limit); and speaks less
// (direction; Sekaquaptewa & Thompson 2003).
func TestFloorSolo(t *testing.T) {
	with := func(solo float64, kinds ...string) *Model {
		s := plainSetup(len(kinds), 300)
		for i, k := range kinds {
			s.People[i].Identity = []Attribute{{"gender", k}}
		}
		p := plainParams()
		p.Floor.Solo = solo
		return modelOf(t, s, p)
	}
	for _, c := range []struct {
		kinds []string
		want  float64 // of the first person
	}{
		{[]string{"f", "m", "m", "m", "m", "m"}, 1},
		{[]string{"f", "f", "m", "m", "m", "m"}, 0.4},
		{[]string{"f", "f", "f", "m", "m", "m"}, 0},
		{[]string{"m", "m", "m", "m", "m", "f"}, 0},
		{[]string{"f", "m", "m", "n", "n", "o"}, 0},
		{[]string{"f", "m", "m"}, 0},
		{[]string{"30", "62", "65", "66", "70", "64"}, 1}, // ages within eight years are alike
	} {
		near(t, "visibility of the first", opened(t, with(0.5, c.kinds...), 1).Members[0].Solo, c.want, 1e-12)
	}
	one := []string{"f", "m", "m", "m", "m", "m"}
	wantAbove(t, "talk of the only one, cost off against on", with(0, one...), with(0.5, one...), 60,
		func(g *Group) float64 { return float64(g.Members[0].SpokeHere) })
}

// TestFloorEqualTalkNorm: an agreed norm of equal talk makes for equal talk;
// without its constant the same norm changes nothing in who speaks first and
// how ready anyone is (direction).
func TestFloorEqualTalkNorm(t *testing.T) {
	with := func(pull float64) *Model {
		s := strangers(6, 300)
		s.Contract = []Clause{{EqualTalk, 1}}
		p := DefaultParams()
		p.Floor.EqualTalk = pull
		return modelOf(t, s, p)
	}
	held, loose := with(3), with(0)
	wantAbove(t, "Gini of talk without the norm's pull", loose, held, 40, func(g *Group) float64 { return participationGini(held, g) })
}
