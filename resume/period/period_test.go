package period

import "testing"

func TestOf(t *testing.T) {
	t.Parallel()
	for printed, want := range map[string][2]string{
		"Jan 2020 - Present":         {"2020-01", "present"},
		"Jan 2020 to Present":        {"2020-01", "present"},
		"March 2021 – Aug. 2023":     {"2021-03", "2023-08"},
		"03/2019 - 05/2021":          {"2019-03", "2021-05"},
		"2019-2022":                  {"2019", "2022"},
		"2015–17":                    {"2015", "2017"},
		"Jan – May 2020":             {"2020-01", "2020-05"},
		"since 2018":                 {"2018", "present"},
		"seit März 2015":             {"2015-03", "present"},
		"2018年3月至今":                  {"2018-03", "present"},
		"septembre 2014 à juin 2016": {"2014-09", "2016-06"},
		"2019":                       {"2019", "2019"},
		"2 years":                    {"", ""},
		"":                           {"", ""},
	} {
		if start, end := Of(printed); start != want[0] || end != want[1] {
			t.Errorf("%q: %q, %q, want %q", printed, start, end, want)
		}
	}
}
