package score

import (
	"regexp"
	"slices"
	"strings"

	"redraft/resume"
)

// What descriptions in German are read by, beside the patterns that know both languages.
var (
	germanNumbers = strings.Fields("null ein zwei drei vier fünf sechs sieben acht neun zehn")
	// genders stand behind a German title: "(m/w/d)".
	genders       = regexp.MustCompile(`(?i)\s*[(\[]?\b[mwdfxi](?:\s*[/|*]\s*[mwdfxi]){1,3}\b[)\]]?|\s*\((?:all genders|gn)\)`)
	germanTitleIn = regexp.MustCompile(`\b(?:[Ww]ir suchen|[Ss]uchen wir|[Ss]ucht|als)\b(?: \p{Ll}+){0,4}? eine?(?:[/*:(_]?n\)?|[/*:(_]?r\)?)? ((?:\p{Lu}[\p{L}*:/-]+ ?){1,4})`)
	germanLead    = regexp.MustCompile(`(?i)^(?:(?:mindestens|mind|mehrjährige|sehr|gute[rns]?|fundierte|sichere[rn]?|solide|erste|praktische|ausgeprägte|fließende?|verhandlungssichere|umgang|mit|den|dem|der|die|` +
		`gängigen?|erfahrung(?:en)?|berufserfahrung|kenntnisse|kenntnissen|in|im|von|als|\d{1,2}\+?|jahren?|idealerweise|vorzugsweise|wünschenswert|gerne|auch)[\s.:]+)+`)
	germanTail = regexp.MustCompile(`(?i)(?:[\s-]+(?:sind|ist|wäre|wären|ein|von vorteil|vorteil|wünschenswert|erforderlich|zwingend|notwendig|vorausgesetzt|willkommen|gern gesehen|gerne gesehen|plus|pluspunkt|muss|kenntnisse|erfahrung)|kenntnisse)+$`)
	// germanTraits are ends of words for character and for the terms of a job: no resume answers them.
	germanTraits = regexp.MustCompile(`(?i)(?:fähigkeit|fähigkeiten|bereitschaft|keit|heit|weise|freude|spaß|stärke|talent|denken|geist|motivation|orientierung|bewusstsein|engagement|urlaub|urlaubstage|tage|stunden|` +
		`vollzeit|teilzeit|office|erfahrung|ausbildung|studium|abschluss|arbeitszeiten?|vertrag|vergütung|gehalt|auftreten|interesse|teamplayer|umgangsformen|profil)$`)
	germanSmall = setOf(strings.Fields("und oder mit im von für sowie zu zur zum ein eine einen einer eines dem den der die das des sich auf bei nach über unter ist sind wird werden wir uns " +
		"unser unsere du dich dir dein deine sie ihnen ihr ihre als auch an am aus bis durch gegen ohne um wie abgeschlossene abgeschlossenes vergleichbare nicht kein keine"))
)

// germanMarks tell German where there are too few small words to tell it by.
var germanMarks = []string{"jahre", "erfahrung", "kenntnisse", "m/w/d", "w/m/d", "mindestens", "von vorteil", "wünschenswert", "aufgaben", "anforderungen", "profil\n", "profil:", "ausbildung", "wir "}

// writtenIn is the language of a description, ISO 639-1, as its beginning tells.
func writtenIn(description string) string {
	beginning := description[:min(len(description), 4000)]
	language := (&resume.Resume{Summary: beginning}).WrittenIn()
	if small := strings.ToLower(beginning[:min(len(beginning), 1000)]); language == "en" && !strings.Contains(small, " the ") && !strings.Contains(small, " and ") {
		n := 0
		for _, mark := range germanMarks {
			n += min(1, strings.Count(small, mark))
		}
		if n >= 2 {
			return "de"
		}
	}
	return language
}

// germanWork are German words of titles in English; compounds are taken apart, "Teamassistentin".
var germanWork = map[string]string{
	"assistent": "assistant", "assistenz": "assistant", "sekretär": "secretary", "entwickler": "developer", "ingenieur": "engineer", "leiter": "manager", "leitung": "manager",
	"berater": "consultant", "buchhalter": "accountant", "bilanzbuchhalter": "accountant", "pfleger": "nurse", "krankenpfleger": "nurse", "krankenschwester": "nurse", "pflegefachmann": "nurse",
	"pflegefachfrau": "nurse", "lehrer": "teacher", "lehrkraft": "teacher", "analyst": "analyst", "techniker": "technician", "koordinator": "coordinator", "spezialist": "specialist",
	"redakteur": "editor", "architekt": "architect", "verkäufer": "salesperson", "programmierer": "programmer", "übersetzer": "translator", "administrator": "administrator",
	"projektleiter": "project manager", "fahrer": "driver", "koch": "cook", "elektriker": "electrician", "kundenbetreuer": "customer support", "wissenschaftler": "scientist",
}

var germanField = map[string]string{
	"team": "team", "projekt": "project", "büro": "office", "vertrieb": "sales", "vertriebs": "sales", "software": "software", "web": "web", "marketing": "marketing", "produkt": "product",
	"daten": "data", "personal": "hr", "system": "system", "it": "it", "kunden": "customer", "geschäftsführungs": "executive", "vorstands": "executive", "finanz": "financial", "lohn": "payroll",
	"kranken": "", "gesundheits": "",
}

// inEnglish are the English words for a German one of a title; none for other words.
func inEnglish(word string) []string {
	for _, end := range []string{"innen", "in", ""} {
		own, ok := strings.CutSuffix(word, end)
		if !ok {
			continue
		}
		if en := germanWork[own]; en != "" {
			return strings.Fields(en)
		}
		for from := 2; from < len(own)-3; from++ {
			if en := germanWork[own[from:]]; en != "" {
				if field, known := germanField[own[:from]]; known {
					return append(strings.Fields(field), strings.Fields(en)...)
				}
			}
		}
	}
	return nil
}

// namesProfession says whether a title has a word for a profession.
func namesProfession(title string) bool {
	return slices.ContainsFunc(tokenize(title), func(t token) bool { return profession[t.lower] || len(inEnglish(t.lower)) > 0 })
}

// germanThing is what an item in German names, without what stands around it; "" for character, terms of the job and sentences.
func germanThing(part string) string {
	if rest := germanLead.ReplaceAllString(part, ""); rest != "" {
		part = rest
	}
	part = strings.Trim(germanTail.ReplaceAllString(part, ""), " \t.:;,-–*•")
	for _, t := range tokenize(part) {
		if germanSmall[t.lower] || germanTraits.MatchString(t.lower) {
			return ""
		}
	}
	return part
}
