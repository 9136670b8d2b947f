package facts

import (
	"testing"

	"redraft/resume"
)

// judged are rewrites of places of a resume, and whether they are true.
type judged map[string]map[string]bool

func (j judged) check(t *testing.T, content resume.Resume) {
	t.Helper()
	s := newSource(content, nil, today)
	for path, texts := range j {
		for text, supported := range texts {
			if v := s.Check(path, "", text); v.Supported != supported {
				t.Errorf("%s: %s: supported is %v, unsupported: %s", path, text, v.Supported, unsupported(v))
			}
		}
	}
}

func TestTitlesThatBulletsOpenWithAndSectors(t *testing.T) {
	t.Parallel()
	judged{
		"experience[0].bullets[0]": {
			"Served as health and safety representative for the crew in 2022.": true,
			"Served as health and safety manager for the crew in 2022.":        false,
		},
		"experience[0].bullets[1]": {
			"Serve as fire warden since 2020 and run drills twice a year.":       true,
			"Serve as chief fire warden since 2020 and run drills twice a year.": false,
		},
		"experience[0].bullets[2]": {
			"Act as site manager for permits.": false,
		},
		"summary": {
			"Gold Card electrician serving as fire warden since 2020.":                    true,
			"Platinum Card electrician with experience in wiring.":                        false,
			"Electrician who serves as site manager.":                                     false,
			"Electrician with a background in residential wiring, preceded by bar work.":  true,
			"Electrician with a background in hospitality and residential wiring.":        true,
			"Electrician with a background in healthcare and residential wiring.":         false,
			"Electrician who began his career in hospitality and advanced from bartender": true,
			"Electrician who advanced from foreman.":                                      false,
			"Electrician with a decade of experience.":                                    true,
			"Electrician with two decades of experience.":                                 false,
			"Electrician and fire warden with English at C1 and German at A2 level.":      true,
			"Electrician and fire warden with English at A2 and German at C1 level.":      false,
			"Named Employee of the Month in May 2019.":                                    true,
			"Named Employee of the Year in May 2019.":                                     false,
		},
	}.check(t, resume.Resume{Name: "Ada Example", Headline: "Electrician",
		Certifications: []resume.Certification{{Name: "Gold Card, Electrotechnical", Issuer: "JIB", Date: "2018"}},
		Languages:      []resume.Language{{Language: "English", Fluency: "C1"}, {Language: "German", Fluency: "A2"}},
		Experiences: []resume.Experience{
			{Role: "Electrician", Company: "Bolt & Sons", Start: "2014-02", End: "present", Responsibilities: []string{"Was the H&S rep for our crew in 2022.", "Fire warden since 2020, doing the drill twice a year", "Support site manager with permits", "Wiring of houses", "Employee of the month May 2019"}},
			{Role: "Bartender", Company: "Hotel Adler", Start: "2012-01", End: "2014-01", Responsibilities: []string{"Bar work"}}}})
}

func TestOutcomesInOtherWords(t *testing.T) {
	t.Parallel()
	judged{
		"experience[0].bullets[0]": {
			"Maintained an accident-free record over five years of driving.":      true,
			"Maintained a record of no accidents in five years of driving.":       true,
			"Maintained a complaint-free record over five years of driving.":      false,
			"Set a record of no accidents in five years of driving, a fleet best": false,
		},
		"experience[0].bullets[1]": {"Maintained an accident-free record since 2020.": false},
		"experience[0].bullets[2]": {
			"Reduced fuel use of the van by 12% through route planning.": true,
			"Reduced fuel costs by 12% through route planning.":          false,
		},
		"experience[0].bullets[3]": {"Reduced complaints from 20 to 8 a month.": false, "Saw complaints fall from 20 to 8 a month.": true},
		"experience[0].bullets[4]": {"Reduced tire costs from £4,000 to £2,900.": false},
		"experience[0].bullets[5]": {"Reduced lates by 30% by changing the order of stops.": true},
		"experience[0].bullets[6]": {"Customer rating rose from 4.2 to 4.7 in a year.": true, "Customer rating fell from 4.7 to 4.2 in a year.": false},
		"experience[0].bullets[7]": {"Increased loading from 30 to 40 parcels per hour.": false},
		"experience[0].bullets[8]": {"Recovered a lost pallet worth £700 in 2021.": true, "Recovered a stolen van in 2021.": false},
	}.check(t, resume.Resume{Name: "Ada Example", Headline: "Van Driver", Experiences: []resume.Experience{{Role: "Van Driver", Company: "Parcelo", Start: "2019-02", End: "2024-01", Responsibilities: []string{
		"No accidents in 5 years of driving", "Had no at-fault accidents since 2020", "Fuel use of the van cut by 12% by planning routes", "Complaints fell from 20 to 8 a month", "Tire costs reduced from £4,000 to £2,900 by the garage team",
		"Lates went down by 30% after I changed the order of stops", "Customer rating 4.2 to 4.7 in a year", "Loading 30 to 40 parcels an hour", "Found a lost pallet worth £700 in 2021 and got it back"}}}})
}

func TestProjectsAreTheirMakers(t *testing.T) {
	t.Parallel()
	judged{
		"projects[0].highlights[1]": {
			"Built an end-to-end pipeline that loads weather data into Redshift.": true,
			"Built an end-to-end pipeline that loads weather data into BigQuery.": false,
		},
		"projects[0].highlights[2]": {"Led a team of four on the pipeline.": false, "Led the dashboard part in a team of four.": true},
		"projects[0].highlights[3]": {"Integrated Mapbox to show stations.": true, "Integrated Leaflet to show stations.": false},
	}.check(t, resume.Resume{Name: "Ada Example", Projects: []resume.Project{{Name: "Weather watch", Highlights: []string{"Private project to learn AWS",
		"End to end pipeline to load weather data in Redshift", "Team of 4, I was in charge of the dashboard part", "Uses Mapbox for showing stations"}}}})
}

func TestFragmentsWithFiguresAndHonors(t *testing.T) {
	t.Parallel()
	judged{
		"experience[0].bullets[0]": {"Raised the rebooking rate from 61% to 78%.": true, "Raised the rebooking rate from 61% to 87%.": false},
		"experience[0].bullets[1]": {"Named runner-up for Apprentice of the Year in 2017.": true, "Named Apprentice of the Year in 2017.": false},
		"experience[0].bullets[2]": {"Lead five welders as night-shift foreman since 2022.": true, "Lead eight welders as night-shift foreman since 2022.": false},
		"summary":                  {"Stylist leading five welders.": true, "Stylist leading nine welders.": false, "Stylist supervising five unit supervisors.": false},
		"experience[0].bullets[3]": {"Acted as unit supervisor for three months.": true, "Acted as unit manager for three months.": false},
		"experience[0].bullets[4]": {"Increased the close rate from 18% to 26% by redoing the script.": true, "Increased the close rate from 26% to 36% by redoing the script.": false},
		"experience[0].bullets[5]": {"Achieved the most sign-ups in the store.": true, "Achieved the most sales in the store.": false},
		"experience[0].bullets[6]": {"Secured a $3,500 grant for a recipe booklet.": false},
		"experience[0].bullets[7]": {"Exceeded quota in 2022 at 112%.": true, "Exceeded quota in 2022 and 2023.": false},
		"experience[0].bullets[8]": {"Grew the cafe's Instagram following from 900 to 3,200 in a year.": true, "Grew the cafe's Instagram following from 900 to 4,200 in a year.": false},
	}.check(t, resume.Resume{Name: "Ada Example", Headline: "Stylist", Experiences: []resume.Experience{{Role: "Stylist", Company: "Studio Nord", Start: "2015-02", End: "present", Responsibilities: []string{
		"Rebooking rate 78%, was 61 when I joined", "Apprentice of the year 2017 runner up", "Foreman of 5 welders on night shift since 2022", "Covered for unit supervisor 3 months when she was on leave",
		"Close rate 18 -> 26% after I redid the script", "Got the most sign ups in our store", "Made a recipe booklet on a grant of $3,500", "112% of quota in 2022, 97% in 2023", "Instagram for the cafe, 900 to 3.2k followers in a year"}}}})
}
