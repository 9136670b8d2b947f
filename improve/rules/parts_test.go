package rules

import (
	"slices"
	"strings"
	"testing"
	"time"

	"redraft/improve/draft"
	"redraft/improve/facts"
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
		{"names of months are one family", [][3]string{{"May 2020-ongoing", "2020-05", "present"}, {"Aug-Dec 2019", "2019-08", "2019-12"}, {"Sept. 2018 to date", "2018-09", "present"}, {"June–August 2018", "2018-06", "2018-08"},
			{"January 2016 - March 2017", "2016-01", "2017-03"}, {"05/2014 - 06/2015", "2014-05", "2015-06"}, {"07/2012 - 08/2013", "2012-07", "2013-08"}, {"Mar 2010 - Apr 2011", "2010-03", "2011-04"}, {"2008-09", "2008", "2009"}},
			[]string{"May 2020 - Present", "Aug 2019 - Dec 2019", "Sep 2018 - Present", "Jun 2018 - Aug 2018", "Jan 2016 - Mar 2017", "May 2014 - Jun 2015", "Jul 2012 - Aug 2013", "Mar 2010 - Apr 2011", "2008-09"}, ""},
		{"another language's month", [][3]string{{"seit März 2020", "2020-03", "present"}, {"Oct 2018 – Feb 2020", "2018-10", "2020-02"}}, []string{"Mar 2020 – Present", "Oct 2018 – Feb 2020"}, ""},
		{"numbers, as most are", [][3]string{{"Sept 2021 - date", "2021-09", "present"}, {"02/2018 – 06/2019", "2018-02", "2019-06"}, {"01/2016 – 12/2017", "2016-01", "2017-12"}}, []string{"09/2021 – Present", "02/2018 – 06/2019", "01/2016 – 12/2017"}, ""},
		{"numbers without a nought", [][3]string{{"3/2018 – 6/2019", "2018-03", "2019-06"}, {"1/2016 – 12/2017", "2016-01", "2017-12"}}, []string{"3/2018 – 6/2019", "1/2016 – 12/2017"}, ""},
		{"what a date alone would lose", [][3]string{{"early 2018 to mid 2019", "2018", "2019"}, {"Summer 2016 - Fall 2016", "2016", "2016"}, {"Jan 2014 – Dec 2015", "2014-01", "2015-12"}},
			[]string{"early 2018 to mid 2019", "Summer 2016 - Fall 2016", "Jan 2014 – Dec 2015"}, ""},
		{"days, as most are", [][3]string{{"3/1/2018 - 5/31/2019", "2018-03", "2019-05"}, {"6/1/2019 - 12/31/2020", "2019-06", "2020-12"}, {"Jan 2021 – Present", "2021-01", "present"}},
			[]string{"3/1/2018 - 5/31/2019", "6/1/2019 - 12/31/2020", "Jan 2021 – Present"}, ""},
		{"days whose month is open", [][3]string{{"Mar 2020 - Present", "2020-03", "present"}, {"Jan 2018 - Feb 2020", "2018-01", "2020-02"}, {"1/5/2016 - 3/6/2017", "2016", "2017"}, {"2/3/2014 - present", "2014", "present"},
			{"1/5/2013 - 3/6/2013", "2013", "2013"}, {"13/5/2011 -- 3/6/2012", "2011-05", "2012-06"}},
			[]string{"Mar 2020 - Present", "Jan 2018 - Feb 2020", "1/5/2016 - 3/6/2017", "2/3/2014 - present", "1/5/2013 - 3/6/2013", "May 2011 - Jun 2012"}, ""},
		{"two times are no range", [][3]string{{"Mar 2020 - Present", "2020-03", "present"}, {"Jan 2018 - Feb 2020", "2018-01", "2020-02"}, {"Mar 2017 and May 2017", "2017-03", "2017-05"}, {"Mar 2016 / May 2016", "2016-03", "2016-05"},
			{"2014/2015", "2014", "2015"}, {"2012 and 2013", "2012", "2013"}, {"May 2010 -- October 2011", "2010-05", "2011-10"}, {"2008-09", "2008", "2009"}},
			[]string{"Mar 2020 - Present", "Jan 2018 - Feb 2020", "Mar 2017 and May 2017", "Mar 2016 / May 2016", "2014/2015", "2012 and 2013", "May 2010 - Oct 2011", "2008-09"}, ""},
		{"capitals", [][3]string{{"MARCH 2018 – PRESENT", "2018-03", "present"}, {"JUN 2014 – JAN 2015", "2014-06", "2015-01"}, {"FEB 2013 – MAR 2014", "2013-02", "2014-03"}}, []string{"MAR 2018 – PRESENT", "JUN 2014 – JAN 2015", "FEB 2013 – MAR 2014"}, ""},
		{"another language's present", [][3]string{{"seit 2020", "2020", "present"}, {"01/2018 – heute", "2018-01", "present"}, {"2/2016 - 12/2017", "2016-02", "2017-12"}, {"03/2014 – 01/2016", "2014-03", "2016-01"}},
			[]string{"seit 2020", "01/2018 – heute", "02/2016 – 12/2017", "03/2014 – 01/2016"}, "de"},
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
			"Virtual Assistant, formerly at Acme, with 3 years of experience. Experience includes Outlook and Calendly. Reduced response times by 40% with email templates. Previously Clerk."},
		{"a motto", `{"summary":"“Work hard.”",` + roles + `}`,
			"Virtual Assistant, formerly at Acme, with 3 years of experience. Experience includes Outlook and Calendly. Reduced response times by 40% with email templates. Previously Clerk."},
		{"a wish", `{"summary":"To obtain a position in a growing company.",` + roles + `}`,
			"Virtual Assistant, formerly at Acme, with 3 years of experience. Experience includes Outlook and Calendly. Reduced response times by 40% with email templates. Previously Clerk."},
		{"praise alone", `{"summary":"Hard-working team player with a can-do attitude and excellent communication skills.",` + roles + `}`,
			"Virtual Assistant, formerly at Acme, with 3 years of experience. Experience includes Outlook and Calendly. Reduced response times by 40% with email templates. Previously Clerk."},
		{"a wish beside what is brought", `{"summary":"I am looking for a position in your company where I can grow. My goal is to learn. We love people. Assistant with over 6 years experience in offices.",` + roles + `}`,
			"Assistant with over 6 years of experience in offices. Reduced response times by 40% with email templates. Experience includes Outlook and Calendly."},
		{"the first person", `{"summary":"I am a virtual assistant with six years of experience. I manage inboxes and I answer my clients within the hour.",` + roles + `}`,
			"Virtual assistant with six years of experience. Manage inboxes and answer clients within the hour. Reduced response times by 40% with email templates. Experience includes Outlook and Calendly."},
		{"praise and abilities", `{"summary":"I am hardworking virtual assistant having six years of experience. I stay calm under pressure and I am good in communication. I can work in US hours. I look for a new challenge in an international company.",` + roles + `}`,
			"Virtual assistant having six years of experience. Can work in US hours. Reduced response times by 40% with email templates. Experience includes Outlook and Calendly."},
		{"what one has and where one has been", `{"summary":"I am a bilingual virtual assistant with six years in US clinics. I have my own computer and a quiet office. I have been in the health trade since 2013.",` + roles + `}`,
			"Bilingual virtual assistant with six years in US clinics. Own computer and a quiet office. In the health trade since 2013. Reduced response times by 40% with email templates."},
		{"a passion", `{"summary":"Midwife, 7 years qualified, hospital and community. Passionate about continuity of carer and home birth.",` + roles + `}`,
			"Midwife, 7 years qualified, hospital and community. Passionate about continuity of carer and home birth. Reduced response times by 40% with email templates. Experience includes Outlook and Calendly."},
		{"boasts", `{"summary":"Results-driven and passionate virtual assistant with six years of experience. Dedicated to clear notes, and to answering 40 clients within the hour.",` + roles + `}`,
			"Virtual assistant with six years of experience. Dedicated to clear notes, and to answering 40 clients within the hour. Reduced response times by 40% with email templates. Experience includes Outlook and Calendly."},
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
		{"2019-05", day("2028-06-01"), "Office Manager at Acme with more than 13 years of experience."},
		{"2019-05", time.Time{}, "Office Manager at Acme with more than 4 years of experience."},
	} {
		content := decode(t, `{"experience":[{"title":"Office Manager","company":"Acme","start_date":"`+c.start+`","end_date":"present","bullets":["Managed calendars in Outlook for 4 executives."]},
			{"title":"Assistant Office Manager","company":"Beta","start_date":"2015-01","end_date":"2019-04","bullets":["Answered phones."]}],"skills":["Outlook","Trello"]}`)
		got := draft.Apply(content, Draft(content, Options{Profile: profile(t, score.DefaultProfile), Language: "en", Focus: []string{"summary"}, Today: c.today}).Proposals)
		if !strings.HasPrefix(got.Summary, c.want) {
			t.Errorf("on %s:\n got  %s\n want %s", c.today.Format("2006-01-02"), got.Summary, c.want)
		}
	}
}

// A summary says years of the title's own trade: what else somebody was is told beside them, or in their place where they are few.
func TestASummaryCountsTheYearsOfItsOwnTrade(t *testing.T) {
	t.Parallel()
	type role struct{ title, company, start, end, bullet string }
	const skills = "Skills include Trello and Outlook."
	for name, c := range map[string]struct {
		profile string
		roles   []role
		want    string
	}{
		"another career before": {"software", []role{{"Software Engineer", "Brightline", "2024-01", "present", "Built 3 apps for small shops"}, {"Nurse", "Mercy Clinic", "2010-01", "2020-01", "Cared for 20 patients on two wards"}},
			"Software Engineer at Brightline with more than 2 years of experience. " + skills + " Built 3 apps for small shops. Previously Nurse."},
		"a new one that fills no year": {"software", []role{{"Software Engineer", "Brightline", "2026-03", "present", "Built 3 apps for small shops"}, {"Nurse", "Mercy Clinic", "2010-01", "2020-01", "Cared for 20 patients on two wards"}},
			"Software Engineer at Brightline, formerly Nurse at Mercy Clinic. " + skills + " Built 3 apps for small shops."},
		"a cook is no waiter": {"generic", []role{{"Head Chef", "Laurel", "2023-01", "present", "Cut food waste by 18% with smaller orders"}, {"Sous Chef", "Olive", "2020-01", "2022-12", "Ran a kitchen of 9 people"}, {"Waiter", "Olive", "2010-01", "2019-12", "Served 80 guests an evening"}},
			"Head Chef at Laurel with more than 6 years of experience. " + skills + " Cut food waste by 18% with smaller orders. Previously Sous Chef and Waiter."},
		"a promotion to other work": {"customer-support", []role{{"Support Team Lead", "Helpo", "2025-06", "present", "Led a team of 9 agents on two shifts"}, {"Call Center Agent", "Helpo", "2016-01", "2025-05", "Answered 60 calls a day from guests"}},
			"Support Team Lead at Helpo, formerly Call Center Agent. " + skills + " Led a team of 9 agents on two shifts. Answered 60 calls a day from guests."},
		"internships are no years": {"software", []role{{"Software Engineer", "Brightline", "2025-09", "present", "Cut build times by 40% with a cache"}, {"Software Engineering Intern", "Delta", "2022-01", "2024-09", "Fixed 30 bugs in the till"}},
			"Software Engineer at Brightline with more than 1 year of experience. " + skills + " Cut build times by 40% with a cache. Fixed 30 bugs in the till."},
		"an assistant's years are no director's": {"marketing", []role{{"Marketing Director", "Finch", "2025-01", "present", "Led three teams in two towns with 9 people"}, {"Marketing Assistant", "Lark", "2010-01", "2024-12", "Filed 200 papers for the team"}},
			"Marketing Director at Finch, formerly Marketing Assistant at Lark. " + skills + " Led three teams in two towns with 9 people. Filed 200 papers for the team."},
		"a shop's years are no engineer's": {"generic", []role{{"Sales Engineer", "Finch", "2024-01", "present", "Sold 40 pumps a year to farms"}, {"Sales Assistant", "Moda", "2010-01", "2022-12", "Served 90 guests a day"}},
			"Sales Engineer at Finch, formerly Sales Assistant at Moda. " + skills + " Sold 40 pumps a year to farms. Served 90 guests a day."},
		"voluntary work is no paid work": {"nursing", []role{{"Nurse", "Highland", "2022-01", "present", "Cared for 12 patients a shift"}, {"Volunteer Nurse", "Aid Post", "2016-01", "2020-12", "Treated 300 runners in one day"}},
			"Nurse at Highland with more than 4 years of experience. " + skills + " Cared for 12 patients a shift. Previously Volunteer Nurse."},
		"a trainee's deeds are no acting manager's": {"generic", []role{{"Acting Manager", "Finch", "2026-09", "present", "Led a team of 9 people"}, {"Trainee", "Finch", "2026-01", "2026-08", "Served 80 guests an evening"}},
			"Acting Manager at Finch. " + skills + " Led a team of 9 people."},
		"a second job": {"accounting", []role{{"Accountant", "Finch", "2019-01", "present", "Closed the books of 14 clients a month"}, {"Photographer", "Studio Nine", "2012-01", "present", "Photographed 40 weddings a year"}},
			"Accountant at Finch with more than 7 years of experience. " + skills + " Closed the books of 14 clients a month."},
		"the latest role stands last": {"generic", []role{{"Bookkeeper", "Tally", "2008-01", "2010-01", "Kept the books of 3 firms"}, {"Electrician", "Volt", "2019-01", "2023-01", "Wired 300 flats in four years"}},
			"Electrician, formerly at Volt, with 4 years of experience. " + skills + " Wired 300 flats in four years. Previously Bookkeeper."},
		"a role to come": {"generic", []role{{"Plant Director", "Futura", "2027-06", "2028-09", "Led 400 people in two plants"}, {"Electrician", "Volt", "2019-01", "present", "Wired 300 flats in four years"}},
			"Electrician at Volt with more than 7 years of experience. " + skills + " Wired 300 flats in four years."},
		"a role that will end": {"generic", []role{{"Electrician", "Volt", "2019-01", "2027-03", "Wired 300 flats in four years"}},
			"Electrician at Volt with more than 7 years of experience. " + skills + " Wired 300 flats in four years."},
		"nothing but a role to come": {"generic", []role{{"Electrician", "Volt", "2027-01", "present", "Wired 300 flats in four years"}}, ""},
		"no employer":                {"marketing", []role{{"Copywriter", "Self-employed", "2019-01", "present", "Wrote 200 texts for 14 shops"}}, "Copywriter with more than 7 years of experience. " + skills + " Wrote 200 texts for 14 shops."},
	} {
		r := resume.Resume{Skills: []string{"Trello", "Outlook"}}
		for _, x := range c.roles {
			r.Experiences = append(r.Experiences, resume.Experience{Role: x.title, Company: x.company, Start: x.start, End: x.end, Responsibilities: []string{x.bullet}})
		}
		today := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
		d := Draft(r, Options{Profile: profile(t, c.profile), Language: "en", Focus: []string{"summary"}, Today: today})
		if got := draft.Apply(r, d.Proposals).Summary; got != c.want {
			t.Errorf("%s:\n got  %s\n want %s", name, got, c.want)
		}
		for _, p := range d.Proposals {
			if why := refused(facts.NewSource(r, nil), p); why != "" {
				t.Errorf("%s: the gate refuses %s: %s", name, p.Improved, why)
			}
		}
	}
}

func TestTheBestResultIsAChangeAndNoCount(t *testing.T) {
	t.Parallel()
	content := decode(t, `{"experience":[
		{"title":"Product Manager","company":"Wink","start_date":"2022-01","end_date":"present","bullets":["Increased churn by 50% with a new onboarding","Managed a portfolio of 7 products for schools","Raised retention from 70% to 82% with weekly tips","Sold 40 licences for $9,000 last month"]},
		{"title":"Product Manager","company":"Blink","start_date":"2018-01","end_date":"2021-12","bullets":["Cut refunds from 9% to 4% with clearer prices"]}],"skills":["Jira","Figma"]}`)
	e := &engine{r: content, opts: Options{Profile: profile(t, "project-management")}, english: true, names: names(content), entries: entries(content)}
	want := []string{"Raised retention from 70% to 82% with weekly tips.", "Cut refunds from 9% to 4% with clearer prices.", "Managed a portfolio of 7 products for schools."}
	if got := e.results(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// Skills stand in the order of the job description under the names that are searched for, the reason is true, and a second run moves nothing.
func TestSkillsFollowTheJobDescription(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		skills, bullet, job string
		want                []string
		reason              string
	}{
		"synonyms": {`["JS","docker","golang","postgres","Chess"]`, "Ran 12 services on k8s for the bank.", "We look for a developer.\nRequirements: Go; PostgreSQL; Kubernetes.\nNice to have: JavaScript.",
			[]string{"Go", "PostgreSQL", "Kubernetes", "JavaScript", "Docker", "Chess"}, "Puts first what the job names: Go, PostgreSQL, Kubernetes and JavaScript. What your bullets show is among them: Kubernetes."},
		"the job by its short names": {`["Chess","Docker","Kubernetes","JavaScript"]`, "Made tea.", "Requirements: JS; k8s.",
			[]string{"JavaScript", "Kubernetes", "Docker", "Chess"}, "Puts first what the job names: JavaScript and Kubernetes."},
		"no job": {`["Chess","docker","react","Kubernetes","css"]`, "Made tea.", "",
			[]string{"Docker", "Kubernetes", "React", "CSS", "Chess"}, `Puts first the skills of the profile "Software engineering". Related skills stand together.`},
		"a job that names none": {`["Chess","docker","react","Kubernetes"]`, "Made tea.", "We are nice.",
			[]string{"Docker", "Kubernetes", "React", "Chess"}, `Puts first the skills of the profile "Software engineering". Related skills stand together.`},
	} {
		content := decode(t, `{"experience":[{"title":"Developer","company":"Beta","start_date":"2020-01","end_date":"2021-01","bullets":["`+c.bullet+`"]}],"skills":`+c.skills+`}`)
		opts := Options{Profile: profile(t, "software"), JobDescription: c.job, Language: "en", Focus: []string{"formatting", "keywords"}}
		d := Draft(content, opts)
		got := draft.Apply(content, d.Proposals)
		if !slices.Equal(got.Skills, c.want) {
			t.Errorf("%s: %q, want %q", name, got.Skills, c.want)
		}
		if i := slices.IndexFunc(d.Proposals, func(p draft.Proposal) bool { return p.Path == "skills" }); i < 0 || d.Proposals[i].Reasoning != c.reason {
			t.Errorf("%s: the reasons are %+v", name, d.Proposals)
		}
		for _, p := range d.Proposals {
			if why := refused(facts.NewSource(content, nil), p); why != "" {
				t.Errorf("%s: the gate refuses %s: %s", name, p.Improved, why)
			}
		}
		if again := Draft(got, opts).Proposals; len(again) > 0 {
			t.Errorf("%s: a second run finds %+v", name, again)
		}
	}
}

// The keywords of a profile that nobody named, and that is of another profession, are not asked for.
func TestAGuessedProfileAsksForNothing(t *testing.T) {
	t.Parallel()
	content := decode(t, `{"experience":[{"title":"Full Stack Engineer","company":"Beta","start_date":"2020-01","end_date":"2021-01","bullets":["Did the data entry for the 20 clients of a shop."]}],"skills":["React"]}`)
	for guessed, want := range map[bool]int{true: 0, false: 1} {
		d := Draft(content, Options{Profile: profile(t, score.DefaultProfile), Guessed: guessed, Language: "en", Focus: []string{"keywords"}})
		if len(d.Proposals) != want {
			t.Errorf("guessed %v: %+v", guessed, d.Proposals)
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
		{"the better spelling of two", `["excel","data entry","KPI reporting","Excel","Data Entry","kpi reporting","FILING","Filing"]`, "Made tea.", "", []string{"Excel", "Data Entry", "KPI reporting", "Filing"}},
		{"the first of two as good", `["Data entry","Data Entry","Power BI"]`, "Made tea.", "", []string{"Data entry", "Power BI"}},
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
