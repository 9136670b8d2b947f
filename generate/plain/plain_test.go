package plain_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"redraft/generate/outline"
	"redraft/generate/pdf"
	"redraft/generate/plain"
	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/resume"
)

func content(t *testing.T) resume.Resume {
	t.Helper()
	r, err := resume.Decode([]byte(`{"name":"Ada Example","headline":"Engineer","email":"ada_b@example.com","links":["https://ada.example/x_(y)"],"summary":"Builds engines that run.",
		"experiences":[{"role":"Engineer *of* things","company":"Mills_and_Sons","location":"Leeds","start_date":"2020-03","end_date":"present",
			"responsibilities":["Wrote a_b and c*d*e with [brackets](so) and <b>tags</b>.","# of tickets fell to 12.","1. place in the contest of 2021, with C:\\temp."]}],
		"skills":["C#","Go","f_strings"],"languages":[{"language":"English","fluency":"native"}],"certifications":[{"name":"CKA","issuer":"CNCF","date":"2021"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestMarkdown(t *testing.T) {
	t.Parallel()
	want := `# Ada Example

Engineer

[ada\_b@example.com](mailto:ada_b@example.com) | [ada.example/x\_(y)](https://ada.example/x_%28y%29)

## Summary

Builds engines that run.

## Experience

### Engineer \*of\* things
*Mills\_and\_Sons* | Leeds | Mar 2020 – Present

- Wrote a\_b and c\*d\*e with \[brackets\](so) and \<b>tags\</b>.
- \# of tickets fell to 12.
- 1\. place in the contest of 2021, with C:\\temp.

## Skills

- C#, Go, f\_strings

## Certifications

- CKA – CNCF | 2021

## Languages

- English (native)
`
	r := content(t)
	got := string(plain.Markdown(outline.Build(r, pdf.WordingOf(r, ""))))
	if got != want {
		t.Errorf("got:\n%s", got)
	}
	p := &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: func(context.Context, []byte, glyph.Limits) ([]glyph.Page, error) { return nil, errors.New("no PDF") }}
	doc, err := p.Parse(t.Context(), []byte(got))
	if err != nil {
		t.Fatal(err)
	}
	if x := doc.Content.Experiences[0]; x.Role != r.Experiences[0].Role || x.Company != "Mills_and_Sons" || strings.Join(x.Responsibilities, "\n") != strings.Join(r.Experiences[0].Responsibilities, "\n") {
		t.Errorf("it is read as %+v", x)
	}
	if doc.Content.Email != "ada_b@example.com" || strings.Join(doc.Content.Skills, "|") != "C#|Go|f_strings" {
		t.Errorf("it is read as %+v", doc.Content)
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	want := `Ada Example
Engineer
ada_b@example.com | https://ada.example/x_(y)

SUMMARY
-------
Builds engines that run.

EXPERIENCE
----------
Engineer *of* things
Mills_and_Sons | Leeds | Mar 2020 – Present
- Wrote a_b and c*d*e with [brackets](so) and <b>tags</b>.
- # of tickets fell to 12.
- 1. place in the contest of 2021, with C:\temp.

SKILLS
------
C#, Go, f_strings

CERTIFICATIONS
--------------
- CKA – CNCF | 2021

LANGUAGES
---------
English (native)
`
	r := content(t)
	if got := string(plain.Text(outline.Build(r, pdf.WordingOf(r, "")))); got != want {
		t.Errorf("got:\n%s", got)
	}
}
