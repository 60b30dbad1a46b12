package kit

import (
	"fmt"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// sheet is one of every widget in its states.
func sheet(p *Pen) {
	p.Ground()
	p.Bar(Bar{Back: p.T("view.back"), Title: "Merawat yang Merawat", Subtitle: "Sesi 3 dari 8 · keluarga pengasuh lansia", Mode: p.T("view.practice")})
	for i, o := range []Button{
		{Label: "Ucapkan", Style: Primary, Key: "Enter"}, {Label: "Ucapkan", Style: Primary}, {Label: "Diam", Key: "Space"}, {Label: "Ulangi dari awal sekali lagi"},
		{Label: "Hubungkan", Style: Chosen, Key: "q"}, {Label: "Ucapkan", Off: "perlu target"}, {Label: "Buka", Icon: Open}, {Label: "Sunyi", Style: Quiet},
	} {
		o.Intent, o.Region = fmt.Sprint("button.", i), "buttons"
		p.Button(mark.Box{X: 24 + float64(i%4)*310, Y: 80 + float64(i/4)*70, W: 280, H: 44}, o)
	}
	for i, o := range []Row{
		{Label: "Berbagi keadaan yang sebenarnya", Box: Radio, On: true}, {Label: "Belajar cara merawat", Box: Radio}, {Label: "Boleh lewat", Box: Check, On: true},
		{Label: "Hadir setiap minggu", Box: Check, Note: "kecuali sakit"}, {Label: "Pantulkan perasaan", Key: "q"}, {Label: "Bela satu pihak", Key: "a", Off: "Togar tidak ada di ruangan"},
	} {
		o.Intent, o.Region = fmt.Sprint("row.", i), "rows"
		p.Row(mark.Box{X: 24, Y: 230 + float64(i)*78, W: 400, H: 66}, o)
	}
	p.Field(mark.Box{X: 460, Y: 230, W: 340, H: 44}, Field{Intent: "search", Region: "field", Empty: "Cari tindakan", Key: "/", Icon: Search})
	p.Field(mark.Box{X: 460, Y: 300, W: 340, H: 44}, Field{Intent: "note", Region: "field", Empty: "Catatan", Value: strings.Repeat("jangan membela terlalu cepat ", 4)})
	x := 460.0
	for i, o := range []Button{{Label: "Semua", Style: Chosen}, {Label: "Swabantu"}, {Label: "Tugas", Key: "t"}} {
		o.Intent, o.Region = fmt.Sprint("chip.", i), "chips"
		x += p.Chip(x, 370, o) + 12
	}
	for i := range int(NumIcons) {
		p.Icon(480+float64(i%11)*56, 450+float64(i/11)*44, 10, Icon(i), p.Theme.Ink)
	}
	p.Panel(mark.Box{X: 840, Y: 230, W: 416, H: 170})
	p.Para(mark.Box{X: 856, Y: 244, W: 384}, strings.Repeat("Tidak ada pilihan yang salah di sini. ", 6), mark.Regular, p.Size.Body, 4, p.Theme.Ink)
}

// TestSheet: every widget holds in every theme, size of text and language, and
// under the hands.
func TestSheet(t *testing.T) {
	for n := theme.Light; n < theme.NumThemes; n++ {
		for _, l := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
			for _, in := range lang.Languages() {
				for _, hands := range []input.Hands{{}, {Focus: "button.0", Hover: "button.2"}, {Focus: "note", Hover: "row.1", Pressed: "row.1"}, {Focus: "button.5"}} {
					var sc mark.Scene
					sheet(New(&sc, theme.Of(n), l, lang.In(in), hands))
					name := fmt.Sprintf("kit-%v-%d-%s-%s", n, l, in, hands.Focus)
					gallery.Audit(t, name, &sc)
					gallery.Keep(t, name, &sc, 1280, 720)
				}
			}
		}
	}
}

// TestOff: what cannot be done says why.
func TestOff(t *testing.T) {
	var sc mark.Scene
	sheet(New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.English), input.Hands{}))
	for intent, why := range map[string]string{"button.5": "perlu target", "row.5": "Togar tidak ada di ruangan"} {
		if h, ok := sc.Find(intent); !ok || !h.Off || !strings.Contains(h.Says, why) {
			t.Errorf("%s is %+v", intent, h)
		}
	}
}
