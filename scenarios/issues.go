package scenarios

import (
	"math"

	"dinamika/sim"
)

// Polls says when private answers on an issue are asked.
type Polls struct{ Before, Between, After bool }

func (b *builder) buildIssues() {
	b.issues = map[string]int{}
	for i, f := range b.f.Issues {
		at := index("issues", i)
		if _, twice := b.issues[string(f.Name)]; twice && f.Name != "" {
			b.wrong(join(at, "name"), string(f.Name), "there is an issue of this name already: want another name")
		} else if f.Name != "" {
			b.issues[string(f.Name)] = i
		}
		b.s.Setup.Issues = append(b.s.Setup.Issues, b.oneIssue(f, at))
		b.s.Text.Issues = append(b.s.Text.Issues, f.Title)
		b.s.Text.Topics = append(b.s.Text.Topics, f.Topic)
		b.s.Polls = append(b.s.Polls, b.polls(f, at))
	}
}

func (b *builder) oneIssue(f issueFile, at string) sim.Issue {
	issue := sim.Issue{
		Name: string(f.Name), Lo: -1, Hi: 1, Ambiguity: f.Ambiguity, How: f.Answering.Is, Rule: f.Rule.Is,
		SelfFocus: sim.SelfFocus(b.f.Kind.Is), GroupGoal: f.GroupGoal, Importance: f.Importance,
	}
	if f.Range != nil && b.fine(join(at, "range")) {
		issue.Lo, issue.Hi = f.Range[0], f.Range[1]
		width := issue.Hi - issue.Lo
		if !(width > 0) || math.IsInf(width, 0) {
			b.wrong(join(at, "range"), "", "want the lowest first and then the highest")
			issue.Lo, issue.Hi = -1, 1
		}
	}
	in := span{issue.Lo, issue.Hi}
	known := b.fine(join(at, "range"))
	issue.Mean, issue.SD = issue.Lo+(issue.Hi-issue.Lo)/2, (issue.Hi-issue.Lo)/4
	if f.Mean != nil {
		issue.Mean = *f.Mean
		b.within(join(at, "mean"), issue.Mean, in, known)
	}
	if f.SD != nil {
		issue.SD = *f.SD
		if known && issue.SD > in.hi-in.lo {
			b.wrong(join(at, "sd"), plain(issue.SD), "wider than the range: want 0..%s", plain(in.hi-in.lo))
		}
	}
	if f.Answer != nil {
		issue.HasAnswer, issue.Answer = true, *f.Answer
		b.within(join(at, "answer"), issue.Answer, in, known)
	}
	if f.SelfFocus != nil {
		issue.SelfFocus = *f.SelfFocus
	}
	return issue
}

// within checks a value against a range that is known only now.
func (b *builder) within(at string, x float64, in span, known bool) {
	if known && b.fine(at) && !in.holds(x) {
		b.wrong(at, plain(x), "outside the range of the issue: want %v", in.phrase())
	}
}

func (b *builder) polls(f issueFile, at string) Polls {
	var p Polls
	for i, m := range f.Polls {
		when := []*bool{&p.Before, &p.Between, &p.After}[m.Is]
		at := index(join(at, "polls"), i)
		if *when && b.fine(at) {
			b.wrong(at, m.Is.String(), "is in the list already: keep one")
		}
		*when = *when || b.fine(at)
	}
	return p
}
