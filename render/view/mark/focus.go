package mark

import (
	"slices"
	"strings"
)

// At finds the place under a point: the last one drawn there.
func (s *Scene) At(p Point) (Hit, bool) {
	for _, h := range slices.Backward(s.Hits) {
		if h.Box.Has(p) {
			return h, true
		}
	}
	return Hit{}, false
}

// Next is the intent that the focus comes to from another, by steps within its
// region, round and round. Without a focus it is the first of all.
func (s *Scene) Next(intent string, steps int) string {
	at := s.index(intent)
	if at < 0 {
		return s.first()
	}
	var room []int
	for i, h := range s.Hits {
		if h.Region == s.Hits[at].Region {
			room = append(room, i)
		}
	}
	k := slices.Index(room, at)
	return s.Hits[room[wrap(k+steps, len(room))]].Intent
}

// NextRegion is the first intent of the region that comes some regions after
// that of another intent.
func (s *Scene) NextRegion(intent string, steps int) string {
	at := s.index(intent)
	if at < 0 {
		return s.first()
	}
	var heads []int
	mine := 0
	for i, h := range s.Hits {
		if !slices.ContainsFunc(heads, func(j int) bool { return s.Hits[j].Region == h.Region }) {
			heads = append(heads, i)
		}
	}
	for k, j := range heads {
		if s.Hits[j].Region == s.Hits[at].Region {
			mine = k
		}
	}
	return s.Hits[heads[wrap(mine+steps, len(heads))]].Intent
}

// index is the number of the hit of an intent, or -1.
func (s *Scene) index(intent string) int {
	return slices.IndexFunc(s.Hits, func(h Hit) bool { return h.Intent == intent })
}

// first is the intent that the focus comes to from nowhere.
func (s *Scene) first() string {
	if len(s.Hits) == 0 {
		return ""
	}
	return s.Hits[0].Intent
}

// wrap brings a number into 0 to n-1.
func wrap(i, n int) int { return ((i % n) + n) % n }

// Texts lists all words on the scene, from back to front.
func (s *Scene) Texts() []string {
	var out []string
	for _, m := range s.Marks {
		if m.Kind == Text {
			out = append(out, m.Words)
		}
	}
	return out
}

// Count is how many words and shapes there are of a kind.
func (s *Scene) Count(k Kind) (n int) {
	for _, m := range s.Marks {
		if m.Kind == k {
			n++
		}
	}
	return n
}

// String is the scene as text: a line for each mark and each hit.
func (s *Scene) String() string {
	var b strings.Builder
	for _, m := range s.Marks {
		b.WriteString(m.String())
		b.WriteByte('\n')
	}
	for _, h := range s.Hits {
		b.WriteString("hit " + h.Intent + " in " + h.Region + " " + h.Box.String() + " says " + h.Says)
		if h.Off {
			b.WriteString(" off")
		}
		b.WriteByte('\n')
	}
	return b.String()
}
