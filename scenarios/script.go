package scenarios

import (
	"cmp"
	"slices"

	"dinamika/sim"
)

// buildScript compiles the scripted facilitator's cues, in the order of time.
func (b *builder) buildScript() {
	f := &b.f.Facilitator
	at := "facilitator.script"
	scripted := sim.Policy(f.Policy.Is) == sim.Scripted
	switch {
	case !b.fine("facilitator.policy"):
	case len(f.Script) > 0 && !scripted:
		b.wrong(at, "", "there is a script, but the policy is %q: say policy: scripted, or remove the script", f.Policy.Is)
	case scripted && len(f.Script) == 0 && b.fine(at):
		b.wrong("facilitator.policy", f.Policy.Is.String(), "there is no script: add one, or choose another policy")
	}
	for i, c := range f.Script {
		b.s.Setup.Script = append(b.s.Setup.Script, b.cue(c, index(at, i)))
	}
	slices.SortStableFunc(b.s.Setup.Script, func(x, y sim.Cue) int {
		return cmp.Or(cmp.Compare(x.Session, y.Session), cmp.Compare(x.Act, y.Act))
	})
}

func (b *builder) cue(f cueFile, at string) sim.Cue {
	cue := sim.Cue{Intervention: -1, Target: -1, Other: -1}
	cue.Session, cue.Act = b.moment(at, f.Session, &f.Act)
	names := join(at, "targets")
	for i, target := range []*int{&cue.Target, &cue.Other} {
		if i >= len(f.Targets) {
			break
		}
		var ok bool
		*target, ok = b.person(index(names, i), f.Targets[i])
		if !ok {
			continue
		}
		if p := b.s.Setup.People[*target]; !p.Candidate && cue.Session >= 0 && cue.Session < p.Joins {
			b.wrong(index(names, i), p.Name, "joins only in session %d: want somebody who is there", p.Joins+1)
		}
	}
	if cue.Target >= 0 && cue.Target == cue.Other {
		b.wrong(index(names, 1), f.Targets[1], "is the first target already: want another member")
	}
	cue.Intervention = b.intervention(f, at)
	return cue
}

// intervention finds the intervention of a cue, and checks at how many it is aimed.
func (b *builder) intervention(f cueFile, at string) int {
	where := join(at, "intervention")
	if f.Intervention == "" || !b.fine(where) {
		return -1
	}
	i, ok := b.catalogue.Index(string(f.Intervention))
	if !ok {
		ids := make([]string, len(b.catalogue.Interventions))
		for i, v := range b.catalogue.Interventions {
			ids[i] = v.ID
		}
		b.unknown(where, string(f.Intervention), phrase("intervention"), string(f.Intervention), ids)
		return -1
	}
	names := join(at, "targets")
	if want := b.catalogue.Interventions[i].Targets; len(f.Targets) != want && b.fine(names) {
		b.wrong(names, "", "has %d names, but %q is aimed at %d: want %d", len(f.Targets), f.Intervention, want, want)
	}
	return i
}
