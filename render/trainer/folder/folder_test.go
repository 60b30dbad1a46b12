package folder

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/render/trainer"
	"dinamika/sim/practice"
)

var _ trainer.Shelf = (*Shelf)(nil)

// must fails the test on an error.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// kept makes a journal of some lines and closes it.
func kept(t *testing.T, s *Shelf, name string, lines ...string) {
	t.Helper()
	to, err := s.Create(name)
	must(t, err)
	for _, l := range lines {
		must(t, to.Append([]byte(l)))
	}
	must(t, s.Close(to))
}

func TestJournals(t *testing.T) {
	s := In(filepath.Join(t.TempDir(), "not", "there"))
	if names, err := s.Journals(); err != nil || len(names) != 0 {
		t.Fatalf("an empty shelf has %v, %v", names, err)
	}
	kept(t, s, "first", "a\n", "b\n")
	kept(t, s, "second", "c\n")
	kept(t, s, "empty")
	file := func(name string) string { return filepath.Join(s.dir, journals, name+ending) }
	must(t, os.WriteFile(file("torn"), []byte(`{"head":`), 0o644))
	must(t, os.WriteFile(filepath.Join(s.dir, journals, "note.txt"), []byte("x\n"), 0o644))
	must(t, os.Chtimes(file("first"), time.Time{}, time.Now().Add(time.Hour)))
	names, err := s.Journals()
	if must(t, err); !slices.Equal(names, []string{"first", "second"}) {
		t.Errorf("the journals are %q: want the last written to first, and none that holds nothing", names)
	}
	if _, err := s.Create("first"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a journal is written over: %v", err)
	}
	must(t, s.Remove("second"))
	if _, err := s.Peek("second"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a journal taken away gives %v", err)
	}
	if err := s.Remove("second"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("taking it away again gives %v", err)
	}
	for _, name := range []string{"", ".", "..", "../first", "a/b", `a\b`, "c:d"} {
		if _, err := s.Create(name); err == nil {
			t.Errorf("%q is a name", name)
		}
		if _, err := s.Peek(name); err == nil {
			t.Errorf("%q is a name", name)
		}
	}
}

// TestTorn: what was being written when the program died is not seen again.
func TestTorn(t *testing.T) {
	s := In(t.TempDir())
	kept(t, s, "one", "a\n", "b\n")
	path := filepath.Join(s.dir, journals, "one"+ending)
	must(t, os.WriteFile(path, []byte("a\nb\n{\"dec"), 0o644))
	text, err := s.Peek("one")
	if must(t, err); string(text) != "a\nb\n" {
		t.Errorf("a look gives %q", text)
	}
	to, text, err := s.Open("one")
	if must(t, err); string(text) != "a\nb\n" {
		t.Errorf("opened, it is %q", text)
	}
	must(t, to.Append([]byte("c\n")))
	must(t, s.Close(to))
	if text, err = os.ReadFile(path); string(text) != "a\nb\nc\n" {
		t.Errorf("on the disk is %q, %v", text, err)
	}
}

// TestTwoWindows: one journal is open in one window at a time.
func TestTwoWindows(t *testing.T) {
	dir := t.TempDir()
	a, b := In(dir), In(dir)
	mine, err := a.Create("one")
	must(t, err)
	must(t, mine.Append([]byte("a\n")))
	if _, _, err := b.Open("one"); !errors.Is(err, fs.ErrExist) {
		t.Errorf("another window gets %v: want fs.ErrExist", err)
	} else if wrong := (practice.Problem{}); !errors.As(err, &wrong) {
		t.Errorf("%v cannot be told in another language", err)
	}
	if err := b.Remove("one"); err == nil {
		t.Error("another window takes it away")
	}
	if text, err := b.Peek("one"); err != nil || string(text) != "a\n" {
		t.Errorf("another window sees %q, %v", text, err)
	}
	must(t, a.Close(mine))
	theirs, _, err := b.Open("one")
	must(t, err)
	must(t, b.Close(theirs))
}

func TestSettings(t *testing.T) {
	s := In(filepath.Join(t.TempDir(), "new"))
	if data, err := s.Settings(); err != nil || len(data) != 0 {
		t.Errorf("at first the settings are %q, %v", data, err)
	}
	for _, want := range []string{`{"a":1}`, `{}`} {
		must(t, s.KeepSettings([]byte(want)))
		if data, err := s.Settings(); err != nil || string(data) != want {
			t.Errorf("the settings are %q, %v, want %q", data, err, want)
		}
	}
	files, err := os.ReadDir(s.dir)
	if must(t, err); len(files) != 1 {
		t.Errorf("beside the settings lie %v", files)
	}
}

func TestHand(t *testing.T) {
	s := In(t.TempDir())
	var at []string
	for _, text := range []string{"one", "two", "three"} {
		path, err := s.Hand(trainer.File{Name: "sesi 1: veranda.json", Data: []byte(text)})
		must(t, err)
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("%s holds %q, %v", path, got, err)
		}
		at = append(at, filepath.Base(path))
	}
	if want := []string{"sesi-1--veranda.json", "sesi-1--veranda-2.json", "sesi-1--veranda-3.json"}; !slices.Equal(at, want) {
		t.Errorf("the files are %q, want %q", at, want)
	}
	for name, want := range map[string]string{"../../x.csv": "x.csv", "": "dinamika-", "con.json": "dinamika-con.json", ".hidden": "hidden", `a\b*?.gif`: "a-b--.gif"} {
		if got := clean(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
}

// TestRefused: where nothing can be written, that is said, and in Indonesian.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "file"), nil, 0o644))
	s := In(filepath.Join(dir, "file", "below")) // a file is no folder: nothing can be written, not even by root
	w := lang.In(lang.Indonesian)
	for what, try := range map[string]func() error{
		"create": func() error { _, err := s.Create("one"); return err },
		"keep":   func() error { return s.KeepSettings(nil) },
		"hand":   func() error { _, err := s.Hand(trainer.File{Name: "a"}); return err },
		"list":   func() error { _, err := s.Journals(); return err },
	} {
		err := try()
		wrong, is := err.(practice.Problem)
		if !is {
			t.Errorf("%s: %v cannot be told in another language", what, err)
			continue
		}
		if told := w.Message(wrong.Format, wrong.Args...); told == err.Error() {
			t.Errorf("%s: %s is not Indonesian", what, told)
		}
	}
}

// TestFullDisk: what cannot be kept is told, and what was kept stays.
func TestFullDisk(t *testing.T) {
	s := In(t.TempDir())
	to, err := s.Create("one")
	must(t, err)
	must(t, to.Append([]byte("a\n")))
	must(t, to.(*journal).File.Close()) // whatever is written now fails
	if err := to.Append([]byte("b\n")); err == nil {
		t.Error("a line that is not kept is taken for kept")
	}
	_ = s.Close(to)
	if text, err := s.Peek("one"); err != nil || !bytes.Equal(text, []byte("a\n")) {
		t.Errorf("what was kept is %q, %v", text, err)
	}
}

func TestUsual(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	env := map[string]string{"XDG_DATA_HOME": filepath.Join(home, "data")}
	s, err := Usual(func(k string) string { return env[k] })
	must(t, err)
	if s.exports != filepath.Join(s.dir, exports) {
		t.Errorf("without documents, files are handed into %s", s.exports)
	}
	must(t, os.Mkdir(filepath.Join(home, "Documents"), 0o755))
	s, err = Usual(func(k string) string { return env[k] })
	if must(t, err); s.exports != filepath.Join(home, "Documents", called) {
		t.Errorf("files are handed into %s", s.exports)
	}
}
