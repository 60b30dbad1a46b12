package record

import "dinamika/sim"

// fewActs is how many role acts a profile needs before a role is read from it.
const fewActs = 5

// DominantRole is the role that sets a member apart: the one that takes the
// share of their acts most above its share in the whole group. Counts alone
// would call nearly everybody a giver of opinions, as most talk in any group
// is (Bales 1955). The second value is false when there is too little to go by.
func DominantRole(g *sim.Group, i int) (sim.GroupRole, bool) {
	if i >= g.Worker() {
		return 0, false
	}
	var all [sim.NumRoles]float64
	total, own := 0.0, 0.0
	for j := range g.Worker() {
		for r, x := range g.Roles[j*sim.NumRoles : (j+1)*sim.NumRoles] {
			all[r] += x
			total += x
			if j == i {
				own += x
			}
		}
	}
	if own < fewActs {
		return 0, false
	}
	best, most := sim.GroupRole(0), 0.0
	for r, x := range g.Roles[i*sim.NumRoles : (i+1)*sim.NumRoles] {
		if d := x/own - all[r]/total; d > most {
			best, most = sim.GroupRole(r), d
		}
	}
	return best, most > 0
}
