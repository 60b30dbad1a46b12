package lang

import "testing"

// Quantities that differ in a number share their words, and one without words
// is still readable.
func TestQuantity(t *testing.T) {
	en := In(English)
	for _, c := range []struct{ finding, name, want string }{
		{"P05", "gini_of_6", "Gini index of talk, 6 members"},
		{"P11", "change_3_to_8", "Change from 3 to 8 people"},
		{"P27", "week_5_with_next", "Week 5 with the next (r)"},
		{"P01", "agrees", "Agrees"},
		{"P05", "gini_of_sorts", "gini of sorts"},
		{"P99", "share_of_12", "share of 12"},
	} {
		if got := en.Quantity(c.finding, c.name); got != c.want {
			t.Errorf("%s %s = %q, want %q", c.finding, c.name, got, c.want)
		}
	}
}
