package talk

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
)

// Talk finds words for the acts of one group, as they are spoken. It remembers
// what was said, so it has to see every act, in order.
type Talk struct {
	m        *sim.Model
	g        *sim.Group
	language lang.Language
	worker   string
	people   []person
	young    bool     // nobody is above thirty, so that all say aku
	topics   []string // of each issue, as it is called inside a sentence
	says     []scenarios.InterventionText
	cores    []template // members' and the worker's lines, the scenario's first
	joints   []template
	used     map[uint64]*use // by the hash of a text
	acts     int             // acts seen
	prev     sim.Act
	heard    map[int16]sim.Act // what each said last in this session
	offered  map[int16]sim.Act // … suggested, thought or told last
	spoken   []int             // acts of each in this session
	tech     technique
	wording  int // of the next intervention, from 1; 0: by lot
}

// use is how often and when something was said.
type use struct {
	times, last, session int
	by                   uint64 // who said it, one bit each
}

// New follows a group that has not met yet, in the words of a language.
func New(m *sim.Model, g *sim.Group, s *scenarios.Scenario, c *scenarios.Catalogue, l lang.Language) *Talk {
	b := bookOf(l)
	t := &Talk{m: m, g: g, language: l, worker: lang.In(l).T("talk.worker"), used: map[uint64]*use{}}
	for i := range m.Setup.People {
		t.people = append(t.people, personOf(&m.Setup.People[i]))
	}
	t.young = !slices.ContainsFunc(t.people, func(p person) bool { return !p.young() })
	for _, topic := range s.Text.Topics {
		t.topics = append(t.topics, topic.In(string(l)))
	}
	if c != nil {
		t.says = c.Text
	}
	t.cores = ownLines(s, l)
	for _, one := range b.all {
		if one.place == before || one.place == after {
			t.joints = append(t.joints, one)
		} else {
			t.cores = append(t.cores, one)
		}
	}
	t.begin()
	return t
}

// begin forgets what belongs to one session.
func (t *Talk) begin() {
	t.heard, t.offered = map[int16]sim.Act{}, map[int16]sim.Act{}
	t.spoken = make([]int, t.g.Agents())
	t.prev = sim.Act{Speaker: -1}
	t.tech = technique{intervention: -1}
}

// Name is what an agent is called in a transcript.
func (t *Talk) Name(i int) string {
	if i >= 0 && i < len(t.people) {
		return t.people[i].name
	}
	return t.worker
}

// Watch takes in what a step brought about and gives the words of the act that
// was spoken, or nothing where none was.
func (t *Talk) Watch(did sim.Moment) string {
	if did&sim.Opened != 0 {
		t.begin()
	}
	if did&sim.Spoken == 0 {
		return ""
	}
	a := t.g.Last
	line := t.line(&a)
	t.acts++
	t.prev = a
	t.heard[a.Speaker] = a
	if a.Kind.Area() == sim.Answers {
		t.offered[a.Speaker] = a
	}
	t.spoken[a.Speaker]++
	return line
}

// Follow goes on with another group that is in the very state of the one it
// followed so far: a copy of it, or the same life lived again.
func (t *Talk) Follow(g *sim.Group) { t.g = g }

// line finds the words of an act.
func (t *Talk) line(a *sim.Act) string {
	if a.Intervention >= 0 {
		if text, ok := t.tech.next(t, a); ok {
			t.note(text, a)
			return text
		}
	} else {
		t.tech.intervention = -1
	}
	s := t.look(a)
	return t.speak(&s)
}

// ownLines are the lines of the scenario, as templates. A Line's kinds become
// one template each, all of one text.
func ownLines(s *scenarios.Scenario, l lang.Language) []template {
	var out []template
	rows := tagRows()
	for _, line := range s.Text.Lines {
		needs := tags(0).with([]tag{task, self, process}[line.Focus], true)
		if line.Depth != scenarios.AnyDepth {
			needs = needs.with([]tag{small, light, personal, intimate}[line.Depth], true)
		}
		needs = needs.with(low, line.Side < 0).with(high, line.Side > 0)
		rank := weight(needs, &rows)
		if line.By >= 0 {
			rank += 10
		}
		if line.Issue >= 0 {
			rank += 8
		}
		for _, text := range line.Say.In(string(l)) {
			for _, k := range line.Kinds {
				out = append(out, template{
					slot: slot{name: "scenario", place: core, kind: k, needs: needs}, text: text, rank: rank + 4,
					hash: hashText(text), person: line.By, issue: line.Issue, own: true,
				})
			}
		}
	}
	return out
}

// numeral writes a number in the manner of the language, with as many decimals
// as the range asks for.
func (t *Talk) numeral(x, width float64) string {
	decimals := 0
	if width < 5 {
		decimals = 1
	}
	text := strconv.FormatFloat(x, 'f', decimals, 64)
	if t.language == lang.Indonesian {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// Technique is what an intervention of the catalogue is called.
func (t *Talk) Technique(i int) string {
	if i < 0 || i >= len(t.says) {
		return ""
	}
	return t.says[i].Name.In(string(t.language))
}
