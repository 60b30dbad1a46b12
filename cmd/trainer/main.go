//go:build !js

// Command trainer is the trainer in a window: it lets a student lead a small
// group. In a browser the same program runs in a page; see dinamika serve.
package main

import (
	"fmt"
	"os"

	"dinamika/render/lang"
	"dinamika/render/trainer"
	"dinamika/render/window"
)

func main() {
	t := trainer.New(trainer.Options{Shelf: &trainer.Memory{}, Program: version(), Language: lang.English, Seed: seed})
	if err := window.Run(t, window.Look{Title: "dinamika", W: 1280, H: 720}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
