package pdf_test

import (
	"slices"
	"testing"
	"time"

	"redraft/generate/pdf"
)

// maxNormal is the most bytes that a resume of one or two pages may have.
const maxNormal = 150_000

func TestNormalResumesAreSmall(t *testing.T) {
	t.Parallel()
	for name, r := range contents(t) {
		for _, template := range pdf.Templates() {
			if data := render(t, r, pdf.Options{Template: template.ID}); len(data) > maxNormal {
				t.Errorf("%s in %s has %d bytes", name, template.ID, len(data))
			}
		}
	}
}

// BenchmarkRender renders all contents in turn in one template, and reports the 95th percentile of what one takes.
func BenchmarkRender(b *testing.B) {
	all := contents(b)
	for _, template := range pdf.Templates() {
		b.Run(template.ID, func(b *testing.B) {
			var times []time.Duration
			for b.Loop() {
				for _, r := range all {
					start := time.Now()
					render(b, r, pdf.Options{Template: template.ID})
					times = append(times, time.Since(start))
				}
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms/resume")
			b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "p50-ms/resume")
		})
	}
}
