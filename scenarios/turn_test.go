package scenarios

import (
	"strings"
	"testing"

	"dinamika/sim"

	"github.com/google/go-cmp/cmp"
)

// What an experiment sets at a place is what a scenario says that has it
// written there: every kind of place.
func TestTurnedAsWritten(t *testing.T) {
	full := string(fileBytes(t, "full.yaml"))
	base := planned(t, "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: full.yaml\nmetrics: {end: [outcome]}\n", nil)
	before, err := base.Model(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, path, value, old, new string }{
		{"word", "kind", "education", "kind: therapy", "kind: education"},
		{"number", "facilitator.skill", "0.25", "skill: 0.7", "skill: 0.25"},
		{"whole number", "sessions.acts", "160", "acts: 200", "acts: 160"},
		{"optional whole number", "task.deadline", "4", "deadline: 6", "deadline: 4"},
		{"truth", "task.identifiable", "true", "identifiable: false", "identifiable: true"},
		{"quantity", "facilitator.trust", "0.3", "trust: {mean: 0.4, sd: 0.1}", "trust: 0.3"},
		{"quantity drawn", "facilitator.trust", "{mean: 0.6, sd: 0.2}", "trust: {mean: 0.4, sd: 0.1}", "trust: {mean: 0.6, sd: 0.2}"},
		{"trait by name", "members[Ratna].traits.agency", "-1", "agency: 0.5", "agency: -1"},
		{"trait by number", "members[0].traits.agency", "-1", "agency: 0.5", "agency: -1"},
		{"trait of people drawn alike", "members[Student].traits.agency", "{mean: 1, sd: 0}", "agency: {mean: 0, sd: 1}", "agency: {mean: 1, sd: 0}"},
		{"new trait", "members[Dewi].traits.anxiety", "1.5", "joins: 2", "joins: 2\n    traits: {anxiety: 1.5}"},
		{"value", "members[Ratna].values.conservation", "{mean: -1, sd: 0.5}", "conservation: 0.5", "conservation: {mean: -1, sd: 0.5}"},
		{"power", "members[0].power.expert", "0.9", "power: {legitimate: 0.2}", "power: {legitimate: 0.2, expert: 0.9}"},
		{"power of the worker", "facilitator.power.legitimate", "0.1", "legitimate: 0.6", "legitimate: 0.1"},
		{"language", "members[Ratna].languages.javanese", "0.2", "javanese: 1}", "javanese: 0.2}"},
		{"identity", "members[Ratna].identity.gender", "male", "gender: female", "gender: male"},
		{"severity", "members[Ratna].problem.severity", "0.9", "severity: {mean: 0.6, sd: 0.1}", "severity: 0.9"},
		{"position", "members[Ratna].positions.housing", "0.5", "housing: -0.6", "housing: 0.5"},
		{"position left open before", "members[Dewi].positions.lines", "{mean: 2, sd: 1}", "joins: 2", "joins: 2\n    positions: {lines: {mean: 2, sd: 1}}"},
		{"single confederate", "members[Dewi].confederate[0].position", "7", "position: 3}", "position: 7}"},
		{"one of several stances", "members[Togar].confederate[1].slides_to", "1", "slides_to: 0.5", "slides_to: 1"},
		{"number of people", "members[3].count", "4", "count: 3", "count: 4"},
		{"joins", "members[Dewi].joins", "1", "joins: 2", "joins: 1"},
		{"joins from the beginning", "members[Dewi].joins", "null", "    joins: 2\n", ""},
		{"level", "context.community", "0.5", "community: -0.3", "community: 0.5"},
		{"level left out before", "context.society", "0.5", "world: 0.1", "world: 0.1, society: 0.5"},
		{"parameter", "parameters.trust.start", "0.6", "notes:", "parameters: {trust.start: 0.6}\nnotes:"},
		{"tie", "ties[0].liking", "-2", "liking: 1.5", "liking: -2"},
		{"no ties", "ties", "null", "ties:\n  - {from: Ratna, to: Dewi, mutual: true, liking: 1.5, trust: 0.6, familiarity: 10, grievance: 0}\n  - {from: Ratna, to: Student 1, trust: 0.3}\n", ""},
		{"other ties", "ties", "[{from: Dewi, to: Togar, trust: 0.9}]", "- {from: Ratna, to: Dewi, mutual: true, liking: 1.5, trust: 0.6, familiarity: 10, grievance: 0}\n  - {from: Ratna, to: Student 1, trust: 0.3}", "- {from: Dewi, to: Togar, trust: 0.9}"},
		{"no survey", "survey", "null", "survey: {file: full.csv, scale: [1, 7]}\n", ""},
		{"event", "events[5].force", "0.5", "level: organisation, force: -0.5", "level: organisation, force: 0.5"},
		{"script", "facilitator.script[0].act", "60", "act: 40", "act: 60"},
		{"target of the script", "facilitator.script[0].targets", "[Dewi, Ratna]", "targets: [Ratna, Dewi]", "targets: [Dewi, Ratna]"},
		{"issue by name", "issues[lines].rule", "majority", "rule: unanimity", "rule: majority"},
		{"optional number of an issue", "issues[lines].answer", "null", "    answer: 3.5\n", ""},
		{"polls", "issues[lines].polls", "[after]", "polls: [before, after]", "polls: [after]"},
		{"norm by name", "contract[equal_talk].standard", "0.2", "standard: 0.8", "standard: 0.2"},
		{"contract", "contract", "[{norm: respect}]", "- {norm: confidentiality}\n  - {norm: equal_talk, standard: 0.8}", "- {norm: respect}"},
		{"sponsor", "sponsor.prestige", "0.9", "prestige: 0.2", "prestige: 0.9"},
		{"whole structure", "room", "{noise: 0.7}", "room: {crowding: 0.1, noise: 0.2}", "room: {noise: 0.7}"},
		{"structure with defaults", "task", "{type: additive}", "  type: disjunctive\n  identifiable: false\n  interdependence: 0.2\n  complexity: 0.9\n  demand: 12.5\n  deadline: 6\n", "  type: additive\n"},
		{"no task", "task", "null", "task:\n  type: disjunctive\n  identifiable: false\n  interdependence: 0.2\n  complexity: 0.9\n  demand: 12.5\n  deadline: 6\n", ""},
		{"plan of a session", "sessions.plan[0].pattern", "maypole", "pattern: round_robin", "pattern: maypole"},
		{"channel of a session", "sessions.plan[1].channel.noise", "0.9", "{session: 6, agenda: []}", "{session: 6, agenda: [], channel: {noise: 0.9}}"},
		{"agenda", "sessions.agenda", "[lines]", "  agenda: [housing]\n  plan", "  agenda: [lines]\n  plan"},
		{"item of the agenda of a session", "sessions.plan[0].agenda[0]", "housing", "agenda: [lines, housing]", "agenda: [housing, housing]"},
		{"arrivals", "membership.arrivals", "0.75", "arrivals: 0.25", "arrivals: 0.75"},
	} {
		if !strings.Contains(full, c.old) {
			t.Fatalf("%s: the file has no %q", c.name, c.old)
		}
		s, err := Parse("full.yaml", []byte(strings.Replace(full, c.old, c.new, 1)), testFiles(t, nil), testCatalogue(t))
		if err != nil {
			t.Errorf("%s: as written: %v", c.name, err)
			continue
		}
		head := "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: full.yaml\nmetrics: {end: [outcome]}\n"
		set := "\"" + c.path + "\": " + c.value
		for how, text := range map[string]string{
			"constant": head + "constants:\n  " + set + "\n",
			"level":    head + "factors:\n  - name: x\n    levels:\n      - name: a\n        set:\n          " + set + "\n",
		} {
			plan := planned(t, text, nil)
			m, err := plan.Model([]float64{0.5}[:len(plan.Factors)])
			if err != nil {
				t.Errorf("%s as a %s: %v", c.name, how, err)
				continue
			}
			if diff := cmp.Diff(s.Setup, m.Setup); diff != "" {
				t.Errorf("%s as a %s (-written +turned):\n%s", c.name, how, diff)
			}
			if m.Params != s.Params {
				t.Errorf("%s as a %s: other parameters", c.name, how)
			}
		}
	}
	if after, err := base.Model(nil); err != nil || !cmp.Equal(before.Setup, after.Setup) || before.Params != after.Params {
		t.Errorf("the base was changed: %v", err)
	}
}

// One path can lead to all items of a list; a later factor can then make an
// exception, and each point begins anew from the scenario.
func TestTurnedForAll(t *testing.T) {
	plan := planned(t, "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: small\nmetrics: {end: [outcome]}\nfactors:\n"+
		"  - {name: all, path: \"members[*].traits.agency\", values: [-1, 1]}\n  - {name: one, path: \"members[Dewi].traits.agency\", values: [0.25, 2]}\n", nil)
	for _, c := range []struct{ u, v, all, one float64 }{{0, 0, -1, 0.25}, {1, 0, 1, 0.25}, {1, 1, 1, 2}, {0, 1, -1, 2}} {
		m, err := plan.Model([]float64{c.u, c.v})
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range m.Setup.People {
			want := c.all
			if i == 1 {
				want = c.one
			}
			if p.Traits[sim.Agency] != sim.Exactly(want) {
				t.Errorf("%s has agency %v, want %v", p.Name, p.Traits[sim.Agency], want)
			}
		}
	}
}

// Combinations that contradict each other are errors of their point alone.
func TestPointThatCannotBe(t *testing.T) {
	plan := planned(t, "dinamika: 1\nname: trial\ntitle: {en: A, id: B}\nscenario: small\nmetrics: {end: [outcome]}\nfactors:\n"+
		"  - {name: sessions, path: sessions.count, values: [2, 4]}\n  - {name: joins, path: \"members[Dewi].joins\", values: [1, 3]}\n", nil)
	if _, err := plan.Model([]float64{0, 1}); err == nil || err.Error() != "members[1].joins = 3: there is no such session: want 1..2, or a larger sessions.count" {
		t.Errorf("error %v", err)
	}
	for _, u := range [][]float64{{0, 0}, {1, 1}} {
		if _, err := plan.Model(u); err != nil {
			t.Errorf("%v: %v", u, err)
		}
	}
}
