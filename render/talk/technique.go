package talk

import (
	"slices"
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
	fit := t.fitting(int(a.Intervention), q.target, q.other)
	if len(fit) == 0 {
		return
	}
	text := t.drawn(fit, a)
	if w := t.wording; w > 0 {
		text = fit[(w-1)%len(fit)]
	}
	t.wording = 0
	t.note("say "+text, a)
	q.pieces = pieces(t.named(text, q.target, q.other), len(v.Steps))
}

// Wordings are the words in which an intervention can be said to its targets,
// which may be -1: all texts of the catalogue whose brackets can be filled.
func (t *Talk) Wordings(intervention, target, other int) []string {
	if intervention < 0 || intervention >= len(t.says) {
		return nil
	}
	out := slices.Clone(t.fitting(intervention, int16(target), int16(other)))
	for i, text := range out {
		out[i] = t.named(text, int16(target), int16(other))
	}
	return out
}

// Choose makes the next intervention be said in one of its Wordings, from 1; 0
// leaves it to the lot. A number beyond the last begins again at the first.
func (t *Talk) Choose(wording int) { t.wording = max(0, wording) }

// fitting are the texts of an intervention that can be said to its targets.
func (t *Talk) fitting(intervention int, target, other int16) (fit []string) {
	for _, text := range t.says[intervention].Say.In(string(t.language)) {
		if strings.Contains(text, "{target}") && !t.isPerson(target) || strings.Contains(text, "{other}") && !t.isPerson(other) {
			continue
		}
		fit = append(fit, text)
	}
	return fit
}

// drawn is the text that was said least, and among equals one by lot.
func (t *Talk) drawn(fit []string, a *sim.Act) (text string) {
	least := -1
	var draw uint64
	for _, one := range fit {
		times, h := 0, mix(t.g.Seed, uint64(a.Session), uint64(a.Index), hashText(one))
		if u := t.used[hashText("say "+one)]; u != nil {
			times = u.times
		}
		if least < 0 || times < least || times == least && h < draw {
			least, text, draw = times, one, h
		}
	}
	return text
}

// named is a text with the names of its targets.
func (t *Talk) named(text string, target, other int16) string {
	name := func(i int16) string {
		if !t.isPerson(i) {
			return ""
		}
		return t.people[i].name
	}
	return strings.NewReplacer("{target}", name(target), "{other}", name(other)).Replace(text)
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
