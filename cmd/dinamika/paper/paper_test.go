package paper

import (
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    []string
	}{
		{"", 10, []string{""}},
		{" one\n two  three ", 8, []string{"one two", "three"}},
		{"sampai é ü", 10, []string{"sampai é ü"}}, // columns, not bytes
		{"a waytoolongword b", 5, []string{"a", "waytoolongword", "b"}},
		{"with Bu\u00a0Ani there", 11, []string{"with Bu\u00a0Ani", "there"}},
		{"says Bu\u00a0Ani there", 10, []string{"says", "Bu\u00a0Ani", "there"}},
	} {
		if got := Fold(c.text, c.columns); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d columns: %q: want %q", c.text, c.columns, got, c.want)
		}
	}
}
