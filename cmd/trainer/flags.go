//go:build !js

package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/spf13/pflag"

	"dinamika/render/lang"
	"dinamika/render/view/mark"
)

// flags is what the program was called with.
type flags struct {
	language lang.Language
	usage    string
	version  bool
	data     string
	w, h     int
	seed     uint64
	seeded   bool
	files    []string
}

// readFlags reads what the program was called with.
func readFlags(args []string, env func(string) string) (*flags, error) {
	f := &flags{language: lang.English, w: mark.Width, h: mark.Height}
	spoken := env("LC_ALL")
	for _, name := range [...]string{"LC_MESSAGES", "LANG"} {
		if spoken == "" {
			spoken = env(name)
		}
	}
	if l, err := lang.Pick("", spoken); err == nil {
		f.language = l
	}
	set, language, size := f.set()
	err := set.Parse(args)
	help := set.Lookup("help").Changed
	if *language != "" {
		l, wrong := lang.Pick(*language, "")
		if wrong != nil {
			return f, refuse("--lang %s: want en or id", *language)
		}
		f.language = l
	}
	if help {
		set, _, _ = f.set() // in the language that was asked for
	}
	f.usage = fmt.Sprintf("%s\n\n%s\n", lang.In(f.language).T("window.usage"), set.FlagUsages())
	if err != nil {
		return f, err
	}
	if help {
		return f, pflag.ErrHelp
	}
	f.files, f.seeded = set.Args(), set.Changed("seed")
	if n, err := fmt.Sscanf(*size, "%dx%d", &f.w, &f.h); *size != "" && (err != nil || n != 2 || f.w < 1 || f.h < 1 || f.w > 1<<14 || f.h > 1<<14) {
		return f, refuse("--window %s: want WIDTHxHEIGHT, such as 1280x720", *size)
	}
	if f.data != "" {
		if f.data, err = filepath.Abs(f.data); err != nil {
			return f, err
		}
	}
	return f, nil
}

// set is the flags, explained in the language.
func (f *flags) set() (set *pflag.FlagSet, language, size *string) {
	w := lang.In(f.language)
	set = pflag.NewFlagSet("trainer", pflag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.Usage = func() {}
	set.SortFlags = false
	language = set.String("lang", "", w.T("window.flag.lang"))
	set.StringVar(&f.data, "data", "", w.T("window.flag.data"))
	size = set.String("window", "", w.T("window.flag.window"))
	set.Uint64Var(&f.seed, "seed", 0, w.T("window.flag.seed"))
	set.BoolVar(&f.version, "version", false, w.T("window.flag.version"))
	set.BoolP("help", "h", false, w.T("window.flag.help"))
	set.Lookup("seed").DefValue = "0" // chance, unless one is given
	return set, language, size
}

// seeds gives the seed of each new life: by chance, or from the given one on.
func (f *flags) seeds() func() uint64 {
	if !f.seeded {
		return seed
	}
	next := f.seed
	return func() uint64 {
		next++
		return next - 1
	}
}
