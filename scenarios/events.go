package scenarios

import (
	"cmp"
	"slices"

	"dinamika/sim"
)

// eventKeys says which keys belong to a kind of event besides kind and session.
type eventKeys struct{ member, mayMember, act, by, context bool }

func keysOf(k sim.EventKind) eventKeys {
	switch k {
	case sim.Joins, sim.Leaves:
		return eventKeys{member: true, act: true}
	case sim.Absent:
		return eventKeys{member: true}
	case sim.ContextChange:
		return eventKeys{mayMember: true, act: true, context: true}
	case sim.Breach:
		return eventKeys{member: true, act: true, by: true}
	}
	return eventKeys{act: true} // the facilitator leaves or returns
}

func (b *builder) buildEvents() {
	events := &b.s.Setup.Events
	places := map[sim.Event]string{}
	for i, f := range b.f.Events {
		at := index("events", i)
		if !b.fine(join(at, "kind")) {
			continue
		}
		b.eventKeys(f, at)
		e := sim.Event{Kind: f.Kind.Is, Member: -1, By: -1}
		e.Session, e.Act = b.moment(at, f.Session, f.Act)
		e.Member, _ = b.person(join(at, "member"), f.Member)
		e.By, _ = b.person(join(at, "by"), f.By)
		if f.Level != nil {
			e.Level = f.Level.Is
		}
		if f.Force != nil {
			e.Force = *f.Force
		}
		b.eventSense(e, at)
		places[e] = at
		*events = append(*events, e)
	}
	slices.SortStableFunc(*events, func(x, y sim.Event) int {
		return cmp.Or(cmp.Compare(x.Session, y.Session), cmp.Compare(x.Act, y.Act))
	})
	b.comingAndGoing(*events, places)
}

// eventKeys checks that an event has the keys of its kind and no others.
func (b *builder) eventKeys(f eventFile, at string) {
	keys, kind := keysOf(f.Kind.Is), f.Kind.Is
	surplus := func(key string) { b.wrong(join(at, key), "", "does not belong to %q: remove it", kind) }
	if f.Member == "" && keys.member {
		b.wrong(join(at, "member"), "", "missing: want the name of the member")
	}
	if f.Member != "" && !keys.member && !keys.mayMember {
		surplus("member")
	}
	if f.Act != nil && !keys.act {
		surplus("act")
	}
	if f.By != "" && !keys.by {
		surplus("by")
	}
	if !keys.context {
		if f.Level != nil {
			surplus("level")
		}
		if f.Force != nil {
			surplus("force")
		}
		return
	}
	if f.Level == nil {
		b.wrong(join(at, "level"), "", "missing: want the system level at which it happens")
	}
	if f.Force == nil {
		b.wrong(join(at, "force"), "", "missing: want a number from -1 heavy burden to 1 strong support")
	}
	if f.Member != "" && f.Level != nil && f.Level.Is != sim.PersonLevel {
		b.wrong(join(at, "member"), f.Member, "what happens at the level %q happens to everybody: remove member, or say level: person", f.Level.Is)
	}
}

// eventSense checks one event against the people who take part in it.
func (b *builder) eventSense(e sim.Event, at string) {
	worker := e.Kind == sim.FacilitatorLeaves || e.Kind == sim.FacilitatorReturns
	if worker && sim.Policy(b.f.Facilitator.Policy.Is) == sim.NoFacilitator && b.fine("facilitator.policy") {
		b.wrong(join(at, "kind"), e.Kind.String(), "there is no facilitator: choose a facilitator.policy, or remove the event")
	}
	if e.By >= 0 && e.By == e.Member {
		b.wrong(join(at, "by"), b.s.Setup.People[e.By].Name, "nobody breaches their own confidence: want another member")
	}
	if e.Member < 0 || e.Session < 0 {
		return
	}
	p := b.s.Setup.People[e.Member]
	if e.Kind != sim.Joins && !p.Candidate && e.Session < p.Joins {
		b.wrong(join(at, "session"), plain(float64(e.Session+1)), "%s joins only in session %d: want %d or later", p.Name, p.Joins+1, p.Joins+1)
	}
}

// comingAndGoing follows the events in order and finds arrivals of people who
// are there and departures of those who are not.
func (b *builder) comingAndGoing(events []sim.Event, places map[sim.Event]string) {
	away, workerAway := map[int]bool{}, false
	for _, e := range events {
		at := join(places[e], "kind")
		switch e.Kind {
		case sim.FacilitatorLeaves, sim.FacilitatorReturns:
			returns := e.Kind == sim.FacilitatorReturns
			if returns != workerAway {
				b.wrong(at, e.Kind.String(), "the facilitator is %s at that time: check the order of the events", where(workerAway))
			}
			workerAway = !returns
		case sim.Joins, sim.Leaves:
			if e.Member < 0 {
				continue
			}
			p := b.s.Setup.People[e.Member]
			here := !away[e.Member] && !p.Candidate && p.Joins <= e.Session
			switch {
			case e.Kind == sim.Joins && here:
				b.wrong(at, e.Kind.String(), "%s is in the group at that time already: give the member joins: %d, or candidate: true in an open group", p.Name, e.Session+1)
			case e.Kind == sim.Leaves && away[e.Member]:
				b.wrong(at, e.Kind.String(), "%s has left before: remove one of the events", p.Name)
			}
			away[e.Member] = e.Kind == sim.Leaves
		}
	}
}

func where(away bool) Phrase {
	if away {
		return phrase("out")
	}
	return phrase("in the room")
}
