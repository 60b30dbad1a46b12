// Package first ends the program with a message when there is no screen, before
// the window library does: on Linux the library panics without one as soon as
// it is part of a program, so that main would come too late to say what is
// wrong.
//
// A package that another package names is set up before it, and of those that
// wait for nothing more the one whose path comes first in the alphabet. This
// one comes before the library, as long as it and package screen import nothing
// that the library does not: not even package strings. A variable is set up
// unasked as an init function is, which our rules forbid; this is the one place
// that needs it. In a test it ends the program well: what needs a screen is
// left out.
package first

import (
	"os"

	"dinamika/render/window/screen"
)

// Found says that there is a screen: without one the program has ended.
var Found = found()

func found() bool {
	why, testing := screen.Lacks(os.Getenv, os.Args)
	if why == "" {
		return true
	}
	_, _ = os.Stderr.WriteString(why)
	if !testing {
		os.Exit(1)
	}
	os.Exit(0)
	return false
}
