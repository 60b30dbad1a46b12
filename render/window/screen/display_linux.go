package screen

import "syscall"

// lacks is why there is no screen: a display of this machine has a socket, and
// of another machine's we know nothing.
func lacks(env func(string) string) reason {
	display := env("DISPLAY")
	if display == "" {
		return unnamed
	}
	number := ""
	for i := range len(display) {
		if display[i] != ':' {
			continue
		}
		if host := display[:i]; host != "" && host != "unix" {
			return none
		}
		number = display[i+1:]
	}
	for i := range len(number) {
		if number[i] == '.' {
			number = number[:i]
			break
		}
	}
	if number == "" {
		return none // the library will find out
	}
	for _, name := range [...]string{"/tmp/.X11-unix/X" + number, "@/tmp/.X11-unix/X" + number} {
		s, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
		if err != nil {
			return none
		}
		err = syscall.Connect(s, &syscall.SockaddrUnix{Name: name})
		_ = syscall.Close(s)
		if err == nil {
			return none
		}
	}
	return silent
}
