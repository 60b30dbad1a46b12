package sim

// Chance is keyed, not streamed: every draw is a function of (seed, stream,
// session, act, agent), by the counter-based generator Philox4x32-7 (Salmon,
// Moraes, Dror & Shaw 2011). Nothing needs saving, an observer cannot disturb
// a run, and two runs that differ in one decision keep the same luck
// everywhere else, which makes paired runs exact counterfactuals.

// stream names one use of chance. The numbers are part of the published
// behaviour: changing one changes every run.
type stream uint32

const (
	streamTrait    stream = 1  // traits and first impressions, before the first session
	streamTopic    stream = 2  // opinions on a topic that comes up
	streamDrive    stream = 3  // momentary interest in speaking
	streamFloor    stream = 4  // who speaks
	streamAddress  stream = 5  // to whom
	streamKind     stream = 6  // what kind of act, about what, how deep
	streamAnswer   stream = 7  // compliance and noise in a stated position
	streamHear     stream = 8  // misreading, attribution, appraisal
	streamPresence stream = 9  // attendance, dropout, arrivals
	streamContext  stream = 10 // events from outside, breaches of confidence
	streamPolicy   stream = 11 // the facilitator's choices
	streamPoll     stream = 12 // private answers asked by an observer
)

const (
	philoxRounds = 7 // the fewest that pass every test of BigCrush (Salmon et al. 2011, table 2)
	philoxM0     = 0xD2511F53
	philoxM1     = 0xCD9E8D57
	philoxW0     = 0x9E3779B9
	philoxW1     = 0xBB67AE85
)

// philox is Philox4x32-7: four words from a 128-bit counter and a 64-bit key.
func philox(c0, c1, c2, c3, k0, k1 uint32) (uint32, uint32, uint32, uint32) {
	for range philoxRounds {
		a := uint64(philoxM0) * uint64(c0)
		b := uint64(philoxM1) * uint64(c2)
		c0, c1, c2, c3 = uint32(b>>32)^c1^k0, uint32(b), uint32(a>>32)^c3^k1, uint32(a)
		k0 += philoxW0
		k1 += philoxW1
	}
	return c0, c1, c2, c3
}

// chance draws four words for one agent at the present act. The draw number
// tells apart several draws of one stream for the same agent and act.
func (g *Group) chance(s stream, agent int, draw uint32) (uint32, uint32, uint32, uint32) {
	return philox(uint32(s)<<16|draw, uint32(g.Session), uint32(g.Index), uint32(agent), uint32(g.Seed), uint32(g.Seed>>32))
}

// unit turns a word into a number strictly between 0 and 1.
func unit(w uint32) float64 { return float64((float64(w) + 0.5) * (1.0 / (1 << 32))) }

// normal is one standard normal draw for one agent at the present act.
func (g *Group) normal(s stream, agent int, draw uint32) float64 {
	a, b, _, _ := g.chance(s, agent, draw)
	u := float64(float64(uint64(a)<<20|uint64(b)>>12)+0.5) * (1.0 / (1 << 52))
	return quantile(u)
}

// bell is a cheap standard normal draw from two words: the sum of their four
// halves (Irwin–Hall), with tails cut at ±3.46. It serves noise that is
// summed over many acts, where the exact tail cannot be seen.
func bell(a, b uint32) float64 {
	sum := float64(a&0xFFFF) + float64(a>>16) + float64(b&0xFFFF) + float64(b>>16)
	return float64((sum - 131070) * (1 / 37837.22701))
}

// half turns the lower half of a word into a number strictly between 0 and 1,
// fine enough for chances that are not below a ten-thousandth.
func half(w uint32) float64 { return float64((float64(w&0xFFFF) + 0.5) * (1.0 / (1 << 16))) }

// hum is a still cheaper standard normal draw from one word: the sum of its
// four bytes.
func hum(w uint32) float64 {
	sum := float64(w&0xFF + w>>8&0xFF + w>>16&0xFF + w>>24)
	return float64((sum - 510) * (1 / 147.8005413))
}

// SeedOf mixes a master seed, a design point and a replicate into a run seed,
// so that run seeds are neither sequential nor shared (SplitMix64, Steele, Lea
// & Flood 2014).
func SeedOf(master, point, replicate uint64) uint64 {
	return mix(mix(mix(master)^point) ^ replicate)
}

func mix(x uint64) uint64 {
	x += 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// Normal is a standard normal number that hangs on the seed alone, for who
// draws set-ups at random.
func Normal(seed uint64) float64 {
	return quantile(float64(float64(mix(seed)>>12)+0.5) * (1.0 / (1 << 52)))
}
