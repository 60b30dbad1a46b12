package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"dinamika/render/lang"
)

// progress shows on stderr how far a run of more than a second has come: a
// bar on a terminal, else a plain line every five seconds.
type progress struct {
	out      io.Writer
	quiet    bool
	terminal bool
	sessions int
	words    *lang.Words
	next     time.Time
	shown    bool
}

func newProgress(out io.Writer, quiet bool, sessions int, words *lang.Words) *progress {
	return &progress{out: out, quiet: quiet, terminal: isTerminal(out), sessions: sessions, words: words, next: time.Now().Add(time.Second)}
}

// at is called after each act, and looks at the clock now and then.
func (p *progress) at(session int, acts int64) {
	if p.quiet || acts%256 != 0 || time.Now().Before(p.next) {
		return
	}
	text := p.words.T("command.progress", map[string]any{"Session": session + 1, "Sessions": p.sessions})
	if p.terminal {
		const cells = 30
		full := session * cells / p.sessions
		fmt.Fprintf(p.out, "\r\x1b[K%s%s %s", strings.Repeat("█", full), strings.Repeat("░", cells-full), text)
		p.shown = true
		p.next = time.Now().Add(200 * time.Millisecond)
		return
	}
	fmt.Fprintf(p.out, "dinamika: %s\n", text)
	p.next = time.Now().Add(5 * time.Second)
}

// done takes the bar away.
func (p *progress) done() {
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
