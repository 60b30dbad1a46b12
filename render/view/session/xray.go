package session

import (
	"math"
	"strings"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
	"dinamika/render/view/theme"
)

// Inner is what goes on in a member and nobody in the room can see. Practice
// shows it on request, in an ink of its own; in an exam there is none.
type Inner struct {
	Strain  float64   // tension, 0..1
	Power   float64   // that the others credit, as a share of the most powerful's
	Sway    float64   // that there has been in fact, likewise
	Trust   float64   // in the worker, 0..1
	Likes   []float64 // of each member, -1..1
	Thought []Thought // the most pressing first
}

// Thought is what a member thinks and does not say: an identifier, whose words
// are room.thinks.<identifier>, and about whom.
type Thought struct{ ID, About string }

// Layer is one thing that X-ray shows.
type Layer uint8

// The layers.
const (
	Liking Layer = iota
	Tension
	Power
	Private
	NumLayers = 4
)

// String is the stable identifier of the layer.
func (l Layer) String() string {
	return [...]string{"liking", "tension", "power", "private", "unknown"}[min(l, NumLayers)]
}

// xrayed says whether what is hidden is shown.
func (s *Screen) xrayed() bool {
	return s.Xray && !s.Exam && len(s.Inner) >= len(s.Members) && len(s.Members) > 0
}

// shows says whether a layer is switched on.
func (s *Screen) shows(l Layer) bool { return s.xrayed() && !s.Hidden[l] }

// tension draws the arcs beside a head: one, two or three, at .25, .5 and .75.
func (st *stage) tension(i int) {
	if !st.s.shows(Tension) {
		return
	}
	seat := st.ring.Seats[i]
	for k := range int(min(3, math.Floor(4*st.s.Inner[i].Strain))) {
		spread := 16 + 3*float64(k)
		for _, side := range [...]float64{0, 180} {
			for _, p := range [...]mark.Paint{mark.Stroke(mark.Hex(0x14282B), 5.5), mark.Stroke(theme.Tension(), 3)} {
				st.Arc(seat.X, seat.Y-6*seat.Scale, (42+8*float64(k))*seat.Scale, side-spread, side+spread, p)
			}
		}
	}
}

// tag draws the values under a plate: tension as a number, power as five steps
// that are filled as far as the others credit it, with a tick where it is in
// fact.
func (st *stage) tag(i int, b mark.Box) {
	t, in := st.Theme, &st.s.Inner[i]
	st.Rect(b, 5, mark.Fill(t.Xray))
	y, size := b.Y+b.H/2, st.Size.Meta
	both := st.s.shows(Tension) && st.s.shows(Power)
	if st.s.shows(Tension) {
		x := b.X + 8
		if !both {
			x = b.X + b.W/2 - 20
		}
		for _, r := range [...]float64{4, 9} {
			st.Arc(x-4, y, r, -40, 40, mark.Stroke(theme.Tension(), 2.4))
		}
		st.Text(x+12, y+size*0.36, st.Words.Number(in.Strain, 2), mark.Bold, size, mark.Left, t.OnXray)
	}
	if !st.s.shows(Power) {
		return
	}
	const steps = 5
	step := min(9, (b.W-60)/steps)
	x := b.X + b.W - 8 - steps*step
	if !both {
		x = b.X + b.W/2 - steps*step/2
	}
	foot := y + 8
	for k := range steps {
		h := 3 + 2.6*float64(k)
		p := mark.Stroke(t.OnXray, 1)
		if float64(k) < math.Round(in.Power*steps) {
			p.Fill = t.OnXray
		}
		st.Rect(mark.Box{X: x + float64(k)*step, Y: foot - h, W: step - 3, H: h}, 0, p)
	}
	at := x - 1.5 + in.Sway*steps*step
	st.Line(at, y-9, at, y+9, mark.Stroke(theme.Tension(), 2))
}

// knot is the end of a tie: where its value stands.
type knot struct {
	from  mark.Point
	cap   mark.Box
	value float64
}

// leastTie is the weakest tie that is drawn, and mostTies how many are.
const (
	leastTie = 0.1
	mostTies = 3
)

// knots are the three strongest ties of the member in focus.
func (st *stage) knots() (out []knot) {
	who := st.inFocus()
	if who < 0 || !st.s.shows(Liking) {
		return nil
	}
	likes := st.s.Inner[who].Likes
	used := 0
	for range mostTies {
		best := -1
		for j := range st.s.Members {
			if j == who || j >= len(likes) || used>>j&1 == 1 || math.Abs(likes[j]) < leastTie {
				continue
			}
			if best < 0 || math.Abs(likes[j]) > math.Abs(likes[best]) {
				best = j
			}
		}
		if best < 0 {
			break
		}
		used |= 1 << best
		k := st.Size.Meta / 13
		seat, own := st.ring.Seats[best], st.ring.Seats[who]
		plate := st.plateBox(best)
		wish := plate.Middle()
		if own.X < seat.X {
			wish.X -= plate.W/2 + 26*k
		} else {
			wish.X += plate.W/2 + 26*k
		}
		if box, ok := st.place(46*k, 22*k, wish, st.room.Grow(-4)); ok {
			side := 44 * own.Scale
			if seat.X < own.X {
				side = -side
			}
			out = append(out, knot{mark.Point{X: own.X + side, Y: own.Y + 64*own.Scale}, box, likes[best]})
		}
	}
	return out
}

// ties draws the lines of the ties, below all figures: liking whole, dislike
// broken.
func (st *stage) ties() {
	st.tied = st.knots()
	mid := st.room.Middle()
	for _, k := range st.tied {
		end := k.cap.Middle()
		bend := mark.Point{X: (k.from.X+end.X)/2*0.7 + mid.X*0.3, Y: (k.from.Y+end.Y)/2*0.7 + (mid.Y+60)*0.3}
		p := mark.Stroke(st.tieInk(k.value), 1.5+math.Abs(k.value)*7)
		if k.value < 0 {
			p = p.Dash(7, 5)
		}
		st.Path(p, mark.Move(k.from.X, k.from.Y), mark.Quad(bend.X, bend.Y, end.X, end.Y))
	}
}

// tieInk is the ink of a tie; on dark grounds its lines are lighter.
func (st *stage) tieInk(v float64) mark.Color {
	dark := st.Theme.Name != theme.Light
	switch {
	case v >= 0 && dark:
		return mark.Hex(0x7DB8EE)
	case v >= 0:
		return theme.Like()
	case dark:
		return mark.Hex(0xF08A5D)
	}
	return theme.Dislike()
}

// inside draws what lies over the figures of what is hidden: how the act was
// taken, the values of the ties, and what is thought and not said.
func (st *stage) inside() {
	st.switches()
	st.taking()
	if st.s.shows(Private) {
		st.thoughts()
	}
	size := st.Size.Meta
	for _, k := range st.tied {
		ink, radius := theme.Like(), k.cap.H/2
		if k.value < 0 {
			ink, radius = theme.Dislike(), 3
		}
		st.Rect(k.cap, radius, mark.Fill(mark.Hex(0xFFFFFF)).Edge(ink, 2))
		st.Text(k.cap.Middle().X, k.cap.Middle().Y+size*0.36, st.signed(k.value), mark.Bold, size, mark.Center, ink)
	}
}

// signed is a value with its sign, the minus as long as the plus.
func (st *stage) signed(v float64) string {
	return strings.Replace(st.Words.Signed(v, 1), "-", "−", 1)
}

// takenHigh is how high the box is that says how an act was taken.
const takenHigh = 50.0

// takenWords is how the act was taken, where it was taken for another; in
// practice only.
func (st *stage) takenWords() string {
	if st.s.Exam || st.s.Taken.As == "" {
		return ""
	}
	return st.Words.T("room.taken", map[string]any{"Name": st.s.Taken.By}) + " " + st.s.Taken.As
}

// taking draws how the act was taken, below the bubble or as near as may be.
func (st *stage) taking() {
	if st.takenWords() == "" || st.Letters.Roomy() || st.s.Now.Words == "" {
		return
	}
	head := st.Words.T("room.taken", map[string]any{"Name": st.s.Taken.By})
	size := st.Size.Meta
	box := mark.Box{X: st.box.X + 12, Y: st.box.Y + st.box.H + 8, W: st.box.W - 24, H: takenHigh}
	if !st.below { // there is no room below the bubble
		ok := false
		if box, ok = st.place(min(200, letter.Width(head, mark.Bold, size)+28), takenHigh, st.box.Middle(), st.room.Grow(-6)); !ok {
			return
		}
	}
	t := st.Theme
	st.Rect(box, 8, mark.Fill(t.XrayTint).Edge(t.Xray, 1.5).Dash(5, 4))
	st.Label(box.X+12, box.Y+19, head, mark.Bold, size, box.W-24, t.Xray)
	st.Label(box.X+12, box.Y+39, st.s.Taken.As, mark.SayItalic, st.Size.Body, box.W-24, t.Xray)
}
