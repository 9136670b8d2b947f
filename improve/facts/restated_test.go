package facts

import (
	"testing"

	"redraft/resume"
)

func TestWhatTheSourceSaysInAWayOfItsOwn(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		role, bullet, text string
		supported          bool
	}{
		{"Foreman", "Supervised painters and welders", "Supervised painting and welding crews", true},
		{"Foreman", "Supervised painters", "Supervised painting and tiling crews", false},
		{"Foreman", "Supervised painters and welders", "Did painting and welding", false},
		{"Clerk", "Monthly cierre contable in SAP", "Performed the monthly accounting close (cierre contable) in SAP", true},
		{"Nurse", "Called doctors when orders were not clear", "Called doctors about unclear orders", true},
		{"Nurse", "Called doctors when orders were clear", "Called doctors about unclear orders", false},
		{"Clerk", "Chased customers who had not paid", "Chased customers with overdue accounts", true},
		{"Tester", "Took part in daily, refinement and retro", "Took part in daily stand-ups, refinement and retrospectives", true},
		{"Tester", "Took part in refinement and retro", "Took part in daily stand-ups, refinement and retrospectives", false},
		{"Waiter", "There were 4 of us on the floor", "Worked the floor in a team of 4", true},
		{"Waiter", "Served 4 tables on the floor", "Worked the floor in a team of 4", false},
		{"Analyst", "Excel macros for merging of weekly reports", "Automated merging of weekly reports with Excel macros", true},
		{"Analyst", "Merged weekly reports in Excel", "Automated merging of weekly reports in Excel", false},
		{"Sales Rep", "Wrote call scripts for outbound sales", "Automated outbound sales", false},
		{"Agent", "Read tickets, urgent ones I escalated to tier 2", "Identified urgent tickets and escalated them to tier 2", true},
		{"Electrician", "Showed the new lads the ropes", "Showed new electricians the ropes", true},
		{"Mechanic", "Rebuilt the 5.0 V8", "Rebuilt the 5.0L V8", true},
		{"Mechanic", "Rebuilt the 5.0 V8", "Rebuilt the 5.7L V8", false},
		{"Pilot", "Flew the B737", "Flew the B-737", true},
		{"Pilot", "Flew the B737", "Flew the B-747", false},
		{"Teacher", "Taught AP bio and orgo", "Taught AP biology and organic chemistry", true},
		{"Teacher", "Taught AP bio", "Taught AP biology and physics", false},
		{"Florist", "More orders as it got close to Easter", "Took more orders as Easter approached", true},
		{"Packer", "pack 80 boxes a day w/ RF gun", "Pack 80 boxes per day with RF scanners", true},
		{"Packer", "pack 80 boxes a day w/ RF gun", "Pack 80 boxes per week with RF scanners", false},
		{"Trucker", "keep e-logs and fuel slips", "Keep fuel slips and electronic logs", true},
		{"Milker", "milking 90 goats w/ one other", "Milked 90 goats with one other worker", true},
		{"Milker", "milking 90 goats", "Milked 90 goats with one other worker", false},
		{"Plumber", "unblock drains", "Clear blocked drains", true},
		{"Waiter", "showed the new ones the till", "Showed new staff the till", true},
		{"Foreman", "Gave tool box talks", "Gave toolbox talks", true},
		{"Painter", "stock counts monthly, ordered the paint", "Ordered the paint and conducted monthly stock counts", true},
		{"Painter", "ordered the paint on Fridays, brushes and tape", "Ordered and handled the paint, brushes and tape on Fridays", false},
		{"Sysadmin", "all the apps in one repo", "Kept all applications in one repository", true},
		{"Sysadmin", "the apps in one repo", "Kept all servers in one repository", false},
		{"Support", "Helped clients with SSL sertificates", "Helped clients with SSL certificates", true},
	} {
		content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{Role: f.role, Company: "Northwind", Start: "2020", End: "2023", Responsibilities: []string{f.bullet}}}}
		if v := newSource(content, nil, today).Check("experience[0].bullets[0]", "", f.text); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.bullet, f.text, v.Supported, unsupported(v))
		}
	}
}
