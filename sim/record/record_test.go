package record

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dinamika/sim"
	"dinamika/sim/table"
)

// group is a small group that has something to write into every table.
func group(t testing.TB, seed uint64, sessions int) (*sim.Model, *sim.Group) {
	t.Helper()
	setup := sim.Setup{
		Name: "small", Kind: sim.TaskGroup, Clarity: 0.5,
		Facilitator: sim.Worker{Policy: sim.Democratic, Skill: 0.5},
		Issues:      []sim.Issue{{Name: "place", Lo: 0, Hi: 100, Mean: 50, SD: 20, Ambiguity: 0.5, Rule: sim.Majority, SelfFocus: 0.2}},
	}
	for _, name := range []string{"Ani", "Budi, the \"elder\"", "Citra", "Dewi"} {
		setup.People = append(setup.People, sim.Person{Name: name})
	}
	for range sessions {
		setup.Sessions = append(setup.Sessions, sim.Session{Acts: 120, Days: 7, Agenda: []int{0}})
	}
	m, err := sim.NewModel(setup, sim.DefaultParams(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return m, m.NewGroup(seed)
}

func about(f table.Format) About {
	return About{Format: f, Scenario: "small", Hash: "00", Title: "Small", Program: "v0", Polls: []Poll{{true, true, true}}}
}

// live records a whole run.
func live(t testing.TB, dir string, f table.Format, seed uint64, sessions int) error {
	t.Helper()
	m, g := group(t, seed, sessions)
	r, err := New(dir, about(f), m, g)
	if err != nil {
		return err
	}
	for {
		did := m.Step(g)
		if err := r.Watch(did); err != nil {
			r.Discard()
			return err
		}
		if did&sim.Over != 0 {
			return r.Close()
		}
	}
}

func readManifest(t *testing.T, dir string) *Manifest {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	return &m
}

// TestColumns guards the columns that others read: a change of name, order or
// type is a change of ManifestVersion. Metrics come and go with the model and
// are not held here.
func TestColumns(t *testing.T) {
	golden := filepath.Join("testdata", "columns.txt")
	metric := map[string]bool{}
	for _, row := range sim.Metrics() {
		metric["metrics."+row.Name] = true
	}
	for _, row := range sim.MemberMetrics() {
		metric["members."+row.Name] = true
	}
	var b strings.Builder
	shown := 0
	for _, rows := range Tables() {
		for _, c := range rows.Columns {
			if c.Meaning == "" || strings.TrimSpace(c.Name) == "" {
				t.Errorf("%s.%s says nothing of itself", rows.Name, c.Name)
			}
			if metric[rows.Name+"."+c.Name] {
				shown++
				continue
			}
			b.WriteString(rows.Name + "." + c.Name + " " + c.Type.String() + "\n")
		}
	}
	if want := len(sim.Metrics()) + len(sim.MemberMetrics()); shown != want {
		t.Errorf("%d metrics have a column, want all %d", shown, want)
	}
	want, err := os.ReadFile(golden)
	if os.IsNotExist(err) {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("%s was not there and is written now; look at it", golden)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("columns changed (remove %s to write it anew):\n%s", golden, diff)
	}
}

// TestFormatsAgree reads the same run back from both formats, cell by cell.
func TestFormatsAgree(t *testing.T) {
	dirs := [...]string{table.Parquet: t.TempDir(), table.CSV: t.TempDir()}
	for f, dir := range dirs {
		if err := live(t, dir, table.Format(f), 5, 3); err != nil {
			t.Fatal(err)
		}
	}
	for _, about := range Tables() {
		var read [len(dirs)]*table.Table
		for f, dir := range dirs {
			r, err := table.Open(table.Path(dir, about.Name, table.Format(f)))
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			read[f] = r
		}
		if read[0].Rows() == 0 {
			t.Errorf("%s has no rows: the test shows nothing", about.Name)
		}
		if diff := cmp.Diff(read[0].Columns(), read[1].Columns()); diff != "" {
			t.Errorf("%s: columns differ:\n%s", about.Name, diff)
		}
		for k, name := range read[0].Columns() {
			if name != about.Columns[k].Name {
				t.Errorf("%s: column %d is %s, want %s", about.Name, k, name, about.Columns[k].Name)
			}
			var cells [len(dirs)][]string
			for f := range dirs {
				var err error
				if cells[f], err = read[f].Texts(name); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(cells[0], cells[1]); diff != "" {
				t.Errorf("%s.%s: cells differ:\n%s", about.Name, name, diff)
			}
		}
	}
}

// TestSameBytes records one run twice, and another.
func TestSameBytes(t *testing.T) {
	for _, f := range []table.Format{table.Parquet, table.CSV} {
		a, b, c := t.TempDir(), t.TempDir(), t.TempDir()
		for dir, seed := range map[string]uint64{a: 5, b: 5, c: 6} {
			if err := live(t, dir, f, seed, 2); err != nil {
				t.Fatal(err)
			}
		}
		if x, y := tree(t, a), tree(t, b); cmp.Diff(x, y) != "" {
			t.Errorf("%s: the same run gave other bytes", f)
		}
		if x, y := tree(t, a), tree(t, c); x["acts."+f.String()] == y["acts."+f.String()] {
			t.Errorf("%s: another run gave the same bytes", f)
		}
	}
}

// tree is the content of a directory.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(data)
	}
	return out
}

// TestManifest holds the manifest against the files it speaks of.
func TestManifest(t *testing.T) {
	dir := t.TempDir()
	if err := live(t, dir, table.CSV, 5, 2); err != nil {
		t.Fatal(err)
	}
	man, files := readManifest(t, dir), tree(t, dir)
	if man.Seed != 5 || man.Scenario != "small" || man.Held != 2 || man.Acts != 240 || len(man.StateHash) != 64 {
		t.Errorf("manifest = %+v", man)
	}
	p := sim.DefaultParams()
	if len(man.Parameters) != len(p.Rows()) {
		t.Errorf("%d parameters, want %d", len(man.Parameters), len(p.Rows()))
	}
	if len(man.Files) != len(files)-1 {
		t.Errorf("%d files in the manifest, %d in the directory", len(man.Files), len(files)-1)
	}
	for _, f := range man.Files {
		text := files[f.File]
		sum := sha256.Sum256([]byte(text))
		if f.SHA256 != hex.EncodeToString(sum[:]) || f.Row == "" || f.Bytes != int64(len(text)) {
			t.Errorf("%s: hash or size differ", f.File)
		}
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if int64(len(rows)-1) != f.Rows {
			t.Errorf("%s: %d rows, manifest says %d", f.File, len(rows)-1, f.Rows)
		}
		for k, c := range f.Columns {
			if rows[0][k] != c.Name {
				t.Errorf("%s: column %d is %s, manifest says %s", f.File, k, rows[0][k], c.Name)
			}
		}
	}
}

// TestActsAddUp holds the acts against what the group counted itself.
func TestActsAddUp(t *testing.T) {
	dir := t.TempDir()
	if err := live(t, dir, table.CSV, 9, 2); err != nil {
		t.Fatal(err)
	}
	m, g := group(t, 9, 2)
	for m.Step(g)&sim.Over == 0 {
	}
	rows, err := csv.NewReader(strings.NewReader(tree(t, dir)["acts.csv"])).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	spoke := map[string]int64{}
	for _, row := range rows[1:] {
		spoke[row[2]]++
		if (row[11] == "true") != (row[12] != "") {
			t.Fatalf("stated %s, position %q", row[11], row[12])
		}
	}
	for i := range g.Worker() {
		if who := m.Setup.People[i].Name; spoke[who] != g.Members[i].Spoke {
			t.Errorf("%s spoke %d times, counted %d", who, spoke[who], g.Members[i].Spoke)
		}
	}
}
