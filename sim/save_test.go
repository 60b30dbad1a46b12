package sim

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// halfway is a group in the middle of a session, with an intervention under way.
func halfway(t *testing.T) (*Model, *Group) {
	t.Helper()
	m, err := NewModel(everything(), DefaultParams(), catalogue())
	if err != nil {
		t.Fatal(err)
	}
	g := m.NewGroup(9)
	for g.Session < 1 || g.Index < 77 {
		m.Step(g)
	}
	if err := m.Intervene(g, 5, first(g), second(g)); err != nil {
		t.Fatal(err)
	}
	return m, g
}

func first(g *Group) int  { return trailing(g.Present) }
func second(g *Group) int { return trailing(g.Present & (g.Present - 1)) }

func finish(m *Model, g *Group) string {
	for m.Step(g)&Over == 0 {
	}
	return g.Hash()
}

// TestSaveIsWhole fails when a part of the state is added that is not saved.
func TestSaveIsWhole(t *testing.T) {
	g := &Group{}
	saved := map[string]bool{"Path": true} // saved apart, for its length varies
	for _, part := range g.parts() {
		saved[reflect.Indirect(reflect.ValueOf(part)).Type().String()] = true
	}
	for i := range reflect.TypeFor[Group]().NumField() {
		f := reflect.TypeFor[Group]().Field(i)
		if !saved[f.Name] && !saved[f.Type.String()] {
			t.Errorf("Group.%s is not among the parts that are saved", f.Name)
		}
	}
	if n := reflect.TypeFor[Group]().NumField(); n != len(g.parts())+1 {
		t.Errorf("Group has %d fields, %d parts are saved", n, len(g.parts())+1)
	}
}

func TestSaveAndLoad(t *testing.T) {
	m, g := halfway(t)
	data, err := m.AppendState([]byte("before"), g)
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.TrimPrefix(data, []byte("before"))
	back, err := m.LoadState(data)
	if err != nil {
		t.Fatal(err)
	}
	again, err := m.AppendState(nil, back)
	if err != nil || !bytes.Equal(again, data) {
		t.Fatalf("saved, loaded and saved again: %d bytes, then %d (%v): want the same bytes", len(data), len(again), err)
	}
	if a, b := finish(m, g), finish(m, back); a != b {
		t.Errorf("the group ended as %s, its loaded copy as %s", a, b)
	}
}

// TestResumeInNewProcess continues a saved group in another process, where no
// hidden state of this one can help.
func TestResumeInNewProcess(t *testing.T) {
	if file := os.Getenv("DINAMIKA_RESUME"); file != "" {
		m, err := NewModel(everything(), DefaultParams(), catalogue())
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		g, err := m.LoadState(data)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("ended as %s", finish(m, g))
		return
	}
	self, err := os.Executable()
	if err != nil || exec.Command(self, "-test.run", "^$").Run() != nil {
		t.Skip("this platform cannot start a second process")
	}
	m, g := halfway(t)
	data, err := m.AppendState(nil, g)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "state")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	other := exec.Command(self, "-test.run", "^TestResumeInNewProcess$", "-test.v")
	other.Env = append(os.Environ(), "DINAMIKA_RESUME="+file)
	out, err := other.CombinedOutput()
	if want := "ended as " + finish(m, g); err != nil || !strings.Contains(string(out), want) {
		t.Errorf("the other process says (%v):\n%s\nwant %q in it", err, out, want)
	}
}

func TestLoadRefuses(t *testing.T) {
	m, g := halfway(t)
	good, err := m.AppendState(nil, g)
	if err != nil {
		t.Fatal(err)
	}
	change := func(at int, to byte) []byte {
		bad := bytes.Clone(good)
		bad[at] = to
		return bad
	}
	other := everything()
	other.Name = "other"
	n, err := NewModel(other, DefaultParams(), catalogue())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		m    *Model
		data []byte
		want string
	}{
		{"nothing", m, nil, "not a saved state"},
		{"text", m, []byte("support-group.yaml"), "not a saved state"},
		{"other version", m, change(len(stateMagic), 99), "version 99"},
		{"cut short", m, good[:len(stateMagic)+10], "damaged"},
		{"one byte missing", m, good[:len(good)-1], "damaged"},
		{"one bit turned", m, change(len(good)/2, good[len(good)/2]^4), "checksum"},
		{"other group", n, good, "another group"},
	} {
		if g, err := c.m.LoadState(c.data); err == nil || !strings.Contains(err.Error(), c.want) || g != nil {
			t.Errorf("%s: got %v, %v: want an error with %q", c.name, g != nil, err, c.want)
		}
	}
}

// TestForkIsExact holds that a copy lives on as the original would.
func TestForkIsExact(t *testing.T) {
	m, g := halfway(t)
	fork := new(Group)
	fork.CopyFrom(g)
	if fork.Hash() != g.Hash() {
		t.Fatal("a fresh copy differs")
	}
	end := finish(m, fork)
	if g.Index != 77 {
		t.Error("living on in the copy moved the original")
	}
	fork.CopyFrom(g) // over a used group
	if finish(m, fork) != end || finish(m, g) != end {
		t.Error("a copy and its original end apart")
	}
}
