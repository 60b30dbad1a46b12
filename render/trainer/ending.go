package trainer

import (
	"bytes"
	"encoding/csv"
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"dinamika/render/view/ending"
	"dinamika/render/view/graph"
	"dinamika/render/view/kit"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// endingPlace is the look back on a life that is over.
type endingPlace struct {
	life   *life
	review *review
	screen ending.Screen
}

// openEnding opens the look back. What was hidden in an exam is shown here.
func (t *Trainer) openEnding(l *life) {
	r, err := t.lookBack(l)
	if err != nil {
		t.tell(err)
		return
	}
	e := &endingPlace{life: l, review: r}
	e.tell(t)
	t.follow(e)
}

func (e *endingPlace) draw(t *Trainer, p *kit.Pen) {
	if e.life.language != t.settings.Language {
		e.life.speak(t.settings.Language)
		if r, err := t.lookBack(e.life); err == nil {
			e.review = r
		}
		e.tell(t)
	}
	e.screen.Scene(p)
}

func (e *endingPlace) do(t *Trainer, intent string) {
	switch intent {
	case kit.IntentBack:
		t.back()
	case "save.record":
		text, err := e.life.led.Record().Text()
		e.hand(t, ".json", text, err)
	case "save.curves":
		text, err := curves(e.life)
		e.hand(t, ".csv", text, err)
	default:
		e.screen = e.screen.Update(intent)
	}
}

func (e *endingPlace) pass(*Trainer, time.Duration) bool { return false }

func (e *endingPlace) close(*Trainer) {}

// hand gives a file to the user, and says where it went.
func (e *endingPlace) hand(t *Trainer, kind string, data []byte, err error) {
	where := ""
	if err == nil {
		where, err = t.o.Shelf.Hand(File{e.life.name + kind, data})
	}
	if err != nil {
		t.tell(err)
		return
	}
	e.screen.Page, e.screen.Top = 0, 0
	e.screen.Told = t.words().T("ending.saved.to", map[string]any{"Where": where})
}

// curves is the curves of a life as a table.
func curves(l *life) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	row := []string{"session", "acts", "stage", "confidence"}
	for _, m := range l.past.Metrics {
		row = append(row, m.Name)
	}
	err := w.Write(row)
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	for _, x := range l.past.Windows {
		row = append(row[:0], strconv.Itoa(x.Session), strconv.Itoa(x.Acts), x.Stage.String(), number(x.Confidence))
		for _, v := range x.Values {
			row = append(row, number(v))
		}
		err = errors.Join(err, w.Write(row))
	}
	w.Flush()
	return b.Bytes(), errors.Join(err, w.Error())
}

// tell fills the screen from the life.
func (e *endingPlace) tell(t *Trainer) {
	l, r, s := e.life, e.review, &e.screen
	g := l.led.Group()
	s.Title = l.scenario.Text.Title.In(string(l.language))
	s.Seed = strconv.FormatUint(l.led.Head().Seed, 10)
	s.Planned, s.Held, s.Came, s.Could = len(l.of.Model.Setup.Sessions), 0, 0, 0
	for k := range r.sessions {
		if r.sessions[k].truth != nil {
			s.Held++
		}
		s.Came += r.sessions[k].present
		s.Could += r.sessions[k].belongs
	}
	s.Spans, s.At = nil, nil
	for _, x := range l.past.Path() {
		s.Spans = append(s.Spans, graph.Span{Stage: x.Stage, From: x.From, To: x.To})
	}
	for _, w := range l.past.Windows {
		s.At = append(s.At, w.At)
	}
	s.Cohesion, s.Task = l.past.Curve("cohesion_social"), l.past.Curve("conflict_task")
	s.Equal, s.Relations = l.past.Curve("participation_gini"), l.past.Curve("conflict_relationship")
	for i := range s.Equal {
		s.Equal[i] = 1 - s.Equal[i]
	}
	s.Task = lately(s.Task)
	for i := range s.Relations {
		s.Relations[i] /= 5 // as a share of the most there can be
	}
	e.decided(t)
	s.Readings, s.Calibration = t.readings(l, r, len(r.sessions))
	s.Members, s.Norms = nil, nil
	for i := range g.Worker() {
		me := &g.Members[i]
		if !me.Here && !me.Gone {
			continue
		}
		m := ending.Member{Name: l.past.Name(i), Looks: t.looks(l.scenario, i), Is: me.Change, Attended: int(me.Attended), Met: int(me.Attended + me.Missed)}
		if i < len(r.change) {
			m.Was = r.change[i]
		}
		if me.Gone {
			m.Left = int(me.Until) + 1
		}
		s.Members = append(s.Members, m)
	}
	for k := range sim.NormID(sim.NumNorms) {
		s.Norms = append(s.Norms, ending.Norm{Name: t.words().Name("norm", k.String()), Was: r.norms[k].Strength, Is: g.Norms[k].Strength, Overt: g.Norms[k].Overt != 0})
	}
	s.Advice = e.advice(t)
}

// lately is the mean of each window and the three before it: a hundred acts.
func lately(values []float64) (out []float64) {
	for i := range values {
		part := values[max(0, i-3) : i+1]
		sum := 0.0
		for _, v := range part {
			sum += v
		}
		out = append(out, sum/float64(len(part)))
	}
	return out
}

// decided puts the decisions made in sessions on the screen.
func (e *endingPlace) decided(t *Trainer) {
	l, s := e.life, &e.screen
	s.Decisions = nil
	for _, d := range l.led.Record().Decisions {
		if d.What != practice.Intervene && d.What != practice.Silence {
			continue
		}
		x := ending.Decision{Session: d.Session, Act: d.Act, Family: ending.Silence, Name: t.words().T("ending.decision.silence"), Whom: strings.Join(d.Targets, ", ")}
		x.At = float64(d.Session-1) + math.Min(1, float64(d.Act)/float64(max(1, l.past.Planned(d.Session))))
		k := slices.IndexFunc(l.of.Model.Interventions, func(v sim.Intervention) bool { return v.ID == d.Intervention })
		if k >= 0 {
			v := &l.of.Model.Interventions[k]
			x.Family, x.Name = v.Family, l.past.Technique(k)
			for _, name := range v.Ethics.Names() {
				x.Principles = append(x.Principles, t.words().Name("ethics", name))
			}
		}
		e.around(t, &x, k)
		s.Decisions = append(s.Decisions, x)
	}
	s.Focus = min(s.Focus, max(0, len(s.Decisions)-1))
}

// around puts beside a decision what was said before and after it, and who was
// in the room. An intervention is spoken at the next turn of the worker, in as
// many acts as it has.
func (e *endingPlace) around(t *Trainer, x *ending.Decision, intervention int) {
	l, r := e.life, e.review
	if x.Session > len(l.past.Sessions) {
		return
	}
	span := l.past.Sessions[x.Session-1]
	acts := l.past.Acts[span.First:span.After]
	from := min(max(0, x.Act-1), len(acts))
	speech := func(k int) ending.Speech {
		return ending.Speech{Who: t.who(l, int(acts[k].Speaker), acts[k].Anonymous), Words: acts[k].Words}
	}
	to := from
	if intervention >= 0 {
		for to < len(acts) && int(acts[to].Intervention) != intervention {
			to++
		}
		from = to
		for to < len(acts) && int(acts[to].Intervention) == intervention {
			x.Words = strings.TrimSpace(x.Words + " " + acts[to].Words)
			to++
		}
	}
	for k := max(0, from-4); k < from; k++ {
		x.Before = append(x.Before, speech(k))
	}
	for k := to; k < min(len(acts), to+4); k++ {
		x.After = append(x.After, speech(k))
	}
	if x.Session > len(r.present) {
		return
	}
	present := r.present[x.Session-1][x.Act]
	for _, i := range r.sessions[x.Session-1].here {
		if present>>uint(i)&1 == 1 {
			x.Here = append(x.Here, l.past.Name(i))
		} else {
			x.Away = append(x.Away, l.past.Name(i))
		}
	}
}

// advice is what to do next, three things at most.
func (e *endingPlace) advice(t *Trainer) (list []string) {
	s := &e.screen
	add := func(id string, pairs map[string]any) {
		if len(list) < 3 {
			list = append(list, t.words().T("ending.advice."+id, pairs))
		}
	}
	if len(s.Decisions) == 0 {
		add("none", nil)
	} else {
		add("decisions", nil)
	}
	if slices.ContainsFunc(s.Decisions, func(d ending.Decision) bool { return len(d.Principles) > 0 }) {
		add("ethics", nil)
	}
	for i := range s.Members {
		if m := &s.Members[i]; m.Left > 0 {
			add("left", map[string]any{"Name": m.Name})
			break
		}
	}
	if _, how, ok := strings.Cut(s.Calibration.Words(), "calibration."); ok && how != "even" {
		add(how, nil)
	}
	return list
}
