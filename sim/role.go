package sim

// RoleParams are the constants of roles.
type RoleParams struct {
	Habit, Memory, Clarity float64
}

func (p *RoleParams) rows() []Param {
	return []Param{
		{"role.habit", &p.Habit, 0.25, 0, 2, "logit", Assumed, "BenneSheats1948", "", "what one did more than others before, one is expected to do again"},
		{"role.memory", &p.Memory, 0.7, 0, 1, "share per session", Assumed, "BenneSheats1948", "", "role profile carried from session to session"},
		{"role.clarity", &p.Clarity, 0.45, 0, 1, "share per hundred acts", Assumed, "BenneSheats1948", "", "pace at which clarity of roles follows how distinct the profiles are"},
	}
}

// roleOf reads the Benne–Sheats role an act plays, from its kind, its focus
// and the moment.
func (m *Model) roleOf(g *Group, a *Act) GroupRole {
	last := &g.Last
	switch a.Kind {
	case Solidarity:
		if last.Kind == Antagonise || last.Kind == Disagree {
			return Harmonizer
		}
		return Encourager
	case Release:
		if g.Climate.Strife > 0.12 || last.Kind == Tense {
			return Harmonizer
		}
		if g.Attention < 0.45 {
			return Playboy
		}
		return Energizer
	case Agree:
		if last.Kind == Disagree && a.Target == last.Speaker {
			return Compromiser
		}
		return Follower
	case Suggest:
		switch {
		case a.Focus == OnProcess && g.Members[a.Speaker].Spoke%3 == 0:
			return StandardSetter
		case a.Focus == OnProcess:
			return ProceduralTechnician
		case g.Decided > 0.5:
			return CoordinatorRole
		}
		return InitiatorContributor
	case Opine:
		switch {
		case a.Focus == OnSelf && a.Depth > 0.3:
			return SelfConfessor
		case a.Focus == OnSelf:
			return Elaborator
		case !a.Turn && g.Members[a.Speaker].SpokeHere*3 > int64(g.Index) && g.Index > 60:
			return Dominator
		case last.Kind == Disagree:
			return EvaluatorCritic
		case a.Stated && abs(a.Position) > 1.5 && g.Decided > 0.6:
			return SpecialPleader
		}
		return OpinionGiver
	case Inform:
		switch {
		case a.Focus == OnProcess:
			return Orienter
		case a.Focus == OnSelf && !a.Turn && g.Climate.Depth < 0.15:
			return RecognitionSeeker
		case a.Focus == OnSelf:
			return SelfConfessor
		case last.Kind == Inform && a.Turn:
			return Elaborator
		case g.Decided > 0.7:
			return Recorder
		}
		return InformationGiver
	case AskInform:
		return InformationSeeker
	case AskOpinion:
		if a.Addressee >= 0 && g.Members[a.Addressee].SpokeHere*int64(m.attending(g)) < int64(g.Index)/2 {
			return GateKeeper
		}
		return OpinionSeeker
	case AskSuggestion:
		return HelpSeeker
	case Disagree:
		if g.Decided > 0.6 {
			return Blocker
		}
		return EvaluatorCritic
	case Tense:
		if a.Focus == OnSelf || last.Kind.question() {
			return HelpSeeker
		}
		return GroupObserver
	}
	return Aggressor
}

// playRole counts the role of an act into the speaker's profile.
func (m *Model) playRole(g *Group, a *Act) {
	g.Roles[int(a.Speaker)*NumRoles+int(m.roleOf(g, a))]++
}

// restRoles consolidates roles between sessions: what each did more than the
// others becomes what is expected of them, and old profiles fade.
func (m *Model) restRoles(g *Group) {
	p := &m.Params.Role
	var all [NumKinds]float64
	total := 0.0
	for i := range g.Worker() {
		for k, c := range g.Members[i].Kinds {
			all[k] += float64(c)
			total += float64(c)
		}
	}
	if total == 0 {
		return
	}
	for i := range g.Worker() {
		me := &g.Members[i]
		if me.Spoke < 10 {
			continue
		}
		for k, c := range me.Kinds {
			mean := all[k]/total + 0.01
			own := float64(c)/float64(me.Spoke) + 0.01
			me.Habit[k] = p.Habit * clamp((own-mean)/mean, -1, 1)
		}
	}
	for i := range g.Roles {
		g.Roles[i] *= p.Memory
	}
}

// roleWindows is how many windows pass between two readings of role clarity.
const roleWindows = 4

// distinctScale makes a quarter of each profile being its own count as full clarity.
const distinctScale = 4

// roleDistinct is how distinct the members' role profiles are: the mean
// distance of a profile from the group's, 0 (all alike) .. 1. Profiles of few
// acts are drawn to the group's, so that sparse counts do not look distinct.
func (m *Model) roleDistinct(g *Group) float64 {
	const prior = 40 // acts of the group's profile counted into each member's
	var all [NumRoles]float64
	total, n := 0.0, 0.0
	for i := range g.Worker() {
		if !g.Members[i].Here {
			continue
		}
		for r, x := range g.Roles[i*NumRoles : (i+1)*NumRoles] {
			all[r] += x
			total += x
		}
		n++
	}
	if n < 2 || total == 0 {
		return 0
	}
	far := 0.0
	for i := range g.Worker() {
		if !g.Members[i].Here {
			continue
		}
		own := g.Roles[i*NumRoles : (i+1)*NumRoles]
		sum := float64(prior)
		for _, x := range own {
			sum += x
		}
		for r, x := range own {
			mean := all[r] / total
			far += abs((x+float64(prior*mean))/sum - mean)
		}
	}
	return clamp(far/(2*n)*distinctScale, 0, 1)
}
