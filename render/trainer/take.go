package trainer

// Take takes in files that the user hands over: records, journals, runs.
func (t *Trainer) Take(files []File) {}
