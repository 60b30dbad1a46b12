package session

import (
	"os"
	"strconv"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// shown draws a session at a size of type, with the focus somewhere.
func shown(s Screen, sc *mark.Scene, n theme.Name, l theme.Letters, in lang.Language, focus string) {
	s.Scene(kit.New(sc, theme.Of(n), l, lang.In(in), input.Hands{Focus: focus}))
}

func TestPictures(t *testing.T) {
	if os.Getenv("PICTURES") == "" {
		t.Skip("for a person to look at")
	}
	var sc mark.Scene
	en, id := lang.English, lang.Indonesian
	for n := theme.Light; n < theme.NumThemes; n++ {
		shown(sample(8, n != theme.Light), &sc, n, theme.Normal, id, "")
		gallery.Keep(t, "plain-8-"+n.String(), &sc, 1280, 720)
		shown(xrayed(sample(8, false)), &sc, n, theme.Normal, en, "")
		gallery.Keep(t, "xray-8-"+n.String(), &sc, 1280, 720)
		shown(sample(7, true), &sc, n, theme.Large, en, "")
		gallery.Keep(t, "large-7-"+n.String(), &sc, 1280, 720)
	}
	for _, n := range []int{4, 5, 7, 10, 11, 12} {
		s := sample(n, true)
		s.Now.By, s.Now.To, s.Members[0].Sign = n-1, ToAll, face.Away
		shown(s, &sc, theme.Light, theme.Normal, en, "")
		gallery.Keep(t, "exam-"+strconv.Itoa(n), &sc, 1280, 720)
		shown(xrayed(sample(n, false)), &sc, theme.Light, theme.Normal, id, "member.2")
		gallery.Keep(t, "xray-"+strconv.Itoa(n), &sc, 1280, 720)
		shown(longNames(sample(n, false)), &sc, theme.Dark, theme.Normal, id, "member.2")
		gallery.Keep(t, "long-"+strconv.Itoa(n), &sc, 1920, 1080)
		shown(xrayed(sample(n, false)), &sc, theme.Light, theme.Large, id, "member.3")
		gallery.Keep(t, "large-xray-"+strconv.Itoa(n), &sc, 1280, 720)
		shown(longNames(sample(n, false)), &sc, theme.Light, theme.Huge, id, "")
		gallery.Keep(t, "huge-"+strconv.Itoa(n), &sc, 1280, 720)
	}
	s := recorded(xrayed(sample(8, false)))
	for _, what := range []string{"record", "card.3", "tally"} {
		shown(s.Update(what), &sc, theme.Light, theme.Normal, id, "")
		gallery.Keep(t, "over-"+what, &sc, 1280, 720)
		shown(s.Update(what), &sc, theme.Dark, theme.Huge, en, "")
		gallery.Keep(t, "over-huge-"+what, &sc, 1280, 720)
	}
	s = sample(7, false)
	s.Cut = Speech{By: 2, To: 5, Words: "Saya bangun tiga kali semalam, dan tidak ada yang menggantikan."}
	s.Now = Speech{By: 7, To: 2, Words: "Boleh berhenti dulu di situ?"}
	s.Before = append(s.Before, Speech{By: 7, To: 2, Words: "Boleh kita berhenti sebentar di situ?", What: "Hentikan, beri nama yang terjadi"})
	s.Note = "Anda memilih diam"
	shown(s, &sc, theme.Light, theme.Normal, id, "xray")
	gallery.Keep(t, "cut", &sc, 1280, 720)
	faces(&sc, theme.Of(theme.Light))
	gallery.Keep(t, "faces", &sc, 1280, 720)
}

// faces draws all signs, each on another person.
func faces(sc *mark.Scene, t theme.Theme) {
	sc.Clear()
	sc.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(t.Back))
	w := lang.In(lang.English)
	for s := range face.Sign(face.NumSigns) {
		x, y := 90+float64(s%8)*156, 120+float64(s/8)*330
		if s == face.Away {
			face.Chair(sc, t, x, y, 1.4)
		} else {
			face.Draw(sc, t, x, y, 1.4, people()[int(s)%12].Looks, s.State())
		}
		sc.Text(x, y+160, w.T("seen."+s.String(), map[string]any{"Name": "Ayu"}), mark.Bold, 14, mark.Center, t.Ink)
	}
}
