package sheet

import (
	_ "embed"
	"html/template"
)

//go:embed page.css
var style string

// Style is how pages look, on a screen and in print.
func Style() template.CSS { return template.CSS(style) }
