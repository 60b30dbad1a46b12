package paper

import (
	"slices"
	"testing"
)

func TestAlign(t *testing.T) {
	rows := [][]string{{"Name", "What", "Long head"}, {"one two three", "a b", "1.0"}, {"four", "c", "-12.5"}}
	for _, c := range []struct {
		columns int
		want    []string
	}{
		{100, []string{"Name           What  Long head", "one two three  a b         1.0", "four           c         -12.5"}},
		{26, []string{"Name           What   Long", "                      head", "one two three  a b     1.0", "four           c     -12.5"}},
		{20, []string{"Name     What   Long", "                head", "one two  a b     1.0", "three", "four     c     -12.5"}},
	} {
		if got := Align(rows, 2, c.columns); !slices.Equal(got, c.want) {
			t.Errorf("%d columns: %q", c.columns, got)
		}
	}
}
