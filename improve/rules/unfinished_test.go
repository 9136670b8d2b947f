package rules

import (
	"strings"
	"testing"
	"time"

	"redraft/resume"
)

// What somebody says of a degree or certificate that they do not hold, wherever they say it, keeps it out of what the summary says they hold.
func TestOnlyWhatIsFinishedIsHeld(t *testing.T) {
	t.Parallel()
	of := func(x resume.Education, c resume.Certification) *engine {
		return &engine{opts: Options{Today: time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)},
			r: resume.Resume{Education: []resume.Education{x}, Certifications: []resume.Certification{c}}}
	}
	course := resume.Education{Degree: "BSc Geology", Institution: "University of Hull", Dates: "2012 - 2014", Start: "2012", End: "2014"}
	paper := resume.Certification{Name: "Certified Crane Inspector", Date: "2019"}
	if e := of(course, paper); e.degree() != "Holds a BSc in Geology from University of Hull." || e.credentials() == "" {
		t.Fatalf("%q %q", e.degree(), e.credentials())
	}
	for _, note := range []string{
		"Left after two years", "left during the third semester", "Did not graduate", "Didn't finish", "never completed", "Dropped out in 2014", "Withdrew for family reasons",
		"Thesis outstanding", "Final exam still outstanding", "2 of 3 years completed", "Completed two of four years", "Completed 80 of 180 credits", "80/180 credits", "No degree awarded", "Degree not awarded",
		"without a degree", "Studies interrupted", "discontinued", "On hold since 2014", "Part-completed", "uncompleted", "Incomplete", "All but dissertation", "ABD",
		"expected 2027", "Anticipated graduation: May 2027", "In progress", "ongoing", "Currently in the second year", "Thesis to be submitted", "deferred", "Transferred to another school",
		"Quit to found a firm", "Year 1 only", "First year only", "Attended for two years", "Resit pending", "Coursework towards a degree", "60 credits toward the degree", "Failed the final exam",
	} {
		inDates := course
		inDates.Dates += " (" + note + ")"
		told := course
		told.Details = []string{"Modules: rocks, maps", note}
		if got := of(told, paper).degree() + of(inDates, paper).degree(); got != "" {
			t.Errorf("%s: %s", note, got)
		}
	}
	for _, note := range []string{"Outstanding student of the year", "GPA 3.9 of 4.0", "Thesis on left-lateral faults", "Completed with honours", "Modules: two of statistics, one of maps", "Attended the field school in Crete", "Graduated top 5 of 120 students"} {
		told := course
		told.Details = []string{note}
		if of(told, paper).degree() == "" {
			t.Errorf("%s: not held", note)
		}
	}
	for _, c := range []resume.Certification{{Name: "Crane Inspector in progress"}, {Name: "Crane Inspector", Date: "expected June 2026"}, {Name: "Crane Inspector", Date: "2027-05"}, {Name: "Crane Inspector Candidate"}} {
		if got := of(course, c).credentials(); strings.Contains(got, "Crane") {
			t.Errorf("%+v: %s", c, got)
		}
	}
}
