// Package home is the first screen: what there is to go on with and to begin.
package home

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/render/view/face"
	"dinamika/sim"
)

// Card is one scenario to choose.
type Card struct {
	Name, Title      string
	Kind             sim.GroupKind
	Sessions         int
	Faces            []face.Person // of all members
	Difficulty       int           // 1 easy to 5 hard
	Tried, Completed int           // how often it was begun, and lived to its end
}

// Seat is a member in the little picture of a room.
type Seat struct {
	Looks face.Person
	Sign  face.Sign
}

// Kept is one practice that is kept. What is wrong says, in words, why it
// cannot be opened; then the rest may be empty.
type Kept struct {
	Name, Title string // Name is that of the journal
	Kind        sim.GroupKind
	Exam        bool
	Session, Of int // the session it has come to, or is before
	Act         int // 0: the session has not begun
	Decisions   int
	Ended       bool
	Wrong       string
	Faces       []face.Person
	Seats       []Seat // as they sit there now; nil: not known yet
	Speaker     string // who spoke last, and what
	Words       string
}

// Screen is the first screen. It is given the cards, the newest practices
// first, and what can be done; the rest is what the user has chosen on it.
type Screen struct {
	Cards []Card
	Kept  []Kept
	Lost  string // why what is kept cannot be listed; empty: it can
	Files bool   // whether there is a way to ask for files
	Large bool   // the letters are large, so that fewer cards fit

	Exam   bool          // the mode to begin in
	OfKind sim.GroupKind // that is shown, if Narrow
	Narrow bool
	Hard   int    // the band of difficulty that is shown, from 1; 0: all
	Find   string // what was typed to find a scenario
	Page   int
	Listed bool // all practices are laid open
	Chosen int  // of Kept
	Asking bool // whether to remove it
}

// bands is how many bands of difficulty there are, and band the one of a
// difficulty, from 1.
const bands = 3

func band(difficulty int) int {
	switch {
	case difficulty <= 2:
		return 1
	case difficulty == 3:
		return 2
	}
	return 3
}

// Each is how many cards are on a page.
func (s Screen) Each() int {
	if s.Large {
		return 3
	}
	return 6
}

// Shown are the cards that kind, difficulty and search leave, by their place.
func (s Screen) Shown() (out []int) {
	find := strings.Fields(strings.ToLower(s.Find))
	for i, c := range s.Cards {
		if s.Narrow && c.Kind != s.OfKind || s.Hard > 0 && band(c.Difficulty) != s.Hard {
			continue
		}
		all := strings.ToLower(c.Title + " " + c.Name + " " + c.Kind.String())
		if !slices.ContainsFunc(find, func(word string) bool { return !strings.Contains(all, word) }) {
			out = append(out, i)
		}
	}
	return out
}

// Kinds are the kinds of group that the cards are of, in the order of the model.
func (s Screen) Kinds() (out []sim.GroupKind) {
	for k := range sim.GroupKind(sim.NumGroupKinds) {
		if slices.ContainsFunc(s.Cards, func(c Card) bool { return c.Kind == k }) {
			out = append(out, k)
		}
	}
	return out
}

// Easiest is the card to begin with, or -1.
func (s Screen) Easiest() int {
	best := -1
	for i, c := range s.Cards {
		if best < 0 || c.Difficulty < s.Cards[best].Difficulty {
			best = i
		}
	}
	return best
}

// First is the practice to go on with, or -1: the newest, and of those that
// can be read one that is not over before one that is.
func (s Screen) First() int {
	if len(s.Kept) == 0 {
		return -1
	}
	if s.Kept[0].Wrong != "" {
		return 0
	}
	if i := slices.IndexFunc(s.Kept, func(k Kept) bool { return !k.Ended && k.Wrong == "" }); i >= 0 {
		return i
	}
	return 0
}

// Meant is the practice that is meant by what is done with one, or -1.
func (s Screen) Meant() int {
	if s.Listed && s.Chosen < len(s.Kept) {
		return s.Chosen
	}
	return s.First()
}

// Filtered says whether some cards may be left out.
func (s Screen) Filtered() bool { return s.Narrow || s.Hard > 0 || s.Find != "" }

// Update is the screen after what the user intended. Opening, removing and
// saving a practice is not done here.
func (s Screen) Update(intent string) Screen {
	if find, ok := strings.CutPrefix(intent, "find="); ok {
		s.Find, s.Page = find, 0
		return s
	}
	if kind, ok := strings.CutPrefix(intent, "kind."); ok {
		s.OfKind, s.Narrow, s.Page = 0, false, 0
		if k := slices.Index(sim.GroupKindNames(), kind); k >= 0 {
			s.OfKind, s.Narrow = sim.GroupKind(k), true
		}
		return s
	}
	if n, ok := strings.CutPrefix(intent, "kept."); ok {
		if i, err := strconv.Atoi(n); err == nil && i >= 1 && i <= len(s.Kept) {
			s.Chosen, s.Asking = i-1, false
			return s
		}
	}
	switch intent {
	case "mode.practice", "mode.exam":
		s.Exam = intent == "mode.exam"
	case "kind":
		s = s.nextKind()
	case "hard":
		s.Hard, s.Page = (s.Hard+1)%(bands+1), 0
	case "clear":
		s.Find, s.Narrow, s.Hard, s.Page = "", false, 0, 0
	case "page.up":
		s.Page = max(0, min(s.Page, s.pages()-1)-1)
	case "page.down":
		s.Page = min(s.pages()-1, s.Page+1)
	case "kept.list":
		s.Listed, s.Chosen, s.Asking = true, max(0, s.First()), false
	case "kept.close":
		s.Listed, s.Asking = false, false
	case "kept.remove":
		s.Listed, s.Chosen, s.Asking = true, max(0, s.Meant()), len(s.Kept) > 0
	case "kept.remove.no":
		s.Asking = false
	case "list.up":
		s.Chosen, s.Asking = max(0, s.Chosen-1), false
	case "list.down":
		s.Chosen, s.Asking = max(0, min(len(s.Kept)-1, s.Chosen+1)), false
	}
	return s
}

// nextKind shows the next kind of group, and after the last all.
func (s Screen) nextKind() Screen {
	kinds := s.Kinds()
	at := -1
	if s.Narrow {
		at = slices.Index(kinds, s.OfKind)
	}
	s.Narrow, s.OfKind, s.Page = false, 0, 0
	if at+1 < len(kinds) {
		s.Narrow, s.OfKind = true, kinds[at+1]
	}
	return s
}

// pages is how many pages of cards there are.
func (s Screen) pages() int { return max(1, (len(s.Shown())+s.Each()-1)/s.Each()) }
