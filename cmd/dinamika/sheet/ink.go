package sheet

import "image/color"

// Inks, chosen to be told apart by any eye and in print: each is as dark as no
// other, and the colours are those of Okabe and Ito (2008) or near them.

// Ink is for what must be read.
func Ink() color.Color { return color.RGBA{0x14, 0x28, 0x2b, 0xff} }

// Muted is for what may be read.
func Muted() color.Color { return color.RGBA{0x45, 0x5b, 0x5c, 0xff} }

// Hairline is for grids.
func Hairline() color.Color { return color.RGBA{0xd5, 0xdf, 0xdc, 0xff} }

// Band is for areas behind marks.
func Band() color.Color { return color.RGBA{0xd3, 0xd9, 0xd8, 0xff} }

// Blue is for what the model gave.
func Blue() color.Color { return color.RGBA{0x0b, 0x5f, 0xa5, 0xff} }

// Grey is for lines that guide.
func Grey() color.Color { return color.RGBA{0x6f, 0x7c, 0x7d, 0xff} }

// White is the paper.
func White() color.Color { return color.RGBA{0xff, 0xff, 0xff, 0xff} }

// Alarm is for what is wrong.
func Alarm() color.Color { return color.RGBA{0x9b, 0x2c, 0x12, 0xff} }

// Orange is for the second of two.
func Orange() color.Color { return color.RGBA{0xc2, 0x57, 0x00, 0xff} }

// Sky is for areas that stand beside darker ones.
func Sky() color.Color { return color.RGBA{0x7c, 0xc0, 0xe8, 0xff} }

// Green is for the third of several.
func Green() color.Color { return color.RGBA{0x00, 0x7f, 0x5f, 0xff} }

// Purple is for the fourth of several.
func Purple() color.Color { return color.RGBA{0x93, 0x4f, 0x86, 0xff} }

// Paler is a light blue, for wide areas.
func Paler() color.Color { return color.RGBA{0xe8, 0xf1, 0xf8, 0xff} }
