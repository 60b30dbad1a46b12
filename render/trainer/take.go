package trainer

import "dinamika/render/trainer/tape"

// Take takes files that the user handed over, by dropping them or because the
// trainer asked: by what is in them, they are looked at or explained.
func (t *Trainer) Take(files []File) {
	if len(files) == 0 {
		return
	}
	t.stale = true
	c, ok := t.top().(*choosePlace)
	if !ok {
		var second *playbackPlace
		if b, is := t.top().(*playbackPlace); is && b.ready && len(b.reels) == 1 && len(files) == 1 && tape.KindOf(tape.File(files[0])) != tape.Scenario {
			second = b
		}
		c = t.openChooser(second)
	}
	given := make([]tape.File, len(files))
	for i, f := range files {
		given[i] = tape.File(f)
	}
	c.take(t, given)
}
