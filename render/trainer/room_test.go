package trainer

import (
	"slices"
	"strings"
	"testing"
	"time"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// sat is a session of a scenario that has gone on for so many acts, in a mode.
func sat(t *testing.T, name string, mode practice.Mode, acts int) (*Trainer, *sessionPlace) {
	t.Helper()
	x := begun(&Memory{})
	sc, err := scenarios.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	l, err := x.begin(sc, mode)
	if err != nil {
		t.Fatal(err)
	}
	x.openSession(l)
	s := x.top().(*sessionPlace)
	s.player.Paused = true
	for len(l.past.Acts) < acts {
		if _, err := l.step(); err != nil {
			t.Fatal(err)
		}
	}
	return x, s
}

// redrawn is the scene as text.
func redrawn(x *Trainer) string {
	x.stale = true
	sc, _ := x.Scene()
	return sc.String()
}

// hide changes all that a worker in the room cannot see, far and wide, but no
// tension so much that it would show.
func hide(g *sim.Group) {
	for i := range g.Private {
		g.Private[i] = -g.Private[i] + 0.7
	}
	for i := range g.Ties {
		t := &g.Ties[i]
		t.Liking, t.Trust, t.Grievance, t.Expect = -t.Liking-1, 1-t.Trust, 4-t.Grievance, 1-t.Expect
		for b := range t.Power {
			t.Power[b] = 1 - t.Power[b]
		}
	}
	for i := range g.Members {
		me := &g.Members[i]
		me.Commitment, me.Hope, me.Esteem, me.Frustration, me.Moved = 0.1, 0.05, 0.2, 0.9, 9
		me.Actual[0] += 3
		if me.Tension < 0.3 {
			me.Tension += 0.07
		}
	}
	g.Reading.Stage, g.Reading.Confidence = sim.Performing, 0.99
	g.Last.Misread, g.Last.Received = ^uint64(0), sim.Antagonise
}

// TestExamHides: in an exam no stroke of the picture hangs on what is hidden;
// in practice with X-ray on, it does.
func TestExamHides(t *testing.T) {
	for _, mode := range []practice.Mode{practice.Exam, practice.Practice} {
		x, s := sat(t, "support-group", mode, 60)
		for _, intent := range []string{"", "xray", "layer.2", "layer.2", "card.2", "close", "record"} {
			if intent != "" {
				s.do(x, intent)
			}
			before := redrawn(x)
			g := s.life.led.Group()
			kept := new(sim.Group)
			kept.CopyFrom(g)
			act := s.life.past.Acts[len(s.life.past.Acts)-1]
			hide(g)
			s.life.past.Acts[len(s.life.past.Acts)-1].Misread, s.life.past.Acts[len(s.life.past.Acts)-1].Received = ^uint64(0), sim.Antagonise
			after := redrawn(x)
			g.CopyFrom(kept)
			s.life.past.Acts[len(s.life.past.Acts)-1] = act
			switch {
			case mode == practice.Exam && before != after:
				t.Errorf("exam, after %q: the picture hangs on what is hidden", intent)
			case mode == practice.Practice && intent == "xray" && before == after:
				t.Error("practice: X-ray shows nothing of what is hidden")
			}
			if mode == practice.Exam && (strings.Contains(before, "xray") || strings.Contains(before, "layer.") || strings.Contains(before, "F2")) {
				t.Errorf("exam, after %q: there is a way to X-ray", intent)
			}
		}
	}
}

// TestSeats: nobody changes chairs while a session lasts, whoever speaks sits
// where it is shown, and the worker comes after the last.
func TestSeats(t *testing.T) {
	x, s := sat(t, "elderly-home", practice.Practice, 1)
	seats := slices.Clone(func() []int { redrawn(x); return s.seats.agents }())
	if len(seats) < 4 {
		t.Fatalf("%d members are seated", len(seats))
	}
	for range 80 {
		if _, err := s.life.step(); err != nil {
			t.Fatal(err)
		}
		redrawn(x)
		if !slices.Equal(seats, s.seats.agents) {
			t.Fatalf("the seats were %v and are %v", seats, s.seats.agents)
		}
		a := s.life.past.Acts[len(s.life.past.Acts)-1]
		by, want := s.screen.Now.By, s.life.past.Name(int(a.Speaker))
		if by < 0 || by >= len(seats) || s.screen.Members[by].Name != want {
			t.Fatalf("%s speaks, and seat %d does", want, by)
		}
	}
	g := s.life.led.Group()
	g.Members[seats[1]].Here = false // leaves in the middle: the chair stays
	redrawn(x)
	if !slices.Equal(seats, s.seats.agents) {
		t.Error("a chair is taken away in the middle of a session")
	}
	s.seats = seating{}
	redrawn(x)
	if slices.Contains(s.seats.agents, seats[1]) {
		t.Error("one who left keeps a chair in the next session")
	}
}

// TestShortNames: short, and no two alike.
func TestShortNames(t *testing.T) {
	got := shortNames([]string{"Pak Darto", "Siti Aminah", "Siti Rahma", "Raden Ajeng Kusumaningrum", "Muhammad Nur", "Bu", "Haji Zainal"})
	want := []string{"Darto", "Siti Aminah", "Siti Rahma", "Kusumaningrum", "Nur", "Bu", "Zainal"}
	if !slices.Equal(got, want) {
		t.Errorf("the short names are %q, want %q", got, want)
	}
}

// TestBeats: a long speech passes part by part, each long enough to be read,
// and the step key goes through the parts before it brings another act.
func TestBeats(t *testing.T) {
	x, s := sat(t, "support-group", practice.Practice, 3)
	acts := s.life.past.Acts
	acts[len(acts)-1].Words = strings.Repeat("Saya bangun tiga kali semalam, dan paginya harus kerja lagi. ", 9)
	parts := len(s.beats(x))
	if parts < 2 {
		t.Fatalf("the speech has %d parts", parts)
	}
	s.player.wait, s.player.Paused, s.player.Speed = s.whole(x), false, 1
	seen := map[int]time.Duration{}
	n := len(acts)
	for len(s.life.past.Acts) == n {
		redrawn(x)
		seen[s.screen.Beat] += 100 * time.Millisecond
		x.Update(x.now+100*time.Millisecond, nil)
		if x.now > time.Minute*3 {
			t.Fatal("the speech does not end")
		}
	}
	for k, want := range s.partsOf(t, x, acts[n-1].Words) {
		if got := seen[k]; got < want-300*time.Millisecond || got > want+300*time.Millisecond {
			t.Errorf("part %d is seen for %v, want %v", k+1, got, want)
		}
	}
	s.life.past.Acts[len(s.life.past.Acts)-1].Words = acts[n-1].Words
	s.player.wait, s.player.Paused = s.whole(x), true
	n = len(s.life.past.Acts)
	for k := range parts - 1 {
		s.do(x, "step")
		redrawn(x)
		if s.screen.Beat != k+1 || len(s.life.past.Acts) != n {
			t.Errorf("after %d steps part %d is seen, and %d acts are over", k+1, s.screen.Beat+1, len(s.life.past.Acts)-n)
		}
	}
	if s.do(x, "step"); len(s.life.past.Acts) == n {
		t.Error("after the last part a step brings no act")
	}
}

// partsOf is how long the parts of some words are to be seen.
func (s *sessionPlace) partsOf(t *testing.T, x *Trainer, words string) []time.Duration {
	t.Helper()
	acts := s.life.past.Acts
	was := acts[len(acts)-1].Words
	acts[len(acts)-1].Words = words
	out := slices.Clone(s.beats(x))
	acts[len(acts)-1].Words = was
	return out
}

// TestWaits: while the transcript lies open the group waits.
func TestWaits(t *testing.T) {
	x, s := sat(t, "student-task-team", practice.Exam, 5)
	s.player.Paused = false
	x.Do("record")
	n := len(s.life.past.Acts)
	wait(x, 60)
	if len(s.life.past.Acts) != n {
		t.Error("the group goes on while its record is read")
	}
	sc, _ := x.Scene()
	if all := strings.Join(sc.Texts(), " "); !strings.Contains(strings.ReplaceAll(all, " ", ""), strings.ReplaceAll(s.life.past.Acts[0].Words, " ", "")) {
		t.Error("the transcript lacks the first words")
	}
	x.Do("close")
	wait(x, 60)
	if len(s.life.past.Acts) == n {
		t.Error("the group does not go on afterwards")
	}
}

// TestRoomSpeaks: the whole room changes its language, the past too.
func TestRoomSpeaks(t *testing.T) {
	x, s := sat(t, "village-deliberation", practice.Practice, 12)
	s.do(x, "xray")
	x.Do("record")
	en := redrawn(x)
	x.Do("language")
	if x.settings.Language != lang.Indonesian {
		t.Fatal("the language has not changed")
	}
	id := redrawn(x)
	if strings.Contains(id, "What was said") || !strings.Contains(id, "Yang sudah diucapkan") || en == id {
		t.Error("the transcript keeps its language")
	}
	if strings.Contains(id, "⟦") {
		t.Error("words are missing")
	}
}

// BenchmarkRoom is a drawn frame of a session, X-ray on.
func BenchmarkRoom(b *testing.B) {
	x := begun(&Memory{})
	sc, err := scenarios.Named("support-group")
	if err != nil {
		b.Fatal(err)
	}
	l, err := x.begin(sc, practice.Practice)
	if err != nil {
		b.Fatal(err)
	}
	x.openSession(l)
	for len(l.past.Acts) < 100 {
		if _, err := l.step(); err != nil {
			b.Fatal(err)
		}
	}
	x.Do("xray")
	b.ReportAllocs()
	for b.Loop() {
		x.stale = true
		x.Scene()
	}
}
