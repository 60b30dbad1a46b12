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
	"slices"
	"strings"
	"sync"

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
	return ParseExperiment(path, data, besides(path), catalogue)
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
	e := &planner{reader: newReader(name), open: open, catalogue: catalogue, plan: &experiment.Plan{}, sets: map[string][]string{}}
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
	dials     []dial              // one per factor
	sets      map[string][]string // by each path, the places of the scenario that it sets
	effort    int                 // values that were read into places so far
}

// mostEffort bounds how long a file can keep the planner busy: a few seconds.
const mostEffort = 200_000

// tired says whether the file asks for more than that, and notes that it does.
func (e *planner) tired() bool {
	if e.effort > mostEffort {
		e.wrong("factors", "", "too many values at too many places for one file: vary less")
	}
	return e.effort > mostEffort
}

// build fills the plan from the file. The error is about the scenario, which is
// another file.
func (e *planner) build() error {
	f, out := &e.f, e.plan
	e.called()
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
	e.buildSessions()
	e.undone()
	e.buildDesign()
	if len(e.problems) > 0 {
		return nil
	}
	e.names()
	maker := &maker{base: e.base, dials: e.dials, sessions: f.Sessions, constants: sync.Pool{New: newConstants}}
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
// experiment, or a shipped one. What is wrong inside it is told as it would be
// of the scenario alone.
func (e *planner) findScenario() error {
	name := e.f.Scenario
	if name == "" {
		return nil
	}
	file := bareName(name) + path.Ext(name)
	if file == bareName(name) {
		file += ".yaml"
	}
	data, err := e.beside(file)
	if err == nil {
		open := func(name string) ([]byte, error) { return e.open(path.Join(path.Dir(file), name)) }
		e.base, err = Parse(path.Join(path.Dir(slashed(e.file)), file), data, open, e.catalogue)
	} else if missing(err) {
		e.base, err = named(bareName(path.Base(file)), e.catalogue)
	}
	var problems Problems
	switch {
	case missing(err) && strings.ContainsAny(name, "./"):
		e.wrong("scenario", name, "there is no such file: it is looked for from the folder of the experiment")
	case missing(err):
		e.unknown("scenario", name, phrase("scenario"), name, List())
	case errors.As(err, &problems) && problems[0].Line == 0:
		e.wrong("scenario", name, "%s", Phrase{problems[0].Format, problems[0].Args})
	case errors.As(err, &problems):
		e.problems = append(e.problems, problems...)
	case err != nil:
		return err
	default:
		e.source(e.base.Setup.Name+".yaml", e.base.text)
		if f := e.base.file.Survey; f != nil {
			e.source(f.File, string(e.base.survey))
		}
		return nil
	}
	e.base = nil
	return nil
}

// beside reads another file, named from the folder of the experiment.
func (e *planner) beside(name string) ([]byte, error) {
	if e.open == nil {
		return nil, fs.ErrNotExist
	}
	return e.open(name)
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
		newReader(e.file).turn(&e.base.file, c)
		e.plan.Constants = append(e.plan.Constants, experiment.Constant{Path: c.path, Value: shown(c.value)})
	}
	if len(e.problems) > 0 || len(e.f.Constants) == 0 {
		return
	}
	built, problems := e.base.rebuilt(&e.base.file)
	if len(problems) > 0 {
		p := problems[0]
		at := "constants"
		if guilty := join(at, p.Path); e.places[guilty] != (place{}) {
			at = guilty
		}
		e.wrong(at, "", "with these the scenario cannot be: %s", inside(p))
		return
	}
	e.base = built
}

// buildSessions checks that there are as many sessions as are to be held.
func (e *planner) buildSessions() {
	e.plan.Sessions = e.f.Sessions
	if there := len(e.base.Setup.Sessions); e.f.Sessions > there && !e.varies("sessions") {
		e.wrong("sessions", plain(float64(e.f.Sessions)), "the scenario has fewer: want 1..%d", there)
	}
}

// varies says whether a factor sets a place, or something in it.
func (e *planner) varies(at string) bool {
	for _, f := range e.plan.Factors {
		for _, p := range f.Paths {
			if rest, ok := strings.CutPrefix(p, at); ok && (rest == "" || strings.ContainsAny(rest[:1], ".[")) {
				return true
			}
		}
	}
	return false
}

// try reads a value into a place of a copy of the scenario, and notes what is
// wrong: with the path at a place of this file, with the value where it stands.
// A mistake that all values of a factor meet, or all members, is told once.
func (e *planner) try(at string, t turned) {
	if e.tired() {
		return
	}
	r := newReader(e.file)
	r.origin = e.at(at)
	f := e.base.file
	r.turn(&f, t)
	e.sets[t.path] = r.turned
	e.effort += 1 + len(r.turned)
	for _, p := range r.problems {
		e.blamed[at] = true
		told := slices.ContainsFunc(e.problems, func(o Problem) bool {
			return o.File == p.File && o.Line == p.Line && o.Column == p.Column && o.Format == p.Format
		})
		if !told && len(e.problems) < keptProblems {
			e.problems = append(e.problems, p)
		}
	}
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
