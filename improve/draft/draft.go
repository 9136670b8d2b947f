// Package draft is what an engine proposes before anyone has judged it: the form that the rules, the language models and the fact gate
// have in common.
package draft

// Draft is all that an engine has to say about one resume.
type Draft struct {
	Proposals []Proposal
	Questions []Question
	Answered  []Question      // those that a proposal answers: they are asked where it is not kept
	Unplaced  map[Fact]string // of supplied facts that are in no proposal: why
}

// Fact is what the person says beyond the resume.
type Fact struct {
	Path string // where it belongs, as the answer to a question; "" where it may be anywhere
	Text string
}

// Proposal replaces the text at one place of the content.
type Proposal struct {
	Type      string // "bullet_point", "summary", "keyword", "achievement", "grammar" or "formatting"
	Path      string // into resume.Resume: "experiences[0].responsibilities[1]", "summary", "skills"
	Original  string // the text that stands there now; of a list, its items joined by ", "
	Improved  string // what is to stand there; a bullet that is split has one line for each part
	Reasoning string // a sentence for people
	// Parts are the sentences of a summary, each of which but the first can be left out; nil of every other text.
	Parts []string
}

// Question asks for what is missing and cannot be made up.
type Question struct {
	Section  string `json:"section" doc:"As an improvement's, for the answer"` // a path, as in Proposal
	Question string `json:"question"`                                          // "How many calendars?"
	Why      string `json:"why"`
	Source   string `json:"source" doc:"The place in the content that was sent, as an improvement's"` // of a result's questions
}
