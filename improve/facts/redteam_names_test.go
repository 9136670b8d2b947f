package facts

import (
	"testing"

	"redraft/resume"
)

var seafarer = resume.Resume{
	Name: "Ingrid Solheim", Headline: "Ship's Engineer Officer", Location: "Bergen, Norway",
	Summary: "Marine engineer on ferries and supply vessels. Holds an STCW III/2 certificate and speaks Norwegian and English.",
	Experiences: []resume.Experience{
		{Role: "Second Engineer", Company: "Fjordlinje Ferries", Location: "Bergen, Norway", Start: "2020-06", End: "present", Duration: "2020-06 to present", Responsibilities: []string{
			"Plan overhauls in AMOS and order parts from the Ålesund warehouse.",
			"Train one cadet from the maritime college in Haugesund each summer.",
			"Speak Norwegian on board and write reports in English for the class society DNV.",
			"Support the financial controller, Helen Marsh, with the audit by Grant Thornton.",
			"Interviewed the mayor, Burkhard Jung, and the police chief for a series.",
			"Translated two manuals into German with help from a translator.",
			"Showed the auditor around the engine room and kept the records for the audit.",
			"Moved 18,000 records from spreadsheets to TM Master over three months.",
			"Taught safety drills to 15 guests a week, using Spanish-language leaflets.",
			"Took a two-day course on Wärtsilä dual-fuel engines in Vaasa.",
			"Showed the written rules to pupils of a primary school.",
			"Made Canva flyers and Facebook posts for open days.",
			"Held 22 open days together with the county office.",
		}},
		{Role: "Third Engineer", Company: "Nordsjø Supply AS", Location: "Stavanger, Norway", Start: "2016-03", End: "2020-05", Duration: "2016-03 to 2020-05", Responsibilities: []string{
			"Ran the purifiers on a supply vessel serving the Ekofisk field.",
			"Logged running hours in Excel until the company bought TM Master.",
		}},
	},
	Education: []resume.Education{{Degree: "BSc (Hons) Economics", Institution: "Bergen Maritime University", Start: "2012", End: "2015"}},
	Certifications: []resume.Certification{{Name: "STCW III/2 Second Engineer", Issuer: "Norwegian Maritime Authority", Date: "2019"},
		{Name: "High Voltage Awareness", Issuer: "Seagull Maritime", Date: "2021"}, {Name: "Maritime law seminar", Issuer: "Nordic Institute", Date: "2020"}},
	Languages: []resume.Language{{Language: "Norwegian", Fluency: "native"}, {Language: "English", Fluency: "good"}, {Language: "German", Fluency: "basic"}},
	Skills:    []string{"AMOS", "TM Master"},
}

// TestNamesHangOnWhatTheyHungOn holds that a name, a place, a title or a language stays with what the source has it for.
func TestNamesHangOnWhatTheyHungOn(t *testing.T) {
	t.Parallel()
	source := newSource(seafarer, nil, today)
	for _, x := range []struct {
		path, text string
		supported  bool
	}{
		{"experience[0].bullets[0]", "Order parts from the Ålesund warehouse and plan overhauls in AMOS.", true},
		{"experience[0].bullets[0]", "Plan overhauls in AMOS and order parts from the Bergen warehouse.", false},
		{"experience[0].bullets[0]", "Plan overhauls in the Ålesund warehouse and order parts in AMOS.", false},
		{"experience[0].bullets[1]", "Each summer, train a cadet from Haugesund's maritime college.", true},
		{"experience[0].bullets[1]", "Train one cadet each summer at the maritime college in Haugesund.", false},
		{"experience[0].bullets[2]", "Write reports for the class society DNV in English; speak Norwegian on board.", true},
		{"experience[0].bullets[2]", "Speak English on board and write reports in Norwegian for the class society DNV.", false},
		{"experience[0].bullets[2]", "Speak Norwegian on board and write reports in English at the class society DNV.", false},
		{"experience[0].bullets[3]", "Support financial controller Helen Marsh with Grant Thornton's audit.", true},
		{"experience[0].bullets[3]", "Support Grant Thornton's financial controller, Helen Marsh, with the audit.", false},
		{"experience[0].bullets[3]", "Support the financial controller, Helen Marsh, with the audit at Grant Thornton.", false},
		{"experience[0].bullets[4]", "Interviewed the police chief and the mayor, Burkhard Jung, for a series.", true},
		{"experience[0].bullets[4]", "Interviewed the mayor and the police chief, Burkhard Jung, for a series.", false},
		{"experience[0].bullets[4]", "Interviewed the former mayor, Burkhard Jung, and the police chief for a series.", false},
		{"experience[0].bullets[5]", "With a translator's help, translated two manuals into German.", true},
		{"experience[0].bullets[5]", "Translated two manuals from German with help from a translator.", false},
		{"experience[0].bullets[6]", "Kept the audit records and showed the auditor around the engine room.", true},
		{"experience[0].bullets[6]", "Kept the records for the audit as auditor.", false},
		{"experience[0].bullets[7]", "Moved 18,000 records to TM Master from spreadsheets over three months.", true},
		{"experience[0].bullets[7]", "Moved 18,000 records from TM Master to spreadsheets over three months.", false},
		{"experience[0].bullets[8]", "Taught safety drills to 15 guests a week with leaflets in Spanish.", true},
		{"experience[0].bullets[8]", "Taught safety drills to 15 guests a week in Spanish, using leaflets.", false},
		{"experience[0].bullets[8]", "Taught safety drills to 15 Spanish-speaking guests a week, using leaflets.", false},
		{"experience[0].bullets[9]", "Completed a two-day course in Vaasa on Wärtsilä dual-fuel engines.", true},
		{"experience[0].bullets[9]", "Maintained Wärtsilä dual-fuel engines after a two-day course in Vaasa.", false},
		{"experience[0].bullets[10]", "Presented the written rules to primary school pupils.", true},
		{"experience[0].bullets[10]", "Showed the written rules to pupils of a secondary school.", false},
		{"experience[0].bullets[10]", "Showed the verbal rules to pupils of a primary school.", false},
		{"experience[0].bullets[11]", "Made posts on Facebook and flyers in Canva for open days.", true},
		{"experience[0].bullets[11]", "Made Facebook flyers and Canva posts for open days.", false},
		{"experience[0].bullets[12]", "Together with the county office, held 22 open days.", true},
		{"experience[0].bullets[12]", "Held 22 open days for the county office.", false},
		{"experience[1].bullets[1]", "Kept running hours in Excel until the company bought TM Master.", true},
		{"experience[1].bullets[1]", "Logged running hours in TM Master until the company bought Excel.", false},
		{"summary", "Second Engineer at Fjordlinje Ferries, previously Third Engineer at Nordsjø Supply AS.", true},
		{"summary", "Second Engineer at Nordsjø Supply AS.", false},
		{"summary", "Marine engineer at Fjordlinje Ferries with an STCW III/2 certificate.", true},
		{"summary", "Marine engineer with STCW III/2 from DNV.", false},
		{"summary", "Marine engineer with STCW III/2 from the Norwegian Maritime Authority.", true},
		{"summary", "Marine engineer with a BSc (Hons) in Economics from Bergen Maritime University.", true},
		{"summary", "Marine engineer with a BSc (Hons) in Marine Engineering from Bergen Maritime University.", false},
		{"summary", "Marine engineer who attended a maritime law seminar.", true},
		{"summary", "Marine engineer based in Bergen.", true},
		{"summary", "Marine engineer based in Stavanger.", false},
		{"summary", "Marine engineer with experience at Fjordlinje Ferries and Nordsjø Supply AS.", true},
		{"summary", "Marine engineer with experience at Fjordlinje Ferries, Nordsjø Supply AS and DNV.", false},
		{"summary", "Marine engineer with native Norwegian, good English and basic German.", true},
		{"summary", "Marine engineer with native Norwegian and professional German.", false},
	} {
		if v := source.Check(x.path, "", x.text); v.Supported != x.supported {
			t.Errorf("%s: supported is %v, unsupported: %s", x.text, v.Supported, unsupported(v))
		}
	}
}
