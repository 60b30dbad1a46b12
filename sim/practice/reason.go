package practice

// Reason is why a trainee holds a member to be at risk: what a worker in the
// room could have seen or heard.
type Reason uint8

// The reasons.
const (
	Quiet      Reason = iota // hardly speaks, or has stopped
	Attacked                 // is spoken against, again and again
	Exposed                  // told something hard, and nobody answered
	Strained                 // shows unease
	Absent                   // has missed sessions
	Apart                    // one of few of a kind, or outside the circle
	Burdened                 // carries much outside the group
	NumReasons = 7
)

// String is the stable identifier of the reason.
func (r Reason) String() string {
	names := [NumReasons]string{"quiet", "attacked", "exposed", "strained", "absent", "apart", "burdened"}
	if int(r) < len(names) {
		return names[r]
	}
	return "unknown"
}

// MostNote is how long a note to oneself may be, in bytes.
const MostNote = 500
