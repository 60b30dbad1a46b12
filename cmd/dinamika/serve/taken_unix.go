//go:build !windows

package serve

import (
	"errors"
	"syscall"
)

// taken says whether a port could not be had because another has it.
func taken(err error) bool { return errors.Is(err, syscall.EADDRINUSE) }
