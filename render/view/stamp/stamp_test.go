package stamp

import (
	"image"
	"image/color"
	"math"
	"testing"

	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// paper is a press that prints into a picture.
type paper struct {
	sheet   *image.Alpha
	to      *image.RGBA
	written int
	printed int
	stamps  int
}

func newPaper(size, w, h int) *paper {
	return &paper{sheet: image.NewAlpha(image.Rect(0, 0, size, size)), to: image.NewRGBA(image.Rect(0, 0, w, h))}
}

func (p *paper) Write(at image.Rectangle, cover []byte) {
	p.written++
	for y := range at.Dy() {
		copy(p.sheet.Pix[p.sheet.PixOffset(at.Min.X, at.Min.Y+y):], cover[y*at.Dx():(y+1)*at.Dx()])
	}
}

func (p *paper) Print(stamps []Stamp) {
	p.printed++
	p.stamps += len(stamps)
	for _, s := range stamps {
		for y := s.To.Min.Y; y < s.To.Max.Y; y++ {
			for x := s.To.Min.X; x < s.To.Max.X; x++ {
				u, v := s.From.Min.X, s.From.Min.Y
				if s.From.Dx() > 1 {
					u += x - s.To.Min.X
				}
				if s.From.Dy() > 1 {
					v += y - s.To.Min.Y
				}
				a := float64(p.sheet.AlphaAt(u, v).A) / 255 * float64(s.Ink.A) / 255
				was := p.to.RGBAAt(x, y)
				mix := func(old, ink uint8) uint8 { return uint8(math.Round(float64(old)*(1-a) + float64(ink)*a)) }
				p.to.SetRGBA(x, y, color.RGBA{mix(was.R, s.Ink.R), mix(was.G, s.Ink.G), mix(was.B, s.Ink.B), 255})
			}
		}
	}
}

// apart is how far two pictures are apart: in the mean, and the share of pixels
// in which they are clearly so.
func apart(a, b *image.RGBA) (mean, clear float64) {
	n := len(a.Pix) / 4
	for i := range n {
		far := 0.0
		for k := range 3 {
			d := math.Abs(float64(a.Pix[4*i+k]) - float64(b.Pix[4*i+k]))
			mean += d / 3
			far = max(far, d)
		}
		if far > 96 {
			clear++
		}
	}
	return mean / float64(n), clear / float64(n)
}

// all is a scene with every kind of mark, with clips and tiles.
func all() *mark.Scene {
	var s mark.Scene
	ink := mark.Hex(0x14282B)
	s.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(mark.Hex(0xEDF2EF)))
	s.Rect(mark.Box{X: 20.3, Y: 20.7, W: 400.5, H: 200.2}, 12, mark.Fill(mark.Hex(0xFFFFFF)).Edge(ink, 1.5))
	s.Rect(mark.Box{X: 30, Y: 230, W: 300, H: 20}, 0, mark.Fill(mark.Hex(0xE07A5F)).Edge(ink, 1))
	s.Rect(mark.Box{X: 440, Y: 20, W: 300, H: 120}, 10, mark.Stroke(ink, 2).Dash(6, 4))
	s.Rect(mark.Box{X: 760, Y: 20, W: 300, H: 120}, 10, mark.Paint{Fill: mark.Hex(0xF0DC8C), Tile: mark.Zigzag, TileInk: ink})
	s.Rect(mark.Box{X: 1100, Y: 20, W: 120, H: 9}, 4.5, mark.Fill(ink))
	s.Ellipse(500, 400, 342, 172, mark.Fill(mark.Hex(0xDACDB8)).Edge(ink, 3))
	s.Clip(mark.Box{X: 100, Y: 300, W: 300, H: 300}, 40, func() {
		s.Circle(120, 320, 90, mark.Fill(mark.Hex(0x0A5C66)))
		s.Rect(mark.Box{X: 300, Y: 500, W: 200, H: 200}, 0, mark.Fill(mark.Hex(0x9B2C12)))
		s.Circle(250, 450, 20, mark.Fill(mark.Hex(0xFFFFFF)))
		s.Text(60, 400, "cut off on the left", mark.Bold, 24, mark.Left, ink)
	})
	s.Clip(mark.Box{X: 900, Y: 300, W: 200, H: 100}, 0, func() {
		for i := range 10 {
			s.Rect(mark.Box{X: 880, Y: 280 + 30*float64(i), W: 240, H: 26}, 6, mark.Fill(mark.Hex(0xFFFFFF)).Edge(ink, 1))
			s.Text(890, 298+30*float64(i), "a row of a list that rolls", mark.Regular, 15, mark.Left, ink)
		}
	})
	s.Path(mark.Fill(mark.Hex(0xB07A50)).Edge(ink, 2), mark.Move(600, 500), mark.Quad(650, 400, 700, 500), mark.Cubic(800, 600, 500, 650, 600, 500), mark.Close())
	s.Arc(1000, 550, 60, 20, 250, mark.Stroke(mark.Hex(0xE0A100), 5))
	s.Line(700, 600, 1200, 680, mark.Stroke(ink, 3))
	s.Line(700, 650, 1200, 700, mark.Stroke(ink.Fade(0.4), 2).Dash(8, 6))
	s.Within(1150, 300, 1.3, 20, func() { s.Ellipse(0, 0, 30, 12, mark.Fill(ink)) })
	s.Text(640, 700, "Perasaan kelompok – “ya” 0,4", mark.Say, 17, mark.Center, ink)
	return &s
}

// TestLikeThePicture: what is stamped looks as what is drawn.
func TestLikeThePicture(t *testing.T) {
	for _, size := range [][2]int{{1280, 720}, {1920, 1080}, {960, 600}, {640, 400}} {
		sc := all()
		p := newPaper(2048, size[0], size[1])
		New(2048, p).Draw(sc, size[0], size[1])
		mean, clear := apart(p.to, grounded(sc, size[0], size[1]))
		t.Logf("at %v the pixels are %.3f apart, %.5f of them clearly", size, mean, clear)
		if mean > 0.4 || clear > 0.0003 {
			t.Errorf("at %v the pixels are %.3f apart, %.5f of them clearly", size, mean, clear)
		}
	}
}

// grounded is the picture on the scene's ground.
func grounded(sc *mark.Scene, w, h int) *image.RGBA {
	img := picture.Draw(sc, w, h)
	c := ground(sc)
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i+3] == 0 {
			img.Pix[i], img.Pix[i+1], img.Pix[i+2], img.Pix[i+3] = c.R, c.G, c.B, 255
		}
	}
	return img
}

// TestKnownAgain: what has been cut is not cut again, also where it moves by
// whole pixels or changes its colour.
func TestKnownAgain(t *testing.T) {
	p := newPaper(2048, 1280, 720)
	s := New(2048, p)
	s.Draw(all(), 1280, 720)
	was := p.written
	s.Draw(all(), 1280, 720)
	if p.written != was {
		t.Errorf("the same scene writes %d more pieces", p.written-was)
	}
	figure := func(x float64, c mark.Color) *mark.Scene {
		var sc mark.Scene
		sc.Within(x, 300, 0.88, 0, func() {
			sc.Circle(0, 0, 30, mark.Fill(c))
			sc.Path(mark.Fill(c), mark.Move(0, 0), mark.Quad(20, 20, 40, 0), mark.Close())
		})
		return &sc
	}
	s.Draw(figure(300, mark.Hex(1)), 1280, 720)
	was = p.written
	s.Draw(figure(417, mark.Hex(2)), 1280, 720)
	if p.written != was {
		t.Errorf("a figure elsewhere writes %d more pieces", p.written-was)
	}
	s.Draw(figure(417.4, mark.Hex(2)), 1280, 720)
	if p.written == was {
		t.Error("a figure between the pixels is not cut: the test sees nothing")
	}
}

// TestFullSheet: a sheet too small for a scene is begun anew in the middle of it.
func TestFullSheet(t *testing.T) {
	sc := all()
	p := newPaper(640, 1280, 720)
	New(640, p).Draw(sc, 1280, 720)
	if mean, clear := apart(p.to, grounded(sc, 1280, 720)); mean > 0.3 || clear > 0.001 {
		t.Errorf("on a small sheet the pixels are %.3f apart, %.5f of them clearly", mean, clear)
	}
	if p.printed < 2 {
		t.Errorf("it was printed %d times: the sheet was not full", p.printed)
	}
}

// none is a press that prints nothing.
type none struct{}

func (none) Write(image.Rectangle, []byte) {}
func (none) Print([]Stamp)                 {}

// BenchmarkDraw lays out a scene that is known, and one in which everything is
// cut anew.
func BenchmarkDraw(b *testing.B) {
	sc := all()
	b.Run("known", func(b *testing.B) {
		s := New(2048, none{})
		b.ReportAllocs()
		for b.Loop() {
			s.Draw(sc, 1280, 720)
		}
	})
	b.Run("new", func(b *testing.B) {
		s := New(2048, none{})
		for b.Loop() {
			s.forget()
			s.Draw(sc, 1280, 720)
		}
	})
}
