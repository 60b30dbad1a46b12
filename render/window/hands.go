package window

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"dinamika/render/view/input"
	"dinamika/render/view/mark"
)

// hands reads the pointer, the wheel, fingers and keys of the window.
type hands struct {
	at     [2]int // where the pointer was last, in pixels
	finger ebiten.TouchID
	touch  bool // a finger is down, and takes the pointer's part
	chars  []rune
	again  [len(named)]time.Duration // when a key that is held strikes again
}

// The pause before a held key strikes again, and between its strikes.
const (
	pause  = 400 * time.Millisecond
	repeat = 40 * time.Millisecond
)

// read lists what hands did since it was called last.
func (h *hands) read(to []input.Event, w, hgt int, now time.Duration) []input.Event {
	scale, left, top := mark.Fit(w, hgt)
	place := func(x, y int) mark.Point {
		return mark.Point{X: (float64(x) - left) / scale, Y: (float64(y) - top) / scale}
	}
	to = h.pointer(to, place)
	to = h.fingers(to, place)
	return h.keys(to, now)
}

// pointer reads the mouse.
func (h *hands) pointer(to []input.Event, place func(x, y int) mark.Point) []input.Event {
	x, y := ebiten.CursorPosition()
	if at := [2]int{x, y}; at != h.at && !h.touch {
		h.at = at
		to = append(to, input.Event{Kind: input.Move, At: place(x, y)})
	}
	if inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft) {
		to = append(to, input.Event{Kind: input.Press, At: place(x, y)})
	}
	if inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonLeft) {
		to = append(to, input.Event{Kind: input.Release, At: place(x, y)})
	}
	if _, dy := ebiten.Wheel(); dy != 0 {
		to = append(to, input.Event{Kind: input.Roll, At: place(x, y), By: dy})
	}
	return to
}

// fingers reads the first finger on a screen that feels them, as a pointer.
func (h *hands) fingers(to []input.Event, place func(x, y int) mark.Point) []input.Event {
	if !h.touch {
		for _, id := range inpututil.AppendJustPressedTouchIDs(nil) {
			x, y := ebiten.TouchPosition(id)
			h.touch, h.finger, h.at = true, id, [2]int{x, y}
			return append(to, input.Event{Kind: input.Move, At: place(x, y)}, input.Event{Kind: input.Press, At: place(x, y)})
		}
		return to
	}
	if inpututil.IsTouchJustReleased(h.finger) {
		h.touch = false
		return append(to, input.Event{Kind: input.Release, At: place(h.at[0], h.at[1])})
	}
	x, y := ebiten.TouchPosition(h.finger)
	if at := [2]int{x, y}; at != h.at {
		h.at = at
		to = append(to, input.Event{Kind: input.Move, At: place(x, y)})
	}
	return to
}
