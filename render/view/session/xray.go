package session

import (
	"math"
	"strconv"
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

// thoughts draws what is thought and not said, outside the ring: of the member
// in focus first, then of those in whom it presses most.
func (st *stage) thoughts() {
	order := []int{}
	if i := st.inFocus(); i >= 0 {
		order = append(order, i)
	}
	for i := range st.s.Members {
		if i != st.inFocus() {
			order = append(order, i)
		}
	}
	shown := 0
	for _, i := range order {
		if shown == mostTies {
			return
		}
		if len(st.s.Inner[i].Thought) > 0 && st.thought(i) {
			shown++
		}
	}
}

// thinks is a thought in words.
func (st *stage) thinks(i int) string {
	th := st.s.Inner[i].Thought[0]
	return st.Words.T("room.thinks."+th.ID, map[string]any{"Name": th.About})
}

// thought draws one member's thought beside them, if there is room.
func (st *stage) thought(i int) bool {
	t, seat := st.Theme, st.ring.Seats[i]
	head := st.Words.T("room.inside", map[string]any{"Name": st.s.Members[i].Short})
	size, say := st.Size.Meta, st.Size.Label
	const least, wide = 120.0, 176.0
	k := size / 13
	lines := letter.Break(st.thinks(i), mark.SayItalic, say, (wide-24)*k)
	w := least * k
	for _, l := range lines {
		w = max(w, letter.Width(l, mark.SayItalic, say)+24)
	}
	w = max(w, min(wide*k, letter.Width(head, mark.Bold, size)+24))
	h := 8*k + size*1.35 + say*1.3*float64(len(lines)) + 6*k
	out := 120 * seat.Scale
	if seat.X < st.room.Middle().X {
		out = -out
	}
	wish := mark.Point{X: seat.X + out, Y: seat.Y + 50*seat.Scale}
	around := st.around(mark.Around(mark.Point{X: seat.X, Y: seat.Y}, 400*k, 340*k))
	box, ok := st.placeIf(w, h, wish, around, st.outside)
	if !ok && i == st.inFocus() { // rather inside than not at all
		box, ok = st.place(w, h, wish, around)
	}
	if !ok {
		return false
	}
	paint := mark.Fill(t.XrayTint).Edge(t.Xray, 1.5)
	from, edge := mark.Point{X: seat.X, Y: seat.Y}, mark.Point{X: min(max(seat.X, box.X+14), box.X+box.W-14), Y: min(max(seat.Y, box.Y), box.Y+box.H)}
	d := math.Hypot(edge.X-from.X, edge.Y-from.Y)
	for k, r := range [...]float64{7, 4.5} {
		at := mark.Point{X: edge.X + (from.X-edge.X)/d*(4+13*float64(k)), Y: edge.Y + (from.Y-edge.Y)/d*(4+13*float64(k))}
		if dot := mark.Around(at, 2*r, 2*r); k == 0 || st.freeBut(dot, box) {
			st.Circle(at.X, at.Y, r, paint)
		}
	}
	st.Rect(box, 14, paint.Dash(5, 4))
	st.Label(box.X+12, box.Y+6*k+size, head, mark.Bold, size, w-20, t.Xray)
	for j, l := range lines {
		st.Text(box.X+12, box.Y+8*k+size*1.35+say*(0.95+1.3*float64(j)), l, mark.SayItalic, say, mark.Left, t.Xray)
	}
	return true
}

// around is the part of a box that is in the room.
func (st *stage) around(b mark.Box) mark.Box {
	r := st.room.Grow(-6)
	x, y := max(b.X, r.X), max(b.Y, r.Y)
	return mark.Box{X: x, Y: y, W: min(b.X+b.W, r.X+r.W) - x, H: min(b.Y+b.H, r.Y+r.H) - y}
}

// freeBut says whether a box is free but for one that was just placed.
func (st *stage) freeBut(b, but mark.Box) bool {
	for _, c := range st.crowd {
		if c.Meets(b) {
			return false
		}
	}
	for _, c := range st.taken {
		if c != but && c.Meets(b) {
			return false
		}
	}
	return true
}

// switchPlace finds room for the switches of the layers: where nobody can come
// to sit or speak, so that they stay where they are while the group talks.
func (st *stage) switchPlace() {
	if !st.s.xrayed() {
		return
	}
	k := st.Size.Meta / 13
	keep := [...][]mark.Box{st.crowd, st.bodies, st.taken}
	st.crowd, st.bodies = nil, nil
	for _, seat := range st.ring.Seats[:len(st.s.Members)] {
		st.crowd = append(st.crowd, seat.Head(), seat.Plate(st.ring.PlateW, st.ring.PlateH))
	}
	if !st.Letters.Roomy() {
		st.taken = append(st.taken, st.ring.Bubble())
	}
	corner := mark.Point{X: st.room.W, Y: st.room.Y + st.room.H}
	for _, like := range [...]func(mark.Box) bool{st.outside, func(mark.Box) bool { return true }} {
		for _, shape := range [...][3]float64{{156, 80, 2}, {84, 156, 1}, {304, 42, 4}, {140, 80, 2}} {
			if st.board.W > 0 {
				break
			}
			if box, ok := st.placeIf(shape[0]*k, shape[1]*k, corner, st.room.Grow(-4), like); ok {
				st.board, st.columns = box, int(shape[2])
			}
		}
	}
	st.crowd, st.bodies, st.taken = keep[0], keep[1], keep[2]
	if st.board.W > 0 {
		st.taken = append(st.taken, st.board)
	}
}

// switches draws what turns the layers of X-ray on and off.
func (st *stage) switches() {
	b := st.board
	if b.W == 0 {
		return
	}
	st.Rect(b, 8, mark.Fill(st.Theme.Xray))
	rows := NumLayers / st.columns
	w, h := (b.W-6)/float64(st.columns), (b.H-4)/float64(rows)
	for l := range Layer(NumLayers) {
		at := mark.Box{X: b.X + 3 + w*float64(int(l)%st.columns), Y: b.Y + 2 + h*float64(int(l)/st.columns), W: w, H: h}
		st.layer(l, at)
	}
}

// layer draws the switch of one layer.
func (st *stage) layer(l Layer, place mark.Box) {
	t, size := st.Theme, st.Size.Meta
	intent := "layer." + strconv.Itoa(int(l)+1)
	word := st.Words.T("room.layer." + l.String())
	b := mark.Box{X: place.X + 2, Y: place.Y + 4, W: place.W - 4, H: place.H - 8}
	says := word + ": " + st.Words.T("room.layer.on")
	paint, ink, font := mark.Fill(t.OnXray).Edge(t.OnXray, 1), t.Xray, mark.Bold
	if st.s.Hidden[l] {
		paint, ink, font = mark.Stroke(t.OnXray, 1).Dash(4, 3), t.OnXray, mark.Regular
		says = word + ": " + st.Words.T("room.layer.off")
	}
	st.Hit(mark.Hit{Intent: intent, Region: "xray", Box: place, Says: says})
	if st.Focused(intent) {
		st.Rect(b.Grow(2.5), 6, mark.Stroke(t.OnXray, 3))
	}
	st.Rect(b, 4, paint)
	st.Text(b.Middle().X, b.Middle().Y+size*0.36, letter.Trim(word, font, size, b.W-4, 1)[0], font, size, mark.Center, ink)
}
