package palette

import (
	"fmt"
	"testing"

	"dinamika/render/lang"
	"dinamika/render/view/gallery"
	"dinamika/render/view/input"
	"dinamika/render/view/theme"
)

// state is one that a trainee can bring the panel to.
type state struct {
	name    string
	intents []string
	hands   input.Hands
	change  func(*Panel)
}

// states are those that look different.
func states() []state {
	return []state{
		{name: "rest"},
		{name: "focus", hands: input.Hands{Focus: "palette.family.2", Hover: "palette.role.3"}},
		{name: "mute", change: func(p *Panel) { p.Mute = lang.In(lang.English).T("palette.off.speaking") }},
		{name: "typing", hands: input.Hands{Focus: search}},
		{name: "family", intents: []string{"palette.family.5"}},
		{name: "widest", intents: []string{"palette.family.3"}, hands: input.Hands{Focus: "palette.use.12", Hover: "palette.use.14"}},
		{name: "off", intents: []string{"palette.family.5"}, change: func(p *Panel) {
			for i := range p.Techniques {
				if p.Techniques[i].Targets == 2 {
					p.Techniques[i].Off = "Needs 2 members in the room"
				}
			}
		}},
		{name: "role", intents: []string{"palette.role.12"}},
		{name: "role-last", intents: []string{"palette.role.12", "palette.more", "palette.more"}},
		{name: "roles", intents: []string{"palette.roles"}},
		{name: "search", intents: []string{"palette.search=link"}, hands: input.Hands{Focus: search}},
		{name: "search-many", intents: []string{"palette.search=a"}},
		{name: "search-none", intents: []string{"palette.search=xylophone and a long thing besides it"}, hands: input.Hands{Focus: search}},
		{name: "to-all", intents: []string{"palette.family.1", "palette.use.1"}, hands: input.Hands{Focus: say}},
		{name: "to-one", intents: []string{"palette.family.6", "palette.use.32"}, hands: input.Hands{Focus: say}},
		{name: "to-two", intents: []string{"palette.family.5", "palette.use.25", "member.5"}, hands: input.Hands{Focus: "palette.about"}},
		{name: "ready", intents: []string{"palette.family.5", "palette.use.26", "member.5", "member.1"}, hands: input.Hands{Focus: say}},
		{name: "ethics", intents: []string{"palette.family.7", "palette.use.42", "member.5"}, hands: input.Hands{Focus: "palette.drop.5"}},
		{name: "gone", intents: []string{"palette.family.5", "palette.use.26", "member.5", "member.1"}, change: func(p *Panel) { p.Members[4].Off = "Ni Made Ayu is not in the room" }},
		{name: "searched", intents: []string{"palette.search=a", "palette.first", "member.1"}},
		{name: "note", intents: []string{"palette.family.5", "palette.use.26", "member.5", "member.1"}, change: func(p *Panel) { p.Note = lang.In(lang.Indonesian).T("palette.decided") }},
		{name: "about", intents: []string{"palette.family.7", "palette.use.42", "member.5", "palette.about"}},
		{name: "hint", intents: []string{"palette.hint"}},
		{name: "last", intents: []string{"palette.family.3", "palette.use.19"}},
	}
}

// TestPictures: in every state, theme, size of text, language and mode the
// column holds together.
func TestPictures(t *testing.T) {
	for _, s := range states() {
		for n := theme.Light; n < theme.NumThemes; n++ {
			for _, l := range []theme.Letters{theme.Normal, theme.Large, theme.Huge} {
				for _, in := range lang.Languages() {
					for _, practice := range []bool{true, false} {
						p := said(does(sample(in, practice), s.intents...), in)
						if s.change != nil {
							s.change(&p)
						}
						sc := draw(p, n, l, in, s.hands)
						name := fmt.Sprintf("palette-%s-%v-%d-%s-%v", s.name, n, l, in, practice)
						gallery.Audit(t, name, sc)
						if practice && (n == theme.Light && in == lang.Indonesian || in == lang.English && l == theme.Letters(100+25*int(n))) {
							gallery.Keep(t, name, sc, 1280, 720)
						}
					}
				}
			}
		}
	}
}

// TestGolden keeps a few states as text.
func TestGolden(t *testing.T) {
	for _, s := range states() {
		switch s.name {
		case "rest", "family", "ready", "search", "about", "hint":
			p := said(does(sample(lang.Indonesian, true), s.intents...), lang.Indonesian)
			gallery.Golden(t, s.name, draw(p, theme.Light, theme.Normal, lang.Indonesian, s.hands))
		}
	}
	p := said(does(sample(lang.English, false), "palette.search=link", "palette.use.6", "member.3", "member.6"), lang.English)
	gallery.Golden(t, "exam-large", draw(p, theme.Contrast, theme.Large, lang.English, input.Hands{Focus: say}))
}
