package trainer

import (
	"cmp"
	"slices"

	"dinamika/render/view/session"
	"dinamika/sim"
)

// inner is what goes on in the members and nobody can see. It reads the group as
// it truly is, and is asked for in practice only.
func (s *sessionPlace) inner() []session.Inner {
	g := s.life.led.Group()
	out := make([]session.Inner, len(s.seats.agents))
	strongest, farthest := 0.0, 0.0
	for k, i := range s.seats.agents {
		in := &out[k]
		in.Strain, in.Trust = g.Members[i].Tension, g.Tie(i, g.Worker()).Trust
		in.Power = credited(g, i, s.seats.agents)
		for _, won := range g.Members[i].Actual {
			in.Sway += won
		}
		strongest, farthest = max(strongest, in.Power), max(farthest, in.Sway)
		in.Likes = make([]float64, len(out))
		for m, j := range s.seats.agents {
			if i != j {
				in.Likes[m] = liking(g.Tie(i, j).Liking)
			}
		}
		in.Thought = s.thoughts(g, i)
	}
	for k := range out {
		if strongest > 0 {
			out[k].Power /= strongest
		}
		if farthest > 0 {
			out[k].Sway /= farthest
		}
	}
	return out
}

// credited is the power that the others credit a member with, as a mean over
// them and over all bases.
func credited(g *sim.Group, i int, others []int) float64 {
	sum, n := 0.0, 0.0
	for _, j := range others {
		if i == j {
			continue
		}
		for _, p := range g.Tie(j, i).Power {
			sum += p
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// liking brings liking into -1..1, through the squash that the model reads it
// through: beyond two units there is no more of it to be felt.
func liking(x float64) float64 {
	x = max(-2, min(2, x))
	return x * (0.75 - 0.0625*x*x)
}

// thoughts are what a member thinks and does not say, the most pressing first.
// The model has quantities and no sentences: from where on a quantity becomes a
// thought, and which of two presses more, is our convention.
func (s *sessionPlace) thoughts(g *sim.Group, i int) []session.Thought {
	type pressing struct {
		session.Thought
		by float64
	}
	var all []pressing
	add := func(id, about string, by float64) {
		if by > 0 {
			all = append(all, pressing{session.Thought{ID: id, About: about}, by})
		}
	}
	me, at := &g.Members[i], i*g.Issues()+int(g.Topic)
	if apart := max(g.Private[at]-g.Public[at], g.Public[at]-g.Private[at]); g.Stated[at] != 0 {
		add("gap", "", (apart-0.8)/2)
	} else {
		add("unsaid", "", (max(g.Private[at], -g.Private[at])-1)/4)
	}
	add("exposed", "", me.Exposed-0.3)
	sore, about := 0.0, -1
	for _, j := range s.seats.agents {
		if i != j && g.Tie(i, j).Grievance > sore {
			sore, about = g.Tie(i, j).Grievance, j
		}
	}
	if about >= 0 {
		add("grievance", s.life.past.Name(about), (sore-1)/3)
	}
	trust := g.Tie(i, g.Worker()).Trust
	add("distrust", "", 2*(0.32-trust))
	add("trust", "", trust-0.75)
	add("leaving", "", 2*(0.3-me.Commitment))
	add("hopeless", "", 2*(0.25-me.Hope))
	add("unheard", "", me.Frustration-0.55)
	slices.SortStableFunc(all, func(a, b pressing) int { return cmp.Compare(b.by, a.by) })
	out := make([]session.Thought, 0, len(all))
	for _, p := range all[:min(len(all), 3)] {
		out = append(out, p.Thought)
	}
	return out
}
