package picture

import (
	"image/color"
	"testing"

	"dinamika/render/view/mark"
)

func at(t *testing.T, draw func(s *mark.Scene), x, y int) color.RGBA {
	t.Helper()
	var s mark.Scene
	s.Clear()
	s.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(mark.Hex(0xFFFFFF)))
	draw(&s)
	return Draw(&s, 1280, 720).RGBAAt(x, y)
}

func TestMarks(t *testing.T) {
	red, white := color.RGBA{255, 0, 0, 255}, color.RGBA{255, 255, 255, 255}
	fill, stroke := mark.Fill(mark.Hex(0xFF0000)), mark.Stroke(mark.Hex(0xFF0000), 6)
	butt := stroke
	butt.Butt = true
	tile := mark.Paint{Fill: mark.Hex(0xFFFFFF), Tile: mark.Dots, TileInk: mark.Hex(0xFF0000)}
	for _, c := range []struct {
		what string
		draw func(s *mark.Scene)
		x, y int
		want color.RGBA
	}{
		{"inside a box", func(s *mark.Scene) { s.Rect(mark.Box{X: 10, Y: 10, W: 40, H: 40}, 10, fill) }, 30, 30, red},
		{"in its round corner", func(s *mark.Scene) { s.Rect(mark.Box{X: 10, Y: 10, W: 40, H: 40}, 10, fill) }, 11, 11, white},
		{"inside its outline", func(s *mark.Scene) { s.Rect(mark.Box{X: 10, Y: 10, W: 40, H: 40}, 10, stroke) }, 30, 30, white},
		{"on its outline", func(s *mark.Scene) { s.Rect(mark.Box{X: 10, Y: 10, W: 40, H: 40}, 10, stroke) }, 30, 10, red},
		{"on a sharp corner", func(s *mark.Scene) { s.Rect(mark.Box{X: 10, Y: 10, W: 40, H: 40}, 0, stroke) }, 10, 10, red},
		{"a circle", func(s *mark.Scene) { s.Circle(30, 30, 10, fill) }, 30, 22, red},
		{"beside a circle", func(s *mark.Scene) { s.Circle(30, 30, 10, fill) }, 22, 22, white},
		{"a line", func(s *mark.Scene) { s.Line(10, 10, 50, 50, stroke) }, 30, 30, red},
		{"its round end", func(s *mark.Scene) { s.Line(10, 10, 50, 10, stroke) }, 51, 10, red},
		{"its cut end", func(s *mark.Scene) { s.Line(10, 10, 50, 10, butt) }, 51, 10, white},
		{"a dash", func(s *mark.Scene) { s.Line(10, 10, 100, 10, butt.Dash(10, 10)) }, 35, 10, red},
		{"between dashes", func(s *mark.Scene) { s.Line(10, 10, 100, 10, butt.Dash(10, 10)) }, 25, 10, white},
		{"an arc, clockwise", func(s *mark.Scene) { s.Arc(50, 50, 20, 0, 90, stroke) }, 64, 64, red},
		{"the rest of it", func(s *mark.Scene) { s.Arc(50, 50, 20, 0, 90, stroke) }, 36, 36, white},
		{"a path", func(s *mark.Scene) { s.Path(fill, mark.Move(10, 10), mark.Quad(30, 50, 50, 10), mark.Close()) }, 30, 25, red},
		{"below its bend", func(s *mark.Scene) { s.Path(fill, mark.Move(10, 10), mark.Quad(30, 50, 50, 10), mark.Close()) }, 30, 35, white},
		{"a way back", func(s *mark.Scene) {
			s.Poly(stroke, false, mark.Point{X: 10, Y: 10}, mark.Point{X: 50, Y: 10}, mark.Point{X: 10, Y: 12})
		}, 50, 10, red},
		{"clipped", func(s *mark.Scene) {
			s.Clip(mark.Box{X: 0, Y: 0, W: 20, H: 20}, 0, func() { s.Rect(mark.Box{X: 10, Y: 10, W: 40, H: 40}, 0, fill) })
		}, 30, 30, white},
		{"clipped twice", func(s *mark.Scene) {
			s.Clip(mark.Box{X: 0, Y: 0, W: 20, H: 20}, 0, func() { s.Clip(mark.Box{X: 0, Y: 0, W: 60, H: 60}, 0, func() { s.Circle(30, 30, 25, fill) }) })
		}, 30, 30, white},
		{"after a clip", func(s *mark.Scene) {
			s.Clip(mark.Box{X: 0, Y: 0, W: 20, H: 20}, 0, func() {})
			s.Rect(mark.Box{X: 10, Y: 10, W: 40, H: 40}, 0, fill)
		}, 30, 30, red},
		{"a dot of a tile", func(s *mark.Scene) { s.Rect(mark.Box{X: 0, Y: 0, W: 80, H: 80}, 0, tile) }, 35, 35, red},
		{"beside the dot", func(s *mark.Scene) { s.Rect(mark.Box{X: 0, Y: 0, W: 80, H: 80}, 0, tile) }, 32, 32, white},
		{"a letter", func(s *mark.Scene) { s.Text(100, 100, "I", mark.Bold, 80, mark.Center, mark.Hex(0xFF0000)) }, 100, 70, red},
		{"below a letter", func(s *mark.Scene) { s.Text(100, 100, "I", mark.Bold, 80, mark.Center, mark.Hex(0xFF0000)) }, 100, 104, white},
		{"left of a letter", func(s *mark.Scene) { s.Text(100, 100, "I", mark.Bold, 80, mark.Left, mark.Hex(0xFF0000)) }, 98, 70, white},
	} {
		if got := at(t, c.draw, c.x, c.y); got.R != c.want.R || max(got.G, c.want.G)-min(got.G, c.want.G) > 8 {
			t.Errorf("%s: at %d, %d is %v, want %v", c.what, c.x, c.y, got, c.want)
		}
	}
}

// TestEdges: the outline of a curve has no knots where its pieces meet.
func TestEdges(t *testing.T) {
	var s mark.Scene
	s.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(mark.Hex(0xFFFFFF)))
	s.Circle(640, 360, 300, mark.Stroke(mark.Hex(0), 2))
	img, dark := Draw(&s, 1280, 720), 0.0
	for i := 0; i < len(img.Pix); i += 4 {
		dark += 1 - float64(img.Pix[i])/255
	}
	if want := 2 * 3.14159 * 300 * 2; dark < 0.99*want || dark > 1.01*want {
		t.Errorf("a ring 2 wide has %.0f pixels of ink, want %.0f", dark, want)
	}
}

func TestLarger(t *testing.T) {
	var s mark.Scene
	s.Rect(mark.Box{X: 640, Y: 360, W: 1, H: 1}, 0, mark.Fill(mark.Hex(0xFF0000)))
	if got := Draw(&s, 1920, 1080).RGBAAt(960, 540); got.R != 255 || got.A != 255 {
		t.Errorf("in a larger window the middle is %v", got)
	}
}
