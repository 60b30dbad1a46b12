package scenarios

import "dinamika/sim"

// pregroupFile is what the worker can choose before the group meets. Of the
// purposes, of the rooms and of the openings one each changes nothing: it is
// the scenario as it is written.
type pregroupFile struct {
	Least      int           `yaml:"least" jsonschema:"minimum=2,maximum=32,default=3" jsonschema_description:"how many have to be there in the first session at least"`
	Most       int           `yaml:"most" jsonschema:"minimum=2,maximum=32,default=12" jsonschema_description:"how many can be there in the first session at most"`
	Candidates []memberFile  `yaml:"candidates" jsonschema:"maxItems=16" jsonschema_description:"people who can be invited, and who are not in the group unless they are"`
	Ties       []tieFile     `yaml:"ties" jsonschema:"maxItems=500" jsonschema_description:"ties of the candidates, to each other and to members"`
	Purposes   []purposeFile `yaml:"purposes" jsonschema:"maxItems=4" jsonschema_description:"what the members can be told that the group is for"`
	Clauses    []offerFile   `yaml:"clauses" jsonschema:"maxItems=7" jsonschema_description:"norms that can be offered as a contract; those of the contract are offered unless the worker takes them out"`
	Rooms      []placeFile   `yaml:"rooms" jsonschema:"maxItems=3" jsonschema_description:"where the group can meet"`
	Openings   []openFile    `yaml:"openings" jsonschema:"maxItems=4" jsonschema_description:"how the first session can begin"`
	Hopes      Texts         `yaml:"hopes" jsonschema:"maxItems=6" jsonschema_description:"what people said they hope for, in their own words"`
	Unknown    Text          `yaml:"unknown" jsonschema_description:"what the worker cannot know yet"`
	You        Text          `yaml:"you" jsonschema_description:"how the members may see the worker"`
}

type purposeFile struct {
	ID        ident    `yaml:"id" jsonschema:"required" jsonschema_description:"an identifier"`
	Name      Text     `yaml:"name" jsonschema:"required" jsonschema_description:"the purpose in a few words"`
	Say       Text     `yaml:"say" jsonschema:"required" jsonschema_description:"the purpose in the words in which the members are told"`
	Clarity   *float64 `yaml:"clarity" jsonschema:"minimum=0,maximum=1" jsonschema_description:"how clear it is to them, in place of purpose_clarity"`
	SelfFocus float64  `yaml:"self_focus" jsonschema:"minimum=-0.5,maximum=0.5,default=0" jsonschema_description:"what it adds to the self_focus of every issue"`
	Agenda    *[]ident `yaml:"agenda" jsonschema:"maxItems=32" jsonschema_description:"names of issues in order, for the first session"`
}

// changes says whether the purpose is another than that of the scenario.
func (f *purposeFile) changes() bool { return f.Clarity != nil || f.SelfFocus != 0 || f.Agenda != nil }

type offerFile struct {
	Norm     word[sim.NormID] `yaml:"norm" jsonschema:"required" jsonschema_description:"the norm"`
	Say      Text             `yaml:"say" jsonschema:"required" jsonschema_description:"the clause in the words in which it is offered"`
	Standard float64          `yaml:"standard" jsonschema:"minimum=0,maximum=1,default=1" jsonschema_description:"how much of it is asked for, 0 to 1; for a norm of the contract, as it stands there"`
}

type placeFile struct {
	ID       ident      `yaml:"id" jsonschema:"required" jsonschema_description:"an identifier"`
	Name     Text       `yaml:"name" jsonschema:"required" jsonschema_description:"what the place is called"`
	Size     word[Size] `yaml:"size" jsonschema:"required" jsonschema_description:"how it is drawn"`
	Crowding *float64   `yaml:"crowding" jsonschema:"minimum=0,maximum=1" jsonschema_description:"in place of room.crowding"`
	Noise    *float64   `yaml:"noise" jsonschema:"minimum=0,maximum=1" jsonschema_description:"in place of room.noise"`
}

func (f *placeFile) changes() bool { return f.Crowding != nil || f.Noise != nil }

type openFile struct {
	ID      ident              `yaml:"id" jsonschema:"required" jsonschema_description:"an identifier"`
	Name    Text               `yaml:"name" jsonschema:"required" jsonschema_description:"the opening in a few words"`
	Pattern *word[sim.Pattern] `yaml:"pattern" jsonschema_description:"the interaction pattern of the first session"`
}

func (f *openFile) changes() bool { return f.Pattern != nil }

// Size is how large a room is for the group, as it is drawn.
type Size uint8

// The sizes.
const (
	Cramped Size = iota
	Fits
	Hall
)

// String is the identifier of the size.
func (s Size) String() string { return pick([]string{"cramped", "fits", "hall"}, int(s)) }
