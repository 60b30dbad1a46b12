package window

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"dinamika/render/view/input"
)

// name is what a key that prints nothing is called, and whether it strikes
// again while it is held.
type name struct {
	key    ebiten.Key
	called string
	again  bool
}

// named are the keys that print nothing.
var named = [...]name{
	{ebiten.KeyEnter, "Enter", false}, {ebiten.KeyNumpadEnter, "Enter", false}, {ebiten.KeyEscape, "Escape", false},
	{ebiten.KeyTab, "Tab", true}, {ebiten.KeyBackspace, "Backspace", true}, {ebiten.KeyDelete, "Delete", true}, {ebiten.KeyInsert, "Insert", false},
	{ebiten.KeyArrowLeft, "ArrowLeft", true}, {ebiten.KeyArrowRight, "ArrowRight", true}, {ebiten.KeyArrowUp, "ArrowUp", true}, {ebiten.KeyArrowDown, "ArrowDown", true},
	{ebiten.KeyHome, "Home", false}, {ebiten.KeyEnd, "End", false}, {ebiten.KeyPageUp, "PageUp", true}, {ebiten.KeyPageDown, "PageDown", true},
	{ebiten.KeyF1, "F1", false}, {ebiten.KeyF2, "F2", false}, {ebiten.KeyF3, "F3", false}, {ebiten.KeyF4, "F4", false}, {ebiten.KeyF5, "F5", false}, {ebiten.KeyF6, "F6", false},
	{ebiten.KeyF7, "F7", false}, {ebiten.KeyF8, "F8", false}, {ebiten.KeyF9, "F9", false}, {ebiten.KeyF10, "F10", false}, {ebiten.KeyF11, "F11", false}, {ebiten.KeyF12, "F12", false},
}

// keys reads the keyboard: keys by name, and what printing keys print.
func (h *hands) keys(to []input.Event, now time.Duration) []input.Event {
	ctrl := ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyMeta)
	alt := ebiten.IsKeyPressed(ebiten.KeyAlt)
	held := ""
	if ctrl {
		held = "Ctrl+"
	}
	if ebiten.IsKeyPressed(ebiten.KeyShift) {
		held += "Shift+"
	}
	for i := range named {
		n := &named[i]
		switch {
		case inpututil.IsKeyJustPressed(n.key):
			h.again[i] = now + pause
		case n.again && ebiten.IsKeyPressed(n.key) && now >= h.again[i]:
			h.again[i] = now + repeat
		default:
			continue
		}
		if !alt { // Alt and a key are the system's
			to = append(to, input.Event{Kind: input.Strike, Key: held + n.called})
		}
	}
	if ctrl && !alt { // both together print, on some keyboards
		return h.letters(to, held)
	}
	h.chars = ebiten.AppendInputChars(h.chars[:0])
	for _, r := range h.chars {
		to = append(to, input.Event{Kind: input.Type, Text: string(r)})
	}
	return to
}

// letters reads the letters that are struck with Ctrl, which print nothing.
func (h *hands) letters(to []input.Event, held string) []input.Event {
	for k := ebiten.KeyA; k <= ebiten.KeyZ; k++ {
		if inpututil.IsKeyJustPressed(k) {
			to = append(to, input.Event{Kind: input.Strike, Key: held + string(rune('a'+k-ebiten.KeyA))})
		}
	}
	return to
}
