package trainer

import (
	"time"

	"dinamika/render/view/kit"
	"dinamika/render/view/session"
	"dinamika/sim"
)

// sessionPlace is a session that is led.
type sessionPlace struct {
	life   *life
	player Player
	screen session.Screen
}

// openSession goes on with a life: in the session it is in, or with the next.
func (t *Trainer) openSession(l *life) {
	t.open(&sessionPlace{life: l, player: Player{Speed: t.settings.Speed}})
}

func (s *sessionPlace) draw(t *Trainer, p *kit.Pen) {
	if s.life.language != t.settings.Language {
		s.life.speak(t.settings.Language)
	}
	s.room(t)
	s.screen.Scene(p)
}

func (s *sessionPlace) do(t *Trainer, intent string) {
	switch intent {
	case kit.IntentBack:
		t.back()
	case "pause":
		s.player.Paused = !s.player.Paused
	case "step":
		s.player.Step(func() (time.Duration, bool) { return s.step(t) })
	case "faster":
		s.player.Speed = min(64, s.player.Speed*2)
	case "slower":
		s.player.Speed = max(1, s.player.Speed/2)
	default:
		s.screen = s.screen.Update(intent)
	}
}

func (s *sessionPlace) pass(t *Trainer, by time.Duration) bool {
	return s.player.Pass(by, func() (time.Duration, bool) { return s.step(t) }) > 0
}

// step takes the group one step on, and says how long that is to be seen.
func (s *sessionPlace) step(t *Trainer) (time.Duration, bool) {
	did, err := s.life.step()
	switch {
	case err != nil:
		t.tell(err)
		return 0, false
	case did&sim.Spoken != 0:
		acts := s.life.past.Acts
		return Reading(acts[len(acts)-1].Words), true
	case did&(sim.Closed|sim.Over) != 0:
		return 0, false
	}
	return 0, true
}

func (s *sessionPlace) close(t *Trainer) {
	_ = s.life.led.Mark()
	_ = t.o.Shelf.Close(s.life.store)
}
