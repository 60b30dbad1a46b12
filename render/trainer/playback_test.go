package trainer

import (
	"bytes"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"dinamika/render/trainer/tape"
	"dinamika/render/view/gallery"
	"dinamika/render/view/kit"
	"dinamika/sim/practice"
)

// recorded lets the trainer go on until its tapes are whole.
func recorded(t *testing.T, x *Trainer) *playbackPlace {
	t.Helper()
	b, ok := x.top().(*playbackPlace)
	if !ok {
		t.Fatalf("the top is %T", x.top())
	}
	for n := 0; !b.ready; n++ {
		x.Update(x.now, nil)
		if n > 500 {
			t.Fatal("the tapes do not come to an end")
		}
		sc, _ := x.Scene()
		if n == 3 && !strings.Contains(strings.Join(sc.Texts(), " "), x.words().T("playback.loading")) {
			t.Error("nothing says that it is being recorded")
		}
	}
	return b
}

// compared is a trainer that looks at two workers with one group.
func compared(t *testing.T) (*Trainer, *playbackPlace, *Memory) {
	t.Helper()
	shelf := &Memory{}
	x := begun(shelf)
	x.openPlayback()
	for _, intent := range []string{"scenario.1", "a.1", "b.4", "seed=11", "go"} {
		if intent == "seed=11" {
			x.Do(intent)
			continue
		}
		click(t, x, intent)
	}
	return x, recorded(t, x), shelf
}

func TestPlayback(t *testing.T) {
	x, b, _ := compared(t)
	if len(b.reels) != 2 || b.at != 0 || !b.player.Paused || !b.differ {
		t.Fatalf("two runs are not ready to be played: %d, at %d", len(b.reels), b.at)
	}
	press(x, "f")
	n := b.common
	a0, a1 := b.reels[0].Past.Acts, b.reels[1].Past.Acts
	if b.axis.Acts(b.reels[0].Tape, b.at) != n+1 || a0[n].Act == a1[n].Act || n > 0 && a0[n-1].Act != a1[n-1].Act {
		t.Errorf("the first difference is not at %d", b.at)
	}
	press(x, "ArrowRight")
	press(x, "ArrowRight")
	press(x, "ArrowLeft")
	if b.axis.Acts(b.reels[0].Tape, b.at) != n+2 {
		t.Errorf("two steps on and one back lead to %d", b.at)
	}
	x.Do("scrub@0")
	var seen []int
	for range 40 {
		was := b.at
		press(x, ".")
		if b.at == was {
			break
		}
		seen = append(seen, b.at)
	}
	want := len(b.reels[0].Tape.Changes()) + len(b.reels[1].Tape.Changes())
	if len(seen) < 3 || len(seen) > want {
		t.Errorf("%d changes are jumped to, of %d", len(seen), want)
	}
	press(x, ",")
	if len(seen) > 1 && b.at != seen[len(seen)-2] {
		t.Errorf("back from the last change leads to %d", b.at)
	}
	press(x, "e")
	sc, _ := x.Scene()
	if _, ok := sc.Find("evidence"); !ok || !b.screen.Evidence {
		t.Error("the evidence does not open")
	}
	press(x, "Escape")
	if b.screen.Evidence || x.top() != place(b) {
		t.Error("the evidence does not close, or more does")
	}
	click(t, x, "scrub")
	if d := b.moment(b.at) - float64(b.axis.Sessions())/2; d < -0.02 || d > 0.02 {
		t.Errorf("the middle of the slider is %d of %d", b.at, b.axis.Slots())
	}
	// The room is that of this very act.
	g := b.reels[1].Model().NewGroup(11)
	for acts := b.axis.Acts(b.reels[1].Tape, b.at); int(g.Acts) < acts; {
		b.reels[1].Model().Step(g)
	}
	if g.Hash() != b.reels[1].At(int(g.Acts)).Hash() {
		t.Error("the room is that of another act")
	}
	press(x, "ArrowLeft") // pauses
	at := b.at
	press(x, " ")
	wait(x, 60)
	if d := b.at - at; d < 4 || d > 40 {
		t.Errorf("%d acts pass in a minute", d)
	}
	press(x, "]")
	if b.player.Speed != 2 {
		t.Error("it does not go faster")
	}
	press(x, "Escape")
	if _, ok := x.top().(*choosePlace); !ok {
		t.Errorf("back leads to %T", x.top())
	}
}

// TestPlaybackLanguage: another language is spoken from where one looks on.
func TestPlaybackLanguage(t *testing.T) {
	x, b, _ := compared(t)
	x.Do("scrub@0.3")
	at, words := b.at, b.reels[0].Past.Acts[200].Words
	x.Do(kit.IntentLanguage)
	x.Scene()
	b = recorded(t, x)
	if b.at != at || b.reels[0].Past.Acts[200].Words == words {
		t.Errorf("in another language we are at %d, not %d, and hear %q", b.at, at, b.reels[0].Past.Acts[200].Words)
	}
	sc, _ := x.Scene()
	if all := strings.Join(sc.Texts(), " "); !strings.Contains(all, "berbeda sejak tindak pertama") {
		t.Errorf("the title is of another language: %s", all)
	}
}

func TestSaves(t *testing.T) {
	x, b, shelf := compared(t)
	x.Do("scrub@0.2")
	click(t, x, "png")
	click(t, x, "csv")
	click(t, x, "gif")
	click(t, x, "film.10")
	sc, _ := x.Scene()
	if _, ok := sc.Find("film.cancel"); !ok {
		t.Fatal("making a film cannot be stopped")
	}
	for n := 0; b.filming != nil && n < 30; n++ {
		x.Update(x.now, nil)
	}
	if len(shelf.Handed) != 3 {
		t.Fatalf("%d files were handed over", len(shelf.Handed))
	}
	img, err := png.Decode(bytes.NewReader(shelf.Handed[0].Data))
	if err != nil || img.Bounds().Dx() != slideW || !strings.HasSuffix(shelf.Handed[0].Name, ".png") {
		t.Errorf("%s is no picture of a slide: %v", shelf.Handed[0].Name, err)
	}
	if head := "run,session,act,metric,value\nA-directive-11,1,25,"; !strings.HasPrefix(string(shelf.Handed[1].Data), head) {
		t.Errorf("the table begins with %.80q", shelf.Handed[1].Data)
	}
	film, err := gif.DecodeAll(bytes.NewReader(shelf.Handed[2].Data))
	if err != nil || len(film.Image) != 10 || film.Config.Width != filmW {
		t.Fatalf("the film has %d frames: %v", len(film.Image), err)
	}
	for _, d := range film.Delay {
		if d < 100 || d > 600 {
			t.Errorf("a frame stays %d hundredths", d)
		}
	}
	t.Logf("the film of ten acts has %d bytes", len(shelf.Handed[2].Data))
	if dir := os.Getenv("PICTURES"); dir != "" {
		for _, f := range shelf.Handed {
			if err := os.WriteFile(filepath.Join(dir, f.Name), f.Data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	sc, _ = x.Scene()
	if !strings.Contains(strings.Join(sc.Texts(), " "), shelf.Handed[2].Name) {
		t.Error("nothing says where the film went")
	}
	click(t, x, "gif")
	click(t, x, "film.40")
	x.Update(x.now, nil)
	click(t, x, "film.cancel")
	for range 50 {
		x.Update(x.now, nil)
	}
	if len(shelf.Handed) != 3 || b.filming != nil {
		t.Error("a film that was stopped is made")
	}
}

// TestDemo: the demonstration plays by itself and ends in about four minutes.
func TestDemo(t *testing.T) {
	x := begun(&Memory{})
	x.openDemo()
	b := recorded(t, x)
	if !b.differ || b.player.Paused || b.at == 0 {
		t.Fatalf("the demonstration does not play: differ %v, at %d", b.differ, b.at)
	}
	captions := map[string]bool{}
	at := 0
	for !b.player.Paused && at < 1000 {
		x.Update(x.now+time.Second, nil)
		x.Scene()
		captions[b.screen.Caption] = true
		at++
	}
	if at < 215 || at > 265 {
		t.Errorf("it takes %d seconds, want about four minutes", at)
	}
	if len(captions) != 5 {
		t.Errorf("%d captions are shown", len(captions))
	}
	if b.at != b.axis.Slots() {
		t.Error("it stops before the end")
	}
	first := b.reels[1].Past.Acts[b.common]
	if first.Intervention < 0 || b.reels[1].Past.Technique(int(first.Intervention)) == "" {
		t.Error("what differs first is not the technique")
	}
	if a, c := len(b.reels[0].Tape.Changes()), len(b.reels[1].Tape.Changes()); a == c {
		t.Errorf("both groups go through %d stages: nothing is to be seen", a)
	}
	press(x, " ")
	if b.at != b.demo.begins || b.player.Paused {
		t.Error("it does not begin again")
	}
}

// practised is the record of an unfinished practice.
func practised(t *testing.T) []byte {
	t.Helper()
	x := begun(&Memory{})
	click(t, x, "scenario.3")
	click(t, x, "start")
	for s := range 60 {
		x.Update(time.Duration(s)*time.Second, nil)
	}
	text, err := x.top().(*sessionPlace).life.led.Record().Text()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestTake: what is handed over is opened, or explained in the language that is set.
func TestTake(t *testing.T) {
	rec := practised(t)
	x := begun(&Memory{})
	x.Take([]File{{"record.json", rec}})
	b := recorded(t, x)
	if v, _ := b.verdict(x, 0); v != tape.Proved || !b.unfinished() || b.screen.Warning != "" {
		t.Errorf("the record is %s: %s", v, b.screen.Warning)
	}
	x.Scene()
	x.Take([]File{{"other.json", bytes.Replace(rec, []byte(`"seed": 7`), []byte(`"seed": 8`), 1)}})
	b = recorded(t, x)
	if v, text := b.verdict(x, 1); len(b.reels) != 2 || v != tape.Tampered || !strings.Contains(b.screen.Warning, "other.json") {
		t.Errorf("a second record that was changed is %s, %s", v, text)
	}
	x.Do(kit.IntentBack)
	x.Take([]File{{"acts.parquet", []byte("PAR1")}})
	sc, _ := x.Scene()
	if !strings.Contains(strings.Join(sc.Texts(), " "), "manifest.json, which lies") {
		t.Errorf("nothing explains a table: %s", sc.Texts())
	}
	x.Do(kit.IntentLanguage)
	sc, _ = x.Scene()
	if !strings.Contains(strings.Join(sc.Texts(), " "), "ini tabel dari sebuah simulasi") {
		t.Errorf("nothing explains a table in Indonesian: %s", sc.Texts())
	}
	press(x, "Escape")
	if c := x.top().(*choosePlace); c.wrong != nil {
		t.Error("the explanation does not go away")
	}
	yaml, err := os.ReadFile("../../scenarios/student-task-team.yaml")
	if err != nil {
		t.Fatal(err)
	}
	x.Take([]File{{"kelas.yaml", bytes.Replace(yaml, []byte("name: student-task-team"), []byte("name: kelas"), 1)}})
	c := x.top().(*choosePlace)
	if c.wrong != nil || c.cases[c.screen.Scenario].Setup.Name != "kelas" {
		t.Errorf("a scenario of one's own cannot be chosen: %v", c.wrong)
	}
}

// TestGoOn: a practice that has not ended goes on from its record.
func TestGoOn(t *testing.T) {
	rec := practised(t)
	r, err := practice.Read("r", rec)
	if err != nil {
		t.Fatal(err)
	}
	x := begun(&Memory{})
	x.Take([]File{{"record.json", rec}})
	recorded(t, x)
	click(t, x, "continue")
	s, ok := x.top().(*sessionPlace)
	if !ok || s.life.led.Now() != r.Until.When {
		t.Errorf("the practice does not go on: %T", x.top())
	}
}

// TestKept: practices of this shelf can be looked at.
func TestKept(t *testing.T) {
	x := begun(&Memory{})
	click(t, x, "scenario.3")
	click(t, x, "start")
	for s := range 60 {
		x.Update(time.Duration(s)*time.Second, nil)
	}
	x.home()
	x.openPlayback()
	click(t, x, "kept.0")
	b := recorded(t, x)
	if b.reels[0].Len() < 8 || b.reels[0].Kept == nil {
		t.Errorf("%d acts are there", b.reels[0].Len())
	}
}

// TestLook draws the screens with real lives in them, at two sizes.
func TestLook(t *testing.T) {
	x, b, _ := compared(t)
	for _, l := range []int{100, 125, 150} {
		x.settings.Letters = l
		for _, at := range []string{"0", "0.13", "0.37", "0.61", "0.88", "1"} {
			x.Do("scrub@" + at)
			sc, _ := x.Scene()
			gallery.Audit(t, "two at "+at, sc)
			gallery.Keep(t, "live-two-"+at+"-"+string(rune('0'+l/25)), sc, 1920, 1080)
		}
	}
	x.settings.Letters = 100
	x.play(b.reels[1].Run)
	recorded(t, x)
	for _, at := range []string{"0.01", "0.45", "0.7"} {
		x.Do("scrub@" + at)
		sc, _ := x.Scene()
		gallery.Audit(t, "one at "+at, sc)
		gallery.Keep(t, "live-one-"+at, sc, 1280, 720)
	}
	x.openDemo()
	d := recorded(t, x)
	for _, at := range []int{2, 12, 40, 800, 9000} {
		d.player.Paused = true
		d.goTo(d.demo.begins + at)
		x.stale = true
		sc, _ := x.Scene()
		gallery.Audit(t, "demo", sc)
		gallery.Keep(t, "live-demo-"+strconv.Itoa(at), sc, 1280, 720)
	}
}

// BenchmarkScrubbing is one drag of the slider: the group as it was, the room
// filled, the scene drawn.
func BenchmarkScrubbing(b *testing.B) {
	x := begun(&Memory{})
	x.openDemo()
	p := x.top().(*playbackPlace)
	for !p.ready {
		x.Update(x.now, nil)
	}
	p.player.Paused = true
	at := 0
	for b.Loop() {
		at = (at + 997) % p.axis.Slots()
		p.goTo(at)
		x.stale = true
		x.Scene()
	}
}
