package trainer

import (
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// openBriefing opens the case: what the worker knows before the group meets.
func (t *Trainer) openBriefing(s *scenarios.Scenario, mode practice.Mode) {
	l, err := t.begin(s, mode)
	if err != nil {
		t.tell(err)
		return
	}
	t.openSession(l)
}
