package theme

import (
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// The inks of data are the same in every theme, so that a picture taken in one
// is read in another; each comes with a shape or a pattern, and an outline.

// Stage is how a stage is filled. An unknown stage is hatched.
func Stage(s sim.Stage) mark.Paint {
	ink := hex(0x14282B)
	switch s {
	case sim.Forming:
		return mark.Paint{Fill: hex(0x9AD0F0), Tile: mark.Dots, TileInk: ink}
	case sim.Storming:
		return mark.Paint{Fill: hex(0xE07A5F), Tile: mark.Zigzag, TileInk: ink}
	case sim.Norming:
		return mark.Paint{Fill: hex(0xF0DC8C), Tile: mark.Bars, TileInk: ink}
	case sim.Performing:
		return mark.Paint{Fill: hex(0x0F5E47)}
	case sim.Adjourning:
		return mark.Paint{Fill: hex(0xA585C9), Tile: mark.Diagonals, TileInk: ink}
	}
	return mark.Paint{Fill: hex(0xFFFFFF), Tile: mark.Crosses, TileInk: ink}
}

// OnStage is the ink of words and signs on a stage's fill.
func OnStage(s sim.Stage) mark.Color {
	if s == sim.Performing {
		return hex(0xFFFFFF)
	}
	return hex(0x14282B)
}

// Area is the ink of one of Bales's areas.
func Area(a sim.Area) mark.Color {
	return [sim.NumAreas]mark.Color{hex(0x0072B2), hex(0x2E2E2E), hex(0xC98A00), hex(0xB5400F)}[a]
}

// Like, Dislike and Tension are the inks of ties and of tension in X-ray.
func Like() mark.Color { return hex(0x0B5FA5) }

// Dislike is the ink of a tie of dislike.
func Dislike() mark.Color { return hex(0xB5400F) }

// Tension is the ink of the arcs beside a head.
func Tension() mark.Color { return hex(0xE0A100) }

// Verdict is what the coach finds of a decision.
type Verdict uint8

// The verdicts, the best first.
const (
	Best Verdict = iota
	Good
	NotDistinguishable
	Inaccuracy
	Mistake
	NumVerdicts = 5
)

// Fill is the ink of the verdict.
func (v Verdict) Fill() mark.Color {
	return [NumVerdicts]mark.Color{hex(0x084C7A), hex(0x5AA7E0), hex(0xFFFFFF), hex(0xE09000), hex(0xA32A00)}[v]
}
