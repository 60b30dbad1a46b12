package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readers are scripts that read a table, argv[1], with other programs' own
// means, and print it as a JSON list of rows after a list of names. A number is
// printed in hexadecimal, which loses nothing, and an empty cell as null.
var readers = map[Format][]struct{ needs, script string }{
	CSV: {{"csv", `
rows = list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))
head, rows = rows[0], rows[1:]
`}},
	Parquet: {
		{"pyarrow.parquet", `
t = pyarrow.parquet.read_table(sys.argv[1])
head, rows = t.column_names, [list(r) for r in zip(*[c.to_pylist() for c in t.columns])]
`},
		{"duckdb", `
c = duckdb.connect().execute("select * from read_parquet(?)", [sys.argv[1]])
head, rows = [d[0] for d in c.description], c.fetchall()
`},
	},
}

// around is what every script has around it.
const around = `
def show(x):
    if x is None: return None
    if x is True: return "true"
    if x is False: return "false"
    if isinstance(x, float): return x.hex()
    return str(x)
json.dump([list(map(str, head))] + [[show(x) for x in r] for r in rows], sys.stdout)
`

// TestReadableAsTheyAre reads both formats with programs that know nothing of
// this one, where they are installed, and compares every cell.
func TestReadableAsTheyAre(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here:", err)
	}
	for f, list := range readers {
		path, _ := write(t, t.TempDir(), f, 300)
		for _, reader := range list {
			t.Run(f.String()+" "+reader.needs, func(t *testing.T) {
				imports := "import sys, json, " + reader.needs
				if err := exec.Command(python, "-c", imports).Run(); err != nil {
					t.Skipf("python3 has no %s here", reader.needs)
				}
				out, err := exec.Command(python, "-c", imports+reader.script+around, path).Output()
				var exit *exec.ExitError
				if errors.As(err, &exit) {
					t.Fatalf("%v:\n%s", err, exit.Stderr)
				}
				if err != nil {
					t.Fatal(err)
				}
				sameAsWritten(t, f, out)
			})
		}
	}
}

// sameAsWritten holds what another program read against what was written.
func sameAsWritten(t *testing.T, f Format, out []byte) {
	t.Helper()
	var rows [][]*string
	if err := json.NewDecoder(bytes.NewReader(out)).Decode(&rows); err != nil {
		t.Fatal(err)
	}
	if len(rows) != 301 {
		t.Fatalf("%d rows, want 300 and the names", len(rows))
	}
	var head, want []string
	for k, c := range everyType() {
		head, want = append(head, *rows[0][k]), append(want, c.Name)
	}
	if diff := cmp.Diff(want, head); diff != "" {
		t.Errorf("names differ:\n%s", diff)
	}
	for k, row := range rows[1:] {
		for c, cell := range everyCell(k) {
			if !sameCell(f, cell, row[c]) {
				read, _ := json.Marshal(row[c])
				t.Fatalf("row %d, column %s: read %s, wrote %q", k, want[c], read, shown(cell))
			}
		}
	}
}

// sameCell says whether a cell was read as what it is. CSV has no other way to
// be empty than an empty text.
func sameCell(f Format, cell Cell, got *string) bool {
	switch {
	case got == nil:
		return f == Parquet && !cell.there
	case !cell.there:
		return f == CSV && *got == ""
	case cell.of != Number:
		return *got == shown(cell)
	}
	x, err := strconv.ParseFloat(strings.TrimPrefix(*got, "+"), 64)
	return err == nil && math.Float64bits(x) == math.Float64bits(cell.number())
}
