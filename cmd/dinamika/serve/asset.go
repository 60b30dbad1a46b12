package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// asset is one file of the page, as it is sent: plain, or packed when that
// makes it smaller and the browser understands it.
type asset struct {
	kind    string // its type
	hash    string // of the plain bytes
	forever bool   // its name holds its hash, so that it never changes
	plain   []byte
	packed  []packed // the smallest first
}

// packed is an asset in a coding of HTTP.
type packed struct {
	coding string
	data   []byte
}

// newAsset is an asset of a type, not packed yet.
func newAsset(kind string, data []byte, forever bool) *asset {
	sum := sha256.Sum256(data)
	return &asset{kind: kind, hash: hex.EncodeToString(sum[:8]), forever: forever, plain: data}
}

// pack packs the asset. The level of brotli is that where more time begins to
// buy little: a program of 25 MB takes two seconds.
func (a *asset) pack() {
	var br, gz bytes.Buffer
	var both sync.WaitGroup
	both.Go(func() { squeeze(brotli.NewWriterLevel(&br, 5), a.plain) })
	both.Go(func() {
		w, _ := gzip.NewWriterLevel(&gz, gzip.DefaultCompression) // the level is right
		squeeze(w, a.plain)
	})
	both.Wait()
	for _, p := range []packed{{"br", br.Bytes()}, {"gzip", gz.Bytes()}} {
		if len(p.data) < len(a.plain) {
			a.packed = append(a.packed, p)
		}
	}
}

// squeeze writes all data and closes; into memory that does not fail.
func squeeze(w io.WriteCloser, data []byte) {
	_, _ = w.Write(data)
	_ = w.Close()
}

// least is the size of what a browser of today downloads.
func (a *asset) least() int {
	if len(a.packed) > 0 {
		return len(a.packed[0].data)
	}
	return len(a.plain)
}

// as chooses the bytes for a browser by its Accept-Encoding, with their tag.
func (a *asset) as(accepts string) (data []byte, coding, tag string) {
	for _, p := range a.packed {
		if understands(accepts, p.coding) {
			return p.data, p.coding, `"` + a.hash + "-" + p.coding + `"`
		}
	}
	return a.plain, "", `"` + a.hash + `"`
}

// understands says whether an Accept-Encoding names a coding and does not
// refuse it by a weight of 0.
func understands(accepts, coding string) bool {
	for part := range strings.SplitSeq(accepts, ",") {
		name, weight, weighed := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		if !weighed {
			return true
		}
		_, number, _ := strings.Cut(weight, "=")
		q, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		return err == nil && q > 0
	}
	return false
}

// same says whether an If-None-Match has the tag.
func same(wants, tag string) bool {
	for part := range strings.SplitSeq(wants, ",") {
		if part = strings.TrimSpace(part); part == "*" || strings.TrimPrefix(part, "W/") == tag {
			return true
		}
	}
	return false
}
