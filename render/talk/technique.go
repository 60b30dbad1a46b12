package talk

import (
	"strings"

	"dinamika/sim"
)

// technique is an intervention that the worker is in the middle of: one text
// from the catalogue, said in as many acts as the technique has.
type technique struct {
	intervention  int16
	target, other int16
	pieces        []string
}

// next is the words of the next act of an intervention. There may be none left,
// when the text has fewer sentences than the technique has acts.
func (q *technique) next(t *Talk, a *sim.Act) (string, bool) {
	v := &t.m.Interventions[a.Intervention]
	step := len(v.Steps) - 1 - int(t.g.Waiting)
	if step <= 0 || q.intervention != a.Intervention {
		q.start(t, a, v, max(step, 0))
	}
	if step < 0 || step >= len(q.pieces) || q.pieces[step] == "" {
		return "", false
	}
	return q.pieces[step], true
}

// start draws one of the texts of an intervention and cuts it to its acts.
func (q *technique) start(t *Talk, a *sim.Act, v *sim.Intervention, step int) {
	*q = technique{intervention: a.Intervention, target: -1, other: -1}
	if t.g.Waiting > 0 {
		q.target, q.other = t.g.Pending[0].Target, t.g.Pending[0].Other
	} else if step < len(v.Steps) && v.Steps[step].To == sim.FirstTarget {
		q.target = a.Addressee
	}
	if int(a.Intervention) >= len(t.says) {
		return
	}
	var fit []string
	for _, text := range t.says[a.Intervention].Say.In(string(t.language)) {
		if strings.Contains(text, "{target}") && !t.isPerson(q.target) || strings.Contains(text, "{other}") && !t.isPerson(q.other) {
			continue
		}
		fit = append(fit, text)
	}
	if len(fit) == 0 {
		return
	}
	least, text := -1, ""
	var draw uint64
	for _, one := range fit { // the one said least, and among equals by lot
		times, h := 0, mix(t.g.Seed, uint64(a.Session), uint64(a.Index), hashText(one))
		if u := t.used[hashText("say "+one)]; u != nil {
			times = u.times
		}
		if least < 0 || times < least || times == least && h < draw {
			least, text, draw = times, one, h
		}
	}
	t.note("say "+text, a)
	name := func(i int16) string {
		if !t.isPerson(i) {
			return ""
		}
		return t.people[i].name
	}
	text = strings.NewReplacer("{target}", name(q.target), "{other}", name(q.other)).Replace(text)
	q.pieces = pieces(text, len(v.Steps))
}

func (t *Talk) isPerson(i int16) bool { return i >= 0 && int(i) < len(t.people) }

// pieces cuts a text at its sentences into so many parts. What is left over
// stays with the first; what is missing is missing at the end.
func pieces(text string, n int) []string {
	sentences := sentencesOf(text)
	out := make([]string, n)
	extra := max(0, len(sentences)-n)
	for i := range out {
		take := 1
		if i == 0 {
			take += extra
		}
		take = min(take, len(sentences))
		out[i] = strings.Join(sentences[:take], " ")
		sentences = sentences[take:]
	}
	return out
}

// sentencesOf cuts a text after each full stop and question mark that a space
// and a capital follow.
func sentencesOf(text string) []string {
	var out []string
	begin := 0
	for i := 1; i+1 < len(text); i++ {
		if text[i] == ' ' && (text[i-1] == '.' || text[i-1] == '?') && text[i+1] >= 'A' && text[i+1] <= 'Z' {
			out = append(out, text[begin:i])
			begin = i + 1
		}
	}
	return append(out, text[begin:])
}
