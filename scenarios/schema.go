package scenarios

import (
	"encoding/json"

	"github.com/invopop/jsonschema"
)

// Schema is the JSON Schema of scenario files, generated from the types that
// read them. It says what an editor can check: keys, types, ranges and words.
// What a file says about itself (names that exist, sessions that take place)
// only Load can check.
func Schema() ([]byte, error) {
	return printed(scenarioFile{}, "dinamika scenario", "A scenario of a social group work group: who is there, where, for how long and under what instructions.")
}

// ExperimentSchema is the JSON Schema of experiment files, likewise. What may
// stand at a place of the scenario only LoadExperiment can check.
func ExperimentSchema() ([]byte, error) {
	return printed(experimentFile{}, "dinamika experiment", "An experiment with groups: what is varied in a scenario, how often each group lives, and what is read off it.")
}

func printed(file any, title, description string) ([]byte, error) {
	s := schemaOf(file)
	s.Version, s.Title, s.Description = jsonschema.Version, title, description
	return json.MarshalIndent(s, "", "  ")
}

// schemaOf reflects a file type. Everything is written out in place, since
// editors show a description that stands beside the key and not behind a
// reference.
func schemaOf(file any) *jsonschema.Schema {
	r := jsonschema.Reflector{
		Anonymous: true, DoNotReference: true, ExpandedStruct: true,
		RequiredFromJSONSchemaTags: true, FieldNameTag: "yaml",
	}
	s := r.Reflect(file)
	s.Version = ""
	everySchema(s, spread)
	return s
}

// everySchema visits a schema and all that is inside it, the inside first.
func everySchema(s *jsonschema.Schema, visit func(*jsonschema.Schema)) {
	if s == nil {
		return
	}
	if s.Properties != nil {
		for p := s.Properties.Oldest(); p != nil; p = p.Next() {
			everySchema(p.Value, visit)
		}
	}
	everySchema(s.Items, visit)
	everySchema(s.AdditionalProperties, visit)
	for _, one := range s.OneOf {
		everySchema(one, visit)
	}
	visit(s)
}
