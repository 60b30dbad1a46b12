package summary

import (
	"dinamika/sim"
	"dinamika/sim/record"
)

// Report is a run as one object.
type Report struct {
	Scenario    string             `json:"scenario"`
	Title       string             `json:"title"`
	Kind        string             `json:"kind"`
	Seed        uint64             `json:"seed"`
	Facilitator string             `json:"facilitator"`
	Stages      []StageJSON        `json:"stages"`
	Output      OutputJSON         `json:"output"`
	Outcome     OutcomeJSON        `json:"outcome"`
	Norms       []NormJSON         `json:"norms"`
	Power       []PowerJSON        `json:"power"`
	Decisions   []DecisionJSON     `json:"decisions"`
	Metrics     map[string]float64 `json:"metrics"` // at the end
	StateHash   string             `json:"state_hash"`
	Version     string             `json:"version"`
	Repeat      string             `json:"repeat"`
	Folder      string             `json:"out,omitempty"`
}

// StageJSON is a stage entered.
type StageJSON struct {
	Stage      string         `json:"stage"`
	From       string         `json:"from,omitempty"`
	Session    int            `json:"session"`
	Act        int            `json:"act"`
	Confidence float64        `json:"confidence"`
	Evidence   []EvidenceJSON `json:"evidence"`
}

// EvidenceJSON is a sign that moved.
type EvidenceJSON struct {
	Sign string  `json:"sign"`
	From float64 `json:"from"`
	To   float64 `json:"to"`
}

// OutputJSON is what the group did.
type OutputJSON struct {
	Planned       int     `json:"sessions_planned"`
	Held          int     `json:"sessions_held"`
	Acts          int64   `json:"acts"`
	Attendance    float64 `json:"attendance"`
	Dropouts      int     `json:"dropouts"`
	TopicsSettled int64   `json:"topics_settled"`
	TaskOutput    float64 `json:"task_output"`
	TaskDemand    float64 `json:"task_demand"`
	ProcessLoss   float64 `json:"process_loss"`
}

// OutcomeJSON is what the members took away.
type OutcomeJSON struct {
	MeanChange float64            `json:"mean_change"` // of all who took part
	Members    []MemberJSON       `json:"members"`
	Factors    map[string]float64 `json:"factors"`
}

// MemberJSON is one member at the end.
type MemberJSON struct {
	Name      string  `json:"name"`
	Change    float64 `json:"change"`
	Belongs   bool    `json:"belongs"`
	Attended  int     `json:"sessions_attended"`
	TalkShare float64 `json:"talk_share"`
	ToGroup   float64 `json:"to_group"`
	MostTo    string  `json:"most_to"`
	Role      string  `json:"role"`
}

// NormJSON is a norm at the end.
type NormJSON struct {
	Norm     string  `json:"norm"`
	Standard float64 `json:"standard"`
	Strength float64 `json:"strength"`
	Overt    bool    `json:"overt"`
}

// PowerJSON is one base of power of one agent.
type PowerJSON struct {
	Base       string  `json:"base"`
	Holder     string  `json:"holder"`
	Attributed float64 `json:"attributed"`
	Actual     float64 `json:"actual"` // share of what worked through the base
}

// DecisionJSON is a decision made.
type DecisionJSON struct {
	Issue    string  `json:"issue"`
	Session  int     `json:"session"`
	Act      int     `json:"act"`
	Position float64 `json:"position"`
	Rule     string  `json:"rule"`
}

// worker is what tables call the facilitator.
const worker = "facilitator"

// Report makes the object.
func (r *Run) Report() *Report {
	g, s := r.g, &r.m.Setup
	out := &Report{
		Scenario: r.Scenario, Title: r.Title, Kind: s.Kind.String(), Seed: g.Seed, Facilitator: s.Facilitator.Policy.String(),
		Stages: []StageJSON{}, Norms: []NormJSON{}, Power: []PowerJSON{}, Decisions: []DecisionJSON{}, Metrics: map[string]float64{},
		Output: OutputJSON{
			r.Planned, r.held(), g.Acts, r.attendance(), len(r.left()), g.Whole.Decided, g.Progress, s.Task.Demand, r.metric("process_loss"),
		},
		StateHash: g.Hash(), Version: r.Version, Repeat: r.Repeat, Folder: r.Folder,
	}
	for k := range g.Path {
		c := &g.Path[k]
		row := StageJSON{c.Stage.String(), "", int(c.Session) + 1, int(c.Index), c.Confidence, []EvidenceJSON{}}
		if k > 0 {
			row.From = c.From.String()
		}
		for _, e := range c.Evidence(3) {
			row.Evidence = append(row.Evidence, EvidenceJSON{e.Sign.String(), e.From, e.To})
		}
		out.Stages = append(out.Stages, row)
	}
	r.reportMembers(out)
	for k := range g.Norms {
		n := &g.Norms[k]
		out.Norms = append(out.Norms, NormJSON{sim.NormID(k).String(), n.Standard, n.Strength, n.Overt > 0})
	}
	for b := range sim.Base(sim.NumBases) {
		credited, actual := r.memberMetric("power_attributed_"+b.String()), r.actual(b)
		for _, i := range r.withWorker(r.tookPart()) {
			out.Power = append(out.Power, PowerJSON{b.String(), r.name(i, worker), credited(i), actual(i)})
		}
	}
	for k := range s.Issues {
		if d := &g.Decisions[k]; d.Made {
			out.Decisions = append(out.Decisions, DecisionJSON{s.Issues[k].Name, int(d.Session) + 1, int(d.Index) + 1, r.m.Natural(k, d.Value), s.Issues[k].Rule.String()})
		}
	}
	var meter sim.Meter
	meter.Turn(r.m, g)
	for _, row := range sim.Metrics() {
		out.Metrics[row.Name] = meter.Read(&row)
	}
	return out
}

func (r *Run) reportMembers(out *Report) {
	g := r.g
	who := r.tookPart()
	_, factors := r.factors()
	out.Outcome = OutcomeJSON{r.meanChange(who), []MemberJSON{}, map[string]float64{}}
	for f := range factors {
		out.Outcome.Factors[sim.Factor(f).String()] = factors[f]
	}
	for _, i := range who {
		me := &g.Members[i]
		row := MemberJSON{
			Name: r.name(i, worker), Change: me.Change, Belongs: me.Here, Attended: int(me.Attended),
			TalkShare: ratio(me.Spoke, g.Acts), ToGroup: ratio(int64(g.ToAll[i]), me.Spoke),
		}
		if j, _ := r.mostTo(i); j >= 0 {
			row.MostTo = r.name(j, worker)
		}
		if role, ok := record.DominantRole(g, i); ok {
			row.Role = role.String()
		}
		out.Outcome.Members = append(out.Outcome.Members, row)
	}
}
