package resume

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
)

// The same person in the three forms that callers send.
var forms = map[string]string{
	"canonical": `{"name":"Ada Example","email":"ada@example.com","phone":"+44 20 7946 0000","location":"London","links":["https://ada.example"],"headline":"Engineer","summary":"Builds engines.",
		"experiences":[{"role":"Engineer","company":"Analytical Ltd","duration":"2020-03 – present","start_date":"2020-03","end_date":"present","responsibilities":["Built a mill."]}],
		"education":[{"degree":"BSc in Mathematics","institution":"University of London","start_date":"2010","end_date":"2013","details":["Thesis on tables"]}],
		"skills":["Go","SQL"],"languages":[{"language":"English","fluency":"native"}],"projects":[{"name":"Tables","highlights":["Printed them."]}]}`,
	"improver's": `{"contact":{"name":"Ada Example","email":"ada@example.com","phone":"+44 20 7946 0000","location":"London","links":["https://ada.example"]},"title":"Engineer","summary":"Builds engines.",
		"experience":[{"title":"Engineer","company":"Analytical Ltd","start_date":"2020-03","end_date":"present","bullets":["Built a mill."]}],
		"education":[{"degree":"BSc in Mathematics","school":"University of London","start_date":"2010","end_date":"2013","details":["Thesis on tables"]}],
		"skills":["Go","SQL"],"languages":["English (native)"],"projects":[{"name":"Tables","bullets":["Printed them."]}]}`,
	"JSON Resume": `{"basics":{"name":"Ada Example","label":"Engineer","email":"ada@example.com","phone":"+44 20 7946 0000","url":"https://ada.example","summary":"Builds engines.","location":{"city":"London"}},
		"work":[{"position":"Engineer","name":"Analytical Ltd","startDate":"2020-03-01","highlights":["Built a mill."]}],
		"education":[{"studyType":"BSc","area":"Mathematics","institution":"University of London","startDate":"2010","endDate":"2013","courses":["Thesis on tables"]}],
		"skills":[{"name":"","keywords":["Go","SQL"]}],"languages":[{"language":"English","fluency":"native"}],"projects":[{"name":"Tables","highlights":["Printed them."]}]}`,
}

func TestTheThreeFormsSayTheSame(t *testing.T) {
	t.Parallel()
	for name, text := range forms {
		r, err := Decode([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if r.Name != "Ada Example" || r.Email != "ada@example.com" || r.Phone != "+44 20 7946 0000" || r.Location != "London" || r.Headline != "Engineer" || r.Summary != "Builds engines." {
			t.Errorf("%s: the person is %+v", name, r)
		}
		if !reflect.DeepEqual(r.Links, []string{"https://ada.example"}) || !reflect.DeepEqual(r.Skills, []string{"Go", "SQL"}) {
			t.Errorf("%s: links %v, skills %v", name, r.Links, r.Skills)
		}
		if len(r.Experiences) != 1 || r.Experiences[0].Role != "Engineer" || r.Experiences[0].Company != "Analytical Ltd" || r.Experiences[0].Start != "2020-03" ||
			r.Experiences[0].End != "present" || !reflect.DeepEqual(r.Experiences[0].Responsibilities, []string{"Built a mill."}) {
			t.Errorf("%s: experiences %+v", name, r.Experiences)
		}
		if len(r.Education) != 1 || r.Education[0].Institution != "University of London" || !strings.HasPrefix(r.Education[0].Degree, "BSc ") || !strings.HasSuffix(r.Education[0].Degree, " Mathematics") || r.Education[0].End != "2013" {
			t.Errorf("%s: education %+v", name, r.Education)
		}
		if len(r.Languages) != 1 || r.Languages[0] != (Language{"English", "native"}) {
			t.Errorf("%s: languages %+v", name, r.Languages)
		}
		if len(r.Projects) != 1 || !reflect.DeepEqual(r.Projects[0].Highlights, []string{"Printed them."}) {
			t.Errorf("%s: projects %+v", name, r.Projects)
		}
	}
}

func TestTheCanonicalFormSurvivesARoundTrip(t *testing.T) {
	t.Parallel()
	first, err := Decode([]byte(forms["canonical"]))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(first)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Decode(data)
	if err != nil || !reflect.DeepEqual(first, second) {
		t.Errorf("%v\n%+v\n%+v", err, first, second)
	}
}

// Where a list is wanted, one text is read as its lines, and of skills as its parts.
func TestTextsInPlaceOfListsAreDivided(t *testing.T) {
	t.Parallel()
	got, err := Decode([]byte(`{"name":"Ada Obi","experience":[{"title":"Clerk","company":"Tern","bullets":"- Kept 3 diaries\n• Answered 40 calls a day\n\nFiled"}],"skills":"Excel, Word; Sage\nFiling"}`))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Kept 3 diaries", "Answered 40 calls a day", "Filed"}; !reflect.DeepEqual(got.Experiences[0].Responsibilities, want) {
		t.Errorf("%q, want %q", got.Experiences[0].Responsibilities, want)
	}
	if want := []string{"Excel", "Word", "Sage", "Filing"}; !reflect.DeepEqual(got.Skills, want) {
		t.Errorf("%q, want %q", got.Skills, want)
	}
}

// Nothing is lost where a caller has one entry in place of a list, or a text in place of entries.
func TestWhatStandsInPlaceOfEntriesIsKept(t *testing.T) {
	t.Parallel()
	got, err := Decode([]byte(`{"name":"Ada Obi","work":{"position":"Clerk","name":"Tern"},"education":"BA, Hull\n2019","languages":"","awards":7}`))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Experiences) != 1 || got.Experiences[0].Role != "Clerk" || got.Experiences[0].Company != "Tern" {
		t.Errorf("%+v", got.Experiences)
	}
	if want := []Other{{Title: "education", Lines: []string{"BA, Hull", "2019"}}}; !reflect.DeepEqual(got.Other, want) || len(got.Education) != 0 {
		t.Errorf("%+v, want %+v; %+v", got.Other, want, got.Education)
	}
}

// What an entry lists besides its texts is kept: a tool that is lost here can neither be scored nor stand in a rewrite.
func TestTechnologiesOfEntriesAreKept(t *testing.T) {
	t.Parallel()
	got, err := Decode([]byte(`{"name":"Ada Obi","experience":[{"title":"Analyst","company":"Tern","bullets":["Mapped routes"],"tech_stack":["SQL"]}],
		"projects":[{"name":"Late buses","description":"Mapped late buses","technologies":["Python","Folium","Python"]},{"name":"Bare","highlights":["Nothing else"]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Mapped late buses", "Technologies: Python, Folium"}; !reflect.DeepEqual(got.Projects[0].Highlights, want) {
		t.Errorf("%q, want %q", got.Projects[0].Highlights, want)
	}
	if want := []string{"Mapped routes", "Technologies: SQL"}; !reflect.DeepEqual(got.Experiences[0].Responsibilities, want) {
		t.Errorf("%q, want %q", got.Experiences[0].Responsibilities, want)
	}
	if want := []string{"Nothing else"}; !reflect.DeepEqual(got.Projects[1].Highlights, want) {
		t.Errorf("%q, want %q", got.Projects[1].Highlights, want)
	}
}

func TestContentOfNoKnownFormIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{`{}`, `{"foo":1}`, `{"content":{}}`} {
		if _, err := Decode([]byte(text)); !errors.Is(err, ErrForm) {
			t.Errorf("%s: %v", text, err)
		}
	}
	for _, text := range []string{``, `[]`, `"name"`, `{"name":`} {
		if _, err := Decode([]byte(text)); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, text := range forms {
		f.Add([]byte(text))
	}
	f.Add([]byte(`{"name":"Ada","languages":["English ( native )"]}`))
	f.Add([]byte(`{"name":"Ada","skills":{" ":["Go"]}}`))
	f.Add([]byte(`{"name":7,"skills":{"a":[1]},"experiences":[[],"x",{"responsibilities":{"b":null}}],"unknown":[{"c":["d"]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Decode(data)
		if err != nil {
			return
		}
		once, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Decode(once)
		if err != nil {
			t.Fatalf("what was decoded is refused: %v", err)
		}
		if twice, _ := json.Marshal(again); string(once) != string(twice) {
			t.Fatalf("not stable:\n%s\n%s", once, twice)
		}
	})
}
