package trainer

import (
	"time"

	"dinamika/render/lang"
	"dinamika/render/view/help"
	"dinamika/render/view/kit"
	"dinamika/render/view/settings"
	"dinamika/render/view/tour"
)

// overPlace is a place that lies over any other for a moment: how things look,
// or the help. There is one of them at a time, and the key that opened it
// closes it.
type overPlace struct {
	help   bool
	screen help.Screen
}

// openSettings opens how things look.
func (t *Trainer) openSettings() { t.openOver(&overPlace{}) }

// openHelp opens the help.
func (t *Trainer) openHelp() { t.openOver(&overPlace{help: true}) }

func (t *Trainer) openOver(o *overPlace) {
	was, is := t.top().(*overPlace)
	switch {
	case !is:
		t.open(o)
	case was.help == o.help:
		t.back()
	default:
		t.replace(o)
	}
}

func (o *overPlace) draw(t *Trainer, p *kit.Pen) {
	if !o.help {
		s := t.settings
		settings.Screen{Language: s.Language, Theme: s.themeName(), Letters: s.letters(), Still: s.Still}.Scene(p)
		return
	}
	o.screen.Where = t.where()
	o.screen = o.screen.Clamp(p)
	o.screen.Scene(p)
}

func (o *overPlace) do(t *Trainer, intent string) {
	if intent == kit.IntentBack {
		t.back()
		return
	}
	if o.help {
		o.screen = o.screen.Update(intent)
		return
	}
	s := &t.settings
	x := settings.Screen{Language: s.Language, Theme: s.themeName(), Letters: s.letters(), Still: s.Still}.Update(intent)
	s.Language, s.Theme, s.Letters, s.Still = x.Language, x.Theme.String(), int(x.Letters), x.Still
	t.keepSettings()
}

func (o *overPlace) pass(*Trainer, time.Duration) bool { return false }
func (o *overPlace) close(*Trainer)                    {}

// where says where records are kept, as far as the shelf knows.
func (t *Trainer) where() string {
	if s, ok := t.o.Shelf.(interface{ Where(lang.Language) string }); ok {
		return s.Where(t.settings.Language)
	}
	return t.words().T("message.where")
}

// tourPlace shows a newcomer around the session below, which waits meanwhile.
type tourPlace struct{ screen tour.Screen }

// showAround opens the tour over the screen that is open, unless it was seen.
func (t *Trainer) showAround() {
	if !t.settings.Toured {
		t.open(&tourPlace{})
	}
}

func (o *tourPlace) draw(t *Trainer, p *kit.Pen) {
	t.drawBelow(o, p)
	o.screen.Steps = tour.Steps(p.Scene)
	o.screen.Scene(p)
}

func (o *tourPlace) do(t *Trainer, intent string) {
	if intent == kit.IntentBack {
		intent = "tour.skip"
	}
	if len(o.screen.Steps) == 0 { // not drawn yet
		o.screen.Steps = tour.Steps(&t.scene)
	}
	if o.screen = o.screen.Update(intent); o.screen.Over {
		t.settings.Toured = true
		t.keepSettings()
		t.back()
	}
}

func (o *tourPlace) pass(*Trainer, time.Duration) bool { return false }
func (o *tourPlace) close(*Trainer)                    {}
