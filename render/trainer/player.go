package trainer

import (
	"time"
	"unicode/utf8"
)

// Player says when the next act is due: frames come as they like, and acts at
// the pace at which they are read, times the speed.
type Player struct {
	Speed  int // 1 to 64
	Paused bool
	Held   bool          // the next act waits, while the worker chooses what to say
	wait   time.Duration // until the next act, at speed 1
}

// Reading is how long a speech stays at speed 1 before another may follow:
// long enough to be read, by the length of its words.
func Reading(words string) time.Duration {
	return 1200*time.Millisecond + time.Duration(utf8.RuneCountInString(words))*55*time.Millisecond
}

// mostSteps is how many acts may pass in one update.
const mostSteps = 32

// absence is how late an update may be at most and still count as time that
// passed in the room: while a laptop sleeps or another tab is looked at, the
// group does not live on unseen.
const absence = time.Second

// Pass lets time pass and takes a step whenever one is due. The step gives how
// long what it brought is to be seen, and whether to go on.
func (p *Player) Pass(by time.Duration, step func() (time.Duration, bool)) (steps int) {
	if p.Paused || by <= 0 {
		return 0
	}
	p.wait -= min(by, absence) * time.Duration(max(1, p.Speed))
	for p.wait <= 0 && steps < mostSteps && !p.Held {
		seen, on := step()
		steps++
		p.wait += seen
		if !on {
			p.Paused = true
			return steps
		}
	}
	p.wait = max(p.wait, 0)
	return steps
}

// Step takes one step now, as a key does, and leaves its words to be read.
func (p *Player) Step(step func() (time.Duration, bool)) {
	seen, on := step()
	p.wait = seen
	if !on {
		p.Paused = true
	}
}
