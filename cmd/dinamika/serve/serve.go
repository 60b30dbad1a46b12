// Package serve shows the trainer in a browser: a web server of one page, for
// the machine it runs on or, when its user says so, for a classroom.
//
// It reads nothing while it serves and writes nothing at all: the page and its
// program lie in memory, and what a student does stays in the student's own
// browser.
package serve

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

// Listen takes the address that the page is to be found at: HOST:PORT. Port 0
// takes one that is free.
func Listen(addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil || port == "" {
		return nil, usage("--addr %s: want HOST:PORT, such as 127.0.0.1:8420", addr)
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, port))
	switch {
	case err == nil:
		return l, nil
	case taken(err):
		return nil, refuse("port %s is taken: another program, or another window of this one, listens there. Open http://%s in the browser to see it, or choose another port: dinamika serve --addr %s", port, addr, net.JoinHostPort(host, "0"))
	}
	var unknown *net.DNSError
	var wrong *net.AddrError
	if errors.As(err, &unknown) || errors.As(err, &wrong) {
		return nil, usage("--addr %s: want HOST:PORT, such as 127.0.0.1:8420", addr)
	}
	return nil, refuse("cannot listen at %s: %w", addr, err)
}

// Loopback says whether only this machine reaches an address.
func Loopback(a net.Addr) bool {
	tcp, ok := a.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// Serve serves the site until the context ends, and then lets go of the
// address: what is under way has a moment to end.
func Serve(ctx context.Context, l net.Listener, site *Site) error {
	s := &http.Server{
		Handler:           site,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      10 * time.Minute, // a classroom's network is slow
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          log.New(io.Discard, "", 0), // a browser that hangs up is no news
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(l) }()
	select {
	case err := <-ended:
		return refuse("the page can no longer be served: %w", err)
	case <-ctx.Done():
	}
	short, stop := context.WithTimeout(context.Background(), time.Second)
	defer stop()
	if s.Shutdown(short) != nil {
		_ = s.Close()
	}
	return nil
}
