package serve

import (
	"bytes"
	"embed"
	"html/template"
	"net"
	"net/http"
	"strconv"
)

//go:embed page
var files embed.FS

// Site is the page with all that it needs, ready to be sent.
type Site struct {
	assets map[string]*asset // by path
	hosts  hosts
	weight int // of the program, as a browser of today downloads it
}

// policy is what the page may do: run its own files and its own WebAssembly,
// and nothing from elsewhere.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// NewSite makes the page of a program for an address. Packing takes a moment.
func NewSite(p Program, at net.Addr, name string) (*Site, error) {
	s := &Site{assets: map[string]*asset{}, hosts: hostsAt(at, name)}
	add := func(name, end, kind string, data []byte) (string, *asset) {
		a := newAsset(kind, data, true)
		path := "/" + name + "." + a.hash + end
		s.assets[path] = a
		return path, a
	}
	const script, style, picture = "text/javascript; charset=utf-8", "text/css; charset=utf-8", "image/svg+xml"
	about := struct {
		Program, Go, Style, Script, Words, Icon string
		Size, Weight                            int
	}{}
	var wasm *asset
	about.Program, wasm = add("trainer", ".wasm", "application/wasm", p.Wasm)
	about.Go, _ = add("go", ".js", script, p.Script)
	for _, f := range []struct {
		to              *string
		name, end, kind string
	}{
		{&about.Style, "page", ".css", style}, {&about.Script, "page", ".js", script},
		{&about.Icon, "icon", ".svg", picture},
	} {
		data, err := files.ReadFile("page/" + f.name + f.end)
		if err != nil {
			return nil, err
		}
		*f.to, _ = add(f.name, f.end, f.kind, data)
	}
	said, err := words()
	if err != nil {
		return nil, err
	}
	about.Words, _ = add("words", ".js", script, said)
	for _, a := range s.assets {
		if a != wasm || p.Brotli == nil {
			a.pack()
			continue
		}
		a.packed = []packed{{"br", p.Brotli}}
	}
	s.weight = wasm.least()
	about.Size, about.Weight = len(wasm.plain), s.weight
	t, err := template.ParseFS(files, "page/index.html")
	if err != nil {
		return nil, err
	}
	var index bytes.Buffer
	if err := t.Execute(&index, about); err != nil {
		return nil, err
	}
	s.assets["/"] = newAsset("text/html; charset=utf-8", index.Bytes(), false)
	s.assets["/"].pack()
	return s, nil
}

// Weight is the size of the program as a browser of today downloads it.
func (s *Site) Weight() int { return s.weight }

// ServeHTTP sends an asset, or says why not.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	if !s.hosts.has(r.Host) {
		refusal(w, http.StatusMisdirectedRequest, "This server does not go by that name. Open the address that it printed.")
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		refusal(w, http.StatusMethodNotAllowed, "There is nothing here that could be changed.")
		return
	}
	a, is := s.assets[r.URL.Path]
	if !is {
		refusal(w, http.StatusNotFound, "There is no such page.")
		return
	}
	data, coding, tag := a.as(r.Header.Get("Accept-Encoding"))
	h.Set("ETag", tag)
	h.Set("Vary", "Accept-Encoding")
	if a.forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		h.Set("Cache-Control", "no-cache")
	}
	if wants := r.Header.Get("If-None-Match"); wants != "" && same(wants, tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", a.kind)
	if coding != "" {
		h.Set("Content-Encoding", coding)
	}
	h.Set("Content-Length", strconv.Itoa(len(data)))
	if r.Method == http.MethodGet {
		_, _ = w.Write(data) // a browser that hangs up is no news
	}
}

// refusal says in a line why there is nothing to send.
func refusal(w http.ResponseWriter, code int, words string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_, _ = w.Write([]byte(words + "\n"))
}
