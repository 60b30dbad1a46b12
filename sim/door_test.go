package sim

import (
	"slices"
	"strings"
	"testing"
)

// doors says what each room may import besides the standard library; the first
// row that fits counts. Rooms without a row are free but for the window.
var doors = []struct {
	dir   string
	below bool // the rooms below it too
	may   []string
}{
	{"sim/experiment", true, []string{"dinamika/sim", "gonum.org/v1", "github.com/gofrs/flock"}},
	{"sim", false, nil},
	{"sim/table", true, []string{"github.com/parquet-go"}},
	{"sim/record", true, []string{"dinamika/sim"}},
	{"sim", true, []string{"dinamika/sim", "gonum.org/v1"}},
	{"scenarios", true, []string{"dinamika/sim", "github.com/goccy/go-yaml", "github.com/invopop/jsonschema",
		"github.com/santhosh-tekuri/jsonschema", "golang.org/x/text"}},
	{"render/view", true, []string{"dinamika/sim", "dinamika/render/lang", "dinamika/render/view", "golang.org/x/image", "codeberg.org/go-fonts"}},
	{"render/chronicle", true, []string{"dinamika/sim", "dinamika/scenarios", "dinamika/render/lang", "dinamika/render/talk"}},
	{"render/trainer/folder", true, []string{"dinamika/sim", "dinamika/render/lang", "dinamika/render/trainer", "github.com/gofrs/flock"}},
	{"render/trainer", true, []string{"dinamika/sim", "dinamika/scenarios", "dinamika/render/lang", "dinamika/render/talk", "dinamika/render/chronicle", "dinamika/render/tell", "dinamika/render/view", "dinamika/render/trainer"}},
	{"render/talk", true, []string{"dinamika/sim", "dinamika/scenarios", "dinamika/render/lang", "github.com/goccy/go-yaml"}},
}

// testsMay is what any room's tests may import besides.
var testsMay = []string{"dinamika/sim", "github.com/google/go-cmp", "github.com/rogpeppe/go-internal", "pgregory.net/rapid"}

// TestGuardDoors: the model never knows its viewer, and whatever reaches the
// window library can neither be built without C nor tested without a screen.
func TestGuardDoors(t *testing.T) {
	_, files := goFiles(t, ".")
	for _, f := range files {
		for _, p := range f.imports() {
			if why := shut(f.dir, p, f.test); why != "" {
				t.Errorf("%s imports %s: %s", f.path, p, why)
			}
		}
	}
	for _, c := range []struct {
		dir, path  string
		test, open bool
	}{
		{"sim", "math", false, true}, {"sim", "gonum.org/v1/gonum/stat", false, false}, {"sim", "pgregory.net/rapid", true, true},
		{"sim/experiment", "github.com/gofrs/flock", false, true}, {"sim/journal", "github.com/gofrs/flock", false, false},
		{"render/trainer/folder", "github.com/gofrs/flock", false, true}, {"render/trainer", "github.com/gofrs/flock", false, false},
		{"sim", "C", false, false}, {"sim", "dinamika/sim/coach", false, false}, {"sim/pattern", "gonum.org/v1/gonum/stat", false, true},
		{"sim/table", "github.com/parquet-go/parquet-go", false, true}, {"sim/table", "dinamika/sim", false, false},
		{"sim/record", "dinamika/sim/table", false, true}, {"sim/record", "github.com/parquet-go/parquet-go", false, false}, {"sim/coach", "github.com/parquet-go/parquet-go", false, false},
		{"scenarios", "dinamika/render/lang", false, false}, {"scenarios", "github.com/goccy/go-yaml/ast", false, true},
		{"render/view", "github.com/hajimehoshi/ebiten/v2", false, false}, {"render/view/ring", "dinamika/scenarios", false, false}, {"render/view/picture", "golang.org/x/image/vector", false, true}, {"render/lang", "dinamika/render/window", true, false},
		{"render/window", "github.com/hajimehoshi/ebiten/v2", false, true}, {"cmd/trainer", "dinamika/render/window", false, true}, {"cmd/dinamika", "dinamika/render/window", false, false},
		{"scenarios", "dinamika/render/lang", false, false}, {"render/talk", "dinamika/scenarios", false, true}, {"render/talk", "dinamika/cmd/dinamika", false, false}, {"scenarios", "github.com/goccy/go-yaml/ast", false, true},
		{"render/view", "github.com/hajimehoshi/ebiten/v2", false, false}, {"render/lang", "dinamika/render/window", true, false},
		{"render/window", "github.com/hajimehoshi/ebiten/v2", false, true}, {"cmd/trainer", "dinamika/render/window", false, true},
		{"cmd/dinamika", "dinamika/render/window", false, false},
	} {
		if why := shut(c.dir, c.path, c.test); (why == "") != c.open {
			t.Errorf("the door from %s to %s: open is %v, want %v", c.dir, c.path, why == "", c.open)
		}
	}
}

// shut says why a room may not import a path, or nothing when it may.
func shut(dir, p string, test bool) string {
	if strings.Contains(p, "ebiten") || isUnder(p, modulePath+"/render/window") {
		if !isUnder(dir, "render/window") && !isUnder(dir, "cmd/trainer") {
			return "want the window reached from render/window and cmd/trainer only"
		}
	}
	first, _, _ := strings.Cut(p, "/")
	if standard := !strings.Contains(first, ".") && first != modulePath && p != "C"; standard {
		return ""
	}
	for _, d := range doors {
		if dir != d.dir && !(d.below && isUnder(dir, d.dir)) {
			continue
		}
		may := d.may
		if test {
			may = slices.Concat(may, testsMay)
		}
		if slices.ContainsFunc(may, func(m string) bool { return isUnder(p, m) }) {
			return ""
		}
		return "want the standard library " + strings.Join(may, " ")
	}
	return ""
}
