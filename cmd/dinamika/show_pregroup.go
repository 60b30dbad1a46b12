package main

import (
	"fmt"
	"strings"

	"dinamika/scenarios"
)

// looks puts what somebody looks like into words.
func (p *program) looks(l scenarios.Looks) string {
	w := p.words
	list := []string{w.T("looks.skin." + l.Skin.String())}
	switch {
	case l.Cover == scenarios.Hijab: // hides the hair
	case l.Hair == scenarios.NoHair:
		list = append(list, w.T("looks.hair.none"))
	default:
		list = append(list, w.T("looks.hair", map[string]any{"Hair": w.T("looks.hair." + l.Hair.String()), "Colour": w.T("looks.hair_colour." + l.HairColour.String())}))
	}
	if l.Cover != scenarios.NoCover {
		list = append(list, w.T("looks.cover."+l.Cover.String(), map[string]any{"Colour": w.T("looks.cloth." + l.CoverCloth.String())}))
	}
	for _, k := range []struct {
		id  string
		has bool
	}{{"glasses", l.Glasses}, {"moustache", l.Moustache}, {"lined", l.Lined}} {
		if k.has {
			list = append(list, w.T("looks."+k.id))
		}
	}
	return w.T("looks.all", map[string]any{"List": strings.Join(list, ", "), "Garment": w.T("looks.cloth." + l.Garment.String())})
}

// showPregroup explains what the worker can choose before the group meets.
func (p *program) showPregroup(b *strings.Builder, s *scenarios.Scenario) {
	g := s.Pregroup
	if g == nil {
		return
	}
	w, l := p.words, string(p.words.Language())
	first := true
	for _, v := range s.Invitees() {
		if v.Joins || v.Person.Candidate { // told already, among the people
			continue
		}
		if first {
			fmt.Fprintf(b, "\n%s\n", w.T("command.show.invited"))
		}
		first = false
		fmt.Fprintf(b, "  %s\n", v.Person.Name)
		if about := strings.TrimSpace(v.About.In(l)); about != "" {
			b.WriteString(paragraphs(about, "      "))
		}
		b.WriteString(paragraphs(p.looks(v.Looks), "      "))
	}
	usual := s.Usual()
	part := func(id string, lines []string) {
		if len(lines) > 0 {
			fmt.Fprintf(b, "\n%s\n", w.T("command.show."+id))
		}
		for _, text := range lines {
			fmt.Fprintf(b, "  • %s\n", strings.TrimSpace(paragraphs(text, "    ")))
		}
	}
	mark := func(id, chosen, text string) string {
		if id == chosen {
			text += " " + w.T("command.show.usual")
		}
		return text + " [" + id + "]"
	}
	var purposes, clauses, rooms, openings []string
	for _, o := range g.Purposes {
		purposes = append(purposes, mark(o.ID, usual.Purpose, o.Say.In(l)))
	}
	for _, o := range g.Clauses {
		at := ""
		for _, norm := range usual.Contract {
			if norm == o.Norm.String() {
				at = norm
			}
		}
		clauses = append(clauses, mark(o.Norm.String(), at, o.Say.In(l)))
	}
	for _, o := range g.Rooms {
		rooms = append(rooms, mark(o.ID, usual.Room, o.Name.In(l)))
	}
	for _, o := range g.Openings {
		openings = append(openings, mark(o.ID, usual.Opening, o.Name.In(l)))
	}
	part("purposes", purposes)
	part("clauses", clauses)
	part("rooms", rooms)
	part("openings", openings)
}
