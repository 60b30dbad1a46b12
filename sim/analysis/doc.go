// Package analysis holds the statistics of batch experiments, on plain numbers.
package analysis
