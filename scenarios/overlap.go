package scenarios

import "strings"

// undone refuses what would never be seen, because something later sets the
// same places again: the constants come first, and then the factors in their
// order. All members and then one of them is right; the other way round is not.
func (e *planner) undone() {
	later := map[string]string{} // by each place that is set, the path that sets it
	look := func(at, path string) {
		if again := e.coveredBy(later, path); again != "" {
			e.wrong(at, "", "%s is set again by %s, which comes later and undoes it: keep one", path, again)
		}
	}
	note := func(path string) {
		for _, p := range e.sets[path] {
			later[p] = path
		}
	}
	for k := len(e.plan.Factors) - 1; k >= 0; k-- {
		for _, p := range e.plan.Factors[k].Paths {
			look(e.dials[k].at, p)
		}
		for _, p := range e.plan.Factors[k].Paths {
			note(p)
		}
	}
	for k := len(e.f.Constants) - 1; k >= 0; k-- {
		look(join("constants", e.f.Constants[k].path), e.f.Constants[k].path)
		note(e.f.Constants[k].path)
	}
}

// coveredBy is a path that sets a place of this one too, if all its places are
// set again.
func (e *planner) coveredBy(later map[string]string, path string) (again string) {
	for _, p := range e.sets[path] {
		for again = later[p]; again == ""; again = later[p] {
			cut := strings.LastIndexAny(p, ".[")
			if cut < 0 {
				return ""
			}
			p = p[:cut]
		}
	}
	return again
}
