package facts

import (
	"testing"

	"redraft/resume"
)

// What language models write of what ordinary people write in their resumes: of people, how often, where and for how much.
func TestWhatPeopleWriteInShort(t *testing.T) {
	t.Parallel()
	bullets := []string{
		"Code reviews for juniors", "Timesheets for the lads on a Friday", "Night shifts two times in week", "Employee of the month x 3",
		"Gave talks on ICML", "Following the guidelines of the head office in Milano", "Renewing SSL sertificates", "Brought arrears down from R1.8m to R600k",
		"Cut the AWS bill by 18%", "Did the odd school run", "Sort out queries with the reps", "Meeting with the sales reps every week", "Checking tyres and reporting defects in the book",
		"In charge of the grill, 3 porters under me", "Made a sheet, it saved the clerks a lot of time", "Brought debt 90 days+ down from R1.8m to R600k", "Wastage down from 9% to 4% after the new manager came",
		"Scrap down from 8% to 5% after a new rota and using the offcuts", "Built a bot with Rocket Talking for the farmers", "Worked under the foreman with 4 labourers",
	}
	judged{
		"experience[0].bullets[0]":  {"Reviewed code for junior developers.": true, "Reviewed code for senior developers.": false, "Reviewed code for junior managers.": false},
		"experience[0].bullets[1]":  {"Completed weekly timesheets for the crew.": true, "Completed daily timesheets for the crew.": false},
		"experience[0].bullets[2]":  {"Worked night shifts twice a week.": true, "Worked night shifts three times a week.": false, "Worked night shifts twice a month.": false},
		"experience[0].bullets[3]":  {"Named Employee of the Month 3 times.": true, "Named Employee of the Month 4 times.": false},
		"experience[0].bullets[4]":  {"Delivered talks at ICML.": true, "Worked at ICML.": false},
		"experience[0].bullets[5]":  {"Follow the guidelines of the Milan head office.": true, "Follow the guidelines of the Rome head office.": false},
		"experience[0].bullets[6]":  {"Renewed SSL certificates.": true, "Renewed safety certificates.": false},
		"experience[0].bullets[7]":  {"Reduced arrears from R1.8 million to R600,000.": true, "Reduced arrears from R18 million to R600,000.": false},
		"experience[0].bullets[8]":  {"Reduced AWS costs by 18%.": true, "Reduced fuel costs by 18%.": false},
		"experience[0].bullets[9]":  {"Covered occasional school runs.": true, "Covered regular school runs.": false},
		"experience[0].bullets[10]": {"Resolve queries with the sales representatives.": true, "Resolve queries with the medical representatives.": false},
		"experience[0].bullets[12]": {"Record and report defects in the defect book.": true, "Record and report a record number of defects.": false},
		"experience[0].bullets[13]": {"Lead the grill, supervising 3 porters.": true, "Lead the grill, supervising 5 porters.": false},
		"experience[0].bullets[14]": {"Created a sheet that saved the clerks considerable time.": true, "Created a sheet with considerable success.": false},
		"experience[0].bullets[15]": {"Reduced debt over 90 days from R1.8 million to R600,000.": true, "Reduced debt over 120 days from R1.8 million to R600,000.": false},
		"experience[0].bullets[16]": {"Reduced wastage from 9% to 4%.": false},
		"experience[0].bullets[17]": {"Reduced scrap from 8% to 5%.": true, "Reduced scrap from 8% to 3%.": false},
		"experience[0].bullets[18]": {"Built a bot with Rocket Talking to serve farmers.": true},
		"experience[0].bullets[19]": {"Supervised 4 labourers.": false},
		"summary":                   {"Software engineer with over 10 years of experience.": true, "Software engineer with over 12 years of experience.": false, "Equipped for remote work with own laptop.": true, "Equipped for field work with own van.": false},
	}.check(t, resume.Resume{Name: "Ada Example", Summary: "Software engineer with 10 years plus of experience. I have my own laptop for remote work.",
		Experiences: []resume.Experience{{Role: "Software Engineer", Company: "Northwind", Start: "2020", End: "2023", Responsibilities: bullets}}})
}

func TestHowOftenAndWhoInSummariesAndShort(t *testing.T) {
	t.Parallel()
	judged{
		"experience[0].bullets[0]": {"Managed van stock every Friday.": true, "Checked van stock weekly.": true, "Checked van stock daily.": false},
		"experience[0].bullets[1]": {"Opened up three times a week.": true, "Opened up four times a week.": false, "Opened up three times a day.": false},
		"experience[0].bullets[2]": {"Managed a team of 3: two clerks and a junior.": true, "Managed a team of 5.": false},
		"experience[0].bullets[3]": {"Prepared the audit file each December.": true, "Prepared the audit file each November.": false},
		"experience[0].bullets[4]": {"Worked in a team of 3.": true, "Managed a team of 3.": false},
		"experience[0].bullets[6]": {"Attended weekly team meetings.": true, "Attended the team meeting every Tuesday.": true, "Attended daily team meetings.": false},
		"experience[0].bullets[7]": {"Closed the deal every Friday.": false},
		"experience[0].bullets[8]": {"Achieved a guest survey score of 98% twice.": true, "Achieved a guest survey score of 98% three times.": false},
		"experience[0].bullets[9]": {"Supervised Band 6s.": false},
		"summary": {
			"Over 15 years in payroll and HR, five of them in construction.": true,
			"Over 15 years in payroll and HR, six of them in construction.":  false,
			"Experienced in daily bus checks.":                               true,
			"Experienced in hourly bus checks.":                              false,
			"Experienced in daily van stock.":                                false,
			"Driver with NVQ Level 3.":                                       true,
			"Driver with NVQ Level 4.":                                       false,
			"Over 15 years in payroll and HR administration.":                true,
			"Over 15 years in construction.":                                 false,
			"AAT-qualified driver.":                                          false,
			"Driver with over 15 years of payroll and HR admin experience.":  true,
		},
	}.check(t, resume.Resume{Name: "Ada Example", Summary: "Driver with NVQ 3. Over 15 yrs in payroll and HR admin, last 5 in construction. AAT part qualified.",
		Experiences: []resume.Experience{{Role: "Driver", Company: "Northwind", Start: "2020", End: "2023", Responsibilities: []string{
			"Fridays did the van stock", "Opened up 3 mornings a week", "Team of 3 under me (2 clerks and a junior)", "Audit file each Dec", "Worked under Ann in a team of 3", "Walk round check of the bus every morning",
			"Team meeting Tues", "Closed the deal last Friday", "Guest survey score 98% x 2", "Supervised band 5s"}}}})
}
