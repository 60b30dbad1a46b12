// Package chronicle keeps what happened in a group's life so that it can be
// told and drawn: each act in words, the curves, the stages. It watches a life
// that somebody else leads, changes nothing in it, and can always be made again
// from the beginning, as it must be when the language changes.
package chronicle

import (
	"dinamika/render/lang"
	"dinamika/render/talk"
	"dinamika/scenarios"
	"dinamika/sim"
)

// Act is one act as it was spoken, with its words. Agents are numbered as in
// the group; the worker is the last.
type Act struct {
	sim.Act
	Session, Number int // both from 1
	Words           string
}

// Misreader is the agent who took the act for another kind than was meant and
// matters: whom it was aimed at, or else the first who heard ill will in it;
// -1 for nobody. Smaller mishearings among the others are too many to tell.
func (a *Act) Misreader() int {
	aim := a.Target
	if aim < 0 {
		aim = a.Addressee
	}
	switch {
	case a.Received == a.Kind || a.Misread == 0:
	case aim >= 0 && a.Misread>>uint(aim)&1 == 1:
		return int(aim)
	case a.Received.Area() == sim.Negative && a.Kind.Area() != sim.Negative:
		for i := range 64 {
			if a.Misread>>uint(i)&1 == 1 {
				return i
			}
		}
	}
	return -1
}

// Window is one reading of the metrics.
type Window struct {
	Session, Acts int     // the session, from 1, and how many acts of it were over
	At            float64 // in sessions from 0: 1.5 is the middle of the second
	Stage         sim.Stage
	Confidence    float64   // of the stage, 0..1
	Values        []float64 // of Metrics, in their order
	Shares        []float64 // of talk in this session, agent by agent, the worker last
}

// Session is where a session begins and ends among the acts.
type Session struct {
	First, After int // acts[First:After]
	Open         bool
}

// Chronicle is what happened so far.
type Chronicle struct {
	Acts     []Act
	Windows  []Window
	Sessions []Session
	Metrics  []sim.Metric

	m     *sim.Model
	meter sim.Meter
	talk  *talk.Talk
}

// New is the chronicle of a group that has not met yet.
func New(m *sim.Model, g *sim.Group, s *scenarios.Scenario, c *scenarios.Catalogue, l lang.Language) *Chronicle {
	return &Chronicle{m: m, talk: talk.New(m, g, s, c, l), Metrics: metrics()}
}

// metrics are the metrics that are kept, those of the whole group.
func metrics() []sim.Metric {
	return sim.Metrics()
}

// Watch takes in what a step of the group brought about.
func (c *Chronicle) Watch(g *sim.Group, did sim.Moment) {
	if did&sim.Opened != 0 {
		c.Sessions = append(c.Sessions, Session{First: len(c.Acts), After: len(c.Acts), Open: true})
	}
	words := c.talk.Watch(did)
	if did&sim.Spoken != 0 {
		c.Acts = append(c.Acts, Act{Act: g.Last, Session: int(g.Session) + 1, Number: int(g.Last.Index) + 1, Words: words})
		c.Sessions[len(c.Sessions)-1].After = len(c.Acts)
	}
	if did&sim.WindowClosed != 0 {
		c.read(g)
	}
	if did&(sim.Closed|sim.Over) != 0 && len(c.Sessions) > 0 {
		c.Sessions[len(c.Sessions)-1].Open = false
	}
}

// read takes a reading of the metrics.
func (c *Chronicle) read(g *sim.Group) {
	session, acts := int(g.Session)+1, int(g.Index)
	planned := max(1, c.Planned(session))
	w := Window{
		Session: session, Acts: acts, At: float64(session-1) + min(1, float64(acts)/float64(planned)),
		Stage: g.Reading.Stage, Confidence: g.Reading.Confidence,
		Values: make([]float64, len(c.Metrics)), Shares: make([]float64, g.Agents()),
	}
	c.meter.Measure(c.m, g, c.Metrics, w.Values)
	total := int64(0)
	for i := range g.Agents() {
		total += g.Members[i].SpokeHere
	}
	for i := range g.Agents() {
		w.Shares[i] = float64(g.Members[i].SpokeHere) / float64(max(1, total))
	}
	c.Windows = append(c.Windows, w)
}

// Planned is how many acts a session, numbered from 1, is planned to have.
func (c *Chronicle) Planned(session int) int {
	if session < 1 || session > len(c.m.Setup.Sessions) {
		return 0
	}
	return c.m.Setup.Sessions[session-1].Acts
}

// Curve is the values of one metric over all windows, or nil for a metric that
// is not kept.
func (c *Chronicle) Curve(name string) []float64 {
	for k := range c.Metrics {
		if c.Metrics[k].Name == name {
			out := make([]float64, len(c.Windows))
			for i := range c.Windows {
				out[i] = c.Windows[i].Values[k]
			}
			return out
		}
	}
	return nil
}

// Span is a stretch of one stage, in sessions from 0.
type Span struct {
	Stage    sim.Stage
	From, To float64
}

// Path is the stages that the group went through.
func (c *Chronicle) Path() []Span {
	var out []Span
	from := 0.0
	for _, w := range c.Windows {
		if n := len(out); n > 0 && out[n-1].Stage == w.Stage {
			out[n-1].To = w.At
		} else {
			out = append(out, Span{w.Stage, from, w.At})
		}
		from = w.At
	}
	return out
}

// Follow makes the chronicle go on with a group that is in the very state of
// the one it watched so far.
func (c *Chronicle) Follow(g *sim.Group) { c.talk.Follow(g) }

// Name is what an agent is called.
func (c *Chronicle) Name(agent int) string { return c.talk.Name(agent) }

// Technique is what an intervention is called.
func (c *Chronicle) Technique(intervention int) string { return c.talk.Technique(intervention) }

// Wordings are the words in which an intervention can be said to its targets.
func (c *Chronicle) Wordings(intervention, target, other int) []string {
	return c.talk.Wordings(intervention, target, other)
}

// Choose makes the next intervention be said in one of its wordings, from 1.
func (c *Chronicle) Choose(wording int) { c.talk.Choose(wording) }
