package scenarios

import (
	"fmt"
	"slices"

	"dinamika/sim"
)

// buildPeople writes the members out one by one; those given by number get
// numbered names.
func (b *builder) buildPeople() {
	b.people = map[string]int{}
	present := 0
	for i, f := range b.f.Members {
		at := index("members", i)
		about := b.onePerson(f, at)
		b.checkLooks(f.Looks, join(at, "looks"))
		for _, name := range b.namesOf(f, at) {
			if len(b.s.Setup.People) == sim.MaxMembers {
				b.wrong(at, "", "too many people: want at most %d in all, newcomers included", sim.MaxMembers)
				return
			}
			if _, twice := b.people[name]; twice {
				b.wrong(join(at, "name"), name, "there is a member of this name already: want another name")
			}
			p := about
			p.Name = name
			p.Identity, p.Languages = slices.Clone(about.Identity), slices.Clone(about.Languages)
			p.Positions, p.Confederate = slices.Clone(about.Positions), slices.Clone(about.Confederate)
			b.people[name] = len(b.s.Setup.People)
			b.s.Setup.People = append(b.s.Setup.People, p)
			b.s.Text.Members = append(b.s.Text.Members, f.About)
			b.s.Looks = append(b.s.Looks, looksOf(f.Looks, name))
			b.s.Sent = append(b.s.Sent, f.Sent)
			if p.Joins == 0 && !p.Candidate {
				present++
			}
		}
	}
	switch n := len(b.s.Setup.People); {
	case !b.fine("members"):
	case n < 2:
		b.wrong("members", "", "only %d: want at least 2 people", n)
	case present < 2:
		b.wrong("members", "", "only %d there in the first session: want at least 2 who neither join later nor wait as candidates", present)
	}
}

// namesOf lists the names that an entry of the members gives.
func (b *builder) namesOf(f memberFile, at string) []string {
	switch {
	case f.Count != nil && *f.Count == 0: // out of range, and said so
	case f.Count != nil:
		name := f.Name
		if name == "" {
			name = "Member"
		}
		names := make([]string, *f.Count)
		for i := range names {
			names[i] = fmt.Sprintf("%s %d", name, i+1)
		}
		return names
	case f.Name != "":
		return []string{f.Name}
	case b.fine(at):
		b.wrong(join(at, "name"), "", "missing: want the member's name, or count: n for people who are drawn")
	}
	return nil
}

// onePerson is the person that an entry describes, but for the name.
func (b *builder) onePerson(f memberFile, at string) sim.Person {
	p := sim.Person{
		Traits: f.Traits.Of, Identity: f.Identity.Of, Languages: f.Languages.Of, Values: f.Values.Of,
		Power: f.Power.Of, Problem: string(f.Problem.ID), Candidate: f.Candidate,
	}
	if f.Joins != nil && b.sessionExists(join(at, "joins"), *f.Joins) {
		p.Joins = *f.Joins - 1
	}
	if f.Candidate && f.Joins != nil {
		b.wrong(join(at, "joins"), plain(float64(*f.Joins)), "a candidate waits to be admitted: remove joins, or candidate")
	}
	if f.Candidate && !b.f.Membership.Open && b.fine("membership") {
		b.wrong(join(at, "candidate"), "true", "the group is closed: say membership: {open: true}, or remove candidate")
	}
	if f.Problem.Severity.Given {
		if p.Traits[sim.Severity].Given {
			b.wrong(join(at, "problem.severity"), "", "given a second time, first as traits.severity: keep one")
		}
		p.Traits[sim.Severity] = f.Problem.Severity.Value
	}
	b.positions(&p, f)
	b.stances(&p, f)
	return p
}

func (b *builder) positions(p *sim.Person, f memberFile) {
	for _, row := range f.Positions.Of {
		i, ok := b.issue(row.at, row.issue)
		if !ok {
			continue
		}
		if p.Positions == nil {
			p.Positions = make([]sim.Value, len(b.s.Setup.Issues))
		}
		p.Positions[i] = row.value
		issue := b.s.Setup.Issues[i]
		at := row.at
		if row.value.SD > 0 {
			at = join(at, "mean")
		}
		b.within(at, row.value.Mean, span{issue.Lo, issue.Hi}, b.fine(join(index("issues", i), "range")))
	}
}

func (b *builder) stances(p *sim.Person, f memberFile) {
	first := map[int]bool{}
	for _, s := range f.Confederate {
		i, ok := b.issue(join(s.at, "issue"), string(s.Issue))
		if !ok {
			continue
		}
		if first[i] {
			b.wrong(join(s.at, "issue"), string(s.Issue), "has a fixed position already: keep one")
		}
		first[i] = true
		issue := b.s.Setup.Issues[i]
		b.within(join(s.at, "position"), s.Position, span{issue.Lo, issue.Hi}, b.fine(join(index("issues", i), "range")))
		stance := sim.Stance{Issue: i, Position: s.Position, Consistency: s.Consistency}
		b.slide(&stance, s)
		p.Confederate = append(p.Confederate, stance)
	}
}

// slide lets a stance move over to another position, where the file says so.
func (b *builder) slide(stance *sim.Stance, s stanceFile) {
	if s.SlidesTo == nil {
		if at := join(s.at, "by_act"); s.ByAct != nil && b.fine(at) && b.fine(join(s.at, "slides_to")) {
			b.wrong(at, plain(float64(*s.ByAct)), "nothing moves by then: add slides_to, or remove by_act")
		}
		return
	}
	issue := b.s.Setup.Issues[stance.Issue]
	b.within(join(s.at, "slides_to"), *s.SlidesTo, span{issue.Lo, issue.Hi}, b.fine(join(index("issues", stance.Issue), "range")))
	stance.Slides, stance.To, stance.By = true, *s.SlidesTo, b.f.Sessions.Acts
	if s.ByAct != nil {
		stance.By = *s.ByAct
	}
}

func (b *builder) buildMembership() {
	f := &b.f.Membership
	m := sim.Membership{Open: f.Open}
	if f.Open {
		m.Arrivals = 0.3
	}
	if f.Arrivals != nil {
		m.Arrivals = *f.Arrivals
		if !f.Open && b.fine("membership") {
			b.wrong("membership.arrivals", plain(*f.Arrivals), "the group is closed: add open: true, or remove arrivals")
		}
	}
	if f.Largest != nil {
		m.Largest = *f.Largest
		n := len(b.s.Setup.People)
		switch {
		case !b.fine("membership") || !b.fine("members"):
		case !f.Open:
			b.wrong("membership.largest", plain(float64(m.Largest)), "the group is closed: add open: true, or remove largest")
		case m.Largest > n:
			b.wrong("membership.largest", plain(float64(m.Largest)), "more than the %d people there are: want 2..%d", n, n)
		}
	}
	b.s.Setup.Membership = m
}
