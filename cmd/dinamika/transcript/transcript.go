// Package transcript writes down what is said in one run, to be read with
// students: as plain text, and as a page to print.
package transcript

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"dinamika/render/lang"
	"dinamika/render/talk"
	"dinamika/scenarios"
	"dinamika/sim"
)

// Transcript collects what is said while a group lives.
type Transcript struct {
	Title    string
	Lang     string
	About    string // what the words are, and are not
	Repeat   string // the command that gives the same again
	Sessions []*Session

	m    *sim.Model
	g    *sim.Group
	s    *scenarios.Scenario
	talk *talk.Talk
	w    *lang.Words
}

// Session is what was said in one session.
type Session struct {
	Heading string
	Notes   []string // who was there, and in what manner they met
	Turns   []Turn
	topic   int16
}

// Turn is what one person says to one addressee without another speaking.
type Turn struct {
	Topic  string // what the talk turns to here, or nothing
	From   string
	To     string
	Worker bool
	Acts   []Act
	who    int16
	to     int16
}

// Act is one thing said.
type Act struct {
	Number int // in the session, from 1
	Text   string
	Meant  string // the kind of act, and what else can be said of it
	Taken  string // who took it otherwise, and as what; or nothing
}

// New follows a group that has not met yet.
func New(m *sim.Model, g *sim.Group, s *scenarios.Scenario, c *scenarios.Catalogue, w *lang.Words) *Transcript {
	l := w.Language()
	return &Transcript{
		Title: s.Text.Title.In(string(l)), Lang: string(l), About: w.T("transcript.about"),
		m: m, g: g, s: s, talk: talk.New(m, g, s, c, l), w: w,
	}
}

// Watch takes in what a step brought about.
func (t *Transcript) Watch(did sim.Moment) {
	if did&sim.Opened != 0 {
		t.open()
	}
	text := t.talk.Watch(did)
	if text == "" || len(t.Sessions) == 0 {
		return
	}
	a := &t.g.Last
	now := t.Sessions[len(t.Sessions)-1]
	turn := Turn{From: t.talk.Name(int(a.Speaker)), To: t.w.T("transcript.all"), Worker: int(a.Speaker) == t.g.Worker(), who: a.Speaker, to: a.Addressee}
	if a.Addressee >= 0 {
		turn.To = t.talk.Name(int(a.Addressee))
	}
	if a.Topic != now.topic {
		now.topic, turn.Topic = a.Topic, t.topic(a.Topic)
	}
	if n := len(now.Turns); n == 0 || turn.Topic != "" || now.Turns[n-1].who != turn.who || now.Turns[n-1].to != turn.to {
		now.Turns = append(now.Turns, turn)
	}
	last := &now.Turns[len(now.Turns)-1]
	last.Acts = append(last.Acts, Act{Number: int(a.Index) + 1, Text: text, Meant: t.meant(a), Taken: t.taken(a)})
}

// open begins a session.
func (t *Transcript) open() {
	g := t.g
	now := &Session{topic: -1}
	plan := &t.m.Setup.Sessions[g.Session]
	heading := []string{}
	for _, q := range plan.Agenda {
		heading = append(heading, t.s.Text.Issues[q].In(t.Lang))
	}
	now.Heading = t.w.T("transcript.session", map[string]any{"N": int(g.Session) + 1})
	if len(heading) > 0 {
		now.Heading += " · " + strings.Join(heading, " · ")
	}
	if len(plan.Agenda) > 0 {
		now.topic = int16(plan.Agenda[0])
	} else {
		now.topic = int16(len(t.m.Setup.Issues))
	}
	var here, away []string
	for i := range g.Worker() {
		switch {
		case g.Attends(i):
			here = append(here, t.talk.Name(i))
		case g.Members[i].Here:
			away = append(away, t.talk.Name(i))
		}
	}
	note := t.w.T("transcript.with", map[string]any{"Names": strings.Join(here, ", ")})
	if len(away) > 0 {
		note += "; " + t.w.T("transcript.without", map[string]any{"Names": strings.Join(away, ", ")})
	}
	now.Notes = append(now.Notes, note)
	if g.Channel.Asynchronous {
		now.Notes = append(now.Notes, t.w.T("transcript.written"))
	}
	t.Sessions = append(t.Sessions, now)
}

// topic says what the talk turns to.
func (t *Transcript) topic(q int16) string {
	if int(q) < len(t.s.Text.Issues) {
		return t.w.T("transcript.topic", map[string]any{"Topic": t.s.Text.Issues[q].In(t.Lang)})
	}
	return t.w.T("transcript.topic.day")
}

// meant is what kind of act it was.
func (t *Transcript) meant(a *sim.Act) string {
	parts := []string{t.w.Name("bales", a.Kind.String())}
	if a.Intervention >= 0 {
		parts[0] += ": " + t.talk.Technique(int(a.Intervention))
	}
	if a.Focus != sim.OnTask {
		parts = append(parts, small(t.w.Name("focus", a.Focus.String())))
	}
	if a.Disclosed && int(a.Speaker) != t.g.Worker() {
		parts = append(parts, t.w.T("transcript.depth."+scenarios.DepthOf(a.Depth).String()))
	}
	if a.Complied {
		parts = append(parts, t.w.T("transcript.giving_way"))
	}
	return small(strings.Join(parts, "; "))
}

// taken says who took the act for another kind than was meant: the one it was
// aimed at, or else the first who heard ill will in it. Smaller mishearings
// among the others are too many to tell.
func (t *Transcript) taken(a *sim.Act) string {
	aim := a.Target
	if aim < 0 {
		aim = a.Addressee
	}
	who := -1
	switch {
	case a.Received == a.Kind || a.Misread == 0:
	case aim >= 0 && a.Misread>>uint(aim)&1 == 1:
		who = int(aim)
	case a.Received.Area() == sim.Negative && a.Kind.Area() != sim.Negative:
		who = bits.TrailingZeros64(a.Misread)
	}
	if who < 0 {
		return ""
	}
	kind := t.w.Name("bales", a.Received.String())
	return t.w.T("transcript.taken", map[string]any{"Name": t.talk.Name(who), "Kind": small(kind)})
}

// small is a name as it stands inside a sentence.
func small(name string) string {
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(r)) + name[n:]
}
