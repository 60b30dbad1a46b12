package main

import (
	"strconv"
	"syscall/js"
	"time"
)

// tabs knows which other windows of the browser show the trainer: each asks the
// others every second while it is looked at, and those that are there answer,
// also from behind.
type tabs struct {
	me      string
	channel js.Value
	seen    map[string]time.Time // when a window answered last
}

// here is how long a window counts as there after it has answered.
const here = 2500 * time.Millisecond

func newTabs() *tabs {
	t := &tabs{me: strconv.FormatUint(seed(), 36), seen: map[string]time.Time{}}
	class := js.Global().Get("BroadcastChannel")
	if !class.Truthy() {
		return t // then a window that takes over a journal has it
	}
	t.channel = class.New("dinamika")
	t.channel.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		said := args[0].Get("data")
		if said.Type() != js.TypeString {
			return nil
		}
		if words := said.String(); words == "who" {
			t.channel.Call("postMessage", t.me)
		} else {
			t.seen[words] = time.Now()
		}
		return nil
	}))
	go func() {
		for {
			if js.Global().Get("document").Get("visibilityState").String() == "visible" {
				t.channel.Call("postMessage", "who")
			}
			time.Sleep(time.Second)
		}
	}()
	return t
}

// alive says whether another window is there.
func (t *tabs) alive(tab string) bool {
	at, is := t.seen[tab]
	return is && time.Since(at) < here
}
