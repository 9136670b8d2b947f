package resume

import (
	"testing"
)

func TestALeaveIsToldFromAJob(t *testing.T) {
	t.Parallel()
	for title, leave := range map[string]bool{
		"Career Break": true, "Career break (parental leave)": true, "Career Break – Caring for a parent": true, "Planned career break": true, "CAREER GAP": true, "Maternity leave": true,
		"Parental Leave, second child": true, "Sabbatical": true, "Sabbatical: travelled through Asia": true, "Gap year": true, "Medical leave": true, "Leave of absence": true,
		"Full-time parent": true, "Stay-at-home mum": true, "Caring for elderly parents": true, "Raising two children": true, "Travelling in South America": true, "Travel": true, "World travel": true,
		"Extended travel across Africa": true, "Unemployed": true, "Elternzeit": true, "Study leave": true, "Family caregiver leave": true, "One-year career break": true, "Career break - full-time study": true,

		"": false, "Travel Consultant": false, "Travel Agent": false, "Travelling Salesman": false, "Parental Leave Administrator": false, "Maternity Cover Teacher": false, "Maternity Nurse": false,
		"Maternity Leave Cover, Receptionist": false, "Sabbatical Officer": false, "Family Lawyer": false, "Caring Assistant": false, "Health Visitor": false, "Break Bulk Planner": false,
		"Career Coach": false, "Study Coordinator": false, "Carer": false, "Full-time Carer": false, "Travel and Tourism Advisor": false, "Nurse (maternity leave from 2020)": false, "Leave and Absence Specialist": false, "Travelling Nurse": false,
	} {
		if got := Leave(title); got != leave {
			t.Errorf("%q: %v", title, got)
		}
	}
	if !(Experience{Role: "Maternity leave", Company: "Ostrava Glass"}).Leave() || (Experience{Role: "Caring for children", Company: "Little Oaks Nursery"}).Leave() {
		t.Error("an employer makes a job of caring, and none of a leave")
	}
}
