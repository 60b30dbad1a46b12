package session

import (
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/mark"
	"dinamika/render/view/picture"
	"dinamika/render/view/theme"
)

// keep writes a picture where the variable PICTURES says, for a person to look
// at: PICTURES=/tmp/look go test ./render/view -run Pictures
func keep(t *testing.T, name string, sc *mark.Scene, w, h int) {
	t.Helper()
	dir := os.Getenv("PICTURES")
	img := picture.Draw(sc, w, h)
	if got := img.Bounds().Dx(); got != w {
		t.Fatalf("%s is %d wide, want %d", name, got, w)
	}
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many pictures")
	}
	var sc mark.Scene
	for n := theme.Light; n < theme.NumThemes; n++ {
		draw(sample(8, n != theme.Light), &sc, theme.Of(n), lang.In(lang.Indonesian))
		keep(t, "session-8-"+n.String(), &sc, 1280, 720)
	}
	for _, n := range []int{4, 7, 10, 12} {
		s := sample(n, false)
		s.Now.By = n - 1
		s.Now.To = ToAll
		s.Members[0].Sign = face.Away
		draw(s, &sc, theme.Of(theme.Light), lang.In(lang.English))
		keep(t, "session-"+strconv.Itoa(n), &sc, 1280, 720)
	}
	faces(&sc, theme.Of(theme.Light))
	keep(t, "faces", &sc, 1280, 720)
	faces(&sc, theme.Of(theme.Contrast))
	keep(t, "faces-contrast", &sc, 1280, 720)
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
