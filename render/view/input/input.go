// Package input reads hands: it turns what pointer, wheel and keyboard do into
// intents, by what the scene says of its places and keys. It knows no window.
//
// The pointer: a press and a release on one place intend it. The keyboard: Tab
// goes from region to region, the arrows within one, Enter and the space bar do
// what has the focus; every other key means what the scene says. While a field
// has the focus, what prints is typed.
package input

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dinamika/render/view/mark"
)

// Kind is what a hand did.
type Kind uint8

// The kinds of event.
const (
	Move    Kind = iota // At
	Press               // At
	Release             // At
	Roll                // At, By: above 0 is up
	Strike              // Key: a key that prints nothing, or one with Ctrl; as in mark.Key
	Type                // Text: what a printing key prints
)

// Event is one thing that a hand did. Places are in the design space.
type Event struct {
	Kind Kind
	At   mark.Point
	Key  string
	Text string
	By   float64
}

// Hands is where the pointer and the focus are.
type Hands struct {
	Focus   string // the intent that has the focus; empty: none
	Hover   string // the intent under the pointer
	Pressed string // the intent that was pressed and not let go of
	Keys    bool   // whether the keyboard was used last
	dragged bool
}

// Read takes in one event and gives what it intends, or nothing.
func (h *Hands) Read(e Event, sc *mark.Scene) string {
	switch e.Kind {
	case Move:
		return h.move(e.At, sc)
	case Press:
		return h.press(e.At, sc)
	case Release:
		return h.release(e.At, sc)
	case Roll:
		if w, ok := sc.Roll(e.At); ok && e.By != 0 {
			return w.Intent + direction(e.By > 0)
		}
	case Strike:
		h.Keys = true
		return h.strike(e.Key, sc)
	case Type:
		h.Keys = true
		return h.typed(e.Text, sc)
	}
	return ""
}

func direction(up bool) string {
	if up {
		return ".up"
	}
	return ".down"
}

func (h *Hands) move(p mark.Point, sc *mark.Scene) string {
	h.Hover = ""
	if hit, ok := sc.At(p); ok {
		h.Hover = hit.Intent
	}
	if h.dragged {
		if hit, ok := sc.Find(h.Pressed); ok {
			return share(hit, p)
		}
	}
	return ""
}

func (h *Hands) press(p mark.Point, sc *mark.Scene) string {
	h.Keys, h.Pressed, h.dragged = false, "", false
	hit, ok := sc.At(p)
	if !ok {
		return ""
	}
	h.Hover, h.Pressed, h.Focus = hit.Intent, hit.Intent, hit.Intent
	if h.dragged = hit.Drag && !hit.Off; h.dragged {
		return share(hit, p)
	}
	return ""
}

func (h *Hands) release(p mark.Point, sc *mark.Scene) string {
	pressed, dragged := h.Pressed, h.dragged
	h.Pressed, h.dragged = "", false
	hit, ok := sc.At(p)
	if !ok || dragged || pressed == "" || hit.Intent != pressed || hit.Off || hit.Types {
		return ""
	}
	return hit.Intent
}

// share is how far along a slider a place is.
func share(hit mark.Hit, p mark.Point) string {
	at := (p.X - hit.Box.X) / hit.Box.W
	return hit.Intent + "@" + strconv.FormatFloat(min(1, max(0, at)), 'f', 4, 64)
}

// strike reads a key that prints nothing.
func (h *Hands) strike(key string, sc *mark.Scene) string {
	focus, held := sc.Find(h.Focus)
	if held && focus.Types {
		switch key {
		case "Backspace":
			_, size := utf8.DecodeLastRuneInString(focus.Value)
			return focus.Intent + "=" + focus.Value[:len(focus.Value)-size]
		case "Ctrl+Backspace":
			return focus.Intent + "="
		}
	}
	if held && focus.Drag && !focus.Off {
		switch key {
		case "ArrowLeft", "ArrowRight", "Home", "End":
			return focus.Intent + "." + strings.ToLower(strings.TrimPrefix(key, "Arrow"))
		}
	}
	switch key {
	case "Tab", "Shift+Tab":
		steps := 1
		if key != "Tab" {
			steps = -1
		}
		h.Focus = sc.NextRegion(h.Focus, steps)
		return ""
	case "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft":
		if intent, ok := sc.Intended(key); ok && (!held || !sc.Several(h.Focus)) {
			return intent
		}
		steps := 1
		if key == "ArrowUp" || key == "ArrowLeft" {
			steps = -1
		}
		h.Focus = sc.Next(h.Focus, steps)
		return ""
	case "PageUp", "PageDown":
		if intent, ok := sc.Intended(key); ok {
			return intent
		}
		if held {
			if w, ok := sc.Roll(focus.Box.Middle()); ok {
				return w.Intent + direction(key == "PageUp")
			}
		}
		if len(sc.Wheels) > 0 {
			return sc.Wheels[len(sc.Wheels)-1].Intent + direction(key == "PageUp")
		}
		return ""
	case "Enter":
		if held && !focus.Off && !focus.Types {
			return focus.Intent
		}
		if held && focus.Off {
			return ""
		}
	}
	intent, _ := sc.Intended(key)
	return h.allowed(intent, sc)
}

// typed reads what a printing key prints.
func (h *Hands) typed(text string, sc *mark.Scene) string {
	if focus, ok := sc.Find(h.Focus); ok && focus.Types {
		clean := strings.Map(func(r rune) rune {
			if unicode.IsPrint(r) {
				return r
			}
			return -1
		}, text)
		if clean == "" {
			return ""
		}
		return focus.Intent + "=" + focus.Value + clean
	}
	key := strings.ToLower(text)
	if key == " " {
		key = "Space"
	}
	intent, ok := sc.Intended(key)
	if !ok && key == "Space" {
		if focus, held := sc.Find(h.Focus); held && !focus.Off {
			return focus.Intent
		}
	}
	return h.allowed(intent, sc)
}

// allowed is an intent unless its place says that it cannot be done now; then
// the focus goes there, so that the screen can say why.
func (h *Hands) allowed(intent string, sc *mark.Scene) string {
	if hit, ok := sc.Find(intent); ok {
		if hit.Off || hit.Types {
			h.Focus = intent
			return ""
		}
	}
	return intent
}
