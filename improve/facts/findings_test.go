package facts

import (
	"math/rand/v2"
	"strings"
	"testing"

	"redraft/resume"
)

// finding is a rewrite that a review of the gate found judged wrongly: of the first of the bullets of a role, if path is "".
type finding struct {
	name      string
	bullets   []string
	skills    []string
	path      string
	text      string
	supported bool
}

// check judges the rewrite.
func (f finding) check() Verdict {
	path := f.path
	if path == "" {
		path = "experience[0].bullets[0]"
	}
	content := resume.Resume{Name: "Ada Example", Skills: f.skills, Experiences: []resume.Experience{{Role: "Assistant", Company: "Northwind", Start: "2020", End: "2023", Responsibilities: f.bullets}}}
	return newSource(content, nil, today).Check(path, "", f.text)
}

func TestFindingsOfTheReview(t *testing.T) {
	t.Parallel()
	for _, f := range findings {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			if v := f.check(); v.Supported != f.supported {
				t.Errorf("%s → %s: supported is %v, unsupported: %s", strings.Join(f.bullets, " | "), f.text, v.Supported, unsupported(v))
			}
		})
	}
}

// TestWordsInAnyOrderAreJudged holds that no text makes the gate fall over, whatever its words' order.
func TestWordsInAnyOrderAreJudged(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, s := range readSuites(t) {
		content, err := resume.Decode(s.Content)
		if err != nil {
			t.Fatal(s.Name, err)
		}
		source := newSource(content, []string{"managed 4 calendars"}, today)
		for _, c := range s.Cases {
			words := strings.Fields(c.Text + " for 3,100 NOK 4,300 in 0 days")
			r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
			source.Check(c.Section, "", strings.Join(words, " "))
			source.Check(c.Section, "", strings.Join(words[:r.IntN(len(words))], " "))
		}
	}
}

func TestASeasonIsThatOfTheEntry(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{
		{Role: "Intern", Company: "Zeta", Start: "2020-06", End: "2020-08", Responsibilities: []string{"Sorted samples"}},
	}}
	for text, supported := range map[string]bool{
		"Sorted samples in a summer internship.": true,
		"Sorted samples in a winter internship.": false,
	} {
		if v := newSource(content, nil, today).Check("experience[0].bullets[0]", "", text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

func TestASummarySaysNoMoreThanIsHad(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Headline: "Store supervisor",
		Summary: "Store supervisor who spent two years in museum shops. Working toward a retail diploma. Familiar with Canva, helping new colleagues.",
		Skills:  []string{"Canva", "Rust (learning)"}, Experiences: []resume.Experience{
			{Role: "Store Supervisor", Company: "Zeta", Start: "2017-01", End: "2023-01", Responsibilities: []string{"Support the manager with rotas for 9 staff"}},
			{Role: "Shop Assistant", Company: "Museum Eta", Start: "2015-01", End: "2016-12", Responsibilities: []string{"Sold postcards"}},
		}, Education: []resume.Education{{Degree: "Associate of Applied Science Biology", Institution: "Lake College", Start: "2010", End: "2012"}, {Degree: "Retail Diploma (in progress)", Institution: "Lake College"}},
		Certifications: []resume.Certification{{Name: "Canva Design Basics", Issuer: "Canva"}}}
	for text, supported := range map[string]bool{
		"Store supervisor with a retail diploma.":                               false,
		"Store supervisor working toward a retail diploma.":                     true,
		"Store supervisor managing a team of nine.":                             false,
		"Store supervisor familiar with Canva.":                                 true,
		"Store supervisor working in Canva and Rust.":                           false,
		"Canva Certified Professional and store supervisor.":                    false,
		"Store supervisor with an Associate of Applied Science in design.":      false,
		"Store supervisor with an Associate of Applied Science in biology.":     true,
		"Store supervisor who spent six years in museum shops.":                 false,
		"Store supervisor with seven years as a shop assistant.":                false,
		"Store supervisor with six years as a store supervisor.":                true,
		"Store supervisor with an Associate of Applied Science in retail sales": false,
	} {
		if v := newSource(content, nil, today).Check("summary", content.Summary, text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

func TestASummaryKeepsEmployersApart(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{
		{Role: "Clerk", Company: "Zeta", Start: "2020", End: "2023", Responsibilities: []string{"Visited hospitals", "Filed claims"}},
		{Role: "Cook", Company: "Omega", Start: "2015", End: "2018", Responsibilities: []string{"Cooked meals"}},
	}}
	for text, supported := range map[string]bool{
		"Cooked meals at Omega from 2015 to 2018.":              true,
		"Cooked meals at Omega from 2020 to 2023.":              false,
		"Cooked meals at Omega in 2020.":                        false,
		"Visited hospitals at Zeta.":                            true,
		"Filed claims at Zeta.":                                 true,
		"Filed claims at Omega.":                                false,
		"Visited hospitals at Omega.":                           false,
		"At Zeta, visited hospitals.":                           true,
		"At Omega, visited hospitals.":                          false,
		"Cooked meals at Omega and filed claims at Zeta.":       true,
		"Three years at Omega and over two years at Zeta.":      true,
		"Cooked meals at Omega and visited hospitals at Omega.": false,
	} {
		if v := newSource(content, nil, today).Check("summary", "", text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

var findings = []finding{
	{name: "who managed to do it did it", bullets: []string{"Managed to reduce mis-ships by 10%"}, text: "Reduced mis-ships by 10%", supported: true},
	{name: "who managed those who were to do it did not", bullets: []string{"Managed a team to reduce mis-ships by 10%"}, text: "Reduced mis-ships by 10%"},
	{name: "who failed to do it did not", bullets: []string{"Failed to reduce mis-ships by 10%"}, text: "Reduced mis-ships by 10%"},
	{name: "saw is of see", bullets: []string{"Seeing 20 drivers a day at the counter"}, text: "Saw 20 drivers a day at the counter", supported: true},
	{name: "one of those who tested", bullets: []string{"Was one of three clerks who tested the new menu"}, text: "Tested the new menu as one of 3 clerks", supported: true},
	{name: "one of those who tested, alone", bullets: []string{"Was one of three clerks who tested the new menu"}, text: "Tested the new menu"},
	{name: "looking after staff is supervising it", bullets: []string{"Looked after 8 checkout operators"}, text: "Supervised eight checkout operators", supported: true},
	{name: "handling their calendars is not", bullets: []string{"Handled calendars for 8 operators"}, text: "Supervised eight operators"},
	{name: "what was found besides helping", bullets: []string{"Support the accountant to check invoices, found two wrong charges"}, text: "Assist the accountant in checking invoices; found two wrong charges", supported: true},
	{name: "who is taught to do something is taught", bullets: []string{"Taught six residents to cook soup"}, text: "Showed six residents how to cook soup", supported: true},
	{name: "what others were asked to do was not done", bullets: []string{"Asked the bank to waive fees"}, text: "Waived fees for the bank"},
	{name: "freshly done describes", bullets: []string{"Cleaned and shipped 40 phones a day"}, text: "Shipped 40 freshly cleaned phones a day", supported: true},
	{name: "freshly done otherwise", bullets: []string{"Shipped 40 phones a day"}, text: "Shipped 40 freshly repaired phones a day"},
	{name: "responsible for what is owned", bullets: []string{"Own the archive of 900 maps"}, text: "Responsible for an archive of 900 maps", supported: true},
	{name: "not responsible for what is dusted", bullets: []string{"Dusted the archive of 900 maps"}, text: "Responsible for the archive of 900 maps"},
	{name: "a club that meets has no outcome", bullets: []string{"Led a reading club every Monday"}, text: "Led a reading club, meeting every Monday", supported: true},
	{name: "a club that meets targets has", bullets: []string{"Led a reading club every Monday"}, text: "Led a reading club, meeting all targets"},
	{name: "ensuring that it was done", bullets: []string{"Locked all doors at night"}, text: "Made sure all doors were locked at night", supported: true},
	{name: "ensuring that others did it", bullets: []string{"Labeled food"}, text: "Ensured all staff labeled food"},
	{name: "payroll for so many", bullets: []string{"Ran weekly payroll for a building firm with 38 staff"}, text: "Ran payroll every week for 38 employees of a building firm", supported: true},
	{name: "not the firm of so many", bullets: []string{"Ran weekly payroll for a building firm with 38 staff"}, text: "Ran a building firm with 38 staff"},
	{name: "a team's deed in a team", bullets: []string{"Was part of a crew that built the town bridge"}, text: "Built the town bridge as part of a crew", supported: true},
	{name: "a team's deed alone", bullets: []string{"Was part of a crew that built the town bridge"}, text: "Built the town bridge"},
	{name: "driven by another's deed", bullets: []string{"Was part of the team that got the cafe its first award"}, text: "Drove the cafe to its first award"},
	{name: "sent in for approval", bullets: []string{"Submitted designs to the council for approval"}, text: "Approved designs"},
	{name: "what a pronoun stands for", bullets: []string{"Kept the guest list and updated it each Monday"}, text: "Kept the guest list, updating it weekly on Mondays", supported: true},
	{name: "improving a figure that was brought up", bullets: []string{"Wrote tests, bringing coverage from 55% to 80%"}, text: "Wrote tests, improving coverage from 55% to 80%", supported: true},
	{name: "briefing packs are no plan", bullets: []string{"Prepare briefing packs before each board meeting"}, text: "Put together the briefing packs for each board meeting", supported: true},
	{name: "a proposal is a plan", bullets: []string{"Proposed moving the archive to the cloud"}, text: "Moved the archive to the cloud"},
	{name: "who is line-managed", bullets: []string{"Led reading and observed five colleagues each term"}, text: "Led reading and line-managed five colleagues each term"},
	{name: "kept above others", bullets: []string{"Moved lessons online"}, text: "Moved lessons online, keeping attendance above that of other classes"},
	{"who trains hosts manages none", []string{"Trained 2 new hosts"}, nil, "", "Managed a team of 2 hosts.", false},
	{"a department where four work is not managed by advising", []string{"Advise visitors on maps, in a department of four people"}, nil, "", "Manage a department of four people advising visitors on maps.", false},
	{"who covers a desk manages none", []string{"Covered the returns desk on Sundays"}, nil, "", "Managed the returns desk on Sundays.", false},
	{"who keeps a section tidy runs none", []string{"Kept the garden section tidy"}, nil, "", "Ran the garden section, keeping it tidy.", false},
	{"a name is no adverb of what was done", []string{"Optimized the page layout"}, nil, "", "Optimized the page layout in Optimizely.", false},
	{"a list of skills has each word", []string{"Screened callers"}, []string{"phone screening"}, "summary", "Assistant skilled in phone screening and video editing.", false},
	{"a list of skills may say what stands there", []string{"Screened callers"}, []string{"phone screening", "scheduling"}, "summary", "Assistant skilled in phone screening and scheduling.", true},
	{name: "how often a thing without a name of its own is", bullets: []string{"Served 80 covers a day"}, skills: []string{"Excel", "Word"}, path: "summary",
		text: "Assistant, formerly at Northwind. Skills include Excel and Word. Served 80 covers a day.", supported: true},
	{name: "other than so often", bullets: []string{"Served 80 covers a day"}, skills: []string{"Excel", "Word"}, path: "summary",
		text: "Assistant, formerly at Northwind. Skills include Excel and Word. Served 80 covers an hour."},
	{name: "a noun of kind behind a name", bullets: []string{"Posted SEPA and CHAPS in the ledger"}, text: "Posted SEPA and CHAPS transactions in the ledger", supported: true},
	{name: "a noun of kind behind another field", bullets: []string{"Posted SEPA in the ledger"}, text: "Posted payroll transactions in the ledger"},
	{name: "the whole of a thing is wide", bullets: []string{"Ran a clean-up across the entire depot"}, text: "Ran a depot-wide clean-up", supported: true},
	{name: "a part of a thing is not wide", bullets: []string{"Ran a clean-up in the depot"}, text: "Ran a depot-wide clean-up"},
	{name: "what the person made is self-made", bullets: []string{"Tracked orders in a tool I built"}, text: "Tracked orders in a self-built tool", supported: true},
	{name: "what was made is not self-made", bullets: []string{"Tracked orders in a built tool"}, text: "Tracked orders in a self-built tool"},
	{name: "check-in of checking in", bullets: []string{"Checked visitors in and out of the building"}, text: "Handled visitor check-in and check-out for the building", supported: true},
	{name: "accustomed is used to", bullets: []string{"Worked nights, used to heavy loads"}, text: "Worked nights, accustomed to heavy loads", supported: true},
	{name: "free of charge is for free", bullets: []string{"Fixed bikes for free"}, text: "Fixed bikes free of charge", supported: true},
	{name: "of different departments", bullets: []string{"Chaired a group from different departments"}, text: "Chaired a cross-departmental group", supported: true},
	{name: "of one department", bullets: []string{"Chaired a group from the finance department"}, text: "Chaired a cross-departmental group"},
	{name: "forms with a plural number", bullets: []string{"Filed W-4s for new staff"}, text: "Filed W-4 forms for new staff", supported: true},
	{name: "promptly is in a timely manner", bullets: []string{"Answered letters in a timely manner"}, text: "Answered letters promptly", supported: true},
	{name: "difficult is complex", bullets: []string{"Handled difficult cases"}, text: "Handled complex cases", supported: true},
	{name: "the person alone", bullets: []string{"Stocked the shelves myself"}, text: "Stocked the shelves independently", supported: true},
	{name: "not the person alone", bullets: []string{"Stocked the shelves"}, text: "Stocked the shelves independently"},
	{name: "a finalist won no award", bullets: []string{"Finalist in the regional Baker of the Year awards with a rye loaf"}, text: "Award-winning baker of a rye loaf"},
	{name: "a record that nobody tells of", bullets: []string{"Raised accuracy from 62% to 74%"}, text: "Raised accuracy from 62% to 74%, a company record"},
	{name: "two people are a team of two", bullets: []string{"Supervised two assistants"}, text: "Supervised a team of two assistants", supported: true},
	{name: "the employer has what is done there", bullets: []string{"Helped with the annual dinner"}, text: "Helped with the firm's annual dinner", supported: true},

	{name: "a share is no rise", bullets: []string{"Closed 36 of 45 tickets"}, text: "Increased closed tickets by 80%"},
	{name: "what is above a target is no rise", bullets: []string{"Sold 120 units against a target of 100"}, text: "Increased units sold by 20% over target"},

	{name: "the second of two changes", bullets: []string{"Cut errors from 40 to 30 a week and refunds from 50 to 20 a week"}, text: "Cut refunds by 60%", supported: true},
	{name: "the first of two changes", bullets: []string{"Cut errors from 40 to 30 a week and refunds from 50 to 20 a week"}, text: "Cut errors by 25%", supported: true},
	{name: "the first change told of the second thing", bullets: []string{"Cut errors from 40 to 30 a week and refunds from 50 to 20 a week"}, text: "Cut refunds by 25%"},
	{name: "the second change told of the first thing", bullets: []string{"Cut errors from 40 to 30 a week and refunds from 50 to 20 a week"}, text: "Cut errors by 60%"},
	{name: "a share of something else", bullets: []string{"Closed 36 of 45 tickets and surveyed guest satisfaction"}, text: "Surveyed guest satisfaction of 80%"},
	{name: "a share as a percentage", bullets: []string{"Closed 36 of 45 tickets and surveyed guest satisfaction"}, text: "Closed 80% of tickets", supported: true},

	{name: "twenty of five stars", bullets: []string{"Inspected twenty five-star hotels"}, text: "Inspected 20 five-star hotels", supported: true},
	{name: "twenty of five stars are no 25", bullets: []string{"Inspected twenty five-star hotels"}, text: "Inspected 25 hotels"},
	{name: "twenty of two bedrooms are no 22", bullets: []string{"Cleaned twenty two-bedroom flats"}, text: "Cleaned 22 flats"},
	{name: "twenty five without a hyphen behind", bullets: []string{"Drove twenty five miles a day"}, text: "Drove 25 miles a day", supported: true},
	{name: "a dot for thousands behind a sign", bullets: []string{"Saved €4.000 a year on print"}, text: "Saved €4,000 a year on print", supported: true},
	{name: "a dot for thousands is no four", bullets: []string{"Saved €4.000 a year on print"}, text: "Saved €4 a year on print"},
	{name: "a blank for thousands", bullets: []string{"Kept a service up that answers about 40 000 requests per day"}, text: "Kept up a service that answers around 40,000 requests a day", supported: true},
	{name: "a blank for thousands before a noun", bullets: []string{"Counted 1 150 items"}, text: "Counted 1,150 items", supported: true},
	{name: "two numbers with a blank between them", bullets: []string{"Filled 12 100 ml bottles an hour"}, text: "Filled 12,100 bottles an hour"},

	{name: "a rise by half is no halving", bullets: []string{"Raised sales by 50%"}, text: "Halved sales"},
	{name: "a fall by half is a halving", bullets: []string{"Cut waste by 50%"}, text: "Halved waste", supported: true},
	{name: "a fall by all is no doubling", bullets: []string{"Cut waste by 100% and trips by 30%"}, text: "Doubled waste"},
	{name: "a fall of another thing is no doubling", bullets: []string{"Cut waste by 100% and trips by 30%"}, text: "Doubled trips"},
	{name: "the second figure is a doubling", bullets: []string{"Raised prices by 100% and sales by 200%"}, text: "Tripled sales", supported: true},
	{name: "a figure of another thing behind that of the first", bullets: []string{"Raised prices by 100% last year. Raised sales by 100% this year"}, text: "Doubled sales", supported: true},

	{name: "the second of a denied list", bullets: []string{"Wrote code in Perl, never in Java, Python or Go"}, text: "Wrote code in Python"},
	{name: "the last of a denied list", bullets: []string{"Filed claims. No returns, refunds or cash"}, text: "Filed claims, refunds and cash"},
	{name: "the first of a denied list", bullets: []string{"Filed claims. No returns, refunds or cash"}, text: "Filed claims and returns"},
	{name: "a list behind a denial that has ended", bullets: []string{"Never missed a deadline, wrote code in Java, Python or Go"}, text: "Wrote code in Python", supported: true},
	{name: "a clause behind a denial", bullets: []string{"Drove without an accident, daily routes in town"}, text: "Drove daily routes in town", supported: true},

	{name: "initials of other words are no acronym", bullets: []string{"Coached regional managers on store visits"}, text: "Coached regional managers on store visits in CRM"},
	{name: "initials over the end of a sentence", bullets: []string{"Wrote for Quarterly. Zurich Wine edited it"}, text: "Wrote for QZW"},
	{name: "other words with the initials of a tool", bullets: []string{"Kept the books"}, skills: []string{"SAP"}, path: "summary", text: "Assistant in sales and purchasing"},
	{name: "other words with the initials of a certificate", bullets: []string{"Kept the books"}, skills: []string{"PMP"}, path: "summary", text: "Assistant for project marketing plans"},
	{name: "the initials of a name", bullets: []string{"Kept the books of the Queensland Zinc Works"}, text: "Kept the books of the QZW", supported: true},
	{name: "a name in full", bullets: []string{"Kept the books of the QZW"}, text: "Kept the books of the Queensland Zinc Works", supported: true},

	{name: "an end of a sentence that stands there word for word", bullets: []string{"Participated in the new CI, resulting in builds that are 6 minutes faster"}, text: "Contributed to the new CI, resulting in builds that are 6 minutes faster", supported: true},
	{name: "an end of a sentence of something else", bullets: []string{"Participated in the new CI, resulting in builds that are 6 minutes faster"}, text: "Contributed to the new CI, resulting in deploys that are 6 minutes faster"},

	{name: "the budget of another bullet", bullets: []string{"In charge of the move to a new office, finished two weeks early", "Ordered office supplies on a budget of $12,000 a year"}, text: "Managed the move to a new office for $12,000, finished two weeks early"},
	{name: "the people of another bullet", bullets: []string{"Run the office", "Prepare the payroll of 35 employees"}, text: "Run the office and its 35 employees"},
	{name: "the colleagues of another bullet", bullets: []string{"Worked with nurses on discharge plans", "Trained 12 nurses in charting"}, text: "Worked with 12 nurses on discharge plans"},
	{name: "a number in the name of a place", bullets: []string{"Took stock for the restaurant", "Hosted guests in a 70-cover restaurant with a bar"}, text: "Took stock for the 70-cover restaurant", supported: true},
	{name: "a number with its deed", bullets: []string{"Book loads with brokers", "Dispatch 38 drivers over the phone, by radio and text, day and night"}, text: "Book loads with brokers and dispatch 38 drivers", supported: true},
	{name: "two bullets in one", bullets: []string{"Run the office", "Prepare the payroll of 35 employees"}, text: "Run the office and prepare payroll for 35 employees", supported: true},

	{name: ".NET behind a stroke", bullets: []string{"Kept the books"}, skills: []string{"C#/.NET"}, path: "summary", text: "Assistant who knows C# and .NET", supported: true},
	{name: "a net is no network", bullets: []string{"Sold net curtains"}, text: "Sold network curtains"},
	{name: "lunch at lunchtime", bullets: []string{"Served lunch to guests"}, text: "Served guests at lunchtime", supported: true},

	{name: "the care of patients as an order", bullets: []string{"Responsible for the care of 8 post-operative patients per shift"}, text: "Care for eight post-operative patients per shift", supported: true},
	{name: "the care of patients as a deed", bullets: []string{"Responsible for the care of 8 post-operative patients per shift"}, text: "Cared for 8 post-op patients each shift", supported: true},
	{name: "early is ahead of schedule", bullets: []string{"In charge of the move to a new office, finished two weeks early"}, text: "Managed the move to a new office, finished 2 weeks ahead of schedule", supported: true},
	{name: "on time is not ahead of schedule", bullets: []string{"Finished the move on time"}, text: "Finished the move ahead of schedule"},
	{name: "residents with dementia live with it", bullets: []string{"Fed 12 residents with dementia"}, text: "Fed 12 residents living with dementia", supported: true},
	{name: "who is responsible for care writes no plans of it", bullets: []string{"Responsible for the care of 8 post-operative patients per shift"}, text: "Planned care for 8 post-operative patients per shift"},

	{name: "practise as Americans spell it", bullets: []string{"Practise family law in Leeds"}, text: "Practice family law in Leeds", supported: true},

	{name: "up to is no end of a verb", bullets: []string{"Gave fitting room cover for up to 150 customers per day"}, text: "Provided cover in the fitting room for up to 150 customers per day", supported: true},
	{name: "a verb in two parts that the source does not have", bullets: []string{"Answered the phones"}, text: "Provided 40 phones up"},
	{name: "every product of a text without products", bullets: []string{"Write modular code"}, text: "Write modular code for every product"},
	{name: "every kind of what is named", bullets: []string{"Operate reach trucks"}, text: "Operate every kind of warehouse machinery"},
	{name: "several stores of one", bullets: []string{"Supervised associates in a bakery"}, text: "Supervised associates across multiple bakeries"},
	{name: "several stores of one, in plain plural", bullets: []string{"Supervised clerks in a hotel"}, text: "Supervised clerks across several hotels"},
	{name: "fewer of something", bullets: []string{"Rebuilt the editor"}, text: "Rebuilt the editor for fewer tickets"},
	{name: "who trains develops no training", bullets: []string{"Trained 11 new hires"}, text: "Developed the training and trained 11 new hires"},
	{name: "who works beside others leads none", bullets: []string{"Supervised lunch with other aides"}, text: "Led the other aides at lunch"},
	{name: "what another did", bullets: []string{"Wrote the server along with a lead engineer who designed the protocol"}, text: "Designed the protocol and wrote the server"},
	{name: "what came of it", bullets: []string{"Attended two trade shows a year"}, text: "Attended two trade shows a year, which brought in new accounts"},
	{name: "whom one shadowed", bullets: []string{"Shadowed the CEO who led 3 mergers"}, text: "Led 3 mergers"},
	{name: "what one watched", bullets: []string{"Watched the team migrate 40 servers"}, text: "Migrated 40 servers"},
	{name: "what one planned", bullets: []string{"Planned to open 3 stores"}, text: "Opened 3 stores"},
	{name: "what one planned, told so", bullets: []string{"Planned to open 3 stores"}, text: "Planned to open three stores", supported: true},
	{name: "what one considered", bullets: []string{"Considered migrating 40 servers"}, text: "Migrated 40 servers"},
	{name: "what one proposed", bullets: []string{"Proposed to automate 12 reports"}, text: "Automated 12 reports"},
	{name: "what one recommended", bullets: []string{"Recommended closing 3 stores"}, text: "Closed 3 stores"},
	{name: "what one recommended, told so", bullets: []string{"Recommended closing 3 stores"}, text: "Advised closing 3 stores", supported: true},
	{name: "whom one persuaded", bullets: []string{"Persuaded the board to hire 12 engineers"}, text: "Hired 12 engineers"},
	{name: "whom one persuaded, told so", bullets: []string{"Persuaded the board to hire 12 engineers"}, text: "Convinced the board to hire 12 engineers", supported: true},
	{name: "whom one interviewed", bullets: []string{"Interviewed 3 founders who raised $10M"}, text: "Raised $10M"},
	{name: "whom one reported to", bullets: []string{"Reported to the director who managed $2M"}, text: "Managed $2M"},
	{name: "what one wrote about", bullets: []string{"Wrote a book about leading teams of 20"}, text: "Led teams of 20"},
	{name: "whom one prepared", bullets: []string{"Prepared Anna to lead a team of 10"}, text: "Led a team of 10"},
	{name: "what one studied", bullets: []string{"Studied how Amazon built its warehouse robots"}, text: "Built warehouse robots"},
	{name: "what one was trained for", bullets: []string{"Was trained to operate 3 cranes"}, text: "Operated 3 cranes"},
	{name: "what one requested", bullets: []string{"Requested to manage 5 projects"}, text: "Managed 5 projects"},
	{name: "what one was offered", bullets: []string{"Was offered the chance to lead the audit"}, text: "Led the audit"},
	{name: "what one was asked for", bullets: []string{"Was asked to lead the audit"}, text: "Led the audit"},
	{name: "what one declined", bullets: []string{"I was asked to run the Paris office but declined"}, text: "Ran the Paris office"},
	{name: "what one was hired for", bullets: []string{"Was hired to run the front desk"}, text: "Ran the front desk", supported: true},
	{name: "what one did besides planning", bullets: []string{"Planned to open 3 stores and trained 8 clerks"}, text: "Trained 8 clerks", supported: true},
	{name: "what was made for a purpose", bullets: []string{"Built scripts to automate 12 reports"}, text: "Automated 12 reports with scripts", supported: true},
	{name: "the whole of a part", bullets: []string{"Migrated 3 of 12 services"}, text: "Migrated 12 services"},
	{name: "a part and its whole", bullets: []string{"Migrated 3 of 12 services"}, text: "Moved three of twelve services", supported: true},
	{name: "the whole of a part told apart", bullets: []string{"Hired 8 of 40 applicants"}, text: "Hired 8 from a pool of 40 applicants", supported: true},
	{name: "what a thing measures", bullets: []string{"Wrote a 12-page onboarding guide"}, text: "Wrote a dozen onboarding guides"},
	{name: "what a thing measures, told so", bullets: []string{"Wrote a 12-page onboarding guide"}, text: "Wrote an onboarding guide of twelve pages", supported: true},
	{name: "raised beds", bullets: []string{"Planted 6 raised beds with parents"}, text: "Planted 6 beds, raising parent numbers"},
	{name: "another assistant", bullets: []string{"Kept calendars for 3 executives"}, path: "summary", text: "Executive assistant who kept calendars"},
	{name: "the assistant that one is", bullets: []string{"Kept calendars for 3 executives"}, path: "summary", text: "Assistant who kept calendars", supported: true},
	{name: "a target that one was given", bullets: []string{"Tasked with reducing costs by 15%"}, text: "Reduced costs by 15%"},
	{name: "a duty with a target", bullets: []string{"Responsible for improving retention by 5%"}, text: "Improved retention by 5%"},
	{name: "a duty without an outcome", bullets: []string{"Tasked with moving pallets"}, text: "Moved pallets", supported: true},
	{name: "a figure behind a number without a claim", bullets: []string{"Took a lot of calls, reached 108% of target"}, text: "Took numerous calls, hit 108% of target", supported: true},

	{name: "and a half", bullets: []string{"Cut the wait from 7 minutes to 4 and a half minutes"}, text: "Cut the wait from 7 to 4.5 minutes", supported: true},
	{name: "another half", bullets: []string{"Cut the wait from 7 minutes to 4 and a half minutes"}, text: "Cut the wait from 7 to 3.5 minutes"},
	{name: "a year and a half", bullets: []string{"Stood in for the office manager for a year and a half"}, text: "Stood in for the office manager for 18 months", supported: true},
	{name: "a school year", bullets: []string{"Tutored 9 pupils in 2021-22"}, text: "In 2021-22, tutored nine pupils", supported: true},
	{name: "another school year", bullets: []string{"Tutored 9 pupils in 2021-22"}, text: "In 2021-23, tutored nine pupils"},
	{name: "inside a time", bullets: []string{"Answered letters within 3 working days"}, text: "Answered letters inside 3 business days", supported: true},
	{name: "over a few weekends", bullets: []string{"Painted the hall on 2 weekends"}, text: "Painted the hall over two weekends", supported: true},
	{name: "a target's unit", bullets: []string{"Average wait 4 minutes, target was 6"}, text: "Average wait of four minutes against a target of six minutes", supported: true},
	{name: "parts of a year", bullets: []string{"Met the quota of $9,000 in 11 out of 12 months"}, text: "Met the $9,000 quota in eleven months out of twelve", supported: true},
	{name: "quarterly in times a year", bullets: []string{"Counted the stock every quarter"}, text: "Counted the stock four times a year", supported: true},
	{name: "every second month is not monthly", bullets: []string{"Counted the stock every second month"}, text: "Counted the stock every month"},

	{name: "a shift that is led", bullets: []string{"Supervised a shift of 14 packers"}, text: "Supervised 14 packers on a shift", supported: true},
	{name: "for one term", bullets: []string{"Taught chess for one term"}, text: "Taught chess for a term", supported: true},
	{name: "for a week is not weekly", bullets: []string{"Taught chess for one week"}, text: "Taught chess weekly"},
	{name: "a year group", bullets: []string{"Form tutor to a year 9 group"}, text: "Acted as form tutor for a year 9 group", supported: true},
	{name: "each of what recurs", bullets: []string{"Counted the float at shift change"}, text: "Counted the float at each shift change", supported: true},
	{name: "a pre-shift talk", bullets: []string{"Gave the pre-shift briefing"}, text: "Gave the briefing before each shift", supported: true},
	{name: "on a weekday's shift", bullets: []string{"Sold around 60 cakes on a Sunday shift"}, text: "Sold around 60 cakes per Sunday shift", supported: true},
	{name: "across the week", bullets: []string{"Taught about 90 pupils across the week"}, text: "Taught about 90 pupils a week", supported: true},
	{name: "a busy shift is not each", bullets: []string{"Sold around 60 cakes on a busy shift"}, text: "Sold around 60 cakes each shift"},
	{name: "who leads", bullets: []string{"Lead a cross-functional team of 5 assistants"}, path: "summary", text: "Assistant who leads a cross-functional team of 5 assistants", supported: true},

	{name: "without asking is on one's own", bullets: []string{"Approved refunds up to $80 without asking a manager"}, text: "Independently approved refunds of up to $80", supported: true},
	{name: "with somebody is not on one's own", bullets: []string{"Approved refunds up to $80 with a manager"}, text: "Independently approved refunds of up to $80"},
	{name: "a participle before a sum", bullets: []string{"Drew up estimates for kitchens, £3,000 to £21,000"}, text: "Drew up kitchen estimates priced from £3,000 to £21,000", supported: true},
	{name: "a participle before another sum", bullets: []string{"Drew up estimates for kitchens, £3,000 to £21,000"}, text: "Drew up kitchen estimates priced from £4,000 to £21,000"},
	{name: "what is done before a time opens it", bullets: []string{"Hold a short briefing before every class"}, text: "Begin every class with a short briefing", supported: true},
	{name: "seen to rise", bullets: []string{"Share of calls answered in a minute rose from 60% to 74%"}, text: "Saw the share of calls answered within a minute rise from 60% to 74%", supported: true},
	{name: "seen to rise further", bullets: []string{"Share of calls answered in a minute rose from 60% to 74%"}, text: "Saw the share of calls answered within a minute rise from 60% to 84%"},
	{name: "before a tour", bullets: []string{"Gave a tasting before every tour"}, text: "Gave pre-tour tastings", supported: true},
	{name: "not after a tour", bullets: []string{"Gave a tasting before every tour"}, text: "Gave post-tour tastings"},
	{name: "clients are businesses", bullets: []string{"Kept the books for 9 small clients"}, text: "Kept the books for 9 small businesses", supported: true},
	{name: "owners are no businesses", bullets: []string{"Sold stoves to homeowners in Leeds"}, text: "Sold stoves to homeowners and small businesses in Leeds"},
	{name: "the head of a compound", bullets: []string{"Looked after the petty cash and the keys"}, text: "Looked after the petty cash fund and the keys", supported: true},
	{name: "a name amid the sentence", bullets: []string{"Develop features in Swift"}, text: "Develop features in Swift and Combine"},

	{name: "servers are machines", bullets: []string{"Administered 40 Linux servers"}, text: "Managed 40 Linux servers", supported: true},
	{name: "servers wait at tables", bullets: []string{"Served with 6 servers"}, text: "Managed 6 servers"},
	{name: "the staff of a place that is run", bullets: []string{"Run a bakery with 12 staff"}, text: "Manage 12 employees in a bakery", supported: true},
	{name: "the staff of a place where something is run", bullets: []string{"Run the till in a bakery with 12 staff"}, text: "Manage 12 employees in a bakery"},
	{name: "who reports to one", bullets: []string{"Two clerks report to me"}, text: "Supervise two clerks", supported: true},
	{name: "against the figure before", bullets: []string{"Complaints fell from 20 in 2021 to 12 in 2022"}, text: "Complaints fell by 8 in 2022 (12 versus 20)", supported: true},
	{name: "an event by its guests", bullets: []string{"Hosted a dinner for 30 guests"}, text: "Hosted a 30-person dinner", supported: true},
	{name: "years later", bullets: []string{"Grew the list from 300 names in 2012 to 900 in 2016"}, text: "Grew the list from 300 names in 2012 to 900 four years later, in 2016", supported: true},
	{name: "other years later", bullets: []string{"Grew the list from 300 names in 2012 to 900 in 2016"}, text: "Grew the list from 300 names in 2012 to 900 three years later, in 2016"},
	{name: "years in a row", bullets: []string{"Chess prize in 2011, 2012 and 2013"}, text: "Chess prize three years in a row, 2011 to 2013", supported: true},
	{name: "every fourth week", bullets: []string{"On call one week in four"}, text: "On call every fourth week", supported: true},
	{name: "every other fourth", bullets: []string{"On call one week in four"}, text: "On call every third week"},
	{name: "both years", bullets: []string{"Passed the audit both years"}, text: "Passed the audit in two years", supported: true},
	{name: "months out of a year", bullets: []string{"Met the goal in 7 months of 2021"}, text: "Met the goal in 7 out of 12 months of 2021", supported: true},

	{name: "the year of a thing", bullets: []string{"Prepared for the 2022 audit"}, text: "Prepared for the 2020 audit"},
	{name: "some months are not each", bullets: []string{"Met the goal in 7 months of 2021"}, text: "Met the goal in every month of 2021"},
	{name: "within some weeks", bullets: []string{"Edit everything myself, galleries go out within four weeks"}, text: "Edit everything myself, within four weeks", supported: true},

	{name: "who trains new staff leads none", bullets: []string{"Trained new staff on the booking desk phone"}, text: "Managed new staff and trained them on the booking desk phone"},
	{name: "a moved office is no moving", bullets: []string{"Team was moved to Leeds and I helped with moving the archive"}, text: "Coordinated the move of the archive to Leeds"},
	{name: "pages in a portal are no portal", bullets: []string{"Built small pages in a Django member portal"}, text: "Built a Django member portal"},
	{name: "a tool of the pages", bullets: []string{"Built member pages in Django"}, text: "Built Django member pages", supported: true},
	{name: "accounts that came of leads", bullets: []string{"Passed callers to the bankers; 30 calls led to new accounts"}, text: "Opened accounts; 30 calls led to new accounts"},
	{name: "serving is handling", bullets: []string{"Served 90 guests a night"}, text: "Handled 90 guests a night", supported: true},
	{name: "working is staffing", bullets: []string{"Worked the grill and the fryer"}, text: "Staffed the grill and the fryer", supported: true},
	{name: "a particle that is a preposition", bullets: []string{"Built a search engine, written in Python"}, text: "Built a search engine in Python", supported: true},
	{name: "what records are", bullets: []string{"Take attendances in the portal"}, text: "Record attendances in the portal", supported: true},
	{name: "mainly doing", bullets: []string{"Contributed to the office move, mainly packing files"}, text: "Packed files as part of the office move", supported: true},
	{name: "what came of helping", bullets: []string{"Helped with the reviews and contributed to the redesign, reducing errors by 15%"}, text: "Contributed to the redesign and helped with the reviews, reducing errors by 15%", supported: true},
	{name: "an organized person", bullets: []string{"Typist. Organized, careful with dates"}, text: "Organized typist, careful with dates", supported: true},
	{name: "in training", bullets: []string{"Drafted plan drawings for the engineer-in-training"}, text: "Drew up plan drawings for the engineer-in-training", supported: true},
	{name: "sat in and took", bullets: []string{"Sat in on budget meetings and took minutes"}, text: "Attended budget meetings and took minutes", supported: true},
	{name: "a fleet of as many", bullets: []string{"Administered 150 Debian servers"}, text: "Administered a fleet of 150 Debian servers", supported: true},
	{name: "named is picked", bullets: []string{"Picked as employee of the month in March 2023"}, text: "Named employee of the month in March 2023", supported: true},
	{name: "a verb by way of a third", bullets: []string{"Gave tastings in shops on Saturdays"}, text: "Ran Saturday tastings in shops", supported: true},
	{name: "no demanding verb by way of a third", bullets: []string{"Reminded clients to take their tablets"}, text: "Administered clients' tablets"},
	{name: "what is cared for is not planned", bullets: []string{"Responsible for the upkeep of 8 vans"}, text: "Planned the upkeep of 8 vans"},
	{name: "to write summaries is to summarize", bullets: []string{"Summarized 25 public letters"}, text: "Wrote summaries of 25 public letters", supported: true},
	{name: "to give support is to support", bullets: []string{"Supported the site manager with the yearly sale"}, text: "Gave the site manager support with the yearly sale", supported: true},
	{name: "a hand is given, no more", bullets: []string{"Gave the site manager a hand with the yearly sale"}, text: "Ran the yearly sale"},
	{name: "assigned to where one works", bullets: []string{"Worked on the memory unit since 2022"}, text: "Assigned to the memory unit since 2022", supported: true},
	{name: "accompanied by others", bullets: []string{"Have an apprentice with me most days"}, text: "Accompanied by an apprentice most days", supported: true},
	{name: "an achieved average", bullets: []string{"Average handle time 7 minutes, target was 9"}, text: "Achieved an average handle time of seven minutes against a nine-minute target", supported: true},
	{name: "the time to do something", bullets: []string{"Built an app to sort parts, reducing the time from 9 to 3 minutes"}, text: "Reduced the time to sort parts from 9 to 3 minutes with an app", supported: true},
	{name: "what was designed somewhere", bullets: []string{"Designed a caching layer reducing memory by 40%"}, text: "Reduced memory by 40% with a caching layer designed at Northwind", supported: true},
	{name: "what others designed somewhere", bullets: []string{"Tested a caching layer and designed a logo"}, text: "Tested a caching layer designed at Northwind"},
	{name: "responsible every week for", bullets: []string{"Opened and closed the store four days a week"}, text: "Responsible four days a week for opening and closing the store", supported: true},
	{name: "dropped is removed", bullets: []string{"Cut the bundle to 1.1 MB by removing old libraries"}, text: "Cut the bundle to 1.1 MB by dropping old libraries", supported: true},
}

func TestNamesAndCredentials(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Headline: "Ward Clerk", Summary: "Ward clerk. Learning Perl in the evenings. Taking the entry exam of the LPN program. Part-qualified, sitting the ZQA exams.",
		Skills: []string{"Perl (learning)", "Excel"},
		Experiences: []resume.Experience{
			{Role: "Ward Clerk", Company: "Lakeside General Hospital", Location: "Reno, NV", Start: "2020", End: "2023", Responsibilities: []string{
				"Filled in as relief charge nurse", "Took calls for the parks team for three years", "Helped the network admin with cables", "Wrote tools in Go",
				"Answered requests for information", "Ran finite element analysis", "Scheduled 40 nurse shifts", "Helped senior engineer with reports", "Named clerk of the month", "Worked with the special ed teacher",
				"The lab operates the largest crane in town", "Acting shift leader in July", "Used the Journal of Plain Ward Records"}},
			{Role: "Marketing Manager", Company: "Kasko", Start: "2015", End: "2018", Responsibilities: []string{"Wrote plans"}},
		},
		Education: []resume.Education{{Degree: "BS Office Administration", Institution: "Northern Ohio University", End: "2012"}, {Degree: "MA History", Institution: "Kenyon College", End: "2014"},
			{Degree: "BA Music (not finished)", Institution: "Reno Arts Center", End: "2010"}, {Degree: "High School Diploma", Institution: "Reno High School", End: "2007"}},
		Certifications: []resume.Certification{{Name: "Counterbalance Forklift License"}},
	}
	s := newSource(content, []string{"Nimbus Certified Cleaner - Specialty, 2022"}, today)
	for _, c := range []struct {
		path, text string
		supported  bool
	}{
		{"experience[0].bullets[1]", "Took calls for the parks team at Reno General Hospital", false},
		{"experience[0].bullets[1]", "Took calls for the parks team at Lakeside General Hospital", true},
		{"experience[0].bullets[1]", "Took calls at the Department of Parks", false},
		{"experience[0].bullets[8]", "Named clerk of the month", true},
		{"experience[0].bullets[8]", "Named clerk of the year", false},
		{"summary", "Clerk of the Year at Lakeside General Hospital.", false},
		{"summary", "Ward clerk proficient in Perl.", false},
		{"summary", "Ward clerk proficient in Excel.", true},
		{"summary", "Ward clerk and licensed LPN.", false},
		{"summary", "ZQA-qualified ward clerk.", false},
		{"summary", "Ward clerk. Holds a counterbalance license.", true},
		{"summary", "Ward clerk. Holds counterbalance and tower licenses.", false},
		{"summary", "Culinary-school-trained ward clerk.", false},
		{"summary", "Ward clerk with a BS from Ohio State University.", false},
		{"summary", "Ward clerk with a BS in Office Administration from Northern Ohio University.", true},
		{"summary", "Ward clerk with a Northern Ohio University BS in Office Administration.", true},
		{"summary", "Ward clerk with a BS in Business Administration.", false},
		{"summary", "Ward clerk with an MA in History from Northern Ohio University.", false},
		{"summary", "Ward clerk with an MA in History from Kenyon College.", true},
		{"summary", "Ward clerk with a BA in Music.", false},
		{"summary", "Ward clerk with the Nimbus Certified Cleaner - Specialty certificate.", true},
		{"experience[0].bullets[0]", "Served as relief charge nurse", true},
		{"experience[0].bullets[2]", "Assisted the network administrator with cables", true},
		{"experience[0].bullets[3]", "Wrote Go-based tools", true},
		{"experience[0].bullets[4]", "Answered RFIs", true},
		{"experience[0].bullets[5]", "Ran finite element analysis (FEA)", true},
		{"experience[0].bullets[5]", "Ran finite element analysis (FES)", false},
		{"experience[0].bullets[7]", "Assisted a senior engineer with reports", true},
		{"experience[0].bullets[9]", "Worked with the special education teacher", true},
		{"experience[0].bullets[11]", "Acted as shift leader in July", true},
		{"summary", "Ward clerk who scheduled 40 nurse shifts.", true},
	} {
		if v := s.Check(c.path, "", c.text); v.Supported != c.supported {
			t.Errorf("%s: supported is %v, unsupported: %s", c.text, v.Supported, unsupported(v))
		}
	}
}

func TestAnEmployerIsTiedToAProjectByWholeWords(t *testing.T) {
	t.Parallel()
	for highlight, tied := range map[string]bool{"Cleaned metadata in Airtable": false, "Sorted tickets in Airtable for Meta": true} {
		content := resume.Resume{Experiences: []resume.Experience{{Role: "Analyst", Company: "Meta", Responsibilities: []string{"Sorted tickets"}}},
			Projects: []resume.Project{{Name: "Archive", Highlights: []string{highlight}}}}
		if v := newSource(content, nil, today).Check("experience[0].bullets[0]", "", "Sorted tickets in Airtable"); v.Supported != tied {
			t.Errorf("%s: %s", highlight, unsupported(v))
		}
	}
}

func TestATextIsTakenOverVerbatimOnlyWhereItsLikeStands(t *testing.T) {
	t.Parallel()
	content := someone()
	content.Experiences[0].Company = "Zeta"
	content.References = []resume.Reference{{Name: "B. Boss", Text: "The best assistant in the world"}}
	content.Headline = "Assistant"
	s := newSource(content, []string{"Answers the phones at the Lisbon desk"}, today)
	for _, c := range []struct {
		path, text string
		supported  bool
	}{
		{"experience[0].title", "Zeta", false},
		{"experience[0].title", "Virtual Assistant", true},
		{"headline", "The best assistant in the world", false},
		{"summary", "Never missed a flight change", true},
		{"experience[0].bullets[0]", "Never missed a flight change", true},
		{"experience[0].bullets[0]", "Answers the phones at the Lisbon desk", true},
		{"skills", "Asana", true},
	} {
		if v := s.Check(c.path, "", c.text); v.Supported != c.supported {
			t.Errorf("%s: %s: %v, %s", c.path, c.text, v.Supported, unsupported(v))
		}
	}
}

// What a rewrite lists is proven where the source has it, not by the rewrite.
func TestAListIsShownInTheSource(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"Managed two things: calendars and inboxes", "Managed about two things: calendars and inboxes"} {
		for _, claim := range newSource(someone(), nil, today).Check("experience[0].bullets[0]", "", text).Claims {
			for _, e := range claim.Evidence {
				if e.Text != "Managed 4 calendars and 12 inboxes" {
					t.Errorf("%s of %s is shown by %q at %s", claim.Claim, text, e.Text, e.Path)
				}
			}
		}
	}
}

// What a summary and the bullets say of ranks, languages, certificates and times has to be the person's own.
func TestRanksLanguagesAndTimes(t *testing.T) {
	t.Parallel()
	content := resume.Resume{
		Name: "Ada Example", Headline: "Ticket Seller", Summary: "Ticket seller who works in Danish.", Skills: []string{"Zettel.io"},
		Experiences: []resume.Experience{
			{Role: "Ticket Seller", Company: "Zeta", Start: "2020-01", End: "2022-12", Responsibilities: []string{
				"Posted tours on Zettel.io", "Showed new staff how to sell passes", "Called 5 subcontractors about their deliveries", "Wrote letters for two partners",
				"Sold 900 passes between 2020 and 2022"}},
			{Role: "Tailor", Company: "Omega", Start: "2015-01", End: "2019-12", Responsibilities: []string{"Sewed coats"}},
		},
		Languages:      []resume.Language{{Language: "Danish", Fluency: "native"}, {Language: "Finnish", Fluency: "beginner"}},
		Certifications: []resume.Certification{{Name: "Certified Ticketing Professional"}},
	}
	s := newSource(content, nil, today)
	for _, c := range []struct {
		path, text string
		supported  bool
	}{
		{"summary", "Tailor and ticket seller.", true},
		{"summary", "Head tailor and ticket seller.", false},
		{"summary", "Ticket seller working in Danish.", true},
		{"summary", "Ticket seller working in Danish and Finnish.", false},
		{"summary", "Ticket seller with some Finnish.", true},
		{"summary", "Certified Ticketing Professional and tailor.", true},
		{"summary", "Certified Tailoring Professional and ticket seller.", false},
		{"summary", "Tailor at Omega for five years.", true},
		{"summary", "Ticket seller at Zeta for five years.", false},
		{"summary", "Ticket seller who posted tours on Zettel.io.", true},
		{"summary", "Ticket seller who posted tours at Zettel.io.", false},
		{"experience[0].bullets[1]", "Managed new staff and showed them how to sell passes", false},
		{"experience[0].bullets[2]", "Managed 5 subcontractors and called them about their deliveries", false},
		{"experience[0].bullets[3]", "Wrote letters for two managing partners", false},
		{"experience[0].bullets[4]", "Sold 900 passes in the course of 2020", false},
	} {
		if v := s.Check(c.path, "", c.text); v.Supported != c.supported {
			t.Errorf("%s: %s: %v, %s", c.path, c.text, v.Supported, unsupported(v))
		}
	}
}

// How a number, a time or a frequency is written does not matter; what it says does.
func TestNumbersAsTheyAreWritten(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, text string
		supported  bool
	}{
		{"Open the bakery at 5:30", "Open the bakery at 5:30 a.m.", true},
		{"Open the bakery at 5:30", "Open the bakery at 5:45", false},
		{"Hosted a 30-minute show", "Hosted a half-hour show", true},
		{"Hosted a 20-minute show", "Hosted a half-hour show", false},
		{"Wrote about three letters a week", "Wrote three or so letters a week", true},
		{"Wrote two letters a week", "Wrote three or so letters a week", false},
		{"Posted a clip that reached 900 views", "Posted a clip that was viewed 900 times", true},
		{"Posted a clip that reached 900 views", "Posted a clip that was viewed 950 times", false},
		{"Answered second-line tickets, about 10 a week", "Answered around ten second-line tickets a week", true},
		{"Answered second-line tickets, about 10 a week", "Answered around twenty second-line tickets a week", false},
		{"Moved the code from Python 2.7 to 3.8", "Moved the code from Python 2.7 to Python 3.8", true},
		{"Moved the code from Python 2.7 to 3.8", "Moved the code from Python 2.7 to Python 3.9", false},
		{"Wrote two letters a week", "Wrote twice-weekly letters", true},
		{"Wrote three letters a week", "Wrote twice-weekly letters", false},
		{"Ran pumps from 5 to 90 kW", "Ran pumps ranging from 5 kW to 90 kW", true},
		{"Ran pumps from 5 to 90 kW", "Ran pumps ranging from 15 kW to 90 kW", false},
		{"Priced contracts between CAD 1 million and CAD 6 million", "Priced contracts of CAD 1M-6M", true},
		{"Priced contracts between CAD 1 million and CAD 6 million", "Priced contracts of CAD 1M-8M", false},
		{"Wrote it in the MAR charts", "Recorded it in MAR charts", true},
		{"Count the drawer at end of day", "Count the drawer at the end of each day", true},
		{"Made small changes to the API", "Made minor changes to the API", true},
		{"Did small repairs", "Carried out repairs with a minor in engineering", false},
		{"Manage two editors and one agent", "Manage a team of three: two editors and one agent", true},
		{"Trained two editors and one agent", "Manage a team of three: two editors and one agent", false},
	} {
		if v := (finding{bullets: []string{c.from}, text: c.text}).check(); v.Supported != c.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", c.from, c.text, v.Supported, unsupported(v))
		}
	}
}

func TestASummaryMayTellWhatABulletTellsAsDone(t *testing.T) {
	t.Parallel()
	content := someone()
	content.Summary = "Virtual assistant who supports owners with calendars and payroll."
	s := newSource(content, nil, today)
	for text, supported := range map[string]bool{"Virtual assistant who managed calendars.": true, "Virtual assistant who managed payroll.": false} {
		if v := s.Check("summary", "", text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

func TestARoleOfOneSeason(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{Role: "Assistant", Company: "Zeta", Start: "Summer 2021", Duration: "Summer 2021", Responsibilities: []string{"Presented findings"}}}}
	s := newSource(content, nil, today)
	for text, supported := range map[string]bool{"Presented findings in summer 2021": true, "Presented findings in winter 2021": false, "Presented findings in summer 2022": false} {
		if v := s.Check("experience[0].bullets[0]", "", text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

func TestWhatAmountsToTheSame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, text string
		supported  bool
	}{
		{"Gave talks to parents twice a year", "Gave two talks to parents a year", true},
		{"Gave talks to parents twice a year", "Gave three talks to parents a year", false},
		{"Gave talks to parents twice a year", "Gave two talks to parents a month", false},
		{"Returns went from 8% to 5% after I redid the labels", "More than a third fewer returns, from eight percent to six percent", false},
		{"Brought returns down from 8% to 5%", "Lowered returns from eight percent to five percent", true},
		{"Loaded 250,000 rows into the store", "Loaded a quarter of a million rows into the store", true},
		{"Loaded 350,000 rows into the store", "Loaded a quarter of a million rows into the store", false},
		{"Plotted visits by hour", "Plotted hourly visits", true},
		{"Continuously improved the ordering process", "Improved the ordering process continuously", true},
		{"Beat my sales target in 2023", "Beat personal sales target in 2023", true},
		{"Filled 85 kitchen and dining room openings", "Filled 85 openings", true},
		{"Trained 12 nurses and doctors", "Trained 12 doctors", false},
		{"Learned to read blueprints", "Gained the ability to read blueprints", true},
		{"Filed blueprints", "Gained the ability to read blueprints", false},
		{"Took part in the on-call rota", "Shared on-call duty", true},
		{"Built landing pages from Figma designs", "Turned Figma designs into landing pages", true},
		{"Checked landing pages against Figma designs", "Turned Figma designs into landing pages", false},
		{"Worked under the head gardener", "Reported to the head gardener", true},
		{"Worked with the head gardener", "Reported to the head gardener", false},
		{"Was asked to help train tellers", "Asked to help train tellers", true},
		{"Rewired the hall over 3 weekends", "Volunteered over three weekends to rewire the hall", false},
		{"The series was a finalist in the city awards", "Named a finalist in the city awards", true},
		{"The series was sent to the city awards", "Named a finalist in the city awards", false},
		{"Rang up customers", "Rang up purchases", true},
		{"Captured orders and invoices, about 40 documents a day", "Captured about 40 orders and invoices a day", true},
		{"Assisted at 35 events a year, most of them weddings", "Assisted at 35 weddings a year", false},
		{"Enter around 200 records a day on busy days", "Enter around 200 records every day", false},
		{"Provided daily care for 22 residents", "Gave daily care to 22 residents", true},
		{"Deal with orders on a unit with 900 births a year", "Deal with orders on a unit recording 900 births a year", true},
	} {
		if v := (finding{bullets: []string{c.from}, text: c.text}).check(); v.Supported != c.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", c.from, c.text, v.Supported, unsupported(v))
		}
	}
}

// How a number is written, rounded, labelled or told as a part, a rate or a difference, is nothing new; another number is.
func TestANumberIsReadForWhatItSays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from, text string
		supported  bool
	}{
		{"Stage 12 homes a month for two agents", "Staged 12 homes a month for 2 agents", true},
		{"Stage 12 homes a month for two agents", "Staged 14 homes a month for 2 agents", false},
		{"Taught grade 4 math to 60 students", "Taught math to 60 fourth graders", true},
		{"Taught grade 4 math to 60 students", "Taught math to 60 fifth graders", false},
		{"Taught fifth-grade math to 60 students", "Taught math to 60 grade 5 students", true},
		{"Checked 18 of the 20 boats in the yard", "Checked eighteen boats in the yard", true},
		{"Checked 18 of the 20 boats in the yard", "Checked 20 boats in the yard", false},
		{"Mentor 12 trainees; nine of them passed", "Mentor 12 trainees, 75% of whom passed", true},
		{"Mentor 12 trainees; nine of them passed", "Mentor 12 trainees, 85% of whom passed", false},
		{"Collected 978 signatures", "Collected almost 1,000 signatures", true},
		{"Collected 820 signatures", "Collected almost 1,000 signatures", false},
		{"Replies go out within three hours", "Replies go out in no more than 3 hours", true},
		{"Replies go out within three hours", "Replies go out in no more than 2 hours", false},
		{"Finished the refit inside a month", "Finished the refit within a month", true},
		{"Finished the refit inside a month", "Finished the refit within a week", false},
		{"Answer tickets within a day", "Answer tickets within 24 hours", true},
		{"Processed 300 claims a month", "Processed 3,600 claims a year", true},
		{"Processed 300 claims a month", "Processed 4,600 claims a year", false},
		{"Reached 107% of target in May and 112% in June", "Came in 7% above target in May and 12% above in June", true},
		{"Reached 107% of target in May and 112% in June", "Came in 7% above target in May and 13% above in June", false},
		{"Sort parcels on 8-hour shifts, two days a week", "Sort parcels over two 8-hour shifts a week", true},
		{"Sort parcels on 8-hour shifts, two days a week", "Sort parcels on three 8-hour shifts a week", false},
		{"Held one-on-one lessons with nine pupils", "Held 1:1 lessons with nine pupils", true},
		{"Repaired 480V panels", "Repaired 480-volt panels", true},
		{"Serviced 12 kW boilers", "Serviced 12-kilovolt boilers", false},
		{"Waited on 4 tables of 8 guests", "Waited on four 8-guest tables", true},
		{"Waited on 4 tables of 8 guests", "Waited on eight 4-guest tables", false},
		{"On call every third week", "On call every three weeks", true},
		{"On call every third week", "On call every two weeks", false},
		{"One of four developers on the app", "Developed the app with three other developers", true},
		{"One of four developers on the app", "Developed the app with five other developers", false},
		{"Held a book club for 16 pupils; 12 of them finished the novel", "Held a book club in which 12 pupils finished the novel", true},
		{"Held a book club for 16 pupils; 12 of them finished the novel", "Held a book club for 12 pupils", false},
		{"Ran 2 labs with 30 students each", "Taught 60 students in two labs", true},
		{"Ran 2 labs with 30 students each", "Taught 90 students in two labs", false},
		{"Ran 2 labs with 30 students each", "Ran 2 labs with 60 students each", false},
		{"Trained both new clerks", "Trained two new clerks", true},
		{"Open the store at 5:30", "Open the store at 6:30 a.m.", false},
		{"Moved 75 servers from Windows 2008 to the cloud", "Moved 75 Windows 2008 servers to the cloud", true},
		{"Clean the tanks in spring and autumn", "Clean the tanks twice a year, in spring and autumn", true},
		{"Clean the tanks in spring", "Clean the tanks twice a year", false},
	} {
		if v := (finding{bullets: []string{c.from}, text: c.text}).check(); v.Supported != c.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", c.from, c.text, v.Supported, unsupported(v))
		}
	}
}

func TestYearsAtSeveralEmployers(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Certifications: []resume.Certification{{Name: "CPhT", Date: "2019-02"}}, Experiences: []resume.Experience{
		{Role: "Pharmacy Technician", Company: "Kasa Clinic", Start: "2019-07", End: "2025-01", Responsibilities: []string{"Filled orders"}},
		{Role: "Trainee", Company: "Linde Drugs", Start: "2016-02", End: "2019-06", Responsibilities: []string{"Counted stock"}},
	}}
	s := newSource(content, nil, today)
	for text, supported := range map[string]bool{
		"Pharmacy technician with more than eight years of experience at Kasa Clinic and Linde Drugs":          true,
		"Pharmacy technician with more than eight years of experience at Kasa Clinic":                          false,
		"Pharmacy technician with over eight years of experience, including three as a trainee at Linde Drugs": true,
		"Pharmacy technician with over eight years of experience, including five as a trainee at Linde Drugs":  false,
		"CPhT since 2019": true,
		"CPhT since 2017": false,
	} {
		if v := s.Check("summary", "", text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

// A degree that the resume says was left is held in no rewrite, however it says so.
func TestALeftDegreeIsNotHeld(t *testing.T) {
	t.Parallel()
	for note, held := range map[string]bool{"Modules in rocks and maps": true, "Left after the first year": false, "Dropped out": false, "Thesis outstanding": false, "Didn't graduate": false} {
		content := resume.Resume{Name: "Ada Example", Education: []resume.Education{{Degree: "BSc Geology", Institution: "University of Hull", Start: "2012", End: "2014", Details: []string{note}}}}
		for _, text := range []string{"Holds a BSc in Geology from University of Hull."} {
			if v := newSource(content, nil, today).Check("summary", "", text); v.Supported != held {
				t.Errorf("%s: %s: supported is %v", note, text, v.Supported)
			}
		}
	}
}

// Each word of these stands in the resume; who, when, where from and where to are turned round in the false ones.
func TestRelationsAreNotTurnedRound(t *testing.T) {
	t.Parallel()
	for _, f := range []finding{
		{bullets: []string{"Moved 40 sites from Joomla to WordPress over a year"}, text: "Moved 40 sites from WordPress to Joomla over a year", supported: false},
		{bullets: []string{"Moved 40 sites from Joomla to WordPress over a year"}, text: "Over a year, moved 40 sites to WordPress from Joomla", supported: true},
		{bullets: []string{"Assisted the curator with a show of 30 prints"}, text: "Mounted a show of 30 prints, assisted by the curator", supported: false},
		{bullets: []string{"Finished the survey in 12 days against a target of 15"}, text: "Finished the survey in 15 days against a target of 12", supported: false},
		{bullets: []string{"Finished the survey in 12 days against a target of 15"}, text: "Completed the survey in 12 days against a 15-day target", supported: true},
		{bullets: []string{"Won back 9 lapsed subscribers"}, text: "Won 9 new subscribers", supported: false},
		{bullets: []string{"Send draft contracts to the notary for approval"}, text: "Approve draft contracts", supported: false},
		{bullets: []string{"Send draft contracts to the notary for approval"}, text: "Send draft contracts to the notary, who approves them", supported: true},
		{bullets: []string{"Clean windows for three nurseries"}, text: "Clean windows for every nursery", supported: false},
		{bullets: []string{"Helped commission the cold store"}, text: "Commissioned the cold store", supported: false},
		{bullets: []string{"Sell seed to growers in northern Kent"}, text: "Sell seed to growers across Kent", supported: false},
		{bullets: []string{"Was part of the team that won the bakery a Great Taste star"}, text: "Won the bakery a Great Taste star", supported: false},
		{bullets: []string{"Share an office with one archivist"}, text: "Share an office with one archivist, who reports to me", supported: false},
	} {
		if v := f.check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.bullets[0], f.text, v.Supported, unsupported(v))
		}
	}
}

func TestTitlesAndCertificates(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Headline: "Sous Chef", Location: "Salem, OR", Skills: []string{"Google Analytics"},
		Certifications: []resume.Certification{{Name: "ServSafe Manager", Issuer: "NRA", Date: "2022-01"}, {Name: "Certified Wine Steward", Issuer: "CMS", Date: "2020-03"}},
		Education:      []resume.Education{{Degree: "Associate of Science in Culinary Arts", Institution: "Lane College", End: "2017"}, {Degree: "Bachelor of Science in Biology", Institution: "University of Wisconsin-Madison", End: "2020"}},
		Experiences: []resume.Experience{{Role: "Sous Chef", Company: "Osteria", Start: "2021-01", End: "present", Responsibilities: []string{
			"Supervised six line cooks on the late shift", "Advised the chess club, 12 members", "Ordered fish with the general manager", "Prepared quarterly audits"}}}}
	s := newSource(content, nil, today)
	for _, c := range []struct {
		path, text string
		supported  bool
	}{
		{"summary", "ServSafe Manager-certified sous chef", true},
		{"summary", "Google Analytics-certified sous chef", false},
		{"summary", "CMS Certified Wine Steward and sous chef", true},
		{"summary", "NRA Certified Wine Steward and sous chef", false},
		{"summary", "Sous chef in Oregon", true},
		{"summary", "Sous chef in Ohio", false},
		{"summary", "Holds an A.S. in Culinary Arts from Lane College", true},
		{"summary", "Holds an A.A. in Culinary Arts from Lane College", false},
		{"summary", "Sous chef with a Biology degree from UW-Madison", true},
		{"summary", "Sous chef with a Biology degree from UM-Madison", false},
		{"summary", "Sous chef with a Bachelor of Science in Chemistry", false},
		{"experience[0].bullets[0]", "Late-shift supervisor of six line cooks", true},
		{"experience[0].bullets[0]", "Executive supervisor of six line cooks", false},
		{"experience[0].bullets[1]", "Adviser to the 12-member chess club", true},
		{"experience[0].bullets[1]", "Chief adviser to the 12-member chess club", false},
		{"experience[0].bullets[2]", "Ordered fish with the GM", true},
		{"experience[0].bullets[2]", "Ordered fish with the VP", false},
		{"experience[0].bullets[3]", "Prepared quarterly audits for QA", false},
	} {
		if v := s.Check(c.path, "", c.text); v.Supported != c.supported {
			t.Errorf("%s: supported is %v, unsupported: %s", c.text, v.Supported, unsupported(v))
		}
	}
}

func TestASummaryTellsYearsAndCredentialsOfWhatTheyAreOf(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Headline: "Head gardener",
		Summary: "Head gardener with nine years in parks and private estates.",
		Experiences: []resume.Experience{
			{Role: "Head Gardener", Company: "Ashcombe Estate", Start: "2021-01", End: "2025-01", Responsibilities: []string{"Lead six gardeners on a private estate"}},
			{Role: "Gardener", Company: "Borough Parks", Start: "2016-01", End: "2020-12", Responsibilities: []string{"Planted 4,000 bulbs a year in the parks"}},
		},
		Education:      []resume.Education{{Degree: "Bachelor of Science in Botany", Institution: "Hadlow College", Start: "2012-09", End: "2015-06"}},
		Certifications: []resume.Certification{{Name: "PA1 Spraying Certificate - Foundation", Issuer: "Lantra", Date: "2018-03"}},
		Languages:      []resume.Language{{Language: "Polish", Fluency: "conversational"}},
	}
	s := newSource(content, nil, today)
	for text, supported := range map[string]bool{
		"Head gardener with nine years in parks and private estates.":                         true,
		"Head gardener with nine years in parks.":                                             false,
		"Gardener with nine years as a head gardener.":                                        false,
		"Gardener with four years as a head gardener.":                                        true,
		"Head gardener with nine years at Ashcombe Estate.":                                   false,
		"Gardener with nine years of supervisory experience.":                                 false,
		"Head gardener who earned the PA1 Spraying Certificate in 2018.":                      true,
		"Head gardener who earned the PA1 Spraying Certificate in 2015.":                      false,
		"Head gardener with a Bachelor of Science in Botany from Hadlow College.":             true,
		"Head gardener with a Bachelor of Science in Parks from Hadlow College.":              false,
		"Head gardener with a Bachelor of Science from Ashcombe Estate.":                      false,
		"Head gardener who planted 4,000 bulbs a year at Ashcombe Estate.":                    false,
		"Head gardener who planted 4,000 bulbs a year at Borough Parks.":                      true,
		"Head gardener who speaks native-level Polish.":                                       false,
		"Head gardener who speaks conversational Polish.":                                     true,
		"Head gardener with the PA1 Spraying Certificate - Advanced.":                         false,
		"Head gardener with the PA1 Spraying Certificate - Foundation, earned in March 2018.": true,
	} {
		if v := s.Check("summary", "", text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

func TestYearsAndDatesOfRolesAndCertificates(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Headline: "Line Cook", Summary: "Line cook. Nine years in kitchens, counting three as a dishwasher.",
		Certifications: []resume.Certification{{Name: "Certified Wine Steward (CWS)", Issuer: "CMS", Date: "2020-03"}},
		Languages:      []resume.Language{{Language: "Spanish", Fluency: "basic"}, {Language: "English", Fluency: "native"}},
		Experiences: []resume.Experience{
			{Role: "Line Cook", Company: "Osteria Rossa", Start: "2019-01", End: "2025-01", Responsibilities: []string{"Cooked fish for the department chair"}},
			{Role: "Dishwasher", Company: "Salt Pier", Start: "2016-01", End: "2018-12", Responsibilities: []string{"Washed dishes"}}}}
	s := newSource(content, nil, today)
	for text, supported := range map[string]bool{
		"Line cook with nine years in kitchens":                          true,
		"Nine years of experience as a line cook":                        false,
		"Nine years in kitchens, six of them as a line cook":             true,
		"Nine years in kitchens, six of them with fish":                  false,
		"Nine years in kitchens including five years as a dishwasher":    false,
		"Line cook with over five years at Osteria Rossa":                true,
		"Line cook with over eight years at Osteria Rossa":               false,
		"Line cook who has cooked at Osteria Rossa for over eight years": false,
		"Line cook who became a Certified Wine Steward in 2020":          true,
		"Line cook who became a Certified Wine Steward in 2019":          false,
		"Line cook who speaks native-level English":                      true,
		"Line cook who speaks native-level Spanish":                      false,
		"Department chair with nine years in kitchens":                   false,
	} {
		if v := s.Check("summary", "", text); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
		}
	}
}

// Years of a thing are no years of experience, and who shows newcomers around, or writes for a panel, manages neither.
func TestYearsOfThingsAndPeopleWhoAreShownAround(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Headline: "Hydrologist", Experiences: []resume.Experience{
		{Role: "Hydrologist", Company: "Weir Trust", Start: "2021-01", End: "2024-01", Responsibilities: []string{
			"Modelled floods on twelve years of river data", "Show new starters the depot", "Serve as secretary to the five-member grants panel"}}}}
	s := newSource(content, nil, today)
	for _, tc := range []struct {
		path, text string
		supported  bool
	}{
		{"summary", "Hydrologist with three years of experience.", true},
		{"summary", "Hydrologist with twelve years of experience.", false},
		{"summary", "Hydrologist with over a decade of experience in floods.", false},
		{"summary", "Hydrologist who modelled floods on twelve years of river data.", true},
		{"experiences[0].responsibilities[1]", "Show the depot to new starters", true},
		{"experiences[0].responsibilities[1]", "Manage new starters", false},
		{"experiences[0].responsibilities[2]", "Serve the five-member grants panel as its secretary", true},
		{"experiences[0].responsibilities[2]", "Manage the five-member grants panel", false},
	} {
		if v := s.Check(tc.path, "", tc.text); v.Supported != tc.supported {
			t.Errorf("%s: supported is %v, unsupported: %s", tc.text, v.Supported, unsupported(v))
		}
	}
}
