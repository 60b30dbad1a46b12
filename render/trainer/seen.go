package trainer

// What a page around the trainer must know besides the scene.

// Focus is the intent that has the focus, or nothing.
func (t *Trainer) Focus() string { return t.hands.Focus }

// Settings are how the user wants to see things.
func (t *Trainer) Settings() Settings { return t.settings }
