package main

import (
	"github.com/spf13/pflag"

	"dinamika/render/lang"
	"dinamika/render/tell"
)

// fault is fmt.Errorf, for errors that people read.
func fault(format string, args ...any) error { return tell.Fault(format, args...) }

// inWords is the text of an error in the language of the user.
func inWords(err error, w *lang.Words) string {
	return tell.In(err, w, func(err error, again func(error) string) (string, bool) {
		say := w.Message
		switch e := err.(type) {
		case usageError:
			return again(e.error), true
		case *pflag.NotExistError:
			if e.GetSpecifiedShortnames() == "" {
				return say("unknown flag: --%s", e.GetSpecifiedName()), true
			}
			return say("unknown shorthand flag: %q in -%s", rune(e.GetSpecifiedName()[0]), e.GetSpecifiedShortnames()), true
		case *pflag.ValueRequiredError:
			if e.GetSpecifiedShortnames() == "" {
				return say("flag needs an argument: --%s", e.GetSpecifiedName()), true
			}
			return say("flag needs an argument: %q in -%s", rune(e.GetSpecifiedName()[0]), e.GetSpecifiedShortnames()), true
		}
		return "", false
	})
}
