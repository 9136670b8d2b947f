package score_test

import (
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

// builder is somebody who built pages in Berlin, with languages at a level.
func builder() *resume.Document {
	return &resume.Document{Language: "en", Content: resume.Resume{Location: "Berlin, Germany",
		Languages: []resume.Language{{Language: "English", Fluency: "fluent"}, {Language: "German", Fluency: "B2"}},
		Education: []resume.Education{{Degree: "High school diploma", Institution: "Lark High"}},
		Experiences: []resume.Experience{
			{Role: "Web Developer", Company: "Tolk", Start: "2019-01", End: "2023-12", Responsibilities: []string{"Built 9 shops with React and tested them with Jest.", "Held 12 health and safety briefings."}},
			{Role: "Office Assistant", Company: "Quay", Start: "2016-01", End: "2017-12", Responsibilities: []string{"Booked 30 visits a day in Dentrix."}},
		}, Skills: []string{"React", "Jest", "Cypress", "TypeScript", "Oracle"}}}
}

// assistentin is an assistant whose resume is in German.
func assistentin() *resume.Document {
	return &resume.Document{Language: "de", Content: resume.Resume{
		Languages: []resume.Language{{Language: "Deutsch", Fluency: "Muttersprache"}, {Language: "Englisch", Fluency: "C1"}},
		Experiences: []resume.Experience{{Role: "Teamassistentin", Company: "Bau AG", Start: "2020-01", End: "2025-12",
			Responsibilities: []string{"Organisation der Termine und Reisen von 4 Geschäftsführern.", "Vorbereitende Buchhaltung mit DATEV."}}},
		Skills: []string{"DATEV", "SAP"}}}
}

func answers(t *testing.T, d *resume.Document, description string) *score.JobMatch {
	t.Helper()
	return score.Score(d, score.Target{Profile: profile(t), JobDescription: description}).Match
}

func TestBareListsAreRequirements(t *testing.T) {
	t.Parallel()
	const shown = "+Cypress, +English C1, +German B1, +Jest, +React, -Figma"
	for description, want := range map[string]string{
		"react, jest, cypress, figma, english c1, german b1":                                shown,
		"react; jest; cypress; figma; english c1; german b1":                                shown,
		"react\njest\ncypress\nfigma\nenglish c1\ngerman b1\n":                              shown,
		"Web Developer\nreact | jest | cypress | figma | english c1 | german b1":            shown,
		"We build shops.\nreact, jest, cypress, figma, english c1, german b1":               shown,
		"Keywords: inventory management, rota planning, recruitment, barcode scanning, GDP": "-GDP, -barcode scanning, -inventory, -recruitment, -rota planning",
		"docker / react / jest / figma":                                                     "+Jest, +React, -Docker, -Figma",
		"docker, jenkins, jest, react or figma":                                             "+Jest, +React or Figma, -Docker, -Jenkins",
		"Web Developer\nAcme Inc\nBerlin, Germany\nWe build shops.":                         "",
		"You polish, paint, wax and sand floors.":                                           "",
	} {
		if got := asks(answers(t, builder(), description)); got != want {
			t.Errorf("%q asks for %q, want %q", description, got, want)
		}
	}
}

func TestAHigherLevelOfALanguageFulfilsALowerOne(t *testing.T) {
	t.Parallel()
	for description, want := range map[string]string{
		"Skills: React, English C1, German B1":                            "+English C1, +German B1, +React",
		"Skills: React, Jest, Cypress, TypeScript, English C1, German B1": "+Cypress, +English C1, +German B1, +Jest, +React, +TypeScript",
		"Requirements\n- German C1\n- Native English":                     "+English, -German C1",
		"Requirements\n- Fluent German and English":                       "+English, +German",
		"Requirements\n- Conversational German, Spanish A2":               "+German, -Spanish A2",
		"Requirements\n- C1 level in English, B1-level German":            "+English C1, +German B1",
		"Requirements\n- English B1\n- English C2":                        "-English C2",
	} {
		d := builder()
		if strings.Contains(description, "Native") {
			d.Content.Languages[0].Fluency = "native speaker"
		}
		if got := asks(answers(t, d, description)); got != want {
			t.Errorf("%q asks for %q, want %q", description, got, want)
		}
	}
	d := builder()
	d.Content.Languages, d.Content.Skills = nil, append(d.Content.Skills, "English (fluent), German B2")
	if got := asks(answers(t, d, "Requirements\n- English C1\n- German B1\n- German C1")); got != "+English C1, -German C1" {
		t.Errorf("of a skill: %q", got)
	}
}

func TestOneOfTheAlternativesWillDo(t *testing.T) {
	t.Parallel()
	for description, want := range map[string]string{
		"Requirements\n- IOSH or NEBOSH\n- SAP or Oracle":                            "+SAP or Oracle, -IOSH or NEBOSH",
		"Requirements\n- High school diploma or GED":                                 "+High school diploma",
		"Requirements\n- Experience with Docker, React or similar":                   "+Docker or React",
		"Requirements\n- Docker, Jenkins, or experience with React":                  "+Docker or Jenkins or React",
		"Skills: Docker, SAP or Oracle, Jest":                                        "+Jest, +SAP or Oracle, -Docker",
		"No prior experience with Docker required. React is needed.":                 "(-Docker), +React",
		"Requirements\n- Bachelor's degree in chemistry, biology or a related field": "-Bachelor's degree, -chemistry or biology",
		"Requirements\n- Docker and React":                                           "+React, -Docker",
		"Bachelor's degree in computer science or mathematics":                       "-Bachelor's degree, -computer science or mathematics",
		"High school diploma or GED required; associate degree preferred":            "(-Associate's degree), +High school diploma",
		"React required, Docker preferred":                                           "(-Docker), +React",
		"Requirements\n- Nice to have: Docker; Jenkins":                              "(-Docker), (-Jenkins)",
		"Requirements\n- React is a must, but Docker and Jenkins are a plus":         "(-Docker), (-Jenkins), +React",
		"A degree in computer science is welcome but not necessary.":                 "(-Bachelor's degree), (-computer science)",
		"Experience with Docker is helpful, and React experience is not mandatory.":  "(+React), (-Docker)",
	} {
		if got := asks(answers(t, builder(), description)); got != want {
			t.Errorf("%q asks for %q, want %q", description, got, want)
		}
	}
	if m := answers(t, builder(), "High school diploma or GED required; associate degree preferred"); m.Title.Asked != "" {
		t.Errorf("a requirement is the title %q", m.Title.Asked)
	}
}

func TestTheMostYearsAreAskedForWithWhatTheyAreNamedWith(t *testing.T) {
	t.Parallel()
	for description, want := range map[string]struct {
		asked int
		found float64
	}{
		"Requirements\n- 5+ years with Dentrix\n- 2 years of Epic":       {5, 2},
		"Requirements: 5+ years with Dentrix / 2 years of Epic":          {5, 2},
		"Requirements: 2 years of Epic, 5+ years of React":               {5, 5},
		"Requirements: 3 years of experience. We have 15 years of luck.": {3, 7},
	} {
		if m := answers(t, builder(), description); m.Years.Asked == nil || *m.Years.Asked != want.asked || m.Years.Found != want.found {
			t.Errorf("%q: %+v, want %v", description, m.Years, want)
		}
	}
}

func TestWhatNoResumeAnswersIsNoRequirement(t *testing.T) {
	t.Parallel()
	for _, description := range []string{"Must be able to work Saturdays", "Must be able to work weekends", "Requirements\n- Must work Sundays and evenings\n- Night shifts"} {
		if got := asks(answers(t, builder(), description)); got != "" {
			t.Errorf("%q asks for %q", description, got)
		}
	}
}

func TestWordingsOfTheSameAreTheSame(t *testing.T) {
	t.Parallel()
	for description, want := range map[string]string{
		"Requirements\n- Health & safety":                      "+health and safety",
		"You must know Dentrix.":                               "+Dentrix",
		"Applicants need to be trained in Dentrix.":            "+Dentrix",
		"Requirements\n- Core Web Vitals":                      "-Core Web Vitals",
		"Requirements\n- Health and safety briefings & audits": "-Health and safety briefings & audits",
	} {
		got := asks(answers(t, builder(), description))
		if strings.Contains(description, "audits") {
			if !strings.Contains(got, "+health and safety") {
				t.Errorf("%q asks for %q", description, got)
			}
			continue
		}
		if got != want {
			t.Errorf("%q asks for %q, want %q", description, got, want)
		}
	}
}

func TestAGermanResumeAnswersAnEnglishDescription(t *testing.T) {
	t.Parallel()
	m := answers(t, assistentin(), "Team Assistant\nRequirements\n- 3 years of experience as a team assistant\n- German C1\n- fluent English\n- SAP")
	if got := asks(m); got != "+English, +German C1, +SAP" || m.Years.Found != 6 || !m.Title.Matched || m.Note != "" {
		t.Errorf("%q, years %+v, title %+v, note %q", got, m.Years, m.Title, m.Note)
	}
}

func TestAGermanDescriptionIsReadAndSaysSo(t *testing.T) {
	t.Parallel()
	m := answers(t, assistentin(), `Über uns
Wir bauen seit 25 Jahren Häuser in Hamburg.
Teamassistenz (m/w/d) in Teilzeit
Ihre Aufgaben
- Pflege der Stammdaten
Ihr Profil
- Abgeschlossene kaufmännische Ausbildung
- Mindestens drei Jahre Berufserfahrung im Büro
- DATEV von Vorteil
- Sehr gute Deutschkenntnisse, Englisch B2
- SAP oder Lexware
- Reisekostenabrechnung
- Teamfähigkeit und Zuverlässigkeit
Wir bieten
- Tableau und 30 Tage Urlaub`)
	if got := asks(m); got != "(+DATEV), +English B2, +German, +SAP or Lexware, -Reisekostenabrechnung" {
		t.Error(got)
	}
	if m.Title.Asked != "Teamassistenz" || !m.Title.Matched || m.Years.Asked == nil || *m.Years.Asked != 3 || m.Years.Found != 6 || !strings.Contains(m.Note, "German") {
		t.Errorf("title %+v, years %+v, note %q", m.Title, m.Years, m.Note)
	}
	m = answers(t, assistentin(), "Buscamos una persona con experiencia en el desarrollo de las aplicaciones para la web.\nRequisitos\n- Conocimientos de los sistemas SAP y Tableau\n- Inglés C1")
	if got := asks(m); got != "+English C1, +SAP, -Tableau" || !strings.Contains(m.Note, "Spanish") {
		t.Errorf("%q, note %q", got, m.Note)
	}
}
