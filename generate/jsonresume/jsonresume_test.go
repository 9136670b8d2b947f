package jsonresume_test

import (
	"encoding/json"
	"fmt"
	"net/mail"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"testing"

	"redraft/generate/jsonresume"
	"redraft/resume"
)

// schema is the part of JSON Schema that JSON Resume's schema uses.
type schema struct {
	Ref         string             `json:"$ref"`
	Type        string             `json:"type"`
	Format      string             `json:"format"`
	Pattern     string             `json:"pattern"`
	Properties  map[string]*schema `json:"properties"`
	Items       *schema            `json:"items"`
	Additional  *bool              `json:"additionalProperties"`
	Definitions map[string]*schema `json:"definitions"`
}

func (s *schema) faults(root *schema, at string, v any) []string {
	if s.Ref != "" {
		s = root.Definitions[filepath.Base(s.Ref)]
	}
	var out []string
	fail := func(format string, args ...any) { out = append(out, at+": "+fmt.Sprintf(format, args...)) }
	kinds := map[string]reflect.Kind{"object": reflect.Map, "array": reflect.Slice, "string": reflect.String}
	if want := kinds[s.Type]; reflect.ValueOf(v).Kind() != want {
		fail("is no %s", s.Type)
		return out
	}
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			if p := s.Properties[name]; p != nil {
				out = append(out, p.faults(root, at+"."+name, member)...)
			} else if s.Additional != nil && !*s.Additional {
				fail("may not have %s", name)
			}
		}
	case []any:
		for i, item := range v {
			out = append(out, s.Items.faults(root, fmt.Sprintf("%s[%d]", at, i), item)...)
		}
	case string:
		if s.Pattern != "" && !regexp.MustCompile(s.Pattern).MatchString(v) {
			fail("%q does not match %s", v, s.Pattern)
		}
		if _, err := mail.ParseAddress(v); s.Format == "email" && err != nil {
			fail("%q is no address", v)
		}
		if u, err := url.Parse(v); s.Format == "uri" && (err != nil || u.Scheme == "") {
			fail("%q is no URI", v)
		}
	}
	return out
}

func official(t *testing.T) *schema {
	t.Helper()
	data, err := os.ReadFile("testdata/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var s schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	return &s
}

// odd has what the schema's stricter forms could break on.
const odd = `{"name":"Ada Example","email":"ada at example","phone":"1","location":"Leeds","linkedin":"linkedin.com/in/ada","links":["ada.example","not a link","https://github.com/ada","https://second.example/x"],
	"headline":"Engineer","summary":"Builds.","experiences":[
		{"role":"Engineer","company":"A","duration":"Spring 2019","start_date":"Spring 2019","end_date":"","responsibilities":["x"]},
		{"role":"Engineer","company":"B","duration":"2018","start_date":"2018","end_date":"","responsibilities":[]},
		{"role":"Engineer","company":"C","duration":"since ever","start_date":"","end_date":"present","responsibilities":[]}],
	"education":[{"degree":"BSc in Mathematics","institution":"U","dates":"2010 – 2013","start_date":"2010","end_date":"2013","gpa":"3.9","details":["Thesis"]}],
	"skills":["Go","SQL","Tact"],"skill_groups":[{"name":"Code","skills":["Go","SQL"]}],"projects":[{"name":"P","role":"Lead","url":"p.example","dates":"Mar 2020 – May 2021","highlights":["h"]},{"name":"Q","dates":"long ago","highlights":[]}],
	"certifications":[{"name":"C1","issuer":"I","date":"May 2022"},{"name":"C2","issuer":"","date":"whenever"}],"awards":[{"title":"T","issuer":"X","date":"2019-05","summary":"S"}],
	"publications":[{"title":"P","publisher":"Q","date":"Winter 2020","url":"https://p.example/1","summary":"s"}],"languages":[{"language":"English","fluency":"native"}],
	"volunteer":[{"role":"Helper","company":"V","start_date":"2019-01","end_date":"present","duration":"Jan 2019 – Present","responsibilities":["v"]}],
	"interests":["Chess"],"references":[{"name":"R","text":""},{"name":"","text":"On request"}],"other":[{"title":"Licences","lines":["Class B"]}],"sections":["contact","skills","experience","education"]}`

func TestTheFileIsValidAndLosesNothing(t *testing.T) {
	t.Parallel()
	root := official(t)
	contents := map[string][]byte{"odd": []byte(odd)}
	for _, pattern := range []string{"../../parse/testdata/golden/*.json", "../pdf/testdata/*.json"} {
		names, _ := filepath.Glob(pattern)
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			contents[name] = data
		}
	}
	if len(contents) < 40 {
		t.Errorf("only %d contents", len(contents))
	}
	for name, data := range contents {
		want, err := resume.Decode(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		written, err := jsonresume.Render(want, "modern")
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var value any
		if err := json.Unmarshal(written, &value); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, f := range root.faults(root, "$", value) {
			t.Errorf("%s: %s", name, f)
		}
		got, err := resume.Decode(written)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, x := range []struct {
			what string
			a, b any
		}{
			{"skills", want.Skills, got.Skills}, {"education", want.Education, got.Education}, {"volunteer", len(want.Volunteer), len(got.Volunteer)}, {"languages", want.Languages, got.Languages},
			{"certifications", want.Certifications, got.Certifications}, {"awards", want.Awards, got.Awards}, {"interests", want.Interests, got.Interests}, {"references", want.References, got.References},
			{"other", want.Other, got.Other}, {"sections", want.Sections, got.Sections}, {"email", want.Email, got.Email}, {"location", want.Location, got.Location}, {"headline", want.Headline, got.Headline},
		} {
			if !reflect.DeepEqual(x.a, x.b) {
				t.Errorf("%s: %s:\n%+v\n%+v", name, x.what, x.a, x.b)
			}
		}
		for i := range want.Experiences {
			a, b := want.Experiences[i], got.Experiences[i]
			if b.End == a.Start { // a beginning without an end is written as both
				b.End = a.End
			}
			if !reflect.DeepEqual(a, b) {
				t.Errorf("%s: experiences[%d]:\n%+v\n%+v", name, i, a, b)
			}
		}
	}
}

func TestTheSchemaHere(t *testing.T) { // a checker that finds nothing proves nothing
	t.Parallel()
	root := official(t)
	for _, text := range []string{`{"basics":[]}`, `{"work":[{"startDate":"May 2020"}]}`, `{"basics":{"email":"x"}}`, `{"basics":{"url":"x"}}`, `{"skills":[{"keywords":"Go"}]}`} {
		var value any
		if err := json.Unmarshal([]byte(text), &value); err != nil {
			t.Fatal(err)
		}
		if len(root.faults(root, "$", value)) != 1 {
			t.Errorf("%s: %v", text, root.faults(root, "$", value))
		}
	}
}
