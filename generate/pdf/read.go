package pdf

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
)

var (
	contentsPattern = regexp.MustCompile(`/Contents (\d+) 0 R`)
	kidPattern      = regexp.MustCompile(`(\d+) 0 R`)
	resourcePattern = regexp.MustCompile(`/F([0-9a-f]{40}) (\d+) 0 R`)
	unicodePattern  = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	charPattern     = regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]*)>\n`)
	operatorPattern = regexp.MustCompile(`/F([0-9a-f]{40}) [0-9.]+ Tf|\[(<[^\]]*)\] TJ`)
	hexPattern      = regexp.MustCompile(`<([0-9A-F]*)>`)
)

// textOf is what a PDF of this package says its glyphs are read as, in the order they are drawn; each stretch is a line of its own. It is
// an error where a glyph has no text, as the box has none.
func textOf(data []byte) (string, error) {
	d, err := readDocument(data)
	if err != nil {
		return "", err
	}
	fonts := map[string]map[string]string{}
	for _, body := range d.objects {
		for _, m := range resourcePattern.FindAllSubmatch(body, -1) {
			if fonts[string(m[1])], err = d.characters(string(m[2])); err != nil {
				return "", err
			}
		}
	}
	var out strings.Builder
	for _, kid := range kidPattern.FindAllSubmatch(d.objects[1], -1) { // fpdf's first object is the list of pages
		n, err := d.number(string(kid[1]))
		if err != nil {
			return "", err
		}
		m := contentsPattern.FindSubmatch(d.objects[n])
		if m == nil {
			return "", errDocument
		}
		if n, err = d.number(string(m[1])); err != nil {
			return "", err
		}
		page, err := stream(d.objects[n])
		if err != nil {
			return "", err
		}
		if err := spell(&out, string(page), fonts); err != nil {
			return "", err
		}
	}
	return out.String(), nil
}

func (d *document) number(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n <= 0 || n >= len(d.objects) {
		return 0, errDocument
	}
	return n, nil
}

// characters is a font's table of codes.
func (d *document) characters(object string) (map[string]string, error) {
	n, err := d.number(object)
	if err != nil {
		return nil, err
	}
	m := unicodePattern.FindSubmatch(d.objects[n])
	if m == nil {
		return nil, errDocument
	}
	if n, err = d.number(string(m[1])); err != nil {
		return nil, err
	}
	data, err := stream(d.objects[n])
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, c := range charPattern.FindAllStringSubmatch(string(data), -1) {
		bytes, err := hex.DecodeString(c[2])
		if err != nil {
			return nil, errDocument
		}
		units := make([]uint16, len(bytes)/2)
		for i := range units {
			units[i] = uint16(bytes[2*i])<<8 | uint16(bytes[2*i+1])
		}
		out[c[1]] = string(utf16.Decode(units))
	}
	return out, nil
}

// spell writes out what a page's operators show.
func spell(out *strings.Builder, page string, fonts map[string]map[string]string) error {
	var font map[string]string
	for _, m := range operatorPattern.FindAllStringSubmatch(page, -1) {
		if m[1] != "" {
			font = fonts[m[1]]
			continue
		}
		for _, codes := range hexPattern.FindAllStringSubmatch(m[2], -1) {
			for i := 0; i+4 <= len(codes[1]); i += 4 {
				text, ok := font[codes[1][i:i+4]]
				if !ok || text == "" || text == "\x00" {
					return fmt.Errorf("a glyph is read as nothing (code %s)", codes[1][i:i+4])
				}
				out.WriteString(text)
			}
		}
		out.WriteByte('\n')
	}
	return nil
}
