package trainer

import (
	"strings"
	"time"

	"dinamika/render/view/session"
)

// beats is how long each part of what is said now is to be seen, at speed 1.
func (s *sessionPlace) beats(t *Trainer) []time.Duration {
	acts := s.life.past.Acts
	if len(acts) == 0 {
		return nil
	}
	words, letters := acts[len(acts)-1].Words, t.settings.letters()
	if words == s.words && letters == s.letters {
		return s.parts
	}
	s.words, s.letters, s.parts = words, letters, s.parts[:0]
	for _, lines := range session.BeatsOf(words, letters) {
		s.parts = append(s.parts, Reading(strings.Join(lines, " ")))
	}
	return s.parts
}

// whole is how long what is said now is to be seen, all its parts together.
func (s *sessionPlace) whole(t *Trainer) (all time.Duration) {
	for _, b := range s.beats(t) {
		all += b
	}
	return all
}

// beat is which part of what is said now is to be seen: by how long it still
// stays.
func (s *sessionPlace) beat(t *Trainer) int {
	beats := s.beats(t)
	left := time.Duration(0)
	for k := len(beats) - 1; k > 0; k-- {
		if left += beats[k]; s.player.wait <= left {
			return k
		}
	}
	return 0
}

// skip goes on to the next part of a long speech, if there is one.
func (s *sessionPlace) skip(t *Trainer) bool {
	beats := s.beats(t)
	k := s.beat(t)
	if k+1 >= len(beats) {
		return false
	}
	s.player.wait = 0
	for _, b := range beats[k+1:] {
		s.player.wait += b
	}
	return true
}
