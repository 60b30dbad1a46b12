package trainer

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim/practice"
)

// key strikes a key.
func key(x *Trainer, k string) {
	x.Update(x.now, []input.Event{{Kind: input.Strike, Key: k}})
}

// shelved is a shelf with a practice of so many steps, left.
func shelved(t *testing.T, steps int) (*Memory, string) {
	t.Helper()
	shelf := &Memory{}
	x := begun(shelf)
	l := lived(t, x, "support-group", steps)
	if err := l.led.KeepSilent(); err != nil && steps > 5 {
		t.Fatal(err)
	}
	x.Close()
	return shelf, l.name
}

// TestGoesOn: a practice that was left is on the first screen with what was
// said last, and Enter goes back into its room at the same act.
func TestGoesOn(t *testing.T) {
	shelf, _ := shelved(t, 90)
	x := begun(shelf)
	if all := oneLine(x); !strings.Contains(all, "session 1 of 10, act") || strings.Contains(all, "just said") {
		t.Errorf("before a closer look: %s", all)
	}
	x.Update(time.Second, nil)
	h := x.top().(*homePlace)
	if h.shown == nil {
		t.Fatal("nobody took a closer look")
	}
	acts := len(h.shown.past.Acts)
	all := oneLine(x)
	for _, want := range []string{"just said", fmt.Sprintf("act %d", acts), "Tried once, not finished", "One Day, Then Another"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not on the screen: %s", want, all)
		}
	}
	if got := len(h.screen.Kept[0].Seats); got != 8 {
		t.Errorf("%d members in the room", got)
	}
	key(x, "Enter")
	s, ok := x.top().(*sessionPlace)
	if !ok {
		t.Fatalf("the top is %T", x.top())
	}
	if len(s.life.past.Acts) != acts || x.led != s.life {
		t.Errorf("went on at act %d, left at %d", len(s.life.past.Acts), acts)
	}
	x.Do("back")
	if oneLine(x); x.led != nil || x.top().(*homePlace).looked {
		t.Error("the first screen did not look anew")
	}
}

// TestLanguageOfLast: what was said last is said in the language of now.
func TestLanguageOfLast(t *testing.T) {
	shelf, _ := shelved(t, 60)
	x := begun(shelf)
	oneLine(x)
	x.Update(time.Second, nil)
	en := x.top().(*homePlace)
	oneLine(x)
	was := en.screen.Kept[0].Words
	x.Do("language")
	if all := oneLine(x); !strings.Contains(all, "baru saja berkata") || en.screen.Kept[0].Words == was {
		t.Errorf("still %q: %s", was, all)
	}
}

// TestUnreadable: a journal that cannot be read has a card that says so, and
// is in nobody's way.
func TestUnreadable(t *testing.T) {
	shelf, name := shelved(t, 40)
	damaged := slices.Clone(shelf.Kept[name])
	lines := strings.SplitAfter(string(damaged), "\n")
	lines[1] = "{\"decision\":{\"session\":9,\"act\":4,\"what\":\"silence\"}}\n" + lines[1]
	shelf.Kept["damaged"], shelf.Kept["empty"], shelf.Kept["other"] = []byte(strings.Join(lines, "")), []byte("{\"head"), []byte(strings.Replace(lines[0], "support-group", "no-group", 1))
	for _, n := range []string{"other", "empty", name, "damaged"} {
		shelf.first(n)
	}
	x := begun(shelf)
	oneLine(x)
	x.Update(time.Second, nil)
	all := oneLine(x)
	for _, want := range []string{"This practice cannot be opened", "the life cannot be rebuilt", "not affected", "Afternoons on the Veranda"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not on the screen: %s", want, all)
		}
	}
	h := x.top().(*homePlace)
	for k, want := range []bool{true, false, true, true} {
		if (h.screen.Kept[k].Wrong != "") != want {
			t.Errorf("%s: wrong is %q", h.screen.Kept[k].Name, h.screen.Kept[k].Wrong)
		}
	}
	x.Do("language")
	if all := oneLine(x); !strings.Contains(all, "tidak ada saat seperti itu") && strings.Contains(all, "there is no such moment") {
		t.Errorf("told in English: %s", all)
	}
	x.Do("kept.export")
	if got := shelf.Handed; len(got) != 1 || got[0].Name != "damaged.jsonl" || string(got[0].Data) != strings.Join(lines, "") {
		t.Errorf("handed %d files", len(got))
	}
	x.Do("back")
	x.Do("kept.remove")
	x.Do("kept.remove.yes")
	if _, is := shelf.Kept["damaged"]; is || len(shelf.Kept) != 3 {
		t.Error("not removed, or another was")
	}
	x.Do("kept.close")
	oneLine(x)
	x.Update(2*time.Second, nil)
	if all := oneLine(x); !strings.Contains(all, "baru saja berkata") {
		t.Errorf("the other practice does not come forward: %s", all)
	}
}

// TestExported: the record that is saved from the list replays to the same.
func TestExported(t *testing.T) {
	shelf, name := shelved(t, 200)
	x := begun(shelf)
	x.Do("kept.list")
	x.Do("kept.export")
	if len(shelf.Handed) != 1 || shelf.Handed[0].Name != name+".json" {
		t.Fatalf("handed %+v", shelf.Handed)
	}
	if all := oneLine(x); !strings.Contains(all, name+".json") {
		t.Errorf("nobody says where it is: %s", all)
	}
	r, err := practice.Read("r", shelf.Handed[0].Data)
	if err != nil {
		t.Fatal(err)
	}
	l, err := x.rebuild(name, shelf.Kept[name], nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := practice.Replay(l.of, r, nil)
	if err != nil || res.Verdict != practice.Same || len(r.Decisions) != 1 {
		t.Errorf("%v, %+v", err, res)
	}
}

// TestChosenTwice: in the list, choosing the chosen one again opens it.
func TestChosenTwice(t *testing.T) {
	shelf, _ := shelved(t, 10)
	x := begun(shelf)
	x.Do("kept.list")
	key(x, "Enter")
	if s, ok := x.top().(*sessionPlace); !ok || s.life != x.led {
		t.Errorf("the top is %T", x.top())
	}
}

// TestAsksBeforeRemoving: nothing is removed without a yes.
func TestAsksBeforeRemoving(t *testing.T) {
	shelf, name := shelved(t, 10)
	x := begun(shelf)
	x.Do("kept.remove.yes")
	x.Do("kept.list")
	x.Do("kept.remove.yes")
	if shelf.Kept[name] == nil {
		t.Fatal("removed without asking")
	}
	key(x, "Delete")
	if all := oneLine(x); !strings.Contains(all, "Remove this practice for good?") {
		t.Fatalf("does not ask: %s", all)
	}
	key(x, "Enter") // keeps it
	if shelf.Kept[name] == nil {
		t.Fatal("Enter removes")
	}
	key(x, "Delete")
	click(t, x, "kept.remove.yes")
	if shelf.Kept[name] != nil {
		t.Error("not removed")
	}
	if all := oneLine(x); !strings.Contains(all, "The chairs are ready") {
		t.Errorf("no empty chairs: %s", all)
	}
}

// TestBeginsInMode: a scenario is begun in the mode that is chosen, and the
// easiest by Enter where nothing is kept.
func TestBeginsInMode(t *testing.T) {
	x := begun(&Memory{})
	h := x.top().(*homePlace)
	click(t, x, "mode.exam")
	if h.mode() != practice.Exam {
		t.Error("not the exam")
	}
	click(t, x, "mode.practice")
	if h.mode() != practice.Practice {
		t.Error("not practice")
	}
	if i := h.screen.Easiest(); h.cases[i].Setup.Name != "elderly-home" {
		t.Errorf("%s is not the easiest", h.cases[i].Setup.Name)
	}
	x = begun(&Memory{})
	key(x, "Enter")
	if len(x.places) != 2 {
		t.Errorf("%d places are open", len(x.places))
	}
}

// locked is a shelf whose journals are open elsewhere, and that cannot list.
type locked struct {
	*Memory
	list error
}

func (l locked) Journals() ([]string, error) {
	if l.list != nil {
		return nil, l.list
	}
	return l.Memory.Journals()
}
func (locked) Open(string) (practice.Store, []byte, error) { return nil, nil, fs.ErrExist }

// TestOpenElsewhere: what another window has open is told, and the screen stays.
func TestOpenElsewhere(t *testing.T) {
	shelf, _ := shelved(t, 40)
	x := begun(locked{shelf, nil})
	x.Do("kept.open")
	if all := oneLine(x); !strings.Contains(all, "open in another window") || strings.Contains(all, "file already exists") {
		t.Errorf("it says %s", all)
	}
	key(x, "Escape")
	if _, ok := x.top().(*homePlace); !ok {
		t.Errorf("the top is %T", x.top())
	}
	y := begun(locked{&Memory{}, &fs.PathError{Op: "open", Path: "/x", Err: fs.ErrPermission}})
	y.settings.Language = lang.Indonesian
	if all := texts(y); !strings.Contains(all, "Daftar latihan Anda tidak dapat dibaca") || !strings.Contains(all, "/x: ") || strings.Contains(all, "permission") {
		t.Errorf("it says %s", all)
	}
}

// TestTold: an error says what is safe, once, and in the language of now.
func TestTold(t *testing.T) {
	x := begun(&Memory{})
	l := lived(t, x, "support-group", 30)
	x.openSession(l)
	for range 3 {
		x.tell(practice.Problem{Format: "the decision could not be kept, so it is not made: %w", Args: []any{errors.New("disk full")}})
	}
	if len(x.places) != 3 {
		t.Errorf("%d places", len(x.places))
	}
	acts := fmt.Sprint(len(l.past.Acts))
	if all := oneLine(x); !strings.Contains(all, "Saved and safe: "+acts+" acts and 0 decisions") || !strings.Contains(all, "This could not be saved") {
		t.Errorf("it says %s", all)
	}
	key(x, "F4")
	if all := oneLine(x); !strings.Contains(all, "Tersimpan dan selamat: "+acts+" tindak") || strings.Contains(all, "could not be kept") {
		t.Errorf("it says %s", all)
	}
	before := len(l.past.Acts)
	wait(x, 60)
	if len(l.past.Acts) != before {
		t.Error("the group went on under the message")
	}
	click(t, x, "home")
	if len(x.places) != 1 || x.led != nil {
		t.Errorf("%d places are open", len(x.places))
	}
}

// TestHomeAudit holds the first screen, with the scenarios that are shipped, to
// what no screen may have.
func TestHomeAudit(t *testing.T) {
	shelf, _ := shelved(t, 120)
	x := begun(shelf)
	x.o.Choose = func() {}
	oneLine(x)
	x.Update(time.Second, nil)
	for _, l := range lang.Languages() {
		for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
			x.settings.Language, x.settings.Letters, x.stale = l, int(size), true
			sc, _ := x.Scene()
			name := fmt.Sprintf("home-real-%s-%d", l, size)
			gallery.Audit(t, name, sc)
			gallery.Keep(t, name, sc, mark.Width, mark.Height)
		}
	}
}
