package sfnt_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"redraft/generate/pdf/sfnt"
)

func load(t testing.TB, name string) []byte {
	t.Helper()
	packed, err := os.ReadFile(filepath.Join("..", "fonts", name+".ttf.gz"))
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEmbeddedFontsCoverWhatTheyPromise(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../fonts/*.ttf.gz")
	if err != nil || len(files) != 18 {
		t.Fatalf("%d fonts, %v", len(files), err)
	}
	size := int64(0)
	for _, file := range files {
		name := filepath.Base(file[:len(file)-len(".ttf.gz")])
		f, err := sfnt.Parse(load(t, name))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		text := "AZazéŁőßþ0–’“”•€ΑΩαωάЖяЇґƠưặềỹ"
		if name[:4] == "Noto" {
			text = "中文简历技术、。「」（）"
			if name == "NotoSansJP-Regular" {
				text = "履歴書ひらがなカタカナ、。々〆"
			}
		}
		for _, r := range text {
			if !f.Has(r) {
				t.Errorf("%s lacks %c (U+%04X)", name, r, r)
			}
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if size > 10<<20 {
		t.Errorf("the fonts have %d bytes", size)
	}
}

func TestEachFamilyHasItsLicenceBesideIt(t *testing.T) {
	t.Parallel()
	for _, family := range []string{"Inter", "FiraSans", "SourceSerif4", "EBGaramond", "NotoSansSC", "NotoSansJP"} {
		text, err := os.ReadFile("../fonts/" + family + "-OFL.txt")
		if err != nil || !bytes.Contains(text, []byte("SIL OPEN FONT LICENSE Version 1.1")) {
			t.Errorf("%s: %v", family, err)
		}
	}
}

func TestKerningIsTheFonts(t *testing.T) {
	t.Parallel()
	for name, least := range map[string]int{"Inter-Regular": -20, "EBGaramond-Regular": -20, "SourceSerif4-Regular": -10, "FiraSans-SemiBold": -10} {
		f, err := sfnt.Parse(load(t, name))
		if err != nil {
			t.Fatal(err)
		}
		if k := f.Kern(f.Glyph('A'), f.Glyph('V')) * 1000 / f.UnitsPerEm; k > least {
			t.Errorf("%s kerns AV by %d", name, k)
		}
		if k := f.Kern(f.Glyph('n'), f.Glyph('n')); k != 0 {
			t.Errorf("%s kerns nn by %d", name, k)
		}
	}
}

func TestASubsetIsAFontWithTheSameGlyphs(t *testing.T) {
	t.Parallel()
	f, err := sfnt.Parse(load(t, "SourceSerif4-Regular"))
	if err != nil {
		t.Fatal(err)
	}
	var glyphs []uint16
	for _, r := range "Ảé ñA’" { // accents are parts of their letters
		glyphs = append(glyphs, f.Glyph(r))
	}
	data := f.Subset(append(glyphs, glyphs[0]))
	if again := f.Subset(append(glyphs, glyphs[0])); !bytes.Equal(data, again) {
		t.Error("the same glyphs give different subsets")
	}
	if len(data) > 8000 {
		t.Errorf("six glyphs take %d bytes", len(data))
	}
	// Parse wants a table of characters, which a subset for a PDF has not; its absence is all that may be missing.
	if _, err := sfnt.Parse(data); !errors.Is(err, sfnt.ErrFormat) || err.Error() != "not a TrueType font with TrueType outlines: no cmap table" {
		t.Errorf("%v", err)
	}
}

func FuzzParse(f *testing.F) {
	data := load(f, "SourceSerif4-Italic")
	f.Add(data[:2000])
	f.Add(data[:300])
	f.Add([]byte("\x00\x01\x00\x00\x00\x09rubbish"))
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		font, err := sfnt.Parse(data)
		if err != nil {
			if !errors.Is(err, sfnt.ErrFormat) {
				t.Fatal(err)
			}
			return
		}
		font.Kern(font.Glyph('A'), font.Glyph('V'))
		font.Advance(font.Glyph('A'))
		font.Subset([]uint16{font.Glyph('A'), font.Glyph('é'), 7, 65535})
	})
}
