package trainer

import (
	"strconv"
	"strings"

	"dinamika/render/chronicle"
	"dinamika/render/trainer/tape"
	"dinamika/render/view/face"
	"dinamika/render/view/playback"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// fill fills the screen from the tapes, as things stood at the act that is
// looked at.
func (b *playbackPlace) fill(t *Trainer) {
	x := &b.screen
	x.Loading = 0
	for i := range b.reels {
		x.Loading += b.reels[i].Share() / float64(len(b.reels))
	}
	if !b.ready {
		x.Loading = min(x.Loading, 0.999)
		x.Title, x.Subtitle = b.reels[0].Run.Life.Scenario.Text.Title.In(string(t.settings.Language)), ""
		return
	}
	x.Loading = 1
	x.At = b.moment(b.at)
	x.Session, x.Act = b.axis.Moment(b.at)
	x.Playing, x.Speed = !b.player.Paused, b.player.Speed
	x.CanCompare, x.CanContinue = len(b.reels) == 1, b.unfinished()
	x.Caption = ""
	if b.demo != nil {
		x.Caption = b.demo.caption(t, b)
	}
	x.Making = nil
	if f := b.filming; f != nil {
		x.Making = &playback.Making{Done: f.done, Of: f.of}
	}
	if len(x.Rooms) != len(b.reels) {
		x.Rooms = make([]playback.Room, len(b.reels))
	}
	for i := range b.reels {
		b.room(t, i, &x.Rooms[i])
	}
}

// room fills one room.
func (b *playbackPlace) room(t *Trainer, i int, x *playback.Room) {
	r := &b.reels[i]
	acts := b.axis.Acts(r.Tape, b.at)
	g := r.At(acts)
	r.Model().Observe(g, &b.view)
	x.Badge, x.Name, x.How = b.badge(i), b.leader(t, i), t.words().T("playback.how."+r.Run.Leader().String())
	if b.demo != nil {
		x.Name, x.How = b.demo.name(t, i), ""
	}
	seat := b.members(t, r, g, x)
	x.Now, x.Before = playback.Speech{}, x.Before[:0]
	session, _ := b.axis.Moment(b.at)
	for k := max(0, acts-7); k < acts; k++ {
		a := &r.Past.Acts[k]
		if a.Session != session {
			continue
		}
		said := speech(r.Past, a, seat)
		if k == acts-1 {
			x.Now = said
		} else {
			x.Before = append(x.Before, said)
		}
	}
	b.stage(r, acts, x)
	x.Ended = acts == r.Len() && b.axis.Place(r.Tape, acts) < b.at
}

// members fills the chairs, and gives where each agent sits.
func (b *playbackPlace) members(t *Trainer, r *reel, g *sim.Group, x *playback.Room) func(int) int {
	seats := make([]int, g.Agents())
	total := int64(0)
	for i := range g.Agents() {
		total += g.Members[i].SpokeHere
		seats[i] = playback.ToAll
	}
	x.Members = x.Members[:0]
	for i := range b.view.Members {
		m := &b.view.Members[i]
		if !m.Belongs {
			continue
		}
		seats[i] = len(x.Members)
		name := r.Past.Name(i)
		x.Members = append(x.Members, playback.Member{
			Name: name, Looks: t.looks(r.Run.Life.Scenario, i), Sign: face.Read(&b.view, i),
			Share: float64(m.Spoke) / float64(max(1, total)),
		})
	}
	names := make([]string, len(x.Members))
	for k := range names {
		names[k] = x.Members[k].Name
	}
	for k, short := range shortNames(names) {
		x.Members[k].Short = short
	}
	seats[g.Worker()] = len(x.Members)
	x.WorkerShare = float64(g.Members[g.Worker()].SpokeHere) / float64(max(1, total))
	return func(agent int) int {
		if agent < 0 || agent >= len(seats) {
			return playback.ToAll
		}
		return seats[agent]
	}
}

// speech is an act as it was spoken.
func speech(past *chronicle.Chronicle, a *chronicle.Act, seat func(int) int) playback.Speech {
	s := playback.Speech{By: seat(int(a.Speaker)), To: seat(int(a.Addressee)), Words: a.Words}
	if a.Anonymous {
		s.By = -1
	}
	if a.Intervention >= 0 {
		s.Technique = past.Technique(int(a.Intervention))
	}
	return s
}

// stage fills in what the stage was read as, at the last reading before.
func (b *playbackPlace) stage(r *reel, acts int, x *playback.Room) {
	x.Read = false
	if acts == 0 {
		return
	}
	now := &r.Past.Acts[acts-1]
	last := -1
	for k := range r.Past.Windows {
		w := &r.Past.Windows[k]
		if w.Session < now.Session || w.Session == now.Session && w.Acts <= now.Number {
			last = k
		}
	}
	if last < 0 {
		return
	}
	w := r.Past.Windows[max(0, last-3) : last+1]
	x.Read, x.Stage = true, w[len(w)-1].Stage
	x.Sure = [3]float64{w[len(w)-1].Confidence, 1, 0}
	for k := range w {
		x.Sure[1], x.Sure[2] = min(x.Sure[1], w[k].Confidence), max(x.Sure[2], w[k].Confidence)
	}
}

// badge is the letter of a run, where there are two.
func (b *playbackPlace) badge(i int) string {
	if len(b.reels) < 2 {
		return ""
	}
	return string(rune('A' + i))
}

// leader is who leads, in words.
func (b *playbackPlace) leader(t *Trainer, i int) string {
	r := &b.reels[i]
	if r.Kept != nil {
		return t.words().T("playback.led.by")
	}
	return t.words().Name("policy", r.Run.Leader().String())
}

// title says what is looked at, and whether it is what was kept.
func (b *playbackPlace) title(t *Trainer) {
	x, w, l := &b.screen, t.words(), string(t.settings.Language)
	name := func(i int) string { return b.reels[i].Run.Life.Scenario.Text.Title.In(l) }
	seed := strconv.FormatUint(b.reels[0].Run.Life.Seed, 10)
	var verdicts []string
	x.Warning = ""
	for i := range b.reels {
		v, text := b.verdict(t, i)
		switch {
		case v > tape.Proved:
			x.Warning = strings.TrimSpace(x.Warning + " " + text)
		case len(b.reels) == 1 || v == tape.Proved:
			verdicts = append(verdicts, text)
		}
	}
	if len(b.reels) == 1 {
		x.Title = name(0)
		x.Subtitle = b.leader(t, 0) + " · " + w.T("playback.run", map[string]any{"Seed": seed})
	} else {
		data := map[string]any{"Title": name(0), "Seed": seed, "Acts": b.common}
		same := tape.Same(b.reels[0].Tape, b.reels[1].Tape)
		switch {
		case b.demo != nil:
			data["Technique"] = b.reels[1].Past.Technique(b.demo.technique)
			x.Title, x.Subtitle = w.T("playback.demo.title"), w.T("playback.demo.subtitle", data)
		case same && b.differ && b.common == 0:
			x.Title, x.Subtitle = w.T("playback.two"), w.T("playback.two.once", data)
		case same && b.differ:
			x.Title, x.Subtitle = w.T("playback.two"), w.T("playback.two.same", data)
		case same:
			x.Title, x.Subtitle = w.T("playback.two"), w.T("playback.two.alike", data)
		default:
			x.Title = w.T("playback.two.runs")
			x.Subtitle = "A: " + name(0) + ", " + seed + " · B: " + name(1) + ", " + strconv.FormatUint(b.reels[1].Run.Life.Seed, 10)
		}
	}
	if len(verdicts) == len(b.reels) && b.demo == nil {
		x.Subtitle += " · " + verdicts[0]
	}
}

// verdict says whether a run is what was kept of it, and what that means.
func (b *playbackPlace) verdict(t *Trainer, i int) (tape.Verdict, string) {
	r, w := &b.reels[i], t.words()
	v := r.Run.Verdict(r.Tape)
	data := map[string]any{"Name": r.Name, "Program": r.Program, "What": ""}
	var what []string
	for _, c := range r.Run.Changes {
		what = append(what, w.T("playback.changed."+c.What))
	}
	data["What"] = strings.Join(what, ", ")
	if r.Result != nil {
		data["Session"], data["Act"] = r.Result.At.Session, r.Result.At.Act
	}
	return v, w.T("playback.verdict."+v.String(), data)
}

// lanes fills what is to be seen of the whole time.
func (b *playbackPlace) lanes(t *Trainer) {
	x := &b.screen
	x.Sessions, x.Lanes = b.axis.Sessions(), nil
	for i := range b.reels {
		r := &b.reels[i]
		l := playback.Lane{Badge: b.badge(i), Name: b.leader(t, i), Curves: make([][]float64, playback.NumCurves)}
		if b.demo != nil {
			l.Name = b.demo.name(t, i)
		}
		for k := range r.Past.Windows {
			w := &r.Past.Windows[k]
			at := b.moment(b.axis.Slot(w.Session, w.Acts))
			l.At = append(l.At, at)
			if n := len(l.Spans); n > 0 && l.Spans[n-1].Stage == w.Stage {
				l.Spans[n-1].To = at
			} else {
				from := 0.0
				if n > 0 { // it lasted until the reading at which another was entered
					l.Spans[n-1].To, from = at, at
				}
				l.Spans = append(l.Spans, playback.Span{Stage: w.Stage, From: from, To: at})
			}
		}
		l.Curves[playback.Cohesion] = r.Past.Curve("cohesion_social")
		l.Curves[playback.Conflict] = r.Past.Curve("gdq_fight")
		for _, v := range r.Past.Curve("participation_gini") {
			l.Curves[playback.Participation] = append(l.Curves[playback.Participation], 1-v)
		}
		for k, c := range r.Tape.Changes() {
			one := playback.Change{At: b.moment(b.axis.Slot(int(c.Session)+1, int(c.Index))), Session: int(c.Session) + 1, Act: int(c.Index), Stage: c.Stage, From: c.From, First: k == 0}
			for _, e := range c.Evidence(4) {
				one.Signs = append(one.Signs, playback.Sign(e))
			}
			l.Changes = append(l.Changes, one)
		}
		l.Decided = b.decided(r)
		x.Lanes = append(x.Lanes, l)
	}
	if x.Differ = b.differ; b.differ {
		first := b.first()
		x.First = b.moment(first)
		x.FirstIn[0], x.FirstIn[1] = b.axis.Moment(first)
	}
}

// decided is when the worker used a technique: what a trainee decided, or the
// first act of each technique.
func (b *playbackPlace) decided(r *reel) (out []float64) {
	if r.Kept != nil {
		for _, d := range r.Kept.Decisions {
			if d.What == practice.Intervene || d.What == practice.Silence {
				out = append(out, b.moment(b.axis.Slot(d.Session, d.Act)))
			}
		}
		return out
	}
	was := int16(-1)
	for k := range r.Past.Acts {
		a := &r.Past.Acts[k]
		if a.Intervention >= 0 && a.Intervention != was {
			out = append(out, b.moment(b.axis.Slot(a.Session, a.Number)))
		}
		was = a.Intervention
	}
	return out
}
