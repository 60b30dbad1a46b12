package design

import (
	"math/bits"

	"dinamika/sim"
)

// use names one use of chance in a design. The numbers are part of the
// published behaviour: changing one changes every design of that kind. The top
// bit keeps them apart from the design points that run seeds are made of, should
// a sweep give both the same seed.
type use uint64

const (
	useOrder  use = 1<<63 | iota // the permutation of a Latin hypercube's strata
	usePlace                     // the place in the stratum
	useTurn                      // which levels of a Latin hypercube come up once more
	useFirst                     // at which level it begins to count them
	useMatrix                    // the scrambling matrix of a Sobol' coordinate
	useShift                     // its digital shift
	useDigits                    // the digit permutations of a Halton coordinate
	useWalk                      // a Morris trajectory
)

// key is the key of one use for one factor (or trajectory).
func key(seed uint64, u use, of int) uint64 { return sim.SeedOf(seed, uint64(u), uint64(of)) }

// below turns a word into a whole number below n. The bias is n in 2^64.
func below(word, n uint64) uint64 {
	hi, _ := bits.Mul64(word, n)
	return hi
}

const (
	few    = 64 // the most things whose permutation is drawn outright
	rounds = 6  // how often more are stirred; with three the tests find neighbours that stay together
)

// shuffle is a permutation of the numbers below n. That of many is computed, not
// stored: each round is an invertible map of the w-bit words: add a key, multiply
// by an odd key, and change the lower half by a keyed number made of the upper. A
// word that is not below n is stirred again until one comes up that is; since n
// is more than half of 2^w, that takes two turns at most on average (cycle
// walking, Black & Rogaway 2002). Few things have too short words for that, so
// their permutation is drawn, each equally likely.
type shuffle struct {
	n, mask  uint64
	fold     uint
	add, mul [rounds]uint64
	drawn    [few]uint8
}

func newShuffle(n, key uint64) shuffle {
	s := shuffle{n: n}
	if n <= few {
		for x := range n { // Durstenfeld's shuffle, inside out
			y := below(sim.SeedOf(key, x, 0), x+1)
			s.drawn[x] = s.drawn[y]
			s.drawn[y] = uint8(x)
		}
		return s
	}
	w := bits.Len64(n - 1)
	s.mask, s.fold = 1<<w-1, uint(w+1)/2
	for r := range rounds {
		s.add[r] = sim.SeedOf(key, uint64(r), 0)
		s.mul[r] = sim.SeedOf(key, uint64(r), 1) | 1
	}
	return s
}

// at is where x goes.
func (s *shuffle) at(x uint64) uint64 {
	if s.n <= few {
		return uint64(s.drawn[x])
	}
	for {
		for r, add := range s.add {
			mul := s.mul[r]
			x = (x + add) * mul & s.mask
			x ^= (x>>s.fold + add) * mul >> (64 - s.fold)
		}
		if x < s.n {
			return x
		}
	}
}
