// Package briefing is the screen before a group meets: the case as the worker
// knows it, the people who could come, and what the worker chooses. Nothing on
// it is marked as right; what came of a choice is seen later, in the group.
package briefing

import (
	"strconv"
	"strings"

	"dinamika/render/view/face"
)

// Person is somebody who could be there in the first session.
type Person struct {
	ID    int // the place among those who could come, for whoever fills the screen
	Name  string
	Years int // 0: not known
	About string
	Looks face.Person
	Woman bool
	Man   bool
	Sent  bool // did not choose to come
	Joins bool
}

// Part is a part of the case: a heading, and paragraphs or what people said.
type Part struct {
	Head   string
	Text   string
	Quotes []string
}

// Purpose is something the members can be told the group is for.
type Purpose struct{ Name, Say string }

// Clause is something that can be agreed beforehand.
type Clause struct {
	Say string
	On  bool
}

// Size is how large a room is for the group.
type Size uint8

// The sizes.
const (
	Cramped Size = iota
	Fits
	Hall
)

// Room is a place to meet.
type Room struct {
	Name string
	Size Size
}

// Tab is what is to be seen where there is no room for everything.
type Tab uint8

// The tabs.
const (
	TheCase Tab = iota
	ThePeople
	TheTerms
	numTabs = 3
)

// Screen is the briefing. The people stand in the order in which they will sit.
type Screen struct {
	Title, Subtitle string
	Exam            bool
	Parts           []Part
	People          []Person
	Least, Most     int // how many can be there; 0: it is not for the worker to say
	Purposes        []Purpose
	Purpose         int
	Clauses         []Clause
	Rooms           []Room
	Room            int
	Openings        []string
	Opening         int

	Tab   Tab
	Page  int // of the people
	Case  int // how far the case is rolled on
	Terms int // and what is offered
	Open  int // the person whose card is open, from 1; 0: nobody's
}

// IntentStart opens the door, which is the trainer's matter.
const IntentStart = "start"

// Joining is how many will be there.
func (s *Screen) Joining() (n int) {
	for i := range s.People {
		if s.People[i].Joins {
			n++
		}
	}
	return n
}

// Free says whether the worker can say who comes.
func (s *Screen) Free() bool { return s.Most > 0 }

// Ready says whether so many can be there.
func (s *Screen) Ready() bool {
	n := s.Joining()
	return !s.Free() || n >= s.Least && n <= s.Most
}

// Update is the briefing after what the user intended. What it does not know
// leaves it as it is.
func (s Screen) Update(intent string) Screen {
	switch intent {
	case "mode.practice", "mode.exam":
		s.Exam = intent == "mode.exam"
		return s
	case "person.close":
		s.Open = 0
		return s
	case "people.next", "people.down":
		s.Page++ // the last page is known when it is drawn
		return s
	case "people.prev", "people.up":
		s.Page = max(0, s.Page-1)
		return s
	}
	what, rest, _ := strings.Cut(intent, ".")
	switch what {
	case "case":
		s.Case = rolled(s.Case, rest)
		return s
	case "terms":
		s.Terms = rolled(s.Terms, rest)
		return s
	}
	n, err := strconv.Atoi(rest)
	if err != nil || n < 1 {
		return s
	}
	switch what {
	case "tab":
		if n <= numTabs {
			s.Tab = Tab(n - 1)
		}
	case "page":
		s.Page = n - 1
	case "person":
		if n <= len(s.People) {
			s.Open = n
		}
	case "join":
		if n <= len(s.People) && s.Free() {
			s.People = append([]Person(nil), s.People...)
			s.People[n-1].Joins = !s.People[n-1].Joins
		}
	case "earlier":
		s = s.moved(n-1, -1)
	case "later":
		s = s.moved(n-1, 1)
	case "purpose":
		if n <= len(s.Purposes) {
			s.Purpose = n - 1
		}
	case "clause":
		if n <= len(s.Clauses) {
			s.Clauses = append([]Clause(nil), s.Clauses...)
			s.Clauses[n-1].On = !s.Clauses[n-1].On
		}
	case "room":
		if n <= len(s.Rooms) {
			s.Room = n - 1
		}
	case "opening":
		if n <= len(s.Openings) {
			s.Opening = n - 1
		}
	}
	return s
}

// rolled is how far something is rolled on after "3.down": from where it was
// seen to be, one step on.
func rolled(at int, rest string) int {
	from, way, ok := strings.Cut(rest, ".")
	if !ok {
		switch rest {
		case "more":
			return at + moreSteps
		case "top":
			return 0
		}
		return at
	}
	n, err := strconv.Atoi(from)
	if err != nil {
		return at
	}
	if way == "up" {
		return max(0, n-1)
	}
	return n + 1
}

// moreSteps is how many steps the button "more" goes on.
const moreSteps = 18

// moved gives somebody who comes the seat of the next one who does, on either
// side, and opens the card where it has gone to.
func (s Screen) moved(i, by int) Screen {
	if i >= len(s.People) || !s.People[i].Joins || !s.Free() {
		return s
	}
	for j := i + by; j >= 0 && j < len(s.People); j += by {
		if s.People[j].Joins {
			s.People = append([]Person(nil), s.People...)
			s.People[i], s.People[j] = s.People[j], s.People[i]
			if s.Open == i+1 {
				s.Open = j + 1
			}
			break
		}
	}
	return s
}

// seat is the number of somebody's seat, or 0.
func (s *Screen) seat(i int) int {
	if !s.People[i].Joins {
		return 0
	}
	n := 0
	for k := range i + 1 {
		if s.People[k].Joins {
			n++
		}
	}
	return n
}
