package session

import (
	"strconv"

	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// switchPlace finds room for the switches of the layers: where nobody can come
// to sit or speak, so that they stay where they are while the group talks.
func (st *stage) switchPlace() {
	if !st.s.xrayed() {
		return
	}
	k := st.Size.Meta / 13
	keep := [...][]mark.Box{st.crowd, st.bodies, st.taken}
	st.crowd, st.bodies = nil, nil
	for i, seat := range st.ring.Seats[:len(st.s.Members)] {
		tall := st.ring.PlateH
		if _, h, _ := st.plateSize(); !st.named() && st.clears(i, tallPlate*k) {
			tall += tallPlate*k - h // when what they do is said too
		}
		st.crowd = append(st.crowd, seat.Head(), seat.Plate(st.ring.PlateW, tall))
	}
	if !st.Letters.Roomy() {
		st.taken = append(st.taken, st.ring.Bubble())
	}
	corner := mark.Point{X: st.room.W, Y: st.room.Y + st.room.H}
	for _, like := range [...]func(mark.Box) bool{st.outside, func(mark.Box) bool { return true }} {
		for _, shape := range [...][3]float64{{156, 80, 2}, {84, 158, 1}, {304, 42, 4}, {140, 80, 2}} {
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
