package stamp

import (
	"image"
	"math"

	"dinamika/render/view/mark"
)

// clip is a clip in force. Straight edges are cut off at whole pixels, as
// stamps are laid on; round corners are cut off as shapes are cut out.
type clip struct {
	in  image.Rectangle // with all clips around it
	own *mark.Mark
	box mark.Box // in pixels
	r   float64
}

// clip begins a clip.
func (s *Sheet) clip(m *mark.Mark) {
	c := clip{own: m, box: s.pixels(m.Box), r: min(m.Radius*s.scale, m.Box.W*s.scale/2, m.Box.H*s.scale/2)}
	if c.r > 0 { // its edges are cut with its corners
		c.in = image.Rect(int(math.Floor(c.box.X)), int(math.Floor(c.box.Y)), int(math.Ceil(c.box.X+c.box.W)), int(math.Ceil(c.box.Y+c.box.H)))
	} else {
		c.in = image.Rect(round(c.box.X), round(c.box.Y), round(c.box.X+c.box.W), round(c.box.Y+c.box.H))
	}
	c.in = c.in.Intersect(s.within())
	s.clips = append(s.clips, c)
}

func round(v float64) int { return int(math.Round(v)) }

// within is the part of the screen on which something can show.
func (s *Sheet) within() image.Rectangle {
	if len(s.clips) == 0 {
		return s.screen
	}
	return s.clips[len(s.clips)-1].in
}

// pixels is a box of the design space in pixels of the screen.
func (s *Sheet) pixels(b mark.Box) mark.Box {
	return mark.Box{X: b.X*s.scale + s.left, Y: b.Y*s.scale + s.top, W: b.W * s.scale, H: b.H * s.scale}
}

// corners lists the clips whose round corners take something off a box.
func (s *Sheet) corners(b mark.Box) []mark.Mark {
	s.round = s.round[:0]
	for i := range s.clips {
		if c := &s.clips[i]; c.r > 0 && !c.holds(b) {
			s.round = append(s.round, *c.own)
		}
	}
	return s.round
}

// holds says whether all of a box shows through a clip with round corners.
func (c *clip) holds(b mark.Box) bool {
	far := func(lo, hi, from, to float64) (float64, bool) {
		inner := max(0, from+c.r-lo, hi-(to-c.r))
		return inner, lo >= from && hi <= to
	}
	x, a := far(b.X, b.X+b.W, c.box.X, c.box.X+c.box.W)
	y, o := far(b.Y, b.Y+b.H, c.box.Y, c.box.Y+c.box.H)
	return a && o && (x == 0 || y == 0 || math.Hypot(x, y) <= c.r)
}
