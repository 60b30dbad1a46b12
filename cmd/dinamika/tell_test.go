package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// takers are the functions that take a format to be translated, and where it
// stands among their arguments.
var takers = map[string]int{
	"wrong": 2, "bad": 4, "problem": 3, "refused": 1, "phrase": 0, "say": 0, // package scenarios
	"refuse": 0,             // packages experiment, practice, study and folder, and the trainer
	"usage":  0, "fault": 0, // this package
	"Fault": 0, // the trainer
}

// formats collects, with the place of one use, every format that takers are
// given, and what every required key of a file is for.
func formats(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no Go files in %s: %v", dir, err)
	}
	found, fset := map[string]string{}, token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			at := func() string { return fset.Position(n.Pos()).String() }
			switch n := n.(type) {
			case *ast.Field:
				if n.Tag == nil {
					break
				}
				text, _ := strconv.Unquote(n.Tag.Value)
				tag := reflect.StructTag(text)
				if strings.HasPrefix(tag.Get("jsonschema"), "required") {
					found[tag.Get("jsonschema_description")] = at()
				}
			case *ast.CallExpr:
				k, taker := takers[called(n)]
				if !taker || n.Ellipsis.IsValid() || len(n.Args) <= k {
					break
				}
				literal, ok := n.Args[k].(*ast.BasicLit)
				if !ok {
					t.Errorf("%s: want the format as a literal, so that its translation can be found", at())
					break
				}
				format, _ := strconv.Unquote(literal.Value)
				found[format] = at()
			}
			return true
		})
	}
	return found
}

func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([-+# 0]*[0-9.]*[a-zA-Z%])`)

// verbs are the verbs of a format by the number of the argument they print.
func verbs(format string) map[int]string {
	out, next := map[int]string{}, 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		out[next] = strings.Replace(m[2], "w", "v", 1)
		next++
	}
	return out
}

// TestMessagesTranslated: what the loader and the program say about mistakes
// is said in Indonesian too, and nothing is translated that nobody says.
func TestMessagesTranslated(t *testing.T) {
	var id map[string]string
	text, err := os.ReadFile("../../render/lang/id/problems.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(text, &id); err != nil {
		t.Fatal(err)
	}
	said := formats(t, "../../scenarios")
	maps.Copy(said, formats(t, "../../sim/experiment"))
	maps.Copy(said, formats(t, "../../sim/practice"))
	maps.Copy(said, formats(t, "../../render/tell"))
	maps.Copy(said, formats(t, "../../render/trainer"))
	maps.Copy(said, formats(t, "../../render/trainer/tape"))
	maps.Copy(said, formats(t, "../../render/trainer/folder"))
	maps.Copy(said, formats(t, "../trainer"))
	maps.Copy(said, formats(t, "study"))
	maps.Copy(said, formats(t, "."))
	for _, format := range slices.Sorted(maps.Keys(said)) {
		if !regexp.MustCompile(`[a-z]{2}`).MatchString(verb.ReplaceAllString(format, "")) {
			continue // nothing but arguments and signs
		}
		translation, ok := id[format]
		switch {
		case !ok:
			t.Errorf("%s: %q has no Indonesian: write it in render/lang/id/problems.yaml", said[format], format)
		case !maps.Equal(verbs(format), verbs(translation)):
			t.Errorf("%q and %q print different arguments", format, translation)
		case strings.Contains(translation, "]w"):
			t.Errorf("%q: want v for w where the argument has a number", translation)
		}
	}
	for format := range id {
		if said[format] == "" {
			t.Errorf("nobody says %q: remove it from render/lang/id/problems.yaml", format)
		}
	}
}
