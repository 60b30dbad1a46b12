package folder

import (
	"os"
	"path/filepath"
	"runtime"
)

// called is what the program's folders are called.
const called = "dinamika"

// Usual is the shelf where programs of the system keep what is their user's:
// on Linux $XDG_DATA_HOME or ~/.local/share, elsewhere what the system names.
// Files for the user go into the documents, if there is such a folder.
func Usual(getenv func(string) string) (*Shelf, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		home = ""
	}
	dir := ""
	switch runtime.GOOS {
	case "windows", "darwin", "ios", "android", "plan9":
		if at, err := os.UserConfigDir(); err == nil {
			dir = filepath.Join(at, called)
		}
	default:
		if at := getenv("XDG_DATA_HOME"); filepath.IsAbs(at) {
			dir = filepath.Join(at, called)
		} else if home != "" {
			dir = filepath.Join(home, ".local", "share", called)
		}
	}
	if dir == "" {
		return nil, refuse("there is no folder to keep practices in: name one with --data")
	}
	return At(dir, documents(getenv, home, dir)), nil
}

// documents is where what is handed to the user goes.
func documents(getenv func(string) string, home, dir string) string {
	for _, at := range []string{getenv("XDG_DOCUMENTS_DIR"), filepath.Join(home, "Documents"), filepath.Join(home, "Dokumen")} {
		if !filepath.IsAbs(at) {
			continue
		}
		if info, err := os.Stat(at); err == nil && info.IsDir() {
			return filepath.Join(at, called)
		}
	}
	return filepath.Join(dir, exports)
}

// exports is where what is handed to the user goes, beside the journals.
const exports = "exports"

// In is the shelf in a folder that the user names: all of it is there.
func In(dir string) *Shelf { return At(dir, filepath.Join(dir, exports)) }
