package lang

import (
	"fmt"
	"strings"
)

// messageFile holds what the program says about mistakes: formats of package
// fmt, each under the English one, so that whoever reports a mistake needs to
// know nothing of languages. English has no such file.
const messageFile = "problems.yaml"

// Message puts arguments into a format as fmt.Sprintf does, having translated
// it. A format without translation stays English: a mistake half understood is
// better than none told.
func (w *Words) Message(format string, args ...any) string {
	said, err := w.messages()
	if err != nil {
		panic(err) // see mustOpen
	}
	if one, ok := said[format]; ok {
		format = one
	}
	return fmt.Sprintf(strings.ReplaceAll(format, "%w", "%v"), args...)
}
