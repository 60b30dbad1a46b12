package input

import (
	"testing"

	"dinamika/render/view/mark"
)

// scene has two regions, a field, a slider, a place that is off, keys and a
// part that rolls.
func scene() *mark.Scene {
	var s mark.Scene
	s.Clear()
	box := func(x float64) mark.Box { return mark.Box{X: x, Y: 0, W: 50, H: 40} }
	s.Hit(mark.Hit{Intent: "a", Region: "one", Box: box(0), Says: "a"})
	s.Hit(mark.Hit{Intent: "b", Region: "one", Box: box(100), Says: "b", Key: "q"})
	s.Hit(mark.Hit{Intent: "off", Region: "one", Box: box(200), Says: "off", Key: "w", Off: true})
	s.Hit(mark.Hit{Intent: "find", Region: "two", Box: box(300), Says: "find", Types: true, Value: "ab", Key: "/"})
	s.Hit(mark.Hit{Intent: "slide", Region: "three", Box: box(400), Says: "slide", Drag: true})
	s.On("Space", "silent")
	s.On("Escape", "back")
	s.Rolls(mark.Box{X: 0, Y: 100, W: 100, H: 100}, "log")
	return &s
}

// TestPointer: a press and a release on one place intend it; anything else
// intends nothing.
func TestPointer(t *testing.T) {
	sc := scene()
	at := func(x, y float64) mark.Point { return mark.Point{X: x, Y: y} }
	for _, c := range []struct {
		what     string
		from, to mark.Point
		want     string
	}{
		{"a click", at(10, 10), at(12, 12), "a"},
		{"let go elsewhere", at(10, 10), at(110, 10), ""},
		{"begun elsewhere", at(80, 10), at(10, 10), ""},
		{"what is off", at(210, 10), at(210, 10), ""},
		{"a field", at(310, 10), at(310, 10), ""},
		{"nothing", at(80, 90), at(80, 90), ""},
	} {
		var h Hands
		if got := h.Read(Event{Kind: Press, At: c.from}, sc) + h.Read(Event{Kind: Release, At: c.to}, sc); got != c.want {
			t.Errorf("%s intends %q, want %q", c.what, got, c.want)
		}
		if h.Pressed != "" {
			t.Errorf("%s: %s stays pressed", c.what, h.Pressed)
		}
	}
	var h Hands
	h.Read(Event{Kind: Press, At: at(310, 10)}, sc)
	if h.Focus != "find" {
		t.Errorf("a press on the field leaves the focus on %q", h.Focus)
	}
	if got := h.Read(Event{Kind: Press, At: at(425, 10)}, sc); got != "slide@0.5000" {
		t.Errorf("a press on the slider intends %q", got)
	}
	if got := h.Read(Event{Kind: Move, At: at(900, 10)}, sc); got != "slide@1.0000" {
		t.Errorf("a drag past its end intends %q", got)
	}
	if got := h.Read(Event{Kind: Release, At: at(900, 10)}, sc) + h.Read(Event{Kind: Move, At: at(425, 10)}, sc); got != "" {
		t.Errorf("after the drag a move intends %q", got)
	}
	if got := h.Read(Event{Kind: Roll, At: at(50, 150), By: -1}, sc) + h.Read(Event{Kind: Roll, At: at(50, 50), By: -1}, sc); got != "log.down" {
		t.Errorf("the wheel intends %q", got)
	}
}

// TestKeys: what keys intend depends on the focus only where it has to.
func TestKeys(t *testing.T) {
	sc := scene()
	for _, c := range []struct{ focus, key, text, want, then string }{
		{"", "", "q", "b", ""},
		{"", "", "Q", "b", ""},
		{"", "", "w", "", "off"}, // goes there, to say why
		{"", "", "/", "", "find"},
		{"", "", " ", "silent", ""},
		{"a", "", " ", "silent", "a"},
		{"a", "Enter", "", "a", "a"},
		{"off", "Enter", "", "", "off"},
		{"a", "Escape", "", "back", "a"},
		{"find", "Escape", "", "back", "find"},
		{"find", "", "Q", "find=abQ", "find"},
		{"find", "", "é", "find=abé", "find"},
		{"find", "", " ", "find=ab ", "find"},
		{"find", "Backspace", "", "find=a", "find"},
		{"find", "Ctrl+Backspace", "", "find=", "find"},
		{"slide", "ArrowLeft", "", "slide.left", "slide"},
		{"slide", "End", "", "slide.end", "slide"},
		{"", "Tab", "", "", "a"},
		{"a", "Tab", "", "", "find"},
		{"b", "Shift+Tab", "", "", "slide"},
		{"a", "ArrowRight", "", "", "b"},
		{"a", "ArrowUp", "", "", "off"},
		{"a", "PageDown", "", "log.down", "a"},
		{"gone", "Enter", "", "", "gone"},
		{"", "", "z", "", ""},
	} {
		h := Hands{Focus: c.focus}
		e := Event{Kind: Strike, Key: c.key}
		if c.text != "" {
			e = Event{Kind: Type, Text: c.text}
		}
		if got := h.Read(e, sc); got != c.want || h.Focus != c.then {
			t.Errorf("%s%q on %q intends %q and leaves the focus on %q, want %q and %q", c.key, c.text, c.focus, got, h.Focus, c.want, c.then)
		}
	}
}

// TestCover: under a dialog nothing answers.
func TestCover(t *testing.T) {
	sc := scene()
	sc.Cover()
	sc.Hit(mark.Hit{Intent: "yes", Region: "dialog", Box: mark.Box{W: 60, H: 40}, Says: "yes"})
	var h Hands
	for _, e := range []Event{{Kind: Type, Text: "q"}, {Kind: Type, Text: " "}, {Kind: Strike, Key: "Escape"}, {Kind: Roll, At: mark.Point{X: 50, Y: 150}, By: 1}} {
		if got := h.Read(e, sc); got != "" {
			t.Errorf("%+v reaches %s below the dialog", e, got)
		}
	}
	if h.Read(Event{Kind: Strike, Key: "Tab"}, sc); h.Focus != "yes" {
		t.Errorf("the focus goes to %q", h.Focus)
	}
}
