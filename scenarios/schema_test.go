package scenarios

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func compiledSchema(t *testing.T, schema func() ([]byte, error)) *jsonschema.Schema {
	t.Helper()
	data, err := schema()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("scenario.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("scenario.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// asJSON is what an editor hands to the schema.
func asJSON(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := yaml.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestSchemaAccepts(t *testing.T) {
	schema := compiledSchema(t, Schema)
	files := map[string][]byte{
		"full.yaml": fileBytes(t, "full.yaml"), "small.yaml": fileBytes(t, "small.yaml"), "template": Template("template"),
	}
	for _, name := range List() {
		data, err := fs.ReadFile(shipped, name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	for name, data := range files {
		if err := schema.Validate(asJSON(t, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	schema := compiledSchema(t, Schema)
	text := string(fileBytes(t, "full.yaml"))
	for _, c := range []struct{ old, new string }{
		{"kind: therapy", "knid: therapy"},
		{"kind: therapy", "kind: theropy"},
		{"dinamika: 1", "dinamika: 2"},
		{"name: full", "name: Full Name"},
		{"title: {en: Everything, id: Segalanya}", "title: {en: Everything}"},
		{"title: {en: Everything, id: Segalanya}", "title: {en: Everything, id: \"\"}"},
		{"id: [Satu, Dua]", "id: []"},
		{"agency: 0.5", "agency: 5"},
		{"agency: 0.5", "agensy: 0.5"},
		{"anxiety: {mean: 0.5, sd: 0.3}", "anxiety: {mean: 5, sd: 0.3}"},
		{"anxiety: {mean: 0.5, sd: 0.3}", "anxiety: {mean: 0.5}"},
		{"trust: {mean: 0.4, sd: 0.1}", "trust: {mean: 1.4, sd: 0.1}"},
		{"policy: scripted", "policy: trainee"},
		{"age: \"34\"", "age: 34"},
		{"count: 6", "count: 6.5"},
		{"count: 6", "count: \"6\""},
		{"range: [0, 10]", "range: [0, 5, 10]"},
		{"range: [0, 10]", "range: [0, x]"},
		{"polls: [before, after]", "polls: [before, later]"},
		{"{issue: lines, position: 3}", "{issue: lines}"},
		{"position: -1, slides_to: 0.5}", "position: -1, sure: true}"},
		{"slides_to: 2, by_act: 60", "slides_to: 2, by_act: 0"},
		{"slides_to: 2, by_act: 60", "slides_to: 2, by_act: 6.5"},
		{"slides_to: 2, by_act: 60", "slides_to: down, by_act: 60"},
		{"slides_to: 2, by_act: 60", "by_act: 60"},
		{"channel: {anonymous: true}", "channel: {anonimous: true}"},
		{"{norm: confidentiality}", "{norm: secrecy}"},
		{"community: -0.3", "community: -3"},
		{"type: disjunctive", "type: none"},
		{"en: [I sew at night.]", "en: []"},
		{"en: [I sew at night.]", "en: [" + strings.Repeat("I sew at night ", 10) + ".]"},
		{"depth: personal", "depth: deep"},
		{"side: high", "side: up"},
		{"focus: process, say", "say"},
		{"skin: honey", "skin: green"},
		{"glasses: true", "glasses: 1"},
		{"size: cramped", "size: small"},
		{"clarity: 0.7", "clarity: 1.7"},
		{"candour, standard: 0.5", "silence, standard: 0.5"},
		{"hopes: {en: [Sleep.]", "hope: {en: [Sleep.]"},
	} {
		if !strings.Contains(text, c.old) {
			t.Errorf("the file has no %q", c.old)
		}
		changed := []byte(strings.Replace(text, c.old, c.new, 1))
		if err := schema.Validate(asJSON(t, changed)); err == nil {
			t.Errorf("%s instead of %s is accepted", c.new, c.old)
		}
		if _, err := Parse("full.yaml", changed, func(string) ([]byte, error) { return fileBytes(t, "full.csv"), nil }, testCatalogue(t)); err == nil {
			t.Errorf("%s instead of %s is accepted by Parse", c.new, c.old)
		}
	}
}

func TestExperimentSchemaAccepts(t *testing.T) {
	schema := compiledSchema(t, ExperimentSchema)
	files := map[string][]byte{"trial.yaml": fileBytes(t, "trial.yaml"), "tiny.yaml": fileBytes(t, "tiny.yaml"), "template": ExperimentTemplate("template")}
	for _, name := range Experiments() {
		data, err := fs.ReadFile(shippedExperiments, experimentFolder+"/"+name+".yaml")
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	tiny := string(fileBytes(t, "tiny.yaml"))
	for _, more := range []string{
		"design: {kind: list, points: [{leader: directive, skill: 0}]}", "design: {kind: list, table: points.csv}",
		"design: {kind: morris, size: 4, grid: 6}", "design: {kind: saltelli, size: 4, second_order: true}",
		"constants: {members: [{count: 4}], room.noise: 0.5, issues: null}",
	} {
		files[more] = []byte(tiny + more + "\n")
	}
	files["distribution"] = []byte(strings.Replace(tiny, "steps: 3", "distribution: {kind: triangular, mode: 0.2}", 1))
	files["parameters"] = []byte(strings.Replace(tiny, "factors:\n", "factors:\n  - {parameters: [trust.], within: 0.1}\n", 1))
	for name, data := range files {
		if err := schema.Validate(asJSON(t, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestExperimentSchemaRefuses(t *testing.T) {
	schema := compiledSchema(t, ExperimentSchema)
	text := string(fileBytes(t, "trial.yaml"))
	for _, c := range []struct{ old, new string }{
		{"scenario: full.yaml", "scenaro: full.yaml"},
		{"scenario: full.yaml\n", ""},
		{"dinamika: 1", "dinamika: 2"},
		{"name: trial", "name: My Trial"},
		{"title: {en: A trial, id: Percobaan}", "title: {en: A trial}"},
		{"seed: 42", "seed: -1"},
		{"seed: 42", "seed: 4.2"},
		{"sessions: 5", "sessions: 0"},
		{"common_random_numbers: true", "common_random_numbers: yes please"},
		{"constants:\n  sessions.acts: 180\n  room.noise: 0.1\n  parameters.trust.start: 0.5\n", "constants: 3\n"},
		{"values: [0.2, 0.8]", "values: 0.2"},
		{"values: [0.2, 0.8]", "values: []"},
		{"range: [-1, 1]", "range: [-1, 0, 1]"},
		{"range: [-1, 1]", "range: [low, high]"},
		{"steps: 3", "steps: 1"},
		{"steps: 3", "stepps: 3"},
		{"{name: usual}", "{title: {en: A, id: B}}"},
		{"kind: one_at_a_time", "kind: one_at_once"},
		{"most: 40, half_width", "half_width"},
		{"half_width: {outcome: 0.05", "half_width: {outcome: 0"},
		{"confidence: 0.9", "confidence: 1"},
		{"replicates: {least", "replicates: {leest"},
		{"sessions: all", "sessions: some"},
		{"peak: [tension]", "peek: [tension]"},
		{"each_session: true", "each_session: 1"},
		{"most_runs: 1000", "most_runs: 0"},
	} {
		if !strings.Contains(text, c.old) {
			t.Errorf("the file has no %q", c.old)
		}
		changed := []byte(strings.Replace(text, c.old, c.new, 1))
		if err := schema.Validate(asJSON(t, changed)); err == nil {
			t.Errorf("%s instead of %s is accepted", c.new, c.old)
		}
		if _, err := ParseExperiment("trial.yaml", changed, testFiles(t, nil), testCatalogue(t)); err == nil {
			t.Errorf("%s instead of %s is accepted by ParseExperiment", c.new, c.old)
		}
	}
}

// Every key carries a description, so that an editor can explain it.
func TestSchemaExplains(t *testing.T) {
	explains(t, Schema)
	explains(t, ExperimentSchema)
}

func explains(t *testing.T, schema func() ([]byte, error)) {
	t.Helper()
	data, err := schema()
	if err != nil {
		t.Fatal(err)
	}
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	var visit func(at string, s map[string]any)
	visit = func(at string, s map[string]any) {
		properties, _ := s["properties"].(map[string]any)
		for key, p := range properties {
			p := p.(map[string]any)
			if _, isField := s["required"]; isField && p["description"] == nil && key != "mean" && key != "sd" {
				t.Errorf("%s.%s has no description", at, key)
			}
			visit(at+"."+key, p)
		}
		if items, ok := s["items"].(map[string]any); ok {
			visit(at+"[]", items)
		}
	}
	visit("", root)
	if n := strings.Count(string(data), "$comment"); n > 0 {
		t.Errorf("%d quantities kept their mark", n)
	}
}
