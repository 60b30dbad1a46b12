package analysis

import "slices"

// Band is how many series differ at one moment.
type Band struct {
	N                          int     // series that have a value at this moment
	Missing                    int     // series that have none: they ended before, or it is NaN or infinite
	Q05, Q25, Median, Q75, Q95 float64 // quantiles over series (type 7 of Hyndman & Fan 1996); NaN for N = 0
}

// Bands are the quantiles over many series at each moment, from the first to
// the last of the longest series. Where series end at different moments, later
// bands are those of the ones that go on, which may not be like the others: N
// says how many they are.
func Bands(series [][]float64) []Band {
	longest := 0
	for _, s := range series {
		longest = max(longest, len(s))
	}
	bands := make([]Band, longest)
	now := make([]float64, 0, len(series))
	for t := range bands {
		now = now[:0]
		for _, s := range series {
			if t < len(s) && finite(s[t]) {
				now = append(now, s[t])
			}
		}
		slices.Sort(now)
		bands[t] = Band{
			N: len(now), Missing: len(series) - len(now),
			Q05: quantile(now, .05), Q25: quantile(now, .25), Median: quantile(now, .5),
			Q75: quantile(now, .75), Q95: quantile(now, .95),
		}
	}
	return bands
}
