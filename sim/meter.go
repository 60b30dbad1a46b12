package sim

// Meter reads metrics off groups. What several metrics are read from it works
// out when one of them first asks, and keeps for the others until it is turned to
// a group again. One meter serves one goroutine and any number of groups, and
// reading with it allocates nothing. The zero Meter wants a call of Turn or
// Measure first.
type Meter struct {
	m *Model
	g *Group

	named, counted, credited bool // whether the next three are worked out
	choice                   choice
	census                   [16]int
	credit                   credit
}

// Turn turns the meter to a group as it is now. After the group's next step it
// must be turned again: it does not see that the group has moved on.
func (r *Meter) Turn(m *Model, g *Group) {
	r.m, r.g = m, g
	r.named, r.counted, r.credited = false, false, false
}

// Read is the value of a metric for the group that the meter is turned to.
func (r *Meter) Read(x *Metric) float64 { return x.read(r) }

// Measure turns the meter to a group and reads metrics into out, in their order.
// They refer to the window just closed where they count acts.
func (r *Meter) Measure(m *Model, g *Group, metrics []Metric, out []float64) {
	r.Turn(m, g)
	for k := range metrics {
		out[k] = r.Read(&metrics[k])
	}
}

// Of is the metric's value alone. Who reads several, or often, has a Meter.
func (x Metric) Of(m *Model, g *Group) float64 {
	var r Meter
	r.Turn(m, g)
	return r.Read(&x)
}

// single is a metric that shares nothing with others.
func single(f func(*Model, *Group) float64) func(*Meter) float64 {
	return func(r *Meter) float64 { return f(r.m, r.g) }
}

// choices is the sociometric test.
func (r *Meter) choices() *choice {
	if !r.named {
		r.choice, r.named = r.m.choices(r.g), true
	}
	return &r.choice
}

// triads is the triad census of the choices.
func (r *Meter) triads() *[16]int {
	if !r.counted {
		r.census, r.counted = r.choices().triads(), true
	}
	return &r.census
}

// power is the power that members are credited with and the power at work.
func (r *Meter) power() *credit {
	if !r.credited {
		r.credit, r.credited = r.m.credits(r.g), true
	}
	return &r.credit
}
