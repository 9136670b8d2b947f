package resume_test

import (
	"testing"

	"redraft/resume"
)

func TestNamesTellNoLanguage(t *testing.T) {
	t.Parallel()
	role := func(role, company string, bullets ...string) resume.Experience {
		return resume.Experience{Role: role, Company: company, Responsibilities: bullets}
	}
	german := []resume.Experience{role("Verkäuferin", "Bakery for the Good Bread of the North"), role("Aushilfe", "Friends of the Museum for Arts and Crafts")}
	for name, tc := range map[string]struct {
		content  resume.Resume
		headings []string
		want     string
	}{
		"German employers and schools": {resume.Resume{Name: "Anna von der Heide", Location: "Frankfurt an der Oder", Experiences: []resume.Experience{
			role("Sales Assistant", "Bäckerei und Konditorei für das gute Brot", "Served 90 guests daily."),
			role("Guide", "Verein der Freunde des Museums für Kunst und Gewerbe", "Led 12 tours a month.")},
			Education: []resume.Education{{Degree: "Bachelor", Institution: "Hochschule für Wirtschaft und Recht Berlin", Location: "Berlin und Umland"}}}, []string{"Work experience", "Education"}, "en"},
		"a Spanish surname": {resume.Resume{Name: "Maria de la Cruz y los Ríos", Experiences: []resume.Experience{role("Developer", "Acme", "Built 5 web pages")}, Skills: []string{"React", "HTML"}}, nil, "en"},
		"a French trade":    {resume.Resume{Experiences: []resume.Experience{role("Chef de partie", "Chez Lark", "Cooked 90 covers")}}, nil, "en"},
		"a German summary": {resume.Resume{Summary: "Erfahrene Verkäuferin mit Freude an der Arbeit und zehn Jahren im Handel.",
			Experiences: german}, nil, "de"},
		"German headings over bare roles": {resume.Resume{Experiences: german}, []string{"Berufserfahrung", "Ausbildung", "Kenntnisse"}, "de"},
		"German roles alone":              {resume.Resume{Experiences: []resume.Experience{role("Leiterin der Abteilung für Recht und Steuern", "Acme")}}, nil, "de"},
		"English words that Dutch has":    {resume.Resume{Experiences: []resume.Experience{role("Driver", "Acme", "Met deadlines", "Met targets", "Van driver")}}, nil, "en"},
		"English places":                  {resume.Resume{Experiences: []resume.Experience{role("Driver", "Acme", "Drove tourists, Los Angeles", "Drove guests, Las Vegas")}}, nil, "en"},
		"Dutch":                           {resume.Resume{Experiences: []resume.Experience{role("Chauffeur", "Acme", "Rijden met de bus van het bedrijf")}}, nil, "nl"},
		"nothing":                         {resume.Resume{}, nil, "en"},
		"Korean":                          {resume.Resume{Summary: "고객 상담과 일정 관리를 맡은 사무 보조입니다", Name: "Jane Kim"}, nil, "ko"},
	} {
		if got := tc.content.WrittenIn(tc.headings...); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}
