package facts

import (
	"fmt"
	"strings"
	"testing"

	"redraft/resume"
)

func BenchmarkNewSource(b *testing.B) {
	content := benchContent(b)
	for b.Loop() {
		newSource(content, nil, today)
	}
}

func BenchmarkCheck(b *testing.B) {
	content := benchContent(b)
	s := newSource(content, nil, today)
	texts := map[string]string{
		"experience[0].bullets[0]": "Managed calendars for four C-level executives across two time zones, cutting scheduling conflicts by 30%",
		"experience[0].bullets[2]": "Respond to approximately 60 emails daily and keep the inbox under control",
		"summary":                  "Virtual assistant with more than 8 years of experience. Handles calendars for four executives, books travel and works in Google Workspace, HubSpot and Excel.",
	}
	for path, text := range texts {
		b.Run(path, func(b *testing.B) {
			for b.Loop() {
				s.Check(path, "", text)
			}
		})
	}
}

// benchContent is a long resume: six roles and seventy bullets.
func benchContent(b *testing.B) resume.Resume {
	var all resume.Resume
	for i, s := range readSuites(b) {
		content, err := resume.Decode(s.Content)
		if err != nil {
			b.Fatal(err)
		}
		if i == 0 {
			all = content
			continue
		}
		if len(all.Experiences) < 12 {
			all.Experiences = append(all.Experiences, content.Experiences...)
			all.Skills = append(all.Skills, content.Skills...)
		}
	}
	return all
}

// A text with many numbers: the time may not grow faster than the text, so the second takes little more than twice as long as the first.
func BenchmarkCheckLong(b *testing.B) {
	s := newSource(someone(), nil, today)
	for _, n := range []int{65, 130} {
		text := strings.Repeat("cut 12 widgets from 40 to 30 by 5%, ", n)
		b.Run(fmt.Sprintf("%d_bytes", len(text)), func(b *testing.B) {
			for b.Loop() {
				s.Check("experience[0].bullets[0]", "", text)
			}
		})
	}
}
