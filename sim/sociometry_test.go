package sim

import (
	"math/bits"
	"testing"
)

// rigChoices is a sociogram of n members from a list of choices.
func rigChoices(n int, pairs ...[2]int) *choice {
	c := &choice{who: 1<<uint(n) - 1}
	for _, p := range pairs {
		c.rows[p[0]] |= 1 << uint(p[1])
	}
	return c
}

// rigTriads are the sixteen kinds of triad as Holland & Leinhardt (1971) draw
// them: mutual, asymmetric and null pairs, and a letter for down, up, cyclic
// or transitive.
func rigTriads() map[string][][2]int {
	const a, b, c = 0, 1, 2
	return map[string][][2]int{
		"003": {}, "012": {{a, b}}, "102": {{a, b}, {b, a}},
		"021d": {{b, a}, {b, c}}, "021u": {{a, b}, {c, b}}, "021c": {{a, b}, {b, c}},
		"111d": {{a, b}, {b, a}, {c, b}}, "111u": {{a, b}, {b, a}, {b, c}},
		"030t": {{a, b}, {c, b}, {a, c}}, "030c": {{b, a}, {c, b}, {a, c}},
		"201":  {{a, b}, {b, a}, {b, c}, {c, b}},
		"120d": {{b, a}, {b, c}, {a, c}, {c, a}}, "120u": {{a, b}, {c, b}, {a, c}, {c, a}}, "120c": {{a, b}, {b, c}, {a, c}, {c, a}},
		"210": {{a, b}, {b, c}, {c, b}, {a, c}, {c, a}},
		"300": {{a, b}, {b, a}, {b, c}, {c, b}, {a, c}, {c, a}},
	}
}

// TestTriadKinds, limit: every one of the 64 ways in which three can choose
// each other is counted as the kind to which it is isomorphic, found by trying
// all orders of the three.
func TestTriadKinds(t *testing.T) {
	kinds := rigTriads()
	pairs := [6][2]int{{0, 1}, {1, 0}, {0, 2}, {2, 0}, {1, 2}, {2, 1}}
	orders := [6][3]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}
	seen := map[string]int{}
	for code := range 64 {
		var edges [][2]int
		for k, p := range pairs {
			if code>>k&1 == 1 {
				edges = append(edges, p)
			}
		}
		c := rigChoices(3, edges...)
		want := ""
		for name, drawn := range kinds {
			for _, o := range orders {
				moved := make([][2]int, len(drawn))
				for k, p := range drawn {
					moved[k] = [2]int{o[p[0]], o[p[1]]}
				}
				if rigChoices(3, moved...).rows == c.rows {
					want = name
				}
			}
		}
		census := c.triads()
		for k, n := range census {
			if n != int(flag(triadNames[k] == want)) {
				t.Errorf("choices %v: counted %d times as %s, want once as %s", edges, n, triadNames[k], want)
			}
		}
		seen[want]++
	}
	if len(seen) != 16 || seen["003"] != 1 || seen["012"] != 6 || seen["030c"] != 2 || seen["300"] != 1 {
		t.Errorf("the kinds come up %v times", seen)
	}
}

// TestTriadCensusAdds: the census of the choices of living groups adds up to
// the number of triples, and its pairs to the choices made.
func TestTriadCensusAdds(t *testing.T) {
	for n := 3; n <= 12; n += 3 {
		m := rigModel(t, rigSetup(n, 3, 100), nil, nil)
		g := rigOpen(t, m, rigSeed(150, n))
		for m.Step(g)&Over == 0 {
			if g.Index%50 != 7 {
				continue
			}
			c := m.choices(g)
			k := bits.OnesCount64(c.who)
			sum, arcs, named := 0, 0, 0
			for q, x := range c.triads() {
				sum += x
				arcs += x * len(rigTriads()[triadNames[q]])
			}
			for _, r := range c.rows {
				named += bits.OnesCount64(r)
			}
			if sum != k*(k-1)*(k-2)/6 || arcs != named*(k-2) {
				t.Fatalf("n = %d: census of %d triples with %d choices, want %d and %d", n, sum, arcs, k*(k-1)*(k-2)/6, named*(k-2))
			}
		}
	}
}

// TestSociogram, limit: hand-made sociograms.
func TestSociogram(t *testing.T) {
	ring := rigChoices(5, [2]int{0, 1}, [2]int{1, 2}, [2]int{2, 3}, [2]int{3, 4}, [2]int{4, 0})
	clique := rigChoices(3, rigTriads()["300"]...)
	star := rigChoices(4, [2]int{1, 0}, [2]int{2, 0}, [2]int{3, 0})
	camps := rigChoices(6, [2]int{0, 1}, [2]int{1, 0}, [2]int{2, 3}, [2]int{3, 2}, [2]int{3, 4}, [2]int{4, 3}, [2]int{4, 0})
	order := rigChoices(4, [2]int{0, 1}, [2]int{0, 2}, [2]int{0, 3}, [2]int{1, 2}, [2]int{1, 3}, [2]int{2, 3})
	for _, c := range []struct {
		name                      string
		of                        *choice
		reciprocity, transitivity float64
		isolates, factions        int
	}{
		{"nobody chooses", rigChoices(4), 0, 0, 4, 0},
		{"a ring", ring, 0, 0, 0, 0},
		{"a clique", clique, 1, 1, 0, 1},
		{"a star", star, 0, 0, 3, 0},
		{"two camps and one alone", camps, 6.0 / 7, 0, 1, 2},
		{"an order", order, 0, 1, 1, 0},
	} {
		rigNear(t, c.name+": reciprocity", c.of.reciprocity(), c.reciprocity, 1e-12)
		rigNear(t, c.name+": transitivity", c.of.transitivity(), c.transitivity, 1e-12)
		if c.of.isolates() != c.isolates || c.of.factions() != c.factions {
			t.Errorf("%s: %d isolates and %d factions, want %d and %d", c.name, c.of.isolates(), c.of.factions(), c.isolates, c.factions)
		}
	}
}

// TestSociometricTest, limit (Moreno 1934): each names the three they like
// best of those they like at all; those who left are neither asked nor named.
func TestSociometricTest(t *testing.T) {
	m, g := rigClear(t, 6, nil)
	for i := range 6 {
		for j := range 6 {
			g.Tie(i, j).Liking = -1
		}
	}
	for j, l := range []float64{0, 0.5, 2, 1, 0.2, 3} {
		g.Tie(0, j).Liking = l
	}
	g.Tie(1, 2).Liking = 0.1
	g.Tie(2, 5).Liking = 4
	g.Members[5].Here = false
	c := m.choices(g)
	if c.rows[0] != 1<<1|1<<2|1<<3 {
		t.Errorf("member 0 names %b, want 1, 2 and 3", c.rows[0])
	}
	if c.rows[1] != 1<<2 || c.rows[2] != 0 || c.rows[3] != 0 || c.rows[5] != 0 {
		t.Errorf("named: %b", m.Choices(g))
	}
	if c.who != 1<<5-1 {
		t.Errorf("taking part: %b", c.who)
	}
}

// TestBalance, limit (Cartwright & Harary 1956): triples with an even number
// of dislikes are balanced.
func TestBalance(t *testing.T) {
	m, g := rigClear(t, 3, nil)
	for signs := range 8 {
		like := func(i, j, bit int) {
			x := 1.0
			if signs>>bit&1 == 1 {
				x = -1
			}
			g.Tie(i, j).Liking, g.Tie(j, i).Liking = x, 0.5*x
		}
		like(0, 1, 0)
		like(1, 2, 1)
		like(0, 2, 2)
		rigNear(t, "balance", balance(m, g), flag(bits.OnesCount(uint(signs))%2 == 0), 0)
	}
}
