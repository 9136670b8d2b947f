package improve

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"redraft/improve/facts"
	"redraft/resume"
)

// FactsCommand is the fact gate by itself: it reads rewrites as lines of JSON and says of each whether the resume proves it.
type FactsCommand struct {
	Content string `arg:"" help:"The resume's content as JSON, in each of the forms that the API takes." type:"existingfile"`
}

// rewrite is a line of input.
type rewrite struct {
	Section *string  `json:"section"`
	Text    *string  `json:"text"`
	Facts   []string `json:"facts"`
}

// maxLine is the longest line that is read, in bytes.
const maxLine = 1 << 20

// Run answers a line for each line. It fails at the end when a line could not be judged.
func (c FactsCommand) Run() error { return c.judge(os.Stdin, os.Stdout) }

func (c FactsCommand) judge(in io.Reader, out io.Writer) error {
	data, err := os.ReadFile(c.Content)
	if err != nil {
		return err
	}
	content, origins, err := resume.DecodeFrom(data)
	if err != nil {
		return fmt.Errorf("%s: %w", c.Content, err)
	}
	plain := facts.NewSource(content, nil)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxLine)
	w := bufio.NewWriter(out)
	bad := 0
	for lines.Scan() {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var answer any
		if answer, err = judge(content, origins, plain, lines.Bytes()); err != nil {
			bad++
			answer = map[string]string{"error": err.Error()}
		}
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		if err := errors.Join(enc.Encode(answer), w.Flush()); err != nil {
			return fmt.Errorf("write the answer: %w", err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read the rewrites: %w", err)
	}
	if bad > 0 {
		return fmt.Errorf("%d lines could not be judged", bad)
	}
	return nil
}

func judge(content resume.Resume, origins resume.Origins, plain *facts.Source, line []byte) (facts.Verdict, error) {
	var r rewrite
	if err := json.Unmarshal(line, &r); err != nil {
		return facts.Verdict{}, errors.New(`the line is no JSON object of the form {"section":"experience[0].bullets[1]","text":"…"}`)
	}
	if r.Section == nil || r.Text == nil {
		return facts.Verdict{}, errors.New("section and text are required")
	}
	path, err := resume.ParsePath(origins.Find(*r.Section))
	if err != nil {
		return facts.Verdict{}, err
	}
	if !resume.Has(content, path) {
		return facts.Verdict{}, fmt.Errorf("the content has no %s", path.Wire())
	}
	source := plain
	if len(r.Facts) > 0 {
		source = facts.NewSource(content, r.Facts)
	}
	return source.Check(path.String(), "", *r.Text), nil
}
