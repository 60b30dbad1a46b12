package session

import (
	"slices"
	"strconv"
	"strings"
)

// panel is what lies over the room.
type panel uint8

const (
	nothing panel = iota
	transcript
	card
	tally
)

// Open says whether something lies over the room, to be read in peace.
func (s Screen) Open() bool { return s.open != nothing }

// ReadsRecord says whether the transcript lies open, and needs Record.
func (s Screen) ReadsRecord() bool { return s.open == transcript }

// memberOf is the member of an intent such as "member.3", or -1.
func memberOf(intent string, n int) int {
	number, ok := strings.CutPrefix(intent, "member.")
	if !ok {
		return -1
	}
	if i, err := strconv.Atoi(number); err == nil && i >= 1 && i <= n {
		return i - 1
	}
	return -1
}

// cardOf is the intent that opens a member's card.
func cardOf(i int) string { return "card." + strconv.Itoa(i+1) }

// rolled is how many acts one step of the wheel rolls.
const rolled = 4

// Update is the session after what the user intended. While the worker says to
// whom, "member.3" takes the third member among those addressed, or out again;
// else it opens the member's card. What it does not know leaves it as it is.
func (s Screen) Update(intent string) Screen {
	n := len(s.Members)
	if i := memberOf(intent, n); i >= 0 {
		if !s.Aiming {
			return s.show(card, i)
		}
		s.Members = slices.Clone(s.Members)
		s.Members[i].Chosen = !s.Members[i].Chosen
		return s
	}
	if number, ok := strings.CutPrefix(intent, "card."); ok {
		if i, err := strconv.Atoi(number); err == nil && i >= 1 && i <= n {
			return s.show(card, i-1)
		}
	}
	if number, ok := strings.CutPrefix(intent, "layer."); ok && !s.Exam {
		if k, err := strconv.Atoi(number); err == nil && k >= 1 && k <= NumLayers {
			s.Hidden[k-1] = !s.Hidden[k-1]
		}
		return s
	}
	switch intent {
	case "record":
		s.last = 0
		return s.show(transcript, 0)
	case "tally":
		return s.show(tally, 0)
	case "xray":
		s.Xray = !s.Xray && !s.Exam
	case "close":
		s.open = nothing
	case "card.next":
		s.member = (s.member + 1) % max(1, n)
	case "card.previous":
		s.member = (s.member + max(1, n) - 1) % max(1, n)
	case "record.up":
		s.last = s.last + rolled
	case "record.down":
		s.last = max(0, s.last-rolled)
	case "record.home":
		s.last = len(s.Record)
	case "record.end":
		s.last = 0
	}
	s.last = min(s.last, max(0, len(s.Record)-rolled))
	return s
}

// show opens a panel, or closes it if it is open.
func (s Screen) show(p panel, member int) Screen {
	if s.open == p && s.member == member {
		s.open = nothing
		return s
	}
	s.open, s.member = p, member
	return s
}
