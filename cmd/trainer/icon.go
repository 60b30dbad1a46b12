//go:build !js

package main

import (
	"image"
	"math"

	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// icons are the window's sign in the sizes that systems ask for: a ring of
// people, one of whom is the worker.
func icons() []image.Image {
	var sc mark.Scene
	const x, y = mark.Width / 2, mark.Height / 2
	sc.Rect(mark.Around(mark.Point{X: x, Y: y}, mark.Height, mark.Height), 150, mark.Fill(mark.Hex(0x0A5C66)))
	const people = 6
	for i := range people {
		sin, cos := math.Sincos(math.Pi/2 + 2*math.Pi*float64(i)/people)
		ink := mark.Hex(0xFFFFFF)
		if i == 0 { // nearest to who looks at it
			ink = mark.Hex(0xF2B233)
		}
		sc.Circle(x+235*cos, y+235*sin, 88, mark.Fill(ink))
	}
	var all []image.Image
	for _, size := range [...]int{16, 32, 48, 128} {
		wide := size * mark.Width / mark.Height
		left := (wide - size) / 2
		all = append(all, picture.Draw(&sc, wide, size).SubImage(image.Rect(left, 0, left+size, size)))
	}
	return all
}
