package scenarios

import (
	"strings"

	"dinamika/sim"

	"github.com/goccy/go-yaml/ast"
	"github.com/invopop/jsonschema"
)

// Line is what people of a scenario may say, and when: words that only they
// would say. It changes nothing in what happens.
type Line struct {
	By    int // person of the setup; -1: anybody
	Issue int // issue under discussion; -1: any
	Side  int // -1 for the low end of the issue, 1 for the high end; 0: any
	Kinds []sim.Kind
	Focus sim.Focus
	Depth Depth // of a disclosure; AnyDepth unless the file says one
	Say   Texts
}

// Depth is how far a disclosure goes, in steps that people can tell apart.
type Depth uint8

// The steps of disclosure.
const (
	Small    Depth = iota // what one tells anybody
	Light                 // what one tells an acquaintance
	Personal              // what one tells a friend
	Intimate              // what one tells hardly anybody
	AnyDepth
)

// String is the stable identifier of the step.
func (d Depth) String() string {
	return pick([]string{"small", "light", "personal", "intimate"}, int(d))
}

// DepthOf is the step of a depth between 0 and 1.
func DepthOf(depth float64) Depth {
	switch {
	case depth < 0.2:
		return Small
	case depth < 0.35:
		return Light
	case depth < 0.55:
		return Personal
	}
	return Intimate
}

// side is an end of an issue's range.
type side uint8

// String is the identifier of the side.
func (s side) String() string { return pick([]string{"low", "high"}, int(s)) }

// longestLine is how many characters fit into a speech bubble of two lines.
const longestLine = 110

type lineFile struct {
	By    string           `yaml:"by" jsonschema_description:"the name of the member who says it; anybody unless given"`
	Issue ident            `yaml:"issue" jsonschema_description:"the name of the issue it is about; any unless given"`
	Side  *word[side]      `yaml:"side" jsonschema_description:"the end of the issue's range that it speaks for; with issue"`
	Kind  []word[sim.Kind] `yaml:"kind" jsonschema:"maxItems=12" jsonschema_description:"the kinds of act it can be; opinion and orientation unless given"`
	Focus word[sim.Focus]  `yaml:"focus" jsonschema:"required" jsonschema_description:"what it is about"`
	Depth *word[Depth]     `yaml:"depth" jsonschema_description:"how far it goes, as a disclosure; with focus self"`
	Say   spoken           `yaml:"say" jsonschema:"required" jsonschema_description:"the words, each one thing to say"`
}

// spoken is words as they are said: short, whole sentences.
type spoken struct{ Texts }

func (s *spoken) read(r *reader, n ast.Node, at string, t tag) {
	t.items = span{1, 9}
	s.Texts.read(r, n, at, t)
	for _, l := range []struct {
		key  string
		list []string
	}{{"en", s.EN}, {"id", s.ID}} {
		for i, text := range l.list {
			at := index(join(at, l.key), i)
			if text == "" || !r.oneLine(text, at, longestLine) {
				continue
			}
			switch {
			case strings.ContainsAny(text, "{}⟦⟧"):
				r.wrong(at, text, "has a bracket: write the words as they are said")
			case strings.Contains(text, "  "):
				r.wrong(at, text, "has two spaces in a row: want one")
			case !strings.ContainsAny(text[len(text)-1:], ".?!") && !strings.HasSuffix(text, "…"):
				r.wrong(at, text, "ends in the middle: want a full stop, a question mark or an ellipsis at the end")
			}
		}
	}
}

// JSONSchema is a list of short texts in both languages.
func (spoken) JSONSchema() *jsonschema.Schema {
	s := Texts{}.JSONSchema()
	least, most, items := uint64(1), uint64(longestLine), uint64(9)
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		p.Value.MaxItems = &items
		p.Value.Items = &jsonschema.Schema{Type: "string", MinLength: &least, MaxLength: &most}
	}
	return s
}

// buildLines compiles the words that people say.
func (b *builder) buildLines() {
	for i, f := range b.f.Lines {
		at := index("lines", i)
		l := Line{By: -1, Issue: -1, Focus: f.Focus.Is, Depth: AnyDepth, Say: f.Say.Texts}
		if f.By != "" {
			l.By, _ = b.person(join(at, "by"), f.By)
		}
		if f.Issue != "" {
			l.Issue, _ = b.issue(join(at, "issue"), string(f.Issue))
		}
		switch {
		case f.Side != nil && f.Issue == "":
			b.wrong(join(at, "side"), f.Side.String(), "is a side of no issue: add issue, or remove side")
		case f.Side != nil:
			l.Side = 2*int(f.Side.Is) - 1
		}
		switch {
		case f.Depth != nil && f.Focus.Is != sim.OnSelf:
			b.wrong(join(at, "depth"), f.Depth.String(), "only what is about oneself has a depth: say focus: self, or remove depth")
		case f.Depth != nil:
			l.Depth = f.Depth.Is
		}
		for _, k := range f.Kind {
			l.Kinds = append(l.Kinds, k.Is)
		}
		if len(l.Kinds) == 0 {
			l.Kinds = []sim.Kind{sim.Opine, sim.Inform}
		}
		b.s.Text.Lines = append(b.s.Text.Lines, l)
	}
}
