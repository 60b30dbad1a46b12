package kit

import (
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// TestPager: one page has no way to another, and the ends say that they are.
func TestPager(t *testing.T) {
	var sc mark.Scene
	p := New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{})
	if x := p.Pager(1200, 20, 40, "page", "pages", 0, 1); x != 1200 || len(sc.Hits) != 0 {
		t.Error("one page has a pager")
	}
	p.Pager(1200, 20, 40, "page", "pages", 2, 3)
	up, _ := sc.Find("page.up")
	down, _ := sc.Find("page.down")
	if up.Off || !down.Off || sc.Texts()[0] != "3 / 3" {
		t.Errorf("up %+v, down %+v, %q", up, down, sc.Texts())
	}
	if Pages(0, 6) != 1 || Pages(6, 6) != 1 || Pages(7, 6) != 2 {
		t.Error("pages are miscounted")
	}
}

// TestDialog: nothing below a dialog answers, and the veil leaves out what it
// is told to.
func TestDialog(t *testing.T) {
	var sc mark.Scene
	p := New(&sc, theme.Of(theme.Dark), theme.Normal, lang.In(lang.English), input.Hands{})
	p.Choice(20, 20, 40, "mode", []Option{{Intent: "a", Label: "Practice", On: true}, {Intent: "b", Label: "Exam"}})
	p.Logo(600, 40, 15)
	gallery.Audit(t, "choice", &sc)
	if b := p.Dialog(400, 200); b.Middle() != (mark.Point{X: mark.Width / 2, Y: mark.Height / 2}) || len(sc.Hits) != 0 {
		t.Errorf("the dialog is at %v over %d places", b, len(sc.Hits))
	}
	n, hole := len(sc.Marks), mark.Box{X: 4, Y: 60, W: 900, H: 500}
	p.Veil(hole)
	for _, m := range sc.Marks[n:] {
		if m.Box.Meets(hole) {
			t.Errorf("the veil covers %v", m.Box)
		}
	}
	if len(sc.Marks) != n+4 {
		t.Errorf("%d sides are veiled", len(sc.Marks)-n)
	}
}
