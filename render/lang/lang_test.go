package lang

import (
	"strings"
	"testing"
)

func TestPick(t *testing.T) {
	for _, c := range []struct {
		flag, env string
		want      Language
	}{
		{"", "", English},
		{"", "C", English},
		{"", "C.UTF-8", English},
		{"", "POSIX", English},
		{"", "fr_FR.UTF-8", English},
		{"", "id_ID.UTF-8", Indonesian},
		{"", "in_ID", Indonesian},
		{"", "id", Indonesian},
		{"", "ms_MY:id_ID", Indonesian},
		{"", "it_IT.UTF-8", English},
		{"", "idx", English},
		{"en", "id_ID.UTF-8", English},
		{"id", "en_US.UTF-8", Indonesian},
		{"ID", "", Indonesian},
		{" id-ID ", "", Indonesian},
		{"en_GB", "", English},
	} {
		if got, err := Pick(c.flag, c.env); got != c.want || err != nil {
			t.Errorf("Pick(%q, %q) = %q, %v; want %q", c.flag, c.env, got, err, c.want)
		}
	}
}

func TestPickSaysWhatThereIs(t *testing.T) {
	for _, flag := range []string{"fr", "indonesian", "e", "-"} {
		got, err := Pick(flag, "id_ID.UTF-8")
		if err == nil {
			t.Errorf("Pick(%q) = %q without an error", flag, got)
			continue
		}
		for _, l := range Languages() {
			if !strings.Contains(err.Error(), string(l)) || !strings.Contains(err.Error(), flag) {
				t.Errorf("Pick(%q): %q names neither what was asked nor %q", flag, err, l)
			}
		}
	}
}
