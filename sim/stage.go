package sim

import "math"

// StageParams are the constants of the stage classifier. They read the group;
// they do not act on it.
type StageParams struct {
	Smooth, Slow, Margin, Dwell, Sharp, DissentScale, GrievanceScale, TrustScale, Parting float64
}

func (p *StageParams) rows() []Param {
	return []Param{
		{"stage.smooth", &p.Smooth, 0.3, 0.01, 1, "share per window", Assumed, "WheelanHochberger1996", "", "weight of the latest window in the signs"},
		{"stage.slow", &p.Slow, 0.06, 0.001, 1, "share per window", Assumed, "WheelanHochberger1996", "", "weight of the latest window in the averages that a change is compared with"},
		{"stage.margin", &p.Margin, 0.06, 0, 1, "score", Assumed, "WheelanHochberger1996", "", "lead that another stage needs over the present one"},
		{"stage.dwell", &p.Dwell, 3, 1, 20, "windows", Assumed, "WheelanHochberger1996", "", "windows for which it must lead"},
		{"stage.sharp", &p.Sharp, 8, 1, 40, "per score", Assumed, "WheelanHochberger1996", "", "how fast confidence grows with the lead"},
		{"stage.dissent_scale", &p.DissentScale, 0.28, 0.02, 1, "share", Assumed, "Bales1955", "", "dissent and antagonism (twice) that count as open fight: well above the .09 of ordinary talk"},
		{"stage.grievance_scale", &p.GrievanceScale, 2, 0.1, 5, "units", Assumed, "Jehn1995", "", "mean grievance that counts as open fight"},
		{"stage.trust_scale", &p.TrustScale, 0.35, 0.05, 1, "0..1", Assumed, "WheelanHochberger1996", "", "trust beyond strangers' that counts as full"},
		{"stage.parting", &p.Parting, 0.6, 0, 1, "0..1", Assumed, "TuckmanJensen1977", "", "how near the end must be to count as in view"},
	}
}

// Sign is one of the things a stage is read from.
type Sign uint8

// The signs: first the four scales of group development (after Wheelan &
// Hochberger 1996), then what they are read from.
const (
	DependenceSign Sign = iota // dependency and inclusion, 0..1
	FightSign                  // counter-dependency and fight, 0..1
	StructureSign              // trust and structure, 0..1
	WorkSign                   // work, 0..1
	EndingSign                 // the end in view, 0..1
	DissentSign                // disagreement, antagonism twice, share of acts
	UneaseSign                 // shows of tension, share of acts
	AskingSign                 // questions, share of acts
	SolidaritySign             // solidarity and release, share of acts
	AttemptSign                // attempted answers and agreement, share of acts
	ToWorkerSign               // talk to and by the worker, share of acts
	GrievanceSign              // mean grievance between members
	TrustSign                  // mean trust between members, 0..1
	StrangeSign                // mean strangeness, 0..1
	NormSign                   // mean strength of norms held in common, 0..1
	RoleSign                   // clarity of roles, 0..1
	ClaritySign                // clarity of the goal, 0..1
	EffortSign                 // mean effort, 0..1
	DepthSign                  // mean depth of disclosure per act, 0..1
	NumSigns       = 19
)

var signNames = [NumSigns]string{
	"dependence", "fight", "structure", "work", "ending",
	"dissent", "unease", "asking", "solidarity", "attempts", "leader_talk", "grievance", "trust", "strangeness",
	"norms", "role_clarity", "goal_clarity", "effort", "depth",
}

// String is the stable identifier of the sign.
func (s Sign) String() string { return nameOf(signNames[:], int(s)) }

// Signs is one reading of all signs.
type Signs [NumSigns]float64

// Reading is the stage, and what it is read from.
type Reading struct {
	Signal     Signs   // smoothed
	Lately     Signs   // the last window alone
	Slow       Signs   // averages over about the last four hundred acts, against which change is seen
	Windows    int64   // windows read so far
	Confidence float64 // of the stage, 0..1
	Leant      int64   // windows for which another stage has led
	Stage      Stage
	Leaning    Stage // the stage that leads
	_          [6]byte
}

// StageChange is a stage entered, with the evidence that tipped it.
type StageChange struct {
	Session    int32
	Index      int32
	Acts       int64
	Confidence float64
	Stage      Stage
	From       Stage
	_          [6]byte
	Before     Signs // averages over about the four hundred acts before
	After      Signs
}

// Evidence is one sign that moved when a stage changed.
type Evidence struct {
	Sign     Sign
	From, To float64
}

// typical is the spread of each sign between groups and times, by which
// movements are compared.
var typical = Signs{0.15, 0.15, 0.15, 0.12, 0.3, 0.07, 0.03, 0.05, 0.05, 0.1, 0.15, 0.4, 0.1, 0.2, 0.15, 0.1, 0.15, 0.1, 0.08}

// speaks says which way each sign moves for each stage: 1 up, -1 down, 0 not
// among its evidence.
var speaks = [NumStages]Signs{
	Forming:    {StrangeSign: 1, ClaritySign: -1, ToWorkerSign: 1, UneaseSign: 1, AskingSign: 1, TrustSign: -1, NormSign: -1},
	Storming:   {DissentSign: 1, GrievanceSign: 1, SolidaritySign: -1, TrustSign: -1, AttemptSign: -1},
	Norming:    {TrustSign: 1, NormSign: 1, RoleSign: 1, SolidaritySign: 1, DissentSign: -1, GrievanceSign: -1, StrangeSign: -1, ToWorkerSign: -1},
	Performing: {AttemptSign: 1, EffortSign: 1, ClaritySign: 1, TrustSign: 1, NormSign: 1, DissentSign: -1, GrievanceSign: -1, StrangeSign: -1, ToWorkerSign: -1},
	Adjourning: {EndingSign: 1, SolidaritySign: 1, DissentSign: -1},
}

// Evidence lists the signs that moved most towards the new stage, strongest
// first, at most n. A group that began in the stage has none.
func (c *StageChange) Evidence(n int) []Evidence {
	if c.Before == c.After { // as the group began
		return nil
	}
	var out []Evidence
	used := [NumSigns]bool{}
	for len(out) < n {
		best, size := -1, 0.1
		if len(out) == 0 { // something must have tipped it, however slightly
			size = math.Inf(-1)
		}
		for s := EndingSign; s < NumSigns; s++ {
			if d := speaks[c.Stage][s] * (c.After[s] - c.Before[s]) / typical[s]; !used[s] && speaks[c.Stage][s] != 0 && d > size {
				best, size = int(s), d
			}
		}
		if best < 0 {
			break
		}
		used[best] = true
		out = append(out, Evidence{Sign(best), c.Before[best], c.After[best]})
	}
	return out
}

// readSigns takes one reading of the window just closed.
func (m *Model) readSigns(g *Group) (s Signs) {
	w := &g.Window
	p := &m.Params.Stage
	acts := float64(max(1, w.Acts))
	share := func(kinds ...Kind) float64 {
		var n int64
		for _, k := range kinds {
			n += w.Kinds[k]
		}
		return float64(n) / acts
	}
	s[DissentSign] = share(Disagree, Antagonise, Antagonise)
	s[UneaseSign] = share(Tense)
	s[AskingSign] = share(AskInform, AskOpinion, AskSuggestion)
	s[SolidaritySign] = share(Solidarity, Release)
	s[AttemptSign] = share(Suggest, Opine, Inform, Agree)
	s[ToWorkerSign] = float64(w.ToWorker+w.ByWorker) / acts
	s[DepthSign] = w.DepthSum / acts
	n := 0.0
	for rest := g.inRoom(); rest != 0; rest &= rest - 1 {
		i := trailing(rest)
		me := &g.Members[i]
		s[GrievanceSign] += m.meanGrievance(g, i)
		s[TrustSign] += me.Security
		s[StrangeSign] += me.Strange
		s[EffortSign] += me.Effort
		n++
	}
	if n > 0 {
		s[GrievanceSign] /= n
		s[TrustSign] /= n
		s[StrangeSign] /= n
		s[EffortSign] /= n
	}
	for k := range g.Norms {
		s[NormSign] += float64(g.Norms[k].Strength * m.normAgreement(g, NormID(k)) * (1.0 / NumNorms))
	}
	s[RoleSign] = g.RoleClarity
	s[ClaritySign] = g.Clarity
	s[EndingSign] = m.endingView(g)

	trust := clamp((s[TrustSign]-0.35)/p.TrustScale, 0, 1)
	s[FightSign] = clamp(float64(0.65*s[DissentSign]/p.DissentScale)+float64(0.45*s[GrievanceSign]/p.GrievanceScale), 0, 1)
	s[DependenceSign] = clamp(float64(0.55*s[StrangeSign])+float64(0.3*(1-s[ClaritySign]))+float64(0.4*s[ToWorkerSign])+float64(0.8*s[UneaseSign])+float64(0.5*(s[AskingSign]-0.07)), 0, 1)
	s[StructureSign] = clamp(float64(0.5*trust)+float64(0.5*s[NormSign])+float64(0.2*s[RoleSign])+float64(0.6*s[SolidaritySign]), 0, 1)
	s[WorkSign] = clamp((float64(2.5*s[AttemptSign])-1.25)*(0.35+float64(0.65*s[EffortSign]))*(0.6+float64(0.4*s[ClaritySign]))*(0.7+float64(0.3*trust))*(1-float64(0.6*s[FightSign])), 0, 1)
	return s
}

// score is how well the signs fit each stage.
func (m *Model) score(s *Signs) (v [NumStages]float64) {
	v[Forming] = s[DependenceSign] - float64(0.3*s[FightSign])
	v[Storming] = s[FightSign]
	v[Norming] = float64(0.95*s[StructureSign]) - float64(0.45*s[FightSign])
	v[Performing] = float64(2.1*s[WorkSign]*s[StructureSign]) + float64(0.3*s[StructureSign]) - float64(0.5*s[FightSign]) - float64(0.4*s[DependenceSign])
	if s[EndingSign] > m.Params.Stage.Parting {
		v[Adjourning] = 0.45 + float64(0.7*s[EndingSign]) + float64(0.5*s[SolidaritySign]) - float64(0.7*s[FightSign])
	}
	return v
}

// readStage updates the reading of the stage: the smoothed signs, which stage
// fits best, and, when another has led for long enough, the change with its
// evidence. Nothing in the model listens to it.
func (m *Model) readStage(g *Group) {
	p := &m.Params.Stage
	now := m.readSigns(g)
	g.Lately = now
	if g.Windows == 0 {
		g.Signal, g.Slow = now, now
	}
	for k := range g.Signal {
		g.Signal[k] = toward(g.Signal[k], now[k], p.Smooth)
		g.Slow[k] = toward(g.Slow[k], now[k], p.Slow)
	}
	g.Windows++
	v := m.score(&g.Signal)
	best := Forming
	total := 0.0
	for k := range v {
		if v[k] > v[best] {
			best = Stage(k)
		}
		total += exp(p.Sharp * v[k])
	}
	if len(g.Path) == 0 {
		m.enter(g, best, exp(p.Sharp*v[best])/total)
		return
	}
	g.Confidence = exp(p.Sharp*v[g.Stage]) / total
	if best == g.Stage || v[best] < v[g.Stage]+p.Margin {
		g.Leant = 0
		return
	}
	if best != g.Leaning {
		g.Leaning, g.Leant = best, 0
	}
	g.Leant++
	if float64(g.Leant) >= p.Dwell {
		m.enter(g, best, exp(p.Sharp*v[best])/total)
	}
}

// enter books a change of stage.
func (m *Model) enter(g *Group, s Stage, confidence float64) {
	c := StageChange{Session: g.Session, Index: g.Index, Acts: g.Acts, Confidence: confidence, Stage: s, From: g.Stage, Before: g.Slow, After: g.Signal}
	if len(g.Path) == 0 {
		c.From = s
	}
	if len(g.Path) < cap(g.Path) {
		g.Path = append(g.Path, c)
	}
	g.Stage, g.Confidence, g.Leaning, g.Leant = s, confidence, s, 0
}

// meanGrievance is agent i's mean grievance against the other members present.
func (m *Model) meanGrievance(g *Group, i int) float64 {
	sum, n := 0.0, 0.0
	for rest := g.inRoom() &^ bit(int16(i)); rest != 0; rest &= rest - 1 {
		sum += g.Tie(i, trailing(rest)).Grievance
		n++
	}
	if n == 0 {
		return 0
	}
	return sum / n
}

// normAgreement is 1 less twice the mean distance of members' own standards
// from their mean, 0..1.
func (m *Model) normAgreement(g *Group, id NormID) float64 {
	mean, n := 0.0, 0.0
	members := g.inRoom()
	for rest := members; rest != 0; rest &= rest - 1 {
		mean += g.Standing[trailing(rest)*NumNorms+int(id)]
		n++
	}
	if n == 0 {
		return 0
	}
	mean /= n
	off := 0.0
	for rest := members; rest != 0; rest &= rest - 1 {
		off += abs(g.Standing[trailing(rest)*NumNorms+int(id)] - mean)
	}
	return clamp(1-float64(2*off/n), 0, 1)
}
