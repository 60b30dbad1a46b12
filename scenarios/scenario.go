package scenarios

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"dinamika/sim"
	"dinamika/sim/practice"
)

// Scenario is a scenario file, compiled.
type Scenario struct {
	Setup      sim.Setup
	Params     sim.Params // the defaults, with what the file changes
	Text       Words
	Difficulty int               // 1 easy to 5 hard
	Polls      []Polls           // one per issue of the setup
	Looks      []Looks           // one per person of the setup
	Sent       []bool            // one per person of the setup: did not choose to come
	Pregroup   *Pregroup         // what can be chosen before the group meets; nil: nothing, or it is chosen
	Choices    *practice.Choices // what was chosen; nil: the scenario as it is written
	Hash       string            // SHA-256 of the bytes of the file, and of the survey behind it, in hexadecimal
	Path       string            // where it was read, or the name of a shipped file

	file      scenarioFile // as written, for experiments that change it
	invited   []Invitee    // who can be invited besides
	text      string       // the file
	survey    []byte
	catalogue *Catalogue
	shipped   sim.Params // the defaults
}

// Words is what people read about a scenario.
type Words struct {
	Title, Brief, Notes Text
	Aims                Texts
	Members             []Text // about each person of the setup; may be empty
	Issues              []Text // title of each issue of the setup
	Topics              []Text // each issue as it is called inside a sentence; may be empty
	Lines               []Line // what people say
}

// shipped is the scenarios and the catalogue that come with the program. A
// survey that a shipped scenario needs has to be added to the pattern.
//
//go:embed *.yaml
var shipped embed.FS

// catalogueFile is the shipped file that is no scenario.
const catalogueFile = "interventions.yaml"

// Load reads a scenario file. A path that leads nowhere but whose last part is
// the name of a shipped scenario gives that one. The catalogue is needed for
// scripts; nil is the shipped one. The error is a Problems when the file was
// read but is not right.
func Load(path string, catalogue *Catalogue) (*Scenario, error) {
	data, err := bytesOf(path)
	if missing(err) {
		name := bareName(filepath.Base(path))
		if s, err := named(name, catalogue); !missing(err) {
			return s, err
		}
		return nil, notThere(phrase("scenarios"), path, name, List())
	}
	if err != nil {
		return nil, err
	}
	return Parse(path, data, besides(path), catalogue)
}

// besides reads files that are named from the folder of another.
func besides(file string) func(string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		return bytesOf(filepath.Join(filepath.Dir(file), filepath.FromSlash(name)))
	}
}

// Named is a shipped scenario, by its name.
func Named(name string) (*Scenario, error) {
	s, err := named(name, nil)
	if missing(err) {
		return nil, notThere(phrase("scenarios"), name, name, List())
	}
	return s, err
}

func named(name string, catalogue *Catalogue) (*Scenario, error) {
	file := name + ".yaml"
	if file == catalogueFile || !fs.ValidPath(file) {
		return nil, fs.ErrNotExist
	}
	data, err := shipped.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return Parse(file, data, shipped.ReadFile, catalogue)
}

// NotThere is the error about a scenario or experiment that is neither a file nor shipped.
// It is an fs.ErrNotExist.
type NotThere struct{ Phrase }

// Error says which shipped one was probably meant.
func (e NotThere) Error() string { return e.String() }

// Unwrap is fs.ErrNotExist.
func (e NotThere) Unwrap() error { return fs.ErrNotExist }

func notThere(what Phrase, path, name string, names []string) error {
	list := strings.Join(names, ", ")
	if near := nearest(name, names); near != "" {
		return NotThere{phrase("%s: file does not exist; did you mean %q? shipped %s are: %s", path, near, what, list)}
	}
	return NotThere{phrase("%s: file does not exist; shipped %s are: %s", path, what, list)}
}

// List is the names of the shipped scenarios, in alphabetical order.
func List() []string {
	files, err := fs.Glob(shipped, "*.yaml")
	if err != nil {
		return nil
	}
	var names []string
	for _, f := range files {
		if f != catalogueFile {
			names = append(names, bareName(f))
		}
	}
	return names
}

// Parse compiles the bytes of a scenario file. The name is for messages, and
// when it ends in .yaml the scenario has to be called so. A survey is read
// with open, which may be nil. A nil catalogue is the shipped one.
func Parse(name string, data []byte, open func(string) ([]byte, error), catalogue *Catalogue) (*Scenario, error) {
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
	b := builder{reader: newReader(name), open: open, catalogue: catalogue, s: &Scenario{Path: name}}
	b.s.shipped = sim.DefaultParams()
	b.s.Params = b.s.shipped
	b.value(root, reflectOf(&b.f), "", tag{})
	if !b.blamed[""] {
		b.build()
	}
	if len(b.problems) > 0 {
		b.problems.inOrder(name)
		return nil, b.problems
	}
	sum := sha256.New()
	sum.Write(data)
	sum.Write(b.survey)
	b.s.Hash = hex.EncodeToString(sum.Sum(nil))
	b.s.file, b.s.text, b.s.survey, b.s.catalogue = b.f, string(data), b.survey, catalogue
	return b.s, nil
}

// bareName is the name of a file without the ending of YAML.
func bareName(file string) string {
	return strings.TrimSuffix(strings.TrimSuffix(file, ".yaml"), ".yml")
}

// slashed is a path with slashes on every system.
func slashed(p string) string { return path.Clean(filepath.ToSlash(p)) }
