package sim

import (
	"fmt"
	"math"
)

// Model is what does not change while a group lives: the setup, the constants,
// the catalogue of interventions, and what follows from them. It can be shared
// by any number of groups and goroutines.
type Model struct {
	Setup         Setup
	Params        Params
	Interventions []Intervention

	issues        []Issue // the setup's, and last the topic of the day
	issueLo       []float64
	issueHi       []float64 // ranges in standard units
	ambiguity     []float64
	openMind      []float64 // openness to argument left by what is at stake
	style         style
	driveMemory   float64
	driveNoise    float64
	previousOdds  float64
	knowing       float64
	encounter     [3]float64 // size of an encounter for observer, addressee, target
	encounterRoot [3]float64
	monitorScale  float64
	recallNoise   float64
	roomNoise     float64
	ending        []float64 // how far the end is in view when each session opens
	endingSlope   []float64 // and how much nearer per act
}

// NewModel checks a setup, and makes ready what follows from it. The error
// says what contradicts what.
func NewModel(setup Setup, params Params, interventions []Intervention) (*Model, error) {
	m := &Model{Setup: setup, Params: params, Interventions: interventions}
	if err := m.check(); err != nil {
		return nil, err
	}
	p := &m.Params
	m.issues = append(append([]Issue(nil), setup.Issues...), Issue{
		Name: "topic_of_the_day", Lo: -4, Hi: 4, SD: 1, Scale: 1, Ambiguity: 0.5, SelfFocus: SelfFocus(setup.Kind), Importance: 0.5,
	})
	for k := range m.issues {
		q := &m.issues[k]
		if q.Scale <= 0 && q.SD > 0 {
			q.Scale = max(q.SD, (q.Hi-q.Lo)/16) // a hair's spread is no unit for a wide range
		}
		if q.Scale <= 0 {
			q.Scale = (q.Hi - q.Lo) / 4
		}
		m.issueLo = append(m.issueLo, (q.Lo-q.Mean)/q.Scale)
		m.issueHi = append(m.issueHi, (q.Hi-q.Mean)/q.Scale)
		m.ambiguity = append(m.ambiguity, q.Ambiguity)
		m.openMind = append(m.openMind, 1-float64(p.Influence.Involvement*clamp(2*q.Importance-1, 0, 1)))
	}
	m.style = m.styleOf(setup.Facilitator.Policy)
	m.driveMemory = exp(-driveStep / p.Floor.DriveTime)
	m.driveNoise = p.Floor.Drive * math.Sqrt(1-float64(m.driveMemory*m.driveMemory))
	m.previousOdds = exp(p.Address.Previous)
	m.knowing = 1 / p.Liking.Known
	m.encounter = [3]float64{p.Liking.Encounter * p.Liking.Observer, p.Liking.Encounter, 2 * p.Liking.Encounter}
	for k, e := range m.encounter {
		if e > 0 {
			m.encounterRoot[k] = 1 / math.Sqrt(e)
		}
	}
	m.monitorScale = math.Sqrt(1 + float64(p.Influence.Monitoring*p.Influence.Monitoring))
	m.recallNoise = math.Sqrt(1 - float64(p.Influence.Recall*p.Influence.Recall))
	m.roomNoise = p.Channel.Room * (setup.Room.Noise + float64(0.5*setup.Room.Crowding))
	for s, n := range setup.Sessions {
		left := float64(len(setup.Sessions) - s)
		at := exp(-(left - 0.5) / p.Conflict.EndingTime)
		next := exp(-(left - 1.5) / p.Conflict.EndingTime)
		m.ending = append(m.ending, clamp(at, 0, 1))
		m.endingSlope = append(m.endingSlope, (min(1, next)-clamp(at, 0, 1))/float64(max(1, n.Acts)))
	}
	return m, nil
}

// SelfFocus is the share of talk about people's own lives that a kind of group
// calls for when the issue does not say. The order follows the kinds' purposes
// (Zastrow 1985); the numbers are assumed.
func SelfFocus(k GroupKind) float64 {
	if k >= NumGroupKinds {
		return 0
	}
	return [NumGroupKinds]float64{0.5, 0.3, 0.15, 0.15, 0.05, 0.1, 0.15, 0.55, 0.4, 0.6, 0.5}[k]
}

// check finds what would make a setup impossible to run.
func (m *Model) check() error {
	s := &m.Setup
	switch {
	case len(s.People) < 2:
		return fmt.Errorf("%d people: a group has at least 2", len(s.People))
	case len(s.People) > MaxMembers:
		return fmt.Errorf("%d people: at most %d", len(s.People), MaxMembers)
	case len(s.Sessions) == 0:
		return fmt.Errorf("no sessions: a group meets at least once")
	case len(m.Interventions) > 128:
		return fmt.Errorf("%d interventions: at most 128", len(m.Interventions))
	}
	for k := range s.Issues {
		if q := &s.Issues[k]; !(q.Lo < q.Hi) || q.SD < 0 || math.IsNaN(q.Mean) {
			return fmt.Errorf("issue %s: range %v..%v and sd %v: want a range with lo < hi and sd >= 0", q.Name, q.Lo, q.Hi, q.SD)
		}
	}
	for k, n := range s.Sessions {
		if n.Acts < 1 || n.Acts > 1e6 || n.Days < 0 {
			return fmt.Errorf("session %d: %d acts, %d days: want 1..1000000 acts and no negative days", k+1, n.Acts, n.Days)
		}
		for _, q := range n.Agenda {
			if q < 0 || q >= len(s.Issues) {
				return fmt.Errorf("session %d: agenda names issue %d of %d", k+1, q, len(s.Issues))
			}
		}
	}
	for _, l := range s.Links {
		if l.From == l.To || !m.isPerson(l.From) || !m.isPerson(l.To) {
			return fmt.Errorf("tie from %d to %d: want two different people of 0..%d", l.From, l.To, len(s.People)-1)
		}
	}
	for _, e := range s.Events {
		whole := e.Member == -1 && (e.Kind == ContextChange || e.Kind == FacilitatorLeaves || e.Kind == FacilitatorReturns)
		if e.Session < 0 || e.Session >= len(s.Sessions) || !whole && !m.isPerson(e.Member) && e.Kind != FacilitatorLeaves && e.Kind != FacilitatorReturns || e.By != -1 && !m.isPerson(e.By) {
			return fmt.Errorf("event %s in session %d for person %d: no such session or person", e.Kind, e.Session+1, e.Member)
		}
	}
	for _, c := range s.Script {
		if c.Intervention < 0 || c.Intervention >= len(m.Interventions) {
			return fmt.Errorf("script names intervention %d of %d", c.Intervention, len(m.Interventions))
		}
	}
	for k := range m.Interventions {
		if err := m.Interventions[k].Check(); err != nil {
			return err
		}
	}
	for k := range s.People {
		for _, f := range s.People[k].Confederate {
			if f.Issue < 0 || f.Issue >= len(s.Issues) {
				return fmt.Errorf("confederate %s: issue %d of %d", s.People[k].Name, f.Issue, len(s.Issues))
			}
		}
	}
	return nil
}

// isPerson says whether i is one of the people of the setup.
func (m *Model) isPerson(i int) bool { return i >= 0 && i < len(m.Setup.People) }

// issue is the issue under discussion.
func (m *Model) issue(g *Group) *Issue { return &m.issues[g.Topic] }

// Issue is issue q of the setup; the last, beyond the setup's own, is the topic of the day.
func (m *Model) Issue(q int) *Issue { return &m.issues[q] }

// Natural turns a position in standard units into the issue's own units.
func (m *Model) Natural(q int, x float64) float64 {
	return m.issues[q].Mean + float64(x*m.issues[q].Scale)
}

// standardise turns a position in the issue's own units into standard units.
func (m *Model) standardise(q int, x float64) float64 {
	return clamp((x-m.issues[q].Mean)/m.issues[q].Scale, m.issueLo[q], m.issueHi[q])
}

// stance is the fixed public position of a confederate on an issue.
func (m *Model) stance(i, q int) (Stance, bool) {
	for _, f := range m.Setup.People[i].Confederate {
		if f.Issue == q {
			return f, true
		}
	}
	return Stance{}, false
}

// at is the position held at an act of the session.
func (s *Stance) at(index int32) float64 {
	if !s.Slides {
		return s.Position
	}
	way := clamp(float64(index+1)/float64(max(1, s.By)), 0, 1)
	return s.Position + float64(way*(s.To-s.Position))
}
