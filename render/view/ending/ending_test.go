package ending

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/between"
	"dinamika/render/view/face"
	"dinamika/render/view/gallery"
	"dinamika/render/view/graph"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// sample is a life of so many sessions, members and decisions.
func sample(sessions, n, decisions int, long bool) Screen {
	s := Screen{Title: "Merawat yang Merawat", Seed: "20417", Held: sessions, Planned: sessions, Came: sessions*n - 4, Could: sessions * n}
	names := []string{"Siti Aminah", "Pak Darto", "Bu Ratmi", "Yohanes", "Ni Made Ayu", "Togar", "Wulan", "Rahmat", "Nur Halimah", "Stefanus", "Fatimah Zahra", "Komang"}
	for i := range n {
		m := Member{Name: names[i], Looks: face.Person{Skin: mark.Hex(0xC68E63), Hair: face.Hair(i % 6), HairInk: mark.Hex(0x2A1D18), Garment: mark.Hex(0x4E7263)}, Is: 0.6 - 0.12*float64(i%8), Attended: sessions - i%3, Met: sessions}
		if long {
			m.Name = "Raden Ajeng " + m.Name + " Kusumaningtyas"
		}
		if i == n-1 && n > 2 {
			m.Left = 3
		}
		s.Members = append(s.Members, m)
	}
	for i := range 12 * sessions {
		x := float64(i+1) / 12
		s.At = append(s.At, x)
		s.Cohesion = append(s.Cohesion, 0.8*x/float64(sessions)-0.1)
		s.Equal = append(s.Equal, 0.6+0.2*math.Sin(x*2))
		s.Task = append(s.Task, 0.1+0.08*math.Sin(x*3))
		s.Relations = append(s.Relations, 0.12+0.1*math.Sin(x))
	}
	end := float64(sessions)
	s.Spans = []graph.Span{{Stage: sim.Forming, To: end * .3}, {Stage: sim.Storming, From: end * .3, To: end * .6}, {Stage: sim.Norming, From: end * .6, To: end * .64}, {Stage: sim.Performing, From: end * .64, To: end}}
	for i := range decisions {
		at := (float64(i) + 0.5) / float64(decisions) * end
		d := Decision{At: at, Session: int(at) + 1, Act: 20 + i, Family: sim.Family(i % 10), Name: "Menghubungkan dua pengalaman", Whom: s.Members[0].Name + ", " + s.Members[1].Name,
			Words:  "Saya mendengar dua orang yang lelah, dengan cara yang berbeda. Bolehkah kita berhenti sebentar di sini?",
			Before: []Speech{{s.Members[0].Name, "Bang Togar enak, bisa bayar perawat. Saya bangun tiga kali semalam. Sendiri."}, {s.Members[1].Name, "Ya sudah."}},
			After:  []Speech{{s.Members[2].Name, "Boleh pelan-pelan dulu ya, Bu? Saya ingin mendengar cerita Wulan juga."}, {s.Members[0].Name, "Iya."}}}
		for k := range s.Members {
			d.Here = append(d.Here, s.Members[k].Name)
		}
		d.Here, d.Away = d.Here[1:], d.Here[:1]
		if d.Family == Silence {
			d.Name, d.Whom, d.Words = "Sengaja diam", "", ""
		}
		if i%5 == 3 {
			d.Principles = []string{"Penentuan nasib sendiri", "Martabat dan keunikan"}
		}
		s.Decisions = append(s.Decisions, d)
	}
	s.Focus = decisions / 2
	for k := range sessions {
		r := between.New()
		r.Number, r.Of, r.Committed = k+1, sessions, k != 1
		for i := range s.Members {
			r.People = append(r.People, between.Person{Name: s.Members[i].Name})
		}
		r.Truth = &between.Truth{Stage: sim.Storming, Pattern: sim.FreeFloating, Risk: []between.AtRisk{{Who: 0}, {Who: 2}}, Power: []between.Holder{{Who: 1}}}
		if r.Committed {
			r.Stage, r.Pattern, r.Sure, r.Risk = 1, 2, k%4, []int{0, 2}
		}
		r.Before = s.Calibration
		s.Calibration = r.Now()
		s.Readings = append(s.Readings, r)
	}
	for k := range sim.NumNorms {
		s.Norms = append(s.Norms, Norm{Name: []string{"Bicara merata", "Terbuka tentang diri", "Terus terang", "Saling menghormati", "Tetap pada tujuan", "Kerahasiaan", "Kehadiran"}[k], Was: 0.1, Is: 0.2 + 0.1*float64(k), Overt: k%2 == 0})
	}
	s.Advice = []string{"Telusuri keputusan Anda satu per satu; sebutkan apa yang Anda inginkan dan apa yang menyusul.", "Bicarakan keputusan yang ditandai itu dengan dosen atau rekan Anda.", "Bila sebuah bacaan hanya tebakan, katakan begitu. Keyakinan Anda mendahului bacaan Anda."}
	return s
}

// states are the screen in every state it comes in.
func states() map[string]Screen {
	none := sample(4, 7, 0, false)
	none.Readings, none.Calibration = nil, between.Calibration{}
	saved := sample(4, 7, 14, false)
	saved.Told = "Ada di Unduhan/support-group-7.json."
	return map[string]Screen{"whole": sample(4, 7, 38, false), "crowd": sample(12, 12, 120, true), "none": none, "saved": saved, "nothing": {Title: "Merawat yang Merawat", Seed: "1", Planned: 4}}
}

func pen(sc *mark.Scene, n theme.Name, size theme.Letters, l lang.Language) *kit.Pen {
	return kit.New(sc, theme.Of(n), size, lang.In(l), input.Hands{})
}

func TestPictures(t *testing.T) {
	var sc mark.Scene
	for name, s := range states() {
		for page := range numPages {
			s.Page = page
			for n := theme.Light; n < theme.NumThemes; n++ {
				for _, size := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
					for _, l := range lang.Languages() {
						s.Scene(pen(&sc, n, size, l))
						what := name + "-" + pages()[page] + "-" + n.String() + "-" + strconv.Itoa(int(size)) + "-" + string(l)
						gallery.Audit(t, what, &sc)
						if l == lang.Indonesian && (n == theme.Light && size != theme.Large || n == theme.Dark && size == theme.Normal && name == "whole") {
							gallery.Keep(t, what, &sc, 1280, 720)
						}
					}
				}
			}
		}
	}
}

func TestGolden(t *testing.T) {
	var sc mark.Scene
	for page, name := range pages() {
		s := states()["whole"]
		s.Page = page
		s.Scene(pen(&sc, theme.Light, theme.Normal, lang.English))
		gallery.Golden(t, name, &sc)
	}
}

// TestUpdate: pages, decisions by arrows and by place, and rows that roll as
// far as there are any.
func TestUpdate(t *testing.T) {
	s := sample(4, 7, 8, false)
	is := func(what string, ok bool) {
		t.Helper()
		if !ok {
			t.Error(what)
		}
	}
	is("a page", s.Update("page.3").Page == pageMembers && s.Update("page.9").Page == 0)
	s.Focus = 0
	is("the first has none before", s.Update("decision.left").Focus == 0)
	is("on", s.Update("decision.right").Focus == 1)
	is("the last has none after", s.Update("decision.end").Update("decision.right").Focus == 7)
	is("by place", s.Update("decision@0.55").Focus == 4)
	is("by number", s.Update("decision.3").Focus == 3 && s.Update("decision.3").Page == pageDecisions)
	s.Page = pageMembers
	is("rolled", s.Update("rows.down").Top == 2 && s.Update("rows.up").Top == 0)
	for range 9 {
		s = s.Update("rows.down")
	}
	is("no further than the last", s.Top == 6)
	none := sample(2, 4, 0, false)
	is("nothing to go to", none.Update("decision.right").Focus == 0 && none.Update("decision@0.5").Focus == 0 && none.Update("decision.end").Focus == 0)
}

// TestOutcome: a tenth is a change, and who left is counted apart.
func TestOutcome(t *testing.T) {
	s := Screen{Members: []Member{{Is: 0.1}, {Is: 0.09}, {Was: 0.2, Is: 0.05, Left: 2}, {Is: 0.5}}}
	if better, worse, left := s.Outcome(); better != 2 || worse != 1 || left != 1 {
		t.Errorf("%d better, %d worse, %d left", better, worse, left)
	}
}

// TestEthicsApart: what may set a principle aside is told on its page with
// moment, words and principle, and on no page beside a number of outcome.
func TestEthicsApart(t *testing.T) {
	var sc mark.Scene
	s := states()["whole"]
	s.Page = pageEthics
	s.Scene(pen(&sc, theme.Light, theme.Normal, lang.English))
	all := strings.Join(sc.Texts(), " ")
	for _, words := range []string{"Session 1, act 23", "Penentuan nasib sendiri, Martabat dan keunikan", "Saya mendengar dua orang"} {
		if !strings.Contains(all, words) {
			t.Errorf("%q is not to be seen", words)
		}
	}
}
