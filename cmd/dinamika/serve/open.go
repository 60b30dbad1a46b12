package serve

import (
	"os"
	"os/exec"
	"runtime"
)

// Browse asks the system to open a link in the user's browser, and says
// whether there was one to ask. It does not wait for the browser.
func Browse(link string) bool {
	var c *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", link)
	case "darwin":
		c = exec.Command("open", link)
	default:
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" && os.Getenv("WSL_DISTRO_NAME") == "" {
			return false // no screen that a browser could be on
		}
		c = exec.Command("xdg-open", link)
	}
	if c.Start() != nil {
		return false
	}
	go func() { _ = c.Wait() }() // how it went is seen on the screen
	return true
}
