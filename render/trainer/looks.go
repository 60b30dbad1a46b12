package trainer

import (
	"hash/fnv"

	"dinamika/render/view/face"
	"dinamika/render/view/mark"
	"dinamika/scenarios"
)

// looks is what a person of a scenario looks like.
func (t *Trainer) looks(s *scenarios.Scenario, i int) face.Person {
	h := fnv.New32a()
	h.Write([]byte(s.Setup.People[i].Name))
	n := h.Sum32()
	skins := [...]uint32{0xC68E63, 0xB07A50, 0xBC8459, 0x7E5238, 0xC99468, 0xB47D52}
	cloths := [...]uint32{0x4E7263, 0x7C6A4C, 0xA3483F, 0x44658F, 0xC39A3B, 0x52626C, 0x7E5A86}
	return face.Person{Skin: mark.Hex(skins[n%6]), Hair: face.Hair(n / 6 % 6), HairInk: mark.Hex(0x2A1D18), Garment: mark.Hex(cloths[n/36%7])}
}
