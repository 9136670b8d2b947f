package score

// JobMatch is how a resume answers a job description.
type JobMatch struct{}

func (f *facts) jobMatch() *JobMatch { return nil }
