package playback

import (
	"math"

	"dinamika/render/view/face"
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// people are looks that differ.
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
		{Name: "Rahmat Hidayatullah", Short: "Rahmat", Looks: face.Person{Skin: h(0xA8714B), Hair: face.Thin, HairInk: h(0x6D6762), Garment: h(0x6A7F4E), Lined: true}},
		{Name: "Nur Halimah", Short: "Nur", Looks: face.Person{Skin: h(0xB8855C), Cover: face.Hijab, CoverInk: h(0x8A5A6A), Garment: h(0x6D4957)}},
		{Name: "Stefanus", Short: "Stefan", Looks: face.Person{Skin: h(0x6F4630), Hair: face.Short, HairInk: h(0x15100D), Garment: h(0x8A6A2E)}},
		{Name: "Fatimah Zahra", Short: "Zahra", Looks: face.Person{Skin: h(0xC68E63), Cover: face.Hijab, CoverInk: h(0xB7A98A), Garment: h(0x4E7263)}},
		{Name: "Komang", Short: "Komang", Looks: face.Person{Skin: h(0xC99468), Hair: face.Bun, HairInk: h(0x2A1D18), Garment: h(0x5D6FA0)}},
	}
}

// room is a room of n members in the middle of their talk.
func room(n int, badge, name, how string) Room {
	r := Room{Badge: badge, Name: name, How: how, Members: people()[:n], WorkerShare: 0.2, Stage: sim.Storming, Read: true, Sure: [3]float64{.81, .7, .88}}
	signs := []face.Sign{face.LooksAtSpeaker, face.ArmsFolded, face.Speaks, face.ShiftsInChair, face.HandOnChin, face.LooksDown, face.Sighs, face.LooksAtSpeaker, face.Nods, face.Away, face.LooksAtSpeaker, face.LooksAtSpeaker}
	for i := range r.Members {
		r.Members[i].Sign, r.Members[i].Share = signs[i], 0.05+0.06*float64((i*5)%7)
	}
	r.Now = Speech{By: 2, To: 5 % n, Words: "Bang Togar enak, bisa bayar perawat. Saya bangun tiga kali semalam. Sendiri."}
	r.Before = []Speech{{By: 5 % n, To: 2, Words: "Semua di sini capek, Bu. Bukan lomba."}, {By: n, To: ToAll, Words: "Mari kita dengar satu per satu dulu.", Technique: "Bergilir"}, {By: 4 % n, To: ToAll, Words: "Boleh pelan-pelan dulu ya."}}
	return r
}

// lane is one run of eight sessions.
func lane(badge, name string, by float64) Lane {
	l := Lane{Badge: badge, Name: name, Curves: make([][]float64, NumCurves)}
	l.Spans = []Span{{sim.Forming, 0, 2.4 + by}, {sim.Storming, 2.4 + by, 4.2 + by}, {sim.Norming, 4.2 + by, 6.6}, {sim.Performing, 6.6, 7.7}, {sim.Adjourning, 7.7, 8}}
	l.Changes = []Change{
		{At: 0.08, Session: 1, Act: 25, Stage: sim.Forming, First: true},
		{At: 2.4 + by, Session: 3, Act: 125, Stage: sim.Storming, From: sim.Forming, Signs: []Sign{{sim.DissentSign, 0.12, 0.31}, {sim.GrievanceSign, 0.4, 1.25}}},
		{At: 4.2 + by, Session: 5, Act: 48, Stage: sim.Norming, From: sim.Storming, Signs: []Sign{{sim.DissentSign, 0.44, 0.17}, {sim.TrustSign, 0.31, 0.52}, {sim.ToWorkerSign, 0.55, 0.3}, {sim.NormSign, 0.2, 0.41}}},
	}
	for i := range 96 {
		x := float64(i+1) / 12
		l.At = append(l.At, x)
		for c := range l.Curves {
			l.Curves[c] = append(l.Curves[c], 0.3+0.25*math.Sin(x*0.8+float64(c)+by*4))
		}
	}
	for i := range 40 {
		l.Decided = append(l.Decided, 0.1+float64(i)*0.19)
	}
	return l
}

// two is a pair of runs in full course.
func two(n int) Screen {
	s := Screen{
		Title: "Two workers, one group", Subtitle: "Caring for Carers · same seed 20417, same members, same first 479 acts",
		Sessions: 8, At: 4.48, Session: 5, Act: 144, Loading: 1, Speed: 1, Differ: true, First: 1.6, FirstIn: [2]int{2, 180}, CanCompare: true,
		Rooms: []Room{room(n, "A", "Directive", "decides steps and topics"), room(n, "B", "Skilled", "links members, names conflict, waits")},
		Lanes: []Lane{lane("A", "Directive", 0.5), lane("B", "Skilled", 0)},
	}
	s.Rooms[0].Now = Speech{By: n, To: ToAll, Words: "Let us move on to the next item, please."}
	s.Rooms[1].Stage = sim.Norming
	return s
}

// one is a single run.
func one(n int) Screen {
	s := two(n)
	s.Rooms, s.Lanes, s.Differ = s.Rooms[1:], s.Lanes[1:], false
	s.Rooms[0].Badge, s.Lanes[0].Badge = "", ""
	s.Title, s.Subtitle = "Merawat yang Merawat", "Skilled · seed 20417 · lived again, the same to the last bit"
	return s
}

// chooser is a chooser with things to choose.
func chooser() Chooser {
	s := Chooser{CanOpen: true, B: 1, A: 4, Seed: "20417", Scenarios: []string{"Merawat yang Merawat", "Panti Werdha Melati", "Tim Tugas Mahasiswa", "Musyawarah Desa Sukamaju"}}
	for i, n := range []string{"No facilitator", "Directive", "Democratic", "Laissez-faire", "Skilled", "Scripted"} {
		s.Workers = append(s.Workers, Worker{n, []string{"nobody leads", "decides steps and topics", "asks, and lets the group decide", "answers when asked", "links members, names conflict, waits", "follows the script"}[i], i == 5})
	}
	for range 6 {
		s.Kept = append(s.Kept, Kept{"Merawat yang Merawat", "sesi 3, tindak 143 · 12 keputusan"})
	}
	return s
}
