package sim

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"testing"
)

// The statistical tests below use fixed seeds, so they never flicker. Each
// compares a chi-square sum with the value that a right generator passes once
// in a million seeds; about 90 sums are compared in all, so with fresh seeds
// the file would raise a false alarm once in 11 000 runs.
const falseAlarm = 1e-6

// chiSquareLimit is the value that a chi-square sum with the given degrees of
// freedom passes with probability falseAlarm (Wilson & Hilferty 1931).
func chiSquareLimit(df int) float64 {
	v := 2 / (9 * float64(df))
	c := 1 - v - quantile(falseAlarm)*math.Sqrt(v)
	return float64(df) * c * c * c
}

// wantEven fails the test when counts that should be equal are not.
func wantEven(t *testing.T, what string, counts []int) {
	t.Helper()
	n := 0
	for _, c := range counts {
		n += c
	}
	want, sum := float64(n)/float64(len(counts)), 0.0
	for _, c := range counts {
		sum += (float64(c) - want) * (float64(c) - want) / want
	}
	if limit := chiSquareLimit(len(counts) - 1); sum > limit {
		t.Errorf("%s: chi-square %.1f over %d cells, want below %.1f", what, sum, len(counts), limit)
	}
}

// chanceAt is a group at a moment, as far as chance looks at it.
func chanceAt(seed uint64, session, index int32) *Group {
	return &Group{Clock: Clock{Seed: seed, Session: session, Index: index}}
}

// TestGoldenPhilox checks the known answers that the authors of Philox publish
// with their reference code, Random123.
func TestGoldenPhilox(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"00000000 00000000 00000000 00000000  00000000 00000000", "5f6fb709 0d893f64 4f121f81 4f730a48"},
		{"ffffffff ffffffff ffffffff ffffffff  ffffffff ffffffff", "5207ddc2 45165e59 4d8ee751 8c52f662"},
		{"243f6a88 85a308d3 13198a2e 03707344  a4093822 299f31d0", "4dfccaba 190a87f0 c47362ba b6b5242a"},
	} {
		var w [6]uint32
		if _, err := fmt.Sscanf(c.in, "%x %x %x %x %x %x", &w[0], &w[1], &w[2], &w[3], &w[4], &w[5]); err != nil {
			t.Fatal(err)
		}
		x0, x1, x2, x3 := philox(w[0], w[1], w[2], w[3], w[4], w[5])
		if got := fmt.Sprintf("%08x %08x %08x %08x", x0, x1, x2, x3); got != c.want {
			t.Errorf("philox(%s) = %s, want %s", c.in, got, c.want)
		}
	}
}

// TestGoldenChance pins how draws are keyed and turned into numbers: the
// published behaviour, on which every recorded run rests.
func TestGoldenChance(t *testing.T) {
	const want = "a5e479d76219df3d6bcc6ee290042fdd2257937445b05c67f93dae1f39725689"
	h := sha256.New()
	put := func(v ...uint64) {
		for _, x := range v {
			h.Write(binary.LittleEndian.AppendUint64(nil, x))
		}
	}
	for s := streamTrait; s <= streamPoll; s++ {
		for i := range 2000 {
			g := chanceAt(SeedOf(1, uint64(i), 2), int32(i%20), int32(i))
			a, b, c, d := g.chance(s, i%33, uint32(i%7))
			put(uint64(a), uint64(b), uint64(c), uint64(d), g.Seed)
			put(math.Float64bits(unit(a)), math.Float64bits(bell(b, c)), math.Float64bits(g.normal(s, i%33, 0)))
		}
	}
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		t.Errorf("draws hash to\n%s, want\n%s", got, want)
	}
}

// TestChanceIndependent counts pairs of draws whose keys differ in little.
// If luck leaked from one agent, act or use to its neighbour, the model
// would show ties between people that no rule made.
func TestChanceIndependent(t *testing.T) {
	const draws, cells = 1 << 17, 16
	type key struct {
		seed           uint64
		stream         stream
		session, index int32
		agent          int
		draw           uint32
	}
	words := func(k key) [4]uint32 {
		a, b, c, d := chanceAt(k.seed, k.session, k.index).chance(k.stream, k.agent, k.draw)
		return [4]uint32{a, b, c, d}
	}
	for _, c := range []struct {
		name string
		next func(k key) key
	}{
		{"neighbouring streams", func(k key) key { k.stream++; return k }},
		{"distant streams", func(k key) key { k.stream = 13 - k.stream; k.session++; return k }},
		{"neighbouring sessions", func(k key) key { k.session++; return k }},
		{"neighbouring acts", func(k key) key { k.index++; return k }},
		{"acts 64 apart", func(k key) key { k.index += 64; return k }},
		{"neighbouring agents", func(k key) key { k.agent++; return k }},
		{"agents 16 apart", func(k key) key { k.agent += 16; return k }},
		{"neighbouring draws", func(k key) key { k.draw++; return k }},
		{"neighbouring raw seeds", func(k key) key { k.seed++; return k }},
		{"act against agent", func(k key) key { k.index++; k.agent--; return k }},
	} {
		var high, low [4][cells * cells]int
		for i := range draws {
			k := key{20260101, stream(1 + i%12), int32(i / 12 % 20), int32(i / 240), 1 + i%33, uint32(i % 3)}
			u, v := words(k), words(c.next(k))
			for w := range u {
				high[w][u[w]>>28*cells+v[w]>>28]++
				low[w][u[w]&15*cells+v[w]&15]++
			}
		}
		for w := range high {
			wantEven(t, fmt.Sprintf("%s, word %d, high bits", c.name, w), high[w][:])
			wantEven(t, fmt.Sprintf("%s, word %d, low bits", c.name, w), low[w][:])
		}
	}
}

// TestChanceUniform counts each of the four words of a draw, and each against
// the others, since one draw often serves two decisions.
func TestChanceUniform(t *testing.T) {
	const draws = 1 << 18
	var single [4][1024]int
	var pair [6][256]int
	for i := range draws {
		a, b, c, d := chanceAt(7, int32(i%10), int32(i/10)).chance(streamKind, i%12, 0)
		for w, x := range [4]uint32{a, b, c, d} {
			single[w][int(unit(x)*1024)]++
		}
		for w, p := range [6][2]uint32{{a, b}, {a, c}, {a, d}, {b, c}, {b, d}, {c, d}} {
			pair[w][p[0]>>28<<4|p[1]>>28]++
		}
	}
	for w := range single {
		wantEven(t, fmt.Sprintf("word %d", w), single[w][:])
	}
	for w := range pair {
		wantEven(t, fmt.Sprintf("pair of words %d", w), pair[w][:])
	}
}

func TestUnitInside(t *testing.T) {
	for _, w := range []uint32{0, 1, 2, 1 << 31, math.MaxUint32 - 1, math.MaxUint32} {
		if u := unit(w); !(u > 0 && u < 1) {
			t.Errorf("unit(%d) = %v: want strictly inside 0..1", w, u)
		}
		if u, v := unit(w), 1-unit(^w); u != v {
			t.Errorf("unit(%d) = %v but its mirror gives %v", w, u, v)
		}
	}
}

// moments are the mean, variance and excess kurtosis of n draws.
func moments(n int, draw func(i int) float64) (mean, variance, excess float64) {
	var m1, m2, m4 float64
	for i := range n {
		m1 += draw(i) / float64(n)
	}
	for i := range n {
		d := draw(i) - m1
		m2 += d * d / float64(n)
		m4 += d * d * d * d / float64(n)
	}
	return m1, m2, m4/(m2*m2) - 3
}

// TestNormals checks both normal draws: bell is the sum of four uniforms,
// whose excess kurtosis is -0.3 and whose tails end at 2*sqrt(3); normal is
// exact. Bounds are five standard errors: a false alarm in 1.7 million.
func TestNormals(t *testing.T) {
	const n = 1 << 20
	for _, c := range []struct {
		name   string
		draw   func(i int) float64
		excess float64
		reach  float64
	}{
		{"bell", func(i int) float64 {
			a, b, _, _ := chanceAt(11, 0, int32(i)).chance(streamDrive, i%9, 0)
			return bell(a, b)
		}, -0.3, 2 * math.Sqrt(3)},
		{"normal", func(i int) float64 { return chanceAt(11, 1, int32(i)).normal(streamTrait, i%9, 0) }, 0, 8.3},
	} {
		mean, variance, excess := moments(n, c.draw)
		t.Logf("%s: mean %.5f, variance %.5f, excess kurtosis %.4f", c.name, mean, variance, excess)
		for _, m := range []struct {
			name            string
			got, want, slip float64
		}{
			{"mean", mean, 0, math.Sqrt(1. / n)},
			{"variance", variance, 1, math.Sqrt((2 + c.excess) / n)},
			{"excess kurtosis", excess, c.excess, math.Sqrt(24. / n)},
		} {
			if math.Abs(m.got-m.want) > 5*m.slip {
				t.Errorf("%s: %s %.5f, want %.2f within %.5f", c.name, m.name, m.got, m.want, 5*m.slip)
			}
		}
		for i := range n {
			if x := c.draw(i); !(math.Abs(x) <= c.reach) {
				t.Fatalf("%s: drew %v, want within %v", c.name, x, c.reach)
			}
		}
	}
	if lo, hi := bell(0, 0), bell(math.MaxUint32, math.MaxUint32); lo != -hi || math.Abs(hi-2*math.Sqrt(3)) > 1e-3 {
		t.Errorf("bell reaches %v..%v, want about ±3.464", lo, hi)
	}
	counts := make([]int, 64)
	for i := range n {
		p := 0.5 * math.Erfc(-chanceAt(13, 0, int32(i)).normal(streamAnswer, i%9, 0)/math.Sqrt2)
		counts[int(p*64)]++
	}
	wantEven(t, "normal, by 64ths of its distribution", counts)
}

// TestSeedOf: replicates that share a seed, or whose seeds are neighbours,
// would count one run as two.
func TestSeedOf(t *testing.T) {
	const points, replicates = 1000, 1000
	seeds := make([]uint64, 0, points*replicates)
	tops := make([]int, 256)
	for p := range uint64(points) {
		for r := range uint64(replicates) {
			s := SeedOf(42, p, r)
			seeds = append(seeds, s)
			tops[s>>56]++
		}
	}
	wantEven(t, "top bytes of run seeds", tops)
	slices.Sort(seeds)
	for i := 1; i < len(seeds); i++ {
		if seeds[i]-seeds[i-1] <= 1 {
			t.Fatalf("two of a million run seeds are %d and %d", seeds[i-1], seeds[i])
		}
	}
	if SeedOf(1, 2, 3) == SeedOf(1, 3, 2) || SeedOf(1, 2, 3) == SeedOf(2, 1, 3) || SeedOf(0, 0, 0) == SeedOf(0, 0, 1) {
		t.Error("SeedOf confuses its arguments")
	}
}

// TestSeedOfAvalanche: each bit of master seed, point and replicate must flip
// each bit of the run seed half the time. Bounds are six standard errors, in
// 12288 cells a false alarm in 40 000.
func TestSeedOfAvalanche(t *testing.T) {
	const n = 4000
	slip := 6 * math.Sqrt(n) / 2
	for bit := range 192 {
		var flips [64]int
		for i := range uint64(n) {
			in := [3]uint64{i, i / 10 % 50, i % 10}
			before := SeedOf(in[0], in[1], in[2])
			in[bit/64] ^= 1 << (bit % 64)
			change := before ^ SeedOf(in[0], in[1], in[2])
			for b := range flips {
				flips[b] += int(change >> b & 1)
			}
		}
		for b, f := range flips {
			if math.Abs(float64(f)-n/2) > slip {
				t.Errorf("bit %d of the input flips bit %d of the seed %d times in %d", bit, b, f, n)
			}
		}
	}
}

func BenchmarkChance(b *testing.B) {
	g, sum := chanceAt(1, 2, 3), uint32(0)
	for b.Loop() {
		w, _, _, _ := g.chance(streamFloor, 4, 0)
		sum += w
		g.Index++
	}
	if sum == 1 { // keeps the sum, and so the calls, from being left out
		b.Log(sum)
	}
}

func BenchmarkBell(b *testing.B) {
	sum := 0.0
	w := uint32(1)
	for b.Loop() {
		sum += bell(w, ^w)
		w += 2654435769
	}
	if math.IsNaN(sum) { // keeps the sum, and so the calls, from being left out
		b.Fatal("NaN")
	}
}

// TestNormal: Normal is a standard normal number, of seeds that count up as of
// any others, and the same for the same seed.
func TestNormal(t *testing.T) {
	const cells, n = 50, 100_000
	var count, pairs [cells]int
	mean, square, last := 0.0, 0.0, 0.0
	for seed := range uint64(n) {
		x := Normal(seed)
		if x != Normal(seed) || math.IsInf(x, 0) || math.IsNaN(x) {
			t.Fatalf("Normal(%d) = %v, and then %v", seed, x, Normal(seed))
		}
		u := 0.5 * math.Erfc(-x/math.Sqrt2)
		count[min(cells-1, int(u*cells))]++
		v := 0.5 * math.Erfc(-(x+last)/2) // of two neighbours
		pairs[min(cells-1, int(v*cells))]++
		mean, square, last = mean+x/n, square+x*x/n, x
	}
	wantEven(t, "Normal", count[:])
	near(t, "mean", mean, 0, 5/math.Sqrt(n))
	near(t, "variance", square, 1, 5*math.Sqrt(2.0/n))
	for k := range pairs { // neighbours are drawn apart, but each sum shares a number with the next
		near(t, "sum of neighbours", float64(pairs[k])/n, 1.0/cells, 7*math.Sqrt(1.0/cells/n))
	}
}
