package trainer

import (
	"strconv"
	"strings"
	"time"

	"dinamika/render/view/face"
	"dinamika/render/view/home"
	"dinamika/render/view/kit"
	"dinamika/render/view/message"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// homePlace is the first screen: what there is to go on with and to begin.
type homePlace struct {
	screen home.Screen
	cases  []*scenarios.Scenario
	unread []string // scenarios that are still to be read
	kept   []kept
	lost   error // why what is kept could not be listed
	shown  *life // the practice to go on with, as it stands, to be looked at only
	of     string
	looked bool
}

// newHome looks at what is kept. The scenarios are read once the screen has been
// seen, one at a time: in a browser each takes a good part of a second.
func newHome(t *Trainer) place {
	h := &homePlace{unread: scenarios.List()}
	h.read(t)
	return h
}

// one reads the next scenario.
func (h *homePlace) one() {
	if s, err := scenarios.Named(h.unread[0]); err == nil {
		h.cases = append(h.cases, s)
	}
	h.unread = h.unread[1:]
}

// read looks at what is kept, and at nothing closely.
func (h *homePlace) read(t *Trainer) {
	h.kept, h.shown, h.looked = nil, nil, false
	names, err := t.o.Shelf.Journals()
	h.lost = err
	for _, name := range names {
		h.kept = append(h.kept, h.peek(t, name))
	}
}

// look takes a closer look at the practice to go on with: who sits there now,
// and what was said last. What turns out to be unreadable is told by its card,
// and the next is looked at.
func (h *homePlace) look(t *Trainer) {
	h.looked = true
	for range 3 {
		h.fill(t)
		i := h.screen.First()
		if i < 0 || h.kept[i].err != nil {
			return
		}
		journal, err := t.o.Shelf.Peek(h.kept[i].name)
		if err == nil {
			h.shown, err = t.rebuild(h.kept[i].name, journal, nil)
		}
		if err == nil {
			h.of = h.kept[i].name
			return
		}
		h.kept[i].err, h.shown = err, nil
	}
}

// fill fills the screen from what was read.
func (h *homePlace) fill(t *Trainer) {
	x, l := &h.screen, string(t.settings.Language)
	x.Files, x.Large, x.Lost = t.o.Choose != nil, t.settings.letters().Roomy(), ""
	if h.lost != nil {
		x.Lost = t.why(h.lost)
	}
	x.Cards = x.Cards[:0]
	for _, s := range h.cases {
		c := home.Card{Name: s.Setup.Name, Title: s.Text.Title.In(l), Kind: s.Setup.Kind, Sessions: len(s.Setup.Sessions), Difficulty: s.Difficulty, Faces: t.faces(s)}
		for k := range h.kept {
			if h.kept[k].err != nil || h.kept[k].head.Scenario != c.Name {
				continue
			}
			c.Tried++
			if h.kept[k].ended() {
				c.Completed++
			}
		}
		x.Cards = append(x.Cards, c)
	}
	x.Kept = x.Kept[:0]
	for k := range h.kept {
		x.Kept = append(x.Kept, h.kept[k].told(t))
		if h.shown != nil && h.kept[k].name == h.of {
			h.seen(t, &x.Kept[k])
		}
	}
	x.Chosen = max(0, min(x.Chosen, len(x.Kept)-1))
}

// faces is the members that a group begins with.
func (t *Trainer) faces(s *scenarios.Scenario) (out []face.Person) {
	for i := range s.Setup.People {
		if p := &s.Setup.People[i]; p.Joins == 0 && !p.Candidate {
			out = append(out, t.looks(s, i))
		}
	}
	return out
}

func (h *homePlace) draw(t *Trainer, p *kit.Pen) {
	h.fill(t)
	h.screen.Scene(p)
}

func (h *homePlace) do(t *Trainer, intent string) {
	for len(h.unread) > 0 { // what is meant depends on what there is
		h.one()
	}
	h.fill(t)
	switch intent {
	case "demo":
		t.openDemo()
	case "playback":
		t.openPlayback()
	case "file":
		if t.o.Choose != nil {
			t.o.Choose()
		}
	case "first":
		h.start(t, h.screen.Easiest())
	case "kept.open":
		h.goOn(t)
	case "kept.export":
		h.export(t)
	case "kept.remove.yes":
		h.remove(t)
	default:
		if h.screen.Listed && !h.screen.Asking && intent == "kept."+strconv.Itoa(h.screen.Chosen+1) {
			h.goOn(t) // chosen already: the second time means it
			return
		}
		if n, ok := strings.CutPrefix(intent, "scenario."); ok {
			if i, err := strconv.Atoi(n); err == nil {
				h.start(t, i-1)
			}
			return
		}
		h.screen = h.screen.Update(intent)
		switch intent {
		case "kept.list", "kept.remove.no", "list.up", "list.down":
			t.focus("kept." + strconv.Itoa(h.screen.Chosen+1))
		case "kept.remove":
			t.focus("kept.remove.no")
		}
	}
}

// start begins a scenario, in the mode that is chosen.
func (h *homePlace) start(t *Trainer, i int) {
	if i < 0 || i >= len(h.cases) {
		return
	}
	t.openBriefing(h.cases[i], h.mode())
}

// mode is the mode that is chosen.
func (h *homePlace) mode() practice.Mode {
	if h.screen.Exam {
		return practice.Exam
	}
	return practice.Practice
}

// meant is the practice that is meant, if there is one.
func (h *homePlace) meant() *kept {
	if i := h.screen.Meant(); i >= 0 && i < len(h.kept) {
		return &h.kept[i]
	}
	return nil
}

// goOn takes up the practice that is meant.
func (h *homePlace) goOn(t *Trainer) {
	k := h.meant()
	if k == nil || k.err != nil {
		return
	}
	l, err := t.resume(k.name)
	if err != nil {
		t.tell(err)
		return
	}
	h.screen = h.screen.Update("kept.close")
	t.openLife(l)
}

// export hands the practice that is meant to the user: its record or, where it
// cannot be read, the journal as it is.
func (h *homePlace) export(t *Trainer) {
	k := h.meant()
	if k == nil {
		return
	}
	journal, err := t.o.Shelf.Peek(k.name)
	if err != nil {
		t.tell(err)
		return
	}
	f := File{Name: k.name + ".jsonl", Data: journal}
	if k.err == nil {
		l, err := t.rebuild(k.name, journal, nil)
		if err != nil {
			t.tell(err)
			return
		}
		if f.Data, err = l.led.Record().Text(); err != nil {
			t.tell(err)
			return
		}
		f.Name = k.name + ".json"
	}
	t.hand(f)
}

// remove takes the practice that is meant away.
func (h *homePlace) remove(t *Trainer) {
	k := h.meant()
	if k == nil || !h.screen.Asking {
		return
	}
	h.screen.Asking = false
	err := t.o.Shelf.Remove(k.name)
	h.read(t)
	if len(h.kept) == 0 {
		h.screen = h.screen.Update("kept.close")
	}
	if err != nil {
		t.tell(err)
	}
}

// hand gives a file to the user and says where it went.
func (t *Trainer) hand(f File) {
	where, err := t.o.Shelf.Hand(f)
	if err != nil {
		t.tell(err)
		return
	}
	t.ask(func(t *Trainer) message.Screen {
		w := t.words()
		return message.Screen{Kind: message.Told, Title: w.T("message.handed"), Words: w.T("message.handed.what", map[string]any{"Where": where}), Do: w.T("message.handed.do"),
			Actions: []message.Action{{Intent: kit.IntentBack, Label: w.T("message.close")}}}
	}, nil)
}

// pass reads on, and takes the closer look, once the screen has been seen.
func (h *homePlace) pass(t *Trainer, _ time.Duration) bool {
	if t.version == 0 {
		return false
	}
	if len(h.unread) > 0 {
		h.one()
		return true
	}
	if h.looked {
		return false
	}
	h.look(t)
	return h.shown != nil || len(h.kept) > 0
}

func (h *homePlace) close(*Trainer) {}

// wake looks anew at what there is.
func (h *homePlace) wake(t *Trainer) {
	t.leave()
	h.read(t)
}
