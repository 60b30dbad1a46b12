package sim

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// The house rules as tests. They read source text only, so they run in a
// moment and hold on every machine; that no fused instruction enters is
// proved in arch_test.go.

const modulePath = "dinamika"

// goFile is one parsed Go file of the module.
type goFile struct {
	path  string // from the module root, with slashes
	dir   string
	test  bool
	lines int
	*ast.File
}

// goFiles parses every Go file of the module under a directory of it.
func goFiles(t *testing.T, dir string) (*token.FileSet, []goFile) {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		t.Skip("the source is not here, only the compiled test:", err)
	}
	fset, files := token.NewFileSet(), []goFile(nil)
	err = filepath.WalkDir(filepath.Join(root, dir), func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && p != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(p, ".go") {
			return nil
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(fset, p, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		files = append(files, goFile{rel, path.Dir(rel), strings.HasSuffix(rel, "_test.go"), fset.File(f.Pos()).LineCount(), f})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("no Go file found under %s", filepath.Join(root, dir))
	}
	return fset, files
}

// imports lists a file's imports as written.
func (f goFile) imports() []string {
	var list []string
	for _, s := range f.Imports {
		p, _ := strconv.Unquote(s.Path.Value)
		list = append(list, p)
	}
	return list
}

// banned are the imports that package sim must not have, with all below them,
// and why.
var banned = []struct{ path, why string }{
	{"time", "a clock makes two runs differ"},
	{"os", "the model reads and writes nothing"},
	{"io/fs", "the model knows no files"},
	{"io/ioutil", "the model knows no files"},
	{"net", "the model reads and writes nothing"},
	{"syscall", "the model reads and writes nothing"},
	{"path", "the model knows no files"},
	{"embed", "the model knows no files"},
	{"reflect", "rows and tables are written out, so that they can be read"},
	{"unsafe", "the state must be plain data"},
	{"math/rand", "chance is keyed, see chance.go"},
	{"crypto/rand", "chance is keyed, see chance.go"},
	{"runtime", "a run must not depend on the machine"},
	{"sync", "one run is one thread; many runs are sim/experiment's work"},
	{"maps", "the order of a map differs from run to run"},
}

// isUnder says whether an import is the given path or below it.
func isUnder(p, top string) bool { return p == top || strings.HasPrefix(p, top+"/") }

// TestGuardImports: package sim is a pure function of its inputs.
func TestGuardImports(t *testing.T) {
	_, files := goFiles(t, "sim")
	for _, f := range files {
		if f.dir != "sim" || f.test {
			continue
		}
		for _, p := range f.imports() {
			for _, b := range banned {
				if isUnder(p, b.path) {
					t.Errorf("%s imports %s: %s", f.path, p, b.why)
				}
			}
		}
	}
}

// exactMath are the names of package math that give the same bits everywhere.
// Max and Min are left out: the built-in ones do.
const exactMath = " Sqrt Floor Ceil Trunc Round RoundToEven Abs Copysign Signbit Modf Frexp Ldexp Nextafter" +
	" Float64bits Float64frombits Float32bits Float32frombits IsNaN IsInf Inf NaN" +
	" MaxInt MinInt MaxInt8 MaxInt16 MaxInt32 MaxInt64 MinInt8 MinInt16 MinInt32 MinInt64" +
	" MaxUint8 MaxUint16 MaxUint32 MaxUint64 MaxUint MaxFloat32 MaxFloat64 SmallestNonzeroFloat32 SmallestNonzeroFloat64" +
	" E Pi Phi Sqrt2 SqrtE SqrtPi SqrtPhi Ln2 Log2E Ln10 Log10E "

// TestGuardMath: the transcendental functions of package math differ between
// processors, so the model has its own in num.go. Nor may goroutines enter,
// whose order differs from run to run.
func TestGuardMath(t *testing.T) {
	fset, files := goFiles(t, "sim")
	for _, f := range files {
		if f.dir != "sim" || f.test {
			continue
		}
		for _, s := range f.Imports {
			if s.Name != nil {
				t.Errorf("%s: %s is imported as %s: want its own name, which the next check looks for", f.path, s.Path.Value, s.Name)
			}
		}
		ast.Inspect(f.File, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "math" && !strings.Contains(exactMath, " "+n.Sel.Name+" ") {
					t.Errorf("%s: math.%s may differ between processors: want one of num.go's", fset.Position(n.Pos()), n.Sel.Name)
				}
			case *ast.GoStmt, *ast.SelectStmt:
				t.Errorf("%s: a run is one thread", fset.Position(n.Pos()))
			}
			return true
		})
	}
}

// TestGuardState: Group is plain data at every depth, so that a copy is whole
// and a saved state is complete. Hidden padding is no matter: encoding/binary
// leaves it out, and package unsafe, which would not, is banned above.
func TestGuardState(t *testing.T) {
	for _, bad := range unplain(reflect.TypeFor[Group](), "Group", true) {
		t.Error(bad)
	}
	type ring struct{ Next *ring }
	for _, bad := range []any{
		struct{ A map[int]int }{}, struct{ A []map[int]int }{}, struct{ A [2]func() }{}, struct{ A any }{}, struct{ A string }{},
		ring{}, struct{ A int }{}, struct{ A [][]int8 }{}, struct{ A struct{ B []int8 } }{}, struct{ A chan int8 }{},
	} {
		if unplain(reflect.TypeOf(bad), "x", true) == nil {
			t.Errorf("the rule lets %T pass", bad)
		}
	}
}

// unplain lists what keeps a type from being plain data of a fixed size. Slices
// are allowed in the fields of the outermost struct.
func unplain(v reflect.Type, name string, outermost bool) (bad []string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			held := f.Type
			if outermost && held.Kind() == reflect.Slice {
				held = held.Elem()
			}
			bad = append(bad, unplain(held, name+"."+f.Name, false)...)
		}
	case reflect.Array:
		bad = unplain(v.Elem(), name, false)
	case reflect.Bool, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Float32, reflect.Float64,
		reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
	default:
		bad = append(bad, name+" is a "+v.String()+": want plain data of a fixed size")
	}
	return bad
}

// TestGuardSize: a file of more than 400 lines holds more than one idea.
func TestGuardSize(t *testing.T) {
	_, files := goFiles(t, ".")
	for _, f := range files {
		if f.lines > 401 { // LineCount counts the empty line after the last
			t.Errorf("%s has %d lines: want at most 400", f.path, f.lines-1)
		}
	}
}

// TestGuardGlobals: what a program does must not depend on the order in which
// packages start or on who wrote a variable last.
func TestGuardGlobals(t *testing.T) {
	fset, files := goFiles(t, ".")
	rooms := map[string][]*ast.File{}
	for _, f := range files {
		key := f.dir + " " + f.Name.Name // an external test package is a room of its own
		rooms[key] = append(rooms[key], f.File)
		for _, d := range f.Decls {
			if d, ok := d.(*ast.FuncDecl); ok && d.Recv == nil && d.Name.Name == "init" {
				t.Errorf("%s: init runs unasked: want a call from main, or a value", fset.Position(d.Pos()))
			}
		}
	}
	for room, files := range rooms {
		inSim := room == "sim sim"
		for _, bad := range impure(fset, files, inSim) {
			t.Error(bad)
		}
	}
}

// TestGuardGlobalsTeeth gives the rule what it must refuse and must let pass.
func TestGuardGlobalsTeeth(t *testing.T) {
	const text = `package x
import "strings"
type m map[string]int
var a int; var b []int; var c struct{ d [3]int }; var table = m{}
func f(s string) { a = 1; b[0]++; (c).d[1] += 2; strings.X = 1; for a = range b {}; for range table {}; for range strings.Fields(s) {} }
func g() { a := 0; a = 1; b := table; b["x"] = a; for range [2]int{} {} }`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "x.go", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	if got := impure(fset, []*ast.File{f}, true); len(got) != 6 {
		t.Errorf("found %d faults in the sample, want 6:\n%s", len(got), strings.Join(got, "\n"))
	}
}

// nowhere imports every package as an empty one: the types declared in the
// room itself are all that the rules need.
type nowhere struct{}

func (nowhere) Import(p string) (*types.Package, error) {
	pkg := types.NewPackage(p, path.Base(p))
	pkg.MarkComplete()
	return pkg, nil
}

// impure lists assignments to package variables and, if asked, ranges over
// maps outside tests.
func impure(fset *token.FileSet, files []*ast.File, ranges bool) (bad []string) {
	info := types.Info{Uses: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{}}
	check := types.Config{Importer: nowhere{}, Error: func(error) {}}
	pkg, _ := check.Check("x", fset, files, &info)
	assigned := func(e ast.Expr) {
		for {
			switch x := e.(type) {
			case *ast.ParenExpr:
				e = x.X
				continue
			case *ast.IndexExpr:
				e = x.X
				continue
			case *ast.StarExpr:
				e = x.X
				continue
			case *ast.SelectorExpr:
				if id, ok := x.X.(*ast.Ident); ok {
					if _, ok := info.Uses[id].(*types.PkgName); ok {
						bad = append(bad, fset.Position(x.Pos()).String()+": "+id.Name+"."+x.Sel.Name+" belongs to another package: want it left alone")
						return
					}
				}
				e = x.X
				continue
			case *ast.Ident:
				if v, ok := info.Uses[x].(*types.Var); ok && v.Parent() == pkg.Scope() {
					bad = append(bad, fset.Position(x.Pos()).String()+": package variable "+x.Name+" is assigned to: want a value passed along")
				}
			}
			return
		}
	}
	for _, f := range files {
		test := strings.HasSuffix(fset.File(f.Pos()).Name(), "_test.go")
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, e := range n.Lhs {
					assigned(e)
				}
			case *ast.IncDecStmt:
				assigned(n.X)
			case *ast.RangeStmt:
				if n.Tok == token.ASSIGN {
					assigned(n.Key)
					assigned(n.Value)
				}
				if v := info.Types[n.X].Type; v != nil && ranges && !test {
					if _, ok := v.Underlying().(*types.Map); ok {
						bad = append(bad, fset.Position(n.Pos()).String()+": the order of a map differs from run to run: want a slice")
					}
				}
			}
			return true
		})
	}
	return bad
}
