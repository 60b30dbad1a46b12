package scenarios

import "dinamika/sim"

// buildSessions writes the sessions out one by one, and then changes those of
// the plan.
func (b *builder) buildSessions() {
	f := &b.f.Sessions
	usual := sim.Session{
		Acts: f.Acts, Days: f.Days, Alone: f.Mode.Is == alone, Pattern: f.Pattern.Is, Network: f.Network.Is,
		Channel: sim.Channel(f.Channel), Agenda: b.agenda(f.Agenda, "sessions.agenda"),
	}
	sessions := make([]sim.Session, f.Count)
	for i := range sessions {
		sessions[i] = usual
		sessions[i].Agenda = append([]int(nil), usual.Agenda...)
	}
	first := map[int]bool{}
	for i, p := range f.Plan {
		at := index("sessions.plan", i)
		agenda := []int(nil)
		if p.Agenda != nil {
			agenda = b.agenda(*p.Agenda, join(at, "agenda"))
		}
		if !b.sessionExists(join(at, "session"), p.Session) {
			continue
		}
		if first[p.Session] {
			b.wrong(join(at, "session"), plain(float64(p.Session)), "is in the plan already: put both into one line")
		}
		first[p.Session] = true
		s := &sessions[p.Session-1]
		p.change(s)
		if p.Agenda != nil {
			s.Agenda = agenda
		}
	}
	b.s.Setup.Sessions = sessions
}

// change applies what is different in one session, but for the agenda.
func (p *planFile) change(s *sim.Session) {
	if p.Acts != nil {
		s.Acts = *p.Acts
	}
	if p.Days != nil {
		s.Days = *p.Days
	}
	if p.Mode != nil {
		s.Alone = p.Mode.Is == alone
	}
	if p.Pattern != nil {
		s.Pattern = p.Pattern.Is
	}
	if p.Network != nil {
		s.Network = p.Network.Is
	}
	if c := p.Channel; c != nil {
		if c.Asynchronous != nil {
			s.Channel.Asynchronous = *c.Asynchronous
		}
		if c.Anonymous != nil {
			s.Channel.Anonymous = *c.Anonymous
		}
		if c.Noise != nil {
			s.Channel.Noise = *c.Noise
		}
	}
}

func (b *builder) agenda(names []ident, at string) []int {
	var agenda []int
	for i, name := range names {
		if issue, ok := b.issue(index(at, i), string(name)); ok {
			agenda = append(agenda, issue)
		}
	}
	return agenda
}

// moment turns a session and an act of the file, where no act is the first,
// into those of the model, having checked that they exist.
func (b *builder) moment(at string, session int, act *int) (int, int) {
	number := 1
	if act != nil {
		number = *act
	}
	if b.sessionExists(join(at, "session"), session) && b.fine(join(at, "act")) {
		if acts := b.s.Setup.Sessions[session-1].Acts; number > acts && b.fine("sessions.acts") {
			b.wrong(join(at, "act"), plain(float64(number)), "session %d has %d acts: want 1..%d", session, acts, acts)
		}
	}
	return session - 1, number - 1
}

// Shorten keeps the first sessions of a setup, and what happens in them.
func Shorten(s *sim.Setup, sessions int) {
	s.Sessions = s.Sessions[:min(sessions, len(s.Sessions))]
	var events []sim.Event
	for _, e := range s.Events {
		if e.Session < sessions {
			events = append(events, e)
		}
	}
	s.Events = events
	var script []sim.Cue
	for _, c := range s.Script {
		if c.Session < sessions {
			script = append(script, c)
		}
	}
	s.Script = script
}
