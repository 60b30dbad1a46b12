package scenarios

import "dinamika/sim"

// Pregroup is what the worker can choose before the group meets, besides who
// is there: see Invitees.
type Pregroup struct {
	Least, Most int // how many have to be and can be there in the first session
	Purposes    []Purpose
	Clauses     []Offer
	Rooms       []Place
	Openings    []Opening
	Hopes       Texts // what people said they hope for
	Unknown     Text  // what the worker cannot know yet
	You         Text  // how the members may see the worker
}

// Purpose is something that the members can be told the group is for.
type Purpose struct {
	ID        string
	Name, Say Text
}

// Offer is a norm that can be offered as part of a contract.
type Offer struct {
	Norm sim.NormID
	Say  Text
}

// Place is a room in which the group can meet.
type Place struct {
	ID   string
	Name Text
	Size Size
}

// Opening is a way in which the first session can begin.
type Opening struct {
	ID   string
	Name Text
}

// Invitee is somebody who can be there from the first session on.
type Invitee struct {
	Person sim.Person
	About  Text
	Looks  Looks
	Sent   bool // did not choose to come
	Joins  bool // is there in the scenario as it is written
}

// buildPregroup checks and compiles what can be chosen beforehand. Everything
// that a choice can bring in is compiled here once, so that what is wrong with
// it shows when the file is read and not when somebody chooses it.
func (b *builder) buildPregroup() {
	f := b.f.Pregroup
	if f == nil {
		return
	}
	const at = "pregroup"
	g := &Pregroup{Least: f.Least, Most: f.Most, Hopes: f.Hopes, Unknown: f.Unknown, You: f.You}
	b.buildInvited(f, at)
	b.invitedTies(f, at)
	b.numbers(f, at)
	taken := idList{builder: b}
	usual := -1
	for i := range f.Purposes {
		p, at := &f.Purposes[i], index(join(at, "purposes"), i)
		taken.add(string(p.ID), at)
		if p.Agenda != nil {
			b.agenda(*p.Agenda, join(at, "agenda"))
		}
		b.usual(&usual, i, p.changes(), at)
		g.Purposes = append(g.Purposes, Purpose{string(p.ID), p.Name, p.Say})
	}
	b.oneUsual(usual, len(f.Purposes), join(at, "purposes"))
	taken.before, usual = nil, -1
	for i := range f.Rooms {
		p, at := &f.Rooms[i], index(join(at, "rooms"), i)
		taken.add(string(p.ID), at)
		b.usual(&usual, i, p.changes(), at)
		g.Rooms = append(g.Rooms, Place{string(p.ID), p.Name, p.Size.Is})
	}
	b.oneUsual(usual, len(f.Rooms), join(at, "rooms"))
	taken.before, usual = nil, -1
	for i := range f.Openings {
		p, at := &f.Openings[i], index(join(at, "openings"), i)
		taken.add(string(p.ID), at)
		b.usual(&usual, i, p.changes(), at)
		g.Openings = append(g.Openings, Opening{string(p.ID), p.Name})
	}
	b.oneUsual(usual, len(f.Openings), join(at, "openings"))
	offered := map[sim.NormID]bool{}
	for i, c := range f.Clauses {
		at := join(index(join(at, "clauses"), i), "norm")
		if offered[c.Norm.Is] && b.fine(at) {
			b.wrong(at, c.Norm.String(), "is among the clauses already: keep one")
		}
		offered[c.Norm.Is] = true
		g.Clauses = append(g.Clauses, Offer{c.Norm.Is, c.Say})
	}
	b.s.Pregroup = g
}

// buildInvited compiles those who can be invited, as if they were members.
func (b *builder) buildInvited(f *pregroupFile, at string) {
	b.invited = map[string]int{}
	for i, c := range f.Candidates {
		at := index(join(at, "candidates"), i)
		for _, k := range []struct {
			key   string
			given bool
		}{{"count", c.Count != nil}, {"joins", c.Joins != nil}, {"candidate", c.Candidate}} {
			if k.given {
				b.wrong(join(at, k.key), "", "does not belong to somebody who can be invited: remove it")
			}
		}
		one := c
		one.Count, one.Joins, one.Candidate = nil, nil, false
		p := b.onePerson(one, at)
		p.Name = c.Name
		b.checkLooks(c.Looks, join(at, "looks"))
		if c.Name == "" {
			if b.fine(at) {
				b.wrong(join(at, "name"), "", "missing: want the name of the one who can be invited")
			}
			continue
		}
		_, member := b.people[c.Name]
		if _, twice := b.invited[c.Name]; twice || member {
			b.wrong(join(at, "name"), c.Name, "there is a member of this name already: want another name")
		}
		b.invited[c.Name] = i
		b.s.invited = append(b.s.invited, Invitee{Person: p, About: c.About, Looks: looksOf(c.Looks, c.Name), Sent: c.Sent})
	}
	if n := len(b.s.Setup.People) + len(f.Candidates); n > sim.MaxMembers {
		b.wrong(join(at, "candidates"), "", "too many people: want at most %d in all, newcomers included", sim.MaxMembers)
	}
}

// invitedTies checks the ties of those who can be invited.
func (b *builder) invitedTies(f *pregroupFile, at string) {
	pairs := map[[2]string]bool{}
	for i, t := range f.Ties {
		at := index(join(at, "ties"), i)
		from, ok := b.anyone(join(at, "from"), t.From)
		to, also := b.anyone(join(at, "to"), t.To)
		switch {
		case !ok || !also:
		case t.From == t.To:
			b.wrong(join(at, "to"), t.To, "a tie of somebody with themselves: want another member")
		case !from && !to:
			b.wrong(at, "", "both are members: put it into the ties of the scenario")
		case pairs[[2]string{t.From, t.To}], t.Mutual && pairs[[2]string{t.To, t.From}]:
			b.wrong(at, "", "the tie from %s to %s is given already: put both into one", t.From, t.To)
		}
		pairs[[2]string{t.From, t.To}] = true
		if t.Mutual {
			pairs[[2]string{t.To, t.From}] = true
		}
	}
}

// anyone says whether a name that stands at a path is that of somebody who can
// be invited, or else of a member.
func (b *builder) anyone(at, name string) (invited, ok bool) {
	if _, is := b.invited[name]; is {
		return true, true
	}
	if _, is := b.people[name]; is {
		return false, true
	}
	if name == "" || !b.fine(at) || !b.fine("members") || !b.fine("pregroup.candidates") {
		return false, false
	}
	var names []string
	for _, p := range b.s.Setup.People {
		names = append(names, p.Name)
	}
	for _, v := range b.s.invited {
		names = append(names, v.Person.Name)
	}
	b.unknown(at, name, phrase("member"), name, names)
	return false, false
}

// numbers checks that the group as it is written is one that can be chosen.
func (b *builder) numbers(f *pregroupFile, at string) {
	n := 0
	for _, p := range b.s.Setup.People {
		if p.Joins == 0 && !p.Candidate {
			n++
		}
	}
	switch {
	case !b.fine(join(at, "least")) || !b.fine(join(at, "most")) || !b.fine("members"):
	case f.Least > f.Most:
		b.wrong(join(at, "most"), plain(float64(f.Most)), "less than least, which is %d: want %d or more", f.Least, f.Least)
	case n < f.Least:
		b.wrong(join(at, "least"), plain(float64(f.Least)), "the group as it is written has %d in the first session: want at most %d", n, n)
	case n > f.Most:
		b.wrong(join(at, "most"), plain(float64(f.Most)), "the group as it is written has %d in the first session: want at least %d", n, n)
	}
}

// usual notes which of several ways is the scenario as it is written.
func (b *builder) usual(at *int, i int, changes bool, path string) {
	switch {
	case changes:
	case *at < 0:
		*at = i
	case b.fine(path):
		b.wrong(path, "", "changes nothing, as the one at %d does: want one of them to be different", *at)
	}
}

// oneUsual checks that one of several ways is the scenario as it is written.
func (b *builder) oneUsual(usual, of int, at string) {
	if usual < 0 && of > 0 && b.fine(at) {
		b.wrong(at, "", "each changes something: want one with nothing but its words, which is the scenario as it is written")
	}
}

// idList checks that identifiers are given once.
type idList struct {
	*builder
	before []string
}

func (s *idList) add(id, at string) {
	for _, other := range s.before {
		if id == other && id != "" {
			s.wrong(join(at, "id"), id, "is an id already: want another")
			return
		}
	}
	s.before = append(s.before, id)
}
