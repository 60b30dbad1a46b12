package table

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Format is the format of a table.
type Format uint8

// The formats.
const (
	Parquet Format = iota
	CSV
)

// String is the name of the format, and the ending of its files.
func (f Format) String() string { return [...]string{"parquet", "csv"}[f] }

// FormatNamed finds a format by its name.
func FormatNamed(name string) (Format, bool) {
	for _, f := range [...]Format{Parquet, CSV} {
		if f.String() == name {
			return f, true
		}
	}
	return 0, false
}

// Path is the file of a table in a directory.
func Path(dir, name string, f Format) string { return filepath.Join(dir, name+"."+f.String()) }

// Type is the type of the cells of a column.
type Type uint8

// The types.
const (
	Text Type = iota
	Whole
	Number
	Flag
	numTypes
)

// String is the type as a manifest names it.
func (t Type) String() string { return [...]string{"text", "integer", "number", "boolean"}[t] }

// MarshalText is the type as a manifest names it.
func (t Type) MarshalText() ([]byte, error) {
	if t >= numTypes {
		return nil, fmt.Errorf("there is no type %d of column", uint8(t))
	}
	return []byte(t.String()), nil
}

// UnmarshalText finds a type by its name in a manifest.
func (t *Type) UnmarshalText(name []byte) error {
	for k := range numTypes {
		if k.String() == string(name) {
			*t = k
			return nil
		}
	}
	return fmt.Errorf("there is no type %q of column", name)
}

// Column is one column of a table, as a manifest describes it too.
type Column struct {
	Name    string `json:"name"`
	Type    Type   `json:"type"`
	Unit    string `json:"unit,omitempty"` // empty: none
	Meaning string `json:"meaning"`
	Open    bool   `json:"-"` // a cell can be empty: nothing there to tell
}

// checkColumns refuses columns that could not be told apart or not be read.
func checkColumns(columns []Column) error {
	if len(columns) == 0 {
		return errors.New("a table needs a column")
	}
	seen := map[string]bool{}
	for k, c := range columns {
		switch {
		case strings.TrimSpace(c.Name) == "" || !utf8.ValidString(c.Name):
			return fmt.Errorf("column %d has no name, or none that is text", k+1)
		case seen[c.Name]:
			return fmt.Errorf("two columns are called %s", c.Name)
		case c.Type >= numTypes:
			return fmt.Errorf("column %s: there is no type %d", c.Name, uint8(c.Type))
		}
		seen[c.Name] = true
	}
	return nil
}
