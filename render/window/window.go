// Package window shows a scene in a window and reports what hands do to it. It
// decides nothing: what a key or a place means, and what there is to be seen,
// is said by the program behind it. In a browser the window is the page.
//
// A frame is drawn only when the scene has another version than the one that
// is on the screen, or the window another size; else the screen stays as it is.
package window

import (
	"errors"
	"image"
	"sync/atomic"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"dinamika/render/trainer"
	"dinamika/render/view/input"
	"dinamika/render/view/mark"
	_ "dinamika/render/window/screen/first" // says so when there is no screen
)

// App is the program behind the window.
type App interface {
	// Update takes in what hands did, and how late it is since the beginning.
	Update(now time.Duration, events []input.Event)
	// Scene is what is to be seen, and a version that grows when it changes.
	Scene() (*mark.Scene, uint64)
	// Resize says how large the window is, in the units in which a system
	// measures windows: a fine screen has several pixels to each.
	Resize(w, h int)
	// Quits says whether the user wants to leave.
	Quits() bool
	// Take takes in files that the user let fall on the window.
	Take(files []trainer.File)
	// Close is called once, when the window is gone.
	Close()
}

// Look is what the window is like before the user changes it.
type Look struct {
	Title string
	W, H  int
	Icons []image.Image
	Stop  *atomic.Bool // set from outside to close the window; may be nil
}

// Run shows the program in a window until it is closed. It is called from main,
// once.
func Run(app App, l Look) error {
	ebiten.SetWindowTitle(l.Title)
	ebiten.SetWindowSize(l.W, l.H)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	if len(l.Icons) > 0 {
		ebiten.SetWindowIcon(l.Icons)
	}
	ebiten.SetScreenClearedEveryFrame(false)
	g := newGame(app)
	g.stop = l.Stop
	err := ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{X11ClassName: "dinamika", X11InstanceName: "dinamika"})
	app.Close()
	if errors.Is(err, ebiten.Termination) {
		err = nil
	}
	return err
}

// game is the program as the window library wants it.
type game struct {
	app    App
	began  time.Time
	hands  hands
	events []input.Event
	stop   *atomic.Bool
	w, h   int // pixels
	shown  shown
	brush  brush
}

// shown is what the screen shows.
type shown struct {
	version uint64
	w, h    int
}

func newGame(app App) *game {
	return &game{app: app, began: time.Now()}
}

// Update passes on what hands did.
func (g *game) Update() error {
	g.events = g.hands.read(g.events[:0], g.w, g.h, time.Since(g.began))
	if files := dropped(); len(files) > 0 {
		g.app.Take(files)
	}
	g.app.Update(time.Since(g.began), g.events)
	if g.app.Quits() || g.stop != nil && g.stop.Load() {
		return ebiten.Termination
	}
	return nil
}

// Draw draws the scene, if the screen shows another.
func (g *game) Draw(screen *ebiten.Image) {
	sc, version := g.app.Scene()
	now := shown{version, screen.Bounds().Dx(), screen.Bounds().Dy()}
	if now == g.shown {
		return
	}
	g.shown = now
	g.brush.draw(screen, sc)
}

// Layout makes the screen as fine as the monitor, so that letters are drawn at
// the size they are seen in.
func (g *game) Layout(w, h int) (int, int) {
	g.app.Resize(w, h)
	k := ebiten.Monitor().DeviceScaleFactor()
	g.w, g.h = max(1, int(float64(w)*k)), max(1, int(float64(h)*k))
	return g.w, g.h
}
