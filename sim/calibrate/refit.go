package calibrate

import (
	"context"
	"math"

	"dinamika/sim"
	"dinamika/sim/pattern"
)

// mixID is the finding that the intercepts of the kinds of act are fitted to.
// They are defined by it, so it is never held out.
const mixID = "P01"

// intercept is the name of the constant that a kind of act has for itself.
func intercept(k sim.Kind) string { return "kind." + k.String() }

func isIntercept(name string) bool {
	for k := range sim.Kind(sim.NumKinds) {
		if name == intercept(k) {
			return true
		}
	}
	return false
}

// refit sets the intercepts of the kinds to the published act mix by rounds of
// proportional fitting: each moves by .8 of the log of wanted to seen, so that
// it does not overshoot where kinds compete. A kind that is not seen at all
// counts as one act in ten thousand, and no round moves any by more than 1.
func refit(ctx context.Context, p *sim.Params, rounds, batches, workers int) error {
	if rounds <= 0 {
		return nil
	}
	mix, err := pattern.Find(mixID)
	if err != nil {
		return err
	}
	rows := map[string]sim.Param{}
	for _, r := range p.Rows() {
		rows[r.Name] = r
	}
	for range rounds {
		seen, err := pattern.Run(ctx, p, []pattern.Finding{mix}, pattern.Options{Batches: batches, Workers: workers})
		if err != nil {
			return err
		}
		for q, wanted := range mix.Quantities {
			r, ok := rows["kind."+wanted.Name]
			if !ok || !isIntercept(r.Name) || len(wanted.Published) == 0 {
				continue
			}
			share := max(seen[0].Seen[q].Mean, 1e-4)
			move := 0.8 * math.Log(wanted.Published[0]/share)
			*r.At = min(max(*r.At+min(max(move, -1), 1), r.Lo), r.Hi)
		}
	}
	return nil
}
