package sim

// Trait is a fixed property of a person.
type Trait uint8

// The traits. Those without a range note are in standard deviations of the
// population, so that 0 is average.
const (
	Agency       Trait = iota // interpersonal circumplex: dominance
	Communion                 // interpersonal circumplex: warmth
	Inclusion                 // need to belong
	Control                   // need to have a say
	Affection                 // need to be close
	Anxiety                   // trait anxiety
	Monitoring                // self-monitoring: readiness to conform in public
	Openness                  // readiness to disclose
	Resistance                // 0 came willingly; 1 sent against their will; up to 2
	Skill                     // ability at the group's task
	Verbal                    // fluency of expression in the group's language
	Status                    // diffuse status: office, schooling, age as the setting ranks them
	Alternatives              // comparison level for alternatives: what else they could do
	Severity                  // weight of the problem, 0..1
	Anchoring                 // share of the initial opinion that never moves, 0..1
	Frailty                   // unmeasured proneness to drop out
	Judgement                 // proneness to trust one's own eyes against a majority
	NumTraits    = 17
)

// traitRow is one row of the table of traits.
type traitRow struct {
	name     string
	mean, sd float64
	lo, hi   float64
	source   string
}

var traits = [NumTraits]traitRow{
	Agency:       {"agency", 0, 1, -3, 3, "Wiggins1979"},
	Communion:    {"communion", 0, 1, -3, 3, "Wiggins1979"},
	Inclusion:    {"inclusion", 0, 1, -3, 3, "Schutz1958"},
	Control:      {"control", 0, 1, -3, 3, "Schutz1958"},
	Affection:    {"affection", 0, 1, -3, 3, "Schutz1958"},
	Anxiety:      {"anxiety", 0, 1, -3, 3, "Spielberger1983"},
	Monitoring:   {"self_monitoring", 0, 1, -3, 3, "Snyder1974"},
	Openness:     {"openness", 0, 1, -3, 3, "AltmanTaylor1973"},
	Resistance:   {"resistance", 0, 0, 0, 2, "Corey2016"},
	Skill:        {"skill", 0, 1, -3, 3, "Steiner1972"},
	Verbal:       {"verbal", 0, 1, -3, 3, "ToselandRivas2017"},
	Status:       {"status", 0, 1, -3, 3, "Berger1977"},
	Alternatives: {"alternatives", 0, 1, -3, 3, "ThibautKelley1959"},
	Severity:     {"severity", 0.5, 0.15, 0, 1, "ToselandRivas2017"},
	Anchoring:    {"anchoring", 0, 0, 0, 1, "FriedkinJohnsen2011"}, // left open: see drawAnchoring
	Frailty:      {"frailty", 0, 1, -3, 3, "SwiftGreenberg2012"},
	Judgement:    {"independence", 0, 1, -3, 3, "DeutschGerard1955"},
}

// String is the stable identifier of the trait.
func (t Trait) String() string {
	if int(t) >= NumTraits {
		return "unknown"
	}
	return traits[t].name
}

// Range is the lowest and the highest value of the trait.
func (t Trait) Range() (lo, hi float64) { return traits[t].lo, traits[t].hi }

// Default is the mean and spread of the trait in people of whom nothing is said.
func (t Trait) Default() (mean, sd float64) { return traits[t].mean, traits[t].sd }

// Source is the key of the cited work behind the trait.
func (t Trait) Source() string { return traits[t].source }

// TraitNamed finds a trait by its identifier.
func TraitNamed(name string) (Trait, bool) {
	for i := range traits {
		if traits[i].name == name {
			return Trait(i), true
		}
	}
	return 0, false
}

// NumValues is the number of dimensions of the space of core values: the four
// higher-order values of Schwartz (1992).
const NumValues = 4

var valueNames = [NumValues]string{"self_transcendence", "conservation", "self_enhancement", "openness_to_change"}

// ValueNames lists the identifiers of the value dimensions.
func ValueNames() []string { return append([]string(nil), valueNames[:]...) }

// Base is a base of power (French & Raven 1959; Hersey & Goldsmith 1980 for
// connection, Raven 1965 for information).
type Base uint8

// The seven bases of power.
const (
	Connection Base = iota
	Expert
	Information
	Legitimate
	Referent
	Reward
	Coercive
	NumBases = 7
)

var baseNames = [NumBases]string{"connection", "expert", "information", "legitimate", "referent", "reward", "coercive"}

// String is the stable identifier of the base of power.
func (b Base) String() string { return nameOf(baseNames[:], int(b)) }
