// Package palette is the column beside the room in which a worker chooses what
// to say: a search, nine families of technique on nine keys, to whom, the exact
// words, and silence beside them.
package palette

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/sim"
)

// Fit is how well a technique meets what could be noticed in the group. In an
// exam it is never told.
type Fit uint8

// The fits.
const (
	Untold   Fit = iota
	Fits         // meets what presses most, in a phase where it belongs
	OutOfWay     // belongs to another phase of a group's life
)

// Technique is one thing that a worker can say, in the words of the user.
type Technique struct {
	Name, About string
	Source      string   // the cited work
	Also        []string // other words it is found by: its name in the other language, synonyms, family, role
	Deep        []string // what else is said about it
	Family      sim.Family
	Role        sim.WorkerRole
	Targets     int
	Off         string   // why it cannot be used now; empty: it can
	Fit         Fit      // in practice
	Meets       string   // the situation it is for, in practice
	Ethics      []string // the principles that it may breach, in practice
}

// Member is one of those it can be said to, in the order of the chairs.
type Member struct {
	Name string
	Off  string // why nothing can be said to them now
}

// Hint is what a tutor would say, in practice.
type Hint struct {
	Words     string
	Technique int   // its number, from 1; 0: none
	Aim       []int // numbers of members, from 1
}

// Panel is the column: what it is given, and what the trainee has opened, typed
// and chosen. Numbers count from 1; 0 is none. The zero value is at rest.
type Panel struct {
	Techniques []Technique
	Members    []Member
	Words      []string // the wordings of what is picked, with the names put in
	Mute       string   // why nothing can be decided now; empty: it can
	Tutored    bool     // practice: there are hints
	Hint       Hint
	Note       string // what came of the last try, until the next intent

	Query   string
	Family  int // 1 + sim.Family
	Role    int // 1 + sim.WorkerRole
	Roles   bool
	Page    int // of a long list, from 0
	Top     int // how far a list is rolled that does not fit
	Pick    int // number of a technique
	Aim     []int
	Wording int // from 0
	About   bool
	Hinted  bool
}

// Choice is what the trainee has chosen so far. Technique and targets count
// from 0; the technique is -1 while there is none.
type Choice struct {
	Technique int
	Targets   []int
	Wording   int
	Ready     bool
}

// Chosen is the choice as it stands.
func (p Panel) Chosen() Choice {
	c := Choice{Technique: p.Pick - 1, Wording: p.Wording, Ready: p.picked() != nil && p.lacks() == lackNothing}
	for _, n := range p.Aim {
		c.Targets = append(c.Targets, n-1)
	}
	return c
}

// Holding says whether the trainee is choosing, so that the group holds at its
// next turn.
func (p Panel) Holding() bool {
	return p.Query != "" || p.Family > 0 || p.Role > 0 || p.Roles || p.Pick > 0 || p.Hinted
}

// Takes says whether an intent is for the panel: all of its own, and the
// members while it asks to whom.
func (p Panel) Takes(intent string) bool {
	if strings.HasPrefix(intent, "palette.") {
		return true
	}
	v := p.picked()
	return strings.HasPrefix(intent, "member.") && v != nil && v.Targets > 0 && !p.About
}

// Cleared is the panel at rest again, with what it was given.
func (p Panel) Cleared() Panel {
	return Panel{Techniques: p.Techniques, Members: p.Members, Mute: p.Mute, Tutored: p.Tutored, Hint: p.Hint}
}

// picked is the technique that is picked, or nil.
func (p *Panel) picked() *Technique {
	if p.Pick < 1 || p.Pick > len(p.Techniques) {
		return nil
	}
	return &p.Techniques[p.Pick-1]
}

// lack is what is missing before it can be said.
type lack uint8

const (
	lackNothing lack = iota
	lackTechnique
	lackOne      // a member
	lackAnother  // a second one
	lackPresent  // one that was aimed at has gone
	lackPossible // the technique has become impossible
	lackFloor    // nothing can be decided now
)

// lacks is what is missing, the first thing first.
func (p *Panel) lacks() lack {
	v := p.picked()
	switch {
	case p.Mute != "":
		return lackFloor
	case v == nil:
		return lackTechnique
	case v.Off != "":
		return lackPossible
	case p.gone() > 0:
		return lackPresent
	case len(p.Aim) < v.Targets && len(p.Aim) > 0:
		return lackAnother
	case len(p.Aim) < v.Targets:
		return lackOne
	}
	return lackNothing
}

// gone is the number of the first member aimed at to whom nothing can be said.
func (p *Panel) gone() int {
	for _, n := range p.Aim {
		if n < 1 || n > len(p.Members) || p.Members[n-1].Off != "" {
			return n
		}
	}
	return 0
}

// Update is the panel after what the user intended.
func (p Panel) Update(intent string) Panel {
	if p.Takes(intent) {
		p.Note = ""
	}
	if typed, ok := strings.CutPrefix(intent, "palette.search="); ok {
		p = p.lay()
		p.Family, p.Role, p.Roles, p.Query = 0, 0, false, typed
		return p
	}
	name, number := intent, 0
	if at := strings.LastIndexByte(intent, '.'); at >= 0 {
		if n, err := strconv.Atoi(intent[at+1:]); err == nil {
			name, number = intent[:at], n
		}
	}
	switch name {
	case "palette.family":
		p = p.lay()
		p.Family, p.Role, p.Roles, p.Query = number, 0, false, ""
	case "palette.role":
		p = p.lay()
		p.Family, p.Role, p.Roles, p.Query = 0, number, false, ""
	case "palette.roles":
		p = p.lay()
		p.Family, p.Role, p.Roles, p.Query = 0, 0, true, ""
	case "palette.use":
		p = p.use(number)
	case "palette.first":
		for _, n := range p.listed() {
			if p.Techniques[n-1].Off == "" {
				p = p.use(n)
				break
			}
		}
	case "palette.list":
		p = p.lay()
	case "palette.more":
		p.Page, p.Top = p.Page+1, 0
		if p.Page >= pages(len(p.listed())) {
			p.Page = 0
		}
	case "palette.rows.up":
		p.Top = max(0, p.Top-1)
	case "palette.rows.down":
		if p.Top++; p.Top >= len(p.page(p.listed())) {
			p.Top = 0
		}
	case "palette.wording":
		if n := len(p.Words); n > 0 {
			p.Wording = (p.Wording + 1) % n
		}
	case "palette.about":
		p.About = !p.About && p.Pick > 0
		p.Hinted = false
	case "palette.hint":
		p.Hinted = !p.Hinted && p.Tutored
		p.About = false
	case "palette.take":
		if h := p.Hint; p.Tutored && h.Technique > 0 {
			p = p.use(h.Technique)
			p.Aim = slices.Clone(h.Aim)
		}
	case "palette.drop":
		p.Aim = slices.DeleteFunc(slices.Clone(p.Aim), func(n int) bool { return n == number })
	case "palette.nobody":
		p.Aim = nil
	case "member":
		if p.Takes(intent) {
			p = p.aim(number)
		}
	case "palette.back":
		p = p.back()
	}
	return p
}

// lay lays down what is picked.
func (p Panel) lay() Panel {
	p.Pick, p.Aim, p.Words, p.Wording, p.About, p.Hinted, p.Page, p.Top = 0, nil, nil, 0, false, false, 0, 0
	return p
}

// use picks a technique, and opens the family it is of if no list has it.
func (p Panel) use(number int) Panel {
	if number < 1 || number > len(p.Techniques) || p.Techniques[number-1].Off != "" {
		return p
	}
	if !slices.Contains(p.listed(), number) {
		p.Query, p.Role, p.Roles, p.Page, p.Family = "", 0, false, 0, 1+int(p.Techniques[number-1].Family)
	}
	if number != p.Pick {
		p.Words, p.Wording = nil, 0
		p.Aim = slices.Clone(p.Aim[:min(len(p.Aim), p.Techniques[number-1].Targets)])
	}
	p.Pick, p.About, p.Hinted = number, false, false
	return p
}

// aim takes a member among those addressed, or out again. One too many takes
// the place of the last.
func (p Panel) aim(number int) Panel {
	v := p.picked()
	if v == nil || v.Targets == 0 || number < 1 || number > len(p.Members) {
		return p
	}
	if off := p.Members[number-1].Off; off != "" {
		p.Note = off
		return p
	}
	aim := slices.Clone(p.Aim)
	if at := slices.Index(aim, number); at >= 0 {
		p.Aim = slices.Delete(aim, at, at+1)
		return p
	}
	p.Aim = append(aim[:min(len(aim), v.Targets-1)], number)
	return p
}

// back goes one step back.
func (p Panel) back() Panel {
	switch {
	case p.About || p.Hinted:
		p.About, p.Hinted = false, false
	case len(p.Aim) > 0:
		p.Aim = slices.Clone(p.Aim[:len(p.Aim)-1])
	case p.Pick > 0:
		page := p.Page
		p = p.lay()
		p.Page = page
	default:
		p.Query, p.Family, p.Role, p.Roles, p.Page, p.Top = "", 0, 0, false, 0, 0
	}
	return p
}
