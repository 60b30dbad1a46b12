package film

import (
	"bytes"
	"image/gif"
	"testing"
	"time"

	"dinamika/render/view/mark"
)

// scene is a dot on a ground, so far to the right.
func scene(x float64) *mark.Scene {
	sc := new(mark.Scene)
	sc.Clear()
	sc.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(mark.Hex(0xE8E0D2)))
	sc.Circle(x, 300, 60, mark.Fill(mark.Hex(0x0A5C66)).Edge(mark.Hex(0x14282B), 8))
	sc.Text(100, 600, "film", mark.Bold, 80, mark.Left, mark.Hex(0x14282B))
	return sc
}

func TestFilm(t *testing.T) {
	f := New(320, 180)
	for _, x := range []float64{200, 400, 400, 700} {
		f.Add(scene(x), 1500*time.Millisecond)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := gif.DecodeAll(&b)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Image) != 3 || f.Len() != 3 {
		t.Fatalf("%d frames, want 3: two scenes are alike", len(got.Image))
	}
	if got.Delay[0] != 150 || got.Delay[1] != 300 || got.LoopCount != 0 {
		t.Errorf("the frames stay %v hundredths, and come back %d times", got.Delay, got.LoopCount)
	}
	if got.Config.Width != 320 || got.Config.Height != 180 || got.Image[0].Rect.Dx() != 320 {
		t.Error("the film has another size")
	}
	if w := got.Image[1].Rect.Dx(); w >= 200 || w < 60 {
		t.Errorf("of the second frame a part %d wide is kept", w)
	}
	// The ground is the very colour that it was painted with, and flat.
	for _, at := range [][2]int{{5, 5}, {300, 10}, {160, 170}} {
		if r, g, b, _ := got.Image[0].At(at[0], at[1]).RGBA(); r>>8 != 0xE8 || g>>8 != 0xE0 || b>>8 != 0xD2 {
			t.Errorf("the ground at %v is %x %x %x", at, r>>8, g>>8, b>>8)
		}
	}
	if n := len(got.Image[0].Palette); n > 256 {
		t.Errorf("%d colours", n)
	}
}

func TestFilmIsTheSame(t *testing.T) {
	var a, b bytes.Buffer
	for _, to := range []*bytes.Buffer{&a, &b} {
		f := New(160, 90)
		f.Add(scene(100), time.Second)
		f.Add(scene(900), time.Second)
		if err := f.Write(to); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two films of the same scenes differ")
	}
}
