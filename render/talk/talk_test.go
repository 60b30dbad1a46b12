package talk

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
)

// room is a group with somebody who gives it words.
type room struct {
	m *sim.Model
	g *sim.Group
	t *Talk
}

func roomOf(tb testing.TB, scenario string, seed uint64, l lang.Language, change func(*sim.Setup)) room {
	tb.Helper()
	c, err := scenarios.LoadCatalogue()
	if err != nil {
		tb.Fatal(err)
	}
	s, err := scenarios.Load(scenario, c)
	if err != nil {
		tb.Fatal(err)
	}
	if change != nil {
		change(&s.Setup)
	}
	m, err := sim.NewModel(s.Setup, s.Params, c.Interventions)
	if err != nil {
		tb.Fatal(err)
	}
	g := m.NewGroup(seed)
	return room{m, g, New(m, g, s, c, l)}
}

// said is one line of a run.
type said struct {
	text string
	act  sim.Act
}

// acts lets the group speak so many acts, or to its end.
func (r room) acts(n int) []said {
	var out []said
	for len(out) < n {
		did := r.m.Step(r.g)
		if did&sim.Over != 0 {
			break
		}
		if text := r.t.Watch(did); did&sim.Spoken != 0 {
			out = append(out, said{text, r.g.Last})
		}
	}
	return out
}

// faults lists what is wrong with a line as it would stand in a bubble.
func faults(text string, most int) (bad []string) {
	is := func(wrong bool, what string) {
		if wrong {
			bad = append(bad, what)
		}
	}
	first, _ := utf8.DecodeRuneInString(text)
	is(text == "", "is empty")
	is(strings.ContainsAny(text, "{}⟦⟧"), "has a bracket")
	is(!unicode.IsUpper(first) && !unicode.IsDigit(first) && first != '-', "does not begin with a capital")
	is(!ends(text), "does not end")
	is(utf8.RuneCountInString(text) > most, "is too long")
	is(strings.Contains(text, "  ") || strings.TrimSpace(text) != text, "has a stray space")
	for _, odd := range []string{" ,", " .", ",,", ", .", ",.", "..", "?.", ".?", ", ?", "<no value>"} {
		is(strings.Contains(text, odd), "has "+odd)
	}
	runes := []rune(text)
	for i := 2; i < len(runes); i++ {
		if runes[i-1] == ' ' && (runes[i-2] == '.' || runes[i-2] == '?') && unicode.IsLower(runes[i]) {
			is(true, "goes on small after a full stop")
		}
	}
	return bad
}

// TestEveryLine: in whole lives of all shipped groups, every act has words that
// can stand in a bubble.
func TestEveryLine(t *testing.T) {
	for _, name := range scenarios.List() {
		for _, l := range lang.Languages() {
			for seed := uint64(1); seed <= 2; seed++ {
				for _, s := range roomOf(t, name, seed, l, nil).acts(1 << 20) {
					most := longest
					if s.act.Intervention >= 0 {
						most = 220 // a technique has more to say, in two beats
					}
					if bad := faults(s.text, most); bad != nil {
						t.Fatalf("%s %s seed %d, session %d, act %d, %v: %q %s", name, l, seed, s.act.Session+1, s.act.Index+1, s.act.Kind, s.text, strings.Join(bad, ", "))
					}
				}
			}
		}
	}
}

// TestEveryAct: whatever kind of act is spoken, about whatever, however deep,
// to whomever and in whatever circumstances, there are words for it.
func TestEveryAct(t *testing.T) {
	for _, name := range append(scenarios.List(), "testdata/bare.yaml") {
		for _, l := range lang.Languages() {
			r := roomOf(t, name, 3, l, nil)
			r.acts(40)
			worker := int16(r.g.Worker())
			here := []int16{}
			for i := range worker {
				if r.g.Attends(int(i)) {
					here = append(here, i)
				}
			}
			for kind := range sim.Kind(sim.NumKinds) {
				for focus := range sim.Focus(sim.NumFoci) {
					for bits := range 64 {
						for _, ends := range [][2]int16{{here[0], -1}, {here[0], here[1]}, {here[1], worker}, {worker, -1}, {worker, here[1]}} {
							a := sim.Act{
								Session: r.g.Session, Index: int32(bits * 4), Speaker: ends[0], Addressee: ends[1], Target: ends[1], Topic: int16(bits % r.g.Issues()),
								Intervention: -1, Kind: kind, Received: kind, Focus: focus, Turn: bits&1 == 0, Stated: bits&2 != 0, Bare: bits&4 != 0,
								Complied: bits&8 != 0, Disclosed: focus == sim.OnSelf && bits&16 != 0, Depth: float64(bits) / 64, Position: float64(bits%7) - 3,
							}
							text := r.t.line(&a)
							if bad := faults(text, longest); bad != nil {
								t.Fatalf("%s %s %+v: %q %s", name, l, a, text, strings.Join(bad, ", "))
							}
							r.t.acts++
						}
					}
				}
			}
		}
	}
}

// TestEveryPolicy: however the worker leads, there are words for it.
func TestEveryPolicy(t *testing.T) {
	for p := range sim.Policy(sim.NumPolicies) {
		if p == sim.Trainee || p == sim.Scripted {
			continue
		}
		for _, l := range lang.Languages() {
			r := roomOf(t, "support-group", 5, l, func(s *sim.Setup) { s.Facilitator.Policy = p })
			for _, s := range r.acts(700) {
				if bad := faults(s.text, 220); bad != nil {
					t.Fatalf("%v %s: %q %s", p, l, s.text, strings.Join(bad, ", "))
				}
			}
		}
	}
}

// repetition is how often the most repeated line of a run was said, how often
// any came back within 20 acts, and how many different lines there were.
func repetition(lines []said) (most, soon, different int, worst string) {
	last, times := map[string]int{}, map[string]int{}
	for i, s := range lines {
		if short(s.text) {
			continue
		}
		if at, ok := last[s.text]; ok && i-at <= 20 {
			soon++
			worst = s.text
		}
		last[s.text] = i
		times[s.text]++
		if times[s.text] > most {
			most = times[s.text]
			if soon == 0 {
				worst = s.text
			}
		}
	}
	return most, soon, len(times), worst
}

// TestRepetition: in three hundred acts nothing is said so often that it is
// noticed, and nothing twice in a row but a nod.
func TestRepetition(t *testing.T) {
	for _, name := range scenarios.List() {
		for _, l := range lang.Languages() {
			for seed := uint64(1); seed <= 3; seed++ {
				lines := roomOf(t, name, seed, l, nil).acts(300)
				most, soon, different, worst := repetition(lines)
				t.Logf("%s %s %d: %d different lines, the most repeated %d times, %d within 20 acts", name, l, seed, different, most, soon)
				if most > 3 || soon > 0 {
					t.Errorf("%s %s seed %d: %q is said %d times; %d lines come back within 20 acts", name, l, seed, worst, most, soon)
				}
			}
		}
	}
}

// TestSameCore: the same words with another opening are the same words. They
// come back within twenty acts once in a hundred acts at most.
func TestSameCore(t *testing.T) {
	bare := func(text string) string { return strings.ToLower(strings.TrimRight(text, ".?…")) }
	for _, name := range scenarios.List() {
		for _, l := range lang.Languages() {
			lines := roomOf(t, name, 21, l, nil).acts(1200)
			var again []string
			for i, s := range lines {
				one := bare(s.text)
				for _, before := range lines[max(0, i-20):i] {
					two := bare(before.text)
					if len(one) > 24 && len(two) > 24 && (strings.Contains(one, two) || strings.Contains(two, one)) {
						again = append(again, s.text)
						break
					}
				}
			}
			t.Logf("%s %s: %d of %d", name, l, len(again), len(lines))
			if len(again)*100 > len(lines) {
				t.Errorf("%s %s: %d of %d come back: %q", name, l, len(again), len(lines), again[:min(8, len(again))])
			}
		}
	}
}

// TestSameRunSameWords: the words are the run's, in each language by itself.
func TestSameRunSameWords(t *testing.T) {
	one := roomOf(t, "village-deliberation", 11, lang.Indonesian, nil).acts(400)
	_ = roomOf(t, "village-deliberation", 11, lang.English, nil).acts(50)
	again := roomOf(t, "village-deliberation", 11, lang.Indonesian, nil).acts(400)
	if !slices.Equal(one, again) {
		t.Error("the same run has other words")
	}
	other := roomOf(t, "village-deliberation", 12, lang.Indonesian, nil).acts(400)
	if slices.EqualFunc(one, other, func(a, b said) bool { return a.text == b.text }) {
		t.Error("another run has the same words")
	}
}

// TestWordsChangeNothing: a group that is given words lives as one that is not.
func TestWordsChangeNothing(t *testing.T) {
	with := roomOf(t, "elderly-home", 4, lang.English, nil)
	without := roomOf(t, "elderly-home", 4, lang.English, nil)
	with.acts(600)
	for n := 0; n < 600; {
		if without.m.Step(without.g)&sim.Spoken != 0 {
			n++
		}
	}
	if with.g.Hash() != without.g.Hash() {
		t.Error("words have changed the group")
	}
}

// TestOwnLines: what only one person would say, only that person says.
func TestOwnLines(t *testing.T) {
	r := roomOf(t, "support-group", 2, lang.English, nil)
	owner := map[string]int{}
	for _, c := range r.t.cores {
		if c.own && c.person >= 0 {
			owner[c.text] = c.person
		}
	}
	heard := 0
	for _, s := range r.acts(3000) {
		if who, ok := owner[s.text]; ok {
			heard++
			if int(s.act.Speaker) != who {
				t.Errorf("%s says %q, which is %s's", r.t.Name(int(s.act.Speaker)), s.text, r.t.Name(who))
			}
		}
	}
	if heard < 60 {
		t.Errorf("%d lines of people's own in a whole life: want many", heard)
	}
}
