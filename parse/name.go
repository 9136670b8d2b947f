package parse

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// readName takes the largest words at the top that can be a name; its lines may be two. What stands beneath may be a headline.
func (b *builder) readName(lines []line) {
	best, at, which := 0.0, -1, 0
	for i, l := range lines {
		if i > 14 || l.page > 0 {
			break
		}
		for k, p := range l.pieces {
			p.text = withoutTitle(p.text)
			if !nameLike(p.text) {
				continue
			}
			weight := p.size - 0.35*float64(i)
			if p.bold {
				weight += 0.6
			}
			if k > 0 && nameLabel.MatchString(l.pieces[k-1].text) {
				weight += 8
			}
			if roleScore(p.text) > 0 || isPlace(p.text) && p.size < 1.4*b.src.body {
				weight -= 6
			}
			if weight > best {
				best, at, which = weight, i, k
			}
		}
	}
	if at < 0 {
		return
	}
	p := lines[at].pieces[which]
	p.text = withoutTitle(p.text)
	name, last := p.text, at
	for last+1 < len(lines) && words(name) <= 3 {
		next := lines[last+1]
		if len(next.pieces) != 1 || math.Abs(next.size-p.size) > 0.6 || p.size < b.src.body*1.25 || !nameLike(next.text) || words(next.text) > 3 || next.block != lines[at].block || roleScore(next.text) > 0 {
			break
		}
		if strings.HasSuffix(name, "-") {
			name += next.text
		} else {
			name += " " + next.text
		}
		last++
	}
	if which+1 < len(lines[at].pieces) && words(name) == 1 { // given and family name set apart
		if q := lines[at].pieces[which+1]; nameLike(q.text) && math.Abs(q.size-p.size) < 0.6 && words(q.text) <= 3 {
			name += " " + q.text
		}
	}
	b.out.Name = cleanName(name)
	confidence := 0.85
	if p.size > b.src.body*1.3 {
		confidence = 0.97
	}
	b.place("name", confidence, lines[at:last+1]...)
	b.nameLines = lines[at : last+1]
	b.readHeadline(lines, at, last, p.text)
}

// nameLabel stands before a name in a table of personal data.
var nameLabel = regexp.MustCompile(`(?i)^(?:(?:full |vollständiger )?name|vor- und (?:nach|zu)name|nom(?: et prénom|, prénom)?|prénom et nom|nombre(?: completo| y apellidos)?|nome(?: completo| e cognome)?|naam|姓名|氏名)\s*[:：]?$`)

// withoutTitle cuts off what stands behind a name on its line: "Ada Vale | Engineer", "Ada Vale, Product Manager".
func withoutTitle(s string) string {
	s, _, _ = strings.Cut(s, " | ")
	for _, between := range []string{", ", " – ", " — ", " - "} {
		if name, title, ok := strings.Cut(s, between); ok && words(name) > 1 && roleScore(title) > 0 && roleScore(name) == 0 {
			return name
		}
	}
	return s
}

func cleanName(s string) string {
	s = strings.TrimSpace(s)
	for _, prefix := range []string{"Resume of ", "CV of ", "Curriculum Vitae of ", "Resume: ", "CV: ", "姓名：", "氏名"} {
		s = strings.TrimPrefix(s, prefix)
	}
	if wide(s) && !strings.ContainsFunc(s, unicode.IsLower) {
		fields := strings.Fields(s)
		if slices.ContainsFunc(fields, func(f string) bool { return len([]rune(f)) > 1 }) {
			return strings.Join(fields, " ") // family and given name
		}
		return strings.Join(fields, "") // 李 文 博: set wide
	}
	if fields := strings.Fields(s); len(fields) >= 4 && len(fields)%2 == 0 && slices.Equal(fields[:len(fields)/2], fields[len(fields)/2:]) {
		s = strings.Join(fields[:len(fields)/2], " ") // drawn twice
	}
	return strings.Trim(s, " ,|–-")
}

var noNames = map[string]bool{"resume": true, "résumé": true, "curriculum vitae": true, "cv": true, "lebenslauf": true, "currículum": true, "curriculum": true, "履歴書": true, "職務経歴書": true, "个人简历": true, "简历": true}

func nameLike(s string) bool {
	n := words(s)
	if n == 0 || n > 6 || len(s) > 60 || noNames[strings.ToLower(s)] || isHeadingText(s) || strings.ContainsAny(s, "@/:|0123456789+") {
		return false
	}
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) || strings.ContainsRune("'’-.,", r) {
			letters++
		}
	}
	r := []rune(s)
	if len(r) == 1 || !strings.ContainsFunc(s, unicode.IsLetter) || letters*10 < (len(r)-n+1)*8 || strings.HasSuffix(s, ".") && n > 3 {
		return false
	}
	return true
}

func (b *builder) readHeadline(lines []line, at, last int, name string) {
	if _, after, ok := strings.Cut(strings.Join(pieceTexts(lines[at].pieces), "\t"), name+"\t"); ok && last == at {
		if first, _, _ := strings.Cut(after, "\t"); b.headlineLike(first) && roleScore(first) > 0 {
			b.out.Headline = first
			b.place("headline", 0.7, lines[at])
			return
		}
	}
	for i := last + 1; i < len(lines) && i <= last+2; i++ {
		if lines[i].block != lines[at].block {
			continue
		}
		if !b.headlineLike(lines[i].text) {
			if title := b.titleAmong(lines[i]); title != "" {
				b.out.Headline = title
				b.place("headline", 0.75, lines[i])
				return
			}
			continue
		}
		b.out.Headline = lines[i].text
		b.place("headline", 0.75, lines[i])
		b.nameLines = append(slices.Clone(b.nameLines), lines[i])
		return
	}
}

// titleAmong is the title that shares a line with how to reach the person: "Frontend Developer | jana@example.com"; "" without one.
func (b *builder) titleAmong(l line) string {
	title, reach := "", emailPattern.MatchString(l.text) || findPhone(l.text) != "" || urlPattern.MatchString(l.text)
	for c := range chunks(l) {
		if title == "" && reach && c != l.text && words(c) <= 8 && b.headlineLike(c) && roleScore(c) > 0 {
			title = c
		}
	}
	return title
}

func pieceTexts(pieces []piece) []string {
	out := make([]string, len(pieces))
	for i, p := range pieces {
		out[i] = p.text
	}
	return out
}

func (b *builder) headlineLike(s string) bool {
	n := words(s)
	return n > 0 && n <= 14 && !emailPattern.MatchString(s) && findPhone(s) == "" && !urlPattern.MatchString(s) && !isPlace(s) &&
		!isDateText(s) && !strings.HasSuffix(s, ".") && !labelPattern.MatchString(s) && (n <= 8 || strings.ContainsAny(s, "|·•")) && (roleScore(s) > 0 || n <= 6 && !strings.ContainsAny(s, "0123456789,@"))
}

func (b *builder) isNameLine(l line) bool {
	for _, n := range b.nameLines {
		if n.page == l.page && n.box == l.box && n.text == l.text {
			return true
		}
	}
	return false
}
