package rules

import (
	"testing"

	"redraft/resume"
)

func TestAFewWordsOfAnotherLanguageMakeNoOtherLanguage(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		english bool
		bullets []string
	}{
		"met":             {true, []string{"Met deadlines", "I answered phones", "I filed papers"}},
		"van":             {true, []string{"I drove the van", "I loaded the van"}},
		"die":             {true, []string{"Die casting", "Cleaned the die"}},
		"places":          {true, []string{"Drove guests, Las Vegas", "Served guests, Los Angeles"}},
		"Dutch":           {false, []string{"Werken met klanten", "Beheer van de voorraad in het magazijn"}},
		"Dutch fragments": {false, []string{"Contact met klanten", "Beheer van orders"}},
		"German":          {false, []string{"Leitung der Abteilung in Berlin", "Betreuung von Kunden"}},
		"Spanish":         {false, []string{"Gerente de Ventas en Madrid"}},
		"Portuguese":      {false, []string{"Gestão do Projeto", "Apoio do Cliente"}},
	} {
		r := resume.Resume{Experiences: []resume.Experience{{Role: "Assistant", Company: "Acme", Start: "2018", End: "2020", Responsibilities: tc.bullets}}}
		if speaksEnglish(r) != tc.english {
			t.Errorf("%s: English is %v", name, !tc.english)
		}
	}
}
