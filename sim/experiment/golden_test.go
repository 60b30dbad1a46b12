package experiment

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dinamika/sim/table"
)

// TestGoldenSweep: the tables of a sweep are the same bytes on every processor.
func TestGoldenSweep(t *testing.T) {
	p := planOf(t, fixed(3), true)
	p.Factors[1] = Factor{Name: "ability", Numeric: true, Spread: Spread{Lo: 0.01, Hi: 0.3, Curve: LogNormal, Mean: -2.3, SD: 0.7}}
	dir := filepath.Join(t.TempDir(), "out")
	sweepInto(t, p, dir, Options{Version: "v", Format: table.CSV, Workers: 2})
	files := filesOf(t, dir)
	delete(files, ManifestName) // names the version of Go
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	sum := sha256.New()
	for _, name := range names {
		fmt.Fprintf(sum, "%s\n%s", name, files[name])
	}
	if got, want := hex.EncodeToString(sum.Sum(nil)), "9b3e72617f488cf67097ddb7e9d9c04b3163f4b25c023f68d309b38bb67cb1ae"; got != want {
		t.Errorf("the tables %s have the hash\n%s, want\n%s", strings.Join(names, ", "), got, want)
	}
}

// TestGoldenSpread: so are the values of factors.
func TestGoldenSpread(t *testing.T) {
	sum := sha256.New()
	for _, s := range []Spread{
		{Lo: -1, Hi: 2}, {Lo: 0.001, Hi: 50, Curve: LogUniform}, {Lo: -3, Hi: 3, Curve: Normal, Mean: 0.1, SD: 1.3},
		{Lo: 0.01, Hi: 9, Curve: LogNormal, Mean: 0.2, SD: 0.8}, {Lo: 1, Hi: 4, Curve: Triangular, Mode: 1.7}, {Lo: 2, Hi: 9, Whole: true},
	} {
		for k := range 1000 {
			fmt.Fprintln(sum, math.Float64bits(s.At((float64(k)+0.5)/1000)))
		}
	}
	if got, want := hex.EncodeToString(sum.Sum(nil)), "278b5047a5676332c809e800e39db22d5cb0e9061b523d5b9664b7459fd09a0e"; got != want {
		t.Errorf("the values have the hash\n%s, want\n%s", got, want)
	}
}
