package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"dinamika/render/trainer"
	"dinamika/render/view/mark"
)

// Scene is what is to be seen.
func (p *page) Scene() (*mark.Scene, uint64) {
	p.drawn = true
	return p.Trainer.Scene()
}

// seed is the seed of a new life: the one in the address, so that a class can
// lead the same group, or one that nobody chose.
func (p *page) seed() uint64 {
	asked := js.Global().Get("URLSearchParams").New(js.Global().Get("location").Get("search")).Call("get", "seed")
	if asked.Type() == js.TypeString {
		if n, err := strconv.ParseUint(asked.String(), 10, 52); err == nil {
			return n
		}
	}
	return seed()
}

// choose asks the user for files, which come when they have been read.
func (p *page) choose() {
	p.around.Call("choose", js.FuncOf(func(_ js.Value, args []js.Value) any {
		data := make([]byte, args[1].Length())
		js.CopyBytesToGo(data, args[1])
		p.taken = append(p.taken, trainer.File{Name: args[0].String(), Data: data})
		return nil
	}))
}

// hand gives the user a file, which the browser puts where it puts all that is
// downloaded.
func (p *page) hand(f trainer.File) (string, error) {
	data := js.Global().Get("Uint8Array").New(len(f.Data))
	js.CopyBytesToJS(data, f.Data)
	p.around.Call("hand", f.Name, kindOf(f.Name), data)
	return f.Name, nil
}

// kindOf is the type of a file by the end of its name.
func kindOf(name string) string {
	switch {
	case strings.HasSuffix(name, ".json"):
		return "application/json"
	case strings.HasSuffix(name, ".csv"):
		return "text/csv"
	case strings.HasSuffix(name, ".png"):
		return "image/png"
	case strings.HasSuffix(name, ".gif"):
		return "image/gif"
	}
	return "application/octet-stream"
}
