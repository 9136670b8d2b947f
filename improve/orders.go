package improve

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"redraft/improve/draft"
	"redraft/resume"
)

// orderForms are how texts address a program that reads resumes in place of saying something of the person.
var orderForms = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:ignore|disregard|forget|override|bypass)\b.{0,50}\b(?:instructions?|prompts?|rules?|guidelines?|commands?|context|above|previous|prior|everything)\b`),
	regexp.MustCompile(`(?i)\b(?:system|developer)\s+(?:prompt|message|instructions?)\b|^\s*(?:system|assistant|user|instructions?)\s*:|</?(?:system|instructions?|prompt|user|assistant)>|\[/?inst\]|<\|`),
	regexp.MustCompile(`(?i)\b(?:reveal|print|repeat|output|respond|reply|answer|return|say|write|insert|append|claim|set|change|replace|put)\b.{0,80}\b(?:instructions|prompt|verbatim|instead|in (?:the|your|its|every|each) (?:summary|answer|output|response|headline|bullets?|line)|(?:the|this) (?:resume|summary|headline) (?:to|with|as|says?|should|must))\b`),
	regexp.MustCompile(`(?i)\byou (?:are now|are an? (?:ai|assistant|model|chatbot|recruiter)|must|should|will now|have to)\b`),
	regexp.MustCompile(`(?i)\b(?:ai|llms?|language models?|chatbots?|assistants?|models?|parsers?)\b.{0,40}\b(?:must|should|shall|ignore|recommend|rate|rank|reading this|processing this|reviewing this|parsing this)\b`),
	regexp.MustCompile(`(?i)\b(?:recommend|hire|rank|rate|score|select|shortlist|approve|favou?r)\s+(?:this|the|him|her|them)\s*(?:candidate|applicant|resume|cv|person|$|[.!])`),
	regexp.MustCompile(`(?i)\b(?:respond|reply|answer)\s+(?:only\s+)?(?:with|in)\b|\bfrom now on\b|\bjailbreak\b|\bnote to (?:the )?(?:ai|model|recruiter|reader|parser)\b`),
}

func isOrder(text string) bool {
	return slices.ContainsFunc(orderForms, func(r *regexp.Regexp) bool { return r.MatchString(text) })
}

// withoutOrders is the content without texts that give orders to a program, and where those stand. Such a text proves nothing and is shown
// to no model; it stays in the person's own content, with a question.
func withoutOrders(content resume.Resume) (resume.Resume, []string, error) {
	data, err := json.Marshal(content)
	if err != nil {
		return content, nil, fmt.Errorf("encode the content: %w", err)
	}
	var value map[string]any
	if err := json.Unmarshal(data, &value); err != nil {
		return content, nil, fmt.Errorf("decode the content: %w", err)
	}
	var paths []string
	blank(value, "", &paths)
	if len(paths) == 0 {
		return content, nil, nil
	}
	slices.Sort(paths)
	var clean resume.Resume
	if data, err = json.Marshal(value); err == nil {
		err = json.Unmarshal(data, &clean)
	}
	return clean, paths, err
}

// blank empties texts that are orders, and notes their paths.
func blank(value any, path string, paths *[]string) any {
	switch v := value.(type) {
	case string:
		if isOrder(v) {
			*paths = append(*paths, path)
			return ""
		}
	case []any:
		for i, item := range v {
			v[i] = blank(item, fmt.Sprintf("%s[%d]", path, i), paths)
		}
	case map[string]any:
		for name, member := range v {
			v[name] = blank(member, strings.TrimPrefix(path+"."+name, "."), paths)
		}
	}
	return value
}

// askAbout asks for each order whether it belongs there.
func askAbout(paths []string) []draft.Question {
	var out []draft.Question
	for _, p := range paths {
		out = append(out, draft.Question{Section: p, Question: "Does this line belong into your resume?",
			Why: "It reads like an order to a program. Whoever finds it doubts the rest; nothing was taken from it."})
	}
	return out
}
