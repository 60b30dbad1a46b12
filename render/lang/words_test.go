package lang

import "testing"

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		l        Language
		x        float64
		decimals int
		want     string
	}{
		{English, 3.14159, 2, "3.14"},
		{Indonesian, 3.14159, 2, "3,14"},
		{Indonesian, 12000, 0, "12000"},
		{English, -0.001, 2, "0.00"},
		{Indonesian, -0.25, 2, "-0,25"},
	} {
		if got := In(c.l).Number(c.x, c.decimals); got != c.want {
			t.Errorf("%s: Number(%v, %d) = %q, want %q", c.l, c.x, c.decimals, got, c.want)
		}
	}
}
