package sim

// Metric is one read-out of a group: a name, a unit, a range, a source and how
// it is computed. Runs, sweeps, charts and debriefs all read this one table, so
// a number of one name means the same everywhere. What it means, in words, is
// in render/lang.
type Metric struct {
	Name   string
	Unit   string
	Lo, Hi float64
	Source string // key of the cited work
	read   func(r *Meter) float64
}

// MemberMetric is one read-out of a member, likewise.
type MemberMetric struct {
	Name   string
	Unit   string
	Lo, Hi float64
	Source string
	Of     func(m *Model, g *Group, i int) float64
}

// TieMetric is one read-out of what agent i holds of agent j, likewise.
type TieMetric struct {
	Name   string
	Unit   string
	Lo, Hi float64
	Source string
	Of     func(m *Model, g *Group, i, j int) float64
}

// Metrics is the table of group metrics.
func Metrics() []Metric {
	rows := []Metric{
		{"cohesion_social", "-1..1", -1, 1, "Festinger1950", of(func(x *Member) float64 { return x.Attraction })},
		{"cohesion_task", "-1..1", -1, 1, "ZaccaroLowe1988", of(func(x *Member) float64 { return x.TaskPull })},
		{"integration", "-1..1", -1, 1, "Carron1985", single(integration)},
		{"commitment", "0..1", 0, 1, "Cartwright1968", of(func(x *Member) float64 { return x.Commitment })},
		{"satisfaction", "-1..1", -1, 1, "DeDreuWeingart2003", of(func(x *Member) float64 { return x.Satisfaction })},
		{"conflict_task", "share of acts", 0, 1, "Jehn1995", share(func(t *Tally) int64 { return t.TaskDissent })},
		{"conflict_process", "share of acts", 0, 1, "JehnMannix2001", share(func(t *Tally) int64 { return t.ProcessDissent })},
		{"conflict_relationship", "grievance", 0, 5, "Jehn1995", meanOver(func(m *Model, g *Group, i int) float64 { return m.meanGrievance(g, i) })},
		{"scapegoating", "0..1", 0, 1, "YalomLeszcz2005", single(scapegoating)},
		{"participation_gini", "0..1", 0, 1, "StephanMishler1952", single(participationGini)},
		{"participation_top", "share", 0, 1, "StephanMishler1952", single(participationTop)},
		{"to_group", "share of acts", 0, 1, "Bales1951", share(func(t *Tally) int64 { return t.ToGroup })},
		{"to_worker", "share of acts", 0, 1, "ToselandRivas2017", share(func(t *Tally) int64 { return t.ToWorker })},
		{"by_worker", "share of acts", 0, 1, "ToselandRivas2017", share(func(t *Tally) int64 { return t.ByWorker })},
		{"turn_return", "share of turns", 0, 1, "Gibson2003", func(r *Meter) float64 { return ratio(r.g.Window.Returns, r.g.Window.Turns) }},
		{"misread", "share of hearings", 0, 1, "ToselandRivas2017", func(r *Meter) float64 { return ratio(r.g.Window.Misread, r.g.Window.Hearings) }},
		{"opinion_spread", "SD", 0, 9, "FriedkinJohnsen2011", func(r *Meter) float64 { return r.m.spread(r.g, r.g.Private) }},
		{"public_spread", "SD", 0, 9, "FriedkinJohnsen2011", func(r *Meter) float64 { return r.m.spread(r.g, r.g.Public) }},
		{"public_private_gap", "SD", 0, 18, "PrenticeMiller1993", meanOver(publicGap)},
		{"compliance", "share of statements", 0, 1, "DeutschGerard1955", func(r *Meter) float64 { return ratio(r.g.Window.Complied, r.g.Window.Statements) }},
		{"accuracy", "SD off", 0, 18, "LaughlinEllis1986", meanOver(errorOf)},
		{"influence_gini", "0..1", 0, 1, "FrenchRaven1959", single(influenceGini)},
		{"status_steepness", "SD", 0, 1, "FisekBergerNorman1991", func(r *Meter) float64 { return r.m.deviation(r.g, func(x *Member) float64 { return x.Rank }) }},
		{"status_stability", "r", -1, 1, "Berger1977", func(r *Meter) float64 {
			return r.m.correlation(r.g, func(x *Member) float64 { return x.RankThen }, func(x *Member) float64 { return x.Rank })
		}},
		{"status_linearity", "0..1", 0, 1, "Landau1951", single(linearity)},
		{"power_match", "r", -1, 1, "FrenchRaven1959", powerMatch},
		{"trust", "0..1", 0, 1, "MayerDavisSchoorman1995", of(func(x *Member) float64 { return x.Security })},
		{"trust_in_worker", "0..1", 0, 1, "Corey2016", single((*Model).trustInWorker)},
		{"tension", "0..1", 0, 1, "Bales1950", of(func(x *Member) float64 { return x.Tension })},
		{"strangeness", "0..1", 0, 1, "Tuckman1965", of(func(x *Member) float64 { return x.Strange })},
		{"disclosure", "depth per disclosure", 0, 1, "AltmanTaylor1973", func(r *Meter) float64 {
			if r.g.Window.Disclosures == 0 {
				return 0
			}
			return r.g.Window.DepthSum / float64(r.g.Window.Disclosures)
		}},
		{"talk_self", "share of acts", 0, 1, "AltmanTaylor1973", share(func(t *Tally) int64 { return t.Foci[OnSelf] })},
		{"talk_process", "share of acts", 0, 1, "Corey2016", share(func(t *Tally) int64 { return t.Foci[OnProcess] })},
		{"norm_agreement", "0..1", 0, 1, "Jackson1965", single(normsHeld)},
		{"norm_strength", "0..1", 0, 1, "Jackson1965", func(r *Meter) float64 {
			sum := 0.0
			for k := range r.g.Norms {
				sum += r.g.Norms[k].Strength
			}
			return sum / NumNorms
		}},
		{"norm_overt", "share of norms", 0, 1, "ToselandRivas2017", func(r *Meter) float64 {
			sum := 0.0
			for k := range r.g.Norms {
				sum += r.g.Norms[k].Overt
			}
			return sum / NumNorms
		}},
		{"sanctions", "share of breaches", 0, 1, "Schachter1951", func(r *Meter) float64 { return min(1, ratio(r.g.Window.Sanctions, r.g.Window.Deviations)) }},
		{"role_clarity", "0..1", 0, 1, "BenneSheats1948", func(r *Meter) float64 { return r.g.RoleClarity }},
		{"roles_task", "share of role acts", 0, 1, "BenneSheats1948", roleShare(0, firstMaintenance)},
		{"roles_maintenance", "share of role acts", 0, 1, "BenneSheats1948", roleShare(firstMaintenance, firstIndividual)},
		{"roles_individual", "share of role acts", 0, 1, "BenneSheats1948", roleShare(firstIndividual, NumRoles)},
		{"effort", "0..1", 0, 1, "KarauWilliams1993", of(func(x *Member) float64 { return x.Effort })},
		{"goal_clarity", "0..1", 0, 1, "ToselandRivas2017", func(r *Meter) float64 { return r.g.Clarity }},
		{"task_output", "person-sessions", 0, 1e6, "Steiner1972", func(r *Meter) float64 { return r.g.Progress }},
		{"process_loss", "share", -1, 1, "Steiner1972", single(processLoss)},
		{"topics_settled", "count", 0, 1e6, "BalesStrodtbeck1951", func(r *Meter) float64 { return float64(r.g.Whole.Decided) }},
		{"culture_surface", "SD", 0, 6, "Schein2010", func(r *Meter) float64 {
			return 0.5 * (r.m.deviation(r.g, func(x *Member) float64 { return x.Rituals[0] }) + r.m.deviation(r.g, func(x *Member) float64 { return x.Rituals[1] }))
		}},
		{"culture_deeper", "SD", 0, 6, "Schein2010", func(r *Meter) float64 {
			return 0.5 * (r.m.deviation(r.g, func(x *Member) float64 { return x.Relating[0] }) + r.m.deviation(r.g, func(x *Member) float64 { return x.Relating[1] }))
		}},
		{"culture_deepest", "SD", 0, 6, "Schein2010", func(r *Meter) float64 {
			sum := 0.0
			for v := range NumValues {
				sum += r.m.deviation(r.g, func(x *Member) float64 { return x.Values[v] })
			}
			return sum / NumValues
		}},
		{"reciprocity", "share", 0, 1, "Newcomb1961", func(r *Meter) float64 { return r.choices().reciprocity() }},
		{"transitivity", "share", 0, 1, "HollandLeinhardt1971", func(r *Meter) float64 { return r.choices().transitivity() }},
		{"balance", "share of triples", 0, 1, "Heider1958", single(balance)},
		{"factions", "count", 0, 32, "Newcomb1961", func(r *Meter) float64 { return float64(r.choices().factions()) }},
		{"isolates", "count", 0, 32, "Moreno1934", func(r *Meter) float64 { return float64(r.choices().isolates()) }},
		{"members", "count", 0, 32, "ToselandRivas2017", func(r *Meter) float64 { return r.m.belonging(r.g) }},
		{"attendance", "share of members", 0, 1, "ToselandRivas2017", single(attendance)},
		{"dropout", "share of who joined", 0, 1, "SwiftGreenberg2012", single(dropout)},
		{"resources", "0..1", 0, 1, "Korten1980", func(r *Meter) float64 { return r.g.Resources }},
		{"burden", "-1..1", -1, 1, "LazarusFolkman1984", of(func(x *Member) float64 { return x.Stress })},
		{"gcq_engaged", "0..6", 0, 6, "MacKenzie1983", meanOver(engaged)},
		{"gcq_conflict", "0..6", 0, 6, "MacKenzie1983", meanOver(inConflict)},
		{"gcq_avoiding", "0..6", 0, 6, "MacKenzie1983", meanOver(avoiding)},
		{"gdq_dependence", "0..1", 0, 1, "WheelanHochberger1996", sign(DependenceSign)},
		{"gdq_fight", "0..1", 0, 1, "WheelanHochberger1996", sign(FightSign)},
		{"gdq_structure", "0..1", 0, 1, "WheelanHochberger1996", sign(StructureSign)},
		{"gdq_work", "0..1", 0, 1, "WheelanHochberger1996", sign(WorkSign)},
		{"stage_confidence", "0..1", 0, 1, "TuckmanJensen1977", func(r *Meter) float64 { return r.g.Confidence }},
		{"learning", "0..1", 0, 1, "YalomLeszcz2005", of(func(x *Member) float64 { return x.Learning })},
		{"outcome", "-1..1", -1, 1, "YalomLeszcz2005", of(func(x *Member) float64 { return x.Change })},
	}
	for a, name := range [NumAreas]string{"ipa_positive", "ipa_answers", "ipa_questions", "ipa_negative"} {
		rows = append(rows, Metric{name, "share of acts", 0, 1, "Bales1950", share(func(t *Tally) int64 { return t.Kinds[3*a] + t.Kinds[3*a+1] + t.Kinds[3*a+2] })})
	}
	for k, name := range kindNames {
		rows = append(rows, Metric{"ipa_" + name, "share of acts", 0, 1, "Bales1950", share(func(t *Tally) int64 { return t.Kinds[k] })})
	}
	for b, name := range baseNames {
		rows = append(rows, Metric{"power_attributed_" + name, "0..1", 0, 1, "FrenchRaven1959", func(r *Meter) float64 { return r.power().attributed[b] }})
	}
	for b, name := range baseNames {
		rows = append(rows, Metric{"power_actual_" + name, "share of influence", 0, 1, "FrenchRaven1959", func(r *Meter) float64 { return r.power().actualShare(Base(b)) }})
	}
	for n, name := range normNames {
		rows = append(rows, Metric{"norm_" + name, "0..1", 0, 1, "ToselandRivas2017", func(r *Meter) float64 { return r.g.Norms[n].Standard }})
	}
	for f, name := range factorNames {
		rows = append(rows, Metric{"factor_" + name, "0..1", 0, 1, "YalomLeszcz2005", of(func(x *Member) float64 { return x.Factors[f] })})
	}
	for k, name := range triadNames {
		rows = append(rows, Metric{"triad_" + name, "count", 0, 4960, "HollandLeinhardt1971", func(r *Meter) float64 { return float64(r.triads()[k]) }})
	}
	return rows
}

// MemberMetrics is the table of member metrics.
func MemberMetrics() []MemberMetric {
	self := func(f func(*Member) float64) func(*Model, *Group, int) float64 {
		return func(m *Model, g *Group, i int) float64 { return f(&g.Members[i]) }
	}
	rows := []MemberMetric{
		{"talk_share", "share of session's acts", 0, 1, "Bales1951", func(m *Model, g *Group, i int) float64 { return ratio(g.Members[i].SpokeHere, int64(max(1, g.Index))) }},
		{"talk_share_life", "share of all acts", 0, 1, "Bales1951", func(m *Model, g *Group, i int) float64 { return ratio(g.Members[i].Spoke, max(1, g.Acts)) }},
		{"addressed", "share of all acts", 0, 1, "Bales1951", func(m *Model, g *Group, i int) float64 { return ratio(g.Members[i].Addressed, max(1, g.Acts)) }},
		{"status", "0..1", 0, 1, "FisekBergerNorman1991", self(func(x *Member) float64 { return x.Rank })},
		{"leadership", "rating", -0.5, 1.5, "Mullen1989", leadership},
		{"liking_received", "-1..1", -1, 1, "Moreno1934", likingReceived},
		{"trust_given", "0..1", 0, 1, "MayerDavisSchoorman1995", self(func(x *Member) float64 { return x.Security })},
		{"trust_received", "0..1", 0, 1, "MayerDavisSchoorman1995", trustReceived},
		{"trust_in_worker", "0..1", 0, 1, "Corey2016", func(m *Model, g *Group, i int) float64 { return g.Tie(i, g.Worker()).Trust }},
		{"grievance_borne", "0..5", 0, 5, "Jehn1995", func(m *Model, g *Group, i int) float64 { return m.meanGrievance(g, i) }},
		{"grievance_drawn", "0..5", 0, 5, "Jehn1995", grievanceDrawn},
		{"attraction", "-1..1", -1, 1, "Festinger1950", self(func(x *Member) float64 { return x.Attraction })},
		{"task_attraction", "-1..1", -1, 1, "ZaccaroLowe1988", self(func(x *Member) float64 { return x.TaskPull })},
		{"commitment", "0..1", 0, 1, "Cartwright1968", self(func(x *Member) float64 { return x.Commitment })},
		{"satisfaction", "-1..1", -1, 1, "DeDreuWeingart2003", self(func(x *Member) float64 { return x.Satisfaction })},
		{"effort", "0..1", 0, 1, "KarauWilliams1993", self(func(x *Member) float64 { return x.Effort })},
		{"tension", "0..1", 0, 1, "Bales1950", self(func(x *Member) float64 { return x.Tension })},
		{"frustration", "0..1", 0, 1, "Schutz1958", self(func(x *Member) float64 { return x.Frustration })},
		{"hope", "0..1", 0, 1, "YalomLeszcz2005", self(func(x *Member) float64 { return x.Hope })},
		{"self_esteem", "0..1", 0, 1, "Cartwright1968", self(func(x *Member) float64 { return x.Esteem })},
		{"disclosure_depth", "0..1", 0, 1, "AltmanTaylor1973", self(func(x *Member) float64 { return x.Depth })},
		{"public_private_gap", "SD", 0, 18, "PrenticeMiller1993", publicGap},
		{"influence", "SD moved in others", 0, 1e6, "FrenchRaven1959", self(func(x *Member) float64 { return x.Moved })},
		{"burden", "-1..1", -1, 1, "LazarusFolkman1984", self(func(x *Member) float64 { return x.Stress })},
		{"visibility", "0..1", 0, 1, "Kanter1977", self(func(x *Member) float64 { return x.Solo })},
		{"sessions_attended", "count", 0, 1e6, "ToselandRivas2017", self(func(x *Member) float64 { return float64(x.Attended) })},
		{"sessions_missed", "count", 0, 1e6, "ToselandRivas2017", self(func(x *Member) float64 { return float64(x.Missed) })},
		{"gcq_engaged", "0..6", 0, 6, "MacKenzie1983", engaged},
		{"gcq_conflict", "0..6", 0, 6, "MacKenzie1983", inConflict},
		{"gcq_avoiding", "0..6", 0, 6, "MacKenzie1983", avoiding},
		{"learning", "0..1", 0, 1, "YalomLeszcz2005", self(func(x *Member) float64 { return x.Learning })},
		{"outcome", "-1..1", -1, 1, "YalomLeszcz2005", self(func(x *Member) float64 { return x.Change })},
	}
	for b, name := range baseNames {
		rows = append(rows, MemberMetric{"power_attributed_" + name, "0..1", 0, 1, "FrenchRaven1959", func(m *Model, g *Group, i int) float64 { return m.attributed(g, i)[b] }})
	}
	for b, name := range baseNames {
		rows = append(rows, MemberMetric{"power_actual_" + name, "SD moved in others", 0, 1e6, "FrenchRaven1959", self(func(x *Member) float64 { return x.Actual[b] })})
	}
	for f, name := range factorNames {
		rows = append(rows, MemberMetric{"factor_" + name, "0..1", 0, 1, "YalomLeszcz2005", self(func(x *Member) float64 { return x.Factors[f] })})
	}
	return rows
}

// TieMetrics is the table of what can be read off the tie of one agent to another.
func TieMetrics() []TieMetric {
	tie := func(f func(*Tie) float64) func(*Model, *Group, int, int) float64 {
		return func(m *Model, g *Group, i, j int) float64 { return f(g.Tie(i, j)) }
	}
	rows := []TieMetric{
		{"liking", "-5..5", -5, 5, "Moreno1934", tie(func(t *Tie) float64 { return t.Liking })},
		{"trust", "0..1", 0, 1, "MayerDavisSchoorman1995", tie(func(t *Tie) float64 { return t.Trust })},
		{"grievance", "0..5", 0, 5, "Jehn1995", tie(func(t *Tie) float64 { return t.Grievance })},
		{"expectation", "0..1", 0, 1, "FisekBergerNorman1991", tie(func(t *Tie) float64 { return t.Expect })},
		{"familiarity", "0..1", 0, 1, "AltmanTaylor1973", tie(func(t *Tie) float64 { return t.Known })},
		{"sent", "acts", 0, 1e9, "Bales1951", func(m *Model, g *Group, i, j int) float64 { return float64(g.Sent[i*len(g.Members)+j]) }},
	}
	for b, name := range baseNames {
		rows = append(rows, TieMetric{"power_" + name, "0..1", 0, 1, "FrenchRaven1959", tie(func(t *Tie) float64 { return t.Power[b] })})
	}
	return rows
}
