package pattern

import "dinamika/sim"

// Null is the model with one mechanism switched off. A finding that a null
// gives as well says nothing about that mechanism. Nulls are run beside the
// findings and judged by nobody.
type Null struct {
	Name string
	Set  func(p *sim.Params)
}

// Nulls are the nulls in use.
func Nulls() []Null {
	return []Null{
		{"no_grievance", func(p *sim.Params) { p.Conflict.Size, p.Conflict.Initial, p.Conflict.Contagion = 0, 0, 0 }},
		{"no_status", func(p *sim.Params) {
			p.Floor.Expectation, p.Status.Attempt, p.Status.Backed, p.Status.Opposed = 0, 0, 0, 0
		}},
		{"no_liking", func(p *sim.Params) {
			p.Liking.Warmth, p.Liking.Fit, p.Liking.Reciprocity, p.Liking.Balance, p.Liking.Valence = 0, 0, 0, 0, 0
			p.Liking.Attitude, p.Liking.Grievance, p.Liking.Deviance, p.Liking.Power = 0, 0, 0, 0
		}},
		{"no_drive", func(p *sim.Params) { p.Floor.Drive = 0 }},
		{"no_reply", func(p *sim.Params) { p.Floor.Reply = 0 }},
		{"no_topic", func(p *sim.Params) {
			p.Kind.Suggesting, p.Kind.Informing, p.Kind.Agreeing, p.Kind.Doubt, p.Kind.Settled = 0, 0, 0, 0, 0
		}},
		{"no_pressure", func(p *sim.Params) { p.Influence.Pressure = 0 }},
		{"no_persuasion", func(p *sim.Params) { p.Influence.Rate = 0 }},
		{"no_deviate", func(p *sim.Params) { p.Address.Deviate, p.Address.GiveUp = 0, 0 }},
		{"no_dilution", func(p *sim.Params) { p.Motivation.Own, p.Motivation.Coordination = 1, 0 }},
		{"no_trust", func(p *sim.Params) { p.Kind.Trust, p.Kind.Work, p.Conflict.ByTrust = 0, 0, 0 }},
		{"no_ending", func(p *sim.Params) { p.Conflict.Ending, p.Kind.Ending = 0, 0 }},
		{"no_visibility", func(p *sim.Params) { p.Floor.Solo, p.Liking.Identity, p.Trust.Likeness = 0, 0, 0 }},
	}
}
