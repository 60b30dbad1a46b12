package trainer

import (
	"bytes"
	"image/png"
	"strconv"
	"time"

	"dinamika/render/trainer/tape"
	"dinamika/render/view/film"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
	"dinamika/render/view/theme"
)

// The sizes of what is saved, in pixels: a slide for the picture, and for the
// animated one less, so that it can be sent.
const (
	slideW, slideH = 1920, 1080
	filmW, filmH   = 960, 540
)

// mostFrames is how many acts an animated picture has at most.
const mostFrames = 80

// longest is how long a frame of an animated picture stays at most.
const longest = 6 * time.Second

// filming is an animated picture that is being made, an act at a time.
type filming struct {
	film     *film.Film
	from     int // the slot it begins at
	done, of int
	scene    mark.Scene
}

// paint draws the screen as it is at a slot, without what can be pressed.
func (b *playbackPlace) paint(t *Trainer, sc *mark.Scene, slot int, size theme.Letters) {
	was := b.at
	b.at = slot
	b.fill(t)
	s := b.screen
	s.Plain, s.Evidence, s.Film, s.Making = true, false, false, nil
	s.Scene(kit.New(sc, theme.Of(t.settings.themeName()), size, t.words(), input.Hands{}))
	b.at = was
	b.fill(t)
}

// named is what a file of these runs is called.
func (b *playbackPlace) named(ending string, here bool) string {
	l := &b.reels[0].Run.Life
	name := "dinamika-" + l.Scenario.Setup.Name + "-" + strconv.FormatUint(l.Seed, 10)
	if here {
		session, acts := b.axis.Moment(b.at)
		name += "-s" + strconv.Itoa(session) + "-" + strconv.Itoa(acts)
	}
	return name + ending
}

// hand hands a file to the user, and says where it went.
func (b *playbackPlace) hand(t *Trainer, name string, data []byte, err error) {
	where := ""
	if err == nil {
		where, err = t.o.Shelf.Hand(File{Name: name, Data: data})
	}
	if err != nil {
		t.tell(err)
		return
	}
	b.screen.Notice = t.words().T("playback.saved", map[string]any{"Name": where})
}

// savePNG saves the screen as a picture for a slide.
func (b *playbackPlace) savePNG(t *Trainer) {
	var sc mark.Scene
	b.paint(t, &sc, b.at, t.settings.letters())
	var out bytes.Buffer
	err := png.Encode(&out, picture.Draw(&sc, slideW, slideH))
	b.hand(t, b.named(".png", true), out.Bytes(), err)
}

// saveCSV saves the curves as a table.
func (b *playbackPlace) saveCSV(t *Trainer) {
	var out bytes.Buffer
	var runs []tape.Named
	for i := range b.reels {
		name := b.reels[i].Run.Leader().String() + "-" + strconv.FormatUint(b.reels[i].Run.Life.Seed, 10)
		if badge := b.badge(i); badge != "" {
			name = badge + "-" + name
		}
		runs = append(runs, tape.Named{Run: name, Tape: b.reels[i].Tape})
	}
	err := tape.CSV(&out, runs...)
	b.hand(t, b.named(".csv", false), out.Bytes(), err)
}

// film begins an animated picture of so many acts from here.
func (b *playbackPlace) film(t *Trainer, acts int) {
	from := max(1, b.at)
	of := min(acts, mostFrames, b.axis.Slots()-from+1)
	b.screen.Film = false
	if of < 1 {
		return
	}
	b.player.Paused = true
	b.filming = &filming{film: film.New(filmW, filmH), from: from, of: of}
}

// shoot draws one frame more, in the large type that a small picture needs, and
// hands the film over after the last.
func (b *playbackPlace) shoot(t *Trainer) {
	f := b.filming
	if f.done < f.of {
		slot := f.from + f.done
		b.paint(t, &f.scene, slot, theme.Huge)
		f.film.Add(&f.scene, min(longest, max(time.Second, b.reading(slot))))
		f.done++
		return
	}
	b.filming = nil
	var out bytes.Buffer
	err := f.film.Write(&out)
	b.hand(t, b.named(".gif", true), out.Bytes(), err)
}
