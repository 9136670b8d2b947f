package parse

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"redraft/resume"
)

var (
	mdHeading  = regexp.MustCompile(`^(#{1,6})\s+(.*?)\s*#*$`)
	mdLink     = regexp.MustCompile(`\[([^\]]*)\]\(([^)\s]+)[^)]*\)`)
	mdEmphasis = regexp.MustCompile(`\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|` + "`([^`]+)`")
	mdSigns    = regexp.MustCompile(`(?m)^#{1,4}\s+\S|^\s*[-*]\s+.*\*\*|^\*\*[^*]+\*\*|\]\(https?://`)
	underline  = regexp.MustCompile(`^\s*[=\-_*~]{3,}\s*$`)
	tableBar   = regexp.MustCompile(`^\s*\|.*\|\s*$`)
)

// isMarkdown says whether a text has Markdown's headings or emphasis.
func isMarkdown(data []byte) bool {
	return len(mdSigns.FindAllIndex(data[:min(len(data), 64<<10)], 2)) >= 2
}

// readText makes lines of a text file. A text has no places: its lines' boxes are empty.
func readText(data []byte, markdown bool) source {
	s := source{layout: resume.Layout{Format: "text"}, body: 10}
	if markdown {
		s.layout.Format = "markdown"
	}
	gap, previous := 100.0, ""
	for raw := range strings.Lines(resume.Visible(decode(data), softHyphen)) {
		raw = strings.TrimRight(raw, "\r\n \t")
		if strings.TrimSpace(raw) == "" {
			gap = max(gap, 2.2)
			previous = raw
			continue
		}
		if underline.MatchString(raw) {
			if n := len(s.lines); n > 0 && previous == s.lines[n-1].raw() {
				s.lines[n-1].ruled = true
			}
			continue
		}
		l := textLine(raw, markdown)
		l.gap, gap = gap, 1
		previous = l.raw()
		if l.text != "" {
			s.lines = append(s.lines, l)
		}
		if len(s.lines) > maxLines {
			break // too many, as Parse will say
		}
	}
	return s
}

// raw is what a text's line said, for an underline beneath to find it.
func (l line) raw() string { return l.text }

// decode reads UTF-8, UTF-16 with a byte order mark, and Windows' Latin.
func decode(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		units := make([]uint16, 0, len(data)/2)
		for i := 2; i+1 < len(data); i += 2 {
			if data[0] == 0xff {
				units = append(units, uint16(data[i])|uint16(data[i+1])<<8)
			} else {
				units = append(units, uint16(data[i])<<8|uint16(data[i+1]))
			}
		}
		return string(utf16.Decode(units))
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	latin, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "")
	}
	return string(latin)
}

// softHyphen says where a line parted a word.
const softHyphen = 0xad

func textLine(raw string, markdown bool) line {
	l := line{size: 10, width: 90}
	text := strings.TrimLeft(raw, " \t\u00a0")
	l.indent = float64(len(raw)-len(text)) * 5
	if markdown {
		text = escaped.ReplaceAllStringFunc(text, hide)
		if m := mdHeading.FindStringSubmatch(text); m != nil {
			l.level, text = len(m[1]), m[2]
			l.size = 20 - 2*float64(l.level)
		}
		if tableBar.MatchString(text) {
			text = strings.ReplaceAll(strings.Trim(strings.TrimSpace(text), "|"), "|", "\t")
		}
		text = strings.TrimPrefix(text, "> ")
	}
	l.mark, text = cutMark(text)
	if l.mark != "" {
		l.indent += 10
	}
	for _, part := range splitTabs(text) {
		p := piece{size: l.size}
		if markdown {
			p.bold = strings.HasPrefix(part, "**") || strings.HasPrefix(part, "__")
			p.italic = !p.bold && (strings.HasPrefix(part, "*") || strings.HasPrefix(part, "_"))
			for _, m := range mdLink.FindAllStringSubmatch(part, -1) {
				l.links = append(l.links, link{text: shown(m[1]), url: shown(m[2])})
			}
			part = mdLink.ReplaceAllString(part, "$1")
			part = mdEmphasis.ReplaceAllString(part, "$1$2$3$4")
			part = shown(strings.Trim(part, "_*\\ "))
		}
		if p.text = strings.TrimSpace(part); p.text != "" {
			l.pieces = append(l.pieces, p)
		}
	}
	if len(l.pieces) == 0 {
		return line{}
	}
	l.text = joinPieces(l.pieces)
	l.bold, l.italic = l.pieces[0].bold, l.pieces[0].italic
	return l
}

// escaped is a sign that Markdown is told to leave alone. While a line is read it hides in a private character.
var escaped = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]")

const hiding = 0xe000

func hide(s string) string { return string(rune(hiding + int(s[1]))) }

func shown(s string) string {
	return strings.Map(func(r rune) rune {
		if r > hiding && r < hiding+0x80 {
			return r - hiding
		}
		return r
	}, s)
}

var tabGap = regexp.MustCompile(`\t+|\s{3,}`)

func splitTabs(s string) []string { return tabGap.Split(s, -1) }
