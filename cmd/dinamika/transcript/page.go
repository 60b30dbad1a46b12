package transcript

import (
	"bytes"
	"dinamika/cmd/dinamika/sheet"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
	"unicode/utf8"
)

//go:embed page.html
var pageText string

// pageStyle is what the page has besides the look of all pages.
//
//go:embed page.css
var pageStyle string

// HTML is the transcript as a page that needs no other file. The same run
// gives the same bytes.
func (t *Transcript) HTML() ([]byte, error) {
	page, err := template.New("transcript").Parse(pageText)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = page.Execute(&b, map[string]any{
		"T": t, "Style": sheet.Style() + template.CSS(pageStyle), "Repeat": t.w.T("transcript.repeat", map[string]any{"Command": t.Repeat}),
	})
	return b.Bytes(), err
}

// wide is how many characters a line of text has.
const wide = 96

// Text is the transcript as plain text.
func (t *Transcript) Text() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n%s", t.Title, strings.Repeat("═", utf8.RuneCountInString(t.Title)), folded(t.About, ""))
	for _, s := range t.Sessions {
		fmt.Fprintf(&b, "\n\n%s\n", strings.ToUpper(s.Heading))
		for _, n := range s.Notes {
			b.WriteString(folded(n, ""))
		}
		for _, turn := range s.Turns {
			if turn.Topic != "" {
				fmt.Fprintf(&b, "\n— %s —\n", turn.Topic)
			}
			fmt.Fprintf(&b, "\n%s → %s\n", turn.From, turn.To)
			for _, a := range turn.Acts {
				b.WriteString(folded(a.Text, "    "))
				b.WriteString(folded(fmt.Sprintf("(%d: %s)", a.Number, a.Meant), "        "))
				if a.Taken != "" {
					b.WriteString(folded("≠ "+a.Taken, "        "))
				}
			}
		}
	}
	fmt.Fprintf(&b, "\n%s\n", t.w.T("transcript.repeat", map[string]any{"Command": t.Repeat}))
	return []byte(b.String())
}

// folded breaks a text into lines with an indent.
func folded(text, indent string) string {
	var b strings.Builder
	line := indent
	for i, word := range strings.Fields(text) {
		if i > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > wide {
			b.WriteString(line + "\n")
			line = indent
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	return b.String() + line + "\n"
}
