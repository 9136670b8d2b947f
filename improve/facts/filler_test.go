package facts

import (
	"testing"

	"redraft/resume"
)

func TestWordsThatAddNothing(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		role, bullet, text string
		supported          bool
	}{
		{"Receptionist", "Helped the vet with her diary", "Assisted the vet with diary management", true},
		{"Receptionist", "Printed the vet's diary", "Printed diaries and took over diary management", false},
		{"Payroll clerk", "Weekly and monthly pay", "Handled weekly and monthly pay cycles", true},
		{"Shop assistant", "Made the rota", "Prepared the staff rota", true},
		{"Shop assistant", "Dealt with staff complaints", "Dealt with staff and supplier complaints", false},
		{"Shop assistant", "Filing, copying and post", "Handled filing, document copying and post", true},
		{"Shop assistant", "Filing, copying and post", "Handled filing, video copying and post", false},
		{"Lab technician", "Cleaned the glassware", "Cleaned laboratory glassware", true},
		{"Lab technician", "Cleaned the glassware", "Cleaned pharmaceutical glassware", false},
		{"Dental nurse", "Got the rooms ready", "Prepared treatment rooms", true},
		{"Dental nurse", "Never missed a shift", "Never missed a medication", false},
		{"Phlebotomist", "Label the tubes", "Label specimens", true},
		{"Farm hand", "Fed 200 ewes", "Fed a flock of 200 ewes", true},
		{"Farm hand", "Own the plan for one barn", "Own the plan for the entire barn portfolio", false},
		{"Cleaner", "Locked the doors at night", "Secured the premises at night", true},
		{"Cleaner", "Cleaned a bank's offices", "Secured a bank's contract", false},
		{"Clerk", "Chased firms for missing receipts", "Followed up with firms on outstanding receipts", true},
		{"Clerk", "Filed receipts", "Filed receipts with outstanding accuracy", false},
		{"Clerk", "Did the rota when the boss was off", "Prepared the staff rota in the boss's absence", true},
		{"Clerk", "Set up standing orders until they were done away with", "Set up standing orders until they were discontinued", true},
		{"Clerk", "Wrote to the ward manager", "Wrote to the hospital board", false},
		{"Clerk", "Wrote to the bank", "Wrote to the bank and closed orders", false},
		{"Clerk", "Was the rep for the depot at meetings", "Represented the depot at meetings", true},
		{"Florist", "Made bouquets for people", "Made bouquets for customers", true},
		{"Florist", "Made bouquets for a hotel", "Made bouquets for customers", false},
		{"Technician", "Did water tests", "Conducted water quality tests", true},
		{"Technician", "Did water tests", "Conducted quality water tests", false},
		{"Technician", "Checked labels against the list", "Checked labels for accuracy against the list", true},
		{"Technician", "Printed labels", "Printed labels with accuracy", false},
		{"Clerk", "Asked engineers for hours", "Consulted engineers on hours", true},
		{"Clerk", "Asked engineers for hours", "Supervised engineers", false},
		{"Clerk", "Signed up new people", "Registered new people", true},
		{"Clerk", "Worked with drivers on late loads", "Liaised with drivers on delayed loads", true},
	} {
		s := newSource(resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{Role: f.role, Company: "Northwind", Start: "2020", End: "2023", Responsibilities: []string{f.bullet}}}}, nil, today)
		if v := s.Check("experience[0].bullets[0]", "", f.text); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.bullet, f.text, v.Supported, unsupported(v))
		}
	}
}
