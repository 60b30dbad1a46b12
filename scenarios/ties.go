package scenarios

import "dinamika/sim"

func (b *builder) buildTies() {
	for i, f := range b.f.Ties {
		at := index("ties", i)
		from, ok := b.person(join(at, "from"), f.From)
		to, also := b.person(join(at, "to"), f.To)
		switch {
		case !ok || !also:
			continue
		case from == to:
			b.wrong(join(at, "to"), f.To, "a tie of somebody with themselves: want another member")
			continue
		}
		link := sim.Link{
			From: from, To: to, Liking: f.Liking.Value, Trust: f.Trust.Value,
			Familiarity: f.Familiarity.Value, Grievance: f.Grievance.Value,
		}
		b.link(link, at)
		if f.Mutual {
			link.From, link.To = to, from
			b.link(link, at)
		}
	}
}

// link adds a tie, which must be the first of its pair and direction.
func (b *builder) link(link sim.Link, at string) {
	if b.linked(link.From, link.To) != nil {
		people := b.s.Setup.People
		b.wrong(at, "", "the tie from %s to %s is given already: put both into one", people[link.From].Name, people[link.To].Name)
		return
	}
	b.s.Setup.Links = append(b.s.Setup.Links, link)
}

// linked finds the tie from one person to another.
func (b *builder) linked(from, to int) *sim.Link {
	for i := range b.s.Setup.Links {
		if l := &b.s.Setup.Links[i]; l.From == from && l.To == to {
			return l
		}
	}
	return nil
}
