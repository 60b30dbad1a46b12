package serve

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

// small is a program that a test serves: no browser runs it.
func small() Program {
	return Program{Wasm: append([]byte("\x00asm"), bytes.Repeat([]byte("dinamika "), 4000)...), Script: []byte("// go\n")}
}

// site is the site of a program at an address.
func site(t *testing.T, p Program, at string) *Site {
	t.Helper()
	addr, err := net.ResolveTCPAddr("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewSite(p, addr, at)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// ask asks the site for a path; pairs are further fields of the head.
func ask(s *Site, method, path, host string, pairs ...string) *http.Response {
	r := httptest.NewRequest(method, "http://"+host+"/", nil)
	r.URL.Path, r.Host = path, host
	for i := 0; i+1 < len(pairs); i += 2 {
		r.Header.Set(pairs[i], pairs[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

const home = "127.0.0.1:8420"

// paths are what the page loads.
func paths(t *testing.T, s *Site) []string {
	t.Helper()
	var out []string
	for _, m := range regexp.MustCompile(`(?:href|src|content)="(/[^"]+)"`).FindAllStringSubmatch(body(t, ask(s, "GET", "/", home)), -1) {
		out = append(out, m[1])
	}
	if len(out) != 6 {
		t.Fatalf("the page loads %q", out)
	}
	return out
}

// TestAssets: what the page loads is there, has its type and can be kept for
// good; the page itself is asked for anew each time.
func TestAssets(t *testing.T) {
	s := site(t, small(), home)
	kinds := map[string]string{".wasm": "application/wasm", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
	for _, path := range append(paths(t, s), "/") {
		r := ask(s, "GET", path, home)
		kind, cache := "text/html; charset=utf-8", "no-cache"
		if i := strings.LastIndex(path, "."); i >= 0 {
			kind, cache = kinds[path[i:]], "public, max-age=31536000, immutable"
		}
		if got := r.Header.Get("Content-Type"); r.StatusCode != 200 || got != kind {
			t.Errorf("%s: %d, %q, want %q", path, r.StatusCode, got, kind)
		}
		if got := r.Header.Get("Cache-Control"); got != cache {
			t.Errorf("%s: cached as %q, want %q", path, got, cache)
		}
		tag := r.Header.Get("ETag")
		if again := ask(s, "GET", path, home, "If-None-Match", `"other", W/`+tag); again.StatusCode != 304 || body(t, again) != "" {
			t.Errorf("%s: asked with its tag %s: %d", path, tag, again.StatusCode)
		}
		if head := ask(s, "HEAD", path, home); head.Header.Get("Content-Length") != r.Header.Get("Content-Length") || body(t, head) != "" {
			t.Errorf("%s: HEAD is not GET without a body", path)
		}
	}
}

// TestPacked: a browser gets the smallest coding that it understands, and each
// unpacks to the same bytes.
func TestPacked(t *testing.T) {
	p := small()
	s := site(t, p, home)
	wasm := paths(t, s)[0]
	for _, c := range []struct{ accepts, want string }{
		{"gzip, deflate, br, zstd", "br"}, {"gzip", "gzip"}, {"", ""}, {"br;q=0, gzip;q=0.5", "gzip"}, {"GZIP; q=1", "gzip"}, {"br;q=nonsense", ""}, {"identity", ""},
	} {
		r := ask(s, "GET", wasm, home, "Accept-Encoding", c.accepts)
		got := r.Header.Get("Content-Encoding")
		if got != c.want {
			t.Errorf("%q: coding %q, want %q", c.accepts, got, c.want)
			continue
		}
		from := io.Reader(r.Body)
		switch got {
		case "br":
			from = brotli.NewReader(from)
		case "gzip":
			var err error
			if from, err = gzip.NewReader(from); err != nil {
				t.Fatal(err)
			}
		}
		if data, err := io.ReadAll(from); err != nil || !bytes.Equal(data, p.Wasm) {
			t.Errorf("%q: %d bytes come out, %v", c.accepts, len(data), err)
		}
	}
	if s.Weight() >= len(p.Wasm)/10 {
		t.Errorf("it weighs %d of %d", s.Weight(), len(p.Wasm))
	}
}

// TestStrict: the head of every answer, also of refusals, keeps the page to
// itself.
func TestStrict(t *testing.T) {
	s := site(t, small(), home)
	for _, r := range []*http.Response{ask(s, "GET", "/", home), ask(s, "GET", "/nothing", home), ask(s, "POST", "/", home), ask(s, "GET", "/", "evil.example")} {
		csp := r.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(csp, "default-src 'none'; ") || strings.Contains(csp, "unsafe-inline") || strings.Contains(csp, "'unsafe-eval'") || strings.Contains(csp, "*") {
			t.Errorf("%d: the policy is %q", r.StatusCode, csp)
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
		} {
			if got := r.Header.Get(name); got != want {
				t.Errorf("%d: %s is %q, want %q", r.StatusCode, name, got, want)
			}
		}
		if got := r.Header.Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("others may read it: %q", got)
		}
	}
	page := body(t, ask(s, "GET", "/", home))
	if bad := regexp.MustCompile(`<style|<script>|style="|\son[a-z]+="|https?://[^w]`).FindString(page); bad != "" {
		t.Errorf("the page has %q in it, which its own policy forbids", bad)
	}
}

// TestMethods: there is nothing to write.
func TestMethods(t *testing.T) {
	s := site(t, small(), home)
	for _, m := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"} {
		if r := ask(s, m, "/", home); r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d, allowed %q", m, r.StatusCode, r.Header.Get("Allow"))
		}
	}
}

// TestNothingElse: only what the page loads can be had; there is no listing
// and no way out of it.
func TestNothingElse(t *testing.T) {
	s := site(t, small(), home)
	for _, path := range []string{"", "/index.html", "/page/", "/page/page.js", "/page.js", "/../go.mod", "/%2e%2e/go.mod", "/..%2f..%2fgo.mod", "//etc/passwd", "/./", "/trainer.wasm", "\\", "/\x00", "/site.go"} {
		if r := ask(s, "GET", path, home); r.StatusCode != 404 {
			t.Errorf("%q: %d", path, r.StatusCode)
		}
	}
}

// TestHosts: the server answers to its own names only, so that a page elsewhere
// cannot have a name of its own point to this machine and read along.
func TestHosts(t *testing.T) {
	own := site(t, small(), home)
	all := site(t, small(), "0.0.0.0:8420")
	for _, c := range []struct {
		host     string
		own, all bool
	}{
		{"127.0.0.1:8420", true, true}, {"localhost:8420", true, true}, {"LOCALHOST", true, true}, {"localhost.", true, true}, {"[::1]:8420", true, true}, {"127.0.0.1:9000", true, true},
		{"evil.example", false, false}, {"evil.example:8420", false, false}, {"localhost.evil.example", false, false}, {"127.0.0.1.nip.io", false, false},
		{"", false, false}, {"192.0.2.1", false, false}, {"[2001:db8::1]", false, false}, {"0.0.0.0", false, true},
	} {
		for name, s := range map[string]*Site{"own": own, "all": all} {
			want, code := c.own, 421
			if name == "all" {
				want = c.all
			}
			if want {
				code = 200
			}
			if r := ask(s, "GET", "/", c.host); r.StatusCode != code {
				t.Errorf("%s, Host %q: %d, want %d", name, c.host, r.StatusCode, code)
			}
		}
	}
	for _, ip := range addresses() {
		if r := ask(all, "GET", "/", net.JoinHostPort(ip.String(), "8420")); r.StatusCode != 200 {
			t.Errorf("for all: %s: %d", ip, r.StatusCode)
		}
	}
	named := hostsAt(&net.TCPAddr{IP: net.IPv4(10, 1, 2, 3), Port: 1}, "class.example:1")
	for host, want := range map[string]bool{"class.example": true, "10.1.2.3:1": true, "10.1.2.4": false} {
		if named.has(host) != want {
			t.Errorf("named: %s: %v", host, !want)
		}
	}
}

// TestPortTaken: whoever finds the port taken is told what to do.
func TestPortTaken(t *testing.T) {
	first, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = first.Close() }()
	_, err = Listen(first.Addr().String())
	var p Problem
	if !errors.As(err, &p) || p.Usage || !strings.Contains(err.Error(), "is taken") || !strings.Contains(err.Error(), "--addr 127.0.0.1:0") {
		t.Errorf("the second says %v", err)
	}
	for _, addr := range []string{"8420", "127.0.0.1", "127.0.0.1:", ":::1", "127.0.0.1:http-no", "127.0.0.1:70000"} {
		if l, err := Listen(addr); err == nil {
			_ = l.Close()
			t.Errorf("%s: no error", addr)
		} else if !errors.As(err, &p) || !p.Usage {
			t.Errorf("%s: %v is not told as a wrong command line", addr, err)
		}
	}
}

// TestStops: the server ends when it is told to, also while somebody reads, and
// lets go of its address.
func TestStops(t *testing.T) {
	l, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Serve(ctx, l, site(t, small(), l.Addr().String())) }()
	r, err := http.Get("http://" + l.Addr().String() + "/")
	if err != nil || r.StatusCode != 200 {
		t.Fatal(r, err)
	}
	_ = r.Body.Close()
	half, err := net.Dial("tcp", l.Addr().String()) // one who never finishes asking
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = half.Close() }()
	_, _ = half.Write([]byte("GET / HTTP/1.1\r\nHost: "))
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("it does not end")
	}
	again, err := net.Listen("tcp", l.Addr().String())
	if err != nil {
		t.Fatal("the address is still taken:", err)
	}
	_ = again.Close()
}
