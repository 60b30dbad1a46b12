package scenarios

import (
	"slices"
	"strings"

	"dinamika/sim"
	"dinamika/sim/practice"
)

// Choices is what the worker chose before the group met.
type Choices = practice.Choices

// Invitees are all who can be there in the first session: those who are, in
// their order, then those who wait to be admitted, then those who could be
// invited besides.
func (s *Scenario) Invitees() []Invitee {
	var here, waiting []Invitee
	for i, p := range s.Setup.People {
		v := Invitee{Person: p, About: s.Text.Members[i], Looks: s.Looks[i], Sent: s.Sent[i]}
		switch {
		case p.Candidate:
			waiting = append(waiting, v)
		case p.Joins == 0:
			v.Joins = true
			here = append(here, v)
		}
	}
	return append(append(here, waiting...), s.invited...)
}

// Usual is the choices by which the scenario is as it is written.
func (s *Scenario) Usual() Choices {
	c := Choices{Members: []string{}, Contract: []string{}}
	for _, v := range s.Invitees() {
		if v.Joins {
			c.Members = append(c.Members, v.Person.Name)
		}
	}
	f := s.file.Pregroup
	if f == nil {
		return c
	}
	for i := range f.Purposes {
		if !f.Purposes[i].changes() {
			c.Purpose = string(f.Purposes[i].ID)
		}
	}
	for i := range f.Rooms {
		if !f.Rooms[i].changes() {
			c.Room = string(f.Rooms[i].ID)
		}
	}
	for i := range f.Openings {
		if !f.Openings[i].changes() {
			c.Opening = string(f.Openings[i].ID)
		}
	}
	for _, o := range f.Clauses {
		if s.agreed(o.Norm.Is) >= 0 {
			c.Contract = append(c.Contract, o.Norm.String())
		}
	}
	return c
}

// agreed is the place of a norm in the contract of the file, or -1.
func (s *Scenario) agreed(n sim.NormID) int {
	return slices.IndexFunc(s.file.Contract, func(c clauseFile) bool { return c.Norm.Is == n })
}

// Chosen is the scenario after what the worker chose: it is written anew and
// compiled as any other, so that a choice works only through what a scenario
// can say. The usual choices give the scenario itself. The error is a CannotBe.
func (s *Scenario) Chosen(c Choices) (*Scenario, error) {
	usual := s.Usual()
	if c.Equal(&usual) {
		return s, nil
	}
	if s.file.Pregroup == nil || s.Pregroup == nil {
		return nil, CannotBe{phrase("%s: there is nothing to choose before the group meets", s.Setup.Name)}
	}
	if err := s.possible(&c); err != nil {
		return nil, err
	}
	c = *c.Clone()
	s.inOrder(c.Contract)
	if c.Equal(&usual) {
		return s, nil
	}
	f := s.file
	f.Pregroup = nil
	gone := s.people(&f, c.Members)
	s.terms(&f, &c)
	built, problems := s.rebuiltWithout(&f, gone)
	if len(problems) > 0 {
		return nil, CannotBe{inside(problems[0])}
	}
	built.Choices = &c
	return built, nil
}

// possible says what of the choices cannot be.
func (s *Scenario) possible(c *Choices) error {
	var names, purposes, rooms, openings, norms []string
	for _, v := range s.Invitees() {
		names = append(names, v.Person.Name)
	}
	for _, p := range s.Pregroup.Purposes {
		purposes = append(purposes, p.ID)
	}
	for _, p := range s.Pregroup.Rooms {
		rooms = append(rooms, p.ID)
	}
	for _, p := range s.Pregroup.Openings {
		openings = append(openings, p.ID)
	}
	for _, o := range s.Pregroup.Clauses {
		norms = append(norms, o.Norm.String())
	}
	for _, list := range [...]struct {
		what       Phrase
		given, all []string
	}{{phrase("member"), c.Members, names}, {phrase("norm"), c.Contract, norms}} {
		for i, one := range list.given {
			if err := known(list.what, one, list.all); err != nil {
				return err
			}
			if slices.Contains(list.given[:i], one) {
				return CannotBe{phrase("the %s %s is chosen twice: keep one", list.what, one)}
			}
		}
	}
	for _, one := range [...]struct {
		what  Phrase
		given string
		all   []string
	}{{phrase("purpose"), c.Purpose, purposes}, {phrase("room"), c.Room, rooms}, {phrase("opening"), c.Opening, openings}} {
		if one.given == "" && len(one.all) == 0 {
			continue
		}
		if err := known(one.what, one.given, one.all); err != nil {
			return err
		}
	}
	if n := len(c.Members); n < s.Pregroup.Least || n > s.Pregroup.Most {
		return CannotBe{phrase("%d members are chosen for the first session: want %d to %d", n, s.Pregroup.Least, s.Pregroup.Most)}
	}
	return nil
}

// known refuses a name that is not in a list.
func known(what Phrase, name string, all []string) error {
	if slices.Contains(all, name) {
		return nil
	}
	if near := nearest(name, all); near != "" {
		return CannotBe{phrase("no %s is called %q; did you mean %q?", what, shorten(name, 60), near)}
	}
	return CannotBe{phrase("no %s is called %q: want one of %s", what, shorten(name, 60), strings.Join(all, ", "))}
}

// inOrder puts the norms of a contract in the order in which they are offered.
func (s *Scenario) inOrder(norms []string) {
	at := func(norm string) int {
		return slices.IndexFunc(s.Pregroup.Clauses, func(o Offer) bool { return o.Norm.String() == norm })
	}
	slices.SortFunc(norms, func(a, b string) int { return at(a) - at(b) })
}

// people writes those who were chosen into the file, in the order in which
// they sit, and gives the names of those who were in it and do not come. Who
// joins later, or waits to be admitted, stays where it is.
func (s *Scenario) people(f *scenarioFile, chosen []string) (gone map[string]bool) {
	gone = map[string]bool{}
	of := map[string]memberFile{}
	var rest []memberFile
	var seats []int
	keep := func(m memberFile, comes bool) {
		if comes {
			m.Candidate = false
			of[m.Name] = m
			seats = append(seats, len(rest))
		}
		rest = append(rest, m)
	}
	for _, m := range f.Members {
		for _, name := range (&builder{reader: newReader("")}).namesOf(m, "") {
			one := m
			one.Name, one.Count = name, nil
			comes := slices.Contains(chosen, name)
			if one.Joins == nil && !one.Candidate && !comes || one.Joins != nil && *one.Joins == 1 && !comes {
				gone[name] = true
				continue
			}
			keep(one, comes)
		}
	}
	for _, m := range s.file.Pregroup.Candidates {
		if slices.Contains(chosen, m.Name) {
			keep(m, true)
		}
	}
	for i, at := range seats {
		rest[at] = of[chosen[i]]
	}
	f.Members = rest
	f.Ties = append(slices.Clone(f.Ties), s.file.Pregroup.Ties...)
	s.without(f, gone)
	s.largest(f)
	return gone
}

// without takes out of the file what concerns people who are not in it, and
// the arrival of those who are there from the first session on.
func (s *Scenario) without(f *scenarioFile, gone map[string]bool) {
	here := map[string]bool{"": true}
	first := map[string]bool{}
	for _, m := range f.Members {
		here[m.Name] = true
		first[m.Name] = !m.Candidate && (m.Joins == nil || *m.Joins == 1)
	}
	f.Ties = slices.DeleteFunc(f.Ties, func(t tieFile) bool { return !here[t.From] || !here[t.To] })
	invited := func(name string) bool { // waits in the file, and was asked at once
		return slices.ContainsFunc(s.Setup.People, func(p sim.Person) bool { return p.Name == name && p.Candidate })
	}
	left := map[string]bool{}
	f.Events = slices.DeleteFunc(slices.Clone(f.Events), func(e eventFile) bool {
		if e.Kind.Is == sim.Leaves {
			left[e.Member] = true
		}
		if e.Kind.Is == sim.Joins && first[e.Member] && invited(e.Member) && !left[e.Member] {
			return true
		}
		return !here[e.Member] || !here[e.By]
	})
	f.Lines = slices.DeleteFunc(slices.Clone(f.Lines), func(l lineFile) bool { return !here[l.By] })
	f.Facilitator.Script = slices.DeleteFunc(slices.Clone(f.Facilitator.Script), func(c cueFile) bool {
		return slices.ContainsFunc(c.Targets, func(name string) bool { return !here[name] })
	})
	if sim.Policy(f.Facilitator.Policy.Is) == sim.Scripted && len(f.Facilitator.Script) == 0 {
		f.Facilitator.Policy.Is = filePolicy(sim.Democratic)
	}
}

// largest keeps the limit of an open group to those there are.
func (s *Scenario) largest(f *scenarioFile) {
	if l := f.Membership.Largest; l != nil && *l > len(f.Members) {
		n := len(f.Members)
		f.Membership.Largest = &n
	}
}

// terms writes purpose, contract, room and opening into the file.
func (s *Scenario) terms(f *scenarioFile, c *Choices) {
	g := s.file.Pregroup
	for i := range g.Purposes {
		if p := &g.Purposes[i]; string(p.ID) == c.Purpose {
			p.write(f)
		}
	}
	for i := range g.Rooms {
		if p := &g.Rooms[i]; string(p.ID) == c.Room && p.Crowding != nil {
			f.Room.Crowding = *p.Crowding
		}
		if p := &g.Rooms[i]; string(p.ID) == c.Room && p.Noise != nil {
			f.Room.Noise = *p.Noise
		}
	}
	for i := range g.Openings {
		if p := &g.Openings[i]; string(p.ID) == c.Opening && p.Pattern != nil {
			first(f).Pattern = p.Pattern
		}
	}
	f.Contract = slices.DeleteFunc(slices.Clone(f.Contract), func(l clauseFile) bool {
		offered := slices.ContainsFunc(g.Clauses, func(o offerFile) bool { return o.Norm.Is == l.Norm.Is })
		return offered && !slices.Contains(c.Contract, l.Norm.String())
	})
	for _, o := range g.Clauses {
		if slices.Contains(c.Contract, o.Norm.String()) && s.agreed(o.Norm.Is) < 0 {
			f.Contract = append(f.Contract, clauseFile{Norm: o.Norm, Standard: o.Standard})
		}
	}
}

// write writes a purpose into the file.
func (p *purposeFile) write(f *scenarioFile) {
	if p.Clarity != nil {
		f.Clarity = *p.Clarity
	}
	if p.Agenda != nil {
		first(f).Agenda = p.Agenda
	}
	if p.SelfFocus == 0 {
		return
	}
	f.Issues = slices.Clone(f.Issues)
	for i := range f.Issues {
		x := sim.SelfFocus(f.Kind.Is)
		if given := f.Issues[i].SelfFocus; given != nil {
			x = *given
		}
		x = min(1, max(0, x+p.SelfFocus))
		f.Issues[i].SelfFocus = &x
	}
}

// first is what is different in the first session, to be changed.
func first(f *scenarioFile) *planFile {
	f.Sessions.Plan = slices.Clone(f.Sessions.Plan)
	for i := range f.Sessions.Plan {
		if p := &f.Sessions.Plan[i]; p.Session == 1 {
			return p
		}
	}
	f.Sessions.Plan = append(f.Sessions.Plan, planFile{Session: 1})
	return &f.Sessions.Plan[len(f.Sessions.Plan)-1]
}
