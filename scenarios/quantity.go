package scenarios

import (
	"encoding/json"
	"math"

	"dinamika/sim"

	"github.com/goccy/go-yaml/ast"
	"github.com/invopop/jsonschema"
)

// quantity is what a file gives exactly or as a distribution: a number, or
// {mean: m, sd: s}. Its range stands in the tag of the field. Left out, it is
// open, and the model draws it.
type quantity struct{ sim.Value }

// bell is the long form of a quantity.
type bell struct {
	Mean float64 `yaml:"mean" jsonschema:"required" jsonschema_description:"the mean of a normal distribution that is cut at the range"`
	SD   float64 `yaml:"sd" jsonschema:"required,minimum=0" jsonschema_description:"its standard deviation"`
}

func (q *quantity) read(r *reader, n ast.Node, at string, t tag) {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		var b bell
		known := len(r.problems)
		r.value(n, reflectOf(&b), at, tag{})
		if len(r.problems) > known {
			return
		}
		if !t.span.holds(b.Mean) {
			r.wrong(join(at, "mean"), plain(b.Mean), "want %v", t.span.phrase())
			return
		}
		q.Value = sim.Around(b.Mean, b.SD)
	case *ast.SequenceNode:
		r.wrong(at, "", "want a number, or {mean: m, sd: s}")
	default:
		if x, ok := r.number(n, at, t.span); ok {
			q.Value = sim.Exactly(x)
		}
	}
}

// JSONSchema is a number at first. Its range is added from the tag of the
// field, and then spread makes the two forms of it.
func (quantity) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "number", Comments: quantityMark}
}

const quantityMark = "quantity"

// quantityIn is the schema of a quantity with a range.
func quantityIn(in span) *jsonschema.Schema {
	s := quantity{}.JSONSchema()
	s.Minimum, s.Maximum = bound(in.lo), bound(in.hi)
	return s
}

// numberIn is the schema of a number with a range.
func numberIn(in span) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "number", Minimum: bound(in.lo), Maximum: bound(in.hi)}
}

func bound(x float64) json.Number {
	if math.IsInf(x, 0) {
		return ""
	}
	return json.Number(plain(x))
}

// spread turns the mark of a quantity into its two forms.
func spread(s *jsonschema.Schema) {
	if s.Comments != quantityMark {
		return
	}
	number := &jsonschema.Schema{Type: "number", Minimum: s.Minimum, Maximum: s.Maximum}
	mean := *number
	long := jsonschema.NewProperties()
	long.Set("mean", &mean)
	long.Set("sd", &jsonschema.Schema{Type: "number", Minimum: "0"})
	s.OneOf = []*jsonschema.Schema{number, {
		Type: "object", Properties: long, Required: []string{"mean", "sd"}, AdditionalProperties: jsonschema.FalseSchema,
	}}
	s.Type, s.Minimum, s.Maximum, s.Comments = "", "", "", ""
}
