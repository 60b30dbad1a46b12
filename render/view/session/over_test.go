package session

import (
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// seen is all words of a session's scene, and the scene.
func seenIn(s Screen) (string, *mark.Scene) {
	var sc mark.Scene
	s.Scene(kit.New(&sc, theme.Of(theme.Light), theme.Normal, lang.In(lang.Indonesian), input.Hands{}))
	return strings.Join(sc.Texts(), "\n"), &sc
}

// TestPanels: what can be opened opens by its key and by its place, and Escape
// closes it; only then does Escape lead out of the session.
func TestPanels(t *testing.T) {
	base := recorded(sample(8, false))
	for _, c := range []struct{ key, intent, words string }{
		{"t", "record", "Yang sudah diucapkan"}, {"b", "tally", "Menurut urutan kursi"}, {"i", "card.3", "Yang terlihat dan terdengar"},
	} {
		_, sc := seenIn(base)
		intent, ok := sc.Intended(c.key)
		if !ok || intent != c.intent {
			t.Errorf("key %s intends %q, want %q", c.key, intent, c.intent)
		}
		if esc, _ := sc.Intended("Escape"); esc != kit.IntentBack {
			t.Errorf("with nothing open Escape intends %q", esc)
		}
		open := base.Update(intent)
		words, sc := seenIn(open)
		if !open.Open() || base.Open() || !strings.Contains(words, c.words) {
			t.Errorf("%s opens nothing that says %q", c.intent, c.words)
		}
		if esc, _ := sc.Intended("Escape"); esc != "close" {
			t.Errorf("over %s Escape intends %q", c.intent, esc)
		}
		if _, under := sc.Find("member.1"); under {
			t.Errorf("under %s a member can still be pressed", c.intent)
		}
		if _, bar := sc.Find(kit.IntentHelp); !bar {
			t.Errorf("over %s there is no help", c.intent)
		}
		if open.Update("close").Open() || open.Update(intent).Open() {
			t.Errorf("%s does not close", c.intent)
		}
	}
	if s := base.Update("member.2"); !s.Open() || s.member != 1 {
		t.Error("a press on a member opens no card")
	}
	base.Aiming = true
	if base.Update("member.2").Open() {
		t.Error("a press on a member opens a card while the worker says to whom")
	}
	if s := base.Update("card.8").Update("card.next"); s.member != 0 || s.Update("card.previous").member != 7 {
		t.Error("the cards do not go round")
	}
}

// TestRecordRolls: the transcript shows every act at some place, and no place
// beyond its ends.
func TestRecordRolls(t *testing.T) {
	s := sample(8, true)
	for i := range 57 {
		s.Record = append(s.Record, Said{Session: 1 + i/20, Number: 1 + i%20, By: "Wulan", To: "semua", Words: "Ucapan ke-" + strings.Repeat("i", i+1) + "."})
	}
	s = s.Update("record")
	found := map[string]bool{}
	for range 40 {
		words, _ := seenIn(s)
		for _, w := range strings.Split(words, "\n") {
			found[w] = true
		}
		s = s.Update(pressed(s, "ArrowUp"))
	}
	top, _ := seenIn(s)
	again, _ := seenIn(s.Update(pressed(s, "PageUp")))
	if top != again {
		t.Error("the transcript rolls beyond its beginning")
	}
	for i, said := range s.Record {
		if !found[said.Words] {
			t.Errorf("act %d is nowhere to be read", i)
		}
	}
	if one, _ := seenIn(s.Update(pressed(s, "ArrowDown"))); one == top {
		t.Error("one step down from the beginning shows nothing else")
	}
	first, _ := seenIn(s.Update("record.home"))
	last, _ := seenIn(s.Update("record.end"))
	if !strings.Contains(first, s.Record[0].Words) || !strings.Contains(last, s.Record[56].Words) {
		t.Error("home and end do not lead there")
	}
	if words, _ := seenIn(Screen{}.Update("record")); !strings.Contains(words, "Belum ada yang berbicara") {
		t.Error("an empty transcript says nothing")
	}
}

// TestXrayLayers: each layer shows what is its own, and nothing is shown where
// nothing was handed over, nor in an exam.
func TestXrayLayers(t *testing.T) {
	s := xrayed(sample(7, false))
	s.Taken = Taken{}
	for l, only := range map[Layer]string{Liking: "+0,", Tension: "0,45", Private: "dalam hati"} {
		all, _ := seenIn(s)
		none, _ := seenIn(s.Update("layer." + string(rune('1'+int(l)))))
		if !strings.Contains(all, only) || strings.Contains(none, only) {
			t.Errorf("%v: %q is there %v, and without the layer %v", l, only, strings.Contains(all, only), strings.Contains(none, only))
		}
	}
	_, with := seenIn(s)
	_, without := seenIn(s.Update("layer.3"))
	if len(with.Marks) <= len(without.Marks) {
		t.Error("power draws nothing")
	}
	if off := s.Update("xray"); off.xrayed() {
		t.Error("X-ray cannot be switched off")
	}
	exam := s
	exam.Exam = true
	words, sc := seenIn(exam)
	if exam.Update("xray").Update("xray").Xray || strings.Contains(words, "dalam hati") || strings.Contains(sc.String(), "F2") {
		t.Error("an exam shows what is hidden")
	}
	bare := s
	bare.Inner = nil
	seenIn(bare) // draws, and nothing breaks
}

// TestTransport: pause, step and speed are there, and say what they do.
func TestTransport(t *testing.T) {
	s := sample(8, true)
	s.Speed = 16
	words, sc := seenIn(s)
	for key, want := range map[string]string{"p": "pause", ".": "step", "[": "slower", "]": "faster"} {
		if got, _ := sc.Intended(key); got != want {
			t.Errorf("key %s intends %q, want %q", key, got, want)
		}
	}
	if !strings.Contains(words, "16×") {
		t.Error("the speed is not to be seen")
	}
	run, _ := sc.Find("pause")
	s.Paused = true
	_, sc = seenIn(s)
	if held, _ := sc.Find("pause"); held.Says == run.Says {
		t.Errorf("pause says %q in both states", run.Says)
	}
}

// TestCut: who is interrupted keeps the first line, if there is room.
func TestCut(t *testing.T) {
	s := sample(8, true)
	s.Cut = Speech{By: 2, To: 5, Words: "Saya bangun tiga kali semalam, dan tidak ada seorang pun yang menggantikan."}
	s.Now = Speech{By: 8, To: 2, Words: "Sebentar, Bu."}
	words, _ := seenIn(s)
	for line := range strings.SplitSeq(words, "\n") {
		if strings.HasPrefix(line, "Bu Ratmi: Saya bangun") && strings.HasSuffix(line, "–") {
			return
		}
	}
	t.Error("the interrupted speech is gone")
}

// pressed is what a key intends on the scene of a session.
func pressed(s Screen, key string) string {
	_, sc := seenIn(s)
	intent, _ := sc.Intended(key)
	return intent
}
