package tape

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"testing"

	"dinamika/render/lang"
	"dinamika/scenarios"
	"dinamika/sim"
)

// fresh is a whole tape of a shipped scenario.
func fresh(t testing.TB, name string, by sim.Policy, seed uint64) *Tape {
	t.Helper()
	s, err := scenarios.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	l, err := Fresh(s, by, seed)
	if err != nil {
		t.Fatal(err)
	}
	return New(l, lang.English).Whole()
}

// TestExact: wherever one looks, in whatever order, the group is in the very
// state in which stepping from the beginning finds it.
func TestExact(t *testing.T) {
	x := fresh(t, "support-group", sim.Skilled, 5)
	want := make([]string, x.Len()+1)
	g := x.Model.NewGroup(x.Seed)
	want[0] = g.Hash()
	for g.Life != sim.Ended {
		if x.Model.Step(g)&sim.Spoken != 0 && (g.Acts%7 == 0 || g.Acts%Every < 2) {
			want[g.Acts] = g.Hash()
		}
	}
	if x.Len() < 1000 || int64(x.Len()) != g.Acts {
		t.Fatalf("%d acts are recorded of %d", x.Len(), g.Acts)
	}
	if x.End().Hash() != g.Hash() {
		t.Error("the recording ends elsewhere")
	}
	n := 0
	for step, at := 0, 0; step < 400; step++ {
		at = (at + 389) % (x.Len() + 1) // here and there, forwards and back
		for want[at] == "" {
			at--
		}
		if got := x.At(at); got.Hash() != want[at] || got.Acts != int64(at) {
			t.Fatalf("at act %d the group is another", at)
		}
		n++
	}
	for _, at := range []int{x.Len(), 0, 1, -5, x.Len() + 9} {
		if got := x.At(at).Acts; got != int64(min(max(at, 0), x.Len())) {
			t.Errorf("at %d are %d acts over", at, got)
		}
	}
	if n < 300 {
		t.Errorf("only %d places were looked at", n)
	}
}

// TestSlices: a tape recorded in slices is the tape.
func TestSlices(t *testing.T) {
	whole := fresh(t, "student-task-team", sim.Directive, 9)
	s, _ := scenarios.Named("student-task-team")
	l, _ := Fresh(s, sim.Directive, 9)
	part := New(l, lang.English)
	last := -1.0
	for part.Record(40) {
		if part.Share() <= last {
			t.Fatalf("the share fell to %v", part.Share())
		}
		last = part.Share()
	}
	if part.Len() != whole.Len() || part.End().Hash() != whole.End().Hash() || part.Share() != 1 {
		t.Error("recorded in slices, it is another life")
	}
	if part.Past.Acts[100].Words != whole.Past.Acts[100].Words {
		t.Error("recorded in slices, it has other words")
	}
}

// TestFirst: what two lives have in common is found to the act.
func TestFirst(t *testing.T) {
	a, b := fresh(t, "support-group", sim.Skilled, 5), fresh(t, "support-group", sim.Directive, 5)
	if _, differ := First(a, a); differ {
		t.Error("a life differs from itself")
	}
	n, differ := First(a, b)
	if !differ || n < 0 || n >= a.Len() {
		t.Fatalf("they differ: %v, at %d", differ, n)
	}
	for i := range n {
		if a.Past.Acts[i].Act != b.Past.Acts[i].Act {
			t.Fatalf("act %d differs already", i)
		}
	}
	if a.Past.Acts[n].Act == b.Past.Acts[n].Act {
		t.Errorf("act %d does not differ", n)
	}
	// One technique at one moment makes the first difference there, and nowhere before.
	l := a.Life
	at := a.Past.Acts[700]
	cue := Cue{Target: 0, Other: 1}
	cue.Session, cue.Act = at.Session, at.Number
	for k := range l.Model.Interventions {
		if l.Model.Interventions[k].Targets == 0 {
			cue.Intervention = k
		}
	}
	l.Cues = []Cue{cue}
	c := New(l, lang.English).Whole()
	n, differ = First(a, c)
	if !differ || n < 700 || n > 710 {
		t.Errorf("with a technique before act 701 they differ: %v, after %d", differ, n)
	}
	g := c.At(1200).Hash()
	if c.At(3); c.At(1200).Hash() != g || g == a.At(1200).Hash() {
		t.Error("what was decided is lost when going back")
	}
	if !Same(a, b) || Same(a, fresh(t, "support-group", sim.Skilled, 6)) {
		t.Error("a group under one seed is not known again")
	}
}

// TestAxis: places and acts belong to each other, on the time of two lives too.
func TestAxis(t *testing.T) {
	a, b := fresh(t, "support-group", sim.Skilled, 5), fresh(t, "student-task-team", sim.Directive, 5)
	for _, x := range []Axis{AxisOf(a), AxisOf(a, b)} {
		for n := 0; n <= a.Len(); n += 13 {
			slot := x.Place(a, n)
			if got := x.Acts(a, slot); got != n {
				t.Fatalf("%d acts lie at %d, where %d are over", n, slot, got)
			}
			if s, k := x.Moment(slot); n > 0 && (s != a.Past.Acts[n-1].Session || k != a.Past.Acts[n-1].Number || x.Slot(s, k) != slot) {
				t.Fatalf("%d is session %d, act %d", slot, s, k)
			}
		}
		if x.Acts(a, x.Slots()) != a.Len() {
			t.Error("the end is not the end")
		}
	}
	x := AxisOf(a, b)
	if x.Slots() < a.Len() || x.Acts(b, x.Slots()) != b.Len() || x.Sessions() != max(len(a.Past.Sessions), len(b.Past.Sessions)) {
		t.Error("the time of two lives is too short for one")
	}
}

// TestCSV: a row for each reading and metric, with a decimal point in any language.
func TestCSV(t *testing.T) {
	a := fresh(t, "student-task-team", sim.Skilled, 5)
	var b bytes.Buffer
	if err := CSV(&b, Named{"A", a}, Named{"B; skilled", a}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if want := 1 + 2*len(a.Past.Windows)*len(a.Past.Metrics); len(rows) != want {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	k := 7*len(a.Past.Metrics) + 3
	row, w := rows[1+k], a.Past.Windows[7]
	v, err := strconv.ParseFloat(row[4], 64)
	if err != nil || v != w.Values[3] || row[0] != "A" || row[1] != strconv.Itoa(w.Session) || row[2] != strconv.Itoa(w.Acts) || row[3] != a.Past.Metrics[3].Name {
		t.Errorf("the row of a reading is %q, want that of %+v", row, w)
	}
	if got := rows[len(rows)-1][0]; got != "B; skilled" {
		t.Errorf("the last run is called %q", got)
	}
}

func BenchmarkRecord(b *testing.B) {
	for b.Loop() {
		fresh(b, "support-group", sim.Skilled, 5)
	}
}

// BenchmarkScrub is one look at an act far from the last one.
func BenchmarkScrub(b *testing.B) {
	x := fresh(b, "support-group", sim.Skilled, 5)
	at := 0
	for b.Loop() {
		at = (at + 997) % x.Len()
		x.At(at)
	}
}
