//go:build !linux

package screen

// lacks is none: other systems tell when the window is opened.
func lacks(func(string) string) reason { return none }
