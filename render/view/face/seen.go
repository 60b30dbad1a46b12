package face

import "dinamika/sim"

// Sign is what a worker sees or hears a member do: behaviour, never a feeling.
type Sign uint8

// The signs.
const (
	Away Sign = iota
	SitsQuietly
	LooksAtSpeaker
	HandOnChin
	ShiftsInChair
	ArmsFolded
	LooksDown
	Speaks
	Asks
	Nods
	Laughs
	LeansForward
	ShakesHead
	Sighs
	RaisesVoice
	NumSigns = 15
)

// String is the stable identifier of the sign; its words are seen.<identifier>.
func (s Sign) String() string {
	names := [NumSigns]string{"away", "sits_quietly", "looks_at", "hand_on_chin", "shifts_in_chair", "arms_folded", "looks_down",
		"speaks", "asks", "nods", "laughs", "leans_forward", "shakes_head", "sighs", "raises_voice"}
	if int(s) >= len(names) {
		return "unknown"
	}
	return names[s]
}

// Read is what member i shows, by the view of a worker in the room. The act
// that was just heard comes first, then unease, then who is listened to.
//
// The model says how much unease shows, not with which limb. That strain folds
// the arms, or drops the eyes of one who is silent or was just attacked, is
// our convention: it is drawn and said alike, and means no more than the degree.
func Read(v *sim.View, i int) Sign {
	m := &v.Members[i]
	if !m.Present || !m.Belongs {
		return Away
	}
	heard := v.Index > 0 && v.Last.Speaker >= 0
	if heard && int(v.Last.Speaker) == i {
		return spoken(v.Last.Kind)
	}
	mine := heard && (int(v.Last.Addressee) == i || int(v.Last.Target) == i)
	switch m.Unease {
	case sim.Strained:
		if m.Spoke == 0 || mine && v.Last.Kind.Area() == sim.Negative {
			return LooksDown
		}
		return ArmsFolded
	case sim.Restless:
		return ShiftsInChair
	}
	switch {
	case !heard:
		return SitsQuietly
	case mine && v.Last.Kind.Area() == sim.Questions:
		return HandOnChin
	}
	return LooksAtSpeaker
}

// spoken is how an act is seen and heard, by its kind.
func spoken(k sim.Kind) Sign {
	switch k {
	case sim.Solidarity:
		return LeansForward
	case sim.Release:
		return Laughs
	case sim.Agree:
		return Nods
	case sim.AskInform, sim.AskOpinion, sim.AskSuggestion:
		return Asks
	case sim.Disagree:
		return ShakesHead
	case sim.Tense:
		return Sighs
	case sim.Antagonise:
		return RaisesVoice
	}
	return Speaks
}

// Withdrawn says whether one who does this looks at nobody.
func (s Sign) Withdrawn() bool { return s == LooksDown || s == Sighs || s == HandOnChin }

// State is how the sign is drawn, looking straight ahead: see State.LookAt.
func (s Sign) State() State {
	r := Rest()
	switch s {
	case LooksAtSpeaker:
		r.Brow, r.Raise, r.Mouth = -0.1, 0.25, 0.1
	case HandOnChin:
		r = State{Brow: 0.1, Raise: 0.3, Eye: 0.9, GazeX: -0.7, GazeY: -0.8, Mouth: -0.05, Arms: Chin}
	case ShiftsInChair:
		r = State{Brow: -0.45, Raise: 0.3, Eye: 1.05, Mouth: -0.15, Tilt: -3, Lean: -0.2}
	case ArmsFolded:
		r = State{Brow: 0.25, Eye: 0.75, Mouth: -0.3, Lean: -0.5, Arms: Folded}
	case LooksDown:
		r = State{Brow: -0.6, Eye: 0.6, GazeX: -0.2, GazeY: 1, Mouth: -0.4, Turn: -0.3, Tilt: 4, Slump: 1}
	case Speaks:
		r = State{Brow: -0.2, Raise: 0.35, Eye: 1, Mouth: 0.1, Open: 0.5, Lean: 0.3, Arms: Spread}
	case Asks:
		r = State{Brow: -0.3, Raise: 0.8, Eye: 1.1, Mouth: 0.05, Open: 0.4, Tilt: 4, Lean: 0.3, Arms: Spread}
	case Nods:
		r = State{Brow: -0.2, Raise: 0.4, Eye: 0.9, GazeY: 0.3, Mouth: 0.5, Lean: 0.4}
	case Laughs:
		r = State{Brow: -0.3, Raise: 0.6, Eye: 0.55, Mouth: 0.95, Open: 0.7, Tilt: -4}
	case LeansForward:
		r = State{Brow: -0.4, Raise: 0.5, Eye: 0.95, Mouth: 0.5, Open: 0.35, Lean: 0.9, Arms: Spread}
	case ShakesHead:
		r = State{Brow: 0.35, Eye: 0.85, Mouth: -0.35, Open: 0.2, Turn: -0.4, Tilt: -5}
	case Sighs:
		r = State{Brow: -0.7, Raise: 0.2, Eye: 0.2, Mouth: -0.35, Open: 0.25, Tilt: 6, Slump: 1}
	case RaisesVoice:
		r = State{Brow: 0.6, Raise: 0.2, Eye: 1.08, Mouth: -0.5, Open: 0.75, Lean: 0.5, Arms: Point}
	}
	return r
}
