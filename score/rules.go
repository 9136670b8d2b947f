package score

// Sources that several rules share.
const (
	talentWorks = "TalentWorks, 6,000+ job applications"
	resumeGo    = "ResumeGo, 482 recruiters, 7,712 choices"
	sterkens    = "Sterkens et al., PLOS ONE 2023, 445 recruiters"
	greenhouse  = "Greenhouse's documentation of its parser"
	careers     = "University career offices"
	practice    = "Practice of resume checkers"
)

// rules are all checks. A weight is a check's points where all checks of its category apply; they add up to 20.
var rules = map[Category][]rule{
	Formatting: {
		{"formatting.length", 4, true, "350 to 600 words; fewer than 300 or more than 900 cost most", talentWorks, "A", judgeLength},
		{"formatting.pages", 2, true, "At most two pages; the experienced lose nothing by the second", resumeGo, "A", judgePages},
		{"formatting.headings", 3, true, "Sections carry their standard names", greenhouse, "B", judgeHeadings},
		{"formatting.dates_complete", 3, true, "Every role has a month and a year for its beginning and end", careers, "B", judgeDatesComplete},
		{"formatting.dates_order", 2, true, "Dates are written in one way, the newest role first", careers, "C", judgeDatesOrder},
		{"formatting.fonts", 2, true, "The text is set in one size of 10 to 12 points", careers, "C", judgeFonts},
		{"formatting.margins", 1, true, "Margins are 0.5 to 1 inch", careers, "C", judgeMargins},
		{"formatting.bullets", 3, true, "Roles are described in bullets, with one kind of mark", careers, "C", judgeBulletForm},
	},
	Content: {
		{"content.quantified", 5, true, "At least 40 % of the bullets say how much, how many or how fast", "Prevalence in 125,000 resumes; peers ask for 30 to 60 %", "C", judgeQuantified},
		{"content.action_verbs", 4, true, "At least 70 % of the bullets open with a verb", practice, "C", judgeVerbs},
		{"content.bullet_length", 3, true, "Bullets have 50 to 200 characters", careers, "C", judgeBulletLength},
		{"content.bullet_count", 2, true, "A recent role has three to six bullets", careers, "C", judgeBulletCount},
		{"content.tense", 1, true, "Past roles are told in the past tense", careers, "C", judgeTense},
		{"content.pronouns", 1.5, true, "No I, me, my, we, our or us", careers, "C", judgePronouns},
		{"content.weak_phrases", 1.5, true, "No phrases that tell duties in place of deeds", careers, "C", judgeWeak},
		{"content.spelling", 2, true, "No misspelled words: five cost a candidate 18.5 points of 100, two cost 7.3", sterkens, "A", judgeSpelling},
	},
	ATS: {
		{"ats.text", 3, true, "The text can be selected; a picture of a resume cannot be read", "Lever's and Greenhouse's documentation", "B", judgeText},
		{"ats.contact", 4, true, "Name, email, phone and place stand in the body", greenhouse, "B", judgeContact},
		{"ats.sections", 3, true, "Experience, education and skills have sections of their own", greenhouse, "B", judgeSections},
		{"ats.columns", 2, true, "One column is read in order by every parser", greenhouse, "B", judgeColumns},
		{"ats.objects", 2, true, "No tables, text boxes, pictures or icons in place of words", greenhouse, "B", judgeObjects},
		{"ats.hidden", 1.5, true, "No text that people cannot see", greenhouse, "B", judgeHidden},
		{"ats.file", 0.5, true, "The file has at most 2.5 MB", greenhouse, "B", judgeFile},
		{"ats.keywords", 4, true, "The words of the profession occur; past half of them more gain nothing", talentWorks, "A", judgeKeywords},
	},
	Skills: {
		{"skills.count", 8, true, "Ten to fifteen skills or more", talentWorks + " (unverified)", "A", judgeSkillCount},
		{"skills.concrete", 4, true, "Concrete tools and techniques rather than traits", careers, "C", judgeConcrete},
		{"skills.relevant", 5, true, "Skills of the profession", talentWorks + " (unverified)", "A", judgeRelevant},
		{"skills.proven", 3, true, "Skills are shown at work in a role", careers, "C", judgeProven},
	},
	Summary: {
		{"summary.present", 7, true, "A summary stands at the top", practice, "C", judgeSummaryPresent},
		{"summary.length", 4, true, "Two to four sentences, 40 to 100 words", practice, "C", judgeSummaryLength},
		{"summary.role", 3, true, "It names the profession", practice, "C", judgeSummaryRole},
		{"summary.achievement", 3, true, "It holds a result in numbers", practice, "C", judgeSummaryAchievement},
		{"summary.keywords", 3, true, "It holds words of the profession", practice, "C", judgeSummaryKeywords},
	},
}
