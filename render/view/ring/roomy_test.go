package ring

import (
	"testing"

	"dinamika/render/view/mark"
)

// TestRoomy: with large type too, everybody has a seat, and no plate covers a
// face or another plate.
func TestRoomy(t *testing.T) {
	for n := Least; n <= Most; n++ {
		for _, letters := range []int{large, huge} {
			for _, tags := range []bool{false, true} {
				l := Roomy(n, letters, tags)
				if len(l.Seats) != n {
					t.Fatalf("%d members at %d, tags %v: %d seats", n, letters, tags, len(l.Seats))
				}
				t.Logf("%d members at %d, tags %v: figure %.2f, radii %v %v", n, letters, tags, l.Figure, l.RX, l.RY)
				var boxes []mark.Box
				for _, s := range l.Seats {
					boxes = append(boxes, s.Head(), s.Plate(l.PlateW, l.PlateH))
				}
				for i, a := range boxes {
					if a.X < 0 || a.X+a.W > roomyWide || a.Y+a.H > RoomyBottom || a.Y < 66 {
						t.Errorf("%d members at %d, tags %v: %v leaves the room", n, letters, tags, a)
					}
					for j, b := range boxes[:i] {
						if i/2 != j/2 && a.Meets(b) {
							t.Errorf("%d members at %d, tags %v: %v covers %v", n, letters, tags, a, b)
						}
					}
				}
			}
		}
	}
}
