package playback

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

// drawer is anything with a scene.
type drawer interface{ Scene(p *kit.Pen) }

// screens are the screens in their states.
func screens() map[string]drawer {
	out := map[string]drawer{"two": two(7), "one": one(8), "ten": two(10), "twelve": one(12), "choose": chooser()}
	s := two(7)
	s.At, s.Session, s.Act = 0, 1, 0
	s.Rooms[0].Now, s.Rooms[1].Now, s.Rooms[0].Read = Speech{}, Speech{}, false
	s.Lanes[0].Decided, s.First = nil, 0.02
	out["begin"] = s
	s = two(7)
	s.At, s.Session, s.Act, s.First = 8, 8, 300, 7.9
	s.Rooms[0].Ended = true
	s.Warning = lang.In(lang.Indonesian).T("playback.verdict.tampered", map[string]any{"Name": "rekaman-kelompok-lima-kelas-b.json"})
	out["warned"] = s
	s = two(7)
	s.Caption = lang.In(lang.Indonesian).T("playback.demo.3")
	s.Notice = lang.In(lang.Indonesian).T("playback.saved", map[string]any{"Name": "/home/dosen/Unduhan/dinamika-support-group-20417.gif"})
	s.Rooms[1].Now.Words = strings.Repeat("Saya membayar karena tidak tahan duduk di sana, dan itu tidak lebih mudah. ", 4)
	out["caption"] = s
	s = two(7)
	s.Evidence = true
	out["evidence"] = s
	s = one(7)
	s.CanContinue = true
	out["continue"] = s
	s.Film = true
	out["film"] = s
	s.Film, s.Making = false, &Making{7, 40}
	out["making"] = s
	s.Curves, s.Making = true, nil
	out["curves"] = s
	s = two(7)
	s.Curves = true
	out["curves2"] = s
	s.Loading = 0.4
	out["loading"] = s
	c := chooser()
	c.Kept, c.Second, c.CanOpen, c.Seed = nil, true, false, "x"
	out["second"] = c
	c = chooser()
	c.CanOpen = false
	out["browser"] = c
	c.Trouble = "rekaman.json: the scenario \"kelas-b\" does not come with this program: choose its file, kelas-b.yaml, together with this one"
	out["trouble"] = c
	return out
}

// TestScreens: every state holds in every theme, size of text and language.
func TestScreens(t *testing.T) {
	for name, s := range screens() {
		for n := theme.Light; n < theme.NumThemes; n++ {
			for _, l := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
				for _, in := range lang.Languages() {
					var sc mark.Scene
					s.Scene(kit.New(&sc, theme.Of(n), l, lang.In(in), input.Hands{}))
					id := fmt.Sprintf("playback-%s-%s-%s-%d", name, in, n, l)
					gallery.Audit(t, id, &sc)
					if n == theme.Light || name == "two" {
						gallery.Keep(t, id, &sc, 1280, 720)
					}
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	var sc mark.Scene
	all := screens()
	for _, name := range []string{"two", "one", "choose"} {
		all[name].Scene(kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{}))
		gallery.Golden(t, name, &sc)
	}
}
