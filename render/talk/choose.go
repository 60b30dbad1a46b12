package talk

import (
	"math"
	"strings"

	"dinamika/render/lang"
	"dinamika/sim"
)

// What repetition costs in choosing a line, against how well it fits.
const (
	perUse      = 9    // for each time it was said in this group
	perOwnUse   = 25   // and that this speaker said it before
	lately      = 2000 // said within the last acts
	ago         = 60   // said not long ago
	thisSession = 22   // said in this session
	slack       = 7    // lines that cost hardly more than the best are as good
)

// How many acts are lately, and not long ago.
const latelyActs, agoActs = 22, 70

// longest is how many characters fit into a speech bubble of two lines.
const longest = 110

// speak chooses a line for a scene and says it.
func (t *Talk) speak(s *scene) string {
	best := math.MaxInt
	var open []int
	var costs []int
	for k := range t.cores {
		c := &t.cores[k]
		if !t.eligible(c, s) {
			continue
		}
		cost := t.cost(c.hash, s, short(c.text)) - c.rank
		open, costs = append(open, k), append(costs, cost)
		best = min(best, cost)
	}
	chosen, draw := -1, uint64(math.MaxUint64)
	for n, k := range open {
		if costs[n] > best+slack {
			continue
		}
		if h := t.draw(s, t.cores[k].hash); h < draw || chosen < 0 {
			chosen, draw = k, h
		}
	}
	c := &t.cores[chosen] // every kind has lines without condition; a test asks for all
	t.note(c.text, s.a)
	return t.compose(c, s)
}

// eligible says whether a core can be said here: it fits, and its brackets can
// be filled.
func (t *Talk) eligible(c *template, s *scene) bool {
	byWorker := int(s.a.Speaker) == t.g.Worker()
	switch {
	case c.kind != s.a.Kind || !c.fits(s.holds) || (c.place == workerCore) != byWorker:
		return false
	case c.person >= 0 && c.person != int(s.a.Speaker):
		return false
	case c.issue >= 0 && c.issue != int(s.a.Topic):
		return false
	case s.holds.has(toWorker) && (s.holds.has(questions) || c.kind == sim.Solidarity) && !c.needs.has(toWorker): // what one asks or gives a peer
		return false
	case c.own && s.holds.has(complied):
		return false
	}
	return t.fillable(c.text, s)
}

// fillable says whether a template's brackets have something to be filled with.
func (t *Talk) fillable(text string, s *scene) bool {
	if !strings.Contains(text, "{") {
		return true
	}
	return (s.to >= 0 || !hasAny(text, "{to}", "{To}")) &&
		(s.to >= 0 || t.language == lang.English && s.a.Addressee >= 0 || !hasAny(text, "{you}", "{You}")) &&
		(s.whom >= 0 || !strings.Contains(text, "{whom}")) &&
		(s.topic != "" || !strings.Contains(text, "{topic}")) &&
		(s.number != "" || !strings.Contains(text, "{number}"))
}

func hasAny(text string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// cost is what it costs to say a text again.
func (t *Talk) cost(hash uint64, s *scene, brief bool) int {
	u := t.used[hash]
	if u == nil {
		return 0
	}
	cost := perUse * u.times
	if u.by>>uint(s.a.Speaker)&1 == 1 {
		cost += perOwnUse
	}
	since := t.acts - u.last
	if brief { // one nods often
		if since <= 4 {
			return cost/3 + ago
		}
		return cost / 3
	}
	switch {
	case since <= latelyActs:
		cost += lately - since
	case since <= agoActs:
		cost += ago
	}
	if u.session == int(s.a.Session) {
		cost += thisSession
	}
	return cost
}

// note remembers that something was said.
func (t *Talk) note(text string, a *sim.Act) {
	hash := hashText(text)
	u := t.used[hash]
	if u == nil {
		u = &use{}
		t.used[hash] = u
	}
	u.times++
	u.last, u.session = t.acts, int(a.Session)
	u.by |= 1 << uint(a.Speaker)
}

// short says that a text is a word of reaction, which people do repeat.
func short(text string) bool { return strings.Count(text, " ") < 2 && len(text) < 16 }

// draw is the luck of a text in this scene.
func (t *Talk) draw(s *scene, salt uint64) uint64 {
	return mix(t.g.Seed, uint64(s.a.Session), uint64(s.a.Index), uint64(s.a.Speaker), salt)
}
