package tape

// Axis is one time for several lives: their sessions lie under each other, each
// as long as in the life in which it has most acts. A place on it is a number
// of slots from the beginning, one for each act.
type Axis struct {
	first []int // slots before each session, and at last all
}

// AxisOf is the time of some tapes.
func AxisOf(tapes ...*Tape) Axis {
	x := Axis{first: []int{0}}
	for s := 0; ; s++ {
		most, some := 0, false
		for _, t := range tapes {
			if s < len(t.Past.Sessions) {
				some = true
				most = max(most, t.Past.Sessions[s].After-t.Past.Sessions[s].First)
			}
		}
		if !some {
			return x
		}
		x.first = append(x.first, x.first[s]+most)
	}
}

// Slots is how long all sessions are together.
func (x Axis) Slots() int { return x.first[len(x.first)-1] }

// Sessions is how many sessions there are.
func (x Axis) Sessions() int { return len(x.first) - 1 }

// Begins is where a session, from 1, begins.
func (x Axis) Begins(session int) int { return x.first[min(max(session-1, 0), len(x.first)-1)] }

// Slot is the place at which so many acts of a session, from 1, are over.
func (x Axis) Slot(session, acts int) int {
	return min(x.Begins(session)+max(0, acts), x.Begins(session+1))
}

// Moment is the session of a place, from 1, and how many of its acts are over.
func (x Axis) Moment(slot int) (session, acts int) {
	slot = min(max(slot, 0), x.Slots())
	session = 1
	for session < x.Sessions() && x.first[session] < slot {
		session++
	}
	return session, slot - x.Begins(session)
}

// Acts is how many acts of a tape are over at a place.
func (x Axis) Acts(t *Tape, slot int) int {
	session, acts := x.Moment(slot)
	if session > len(t.Past.Sessions) {
		return t.Len()
	}
	s := t.Past.Sessions[session-1]
	return min(s.First+acts, s.After)
}

// Place is where on the axis so many acts of a tape are over.
func (x Axis) Place(t *Tape, acts int) int {
	if acts <= 0 || t.Len() == 0 {
		return 0
	}
	a := &t.Past.Acts[min(acts, t.Len())-1]
	return x.Slot(a.Session, a.Number)
}
