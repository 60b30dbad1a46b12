// Package sim is an agent-based model of small talking groups, described here
// in the order of the ODD protocol (Grimm et al. 2020).
//
// # Purpose and patterns
//
// The model lets a group of 2 to 32 people, with or without a social worker,
// live from its first session to its last, so that students can practise
// interventions, lecturers can show how groups develop, and researchers can
// ask what would follow from the published mechanisms of small groups taken
// together. It is a model for teaching and research. It predicts nothing about
// any real person or group.
//
// # Entities, state variables and scales
//
// A Group is the whole changing state: Members (traits, feelings, roles,
// outcome), a Tie from each agent to each other (liking, trust, grievance,
// performance expectation, seven attributed powers, acquaintance), positions on
// issues (private, public, initial), norms, topic, climate and context. What
// does not change is in Model: the Setup (who, where, how long, under what
// instructions), the Params (one set for all setups) and the Interventions.
// Time goes in acts, sessions, and the days between them. Every number has its
// range in the comment of its field; a test holds all of them to it.
//
// # Process overview and scheduling
//
// The only thing that happens is an Act: somebody says something of one of
// Bales's twelve kinds to somebody. step.go is the schedule, one readable list:
// for each act who takes the floor, what kind of act it is, to whom, what
// position is voiced, and how each hearer takes it in; for each window of 25
// acts the slower states (effort, cohesion, task output, culture, stage); for
// each session context, attendance, consolidation and outcome. Stages are read
// from the signs of the talk (stage.go) and nothing listens to them.
//
// # Design concepts
//
// Basic principles: each mechanism has a file of its own, with its published
// form and its constants in one table of rows (Params.Rows), each with range,
// grade of evidence and source.
// Emergence: talk hierarchy, norms, roles, factions, scapegoats, storms and
// stages are not put in.
// Adaptation and learning: people answer questions, return liking, conform in
// public, hold back when unsafe, give up on deviates, form habits of role.
// Sensing: hearers know what they heard, which may be a misreading.
// Interaction: only through acts.
// Stochasticity: keyed by (seed, stream, session, act, agent), so that two runs
// that differ in one decision share all other luck, and an observer cannot
// disturb a run.
// Observation: Metrics and MemberMetrics are one table each, computed the same
// way for every use, and a Meter reads many at once; View is what a worker could see.
//
// # Initialization
//
// NewGroup draws what the setup leaves open from documented distributions
// (trait.go) by the seed.
//
// # Input data
//
// None but the setup: events are part of it.
//
// # Submodels
//
// floor.go turn-taking, patterns and networks · kind.go category and focus ·
// addressee.go to whom · channel.go misreading · influence.go private and
// public change · liking.go · status.go performance expectations · power.go
// attributed and actual · trust.go · disclosure.go · conflict.go attribution,
// grievance, voice, repair, scapegoating · norm.go · role.go · feeling.go
// tension and therapeutic factors · cohesion.go · motivation.go · task.go topic
// and output · attendance.go · culture.go · context.go · outcome.go ·
// facilitate.go and notice.go the worker · stage.go the reading of stages.
//
// # Numbers
//
// The same setup, constants and seed give the same bits on every processor:
// the package uses no transcendental function of the standard library, rounds
// every product before it enters a sum, and ranges over no map. Tests
// disassemble the package and run it on other processors.
//
// # Validation and identifiability
//
// Package sim/pattern puts the model to published findings, all with one set of
// constants; "dinamika validate" prints claim, figure, accepted interval and
// what the model gives, and beside it what it gives without a mechanism.
// "dinamika calibrate --sensitivity" says which constants which findings feel;
// "dinamika params" prints it with each constant. What no finding feels rests
// on its source alone, and other values would fit as well: norms, roles,
// culture, context, disclosure, the worker's techniques and the reading of
// stages are such. Constants that one finding alone feels describe that finding
// rather than explain it (conformity: P11 to P13; pooled effort: P23; liking:
// P27 to P29). The forms of the rules were chosen knowing the findings, so the
// fit shows that one set of rules can do all this, not that they are the rules
// by which people do it; a hold-out ("dinamika calibrate --holdout") guards the
// constants, nothing guards the forms but findings that are not in the list.
//
// Weakly identified against each other: floor.drive with floor.drive_time and
// floor.dominance; conflict.personal with conflict.by_trust; conflict.size with
// kind.grievance, conflict.soothe and conflict.voice, whose product is the gain
// of the loop from dissent to grievance and back; trust.up with
// conflict.safety, since only the time until trust opens the gate can be seen;
// liking.warmth with liking.fit and liking.reciprocity.
//
// # What the model does not claim
//
// An act is the clock: how many acts make a meeting is a choice of the setup,
// and trust runs on it, so that two or three people who meet for long know each
// other sooner than eight. In twos dissent is a little more frequent than in
// larger groups; Bales and Borgatta (1955) saw it less frequent there.
// Relationship conflict does not rise again before a deadline (P32).
// Correlations of power bases with satisfaction have the published order, at a
// fraction of the published size.
//
// Constants graded assumed stand for no measurement. Silence, interruption,
// gesture and the content of speech are not modelled: an act has a kind, a
// focus, a depth and a position, no words. Subgroups outside the sessions meet
// only as ties that were there before. Groups are not compared with each
// other. What an identity attribute means to anybody is not assumed: it counts
// only as likeness, visibility and language.
package sim
