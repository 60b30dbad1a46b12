package trainer

import (
	"strconv"
	"strings"
	"time"

	"dinamika/render/view/briefing"
	"dinamika/render/view/kit"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// briefPlace is the case, and what the worker chooses before the group meets.
type briefPlace struct {
	scenario *scenarios.Scenario
	invitees []scenarios.Invitee
	screen   briefing.Screen
}

// openBriefing opens the case: what the worker knows before the group meets.
func (t *Trainer) openBriefing(s *scenarios.Scenario, mode practice.Mode) {
	b := &briefPlace{scenario: s, invitees: s.Invitees()}
	x := &b.screen
	x.Exam = mode == practice.Exam
	for i, v := range b.invitees {
		one := briefing.Person{ID: i, Name: v.Person.Name, Looks: drawn(v.Looks), Sent: v.Sent, Joins: v.Joins}
		for _, a := range v.Person.Identity {
			switch a.Name {
			case "age":
				one.Years, _ = strconv.Atoi(a.Value) // not a number: not known
			case "gender":
				one.Woman, one.Man = a.Value == "female", a.Value == "male"
			}
		}
		x.People = append(x.People, one)
	}
	if g := s.Pregroup; g != nil {
		usual := s.Usual()
		x.Least, x.Most = g.Least, min(g.Most, len(b.invitees))
		for i, o := range g.Purposes {
			if o.ID == usual.Purpose {
				x.Purpose = i
			}
		}
		for i, o := range g.Rooms {
			if o.ID == usual.Room {
				x.Room = i
			}
		}
		for i, o := range g.Openings {
			if o.ID == usual.Opening {
				x.Opening = i
			}
		}
		for _, o := range g.Clauses {
			on := false
			for _, norm := range usual.Contract {
				on = on || norm == o.Norm.String()
			}
			x.Clauses = append(x.Clauses, briefing.Clause{On: on})
		}
	}
	b.write(t)
	t.open(b)
}

// write puts the words of the language that is set on the screen.
func (b *briefPlace) write(t *Trainer) {
	s, x, w := b.scenario, &b.screen, t.words()
	l := string(t.settings.Language)
	x.Title = s.Text.Title.In(l)
	x.Subtitle = w.Name("kind", s.Setup.Kind.String()) + " · " + w.N("brief.sessions", len(s.Setup.Sessions), nil)
	x.Parts = []briefing.Part{{Head: w.T("brief.case"), Text: strings.TrimSpace(s.Text.Brief.In(l))}}
	part := func(id, text string, quotes []string) {
		if text != "" || len(quotes) > 0 {
			x.Parts = append(x.Parts, briefing.Part{Head: w.T(id), Text: text, Quotes: quotes})
		}
	}
	for i := range x.People {
		x.People[i].About = b.invitees[x.People[i].ID].About.In(l)
	}
	if g := s.Pregroup; g != nil {
		part("brief.hopes", "", quoted(g.Hopes.In(l)))
		part("brief.unknown", g.Unknown.In(l), nil)
		part("brief.you", g.You.In(l), nil)
		x.Purposes, x.Rooms, x.Openings = nil, nil, nil
		for _, o := range g.Purposes {
			x.Purposes = append(x.Purposes, briefing.Purpose{Name: o.Name.In(l), Say: quoted([]string{o.Say.In(l)})[0]})
		}
		for i, o := range g.Clauses {
			x.Clauses[i].Say = o.Say.In(l)
		}
		for _, o := range g.Rooms {
			x.Rooms = append(x.Rooms, briefing.Room{Name: o.Name.In(l), Size: briefing.Size(o.Size)})
		}
		for _, o := range g.Openings {
			x.Openings = append(x.Openings, o.Name.In(l))
		}
	}
	part("brief.aims", strings.Join(s.Text.Aims.In(l), "\n\n"), nil)
}

// quoted puts what people say between quotation marks.
func quoted(said []string) []string {
	out := make([]string, len(said))
	for i, text := range said {
		out[i] = "“" + text + "”"
	}
	return out
}

// choices are what was chosen on the screen.
func (b *briefPlace) choices() scenarios.Choices {
	x, g := &b.screen, b.scenario.Pregroup
	c := b.scenario.Usual()
	if g == nil {
		return c
	}
	c.Members, c.Contract = []string{}, []string{}
	for _, one := range x.People {
		if one.Joins {
			c.Members = append(c.Members, one.Name)
		}
	}
	for i, o := range g.Clauses {
		if x.Clauses[i].On {
			c.Contract = append(c.Contract, o.Norm.String())
		}
	}
	if len(g.Purposes) > 0 {
		c.Purpose = g.Purposes[x.Purpose].ID
	}
	if len(g.Rooms) > 0 {
		c.Room = g.Rooms[x.Room].ID
	}
	if len(g.Openings) > 0 {
		c.Opening = g.Openings[x.Opening].ID
	}
	return c
}

// start opens the door: the group meets as it was chosen.
func (b *briefPlace) start(t *Trainer) {
	s, err := b.scenario.Chosen(b.choices())
	if err != nil {
		t.tell(err)
		return
	}
	mode := practice.Practice
	if b.screen.Exam {
		mode = practice.Exam
	}
	l, err := t.begin(s, mode)
	if err != nil {
		t.tell(err)
		return
	}
	t.openSession(l) // whoever leaves the session does not come back to before it
}

func (b *briefPlace) draw(t *Trainer, p *kit.Pen) {
	b.write(t)
	b.screen.Scene(p)
}

func (b *briefPlace) do(t *Trainer, intent string) {
	switch intent {
	case kit.IntentBack:
		t.back()
	case briefing.IntentStart:
		if b.screen.Ready() {
			b.start(t)
		}
	default:
		was := b.screen.Open
		b.screen = b.screen.Update(intent)
		switch now := b.screen.Open; {
		case now == was:
		case now == 0:
			t.focus("person." + strconv.Itoa(was))
		default:
			t.focus("person.close")
		}
	}
}

func (b *briefPlace) pass(*Trainer, time.Duration) bool { return false }
func (b *briefPlace) close(*Trainer)                    {}
