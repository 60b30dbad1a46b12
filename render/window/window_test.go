package window

import (
	"os"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"dinamika/render/lang"
	"dinamika/render/trainer"
	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
)

// tests runs the tests inside the window library's loop: only there can an
// image be read.
type tests struct {
	m    *testing.M
	code int
}

func (g *tests) Update() error            { g.code = g.m.Run(); return ebiten.Termination }
func (*tests) Draw(*ebiten.Image)         {}
func (*tests) Layout(w, h int) (int, int) { return w, h }

func TestMain(m *testing.M) {
	g := &tests{m: m}
	if err := ebiten.RunGame(g); err != nil {
		panic(err)
	}
	os.Exit(g.code)
}

// led is a trainer in whose first session some acts have passed.
func led() *trainer.Trainer {
	shelf := &trainer.Memory{}
	_ = shelf.KeepSettings([]byte(`{"toured":true}`))
	x := trainer.New(trainer.Options{Shelf: shelf, Language: lang.English, Seed: func() uint64 { return 7 }})
	x.Do("scenario.3")
	x.Do("start")
	for s := range 20 {
		x.Update(time.Duration(s)*time.Second, nil)
	}
	return x
}

// TestPixels: the window shows what the picture of the scene shows.
func TestPixels(t *testing.T) {
	x := led()
	defer x.Close()
	sc, _ := x.Scene()
	for _, size := range [][2]int{{1280, 720}, {1920, 1080}} {
		screen := ebiten.NewImage(size[0], size[1])
		var b brush
		b.draw(screen, sc)
		pix := make([]byte, 4*size[0]*size[1])
		screen.ReadPixels(pix)
		want, apart := picture.Draw(sc, size[0], size[1]), 0
		for i, v := range pix {
			apart += max(int(v), int(want.Pix[i])) - min(int(v), int(want.Pix[i]))
		}
		mean := float64(apart) / float64(len(pix))
		t.Logf("at %v the window is %.3f apart from the picture", size, mean)
		if mean > 1 {
			t.Errorf("at %v the window is %.3f apart from the picture", size, mean)
		}
		var empty mark.Scene
		b.draw(screen, &empty)
		if screen.ReadPixels(pix); pix[4*(size[0]*size[1]/2)] != 0 {
			t.Error("an empty scene leaves something on the screen")
		}
	}
}

// BenchmarkDraw draws a session in the window, as often as it is asked.
func BenchmarkDraw(b *testing.B) {
	x := led()
	defer x.Close()
	sc, _ := x.Scene()
	screen := ebiten.NewImage(1280, 720)
	var br brush
	br.draw(screen, sc)
	b.ReportAllocs()
	for b.Loop() {
		br.draw(screen, sc)
	}
}

// BenchmarkFrame is a frame of a session that moves, sixty to the second: the
// trainer's update, its scene and the drawing, as far as the processor does it.
func BenchmarkFrame(b *testing.B) {
	x := led()
	defer x.Close()
	screen := ebiten.NewImage(1280, 720)
	var br brush
	now, seen := 20*time.Second, uint64(0)
	for b.Loop() {
		now += time.Second / 60
		x.Update(now, nil)
		if sc, version := x.Scene(); version != seen {
			seen = version
			br.draw(screen, sc)
		}
	}
	b.ReportMetric(float64(seen)/float64(b.N), "redraws/frame")
}
