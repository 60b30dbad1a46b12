package sim

// choice is who would choose whom, one row of bits per member: the sociometric
// test of Moreno (1934), with each naming the three others they like best, of
// those they like at all.
type choice struct {
	rows [MaxMembers]uint64
	who  uint64 // members taking part
}

// choicesEach is how many others each may name.
const choicesEach = 3

// choices gives the sociometric test to those who belong to the group.
func (m *Model) choices(g *Group) (c choice) {
	for i := range g.Worker() {
		if g.Members[i].Here {
			c.who |= bit(int16(i))
		}
	}
	for rest := c.who; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		for range choicesEach {
			best, most := -1, 0.0
			for others := c.who &^ bit(int16(i)) &^ c.rows[i]; others != 0; others &= others - 1 {
				j := trailing(others)
				if l := g.Tie(i, j).Liking; l > most {
					best, most = j, l
				}
			}
			if best < 0 {
				break
			}
			c.rows[i] |= bit(int16(best))
		}
	}
	return c
}

// Choices gives the sociometric test: for each agent, the set of those named,
// one bit each.
func (m *Model) Choices(g *Group) []uint64 {
	c := m.choices(g)
	return append([]uint64(nil), c.rows[:g.Worker()]...)
}

func (c *choice) chosen(i, j int) bool { return c.rows[i]>>uint(j)&1 == 1 }

// reciprocity is the share of choices that are returned.
func (c *choice) reciprocity() float64 {
	var all, back int64
	for rest := c.who; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		for named := c.rows[i]; named != 0; named &= named - 1 {
			all++
			if c.chosen(trailing(named), i) {
				back++
			}
		}
	}
	return ratio(back, all)
}

// transitivity is the share of two-step choices that are also direct ones.
func (c *choice) transitivity() float64 {
	var all, closed int64
	for rest := c.who; rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		for named := c.rows[i]; named != 0; named &= named - 1 {
			for next := c.rows[trailing(named)] &^ bit(int16(i)); next != 0; next &= next - 1 {
				all++
				if c.chosen(i, trailing(next)) {
					closed++
				}
			}
		}
	}
	return ratio(closed, all)
}

// isolates counts members whom nobody names.
func (c *choice) isolates() int {
	var named uint64
	for _, r := range c.rows {
		named |= r
	}
	n := 0
	for rest := c.who &^ named; rest != 0; rest &= rest - 1 {
		n++
	}
	return n
}

// factions counts the parts into which mutual choices join the members, of at
// least two members each.
func (c *choice) factions() int {
	n := 0
	for left := c.who; left != 0; {
		part := left & -left
		for grown := uint64(0); grown != part; {
			grown = part
			for rest := part; rest != 0; rest &= rest - 1 {
				i := trailing(rest)
				for named := c.rows[i]; named != 0; named &= named - 1 {
					if j := trailing(named); c.chosen(j, i) {
						part |= bit(int16(j))
					}
				}
			}
		}
		if part&(part-1) != 0 {
			n++
		}
		left &^= part
	}
	return n
}

// triadNames are the sixteen kinds of triad by mutual, asymmetric and null
// pairs (Holland & Leinhardt 1971).
var triadNames = [16]string{
	"003", "012", "102", "021d", "021u", "021c", "111d", "111u",
	"030t", "030c", "201", "120d", "120u", "120c", "210", "300",
}

// triadOf maps the six choices of a triple, as bits, to its kind (Batagelj &
// Mrvar 2001).
var triadOf = [64]uint8{
	0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10,
	1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14,
	1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14,
	2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
}

// triads is the triad census of the choices.
func (c *choice) triads() (n [16]int) {
	code := func(i, j, shift int) int {
		v := 0
		if c.chosen(i, j) {
			v = 1
		}
		return v << shift
	}
	for a := c.who; a != 0; a &= a - 1 {
		i := trailing(a)
		for b := a & (a - 1); b != 0; b &= b - 1 {
			j := trailing(b)
			for d := b & (b - 1); d != 0; d &= d - 1 {
				k := trailing(d)
				n[triadOf[code(i, j, 0)+code(j, i, 1)+code(i, k, 2)+code(k, i, 3)+code(j, k, 4)+code(k, j, 5)]]++
			}
		}
	}
	return n
}

// balance is the share of triples of members whose three likings, taken as
// mean of both sides and signed, multiply to a plus (Heider 1958; Cartwright &
// Harary 1956).
func balance(m *Model, g *Group) float64 {
	mutual := func(i, j int) float64 { return g.Tie(i, j).Liking + g.Tie(j, i).Liking }
	var all, good int64
	for i := range g.Worker() {
		for j := range i {
			for k := range j {
				if g.Members[i].Here && g.Members[j].Here && g.Members[k].Here {
					all++
					if (mutual(i, j) > 0) == (mutual(j, k) > 0) == (mutual(i, k) > 0) {
						good++
					}
				}
			}
		}
	}
	return ratio(good, all)
}
