package trainer

import (
	"errors"
	"io/fs"
	"strings"
	"time"

	"dinamika/render/tell"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/message"
	"dinamika/sim/practice"
)

// messagePlace is something to be said over the screen below. Its words are
// made anew whenever it is drawn, since the language may change meanwhile.
type messagePlace struct {
	say  func(t *Trainer) message.Screen
	does map[string]func(t *Trainer) // by intent; the message is closed before
	of   error                       // that it tells, if it does
	page int
}

// say is the text of an error in the user's language.
func (t *Trainer) say(err error) string { return tell.In(err, t.words()) }

// tell shows an error to the user: what happened, what is safe, what to do. One
// that is shown already is not shown twice.
func (t *Trainer) tell(err error) {
	if err == nil {
		return
	}
	if m, ok := t.top().(*messagePlace); ok && m.of != nil && m.of.Error() == err.Error() {
		return
	}
	t.open(&messagePlace{of: err, say: func(t *Trainer) message.Screen {
		w, id := t.words(), kindOf(err)
		x := message.Screen{Kind: message.Error, Title: w.T("message." + id), Words: t.say(err), Do: w.T("message." + id + ".do"), Safe: t.safe()}
		if id == "open" || id == "gone" { // the system's words add nothing to these
			x.Words = ""
		}
		x.Actions = []message.Action{{Intent: kit.IntentBack, Label: w.T("message.close")}}
		if len(t.places) > 2 {
			x.Actions = append(x.Actions, message.Action{Intent: "home", Label: w.T("message.home")})
		}
		return x
	}, does: map[string]func(*Trainer){"home": (*Trainer).home}})
}

// ask shows a message and does what its actions mean, by their intents; an
// intent that means nothing closes it.
func (t *Trainer) ask(say func(t *Trainer) message.Screen, does map[string]func(t *Trainer)) {
	t.open(&messagePlace{say: say, does: does})
}

// kindOf is what sort of trouble an error is, which says what can be done.
func kindOf(err error) string {
	var p practice.Problem
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrExist):
		return "open"
	case errors.Is(err, fs.ErrNotExist) && !errors.As(err, &p):
		return "gone"
	case errors.As(err, &p) && strings.HasPrefix(p.Format, "the decision could not be kept"), errors.As(err, &path):
		return "kept"
	}
	return "error"
}

// safe says how much of the life that is led is kept.
func (t *Trainer) safe() string {
	if t.led == nil || t.led.past == nil {
		return ""
	}
	w := t.words()
	return w.T("message.safe", map[string]any{
		"Acts":      w.N("message.safe.acts", len(t.led.past.Acts), nil),
		"Decisions": w.N("home.decisions", len(t.led.led.Record().Decisions), nil),
	})
}

func (m *messagePlace) draw(t *Trainer, p *kit.Pen) {
	t.drawBelow(m, p)
	x := m.say(t)
	x.Page = m.page
	x = x.Clamp(p)
	m.page = x.Page
	x.Scene(p)
}

func (m *messagePlace) do(t *Trainer, intent string) {
	if act, ok := m.does[intent]; ok {
		t.back()
		act(t)
		return
	}
	if was := (message.Screen{Page: m.page}); was.Update(intent).Page != m.page || strings.HasPrefix(intent, "words.") {
		m.page = was.Update(intent).Page
		return
	}
	t.back()
}

func (m *messagePlace) pass(*Trainer, time.Duration) bool { return false }
func (m *messagePlace) close(*Trainer)                    {}

// drawBelow draws what lies under a place.
func (t *Trainer) drawBelow(over place, p *kit.Pen) {
	for i, one := range t.places {
		if one == over && i > 0 {
			t.places[i-1].draw(t, p)
		}
	}
}

// tiny says whether the window is too small to show a screen.
func (t *Trainer) tiny() bool {
	scale, _, _ := mark.Fit(t.w, t.h)
	return scale < message.Least
}

// drawTiny asks for a larger window.
func (t *Trainer) drawTiny(p *kit.Pen) {
	scale, _, _ := mark.Fit(t.w, t.h)
	message.Tiny(p, scale)
}
