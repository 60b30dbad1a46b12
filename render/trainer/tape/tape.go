package tape

import (
	"dinamika/render/chronicle"
	"dinamika/render/lang"
	"dinamika/sim"
)

// Every is how many acts lie between two copies of the group.
const Every = 25

// Tape is a life that is being recorded, or has been: what happened in it, and
// the group at every act.
type Tape struct {
	Life
	Past *chronicle.Chronicle

	head *sim.Group   // where the recording has come to
	kept []*sim.Group // kept[k] is the group after k*Every acts
	at   *sim.Group   // where somebody last looked
	done bool
}

// New is the tape of a life, with nothing recorded yet.
func New(l Life, in lang.Language) *Tape {
	t := &Tape{Life: l, head: l.Model.NewGroup(l.Seed)}
	t.Past = chronicle.New(l.Model, t.head, l.Scenario, l.Catalogue, in)
	t.keep()
	return t
}

// keep keeps a copy of the group.
func (t *Tape) keep() {
	g := new(sim.Group)
	g.CopyFrom(t.head)
	t.kept = append(t.kept, g)
}

// Record records at most so many acts more, and says whether there are more to
// come, so that a long life can be recorded in slices while a window stays
// awake.
func (t *Tape) Record(acts int) bool {
	for to := t.head.Acts + int64(acts); !t.done && t.head.Acts < to; {
		if t.done = t.over(t.head); t.done {
			break
		}
		did := t.step(t.head)
		if did&sim.Spoken != 0 {
			if w := t.wording(&t.head.Last); w > 0 {
				t.Past.Choose(w)
			}
		}
		t.Past.Watch(t.head, did)
		if did&sim.Spoken != 0 && t.head.Acts%Every == 0 {
			t.keep()
		}
	}
	return !t.done
}

// Whole records all there is, and gives the tape.
func (t *Tape) Whole() *Tape {
	for t.Record(1000) {
	}
	return t
}

// Len is how many acts are recorded.
func (t *Tape) Len() int { return len(t.Past.Acts) }

// Share is how much of the life is recorded, 0..1.
func (t *Tape) Share() float64 {
	if t.done {
		return 1
	}
	all := 0
	for s := range t.Model.Setup.Sessions {
		all += t.Model.Setup.Sessions[s].Acts
	}
	return min(1, float64(t.Len())/float64(max(1, all)))
}

// At is the group as it was when so many acts had been spoken: just after the
// last of them. It is to be read only, until At is asked again.
func (t *Tape) At(acts int) *sim.Group {
	acts = min(max(acts, 0), t.Len())
	from := acts / Every
	if t.at == nil || t.at.Acts > int64(acts) || t.at.Acts < int64(from*Every) {
		if t.at == nil {
			t.at = new(sim.Group)
		}
		t.at.CopyFrom(t.kept[from])
	}
	for t.at.Acts < int64(acts) && t.at.Life != sim.Ended {
		t.step(t.at)
	}
	return t.at
}

// End is the group as the recording left it.
func (t *Tape) End() *sim.Group { return t.head }

// Changes is where the group entered its stages, the first of them included.
func (t *Tape) Changes() []sim.StageChange { return t.head.Path }

// Same says whether two tapes are of one group under one seed, whoever leads.
func Same(a, b *Tape) bool {
	return a.Seed == b.Seed && a.Scenario.Setup.Name == b.Scenario.Setup.Name && a.Scenario.Hash == b.Scenario.Hash
}

// First is how many acts two lives have in common from the beginning, and
// whether they then differ; false when neither goes on.
func First(a, b *Tape) (int, bool) {
	n := min(a.Len(), b.Len())
	for i := range n {
		if a.Past.Acts[i].Act != b.Past.Acts[i].Act {
			return i, true
		}
	}
	return n, a.Len() != b.Len()
}
