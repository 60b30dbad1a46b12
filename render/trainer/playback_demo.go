package trainer

import (
	"time"

	"dinamika/render/trainer/tape"
	"dinamika/render/view/playback"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// demo is the demonstration: one group under one seed, led alike but for one
// technique at one moment, its two endings side by side in four minutes.
type demo struct {
	technique int
	begins    int // the slot at which it begins to play; -1: not planned yet
	parts     [4]int
}

// The parts of the demonstration: until the two part, right after, the rest of
// their lives, the end. Each takes as long as this, however many acts it has.
const (
	demoBefore, demoAfter = 8, 16 // acts
	demoTogether          = 40 * time.Second
	demoApart             = 85 * time.Second
	demoLives             = 95 * time.Second
	demoEnd               = 20 * time.Second
)

// What the demonstration shows: of some hundred moments tried, one at which what
// a single sentence does can be seen in the stages that follow. It says of no
// technique how well it works, and says so: one seed is one case.
const (
	demoScenario         = "support-group"
	demoSeed             = 4
	demoSession, demoAct = 1, 60
	demoTechnique        = "agree-confidentiality" // aimed at nobody
)

// openDemo opens the demonstration, and lets it play.
func (t *Trainer) openDemo() {
	a, b, technique, err := demoRuns()
	if err != nil {
		t.tell(err)
		return
	}
	p := t.play(a, b)
	p.demo = &demo{technique: technique, begins: -1}
}

// demoRuns are the two lives, and the technique that is used in the second.
func demoRuns() (a, b *tape.Run, technique int, err error) {
	s, err := scenarios.Named(demoScenario)
	if err != nil {
		return nil, nil, 0, err
	}
	l, err := tape.Fresh(s, sim.Democratic, demoSeed)
	if err != nil {
		return nil, nil, 0, err
	}
	a, b = &tape.Run{Life: l}, &tape.Run{Life: l}
	technique, _ = l.Catalogue.Index(demoTechnique)
	b.Cues = []tape.Cue{{When: practice.When{Session: demoSession, Act: demoAct}, Intervention: technique, Target: -1, Other: -1}}
	return a, b, technique, nil
}

// plan lays the parts over the time, and begins to play.
func (d *demo) plan(b *playbackPlace) {
	first, all := b.first(), b.axis.Slots()
	d.begins = max(0, first-demoBefore)
	d.parts = [4]int{d.begins, first - 1, min(all, first-1+demoAfter), all}
	b.goTo(d.begins)
	b.player.Paused, b.screen.Curve = false, playback.Conflict
}

// part is in which part a slot lies, 0 to 3.
func (d *demo) part(slot int) int {
	for k, end := range d.parts[1:] {
		if slot <= end {
			return k
		}
	}
	return 3
}

// stays is how long a slot is to be seen: the reading time of its words as a
// share of that of its whole part.
func (d *demo) stays(b *playbackPlace) time.Duration {
	part := d.part(b.at)
	if b.at >= b.axis.Slots() {
		return demoEnd
	}
	length := [...]time.Duration{demoTogether, demoApart, demoLives, demoEnd}[part]
	from, to := d.parts[part], d.parts[min(part+1, 3)]
	if part >= 2 {
		return length / time.Duration(max(1, to-from))
	}
	var all time.Duration
	for s := from + 1; s <= to; s++ {
		all += b.reading(s)
	}
	return time.Duration(float64(length) * float64(b.reading(b.at)) / float64(max(1, all)))
}

// caption is what to look at now.
func (d *demo) caption(t *Trainer, b *playbackPlace) string {
	data := map[string]any{"Technique": b.reels[1].Past.Technique(d.technique)}
	id := "1"
	switch at := b.at; {
	case at >= b.axis.Slots():
		id = "5"
	case at > d.parts[2]:
		id = "4"
	case at > d.parts[1]+demoAfter/3:
		id = "3"
	case at > d.parts[1]-2:
		id = "2"
	}
	return t.words().T("playback.demo."+id, data)
}

// name is what a room of the demonstration is called.
func (d *demo) name(t *Trainer, i int) string {
	if i == 0 {
		return t.words().T("playback.demo.a")
	}
	return t.words().T("playback.demo.b")
}
