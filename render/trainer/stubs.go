package trainer

// openBetween opens what lies between two sessions.
func (t *Trainer) openBetween(l *life) { t.back() }
