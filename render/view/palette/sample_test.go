package palette

import (
	_ "embed"
	"strconv"
	"strings"

	"dinamika/render/lang"
	"dinamika/render/view/input"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
	"dinamika/sim"
)

//go:embed testdata/techniques.txt
var techniques string

// sample is a panel with a whole catalogue in a language, in practice or exam.
func sample(l lang.Language, practice bool) Panel {
	w := lang.In(l)
	p := Panel{Tutored: practice}
	for i, row := range strings.Split(strings.TrimSpace(techniques), "\n") {
		f := strings.Split(row, "|")
		name, other, about, deep := f[5], f[6], f[7], f[8]
		if l == lang.Indonesian {
			name, other, about, deep = other, name, deep, about
		}
		v := Technique{Name: name, About: about, Source: "Corey, M. S., Corey, G., & Corey, C. (2014). Groups: Process and practice (9th ed.). Brooks/Cole, Cengage Learning.",
			Also: []string{other, lang.In(lang.English).T("palette.also." + f[0]), lang.In(lang.Indonesian).T("palette.also." + f[0])}, Deep: []string{deep}}
		for k := range sim.Family(sim.NumFamilies) {
			if k.String() == f[1] {
				v.Family = k
			}
		}
		for k := range sim.WorkerRole(sim.NumWorkerRoles) {
			if k.String() == f[2] {
				v.Role = k
			}
		}
		v.Targets, _ = strconv.Atoi(f[3])
		if practice {
			v.Meets = w.Name("need", "silent_member")
			for _, e := range strings.Fields(f[4]) {
				v.Ethics = append(v.Ethics, w.Name("ethics", e))
			}
			v.Fit = [...]Fit{Fits, Untold, OutOfWay}[i%3]
		}
		p.Techniques = append(p.Techniques, v)
	}
	for i, name := range []string{"Siti Aminah", "Pak Darto", "Bu Ratmi", "Yohanes", "Ni Made Ayu", "Togar", "Wulan"} {
		m := Member{Name: name}
		if i == 1 {
			m.Off = w.T("palette.off.member", map[string]any{"Name": name})
		}
		p.Members = append(p.Members, m)
	}
	if practice {
		p.Hint = Hint{Words: w.T("palette.why.silent_member", map[string]any{"Name": "Togar", "Acts": 40, "Spoke": 2, "All": 96}), Technique: 4, Aim: []int{6}}
	}
	return p
}

// said gives a panel the longest words of what is picked, twice.
func said(p Panel, l lang.Language) Panel {
	if p.Pick == 0 {
		return p
	}
	f := strings.Split(strings.Split(strings.TrimSpace(techniques), "\n")[p.Pick-1], "|")
	text := f[9]
	if l == lang.Indonesian {
		text = f[10]
	}
	text = strings.NewReplacer("{target}", "Ni Made Ayu", "{other}", "Siti Aminah").Replace(text)
	p.Words = []string{text, text + " "}
	return p
}

// does lets a panel live through intents.
func does(p Panel, intents ...string) Panel {
	for _, i := range intents {
		p = p.Update(i)
	}
	return p
}

// draw draws a panel alone.
func draw(p Panel, t theme.Name, l theme.Letters, in lang.Language, h input.Hands) *mark.Scene {
	sc := new(mark.Scene)
	pen := kit.New(sc, theme.Of(t), l, lang.In(in), h)
	pen.Ground()
	p.Draw(pen, Box(l.Roomy()))
	return sc
}
