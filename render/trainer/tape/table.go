package tape

import (
	"encoding/csv"
	"io"
	"strconv"
)

// Named is a tape with the name of its run.
type Named struct {
	Run string
	*Tape
}

// CSV writes the curves of some runs as a tidy table: a row for each run,
// reading and metric, numbers with a decimal point, acts counted in the session.
func CSV(to io.Writer, runs ...Named) error {
	w := csv.NewWriter(to)
	if err := w.Write([]string{"run", "session", "act", "metric", "value"}); err != nil {
		return err
	}
	for _, r := range runs {
		for i := range r.Past.Windows {
			x := &r.Past.Windows[i]
			for k, m := range r.Past.Metrics {
				row := []string{r.Run, strconv.Itoa(x.Session), strconv.Itoa(x.Acts), m.Name, strconv.FormatFloat(x.Values[k], 'g', -1, 64)}
				if err := w.Write(row); err != nil {
					return err
				}
			}
		}
	}
	w.Flush()
	return w.Error()
}
