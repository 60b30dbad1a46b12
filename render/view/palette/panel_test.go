package palette

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/input"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

// TestSearch: a technique is found by its name, by other words for it and by
// what is said about it, in both languages, however it is typed; those whose
// name begins with what is typed come first.
func TestSearch(t *testing.T) {
	for _, l := range lang.Languages() {
		p := sample(l, true)
		p.Techniques[0].Name = "Réfleksi " + p.Techniques[0].Name
		for _, c := range []struct{ query, id string }{
			{"scapegoat", "shield-member"}, {"KAMBING hitam", "shield-member"}, {"Icé breaker", "go-round"}, {"pencair", "go-round"},
			{"homework", "set-homework"}, {"pekerjaan rumah", "set-homework"}, {"musyawarah", "common-ground"}, {"deliberation", "common-ground"},
			{"devil’s advocate", "look-again"}, {"refleksi", "go-round"}, {"link two", "link-two"}, {"hubungkan dua", "link-two"}, {"  grounding ", "ground-group"},
		} {
			q := p.Update("palette.search=" + c.query)
			if n := id(t, c.id); !slices.Contains(q.page(q.listed()), n) {
				t.Errorf("%s: %q does not find %s but %v", l, c.query, c.id, names(q))
			}
		}
		q := p.Update("palette.search=xyzzy")
		if len(q.listed()) != 0 || q.Update("palette.first").Pick != 0 {
			t.Errorf("%s: nonsense finds %v", l, names(q))
		}
	}
	p := sample(lang.English, false).Update("palette.search=link")
	if got := names(p); len(got) < 2 || got[0] != "Link two experiences" || got[1] != "Link to a service" {
		t.Errorf("link finds %v", got)
	}
	p = p.Update("palette.search=name")
	got := names(p)
	first := slices.IndexFunc(got, func(n string) bool { return !strings.HasPrefix(n, "Name") })
	if first < 2 || slices.ContainsFunc(got[first:], func(n string) bool { return strings.HasPrefix(n, "Name") }) {
		t.Errorf("those that begin with it do not come first: %v", got)
	}
	if p = p.Update("palette.first"); p.Pick != id(t, "learn-names") {
		t.Errorf("the first of %v is %d", got, p.Pick)
	}
}

// id is the number of a technique by its id.
func id(t *testing.T, id string) int {
	t.Helper()
	for i, row := range strings.Split(strings.TrimSpace(techniques), "\n") {
		if strings.HasPrefix(row, id+"|") {
			return i + 1
		}
	}
	t.Fatal("no technique is called ", id)
	return 0
}

// names are those of the list.
func names(p Panel) (out []string) {
	for _, n := range p.listed() {
		out = append(out, p.Techniques[n-1].Name)
	}
	return out
}

// TestAim: as many members as the technique needs, one too many takes the place
// of the last; those who are out are not taken, and why is said.
func TestAim(t *testing.T) {
	p := sample(lang.English, true)
	two := "palette.use." + strconv.Itoa(id(t, "mediate"))
	one := "palette.use." + strconv.Itoa(id(t, "invite-silent"))
	all := "palette.use." + strconv.Itoa(id(t, "go-round"))
	for _, c := range []struct {
		intents []string
		aim     []int
		ready   bool
	}{
		{[]string{"member.3"}, nil, false}, // the room's, while nothing is asked
		{[]string{all, "member.3"}, nil, true},
		{[]string{one}, nil, false},
		{[]string{one, "member.3"}, []int{3}, true},
		{[]string{one, "member.3", "member.5"}, []int{5}, true},
		{[]string{one, "member.3", "member.3"}, nil, false},
		{[]string{one, "member.2"}, nil, false}, // out
		{[]string{one, "member.9"}, nil, false}, // nobody
		{[]string{two, "member.3"}, []int{3}, false},
		{[]string{two, "member.3", "member.1"}, []int{3, 1}, true},
		{[]string{two, "member.3", "member.1", "member.7"}, []int{3, 7}, true},
		{[]string{two, "member.3", "member.1", "palette.drop.3"}, []int{1}, false},
		{[]string{two, "member.3", "member.1", "palette.nobody"}, nil, false},
		{[]string{two, "member.3", "member.1", one}, []int{3}, true},
		{[]string{two, "member.3", "palette.about", "member.1"}, []int{3}, false},
	} {
		q := does(p, c.intents...)
		if !slices.Equal(q.Aim, c.aim) || q.Chosen().Ready != c.ready {
			t.Errorf("%v: aimed at %v, ready %v; want %v, %v", c.intents, q.Aim, q.Chosen().Ready, c.aim, c.ready)
		}
	}
	if q := does(p, one, "member.2"); !strings.Contains(q.Note, "Pak Darto is not in the room") || q.Update("member.3").Note != "" {
		t.Errorf("of one who is out is said %q", q.Note)
	}
	q := does(p, two, "member.3", "member.1")
	r := q.Update("member.1")
	if !slices.Equal(q.Aim, []int{3, 1}) || len(r.Aim) != 1 {
		t.Error("an update changes the panel it came from")
	}
	q.Mute = "You are still speaking"
	if q.Chosen().Ready {
		t.Error("it can be said while nothing can be decided")
	}
}

// TestBack: Escape goes one step back at a time, and the group is held until
// nothing is open any more.
func TestBack(t *testing.T) {
	p := sample(lang.English, true)
	if p.Holding() {
		t.Error("at rest the group is held")
	}
	p = does(p, "palette.family.5", "palette.use."+strconv.Itoa(id(t, "mediate")), "member.3", "member.1", "palette.about")
	steps := 0
	for ; p.Holding() && steps < 20; steps++ {
		p = p.Update("palette.back")
	}
	if steps != 5 { // the card, two members, the technique, the family
		t.Errorf("%d steps lead back, want 5", steps)
	}
	for _, c := range [][]string{{"palette.search=a"}, {"palette.role.3"}, {"palette.roles"}, {"palette.hint"}} {
		q := does(sample(lang.English, true), c...)
		if !q.Holding() || q.Update("palette.back").Holding() {
			t.Errorf("%v: held %v, and after a step back %v", c, q.Holding(), q.Update("palette.back").Holding())
		}
	}
	if q := sample(lang.English, false).Update("palette.hint"); q.Hinted {
		t.Error("an exam gives a hint")
	}
}

// TestPages: a list of more than nine is turned over page by page, and every
// technique of it has a key once.
func TestPages(t *testing.T) {
	p := sample(lang.English, true).Update("palette.role." + strconv.Itoa(int(sim.GroupFacilitator)+1))
	var all []int
	for range pages(len(p.listed())) {
		all = append(all, p.page(p.listed())...)
		sc := draw(p, theme.Light, theme.Normal, lang.English, input.Hands{})
		for i, n := range p.page(p.listed()) {
			if intent, _ := sc.Intended(keys()[i]); intent != "palette.use."+strconv.Itoa(n) {
				t.Errorf("page %d: %s intends %s, want technique %d", p.Page+1, keys()[i], intent, n)
			}
		}
		if intent, _ := sc.Intended("c"); intent != "palette.more" {
			t.Errorf("c intends %s", intent)
		}
		p = p.Update("palette.more")
	}
	if !slices.Equal(all, p.listed()) || len(all) != 24 || p.Page != 0 {
		t.Errorf("turned over are %v, then page %d; want %v", all, p.Page+1, p.listed())
	}
}

// TestKeys: letters are typed while the search has the focus, and mean families
// or techniques otherwise; an impossible technique keeps its row, and its key
// leads to the reason.
func TestKeys(t *testing.T) {
	p := sample(lang.English, true)
	hands := input.Hands{Focus: search}
	sc := draw(p, theme.Light, theme.Normal, lang.English, hands)
	if got := hands.Read(input.Event{Kind: input.Type, Text: "q"}, sc); got != "palette.search=q" {
		t.Errorf("in the search q intends %q", got)
	}
	if got := hands.Read(input.Event{Kind: input.Strike, Key: "Escape"}, sc); got != back {
		t.Errorf("in the empty search Escape intends %q", got)
	}
	q := p.Update("palette.search=link")
	sc = draw(q, theme.Light, theme.Normal, lang.English, hands)
	if got := hands.Read(input.Event{Kind: input.Strike, Key: "Enter"}, sc); got != "palette.first" {
		t.Errorf("in the search Enter intends %q", got)
	}
	hands.Read(input.Event{Kind: input.Strike, Key: "ArrowDown"}, sc)
	if hands.Focus != "palette.use."+strconv.Itoa(id(t, "link-two")) {
		t.Errorf("the arrow leads to %s", hands.Focus)
	}
	two := id(t, "mediate")
	p.Techniques[two-1].Off = "Needs 2 members in the room"
	q = p.Update("palette.family.5")
	hands = input.Hands{}
	sc = draw(q, theme.Light, theme.Normal, lang.English, hands)
	intent := "palette.use." + strconv.Itoa(two)
	if got := hands.Read(input.Event{Kind: input.Type, Text: "w"}, sc); got != "" || hands.Focus != intent {
		t.Errorf("the key of what is impossible intends %q, focus on %s", got, hands.Focus)
	}
	if q.Update(intent).Pick != 0 {
		t.Error("what is impossible is picked")
	}
	hit, ok := sc.Find(intent)
	if !ok || !hit.Off || !strings.Contains(hit.Says, "Needs 2 members") || !slices.Contains(sc.Texts(), "Needs 2 members in the room") {
		t.Errorf("of what is impossible is said %q", hit.Says)
	}
}

// TestWhole: every word of what will be said can be read, however long it is,
// in every size of text, and wordings take turns.
func TestWhole(t *testing.T) {
	for _, l := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
		for n := range sample(lang.Indonesian, true).Techniques {
			p := said(does(sample(lang.Indonesian, true), "palette.use."+strconv.Itoa(n+1), "member.5", "member.1"), lang.Indonesian)
			sc := draw(p, theme.Light, l, lang.Indonesian, input.Hands{})
			var got []string
			for _, m := range sc.Marks {
				if m.Kind == mark.Text && m.Font == mark.Say {
					got = append(got, m.Words)
				}
			}
			if strings.Join(strings.Fields(strings.Join(got, "")), "") != strings.Join(strings.Fields(p.Words[0]), "") && !strings.Contains(p.Words[0], "-") {
				t.Errorf("%d: %q is drawn as %q", l, p.Words[0], got)
			}
			if p.Update("palette.wording").Wording != 1 || does(p, "palette.wording", "palette.wording").Wording != 0 {
				t.Error("the wordings do not take turns")
			}
			if _, ok := sc.Find("palette.use." + strconv.Itoa(n+1)); !ok {
				t.Errorf("%d: what is picked is not in the list", n+1)
			}
		}
	}
}

// TestFold: marks and capitals make no difference.
func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Réfleksi": "refleksi", "ÑANDÚ": "nandu", "kata–kata": "kata-kata", "e\u0301": "e", "日本": "日本", "I’m": "i'm"} {
		if got := Fold(in); got != want {
			t.Errorf("%q is folded to %q, want %q", in, got, want)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	p := said(does(sample(lang.Indonesian, true), "palette.search=a", "palette.use.26", "member.1"), lang.Indonesian)
	for b.Loop() {
		draw(p.Update("palette.wording"), theme.Light, theme.Normal, lang.Indonesian, input.Hands{})
	}
}
