package pattern

import (
	_ "embed"
	"encoding/csv"
	"strconv"
	"strings"
)

// feltTable is what "dinamika calibrate --sensitivity --out FILE" wrote last.
//
//go:embed sensitivity.csv
var feltTable string

// Feeling is a finding that would come out otherwise with another value of a
// constant, and by how much: in spreads of single studies, between the constant
// one step lower and one step higher.
type Feeling struct {
	Parameter string
	Finding   string
	Effect    float64
}

// Felt is the shipped table of which findings feel which constants, in the
// order of the constants. A constant without an entry is felt by none: the
// published findings say nothing about it.
func Felt() ([]Feeling, error) {
	table := csv.NewReader(strings.NewReader(feltTable))
	table.FieldsPerRecord = 3
	rows, err := table.ReadAll()
	if err != nil {
		return nil, err
	}
	var list []Feeling
	for k, row := range rows {
		if k == 0 {
			continue // the heads of the columns
		}
		effect, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			return nil, err
		}
		list = append(list, Feeling{row[0], row[1], effect})
	}
	return list, nil
}
