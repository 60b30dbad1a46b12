package draft

import (
	"os"
	"path/filepath"
	"testing"
)

// TestDraft: nothing has the name before Keep, all of it after; a draft that is
// discarded leaves nothing, and what was there stays.
func TestDraft(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "values.csv")
	for _, c := range []struct {
		text, after string
		keep        bool
	}{{"first", "first", true}, {"second", "first", false}, {"third", "third", true}} {
		d, err := Begin(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.WriteString(c.text); err != nil {
			t.Fatal(err)
		}
		if c.keep {
			if err := d.Keep(); err != nil {
				t.Fatal(err)
			}
		}
		d.Discard()
		if got, err := os.ReadFile(name); err != nil || string(got) != c.after {
			t.Errorf("after %q the file says %q, %v: want %q", c.text, got, err, c.after)
		}
		if list, _ := os.ReadDir(dir); len(list) != 1 {
			t.Errorf("after %q there are %d files: want one", c.text, len(list))
		}
	}
	if _, err := Begin(filepath.Join(dir, "missing", "x")); err == nil {
		t.Error("a draft begins in a folder that is not there")
	}
	none, err := Begin("")
	if err != nil || none.Keep() != nil {
		t.Error("a draft without a name is not nothing")
	}
	none.Discard()
}
