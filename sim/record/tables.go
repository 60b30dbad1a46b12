package record

import (
	"fmt"
	"math/bits"
	"strings"

	"dinamika/sim"
)

// The tables of a run, in the order of their files.
const (
	acts = iota
	metrics
	members
	ties
	stages
	answers
	decisions
	numTables
)

// Tables is every table of a run, with its columns.
func Tables() []Table {
	return []Table{
		acts:      {"acts", "one act", actColumns()},
		metrics:   {"metrics", "one window of acts, at its end", metricColumns()},
		members:   {"members", "one person of the setup after one session has closed", memberColumns()},
		ties:      {"ties", "what one agent is to another after one session has closed, both belonging to the group", tieColumns()},
		stages:    {"stages", "one stage entered", stageColumns()},
		answers:   {"answers", "one private answer of one member on one issue", answerColumns()},
		decisions: {"decisions", "one decision of the group, once the run is over", decisionColumns()},
	}
}

func sessionColumn() Column {
	return Column{"session", Whole, "", "number of the session, from 1", false, func(v *view) cell { return whole(v.session) }}
}

func actColumn(meaning string) Column {
	return Column{"act", Whole, "", meaning, false, func(v *view) cell { return whole(v.g.Index) }}
}

func actColumns() []Column {
	act := func(name string, t Type, unit, meaning string, of func(*view, *sim.Act) cell) Column {
		return Column{name, t, unit, meaning, false, func(v *view) cell { return of(v, &v.g.Last) }}
	}
	position := act("position", Number, "the issue's own", "position stated on the topic; empty when none was", func(v *view, a *sim.Act) cell {
		return numberIf(a.Stated, v.m.Natural(int(a.Topic), a.Position))
	})
	position.Open = true
	return []Column{
		sessionColumn(),
		act("act", Whole, "", "place in the session, from 1", func(_ *view, a *sim.Act) cell { return whole(a.Index + 1) }),
		act("speaker", Text, "", "who spoke; the worker is called facilitator", func(v *view, a *sim.Act) cell { return v.agent(a.Speaker) }),
		act("addressee", Text, "", "to whom; empty: to the group", func(v *view, a *sim.Act) cell { return v.agent(a.Addressee) }),
		act("target", Text, "", "whose act or person it reacts to; empty: nobody's", func(v *view, a *sim.Act) cell { return v.agent(a.Target) }),
		act("kind", Text, "", "category of interaction process analysis (Bales 1950), as meant", func(_ *view, a *sim.Act) cell { return text(a.Kind.String()) }),
		act("received", Text, "", "category as the target, or else the first who misread it, took it", func(_ *view, a *sim.Act) cell { return text(a.Received.String()) }),
		act("focus", Text, "", "what it is about: task, self or process", func(_ *view, a *sim.Act) cell { return text(a.Focus.String()) }),
		act("depth", Number, "0..1", "depth of disclosure, 0 small talk, 1 most intimate", func(_ *view, a *sim.Act) cell { return number(a.Depth) }),
		act("disclosed", Flag, "", "whether it disclosed something about the speaker", func(_ *view, a *sim.Act) cell { return flag(a.Disclosed) }),
		act("topic", Text, "", "issue under discussion", func(v *view, a *sim.Act) cell { return text(v.topics[a.Topic]) }),
		act("stated", Flag, "", "whether a position was stated", func(_ *view, a *sim.Act) cell { return flag(a.Stated) }),
		position,
		act("complied", Flag, "", "whether the position was public compliance only", func(_ *view, a *sim.Act) cell { return flag(a.Complied) }),
		act("bare", Flag, "", "whether it was a bare answer, without an argument", func(_ *view, a *sim.Act) cell { return flag(a.Bare) }),
		act("anonymous", Flag, "", "whether hearers did not know who spoke", func(_ *view, a *sim.Act) cell { return flag(a.Anonymous) }),
		act("intervention", Text, "", "technique it belongs to; empty: none", func(v *view, a *sim.Act) cell {
			if a.Intervention < 0 {
				return cell{}
			}
			return text(v.m.Interventions[a.Intervention].ID)
		}),
		act("turn", Flag, "", "whether it began a new speaking turn", func(_ *view, a *sim.Act) cell { return flag(a.Turn) }),
		act("heard", Whole, "agents", "how many it reached", func(_ *view, a *sim.Act) cell { return whole(bits.OnesCount64(a.Heard)) }),
		act("misread", Whole, "agents", "how many took it for another category than was meant", func(_ *view, a *sim.Act) cell { return whole(bits.OnesCount64(a.Misread)) }),
		act("misread_by", Text, "", "who they were, joined by |", func(v *view, a *sim.Act) cell {
			if a.Misread == 0 {
				return cell{}
			}
			var who []string
			for rest := a.Misread; rest != 0; rest &= rest - 1 {
				who = append(who, v.names[bits.TrailingZeros64(rest)])
			}
			return text(strings.Join(who, "|"))
		}),
	}
}

func metricColumns() []Column {
	columns := []Column{
		sessionColumn(),
		actColumn("acts spoken in the session when the window closed"),
		{"stage", Text, "", "stage of group development, as read", false, func(v *view) cell { return text(v.g.Stage.String()) }},
	}
	for k, row := range sim.Metrics() {
		columns = append(columns, Column{row.Name, Number, row.Unit, "group metric of the model (see: dinamika metrics)", false, func(v *view) cell { return number(v.reading[k]) }})
	}
	return columns
}

func memberColumns() []Column {
	columns := []Column{
		sessionColumn(),
		{"member", Text, "", "name", false, func(v *view) cell { return text(v.names[v.i]) }},
		{"belongs", Flag, "", "whether the person belongs to the group", false, func(v *view) cell { return flag(v.g.Members[v.i].Here) }},
		{"present", Flag, "", "whether the person was in the room when the session closed", false, func(v *view) cell { return flag(v.g.Attends(v.i)) }},
		{"left", Flag, "", "whether the person has left for good", false, func(v *view) cell { return flag(v.g.Members[v.i].Gone) }},
		{"role", Text, "", "role played beyond the group's average (Benne & Sheats 1948); empty: too few acts", false, func(v *view) cell {
			if r, ok := DominantRole(v.g, v.i); ok {
				return text(r.String())
			}
			return cell{}
		}},
	}
	for _, row := range sim.MemberMetrics() {
		columns = append(columns, Column{row.Name, Number, row.Unit, "member metric of the model (see: dinamika metrics)", false, func(v *view) cell { return number(row.Of(v.m, v.g, v.i)) }})
	}
	return columns
}

func tieColumns() []Column {
	tie := func(name, unit, meaning string, of func(*sim.Tie) float64) Column {
		return Column{name, Number, unit, meaning, false, func(v *view) cell { return number(of(v.g.Tie(v.i, v.j))) }}
	}
	columns := []Column{
		sessionColumn(),
		{"from", Text, "", "whose tie it is", false, func(v *view) cell { return text(v.names[v.i]) }},
		{"to", Text, "", "to whom", false, func(v *view) cell { return text(v.names[v.j]) }},
		tie("liking", "-5..5", "liking, -5 hate, 5 love", func(t *sim.Tie) float64 { return t.Liking }),
		tie("trust", "0..1", "trust", func(t *sim.Tie) float64 { return t.Trust }),
		tie("grievance", "0..5", "what is not forgiven", func(t *sim.Tie) float64 { return t.Grievance }),
		tie("expectation", "0..1", "performance expected", func(t *sim.Tie) float64 { return t.Expect }),
		tie("familiarity", "0..1", "acquaintance", func(t *sim.Tie) float64 { return t.Known }),
		{"sent", Whole, "acts", "acts addressed to the other so far", false, func(v *view) cell { return whole(v.g.Sent[v.i*v.g.Agents()+v.j]) }},
	}
	for b := range sim.Base(sim.NumBases) {
		columns = append(columns, tie("power_"+b.String(), "0..1", "power credited to the other on this base (French & Raven 1959)", func(t *sim.Tie) float64 { return t.Power[b] }))
	}
	return columns
}

// signs is how many signs of evidence are kept for each change of stage.
const signs = 3

func stageColumns() []Column {
	columns := []Column{
		sessionColumn(),
		{"act", Whole, "", "acts spoken in the session when it was entered", false, func(v *view) cell { return whole(v.change.Index) }},
		{"acts", Whole, "", "acts spoken in the whole life by then", false, func(v *view) cell { return whole(v.change.Acts) }},
		{"stage", Text, "", "stage entered (Tuckman & Jensen 1977)", false, func(v *view) cell { return text(v.change.Stage.String()) }},
		{"from", Text, "", "stage left; empty at the first", false, func(v *view) cell { return text(v.previous) }},
		{"confidence", Number, "0..1", "how clearly it fitted best", false, func(v *view) cell { return number(v.change.Confidence) }},
	}
	for k := range signs {
		sign := func(of func(sim.Evidence) float64) func(*view) cell {
			return func(v *view) cell {
				if k >= len(v.evidence) {
					return cell{none: true}
				}
				return number(of(v.evidence[k]))
			}
		}
		columns = append(columns,
			Column{fmt.Sprintf("sign%d", k+1), Text, "", "sign that moved, the strongest first; empty: no other moved", false, func(v *view) cell {
				if k >= len(v.evidence) {
					return cell{}
				}
				return text(v.evidence[k].Sign.String())
			}},
			Column{fmt.Sprintf("from%d", k+1), Number, "of the sign", "its value about eighty acts before", true, sign(func(e sim.Evidence) float64 { return e.From })},
			Column{fmt.Sprintf("to%d", k+1), Number, "of the sign", "its value at the change", true, sign(func(e sim.Evidence) float64 { return e.To })},
		)
	}
	return columns
}

func answerColumns() []Column {
	return []Column{
		{"session", Whole, "", "session after which it was asked; 0: before the first", false, func(v *view) cell { return whole(v.session) }},
		{"member", Text, "", "who answered, in private", false, func(v *view) cell { return text(v.names[v.i]) }},
		{"issue", Text, "", "on which issue", false, func(v *view) cell { return text(v.issues[v.issue]) }},
		{"answer", Number, "the issue's own", "the answer", false, func(v *view) cell { return number(v.m.Poll(v.g, v.i, v.issue)) }},
	}
}

func decisionColumns() []Column {
	decision := func(v *view) *sim.Decision { return &v.g.Decisions[v.issue] }
	return []Column{
		{"session", Whole, "", "session in which it was made", false, func(v *view) cell { return whole(decision(v).Session + 1) }},
		{"act", Whole, "", "act of that session, from 1", false, func(v *view) cell { return whole(decision(v).Index + 1) }},
		{"issue", Text, "", "issue decided", false, func(v *view) cell { return text(v.issues[v.issue]) }},
		{"rule", Text, "", "decision rule in force", false, func(v *view) cell { return text(v.m.Setup.Issues[v.issue].Rule.String()) }},
		{"position", Number, "the issue's own", "mean position of those for it", false, func(v *view) cell { return number(v.m.Natural(v.issue, decision(v).Value)) }},
	}
}
