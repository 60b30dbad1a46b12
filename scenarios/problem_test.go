package scenarios

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// wrongCase is a change to a right file that makes it wrong. Without old, the
// text of new is the whole file; with old "+", it is added at the end.
type wrongCase struct{ name, old, new string }

func (c wrongCase) applied(t *testing.T, text string) string {
	t.Helper()
	switch c.old {
	case "":
		return c.new
	case "+":
		return text + c.new
	}
	if !strings.Contains(text, c.old) {
		t.Fatalf("%s: the file has no %q", c.name, c.old)
	}
	return strings.Replace(text, c.old, c.new, 1)
}

// golden compares the problems of all cases with those that are kept in a file,
// which is read by people when it changes.
func golden(t *testing.T, file, base string, cases []wrongCase, parse func([]byte) error) {
	t.Helper()
	var b strings.Builder
	for _, c := range cases {
		start := time.Now()
		err := parse([]byte(c.applied(t, base)))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: took %v", c.name, took)
		}
		if err == nil {
			t.Errorf("%s: no problem found", c.name)
		}
		fmt.Fprintf(&b, "# %s\n%v\n\n", c.name, err)
		var problems Problems
		if !errors.As(err, &problems) {
			t.Errorf("%s: %T is no list of problems", c.name, err)
			continue
		}
		for i, p := range problems {
			if p.Line < 0 || p.Line > 0 && p.Column < 1 {
				t.Errorf("%s: place %d:%d", c.name, p.Line, p.Column)
			}
			if i > 0 && p.File == problems[i-1].File && p.Line < problems[i-1].Line {
				t.Errorf("%s: %v comes after %v", c.name, p, problems[i-1])
			}
		}
	}
	path := "testdata/" + file
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(fileBytes(t, file)), b.String()); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestScenarioProblems(t *testing.T) {
	catalogue := testCatalogue(t)
	parse := func(data []byte) error {
		_, err := Parse("small.yaml", data, nil, catalogue)
		return err
	}
	dewi := "- {name: Dewi}\n  - {count: 3, name: Student}"
	golden(t, "wrong-scenarios.txt", string(fileBytes(t, "small.yaml")), []wrongCase{
		{"unknown key", "kind:", "knid:"},
		{"unknown key inside", "traits:", "trait:"},
		{"unknown trait", "agency: 0.5", "agensy: 0.5"},
		{"duplicate key", "kind: self_help", "kind: self_help\nkind: task"},
		{"duplicate key inside", "agency: 0.5", "agency: 0.5, agency: 0.6"},
		{"out of range", "agency: 0.5", "agency: 9"},
		{"not a word", "kind: self_help", "kind: selfhelp"},
		{"trainee is not for files", "+", "facilitator: {policy: trainee}\n"},
		{"fraction for a whole number", "count: 4", "count: 3.7"},
		{"quotes around a number", "count: 4", `count: "3"`},
		{"quotes around a fraction", "agency: 0.5", "agency: '0.5'"},
		{"null for a number", "count: 4", "count: null"},
		{"tilde for a number", "agency: 0.5", "agency: ~"},
		{"nothing for a number", "count: 4", "count:"},
		{"not a number", "agency: 0.5", "agency: .nan"},
		{"infinity", "agency: 0.5", "agency: -.inf"},
		{"too large a number", "agency: 0.5", "agency: 1e999"},
		{"octal", "count: 4", "count: 010"},
		{"hexadecimal", "count: 4", "count: 0x4"},
		{"underscore", "count: 4", "count: 1_0"},
		{"decimal comma", "agency: 0.5", "agency: \"0,5\""},
		{"decimal comma bare", "traits: {agency: 0.5}", "traits:\n      agency: 0,5"},
		{"truth for a number", "agency: 0.5", "agency: true"},
		{"list for a number", "agency: 0.5", "agency: [1]"},
		{"half a distribution", "agency: 0.5", "agency: {mean: 0.5}"},
		{"mean out of range", "agency: 0.5", "agency: {mean: 5, sd: 1}"},
		{"negative spread", "agency: 0.5", "agency: {mean: 0, sd: -1}"},
		{"yes for true", "{name: Dewi}", "{name: Dewi, candidate: yes}"},
		{"number for text", "- {name: Dewi}", "- {name: Dewi, identity: {age: 34}}"},
		{"truth for a name", "name: Dewi", "name: true"},
		{"text for a mapping", "sessions:\n  count: 4", "sessions: weekly"},
		{"nothing for a mapping", "sessions:\n  count: 4", "sessions:"},
		{"mapping for a list", "+", "ties: {from: Ratna, to: Dewi}\n"},
		{"missing keys", "", "dinamika: 1\n"},
		{"another version", "dinamika: 1", "dinamika: 2"},
		{"name unlike the file", "name: small", "name: large"},
		{"no identifier", "name: small", "name: My Group"},
		{"skin that is none", "{name: Dewi}", "{name: Dewi, looks: {skin: purple}}"},
		{"hair misspelt", "{name: Dewi}", "{name: Dewi, looks: {hair: lnog, hair_color: black}}"},
		{"colour of no cover", "{name: Dewi}", "{name: Dewi, looks: {cover_colour: sage}}"},
		{"pregroup key", "+", "pregroup: {leest: 3}\n"},
		{"pregroup numbers", "+", "pregroup: {least: 6, most: 5}\n"},
		{"pregroup for more", "+", "pregroup: {least: 6}\n"},
		{"pregroup for fewer", "+", "pregroup: {least: 2, most: 4}\n"},
		{"invited twice", "+", "pregroup:\n  candidates: [{name: Dewi}, {name: Tini}, {name: Tini}, {about: {en: A, id: B}}, {name: Budi, count: 2, joins: 1, candidate: true}]\n"},
		{"invited with a wrong trait", "+", "pregroup:\n  candidates:\n    - {name: Tini, traits: {agency: 7}, looks: {garment: gren}, positions: {flood: 1}}\n"},
		{"ties of the invited", "+", "pregroup:\n  candidates: [{name: Tini}]\n  ties:\n    - {from: Tini, to: Ratna, mutual: true}\n    - {from: Ratna, to: Tini}\n    - {from: Ratna, to: Dewi}\n    - {from: Tini, to: Tini}\n    - {from: Tino, to: Ratna}\n"},
		{"no usual purpose", "+", "pregroup:\n  purposes:\n    - {id: a, name: {en: A, id: B}, say: {en: A, id: B}, clarity: 0.5}\n"},
		{"two usual rooms", "+", "pregroup:\n  rooms:\n    - {id: a, name: {en: A, id: B}, size: fits}\n    - {id: a, name: {en: A, id: B}, size: holl}\n    - {id: c, name: {en: A, id: B}, size: hall}\n"},
		{"purpose about nothing", "+", "pregroup:\n  purposes:\n    - {id: a, name: {en: A, id: B}, say: {en: A, id: B}}\n    - {id: b, name: {en: A, id: B}, say: {en: A, id: B}, agenda: [hosing]}\n"},
		{"clause twice", "+", "pregroup:\n  clauses:\n    - {norm: respect, say: {en: A, id: B}}\n    - {norm: respect, say: {en: A, id: B}}\n"},
		{"line by nobody", "+", "lines:\n  - {by: Ratno, focus: task, say: {en: [Yes.], id: [Ya.]}}\n"},
		{"line about nothing known", "+", "lines:\n  - {issue: hausing, focus: task, say: {en: [Yes.], id: [Ya.]}}\n"},
		{"line on a side of nothing", "+", "lines:\n  - {side: low, focus: task, say: {en: [Yes.], id: [Ya.]}}\n"},
		{"line with a depth that is not about oneself", "+", "lines:\n  - {depth: light, focus: task, say: {en: [Yes.], id: [Ya.]}}\n"},
		{"line without focus", "+", "lines:\n  - {by: Ratna, say: {en: [Yes.], id: [Ya.]}}\n"},
		{"line without words", "+", "lines:\n  - {focus: task}\n"},
		{"line in one language", "+", "lines:\n  - {focus: task, say: {en: [Yes.]}}\n"},
		{"line with a gap", "+", "lines:\n  - {focus: task, say: {en: [\"Yes, {target}.\"], id: [Ya.]}}\n"},
		{"line with two spaces", "+", "lines:\n  - {focus: task, say: {en: [Yes.], id: [\"Ya,  benar.\"]}}\n"},
		{"line that stops", "+", "lines:\n  - {focus: task, say: {en: [Yes.], id: [Ya]}}\n"},
		{"line too long", "+", "lines:\n  - {focus: task, say: {en: [" + strings.Repeat("Long ", 30) + "line.], id: [Ya.]}}\n"},
		{"too many words in a line", "+", "lines:\n  - {focus: task, say: {en: [" + strings.Repeat("A., ", 10) + "A.], id: [Ya.]}}\n"},
		{"line of no kind", "+", "lines:\n  - {kind: [agree], focus: task, say: {en: [Yes.], id: [Ya.]}}\n"},
		{"translation missing", "title: {en: Small, id: Kecil}", "title: {en: Small}"},
		{"translation empty", "title: {en: Small, id: Kecil}", "title: {en: \"\", id: Kecil}"},
		{"translation null", "title: {en: Small, id: Kecil}", "title: {en: Small, id: }"},
		{"translation not given as one", "title: {en: Small, id: Kecil}", "title: Small"},
		{"translation in another language", "title: {en: Small, id: Kecil}", "title: {en: Small, id: Kecil, nl: Klein}"},
		{"comma in a text", "title: {en: Small, id: Kecil}", "title: {en: Small, id: Kecil, amat kecil}"},
		{"lists unequally long", "+", "aims: {en: [One, Two], id: [Satu]}\n"},
		{"list half translated", "+", "aims: {en: [One, \"\"], id: [Satu, Dua]}\n"},
		{"members of one name", "{name: Dewi}", "{name: Ratna}"},
		{"members of one drawn name", "{name: Dewi}", "{name: Student 2}"},
		{"member without a name", "{name: Dewi}", "{joins: 2}"},
		{"too many people", "count: 3", "count: 31"},
		{"too few people", "  - {name: Dewi}\n  - {count: 3, name: Student}\n", ""},
		{"no members", "members:\n  - name: Ratna\n    traits: {agency: 0.5}\n  - {name: Dewi}\n  - {count: 3, name: Student}", "members: []"},
		{"nobody there at first", "- {name: Dewi}\n  - {count: 3, name: Student}", "- {name: Dewi, joins: 2}"},
		{"joins after the end", "{name: Dewi}", "{name: Dewi, joins: 5}"},
		{"candidate of a closed group", "{name: Dewi}", "{name: Dewi, candidate: true}"},
		{"candidate with a date", dewi, dewi + "\n  - {name: Budi, candidate: true, joins: 2}\nmembership: {open: true}"},
		{"largest above the people", "+", "membership: {open: true, largest: 6}\n"},
		{"arrivals in a closed group", "+", "membership: {arrivals: 0.5, largest: 5}\n"},
		{"severity twice", "{name: Dewi}", "{name: Dewi, traits: {severity: 0.5}, problem: {severity: 0.5}}"},
		{"position on no issue", "{name: Dewi}", "{name: Dewi, positions: {hosing: 0.5}}"},
		{"position out of range", "{name: Dewi}", "{name: Dewi, positions: {housing: 1.5}}"},
		{"position drawn out of range", "{name: Dewi}", "{name: Dewi, positions: {housing: {mean: -2, sd: 1}}}"},
		{"confederate on no issue", "{name: Dewi}", "{name: Dewi, confederate: {issue: lines, position: 0}}"},
		{"confederate out of range and twice", "{name: Dewi}", "{name: Dewi, confederate: [{issue: housing, position: 3}, {issue: housing, position: 0}]}"},
		{"confederate who slides out of range", "{name: Dewi}", "{name: Dewi, confederate: {issue: housing, position: 1, slides_to: -1.5, by_act: 40}}"},
		{"confederate who slides before the first act", "{name: Dewi}", "{name: Dewi, confederate: [{issue: housing, position: 1, slides_to: -1, by_act: 0}]}"},
		{"confederate who slides by half an act", "{name: Dewi}", "{name: Dewi, confederate: {issue: housing, position: 1, slides_to: -1, by_act: 40.5}}"},
		{"confederate who slides nowhere", "{name: Dewi}", "{name: Dewi, confederate: {issue: housing, position: 1, by_act: 40}}"},
		{"confederate who slides to a word", "{name: Dewi}", "{name: Dewi, confederate: {issue: housing, position: 1, slides_to: against, by_act: 40}}"},
		{"issues of one name", "    title: {en: Housing, id: Perumahan}", "    title: {en: Housing, id: Perumahan}\n  - name: housing\n    title: {en: Housing, id: Perumahan}"},
		{"answer out of range", "- name: housing", "- name: housing\n    answer: 3"},
		{"mean and spread out of range", "- name: housing", "- name: housing\n    mean: 3\n    sd: 3"},
		{"range upside down", "- name: housing", "- name: housing\n    range: [1, -1]\n    answer: 0"},
		{"range of three", "- name: housing", "- name: housing\n    range: [1, 2, 3]"},
		{"poll twice", "- name: housing", "- name: housing\n    polls: [before, before]"},
		{"tie to nobody", "+", "ties:\n  - {from: Ratna, to: Dwi}\n"},
		{"tie to oneself", "+", "ties:\n  - {from: Ratna, to: Ratna}\n"},
		{"tie twice", "+", "ties:\n  - {from: Ratna, to: Dewi, mutual: true}\n  - {from: Dewi, to: Ratna}\n"},
		{"deadline after the end", "+", "task: {type: additive, deadline: 9}\n"},
		{"task of no type", "+", "task: {type: none}\n"},
		{"agenda without issue", "count: 4", "count: 4\n  agenda: [housing, lunch]"},
		{"plan for no session", "count: 4", "count: 4\n  plan:\n    - {session: 5}"},
		{"plan twice", "count: 4", "count: 4\n  plan:\n    - {session: 2, acts: 20}\n    - {session: 2, acts: 30}"},
		{"acts out of range", "count: 4", "count: 4\n  acts: 5"},
		{"norm twice", "+", "contract:\n  - {norm: respect}\n  - {norm: respect}\n"},
		{"event of nobody", "+", "events:\n  - {kind: absent, session: 2, member: Rtna}\n"},
		{"event without member", "+", "events:\n  - {kind: leaves, session: 2}\n"},
		{"event in no session", "+", "events:\n  - {kind: absent, session: 5, member: Ratna}\n"},
		{"event after the last act", "+", "events:\n  - {kind: leaves, session: 2, act: 301, member: Ratna}\n"},
		{"event with foreign keys", "+", "events:\n  - {kind: absent, session: 2, act: 4, member: Ratna, by: Dewi, level: world, force: 1}\n"},
		{"context without level and force", "+", "events:\n  - {kind: context, session: 2}\n"},
		{"context of one member at a wide level", "+", "events:\n  - {kind: context, session: 2, level: world, force: 1, member: Ratna}\n"},
		{"breach of one's own", "+", "events:\n  - {kind: breach, session: 2, member: Ratna, by: Ratna}\n"},
		{"facilitator who is not there leaves", "+", "facilitator: {policy: none}\nevents:\n  - {kind: facilitator_leaves, session: 2}\n"},
		{"facilitator returns without leaving", "+", "events:\n  - {kind: facilitator_returns, session: 2}\n"},
		{"arrival of somebody who is there", "+", "events:\n  - {kind: joins, session: 2, member: Ratna}\n"},
		{"leaves twice", "+", "events:\n  - {kind: leaves, session: 2, member: Ratna}\n  - {kind: leaves, session: 3, member: Ratna}\n"},
		{"event before joining", dewi, dewi + "\n  - {name: Budi, joins: 3}\nevents:\n  - {kind: absent, session: 2, member: Budi}"},
		{"script without policy", "+", "facilitator:\n  script:\n    - {session: 1, act: 5, intervention: go-round}\n"},
		{"policy without script", "+", "facilitator: {policy: scripted}\n"},
		{"script of no intervention", "+", "facilitator:\n  policy: scripted\n  script:\n    - {session: 1, act: 5, intervention: goround}\n"},
		{"script with too few targets", "+", "facilitator:\n  policy: scripted\n  script:\n    - {session: 1, act: 5, intervention: mediate, targets: [Ratna]}\n"},
		{"script with too many targets", "+", "facilitator:\n  policy: scripted\n  script:\n    - {session: 1, act: 5, intervention: go-round, targets: [Ratna]}\n"},
		{"script with one target twice and a stranger", "+", "facilitator:\n  policy: scripted\n  script:\n    - {session: 1, act: 5, intervention: mediate, targets: [Ratna, Ratna]}\n    - {session: 9, act: 5, intervention: mediate, targets: [Ratna, Budi]}\n"},
		{"script for somebody who joins later", dewi, dewi + "\n  - {name: Budi, joins: 3}\nfacilitator:\n  policy: scripted\n  script:\n    - {session: 1, act: 301, intervention: mediate, targets: [Ratna, Budi]}"},
		{"survey that cannot be opened", "+", "survey: {file: small.csv, scale: [1, 7]}\n"},
		{"survey outside the folder", "+", "survey: {file: ../small.csv, scale: [1, 7]}\n"},
		{"survey with a scale upside down", "+", "survey: {file: small.csv, scale: [7, 1]}\n"},
		{"several at once, in order", "+", "difficulty: 9\nkind: task\nroom: {noise: 2, crowding: \"0\"}\n"},
		{"more than a screenful", "+", "context: {" + strings.Repeat("a: 1, ", 30) + "b: 1}\n"},
		{"empty file", "", ""},
		{"empty but for notes", "", "# nothing yet\n\n"},
		{"only text", "", "hello\n"},
		{"a list", "", "- a\n- b\n"},
		{"binary", "", "\x7fELF\x02\x01\x01\x00\x00"},
		{"zero byte", "name: Dewi", "name: De\x00wi"},
		{"not UTF-8", "name: Dewi", "name: D\xe9wi"},
		{"control character", "name: Dewi", "name: \"De\x1b[31mwi\""},
		{"escaped control character", "name: Dewi", `name: "De\x1b[31mwi"`},
		{"old line ends", "", "dinamika: 1\rname: small\r"},
		{"two lines in a name", "name: Dewi", `name: "De\nwi"`},
		{"anchor", "{agency: 0.5}", "&a {agency: 0.5}"},
		{"alias", "{agency: 0.5}", "*a"},
		{"alias bomb", "", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"},
		{"cycle", "", "a: &a [*a]\n"},
		{"merge key", "traits:", "<<:"},
		{"tag", "count: 4", "count: !!int \"4\""},
		{"directive", "", "%YAML 1.1\n---\na: 1\n"},
		{"complex key", "", "? a\n: b\n"},
		{"two documents", "+", "---\ndinamika: 1\n"},
		{"text after the end", "+", "...\nmore: 1\n"},
		{"tab for indentation", "  count: 4", "\tcount: 4"},
		{"bad indentation", "  count: 4", "  count: 4\n    acts: 300"},
		{"colon in text", "title: {en: Small, id: Kecil}", "title:\n  en: Small: a group\n  id: Kecil"},
		{"quote not closed", "en: Small", "en: \"Small"},
		{"bracket not closed", "{agency: 0.5}", "{agency: 0.5"},
		{"bracket not opened", "{agency: 0.5}", "agency: 0.5}"},
		{"reserved character", "name: Dewi", "name: @Dewi"},
		{"deep brackets", "", "a: " + strings.Repeat("[", 5000) + strings.Repeat("]", 5000)},
		{"deep mappings", "", strings.Repeat("{a: ", 5000)},
		{"deep lists", "", strings.Repeat("- ", 5000)},
		{"deep indentation", "", stairs(200)},
		{"many keys", "", strings.Repeat("a: 1\n", maxKeys+1)},
		{"many words", "", "a: [" + strings.Repeat("1,", maxTokens) + "]"},
		{"many empty lines", "", "a: |\n" + strings.Repeat("\n", 500_000)},
		{"quotes side by side", "", strings.Repeat(`"'`, 25_000)},
		{"quoted words side by side", "", strings.Repeat(`"  `, 50_000)},
		{"quoted tabs", "", "a: \"" + strings.Repeat("x\t", 500_000)},
		{"reserved characters", "", strings.Repeat("@", 1_000_000)},
		{"too many bytes", "", strings.Repeat("# \n", 400_000)},
	}, parse)
}

func stairs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestCatalogueProblems(t *testing.T) {
	parse := func(data []byte) error {
		_, err := ParseCatalogue("catalogue.yaml", data)
		return err
	}
	var many strings.Builder
	many.WriteString("dinamika: 1\ninterventions:\n")
	for i := range 10 {
		fmt.Fprintf(&many, "  - {id: v%d, name: {en: A, id: A}, about: {en: A, id: A}, say: {en: [A], id: [A]}, family: close_end, "+
			"role: enabler, phases: [final], need: none, acts: [{kind: agrees}], source: Corey2016}\n", i)
	}
	golden(t, "wrong-catalogues.txt", string(fileBytes(t, "catalogue.yaml")), []wrongCase{
		{"nothing in it", "", "dinamika: 1\ninterventions: []\n"},
		{"unknown key", "family:", "familly:"},
		{"unknown need", "need: opening", "need: openning"},
		{"unknown act", "kind: asks_opinion", "kind: ask_opinion"},
		{"depth out of range", "depth: 0.1", "depth: 1.1"},
		{"one id twice", "id: mediate", "id: go-round"},
		{"act to nobody", "to: group", "to: target"},
		{"three targets", "targets: 2", "targets: 3"},
		{"unknown placeholder", "{target}, what", "{traget}, what"},
		{"placeholder without target", "our week", "our {other} week"},
		{"bracket left open", "our week", "our {target week"},
		{"words unequally many", `["{target}, what did you hear {other} say?"]`, `["{target}?", "{other}?"]`},
		{"change to a target without one", "{pattern: round_robin}", "{invite: 1, shield: true}"},
		{"on and back at once", "{pattern: round_robin}", "{next_topic: true, reopen: true}"},
		{"five acts", "acts:\n      - {kind: asks_opinion, focus: self, to: group, depth: 0.1}", "acts: [{kind: agrees}, {kind: agrees}, {kind: agrees}, {kind: agrees}, {kind: agrees}]"},
		{"no phase", "phases: [initial, transition, working]", "phases: []"},
		{"unknown principle", "source: Corey2016", "ethics: [dignty]\n    source: Corey2016"},
		{"no source", "    source: Corey2016\n", ""},
		{"ten in a family", "", many.String()},
		{"norm without id", "{pattern: round_robin}", "{norm: {standard: 2}}"},
	}, parse)
}

func TestSurveyProblems(t *testing.T) {
	catalogue := testCatalogue(t)
	base := "who,whom,rating\nRatna,Dewi,7\nDewi,Student 1,1\n"
	text := string(fileBytes(t, "small.yaml")) + "ties:\n  - {from: Ratna, to: Dewi, trust: 0.5}\n  - {from: Dewi, to: Ratna, liking: 1}\nsurvey: {file: small.csv, scale: [1, 7]}\n"
	parse := func(data []byte) error {
		_, err := Parse("groups/small.yaml", []byte(text), func(string) ([]byte, error) { return data, nil }, catalogue)
		return err
	}
	if err := parse([]byte(base)); err != nil {
		t.Fatal(err)
	}
	golden(t, "wrong-surveys.txt", base, []wrongCase{
		{"empty", "", ""},
		{"only a header", "", "who,whom,rating\n"},
		{"no header", "who,whom,rating\n", ""},
		{"semicolons", "", "who;whom;rating\nRatna;Dewi;7\n"},
		{"unknown member", "Ratna,Dewi", "Ratna,Dwi"},
		{"unknown who", "Dewi,Student", "Dewy,Student"},
		{"rating of oneself", "Dewi,Student 1", "Dewi,Dewi"},
		{"rating twice", "+", "Ratna,Dewi,6\n"},
		{"outside the scale", "1,1", "1,0"},
		{"not a number", "1,1", "1,NaN"},
		{"empty rating", "1,1", "1,"},
		{"two columns", "1,1", "1"},
		{"liking given as a tie too", "+", "Dewi,Ratna,4\n"},
		{"quote not closed", "Dewi,Student 1", "\"Dewi,Student 1"},
		{"not UTF-8", "Dewi,Student 1", "D\xe9wi,Student 1"},
		{"several", "+", "Budi,Ratna,9\nRatna,Ani,x\n"},
	}, parse)

	absent := func(string) ([]byte, error) { return nil, os.ErrNotExist }
	_, err := Parse("groups/small.yaml", []byte(text), absent, catalogue)
	if want := "groups/small.yaml:19:16: survey.file = small.csv: there is no such file beside the scenario"; err == nil || err.Error() != want {
		t.Errorf("error %v\nwant  %s", err, want)
	}
}
