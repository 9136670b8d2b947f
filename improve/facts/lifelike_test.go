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
		"summary":                   {"Software engineer with over 10 years of experience.": true, "Software engineer with over 12 years of experience.": false, "Equipped for remote work with own laptop.": true, "Equipped for field work with own van.": false},
	}.check(t, resume.Resume{Name: "Ada Example", Summary: "Software engineer with 10 years plus of experience. I have my own laptop for remote work.",
		Experiences: []resume.Experience{{Role: "Software Engineer", Company: "Northwind", Start: "2020", End: "2023", Responsibilities: bullets}}})
}
