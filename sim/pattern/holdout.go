package pattern

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

// heldTable is what "dinamika calibrate --holdout --out FILE" wrote last.
//
//go:embed holdout.csv
var heldTable string

// Held is how one finding did in one fold of the hold-out: fitted to, or held
// out and foretold.
type Held struct {
	Fold    int
	Finding string
	Out     bool // had no say in the fit of this fold
	Before  bool // met by the disturbed constants with which the fit began
	After   bool // met by the fitted ones
	Shipped bool // met by those that the program comes with
}

// HoldOut is the shipped table of the hold-out, fold by fold; empty before one
// was made.
func HoldOut() ([]Held, error) {
	rows, err := csv.NewReader(strings.NewReader(heldTable)).ReadAll()
	if err != nil {
		return nil, err
	}
	var list []Held
	for _, row := range rows[min(1, len(rows)):] {
		fold, err := strconv.Atoi(row[0])
		if err != nil {
			return nil, fmt.Errorf("the fold of %s: %w", row[1], err)
		}
		list = append(list, Held{fold, row[1], row[2] == "held_out", row[4] == "true", row[6] == "true", row[8] == "true"})
	}
	return list, nil
}
