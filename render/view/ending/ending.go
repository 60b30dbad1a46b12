// Package ending is the first look back on a group's life: how it went, what
// was decided when, how well it was read, what became of its members, and what
// may have set a principle aside. That is told apart from what worked.
package ending

import (
	"strconv"
	"strings"

	"dinamika/render/view/between"
	"dinamika/render/view/face"
	"dinamika/render/view/graph"
	"dinamika/sim"
)

// Speech is what somebody said.
type Speech struct{ Who, Words string }

// Silence is the family of a silence kept on purpose.
const Silence = sim.Family(sim.NumFamilies)

// Decision is one thing that was decided in a session.
type Decision struct {
	At            float64 // in sessions from 0
	Session, Act  int
	Family        sim.Family
	Name, Whom    string // the technique, and at whom it was aimed
	Words         string // what the worker said
	Before, After []Speech
	Here, Away    []string
	Principles    []string // that it may set aside, by name
}

// Member is what became of a member.
type Member struct {
	Name          string
	Looks         face.Person
	Was, Is       float64 // change achieved, -1..1
	Attended, Met int     // sessions
	Left          int     // the session before which the member left; 0: stayed
}

// Norm is a norm, when the group first met and now.
type Norm struct {
	Name    string
	Was, Is float64 // strength, 0..1
	Overt   bool    // agreed aloud
}

// Screen is the look back, and what of it is looked at.
type Screen struct {
	Title           string
	Seed            string
	Held, Planned   int // sessions
	Came, Could     int // attendances
	Spans           []graph.Span
	At              []float64 // of the curves' values, in sessions from 0
	Cohesion, Equal []float64
	Task, Relations []float64
	Decisions       []Decision
	Readings        []between.Screen
	Calibration     between.Calibration
	Members         []Member
	Norms           []Norm
	Advice          []string // what to do next, in words
	Told            string   // where what was saved went

	Page, Focus, Top int
}

// The pages.
const (
	pageOverview = iota
	pageDecisions
	pageReadings
	pageMembers
	pageEthics
	numPages
)

// pages are the pages' identifiers.
func pages() [numPages]string {
	return [numPages]string{"overview", "decisions", "readings", "members", "ethics"}
}

// Changed is how far a member's change must go to be told as one.
const Changed = 0.1

// Outcome counts the members who changed for the better, for the worse, and
// who left.
func (s *Screen) Outcome() (better, worse, left int) {
	for i := range s.Members {
		switch d := s.Members[i].Is - s.Members[i].Was; {
		case d >= Changed:
			better++
		case d <= -Changed:
			worse++
		}
		if s.Members[i].Left > 0 {
			left++
		}
	}
	return better, worse, left
}

// flagged are the decisions that may have set a principle aside.
func (s *Screen) flagged() (list []int) {
	for i := range s.Decisions {
		if len(s.Decisions[i].Principles) > 0 {
			list = append(list, i)
		}
	}
	return list
}

// Update is the screen after what the user intended.
func (s Screen) Update(intent string) Screen {
	n := len(s.Decisions)
	if k, ok := strings.CutPrefix(intent, "page."); ok {
		if page, err := strconv.Atoi(k); err == nil && page >= 0 && page < numPages {
			s.Page, s.Top = page, 0
		}
		return s
	}
	if k, ok := strings.CutPrefix(intent, "decision."); ok {
		if i, err := strconv.Atoi(k); err == nil && i >= 0 && i < n {
			s.Focus, s.Page, s.Top = i, pageDecisions, 0
			return s
		}
	}
	if k, ok := strings.CutPrefix(intent, "decision@"); ok {
		if share, err := strconv.ParseFloat(k, 64); err == nil && n > 0 {
			s.Focus = s.nearest(share * s.sessions())
		}
		return s
	}
	switch intent {
	case "decision":
		s.Page, s.Top = pageDecisions, 0
	case "decision.left":
		s.Focus = max(0, s.Focus-1)
	case "decision.right":
		s.Focus = max(0, min(n-1, s.Focus+1))
	case "decision.home":
		s.Focus = 0
	case "decision.end":
		s.Focus = max(0, n-1)
	case "rows.up":
		s.Top = max(0, s.Top-2)
	case "rows.down":
		s.Top = min(s.Top+2, max(0, s.rows()-1))
	}
	return s
}

// sessions is how long the axis is.
func (s *Screen) sessions() float64 { return float64(max(1, s.Held)) }

// nearest is the decision nearest to a moment.
func (s *Screen) nearest(at float64) int {
	best := 0
	for i := range s.Decisions {
		if abs(s.Decisions[i].At-at) < abs(s.Decisions[best].At-at) {
			best = i
		}
	}
	return best
}

func abs(x float64) float64 { return max(x, -x) }

// rows is how many rows the page has that can be rolled.
func (s *Screen) rows() int {
	switch s.Page {
	case pageOverview:
		return 5
	case pageReadings:
		return len(s.Readings)
	case pageMembers:
		return len(s.Members)
	case pageEthics:
		return len(s.flagged())
	}
	return 0
}
