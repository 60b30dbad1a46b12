package practice

import (
	"fmt"
	"slices"

	"dinamika/sim"
)

// known refuses a decision that means nothing in this case: of a kind, about
// people or of interventions that are not there.
func (c *Case) known(d *Decision) error {
	has := [...]bool{d.Intervention != "" || len(d.Targets) > 0 || d.Wording != 0, d.Assessment != nil, d.Plan != nil}
	want := [len(has)]bool{d.What == Intervene, d.What == Assess, d.What == Plan}
	switch d.What {
	case Intervene, Silence, Assess, Plan:
	default:
		return refuse("what %q: want %s, %s, %s or %s", d.What, Intervene, Silence, Assess, Plan)
	}
	if has != want {
		return refuse("%s: what stands beside it does not belong to it, or something is missing", d.What)
	}
	switch d.What {
	case Intervene:
		return c.knownIntervention(d)
	case Assess:
		return c.knownAssessment(d.Assessment)
	case Plan:
		return c.knownPlan(d.Plan)
	}
	return nil
}

func (c *Case) knownIntervention(d *Decision) error {
	k := c.intervention(d.Intervention)
	if k < 0 {
		return refuse("no intervention is called %q", d.Intervention)
	}
	if d.Wording < 0 || d.Wording > MostWordings {
		return refuse("wording %d of %s: want 1..%d, or none", d.Wording, d.Intervention, MostWordings)
	}
	if n := c.Model.Interventions[k].Targets; len(d.Targets) != n {
		return refuse("%s is aimed at %d: want the name of each, in targets", d.Intervention, n)
	}
	return c.knownMembers(d.Targets)
}

// knownMembers refuses names that are nobody's, and a name given twice.
func (c *Case) knownMembers(names []string) error {
	for k, name := range names {
		if c.member(name) < 0 {
			return refuse("no member is called %q", name)
		}
		if slices.Contains(names[:k], name) {
			return refuse("%s is named twice: want different members", name)
		}
	}
	return nil
}

func (c *Case) knownAssessment(a *Assessment) error {
	if a.Version < 1 || a.Version > AssessmentVersion || a.Version < 2 && (len(a.Reasons) > 0 || len(a.Evidence) > 0) {
		return refuse("%s of version %d: this program reads version %d", Assess, a.Version, AssessmentVersion)
	}
	if !(a.Confidence >= 0 && a.Confidence <= 1) {
		return refuse("confidence %v: want 0..1", a.Confidence)
	}
	if a.Stage != "" && !named[sim.Stage](sim.NumStages, a.Stage) {
		return refuse("no stage is called %q", a.Stage)
	}
	if a.Pattern != "" && !named[sim.Pattern](sim.NumPatterns, a.Pattern) {
		return refuse("no interaction pattern is called %q", a.Pattern)
	}
	for _, sign := range a.Signs {
		if !named[sim.Sign](sim.NumSigns, sign) {
			return refuse("no sign is called %q", sign)
		}
	}
	for k, reason := range a.Reasons {
		if !named[Reason](NumReasons, reason) || slices.Contains(a.Reasons[:k], reason) {
			return refuse("no reason is called %q, or it is named twice", reason)
		}
	}
	for _, at := range a.Evidence {
		if at.Session < 1 || at.Session > len(c.Model.Setup.Sessions) || at.Act < 1 {
			return refuse("session %d, act %d: no such act can have been heard", at.Session, at.Act)
		}
	}
	if err := c.knownMembers(a.AtRisk); err != nil {
		return err
	}
	return c.knownMembers(a.Power)
}

func (c *Case) knownPlan(i *Intent) error {
	if i.Version < 1 || i.Version > PlanVersion || i.Version < 2 && i.Note != "" {
		return refuse("%s of version %d: this program reads version %d", Plan, i.Version, PlanVersion)
	}
	if len(i.Note) > MostNote {
		return refuse("a note of %d letters: want at most %d", len(i.Note), MostNote)
	}
	for _, id := range i.Interventions {
		if c.intervention(id) < 0 {
			return refuse("no intervention is called %q", id)
		}
	}
	return c.knownMembers(i.Members)
}

// named says whether one of the first n of an enumeration has that name.
func named[E interface {
	~uint8
	fmt.Stringer
}](n int, name string) bool {
	for k := range n {
		if E(k).String() == name {
			return true
		}
	}
	return false
}
