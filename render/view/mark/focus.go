package mark

import (
	"slices"
	"strconv"
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

// Several says whether the region of an intent has other places to go to.
func (s *Scene) Several(intent string) bool { return s.Next(intent, 1) != intent }

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

// Intended is what a key intends wherever the focus is: the last hit or key of
// that name, since what is drawn later lies over what was drawn before.
func (s *Scene) Intended(key string) (string, bool) {
	for _, k := range slices.Backward(s.Keys) {
		if k.Key == key {
			return k.Intent, true
		}
	}
	for _, h := range slices.Backward(s.Hits) {
		if h.Key == key && key != "" {
			return h.Intent, true
		}
	}
	return "", false
}

// Roll is the part of the screen that rolls under a point: the last one.
func (s *Scene) Roll(p Point) (Wheel, bool) {
	for _, w := range slices.Backward(s.Wheels) {
		if w.Box.Has(p) {
			return w, true
		}
	}
	return Wheel{}, false
}

// Find is the hit of an intent.
func (s *Scene) Find(intent string) (Hit, bool) {
	if at := s.index(intent); at >= 0 {
		return s.Hits[at], true
	}
	return Hit{}, false
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
		if h.Key != "" {
			b.WriteString(" key " + h.Key)
		}
		if h.Types {
			b.WriteString(" types " + strconv.Quote(h.Value))
		}
		if h.Drag {
			b.WriteString(" drag")
		}
		b.WriteByte('\n')
	}
	for _, k := range s.Keys {
		b.WriteString("key " + k.Key + " " + k.Intent + "\n")
	}
	for _, w := range s.Wheels {
		b.WriteString("wheel " + w.Intent + " " + w.Box.String() + "\n")
	}
	return b.String()
}
