package scenarios

import (
	"slices"

	"dinamika/sim"

	"github.com/goccy/go-yaml/ast"
	"github.com/invopop/jsonschema"
)

// The types here are mappings whose keys are names of the model or of people,
// not fields: traits, values, powers, levels, parameters, languages.

// traitTable is a person's traits, each in its own range.
type traitTable struct{ Of [sim.NumTraits]sim.Value }

func (t *traitTable) read(r *reader, n ast.Node, at string, _ tag) {
	names := namesOf[sim.Trait]()
	r.table(n, at, phrase("trait"), names, func(i int, n ast.Node, at string) {
		lo, hi := sim.Trait(i).Range()
		t.Of[i] = r.quantity(n, at, span{lo, hi})
	})
}

// JSONSchema lists the traits with their ranges.
func (traitTable) JSONSchema() *jsonschema.Schema {
	return tableOf(namesOf[sim.Trait](), func(i int) *jsonschema.Schema {
		lo, hi := sim.Trait(i).Range()
		return quantityIn(span{lo, hi})
	})
}

// valueTable is a person's core values, in standard deviations.
type valueTable struct{ Of [sim.NumValues]sim.Value }

func (t *valueTable) read(r *reader, n ast.Node, at string, _ tag) {
	r.table(n, at, phrase("value"), sim.ValueNames(), func(i int, n ast.Node, at string) {
		t.Of[i] = r.quantity(n, at, valueSpan())
	})
}

func valueSpan() span { return span{-3, 3} }

// JSONSchema lists the values.
func (valueTable) JSONSchema() *jsonschema.Schema {
	return tableOf(sim.ValueNames(), func(int) *jsonschema.Schema { return quantityIn(valueSpan()) })
}

// powerTable is what a person has behind each base of power.
type powerTable struct{ Of [sim.NumBases]sim.Value }

func (t *powerTable) read(r *reader, n ast.Node, at string, _ tag) {
	r.table(n, at, phrase("base of power"), namesOf[sim.Base](), func(i int, n ast.Node, at string) {
		t.Of[i] = r.quantity(n, at, span{0, 1})
	})
}

// JSONSchema lists the bases of power.
func (powerTable) JSONSchema() *jsonschema.Schema {
	return tableOf(namesOf[sim.Base](), func(int) *jsonschema.Schema { return quantityIn(span{0, 1}) })
}

// levelTable is the state of each system level at the start.
type levelTable struct{ Of [sim.NumLevels]float64 }

func (t *levelTable) read(r *reader, n ast.Node, at string, _ tag) {
	r.table(n, at, phrase("level"), namesOf[sim.Level](), func(i int, n ast.Node, at string) {
		t.Of[i], _ = r.number(n, at, span{-1, 1})
	})
}

// JSONSchema lists the levels.
func (levelTable) JSONSchema() *jsonschema.Schema {
	return tableOf(namesOf[sim.Level](), func(int) *jsonschema.Schema { return numberIn(span{-1, 1}) })
}

// paramTable is the parameters of the model that the file changes.
type paramTable struct{ Of []paramRow }

type paramRow struct {
	index int // in the table of the model
	value float64
}

func (t *paramTable) read(r *reader, n ast.Node, at string, _ tag) {
	p := sim.DefaultParams()
	rows := p.Rows()
	names := make([]string, len(rows))
	for i, row := range rows {
		names[i] = row.Name
	}
	r.table(n, at, phrase("parameter"), names, func(i int, n ast.Node, at string) {
		if x, ok := r.number(n, at, span{rows[i].Lo, rows[i].Hi}); ok {
			set(&t.Of, paramRow{i, x}, func(row paramRow) bool { return row.index == i })
		}
	})
}

// JSONSchema lists the parameters of the model with their ranges and meaning.
func (paramTable) JSONSchema() *jsonschema.Schema {
	p := sim.DefaultParams()
	rows := p.Rows()
	names := make([]string, len(rows))
	for i, row := range rows {
		names[i] = row.Name
	}
	return tableOf(names, func(i int) *jsonschema.Schema {
		s := numberIn(span{rows[i].Lo, rows[i].Hi})
		s.Description, s.Default = rows[i].Note, rows[i].Default
		return s
	})
}

// fluencyTable is the languages a person speaks, 0 to 1 each, as the file orders them.
type fluencyTable struct{ Of []sim.Language }

func (t *fluencyTable) read(r *reader, n ast.Node, at string, _ tag) {
	r.mapping(n, at, func(key string, n ast.Node, at string) {
		r.mark(n, at)
		if x, ok := r.number(n, at, span{0, 1}); ok && r.oneLine(key, at, 64) {
			set(&t.Of, sim.Language{Name: key, Fluency: x}, func(l sim.Language) bool { return l.Name == key })
		}
	})
}

// JSONSchema is numbers by names that are not known beforehand.
func (fluencyTable) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", AdditionalProperties: numberIn(span{0, 1})}
}

// identityTable is a person's identity attributes, open-ended, as the file orders them.
type identityTable struct{ Of []sim.Attribute }

func (t *identityTable) read(r *reader, n ast.Node, at string, _ tag) {
	r.mapping(n, at, func(key string, n ast.Node, at string) {
		r.mark(n, at)
		if text, ok := r.text(n, at); ok && r.oneLine(text, at, 64) && r.oneLine(key, at, 64) {
			set(&t.Of, sim.Attribute{Name: key, Value: text}, func(a sim.Attribute) bool { return a.Name == key })
		}
	})
}

// JSONSchema is texts by names that are not known beforehand.
func (identityTable) JSONSchema() *jsonschema.Schema {
	least := uint64(1)
	return &jsonschema.Schema{Type: "object", AdditionalProperties: &jsonschema.Schema{Type: "string", MinLength: &least}}
}

// positionTable is a person's positions by the names of issues. The ranges are
// those of the issues, which may come later in the file.
type positionTable struct{ Of []positionRow }

type positionRow struct {
	issue string
	value sim.Value
	at    string
}

func (t *positionTable) read(r *reader, n ast.Node, at string, _ tag) {
	r.mapping(n, at, func(key string, n ast.Node, at string) {
		if v := r.quantity(n, at, everything); v.Given {
			set(&t.Of, positionRow{key, v, at}, func(p positionRow) bool { return p.issue == key })
		}
	})
}

// JSONSchema is quantities by names of issues.
func (positionTable) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", AdditionalProperties: quantityIn(everything)}
}

// table visits the keys of a mapping that have to be known names.
func (r *reader) table(n ast.Node, at string, what Phrase, names []string, each func(i int, n ast.Node, at string)) {
	r.mapping(n, at, func(key string, n ast.Node, at string) {
		i := slices.Index(names, key)
		if i < 0 {
			r.unknown(at, "", what, key, names)
			return
		}
		r.mark(n, at)
		each(i, n, at)
	})
}

// set puts a row into a list in place of the one with its key, on a copy: the
// list may be another file's too.
func set[T any](list *[]T, row T, same func(T) bool) {
	*list = slices.Clone(*list)
	if i := slices.IndexFunc(*list, same); i >= 0 {
		(*list)[i] = row
		return
	}
	*list = append(*list, row)
}

func (r *reader) quantity(n ast.Node, at string, in span) sim.Value {
	var q quantity
	r.mark(n, at)
	q.read(r, n, at, tag{span: in})
	return q.Value
}

func tableOf(names []string, of func(i int) *jsonschema.Schema) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema}
	for i, name := range names {
		s.Properties.Set(name, of(i))
	}
	return s
}
