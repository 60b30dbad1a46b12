//go:build linux

package drive

import (
	"bytes"
	"testing"
)

// TestWindow: the window shows what its twin does, at the size that was asked
// for, and mouse and keys do the same in both.
func TestWindow(t *testing.T) {
	for _, size := range [][2]int{{1280, 720}, {1920, 1080}} {
		d := newDesk(t, size[0], size[1])
		d.start()
		d.keep("home")
		d.key("F4")
		d.looks()
		d.keep("home-id")
		d.key("F4", "Tab")
		d.looks()
		d.close()
	}
}

// TestBegins: a scenario is begun by a click, and its journal is on the disk.
func TestBegins(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.start()
	d.click("scenario.3")
	d.click("start")
	d.waits("a journal is on the disk", func() bool {
		for _, text := range d.journals() {
			if bytes.Count(text, []byte("\n")) > 2 {
				return true
			}
		}
		return false
	})
	d.keep("begun")
	d.close()
}
