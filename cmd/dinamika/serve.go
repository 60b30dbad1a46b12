package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"time"

	"github.com/spf13/cobra"

	"dinamika/cmd/dinamika/serve"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	addr   string
	wasm   string
	noOpen bool
}

func (p *program) serveCommand() *cobra.Command {
	var f serveFlags
	c := p.command("serve", "serve")
	t := func(id string) string { return p.words.T("command.serve.flag." + id) }
	c.Flags().StringVar(&f.addr, "addr", "127.0.0.1:8420", t("addr"))
	c.Flags().BoolVar(&f.noOpen, "no-open", false, t("no-open"))
	c.Flags().StringVar(&f.wasm, "wasm", "", t("wasm"))
	_ = c.MarkFlagFilename("wasm", "wasm") // the flag is there
	c.RunE = func(c *cobra.Command, _ []string) error { return p.serve(c.Context(), f) }
	return c
}

// serve shows the trainer in a browser until it is stopped. The address is
// taken first: that it is taken already is no news to wait a minute for.
func (p *program) serve(ctx context.Context, f serveFlags) error {
	l, err := serve.Listen(f.addr)
	if err != nil {
		return err
	}
	defer func() { _ = l.Close() }() // closed already when all went well
	made, err := p.page(ctx, f.wasm)
	if err != nil {
		return err
	}
	p.news("command.serve.packing", nil)
	site, err := serve.NewSite(made, l.Addr(), f.addr)
	if err != nil {
		return fault("the page is not whole: %w", err)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	p.welcome(l.Addr(), site)
	if link := serve.Links(l.Addr())[0]; !f.noOpen && !serve.Browse(link) {
		p.news("command.serve.unopened", nil)
	}
	if err := serve.Serve(ctx, l, site); err != nil {
		return err
	}
	p.news("command.serve.stopped", nil)
	return nil
}

// welcome says where the page is, and who else can see it. The links are the
// output; they stand there before the command ends.
func (p *program) welcome(at net.Addr, site *serve.Site) {
	for _, link := range serve.Links(at) {
		fmt.Fprintln(p.out, link)
	}
	p.flush()
	p.news("command.serve.ready", map[string]any{"Size": p.words.Number(float64(site.Weight())/1e6, 1)})
	if !serve.Loopback(at) {
		p.news("command.serve.shared", nil)
	}
}

// news says on stderr how far things are.
func (p *program) news(id string, data map[string]any) {
	fmt.Fprintf(p.log, "dinamika: %s\n", p.words.T(id, data))
}

// page is the program that runs in the page: the one that the user names, the
// one inside, or one built now.
func (p *program) page(ctx context.Context, wasm string) (serve.Program, error) {
	if wasm != "" {
		return serve.Open(ctx, wasm)
	}
	if made, is := serve.Inside(); is {
		return made, nil
	}
	from, err := os.Getwd()
	if err != nil {
		return serve.Program{}, fault("the working directory is gone: %w", err)
	}
	if _, is := serve.Source(from); is {
		p.news("command.serve.building", nil)
	}
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		p.count(quit)
	}()
	made, err := serve.Build(ctx, from, version() != "(devel)")
	close(quit)
	<-done
	return made, err
}

// count says how long the build has taken, until it is done.
func (p *program) count(quit chan struct{}) {
	shown, began := newProgress(p.log, false), time.Now()
	defer shown.done()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-quit:
			return
		case <-tick.C:
			if shown.due() {
				past := time.Since(began).Seconds()
				shown.show(past/(past+20), p.words.T("command.serve.built", map[string]any{"Time": span(past, p.words)}))
			}
		}
	}
}
