//go:build page

package serve

import (
	"bytes"
	_ "embed" // puts the program inside
	"io"

	"github.com/andybalholm/brotli"
)

//go:embed built/trainer.wasm.br
var insideWasm []byte

//go:embed built/wasm_exec.js
var insideScript []byte

// Inside is the program that was put into this one when it was built with the
// tag page, so that neither source nor toolchain is needed.
func Inside() (Program, bool) {
	wasm, err := io.ReadAll(brotli.NewReader(bytes.NewReader(insideWasm)))
	return Program{Wasm: wasm, Script: insideScript, Brotli: insideWasm}, err == nil
}
