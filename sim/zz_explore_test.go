package sim

import (
	"fmt"
	"sort"
	"testing"
)

func plain(n, sessions, acts int) Setup {
	s := Setup{Name: "plain", Kind: ProblemSolving, Clarity: 0.5, Sponsor: Sponsor{.5, .5, .5, .5, .5}}
	for range n {
		s.People = append(s.People, Person{})
	}
	for range sessions {
		s.Sessions = append(s.Sessions, Session{Acts: acts, Days: 7})
	}
	return s
}

func TestExploreMix(t *testing.T) {
	p := DefaultParams()
	var mix [NumKinds]float64
	tot := 0.0
	for n := 2; n <= 7; n++ {
		s := plain(n, 1, 600)
		m, err := NewModel(s, p, nil)
		if err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(40) {
			g := m.NewGroup(seed + 1)
			for m.Step(g)&Over == 0 {
			}
			for k, c := range g.Whole.Kinds {
				mix[k] += float64(c)
				tot += float64(c)
			}
		}
	}
	want := []float64{3.4, 6.0, 16.5, 8.0, 30.1, 17.9, 3.5, 2.4, 1.1, 7.8, 2.7, 0.7}
	for k := range mix {
		fmt.Printf("%-18s %5.1f  want %5.1f\n", Kind(k), 100*mix[k]/tot, want[k])
	}
	for n := 3; n <= 8; n++ {
		m, _ := NewModel(plain(n, 1, 300), p, nil)
		gini, ret, top := 0.0, 0.0, 0.0
		shares := make([]float64, n)
		R := 150
		for seed := range uint64(R) {
			g := m.NewGroup(seed + 100)
			for m.Step(g)&Over == 0 {
			}
			x := make([]float64, n)
			for i := range n {
				x[i] = float64(g.Members[i].Spoke)
			}
			sort.Sort(sort.Reverse(sort.Float64Slice(x)))
			num := 0.0
			for a := range x {
				for b := range x {
					num += abs(x[a] - x[b])
				}
			}
			gini += num / (2 * float64(n) * 300)
			for a := range x {
				shares[a] += x[a] / 300
			}
			ret += float64(g.Whole.Returns) / float64(g.Whole.Turns)
			top += x[0]
		}
		fmt.Printf("n=%d gini %.3f return %.2f shares", n, gini/float64(R), ret/float64(R))
		for a := range shares {
			fmt.Printf(" %.3f", shares[a]/float64(R))
		}
		fmt.Println()
	}
}

func TestExploreLife(t *testing.T) {
	p := DefaultParams()
	s := plain(8, 10, 300)
	s.Facilitator = Worker{Policy: Democratic, Skill: .6}
	m, _ := NewModel(s, p, nil)
	for seed := range uint64(8) {
		g := m.NewGroup(seed + 1)
		fmt.Println("seed", seed+1)
		for {
			mo := m.Step(g)
			if mo&Closed != 0 {
				sg := g.Signal
				fmt.Printf(" s%-2d %-10s dep %.2f fight %.2f str %.2f work %.2f end %.2f | dis %.2f grv %.2f tr %.2f strg %.2f nrm %.2f rol %.2f eff %.2f ant %d here %d attr %.2f chg %.2f tens %.2f worker %.2f misr %.3f clar %.2f depth %.2f\n", g.Session+1, g.Stage, sg[0], sg[1], sg[2], sg[3], sg[4], sg[DissentSign], sg[GrievanceSign], sg[TrustSign], sg[StrangeSign], sg[NormSign], sg[RoleSign], sg[EffortSign], g.Meeting.Kinds[Antagonise], m.attending(g), mean(g, func(x *Member) float64 { return x.Attraction }), mean(g, func(x *Member) float64 { return x.Change }), mean(g, func(x *Member) float64 { return x.Tension }), float64(g.Meeting.ByWorker)/float64(g.Meeting.Acts), float64(g.Meeting.Misread)/float64(g.Meeting.Hearings), g.Clarity, sg[DepthSign])
			}
			if mo&Over != 0 {
				break
			}
		}
		for _, c := range g.Path {
			fmt.Printf("   -> %s s%d:%d (%.2f)", c.Stage, c.Session+1, c.Index, c.Confidence)
		}
		fmt.Println()
	}
}

func mean(g *Group, f func(*Member) float64) float64 {
	s, n := 0.0, 0.0
	for i := range g.Worker() {
		if g.Members[i].Here {
			s += f(&g.Members[i])
			n++
		}
	}
	return s / max(1, n)
}

func BenchmarkAct(b *testing.B) {
	for _, n := range []int{4, 8, 12, 17} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			m, _ := NewModel(plain(n, 1000, 1000), DefaultParams(), nil)
			g := m.NewGroup(1)
			m.Step(g)
			b.ReportAllocs()
			for b.Loop() {
				m.Step(g)
			}
		})
	}
}

func TestExploreIPF(t *testing.T) {
	p := DefaultParams()
	want := []float64{3.4, 6.0, 16.5, 8.0, 30.1, 17.9, 3.5, 2.4, 1.1, 7.8, 2.7, 0.7}
	for round := range 8 {
		var mix [NumKinds]float64
		tot := 0.0
		for n := 2; n <= 7; n++ {
			m, _ := NewModel(plain(n, 1, 600), p, nil)
			for seed := range uint64(100) {
				g := m.NewGroup(seed + 1)
				for m.Step(g)&Over == 0 {
				}
				for k, c := range g.Whole.Kinds {
					mix[k] += float64(c)
					tot += float64(c)
				}
			}
		}
		if round == 7 {
			for k := range mix {
				fmt.Printf(" %.1f", 100*mix[k]/tot)
			}
			fmt.Println()
			break
		}
		for k := range mix {
			if k == int(Antagonise) {
				continue
			}
			p.Kind.Base[k] += 0.8 * (log(want[k]/101.1) - log(mix[k]/tot))
		}
	}
	for k := range p.Kind.Base {
		fmt.Printf("%.2f, ", p.Kind.Base[k]-p.Kind.Base[4]+3.02)
	}
	fmt.Println()
}

func TestExplorePaths(t *testing.T) {
	p := DefaultParams()
	for _, pol := range []Policy{NoFacilitator, Democratic, Directive, LaissezFaire} {
		s := plain(8, 10, 300)
		s.Facilitator = Worker{Policy: pol, Skill: .6}
		m, _ := NewModel(s, p, nil)
		paths := map[string]int{}
		var sg [10]Signs
		var att, chg, here [10]float64
		R := 100
		drop := 0.0
		for seed := range uint64(R) {
			g := m.NewGroup(seed + 1)
			for {
				mo := m.Step(g)
				if mo&Closed != 0 {
					for k := range g.Signal {
						sg[g.Session][k] += g.Signal[k] / float64(R)
					}
					att[g.Session] += mean(g, func(x *Member) float64 { return x.Attraction }) / float64(R)
					chg[g.Session] += mean(g, func(x *Member) float64 { return x.Change }) / float64(R)
					here[g.Session] += float64(m.attending(g)) / float64(R)
				}
				if mo&Over != 0 {
					break
				}
			}
			for i := range 8 {
				if g.Members[i].Gone {
					drop += 1.0 / 8 / float64(R)
				}
			}
			k := ""
			for _, c := range g.Path {
				k += c.Stage.String()[:1]
			}
			paths[k]++
		}
		fmt.Println("==", pol, "dropout", drop)
		for s := range sg {
			x := sg[s]
			fmt.Printf(" s%-2d dep %.2f fight %.2f str %.2f work %.2f | dis %.3f unease %.3f ask %.2f grv %.2f tr %.2f strg %.2f nrm %.2f rol %.2f eff %.2f clar %.2f towk %.2f attr %.2f chg %.2f here %.1f\n", s+1, x[0], x[1], x[2], x[3], x[DissentSign], x[UneaseSign], x[AskingSign], x[GrievanceSign], x[TrustSign], x[StrangeSign], x[NormSign], x[RoleSign], x[EffortSign], x[ClaritySign], x[ToWorkerSign], att[s], chg[s], here[s])
		}
		type kv struct {
			k string
			n int
		}
		var l []kv
		for k, n := range paths {
			l = append(l, kv{k, n})
		}
		sort.Slice(l, func(a, b int) bool { return l[a].n > l[b].n || l[a].n == l[b].n && l[a].k < l[b].k })
		for i := range min(14, len(l)) {
			fmt.Print(l[i].k, ":", l[i].n, " ")
		}
		fmt.Println()
	}
}
