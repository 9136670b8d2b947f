package analyze

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/pdfium"
	"redraft/score"
)

// family is one text that several themes render.
type family struct {
	name  string
	files []string
}

// families are the RenderCV resumes of the corpus, where that is at hand, and the fixtures of the parser.
func families(t *testing.T) []family {
	t.Helper()
	var out []family
	for _, prefix := range []string{"../../shared/corpus/resumes/rendercv-typst014-", "../../shared/corpus/resumes/rendercv-typst012-", "../../shared/corpus/resumes/rendercv-pdftex-",
		"../parse/testdata/resumes/nora-", "../parse/testdata/resumes/amara-"} {
		files, _ := filepath.Glob(prefix + "*.pdf")
		if len(files) > 1 {
			out = append(out, family{strings.TrimSuffix(filepath.Base(prefix), "-"), files})
		}
	}
	return out
}

func TestThemesOfOneTextScoreAlike(t *testing.T) {
	if testing.Short() {
		t.Skip("starts the PDF reader")
	}
	cache := os.Getenv("CACHE_DIR")
	if cache == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			base = t.TempDir()
		}
		cache = filepath.Join(base, "redraft")
	}
	reader, err := pdfium.Open(t.Context(), cache)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = reader.Close() })
	parser := &parse.Parser{ReadPDF: reader.Read, Limits: glyph.DefaultLimits}
	profiles, err := score.Load("")
	if err != nil {
		t.Fatal(err)
	}
	profile, _ := profiles.Profile("software")
	all := families(t)
	if len(all) == 0 {
		t.Fatal("there are no families of themes")
	}
	for _, fam := range all {
		least, most := [3]float64{21, 21, 21}, [3]float64{}
		var lowest, highest [3]string
		for _, path := range fam.files {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := parser.Parse(t.Context(), data)
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			s := score.Score(doc, score.Target{Profile: profile}).Scores
			for i, points := range [3]float64{s.Content, s.Skills, s.Summary} {
				if points < least[i] {
					least[i], lowest[i] = points, filepath.Base(path)
				}
				if points > most[i] {
					most[i], highest[i] = points, filepath.Base(path)
				}
			}
		}
		for i, category := range []string{"content", "skills", "summary"} {
			if spread := most[i] - least[i]; math.IsNaN(spread) || spread > 1 {
				t.Errorf("%s: %s runs from %.2f (%s) to %.2f (%s)", fam.name, category, least[i], lowest[i], most[i], highest[i])
			}
		}
		t.Logf("%s: %d themes, spreads %.2f %.2f %.2f", fam.name, len(fam.files), most[0]-least[0], most[1]-least[1], most[2]-least[2])
	}
}
