package between

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// listed is the screen after an intent that means something in the list that
// lies over it.
func (s Screen) listed(intent string) (Screen, bool) {
	if words, ok := strings.CutPrefix(intent, "find="); ok {
		s.Find, s.Top = words, 0
		return s, true
	}
	if n, ok := number(intent, "pick."); ok {
		switch {
		case s.Opened == "acts" && n < len(s.Acts):
			s.Evidence = toggled(s.Evidence, n, MostEvidence)
		case s.Opened == "use" && n < len(s.Techniques):
			s.Use = toggled(s.Use, n, MostUse)
		case s.Opened == "watch" && n < len(s.People):
			s.Watch = toggled(s.Watch, n, len(s.People))
		}
		return s, true
	}
	switch intent {
	case "shut", kit.IntentBack:
		s.Opened = ""
	case "list.up":
		s.Top = max(0, s.Top-3)
	case "list.down":
		s.Top = min(s.Top+3, max(0, len(s.found())-1))
	default:
		return s, false
	}
	return s, true
}

// found are the rows of the list that hold what is looked for.
func (s *Screen) found() (rows []int) {
	n := map[string]int{"acts": len(s.Acts), "use": len(s.Techniques), "watch": len(s.People)}[s.Opened]
	find := strings.ToLower(strings.TrimSpace(s.Find))
	for i := range n {
		words := ""
		switch s.Opened {
		case "acts":
			words = strconv.Itoa(s.Acts[i].Number) + " " + s.Acts[i].Who + " " + s.Acts[i].Words
		case "use":
			words = s.Techniques[i].Name + " " + s.Techniques[i].Family
		case "watch":
			words = s.People[i].Name
		}
		if find == "" || strings.Contains(strings.ToLower(words), find) {
			rows = append(rows, i)
		}
	}
	return rows
}

// picked are the rows of the list that are chosen, and how many may be.
func (s *Screen) picked() ([]int, int) {
	switch s.Opened {
	case "acts":
		return s.Evidence, MostEvidence
	case "use":
		return s.Use, MostUse
	}
	return s.Watch, len(s.People)
}

// list draws the list that lies over the screen.
func (s *Screen) list(p *kit.Pen) {
	p.Cover()
	t := p.Theme
	p.Rect(mark.Box{W: mark.Width, H: mark.Height}, 0, mark.Fill(mark.Hex(0x000000).Fade(0.55)))
	b := mark.Box{X: 190, Y: 40, W: 900, H: 640}
	p.Rect(b, 12, mark.Fill(t.Surface).Edge(t.Border, 1.5))
	picked, most := s.picked()
	y := b.Y + 16 + p.Size.Title
	p.Label(b.X+20, y, p.T("between.list."+s.Opened), mark.Bold, p.Size.Title, b.W-240, t.Ink)
	p.Text(b.X+b.W-20, y, p.T("between.list.count", "N", len(picked), "Of", most), mark.Regular, p.Size.Label, mark.Right, t.Muted)
	y += 14
	high := max(40, p.Size.Body+22)
	p.Field(mark.Box{X: b.X + 20, Y: y, W: b.W - 40, H: high}, kit.Field{Intent: "find", Region: "find", Value: s.Find, Empty: p.T("between.list.find"), Key: "/", Icon: kit.Search})
	y += high + 10
	foot := b.Y + b.H - 16 - high
	rows := s.found()
	area := mark.Box{X: b.X + 20, Y: y, W: b.W - 40, H: foot - 10 - y}
	p.Rolls(area, "list")
	last := s.Top
	for _, i := range rows[min(s.Top, len(rows)):] {
		h := s.rowHigh(p, i, area.W)
		if y+h > area.Y+area.H {
			break
		}
		s.row(p, mark.Box{X: area.X, Y: y, W: area.W, H: h}, i, slices.Contains(picked, i), len(picked) >= most)
		y += h + 6
		last++
	}
	if len(rows) == 0 {
		p.Text(area.X+8, area.Y+30, p.T("between.list.none"), mark.Regular, p.Size.Body, mark.Left, t.Muted)
	}
	w := (area.W - 24) / 3
	end, begin := "", ""
	if last >= len(rows) {
		end = p.T("between.list.end")
	}
	if s.Top == 0 {
		begin = p.T("between.list.begin")
	}
	p.Button(mark.Box{X: area.X, Y: foot, W: w, H: high}, kit.Button{Intent: "list.up", Region: "list.foot", Label: p.T("between.list.up"), Key: "PageUp", Bare: true, Off: begin})
	p.Button(mark.Box{X: area.X + w + 12, Y: foot, W: w, H: high}, kit.Button{Intent: "list.down", Region: "list.foot", Label: p.T("between.list.down"), Key: "PageDown", Bare: true, Off: end})
	p.Button(mark.Box{X: area.X + 2*w + 24, Y: foot, W: w, H: high}, kit.Button{Intent: "shut", Region: "list.foot", Label: p.T("between.list.done"), Key: "Escape", Style: kit.Primary})
}

// rowHigh is how high a row of the list is: no speech is cut.
func (s *Screen) rowHigh(p *kit.Pen, i int, wide float64) float64 {
	if s.Opened != "acts" {
		return max(40, p.Size.Body*1.35+p.Size.Meta*1.35+10)
	}
	return max(40, kit.Line(p.Size.Speech)*float64(len(speech(p, s.Acts[i].Words, wide-40-whoWide(p))))+14)
}

// whoWide is how much room there is for who spoke an act.
func whoWide(p *kit.Pen) float64 { return 12 * p.Size.Body }

// speech is what was said, in lines.
func speech(p *kit.Pen, words string, wide float64) []string {
	return letter.Break(words, mark.Say, p.Size.Speech*0.94, wide-14)
}

// row draws a row of the list.
func (s *Screen) row(p *kit.Pen, b mark.Box, i int, on, full bool) {
	intent := "pick." + strconv.Itoa(i)
	off := ""
	if full && !on {
		off = p.T("between.list.full")
	}
	switch s.Opened {
	case "use":
		x := s.Techniques[i]
		p.Row(b, kit.Row{Intent: intent, Region: "list", Label: x.Name, Note: x.Family, Box: kit.Check, On: on, Off: off})
		return
	case "watch":
		p.Row(b, kit.Row{Intent: intent, Region: "list", Label: s.People[i].Name, Box: kit.Check, On: on, Off: off})
		return
	}
	a, t := &s.Acts[i], p.Theme
	p.Hit(mark.Hit{Intent: intent, Region: "list", Box: b, Says: a.Who + ": " + a.Words, Off: off != ""})
	paint := mark.Fill(t.Surface).Edge(t.Line, 1.2)
	switch {
	case on:
		paint = mark.Fill(t.ActionTint).Edge(t.Action, 2.4)
	case off == "" && p.Hands.Hover == intent:
		paint.Ink, paint.Width = t.Action, 1.6
	}
	p.Ring(intent, b, 8)
	p.Rect(b, 8, paint)
	p.Checkbox(b.X+21, b.Y+20, on)
	who := a.Who + ", " + strconv.Itoa(a.Number)
	p.Label(b.X+40, b.Y+20+p.Size.Label*0.36, who, mark.Bold, p.Size.Label, whoWide(p)-8, t.Ink)
	for k, line := range speech(p, a.Words, b.W-40-whoWide(p)) {
		p.Text(b.X+40+whoWide(p), b.Y+20+p.Size.Speech*0.34+kit.Line(p.Size.Speech)*float64(k), line, mark.Say, p.Size.Speech*0.94, mark.Left, t.Ink)
	}
}
