package trainer

import (
	"strconv"
	"strings"
	"time"

	"dinamika/render/lang"
	"dinamika/render/trainer/tape"
	"dinamika/render/view/kit"
	"dinamika/render/view/playback"
	"dinamika/sim"
)

// reel is a run on its tape.
type reel struct {
	*tape.Run
	*tape.Tape
}

// playbackPlace is one run or two that are looked at again.
type playbackPlace struct {
	reels    []reel
	language lang.Language // of the tapes
	axis     tape.Axis
	at       int // slots of the axis that are over
	ready    bool
	differ   bool
	common   int // acts that both have in common from the beginning
	player   Player
	screen   playback.Screen
	filming  *filming
	demo     *demo
	view     sim.View
}

// play opens one run or two.
func (t *Trainer) play(runs ...*tape.Run) *playbackPlace {
	b := &playbackPlace{player: Player{Speed: 1, Paused: true}}
	for _, r := range runs[:min(2, len(runs))] {
		b.reels = append(b.reels, reel{Run: r})
	}
	b.rewind(t)
	t.open(b)
	return b
}

// rewind begins the tapes anew: words depend on all that was said before.
func (b *playbackPlace) rewind(t *Trainer) {
	b.language, b.ready, b.filming = t.settings.Language, false, nil
	for i := range b.reels {
		b.reels[i].Tape = tape.New(b.reels[i].Run.Life, b.language)
	}
}

// slice is how many acts are recorded before the window is looked after again:
// a few hundredths of a second in a browser.
const slice = 80

// pass records what is not yet recorded, draws what is being filmed, or plays.
func (b *playbackPlace) pass(t *Trainer, by time.Duration) bool {
	switch {
	case !b.ready:
		for i := range b.reels {
			if b.reels[i].Record(slice) {
				return true
			}
		}
		b.whole(t)
		return true
	case b.filming != nil:
		b.shoot(t)
		return true
	}
	return b.player.Pass(by, func() (time.Duration, bool) { return b.step() }) > 0
}

// whole is called when everything is recorded.
func (b *playbackPlace) whole(t *Trainer) {
	b.ready = true
	tapes := make([]*tape.Tape, len(b.reels))
	for i := range b.reels {
		tapes[i] = b.reels[i].Tape
	}
	b.axis = tape.AxisOf(tapes...)
	b.at = min(b.at, b.axis.Slots())
	if b.differ = false; len(tapes) == 2 {
		b.common, b.differ = tape.First(tapes[0], tapes[1])
	}
	b.title(t)
	b.lanes(t)
	if b.demo != nil && b.demo.begins < 0 {
		b.demo.plan(b)
	}
}

// step goes on by an act, and says how long that is to be seen.
func (b *playbackPlace) step() (time.Duration, bool) {
	if b.at >= b.axis.Slots() {
		return 0, false
	}
	b.at++
	if b.demo != nil {
		return b.demo.stays(b), b.at < b.axis.Slots()
	}
	return b.reading(b.at), b.at < b.axis.Slots()
}

// reading is how long a place of the axis is to be seen: as long as the longest
// speech that is new there.
func (b *playbackPlace) reading(slot int) time.Duration {
	long := time.Duration(0)
	for i := range b.reels {
		r := &b.reels[i]
		if n := b.axis.Acts(r.Tape, slot); n > 0 && (slot == 0 || b.axis.Acts(r.Tape, slot-1) < n) {
			long = max(long, Reading(r.Past.Acts[n-1].Words))
		}
	}
	return long
}

func (b *playbackPlace) draw(t *Trainer, p *kit.Pen) {
	if b.language != t.settings.Language {
		b.rewind(t)
	}
	b.fill(t)
	b.screen.Scene(p)
}

// go to a place of the axis.
func (b *playbackPlace) goTo(slot int) {
	b.at = min(max(slot, 0), b.axis.Slots())
	b.screen.Notice = ""
	b.player.wait = 0
	if !b.player.Paused {
		b.player.wait = b.reading(b.at)
	}
}

func (b *playbackPlace) do(t *Trainer, intent string) {
	if intent == kit.IntentBack {
		t.back()
		return
	}
	if !b.ready {
		return
	}
	name, value, _ := strings.Cut(intent, "@")
	if name == "scrub" && value != "" {
		if share, err := strconv.ParseFloat(value, 64); err == nil {
			b.goTo(b.slot(share * float64(b.axis.Sessions())))
		}
		return
	}
	if b.moves(intent) {
		return
	}
	switch intent {
	case "play":
		if b.at >= b.axis.Slots() {
			b.goTo(b.start())
		}
		b.player.Paused = !b.player.Paused
		b.screen.Notice = ""
	case "faster":
		b.player.Speed = min(64, b.player.Speed*2)
	case "slower":
		b.player.Speed = max(1, b.player.Speed/2)
	case "compare":
		t.openChooser(b)
	case "continue":
		b.goOn(t)
	case "png":
		b.savePNG(t)
	case "csv":
		b.saveCSV(t)
	case "film.cancel":
		b.filming = nil
		b.screen = b.screen.Update(intent)
	default:
		if acts, is := strings.CutPrefix(intent, "film."); is {
			if n, err := strconv.Atoi(acts); err == nil {
				b.film(t, n)
			}
			return
		}
		if intent == "gif" {
			b.player.Paused = true
		}
		b.screen = b.screen.Update(intent)
	}
}

// moves goes to another place, if that is what is intended.
func (b *playbackPlace) moves(intent string) bool {
	switch intent {
	case "scrub.left":
		b.player.Paused = true
		b.goTo(b.at - 1)
	case "scrub.right":
		b.player.Paused = true
		b.goTo(b.at + 1)
	case "scrub.home":
		b.goTo(0)
	case "scrub.end":
		b.goTo(b.axis.Slots())
	case "first":
		if b.differ {
			b.player.Paused = true
			b.goTo(b.first())
		}
	case "next", "prev":
		if to, ok := b.change(intent == "next"); ok {
			b.goTo(to)
		}
	default:
		return false
	}
	return true
}

// start is where playing begins again from the end.
func (b *playbackPlace) start() int {
	if b.demo != nil {
		return b.demo.begins
	}
	return 0
}

// first is the place of the first act in which two runs differ.
func (b *playbackPlace) first() int {
	to := b.axis.Slots()
	for i := range b.reels {
		if b.common < b.reels[i].Len() {
			to = min(to, b.axis.Place(b.reels[i].Tape, b.common+1))
		}
	}
	return to
}

// change is the place of the next change of stage, or of the one before.
func (b *playbackPlace) change(next bool) (to int, ok bool) {
	for i := range b.reels {
		for _, c := range b.reels[i].Tape.Changes() {
			at := b.axis.Slot(int(c.Session)+1, int(c.Index))
			if next && at > b.at && (!ok || at < to) || !next && at < b.at && (!ok || at > to) {
				to, ok = at, true
			}
		}
	}
	return to, ok
}

// slot is the place of a moment in sessions from 0.
func (b *playbackPlace) slot(sessions float64) int {
	whole := min(max(int(sessions), 0), max(0, b.axis.Sessions()-1))
	from, to := b.axis.Begins(whole+1), b.axis.Begins(whole+2)
	return from + int((sessions-float64(whole))*float64(to-from)+0.5)
}

// moment is a place as a moment in sessions from 0.
func (b *playbackPlace) moment(slot int) float64 {
	session, acts := b.axis.Moment(slot)
	from, to := b.axis.Begins(session), b.axis.Begins(session+1)
	return float64(session-1) + float64(acts)/float64(max(1, to-from))
}

// goOn goes on leading the group of a practice that has not ended.
func (b *playbackPlace) goOn(t *Trainer) {
	if !b.unfinished() {
		return
	}
	l, err := t.carry(b.reels[0].Kept)
	if err != nil {
		t.tell(err)
		return
	}
	t.openSession(l)
}

// unfinished says whether this is one practice, proved, that can be led on.
func (b *playbackPlace) unfinished() bool {
	if len(b.reels) != 1 || b.reels[0].Kept == nil || b.reels[0].Kept.Ended {
		return false
	}
	return b.reels[0].Verdict(b.reels[0].Tape) == tape.Proved
}

func (b *playbackPlace) close(*Trainer) {}

// Model is the model of the run.
func (r *reel) Model() *sim.Model { return r.Run.Life.Model }
