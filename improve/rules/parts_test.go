package rules

import (
	"slices"
	"strings"
	"testing"
	"time"

	"redraft/improve/draft"
	"redraft/resume"
	"redraft/score"
)

// decode reads content for a test.
func decode(t testing.TB, text string) resume.Resume {
	t.Helper()
	r, err := resume.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestDatesAreWrittenInOneWay(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		given     [][3]string // duration, start, end
		want      []string
		otherwise string // the resume's language
	}{
		{"the form of most", [][3]string{{"Mar 2021 – Present", "2021-03", "present"}, {"Jan 2019 – Feb 2021", "2019-01", "2021-02"}, {"06/2017 – 12/2018", "2017-06", "2018-12"}},
			[]string{"Mar 2021 – Present", "Jan 2019 – Feb 2021", "Jun 2017 – Dec 2018"}, ""},
		{"one dash", [][3]string{{"Mar 2021 - Present", "2021-03", "present"}, {"Jan 2019 – Feb 2021", "2019-01", "2021-02"}, {"Jun 2017 – Dec 2018", "2017-06", "2018-12"}},
			[]string{"Mar 2021 – Present", "Jan 2019 – Feb 2021", "Jun 2017 – Dec 2018"}, ""},
		{"long names", [][3]string{{"March 2021 – Present", "2021-03", "present"}, {"January 2019 – February 2021", "2019-01", "2021-02"}, {"2018-01 – 2018-12", "2018-01", "2018-12"}},
			[]string{"March 2021 – Present", "January 2019 – February 2021", "January 2018 – December 2018"}, ""},
		{"consistent in their own way", [][3]string{{"Jan '17 – Ongoing", "2017-01", "present"}, {"Mar '15 – Dec '16", "2015-03", "2016-12"}}, []string{"Jan '17 – Ongoing", "Mar '15 – Dec '16"}, ""},
		{"June and July are short enough", [][3]string{{"June 2020 – Aug 2021", "2020-06", "2021-08"}, {"Jan 2019 – July 2020", "2019-01", "2020-07"}}, []string{"June 2020 – Aug 2021", "Jan 2019 – July 2020"}, ""},
		{"years alone have no months to write", [][3]string{{"2019 – 2021", "2019", "2021"}, {"Jan 2017 – Dec 2018", "2017-01", "2018-12"}}, []string{"2019 – 2021", "Jan 2017 – Dec 2018"}, ""},
		{"what was read otherwise stays", [][3]string{{"05/06/2019", "2019-05", ""}, {"Summer 2018", "2018", ""}, {"Jan 2017 – Dec 2018", "2017-02", "2018-12"}, {"03/2015 - 04/2016", "2015-03", "2016-04"}},
			[]string{"05/06/2019", "Summer 2018", "Jan 2017 – Dec 2018", "03/2015 - 04/2016"}, ""},
		{"other languages keep their months", [][3]string{{"marzo 2021 – actualidad", "2021-03", "present"}, {"01/2019 - 02/2021", "2019-01", "2021-02"}}, []string{"marzo 2021 – actualidad", "01/2019 - 02/2021"}, "es"},
	} {
		r := resume.Resume{}
		for _, g := range c.given {
			r.Experiences = append(r.Experiences, resume.Experience{Role: "Clerk", Duration: g[0], Start: g[1], End: g[2]})
		}
		got := draft.Apply(r, Draft(r, Options{Language: c.otherwise, Focus: []string{"formatting"}}).Proposals)
		for i, want := range c.want {
			if got.Experiences[i].Duration != want {
				t.Errorf("%s: %q became %q, not %q", c.name, c.given[i][0], got.Experiences[i].Duration, want)
			}
		}
	}
}

func TestSummariesAreWrittenAndMended(t *testing.T) {
	t.Parallel()
	const roles = `"experience":[{"title":"Virtual Assistant","company":"Acme","start_date":"2020-01","end_date":"2023-01","bullets":["Managed calendars in Outlook and Calendly for 4 executives","Reduced response times by 40% with email templates"]},
		{"title":"Clerk","company":"Beta","start_date":"2016-01","end_date":"2019-12","bullets":["Answered phones."]}],"skills":["Outlook","Calendly","Trello"]`
	for _, c := range []struct{ name, content, want string }{
		{"none", `{` + roles + `}`,
			"Virtual Assistant, formerly at Acme, with 6 years of experience. Experience includes Outlook and Calendly. Reduced response times by 40% with email templates. Managed calendars in Outlook and Calendly for 4 executives."},
		{"a motto", `{"summary":"“Work hard.”",` + roles + `}`,
			"Virtual Assistant, formerly at Acme, with 6 years of experience. Experience includes Outlook and Calendly. Reduced response times by 40% with email templates. Managed calendars in Outlook and Calendly for 4 executives."},
		{"a wish", `{"summary":"To obtain a position in a growing company.",` + roles + `}`,
			"Virtual Assistant, formerly at Acme, with 6 years of experience. Experience includes Outlook and Calendly. Reduced response times by 40% with email templates. Managed calendars in Outlook and Calendly for 4 executives."},
		{"a wish beside what is brought", `{"summary":"I am looking for a position in your company where I can grow. My goal is to learn. We love people. Assistant with over 6 years experience in offices.",` + roles + `}`,
			"Assistant with over 6 years of experience in offices. Reduced response times by 40% with email templates. Experience includes Outlook and Calendly."},
		{"the first person", `{"summary":"I am a virtual assistant with six years of experience. I manage inboxes and I answer my clients within the hour.",` + roles + `}`,
			"Virtual assistant with six years of experience. Manage inboxes and answer clients within the hour. Reduced response times by 40% with email templates. Experience includes Outlook and Calendly."},
		{"a good one", `{"summary":"Virtual assistant with six years in calendar management, email management and travel coordination for executives in three time zones. Cut response times by 40% with email templates and keeps four calendars in Outlook free of conflicts. Known for calm, discretion and short, clear notes.",` + roles + `}`,
			"Virtual assistant with six years in calendar management, email management and travel coordination for executives in three time zones. Cut response times by 40% with email templates and keeps four calendars in Outlook free of conflicts. Known for calm, discretion and short, clear notes."},
		{"nothing to tell", `{"name":"Ada","experience":[{"title":"","company":"Acme"}]}`, ""},
		{"of a template", `{"summary":"Your text with [brackets] here",` + roles + `}`, "Your text with [brackets] here"},
	} {
		content := decode(t, c.content)
		got := draft.Apply(content, Draft(content, Options{Profile: profile(t, score.DefaultProfile), Language: "en", Focus: []string{"summary", "grammar"}}).Proposals)
		if got.Summary != c.want {
			t.Errorf("%s:\n got  %s\n want %s", c.name, got.Summary, c.want)
		}
	}
}

func TestARoleThatGoesOnHasGoneOnUntilToday(t *testing.T) {
	t.Parallel()
	day := func(s string) time.Time {
		at, err := time.Parse("2006-01-02", s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	for _, c := range []struct {
		start string
		today time.Time
		want  string
	}{
		{"2019-05", day("2026-11-30"), "Office Manager at Acme with more than 11 years of experience."},
		{"2019-05", day("2026-02-15"), "Office Manager at Acme with 11 years of experience."},
		{"2019-05", time.Time{}, "Office Manager at Acme with more than 4 years of experience."},
	} {
		content := decode(t, `{"experience":[{"title":"Office Manager","company":"Acme","start_date":"`+c.start+`","end_date":"present","bullets":["Managed calendars in Outlook for 4 executives."]},
			{"title":"Receptionist","company":"Beta","start_date":"2015-01","end_date":"2019-04","bullets":["Answered phones."]}],"skills":["Outlook","Trello"]}`)
		got := draft.Apply(content, Draft(content, Options{Profile: profile(t, score.DefaultProfile), Language: "en", Focus: []string{"summary"}, Today: c.today}).Proposals)
		if !strings.HasPrefix(got.Summary, c.want) {
			t.Errorf("on %s:\n got  %s\n want %s", c.today.Format("2006-01-02"), got.Summary, c.want)
		}
	}
}

func TestSkillsAreMendedOrderedAndProven(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, skills, bullet, job string
		want                      []string
	}{
		{"duplicates and spellings", `["excel","MS Excel","Microsoft Excel","hubspot","Calender management"]`, "Made tea.", "", []string{"Excel", "HubSpot", "Calendar management"}},
		{"what the profile asks for first", `["Knitting","Chess","Trello","Baking","Calendar management","Asana"]`, "Made tea.", "", []string{"Trello", "Asana", "Calendar management", "Knitting", "Chess", "Baking"}},
		{"what the job asks for before", `["Trello","Chess","Asana","Slack"]`, "Made tea.", "We use Slack.", []string{"Slack", "Trello", "Asana", "Chess"}},
		{"what a bullet proves", `["Typing"]`, "Managed calendars in Outlook for the board.", "", []string{"Typing", "Outlook", "Calendar management"}},
		{"what somebody else uses proves nothing", `["Typing"]`, "Built a tool that is used by Trello and Asana.", "", []string{"Typing"}},
		{"what users do proves nothing", `["Typing"]`, "Built an app that lets users schedule meetings with friends.", "", []string{"Typing"}},
		{"words that are tools too", `["Typing"]`, "Excel at work, with a positive outlook and a word for everybody.", "", []string{"Typing"}},
	} {
		content := decode(t, `{"experience":[{"title":"Clerk","company":"Beta","start_date":"2020-01","end_date":"2021-01","bullets":["`+c.bullet+`"]}],"skills":`+c.skills+`}`)
		e := &engine{r: content, opts: Options{Profile: profile(t, score.DefaultProfile), JobDescription: c.job}, english: true, names: names(content), entries: entries(content)}
		e.skills()
		if got := draft.Apply(content, e.out.Proposals).Skills; !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRepeatedBulletsGoAndGroupsKeepTheirOrder(t *testing.T) {
	t.Parallel()
	content := decode(t, `{"experience":[{"title":"Clerk","company":"Beta","start_date":"2020-01","end_date":"2021-01","bullets":["Answered the phones of two offices","Sorted the mail of three floors","Answered the phones of two offices.","Greeted the visitors of three floors","Ordered the supplies of two offices"]}],
		"skills":[{"name":"Tools","keywords":["Chess","github","Trello"]}]}`)
	got := draft.Apply(content, Draft(content, Options{Profile: profile(t, score.DefaultProfile), Language: "en", Focus: []string{"formatting", "keywords"}}).Proposals)
	if b := got.Experiences[0].Responsibilities; !slices.Equal(b, []string{"Answered the phones of two offices", "Sorted the mail of three floors", "Greeted the visitors of three floors", "Ordered the supplies of two offices"}) {
		t.Errorf("the bullets became %q", b)
	}
	if s := strings.Join(got.SkillGroups[0].Skills, " "); s != "Chess GitHub Trello" {
		t.Errorf("the group became %q", s)
	}
}

func TestShortBulletsEndAsTheOthersDo(t *testing.T) {
	t.Parallel()
	content := role("past", "")
	content.Experiences[0].Responsibilities = []string{"Answered the calls of four clinics", "Sorted the mail of four clinics", "Fixed bugs.", "Bug fixes etc."}
	got := draft.Apply(content, Draft(content, Options{Language: "en", Focus: []string{"formatting"}}).Proposals).Experiences[0].Responsibilities
	if !slices.Equal(got, []string{"Answered the calls of four clinics", "Sorted the mail of four clinics", "Fixed bugs", "Bug fixes etc."}) {
		t.Errorf("the bullets became %q", got)
	}
}
