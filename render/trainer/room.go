package trainer

import (
	"cmp"
	"slices"
	"strconv"

	"dinamika/render/chronicle"
	"dinamika/render/view/face"
	"dinamika/render/view/session"
	"dinamika/scenarios"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// room fills the screen from the group: in an exam, from what a worker in the
// room could see and hear, and from nothing else.
func (s *sessionPlace) room(t *Trainer) {
	l, x := s.life, &s.screen
	l.led.Observe(&l.view)
	s.seats.seat(l)
	w, lang := t.words(), string(t.settings.Language)
	x.Title = l.scenario.Text.Title.In(lang)
	x.Place = w.Name("kind", l.of.Model.Setup.Kind.String())
	x.Exam = l.led.Head().Mode == practice.Exam
	x.Number, x.Of = l.view.Session+1, len(l.of.Model.Setup.Sessions)
	x.Acts, x.About = l.view.Index, l.past.Planned(x.Number)
	x.Speed, x.Paused = s.player.Speed, s.player.Paused
	s.members(t)
	x.Agreed = x.Agreed[:0]
	for k, agreed := range l.view.Agreed {
		if agreed {
			x.Agreed = append(x.Agreed, w.Name("norm", sim.NormID(k).String()))
		}
	}
	s.said(t)
	x.Path, x.Readings, x.Inner = x.Path[:0], x.Readings[:0], nil
	if x.Exam {
		x.Readings = s.readings()
		return
	}
	for _, p := range l.past.Path() {
		x.Path = append(x.Path, session.Span{Stage: p.Stage, From: p.From, To: p.To})
	}
	x.Sure = [3]float64{}
	if n := len(l.past.Windows); n > 0 { // the classifier gives no interval, so none is shown
		x.Sure[0] = l.past.Windows[n-1].Confidence
	}
	if x.Xray {
		x.Inner = s.inner()
	}
}

// members fills in who sits where, and what they do.
func (s *sessionPlace) members(t *Trainer) {
	l, x := s.life, &s.screen
	names := make([]string, len(s.seats.agents))
	for k, i := range s.seats.agents {
		names[k] = l.past.Name(i)
	}
	short := shortNames(names)
	x.Members = make([]session.Member, len(names))
	for k, i := range s.seats.agents {
		v := &l.view.Members[i]
		x.Members[k] = session.Member{
			Name: names[k], Short: short[k], Looks: t.looks(l.scenario, i), Sign: face.Read(&l.view, i), Acts: int(v.Spoke), Chosen: s.chosen(k + 1),
		}
	}
	if x.Open() {
		for k, i := range s.seats.agents {
			x.Members[k].Known = s.known(t, i)
		}
	}
	s.seats.watch(x.Members, len(l.past.Acts))
	x.WorkerActs = 0
	worker := int16(l.led.Group().Worker())
	if n := len(l.past.Sessions); n > 0 && s.seats.meeting {
		for _, a := range l.past.Acts[l.past.Sessions[n-1].First:] {
			if a.Speaker == worker {
				x.WorkerActs++
			}
		}
	}
}

// known is what the worker knows of a member.
func (s *sessionPlace) known(t *Trainer, i int) session.Known {
	l, v := s.life, &s.life.view.Members[i]
	k := session.Known{Missed: v.Missed, Told: int(scenarios.DepthOf(v.Disclosed))}
	if i < len(l.scenario.Text.Members) {
		k.About = l.scenario.Text.Members[i].In(string(t.settings.Language))
	}
	for _, a := range l.of.Model.Setup.People[i].Identity {
		if a.Name == "age" {
			k.Age, _ = strconv.Atoi(a.Value)
		}
	}
	for n := len(l.past.Acts) - 1; n >= 0; n-- {
		if a := &l.past.Acts[n]; int(a.Speaker) == i && a.Stated && !a.Anonymous && int(a.Topic) == l.view.Topic {
			k.Position = a.Words
			break
		}
	}
	type to struct {
		name  string
		times uint32
	}
	agents := len(l.view.Members) + 1
	all := []to{{t.words().T("room.everybody"), l.view.ToGroup[i]}}
	for j := range agents {
		if j == agents-1 {
			all = append(all, to{t.words().T("view.you"), l.view.ToWhom[i*agents+j]})
		} else if j != i {
			all = append(all, to{l.past.Name(j), l.view.ToWhom[i*agents+j]})
		}
	}
	slices.SortStableFunc(all, func(a, b to) int { return cmp.Compare(b.times, a.times) })
	for _, one := range all[:min(3, len(all))] {
		if one.times > 0 {
			k.Whom = append(k.Whom, one.name+" "+strconv.Itoa(int(one.times)))
		}
	}
	return k
}

// said fills in what is said now, what was said just before, and, while it is
// read, all that was.
func (s *sessionPlace) said(t *Trainer) {
	l, x := s.life, &s.screen
	x.Now, x.Taken, x.Before, x.Cut, x.Beat = session.Speech{}, session.Taken{}, x.Before[:0], session.Speech{}, 0
	if n := len(l.past.Sessions); n > 0 && s.seats.meeting {
		acts := l.past.Acts[l.past.Sessions[n-1].First:]
		if last := len(acts) - 1; last >= 0 {
			x.Now = s.speech(&acts[last])
			x.Beat = s.beat(t)
			if !x.Exam {
				x.Taken = s.taken(t, &acts[last])
			}
			for i := max(0, last-3); i < last; i++ {
				x.Before = append(x.Before, s.speech(&acts[i]))
			}
			if s.cut && last > 0 {
				x.Cut = s.speech(&acts[last-1])
			}
		}
	}
	if !x.ReadsRecord() {
		x.Record = nil
		return
	}
	if len(x.Record) > len(l.past.Acts) || s.recorded != t.settings.Language {
		x.Record, s.recorded = nil, t.settings.Language
	}
	for i := len(x.Record); i < len(l.past.Acts); i++ {
		x.Record = append(x.Record, s.entry(t, &l.past.Acts[i]))
	}
}

// speech is an act as it is seen and heard in the room.
func (s *sessionPlace) speech(a *chronicle.Act) session.Speech {
	worker := s.life.led.Group().Worker()
	out := session.Speech{By: s.seats.of(int(a.Speaker), worker), To: s.seats.of(int(a.Addressee), worker), Words: a.Words}
	if a.Anonymous {
		out.By = -1
	}
	if a.Intervention >= 0 {
		out.What = s.life.past.Technique(int(a.Intervention))
	}
	return out
}

// taken is who took an act for something else, and for what.
func (s *sessionPlace) taken(t *Trainer, a *chronicle.Act) session.Taken {
	who := a.Misreader()
	if who < 0 {
		return session.Taken{}
	}
	return session.Taken{By: s.life.past.Name(who), As: t.words().Name("room.as", a.Received.String())}
}

// entry is an act in the transcript.
func (s *sessionPlace) entry(t *Trainer, a *chronicle.Act) session.Said {
	w, worker := t.words(), int16(s.life.led.Group().Worker())
	name := func(i int16) string {
		switch {
		case i < 0:
			return w.T("view.all")
		case i == worker:
			return w.T("view.you")
		}
		return s.life.past.Name(int(i))
	}
	out := session.Said{Session: a.Session, Number: a.Number, By: name(a.Speaker), To: name(a.Addressee), Words: a.Words, Worker: a.Speaker == worker}
	if a.Anonymous {
		out.By = w.T("room.somebody")
	}
	if a.Intervention >= 0 {
		out.What = s.life.past.Technique(int(a.Intervention))
	}
	if !s.screen.Exam {
		out.Taken = s.taken(t, a)
	}
	return out
}

// readings are the stages that the student has read so far, session by session.
func (s *sessionPlace) readings() (out []sim.Stage) {
	if s.read == s.screen.Number {
		return s.stages
	}
	for _, d := range s.life.led.Record().Decisions {
		if d.What != practice.Assess || d.Assessment == nil {
			continue
		}
		for k := range sim.Stage(sim.NumStages) {
			if k.String() == d.Assessment.Stage {
				out = append(out, k)
			}
		}
	}
	s.read, s.stages = s.screen.Number, out
	return out
}
