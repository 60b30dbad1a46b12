// Command trainer is the trainer in a page of a browser: the same program as in
// a window, with the browser's storage for a shelf. See dinamika serve.
package main

import (
	"fmt"
	"math"
	"os"
	"runtime/debug"
	"syscall/js"
	"time"

	"dinamika/render/lang"
	"dinamika/render/trainer"
	"dinamika/render/trainer/drawer"
	"dinamika/render/view/input"
	"dinamika/render/window"
)

func main() {
	around := js.Global().Get("dinamika") // what the page's own script offers
	p := &page{around: around}
	who := newTabs()
	shelf := &drawer.Drawer{In: storage(around.Get("store")), Tab: who.me, Alive: who.alive, Now: time.Now, Give: p.hand}
	p.Trainer = trainer.New(trainer.Options{
		Shelf: shelf, Program: version(), Language: lang.Language(around.Get("language").String()), Choose: p.choose, Seed: p.seed,
	})
	js.Global().Call("addEventListener", "pagehide", js.FuncOf(func(js.Value, []js.Value) any {
		shelf.Leave()
		return nil
	}))
	if err := window.Run(p, window.Look{Title: "dinamika", W: 1280, H: 720}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// page is the trainer with the page around it.
type page struct {
	*trainer.Trainer
	around js.Value
	taken  []trainer.File // that the user chose, until the next update
	drawn  bool           // a picture was asked for
	ready  bool           // and the page knows
	mirror mirror
}

// Update passes on what hands did, and tells the page what is to be seen.
func (p *page) Update(now time.Duration, events []input.Event) {
	if len(p.taken) > 0 {
		files := p.taken
		p.taken = nil
		p.Take(files)
	}
	p.Trainer.Update(now, events)
	if p.drawn && !p.ready {
		p.ready = true
		p.around.Call("ready")
		debug.SetGCPercent(100) // the page lets the program begin without collecting, which is a third quicker
		debug.SetMemoryLimit(math.MaxInt64)
	}
	p.reflect(now)
}
