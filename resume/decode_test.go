package resume

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
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
	got, err := Decode([]byte(`{"name":"Ada Obi","experience":[{"title":"Clerk","company":"Tern","bullets":"- Kept 3 diaries\n• Answered 40 calls a day\n\nFiled"},{"title":"Cook","bullets":"1. Baked\n2. Fried"},{"title":"Smith","bullets":"● Forged\n▪ Filed"}],"skills":"Excel, Word; Sage\nFiling"}`))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"Kept 3 diaries", "Answered 40 calls a day", "Filed"}; !reflect.DeepEqual(got.Experiences[0].Responsibilities, want) {
		t.Errorf("%q, want %q", got.Experiences[0].Responsibilities, want)
	}
	if want := []string{"Baked", "Fried", "Forged", "Filed"}; !reflect.DeepEqual(slices.Concat(got.Experiences[1].Responsibilities, got.Experiences[2].Responsibilities), want) {
		t.Errorf("%+v, want %q", got.Experiences, want)
	}
	if want := []string{"Excel", "Word", "Sage", "Filing"}; !reflect.DeepEqual(got.Skills, want) {
		t.Errorf("%q, want %q", got.Skills, want)
	}
}

// Editors keep bullets in a text too. Prose stays one, however it is wrapped.
func TestBulletsInATextAreTakenApart(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]line{
		"• Managed 3 phones\n• Filed 200 documents\n• Booked rooms": {{"Managed 3 phones", "[0]"}, {"Filed 200 documents", "[1]"}, {"Booked rooms", "[2]"}},
		"Led the office\nand its people.\n\n- Filed\r\n- Booked rooms\r\n  for 3 directors\r\n- Ran": {{"Led the office and its people.", "[0]"}, {"Filed", "[3]"}, {"Booked rooms for 3 directors", "[4]"},
			{"Ran", "[6]"}},
		"\n1. Filed\n2) Booked": {{"Filed", "[1]"}, {"Booked", "[2]"}},
		"– Worked with\nMicrosoft Excel\n– Filed\nKnown for calm.": {{"Worked with Microsoft Excel", "[0]"}, {"Filed", "[2]"}, {"Known for calm.", "[3]"}},
		"-Filed\n-Booked":                                      {{"Filed", "[0]"}, {"Booked", "[1]"}},
		"• Led 3\n  - Hired 2\n----\n▪ Booked":                 {{"Led 3", "[0]"}, {"Hired 2", "[1]"}, {"Booked", "[3]"}},
		"o\tFiled\no\tBooked":                                  {{"Filed", "[0]"}, {"Booked", "[1]"}},
		"• Filed 200 documents • Booked rooms":                 {{"Filed 200 documents", "[0]"}, {"Booked rooms", "[1]"}},
		"Kept the diaries\n- and the post -\nfor 3":            {{"Kept the diaries\n- and the post -\nfor 3", ""}},
		"Kept the diaries\nof three\nDirectors":                {{"Kept the diaries\nof three\nDirectors", ""}},
		"2019. Joined\n2020. Left":                             {{"2019. Joined\n2020. Left", ""}},
		"-5% cost\n-6% spend":                                  {{"-5% cost\n-6% spend", ""}},
		"o trabalho\no estudo":                                 {{"o trabalho\no estudo", ""}},
		"1. Semester Algebra\n2. Semester Logik":               {{"1. Semester Algebra\n2. Semester Logik", ""}},
		"Worked for three\n– Siemens, BMW and SAP –\non site.": {{"Worked for three\n– Siemens, BMW and SAP –\non site.", ""}},
		"Ran the shop.\n*Note* that it closed.":                {{"Ran the shop.\n*Note* that it closed.", ""}},
		"Office work:\n- Filed":                                {{"Office work:", "[0]"}, {"Filed", "[1]"}},
		"*Filed\n*Booked":                                      {{"Filed", "[0]"}, {"Booked", "[1]"}},
		"• Excel • Word":                                       {{"• Excel • Word", ""}},
	} {
		for form, place := range map[string]string{
			`{"experience":[{"title":"Clerk","description":%s}]}`:                 "experience[0].description",
			`{"experiences":[{"role":"Clerk","responsibilities":[%s]}]}`:          "experiences[0].responsibilities[0]",
			`{"work":[{"position":"Clerk","summary":%s,"highlights":["Typed"]}]}`: "work[0].summary",
			`{"work":[{"position":"Clerk","highlights":[{"text":%s}]}]}`:          "work[0].highlights[0].text",
		} {
			sent, err := json.Marshal(text)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(place, "].text") && strings.HasPrefix(text, "\n") {
				continue // an object's text is told without what surrounds it
			}
			got, origins, err := DecodeFrom([]byte(fmt.Sprintf(form, sent)))
			if err != nil {
				t.Fatal(err)
			}
			for i, w := range want {
				path := fmt.Sprintf("experiences[0].responsibilities[%d]", i)
				has, at := got.Experiences[0].Responsibilities, origins.Of(path)
				back, err := ParsePath(origins.Find(origins.Section(path)))
				if i >= len(has) || has[i] != w.text || at != place+w.at || origins.Find(at) != path || err != nil || back.String() != path {
					t.Errorf("%q as %s: %q at %s, want %q at %s", text, place, has, at, w.text, place+w.at)
				}
			}
		}
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
	if want := []Other{{Title: "awards", Lines: []string{"7"}}, {Title: "education", Lines: []string{"BA, Hull", "2019"}}}; !reflect.DeepEqual(got.Other, want) || len(got.Education) != 0 {
		t.Errorf("%+v, want %+v; %+v", got.Other, want, got.Education)
	}
}

// Numbers stay as they are written: 12 digits are a telephone number, not 1.2e+11.
func TestNumbersStayAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	got, err := Decode([]byte(`{"name":"Ada Obi","phone":447700900123,"education":[{"degree":"BA","score":3.90}],"skills":[12345678901234567890,1e3]}`))
	if err != nil {
		t.Fatal(err)
	}
	if got.Phone != "447700900123" || got.Education[0].GPA != "3.90" || !reflect.DeepEqual(got.Skills, []string{"12345678901234567890", "1e3"}) {
		t.Errorf("%q, %q, %q", got.Phone, got.Education[0].GPA, got.Skills)
	}
}

// Every text that is sent is somewhere in the content, whatever stands where, in each of the forms.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		`{"name":"Ada Obi","email":{"work":"w0@x.example","home":"w1@x.example"},"summary":["w2","w3"],"location":{"street":"w4","city":"w5","planet":"w6"},"skills":{"w7":["w8"]},"interests":[{"name":"w9","keywords":["w10"]}]}`,
		`{"name":"Ada Obi","name_before":"w0","title":"w1","headline":"w2","contact":{"email":"w3","phone":"w4","website":"w5","pager":"w6","address":"w7"},"linkedin":"w8","links":{"blog":"w9"}}`,
		`{"name":"Ada Obi","experience":[{"title":"w0","position":"w1","company":"w2","from":"w3","to":"w4","team":"w5","bullets":[{"text":"w6","tool":"w7"},{"description":"w8"},["w9"],{"odd":"w10"}],
			"summary":"w11","description":"w12","location":{"city":"w13"},"perks":{"w14":["w15"]}},"w16",{"salary":"w17"}],"experiences":{"a":"w18"}}`,
		`{"basics":{"name":"Ada Obi","label":"w0","location":{"address":"w1","postalCode":"w2","city":"w3","countryCode":"w4","region":"w5"},"profiles":[{"network":"w6","username":"w7"},{"network":"w8","url":"w9"}]},
			"work":[{"name":"w10","url":"w11","description":"w12","summary":"w13","highlights":["w14"]}],"skills":[{"name":"w15","level":"w16","keywords":["w17"]},{"name":"w18","level":"w19"}],
			"certificates":[{"name":"w20","url":"w21"}],"projects":[{"name":"w22","entity":"w23","type":"w24","roles":["w25","w26"],"startDate":"w27"}],"publications":[{"name":"w28","isbn":"w29"}],
			"awards":[{"title":"w30","prize":"w31"}],"references":[{"name":"w32","phone":"w33"}],"volunteer":[{"organization":"w34","url":"w35"}],"education":[{"institution":"w36","url":"w37","minor":"w38"}]}`,
		`{"name":"Ada Obi","education":[{"degree":"w0","area":"w1","school":"w2","name":"w3","highlights":["w4"],"year":"w5","description":"w6","location":{"country":"w7"}}],"languages":[{"language":"w8","level":"w9","since":"w10"},"w11"],
			"skill_groups":[{"name":"w12","skills":[{"name":"w13","years":"w14"}],"note":"w15"}],"other":["w16",{"title":"w17","text":"w18","lines":["w19"]}],"sections":[{"title":"w20","items":["w21"]}],"content":{"text":"w22"}}`,
		`{"content":{"name":"Ada Obi"},"note":"w0","pages":[]}`,
		`{"name":"Ada Obi","location":{"address":"w0","street":"w1","city":"w2","region":"w3","state":"w4","name":"w5"},"projects":[{"name":"w6","dates":"2020","startDate":"2019-03w7"}],
			"awards":[{"title":"w8","dates":"2020","date":"May 2021 w9"}],"experience":[{"title":"w10","company":{"name":"w11","url":"w12"}}],"phone":{"number":"w13","text":"w14"}}`,
	} {
		got, err := Decode([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		data, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		for n := range 50 {
			word := regexp.MustCompile(fmt.Sprintf(`\bw%d\b`, n))
			if word.MatchString(text) && !word.Match(data) {
				t.Errorf("w%d is lost:\n%s\n%s", n, text, data)
			}
		}
	}
}

// A place that is told in parts is one, whichever object has them.
func TestPlacesInPartsAreRead(t *testing.T) {
	t.Parallel()
	for members, want := range map[string][2]string{ // the place, and what is left over
		`"city":"Paris","country":"France"`:                             {"Paris, France", ""},
		`"location":{"city":"Paris","country":"France"}`:                {"Paris, France", ""},
		`"location":{"city":"Paris","country":"France"},"city":"Paris"`: {"Paris, France", ""},
		`"location":"Paris, France","city":"Paris","country":"France"`:  {"Paris, France", ""},
		`"location":"Paris","country":"France"`:                         {"Paris", "country"},
		`"town":"Paris","postcode":"75001","state":"IDF"`:               {"75001, Paris, IDF", ""},
		`"state":"draft"`:                 {"", "state"},
		`"country":"US","state":"active"`: {"US", "state"},
		`"address":"Ring 1, 10115 Berlin","city":"Berlin","country":"Germany"`:              {"Ring 1, 10115 Berlin, Germany", ""},
		`"address":"1 Oak St, Austin, TX 78701","city":"Austin","state":"TX","zip":"78701"`: {"1 Oak St, Austin, TX 78701", ""},
		`"city":"Mexico City","country":"Mexico"`:                                           {"Mexico City, Mexico", ""},
		`"location":{"city":"Paris","planet":"Mars"},"region":"IDF"`:                        {"Paris, IDF", "location.planet"},
		`"location":{"address":"1 Rue","postalCode":"75001","city":"Paris"}`:                {"1 Rue, 75001, Paris", ""},
		`"location":{"city":"Paris","countryCode":"FR"},"city":"","country":null`:           {"Paris, FR", ""},
		`"location":{"address":"1 Rue, Paris","city":"Paris","country":"France"}`:           {"1 Rue, Paris, France", ""},
		`"location":{"city":"Paris","country":"France"},"address":"1 Rue"`:                  {"1 Rue, Paris, France", ""},
		`"address":{"street":"1 Rue","city":"Paris"},"location":{"country":"Gaul"}`:         {"1 Rue, Paris, Gaul", ""},
	} {
		for form, of := range map[string]string{`{"contact":{"name":"Ada",%s}}`: "contact", `{"basics":{"name":"Ada",%s}}`: "basics", `{"work":[{"position":"Clerk",%s}]}`: "work[0]", `{"education":[{"degree":"BA",%s}]}`: "education[0]"} {
			if strings.Contains(of, "[") && (strings.HasPrefix(members, `"address"`) || strings.HasSuffix(members, `"address":"1 Rue"`)) {
				continue // of persons only
			}
			got, err := Decode([]byte(fmt.Sprintf(form, members)))
			if err != nil {
				t.Fatal(err)
			}
			place := got.Location
			if len(got.Experiences) > 0 {
				place = got.Experiences[0].Location
			}
			if len(got.Education) > 0 {
				place = got.Education[0].Location
			}
			left := ""
			if len(got.Other) > 0 {
				left, _, _ = strings.Cut(strings.TrimPrefix(got.Other[0].Lines[0], of+"."), ":")
			}
			if place != want[0] || left != want[1] {
				t.Errorf("%s of %s: %q, left %+v; want %q", members, of, place, got.Other, want)
			}
		}
	}
}

// What programs keep beside the text, and what says nothing, is no text of the resume.
func TestWhatIsNoTextIsPassedOver(t *testing.T) {
	t.Parallel()
	got, err := Decode([]byte(`{"name":"Ada Obi","id":"7f3","photo":"data:image/png;base64,AA","email":null,"phone":false,"hidden":false,"notes":[],
		"experience":[{},{"id":"x1","title":"Clerk","company":"Tern","current":true,"start":"2020-01","bullets":["","Filed",null,{"id":"b1","text":"Kept 3 diaries"}]},{"title":"","bullets":[""]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Other) != 0 || len(got.Experiences) != 1 || got.Experiences[0].End != "present" || !reflect.DeepEqual(got.Experiences[0].Responsibilities, []string{"Filed", "Kept 3 diaries"}) {
		t.Errorf("%+v", got)
	}
}

// What nobody sees hides no word; what joins an emoji stays.
func TestCharactersWithoutWidthHideNoWord(t *testing.T) {
	t.Parallel()
	got, err := Decode([]byte(`{"name":"\ufeffAda Obi","experience":[{"title":"Cl\u00aderk","bullets":["Responsible for managing\u200b the calen\u2060dars","\u200b","\ud83d\udc69\u200d\ud83d\udd2c"]}],"skills":"Ex\u200bcel, Word",` +
		`"summary":"\u202eA\u202a\u202b\u202c\u202d \u2066calm\u2067\u2068\u2069 \u200ecl\u200f\u061cerk\u0007\u007f\u0085\u206a"}`))
	if err != nil {
		t.Fatal(err)
	}
	if x := got.Experiences[0]; got.Name != "Ada Obi" || got.Summary != "A calm clerk" || x.Role != "Clerk" || !reflect.DeepEqual(got.Skills, []string{"Excel", "Word"}) ||
		!reflect.DeepEqual(x.Responsibilities, []string{"Responsible for managing the calendars", "\U0001f469\u200d\U0001f52c"}) {
		t.Errorf("%+q", got)
	}
}

// What cannot be read for a text is refused, with its place.
func TestAValueOfNoUseIsRefusedByItsPlace(t *testing.T) {
	t.Parallel()
	_, err := Decode([]byte(`{"name":"Ada Obi","skills":["Go",true],"education":true,"experience":[{"title":true,"bullets":["a",["b",true]]}],"contact":true}`))
	var wrong *TypeError
	if !errors.As(err, &wrong) {
		t.Fatalf("%v", err)
	}
	var places []string
	for _, w := range wrong.Wrong {
		places = append(places, fmt.Sprint(w.Steps(), " ", w.Want))
	}
	slices.Sort(places)
	if want := []string{"[contact] dictionary", "[education] list", "[experience 0 bullets 1 1] string", "[experience 0 title] string", "[skills 1] string or dictionary"}; !slices.Equal(places, want) {
		t.Errorf("%q, want %q", places, want)
	}
}

// Places are told as the sender has them: an editor's empty rows count, and lists keep their names.
func TestOriginsAreTheSendersOwn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]map[string][2]string{ // canonical path: as sent, as a section of improve
		`{"name":"A","experience":[{},{"title":"T","bullets":["","One"," ",{"text":"Two"}]}],"skills":["","Go","Go","SQL"]}`: {
			"experiences[0].responsibilities[0]": {"experience[1].bullets[1]", "experience[1].bullets[1]"},
			"experiences[0].responsibilities[1]": {"experience[1].bullets[3].text", "experience[1].bullets[3].text"},
			"experiences[0].role":                {"experience[1].title", "experience[1].title"},
			"skills[1]":                          {"skills[3]", "skills[3]"}, "skills[2]": {"skills[4]", "skills[4]"}, "summary": {"summary", "summary"},
		},
		`{"name":"A","experiences":[{"role":"T","responsibilities":["One","Two"]}],"summary":"S"}`: {
			"experiences[0].responsibilities[1]": {"experiences[0].responsibilities[1]", "experience[0].bullets[1]"}, "summary": {"summary", "summary"},
		},
		`{"basics":{"name":"A","label":"L"},"work":[{"name":"C","summary":"S","highlights":["","One"]}],"skills":[{"name":"Web","keywords":["CSS"]}]}`: {
			"experiences[0].responsibilities[0]": {"work[0].summary", "work[0].summary"},
			"experiences[0].responsibilities[1]": {"work[0].highlights[1]", "experience[0].bullets[1]"},
			"headline":                           {"basics.label", "title"}, "summary": {"basics.summary", "summary"},
			"skills[0]": {"skills[0].keywords[0]", "skills[0].keywords[0]"},
		},
		`{"name":"A","experience":[{"title":"T"}],"work":[{"position":"U","highlights":["One"]}],"projects":[{"name":"P","description":"Did","technologies":["Go"]}]}`: {
			"experiences[1].responsibilities[0]": {"work[0].highlights[0]", "work[0].highlights[0]"},
			"projects[0].highlights[1]":          {"projects[0].technologies", "projects[0].technologies"},
		},
		`{"name":"A","experience":[{"title":"T","bullets":["One","Two"],"highlights":["Three"]}]}`: {
			"experiences[0].responsibilities[0]": {"experience[0].bullets[0]", "experience[0].bullets[0]"},
			"experiences[0].responsibilities[2]": {"experience[0].highlights[0]", "experience[0].highlights[0]"},
		},
		`{"basics":{"name":"A"},"work":[{"name":""},{"name":"C","position":"T","highlights":["","One"]}],"certificates":[{},{"name":"D"}]}`: {
			"experiences[0].responsibilities[0]": {"work[1].highlights[1]", "experience[1].bullets[1]"},
			"experiences[0].role":                {"work[1].position", "experience[1].title"},
			"certifications[0].name":             {"certificates[1].name", "certifications[1].name"},
		},
		`{"name":"A","experience":[{},{"title":"T","bullets":"• One\n\n• Two"},{"title":"U","bullets":"Three"}],"work_experience":[],"skills":"Go, SQL","links":"https://a.example"}`: {
			"experiences[0].responsibilities[0]": {"experience[1].bullets[0]", "experience[1].bullets[0]"},
			"experiences[0].responsibilities[1]": {"experience[1].bullets[2]", "experience[1].bullets[2]"},
			"experiences[1].responsibilities[0]": {"experience[2].bullets", "experience[2].bullets"},
			"skills[1]":                          {"skills[1]", "skills[1]"}, "links[0]": {"links", "links"},
		},
		`{"basics":{"name":"A"},"work":[{"name":""},{"name":"C","highlights":[]},{"name":"D","startDate":"2019-03"}],"volunteer":[{"organization":"E","startDate":"2020"}]}`: {
			"experiences[0].responsibilities":    {"work[1].highlights", "experience[1].bullets"},
			"experiences[0].responsibilities[0]": {"work[1].highlights[0]", "experience[1].bullets[0]"},
			"experiences[0].duration":            {"work[1].startDate, work[1].endDate", "experience[1].duration"},
			"experiences[1].duration":            {"work[2].startDate, work[2].endDate", "experience[2].duration"},
			"volunteer[0].responsibilities":      {"volunteer[0].highlights", "volunteer[0].bullets"},
			"headline":                           {"basics.label", "title"},
		},
		`{"contact":{"name":"A"},"experience":[{"title":"T","bullets":[""],"start":"2019"},{"title":"U","dates":""},{"title":"V","company":"C"}],"projects":[{"name":"P","bullets":[]}]}`: {
			"experiences[0].responsibilities[0]": {"experience[0].bullets[0]", "experience[0].bullets[0]"},
			"experiences[0].duration":            {"experience[0].start, experience[0].end", "experience[0].duration"},
			"experiences[1].duration":            {"experience[1].dates", "experience[1].duration"},
			"experiences[2].duration":            {"experience[2].duration", "experience[2].duration"},
			"experiences[2].responsibilities":    {"experience[2].bullets", "experience[2].bullets"},
			"projects[0].highlights[0]":          {"projects[0].bullets[0]", "projects[0].highlights[0]"},
		},
		`{"basics":{"name":"A"},"work":[]}`: {"experiences": {"work", "experience"}},
	} {
		_, origins, err := DecodeFrom([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		for path, w := range want {
			if of, section := origins.Of(path), origins.Section(path); of != w[0] || section != w[1] {
				t.Errorf("%s of %s: %q, %q, want %q", path, text, of, section, w)
			}
			if back := origins.Find(w[1]); back != path && origins[path] != "" {
				t.Errorf("%s is found as %s, want %s", w[1], back, path)
			}
		}
	}
}

// An editor's own state is kept, and no document shows it.
func TestWhatIsNoTextForPeopleStandsAside(t *testing.T) {
	t.Parallel()
	got, err := Decode([]byte(`{"name":"Ada Obi","experience":[{"title":"Clerk","order":3,"visible":true,"industry":"Oil"}],"theme":"dark","updatedAt":"2026-01-02T03:04:05Z",
		"remote":true,"militaryService":"Nurse, 2001","sizes":[1,2],"pets":[{"name":"Rex"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	shown := []Other{{Title: "military service", Lines: []string{"Nurse, 2001"}}, {Title: "pets", Lines: []string{"name: Rex"}}}
	if !reflect.DeepEqual(got.Shown(), shown) {
		t.Errorf("%+v, want %+v", got.Shown(), shown)
	}
	unread := []string{"experience[0].industry: Oil", "experience[0].order: 3", "experience[0].visible: true", "remote: true", "sizes: 1, 2", "theme: dark", "updatedAt: 2026-01-02T03:04:05Z"}
	i := slices.IndexFunc(got.Other, func(o Other) bool { return o.Title == Unread })
	if i < 0 || !reflect.DeepEqual(got.Other[i].Lines, unread) {
		t.Errorf("%+v, want %q", got.Other, unread)
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

// JSON Resume leaves the end of what goes on away; whatever else tells of an end, or of a time, says that nobody knows.
func TestWhatEndedDoesNotGoOn(t *testing.T) {
	t.Parallel()
	for members, want := range map[string]string{
		`"startDate":"2015"`: "present",
		`"startDate":"2015","endDate":null,"url":"https://tern.example/2019"`: "present",
		`"startDate":"2015","endDate":"","updatedAt":"2026-01-02T03:04:05Z"`:  "present",
		`"startDate":"2015-03-01","dates":"Mar 2015 – Present"`:               "present",
		`"startDate":"2015-03","dates":"seit März 2015"`:                      "present",
		`"startDate":"2019-03","dates":"2019年3月至今"`:                           "present",
		`"start":"2015","current":true`:                                       "present",
		`"start":"2015","currentlyWorking":"yes"`:                             "present",
		`"startDate":{"year":2015,"month":3}`:                                 "present",
		`"startDate":"2015","endDate":{"year":2017,"month":5}`:                "2017-05",
		`"startDate":"2015","dates":"2015 – 2017"`:                            "2017",
		`"startDate":"2015","duration":"2 years"`:                             "",
		`"startDate":"2015","dates":"2015 – 2017","current":true`:             "2017",
		`"startDate":"2015","current":false`:                                  "",
		`"startDate":"2015","is_current":"no"`:                                "",
		`"startDate":"2015","endYear":2017`:                                   "",
		`"startDate":"2015","until":"last spring"`:                            "",
		`"startDate":"2015","endDate":{"season":"spring","year":"17"}`:        "",
		`"startDate":"2015","finished":true`:                                  "",
		`"startDate":"2015","released":"May 2017"`:                            "",
		`"startDate":"2020-03-15 to 2021-05-30"`:                              "2021-05",
	} {
		got, err := Decode([]byte(`{"name":"Ada Obi","work":[{"position":"Clerk",` + members + `}],"education":[{"studyType":"BA",` + members + `}]}`))
		if err != nil {
			t.Fatal(err)
		}
		if role, study := got.Experiences[0], got.Education[0]; role.End != want || study.End != want {
			t.Errorf("%s: the role ends %q, the study %q, want %q", members, role.End, study.End, want)
		} else if want == "" && strings.Contains(role.Duration, "present") {
			t.Errorf("%s: %q", members, role.Duration)
		}
	}
	got, err := Decode([]byte(`{"name":"Ada Obi","education":[{"studyType":"BA","startDate":"2015","year":"2018"}],"work":[{"position":"Clerk","startDate":"2020-03-15 to 2021-05-30"}]}`))
	if err != nil || got.Education[0].End != "" || got.Experiences[0].Duration != "2020-03-15 to 2021-05-30" {
		t.Errorf("%v, %+v", err, got)
	}
}

// A form that has the printed time alone, or dates as people write them, is understood as a file is.
func TestPrintedTimesAreRead(t *testing.T) {
	t.Parallel()
	for members, want := range map[string][3]string{ // start, end, printed
		`"duration":"Jan 2020 - Present"`:                                       {"2020-01", "present", "Jan 2020 - Present"},
		`"duration":"03/2019 – 05/2021"`:                                        {"2019-03", "2021-05", "03/2019 – 05/2021"},
		`"dates":"seit März 2015"`:                                              {"2015-03", "present", "seit März 2015"},
		`"period":"2015 – 2016, 2018 – 2020"`:                                   {"2018", "2020", "2015 – 2016, 2018 – 2020"},
		`"duration":"2019"`:                                                     {"2019", "", "2019"},
		`"duration":"2019","current":true`:                                      {"2019", "present", "2019"},
		`"duration":"2000 hours"`:                                               {"", "", "2000 hours"},
		`"duration":"until 2015"`:                                               {"", "2015", "until 2015"},
		`"start_date":"2020-00-00","end_date":"Heute"`:                          {"2020", "present", "2020 – present"},
		`"duration":"2 years"`:                                                  {"", "", "2 years"},
		`"start_date":"Jan 2020","end_date":"Present"`:                          {"2020-01", "present", "Jan 2020 – present"},
		`"start_date":"March 3, 2020","end_date":"Summer 2021"`:                 {"2020-03", "2021", "March 3, 2020 – Summer 2021"},
		`"start_date":"early 2020","end_date":"2021"`:                           {"2020", "2021", "early 2020 – 2021"},
		`"duration":"3/1/2018 - 5/31/2019"`:                                     {"2018-03", "2019-05", "3/1/2018 - 5/31/2019"},
		`"start_date":"3/1/2018","end_date":"5/31/2019"`:                        {"2018-03", "2019-05", "3/1/2018 – 5/31/2019"},
		`"duration":"April 2018 thru May 2019"`:                                 {"2018-04", "2019-05", "April 2018 thru May 2019"},
		`"start_date":"2020","duration":"Jan 2020 to Feb 2021"`:                 {"2020-01", "2021-02", "Jan 2020 to Feb 2021"},
		`"start_date":"2018","duration":"Jan 2020 to Feb 2021"`:                 {"2018", "", "Jan 2020 to Feb 2021"},
		`"start_date":"2020-03","end_date":"2021-05","duration":"Mar 2020 – …"`: {"2020-03", "2021-05", "Mar 2020 – …"},
		`"end_date":"Dec 2021"`:                                                 {"", "2021-12", ""},
		`"start_date":"06/19","end_date":"08/20"`:                               {"2019-06", "2020-08", "06/19 – 08/20"},
		`"start_date":"Jan 20","end_date":"Mar 21","duration":"14 months"`:      {"2020-01", "2021-03", "14 months"},
		`"start_date":"06/19","end_date":"Present"`:                             {"2019-06", "present", "06/19 – present"},
		`"start_date":"2019-06","end_date":"08/20"`:                             {"2019-06", "2020-08", "2019-06 – 08/20"},
		`"start_date":"2019","end_date":"20"`:                                   {"2019", "2020", "2019 – 20"},
		`"start_date":"June 19"`:                                                {"2019-06", "", "June 19"},
		`"start_date":"08/20","end_date":"06/19"`:                               {"08/20", "06/19", "08/20 – 06/19"},
		`"start_date":"Summer '11","end_date":"Fall ’12"`:                       {"2011", "2012", "Summer '11 – Fall ’12"},
	} {
		got, err := Decode([]byte(`{"name":"Ada Obi","experience":[{"title":"Clerk",` + members + `}]}`))
		if err != nil {
			t.Fatal(err)
		}
		x := got.Experiences[0]
		if have := [3]string{x.Start, x.End, x.Duration}; have != want {
			t.Errorf("%s: %q, want %q", members, have, want)
		}
		again, err := Decode([]byte(fmt.Sprintf(`{"name":"Ada Obi","experiences":[{"role":"Clerk","duration":%q,"start_date":%q,"end_date":%q}]}`, x.Duration, x.Start, x.End)))
		if err != nil || again.Experiences[0].Start != x.Start || again.Experiences[0].End != x.End {
			t.Errorf("%s: read again %+v, %v", members, again.Experiences[0], err)
		}
	}
	got, err := Decode([]byte(`{"name":"Ada Obi","education":[{"degree":"BA","dates":"2015"},{"degree":"MA","dates":"Sept. 2016 - June 2018"}]}`))
	if err != nil || got.Education[0].Start != "" || got.Education[0].End != "2015" || got.Education[1].Start != "2016-09" || got.Education[1].End != "2018-06" {
		t.Errorf("%+v, %v", got.Education, err)
	}
}

// A link is where it leads; what it is called stands in for that only where there is no address.
func TestLinksKeepTheirAddresses(t *testing.T) {
	t.Parallel()
	for content, want := range map[string][]string{ // LinkedIn's first
		`"links":[{"label":"GitHub","url":"https://github.com/ada"},{"name":"My site","href":"ada.example"},"ada.example/blog"]`:              {"", "https://github.com/ada", "ada.example", "ada.example/blog"},
		`"links":[{"type":"LinkedIn","value":"linkedin.com/in/ada"},{"title":"Talks"}]`:                                                       {"linkedin.com/in/ada", "linkedin.com/in/ada", "Talks"},
		`"links":{"linkedin":"https://linkedin.com/in/ada","github":{"url":"https://github.com/ada"},"mastodon":"ada"}`:                       {"https://linkedin.com/in/ada", "https://github.com/ada", "https://linkedin.com/in/ada", "mastodon: ada"},
		`"links":{"url":"https://ada.example","github":"https://github.com/ada","icon":"https://x.example/a.svg"}`:                            {"", "https://ada.example", "https://github.com/ada"},
		`"links":"https://linkedin.com/in/ada\nhttps://ada.example"`:                                                                          {"https://linkedin.com/in/ada", "https://linkedin.com/in/ada", "https://ada.example"},
		`"linkedin":{"label":"Profile","url":"https://linkedin.com/in/ada"}`:                                                                  {"https://linkedin.com/in/ada"},
		`"basics":{"url":"https://ada.example","profiles":[{"network":"GitHub","username":"ada"},{"network":"X","url":"https://x.com/ada"}]}`: {"", "https://ada.example", "GitHub: ada", "https://x.com/ada"},
	} {
		got, origins, err := DecodeFrom([]byte(`{"name":"Ada Obi",` + content + `}`))
		if err != nil {
			t.Fatal(err)
		}
		if links := append([]string{got.LinkedIn}, got.Links...); !slices.Equal(links, want) {
			t.Errorf("%s: %q, want %q", content, links, want)
		}
		if len(got.Other) > 0 && !strings.Contains(content, "My site") && !strings.Contains(content, "icon") && !strings.Contains(content, "Profile") {
			t.Errorf("%s leaves %+v", content, got.Other)
		}
		if strings.Contains(content, "My site") && origins.Of("links[0]") != "links[0].url" {
			t.Errorf("%v", origins)
		}
	}
}

// What is told twice stands once, and what differs stands beside it.
func TestNothingIsDoubledOrTakenForAnother(t *testing.T) {
	t.Parallel()
	got, origins, err := DecodeFrom([]byte(`{"name":"Ada Obi","other":[{"name":"Hobbies","lines":["Chess"]},{"title":"Army","name":"Army","items":["Sergeant"]},{"title":"Clubs","name":"Rowing"},"Loose"],
		"location":{"address":"Flat 2","street":"14 Main St","city":"Porto","country":"Portugal"},"experience":[{"title":"Clerk","company":{"name":"Tern","url":"tern.example"}}],
		"projects":[{"name":"P","dates":"2020","startDate":"2020-03","endDate":"2021-02"},{"name":"Q","dates":"Mar 2020","startDate":"2020-03"}],"awards":[{"title":"T","dates":"2020","date":"May 2021"}],
		"languages":["Chinese (Mandarin)","Spanish (B2) and French (A1)","Portuguese (Brazil), native","English (fluent)"],"references":["On request"],"education":[{"area":"Law"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	other := []Other{{"Hobbies", []string{"Chess"}}, {"Army", []string{"Sergeant"}}, {"Clubs", []string{"Rowing"}}, {"", []string{"Loose"}}, {Unread, []string{
		"experience[0].company.url: tern.example", "projects[0].endDate: 2021-02", "projects[0].startDate: 2020-03", "awards[0].date: May 2021"}}}
	if !reflect.DeepEqual(got.Other, other) {
		t.Errorf("%+v, want %+v", got.Other, other)
	}
	if got.Location != "Flat 2, 14 Main St, Porto, Portugal" || got.Experiences[0].Company != "Tern" {
		t.Errorf("%q, %q", got.Location, got.Experiences[0].Company)
	}
	languages := []Language{{"Chinese (Mandarin)", ""}, {"Spanish (B2) and French (A1)", ""}, {"Portuguese (Brazil), native", ""}, {"English", "fluent"}}
	if !reflect.DeepEqual(got.Languages, languages) {
		t.Errorf("%+v, want %+v", got.Languages, languages)
	}
	for path, want := range map[string]string{"references[0].text": "references[0]", "education[0].degree": "education[0].area", "experiences[0].company": "experience[0].company.name"} {
		if at := origins.Of(path); at != want {
			t.Errorf("%s stood at %s, want %s", path, at, want)
		}
	}
}

// The roles that an employer's entry lists are entries of their own, at that employer; the bullets beside them are one too.
func TestRolesUnderAnEmployerAreEntries(t *testing.T) {
	t.Parallel()
	got, origins, err := DecodeFrom([]byte(`{"name":"Ada Obi","experience":[{"company":"Tern","location":"Hull","industry":"Sea","roles":[{"title":"Lead","startDate":"2020","bullets":["Led 3"]},
		{"title":"Clerk","location":"York","start":"2017","end":"2019","bullets":["Filed"]}]},{"name":"Gull","size":"Big","summary":"Ferries","positions":[{"position":"Mate"}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []Experience{
		{Role: "Lead", Company: "Tern", Location: "Hull", Start: "2020", End: "present", Duration: "2020 – present", Responsibilities: []string{"Led 3"}},
		{Role: "Clerk", Company: "Tern", Location: "York", Start: "2017", End: "2019", Duration: "2017 – 2019", Responsibilities: []string{"Filed"}},
		{Company: "Gull", Responsibilities: []string{"Ferries"}}, {Role: "Mate", Company: "Gull", Responsibilities: []string{}},
	}
	if !reflect.DeepEqual(got.Experiences, want) {
		t.Errorf("%+v, want %+v", got.Experiences, want)
	}
	if other := []Other{{Unread, []string{"experience[0].industry: Sea", "experience[1].size: Big"}}}; !reflect.DeepEqual(got.Other, other) {
		t.Errorf("%+v", got.Other)
	}
	for path, want := range map[string]string{"experiences[1].company": "experience[0].company", "experiences[1].location": "experience[0].roles[1].location", "experiences[1].responsibilities[0]": "experience[0].roles[1].bullets[0]"} {
		if at := origins.Of(path); at != want {
			t.Errorf("%s stood at %s, want %s", path, at, want)
		}
	}
}

func TestSkillsByTheirGroupsNamesAreRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]SkillGroup{
		`[{"Tools":["Excel","Word"]},{"category":"Soft","items":["Calm"]}]`: {{"Tools", []string{"Excel", "Word"}}, {"Soft", []string{"Calm"}}},
		`{"Tools":"Excel, Word (macros, forms)","Soft":["Calm"]}`:           {{"Soft", []string{"Calm"}}, {"Tools", []string{"Excel", "Word (macros, forms)"}}},
		`{"Tools":"Excel, Word","keywords":["Go"]}`:                         {{"Tools", []string{"Excel", "Word"}}, {"keywords", []string{"Go"}}},
		`{"name":"Tools","keywords":"Excel, Word"}`:                         {{"Tools", []string{"Excel", "Word"}}},
	} {
		got, err := Decode([]byte(`{"name":"Ada Obi","skills":` + text + `}`))
		if err != nil || !reflect.DeepEqual(got.SkillGroups, want) || len(got.Other) > 0 {
			t.Errorf("%s: %v, %+v, want %+v; %+v", text, err, got.SkillGroups, want, got.Other)
		}
	}
}

func TestAnEntryOfWhichNothingIsReadIsKeptAsTextOfItsSection(t *testing.T) {
	for content, want := range map[string]Other{
		`{"name":"Ann","experiences":{"a":1}}`:                                       {"experiences", []string{"a: 1"}},
		`{"name":"Ann","work":[{"firm":"Acme","since":2019}]}`:                       {"work", []string{"firm: Acme", "since: 2019"}},
		`{"name":"Ann","education":[{"degree":"BA"},{"grad":"Leeds, 2012"}]}`:        {"education", []string{"grad: Leeds, 2012"}},
		`{"name":"Ann","projects":{"what":"A kite","id":7}}`:                         {"projects", []string{"what: A kite"}},
		`{"name":"Ann","languages":[{"tongue":"Twi"},{"tongue":"Ga","level":""}]}`:   {"languages", []string{"tongue: Twi", "tongue: Ga"}},
		`{"name":"Ann","experiences":[{"role":"Cook","stars":3}]}`:                   {Unread, []string{"experiences[0].stars: 3"}},
		`{"name":"Ann","experiences":[{"order":3,"visible":true,"expanded":false}]}`: {Unread, []string{"experiences[0].order: 3", "experiences[0].visible: true"}},
	} {
		r, err := Decode([]byte(content))
		if err != nil || len(r.Other) != 1 || r.Other[0].Title != want.Title || !slices.Equal(r.Other[0].Lines, want.Lines) {
			t.Errorf("%s: %v, %q", content, err, r.Other)
		}
	}
}

// A project's description becomes its first highlight, and is no bullet for who counts those that were sent.
func TestBulletsOfProjectsAreCountedAsSent(t *testing.T) {
	t.Parallel()
	content, origins, err := DecodeFrom([]byte(`{"projects":[{"name":"Fares","description":"Compares fares.","highlights":["Built it in Go","Told 30 people"]},{"name":"Maps","highlights":["Drew maps"]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	for asked, want := range map[string]string{
		"project[0].bullets[0]": "Built it in Go", "project[0].bullets[1]": "Told 30 people", "projects[0].highlights[0]": "Built it in Go",
		"projects[0].description": "Compares fares.", "project[1].bullets[0]": "Drew maps",
	} {
		path, err := ParsePath(origins.Find(asked))
		if err != nil || path.Section != "projects" || content.Projects[path.Index].Highlights[path.Item] != want {
			t.Errorf("%s is at %v, %v; want %q", asked, path, err, want)
		}
	}
}
