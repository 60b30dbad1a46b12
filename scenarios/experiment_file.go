package scenarios

import (
	"dinamika/sim/design"
	"dinamika/sim/experiment"

	"github.com/goccy/go-yaml/ast"
	"github.com/invopop/jsonschema"
)

// The file types of an experiment, with the format in their tags, as those of a
// scenario (file.go).

// experimentFile is a whole experiment file.
type experimentFile struct {
	Version    int          `yaml:"dinamika" jsonschema:"required,minimum=1,maximum=1" jsonschema_description:"the version of the format, 1"`
	Name       ident        `yaml:"name" jsonschema:"required" jsonschema_description:"the identifier: the name of the file without .yaml"`
	Title      Text         `yaml:"title" jsonschema:"required" jsonschema_description:"the title"`
	Question   Text         `yaml:"question" jsonschema_description:"what the experiment is to find out"`
	Notes      Text         `yaml:"notes" jsonschema_description:"what a reader of the results should know"`
	Scenario   string       `yaml:"scenario" jsonschema:"required,maxLength=200" jsonschema_description:"the scenario that is varied: a file, named from the folder of this one, or a shipped scenario"`
	Seed       int          `yaml:"seed" jsonschema:"minimum=0,default=1" jsonschema_description:"the master seed, from which the seed of every run is made"`
	Common     bool         `yaml:"common_random_numbers" jsonschema:"default=false" jsonschema_description:"whether all points of the design have the same luck, replicate by replicate"`
	Sessions   int          `yaml:"sessions" jsonschema:"minimum=1,maximum=500" jsonschema_description:"only the first so many sessions are held; all unless given"`
	Constants  settings     `yaml:"constants" jsonschema_description:"places of the scenario that differ from it in every run, such as sessions.count: 4"`
	Factors    []factorFile `yaml:"factors" jsonschema:"maxItems=400" jsonschema_description:"what is varied; none: the scenario is repeated as it is"`
	Design     designFile   `yaml:"design" jsonschema_description:"which combinations are run; all of them (factorial) unless said otherwise"`
	Replicates replicates   `yaml:"replicates" jsonschema_description:"how often each combination is run, each time with another seed: a number, or until the means are sure enough"`
	Metrics    metricsFile  `yaml:"metrics" jsonschema:"required" jsonschema_description:"what is read off each group (see: dinamika metrics)"`
	MostRuns   int          `yaml:"most_runs" jsonschema:"minimum=1,maximum=1000000000,default=1000000" jsonschema_description:"a sweep of more runs than this is refused"`
}

// settings is places of a scenario with the value that each gets, in the order
// of the file.
type settings []turned

func (s *settings) read(r *reader, n ast.Node, at string, _ tag) {
	r.mapping(n, at, func(key string, n ast.Node, _ string) {
		*s = append(*s, turned{key, n})
	})
}

// JSONSchema is any value by paths that are not known beforehand.
func (settings) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", AdditionalProperties: &jsonschema.Schema{}}
}

type factorFile struct {
	Name         ident             `yaml:"name" jsonschema_description:"what the factor is called in tables and figures"`
	Title        *Text             `yaml:"title" jsonschema_description:"what the factor is called in reports; its name unless given"`
	Path         paths             `yaml:"path" jsonschema_description:"the place of the scenario that it sets, such as facilitator.policy, members[Ratna].traits.agency, members[*].traits.agency or parameters.trust.ability; or a list of places that get the same value"`
	Values       anything          `yaml:"values" jsonschema:"minItems=1,maxItems=1000" jsonschema_description:"the values it takes, one after the other"`
	Range        *[2]float64       `yaml:"range" jsonschema_description:"the lowest and the highest value of a number"`
	Steps        *int              `yaml:"steps" jsonschema:"minimum=2,maximum=1000" jsonschema_description:"how many values a number takes, evenly over its range; for designs of levels"`
	Distribution *distributionFile `yaml:"distribution" jsonschema_description:"how the values of a number are spread; evenly over its range unless given"`
	Levels       []levelFile       `yaml:"levels" jsonschema:"minItems=1,maxItems=1000" jsonschema_description:"levels that set several places at once, or have a title"`
	Base         anyText           `yaml:"base" jsonschema_description:"the level that one_at_a_time starts from; the first unless given"`
	Parameters   []string          `yaml:"parameters" jsonschema:"minItems=1,maxItems=400" jsonschema_description:"a factor for each parameter of the model whose name begins so; [all] for every one"`
	Within       float64           `yaml:"within" jsonschema:"minimum=0.001,maximum=1,default=0.25" jsonschema_description:"how far parameters are moved to either side: a share of their default, or of their range where the default is 0"`
}

// paths is one path or a list of them.
type paths []string

func (p *paths) read(r *reader, n ast.Node, at string, _ tag) {
	one := func(n ast.Node, at string) {
		r.mark(n, at)
		if text, ok := r.text(n, at); ok && r.oneLine(text, at, 200) {
			*p = append(*p, text)
		}
	}
	if list, many := n.(*ast.SequenceNode); many && len(list.Values) > 0 {
		for i, item := range list.Values {
			one(item, index(at, i))
		}
		return
	}
	one(n, at)
}

// JSONSchema is one text or a list of them.
func (paths) JSONSchema() *jsonschema.Schema {
	least := uint64(1)
	text := &jsonschema.Schema{Type: "string", MinLength: &least}
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{text, {Type: "array", MinItems: &least, Items: text}}}
}

// anything is a list of values that somebody else will read.
type anything []ast.Node

func (a *anything) read(r *reader, n ast.Node, at string, t tag) {
	list, ok := n.(*ast.SequenceNode)
	switch {
	case !ok:
		r.wrong(at, written(n), "want a list: [a, b], or lines that begin with \"- \"%s", emptyHint(n))
	case !t.items.holds(float64(len(list.Values))):
		r.wrong(at, "", "has %d items: want %v", len(list.Values), t.items.phrase())
	default:
		for i, item := range list.Values {
			r.mark(item, index(at, i))
			*a = append(*a, item)
		}
	}
}

// JSONSchema is a list of any values.
func (anything) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "array", Items: &jsonschema.Schema{}}
}

// anyText is a single value, as it is written.
type anyText string

func (a *anyText) read(r *reader, n ast.Node, at string, _ tag) {
	if text := written(n); text != "" {
		*a = anyText(text)
		return
	}
	r.wrong(at, "", "want one value%s", emptyHint(n))
}

// JSONSchema is one value of a kind that is not known beforehand.
func (anyText) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Type: "string"}, {Type: "number"}, {Type: "boolean"}}}
}

type levelFile struct {
	Name  ident    `yaml:"name" jsonschema:"required" jsonschema_description:"what the level is called in tables"`
	Title *Text    `yaml:"title" jsonschema_description:"what the level is called in reports; its name unless given"`
	Set   settings `yaml:"set" jsonschema_description:"places of the scenario with their values; left out or empty: the scenario as it is"`
}

type distributionFile struct {
	Kind word[experiment.Curve] `yaml:"kind" jsonschema:"required" jsonschema_description:"the distribution"`
	Mean *float64               `yaml:"mean" jsonschema_description:"the mean; of the logarithm with log_normal"`
	SD   *float64               `yaml:"sd" jsonschema:"minimum=0.000001" jsonschema_description:"the standard deviation; of the logarithm with log_normal"`
	Mode *float64               `yaml:"mode" jsonschema_description:"the most frequent value; with triangular"`
}

// kind is a design as a file names it: those that are computed, and last a list.
type kind uint8

// String is the identifier of the design.
func (k kind) String() string { return pick(append(design.KindNames(), "list"), int(k)) }

func (k kind) listed() bool { return int(k) == len(design.KindNames()) }

type designFile struct {
	Kind   *word[kind] `yaml:"kind" jsonschema_description:"factorial with factors and replications without, unless said otherwise"`
	Size   *int        `yaml:"size" jsonschema:"minimum=1,maximum=1000000000" jsonschema_description:"how many points latin_hypercube, sobol or halton have, how many trajectories morris, how many base points saltelli"`
	Grid   *int        `yaml:"grid" jsonschema:"minimum=2,maximum=1000" jsonschema_description:"levels of the grid of morris, an even number; 4 unless given"`
	Second bool        `yaml:"second_order" jsonschema:"default=false" jsonschema_description:"whether saltelli also gives the indices of pairs"`
	Points []settings  `yaml:"points" jsonschema:"maxItems=10000" jsonschema_description:"with list: the points, each with a value for every factor"`
	Table  string      `yaml:"table" jsonschema:"maxLength=200" jsonschema_description:"with list: a CSV file beside this one with a column for every factor"`
}

// replicates is a number, or how sure the means have to be.
type replicates struct {
	Is experiment.Replicates
}

// until is the long form of replicates.
type until struct {
	Least      int       `yaml:"least" jsonschema:"minimum=2,maximum=1000000,default=10" jsonschema_description:"how often each combination is run at least"`
	Most       int       `yaml:"most" jsonschema:"required,minimum=2,maximum=100000000" jsonschema_description:"how often each combination is run at most"`
	HalfWidth  halfWidth `yaml:"half_width" jsonschema:"required" jsonschema_description:"for one or several metrics read at the end, mean or peak: how far the mean may be off, in the unit of the metric"`
	Confidence float64   `yaml:"confidence" jsonschema:"minimum=0.5,maximum=0.999,default=0.95" jsonschema_description:"how sure that has to be"`
}

// halfWidth is numbers by the names of columns.
type halfWidth []experiment.HalfWidth

func (h *halfWidth) read(r *reader, n ast.Node, at string, _ tag) {
	r.mapping(n, at, func(key string, n ast.Node, at string) {
		r.mark(n, at)
		if x, ok := r.number(n, at, span{1e-9, 1e9}); ok {
			*h = append(*h, experiment.HalfWidth{Metric: key, Wanted: x})
		}
	})
}

// JSONSchema is numbers by names.
func (halfWidth) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{Type: "object", AdditionalProperties: numberIn(span{1e-9, 1e9})}
}

func (p *replicates) read(r *reader, n ast.Node, at string, _ tag) {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		var f until
		r.value(n, reflectOf(&f), at, tag{})
		switch {
		case !r.fine(at):
		case f.Most < f.Least:
			r.wrong(join(at, "most"), plain(float64(f.Most)), "less than least: want at least %d", f.Least)
		case len(f.HalfWidth) == 0:
			r.wrong(join(at, "half_width"), "", "want at least one, as in half_width: {outcome: 0.05}")
		}
		p.Is = experiment.Replicates{Least: f.Least, Most: f.Most, Until: f.HalfWidth, Confidence: f.Confidence}
	default:
		if i, ok := r.whole(n, at, span{1, 100_000_000}); ok {
			p.Is = experiment.Replicates{Least: i, Most: i}
		}
	}
}

// JSONSchema is a number, or the long form.
func (replicates) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Type: "integer", Minimum: "1", Maximum: "100000000"}, schemaOf(until{})}}
}

type metricsFile struct {
	End      names `yaml:"end" jsonschema_description:"group metrics when the life of the group is over: a list, or all"`
	Mean     names `yaml:"mean" jsonschema_description:"group metrics as their mean over the windows of the whole life: a list, or all"`
	Peak     names `yaml:"peak" jsonschema_description:"group metrics at their highest window: a list, or all"`
	Sessions names `yaml:"sessions" jsonschema_description:"group metrics at the close of each session, in a table of its own: a list, or all"`
	Windows  names `yaml:"windows" jsonschema_description:"group metrics at the close of each window of 25 acts, in a table of its own: a list, or all"`
	Members  names `yaml:"members" jsonschema_description:"member metrics, in a table of its own: a list, or all"`
	Ties     names `yaml:"ties" jsonschema_description:"what members are to each other, in a table of its own: a list, or all"`
	Each     bool  `yaml:"each_session" jsonschema:"default=false" jsonschema_description:"members and ties at the close of each session, and not only at the end"`
}

// names is a list of names, or all.
type names []string

func (s *names) read(r *reader, n ast.Node, at string, _ tag) {
	if _, list := n.(*ast.SequenceNode); !list {
		if written(n) == "all" {
			*s = names{"all"}
			return
		}
		r.wrong(at, written(n), "want a list of names, or all%s", emptyHint(n))
		return
	}
	var list []string
	r.value(n, reflectOf(&list), at, tag{items: span{0, 1000}, letters: 64})
	*s = list
}

// JSONSchema is a list of names, or all.
func (names) JSONSchema() *jsonschema.Schema {
	return &jsonschema.Schema{OneOf: []*jsonschema.Schema{enumOf([]string{"all"}), {Type: "array", Items: &jsonschema.Schema{Type: "string"}}}}
}
