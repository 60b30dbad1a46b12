package theme

// Letters is the size of text that the user chose, in per cent.
type Letters int

// The sizes of text.
const (
	Normal Letters = 100
	Large  Letters = 125
	Huge   Letters = 150
)

// Sizes are the sizes of type, by what they are for.
type Sizes struct{ Meta, Label, Body, Speech, Title, Heading, Figure float64 }

// Sizes at the chosen size of text.
func (l Letters) Sizes() Sizes {
	k := float64(l) / 100
	return Sizes{Meta: 13 * k, Label: 14.5 * k, Body: 15 * k, Speech: 17 * k, Title: 17 * k, Heading: 22 * k, Figure: 34 * k}
}

// Leading is the height of a line, as a multiple of the size of its type.
const Leading = 1.35

// Roomy says whether the screen is laid out for large type: a search list
// instead of tiles, a caption band instead of the bubble.
func (l Letters) Roomy() bool { return l >= Large }
