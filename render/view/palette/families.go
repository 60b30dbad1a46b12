package palette

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/sim"
)

// families draws the nine families as the nine keys lie on a keyboard.
func (s *sheet) families() {
	const wide, high, gap = 111.0, 47.0, 6.0
	step := (s.w - wide) / 2
	for f := range sim.Family(sim.NumFamilies) {
		x, y := s.x+step*float64(f%3), s.top+(high+gap)*float64(f/3)
		s.tile(mark.Box{X: x, Y: y, W: wide, H: high}, f)
	}
	s.top += 3*(high+gap) + 3
}

// tile draws a family: its key, its sign, its short name. Its key works while
// no list is open, which then has the keys.
func (s *sheet) tile(b mark.Box, f sim.Family) {
	t, n := s.Theme, int(f)+1
	intent := "palette.family." + strconv.Itoa(n)
	key := keys()[f]
	hit := mark.Hit{Intent: intent, Region: "palette.find", Box: b, Says: s.Words.Name("family", f.String()), Key: key}
	on, live := s.p.Family == n, s.free()
	if !live {
		hit.Key = ""
	}
	s.Hit(hit)
	paint, ink, quiet, sign := mark.Fill(t.Surface).Edge(t.Border, 1.2), t.Ink, t.Muted, t.Action
	if on {
		paint, ink, quiet, sign = mark.Fill(t.Action).Edge(t.Action, 1.2), t.OnAction, t.OnAction, t.OnAction
	}
	if s.Hands.Hover == intent && !on {
		paint.Ink, paint.Width = t.Action, 2
	}
	s.Ring(intent, b, 8)
	s.Rect(b, 8, paint)
	cap := s.Cap(key)
	if live {
		s.Rect(mark.Box{X: b.X + 5, Y: b.Y + 4, W: 19, H: 17}, 4, mark.Stroke(quiet, 1))
	}
	s.Text(b.X+14.5, b.Y+17, cap, mark.Bold, 13, mark.Center, quiet)
	s.sign(b.X+17, b.Y+33, 7.5, f, sign)
	lines := letter.Trim(s.T("palette.family."+f.String()), mark.Bold, 13, b.W-36, 2)
	y := b.Y + b.H/2 + 13*0.36 - 8.5*float64(len(lines)-1)
	for i, l := range lines {
		s.Text(b.X+33, y+17*float64(i), l, mark.Bold, 13, mark.Left, ink)
	}
}

// free says whether the nine keys are those of the families.
func (s *sheet) free() bool {
	p := s.p
	return !s.typing && p.Query == "" && p.Family == 0 && p.Role == 0 && !p.Roles && !p.Hinted
}

// familyRows draws the families as a list, in large type, and the way to the
// roles.
func (s *sheet) familyRows() {
	type line struct{ intent, words, key string }
	var all []line
	for f := range sim.Family(sim.NumFamilies) {
		all = append(all, line{"palette.family." + strconv.Itoa(int(f)+1), s.Words.Name("family", f.String()), keys()[f]})
	}
	more := 1 + len(all)
	high := min(s.row, (s.foot-s.top+s.gap)/float64(more)-s.gap)
	for _, one := range all {
		s.plain(mark.Box{X: s.x, Y: s.top, W: s.w, H: high}, one.intent, one.words, one.key)
		s.top += high + s.gap
	}
	b := mark.Box{X: s.x, Y: s.top, W: s.w, H: high}
	if s.p.Tutored {
		hint := letter.Width(s.T("palette.hint"), mark.Bold, s.Size.Label) + 70
		s.plain(mark.Box{X: b.X + b.W - hint, Y: b.Y, W: hint, H: high}, "palette.hint", s.T("palette.hint"), "h")
		b.W -= hint + 8
	}
	s.plain(b, "palette.roles", s.T("palette.roles.short"), "r")
}

// plain draws one line of a list that leads to another.
func (s *sheet) plain(b mark.Box, intent, words, key string) {
	if s.typing {
		key = ""
	}
	s.Button(b, kit.Button{Intent: intent, Region: "palette.list", Label: words, Key: key, Left: true, Size: s.Size.Label})
}

// rest draws what stands below the families while nothing is open: the roles of
// a worker, as another way in, and the hint.
func (s *sheet) rest() {
	s.roles(36)
	if s.p.Tutored {
		b := mark.Box{X: s.x, Y: s.foot - 38, W: s.w, H: 38}
		s.Button(b, kit.Button{Intent: "palette.hint", Region: "palette.list", Label: s.T("palette.hint"), Key: "h", Icon: kit.Info, Left: true})
	}
}

// roles draws the roles of a worker, each so high, with how many techniques
// belong to each.
func (s *sheet) roles(high float64) {
	t, size := s.Theme, s.Size.Meta
	s.Text(s.x, s.top+s.Size.Label+3, s.T("palette.roles"), mark.Bold, s.Size.Label, mark.Left, t.Ink)
	s.top += s.Size.Label + 12
	wide := (s.w - 8) / 2
	for r := range sim.WorkerRole(sim.NumWorkerRoles) {
		intent := "palette.role." + strconv.Itoa(int(r)+1)
		count := 0
		for i := range s.p.Techniques {
			if s.p.Techniques[i].Role == r {
				count++
			}
		}
		b := mark.Box{X: s.x + (wide+8)*float64(r%2), Y: s.top + (high+3)*float64(r/2), W: wide, H: high}
		name := s.Words.Name("worker_role", r.String())
		s.Hit(mark.Hit{Intent: intent, Region: "palette.roles", Box: b, Says: name})
		paint := mark.Fill(t.Surface).Edge(t.Line, 1)
		if s.Hands.Hover == intent {
			paint = mark.Fill(t.Surface).Edge(t.Action, 2)
		}
		s.Ring(intent, b, 8)
		s.Rect(b, 8, paint)
		lines := letter.Trim(name, mark.Regular, size, b.W-20-size*1.4, 2)
		y := b.Y + high/2 + size*0.36 - size*0.6*float64(len(lines)-1)
		for i, l := range lines {
			s.Text(b.X+10, y+size*1.2*float64(i), l, mark.Regular, size, mark.Left, t.Ink)
		}
		s.Text(b.X+b.W-10, b.Y+high/2+size*0.36, strconv.Itoa(count), mark.Regular, size, mark.Right, t.Muted)
	}
	s.top += (high + 3) * 7
}

// sign draws the sign of a family, r from the middle to its edge.
func (s *sheet) sign(x, y, r float64, f sim.Family, ink mark.Color) {
	line := mark.Stroke(ink, 2)
	s.Within(x, y, r/8, 0, func() {
		line.Width = 2 * 8 / r
		at := func(u, v float64) mark.Point { return mark.Point{X: u, Y: v} }
		switch f {
		case sim.InviteConnect: // two that are joined
			s.Circle(-6, 0, 3.4, line)
			s.Circle(6, 0, 3.4, line)
			s.Line(-2.4, 0, 2.4, 0, line)
		case sim.ReflectClarify: // what comes back
			s.Arc(0, 0, 7, 150, 390, line)
			s.Poly(line, false, at(3, 2), at(7, 5), at(9, 0))
		case sim.StructureFocus: // lines that narrow
			s.Line(-8, -5, 8, -5, line)
			s.Line(-6, 0, 6, 0, line)
			s.Line(-3, 5, 3, 5, line)
		case sim.NormContract: // a sheet
			s.Rect(mark.Box{X: -6, Y: -8, W: 12, H: 16}, 2, line)
			s.Line(-3, -2, 3, -2, line)
			s.Line(-3, 3, 2, 3, line)
		case sim.HandleConflict: // two that meet
			s.Poly(line, false, at(-8, -5), at(-1, 0), at(-8, 5))
			s.Poly(line, false, at(8, -5), at(1, 0), at(8, 5))
		case sim.ProtectMember: // a shield
			s.Path(line, mark.Move(0, -8), mark.To(7, -5), mark.To(7, 0), mark.Quad(6, 6, 0, 8), mark.Quad(-6, 6, -7, 0), mark.To(-7, -5), mark.Close())
		case sim.SupportStrengthen: // what lifts
			s.Poly(line, false, at(-7, 6), at(-7, 0), at(7, 0), at(7, 6))
			s.Line(0, 0, 0, -8, line)
			s.Poly(line, false, at(-4, -4), at(0, -8), at(4, -4))
		case sim.InformRefer:
			s.Circle(0, 0, 7.5, line)
			s.Line(0, -1, 0, 4, line)
			s.Circle(0, -4, 1, mark.Fill(ink))
		case sim.CloseEnd: // switched off
			s.Arc(0, 0, 7, -60, 240, line)
			s.Line(0, -8, 0, -1, line)
		}
	})
}
