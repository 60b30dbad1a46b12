package sim

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

// StateVersion is the version of the saved state. It changes whenever the
// state or its meaning does; a file of another version is refused.
const StateVersion = 1

const stateMagic = "dinamika state\n"

// parts lists what is saved, in order. Whoever adds a part to Group adds it
// here; a test compares the two.
func (g *Group) parts() []any {
	return []any{
		&g.Clock, &g.Floor, &g.Talk, g.Members, g.Ties, g.Private, g.Public, g.Anchor,
		g.Stated, g.Standing, g.Roles, g.Sent, g.ToAll, g.Decisions,
	}
}

// AppendState appends the exact state to data: the version, the name and size
// of the group, every number bit by bit, and a checksum.
func (m *Model) AppendState(data []byte, g *Group) ([]byte, error) {
	from := len(data)
	data = append(data, stateMagic...)
	data = binary.LittleEndian.AppendUint32(data, StateVersion)
	data = m.appendShape(data)
	data, err := g.appendBody(data)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data[from:])
	return append(data, sum[:]...), nil
}

// appendShape appends what a state must have in common with the model that continues it.
func (m *Model) appendShape(data []byte) []byte {
	data = binary.LittleEndian.AppendUint32(data, uint32(len(m.Setup.Name)))
	data = append(data, m.Setup.Name...)
	for _, n := range [...]int{len(m.Setup.People), len(m.issues), len(m.Setup.Sessions), len(m.Interventions)} {
		data = binary.LittleEndian.AppendUint32(data, uint32(n))
	}
	return data
}

func (g *Group) appendBody(data []byte) ([]byte, error) {
	var err error
	for _, part := range g.parts() {
		if data, err = binary.Append(data, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("saving the state: %w", err)
		}
	}
	data = binary.LittleEndian.AppendUint32(data, uint32(len(g.Path)))
	return binary.Append(data, binary.LittleEndian, g.Path)
}

// LoadState makes a group from a saved state of the same model. The error says
// whether the file is of another version, of another group, or damaged.
func (m *Model) LoadState(data []byte) (*Group, error) {
	head := len(stateMagic) + 4
	if len(data) < head || string(data[:len(stateMagic)]) != stateMagic {
		return nil, fmt.Errorf("not a saved state: it does not begin with %q", stateMagic)
	}
	if v := binary.LittleEndian.Uint32(data[len(stateMagic):]); v != StateVersion {
		return nil, fmt.Errorf("a state of version %d: this program reads version %d; continue it with the program that saved it", v, StateVersion)
	}
	if len(data) < head+sha256.Size {
		return nil, fmt.Errorf("a damaged state: it ends after %d bytes", len(data))
	}
	body, sum := data[:len(data)-sha256.Size], data[len(data)-sha256.Size:]
	if have := sha256.Sum256(body); !bytes.Equal(have[:], sum) {
		return nil, fmt.Errorf("a damaged state: its checksum does not match; nothing was loaded")
	}
	body = body[head:]
	shape := m.appendShape(nil)
	if !bytes.HasPrefix(body, shape) {
		return nil, fmt.Errorf("a state of another group: this one is %q with %d people, %d issues, %d sessions and %d interventions",
			m.Setup.Name, len(m.Setup.People), len(m.Setup.Issues), len(m.Setup.Sessions), len(m.Interventions))
	}
	return m.decode(body[len(shape):])
}

func (m *Model) decode(body []byte) (*Group, error) {
	g := m.NewGroup(0)
	for _, part := range g.parts() {
		n, err := binary.Decode(body, binary.LittleEndian, part)
		if err != nil {
			return nil, fmt.Errorf("a damaged state: %w", err)
		}
		body = body[n:]
	}
	if len(body) < 4 {
		return nil, fmt.Errorf("a damaged state: it ends early")
	}
	n := int(binary.LittleEndian.Uint32(body))
	if n > cap(g.Path) {
		return nil, fmt.Errorf("a damaged state: %d stage changes, at most %d can be", n, cap(g.Path))
	}
	g.Path = g.Path[:n]
	used, err := binary.Decode(body[4:], binary.LittleEndian, g.Path)
	if err != nil || 4+used != len(body) {
		return nil, fmt.Errorf("a damaged state: the stage path does not fit")
	}
	return g, m.sane(g)
}

// sane refuses numbers that would lead outside the state.
func (m *Model) sane(g *Group) error {
	agent := func(i int16) bool { return i >= -1 && int(i) < len(g.Members) }
	ok := g.Session >= 0 && int(g.Session) < len(m.Setup.Sessions) && g.Index >= 0 &&
		g.Topic >= 0 && int(g.Topic) < len(m.issues) && g.Life <= Ended &&
		g.Waiting >= 0 && int(g.Waiting) <= maxSteps && g.NextCue >= 0 &&
		g.Pattern < NumPatterns && g.Network < NumNetworks && g.Stage < NumStages &&
		g.Last.Kind < NumKinds && g.Attempt.Kind < NumKinds && g.Theme < NumFoci && g.Last.Focus < NumFoci
	for _, i := range [...]int16{g.Holder, g.Previous, g.HotSeat, g.Hub, g.Shielded, g.Last.Speaker, g.Last.Addressee, g.Last.Target, g.Attempt.Speaker} {
		ok = ok && agent(i)
	}
	for _, p := range g.Pending[:min(int(g.Waiting), maxSteps)] {
		ok = ok && p.Intervention >= 0 && int(p.Intervention) < len(m.Interventions) && agent(p.To) && agent(p.Target) && agent(p.Other) &&
			p.Step >= 0 && int(p.Step) < len(m.Interventions[p.Intervention].Steps)
	}
	if !ok {
		return fmt.Errorf("a damaged state: a number is out of range")
	}
	return nil
}

// Hash is a fingerprint of the whole state, in hex. Two runs that agree in it
// agree in every bit of every number.
func (g *Group) Hash() string {
	data, err := g.appendBody(nil)
	if err != nil {
		return "" // cannot happen: every part is of fixed size
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
