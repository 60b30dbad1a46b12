package main

import (
	"encoding/json"
	"time"

	"dinamika/render/view/mark"
)

// mirror is what the page was last told of the scene. A picture says nothing to
// those who cannot see it, so the page holds the same places and words as
// elements, which a screen reader reads out.
type mirror struct {
	version uint64
	focus   string
	at      time.Duration
}

// every is the least time between two tellings: nobody listens faster.
const every = 200 * time.Millisecond

// told is the scene as the page is told of it.
type told struct {
	Language string      `json:"lang"`
	Theme    string      `json:"theme"`
	Focus    string      `json:"focus"`
	Places   []toldPlace `json:"places"`
	Words    []string    `json:"words"`
}

// toldPlace is a place of the scene.
type toldPlace struct {
	Intent string     `json:"intent"`
	Role   string     `json:"role"`
	Says   string     `json:"says"`
	Key    string     `json:"key"`
	Value  string     `json:"value"`
	Off    bool       `json:"off"`
	Box    [4]float64 `json:"box"`
}

// reflect tells the page what is to be seen, if that has changed.
func (p *page) reflect(now time.Duration) {
	scene, version := p.Trainer.Scene()
	m := &p.mirror
	if version == m.version && p.Focus() == m.focus || m.version != 0 && now-m.at < every {
		return
	}
	*m = mirror{version, p.Focus(), now}
	s := p.Settings()
	say := told{Language: string(s.Language), Theme: s.Theme, Focus: m.focus, Places: []toldPlace{}, Words: append([]string{}, scene.Texts()...)}
	for i := range scene.Hits {
		h := &scene.Hits[i]
		say.Places = append(say.Places, toldPlace{h.Intent, role(h), h.Says, h.Key, h.Value, h.Off, [4]float64{h.Box.X, h.Box.Y, h.Box.W, h.Box.H}})
	}
	if text, err := json.Marshal(say); err == nil {
		p.around.Call("mirror", string(text))
	}
}

// role is what a place is, in the words of the web.
func role(h *mark.Hit) string {
	switch {
	case h.Types:
		return "textbox"
	case h.Drag:
		return "slider"
	}
	return "button"
}
