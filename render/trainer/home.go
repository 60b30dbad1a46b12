package trainer

import (
	"strconv"
	"strings"
	"time"

	"dinamika/render/view/home"
	"dinamika/render/view/kit"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

// homePlace is the first screen: what there is to go on with and to begin.
type homePlace struct {
	screen home.Screen
	cases  []*scenarios.Scenario
}

// newHome reads what there is.
func newHome(t *Trainer) place {
	h := &homePlace{}
	for _, name := range scenarios.List() {
		if s, err := scenarios.Named(name); err == nil {
			h.cases = append(h.cases, s)
		}
	}
	return h
}

func (h *homePlace) draw(t *Trainer, p *kit.Pen) {
	l := string(t.settings.Language)
	h.screen.Cards = h.screen.Cards[:0]
	for _, s := range h.cases {
		h.screen.Cards = append(h.screen.Cards, home.Card{Title: s.Text.Title.In(l), Name: s.Setup.Name})
	}
	h.screen.Scene(p)
}

func (h *homePlace) do(t *Trainer, intent string) {
	if n, ok := strings.CutPrefix(intent, "scenario."); ok {
		if i, err := strconv.Atoi(n); err == nil && i >= 1 && i <= len(h.cases) {
			t.openBriefing(h.cases[i-1], practice.Practice)
		}
		return
	}
	h.screen = h.screen.Update(intent)
}

func (h *homePlace) pass(*Trainer, time.Duration) bool { return false }
func (h *homePlace) close(*Trainer)                    {}

// wake looks anew at what there is.
func (h *homePlace) wake(t *Trainer) { t.leave() }
