package ending

import (
	"strings"

	"dinamika/render/view/face"
	"dinamika/render/view/graph"
	"dinamika/render/view/kit"
	"dinamika/render/view/mark"
)

// members draws what became of each member.
func (s *Screen) members(p *kit.Pen, b mark.Box) {
	t := p.Theme
	y := p.Sheet(b, p.T("ending.members"), p.T("ending.members.hint"))
	name := 250 * p.Size.Meta / 13
	came := 190 * p.Size.Meta / 13
	low, high := -0.25, 0.5
	for i := range s.Members {
		low, high = min(low, s.Members[i].Is, s.Members[i].Was), max(high, s.Members[i].Is, s.Members[i].Was)
	}
	sc := graph.Scale{X: b.X + 16 + name + came + 20, W: b.W - 32 - name - came - 40 - 60*p.Size.Meta/13, Low: low, High: high}
	p.Label(b.X+16+name, y+p.Size.Meta, p.T("ending.members.came"), mark.Bold, p.Size.Meta, came-10, t.Muted)
	area := mark.Box{X: b.X + 16, Y: y + kit.Line(p.Size.Meta) + 8, W: b.W - 32, H: b.Y + b.H - 14 - y - kit.Line(p.Size.Meta)}
	row := max(42, kit.Line(p.Size.Body)+kit.Line(p.Size.Meta)+4)
	sc.Ticks(p, area.Y, min(area.Y+area.H-60, area.Y+row*float64(len(s.Members))), 1, 0, 0.5)
	if len(s.Members) == 0 {
		p.Text(area.X, area.Y+30, p.T("ending.members.none"), mark.Regular, p.Size.Body, mark.Left, t.Muted)
	}
	s.rolled(p, area, len(s.Members), func(int) float64 { return row }, func(i int, r mark.Box) {
		m := &s.Members[i]
		mid := r.Y + row/2
		p.Portrait(r.X+19, mid, 18, m.Looks, face.Rest())
		ny := mid + p.Size.Body*0.36
		if m.Left > 0 {
			ny = mid - 3
			p.Label(r.X+48, ny+kit.Line(p.Size.Meta), p.T("ending.members.left", "N", m.Left-1), mark.Regular, p.Size.Meta, name-58, t.Muted)
		}
		p.Label(r.X+48, ny, m.Name, mark.Bold, p.Size.Body, name-58, t.Ink)
		graph.Share(p, mark.Box{X: r.X + name, Y: mid - 6, W: came - 84*p.Size.Meta/13, H: 12}, float64(m.Attended)/float64(max(1, m.Met)))
		p.Text(r.X+name+came-76*p.Size.Meta/13, mid+p.Size.Meta*0.36, p.T("ending.members.of", "N", m.Attended, "Of", m.Met), mark.Regular, p.Size.Meta, mark.Left, t.Ink)
		sc.Dumbbell(p, mid, m.Was, m.Is, m.Left > 0)
		p.Text(r.X+r.W, mid+p.Size.Label*0.36, p.Words.Signed(m.Is-m.Was, 2), mark.Bold, p.Size.Label, mark.Right, t.Ink)
	})
}

// ethics draws what may have set a principle aside, and beside it the norms
// that grew.
func (s *Screen) ethics(p *kit.Pen, b mark.Box) {
	t := p.Theme
	wide := 760.0
	e := mark.Box{X: b.X, Y: b.Y, W: wide, H: b.H}
	p.Rect(e, 12, mark.Fill(t.EthicTint).Edge(t.Ethic, 1.8))
	p.Icon(e.X+26, e.Y+14+p.Size.Title*0.5, 10, kit.Flag, t.Ethic)
	p.Label(e.X+46, e.Y+12+p.Size.Title, p.T("ending.ethics"), mark.Bold, p.Size.Title, wide-60, t.Ethic)
	y := e.Y + 18 + kit.Line(p.Size.Title)
	y += p.Para(mark.Box{X: e.X + 16, Y: y, W: wide - 32}, p.T("ending.ethics.what"), mark.Regular, p.Size.Meta, 0, t.Ink) + 10
	list := s.flagged()
	if len(list) == 0 {
		p.Para(mark.Box{X: e.X + 16, Y: y + 6, W: wide - 32}, p.T("ending.ethics.none"), mark.Regular, p.Size.Body, 0, t.Ink)
	}
	size := p.Size.Speech * 0.9
	head := func(d *Decision) string {
		return p.T("ending.moment", "Session", d.Session, "Act", d.Act) + ": " + d.Name
	}
	high := func(k int) float64 {
		d := &s.Decisions[list[k]]
		h := paraHigh(p, head(d), mark.Bold, p.Size.Body, wide-48) + paraHigh(p, strings.Join(d.Principles, ", "), mark.Regular, p.Size.Meta, wide-48) + 16
		if d.Words != "" {
			h += paraHigh(p, d.Words, mark.Say, size, wide-48)
		}
		return max(44, h)
	}
	s.rolled(p, mark.Box{X: e.X + 16, Y: y, W: wide - 32, H: e.Y + e.H - 12 - y}, len(list), high, func(k int, r mark.Box) {
		d := &s.Decisions[list[k]]
		p.Rect(mark.Box{X: r.X, Y: r.Y, W: r.W, H: r.H - 6}, 8, mark.Fill(t.Surface).Edge(t.Ethic, 1))
		y := r.Y + 2
		y += p.Para(mark.Box{X: r.X + 8, Y: y, W: wide - 48}, head(d), mark.Bold, p.Size.Body, 0, t.Ink)
		if d.Words != "" {
			y += p.Para(mark.Box{X: r.X + 8, Y: y, W: wide - 48}, d.Words, mark.Say, size, 0, t.Ink)
		}
		p.Para(mark.Box{X: r.X + 8, Y: y, W: wide - 48}, strings.Join(d.Principles, ", "), mark.Regular, p.Size.Meta, 0, t.Ethic)
	})
	s.norms(p, mark.Box{X: b.X + wide + gap, Y: b.Y, W: b.W - wide - gap, H: b.H})
}

// norms draws how strong each norm was at first and is now.
func (s *Screen) norms(p *kit.Pen, b mark.Box) {
	t := p.Theme
	y := p.Sheet(b, p.T("ending.norms"), "")
	y += p.Para(mark.Box{X: b.X + 16, Y: y - 6, W: b.W - 32}, p.T("ending.norms.what"), mark.Regular, p.Size.Meta, 0, t.Muted)
	row := kit.Line(p.Size.Label) + kit.Line(p.Size.Meta) + 12
	sc := graph.Scale{X: b.X + b.W - 16 - 130, W: 120, High: 1}
	sc.Ticks(p, y+kit.Line(p.Size.Meta), min(b.Y+b.H-8, y+kit.Line(p.Size.Meta)+row*float64(len(s.Norms))), 1, 0, 0.5, 1)
	y += kit.Line(p.Size.Meta) + 2
	for _, n := range s.Norms {
		if y+row > b.Y+b.H {
			return
		}
		how := p.T("ending.norms.covert")
		if n.Overt {
			how = p.T("ending.norms.overt")
		}
		p.Label(b.X+16, y+p.Size.Label+2, n.Name, mark.Bold, p.Size.Label, b.W-32-160, t.Ink)
		p.Label(b.X+16, y+2+kit.Line(p.Size.Label)+p.Size.Meta, how, mark.Regular, p.Size.Meta, b.W-32-160, t.Muted)
		sc.Dumbbell(p, y+row/2, n.Was, n.Is, false)
		y += row
	}
}
