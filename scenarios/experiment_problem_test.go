package scenarios

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"dinamika/sim"
)

func TestExperimentProblems(t *testing.T) {
	catalogue := testCatalogue(t)
	files := testFiles(t, map[string]string{"broken.yaml": strings.Replace(string(fileBytes(t, "small.yaml")), "name: small", "name: broken\ndifficulty: 9", 1)})
	parse := func(data []byte) error {
		_, err := ParseExperiment("tiny.yaml", data, files, catalogue)
		return err
	}
	base := string(fileBytes(t, "tiny.yaml"))
	if err := parse([]byte(base)); err != nil {
		t.Fatal(err)
	}
	policy, skill := "path: facilitator.policy", "range: [0, 1]\n    steps: 3"
	leader := "\n  - name: leader\n    path: facilitator.policy\n    values: [directive, democratic]"
	lhs := "design: {kind: latin_hypercube, size: 4}\n"
	list := "design: {kind: list, points: [{leader: directive, skill: 0}]}\n"
	factors := base[strings.Index(base, "factors:"):strings.Index(base, "replicates:")]
	golden(t, "wrong-experiments.txt", base, []wrongCase{
		{"unknown key", "metrics:", "metrix:"},
		{"unknown key inside", "steps: 3", "stepps: 3"},
		{"another version", "dinamika: 1", "dinamika: 2"},
		{"name unlike the file", "name: tiny", "name: huge"},
		{"missing keys", "", "dinamika: 1\n"},
		{"empty file", "", ""},
		{"no such scenario", "scenario: small", "scenario: smal"},
		{"shipped scenario misspelt", "scenario: small", "scenario: support-grup"},
		{"no such scenario file", "scenario: small", "scenario: ../groups/mine.yaml"},
		{"scenario with problems", "scenario: small", "scenario: broken.yaml"},
		{"scenario with problems and own ones", "scenario: small\n", "scenario: broken.yaml\nseed: -1\n"},
		{"more sessions than there are", "scenario: small", "scenario: small\nsessions: 9"},
		{"path misspelt", policy, "path: facilitator.polcy"},
		{"path misspelt at the top", policy, "path: fasilitator.policy"},
		{"path into a word", policy, "path: facilitator.policy.style"},
		{"path into a quantity", policy, "path: facilitator.trust.mean"},
		{"path of a list without item", policy, "path: members.traits.agency"},
		{"path with a bracket left open", policy, "path: \"members[0.traits.agency\""},
		{"path beyond the list", policy, "path: \"members[3].traits.agency\""},
		{"path before the list", policy, "path: \"members[-1].traits.agency\""},
		{"path of an unknown member", policy, "path: \"members[Rtna].traits.agency\""},
		{"path of an unknown trait", policy, "path: \"members[Ratna].traits.agensy\""},
		{"path of an unknown parameter", policy, "path: parameters.trust.strat"},
		{"path without a point", policy, "path: \"members[0]traits.agency\""},
		{"path with a point too many", policy, "path: .facilitator.policy"},
		{"path into an empty list", policy, "path: \"ties[*].liking\""},
		{"path by name where there are none", "scenario: small\nfactors:\n  - name: leader\n    path: facilitator.policy", "scenario: full\nfactors:\n  - name: leader\n    path: \"ties[Ratna].liking\""},
		{"path into what is left out", policy, "path: task.complexity"},
		{"second path misspelt", policy, "path: [facilitator.policy, facilitator.polcy]"},
		{"path of two lines", policy, "path: \"facilitator\\npolicy\""},
		{"path missing", policy + "\n    ", ""},
		{"no name", "name: leader\n    ", ""},
		{"names twice", "name: skill", "name: leader"},
		{"name of a column", "name: skill", "name: outcome"},
		{"name of another column", "name: skill", "name: seed"},
		{"wrong word", "[directive, democratic]", "[directive, demokratic]"},
		{"value out of range", "range: [0, 1]", "range: [0, 2]"},
		{"value out of range for all members", "path: facilitator.skill\n    range: [0, 1]\n    steps: 3", "path: \"members[*].traits.agency\"\n    values: [0, 9]"},
		{"quotes around a number", skill, `values: [0.1, "0.2"]`},
		{"number for a word", "[directive, democratic]", "[directive, 2]"},
		{"null where something has to be", "[directive, democratic]", "[directive, null]"},
		{"value twice", "[directive, democratic]", "[directive, directive]"},
		{"no values", "[directive, democratic]", "[]"},
		{"value and no list", "[directive, democratic]", "directive"},
		{"value without a short name", "path: facilitator.skill\n    " + skill, "path: contract\n    values: [[{norm: confidentiality, standard: 0.5}, {norm: equal_talk, standard: 1}]]"},
		{"nothing to vary over", "    values: [directive, democratic]\n", ""},
		{"values and range", skill, skill + "\n    values: [0, 1]"},
		{"values and levels", "    values: [directive, democratic]", "    values: [directive]\n    levels: [{name: a}]"},
		{"range upside down", "range: [0, 1]", "range: [1, 0]"},
		{"range of three", "range: [0, 1]", "range: [0, 0.5, 1]"},
		{"range of fractions for a whole number", "path: facilitator.skill\n    range: [0, 1]\n    steps: 3", "path: \"members[2].count\"\n    range: [0.5, 3]"},
		{"more steps than whole numbers", "path: facilitator.skill\n    range: [0, 1]\n    steps: 3", "path: \"members[2].count\"\n    range: [1, 3]\n    steps: 4"},
		{"one step", "steps: 3", "steps: 1"},
		{"steps of a distribution", skill, skill + "\n    distribution: {kind: normal, mean: 0.5, sd: 0.1}"},
		{"distribution without range", skill, "distribution: {kind: normal, mean: 0.5, sd: 0.1}"},
		{"unknown distribution", skill, "range: [0, 1]\n    distribution: {kind: norml, mean: 0.5, sd: 0.1}"},
		{"half a normal distribution", skill, "range: [0, 1]\n    distribution: {kind: normal, mean: 0.5}"},
		{"uniform distribution with a mean", skill, "range: [0, 1]\n    distribution: {kind: uniform, mean: 0.5}"},
		{"triangular mode outside", skill, "range: [0, 1]\n    distribution: {kind: triangular, mode: 1.5}"},
		{"logarithm of nothing", skill, "range: [0, 1]\n    distribution: {kind: log_uniform}"},
		{"distribution of whole numbers", "path: facilitator.skill\n    range: [0, 1]\n    steps: 3", "path: \"members[2].count\"\n    range: [1, 3]\n    distribution: {kind: normal, mean: 2, sd: 1}"},
		{"levels with path", skill, "levels: [{name: low, set: {facilitator.skill: 0.1}}]"},
		{"levels of one name", "    path: facilitator.skill\n    " + skill, "    levels: [{name: low, set: {facilitator.skill: 0.1}}, {name: low}]"},
		{"level with a wrong path", "    path: facilitator.skill\n    " + skill, "    levels:\n      - name: low\n        set:\n          facilitator.skil: 0.1\n      - name: high\n        set: {facilitator.skill: 1.1}"},
		{"level without name", "    path: facilitator.skill\n    " + skill, "    levels: [{set: {facilitator.skill: 0.1}}]"},
		{"factors of one place", "path: facilitator.skill\n    range: [0, 1]\n    steps: 3", "path: facilitator.policy\n    values: [none]"},
		{"factor undone by a later one", leader, "\n  - name: leader\n    path: \"members[Ratna].traits.agency\"\n    values: [0, 1]\n  - name: all\n    path: \"members[*].traits.agency\"\n    values: [0, 1]"},
		{"factor undone by its whole", leader, "\n  - name: leader\n    path: \"members[2].count\"\n    values: [2, 3]\n  - name: all\n    path: members\n    values: [[{count: 4}], [{count: 5}]]"},
		{"constant undone by a factor", "factors:", "constants: {facilitator.skill: 0.1}\nfactors:"},
		{"constant with a wrong path", "factors:", "constants:\n  facilitator.skil: 0.1\nfactors:"},
		{"constant with a wrong value", "factors:", "constants:\n  sessions.acts: 3\nfactors:"},
		{"constant given twice", "factors:", "constants:\n  room.noise: 0\n  room.noise: 1\nfactors:"},
		{"constants that cannot be", "factors:", "constants:\n  room.noise: 0.1\n  members[1].joins: 5\nfactors:"},
		{"constants that cannot be together", "factors:", "constants:\n  sessions.count: 2\n  sessions.plan: [{session: 3, acts: 20}]\nfactors:"},
		{"constants that are no mapping", "factors:", "constants: [a]\nfactors:"},
		{"base without the design for it", "values: [directive, democratic]", "values: [directive, democratic]\n    base: democratic"},
		{"unknown base", "factors:" + leader, "design: {kind: one_at_a_time}\nfactors:" + leader + "\n    base: democratik"},
		{"unknown design", "+", "design: {kind: latin}\n"},
		{"design without its size", "+", "design: {kind: sobol}\n"},
		{"factorial with a size", "+", "design: {size: 10}\n"},
		{"grid for sobol", "+", "design: {kind: sobol, size: 8, grid: 4}\n"},
		{"odd grid", "+", "design: {kind: morris, size: 8, grid: 5}\n"},
		{"single level for morris", factors, "factors: [{name: leader, path: facilitator.policy, values: [none]}]\ndesign: {kind: morris, size: 8}\n"},
		{"second order for latin hypercube", "+", "design: {kind: latin_hypercube, size: 4, second_order: true}\n"},
		{"points for factorial", "+", "design: {points: [{leader: directive, skill: 0}]}\n"},
		{"factorial without levels", "    steps: 3\n", ""},
		{"replications of factors", "+", "design: {kind: replications}\n"},
		{"latin hypercube of nothing", factors, lhs},
		{"too many factors for sobol", factors, "factors: [{parameters: [all]}]\ndesign: {kind: sobol, size: 8}\n"},
		{"list without points", "+", "design: {kind: list}\n"},
		{"list of no points", "+", "design: {kind: list, points: []}\n"},
		{"list and table", "+", "design: {kind: list, points: [{leader: directive, skill: 0}], table: points.csv}\n"},
		{"point without a factor", "+", "design: {kind: list, points: [{leader: directive}]}\n"},
		{"point with a strange factor", "+", strings.Replace(list, "skill: 0", "skill: 0, skil: 1", 1)},
		{"point with a strange level", "+", "design:\n  kind: list\n  points:\n    - {leader: directive, skill: 0}\n    - {leader: directiv, skill: 0.3}\n"},
		{"point out of the range", "    steps: 3\n", "design: {kind: list, points: [{leader: directive, skill: 1.5}, {leader: directive, skill: low}]}\n"},
		{"point out of the range of the place", "    range: [0, 1]\n    steps: 3\n", "design: {kind: list, points: [{leader: directive, skill: 1.5}, {leader: directive, skill: low}]}\n"},
		{"point for a path that is wrong", "    path: facilitator.skill\n    range: [0, 1]\n    steps: 3\n", "    path: facilitator.skil\ndesign: {kind: list, points: [{leader: directive, skill: 0.5}, {leader: directive, skill: 0.6}]}\n"},
		{"table that is not there", "+", "design: {kind: list, table: points.csv}\n"},
		{"table elsewhere", "+", "design: {kind: list, table: ../points.csv}\n"},
		{"no metrics", "metrics: {end: [outcome]}", "metrics: {}"},
		{"metric misspelt", "[outcome]", "[outcom]"},
		{"metric of members at the end", "[outcome]", "[talk_share]"},
		{"metric twice", "[outcome]", "[outcome, outcome]"},
		{"all and more", "[outcome]", "[all, outcome]"},
		{"metric and no list", "[outcome]", "outcome"},
		{"tie metric misspelt", "{end: [outcome]}", "{end: [outcome], ties: [likng]}"},
		{"no replicates", "replicates: 10", "replicates: 0"},
		{"replicates in a word", "replicates: 10", "replicates: many"},
		{"until nothing", "replicates: 10", "replicates: {most: 20, half_width: {}}"},
		{"until what is not measured", "replicates: 10", "replicates: {most: 20, half_width: {outcom: 0.1, outcome_mean: 0.1}}"},
		{"most below least", "replicates: 10", "replicates: {least: 30, most: 20, half_width: {outcome: 0.1}}"},
		{"more runs than may be", "+", "most_runs: 59\n"},
		{"more runs than may be, unsaid", "replicates: 10", "replicates: 1000000"},
		{"more points than can be counted", "factors:", "factors:" + manyFactors(20)},
		{"unknown parameters", factors, "factors: [{parameters: [trsut.]}]\n" + lhs},
		{"parameters with more", factors, "factors: [{parameters: [trust.], range: [0, 1]}]\n" + lhs},
		{"parameters twice", factors, "factors: [{parameters: [trust.start]}, {parameters: [trust.start]}]\n" + lhs},
		{"parameters set again", factors, "factors: [{parameters: [trust.start]}, {name: trust, path: parameters.trust.start, range: [0.1, 0.2]}]\n" + lhs},
		{"within nothing", factors, "factors: [{parameters: [trust.], within: 0}]\n" + lhs},
		{"several at once, in order", "+", "most_runs: 0\nseed: -1\ndesign: {kind: no}\n"},
	}, parse)
}

// manyFactors are factors of a thousand levels each.
func manyFactors(n int) string {
	p := sim.DefaultParams()
	var b strings.Builder
	for i, r := range p.Rows()[:n] {
		fmt.Fprintf(&b, "\n  - {name: f%d, path: parameters.%s, range: [%v, %v], steps: 1000}", i, r.Name, r.Lo, r.Hi)
	}
	return b.String()
}

func TestPointTableProblems(t *testing.T) {
	catalogue := testCatalogue(t)
	text := string(fileBytes(t, "tiny.yaml")) + "design: {kind: list, table: points.csv}\n"
	text = strings.Replace(text, "    steps: 3\n", "", 1)
	parse := func(data []byte) error {
		_, err := ParseExperiment("trials/tiny.yaml", []byte(text), testFiles(t, map[string]string{"points.csv": string(data)}), catalogue)
		return err
	}
	base := "leader,skill\ndirective,0.5\ndemocratic,1\n"
	if err := parse([]byte(base)); err != nil {
		t.Fatal(err)
	}
	golden(t, "wrong-points.txt", base, []wrongCase{
		{"empty", "", ""},
		{"only a header", "", "leader,skill\n"},
		{"no header", "leader,skill\n", ""},
		{"column missing", "", "leader\ndirective\n"},
		{"strange column", "leader,skill", "leader, skil"},
		{"column twice", "", "leader,skill,leader\ndirective,0.5,directive\n"},
		{"semicolons", "", "leader;skill\ndirective;0.5\n"},
		{"strange level", "democratic,1", "demokratic,1"},
		{"out of range", "democratic,1", "democratic,1.1"},
		{"not a number", "democratic,1", "democratic,NaN"},
		{"nothing", "democratic,1", "democratic,"},
		{"columns missing in a line", "democratic,1", "democratic"},
		{"quote not closed", "democratic,1", "\"democratic,1"},
		{"not UTF-8", "democratic,1", "d\xe9mocratic,1"},
		{"several", "+", "x,2\ny,3\n"},
	}, parse)

	_, err := ParseExperiment("tiny.yaml", []byte(text), nil, catalogue)
	if err == nil || !strings.HasPrefix(err.Error(), "tiny.yaml:4:11: scenario = small: unknown scenario") {
		t.Errorf("without other files: %v", err)
	}
	shipped := strings.Replace(text, "scenario: small", "scenario: support-group", 1)
	_, err = ParseExperiment("tiny.yaml", []byte(shipped), nil, nil)
	if want := "tiny.yaml:14:29: design.table = points.csv: other files cannot be read here: give the points"; err == nil || err.Error() != want {
		t.Errorf("error %v\nwant  %s", err, want)
	}
	_, err = ParseExperiment("tiny.yaml", []byte(text), func(string) ([]byte, error) { return nil, os.ErrPermission }, catalogue)
	if err == nil {
		t.Error("a scenario that cannot be read is no mistake")
	}
}

// Files that ask for as much as they can are refused, or read, in good time.
func TestExperimentInGoodTime(t *testing.T) {
	head := "dinamika: 1\nname: tiny\ntitle: {en: A, id: B}\nscenario: full\nmetrics: {end: [outcome]}\n"
	repeat := func(n int, one func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(one(i))
		}
		return b.String()
	}
	paths := repeat(300, func(int) string { return "\"members[*].traits.agency\"," })
	for name, text := range map[string]string{
		"many steps": head + "factors:\n" + repeat(400, func(i int) string {
			return fmt.Sprintf("  - {name: f%d, path: room.noise, range: [0, 1], steps: 1000}\n", i)
		}),
		"many values": head + "factors:\n" + repeat(10, func(i int) string {
			return fmt.Sprintf("  - {name: f%d, path: [%s], values: [%s]}\n", i, paths, repeat(1000, func(k int) string { return fmt.Sprintf("%g,", float64(k)/1000) }))
		}),
		"many parameters": head + "design: {kind: morris, size: 1000}\nfactors:\n" + repeat(100, func(int) string { return "  - {parameters: [all, trust., all]}\n" }),
		"many points":     head + "factors: [{name: a, path: [" + paths + "]}]\ndesign:\n  kind: list\n  points:\n" + repeat(5000, func(i int) string { return fmt.Sprintf("    - {a: %g}\n", float64(i)/5000) }),
		"strange levels":  head + "factors: [{name: a, path: room.noise, range: [0, 1], steps: 1000}]\ndesign:\n  kind: list\n  points:\n" + repeat(5000, func(i int) string { return fmt.Sprintf("    - {a: \"%040d\"}\n", i) }),
	} {
		began := time.Now()
		plan, err := ParseExperiment("tiny.yaml", []byte(text), testFiles(t, nil), testCatalogue(t))
		soon(t, began)
		t.Logf("%s: %v", name, time.Since(began))
		if err != nil {
			listed(t, err)
		} else if plan.Largest() > float64(plan.MostRuns) {
			t.Errorf("%s: %g runs", name, plan.Largest())
		}
	}
}
