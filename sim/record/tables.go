package record

import (
	"fmt"
	"math/bits"
	"strings"

	"dinamika/sim"
	"dinamika/sim/table"
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
	return column("session", table.Whole, "", "number of the session, from 1", func(v *view) table.Cell { return whole(v.session) })
}

func actColumn(meaning string) Column {
	return column("act", table.Whole, "", meaning, func(v *view) table.Cell { return whole(v.g.Index) })
}

func actColumns() []Column {
	act := func(name string, t table.Type, unit, meaning string, of func(*view, *sim.Act) table.Cell) Column {
		return column(name, t, unit, meaning, func(v *view) table.Cell { return of(v, &v.g.Last) })
	}
	position := act("position", table.Number, "the issue's own", "position stated on the topic; empty when none was", func(v *view, a *sim.Act) table.Cell {
		return numberIf(a.Stated, v.m.Natural(int(a.Topic), a.Position))
	})
	return []Column{
		sessionColumn(),
		act("act", table.Whole, "", "place in the session, from 1", func(_ *view, a *sim.Act) table.Cell { return whole(a.Index + 1) }),
		act("speaker", table.Text, "", "who spoke; the worker is called facilitator", func(v *view, a *sim.Act) table.Cell { return v.agent(a.Speaker) }),
		act("addressee", table.Text, "", "to whom; empty: to the group", func(v *view, a *sim.Act) table.Cell { return v.agent(a.Addressee) }),
		act("target", table.Text, "", "whose act or person it reacts to; empty: nobody's", func(v *view, a *sim.Act) table.Cell { return v.agent(a.Target) }),
		act("kind", table.Text, "", "category of interaction process analysis (Bales 1950), as meant", func(_ *view, a *sim.Act) table.Cell { return table.OfText(a.Kind.String()) }),
		act("received", table.Text, "", "category as the target, or else the first who misread it, took it", func(_ *view, a *sim.Act) table.Cell { return table.OfText(a.Received.String()) }),
		act("focus", table.Text, "", "what it is about: task, self or process", func(_ *view, a *sim.Act) table.Cell { return table.OfText(a.Focus.String()) }),
		act("depth", table.Number, "0..1", "depth of disclosure, 0 small talk, 1 most intimate", func(_ *view, a *sim.Act) table.Cell { return table.OfNumber(a.Depth) }),
		act("disclosed", table.Flag, "", "whether it disclosed something about the speaker", func(_ *view, a *sim.Act) table.Cell { return table.OfFlag(a.Disclosed) }),
		act("topic", table.Text, "", "issue under discussion", func(v *view, a *sim.Act) table.Cell { return table.OfText(v.topics[a.Topic]) }),
		act("stated", table.Flag, "", "whether a position was stated", func(_ *view, a *sim.Act) table.Cell { return table.OfFlag(a.Stated) }),
		position.open(),
		act("complied", table.Flag, "", "whether the position was public compliance only", func(_ *view, a *sim.Act) table.Cell { return table.OfFlag(a.Complied) }),
		act("bare", table.Flag, "", "whether it was a bare answer, without an argument", func(_ *view, a *sim.Act) table.Cell { return table.OfFlag(a.Bare) }),
		act("anonymous", table.Flag, "", "whether hearers did not know who spoke", func(_ *view, a *sim.Act) table.Cell { return table.OfFlag(a.Anonymous) }),
		act("intervention", table.Text, "", "technique it belongs to; empty: none", func(v *view, a *sim.Act) table.Cell {
			if a.Intervention < 0 {
				return table.OfText("")
			}
			return table.OfText(v.m.Interventions[a.Intervention].ID)
		}),
		act("turn", table.Flag, "", "whether it began a new speaking turn", func(_ *view, a *sim.Act) table.Cell { return table.OfFlag(a.Turn) }),
		act("heard", table.Whole, "agents", "how many it reached", func(_ *view, a *sim.Act) table.Cell { return whole(bits.OnesCount64(a.Heard)) }),
		act("misread", table.Whole, "agents", "how many took it for another category than was meant", func(_ *view, a *sim.Act) table.Cell { return whole(bits.OnesCount64(a.Misread)) }),
		act("misread_by", table.Text, "", "who they were, joined by |", func(v *view, a *sim.Act) table.Cell {
			if a.Misread == 0 {
				return table.OfText("")
			}
			var who []string
			for rest := a.Misread; rest != 0; rest &= rest - 1 {
				who = append(who, v.names[bits.TrailingZeros64(rest)])
			}
			return table.OfText(strings.Join(who, "|"))
		}),
	}
}

func metricColumns() []Column {
	columns := []Column{
		sessionColumn(),
		actColumn("acts spoken in the session when the window closed"),
		column("stage", table.Text, "", "stage of group development, as read", func(v *view) table.Cell { return table.OfText(v.g.Stage.String()) }),
	}
	for k, row := range sim.Metrics() {
		columns = append(columns, column(row.Name, table.Number, row.Unit, "group metric of the model (see: dinamika metrics)", func(v *view) table.Cell { return table.OfNumber(v.reading[k]) }))
	}
	return columns
}

func memberColumns() []Column {
	columns := []Column{
		sessionColumn(),
		column("member", table.Text, "", "name", func(v *view) table.Cell { return table.OfText(v.names[v.i]) }),
		column("belongs", table.Flag, "", "whether the person belongs to the group", func(v *view) table.Cell { return table.OfFlag(v.g.Members[v.i].Here) }),
		column("present", table.Flag, "", "whether the person was in the room when the session closed", func(v *view) table.Cell { return table.OfFlag(v.g.Attends(v.i)) }),
		column("left", table.Flag, "", "whether the person has left for good", func(v *view) table.Cell { return table.OfFlag(v.g.Members[v.i].Gone) }),
		column("role", table.Text, "", "role played beyond the group's average (Benne & Sheats 1948); empty: too few acts", func(v *view) table.Cell {
			if r, ok := DominantRole(v.g, v.i); ok {
				return table.OfText(r.String())
			}
			return table.OfText("")
		}),
	}
	for _, row := range sim.MemberMetrics() {
		columns = append(columns, column(row.Name, table.Number, row.Unit, "member metric of the model (see: dinamika metrics)", func(v *view) table.Cell { return table.OfNumber(row.Of(v.m, v.g, v.i)) }))
	}
	return columns
}

func tieColumns() []Column {
	columns := []Column{
		sessionColumn(),
		column("from", table.Text, "", "whose tie it is", func(v *view) table.Cell { return table.OfText(v.names[v.i]) }),
		column("to", table.Text, "", "to whom", func(v *view) table.Cell { return table.OfText(v.names[v.j]) }),
	}
	for _, row := range sim.TieMetrics() {
		of := func(v *view) float64 { return row.Of(v.m, v.g, v.i, v.j) }
		kind, cell := table.Number, func(v *view) table.Cell { return table.OfNumber(of(v)) }
		if row.Unit == "acts" {
			kind, cell = table.Whole, func(v *view) table.Cell { return table.OfWhole(int64(of(v))) }
		}
		columns = append(columns, column(row.Name, kind, row.Unit, "what one agent holds of another (see: dinamika metrics)", cell))
	}
	return columns
}

// signs is how many signs of evidence are kept for each change of stage.
const signs = 3

func stageColumns() []Column {
	columns := []Column{
		sessionColumn(),
		column("act", table.Whole, "", "acts spoken in the session when it was entered", func(v *view) table.Cell { return whole(v.change.Index) }),
		column("acts", table.Whole, "", "acts spoken in the whole life by then", func(v *view) table.Cell { return whole(v.change.Acts) }),
		column("stage", table.Text, "", "stage entered (Tuckman & Jensen 1977)", func(v *view) table.Cell { return table.OfText(v.change.Stage.String()) }),
		column("from", table.Text, "", "stage left; empty at the first", func(v *view) table.Cell { return table.OfText(v.previous) }),
		column("confidence", table.Number, "0..1", "how clearly it fitted best", func(v *view) table.Cell { return table.OfNumber(v.change.Confidence) }),
	}
	for k := range signs {
		sign := func(of func(sim.Evidence) float64) func(*view) table.Cell {
			return func(v *view) table.Cell {
				if k >= len(v.evidence) {
					return table.Empty()
				}
				return table.OfNumber(of(v.evidence[k]))
			}
		}
		columns = append(columns,
			column(fmt.Sprintf("sign%d", k+1), table.Text, "", "sign that moved, the strongest first; empty: no other moved", func(v *view) table.Cell {
				if k >= len(v.evidence) {
					return table.OfText("")
				}
				return table.OfText(v.evidence[k].Sign.String())
			}),
			column(fmt.Sprintf("from%d", k+1), table.Number, "of the sign", "its value about eighty acts before", sign(func(e sim.Evidence) float64 { return e.From })).open(),
			column(fmt.Sprintf("to%d", k+1), table.Number, "of the sign", "its value at the change", sign(func(e sim.Evidence) float64 { return e.To })).open(),
		)
	}
	return columns
}

func answerColumns() []Column {
	return []Column{
		column("session", table.Whole, "", "session after which it was asked; 0: before the first", func(v *view) table.Cell { return whole(v.session) }),
		column("member", table.Text, "", "who answered, in private", func(v *view) table.Cell { return table.OfText(v.names[v.i]) }),
		column("issue", table.Text, "", "on which issue", func(v *view) table.Cell { return table.OfText(v.issues[v.issue]) }),
		column("answer", table.Number, "the issue's own", "the answer", func(v *view) table.Cell { return table.OfNumber(v.m.Poll(v.g, v.i, v.issue)) }),
	}
}

func decisionColumns() []Column {
	decision := func(v *view) *sim.Decision { return &v.g.Decisions[v.issue] }
	return []Column{
		column("session", table.Whole, "", "session in which it was made", func(v *view) table.Cell { return whole(decision(v).Session + 1) }),
		column("act", table.Whole, "", "act of that session, from 1", func(v *view) table.Cell { return whole(decision(v).Index + 1) }),
		column("issue", table.Text, "", "issue decided", func(v *view) table.Cell { return table.OfText(v.issues[v.issue]) }),
		column("rule", table.Text, "", "decision rule in force", func(v *view) table.Cell { return table.OfText(v.m.Setup.Issues[v.issue].Rule.String()) }),
		column("position", table.Number, "the issue's own", "mean position of those for it", func(v *view) table.Cell { return table.OfNumber(v.m.Natural(v.issue, decision(v).Value)) }),
	}
}
