package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dinamika/sim"

	"github.com/google/go-cmp/cmp"
)

// testCatalogue is the catalogue that the scenarios of the tests refer to.
func testCatalogue(t testing.TB) *Catalogue {
	t.Helper()
	c, err := ParseCatalogue("catalogue.yaml", fileBytes(t, "catalogue.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func fileBytes(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEverything(t *testing.T) {
	s, err := Load("testdata/full.yaml", testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	none := sim.Value{}
	var ratna, togar, dewi, student sim.Person
	ratna = sim.Person{
		Name:      "Ratna",
		Identity:  []sim.Attribute{{Name: "age", Value: "34"}, {Name: "gender", Value: "female"}},
		Languages: []sim.Language{{Name: "indonesian", Fluency: 0.9}, {Name: "javanese", Fluency: 1}},
		Problem:   "relapse",
		Positions: []sim.Value{sim.Exactly(-0.6), sim.Around(4, 1)},
	}
	ratna.Traits[sim.Agency] = sim.Exactly(0.5)
	ratna.Traits[sim.Anxiety] = sim.Around(0.5, 0.3)
	ratna.Traits[sim.Resistance] = sim.Exactly(2)
	ratna.Traits[sim.Severity] = sim.Around(0.6, 0.1)
	ratna.Values[1] = sim.Exactly(0.5)
	ratna.Power[sim.Legitimate] = sim.Exactly(0.2)
	dewi = sim.Person{Name: "Dewi", Joins: 1, Confederate: []sim.Stance{{Issue: 1, Position: 3, Consistency: 1}}}
	togar = sim.Person{Name: "Togar", Candidate: true, Confederate: []sim.Stance{
		{Issue: 1, Position: 9.5, Consistency: 0.5, Slides: true, To: 2, By: 60}, {Issue: 0, Position: -1, Consistency: 1, Slides: true, To: 0.5, By: 200},
	}}
	student.Traits[sim.Agency] = sim.Around(0, 1)
	people := []sim.Person{ratna, dewi, togar}
	for _, name := range []string{"Student 1", "Student 2", "Student 3"} {
		student.Name = name
		people = append(people, student)
	}
	worker := sim.Worker{
		Policy: sim.Scripted, Skill: 0.7, Warmth: -0.5, Trust: sim.Around(0.4, 0.1),
		Languages: []sim.Language{{Name: "indonesian", Fluency: 1}, {Name: "javanese", Fluency: 0.5}},
	}
	worker.Power[sim.Legitimate], worker.Power[sim.Expert] = sim.Exactly(0.6), sim.Around(0.5, 0.2)
	usual := sim.Session{
		Acts: 200, Days: 3, Alone: true, Pattern: sim.Maypole, Network: sim.YShape,
		Channel: sim.Channel{Asynchronous: true, Noise: 0.2}, Agenda: []int{0},
	}
	first := sim.Session{
		Acts: 100, Days: 0, Pattern: sim.RoundRobin, Network: sim.Circle,
		Channel: sim.Channel{Asynchronous: true, Anonymous: true, Noise: 0.2}, Agenda: []int{1, 0},
	}
	last := usual
	last.Agenda = nil
	both := sim.Link{From: 0, To: 1, Liking: sim.Exactly(1.5), Trust: sim.Exactly(0.6), Familiarity: sim.Exactly(10), Grievance: sim.Exactly(0)}
	back := both
	back.From, back.To = 1, 0
	want := sim.Setup{
		Name: "full", Kind: sim.Therapy, People: people, Facilitator: worker,
		Issues: []sim.Issue{
			{Name: "housing", Lo: -1, Hi: 1, SD: 0.5, Ambiguity: 0.5, SelfFocus: 0.6, Importance: 0.5},
			{
				Name: "lines", Hi: 10, Mean: 4, SD: 1.5, Ambiguity: 0.1, HasAnswer: true, Answer: 3.5, How: sim.Aloud,
				Rule: sim.Unanimity, GroupGoal: true, Importance: 0.8,
			},
		},
		Task:       sim.Task{Type: sim.Disjunctive, Interdependence: 0.2, Complexity: 0.9, Demand: 12.5, Deadline: 6},
		Sessions:   []sim.Session{first, usual, usual, usual, usual, last},
		Membership: sim.Membership{Open: true, Arrivals: 0.25, Largest: 6},
		Links: []sim.Link{
			both, back,
			{From: 0, To: 3, Trust: sim.Exactly(0.3), Liking: sim.Exactly(2.5)},
			{From: 3, To: 0, Liking: sim.Exactly(-2.5)},
			{From: 4, To: 3, Liking: sim.Exactly(0)},
		},
		Contract: []sim.Clause{{Norm: sim.Secrecy, Standard: 1}, {Norm: sim.EqualTalk, Standard: 0.8}},
		Clarity:  0.6,
		Sponsor:  sim.Sponsor{ProgrammeOrganisation: 0.7, ProgrammeGroup: 0.6, OrganisationGroup: 0.4, Support: 0.3, Prestige: 0.2},
		Context:  [sim.NumLevels]float64{sim.CommunityLevel: -0.3, sim.WorldLevel: 0.1},
		Room:     sim.Room{Crowding: 0.1, Noise: 0.2},
		Events: []sim.Event{
			{Kind: sim.Absent, Session: 1, Member: 0, By: -1},
			{Kind: sim.Joins, Session: 2, Act: 1, Member: 2, By: -1},
			{Kind: sim.FacilitatorLeaves, Session: 3, Act: 99, Member: -1, By: -1},
			{Kind: sim.FacilitatorReturns, Session: 3, Act: 149, Member: -1, By: -1},
			{Kind: sim.Leaves, Session: 4, Member: 5, By: -1},
			{Kind: sim.ContextChange, Session: 4, Member: -1, By: -1, Level: sim.OrganisationLevel, Force: -0.5},
			{Kind: sim.ContextChange, Session: 4, Member: 1, By: -1, Level: sim.PersonLevel, Force: 0.1},
			{Kind: sim.Breach, Session: 5, Member: 0, By: 1},
		},
		Script: []sim.Cue{
			{Session: 0, Act: 0, Intervention: 0, Target: -1, Other: -1},
			{Session: 1, Act: 39, Intervention: 1, Target: 0, Other: 1},
		},
	}
	if diff := cmp.Diff(want, s.Setup); diff != "" {
		t.Errorf("setup (-want +got):\n%s", diff)
	}
	if s.Setup.People[3].Positions != nil || s.Setup.People[0].Traits[sim.Communion] != none {
		t.Error("what the file leaves out is not open")
	}
	tailor := Text{EN: "A tailor.", ID: "Penjahit."}
	words := Words{
		Title:   Text{EN: "Everything", ID: "Segalanya"},
		Brief:   Text{EN: "First paragraph.\n\nSecond paragraph: with a colon.", ID: "Satu paragraf yang dilipat."},
		Aims:    Texts{EN: []string{"One", "Two"}, ID: []string{"Satu", "Dua"}},
		Notes:   Text{EN: "For the lecturer.", ID: "Untuk dosen."},
		Members: []Text{tailor, {}, {}, {}, {}, {}},
		Issues:  []Text{{EN: "Housing", ID: "Perumahan"}, {EN: "Lines", ID: "Garis"}},
		Topics:  []Text{{EN: "the houses", ID: "perumahan"}, {}},
		Lines: []Line{
			{By: 0, Issue: -1, Kinds: []sim.Kind{sim.Opine, sim.Inform}, Focus: sim.OnSelf, Depth: Personal,
				Say: Texts{EN: []string{"I sew at night."}, ID: []string{"Saya menjahit malam-malam."}}},
			{By: -1, Issue: 0, Side: 1, Kinds: []sim.Kind{sim.Opine, sim.Suggest}, Depth: AnyDepth,
				Say: Texts{EN: []string{"Build.", "Why wait?"}, ID: []string{"Bangun saja.", "Buat apa menunggu?"}}},
			{By: -1, Issue: -1, Kinds: []sim.Kind{sim.Opine, sim.Inform}, Focus: sim.OnProcess, Depth: AnyDepth,
				Say: Texts{EN: []string{"We sit too far apart…"}, ID: []string{"Duduk kita terlalu jauh…"}}},
		},
	}
	if diff := cmp.Diff(words, s.Text); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Polls{{}, {Before: true, After: true}}, s.Polls); diff != "" {
		t.Errorf("polls (-want +got):\n%s", diff)
	}
	ratnas := Looks{Skin: HoneySkin, Hair: BunHair, HairColour: GreyingHair, Cover: Hijab, CoverCloth: SageCloth, Garment: TealCloth, Glasses: true, Lined: true}
	if diff := cmp.Diff(ratnas, s.Looks[0]); diff != "" {
		t.Errorf("looks (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]bool{false, true, false, false, false, false}, s.Sent); diff != "" || len(s.Looks) != len(people) {
		t.Errorf("%d looks; sent (-want +got):\n%s", len(s.Looks), diff)
	}
	pregroup := &Pregroup{
		Least: 2, Most: 7,
		Purposes: []Purpose{
			{"as-before", Text{"Meet", "Bertemu"}, Text{"We meet.", "Kita bertemu."}},
			{"houses", Text{"Houses", "Rumah"}, Text{"We talk of houses.", "Kita bicara soal rumah."}},
		},
		Clauses:  []Offer{{sim.Secrecy, Text{"It stays here", "Tetap di sini"}}, {sim.Candour, Text{"Say it here", "Bicara di sini"}}},
		Rooms:    []Place{{"shed", Text{"Shed", "Gudang"}, Cramped}, {"hall", Text{"Hall", "Aula"}, Hall}},
		Openings: []Opening{{"usual", Text{"As usual", "Seperti biasa"}}, {"open", Text{"Openly", "Terbuka"}}},
		Hopes:    Texts{EN: []string{"Sleep."}, ID: []string{"Tidur."}},
		Unknown:  Text{"Much.", "Banyak hal."}, You: Text{"A stranger.", "Orang luar."},
	}
	if diff := cmp.Diff(pregroup, s.Pregroup); diff != "" {
		t.Errorf("pregroup (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Choices{Members: []string{"Ratna", "Student 1", "Student 2", "Student 3"}, Purpose: "as-before", Contract: []string{"confidentiality"}, Room: "shed", Opening: "usual"}, s.Usual()); diff != "" {
		t.Errorf("usual choices (-want +got):\n%s", diff)
	}
	sum := sha256.Sum256(append(fileBytes(t, "full.yaml"), fileBytes(t, "full.csv")...))
	if s.Difficulty != 3 || s.Path != "testdata/full.yaml" || s.Hash != hex.EncodeToString(sum[:]) {
		t.Errorf("difficulty %d, path %s, hash %s", s.Difficulty, s.Path, s.Hash)
	}
}

func TestDefaults(t *testing.T) {
	s, err := Load("testdata/small.yaml", testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	usual := sim.Session{Acts: 300, Days: 7}
	want := sim.Setup{
		Name: "small", Kind: sim.SelfHelp, Clarity: 0.4, People: s.Setup.People,
		Facilitator: sim.Worker{Policy: sim.Democratic, Skill: 0.5},
		Issues:      []sim.Issue{{Name: "housing", Lo: -1, Hi: 1, SD: 0.5, Ambiguity: 0.5, SelfFocus: 0.55, Importance: 0.5}},
		Sessions:    []sim.Session{usual, usual, usual, usual},
		Sponsor:     sim.Sponsor{ProgrammeOrganisation: 0.5, ProgrammeGroup: 0.5, OrganisationGroup: 0.5, Support: 0.5, Prestige: 0.5},
	}
	if diff := cmp.Diff(want, s.Setup); diff != "" {
		t.Errorf("setup (-want +got):\n%s", diff)
	}
	if s.Difficulty != 1 || len(s.Setup.People) != 5 {
		t.Errorf("difficulty %d, %d people", s.Difficulty, len(s.Setup.People))
	}
	if diff := cmp.Diff(sim.DefaultParams(), s.Params); diff != "" {
		t.Errorf("parameters (-want +got):\n%s", diff)
	}
}

func TestParameters(t *testing.T) {
	want := sim.DefaultParams()
	row := want.Rows()[0]
	*row.At = row.Lo
	text := string(fileBytes(t, "small.yaml")) + "parameters: {" + row.Name + ": " + plain(row.Lo) + "}\n"
	s, err := Parse("small.yaml", []byte(text), nil, testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, s.Params); diff != "" {
		t.Errorf("parameters (-want +got):\n%s", diff)
	}
	text = strings.Replace(text, plain(row.Lo)+"}", plain(row.Hi+1)+", "+row.Name+"x: 1}", 1)
	_, err = Parse("small.yaml", []byte(text), nil, testCatalogue(t))
	for _, want := range []string{
		"small.yaml:16:", ": parameters." + row.Name + " = " + plain(row.Hi+1) + ": want " + span{row.Lo, row.Hi}.phrase().String(),
		": parameters." + row.Name + "x: unknown parameter; did you mean \"" + row.Name + "\"?",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %v\nwant %s", err, want)
		}
	}
}

func TestWindowsLineEnds(t *testing.T) {
	unix, err := Load("testdata/full.yaml", testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	windows := []byte("\uFEFF" + strings.ReplaceAll(string(fileBytes(t, "full.yaml")), "\n", "\r\n"))
	open := func(string) ([]byte, error) {
		return []byte("\uFEFF" + strings.ReplaceAll(string(fileBytes(t, "full.csv")), "\n", "\r\n")), nil
	}
	s, err := Parse("full.yaml", windows, open, testCatalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(unix.Setup, s.Setup); diff != "" {
		t.Errorf("setup (-LF +CRLF):\n%s", diff)
	}
	if diff := cmp.Diff(unix.Text, s.Text); diff != "" {
		t.Errorf("words (-LF +CRLF):\n%s", diff)
	}
	if unix.Hash == s.Hash {
		t.Error("other bytes, but the same hash")
	}
}

func TestShipped(t *testing.T) {
	c, err := LoadCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range List() {
		s, err := Named(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if _, err := sim.NewModel(s.Setup, s.Params, c.Interventions); err != nil {
			t.Errorf("%s: the model refuses it: %v", name, err)
		}
		t.Chdir(t.TempDir())
		again, err := Load("scenarios/"+name+".yaml", nil)
		if err != nil || again.Hash != s.Hash {
			t.Errorf("scenarios/%s.yaml from elsewhere: %v", name, err)
		}
		if again, err = Load(name, c); err != nil || again.Hash != s.Hash {
			t.Errorf("%s as a path: %v", name, err)
		}
	}
	for _, name := range []string{"no-such-group", "interventions", "../sim/sim", ""} {
		if s, err := Named(name); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%q: %v, %v: want that there is none", name, s, err)
		}
		if s, err := Load(name, c); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("load %q: %v, %v: want that there is none", name, s, err)
		}
	}
}

func TestTemplate(t *testing.T) {
	for name, want := range map[string]string{"my-group": "my-group", "Grup Saya!": "grup-saya", "": "my-name"} {
		s, err := Parse(want+".yaml", Template(name), nil, nil)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if s.Setup.Name != want || len(s.Setup.People) != 6 {
			t.Errorf("%q: name %s, %d people", name, s.Setup.Name, len(s.Setup.People))
		}
	}
}

// A file of 100 MB is refused by its size, one that hides its size by reading
// no more than the limit.
func TestHugeFile(t *testing.T) {
	start := time.Now()
	huge := filepath.Join(t.TempDir(), "huge.yaml")
	if err := os.WriteFile(huge, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, 100<<20); err != nil {
		t.Fatal(err)
	}
	_, err := Load(huge, testCatalogue(t))
	if want := huge + ": has 104857600 bytes or more: want at most 1048576 (1 MB); is it the right file?"; err == nil || err.Error() != want {
		t.Errorf("error %v\nwant  %s", err, want)
	}
	if _, err := os.Stat("/dev/zero"); err == nil {
		if _, err := Load("/dev/zero", testCatalogue(t)); err == nil || !strings.Contains(err.Error(), "want at most 1048576") {
			t.Errorf("/dev/zero: %v", err)
		}
	}
	if _, err := Load(t.TempDir(), testCatalogue(t)); err == nil || !strings.Contains(err.Error(), "is a folder: want a file") {
		t.Errorf("a folder: %v", err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}
