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
	s := schemaOf(scenarioFile{})
	s.Version = jsonschema.Version
	s.Title = "dinamika scenario"
	s.Description = "A scenario of a social group work group: who is there, where, for how long and under what instructions."
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
