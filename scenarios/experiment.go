package scenarios

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"dinamika/sim"
	"dinamika/sim/design"
	"dinamika/sim/experiment"
)

// shippedExperiments is the experiments that come with the program.
//
//go:embed experiments/*.yaml
var shippedExperiments embed.FS

// experimentFolder is where they stand.
const experimentFolder = "experiments"

// LoadExperiment reads an experiment file and compiles it. A path that leads
// nowhere but whose last part is the name of a shipped experiment gives that
// one. A nil catalogue is the shipped one. The error is a Problems when the
// file was read but is not right.
func LoadExperiment(path string, catalogue *Catalogue) (*experiment.Plan, error) {
	data, err := bytesOf(path)
	if missing(err) {
		name := bareName(filepath.Base(path))
		if plan, err := experimentNamed(name, catalogue); !missing(err) {
			return plan, err
		}
		return nil, notThere(phrase("experiments"), path, name, Experiments())
	}
	if err != nil {
		return nil, err
	}
	beside := func(name string) ([]byte, error) {
		return bytesOf(filepath.Join(filepath.Dir(path), filepath.FromSlash(name)))
	}
	return ParseExperiment(path, data, beside, catalogue)
}

func experimentNamed(name string, catalogue *Catalogue) (*experiment.Plan, error) {
	file := name + ".yaml"
	if !fs.ValidPath(file) {
		return nil, fs.ErrNotExist
	}
	data, err := shippedExperiments.ReadFile(path.Join(experimentFolder, file))
	if err != nil {
		return nil, err
	}
	beside := func(name string) ([]byte, error) {
		return shippedExperiments.ReadFile(path.Join(experimentFolder, name))
	}
	return ParseExperiment(file, data, beside, catalogue)
}

// Experiments is the names of the shipped experiments, in alphabetical order.
func Experiments() []string {
	files, err := fs.Glob(shippedExperiments, experimentFolder+"/*.yaml")
	if err != nil {
		return nil
	}
	var names []string
	for _, f := range files {
		names = append(names, bareName(path.Base(f)))
	}
	return names
}

// ParseExperiment compiles the bytes of an experiment file. The name is for
// messages, and when it ends in .yaml the experiment has to be called so. The
// scenario and a table of points are read with open, which may be nil; then
// only shipped scenarios are found.
func ParseExperiment(name string, data []byte, open func(string) ([]byte, error), catalogue *Catalogue) (*experiment.Plan, error) {
	if catalogue == nil {
		var err error
		if catalogue, err = LoadCatalogue(); err != nil {
			return nil, err
		}
	}
	root, wrong := tree(name, data)
	if wrong != nil {
		return nil, Problems{*wrong}
	}
	e := &planner{reader: newReader(name), open: open, catalogue: catalogue, plan: &experiment.Plan{}}
	e.value(root, reflectOf(&e.f), "", tag{})
	e.source(path.Base(slashed(name)), string(data))
	if !e.blamed[""] {
		if err := e.build(); err != nil {
			return nil, err
		}
	}
	if len(e.problems) > 0 {
		e.problems.inOrder(name)
		return nil, e.problems
	}
	sum := sha256.New()
	for _, one := range e.plan.Sources {
		fmt.Fprintf(sum, "%d\n%s", len(one.Text), one.Text)
	}
	e.plan.Hash = hex.EncodeToString(sum.Sum(nil))
	return e.plan, nil
}

// planner compiles an experiment file into a plan.
type planner struct {
	*reader
	open      func(string) ([]byte, error)
	catalogue *Catalogue
	f         experimentFile
	plan      *experiment.Plan
	base      *Scenario
	dials     []dial // one per factor
}

// build fills the plan from the file. The error is about the scenario, which is
// another file.
func (e *planner) build() error {
	f, out := &e.f, e.plan
	e.called()
	out.Sessions = f.Sessions
	out.Name, out.Seed, out.Common, out.MostRuns = string(f.Name), uint64(f.Seed), f.Common, f.MostRuns
	out.Title, out.Question, out.Notes = experiment.Text(f.Title), experiment.Text(f.Question), experiment.Text(f.Notes)
	e.buildMeasures()
	e.buildReplicates()
	if err := e.findScenario(); err != nil || e.base == nil {
		return err
	}
	out.Scenario, out.ScenarioHash = e.base.Setup.Name, e.base.Hash
	out.ScenarioText = experiment.Text(e.base.Text.Title)
	e.buildConstants()
	e.buildFactors()
	if len(e.problems) > 0 {
		return nil
	}
	e.buildDesign()
	if len(e.problems) > 0 {
		return nil
	}
	e.names()
	maker := &maker{base: *e.base, dials: e.dials, sessions: f.Sessions, constants: sync.Pool{New: newConstants}}
	out.Model = maker.model
	return nil
}

// called checks that an experiment is called like its file, as with scenarios.
func (e *planner) called() {
	base := path.Base(slashed(e.file))
	if bare := bareName(base); bare != base && e.f.Name != "" && string(e.f.Name) != bare {
		e.wrong("name", string(e.f.Name), "want %q, the name of the file without .yaml; rename one of them", bare)
	}
}

// findScenario reads the scenario: a file named from the folder of the
// experiment, or a shipped one.
func (e *planner) findScenario() error {
	name := e.f.Scenario
	if name == "" {
		return nil
	}
	file := name
	if !strings.HasSuffix(file, ".yaml") && !strings.HasSuffix(file, ".yml") {
		file += ".yaml"
	}
	var data []byte
	err := error(fs.ErrNotExist)
	if e.open != nil {
		data, err = e.open(file)
	}
	var problems Problems
	switch {
	case err == nil:
		beside := func(name string) ([]byte, error) { return e.open(path.Join(path.Dir(file), name)) }
		e.base, err = Parse(path.Join(path.Dir(slashed(e.file)), file), data, beside, e.catalogue)
	case missing(err):
		if e.base, err = named(bareName(path.Base(file)), e.catalogue); missing(err) {
			e.unknown("scenario", name, phrase("scenario"), name, List())
			return nil
		}
	case errors.As(err, &problems) && len(problems) > 0:
		e.wrong("scenario", name, "%s", Phrase{problems[0].Format, problems[0].Args})
		return nil
	}
	if err != nil {
		return err
	}
	e.source(e.base.Setup.Name+".yaml", e.base.text)
	if f := e.base.file.Survey; f != nil {
		e.source(f.File, string(e.base.survey))
	}
	return nil
}

// names keeps who the members are, unless a factor changes that.
func (e *planner) names() {
	for _, f := range e.plan.Factors {
		for _, p := range f.Paths {
			if rest, ok := strings.CutPrefix(p, "members"); ok && (rest == "" || strings.HasSuffix(rest, "]") || strings.HasSuffix(rest, ".name") || strings.HasSuffix(rest, ".count")) {
				return
			}
		}
	}
	for _, p := range e.base.Setup.People {
		e.plan.Names = append(e.plan.Names, p.Name)
	}
}

// source keeps a file that the results hang on.
func (e *planner) source(name, text string) {
	e.plan.Sources = append(e.plan.Sources, experiment.Source{Name: name, Text: text})
}

// buildConstants changes the scenario for all runs.
func (e *planner) buildConstants() {
	for _, c := range e.f.Constants {
		at := join("constants", c.path)
		e.try(at, c)
		r := newReader(e.file)
		r.turn(&e.base.file, c)
		e.plan.Constants = append(e.plan.Constants, experiment.Constant{Path: c.path, Value: shown(c.value)})
	}
	if len(e.problems) > 0 || len(e.f.Constants) == 0 {
		return
	}
	built, problems := e.base.rebuilt(&e.base.file)
	if len(problems) > 0 {
		p := problems[0]
		e.wrong("constants", "", "with these the scenario cannot be: %s", inside(p))
		return
	}
	e.base = built
}

// try reads a value into a place of a copy of the scenario, and notes what is
// wrong with either as a problem of this file.
func (e *planner) try(at string, t turned) {
	if len(e.problems) >= keptProblems {
		return
	}
	r := newReader(e.file)
	r.origin = e.at(at)
	f := e.base.file
	r.turn(&f, t)
	for _, p := range r.problems {
		e.blamed[at] = true
		e.problems = append(e.problems, p)
	}
}

// rebuilt compiles a changed scenario file. The problems have no places.
func (s *Scenario) rebuilt(f *scenarioFile) (*Scenario, Problems) {
	b := builder{
		reader: newReader(s.Path), catalogue: s.catalogue, f: *f,
		open: func(string) ([]byte, error) { return s.survey, nil },
		s:    &Scenario{Path: s.Path, Hash: s.Hash, Params: s.shipped, shipped: s.shipped, text: s.text, survey: s.survey, catalogue: s.catalogue, file: *f},
	}
	b.build()
	return b.s, b.problems
}

// inside is a problem as part of another message: without file and place.
func inside(p Problem) Phrase {
	switch {
	case p.Path == "":
		return Phrase{p.Format, p.Args}
	case p.Value == "":
		return phrase("%s: %s", p.Path, Phrase{p.Format, p.Args})
	}
	return phrase("%s = %s: %s", p.Path, p.Value, Phrase{p.Format, p.Args})
}

// maker makes the model of each design point.
type maker struct {
	base     Scenario
	dials    []dial
	sessions int // only the first so many; 0: all

	constants sync.Pool
}

// CannotBe is the error of a design point whose settings contradict each other.
type CannotBe struct{ Phrase }

// Error says what contradicts what.
func (e CannotBe) Error() string { return e.String() }

// model makes the model of a point from its coordinates. It can be called by
// many at once.
func (m *maker) model(u []float64) (*sim.Model, error) {
	s := &m.base
	changed := false
	f := m.base.file
	r := newReader(m.base.Path)
	for k := range m.dials {
		changed = m.dials[k].turn(r, &f, u[k]) || changed
	}
	if len(r.problems) > 0 {
		return nil, CannotBe{inside(r.problems[0])}
	}
	if changed {
		built, problems := m.base.rebuilt(&f)
		if len(problems) > 0 {
			return nil, CannotBe{inside(problems[0])}
		}
		s = built
	}
	params := m.set(&s.Params, u)
	setup := s.Setup
	if m.sessions > 0 {
		Shorten(&setup, m.sessions)
	}
	return sim.NewModel(setup, params, s.catalogue.Interventions)
}

// set is the parameters of a point.
func (m *maker) set(base *sim.Params, u []float64) sim.Params {
	var c *constants
	for k := range m.dials {
		row := m.dials[k].parameter
		if row < 0 {
			continue
		}
		if c == nil {
			c = m.constants.Get().(*constants)
			defer m.constants.Put(c)
			*c.params = *base
		}
		*c.rows[row].At = m.dials[k].factor.Value(u[k])
	}
	if c == nil {
		return *base
	}
	return *c.params
}

// constants is parameters with their table, which takes long to make.
type constants struct {
	params *sim.Params
	rows   []sim.Param
}

func newConstants() any {
	c := &constants{params: new(sim.Params)}
	c.rows = c.params.Rows()
	return c
}

// isDesign says whether the design of the file is of a kind.
func (e *planner) isDesign(k design.Kind) bool { return e.kind() == kind(k) }

// kind is the design of the file, or what goes without saying.
func (e *planner) kind() kind {
	switch {
	case e.f.Design.Kind != nil:
		return e.f.Design.Kind.Is
	case len(e.f.Factors) == 0:
		return kind(design.Replications)
	}
	return kind(design.Factorial)
}
