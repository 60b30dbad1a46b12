// Command bundle builds the page's program and packs it as small as it gets, so
// that a dinamika with the page inside can be built, which needs no toolchain
// where it runs:
//
//	go generate ./cmd/dinamika/serve
//	go build -tags page ./cmd/dinamika
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"

	"dinamika/cmd/dinamika/serve"
)

func main() {
	if err := bundle(); err != nil {
		fmt.Fprintln(os.Stderr, "bundle:", err)
		os.Exit(1)
	}
}

// bundle writes the folder that the tag page embeds.
func bundle() error {
	source, is := serve.Source(".")
	if !is {
		return fmt.Errorf("the source of dinamika is not here")
	}
	fmt.Fprintln(os.Stderr, "bundle: building")
	p, err := serve.Build(context.Background(), source, true)
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stderr, "bundle: packing, which takes some minutes")
	var br bytes.Buffer
	w := brotli.NewWriterLevel(&br, brotli.BestCompression)
	if _, err := w.Write(p.Wasm); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	folder := filepath.Join(source, "cmd", "dinamika", "serve", "built")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "trainer.wasm.br"), br.Bytes(), 0o666); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "bundle: %d bytes in %s\n", br.Len(), folder)
	return os.WriteFile(filepath.Join(folder, "wasm_exec.js"), p.Script, 0o666)
}
