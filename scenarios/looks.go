package scenarios

import "hash/fnv"

// Looks is what somebody looks like, in a few words that a picture can be drawn
// from. It changes nothing in what happens, and nothing about a person follows
// from it.
type Looks struct {
	Skin       Skin
	Hair       Hair
	HairColour HairColour
	Cover      Cover
	CoverCloth Cloth // the colour of what covers the head
	Garment    Cloth
	Glasses    bool
	Moustache  bool
	Lined      bool // the face has lines
}

// Skin is the colour of skin.
type Skin uint8

// The colours of skin, from light to dark.
const (
	SandSkin Skin = iota
	WheatSkin
	HoneySkin
	BronzeSkin
	BrownSkin
	UmberSkin
)

// String is the identifier of the colour.
func (s Skin) String() string {
	return pick([]string{"sand", "wheat", "honey", "bronze", "brown", "umber"}, int(s))
}

// Hair is how hair is worn.
type Hair uint8

// The ways to wear hair.
const (
	NoHair Hair = iota
	ShortHair
	CurlyHair
	LongHair
	BobHair
	BunHair
	ThinHair
)

// String is the identifier of the way.
func (h Hair) String() string {
	return pick([]string{"none", "short", "curly", "long", "bob", "bun", "thin"}, int(h))
}

// HairColour is the colour of hair.
type HairColour uint8

// The colours of hair.
const (
	BlackHair HairColour = iota
	BrownHair
	GreyingHair
	GreyHair
	WhiteHair
)

// String is the identifier of the colour.
func (h HairColour) String() string {
	return pick([]string{"black", "brown", "greying", "grey", "white"}, int(h))
}

// Cover is what covers the head.
type Cover uint8

// The coverings.
const (
	NoCover Cover = iota
	Hijab
	Peci
)

// String is the identifier of the covering.
func (c Cover) String() string { return pick([]string{"none", "hijab", "peci"}, int(c)) }

// Cloth is the colour of a garment or of what covers the head.
type Cloth uint8

// The colours of cloth.
const (
	BlackCloth Cloth = iota
	SlateCloth
	BlueCloth
	NavyCloth
	TealCloth
	SageCloth
	OliveCloth
	KhakiCloth
	OchreCloth
	RustCloth
	RedCloth
	RoseCloth
	PlumCloth
	CreamCloth
)

// String is the identifier of the colour.
func (c Cloth) String() string {
	return pick([]string{"black", "slate", "blue", "navy", "teal", "sage", "olive", "khaki", "ochre", "rust", "red", "rose", "plum", "cream"}, int(c))
}

// looksFile is how a file says what somebody looks like.
type looksFile struct {
	Skin       *word[Skin]       `yaml:"skin" jsonschema_description:"the colour of the skin"`
	Hair       *word[Hair]       `yaml:"hair" jsonschema_description:"how the hair is worn"`
	HairColour *word[HairColour] `yaml:"hair_colour" jsonschema_description:"the colour of the hair"`
	Cover      word[Cover]       `yaml:"cover" jsonschema:"default=none" jsonschema_description:"what covers the head"`
	CoverCloth *word[Cloth]      `yaml:"cover_colour" jsonschema_description:"the colour of what covers the head; with cover"`
	Garment    *word[Cloth]      `yaml:"garment" jsonschema_description:"the colour of what they wear"`
	Glasses    bool              `yaml:"glasses" jsonschema:"default=false" jsonschema_description:"whether they wear glasses"`
	Moustache  bool              `yaml:"moustache" jsonschema:"default=false" jsonschema_description:"whether they have a moustache"`
	Lined      bool              `yaml:"lined" jsonschema:"default=false" jsonschema_description:"whether the face has lines"`
}

// checkLooks finds what contradicts itself in somebody's looks.
func (b *builder) checkLooks(f *looksFile, at string) {
	if f == nil {
		return
	}
	if at := join(at, "cover_colour"); f.CoverCloth != nil && f.Cover.Is == NoCover && b.fine(join(at, "cover")) {
		b.wrong(at, f.CoverCloth.String(), "is the colour of nothing: say cover: hijab or cover: peci, or remove cover_colour")
	}
}

// looksOf is what somebody looks like. What the file leaves out follows from
// the name alone, so that one and the same person never changes.
func looksOf(f *looksFile, name string) Looks {
	if f == nil {
		f = &looksFile{}
	}
	h := fnv.New32a()
	h.Write([]byte(name))
	n := h.Sum32()
	next := func(of uint32) uint8 {
		x := n % of
		n /= of
		return uint8(x)
	}
	hairs := [...]Hair{ShortHair, CurlyHair, BobHair, LongHair}
	l := Looks{
		Skin: Skin(next(6)), Hair: hairs[next(4)], HairColour: HairColour(next(2)), Garment: Cloth(1 + next(12)), CoverCloth: Cloth(next(14)),
		Cover: f.Cover.Is, Glasses: f.Glasses, Moustache: f.Moustache, Lined: f.Lined,
	}
	if f.Skin != nil {
		l.Skin = f.Skin.Is
	}
	if f.Hair != nil {
		l.Hair = f.Hair.Is
	}
	if f.HairColour != nil {
		l.HairColour = f.HairColour.Is
	}
	if f.CoverCloth != nil {
		l.CoverCloth = f.CoverCloth.Is
	}
	if f.Garment != nil {
		l.Garment = f.Garment.Is
	}
	return l
}
