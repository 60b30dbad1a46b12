package trainer

import (
	"time"

	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
)

// messagePlace says that something went wrong, and what to do.
type messagePlace struct{ words string }

// tell shows an error to the user.
func (t *Trainer) tell(err error) { t.open(&messagePlace{err.Error()}) }

func (m *messagePlace) draw(t *Trainer, p *kit.Pen) {
	p.Ground()
	p.Bar(kit.Bar{Back: p.T("view.back")})
	p.Para(mark.Box{X: 200, Y: 200, W: 880}, m.words, mark.Regular, p.Size.Body, 0, p.Theme.Ink)
}

func (m *messagePlace) do(t *Trainer, intent string) {
	if intent == kit.IntentBack {
		t.back()
	}
}

func (m *messagePlace) pass(*Trainer, time.Duration) bool { return false }
func (m *messagePlace) close(*Trainer)                    {}

// openSettings opens how things look.
func (t *Trainer) openSettings() {}

// openHelp opens the help.
func (t *Trainer) openHelp() {}

// tiny says whether the window is too small to show a screen.
func (t *Trainer) tiny() bool {
	scale, _, _ := mark.Fit(t.w, t.h)
	return scale < 0.5
}

// drawTiny asks for a larger window.
func (t *Trainer) drawTiny(p *kit.Pen) {}
