package trainer

import (
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/kit"
	"dinamika/render/view/session"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// sessionPlace is a session that is led.
type sessionPlace struct {
	life   *life
	player Player
	screen session.Screen
	choice choice
	over   bool // the session has closed
	cut    bool // the worker has broken in on what was being said
	quiet  int  // how many acts there were, and one, when the worker chose silence

	seats    seating
	motion   session.Motion
	shown    int    // the part of a speech that was drawn
	words    string // … whose parts these are, and how long each is seen
	letters  theme.Letters
	parts    []time.Duration
	recorded lang.Language // of the transcript
	read     int           // the session for which stages are read
	stages   []sim.Stage
}

// settle is how long the room is to be looked at before somebody speaks.
const settle = 1500 * time.Millisecond

// openSession goes on with a life: in the session it is in, or with the next.
func (t *Trainer) openSession(l *life) {
	s := &sessionPlace{life: l, player: Player{Speed: t.settings.Speed, wait: settle}}
	t.follow(s)
	if is := l.led.Group().Life; is == sim.Before || is == sim.Between {
		s.step(t) // the members come in and sit down
	}
	t.showAround()
}

func (s *sessionPlace) draw(t *Trainer, p *kit.Pen) {
	if s.life.language != t.settings.Language {
		s.life.speak(t.settings.Language)
	}
	s.room(t)
	s.fillPalette(t)
	s.screen.Side, s.screen.Aiming = s.choice.panel, s.choice.panel.Takes("member.1")
	s.shown = s.screen.Beat
	s.motion.Still = t.settings.Still
	s.motion.Aim(s.screen, p)
	s.screen.Motion = &s.motion
	s.screen.Scene(p)
}

func (s *sessionPlace) do(t *Trainer, intent string) {
	if s.choosing(t, intent) {
		return
	}
	switch intent {
	case "say":
		s.say(t)
	case "silent":
		was := s.choice.decided
		if s.silent(t); s.choice.decided != was && !s.choice.refused {
			s.quiet = len(s.life.past.Acts) + 1
		}
	case kit.IntentBack:
		t.back()
	case "pause":
		s.player.Paused = !s.player.Paused
	case "step":
		if s.screen.Open() || s.skip(t) || s.holds() {
			return
		}
		s.player.Step(func() (time.Duration, bool) { return s.step(t) })
		s.after(t)
	case "faster":
		s.player.Speed = min(64, s.player.Speed*2)
	case "slower":
		s.player.Speed = max(1, s.player.Speed/2)
	case "speed": // round and round, for those who have a pointer alone
		if s.player.Speed *= 2; s.player.Speed > 64 {
			s.player.Speed = 1
		}
	default:
		s.screen = s.screen.Update(intent)
	}
}

func (s *sessionPlace) pass(t *Trainer, by time.Duration) bool {
	s.player.Held = s.holds()
	moved := s.motion.Pass(by)
	if s.screen.Open() { // the group waits while its record is read
		return moved
	}
	steps := s.player.Pass(by, func() (time.Duration, bool) { return s.step(t) })
	s.after(t)
	return moved || steps > 0 || s.beat(t) != s.shown
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
	early := s.player.wait > 0
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
		s.cut = early && int(s.life.led.Group().Last.Speaker) == s.life.led.Group().Worker()
		return s.whole(t), true
	}
	return 0, true
}

func (s *sessionPlace) close(*Trainer) { _ = s.life.led.Mark() }
