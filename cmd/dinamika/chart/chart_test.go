package chart

import (
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"dinamika/cmd/dinamika/sheet"
)

func number(x float64, decimals int) string { return strconv.FormatFloat(x, 'f', decimals, 64) }

// long is a name as long as some are.
func long(k int) string {
	return fmt.Sprintf("Ketidakberdayaan seluruh anggota kelompok sebelum pertemuan pertama dimulai nomor %d", k)
}

func interval(x float64) Interval { return Interval{x, x - .1, x + .1} }

// cases are figures of every kind, with few, many, no and odd numbers in them.
func cases() map[string]interface{ Draw() *sheet.Sheet } {
	nan := math.NaN()
	all := map[string]interface{ Draw() *sheet.Sheet }{}
	for _, n := range []int{0, 1, 2, 12, 20} {
		rows, bars := &Rows{Axis: long(0) + long(1), Number: number}, &Rows{Axis: "a", Bars: true, Number: number, Series: []string{long(1), "b"}, Guide: Marked{.3, "luck"}}
		scatter := &Scatter{Named: 12, Right: "r", Up: long(0), Number: number}
		lines := &Lines{Bottom: long(0), Legend: "l", Axis: "a", Number: number}
		stacks := &Stacks{Kinds: []string{"a", "b", "c", "d", "e"}, Right: "s", Up: "u", Number: number}
		bands := &Bands{Columns: min(3, n), Right: "s", Up: "u", Words: [3]string{"a", "b", "c"}, Number: number}
		histogram := &Histogram{Axis: "a", Count: "c", Number: number, Lines: []Marked{{nan, "none"}, {.2, long(2)}}}
		trend := &Trend{Words: [2]string{"a", "b"}, Up: "u", Number: number}
		var group Group
		for k := range n {
			x := math.Sin(float64(k))
			group.Rows = append(group.Rows, Row{Label: long(k), Note: number(x, 3), Marks: []Interval{interval(x), {x, nan, nan}}})
			scatter.Points = append(scatter.Points, Dot{Name: "name." + strconv.Itoa(k), X: 1 + x/9, Y: 1 - x/9, Sure: k%2 == 0})
			lines.Levels = append(lines.Levels, long(k))
			lines.Series = append(lines.Series, "s"+strconv.Itoa(k))
			if n <= 12 {
				stacks.Titles, stacks.Shares = append(stacks.Titles, long(k)), append(stacks.Shares, [][]float64{{.2, .3, 0, .5, 0}, {0, 0, 0, .1, .9}})
				bands.Titles, bands.Series = append(bands.Titles, long(k)), append(bands.Series, []Moment{{0, 1, 2, 3, 4}, {nan, nan, nan, nan, nan}, {0, 1, 2, 3, 4}})
			}
			histogram.Values = append(histogram.Values, x)
			trend.Y = append(trend.Y, x)
		}
		for range lines.Series {
			var means []Interval
			for k := range n {
				means = append(means, interval(float64(k%3)))
			}
			if n > 2 {
				means[1] = Interval{nan, nan, nan}
			}
			lines.Means = append(lines.Means, means)
		}
		for k := range min(n, 6) {
			trend.Titles, trend.X = append(trend.Titles, long(k)), append(trend.X, trend.Y)
		}
		rows.Groups, bars.Groups = []Group{group, {Title: long(3), Rows: group.Rows}}, []Group{group}
		for name, c := range map[string]interface{ Draw() *sheet.Sheet }{
			"rows": rows, "bars": bars, "scatter": scatter, "lines": lines, "stacks": stacks, "bands": bands, "histogram": histogram, "trend": trend,
		} {
			all[fmt.Sprintf("%s of %d", name, n)] = c
		}
	}
	flat := []float64{.5, .5, .5}
	all["a flat histogram"] = &Histogram{Values: flat, Axis: "a", Count: "c", Number: number}
	all["a flat trend"] = &Trend{Titles: []string{"t"}, X: [][]float64{flat}, Y: flat, Number: number}
	all["nothing known"] = &Rows{Number: number, Groups: []Group{{Rows: []Row{{Label: "a", Marks: []Interval{{nan, nan, nan}}}}}}}
	all["huge and tiny"] = &Rows{Number: number, Groups: []Group{{Rows: []Row{{Label: "a", Marks: []Interval{{1e9, 0, 2e9}}}, {Label: "b", Marks: []Interval{{1e-9, 0, 1e-8}}}}}}}
	return all
}

// text is a word on a figure and the room it takes.
type text struct {
	box
	words string
}

var written = regexp.MustCompile(`<text x="([-\d.]+)" y="([-\d.]+)" text-anchor="(\w+)" fill="#\w+">([^<]*)</text>`)

func texts(t *testing.T, svg string) (list []text) {
	t.Helper()
	for _, m := range written.FindAllStringSubmatch(svg, -1) {
		x, err1 := strconv.ParseFloat(m[1], 64)
		y, err2 := strconv.ParseFloat(m[2], 64)
		if err1 != nil || err2 != nil {
			t.Fatalf("%v", m)
		}
		w := sheet.Wide(m[4]) / 1.1
		left := vg.Length(x)
		switch m[3] {
		case "middle":
			left -= w / 2
		case "end":
			left -= w
		}
		list = append(list, text{box{left, vg.Length(y) - 10, left + w, vg.Length(y) + 1}, m[4]})
	}
	return list
}

// Every figure is well-formed and without numbers that are none; no word leaves
// the sheet or covers another.
func TestFigures(t *testing.T) {
	high := regexp.MustCompile(`viewBox="-16 -16 \d+ (\d+)"`)
	for name, c := range cases() {
		s := c.Draw()
		svg := string(s.SVG("<a & b>"))
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
		if strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") {
			t.Errorf("%s: a number that is none", name)
		}
		if again := string(c.Draw().SVG("<a & b>")); again != svg {
			t.Errorf("%s: drawn twice, it differs", name)
		}
		h, err := strconv.ParseFloat(high.FindStringSubmatch(svg)[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		words := texts(t, svg)
		if len(words) < 3 {
			t.Errorf("%s: hardly a word on it", name)
		}
		for k, w := range words {
			if w.x0 < -1 || w.x1 > wide+1 || w.y0 < -1 || float64(w.y1) > h-2*16+1 {
				t.Errorf("%s: %q leaves the sheet: %v", name, w.words, w.box)
			}
			for _, o := range words[:k] {
				if w.meets(o.box) && strings.TrimSpace(w.words) != "" {
					t.Errorf("%s: %q covers %q", name, w.words, o.words)
				}
			}
		}
	}
}

// A figure can be had as pixels.
func TestPNG(t *testing.T) {
	for _, name := range []string{"rows of 2", "stacks of 2", "scatter of 12"} {
		once, err := cases()[name].Draw().PNG()
		if err != nil || len(once) < 1000 || string(once[1:4]) != "PNG" {
			t.Fatalf("%s: %d bytes, %v", name, len(once), err)
		}
		if again, _ := cases()[name].Draw().PNG(); string(again) != string(once) {
			t.Errorf("%s: drawn twice, it differs", name)
		}
	}
}

// Means of tenths along a factor, and at each of few values.
func TestBinned(t *testing.T) {
	var xs, ys []float64
	for k := range 100 {
		xs, ys = append(xs, float64(99-k)), append(ys, float64(2*(99-k)))
	}
	means := binned(xs, ys)
	if len(means) != 10 || means[0] != [2]float64{4.5, 9} && math.Abs(means[0][1]-9) > 1e-9 {
		t.Errorf("%v", means)
	}
	if got := binned([]float64{1, 1, 2, 2, math.NaN()}, []float64{1, 3, 5, 7, 9}); len(got) != 2 || got[0] != [2]float64{1, 2} || got[1] != [2]float64{2, 6} {
		t.Errorf("%v", got)
	}
}
