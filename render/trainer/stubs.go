package trainer

// openDemo plays a shipped scenario that a skilled worker leads.
func (t *Trainer) openDemo() {}

// openPlayback opens the playback for class.
func (t *Trainer) openPlayback() {}
