package parse

import (
	"regexp"
	"slices"
	"strings"

	"redraft/resume"
)

// readExperiences reads a section of roles.
func (b *builder) readExperiences(lines []line, path string, existing []resume.Experience) []resume.Experience {
	entries := withoutGroups(entriesOf(lines, b.src.body))
	all := make([][]slot, len(entries))
	for i, e := range entries {
		all[i] = slotsOf(e.head)
	}
	for i := range all {
		all[i] = likeOthers(all, i)
	}
	votes := vote(all)
	for i := range all {
		all[i] = leaveOf(all[i])
	}
	out := existing
	var above tenure
	for i, e := range entries {
		x := resume.Experience{Duration: e.printed, Start: e.when.Start, End: e.when.End, Responsibilities: []string{}}
		if x.Start == "" && x.End != "present" { // one date alone is when it began
			x.Start, x.End = x.End, ""
		}
		at := itemPath(path, len(out))
		texts, where := b.bulletsOf(e.body)
		told := b.assign(&x, all[i], votes, at)
		fromBody := len(texts)
		texts, where = b.withRest(told, texts, where, x.Role != "")
		if x.Role == "" && x.Company == "" && len(texts) == 0 {
			continue
		}
		if x.Company == "" && x.Role != "" && e.printed != "" && len(all[i]) <= 2 && above.goesOn(x, e) {
			x.Company = above.company
		}
		if !resume.Leave(x.Role) && (x.Company != "" || x.Role != "") {
			above = above.with(x, e)
		}
		if e.printed == "" && len(out) > len(existing) && len(texts) > 0 && len(e.head) == 0 {
			b.state(&out[len(out)-1], itemPath(path, len(out)-1), texts, where, fromBody)
			continue
		}
		b.state(&x, at, texts, where, fromBody)
		if e.printed != "" {
			b.place(at+".duration", 0.94, e.head...)
		}
		out = append(out, x)
	}
	return b.mergeEmployers(out, len(existing), path)
}

// leaveOf makes one title of the line of a head that names a career break, with what it was for: "Career Break - Caring for a parent".
func leaveOf(slots []slot) []slot {
	at := slices.IndexFunc(slots, func(s slot) bool { return resume.Leave(s.text) })
	if at < 0 {
		return slots
	}
	named := slots[at]
	named.role, named.org = 2, 0
	out := append(slices.Clone(slots[:at]), named)
	for _, s := range slots[at+1:] {
		if s.spot[0] != named.spot[0] || s.org > 0 || isPlace(s.text) {
			out = append(out, s)
			continue
		}
		line := named.line.text
		from, to := strings.Index(line, named.text), strings.LastIndex(line, s.text)+len(s.text)
		if from < 0 || to <= from+len(named.text) {
			out = append(out, s)
			continue
		}
		out[at].text = line[from:to]
	}
	return out
}

// likeOthers parts an entry's title from its employer at a comma where what stands beneath, a few words that no list has, stands where other
// entries have their place: "Sales Engineer, Hydraulik Partner" above "Göteborg".
func likeOthers(all [][]slot, i int) []slot {
	own := all[i]
	if len(own) != 2 || own[1].spot[0] != 1 || own[1].role+own[1].org > 0 || !unknownPlace(own[1].text) || words(own[1].text) > 2 || own[0].role == 0 {
		return own
	}
	placed := slices.ContainsFunc(all, func(other []slot) bool {
		return len(other) == 3 && other[2].spot == own[1].spot && isPlace(other[2].text)
	})
	parts := strings.SplitN(own[0].text, ", ", 2)
	if !placed || len(parts) != 2 || roleScore(parts[0]) == 0 {
		return own
	}
	title, employer := own[0], own[0]
	title.text, employer.text, employer.spot[1] = parts[0], parts[1], 1
	title.role, title.org, employer.role, employer.org = roleScore(parts[0]), companyScore(parts[0]), roleScore(parts[1]), companyScore(parts[1])
	return []slot{title, employer, own[1]}
}

// state adds an entry's statements, of which the last fromBody stood in its body and the others were left over from its head.
func (b *builder) state(x *resume.Experience, at string, texts []string, where [][]line, fromBody int) {
	marked := slices.ContainsFunc(where, func(lines []line) bool { return lines[0].bullet() })
	for k, t := range texts {
		sure := stated(t, where[k][0].bullet(), marked)
		if k < len(texts)-fromBody {
			sure = min(sure, doubtful)
		}
		b.place(at+index(".responsibilities", len(x.Responsibilities)), sure, where[k]...)
		x.Responsibilities = append(x.Responsibilities, t)
	}
}

// withoutGroups cuts the captions of groups off, "Vocational", "Miscellaneous": a first line of one entry that looks like no other entry's
// first, before one that looks as those do.
func withoutGroups(list []entry) []entry {
	if len(list) < 2 {
		return list
	}
	looks := map[look]int{}
	firstLook := func(l line) look {
		return look{size: l.pieces[0].size, bold: l.pieces[0].bold, caps: caps(l.pieces[0].text), color: l.pieces[0].color}
	}
	for _, e := range list {
		if len(e.head) > 0 {
			looks[firstLook(e.head[0])]++
		}
	}
	for i, e := range list {
		if len(e.head) < 3 || len(e.head[0].pieces) > 1 || e.head[0].dated || words(e.head[0].text) > 4 || e.head[0].block != e.head[1].block {
			continue
		}
		first, second := firstLook(e.head[0]), firstLook(e.head[1])
		if looks[first] == 1 && first.size > 0 && first != second && looks[second] > 0 {
			list[i].head = e.head[1:]
		}
	}
	return list
}

// mergeEmployers gives a head that holds an employer alone, with the employer's whole time, to the roles beneath it.
func (b *builder) mergeEmployers(list []resume.Experience, from int, path string) []resume.Experience {
	out := list[:from:from]
	for i := from; i < len(list); i++ {
		x := list[i]
		if len(x.Responsibilities) == 0 && x.Role == "" && i+1 < len(list) && list[i+1].Role != "" && (list[i+1].Company == "" || list[i+1].Company == x.Company) {
			for k := i + 1; k < len(list) && (list[k].Company == "" || list[k].Company == x.Company); k++ {
				if resume.Leave(list[k].Role) || list[k].Company == "" && (ownAccount.MatchString(list[k].Role) || !meet(x, list[k])) {
					continue
				}
				list[k].Company = x.Company
				if list[k].Location == "" {
					list[k].Location = x.Location
				}
			}
			b.dropPlaces(itemPath(path, len(out)))
			for k := i + 1; k < len(list); k++ {
				b.movePlaces(itemPath(path, len(out)+k-i), itemPath(path, len(out)+k-i-1))
			}
			continue
		}
		out = append(out, x)
	}
	return out
}

// vote sums up, over all entries, what each spot holds: above 0 roles, below 0 organisations.
func vote(all [][]slot) map[[2]int]float64 {
	votes := map[[2]int]float64{}
	for _, slots := range all {
		for _, s := range slots {
			if !isPlace(s.text) {
				votes[s.spot] += min(1, s.role) - min(1, s.org)
			}
		}
	}
	return votes
}

// assign gives the head's slots their meaning.
func (b *builder) assign(x *resume.Experience, slots []slot, votes map[[2]int]float64, at string) (untold []slot) {
	var rest []slot
	for _, s := range slots {
		if isPlace(s.text) && x.Location == "" && (len(slots) > 1) && s.role == 0 {
			x.Location = s.text
			b.place(at+".location", 0.85, s.line)
			continue
		}
		rest = append(rest, s)
	}
	role, org := pick(rest, votes)
	sure := role >= 0 && (rest[role].role > 0 || votes[rest[role].spot] > 0)
	if role >= 0 && !sure && org >= 0 && rest[org].org == 0 { // a guess of two: better none, with the text kept
		untold, role = append(untold, rest[role]), -1
	}
	if role >= 0 {
		x.Role = rest[role].text
		b.place(at+".role", confident(rest[role].role > 0, sure), rest[role].line)
	}
	if org >= 0 {
		x.Company = rest[org].text
		b.place(at+".company", confident(rest[org].org > 0 && sure, rest[org].org > 0 || sure), rest[org].line)
	}
	b.cutTown(x, at)
	if role, town, ok := strings.Cut(x.Role, ", "); ok && x.Location == "" && (isPlace(town) || b.out.Location != "" && unknownPlace(town) && strings.Contains(b.out.Location, town)) {
		x.Role, x.Location = role, town
		b.samePlace(at+".location", at+".role")
	}
	if first, place, ok := strings.Cut(x.Location, ", "); ok && x.Company == "" && strings.Contains(place, ", ") { // "Employer, City, Country"
		x.Company, x.Location = first, place
		b.samePlace(at+".company", at+".location")
	}
	for i, s := range rest {
		switch {
		case i == role || i == org:
		case x.Location == "" && words(s.text) <= 4 && s.role == 0 && s.org == 0 && !sentence(s.text) && !startsLower(s.text) && !isDateText(s.text) && !stop.MatchString(s.text): // a bare city beside the employer
			x.Location = s.text
			b.place(at+".location", 0.5, s.line)
		default:
			untold = append(untold, s)
		}
	}
	return untold
}

// stop ends a sentence of two words or more, as it does no abbreviation: "Sold cars."
var stop = regexp.MustCompile(`\S\s.*\pL{4}[.!]$`)

// sentence says whether a text is longer than titles and names are.
func sentence(s string) bool {
	n := words(s)
	return n > 9 && !isPlace(s) || n > 4 && ends(s) && !legalForm.MatchString(s) || wide(s) && strings.ContainsAny(s, "。，")
}

// withRest puts what a head holds beyond role, employer and place before what was done; a word or two only where the role is in doubt.
func (b *builder) withRest(untold []slot, texts []string, where [][]line, roled bool) ([]string, [][]line) {
	var before []string
	var at [][]line
	for _, s := range untold {
		if words(s.text) < 4 && !(wide(s.text) && len([]rune(s.text)) >= 8) && roled && !stop.MatchString(s.text) {
			continue
		}
		if n := len(before); n > 0 && (startsLower(s.text) || !broken(at[n-1][len(at[n-1])-1], s.line)) && s.line.gap < 1.75 {
			before[n-1] = b.join(before[n-1], s.text)
			at[n-1] = append(at[n-1], s.line)
			continue
		}
		before, at = append(before, s.text), append(at, []line{s.line})
	}
	return append(before, texts...), append(at, where...)
}

// cutTown parts an employer from a town that no list has: of three parts the last two, of two the last where only the first reads like an
// organisation's name.
func (b *builder) cutTown(x *resume.Experience, at string) {
	parts := strings.Split(x.Company, ", ")
	if x.Location != "" || len(parts) < 2 || len(parts) > 3 || legalForm.MatchString(x.Company) {
		return
	}
	for _, p := range parts[1:] {
		if !unknownPlace(p) || words(p) > 3 || companyScore(p) > 0 {
			return
		}
	}
	home := strings.Contains(b.out.Location, parts[len(parts)-1])
	if len(parts) == 2 && !home && (companyScore(parts[0]) == 0 || words(parts[1]) > 2) {
		return
	}
	x.Company, x.Location = parts[0], strings.Join(parts[1:], ", ")
	if span, ok := b.places[at+".company"]; ok {
		span.Confidence = 0.5
		b.places[at+".location"] = span
	}
}

// doubtful is what is kept because it must go somewhere.
const doubtful = 0.45

// stated is how sure a statement is to be one: a mark says so. Without one, a sentence or a paragraph does where nothing in its entry is
// marked; above marked ones it is as often a description of the employer.
func stated(text string, marked, othersMarked bool) float64 {
	long := words(text) >= 20 || wide(text) && len([]rune(text)) >= 30
	switch {
	case marked:
		return 0.94
	case startsLower(text), !long && !ends(text), strings.HasSuffix(text, ":"):
		return doubtful
	case othersMarked, long && len(findDates(text)) > 0:
		return 0.6
	}
	return 0.88
}

// confident is how sure a role or an employer is: known by its own words, by what the other entries have at its place, or by neither.
func confident(known, likely bool) float64 {
	switch {
	case known:
		return 0.97
	case likely:
		return 0.92
	}
	return doubtful
}

// pick chooses the role's and the organisation's slots; -1 where there is none.
func pick(slots []slot, votes map[[2]int]float64) (role, org int) {
	role, org = -1, -1
	if len(slots) == 0 {
		return
	}
	if len(slots) == 1 {
		s := slots[0]
		if s.role > s.org || s.role == s.org && s.role > 0 || s.role == 0 && s.org == 0 && votes[s.spot] > 0 {
			return 0, -1
		}
		return -1, 0
	}
	if len(slots) > 3 {
		slots = slots[:4]
	}
	best := -1e9
	for i, r := range slots {
		for j, o := range slots {
			if i == j {
				continue
			}
			score := -2*boolean(sentence(r.text)) - 2*boolean(sentence(o.text)) + 1.5*(min(1.5, r.role)-r.org) + 1.5*(o.org-min(1.5, o.role)) + 0.9*sign(votes[r.spot]) - 0.9*sign(votes[o.spot])
			score -= 0.3 * float64(max(i, j)) // the first two are what an entry is about
			if r.italic && !o.italic {
				score += 0.2
			}
			if i < j {
				score += 0.1
			}
			if score > best {
				best, role, org = score, i, j
			}
		}
	}
	return role, org
}

func boolean(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func sign(v float64) float64 {
	switch {
	case v > 0:
		return min(1, v)
	case v < 0:
		return max(-1, v)
	}
	return 0
}
