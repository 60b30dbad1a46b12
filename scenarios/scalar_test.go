package scenarios

import "testing"

func TestDecimal(t *testing.T) {
	for _, s := range []string{"0", "-0", "12", "+3", "-3.5", ".5", "0.5", "1e3", "1.5E-3", "0e1"} {
		if !decimal(s) {
			t.Errorf("%q is no decimal number", s)
		}
	}
	for _, s := range []string{"", "-", "+-1", "1.", ".", "010", "00", "1e", "1e+", "0x1", "1_0", "1,5", "nan", "inf", "1 2", "--1", "e3", "1.2.3"} {
		if decimal(s) {
			t.Errorf("%q is a decimal number", s)
		}
	}
}

func TestSpanWords(t *testing.T) {
	for want, s := range map[string]span{
		"-3..3": {-3, 3}, "1": {1, 1}, "at least 0": {0, everything.hi}, "at most 2": {everything.lo, 2}, "a number": everything,
	} {
		if s.phrase().String() != want {
			t.Errorf("%q: want %q", s.phrase().String(), want)
		}
	}
}

func TestIdent(t *testing.T) {
	for s, want := range map[string]bool{
		"a": true, "go-round": true, "two_thirds-2": true, "": false, "-a": false, "a-": false, "a--b": false, "A": false, "a b": false, "é": false, "a-_b": false,
	} {
		if isIdent(s) != want {
			t.Errorf("%q: want %v", s, want)
		}
	}
}
