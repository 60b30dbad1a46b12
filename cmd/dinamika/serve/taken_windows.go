package serve

import (
	"errors"
	"syscall"
)

// taken says whether a port could not be had because another has it: Windows
// says so by a number of its own, WSAEADDRINUSE.
func taken(err error) bool { return errors.Is(err, syscall.Errno(10048)) }
