package trainer

import (
	"dinamika/render/view/face"
	"dinamika/render/view/mark"
	"dinamika/scenarios"
)

// looks is what a person of a scenario looks like.
func (t *Trainer) looks(s *scenarios.Scenario, i int) face.Person { return drawn(s.Looks[i]) }

// drawn is what is drawn for what a scenario says of somebody's looks.
func drawn(l scenarios.Looks) face.Person {
	skins := [...]uint32{0xCF9E74, 0xC99468, 0xC18A5E, 0xB07A50, 0x95633F, 0x7E5238}
	inks := [...]uint32{0x241A16, 0x4A3226, 0x5D5550, 0x8D8A86, 0xCBC8C2}
	hairs := [...]face.Hair{face.Bare, face.Short, face.Curly, face.Long, face.Bob, face.Bun, face.Thin}
	covers := [...]face.Cover{face.Uncovered, face.Hijab, face.Peci}
	return face.Person{
		Skin: mark.Hex(skins[int(l.Skin)%len(skins)]), Hair: hairs[int(l.Hair)%len(hairs)], HairInk: mark.Hex(inks[int(l.HairColour)%len(inks)]),
		Cover: covers[int(l.Cover)%len(covers)], CoverInk: cloth(l.CoverCloth), Garment: cloth(l.Garment),
		Glasses: l.Glasses, Moustache: l.Moustache, Lined: l.Lined,
	}
}

// cloth is a colour of cloth.
func cloth(c scenarios.Cloth) mark.Color {
	inks := [...]uint32{
		0x20201F, 0x52626C, 0x44658F, 0x33456B, 0x3F7A78, 0x6C8F7F, 0x6A7F4E, 0x8A7650, 0xC39A3B, 0xA8593A, 0xA3483F, 0xA8657A, 0x7E5A86, 0xC9BC9E,
	}
	return mark.Hex(inks[int(c)%len(inks)])
}
