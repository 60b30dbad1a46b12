// Package home is the first screen: what there is to go on with and to begin.
package home

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
)

// Card is one scenario to choose.
type Card struct{ Name, Title string }

// Screen is the first screen.
type Screen struct{ Cards []Card }

// Update is the screen after what the user intended.
func (s Screen) Update(intent string) Screen { return s }

// Scene draws the screen.
func (s Screen) Scene(p *kit.Pen) {
	p.Ground()
	p.Bar(kit.Bar{Title: "dinamika"})
	for i, c := range s.Cards {
		p.Button(mark.Box{X: 24, Y: 100 + 56*float64(i), W: 400, H: 44}, kit.Button{Intent: "scenario." + strconv.Itoa(i+1), Region: "cards", Label: c.Title, Left: true})
	}
}
