package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"dinamika/render/lang"
)

// progress shows on stderr how far work of more than a second has come: a bar
// on a terminal, else a plain line every five seconds.
type progress struct {
	out      io.Writer
	quiet    bool
	terminal bool
	began    time.Time
	next     time.Time
	shown    bool
}

func newProgress(out io.Writer, quiet bool) *progress {
	now := time.Now()
	return &progress{out: out, quiet: quiet, terminal: isTerminal(out), began: now, next: now.Add(time.Second)}
}

// due says whether it is time to show something again.
func (p *progress) due() bool { return !p.quiet && !time.Now().Before(p.next) }

// show shows the share that is done, and a text that says it in words.
func (p *progress) show(share float64, text string) {
	if p.terminal {
		const cells = 30
		full := int(min(1, max(0, share)) * cells)
		fmt.Fprintf(p.out, "\r\x1b[K%s%s %s", strings.Repeat("█", full), strings.Repeat("░", cells-full), text)
		p.shown = true
		p.next = time.Now().Add(200 * time.Millisecond)
		return
	}
	fmt.Fprintf(p.out, "dinamika: %s\n", text)
	p.next = time.Now().Add(5 * time.Second)
}

// counted shows how many of so many are done, how fast, and how long the rest
// will take at that pace. Those done before this process began say nothing
// about its pace.
func (p *progress) counted(id string, done, of, before int, w *lang.Words) {
	if done == before || !p.due() {
		return
	}
	pace := float64(done-before) / time.Since(p.began).Seconds()
	digits := 0
	if pace < 10 {
		digits = 1
	}
	p.show(float64(done)/float64(of), w.T(id, map[string]any{
		"Done": w.Number(float64(done), 0), "Of": w.Number(float64(of), 0),
		"Pace": w.Number(pace, digits), "Left": span(float64(of-done)/pace, w),
	}))
}

// span is a length of time in words.
func span(seconds float64, w *lang.Words) string {
	s := int(math.Ceil(seconds))
	if s < 60 {
		return w.T("command.progress.seconds", map[string]any{"S": s})
	}
	if s < 2*60*60 {
		return w.T("command.progress.minutes", map[string]any{"M": s / 60, "S": s % 60})
	}
	return w.T("command.progress.hours", map[string]any{"H": s / 3600, "M": s / 60 % 60})
}

// done takes the bar away.
func (p *progress) done() {
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
