package pdf

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"redraft/generate/pdf/sfnt"
)

// The embedded fonts, cut to the scripts that resumes are written in by fonts/make.py; their licences lie beside them.
//
//go:embed fonts/*.ttf.gz
var fontFiles embed.FS

// The families that templates are set in. Each has four faces and covers Latin, Greek, Cyrillic and Vietnamese.
const (
	sansModern = "Inter"
	sansPlain  = "FiraSans"
	serifBook  = "SourceSerif4"
	serifOld   = "EBGaramond"
)

// face is one font of a family.
type face struct {
	name string
	font *sfnt.Font
}

// Fonts are the fonts that text is set in. One value serves any number of goroutines; a font is unpacked when it is first needed.
type Fonts struct {
	faces map[string]func() (*face, error) // "Inter-Regular" -> its face
	extra []*face                          // of FONT_DIR, in the order of their names
}

// LoadFonts makes the embedded fonts known and, where dir is not empty, those of its TrueType files (.ttf), which serve for the characters
// that the embedded ones lack.
func LoadFonts(dir string) (*Fonts, error) {
	f := &Fonts{faces: map[string]func() (*face, error){}}
	entries, err := fontFiles.ReadDir("fonts")
	if err != nil {
		return nil, fmt.Errorf("list the embedded fonts: %w", err)
	}
	for _, e := range entries {
		name := strings.TrimSuffix(e.Name(), ".ttf.gz")
		f.faces[name] = sync.OnceValues(func() (*face, error) { return unpack(name) })
	}
	if dir == "" {
		return f, nil
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.[tT][tT][fF]"))
	if err != nil {
		return nil, fmt.Errorf("look for fonts in %s: %w", dir, err)
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("look for fonts: %w", err)
	}
	slices.Sort(paths)
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("read a font: %w", err)
		}
		font, err := sfnt.Parse(data)
		if err != nil {
			return nil, fmt.Errorf("read the font %s: %w", path, err)
		}
		f.extra = append(f.extra, &face{postScriptName(filepath.Base(path)), font})
	}
	return f, nil
}

// embeddedFonts are what a rendering without Fonts of its own uses.
var embeddedFonts = sync.OnceValues(func() (*Fonts, error) { return LoadFonts("") })

func unpack(name string) (*face, error) {
	packed, err := fontFiles.ReadFile("fonts/" + name + ".ttf.gz")
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpack the font %s: %w", name, err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpack the font %s: %w", name, err)
	}
	font, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("read the font %s: %w", name, err)
	}
	return &face{name, font}, nil
}

// postScriptName is a file's name without what a PDF name may not hold.
func postScriptName(file string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return -1
	}, strings.TrimSuffix(file, filepath.Ext(file)))
}

// weight and slope name one of a family's four faces.
func faceName(family string, bold, italic bool) string {
	switch {
	case bold && italic:
		return family + "-SemiBoldItalic"
	case bold:
		return family + "-SemiBold"
	case italic:
		return family + "-Italic"
	}
	return family + "-Regular"
}

// chain are the faces to look for a character in: the style's own, the other families', those for Chinese and Japanese (first the one
// whose forms the language uses), FONT_DIR's.
func (f *Fonts) chain(family string, bold, italic bool, language string) []func() (*face, error) {
	names := []string{faceName(family, bold, italic)}
	for _, other := range []string{sansPlain, sansModern, serifBook, serifOld} {
		if other != family {
			names = append(names, faceName(other, bold, italic))
		}
	}
	if strings.HasPrefix(language, "ja") {
		names = append(names, "NotoSansJP-Regular", "NotoSansSC-Regular")
	} else {
		names = append(names, "NotoSansSC-Regular", "NotoSansJP-Regular")
	}
	var out []func() (*face, error)
	for _, n := range names {
		out = append(out, f.faces[n])
	}
	for _, x := range f.extra {
		out = append(out, func() (*face, error) { return x, nil })
	}
	return out
}
