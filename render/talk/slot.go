package talk

import (
	"fmt"
	"strings"

	"dinamika/sim"
)

// tag is one thing that can hold of an act, besides its kind.
type tag uint8

// The tags, by the word that a template file has for them.
const (
	task tag = iota // focus
	self
	process
	small // depth of a disclosure
	light
	personal
	intimate
	onIssue // an issue of the setup is discussed
	onDay   // or a topic of the day
	stated  // a position on the issue is stated
	low     // it is near the low end
	high
	torn // it is in the middle
	strong
	complied // it is said for the sake of peace
	bare     // it is given without argument
	number   // and is a number rather than for or against
	toStory  // reaction to a disclosure
	toView   // … to an opinion
	toIdea   // … to a suggestion
	toFact   // … to information
	reQuestion
	toQuarrel // … to an attack or contradiction
	answering // a question was asked
	goingOn   // the speaker goes on speaking
	toWorker
	firm // voice
	shy
	warm
	cool
	formal
	casual
	opening // part of the session
	closing
	last     // the last session
	later    // not the first session
	late     // the second half of a session
	together // in one room, where people see and hear each other
	directive
	democratic
	laissezFaire
	skilled
	inTask // kind of group
	inProblemSolving
	inSocialConversation
	inSelfHelp
	telling // one goes on telling of oneself
	first   // one speaks for the first time in the life of the group
	answers // what a joint goes with
	opines
	informs
	suggests
	questions
	agrees
	disagrees
	numTags
)

// tagRow is the word for a tag, and how much it counts that a template fits so well.
type tagRow struct {
	word   string
	weight int
}

// tagRows is the table of tags.
func tagRows() [numTags]tagRow {
	return [numTags]tagRow{
		task: {"task", 6}, self: {"self", 6}, process: {"process", 6},
		small: {"small", 6}, light: {"light", 6}, personal: {"personal", 8}, intimate: {"intimate", 10},
		onIssue: {"issue", 4}, onDay: {"day", 8}, stated: {"stated", 2}, low: {"low", 2}, high: {"high", 2}, torn: {"torn", 5},
		strong: {"strong", 5}, complied: {"complied", 24}, bare: {"bare", 400}, number: {"number", 400},
		toStory: {"to_story", 10}, toView: {"to_view", 7}, toIdea: {"to_idea", 12}, toFact: {"to_fact", 10}, reQuestion: {"re_question", 14},
		toQuarrel: {"to_quarrel", 10}, answering: {"answering", 5}, goingOn: {"going_on", 3}, toWorker: {"worker", 8},
		firm: {"firm", 3}, shy: {"shy", 3}, warm: {"warm", 3}, cool: {"cool", 3}, formal: {"formal", 2}, casual: {"casual", 2},
		opening: {"opening", 14}, closing: {"closing", 16}, last: {"last", 8}, later: {"later", 0}, late: {"late", 4}, together: {"together", 0},
		directive: {"directive", 6}, democratic: {"democratic", 6}, laissezFaire: {"laissez_faire", 12}, skilled: {"skilled", 6},
		inTask: {"in_task", 3}, inProblemSolving: {"in_problem_solving", 3}, inSocialConversation: {"in_social_conversation", 3}, inSelfHelp: {"in_self_help", 3},
		telling: {"telling", 3}, first: {"first", 200},
		answers: {"answers", 0}, opines: {"opines", 0}, informs: {"informs", 0}, suggests: {"suggests", 0}, questions: {"questions", 0}, agrees: {"agrees", 0}, disagrees: {"disagrees", 0},
	}
}

// tags is a set of tags, one bit each.
type tags uint64

func (s tags) with(t tag, holds bool) tags {
	if holds {
		s |= 1 << t
	}
	return s
}

func (s tags) has(t tag) bool { return s>>t&1 == 1 }

// place is what a template is for.
type place uint8

const (
	core       place = iota // a whole line, spoken by a member
	workerCore              // a whole line, spoken by the worker
	before                  // what may come before a core
	after                   // what may come after it
)

// slot is where a template belongs: for what, and what has to hold.
type slot struct {
	name  string
	place place
	kind  sim.Kind // of cores
	needs tags
}

// parseSlot reads the key of a template file: a kind of act with tags behind
// it, or "worker" with such, or "before" or "after" with tags.
func parseSlot(key string) (slot, error) {
	words := strings.Fields(key)
	s := slot{name: key}
	switch {
	case len(words) > 0 && words[0] == "before":
		s.place, words = before, words[1:]
	case len(words) > 0 && words[0] == "after":
		s.place, words = after, words[1:]
	default:
		if len(words) > 0 && words[0] == "worker" {
			s.place, words = workerCore, words[1:]
		}
		if len(words) == 0 {
			return s, fmt.Errorf("%q names no kind of act", key)
		}
		kind, ok := sim.KindNamed(words[0])
		if !ok {
			return s, fmt.Errorf("%q begins with no kind of act", key)
		}
		s.kind, words = kind, words[1:]
	}
	rows := tagRows()
	for _, w := range words {
		found := false
		for t := range rows {
			if rows[t].word == w {
				s.needs, found = s.needs.with(tag(t), true), true
			}
		}
		if !found {
			return s, fmt.Errorf("%q has the unknown word %q", key, w)
		}
	}
	return s, nil
}

// fits says whether a slot is for acts of which these tags hold.
func (s *slot) fits(holds tags) bool { return s.needs&^holds == 0 }

// weight is how much a slot says about the act.
func weight(needs tags, rows *[numTags]tagRow) int {
	sum := 0
	for t := range rows {
		if needs.has(tag(t)) {
			sum += rows[t].weight
		}
	}
	return sum
}
