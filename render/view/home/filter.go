package home

import (
	"strconv"

	"dinamika/render/view/kit"
	"dinamika/render/view/letter"
	"dinamika/render/view/mark"
)

// filters draws what narrows the cards down, and the way to the next of them.
// Kinds of group are chips of their own while they fit, else one chip that
// goes round.
func (d *desk) filters(y float64) {
	tall := d.chipTall()
	pages := kit.Pages(len(d.s.Shown()), d.s.Each())
	d.s.Page = min(max(0, d.s.Page), pages-1)
	end := d.Pager(right, y, tall, "page", "filters", d.s.Page, pages) - 16
	hard := kit.Button{Intent: "hard", Region: "filters", Label: d.T("home.hard", "Band", d.T("home.band."+strconv.Itoa(d.s.Hard))), Icon: kit.Turn, Style: on(d.s.Hard > 0)}
	chips := []kit.Button{{Intent: "kind.all", Region: "filters", Label: d.T("home.all", "N", strconv.Itoa(len(d.s.Cards))), Style: on(!d.s.Narrow)}}
	for _, k := range d.s.Kinds() {
		chips = append(chips, kit.Button{Intent: "kind." + k.String(), Region: "filters", Label: d.T("home.kind." + k.String()), Style: on(d.s.Narrow && k == d.s.OfKind)})
	}
	wide := left + d.chipWide(hard)
	for _, c := range chips {
		wide += d.chipWide(c) + 8
	}
	if wide > end {
		name := d.T("home.band.0")
		if d.s.Narrow {
			name = d.T("home.kind." + d.s.OfKind.String())
		}
		chips = []kit.Button{{Intent: "kind", Region: "filters", Label: d.T("home.of_kind", "Kind", name), Icon: kit.Turn, Style: on(d.s.Narrow)}}
	}
	x := left
	chip := func(c kit.Button) {
		high := max(30, d.Size.Meta+15)
		x += d.Chip(x, y+(tall-high)/2, c) + 8
	}
	for _, c := range chips {
		chip(c)
	}
	chip(hard)
}

// chipWide is how wide a chip is at most.
func (d *desk) chipWide(b kit.Button) float64 {
	w := letter.Width(b.Label, mark.Bold, max(13, d.Size.Meta)) + 24
	if b.Icon != kit.NoIcon {
		w += 20
	}
	return w
}

func on(is bool) kit.Style {
	if is {
		return kit.Chosen
	}
	return kit.Plain
}
