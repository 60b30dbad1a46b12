package ring

import (
	"math"
	"testing"

	"dinamika/render/view/mark"
)

// TestNumbers holds the rings to those of the visual reference.
func TestNumbers(t *testing.T) {
	without := map[int][3]float64{
		4: {1.04, 342, 172}, 5: {1.04, 342, 172}, 6: {1.04, 342, 172}, 7: {1.04, 342, 172}, 8: {.96, 362, 196},
		9: {1, 372, 184}, 10: {.88, 342, 202}, 11: {.88, 372, 172}, 12: {.76, 352, 202},
	}
	with := map[int][3]float64{
		4: {1.04, 342, 172}, 5: {1.04, 342, 172}, 6: {1.04, 362, 202}, 7: {1.04, 342, 172}, 8: {.80, 352, 208},
		9: {.88, 372, 196}, 10: {.76, 362, 208}, 11: {.88, 372, 172}, 12: {.64, 372, 208},
	}
	for n := Least; n <= Most; n++ {
		for tags, want := range map[bool][3]float64{false: without[n], true: with[n]} {
			if l := For(n, tags); [3]float64{l.Figure, l.RX, l.RY} != want {
				t.Errorf("%d members, tags %v: figure %v, radii %v %v: want %v", n, tags, l.Figure, l.RX, l.RY, want)
			}
		}
	}
}

// TestRule checks every ring for itself, in whole pixels of both windows, by
// painting: whoever puts a second colour on a pixel breaks the rule.
func TestRule(t *testing.T) {
	for _, window := range [][2]int{{1280, 720}, {1920, 1080}} {
		scale, left, top := mark.Fit(window[0], window[1])
		for n := Least; n <= Most; n++ {
			for _, tags := range []bool{false, true} {
				l := For(n, tags)
				if len(l.Seats) != n {
					t.Fatalf("%d members have %d seats", n, len(l.Seats))
				}
				owner := make([]int, window[0]*window[1])
				paint := func(who int, b mark.Box) {
					x0, y0 := int(math.Ceil(b.X*scale+left)), int(math.Ceil(b.Y*scale+top))
					x1, y1 := int(math.Floor((b.X+b.W)*scale+left)), int(math.Floor((b.Y+b.H)*scale+top))
					for y := y0; y < y1; y++ {
						for x := x0; x < x1; x++ {
							at := y*window[0] + x
							if x < 0 || y < int(56*scale) || x >= int(908*scale) || y >= int(622*scale) {
								t.Fatalf("%d members, tags %v: %d leaves the room at %d, %d", n, tags, who, x, y)
							}
							if owner[at] != 0 && owner[at] != who {
								t.Fatalf("%d members, tags %v, %v: %d covers %d at %d, %d", n, tags, window, who, owner[at], x, y)
							}
							owner[at] = who
						}
					}
				}
				for i, s := range l.Seats {
					paint(i+1, mark.Box{X: s.X - 33*s.Scale, Y: s.Y - 51*s.Scale, W: 66 * s.Scale, H: 84 * s.Scale})
					w, h := 150.0, 42.0
					if n > 8 {
						w, h = 110, 25
					}
					if tags && n > 8 {
						h += 22
					} else if tags {
						h += 26
					}
					// The plate hangs on its own figure; it may meet no other.
					paint(i+1, mark.Box{X: s.X - w/2, Y: s.Y + 82*s.Scale, W: w, H: h})
				}
				paint(100, mark.Box{X: 414, Y: 518, W: 76, H: 82})
				paint(200, l.Bubble())
			}
		}
	}
}

// TestLargest: no ring with larger figures keeps the rule.
func TestLargest(t *testing.T) {
	for n := Least; n <= Most; n++ {
		l := For(n, false)
		for figure := l.Figure + .04; figure < 1.05; figure += .04 {
			for _, ry := range []float64{172, 184, 196, 202, 208} {
				for _, rx := range []float64{342, 352, 362, 372} {
					if _, ok := seat(along(n, rx, ry), false, figure); ok {
						t.Errorf("%d members: figure %v fits at %v, %v; %v was taken", n, figure, rx, ry, l.Figure)
					}
				}
			}
		}
	}
}

func TestSeats(t *testing.T) {
	for n := Least; n <= Most; n++ {
		l := For(n, false)
		for i, s := range l.Seats {
			// The ring is the same from left to right, and goes clockwise: the
			// first seat is at the worker's left hand.
			if o := l.Seats[n-1-i]; math.Abs(s.X-MiddleX+o.X-MiddleX) > 3 || math.Abs(s.Y-o.Y) > 2 {
				t.Errorf("%d members: seats %d and %d are no mirror images: %v %v", n, i, n-1-i, s, o)
			}
		}
		if l.Seats[0].X >= MiddleX {
			t.Errorf("%d members: the first seat is on the right", n)
		}
		if far, near := l.Seats[n/2].Scale, l.Seats[0].Scale; far > near {
			t.Errorf("%d members: a figure far off has scale %v, one near %v", n, far, near)
		}
	}
	if For(2, false).Figure != For(4, false).Figure || For(40, true).Figure != For(12, true).Figure {
		t.Error("a group out of bounds is not seated like the nearest")
	}
}

func BenchmarkSolve(b *testing.B) {
	for b.Loop() {
		solve(12, true)
	}
}
