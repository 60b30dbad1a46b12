//go:build !js

// Command trainer is the trainer in a window: it lets a student lead a small
// group. In a browser the same program runs in a page; see dinamika serve.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"github.com/spf13/pflag"

	"dinamika/render/lang"
	"dinamika/render/trainer"
	"dinamika/render/trainer/folder"
	"dinamika/render/window"
)

func main() {
	var stop atomic.Bool
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-asked
		stop.Store(true) // the window closes at its next frame, and all is kept
		signal.Stop(asked)
	}()
	os.Exit(run(os.Args[1:], os.Getenv, os.Stdout, os.Stderr, &stop))
}

// run is the program; the code is 0 when all went well, 1 when something went
// wrong and 2 when it was called wrongly.
func run(args []string, env func(string) string, stdout, stderr io.Writer, stop *atomic.Bool) int {
	f, err := readFlags(args, env)
	words := lang.In(f.language)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		fmt.Fprint(stdout, f.usage)
		return 0
	case err != nil:
		fmt.Fprintf(stderr, "trainer: %s\n%s\n", tell(err, words), words.T("window.see_help"))
		return 2
	case f.version:
		fmt.Fprintf(stdout, "trainer %s\n", version())
		return 0
	}
	if err := f.open(env, stop); err != nil {
		fmt.Fprintf(stderr, "trainer: %s\n", tell(err, words))
		return 1
	}
	return 0
}

// open opens the window and stays until it is closed.
func (f *flags) open(env func(string) string, stop *atomic.Bool) error {
	shelf := folder.In(f.data)
	if f.data == "" {
		var err error
		if shelf, err = folder.Usual(env); err != nil {
			return err
		}
	}
	files, err := readFiles(f.files)
	if err != nil {
		return err
	}
	t := trainer.New(trainer.Options{Shelf: shelf, Program: version(), Language: f.language, Seed: f.seeds()})
	if len(files) > 0 {
		t.Take(files)
	}
	err = window.Run(t, window.Look{Title: lang.In(f.language).T("window.title"), W: f.w, H: f.h, Icons: icons(), Stop: stop})
	if err != nil {
		return refuse("cannot open a window: %w; the graphics driver may be missing; in a browser it works without: dinamika serve", err)
	}
	return nil
}
