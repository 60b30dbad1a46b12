package main

import (
	"context"
	"fmt"
	"strings"

	"dinamika/cmd/dinamika/draft"
	"dinamika/cmd/dinamika/summary"
	"dinamika/cmd/dinamika/transcript"
	"dinamika/sim"
	"dinamika/sim/record"
)

// withTranscript lets a group live while everything said is written down, into
// the file that the user named or, as -, in place of the summary.
func (p *program) withTranscript(ctx context.Context, f *runFlags, t *transcript.Transcript, m *sim.Model, g *sim.Group, told *summary.Run, about record.About) error {
	name := f.transcript
	if name == "-" {
		if f.json {
			return usage("--transcript -: --json is printed there too; name a file for the transcript")
		}
		name = ""
	}
	file, err := draft.Begin(name)
	if err != nil {
		return fault("cannot write to %s: %w", name, err)
	}
	defer file.Discard()
	watch := func(did sim.Moment) {
		told.Watch(did)
		t.Watch(did)
	}
	if err := p.lived(ctx, m, g, told, about, watch, f.quiet); err != nil {
		return err
	}
	t.Repeat = told.Repeat
	if name == "" {
		if _, err := p.out.Write(t.Text()); err != nil {
			return fault("cannot write the result: %w", err)
		}
		return nil
	}
	text := t.Text()
	if strings.HasSuffix(strings.ToLower(name), ".html") {
		if text, err = t.HTML(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if _, err := file.Write(text); err != nil {
		return fault("cannot write to %s: %w", name, err)
	}
	if err := file.Keep(); err != nil {
		return fault("cannot write to %s: %w", name, err)
	}
	return p.became(told, f.json, f.quiet)
}
