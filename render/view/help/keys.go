package help

// Key is something the keyboard does. Its words are help.key.<ID>.
type Key struct {
	ID   string
	Caps []string // as mark.Key names them
}

// Group is the keys of one part of the program. Its words are help.keys.<ID>.
type Group struct {
	ID   string
	Keys []Key
}

// Groups are all keys there are: whoever tells of a key reads it here, so that
// help, tour and screens say the same.
func Groups() []Group {
	return []Group{
		{"everywhere", []Key{
			{"regions", []string{"Tab"}}, {"within", []string{"ArrowLeft", "ArrowRight", "↑", "↓"}}, {"act", []string{"Enter"}}, {"back", []string{"Escape"}},
			{"pages", []string{"PageUp", "PageDown"}}, {"help", []string{"F1", "?"}}, {"display", []string{"F3"}}, {"language", []string{"F4"}},
		}},
		{"session", []Key{
			{"silent", []string{"Space"}}, {"pause", []string{"p"}}, {"step", []string{"."}}, {"speed", []string{"[", "]"}},
			{"members", []string{"1", "…", "9", "-", "=", "\\"}}, {"all", []string{"0"}},
			{"transcript", []string{"t"}}, {"tally", []string{"b"}}, {"xray", []string{"F2"}},
		}},
		{"speaking", []Key{
			{"search", []string{"/"}}, {"families", []string{"q", "w", "e", "a", "s", "d", "z", "x", "c"}}, {"wording", []string{"v"}},
			{"hint", []string{"h"}}, {"say", []string{"Enter"}},
		}},
		{"after", []Key{
			{"commit", []string{"Ctrl+Enter"}}, {"decisions", []string{"ArrowLeft", "ArrowRight"}}, {"changes", []string{",", "."}},
		}},
	}
}

// Caps are the caps of a key, or none.
func Caps(id string) []string {
	for _, g := range Groups() {
		for _, k := range g.Keys {
			if k.ID == id {
				return k.Caps
			}
		}
	}
	return nil
}
