package message

import (
	"fmt"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// samples are messages of each kind, short and long.
func samples(w *lang.Words) map[string]Screen {
	t := func(id string) string { return w.T("message." + id) }
	why := "sehari-1x7p.jsonl:42: the life cannot be rebuilt from here on: the group is not as it was, for the program, the scenario or the catalogue has changed since; go on with those of then"
	safe := w.T("message.safe", map[string]any{"Acts": w.N("message.safe.acts", 143, nil), "Decisions": w.N("home.decisions", 12, nil)})
	return map[string]Screen{
		"error": {Error, t("error"), why, safe, t("error.do"), []Action{{Intent: "back", Label: t("close")}, {Intent: "home", Label: t("home")}}, 0},
		"kept":  {Error, t("kept"), why, safe, t("kept.do"), []Action{{Intent: "again", Label: t("retry")}, {Intent: "back", Label: t("close")}}, 0},
		"told":  {Told, t("handed"), "It is here: /home/rani/Unduhan/sehari-1x7p.json", "", t("handed.do"), []Action{{Intent: "back", Label: t("close")}}, 0},
		"asked": {Asked, w.T("home.remove.ask"), "", "", w.N("home.remove.what", 12, nil), []Action{{Intent: "back", Label: w.T("home.remove.no")}, {Intent: "yes", Label: w.T("home.remove.yes"), Icon: kit.Bin}}, 0},
		"long":  {Error, t("error"), strings.Repeat("merawat-kelas-b.yaml:42:5: members[3].traits.anxeity: nothing is called so; did you mean anxiety?\n", 20), safe, t("error.do"), []Action{{Intent: "back", Label: t("close")}}, 1},
	}
}

func TestAudit(t *testing.T) {
	var sc mark.Scene
	for _, l := range lang.Languages() {
		for n := range theme.Name(theme.NumThemes) {
			for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
				for name, s := range samples(lang.In(l)) {
					p := kit.New(&sc, theme.Of(n), size, lang.In(l), input.Hands{})
					p.Ground()
					p.Bar(kit.Bar{Title: "dinamika"})
					s.Scene(p)
					name = fmt.Sprintf("message-%s-%s-%s-%d", name, l, n, size)
					gallery.Audit(t, name, &sc)
					if l == lang.Indonesian && n != theme.Contrast && size != theme.Large {
						gallery.Keep(t, name, &sc, 1280, 720)
					}
					for _, h := range sc.Hits {
						if h.Box.Y+h.Box.H > mark.Height-20 || h.Box.X+h.Box.W > (mark.Width+wide)/2 {
							t.Errorf("%s: %s is at %v", name, h.Intent, h.Box)
						}
					}
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	var sc mark.Scene
	for _, name := range []string{"error", "long"} {
		samples(lang.In(lang.English))[name].Scene(kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{}))
		gallery.Golden(t, name, &sc)
	}
}

// TestKeys: Enter does the first, Escape changes nothing, and what lies below answers
// no more.
func TestKeys(t *testing.T) {
	var sc mark.Scene
	p := kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{})
	p.Button(mark.Box{X: 10, Y: 10, W: 100, H: 40}, kit.Button{Intent: "below", Region: "b", Label: "x", Key: "x"})
	samples(lang.In(lang.English))["asked"].Scene(p)
	for key, want := range map[string]string{"Enter": "back", "Escape": "back", "x": ""} {
		if got, _ := sc.Intended(key); got != want {
			t.Errorf("%s intends %q, want %q", key, got, want)
		}
	}
	if s := (Screen{Page: 1}).Update("words.up").Update("words.up"); s.Page != 0 {
		t.Errorf("page %d", s.Page)
	}
}

// TestTiny: in a window that is too small, the letters are still letters, and
// both languages are there.
func TestTiny(t *testing.T) {
	var sc mark.Scene
	for _, w := range [][2]int{{620, 340}, {400, 300}, {320, 480}, {240, 160}} {
		scale, _, _ := mark.Fit(w[0], w[1])
		Tiny(kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{}), scale)
		gallery.Keep(t, fmt.Sprintf("tiny-%d", w[0]), &sc, w[0], w[1])
		all := strings.Join(sc.Texts(), " ")
		for _, want := range []string{"too small", "terlalu kecil"} {
			if !strings.Contains(all, want) {
				t.Errorf("%v: %q is not there: %s", w, want, all)
			}
		}
		for _, m := range sc.Marks {
			if m.Kind == mark.Text && m.Size*scale < 9 {
				t.Errorf("%v: %q is %.1f pixels high", w, m.Words, m.Size*scale)
			}
		}
	}
}
