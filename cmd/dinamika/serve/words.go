package serve

import (
	"encoding/json"

	"dinamika/render/lang"
)

// pageWords are the ids, below page, of what the page says on its own.
func pageWords() []string {
	out := []string{"title", "load", "done", "start", "again", "goon", "detail"}
	for _, trouble := range [...]string{"wasm", "draw", "load", "keep", "stop", "end"} {
		out = append(out, trouble+".head", trouble+".what", trouble+".do")
	}
	return out
}

// words is a script with what the page says, in every language.
func words() ([]byte, error) {
	all := map[lang.Language]map[string]string{}
	for _, l := range lang.Languages() {
		w := lang.In(l)
		all[l] = map[string]string{}
		for _, id := range pageWords() {
			all[l][id] = w.T("page."+id, map[string]any{"Done": "{done}", "All": "{all}"}) // the page knows them
		}
	}
	data, err := json.Marshal(all)
	if err != nil {
		return nil, err
	}
	return append(append([]byte("'use strict';\nwindow.dinamika = { words: "), data...), " };\n"...), nil
}
