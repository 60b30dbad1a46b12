package trainer

import (
	"cmp"
	"slices"
	"strings"

	"dinamika/render/view/face"
	"dinamika/render/view/ring"
	"dinamika/render/view/session"
	"dinamika/sim"
)

// seating is who sits where. A chair is a person's for the whole session, empty
// or not; between sessions those who left make room, and newcomers take the
// last chairs.
type seating struct {
	session int
	meeting bool
	agents  []int // by seat
	signs   []face.Sign
	changed []int // at which act each last changed what they do
}

// seat seats the group for the session it is in or comes to.
func (s *seating) seat(l *life) {
	g, v := l.led.Group(), &l.view
	meeting := g.Life == sim.Meeting || g.Life == sim.Leaving
	if s.session != v.Session+1 || s.meeting != meeting {
		*s = seating{session: v.Session + 1, meeting: meeting}
	}
	people := l.of.Model.Setup.People
	var come []int
	for i := range v.Members {
		awaited := g.Life == sim.Before && people[i].Joins == 0 && !people[i].Candidate
		if (v.Members[i].Belongs || awaited) && !slices.Contains(s.agents, i) {
			come = append(come, i)
		}
	}
	slices.SortStableFunc(come, func(a, b int) int { return cmp.Compare(g.Members[a].Since, g.Members[b].Since) })
	for _, i := range come {
		if len(s.agents) < ring.Most {
			s.agents, s.signs, s.changed = append(s.agents, i), append(s.signs, face.NumSigns), append(s.changed, 0)
		}
	}
}

// of is the seat of an agent; the worker's is the one after the last. One who
// is unknown, or everybody, has none.
func (s *seating) of(agent, worker int) int {
	if agent == worker {
		return len(s.agents)
	}
	return slices.Index(s.agents, agent)
}

// fresh is how many members' behaviour is said even where plates are small.
const fresh = 3

// watch takes in what everybody does now, and marks those who changed last.
func (s *seating) watch(members []session.Member, act int) {
	for k := range members {
		if members[k].Sign != s.signs[k] {
			if s.signs[k] != face.NumSigns {
				s.changed[k] = act
			}
			s.signs[k] = members[k].Sign
		}
	}
	for range fresh {
		last := -1
		for k := range members {
			if s.changed[k] > 0 && !members[k].Changed && (last < 0 || s.changed[k] > s.changed[last]) {
				last = k
			}
		}
		if last < 0 {
			return
		}
		members[last].Changed = true
	}
}

// shortNames are what people are called where there is little room: without
// their form of address, and by one word unless two share it.
func shortNames(names []string) []string {
	passed := func(word string) bool {
		switch word {
		case "Pak", "Bapak", "Bu", "Ibu", "Mas", "Mbak", "Bang", "Kak", "Haji", "Hajah", "Oma", "Opa", "Mbah", "Nenek", "Kakek",
			"Raden", "Ajeng", "Ni", "I", "Made", "Wayan", "Muhammad", "Mohammad", "Muh.", "Dr.", "dr.":
			return true
		}
		return false
	}
	out := make([]string, len(names))
	count := map[string]int{}
	for i, name := range names {
		words := strings.Fields(name)
		for len(words) > 1 && passed(words[0]) {
			words = words[1:]
		}
		if out[i] = name; len(words) > 0 {
			out[i] = words[0]
		}
		count[out[i]]++
	}
	for i, name := range names {
		if count[out[i]] > 1 {
			out[i] = name
		}
	}
	return out
}
