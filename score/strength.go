package score

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"redraft/resume"
)

var (
	hasFigure = regexp.MustCompile(`(?:^|[\s($€£₱~])\d[\d,.]*(?:[%+xkKMBm]|\s|$|[;)-])`)
	figures   = regexp.MustCompile(`\d[\d,.]*`)
	onlyYear  = regexp.MustCompile(`^(?:19|20)\d\d[.,]*$`)
	share     = regexp.MustCompile(`[$€£₱]\s?\d|\d\s?%|\d+x\b`)
	changed   = regexp.MustCompile(`(?i)^(?:saved|raised|generated|recovered|won) (?:(?:over|about|around|nearly|almost|more than) )?[$€£₱]?\d|\bby (?:(?:over|about|around|nearly|almost|more than|up to|an average of|some) )?(?:[$€£₱]?\d)|\bfrom (?:(?:over|about|around|nearly|almost) )?[$€£₱]?\d[\d,.]*[^.;]{0,30}?\bto (?:(?:over|about|just|under|nearly|almost) )?[$€£₱]?\d|\d ?(?:%|x|percent) (?:faster|slower|quicker|cheaper|more|less|fewer|lower|higher|increase|decrease|reduction|growth|drop|rise|cut|improvement)\b`)
	ahead     = regexp.MustCompile(`(?i)\bunder budget\b|\bahead of (?:schedule|plan|time)\b|\b(?:days?|weeks?|months?) (?:early|ahead)\b|\bon time and (?:on|within|under) budget\b`)
	achieved  = regexp.MustCompile(`(?i)^(?:cut|reduced|increased|saved|improved|boosted|raised|grew|built|won|tripled|doubled|halved|launched|generated|delivered|scaled|automated|lowered|shortened|exceeded|recovered)\b`)
	led       = regexp.MustCompile(`(?i)^(?:led|managed|directed|headed|ran|supervised)\b`)
)

// Strength says how well a statement serves as the proof in a summary: what changed, and by how much, best, then money and shares, then numbers
// of things; 0 where it holds no figure, less where it tells of something that grew worse.
func Strength(s string) int {
	if !hasFigure.MatchString(s) || !slices.ContainsFunc(figures.FindAllString(s, -1), func(n string) bool { return !onlyYear.MatchString(n) }) {
		return 0
	}
	if Worsened(s) {
		return -1
	}
	n := 10
	for _, x := range []struct {
		pattern *regexp.Regexp
		points  int
	}{{changed, 15}, {ahead, 10}, {share, 10}, {achieved, 6}, {led, 2}} {
		if x.pattern.MatchString(s) {
			n += x.points
		}
	}
	switch words := len(strings.Fields(s)); {
	case words > 22:
		n -= 4
	case words < 6:
		n -= 6
	}
	return max(1, n)
}

// Changed says whether a statement tells by how much something changed.
func Changed(s string) bool { return changed.MatchString(s) }

// Recency ranks the roles by when they ended, 0 for the newest.
func Recency(r *resume.Resume, today time.Time) []int {
	order := make([]int, len(r.Experiences))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		one, two := ended(r.Experiences[a], today), ended(r.Experiences[b], today)
		switch {
		case one > two:
			return -1
		case one < two:
			return 1
		}
		return 0
	})
	ranks := make([]int, len(order))
	for rank, i := range order {
		ranks[i] = rank
	}
	return ranks
}

// PerRole is what a role's age takes off the strength of its results, for each role that is newer.
const PerRole = 2
