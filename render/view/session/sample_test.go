package session

import (
	"dinamika/render/lang"
	"dinamika/render/view/face"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// people are looks that differ in every trait, a dozen of them.
func people() []Member {
	h := mark.Hex
	return []Member{
		{Name: "Siti Aminah", Short: "Siti", Looks: face.Person{Skin: h(0xC68E63), Cover: face.Hijab, CoverInk: h(0x6C8F7F), Garment: h(0x4E7263)}},
		{Name: "Pak Darto", Short: "Darto", Looks: face.Person{Skin: h(0xB07A50), Hair: face.Short, HairInk: h(0x8D8A86), Cover: face.Peci, CoverInk: h(0x20201F), Garment: h(0x7C6A4C), Lined: true}},
		{Name: "Bu Ratmi", Short: "Ratmi", Looks: face.Person{Skin: h(0xBC8459), Hair: face.Bun, HairInk: h(0x5D5550), Garment: h(0xA3483F), Lined: true, Glasses: true}},
		{Name: "Yohanes", Short: "Yohanes", Looks: face.Person{Skin: h(0x7E5238), Hair: face.Curly, HairInk: h(0x1C1512), Garment: h(0x44658F)}},
		{Name: "Ni Made Ayu", Short: "Ayu", Looks: face.Person{Skin: h(0xC99468), Hair: face.Long, HairInk: h(0x2A1D18), Garment: h(0xC39A3B)}},
		{Name: "Togar", Short: "Togar", Looks: face.Person{Skin: h(0xB47D52), Hair: face.Short, HairInk: h(0x241A16), Garment: h(0x52626C), Moustache: true}},
		{Name: "Wulan", Short: "Wulan", Looks: face.Person{Skin: h(0xCF9E74), Hair: face.Bob, HairInk: h(0x2B1D18), Garment: h(0x7E5A86)}},
		{Name: "Rahmat", Short: "Rahmat", Looks: face.Person{Skin: h(0xA8714B), Hair: face.Thin, HairInk: h(0x6D6762), Garment: h(0x6A7F4E), Lined: true, Glasses: true}},
		{Name: "Nur Halimah", Short: "Nur", Looks: face.Person{Skin: h(0xB8855C), Cover: face.Hijab, CoverInk: h(0x8A5A6A), Garment: h(0x6D4957)}},
		{Name: "Stefanus", Short: "Stefan", Looks: face.Person{Skin: h(0x6F4630), Hair: face.Short, HairInk: h(0x15100D), Garment: h(0x8A6A2E)}},
		{Name: "Fatimah Zahra", Short: "Zahra", Looks: face.Person{Skin: h(0xC68E63), Cover: face.Hijab, CoverInk: h(0xB7A98A), Garment: h(0x4E7263)}},
		{Name: "Komang", Short: "Komang", Looks: face.Person{Skin: h(0xC99468), Hair: face.Bun, HairInk: h(0x2A1D18), Garment: h(0x5D6FA0)}},
	}
}

// sample is a session of n members in full course.
func sample(n int, exam bool) Screen {
	s := Screen{
		Title: "Merawat yang Merawat", Place: "keluarga pengasuh lansia", Number: 3, Of: 8, Acts: 143, About: 300,
		Agreed:  []string{"Rahasia di sini saja", "Satu bicara, bergilir", "Boleh lewat dulu"},
		Members: people()[:n], WorkerActs: 40, Exam: exam,
		Now:  Speech{By: 2, To: min(5, n-1), Words: "Bang Togar enak, bisa bayar perawat. Saya bangun tiga kali semalam. Sendiri."},
		Path: []Span{{sim.Forming, 0, 1.6}, {sim.Storming, 1.6, 2.5}}, Sure: [3]float64{.76, .61, .86},
		Readings: []sim.Stage{sim.Forming, sim.Forming},
	}
	s.Before = []Speech{{By: min(5, n-1), To: 2, Words: "Semua di sini capek, Bu. Bukan lomba."}, {By: min(4, n-1), To: ToAll, Words: "Boleh pelan-pelan dulu ya."}}
	signs := []face.Sign{face.LooksAtSpeaker, face.ArmsFolded, face.RaisesVoice, face.ShiftsInChair, face.HandOnChin, face.LooksDown, face.Sighs,
		face.LooksAtSpeaker, face.Nods, face.Laughs, face.ShakesHead, face.LeansForward}
	acts := []int{14, 31, 24, 9, 12, 11, 2, 7, 3, 18, 5, 6}
	for i := range s.Members {
		s.Members[i].Known = Known{
			About:  "Menjaga ibunya yang pikun sejak empat tahun lalu, di rumah yang juga bengkel jahitnya. Bicara sedikit, mendengar banyak, dan pulang paling akhir.",
			Missed: i % 3, Whom: []string{"Togar 6", "semua 5", "Bu Ratmi 3"}, Position: "Menurut saya perawat itu perlu, tapi tidak semua bisa membayarnya.", Told: i % 4, Age: 40 + i,
		}
		s.Members[i].Changed = i%4 == 1
		s.Members[i].Sign, s.Members[i].Acts = signs[i], acts[i]
		s.Members[i].Chosen = i == s.Now.By || i == s.Now.To
	}
	return s
}

// xrayed is the session with all that is hidden shown.
func xrayed(s Screen) Screen {
	s.Xray = true
	n := len(s.Members)
	for i := range n {
		in := Inner{Strain: float64((i*29+45)%100) / 100, Power: float64((i*37+30)%100) / 100, Sway: float64((i*53+20)%100) / 100, Trust: 0.3 + 0.05*float64(i)}
		for j := range n {
			in.Likes = append(in.Likes, float64((i*7+j*31)%19-9)/10)
		}
		switch i % 3 {
		case 0:
			in.Thought = []Thought{{ID: "leaving"}, {ID: "distrust"}}
		case 1:
			in.Thought = []Thought{{ID: "grievance", About: s.Members[(i+2)%n].Name}}
		}
		s.Inner = append(s.Inner, in)
	}
	s.Taken = Taken{By: s.name(s.Now.To), As: "serangan"}
	return s
}

// name is what a member is called.
func (s Screen) name(i int) string {
	if i >= 0 && i < len(s.Members) {
		return s.Members[i].Name
	}
	return "semua"
}

// longNames gives everybody a long name.
func longNames(s Screen) Screen {
	for i := range s.Members {
		s.Members[i].Name, s.Members[i].Short = "Raden Ajeng Kusumaningrum Widyastuti", "Kusumaningrum"
		if i%2 == 1 {
			s.Members[i].Name, s.Members[i].Short = "Muhammad Nurhidayatullah", "Nurhidayatullah"
		}
	}
	return s
}

// recorded gives the session a transcript.
func recorded(s Screen) Screen {
	for i := range 60 {
		by, to := i%len(s.Members), (i+2)%len(s.Members)
		said := Said{Session: 1 + i/30, Number: 1 + i%30, By: s.Members[by].Name, To: s.Members[to].Name, Words: s.Now.Words}
		if i%7 == 3 {
			said.By, said.Worker, said.What = "Anda", true, "Hubungkan dua pengalaman"
			said.Words = "Saya mendengar dua-duanya lelah, dengan cara berbeda. Bu, Bang, boleh kita berhenti sebentar di situ? Yang lain, bagaimana rasanya mendengar ini?"
		}
		if i%9 == 4 {
			said.Taken = Taken{By: s.Members[to].Name, As: "serangan"}
		}
		s.Record = append(s.Record, said)
	}
	return s
}

// draw draws a session at the normal size of type.
func draw(s Screen, sc *mark.Scene, t theme.Theme, w *lang.Words) {
	s.Scene(kit.New(sc, t, theme.Normal, w, input.Hands{}))
}
