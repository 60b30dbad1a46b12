package trainer

import (
	"strconv"

	"dinamika/render/chronicle"
	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// life is a group that is being led: the practicum, its journal, and what
// happened in it.
type life struct {
	name      string // of the journal
	scenario  *scenarios.Scenario
	catalogue *scenarios.Catalogue
	of        *practice.Case
	led       *practice.Practicum
	store     practice.Store
	past      *chronicle.Chronicle
	language  lang.Language // of the past
	view      sim.View
}

// begin begins a life and its journal.
func (t *Trainer) begin(s *scenarios.Scenario, mode practice.Mode) (*life, error) {
	c, err := scenarios.LoadCatalogue()
	if err != nil {
		return nil, err
	}
	of, err := s.Case(t.o.Program)
	if err != nil {
		return nil, err
	}
	seed := t.o.Seed()
	l := &life{name: of.Scenario + "-" + strconv.FormatUint(seed, 36), scenario: s, catalogue: c, of: of}
	if l.store, err = t.o.Shelf.Create(l.name); err != nil {
		return nil, err
	}
	if l.led, err = practice.Begin(of, seed, mode, l.store); err != nil {
		return nil, err
	}
	l.speak(t.settings.Language)
	return l, nil
}

// resume goes on with a life that is kept.
func (t *Trainer) resume(name string) (*life, error) {
	store, journal, err := t.o.Shelf.Open(name)
	if err != nil {
		return nil, err
	}
	l, err := t.rebuild(name, journal, store)
	if err != nil {
		_ = t.o.Shelf.Close(store)
		return nil, err
	}
	return l, nil
}

// rebuild lives again what a journal tells.
func (t *Trainer) rebuild(name string, journal []byte, store practice.Store) (*life, error) {
	head, err := practice.HeadOf(name, journal)
	if err != nil {
		return nil, err
	}
	c, err := scenarios.LoadCatalogue()
	if err != nil {
		return nil, err
	}
	s, of, err := scenarios.CaseFor(head, t.o.Program)
	if err != nil {
		return nil, err
	}
	l := &life{name: name, scenario: s, catalogue: c, of: of, store: store}
	if l.led, err = practice.Resume(of, name, journal, store); err != nil {
		return nil, err
	}
	l.speak(t.settings.Language)
	return l, nil
}

// speak makes the past anew in a language: words depend on all that was said
// before, so the life is lived again from its beginning.
func (l *life) speak(in lang.Language) {
	l.language, l.past = in, nil
	_, err := practice.Replay(l.of, l.led.Record(), func(g *sim.Group, did sim.Moment) {
		if l.past == nil {
			l.past = chronicle.New(l.of.Model, g, l.scenario, l.catalogue, in)
			return
		}
		l.past.Watch(g, did)
	})
	if err != nil || l.past == nil { // it was lived a moment ago
		l.past = chronicle.New(l.of.Model, l.led.Group(), l.scenario, l.catalogue, in)
	}
	l.past.Follow(l.led.Group())
}

// step takes the group one step on.
func (l *life) step() (sim.Moment, error) {
	did, err := l.led.Step()
	l.past.Watch(l.led.Group(), did)
	return did, err
}
