package theme

import (
	"math"
	"testing"

	"dinamika/render/view/mark"
	"dinamika/sim"
)

// linear is a channel of a colour as light.
func linear(v uint8) float64 {
	c := float64(v) / 255
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

// contrast is that of WCAG 2.2 between two opaque colours.
func contrast(a, b mark.Color) float64 {
	bright := func(c mark.Color) float64 { return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B) }
	x, y := bright(a), bright(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// sights are how colours come to the eyes of most people, and of those without
// one of the three kinds of cone (Machado, Oliveira and Fernandes 2009).
func sights() map[string][9]float64 {
	return map[string][9]float64{
		"normal": {1, 0, 0, 0, 1, 0, 0, 0, 1},
		"protan": {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
		"deutan": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
		"tritan": {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
	}
}

// oklab is a colour as seen, in the space of Ottosson (2020).
func oklab(c mark.Color, m [9]float64) [3]float64 {
	v := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var s [3]float64
	for i := range s {
		s[i] = min(1, max(0, m[3*i]*v[0]+m[3*i+1]*v[1]+m[3*i+2]*v[2]))
	}
	l := math.Cbrt(0.4122214708*s[0] + 0.5363325363*s[1] + 0.0514459929*s[2])
	d := math.Cbrt(0.2119034982*s[0] + 0.6806995451*s[1] + 0.1073969566*s[2])
	b := math.Cbrt(0.0883024619*s[0] + 0.2817188376*s[1] + 0.6299787005*s[2])
	return [3]float64{
		0.2104542553*l + 0.7936177850*d - 0.0040720468*b,
		1.9779984951*l - 2.4285922050*d + 0.4505937099*b,
		0.0259040371*l + 0.7827717662*d - 0.8086757660*b,
	}
}

// nearest is the smallest distance within a set of colours, over all sights.
func nearest(set []mark.Color) float64 {
	least := math.Inf(1)
	for _, m := range sights() {
		for i, a := range set {
			for _, b := range set[:i] {
				x, y := oklab(a, m), oklab(b, m)
				least = min(least, math.Hypot(math.Hypot(x[0]-y[0], x[1]-y[1]), x[2]-y[2]))
			}
		}
	}
	return least
}

func TestContrasts(t *testing.T) {
	light, dark, high := Of(Light), Of(Dark), Of(Contrast)
	for _, c := range []struct {
		what     string
		ink, on  mark.Color
		promised float64
	}{
		{"light ink on surface", light.Ink, light.Surface, 15.3},
		{"light muted on surface", light.Muted, light.Surface, 7.2},
		{"light muted on back", light.Muted, light.Back, 6.4},
		{"light muted on rug", light.Muted, light.Rug, 4.6},
		{"light border on surface", light.Border, light.Surface, 4.2},
		{"light action", light.OnAction, light.Action, 7.7},
		{"light x-ray", light.OnXray, light.Xray, 12.4},
		{"light turn", light.OnAccent, light.Accent, 8.2},
		{"light error", light.Alarm, light.Surface, 7.6},
		{"light ethics", light.Ethic, light.Surface, 10.6},
		{"dark ink on surface", dark.Ink, dark.Surface, 13.5},
		{"dark muted on surface", dark.Muted, dark.Surface, 7.7},
		{"dark border on surface", dark.Border, dark.Surface, 4.8},
		{"dark action", dark.OnAction, dark.Action, 8.4},
		{"dark x-ray", dark.OnXray, dark.Xray, 10},
		{"dark turn", dark.OnAccent, dark.Accent, 8.2},
		{"dark error", dark.Alarm, dark.Surface, 7.7},
		{"dark ethics", dark.Ethic, dark.Surface, 8.4},
		{"high ink on surface", high.Ink, high.Surface, 21},
		{"high muted on surface", high.Muted, high.Surface, 21},
		{"high border on surface", high.Border, high.Surface, 21},
		{"high action", high.OnAction, high.Action, 17},
		{"high x-ray", high.OnXray, high.Xray, 15.3},
		{"high turn", high.OnAccent, high.Accent, 17},
		{"high error", high.Alarm, high.Surface, 12.3},
		{"high ethics", high.Ethic, high.Surface, 12.7},
	} {
		if got := contrast(c.ink, c.on); math.Round(10*got)/10 < c.promised {
			t.Errorf("%s: contrast %.2f, promised %v", c.what, got, c.promised)
		}
	}
}

// TestTexts: no pair of colours that words are set in is below 4.5 (WCAG AA),
// promised or not.
func TestTexts(t *testing.T) {
	for n := Light; n < NumThemes; n++ {
		th := Of(n)
		for what, pair := range map[string][2]mark.Color{
			"ink on wall": {th.Ink, th.Wall}, "muted on wall": {th.Muted, th.Wall}, "muted on floor": {th.Muted, th.Floor}, "muted on rug": {th.Muted, th.Rug},
			"ink on badge": {th.Ink, th.Surface2}, "muted on badge": {th.Muted, th.Surface2}, "ink on back": {th.Ink, th.Back},
			"speech": {th.Speech, th.Bubble}, "beside speech": {th.SpeechMuted, th.Bubble}, "x-ray on its tint": {th.Xray, th.XrayTint},
			"ink on action tint": {th.Ink, th.ActionTint}, "muted on action tint": {th.Muted, th.ActionTint}, "alarm on its tint": {th.Alarm, th.AlarmTint},
			"ethics on its tint": {th.Ethic, th.EthicTint}, "norms": {mark.Hex(0x14282B), th.Paper}, "no norms": {mark.Hex(0x455B5C), th.Paper},
			"exam": {th.Surface, th.Ink},
		} {
			if got := contrast(pair[0], pair[1]); got < 4.5 {
				t.Errorf("%v: %s: contrast %.2f, want at least 4.5", n, what, got)
			}
		}
		if got := contrast(th.Focus, th.FocusGap); got < 3 {
			t.Errorf("%v: the ring of the focus stands out by %.2f, want at least 3", n, got)
		}
	}
}

// TestDataTold: sets of data are told apart by any eye.
func TestDataTold(t *testing.T) {
	var stages, areas, verdicts []mark.Color
	for s := range sim.Stage(sim.NumStages) {
		stages = append(stages, Stage(s).Fill)
	}
	for a := range sim.Area(sim.NumAreas) {
		areas = append(areas, Area(a))
	}
	for v := Best; v < NumVerdicts; v++ {
		verdicts = append(verdicts, v.Fill())
	}
	for _, c := range []struct {
		what     string
		set      []mark.Color
		promised float64
	}{
		{"stages", stages, .155}, {"verdicts", verdicts, .165}, {"areas", areas, .149}, {"ties", []mark.Color{Like(), Dislike(), Tension()}, .214},
	} {
		if got := nearest(c.set); math.Round(1000*got)/1000 < c.promised {
			t.Errorf("%s: the nearest two are %.3f apart, promised %.3f", c.what, got, c.promised)
		}
	}
	if got := nearest([]mark.Color{mark.Hex(0xFF0000), mark.Hex(0x8C7A00)}); got > .15 {
		t.Errorf("red and olive are %.3f apart to every eye: the measure has no teeth", got)
	}
}

// TestPatterns: every stage's pattern stands out from its fill, and no two
// stages share one.
func TestPatterns(t *testing.T) {
	seen := map[mark.Tile]bool{}
	for s := range sim.Stage(sim.NumStages) {
		p := Stage(s)
		if seen[p.Tile] {
			t.Errorf("%v has a pattern that another stage has", s)
		}
		seen[p.Tile] = true
		if p.Tile != mark.Plain && math.Round(10*contrast(p.TileInk, p.Fill))/10 < 5 {
			t.Errorf("%v: the pattern stands out by %.2f, promised 5", s, contrast(p.TileInk, p.Fill))
		}
		if got := contrast(OnStage(s), p.Fill); got < 4.5 {
			t.Errorf("%v: words on it have contrast %.2f", s, got)
		}
	}
}

func TestSizes(t *testing.T) {
	for _, l := range []Letters{Normal, Large, Huge} {
		if s := l.Sizes(); s.Meta < 13 || s.Speech != 17*float64(l)/100 {
			t.Errorf("sizes at %d: %+v", l, s)
		}
	}
	if Normal.Roomy() || !Large.Roomy() {
		t.Error("large type begins at 125")
	}
}
