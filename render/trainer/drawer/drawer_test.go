package drawer

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"dinamika/render/trainer"
	"dinamika/scenarios"
	"dinamika/sim/practice"
)

var _ trainer.Shelf = (*Drawer)(nil)

// tab is a window on a storage, with a clock that goes on a second at each look.
func tab(in Map, name string, alive ...string) *Drawer {
	now := time.Unix(1000, 0)
	return &Drawer{In: in, Tab: name, Alive: func(t string) bool { return slices.Contains(alive, t) }, Now: func() time.Time {
		now = now.Add(time.Second)
		return now
	}}
}

// must gives a store, or fails.
func must(t *testing.T, s practice.Store, err error) practice.Store {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func write(t *testing.T, s practice.Store, lines ...string) {
	t.Helper()
	for _, l := range lines {
		if err := s.Append([]byte(l + "\n")); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t *testing.T, d *Drawer, name string) string {
	t.Helper()
	data, err := d.Peek(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestJournal: lines come back as they were written, and go on after a new
// opening; of marks in a row the last is kept.
func TestJournal(t *testing.T) {
	in := &Memory{}
	d := tab(in, "one")
	s, err := d.Create("a")
	s = must(t, s, err)
	write(t, s, `{"head":{}}`, `{"reached":{"act":1}}`, `{"reached":{"act":2}}`, `{"decision":{"act":3}}`, `{"reached":{"act":3}}`)
	const want = "{\"head\":{}}\n{\"reached\":{\"act\":2}}\n{\"decision\":{\"act\":3}}\n{\"reached\":{\"act\":3}}\n"
	if got := read(t, d, "a"); got != want {
		t.Errorf("kept %q, want %q", got, want)
	}
	if err := d.Close(s); err != nil {
		t.Fatal(err)
	}
	if err := s.Append([]byte("x\n")); err == nil {
		t.Error("a closed journal takes a line")
	}
	s, data, err := d.Open("a")
	s = must(t, s, err)
	if string(data) != want {
		t.Errorf("opened as %q", data)
	}
	write(t, s, `{"reached":{"act":9}}`, `{"decision":{"act":9}}`)
	if got := read(t, d, "a"); got != strings.Replace(want, "{\"reached\":{\"act\":3}}\n", "{\"reached\":{\"act\":9}}\n{\"decision\":{\"act\":9}}\n", 1) {
		t.Errorf("after going on: %q", got)
	}
	for range 1000 {
		write(t, s, `{"reached":{"act":10}}`)
	}
	if n := len(in.Held); n != 8 {
		t.Errorf("%d keys after a thousand marks: %v", n, slices.Sorted(slices.Values(in.Keys())))
	}
}

// TestList: the journals are listed, the one last written to first; other
// things in the storage are not taken for journals, nor taken away.
func TestList(t *testing.T) {
	in := &Memory{Held: map[string]string{"dinamika/settings": "{}", "elsewhere": "x", "dinamika/journal/half/at": "9"}}
	d := tab(in, "one")
	stores := map[string]practice.Store{}
	for _, name := range []string{"a", "b", "a-b"} {
		s, err := d.Create(name)
		stores[name] = must(t, s, err)
		write(t, s, "1")
	}
	write(t, stores["a"], "2")
	if got, _ := d.Journals(); !slices.Equal(got, []string{"a", "a-b", "b"}) {
		t.Errorf("listed as %v", got)
	}
	if _, err := d.Create("a"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a second journal of that name: %v", err)
	}
	if err := d.Remove("a"); err != nil {
		t.Fatal(err)
	}
	if got, _ := d.Journals(); !slices.Equal(got, []string{"a-b", "b"}) {
		t.Errorf("after removing: %v", got)
	}
	for _, try := range []func() error{func() error { _, err := d.Peek("a"); return err }, func() error { _, _, err := d.Open("a"); return err }} {
		if err := try(); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("a journal that is gone: %v", err)
		}
	}
	if in.Held["elsewhere"] != "x" || in.Held["dinamika/settings"] != "{}" {
		t.Error("other things are gone")
	}
	for _, bad := range []string{"", "a/b", "../x"} {
		if _, err := d.Create(bad); err == nil {
			t.Errorf("%q is a name", bad)
		}
	}
}

// TestTwoWindows: a journal is open in one window at a time. One that died
// does not keep it; one that was only slow cannot write into it any more.
func TestTwoWindows(t *testing.T) {
	in := &Memory{}
	one := tab(in, "one", "two")
	s, err := one.Create("a")
	s = must(t, s, err)
	write(t, s, "1")
	two := tab(in, "two", "one")
	if _, _, err := two.Open("a"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("while the first is there: %v", err)
	}
	if err := two.Remove("a"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("removed while open elsewhere: %v", err)
	}
	dead := tab(in, "two") // knows of no other
	s2, data, err := dead.Open("a")
	s2 = must(t, s2, err)
	write(t, s2, "2")
	if err := s.Append([]byte("lost\n")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("the first writes on: %v", err)
	}
	var p practice.Problem
	if err := s.Append([]byte("lost\n")); !errors.As(err, &p) || p.Args[0] != "a" {
		t.Errorf("%v cannot be told in another language", err)
	}
	if got := read(t, one, "a"); string(data) != "1\n" || got != "1\n2\n" {
		t.Errorf("%q became %q", data, got)
	}
	_ = one.Close(s) // must not take the other's hold away
	if _, _, err := tab(in, "three", "two").Open("a"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("after the first let go: %v", err)
	}
}

// TestComesBack: a window that left, and was brought back by the browser's
// back button, goes on, unless another wrote meanwhile.
func TestComesBack(t *testing.T) {
	in := &Memory{}
	one, two := tab(in, "one", "two"), tab(in, "two", "one")
	s, err := one.Create("a")
	s = must(t, s, err)
	write(t, s, "1")
	one.Leave()
	write(t, s, "2")
	one.Leave()
	s2, _, err := two.Open("a")
	s2 = must(t, s2, err)
	write(t, s2, "3")
	_ = two.Close(s2)
	if err := s.Append([]byte("lost\n")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("after another wrote: %v", err)
	}
	if got := read(t, one, "a"); got != "1\n2\n3\n" {
		t.Errorf("kept %q", got)
	}
}

// TestFull: a storage without room says so, and keeps all that was there.
func TestFull(t *testing.T) {
	in := &Memory{Room: 400}
	d := tab(in, "one")
	s, err := d.Create("a")
	s = must(t, s, err)
	kept := ""
	for i := 0; ; i++ {
		line := fmt.Sprintf("%d %s", i, strings.Repeat("x", 40))
		if err = s.Append([]byte(line + "\n")); err != nil {
			break
		}
		kept += line + "\n"
	}
	var p practice.Problem
	if !errors.As(err, &p) || !strings.Contains(p.Format, "export") {
		t.Errorf("full: %v", err)
	}
	if got := read(t, d, "a"); got != kept || kept == "" {
		t.Errorf("kept %q, want %q", got, kept)
	}
	in.Room = 0
	write(t, s, "last")
	if got := read(t, d, "a"); got != kept+"last\n" {
		t.Errorf("with room again: %q", got)
	}
}

// TestPractice: a practice whose window closes at any moment goes on at the
// act it came to, with every decision.
func TestPractice(t *testing.T) {
	sc, err := scenarios.Named("support-group")
	if err != nil {
		t.Fatal(err)
	}
	of, err := sc.Case("test")
	if err != nil {
		t.Fatal(err)
	}
	in := &Memory{}
	d := tab(in, "0")
	s, err := d.Create("a")
	led, err := practice.Begin(of, 7, practice.Practice, must(t, s, err))
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(1, 2))
	decided := 0
	for life := range 20 {
		for range 1 + chance.IntN(25) {
			if _, err := led.Step(); err != nil {
				t.Fatal(err)
			}
			if err := led.Mark(); err != nil {
				t.Fatal(err)
			}
			if chance.IntN(4) == 0 && led.Decide(practice.Decision{What: practice.Silence, When: led.Now()}) == nil {
				decided++
			}
		}
		was := led.Now()
		d = tab(in, fmt.Sprint(life+1)) // nobody let go of anything
		s, data, err := d.Open("a")
		if led, err = practice.Resume(of, "a", data, must(t, s, err)); err != nil {
			t.Fatal(err)
		}
		if led.Now() != was || len(led.Record().Decisions) != decided {
			t.Fatalf("at %v with %d decisions: came back at %v with %d", was, decided, led.Now(), len(led.Record().Decisions))
		}
	}
	if decided < 20 {
		t.Errorf("only %d decisions were made", decided)
	}
}
