package sim

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"testing"
)

// edgeInputs are the inputs at which a numeric function goes wrong first.
var edgeInputs = [...]float64{
	math.Inf(-1), -math.MaxFloat64, -1e300, -709, -708, -1, -0x1p-1022, -math.SmallestNonzeroFloat64,
	math.Copysign(0, -1), 0, math.SmallestNonzeroFloat64, 0x1p-1022, 1e-300, 0x1p-53, 0.075, 0.5, 0.925,
	1 - 0x1p-53, 1, 1 + 0x1p-52, 708, 709, 710, 1e300, math.MaxFloat64, math.Inf(1), math.NaN(),
}

// numFuncs are the functions that others may rely on to be the same
// everywhere, each with the range of inputs that the model gives it.
var numFuncs = [...]struct {
	name   string
	f      func(float64) float64
	lo, hi float64
	golden string // sha256 over the results' bits; see TestGoldenNum
}{
	{"exp", exp, -720, 720, "deac5661025e4135677e7f04e401b938fdca8a1d2353e9be20ed843c3b87b524"},
	{"log", log, 0, 1000, "e90b6f781cd1f1a55aac5d8b1dc03bf9fcb96359e44d9321d236815d88ba7805"},
	{"logistic", logistic, -50, 50, "f055fb0385f74d4a003ee832104c42f429d0c43b7d01eb62fb6856484f1b09bc"},
	{"quantile", quantile, 0, 1, "9d4414a3a3fc1d4a80d96385a5520fab48b07ec7499406aaade355206d0b7ce0"},
}

// spreadInput is the i-th of a fixed series of inputs within lo..hi: half of them
// even over the range, half crowding at zero over sixty powers of two, where
// rounding shows most.
func spreadInput(i uint32, lo, hi float64) float64 {
	a, b, c, _ := philox(i, 0, 0, 0, 1, 2)
	x := lo + float64(unit(a)*(hi-lo))
	if b&1 == 0 {
		x = math.Ldexp(x, -int(c%60))
	}
	return x
}

// TestGoldenNum compares the bits of a million results of each function with
// those of the first machine. It runs on every kind of processor that
// arch_test.go can reach.
func TestGoldenNum(t *testing.T) {
	for _, n := range numFuncs {
		h := sha256.New()
		var word [8]byte
		put := func(x float64) {
			binary.LittleEndian.PutUint64(word[:], math.Float64bits(n.f(x)))
			h.Write(word[:])
		}
		for _, x := range edgeInputs {
			put(x)
		}
		for i := range uint32(1_000_000) {
			put(spreadInput(i, n.lo, n.hi))
		}
		if got := hex.EncodeToString(h.Sum(nil)); got != n.golden {
			t.Errorf("%s: the bits of a million results hash to\n%s, want\n%s", n.name, got, n.golden)
		}
	}
}

// TestNumAccuracy holds each function against the standard library's, which is
// right to about one part in 1e16 on every processor.
func TestNumAccuracy(t *testing.T) {
	const n = 400_000
	relative := func(got, want float64) float64 {
		if want == 0 {
			return math.Abs(got)
		}
		return math.Abs(got/want - 1)
	}
	absolute := func(got, want float64) float64 { return math.Abs(got - want) }
	for _, c := range []struct {
		name   string
		f, ref func(float64) float64
		miss   func(got, want float64) float64
		lo, hi float64
		within float64
	}{
		{"exp, relative", exp, math.Exp, relative, -707.9, 709, 4e-11},
		{"exp near 0, relative", exp, math.Exp, relative, -1, 1, 4e-11},
		{"log, relative", log, math.Log, relative, 0x1p-1022, 1e9, 1e-13},
		{"log near 1, relative", log, math.Log, relative, 0.5, 2, 1e-13},
		{"logistic, relative", logistic, func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }, relative, -700, 700, 4e-11},
		{"quantile, absolute", quantile, func(p float64) float64 { return -math.Sqrt2 * math.Erfinv(1-2*p) }, absolute, 0.001, 0.999, 1e-12},
	} {
		t.Run(c.name, func(t *testing.T) {
			worst, at := 0.0, 0.0
			for i := range uint32(n) {
				x := c.lo + unit(testWord(i))*(c.hi-c.lo)
				if m := c.miss(c.f(x), c.ref(x)); !(m <= worst) {
					worst, at = m, x
				}
			}
			t.Logf("worst %.3g, at %v", worst, at)
			if !(worst <= c.within) {
				t.Errorf("off by %.3g at %v: want within %g", worst, at, c.within)
			}
		})
	}
}

// testWord is one word for a test's own series.
func testWord(i uint32) uint32 {
	a, _, _, _ := philox(i, 7, 7, 7, 3, 4)
	return a
}

// TestQuantileInvertsTails goes back through the distribution function, whose
// tail the standard library gives exactly where its inverse does not.
func TestQuantileInvertsTails(t *testing.T) {
	for e := 1; e <= 1000; e++ {
		p := math.Ldexp(0.75, -e)
		back := 0.5 * math.Erfc(-quantile(p)/math.Sqrt2)
		// An error d in z moves the tail by about a share of z*d.
		if z := -quantile(p); math.Abs(back/p-1) > 1e-12*(1+z) {
			t.Errorf("quantile(%g) = %v, whose tail is %g", p, quantile(p), back)
		}
		if p >= 0x1p-30 {
			if q := 1 - p; math.Abs(quantile(q)+quantile(1-q)) > 1e-12 {
				t.Errorf("quantile(%v) = %v and quantile(%v) = %v: want opposites", q, quantile(q), 1-q, quantile(1-q))
			}
		}
	}
	if q := quantile(0.5); q != 0 {
		t.Errorf("quantile(0.5) = %v, want 0", q)
	}
}

// TestNumKnown pins what callers may take for exact, and the ends of each range.
func TestNumKnown(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	const smallest, largest = math.SmallestNonzeroFloat64, math.MaxFloat64
	top, low, high := exp(709), log(smallest), log(largest)
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"exp(0)", exp(0), 1}, {"exp(-0)", exp(math.Copysign(0, -1)), 1}, {"exp(smallest)", exp(smallest), 1},
		{"exp(-inf)", exp(-inf), 0}, {"exp(-708.001)", exp(-708.001), 0}, {"exp(NaN)", exp(nan), 0},
		{"exp(inf)", exp(inf), top}, {"exp(largest)", exp(largest), top}, {"exp(-largest)", exp(-largest), 0},
		{"log(1)", log(1), 0}, {"log(0)", log(0), low}, {"log(-1)", log(-1), low}, {"log(-inf)", log(-inf), low},
		{"log(NaN)", log(nan), low}, {"log(inf)", log(inf), high},
		{"logistic(0)", logistic(0), 0.5}, {"logistic(inf)", logistic(inf), 1}, {"logistic(-inf)", logistic(-inf), 1 / (1 + top)},
		{"logistic(NaN)", logistic(nan), 1},
		{"quantile(-1)", quantile(-1), quantile(0)}, {"quantile(NaN)", quantile(nan), quantile(0)},
		{"quantile(-inf)", quantile(-inf), quantile(0)}, {"quantile(1)", quantile(1), -quantile(0)},
		{"quantile(inf)", quantile(inf), -quantile(0)},
	} {
		if c.got != c.want {
			t.Errorf("%s = %v, want %v", c.name, c.got, c.want)
		}
	}
	for _, c := range []struct{ got, want float64 }{{low, -744.4400719213812}, {high, 709.782712893384}, {quantile(0), -38.46740561714434}} {
		if math.Abs(c.got-c.want) > 1e-9 {
			t.Errorf("end of a range at %v, want %v", c.got, c.want)
		}
	}
}

// TestNumNeverInfinite: an infinity or a NaN would spread, and the bits of a
// NaN differ between processors.
func TestNumNeverInfinite(t *testing.T) {
	for _, n := range numFuncs {
		check := func(x float64) {
			if y := n.f(x); math.IsNaN(y) || math.IsInf(y, 0) {
				t.Fatalf("%s(%v) = %v: want a finite number", n.name, x, y)
			}
		}
		for _, x := range edgeInputs {
			check(x)
		}
		for i := range uint32(200_000) { // any bits at all
			a, b, _, _ := philox(i, 1, 0, 0, 0, 0)
			check(math.Float64frombits(uint64(a)<<32 | uint64(b)))
		}
	}
}

// TestNumMonotone: a stronger cause must not have the weaker effect. exp is
// checked at neighbouring numbers across every seam of its table.
func TestNumMonotone(t *testing.T) {
	seam := math.Ln2 / 32
	for k := -32685; k <= 32731; k++ {
		x := (float64(k) + 0.5) * seam
		for range 8 {
			x = math.Nextafter(x, -800)
		}
		for range 16 {
			next := math.Nextafter(x, 800)
			if exp(next) < exp(x) {
				t.Fatalf("exp falls from %v to %v at %v", exp(x), exp(next), next)
			}
			x = next
		}
	}
	for _, n := range numFuncs {
		const steps = 500_000
		before := n.f(n.lo)
		for i := 1; i <= steps; i++ {
			x := n.lo + float64(i)*(n.hi-n.lo)/steps
			now := n.f(x)
			if now < before {
				t.Fatalf("%s falls from %v to %v at %v", n.name, before, now, x)
			}
			before = now
		}
	}
}

func TestClamp(t *testing.T) {
	for i := range uint32(100_000) {
		a, b, c, d := philox(i, 2, 0, 0, 0, 0)
		lo := spreadInput(a, -5, 5)
		hi := lo + 10*unit(b)
		x := spreadInput(c, -20, 20)
		if d%16 == 0 {
			x = edgeInputs[d/16%uint32(len(edgeInputs))]
		}
		got := clamp(x, lo, hi)
		if !(got >= lo && got <= hi) {
			t.Fatalf("clamp(%v, %v, %v) = %v, outside", x, lo, hi, got)
		}
		if x >= lo && x <= hi && got != x {
			t.Fatalf("clamp(%v, %v, %v) = %v, want it left alone", x, lo, hi, got)
		}
		if clamp(got, lo, hi) != got {
			t.Fatalf("clamp(%v, %v, %v) changes when done twice", x, lo, hi)
		}
	}
	if got := clamp(math.NaN(), 0.25, 1); got != 0.25 {
		t.Errorf("clamp(NaN, 0.25, 1) = %v, want 0.25", got)
	}
}

func TestToward(t *testing.T) {
	for i := range uint32(200_000) {
		a, b, c, _ := philox(i, 3, 0, 0, 0, 0)
		x, goal, share := spreadInput(a, -5, 5), spreadInput(b, -5, 5), spreadInput(c, 0, 0.999)
		got := toward(x, goal, share)
		if !(got >= min(x, goal) && got <= max(x, goal)) {
			t.Fatalf("toward(%v, %v, %v) = %v, not between", x, goal, share, got)
		}
		for _, stay := range []float64{toward(x, goal, 0), toward(x, x, share)} {
			if stay != x {
				t.Fatalf("toward from %v without a share or a distance goes to %v", x, stay)
			}
		}
		if whole := toward(x, goal, 1); whole != goal {
			t.Fatalf("toward(%v, %v, 1) = %v, want the goal", x, goal, whole)
		}
	}
}

func BenchmarkNum(b *testing.B) {
	for _, n := range numFuncs {
		b.Run(n.name, func(b *testing.B) {
			sum, x := 0.0, 0.3
			for b.Loop() {
				sum += n.f(x)
				x += 1e-9
			}
			if math.IsNaN(sum) { // keeps the sum, and so the calls, from being left out
				b.Fatal("NaN")
			}
		})
	}
}
