package parse

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"redraft/parse/glyph"
	"redraft/resume"
	"redraft/resume/period"
)

// source is what every format is read into: lines in reading order, and the facts of the layout.
type source struct {
	lines  []line
	pages  []resume.Page
	layout resume.Layout
	body   float64 // font size of most of the text
}

// scanShare is the part of a page that a picture covers when the page is a scan.
const scanShare = 0.7

// layoutPages makes lines of a PDF's pages.
func layoutPages(pages []glyph.Page) source {
	s := source{layout: resume.Layout{Format: "pdf", Columns: 1}}
	sizes := map[float64]int{}
	faces := map[resume.FontUse]int{}
	var all [][]row
	for n, p := range pages {
		s.pages = append(s.pages, resume.Page{Width: round(p.Width), Height: round(p.Height)})
		kept := s.sift(n, p)
		for _, g := range kept {
			if g.Text == " " || g.Text == iconBreak {
				continue
			}
			sizes[math.Round(g.Size*2)/2]++
			name := ""
			if g.Font < len(p.Fonts) {
				name = p.Fonts[g.Font].Name
			}
			faces[resume.FontUse{Name: name, Size: math.Round(g.Size*2) / 2}]++
		}
		all = append(all, rows(kept, p.Fonts))
	}
	s.body = mostUsed(sizes)
	s.layout.BodySize = s.body
	s.layout.Fonts = fontUses(faces)
	s.dropRunning(all, pages)
	s.arrange(all, pages)
	s.margins(pages)
	return s
}

func round(v float64) float64 { return math.Round(v*100) / 100 }

// sift keeps what a person reads, upright, and lists the rest as hidden. The invisible text of a scanned page is its OCR layer: content.
func (s *source) sift(n int, p glyph.Page) []glyph.Glyph {
	scanned := false
	for _, image := range p.Images {
		if (image[2]-image[0])*(image[3]-image[1]) > scanShare*p.Width*p.Height {
			scanned = true
		}
		s.layout.Images = append(s.layout.Images, resume.Span{Page: n + 1, Box: rounded(image), Confidence: 1})
	}
	if scanned {
		s.layout.ScannedPages++
	}
	var kept []glyph.Glyph
	var hidden []glyph.Glyph
	for _, g := range spoken(p) {
		r := []rune(g.Text)
		switch {
		case g.Hidden == glyph.Visible, scanned && (g.Hidden == glyph.Invisible || g.Hidden == glyph.Covered):
		case g.Text == " ":
			continue
		default:
			hidden = append(hidden, g)
			continue
		}
		icon := g.Font < len(p.Fonts) && p.Fonts[g.Font].Icons
		if len(r) == 1 && iconMarks[r[0]] {
			g.Text, r = "•", []rune("•")
		}
		if len(r) == 1 && (private(r[0]) && !strings.ContainsRune(marks, r[0]) || icon && !strings.ContainsRune(marks, r[0]) && !unicode.IsDigit(r[0])) {
			s.layout.Icons++
			g.Text = iconBreak
			kept = append(kept, g)
			continue
		}
		if g.Angle == 0 && g.Size > 0 {
			kept = append(kept, g)
		}
	}
	s.hide(n, hidden)
	return kept
}

// spoken spreads out what a file gives to be spoken in place of an icon and the words beside it ("tel: 555 0100"): PDFium squeezes all of it
// into the icon's box and leaves the words out.
func spoken(p glyph.Page) []glyph.Glyph {
	if !slices.ContainsFunc(p.Fonts, func(f glyph.Font) bool { return f.Icons }) {
		return p.Glyphs
	}
	squeezed := func(i int) bool {
		g := p.Glyphs[i]
		return g.Font < len(p.Fonts) && p.Fonts[g.Font].Icons && g.Text < "\u2000" && g.Box[2]-g.Box[0] < 0.1*g.Size
	}
	out := make([]glyph.Glyph, 0, len(p.Glyphs))
	for i := 0; i < len(p.Glyphs); {
		end := i
		for end < len(p.Glyphs) && squeezed(end) {
			end++
		}
		if end-i < 4 {
			out = append(out, p.Glyphs[i:max(end, i+1)]...)
			i = max(end, i+1)
			continue
		}
		x, font := p.Glyphs[i].Box[0], 0
		for k, f := range p.Fonts {
			if !f.Icons {
				font = k
				break
			}
		}
		room := math.Inf(1) // until what follows on the line
		if end < len(p.Glyphs) && math.Abs(p.Glyphs[end].Baseline-p.Glyphs[i].Baseline) < p.Glyphs[i].Size && p.Glyphs[end].Box[0] > x {
			room = (p.Glyphs[end].Box[0] - x - 1) / float64(end-i)
		}
		for _, g := range p.Glyphs[i:end] {
			g.Size = g.Box[3] - g.Box[1]
			g.Box[0], g.Box[2] = x, x+math.Min(room, 0.46*g.Size)
			x, g.Font = g.Box[2], font
			out = append(out, g)
		}
		i = end
	}
	return out
}

// iconMarks are the characters of Font Awesome that templates open bullets with: circles, squares, arrows, ticks.
var iconMarks = map[rune]bool{
	0xf111: true, 0xf10c: true, 0xf192: true, 0xf0da: true, 0xf105: true, 0xf054: true, 0xf061: true, 0xf0a9: true, 0xf04b: true, 0xf138: true,
	0xf00c: true, 0xf0c8: true, 0xf096: true, 0xf069: true, 0xf178: true, 0xf101: true, 0xf152: true,
}

// hide lists hidden text by reason, in stretches.
func (s *source) hide(n int, hidden []glyph.Glyph) {
	for start := 0; start < len(hidden); {
		end := start
		var text strings.Builder
		var box glyph.Box
		for end < len(hidden) && hidden[end].Hidden == hidden[start].Hidden {
			if end > start && (math.Abs(hidden[end].Baseline-hidden[end-1].Baseline) > 1 || hidden[end].Box[0]-hidden[end-1].Box[2] > wordGap*hidden[end].Size) {
				text.WriteByte(' ')
			}
			text.WriteString(hidden[end].Text)
			box = union(box, hidden[end].Box)
			end++
		}
		if strings.TrimSpace(text.String()) != "" && len(s.layout.Hidden) < 50 {
			s.layout.Hidden = append(s.layout.Hidden, resume.Passage{Text: text.String(), Reason: string(hidden[start].Hidden),
				Span: resume.Span{Page: n + 1, Box: rounded(box), Confidence: 1}})
		}
		start = end
	}
}

func rounded(b glyph.Box) [4]float64 {
	return [4]float64{round(b[0]), round(b[1]), round(b[2]), round(b[3])}
}

func fontUses(faces map[resume.FontUse]int) []resume.FontUse {
	out := make([]resume.FontUse, 0, len(faces))
	for f, n := range faces {
		f.Chars = n
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b resume.FontUse) int {
		if a.Chars != b.Chars {
			return b.Chars - a.Chars
		}
		if c := strings.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return compare(a.Size, b.Size)
	})
	return out
}

var pageNumber = regexp.MustCompile(`(?i)^(?:page|seite|página|pagina|p\.)?\s*[-–]?\s*\d{1,2}\s*(?:(?:/|of|von|de|sur|di|van)\s*\d{1,2})?\s*[-–]?$`)
var pageOfPages = regexp.MustCompile(`(?i)^(?:(?:page|seite|página|pagina)\s*)?\d{1,2}\s*(?:/|of|von|de|sur|di|van)\s*\d{1,2}$`) // it may stand further inside
var lastUpdate = regexp.MustCompile(`(?i)^last (?:updated?|modified|revised)\b.{0,40}$`)
var digits = regexp.MustCompile(`\d+`)

// edge is the part of a page, at its top and bottom, where running headers and footers stand.
const edge = 0.09

// dropRunning takes out what repeats at the pages' edges, and page numbers; the first page keeps its header.
func (s *source) dropRunning(all [][]row, pages []glyph.Page) {
	seen := map[string]int{}
	key := func(n int, r row) (string, bool) {
		top, bottom := r.bottom < edge*pages[n].Height, r.top > (1-edge)*pages[n].Height
		text := joinPieces(r.pieces)
		if found := findDates(text); len(found) > 0 && found[0].Start != "" { // two roles of one title that each begin a page differ in their years
			return text, top || bottom
		}
		return digits.ReplaceAllString(text, "0"), top || bottom
	}
	for n, page := range all {
		for _, r := range page {
			if k, ok := key(n, r); ok {
				seen[k]++
			}
		}
	}
	for n := range all {
		all[n] = slices.DeleteFunc(all[n], func(r row) bool {
			k, ok := key(n, r)
			text := joinPieces(r.pieces)
			inside := r.bottom > 2*edge*pages[n].Height && r.top < (1-2*edge)*pages[n].Height
			paged := pageOfPages.MatchString(r.pieces[0].text) || pageOfPages.MatchString(r.pieces[len(r.pieces)-1].text) // beside a date, a name
			running := pageOfPages.MatchString(text) && !inside || ok && (seen[k] > 1 && (n > 0 || r.top > pages[n].Height/2) || pageNumber.MatchString(text) || paged) || lastUpdate.MatchString(text)
			if running {
				box := glyph.Box{}
				for _, p := range r.pieces {
					box = union(box, p.box)
				}
				s.layout.HeaderFooter = append(s.layout.HeaderFooter, resume.Passage{Text: text, Reason: "repeats",
					Span: resume.Span{Page: n + 1, Box: rounded(box), Confidence: 1}})
			}
			return running
		})
	}
}

// arrange puts the rows of all pages in reading order. A column that goes on on the next page is read on before the column beside it.
func (s *source) arrange(all [][]row, pages []glyph.Page) {
	type stream struct {
		block
		parts []part
	}
	var streams []stream
	for n, page := range all {
		found := blocks(joinHeadings(joinWrappedDates(page)), pages[n].Width, 0)
		columns := 1
		for i, b := range found {
			if b.gutter > 0 {
				columns = 2
			}
			k := len(streams)
			if n > 0 && i == 0 && b.gutter > 0 && !b.right && k >= 2 && sameGutter(streams[k-2].block, b) && !streams[k-2].right && streams[k-1].right {
				streams[k-2].parts = append(streams[k-2].parts, part{n, b.rows})
				continue
			}
			if n > 0 && i == 1 && b.right && k >= 1 && streams[k-1].right && sameGutter(streams[k-1].block, b) && found[0].gutter > 0 && streams[k-1].parts[0].page != n {
				streams[k-1].parts = append(streams[k-1].parts, part{n, b.rows})
				continue
			}
			if i == 0 && len(found) == 1 && k > 0 && streams[k-1].right && streams[k-1].parts[len(streams[k-1].parts)-1].page == n-1 && beyond(b.rows, streams[k-1].gutter) {
				streams[k-1].parts = append(streams[k-1].parts, part{n, b.rows}) // the right column alone goes on
				continue
			}
			streams = append(streams, stream{b, []part{{n, b.rows}}})
		}
		s.layout.Columns = max(s.layout.Columns, columns)
	}
	for i, st := range streams {
		s.lines = append(s.lines, linesOf(st.parts, i, st.block, pages)...)
	}
}

// beyond says whether all rows stand to the right of a gutter.
func beyond(rows []row, gutter float64) bool {
	return !slices.ContainsFunc(rows, func(r row) bool { return r.pieces[0].box[0] < gutter-gutterSlip })
}

func sameGutter(a, b block) bool { return a.gutter > 0 && math.Abs(a.gutter-b.gutter) < 15 }

type part struct {
	page int
	rows []row
}

// linesOf makes a stream's rows lines.
func linesOf(parts []part, number int, b block, pages []glyph.Page) []line {
	var out []line
	left, right := math.Inf(1), 0.0
	for i := range parts {
		parts[i].rows = attachMarks(joinWrappedDates(parts[i].rows))
	}
	for _, pt := range parts {
		for _, r := range pt.rows {
			left, right = math.Min(left, r.pieces[0].box[0]), math.Max(right, r.pieces[len(r.pieces)-1].box[2])
		}
	}
	for k, pt := range parts {
		for i, r := range pt.rows {
			l := line{page: pt.page, block: number, pieces: r.pieces, width: right - left, right: right}
			switch {
			case b.right:
				l.side = rightColumn
			case b.gutter > 0:
				l.side = leftColumn
			}
			switch {
			case i == 0 && k == 0:
				l.gap = 100
			case i == 0:
				l.gap = 1
			default:
				above := pt.rows[i-1]
				l.gap = (r.baseline - above.baseline) / math.Max(6, r.pieces[0].size)
			}
			out = append(out, l.finish(pages[pt.page]))
		}
	}
	return out
}

// joinWrappedDates puts dates together that a narrow column beside the text broke over lines.
func joinWrappedDates(rows []row) []row {
	out := slices.Clone(rows)
	for i := range out {
		for _, at := range []int{0, len(out[i].pieces) - 1} {
			if at < 0 || at >= len(out[i].pieces) {
				continue
			}
			bottom := out[i].baseline
			for j := i + 1; j < len(out) && out[j].baseline-bottom < 1.6*out[i].pieces[at].size; j++ {
				if len(out[i].pieces) < 2 && len(out[j].pieces) < 2 {
					continue
				}
				k := restOfDate(out[i].pieces[at], out[j].pieces)
				if k < 0 {
					continue
				}
				out[i].pieces = slices.Clone(out[i].pieces)
				out[i].pieces[at] = joinDate(out[i].pieces[at], out[j].pieces[k])
				out[j].pieces = slices.Delete(slices.Clone(out[j].pieces), k, k+1)
				bottom = out[j].baseline
			}
		}
	}
	return slices.DeleteFunc(out, func(r row) bool { return len(r.pieces) == 0 })
}

// joinHeadings puts headings together that a margin or a narrow column broke over two lines: together they are a wording that is known.
func joinHeadings(rows []row) []row {
	out := slices.Clone(rows)
	for i := range out {
		for at := 0; at < len(out[i].pieces); at++ {
			p := out[i].pieces[at]
			if words(p.text) > 3 {
				continue
			}
			for j := i + 1; j < len(out) && out[j].baseline-out[i].baseline < 1.8*p.size; j++ {
				k := slices.IndexFunc(out[j].pieces, func(q piece) bool { return wrappedHeading(p, q) })
				if k < 0 {
					continue
				}
				out[i].pieces = slices.Clone(out[i].pieces)
				p.text += " " + out[j].pieces[k].text
				p.box = union(p.box, out[j].pieces[k].box)
				out[i].pieces[at] = p
				out[j].pieces = slices.Delete(slices.Clone(out[j].pieces), k, k+1)
				break
			}
		}
	}
	return slices.DeleteFunc(out, func(r row) bool { return len(r.pieces) == 0 })
}

func wrappedHeading(p, q piece) bool {
	if p.size != q.size || p.bold != q.bold || p.color != q.color || words(q.text) > 3 || caps(p.text) != caps(q.text) || !isHeadingText(p.text+" "+q.text) {
		return false
	}
	middle := math.Abs(p.box[0] + p.box[2] - q.box[0] - q.box[2])
	return math.Abs(p.box[0]-q.box[0]) < 3 || math.Abs(p.box[2]-q.box[2]) < 3 || middle < 6
}

// restOfDate finds the piece, at an end of a row beneath, that goes on with p's date; -1 when there is none.
func restOfDate(p piece, row []piece) int {
	for k, q := range row {
		if (k == 0 || k == len(row)-1) && wrappedDate(p, q) {
			return k
		}
	}
	return -1
}

func joinDate(p, q piece) piece {
	space := " "
	if strings.HasPrefix(q.text, "月") {
		space = ""
	}
	p.text = strings.TrimSpace(p.text) + space + q.text
	p.box, p.styles, p.chips = union(p.box, q.box), nil, nil
	return p
}

// wrappedDate says whether q, beneath p, is the rest of p's date: together they are one range, and p alone was none.
func wrappedDate(p, q piece) bool {
	if math.Abs(p.size-q.size) > 0.6 || math.Abs(p.box[0]-q.box[0]) > 3 && math.Abs(p.box[2]-q.box[2]) > 3 || words(p.text) > 5 || words(q.text) > 4 {
		return false
	}
	both := joinDate(p, q).text
	found := findDates(both)
	if len(found) != 1 || found[0].Start == "" || (found[0].To-found[0].From)*10 < len(both)*9 {
		return false
	}
	alone := findDates(p.text)
	if onlyYear.MatchString(q.text) && !endsInYear.MatchString(p.text) {
		return true
	}
	return len(alone) == 0 || alone[0].Start == "" || period.Open(p.text[max(0, len(p.text)-4):]) || strings.HasSuffix(p.text, "–") || strings.HasSuffix(p.text, "-") || strings.HasPrefix(q.text, "月")
}

var (
	onlyYear   = regexp.MustCompile(`^(?:19|20)\d\d$`)
	endsInYear = regexp.MustCompile(`(?:19|20)\d\d\s*$`)
)

// finish fills in what follows from the pieces.
func (l line) finish(p glyph.Page) line {
	l.bold, l.italic = true, true
	for i, piece := range l.pieces {
		l.box = union(l.box, piece.box)
		l.bold, l.italic = l.bold && piece.bold, l.italic && piece.italic
		l.size = math.Max(l.size, piece.size)
		for _, k := range p.Links {
			if overlap(k.Box, piece.box) > 0.3 {
				l.links = append(l.links, link{text: piece.text, url: k.URL})
				l.pieces[i].link = k.URL
			}
		}
	}
	for _, r := range p.Rules {
		if r[1] >= l.box[3]-3 && r[1] <= l.box[3]+6 && r[2]-r[0] > 0.5*l.width && r[3]-r[1] <= 3 {
			l.ruled = true
		}
	}
	l.color, l.indent = l.pieces[0].color, l.pieces[0].box[0]
	mark, rest := cutMark(l.pieces[0].text)
	switch {
	case mark != "":
		l.mark, l.pieces[0].text = mark, rest
		l.indent += 0.75 * l.size // about where the text begins
	case len([]rune(l.pieces[0].text)) == 1 && strings.Contains(marks, l.pieces[0].text) && len(l.pieces) > 1:
		l.mark, l.pieces = l.pieces[0].text, l.pieces[1:]
	}
	if l.mark == "" && dotted(l, p.Dots) {
		l.mark = "•"
	}
	l.box = glyph.Box(rounded(l.box))
	l.text = joinPieces(l.pieces)
	return l
}

// dotted says whether a drawn mark stands right before the line: browsers draw the marks of lists rather than write them.
func dotted(l line, dots []glyph.Box) bool {
	for _, d := range dots {
		middle := (d[1] + d[3]) / 2
		if middle > l.box[1] && middle < l.box[3] && d[2] < l.indent && d[2] > l.indent-2.2*l.size {
			return true
		}
	}
	return false
}

// overlap is how much of the smaller box the other covers, 0..1.
func overlap(a, b glyph.Box) float64 {
	w := math.Min(a[2], b[2]) - math.Max(a[0], b[0])
	h := math.Min(a[3], b[3]) - math.Max(a[1], b[1])
	if w <= 0 || h <= 0 {
		return 0
	}
	smaller := math.Min((a[2]-a[0])*(a[3]-a[1]), (b[2]-b[0])*(b[3]-b[1]))
	return w * h / math.Max(smaller, 0.01)
}

func (s *source) margins(pages []glyph.Page) {
	m := resume.Margins{Left: math.Inf(1), Top: math.Inf(1), Right: math.Inf(1), Bottom: math.Inf(1)}
	if len(s.lines) == 0 {
		return
	}
	for _, l := range s.lines {
		p := pages[l.page]
		m.Left, m.Top = math.Min(m.Left, l.box[0]), math.Min(m.Top, l.box[1])
		m.Right, m.Bottom = math.Min(m.Right, p.Width-l.box[2]), math.Min(m.Bottom, p.Height-l.box[3])
	}
	s.layout.Margins = resume.Margins{Left: round(m.Left), Top: round(m.Top), Right: round(m.Right), Bottom: round(m.Bottom)}
}
