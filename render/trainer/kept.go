package trainer

import (
	"bytes"
	"encoding/json"

	"dinamika/render/view/face"
	"dinamika/render/view/home"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// kept is a practice that is kept, as its journal tells without being lived
// again.
type kept struct {
	name      string // of the journal
	head      practice.Head
	scenario  *scenarios.Scenario
	at        practice.When // the last moment that the journal tells of
	decisions int
	err       error // why it cannot be opened
}

// peek looks into a journal.
func (h *homePlace) peek(t *Trainer, name string) kept {
	k := kept{name: name, at: practice.When{Session: 1}}
	journal, err := t.o.Shelf.Peek(name)
	if err == nil {
		k.head, err = practice.HeadOf(name, journal)
	}
	if err == nil {
		k.scenario, err = h.named(k.head.Scenario)
	}
	if err != nil {
		k.err = err
		return k
	}
	k.count(journal)
	return k
}

// named is the scenario of a name: one of the cards, as a rule, since reading a
// scenario anew for every journal takes long.
func (h *homePlace) named(name string) (*scenarios.Scenario, error) {
	for _, s := range h.cases {
		if s.Setup.Name == name {
			return s, nil
		}
	}
	return scenarios.Named(name)
}

// count counts the decisions, and finds the last moment. What is no line of a
// journal shows when the life is lived again.
func (k *kept) count(journal []byte) {
	var last []byte
	for line := range bytes.Lines(journal) {
		if bytes.HasPrefix(line, []byte(`{"decision":`)) {
			k.decisions++
		}
		last = line
	}
	var e struct{ Decision, Checkpoint, Reached *practice.When }
	if json.Unmarshal(last, &e) != nil {
		return
	}
	for _, w := range [...]*practice.When{e.Decision, e.Checkpoint, e.Reached} {
		if w != nil {
			k.at = *w
		}
	}
}

// ended says whether the last session is over.
func (k *kept) ended() bool {
	return k.scenario != nil && k.at.Session > len(k.scenario.Setup.Sessions)
}

// told is the practice as the screen shows it.
func (k *kept) told(t *Trainer) home.Kept {
	x := home.Kept{Name: k.name}
	if k.err != nil {
		x.Wrong = t.say(k.err)
	}
	if k.scenario == nil {
		return x
	}
	x.Title, x.Kind, x.Faces = k.scenario.Text.Title.In(string(t.settings.Language)), k.scenario.Setup.Kind, t.faces(k.scenario)
	x.Exam, x.Ended, x.Decisions = k.head.Mode == practice.Exam, k.ended(), k.decisions
	x.Of = len(k.scenario.Setup.Sessions)
	x.Session = min(k.at.Session, x.Of)
	if k.at.Act > 0 {
		x.Act = max(1, k.at.Act-1)
	}
	return x
}

// seen adds what only a life that was lived again tells: who sits there now,
// and what was said last. All of it a worker in the room could see and hear.
func (h *homePlace) seen(t *Trainer, x *home.Kept) {
	l := h.shown
	if l.language != t.settings.Language {
		l.speak(t.settings.Language)
	}
	l.led.Observe(&l.view)
	x.Seats = nil
	for i := range l.view.Members {
		if l.view.Members[i].Belongs {
			x.Seats = append(x.Seats, home.Seat{Looks: t.looks(l.scenario, i), Sign: face.Read(&l.view, i)})
		}
	}
	x.Ended = l.led.Ended()
	if n := len(l.past.Acts); n > 0 && l.led.Group().Life == sim.Meeting {
		a := &l.past.Acts[n-1]
		x.Speaker, x.Words = l.past.Name(int(a.Speaker)), a.Words
	}
}
