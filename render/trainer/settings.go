package trainer

import (
	"encoding/json"

	"dinamika/render/lang"
	"dinamika/render/view/theme"
)

// Settings are how the user wants to see things.
type Settings struct {
	Language lang.Language `json:"language"`
	Theme    string        `json:"theme"`   // theme.Name
	Letters  int           `json:"letters"` // theme.Letters, per cent
	Still    bool          `json:"reduced_motion"`
	Speed    int           `json:"speed"` // acts pass so many times as fast as they are read
	Toured   bool          `json:"toured"`
}

// readSettings reads the settings that are kept. What cannot be read is as at
// the first start: settings are no reason not to begin.
func (t *Trainer) readSettings() Settings {
	s := Settings{Language: t.o.Language, Theme: theme.Light.String(), Letters: int(theme.Normal), Speed: 1}
	if data, err := t.o.Shelf.Settings(); err == nil && len(data) > 0 {
		kept := s
		if json.Unmarshal(data, &kept) == nil {
			s = kept
		}
	}
	if s.Language != lang.Indonesian {
		s.Language = lang.English
	}
	s.Letters = int(s.letters())
	s.Speed = min(max(s.Speed, 1), 64)
	return s
}

// keepSettings keeps the settings. That it could not is no reason to stop.
func (t *Trainer) keepSettings() {
	t.stale = true
	if data, err := json.Marshal(t.settings); err == nil {
		_ = t.o.Shelf.KeepSettings(data)
	}
}

// themeName is the theme that is set.
func (s Settings) themeName() theme.Name {
	for n := theme.Light; n < theme.NumThemes; n++ {
		if n.String() == s.Theme {
			return n
		}
	}
	return theme.Light
}

// letters is the size of text that is set.
func (s Settings) letters() theme.Letters {
	switch theme.Letters(s.Letters) {
	case theme.Large:
		return theme.Large
	case theme.Huge:
		return theme.Huge
	}
	return theme.Normal
}
