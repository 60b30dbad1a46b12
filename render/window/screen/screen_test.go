package screen

import (
	"strings"
	"testing"
)

// env is an environment of some variables.
func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestMessage(t *testing.T) {
	for _, c := range []struct {
		why  reason
		env  func(string) string
		args []string
		want string
	}{
		{unnamed, env(), []string{"trainer"}, "DISPLAY is not set"},
		{silent, env("DISPLAY", ":7", "LANG", "de_DE"), []string{"trainer"}, ":7 (DISPLAY) does not answer"},
		{unnamed, env("LANG", "id_ID.UTF-8"), []string{"trainer"}, "tidak ada layar"},
		{unnamed, env("LANG", "id_ID.UTF-8"), []string{"trainer", "--lang", "en"}, "there is no screen"},
		{silent, env("LC_ALL", "C", "LANG", "id_ID"), []string{"trainer", "--lang=id"}, "tidak menjawab"},
		{unnamed, env(), []string{"/tmp/window.test"}, "left out"},
	} {
		if got := message(c.why, c.env, c.args); !strings.Contains(got, c.want) || !strings.HasSuffix(got, "\n") {
			t.Errorf("%v of %v is told as %q: want %q in it", c.why, c.args, got, c.want)
		}
	}
}
