package sim

// View is what a worker in the room could see and hear, and nothing else: who
// is there, who speaks how much and to whom, what was said, what was agreed,
// and signs of unease that show. No attitude held in private, no liking,
// trust, grievance or power is in it. It is refilled in place by Observe.
type View struct {
	Session, Index int
	Pattern        Pattern
	Network        Network
	Topic          int
	Last           Act // as spoken: what the speaker meant and how it was taken are not in it
	Members        []SeenMember
	ToWhom         []uint32 // acts from agent to agent, row by row
	ToGroup        []uint32 // acts from agent to all
	Kinds          [NumKinds]int64
	Agreed         [NumNorms]bool // norms agreed aloud
}

// SeenMember is one member as a worker sees them.
type SeenMember struct {
	Present   bool
	Belongs   bool
	Missed    int
	Spoke     int64 // acts in this session
	Addressed int64 // acts received as addressee, whole life
	Kinds     [NumKinds]int64
	Unease    Unease
	Position  float64 // last stated position on the topic, own units
	HasSpoken bool    // on the topic
	Disclosed float64 // deepest disclosure heard
}

// Unease is how much tension shows: a worker sees arms and faces, not feelings.
type Unease uint8

// Degrees of unease that show.
const (
	Calm Unease = iota
	Restless
	Strained
)

// String is the stable identifier of the degree.
func (u Unease) String() string { return nameOf([]string{"calm", "restless", "strained"}, int(u)) }

// Observe fills the view from the group.
func (m *Model) Observe(g *Group, v *View) {
	n := g.Worker()
	v.Session, v.Index = int(g.Session), int(g.Index)
	v.Pattern, v.Network, v.Topic = g.Pattern, g.Network, int(g.Topic)
	v.Last = g.Last
	v.Last.Received, v.Last.Misread, v.Last.Complied = v.Last.Kind, 0, false
	if v.Last.Anonymous {
		v.Last.Speaker = -1
	}
	if cap(v.Members) < n {
		v.Members = make([]SeenMember, n)
	}
	v.Members = v.Members[:n]
	v.ToWhom = append(v.ToWhom[:0], g.Sent...)
	v.ToGroup = append(v.ToGroup[:0], g.ToAll...)
	v.Kinds = g.Meeting.Kinds
	if g.Window.Acts < WindowActs {
		for k := range v.Kinds {
			v.Kinds[k] += g.Window.Kinds[k]
		}
	}
	for k := range g.Norms {
		v.Agreed[k] = g.Norms[k].Overt != 0
	}
	for i := range v.Members {
		me := &g.Members[i]
		at := i*g.Issues() + int(g.Topic)
		s := SeenMember{
			Present: g.Attends(i), Belongs: me.Here, Missed: int(me.Missed),
			Spoke: me.SpokeHere, Addressed: me.Addressed, Kinds: me.Kinds, Disclosed: me.Depth,
		}
		switch {
		case me.Tension > 0.6:
			s.Unease = Strained
		case me.Tension > 0.38:
			s.Unease = Restless
		}
		if g.Stated[at] != 0 {
			s.HasSpoken, s.Position = true, m.Natural(int(g.Topic), g.Public[at])
		}
		v.Members[i] = s
	}
}
