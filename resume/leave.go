package resume

import "regexp"

var (
	// leaves are names of times in which somebody was not employed, at the head of a title.
	leaves = regexp.MustCompile(`(?i)^\W*(?:(?:on|taking|took|taken|planned|voluntary|personal|professional|full[- ]time|extended|short|long[- ]term|a|an|one[- ]year|\d+[- ](?:months?|years?)) )*(?:` +
		`(?:career|employment|family|child(?:care)?|parenting|caring|health|study|travel|work)[- ](?:breaks?|gaps?|pauses?|hiatus|leave|time out|intermission|interruption|sabbatical)\b|` +
		`(?:parental|parenting|maternity|paternity|adoption|family|medical|sick|sickness|health|(?:family )?care(?:r|rs|giver)?['’]?s?|caring|compassionate|bereavement|childcare|child[- ]care|child[- ]rearing|unpaid|educational|study)[- ](?:leave|time off|time out|absence)\b|` +
		`(?:leave of absence|sabbatical|gap year|year out|year off|time out|time off|break from work|out of work|unemployed|unemployment|redundancy|between jobs|not (?:employed|working)|garden(?:ing)? leave|illness|convalescence|recovery from|rehabilitation after|` +
		`elternzeit|mutterschutz|sabbatjahr|congé (?:parental|maternité|de maternité|sabbatique)|permiso de maternidad|baja por maternidad|año sabático|urlop (?:macierzyński|wychowawczy|rodzicielski))\b|` +
		`stay[- ]at[- ]home (?:parent|mother|father|mum|mom|dad|carer|caregiver)\b|full[- ]time (?:parent|mother|father|mum|mom|dad)\b` +
		`)`)
	// pursuits fill such times, unless somebody employs a person for them.
	pursuits = regexp.MustCompile(`(?i)^\W*(?:(?:full[- ]time )?(?:homemaker|housewife|househusband)$|` +
		`(?:raising|raised|brought up|bringing up|caring for|cared for|looking after|looked after|care of|(?:(?:full[- ]time|family|unpaid) )?(?:carer|caregiver) (?:for|of|to)) (?:(?:my|our|a|an|the|two|three|young|small|own|elderly|ill|sick|disabled) )*(?:famil(?:y|ies)|child(?:ren)?|kids?|bab(?:y|ies)|sons?|daughters?|twins|parents?|mother|father|mum|mom|dad|relatives?|wife|husband|partner|spouse|grand(?:mother|father|parents?))\b|` +
		`(?:(?:world|extended|solo|long[- ]term) )?(?:travels?|travell?ing|travell?ed|backpacking|backpacked|trip around)(?:$| (?:in|through|throughout|across|around|over|round|abroad|and|the world|worldwide)\b| ?[(,:–—-]))`)
	// jobs begin what makes such a name that of a job: "Travel Consultant", "Parental Leave Administrator", "Sabbatical Officer", "Family Leave Cover".
	jobs = regexp.MustCompile(`(?i)\b(?:cover|officer|administrator|manager|coordinator|consultant|specialist|advis[eo]r|agent|analyst|assistant|writer|blogger|nurse|counsell?or|teacher|lecturer|engineer|developer|director|lead|clerk|replacement|substitute|salesman|salesperson|representative|service)\b`)
	// aside is what stands beside the name and tells of it: "(parental leave)", "- caring for a parent".
	aside = regexp.MustCompile(`[(,:;|/–—]|\s-\s`)
)

// Leave says whether a title alone names a time without employment: a career break, leave for a child or an illness, travel.
func Leave(title string) bool { return names(leaves, title) || names(pursuits, title) }

func names(times *regexp.Regexp, title string) bool {
	at := times.FindStringIndex(title)
	if at == nil {
		return false
	}
	named := title
	if end := aside.FindStringIndex(title[at[1]:]); end != nil {
		named = title[:at[1]+end[0]]
	}
	return !jobs.MatchString(named)
}

// Leave says whether an entry among the roles is none, but a time without employment: "Career break", or "Raising two children" for no employer.
func (x Experience) Leave() bool {
	switch {
	case x.Role == "":
		return Leave(x.Company)
	case x.Company == "":
		return Leave(x.Role)
	}
	return names(leaves, x.Role)
}
