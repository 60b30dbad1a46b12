package trainer

import (
	"testing"
	"time"
)

// BenchmarkFrame is what a frame of a session of eight costs before a window
// draws it, sixty to the second, at the pace of reading.
func BenchmarkFrame(b *testing.B) {
	for _, c := range []struct {
		name string
		xray bool
	}{{"plain", false}, {"xray", true}} {
		b.Run(c.name, func(b *testing.B) {
			x := New(Options{Shelf: &Memory{}, Language: "id", Seed: func() uint64 { return 7 }})
			x.settings.Toured = true
			x.Do("scenario.3")
			x.Do("start")
			if c.xray {
				x.Do("xray")
			}
			b.ReportAllocs()
			for b.Loop() {
				x.Update(x.now+time.Second/60, nil)
				x.Scene()
			}
		})
	}
}
