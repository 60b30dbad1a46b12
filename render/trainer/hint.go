package trainer

import (
	"dinamika/render/lang"
	"dinamika/render/view/palette"
	"dinamika/sim"
)

// hint is what a tutor beside the trainee would say: what presses most of what
// can be seen and heard, and one technique that meets it.
func (s *sessionPlace) hint(w *lang.Words, now sim.Situation) palette.Hint {
	l := s.life
	m, g := l.of.Model, l.led.Group()
	h := palette.Hint{Words: l.why(w, now)}
	k := m.Advise(g, now)
	if k < 0 {
		return h
	}
	h.Technique = k + 1
	h.Aim = s.chairs([]int{now.Target, now.Other}[:m.Interventions[k].Targets])
	return h
}

// why says what a situation is seen from.
func (l *life) why(w *lang.Words, now sim.Situation) string {
	spoke := func(i int) int {
		if i < 0 || i >= len(l.view.Members) {
			return 0
		}
		return int(l.view.Members[i].Spoke)
	}
	data := map[string]any{
		"Name": l.past.Name(now.Target), "Other": l.past.Name(now.Other),
		"Spoke": spoke(now.Target), "All": l.view.Index, "Acts": l.quiet(now.Target),
	}
	id := "palette.why." + now.Need.String()
	if now.Need == sim.SilentMember && spoke(now.Target) == 0 {
		id += ".never"
	}
	return w.T(id, data)
}

// quiet is for how many acts of this session somebody has not spoken.
func (l *life) quiet(who int) (n int) {
	acts := l.past.Acts
	for k := len(acts) - 1; k >= 0 && acts[k].Session == l.view.Session+1 && int(acts[k].Speaker) != who; k-- {
		n++
	}
	return n
}
