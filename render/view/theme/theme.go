// Package theme holds the colours and the sizes of type of the trainer: light,
// dark and high contrast. Every pair of colours that carries words is held to
// a contrast by a test, and every set of colours that carries data to a
// distance that also colour-blind eyes can tell.
package theme

import "dinamika/render/view/mark"

// Name says which theme it is.
type Name uint8

// The themes.
const (
	Light Name = iota
	Dark
	Contrast
	NumThemes = 3
)

// String is the stable identifier of the theme.
func (n Name) String() string {
	switch n {
	case Light:
		return "light"
	case Dark:
		return "dark"
	case Contrast:
		return "contrast"
	}
	return "unknown"
}

// Theme is the colours of one theme, by what they are for.
type Theme struct {
	Name                                   Name
	Back, Surface, Surface2                mark.Color
	Wall, Floor, Rug, RugEdge              mark.Color
	Ink, Muted, Line, Border               mark.Color // Border is that of controls
	Action, OnAction, ActionTint           mark.Color
	Accent, OnAccent                       mark.Color // whose turn it is
	Xray, OnXray, XrayTint                 mark.Color // what nobody in the room could see
	Alarm, AlarmTint                       mark.Color
	Ethic, EthicTint                       mark.Color
	Focus, FocusGap                        mark.Color
	Bubble, Speech, SpeechMuted, BubbleRim mark.Color
	Wood, WoodEdge                         mark.Color
	Pane, Paper                            mark.Color
	Rim                                    mark.Color // around figures, where they would sink into the ground
	RimWidth                               float64
}

// Of is the theme of a name.
func Of(n Name) Theme {
	t := Theme{
		Name: Light, Back: hex(0xEDF2EF), Surface: hex(0xFFFFFF), Surface2: hex(0xE1EAE5),
		Wall: hex(0xCCDED7), Floor: hex(0xE8E0D2), Rug: hex(0xDACDB8), RugEdge: hex(0xCDBDA3),
		Ink: hex(0x14282B), Muted: hex(0x455B5C), Line: hex(0xB7C6C1), Border: hex(0x678080),
		Action: hex(0x0A5C66), OnAction: hex(0xFFFFFF), ActionTint: hex(0xD5E8E8),
		Accent: hex(0xF2B233), OnAccent: hex(0x14282B),
		Xray: hex(0x2F2878), OnXray: hex(0xFFFFFF), XrayTint: hex(0xE6E4F6),
		Alarm: hex(0x9B2C12), AlarmTint: hex(0xF8E4DC), Ethic: hex(0x6B1F5C), EthicTint: hex(0xF3E3EF),
		Focus: hex(0x14282B), FocusGap: hex(0xFFFFFF),
		Bubble: hex(0xFFFFFF), Speech: hex(0x14282B), SpeechMuted: hex(0x455B5C), BubbleRim: hex(0x14282B),
		Wood: hex(0xA9835C), WoodEdge: hex(0x8A6846), Pane: hex(0xEAF4F4), Paper: hex(0xFBF8EF),
	}
	switch n {
	case Dark:
		t.Name, t.Back, t.Surface, t.Surface2 = Dark, hex(0x10191B), hex(0x1A2629), hex(0x25353A)
		t.Wall, t.Floor, t.Rug, t.RugEdge = hex(0x1B2A2D), hex(0x2A2620), hex(0x38322A), hex(0x453D32)
		t.Ink, t.Muted, t.Line, t.Border = hex(0xEAF1EE), hex(0xA9BBB7), hex(0x3A4C4F), hex(0x7C9490)
		t.Action, t.OnAction, t.ActionTint = hex(0x6FCBD3), hex(0x07272B), hex(0x1C4146)
		t.Xray, t.OnXray, t.XrayTint = hex(0xC9C3FF), hex(0x1A1550), hex(0x2B2653)
		t.Alarm, t.AlarmTint, t.Ethic, t.EthicTint = hex(0xFF9D85), hex(0x42211A), hex(0xF0A8DF), hex(0x3D1F36)
		t.Focus, t.FocusGap, t.Bubble = hex(0xFFFFFF), hex(0x10191B), hex(0xF4F1E8)
		t.Wood, t.WoodEdge, t.Pane = hex(0x7A6046), hex(0x5C4733), hex(0x2A4148)
		t.Rim, t.RimWidth = hex(0x71827E), 1.5
	case Contrast:
		black, white, yellow := hex(0x000000), hex(0xFFFFFF), hex(0xFFE94A)
		t.Name, t.Back, t.Surface, t.Surface2 = Contrast, black, black, hex(0x1C1C1C)
		t.Wall, t.Floor, t.Rug, t.RugEdge = black, black, black, white
		t.Ink, t.Muted, t.Line, t.Border = white, white, white, white
		t.Action, t.OnAction, t.ActionTint = yellow, black, hex(0x333000)
		t.Accent, t.OnAccent = yellow, black
		t.Xray, t.OnXray, t.XrayTint = hex(0x9FE7FF), black, hex(0x00303D)
		t.Alarm, t.AlarmTint, t.Ethic, t.EthicTint = hex(0xFFB4A0), hex(0x3A0F05), hex(0xFFB0F0), hex(0x3A0030)
		t.Focus, t.FocusGap = yellow, black
		t.Speech, t.SpeechMuted, t.BubbleRim = black, black, black
		t.Wood, t.WoodEdge, t.Pane, t.Paper = black, white, black, white
		t.Rim, t.RimWidth = white, 2
	}
	return t
}

// hex is short for mark.Hex, which the table above would drown in.
func hex(rgb uint32) mark.Color { return mark.Hex(rgb) }
