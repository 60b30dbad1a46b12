// Package analysis holds the statistics of batch experiments, on plain numbers:
// it reads no files and has no words for results. It is what a researcher
// cites, so every figure says by which formula it comes, whose, and when it is
// not defined.
//
// What to take for what:
//
//   - one point: Summarize (mean, quantiles), ShareOf and Proportion (how often),
//     Bands (series over time), Advise (enough replicates?)
//   - two points: Compare; CompareWithin, if replicates share their luck
//   - metrics with one another: Correlate
//   - a full factorial: Anova, then Table.Pairs, Table.PairsAt, Table.Simple
//   - many factors, first look: Morris
//   - shares of variance: Sobol, with Noise for stochastic models
//   - Latin hypercubes and lists: Regression, PartialRank
//   - planning: Plan.Power, Plan.Needed, Plan.Detectable, ForWidth
//   - many tests at once: Holm
//
// # Conventions
//
// NaN and infinite values stand for runs that failed or metrics not defined in
// a run. They are left out, pair by pair or row by row where values belong
// together, and counted. Leaving failed runs out is right only if failing has
// nothing to do with the output: look at the counts. A number that is not
// defined is NaN; a list that does not fit is an error, never a panic.
//
// A confidence level of 0 stands for .95. Intervals are of one number each;
// only what is called adjusted speaks for a family. All chance is in Bootstrap,
// whose seed the caller gives: the same call gives the same bits on one machine,
// and up to rounding on any other, since package math differs by processor.
//
// # What these numbers do not say
//
// In a simulation a small enough p is a matter of patience: with runs enough,
// any difference that is not exactly nothing is found. Sizes and their intervals
// are what to report. And all of it is about the model, not about people.
package analysis
