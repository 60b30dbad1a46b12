package lang

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

func TestMessage(t *testing.T) {
	from := fstest.MapFS{
		"id/a.yaml":        {Data: []byte("plain: Biasa\n")},
		"id/problems.yaml": {Data: []byte("\"%s of %d: %w\": \"dari %[2]d, %[1]s: %[3]v\"\n")},
	}
	id, err := read(from, Indonesian)
	if err != nil {
		t.Fatal(err)
	}
	why := errors.New("why")
	for _, c := range []struct{ got, want string }{
		{id.Message("%s of %d: %w", "a", 2, why), "dari 2, a: why"},
		{In(English).Message("%s of %d: %w", "a", 2, why), "a of 2: why"},
		{id.Message("nobody translated %d", 3), "nobody translated 3"},
		{id.Message("100%%"), "100%"},
		{id.Message(""), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if id.Has("%s of %d: %w") {
		t.Error("a message is no word")
	}
}

func TestMessagesRefused(t *testing.T) {
	_, err := read(fstest.MapFS{"id/problems.yaml": {Data: []byte("- a\n")}}, Indonesian)
	if err == nil || !strings.Contains(err.Error(), "id/problems.yaml") {
		t.Errorf("a list of messages: %v", err)
	}
}
