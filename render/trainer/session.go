package trainer

import (
	"time"

	"dinamika/render/view/kit"
	"dinamika/render/view/palette"
	"dinamika/render/view/session"
	"dinamika/sim"
)

// sessionPlace is a session that is led.
type sessionPlace struct {
	life   *life
	player Player
	screen session.Screen
	choice choice
	over   bool // the session has closed
}

// openSession goes on with a life: in the session it is in, or with the next.
func (t *Trainer) openSession(l *life) {
	t.open(&sessionPlace{life: l, player: Player{Speed: t.settings.Speed}})
	t.showAround()
}

func (s *sessionPlace) draw(t *Trainer, p *kit.Pen) {
	if s.life.language != t.settings.Language {
		s.life.speak(t.settings.Language)
	}
	s.room(t)
	s.fillPalette(t)
	s.screen.Scene(p)
	s.choice.panel.Draw(p, palette.Box(t.settings.letters().Roomy()))
}

func (s *sessionPlace) do(t *Trainer, intent string) {
	if s.choosing(t, intent) {
		return
	}
	switch intent {
	case "say":
		s.say(t)
	case "silent":
		s.silent(t)
	case kit.IntentBack:
		t.back()
	case "pause":
		s.player.Paused = !s.player.Paused
	case "step":
		if s.holds() {
			return
		}
		s.player.Step(func() (time.Duration, bool) { return s.step(t) })
		s.after(t)
	case "faster":
		s.player.Speed = min(64, s.player.Speed*2)
	case "slower":
		s.player.Speed = max(1, s.player.Speed/2)
	default:
		s.screen = s.screen.Update(intent)
	}
}

func (s *sessionPlace) pass(t *Trainer, by time.Duration) bool {
	s.player.Held = s.holds()
	steps := s.player.Pass(by, func() (time.Duration, bool) { return s.step(t) })
	s.after(t)
	return steps > 0
}

// after goes on to what follows a session, once it has closed.
func (s *sessionPlace) after(t *Trainer) {
	if s.over {
		s.over = false
		t.openBetween(s.life)
	}
}

// step takes the group one step on, and says how long that is to be seen.
func (s *sessionPlace) step(t *Trainer) (time.Duration, bool) {
	did, err := s.life.step()
	s.player.Held = s.holds() // many steps may be taken in one go
	if err == nil && did&sim.Spoken != 0 {
		err = s.life.mark(t.now)
	}
	switch {
	case err != nil:
		t.tell(err)
		return 0, false
	case did&(sim.Closed|sim.Over) != 0:
		s.over = true
		return 0, false
	case did&sim.Spoken != 0:
		acts := s.life.past.Acts
		return Reading(acts[len(acts)-1].Words), true
	}
	return 0, true
}

func (s *sessionPlace) close(*Trainer) { _ = s.life.led.Mark() }
