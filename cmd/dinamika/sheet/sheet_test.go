package sheet

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"testing"
)

func TestSteps(t *testing.T) {
	for _, c := range []struct {
		lo, hi         float64
		from, to, step float64
	}{
		{0, 1, 0, 1, .2}, {-.3, .9, -.4, 1, .2}, {2, 98, 0, 100, 20}, {1e-9, 9e-9, 0, 1e-8, 2e-9},
	} {
		from, to, step := Steps(c.lo, c.hi, 6)
		if math.Abs(from-c.from)+math.Abs(to-c.to)+math.Abs(step-c.step) > 1e-12*math.Max(1, c.hi) {
			t.Errorf("%v to %v: %v to %v by %v", c.lo, c.hi, from, to, step)
		}
	}
	if Decimals(.2) != 1 || Decimals(5) != 0 || Decimals(.05) != 2 {
		t.Error("the ticks of an axis have other decimals")
	}
}

// Hatching stays within its box.
func TestHatch(t *testing.T) {
	for _, falling := range []bool{false, true} {
		s := New(100, 100)
		s.Hatch(Ink(), falling, 7, 20, 30, 45, 60)
		svg := string(s.Inline("a"))
		places := regexp.MustCompile(`[ML]([\d.]+),([\d.]+)`).FindAllStringSubmatch(svg, -1)
		if len(places) < 10 {
			t.Errorf("falling %v: hardly a line: %s", falling, svg)
		}
		for _, p := range places {
			x, err1 := strconv.ParseFloat(p[1], 64)
			y, err2 := strconv.ParseFloat(p[2], 64)
			if err1 != nil || err2 != nil || x < 19.9 || x > 45.1 || y < 29.9 || y > 60.1 {
				t.Errorf("falling %v: a line at %v", falling, p[0])
			}
		}
	}
}

func TestFold(t *testing.T) {
	if got := Fold("one two three", Wide("one two")+1); !slices.Equal(got, []string{"one two", "three"}) {
		t.Errorf("%q", got)
	}
	if got := Fold("", 10); len(got) != 1 {
		t.Errorf("%q", got)
	}
}
