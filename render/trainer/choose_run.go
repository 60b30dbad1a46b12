package trainer

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"dinamika/render/lang"
	"dinamika/render/tell"
	"dinamika/render/trainer/tape"
	"dinamika/render/view/kit"
	"dinamika/render/view/playback"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// choosePlace is the screen on which the lives to look at are chosen.
type choosePlace struct {
	screen playback.Chooser
	cases  []*scenarios.Scenario
	kept   []string // names of journals, as the screen lists them
	second *playbackPlace
	files  []tape.File // that were handed over besides
	wrong  error
	spoken lang.Language
}

// openPlayback opens the choice of what to look at.
func (t *Trainer) openPlayback() { t.openChooser(nil) }

// openChooser opens the choice, of a second run if one is open already.
func (t *Trainer) openChooser(second *playbackPlace) *choosePlace {
	c := &choosePlace{second: second}
	c.screen = playback.Chooser{Second: second != nil, CanOpen: t.o.Choose != nil, A: int(sim.Skilled), B: int(sim.Directive), Seed: strconv.FormatUint(t.o.Seed()%100000, 10)}
	for _, name := range scenarios.List() {
		if s, err := scenarios.Named(name); err == nil {
			c.cases = append(c.cases, s)
		}
	}
	if second != nil {
		l := &second.reels[0].Run.Life
		c.screen.Seed = strconv.FormatUint(l.Seed, 10)
		for k, s := range c.cases {
			if s.Setup.Name == l.Scenario.Setup.Name {
				c.screen.Scenario = k
			}
		}
		if c.screen.B == int(l.Leader()) {
			c.screen.B = int(sim.Skilled)
		}
	}
	t.open(c)
	return c
}

func (c *choosePlace) draw(t *Trainer, p *kit.Pen) {
	if c.spoken != t.settings.Language {
		c.spoken = t.settings.Language
		c.list(t)
	}
	x, w, l := &c.screen, t.words(), string(t.settings.Language)
	x.Scenarios = x.Scenarios[:0]
	for _, s := range c.cases {
		x.Scenarios = append(x.Scenarios, s.Text.Title.In(l))
	}
	x.Workers = x.Workers[:0]
	script := len(c.cases[x.Scenario].Setup.Script) > 0
	for k := range sim.Trainee {
		x.Workers = append(x.Workers, playback.Worker{Name: w.Name("policy", k.String()), How: w.T("playback.how." + k.String()), Off: k == sim.Scripted && !script})
	}
	x.Trouble = ""
	if c.wrong != nil {
		x.Trouble = tell.In(c.wrong, w)
	}
	x.Scene(p)
}

// list lists the practices that are kept here.
func (c *choosePlace) list(t *Trainer) {
	c.kept, c.screen.Kept = c.kept[:0], nil
	names, err := t.o.Shelf.Journals()
	if err != nil {
		return
	}
	w := t.words()
	for _, name := range names {
		journal, err := t.o.Shelf.Peek(name)
		if err != nil {
			continue
		}
		head, err := practice.HeadOf(name, journal)
		if err != nil {
			continue
		}
		s, err := scenarios.Named(head.Scenario)
		if err != nil {
			continue
		}
		c.kept = append(c.kept, name)
		c.screen.Kept = append(c.screen.Kept, playback.Kept{
			Title: s.Text.Title.In(string(t.settings.Language)),
			Note:  w.T("playback.run", map[string]any{"Seed": strconv.FormatUint(head.Seed, 10)}) + " · " + w.N("playback.kept.decisions", strings.Count(string(journal), `"decision":`), nil),
		})
	}
}

func (c *choosePlace) do(t *Trainer, intent string) {
	name, value, _ := strings.Cut(intent, ".")
	switch {
	case intent == kit.IntentBack:
		t.back()
	case intent == "dismiss":
		c.wrong = nil
	case intent == "open":
		if t.o.Choose != nil {
			t.o.Choose()
		}
	case intent == "demo":
		t.openDemo()
	case intent == "go":
		c.fresh(t)
	case name == "kept":
		if k, err := strconv.Atoi(value); err == nil && k >= 0 && k < len(c.kept) {
			c.openKept(t, c.kept[k])
			return
		}
		c.screen = c.screen.Update(intent)
	default:
		c.screen = c.screen.Update(intent)
	}
}

// fresh lets the scenario that is chosen live under who is chosen.
func (c *choosePlace) fresh(t *Trainer) {
	x := &c.screen
	seed, ok := x.Number()
	if !ok || x.Scenario >= len(c.cases) {
		return
	}
	var runs []*tape.Run
	by := []int{x.A, x.B}
	if c.second != nil {
		by = by[1:]
	}
	for _, k := range by {
		if k < 0 || k >= int(sim.Trainee) {
			continue
		}
		l, err := tape.Fresh(c.cases[x.Scenario], sim.Policy(k), seed)
		if err != nil {
			c.wrong = err
			return
		}
		runs = append(runs, &tape.Run{Life: l})
	}
	c.found(t, runs)
}

// openKept opens a practice that is kept here.
func (c *choosePlace) openKept(t *Trainer, name string) {
	run, err := t.keptRun(name)
	if err != nil {
		c.wrong = err
		return
	}
	c.found(t, []*tape.Run{run})
}

// keptRun is a practice that is kept here, as a run.
func (t *Trainer) keptRun(name string) (*tape.Run, error) {
	journal, err := t.o.Shelf.Peek(name)
	if err != nil {
		return nil, err
	}
	head, err := practice.HeadOf(name, journal)
	if err != nil {
		return nil, err
	}
	s, err := scenarios.Named(head.Scenario)
	if err != nil {
		return nil, err
	}
	of, err := s.Case(t.o.Program)
	if err != nil {
		return nil, err
	}
	led, err := practice.Resume(of, name, journal, nil)
	if err != nil {
		return nil, err
	}
	return tape.Shelf{Program: t.o.Program}.Practice(name, led.Record())
}

// found looks at what was chosen: in place of the choice, or beside the run
// that was open before it.
func (c *choosePlace) found(t *Trainer, runs []*tape.Run) {
	switch {
	case len(runs) == 0:
	case c.second != nil:
		old := c.second.reels[0].Run
		t.back()
		t.back()
		t.play(old, runs[0])
	default:
		t.play(runs...)
	}
}

// take opens files that were handed over: runs are looked at, scenarios join
// those that can be chosen.
func (c *choosePlace) take(t *Trainer, files []tape.File) {
	c.files = append(c.files, files...)
	shelf := tape.Shelf{Files: c.files, Program: t.o.Program}
	var runs []*tape.Run
	c.wrong = nil
	own := slices.ContainsFunc(c.files, func(f tape.File) bool { return tape.KindOf(f) == tape.Scenario })
	for _, f := range files {
		if own && tape.KindOf(f) == tape.Table {
			continue // the survey behind the scenario
		}
		if tape.KindOf(f) == tape.Scenario {
			s, err := shelf.Parse(f)
			if err != nil {
				c.wrong = errors.Join(c.wrong, err)
				continue
			}
			c.add(s)
			continue
		}
		run, err := shelf.Open(f)
		if err != nil {
			c.wrong = errors.Join(c.wrong, err)
			continue
		}
		runs = append(runs, run)
	}
	if c.wrong == nil {
		c.found(t, runs)
	}
}

// add puts a scenario among those that can be chosen, and chooses it.
func (c *choosePlace) add(s *scenarios.Scenario) {
	for k := range c.cases {
		if c.cases[k].Setup.Name == s.Setup.Name {
			c.cases[k], c.screen.Scenario = s, k
			return
		}
	}
	c.cases = append(c.cases, s)
	c.screen.Scenario = len(c.cases) - 1
}

func (c *choosePlace) pass(*Trainer, time.Duration) bool { return false }
func (c *choosePlace) close(*Trainer)                    {}

// wake looks anew at what is kept here.
func (c *choosePlace) wake(*Trainer) { c.spoken = "" }
