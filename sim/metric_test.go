package sim

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// rigVaried is the r-th of a variety of setups: all kinds of group, sizes from
// two up, open and closed, with and without a leader, a task, issues, a noisy
// channel, people who were sent, and a burden from outside.
func rigVaried(r int) Setup {
	s := rigSetup(2+r%7, 4, 120)
	s.Kind = GroupKind(r % NumGroupKinds)
	s.Facilitator = Worker{Policy: Policy(r % NumPolicies), Skill: float64(r%3) / 2}
	s.Task = Task{Type: TaskType(r % int(numTaskTypes)), Identifiable: r%2 == 0, Demand: 12, Interdependence: 0.7, Complexity: 0.5}
	if r%2 == 1 {
		s.Issues = []Issue{{Name: "a", Lo: -4, Hi: 4, SD: 1.5, Rule: Rule(r % int(numRules)), SelfFocus: 0.4}, {Name: "b", Lo: 0, Hi: 10, Mean: 5, SD: 3, How: Answering(r / 2 % 3), HasAnswer: true, Answer: 6}}
		s.Sessions[1].Agenda, s.Sessions[2].Agenda = []int{0, 1}, []int{1}
	}
	for i := range s.People {
		if r%3 == 0 {
			s.People[i].Traits[Resistance] = Exactly(2 * float64(i%2))
			s.People[i].Traits[Agency] = Exactly(3)
		}
		s.People[i].Problem = []string{"", "debt", "grief"}[(r+i)%3]
		s.People[i].Identity = []Attribute{{"gender", []string{"f", "m"}[i&1&r]}}
	}
	s.Sessions[1].Pattern, s.Sessions[2].Network, s.Sessions[3].Channel = Pattern(r%NumPatterns), Network(r%NumNetworks), Channel{Asynchronous: r%2 == 0, Anonymous: r%5 == 0, Noise: 1}
	s.Membership = Membership{Open: r%4 == 1, Arrivals: 0.7, Largest: 6}
	if r%4 == 1 && len(s.People) > 3 {
		s.People[len(s.People)-1].Candidate = true
	}
	s.Context[SocietyLevel] = float64(r%3-1) * 0.9
	s.Events = []Event{{Kind: Breach, Session: 2, Act: 40, Member: 0, By: 1}, {Kind: ContextChange, Session: 1, Act: 10, Member: -1, By: -1, Level: PersonLevel, Force: -1}}
	return s
}

// TestMetricsInRange: in lives of groups of every kind and size, each row of
// both tables of metrics stays within its stated range, at every step.
func TestMetricsInRange(t *testing.T) {
	rows, members := Metrics(), MemberMetrics()
	out := make([]float64, len(rows))
	var meter Meter
	bad := map[string]bool{}
	check := func(name string, x, lo, hi float64, at string) {
		if !(x >= lo-1e-9 && x <= hi+1e-9) && !bad[name] { // a NaN too
			bad[name] = true
			t.Errorf("%s = %v in %s: want %v..%v", name, x, at, lo, hi)
		}
	}
	for r := range 56 {
		m := rigModel(t, rigVaried(r), rigCatalogue(), nil)
		rigLive(m, rigSeed(160, r), func(g *Group, did Moment) {
			if did&(Opened|WindowClosed|Closed) == 0 {
				return
			}
			at := fmt.Sprintf("setup %d, session %d, act %d", r, g.Session, g.Index)
			meter.Measure(m, g, rows, out)
			for k := range rows {
				check(rows[k].Name, out[k], rows[k].Lo, rows[k].Hi, at)
			}
			for i := range g.Worker() {
				for k := range members {
					x := &members[k]
					check("member "+x.Name, x.Of(m, g, i), x.Lo, x.Hi, at)
				}
			}
		})
	}
}

// TestMetricsMove: over those lives no metric is always the same: a read-out
// that never moves reads nothing.
func TestMetricsMove(t *testing.T) {
	rows, members := Metrics(), MemberMetrics()
	first, moved := map[string]float64{}, map[string]bool{}
	see := func(name string, x float64) {
		if was, ok := first[name]; !ok {
			first[name] = x
		} else if was != x {
			moved[name] = true
		}
	}
	for r := range 28 {
		m := rigModel(t, rigVaried(r), rigCatalogue(), nil)
		rigLive(m, rigSeed(161, r), func(g *Group, did Moment) {
			if did&WindowClosed == 0 {
				return
			}
			for k := range rows {
				see(rows[k].Name, rows[k].Of(m, g))
			}
			for k := range members {
				see("member "+members[k].Name, members[k].Of(m, g, 0))
			}
		})
	}
	for name := range first {
		if !moved[name] {
			t.Errorf("%s is always %v", name, first[name])
		}
	}
}

// TestMetricTable: names are unique and well formed, ranges are proper, and
// each row gives its unit and source.
func TestMetricTable(t *testing.T) {
	check := func(table string, name, unit, source string, lo, hi float64, seen map[string]bool) {
		if seen[name] || name == "" || strings.ToLower(name) != name || strings.ContainsAny(name, " -.") {
			t.Errorf("%s: name %q is taken already or not in order", table, name)
		}
		seen[name] = true
		if unit == "" || source == "" || !(lo < hi) || math.IsInf(hi, 0) {
			t.Errorf("%s: %s: unit %q, source %q, range %v..%v", table, name, unit, source, lo, hi)
		}
	}
	seen := map[string]bool{}
	for _, x := range Metrics() {
		check("metrics", x.Name, x.Unit, x.Source, x.Lo, x.Hi, seen)
	}
	seen = map[string]bool{}
	for _, x := range MemberMetrics() {
		check("member metrics", x.Name, x.Unit, x.Source, x.Lo, x.Hi, seen)
	}
	seen = map[string]bool{}
	for _, x := range TieMetrics() {
		check("tie metrics", x.Name, x.Unit, x.Source, x.Lo, x.Hi, seen)
	}
}

// TestSharesAddUp: shares of one whole add up to 1 whenever there is anything
// to share: acts by category and by area, roles, power at work, talk.
func TestSharesAddUp(t *testing.T) {
	rows := Metrics()
	sum := func(m *Model, g *Group, names ...string) float64 {
		x := 0.0
		for k := range rows {
			for _, n := range names {
				if rows[k].Name == n {
					x += rows[k].Of(m, g)
				}
			}
		}
		return x
	}
	var kinds, bases []string
	for _, n := range kindNames {
		kinds = append(kinds, "ipa_"+n)
	}
	for _, n := range baseNames {
		bases = append(bases, "power_actual_"+n)
	}
	for r := range 14 {
		m := rigModel(t, rigVaried(r), rigCatalogue(), nil)
		rigLive(m, rigSeed(162, r), func(g *Group, did Moment) {
			if did&WindowClosed == 0 || g.Index < 50 {
				return
			}
			at := fmt.Sprintf("setup %d, act %d: ", r, g.Acts)
			rigNear(t, at+"areas", sum(m, g, "ipa_positive", "ipa_answers", "ipa_questions", "ipa_negative"), 1, 1e-9)
			rigNear(t, at+"categories", sum(m, g, kinds...), 1, 1e-9)
			rigNear(t, at+"roles", sum(m, g, "roles_task", "roles_maintenance", "roles_individual"), 1, 1e-9)
			rigNear(t, at+"power at work", sum(m, g, bases...), flag(sum(m, g, bases...) > 0), 1e-9)
			talk := 0.0
			for i := range g.Members {
				talk += ratio(g.Members[i].SpokeHere, int64(g.Index))
			}
			rigNear(t, at+"talk", talk, 1, 1e-9)
		})
	}
}

// TestWhoToWhom: each one's acts to persons and to the group add up to all the
// acts they spoke; acts received, to what is booked as received; and the
// counts of windows add up to those of the life.
func TestWhoToWhom(t *testing.T) {
	for r := range 14 {
		m := rigModel(t, rigVaried(r), rigCatalogue(), nil)
		var heard Tally
		var spoken int64
		g := rigLive(m, rigSeed(163, r), func(g *Group, did Moment) {
			if did&Spoken != 0 {
				spoken++
				heard.Kinds[g.Last.Kind]++
				heard.Foci[g.Last.Focus]++
				heard.ToGroup += int64(flag(g.Last.Addressee == ToGroup))
				if x := m.Setup.Sessions[g.Session].Acts; int(g.Meeting.Acts+g.Window.Acts) > x+WindowActs {
					t.Fatalf("setup %d: a session of %d acts counts %d", r, x, g.Meeting.Acts)
				}
			}
		})
		n := g.Agents()
		for i := range n {
			row, column := int64(g.ToAll[i]), int64(0)
			for j := range n {
				row += int64(g.Sent[i*n+j])
				column += int64(g.Sent[j*n+i])
			}
			kinds := int64(0)
			for _, c := range g.IPA(i) {
				kinds += c
			}
			if row != g.Members[i].Spoke || column != g.Members[i].Addressed || kinds != row {
				t.Errorf("setup %d, agent %d: spoke %d, by addressee %d, by category %d; addressed %d, by sender %d", r, i, g.Members[i].Spoke, row, kinds, g.Members[i].Addressed, column)
			}
		}
		if w := &g.Whole; w.Acts != spoken || g.Acts != spoken || w.Kinds != heard.Kinds || w.Foci != heard.Foci || w.ToGroup != heard.ToGroup {
			t.Errorf("setup %d: %d acts spoken, life %d, windows %d; by category %v, windows %v", r, spoken, g.Acts, w.Acts, heard.Kinds, w.Kinds)
		}
	}
}

// TestObserversDoNotDisturb: reading every metric, instrument and sociogram,
// and polling, at every act, changes no act and no bit of the group.
func TestObserversDoNotDisturb(t *testing.T) {
	rows := Metrics()
	out := make([]float64, len(rows))
	var meter Meter
	for r := range 7 {
		m := rigModel(t, rigVaried(r), rigCatalogue(), nil)
		left := rigLive(m, rigSeed(164, r), nil)
		watched := rigLive(m, rigSeed(164, r), func(g *Group, _ Moment) {
			if g.Acts%3 != 0 {
				return
			}
			meter.Measure(m, g, rows, out)
			m.Choices(g)
			m.GDQ(g)
			m.GCQ(g, 0)
			var v View
			m.Observe(g, &v)
			m.Poll(g, 0, 0)
			m.notice(g, m.Setup.Facilitator.Policy)
		})
		if left.Hash() != watched.Hash() {
			t.Errorf("setup %d: being watched changes the group", r)
		}
	}
}
