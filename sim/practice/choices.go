package practice

import "slices"

// Choices is what the worker chose before the group met: plain names and ids,
// so that a record can be read in any language. They are part of what a life
// is, and the case of a record is built from them.
type Choices struct {
	Members  []string `json:"members"`           // who is there from the first session on, in the order in which they sit
	Purpose  string   `json:"purpose,omitempty"` // what they were told that the group is for
	Contract []string `json:"contract"`          // the norms that were offered and agreed
	Room     string   `json:"room,omitempty"`
	Opening  string   `json:"opening,omitempty"` // how the first session begins
}

// Clone is a copy that shares nothing. Lists are never missing in it, so that
// the same choices are always written alike.
func (c *Choices) Clone() *Choices {
	if c == nil {
		return nil
	}
	d := *c
	d.Members = append([]string{}, c.Members...)
	d.Contract = append([]string{}, c.Contract...)
	return &d
}

// Equal says whether the same was chosen; none is the same as none only.
func (c *Choices) Equal(d *Choices) bool {
	if c == nil || d == nil {
		return c == d
	}
	return slices.Equal(c.Members, d.Members) && slices.Equal(c.Contract, d.Contract) &&
		c.Purpose == d.Purpose && c.Room == d.Room && c.Opening == d.Opening
}
