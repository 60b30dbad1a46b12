package trainer

import (
	"dinamika/render/view/face"
	"dinamika/render/view/session"
	"dinamika/sim"
	"dinamika/sim/practice"
)

// room fills the screen from the group: in an exam, from what a worker in the
// room could see and hear.
func (s *sessionPlace) room(t *Trainer) {
	l, x := s.life, &s.screen
	l.led.Observe(&l.view)
	lang := string(t.settings.Language)
	x.Title = l.scenario.Text.Title.In(lang)
	x.Exam = l.led.Head().Mode == practice.Exam
	x.Number, x.Of = l.view.Session+1, len(l.of.Model.Setup.Sessions)
	x.Acts, x.About = l.view.Index, l.past.Planned(x.Number)
	x.Members = x.Members[:0]
	for i := range l.view.Members {
		if !l.view.Members[i].Belongs {
			continue
		}
		name := l.past.Name(i)
		x.Members = append(x.Members, session.Member{Name: name, Chosen: s.chosen(len(x.Members) + 1), Short: name, Looks: t.looks(l.scenario, i), Sign: face.Read(&l.view, i), Acts: int(l.view.Members[i].Spoke)})
	}
	x.Agreed = x.Agreed[:0]
	for k, agreed := range l.view.Agreed {
		if agreed {
			x.Agreed = append(x.Agreed, t.words().Name("norm", sim.NormID(k).String()))
		}
	}
	x.Now = session.Speech{}
	if n := len(l.past.Acts); n > 0 && l.led.Group().Life == sim.Meeting {
		a := &l.past.Acts[n-1]
		x.Now = session.Speech{By: int(a.Speaker), To: int(a.Addressee), Words: a.Words}
	}
}
