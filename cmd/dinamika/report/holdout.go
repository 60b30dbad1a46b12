package report

import (
	"slices"
	"strconv"
	"strings"

	"dinamika/sim/pattern"
)

// fold is one row of the table of the hold-out.
type fold struct{ Number, Fitted, Held, Shipped, Which string }

// folds tells the shipped hold-out. The table is tested, so that it can be read
// is not in doubt.
func (r *Report) folds() (rows []fold) {
	list, _ := pattern.HoldOut()
	for len(list) > 0 {
		number := list[0].Fold
		end := slices.IndexFunc(list, func(h pattern.Held) bool { return h.Fold != number })
		if end < 0 {
			end = len(list)
		}
		var part [2]struct{ before, after, shipped, of int } // fitted to, held out
		var which []string
		for _, h := range list[:end] {
			x := &part[count(h.Out)]
			x.of++
			x.before += count(h.Before)
			x.after += count(h.After)
			x.shipped += count(h.Shipped)
			if h.Out {
				which = append(which, h.Finding)
			}
		}
		change := func(k int) string {
			return r.w.T("validate.page.holdout.change", map[string]any{"Before": part[k].before, "After": part[k].after, "Of": part[k].of})
		}
		rows = append(rows, fold{
			Number: strconv.Itoa(number), Fitted: change(0), Held: change(1), Which: strings.Join(which, " "),
			Shipped: r.w.T("validate.page.of", map[string]any{"Met": part[1].shipped, "Of": part[1].of}),
		})
		list = list[end:]
	}
	return rows
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
