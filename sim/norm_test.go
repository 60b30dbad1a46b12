package sim

import (
	"fmt"
	"testing"
)

// TestContractByTrust, limit and direction (Toseland & Rivas 2017): a norm put
// to the group by the worker becomes overt, with a strength that grows with
// trust in the worker; with full trust and nobody opposed it gets the whole of
// norm.contract. Whoever was sent agrees less.
func TestContractByTrust(t *testing.T) {
	agree := func(share, trust, office, resistance float64) Norm {
		m, g := rigClear(t, 5, map[string]float64{"norm.contract": share})
		g.Norms[Secrecy] = Norm{Standard: 0.2}
		for i := range g.Worker() {
			g.Standing[i*NumNorms+int(Secrecy)] = 1
			g.Members[i].Trait[Resistance] = resistance
			tie := g.Tie(i, g.Worker())
			tie.Trust, tie.Power[Legitimate] = trust, office
		}
		m.contract(g, Secrecy, 1, g.Worker())
		return g.Norms[Secrecy]
	}
	full := agree(0.5, 1, 1, 0)
	rigNear(t, "strength with full agreement", full.Strength, 0.5, 1e-12)
	rigNear(t, "standard with full agreement", full.Standard, 1, 1e-12)
	rigNear(t, "overt", full.Overt, 1, 0)
	rigNear(t, "strength when contracting gives none", agree(0, 1, 1, 0).Strength, 0, 0)
	last := -1.0
	for _, trust := range []float64{0.05, 0.3, 0.55, 0.8} {
		n := agree(0.5, trust, 0.3, 0)
		rigNear(t, fmt.Sprintf("strength at trust %.2f", trust), n.Strength, 0.5*(0.7*trust+0.09+0.15), 1e-12)
		if n.Strength <= last {
			t.Errorf("strength %v at trust %v is not above %v with less trust", n.Strength, trust, last)
		}
		last = n.Strength
		if sent := agree(0.5, trust, 0.3, 1); sent.Strength >= n.Strength {
			t.Errorf("trust %v: those sent against their will agree as much: %v, %v", trust, sent.Strength, n.Strength)
		}
	}
}

// TestContractWithNobody, zero: an empty room agrees on nothing.
func TestContractWithNobody(t *testing.T) {
	m, g := rigClear(t, 4, nil)
	before := g.Norms
	g.Present = bit(int16(g.Worker()))
	m.contract(g, Respect, 1, g.Worker())
	if g.Norms != before {
		t.Errorf("norms changed from %v to %v", before, g.Norms)
	}
}

// TestConductMakesNorms, limit (Sherif 1935; Feldman 1984): what is done moves
// the standard its way when the norm is covert; one agreed aloud does not
// drift. Conduct within tolerance strengthens a norm, a breach weakens it.
func TestConductMakesNorms(t *testing.T) {
	for _, c := range []struct {
		kind     Kind
		norm     NormID
		shown    float64
		standard float64
		keeps    bool
	}{
		{Solidarity, Respect, 1, 0.9, true},
		{Antagonise, Respect, 0, 0.9, false},
		{Antagonise, Respect, 0, 0.2, true},
		{Disagree, Candour, 1, 0.3, false},
		{Solidarity, Respect, 1, 0.3, false},
		{Opine, Purpose, 1, 0.8, true},
	} {
		for _, overt := range []float64{0, 1} {
			m, g := rigClear(t, 4, nil)
			g.Norms[c.norm] = Norm{Standard: c.standard, Strength: 0.5, Overt: overt}
			a := rigAct(c.kind, 0, -1)
			a.Heard = m.reach(g, 0)
			m.updateNorms(g, &a)
			n := g.Norms[c.norm]
			name := fmt.Sprintf("%s, standard %v, overt %v", c.kind, c.standard, overt)
			if moved := (n.Standard - c.standard) * (c.shown - c.standard); overt == 0 && moved <= 0 {
				t.Errorf("%s: standard went to %v, want towards %v", name, n.Standard, c.shown)
			}
			if overt == 1 && n.Standard != c.standard {
				t.Errorf("%s: an agreed standard drifted to %v", name, n.Standard)
			}
			if (n.Strength > 0.5) != c.keeps || n.Strength == 0.5 {
				t.Errorf("%s: strength went from .5 to %v, want it to rise: %v", name, n.Strength, c.keeps)
			}
			if (g.Deviating > 0) == c.keeps {
				t.Errorf("%s: marked as a breach: %v", name, g.Deviating > 0)
			}
		}
	}
}

// TestApprovalDrivesNorms, limit: conduct that was approved of moves the
// standard towards it, conduct that was disapproved of away from it; praise of
// others than the last speaker teaches nothing.
func TestApprovalDrivesNorms(t *testing.T) {
	after := func(kind Kind, target int, reward float64) float64 {
		m, g := rigClear(t, 4, map[string]float64{"norm.reward": reward})
		g.Norms[Openly] = Norm{Standard: 0.4}
		g.Last = rigAct(Opine, 0, -1)
		g.Last.Focus, g.Last.Depth = OnSelf, 0.9
		a := rigAct(kind, 1, target)
		m.updateNorms(g, &a)
		return g.Norms[Openly].Standard
	}
	if x := after(Solidarity, 0, 2); !(x > 0.4) {
		t.Errorf("disclosure met with solidarity: standard .4 went to %v, want up", x)
	}
	if x := after(Antagonise, 0, 2); !(x < 0.4) {
		t.Errorf("disclosure met with antagonism: standard .4 went to %v, want down", x)
	}
	rigNear(t, "standard after solidarity with another", after(Solidarity, 2, 2), 0.4, 0)
	rigNear(t, "standard when approval has no weight", after(Solidarity, 0, 0), 0.4, 0)
}

// TestDevianceDrawsSanction, direction and zero (Schachter 1951): the same
// speakers with the same luck dissent more often right after a breach of a
// strong norm; with kind.sanction 0 they do just the same as without a breach.
// And a deviant who is sanctioned draws in.
func TestDevianceDrawsSanction(t *testing.T) {
	dissent := func(sanction, breach float64) (kinds []Kind, n int) {
		m, g := rigClear(t, 4, map[string]float64{"kind.sanction": sanction})
		g.Oriented = 1
		for range 3000 {
			g.Index++
			g.Last = rigAct(Opine, 0, -1)
			g.Attempt, g.Deviating = g.Last, breach
			a := rigAct(Opine, 1, -1)
			m.chooseKind(g, &a)
			kinds = append(kinds, a.Kind)
			n += int(flag(a.Kind == Disagree))
		}
		return kinds, n
	}
	_, calm := dissent(0.8, 0)
	_, breach := dissent(0.8, 0.6)
	if breach <= calm*5/4 {
		t.Errorf("dissent after a breach %d of 3000, else %d: want a quarter more at least", breach, calm)
	}
	off, _ := dissent(0, 0.6)
	same, _ := dissent(0, 0)
	for k := range off {
		if off[k] != same[k] {
			t.Fatalf("without sanctions, a breach changes act %d from %s to %s", k, same[k], off[k])
		}
	}

	m, g := rigClear(t, 4, nil)
	g.Norms[Respect] = Norm{Standard: 1, Strength: 0.8, Overt: 1}
	at := 0*NumNorms + int(Respect)
	g.Standing[at] = 0.1
	g.Last = rigAct(Antagonise, 0, 1)
	a := rigAct(Disagree, 2, 0)
	m.updateNorms(g, &a)
	rigNear(t, "the deviant's own standard", g.Standing[at], toward(0.1, 1, m.Params.Norm.Sanction), 1e-12)
	if g.Window.Sanctions != 1 {
		t.Errorf("%d sanctions counted, want 1", g.Window.Sanctions)
	}
}

// TestNormsStandStill, zero: with nothing learnt from conduct, no standard
// moves in a meeting but that of coming, and no standing at all.
func TestNormsStandStill(t *testing.T) {
	off := map[string]float64{"norm.learn": 0, "norm.adopt": 0, "norm.sanction": 0}
	for _, set := range []map[string]float64{off, nil} {
		m := rigModel(t, rigSetup(5, 1, 300), nil, set)
		g := rigOpen(t, m, 5)
		before := rigCopy(g)
		rigTalk(m, g, 299)
		moved := 0
		for k := range g.Norms {
			moved += int(flag(g.Norms[k].Standard != before.Norms[k].Standard))
		}
		for k := range g.Standing {
			moved += int(flag(g.Standing[k] != before.Standing[k]))
		}
		if (moved == 0) != (set != nil) {
			t.Errorf("set %v: %d standards moved", set, moved)
		}
	}
}

// TestNormsRest, limit: between sessions strength fades, and the members' own
// standards are drawn to the group's as far as the norm is strong.
func TestNormsRest(t *testing.T) {
	m, g := rigClear(t, 3, map[string]float64{"norm.fade": 0.1, "norm.pull": 0.2})
	g.Norms[Candour] = Norm{Standard: 0.9, Strength: 0.5}
	g.Standing[0*NumNorms+int(Candour)] = 0.3
	m.restNorms(g)
	rigNear(t, "strength", g.Norms[Candour].Strength, 0.45, 1e-12)
	rigNear(t, "own standard", g.Standing[0*NumNorms+int(Candour)], 0.3+0.2*0.5*0.6, 1e-12)
}

// TestNewcomerDoesNotKnowTheNorms: who has not joined yet cannot take over the
// group's standards.
func TestNewcomerDoesNotKnowTheNorms(t *testing.T) {
	s := rigSetup(5, 4, 200)
	s.People[4].Joins = 3
	m := rigModel(t, s, nil, nil)
	g := m.NewGroup(3)
	before := append([]float64(nil), g.Standing[4*NumNorms:5*NumNorms]...)
	if !rigGoTo(m, g, 2, 100) {
		t.Fatal("the group ended early")
	}
	for k := range before {
		rigNear(t, "standing of one who has not joined: "+NormID(k).String(), g.Standing[4*NumNorms+k], before[k], 0)
	}
}

// TestEqualTalk, direction: a strong norm of equal talk narrows the shares of
// talk: paired over seeds, z > 3.3.
func TestEqualTalk(t *testing.T) {
	var diffs []float64
	s := rigSetup(6, 1, 300)
	m := rigModel(t, s, nil, map[string]float64{"norm.grow": 0, "norm.learn": 0, "floor.equal_talk": 2})
	for r := range 60 {
		g := rigOpen(t, m, rigSeed(20, r))
		free := rigCopy(g)
		g.Norms[EqualTalk] = Norm{Standard: 1, Strength: 1, Overt: 1}
		free.Norms[EqualTalk] = Norm{}
		rigTalk(m, g, 300)
		rigTalk(m, free, 300)
		diffs = append(diffs, participationGini(m, free)-participationGini(m, g))
	}
	rigHigher(t, "Gini without the norm less Gini with it", diffs)
}

// TestRespect, direction: a strong norm of respect, held by all, keeps down
// antagonism. Grievances are set to make it likely; 1 act each, same luck.
func TestRespect(t *testing.T) {
	attacks := func(strength float64) (n int) {
		m, g := rigClear(t, 3, nil)
		g.Norms[Respect] = Norm{Standard: 1, Strength: strength, Overt: 1}
		for i := range 3 {
			g.Standing[i*NumNorms+int(Respect)] = 1
		}
		g.Members[1].Security = 0.6
		g.Tie(1, 0).Grievance = 1.5
		for range 2000 {
			g.Index++
			g.Last = rigAct(Opine, 0, -1)
			a := rigAct(Opine, 1, -1)
			m.chooseKind(g, &a)
			n += int(flag(a.Kind == Antagonise))
		}
		return n
	}
	if free, held := attacks(0), attacks(1); held >= free*4/5 || held == 0 {
		t.Errorf("attacks of 2000: %d under a norm of respect, %d without: want a fifth fewer at least", held, free)
	}
}
