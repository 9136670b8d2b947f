package rules

import (
	"slices"
	"strings"
	"testing"

	"redraft/resume"
)

func TestSkillsAreWhatWasUsed(t *testing.T) {
	t.Parallel()
	for bullet, want := range map[string]string{
		"Built React components for 3 sites":                       "React",
		"Tracked 30 orders in Salesforce and Excel":                "Salesforce, Excel",
		"Led the migration of 12 services to Kubernetes":           "Kubernetes",
		"Responsible for stock lists in Excel":                     "Excel",
		"Used Word, Excel and PowerPoint to write reports":         "Word, Excel, PowerPoint",
		"Administered Docker and Kubernetes clusters":              "Docker, Kubernetes",
		"Trained 9 users on Excel":                                 "Excel",
		"Technologies: Jenkins, Docker, Terraform":                 "Jenkins, Docker, Terraform",
		"Automated releases through Jenkins, Docker and Terraform": "Jenkins, Docker, Terraform",
		"Replaced Jenkins with GitHub Actions in 7 projects":       "GitHub Actions",
		// what was judged, sold, planned, denied, left, learned or others' is nobody's skill
		"Compared Terraform with Ansible":                 "",
		"Evaluated Terraform but did not adopt it":        "",
		"Worked with the AWS sales team on 3 fairs":       "",
		"Shared a floor with the React team":              "",
		"Planned to move to Kubernetes":                   "",
		"Hired 5 Python developers":                       "",
		"Sold licences for SAP and Salesforce to 9 shops": "",
		"Wrote an article on Docker and Podman":           "",
		"Migrated 2 apps away from AngularJS":             "",
		"Moved 40 users from Excel to Airtable":           "Airtable",
		"Currently learning Rust":                         "",
		"Was trained on SAP for two weeks":                "",
		"Took a course on Python":                         "",
		"Interviewed candidates who knew Java":            "",
		"Built 3 sites without WordPress":                 "",
		"Shadowed engineers using Terraform":              "",
		"Assisted the team that used Docker":              "",
		"Worked beside developers in Python":              "",
		"Familiar with Docker":                            "",
		"Passed on Excel requests to the help desk":       "",
		"Entered 90 orders a day into Salesforce":         "Salesforce",
		"Tracked orders using Excel":                      "Excel",
		"Kept the books in Xero":                          "Xero",
		"Onboarded small shops using Shopify":             "",
		"Onboarded 9 clients using HubSpot":               "HubSpot",
		"Helped people that came with Word files":         "",
		"Made reports on Excel":                           "",
		"Chose Python rather than Java":                   "",
	} {
		if got := strings.Join(toolsUsed(proved(bullet)), ", "); got != want {
			t.Errorf("%s: %q, want %q", bullet, got, want)
		}
	}
	content := resume.Resume{Skills: []string{"Git", "Terraform"}, Experiences: []resume.Experience{{Role: "Developer", Company: "Acme", Start: "2020-01", End: "2022-01",
		Responsibilities: []string{"Evaluated Terraform but did not adopt it", "Did not get to bookkeeping", "Deployed 4 services with Docker"}}}}
	e := engine{r: content, entries: entries(content), opts: Options{Profile: profile(t, "software")}}
	if proven, _ := e.topSkills(); !slices.Equal(proven, []string{"Docker"}) {
		t.Errorf("the bullets prove %q", proven)
	}
}
