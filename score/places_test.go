package score_test

import (
	"strings"
	"testing"

	"redraft/score"
)

// A code may be a state's or a country's: the zip code or the town tells, and where neither does nothing is asked.
func TestAddressesTellTheirCountry(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ address, asked, want string }{
		{"Berlin, DE", "the United States", "-based in United States"},
		{"Berlin, DE", "Germany", "+based in Germany"},
		{"Wilmington, DE 19801", "the United States", "+based in United States"},
		{"Bangalore, IN", "the United States", "-based in United States"},
		{"Bangalore, IN", "India", "+based in India"},
		{"Toronto, CA", "the United States", "-based in United States"},
		{"Toronto, ON M5V 2T6", "Canada", "+based in Canada"},
		{"San Francisco, CA", "the United States", "+based in United States"},
		{"San Jose, CA, USA", "California", "+based in California"},
		{"Crescent City, CA", "the United States", ""},
		{"Crescent City, CA", "Canada", ""},
		{"12 Main St, Austin, TX 78701", "the United States", "+based in United States"},
		{"Austin, TX, 78701", "the US", "+based in US"},
		{"Austin TX", "the US", "+based in US"},
		{"Austin, Texas", "the United States", "+based in United States"},
		{"Austin, TX", "Texas", "+based in Texas"},
		{"Austin, TX", "Germany", "-based in Germany"},
		{"Albuquerque, New Mexico", "Mexico", "-based in Mexico"},
		{"Tbilisi, Georgia", "the United States", "-based in United States"},
		{"Atlanta, Georgia", "the United States", "+based in United States"},
		{"10115 Berlin", "Germany", ""},
		{"St. Louis, MO 63101", "St. Louis", "+based in St. Louis"},
	} {
		d := berliner()
		d.Content.Location = tc.address
		if got := asks(score.Score(d, score.Target{Profile: profile(t), JobDescription: "Must be based in " + tc.asked}).Match); got != tc.want {
			t.Errorf("%q for %q: %q, want %q", tc.address, tc.asked, got, tc.want)
		}
	}
}

func TestOnlyPlacesToLiveAreAskedForAsPlaces(t *testing.T) {
	t.Parallel()
	for description, want := range map[string]string{
		"Must be based in Western Europe":                     "",
		"Must be based in CET":                                "",
		"Requirements\n- located in the US Eastern time zone": "",
		"Requirements\n- Living in Southeast Asia":            "",
		"Must be based in South Africa":                       "-based in South Africa",
		"Must be based in West Virginia":                      "-based in West Virginia",
		"Requirements\n- a nurse based in Ghent":              "-based in Ghent",
	} {
		if got := asks(score.Score(berliner(), score.Target{Profile: profile(t), JobDescription: description}).Match); got != want {
			t.Errorf("%q asks for %q, want %q", description, got, want)
		}
	}
	if got := asks(score.Score(berliner(), score.Target{Profile: profile(t), JobDescription: "Requirements\n- Experience with a design system based in Figma"}).Match); strings.Contains(got, "based in") {
		t.Errorf("a design system lives in Figma: %q", got)
	}
}
