package serve

import (
	"net"
	"net/netip"
	"os"
	"strings"
)

// hosts are the names that the server goes by. A page elsewhere can let a name
// of its own point to this machine and then read what the server sends; that
// such a name is not among these is what keeps it out.
type hosts struct {
	names map[string]bool
	ips   map[netip.Addr]bool
}

// hostsAt are the names at an address, with the name that the user gave.
func hostsAt(at net.Addr, name string) hosts {
	h := hosts{map[string]bool{"localhost": true}, map[netip.Addr]bool{
		netip.AddrFrom4([4]byte{127, 0, 0, 1}): true, netip.IPv6Loopback(): true,
	}}
	if name, _, err := net.SplitHostPort(name); err == nil && name != "" {
		h.add(name)
	}
	tcp, ok := at.(*net.TCPAddr)
	if !ok {
		return h
	}
	if ip, ok := netip.AddrFromSlice(tcp.IP); ok {
		h.ips[ip.Unmap()] = true
	}
	if !tcp.IP.IsUnspecified() {
		return h
	}
	for _, ip := range addresses() {
		h.ips[ip] = true
	}
	if name, err := os.Hostname(); err == nil && name != "" {
		h.add(name)
		h.add(name + ".local")
	}
	return h
}

// add takes in a name or an address.
func (h hosts) add(name string) {
	if ip, err := netip.ParseAddr(name); err == nil {
		h.ips[ip.WithZone("").Unmap()] = true
		return
	}
	h.names[strings.ToLower(strings.TrimSuffix(name, "."))] = true
}

// has says whether the Host of a request is one of them. The port may be
// another, as behind a tunnel.
func (h hosts) has(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if ip, err := netip.ParseAddr(host); err == nil {
		return h.ips[ip.WithZone("").Unmap()]
	}
	return h.names[strings.ToLower(strings.TrimSuffix(host, "."))]
}

// addresses are those of this machine.
func addresses() (out []netip.Addr) {
	all, _ := net.InterfaceAddrs() // without them, those that are always there remain
	for _, a := range all {
		if n, ok := a.(*net.IPNet); ok {
			if ip, ok := netip.AddrFromSlice(n.IP); ok {
				out = append(out, ip.Unmap())
			}
		}
	}
	return out
}

// Links are the addresses to open: first the one on this machine, then, when
// others in the network reach the server, theirs.
func Links(at net.Addr) []string {
	tcp, ok := at.(*net.TCPAddr)
	if !ok {
		return []string{"http://" + at.String()}
	}
	link := func(ip netip.Addr) string {
		return "http://" + netip.AddrPortFrom(ip, uint16(tcp.Port)).String()
	}
	ip, _ := netip.AddrFromSlice(tcp.IP)
	if !tcp.IP.IsUnspecified() {
		return []string{link(ip.Unmap())}
	}
	out := []string{link(netip.AddrFrom4([4]byte{127, 0, 0, 1}))}
	for _, ip := range addresses() {
		if ip.Is4() && !ip.IsLoopback() && !ip.IsLinkLocalUnicast() {
			out = append(out, link(ip))
		}
	}
	return out
}
