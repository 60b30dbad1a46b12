package drawer

import (
	"maps"
	"slices"
)

// Memory is a Map that lasts as long as the window: for a browser that keeps
// nothing, and for tests.
type Memory struct {
	Held map[string]string
	Room int // how many bytes fit; 0: as many as there are
}

// Value is the text of a key.
func (m *Memory) Value(key string) (string, bool) {
	text, is := m.Held[key]
	return text, is
}

// Set puts a text under a key.
func (m *Memory) Set(key, text string) error {
	if m.Held == nil {
		m.Held = map[string]string{}
	}
	if m.Room > 0 {
		used := len(key) + len(text)
		for k, t := range m.Held {
			if k != key {
				used += len(k) + len(t)
			}
		}
		if used > m.Room {
			return Full{}
		}
	}
	m.Held[key] = text
	return nil
}

// Delete takes a key away.
func (m *Memory) Delete(key string) { delete(m.Held, key) }

// Keys lists all keys.
func (m *Memory) Keys() []string { return slices.Collect(maps.Keys(m.Held)) }
