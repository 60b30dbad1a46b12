package trainer

import (
	"io/fs"
	"slices"

	"dinamika/sim/practice"
)

// Shelf is where the trainer keeps things from one day to the next: a folder on
// a desktop, the storage of a browser, a test's memory.
type Shelf interface {
	// Journals are the names of the journals that are kept, the one last
	// written to first.
	Journals() ([]string, error)
	// Create begins a journal. One of that name must not be there.
	Create(name string) (practice.Store, error)
	// Open opens a journal to go on with, and gives its whole lines. It is an
	// fs.ErrExist while another window has it open.
	Open(name string) (practice.Store, []byte, error)
	// Peek gives the whole lines of a journal, and leaves it closed.
	Peek(name string) ([]byte, error)
	// Close lets go of a journal that was created or opened.
	Close(practice.Store) error
	// Remove takes a journal away.
	Remove(name string) error
	// Settings is what was kept as settings, or nothing.
	Settings() ([]byte, error)
	// KeepSettings keeps the settings.
	KeepSettings(data []byte) error
	// Hand gives a file to the user, and says where it went.
	Hand(f File) (string, error)
}

// Memory is a shelf that lasts as long as the program.
type Memory struct {
	Kept     map[string][]byte
	Handed   []File
	order    []string
	settings []byte
}

// Journals lists the names.
func (m *Memory) Journals() ([]string, error) { return slices.Clone(m.order), nil }

// page is a journal of a Memory.
type page struct {
	m    *Memory
	name string
	shut bool
}

// Append keeps a line.
func (p *page) Append(line []byte) error {
	if p.shut {
		return fs.ErrClosed
	}
	p.m.Kept[p.name] = append(p.m.Kept[p.name], line...)
	p.m.first(p.name)
	return nil
}

// first puts a name first.
func (m *Memory) first(name string) {
	m.order = slices.DeleteFunc(m.order, func(n string) bool { return n == name })
	m.order = slices.Insert(m.order, 0, name)
}

// Create begins a journal.
func (m *Memory) Create(name string) (practice.Store, error) {
	if m.Kept == nil {
		m.Kept = map[string][]byte{}
	}
	if _, is := m.Kept[name]; is {
		return nil, fs.ErrExist
	}
	m.Kept[name] = nil
	m.first(name)
	return &page{m: m, name: name}, nil
}

// Open opens a journal.
func (m *Memory) Open(name string) (practice.Store, []byte, error) {
	data, err := m.Peek(name)
	if err != nil {
		return nil, nil, err
	}
	m.Kept[name] = data
	return &page{m: m, name: name}, slices.Clone(data), nil
}

// Peek gives the whole lines of a journal.
func (m *Memory) Peek(name string) ([]byte, error) {
	data, is := m.Kept[name]
	if !is {
		return nil, fs.ErrNotExist
	}
	return slices.Clone(data[:practice.Whole(data)]), nil
}

// Close shuts a journal: who writes on is told.
func (m *Memory) Close(s practice.Store) error {
	if p, ok := s.(*page); ok {
		p.shut = true
	}
	return nil
}

// Remove takes a journal away.
func (m *Memory) Remove(name string) error {
	delete(m.Kept, name)
	m.order = slices.DeleteFunc(m.order, func(n string) bool { return n == name })
	return nil
}

// Settings is what was kept.
func (m *Memory) Settings() ([]byte, error) { return m.settings, nil }

// KeepSettings keeps the settings.
func (m *Memory) KeepSettings(data []byte) error {
	m.settings = slices.Clone(data)
	return nil
}

// Hand remembers the file.
func (m *Memory) Hand(f File) (string, error) {
	m.Handed = append(m.Handed, f)
	return f.Name, nil
}
