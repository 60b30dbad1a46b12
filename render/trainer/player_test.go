package trainer

import (
	"strings"
	"testing"
	"time"
)

// plays is how many steps pass in so many seconds at a rate of frames, when
// every step is to be seen for two seconds.
func plays(p *Player, seconds, rate int) (steps int) {
	for range seconds * rate {
		p.Pass(time.Second/time.Duration(rate), func() (time.Duration, bool) { steps++; return 2 * time.Second, true })
	}
	return steps
}

// TestPlayerPace: acts pass at their pace, whatever the frame rate.
func TestPlayerPace(t *testing.T) {
	for _, c := range []struct{ speed, rate, want int }{
		{1, 60, 30}, {1, 10, 30}, {1, 1, 30}, {2, 60, 60}, {16, 60, 480}, {64, 60, 1920}, {64, 10, 1920}, {0, 60, 30},
	} {
		p := Player{Speed: c.speed}
		if got := plays(&p, 60, c.rate); got < c.want-1 || got > c.want+1 {
			t.Errorf("at ×%d and %d frames a second %d steps pass in a minute, want %d", c.speed, c.rate, got, c.want)
		}
	}
}

// TestPlayerStops: a pause, an end, and a laptop that slept.
func TestPlayerStops(t *testing.T) {
	p := Player{Speed: 64, Paused: true}
	if got := plays(&p, 60, 10); got != 0 {
		t.Errorf("%d steps pass in a pause", got)
	}
	p = Player{Speed: 1}
	n := 0
	p.Pass(time.Hour, func() (time.Duration, bool) { n++; return 0, n < 3 })
	if n != 3 || !p.Paused {
		t.Errorf("after the end: %d steps, paused %v", n, p.Paused)
	}
	p, n = Player{Speed: 1}, 0
	p.Pass(8*time.Hour, func() (time.Duration, bool) { n++; return 3 * time.Second, true })
	if n != 1 {
		t.Errorf("after a night %d steps pass at once, want 1", n)
	}
	p, n = Player{Speed: 64}, 0
	p.Pass(time.Second, func() (time.Duration, bool) { n++; return time.Second, true })
	if n != mostSteps {
		t.Errorf("in one late update %d steps pass, want %d", n, mostSteps)
	}
	if p.Pass(time.Millisecond, func() (time.Duration, bool) { return time.Second, true }); n != mostSteps || p.Pass(time.Millisecond, func() (time.Duration, bool) { n++; return time.Second, true }) != 0 {
		t.Error("the night is still being made up for")
	}
	p = Player{Speed: 1, Paused: true}
	p.Step(func() (time.Duration, bool) { return time.Second, true })
	if !p.Paused || p.wait != time.Second {
		t.Errorf("a single step leaves the player at %+v", p)
	}
}

// TestReading: longer words stay longer.
func TestReading(t *testing.T) {
	if a, b := Reading("Ya."), Reading(strings.Repeat("kata ", 30)); a < 1200*time.Millisecond || b < 9*time.Second || b > 10*time.Second {
		t.Errorf("a short speech stays %v, a long one %v", a, b)
	}
}
