// Package trainer is the trainer without its window: which screen is open, what
// each intent does, the life that is led and its record, and how time passes.
// A window hands it what hands did and how late it is, and draws the scene that
// it gives; a test does the same with a fake clock.
package trainer

import (
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// Options are what the trainer is begun with.
type Options struct {
	Shelf    Shelf
	Program  string        // version of the program
	Language lang.Language // before the user has chosen one
	Choose   func()        // asks the user for files, which then come by Take; nil: there is no way to ask
	Seed     func() uint64 // the seed of a new life
}

// File is a file that the user hands over.
type File struct {
	Name string
	Data []byte
}

// Trainer is the whole program behind the window.
type Trainer struct {
	o        Options
	settings Settings
	places   []place // what is open, the last on top
	scene    mark.Scene
	hands    input.Hands
	now      time.Duration
	stale    bool   // the scene is not what it should show
	version  uint64 // of the scene
	w, h     int    // pixels of the window
	quit     bool
	led      *life // the life whose journal is open, if there is one
}

// place is one screen that is open, with what is behind it.
type place interface {
	// draw draws the screen as it is now.
	draw(t *Trainer, p *kit.Pen)
	// do does what the user intends.
	do(t *Trainer, intent string)
	// pass lets time pass, and says whether the screen has changed by it.
	pass(t *Trainer, by time.Duration) bool
	// close is called when the place is left or the program ends. The life that
	// is led goes on: see Trainer.leave.
	close(t *Trainer)
}

// waker is a place that has to look anew when what lay over it is gone.
type waker interface{ wake(t *Trainer) }

// New is the trainer at its first screen.
func New(o Options) *Trainer {
	t := &Trainer{o: o, stale: true, w: mark.Width, h: mark.Height}
	t.settings = t.readSettings()
	t.open(newHome(t))
	return t
}

// Update takes in what hands did and how late it is, since the program began.
func (t *Trainer) Update(now time.Duration, events []input.Event) {
	by := now - t.now
	t.now = now
	if t.top().pass(t, by) {
		t.stale = true
	}
	for _, e := range events {
		was := t.hands
		t.draw() // an event means what is to be seen now
		if intent := t.hands.Read(e, &t.scene); intent != "" {
			t.stale = true
			t.Do(intent)
		}
		t.stale = t.stale || t.hands != was
	}
}

// Do does what an intent means: here, or else on the screen that is open.
func (t *Trainer) Do(intent string) {
	t.stale = true
	switch intent {
	case kit.IntentLanguage:
		t.settings.Language = other(t.settings.Language)
		t.keepSettings()
	case kit.IntentSettings:
		t.openSettings()
	case kit.IntentHelp:
		t.openHelp()
	case "quit":
		t.quit = true
	default:
		t.top().do(t, intent)
	}
}

// Scene is what is to be seen, and its version, which grows when it changes.
func (t *Trainer) Scene() (*mark.Scene, uint64) {
	t.draw()
	return &t.scene, t.version
}

// Resize says how large the window is, in pixels.
func (t *Trainer) Resize(w, h int) {
	if w != t.w || h != t.h {
		t.w, t.h, t.stale = w, h, true
	}
}

// Quits says whether the user wants to leave.
func (t *Trainer) Quits() bool { return t.quit }

// Close is called when the window closes: what is under way is kept.
func (t *Trainer) Close() {
	for len(t.places) > 0 {
		t.top().close(t)
		t.places = t.places[:len(t.places)-1]
	}
	t.leave()
}

// draw draws the scene, if it is not as it should be.
func (t *Trainer) draw() {
	if !t.stale {
		return
	}
	t.stale = false
	t.version++
	p := kit.New(&t.scene, theme.Of(t.settings.themeName()), t.settings.letters(), t.words(), t.hands)
	if t.tiny() {
		t.drawTiny(p)
		return
	}
	t.top().draw(t, p)
	// What every screen has, its keys do, also where no button for it is drawn.
	for _, k := range [...]mark.Key{{Key: "F1", Intent: kit.IntentHelp}, {Key: "?", Intent: kit.IntentHelp}, {Key: "F3", Intent: kit.IntentSettings}, {Key: "F4", Intent: kit.IntentLanguage}} {
		if _, is := t.scene.Intended(k.Key); !is {
			p.On(k.Key, k.Intent)
		}
	}
}

// words are the words of the language that is set.
func (t *Trainer) words() *lang.Words { return lang.In(t.settings.Language) }

// top is the place on top.
func (t *Trainer) top() place { return t.places[len(t.places)-1] }

// open puts a place on top.
func (t *Trainer) open(p place) {
	t.places = append(t.places, p)
	t.hands.Focus, t.stale = "", true
}

// back closes the place on top, if another lies below.
func (t *Trainer) back() {
	if len(t.places) < 2 {
		return
	}
	t.top().close(t)
	t.places = t.places[:len(t.places)-1]
	t.hands.Focus, t.stale = "", true
	if w, ok := t.top().(waker); ok {
		w.wake(t)
	}
}

// replace closes the place on top and puts another there.
func (t *Trainer) replace(p place) {
	t.top().close(t)
	t.places[len(t.places)-1] = p
	t.hands.Focus, t.stale = "", true
}

// follow puts a place of a life on top: in the stead of the one that the same
// life comes from, so that the way back never leads into what is over.
func (t *Trainer) follow(p place) {
	switch t.top().(type) {
	case *briefPlace, *sessionPlace, *betweenPlace, *endingPlace:
		t.replace(p)
	default:
		t.open(p)
	}
}

// home goes back to the first screen.
func (t *Trainer) home() {
	for len(t.places) > 1 {
		t.back()
	}
}

// focus puts the focus on an intent of the screen to be drawn next.
func (t *Trainer) focus(intent string) { t.hands.Focus = intent }

// other is the other of the two languages.
func other(l lang.Language) lang.Language {
	if l == lang.Indonesian {
		return lang.English
	}
	return lang.Indonesian
}
