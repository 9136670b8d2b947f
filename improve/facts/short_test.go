package facts

import (
	"strings"
	"testing"

	"redraft/resume"
)

func TestShorthandStandsForWhatItIsShortFor(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		bullet, text string
		supported    bool
	}{
		{"Worked w/ sales on demos", "Worked with sales on demos", true},
		{"Ran 14 months w/o a fall on the ward", "Ran 14 months without a fall on the ward", true},
		{"Sent 40 invoices/mo to clients", "Sent 40 invoices per month to clients", true},
		{"Sent 40 invoices/mo to clients", "Sent 40 invoices per week to clients", false},
		{"Was the H&S rep for my shift", "Served as health and safety representative for the shift", true},
		{"Had no injuries and was the H&S rep for our crew", "Served as health and safety representative for the crew", true},
		{"Met the H&S rep", "Served as health and safety representative", false},
		{"Cared for 6 pts per shift", "Cared for six patients per shift", true},
		{"Managed A-lines and vents", "Managed arterial lines and ventilators", true},
		{"Ran a line of 12 cooks", "Managed arterial lines for 12 cooks", false},
		{"Booked appts for three drs", "Booked appointments for three doctors", true},
		{"Handled A/P and A/R", "Handled accounts payable and accounts receivable", true},
		{"Pulled reports for the dept. head", "Pulled reports for the department head", true},
		{"Worked as TA for 2 years in grade 3", "Served as a teaching assistant in grade 3 for two years", true},
		{"Kept a list of dots", "Kept Department of Transportation lists", false},
		{"I am a cashier", "Served as account manager", false},
		{"Served lunch in Atlanta, GA", "Served lunch with Google Analytics", false},
		{"Drafted SOWs for two vendors", "Drafted statements of work for two vendors", true},
		{"Drafted SOWs for two vendors", "Drafted statements of sales for two vendors", false},
		{"Cared for women with PPH", "Cared for women with postpartum hemorrhage", true},
		{"Filed notes in WCCIS", "Filed notes in WCCIS and SystmOne", false},
		{"Logged bugs in Jira", "Logged bugs in Atlassian Jira", true},
		{"Logged bugs in Jira", "Logged bugs in Atlassian Confluence", false},
		{"Worked on a report in GA", "Worked on a report in Google Analytics", true},
	} {
		if v := (finding{bullets: []string{f.bullet}, text: f.text}).check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.bullet, f.text, v.Supported, unsupported(v))
		}
	}
}

func TestASpellingMayBeCorrected(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		bullet, text string
		supported    bool
	}{
		{"Wrote 9 articles on accesibility", "Wrote nine articles on accessibility", true},
		{"Managment of the stock in the wearhouse", "Managed stock in the warehouse", true},
		{"Served 40 custmers an hour", "Served 40 customers an hour", true},
		{"Mainly liasing with the removalists on the move", "Liaised with the removalists on the move", true},
		{"Cleaned the brewhouse", "Cleaned the warehouse", false},
		{"Precepted 4 new grads", "Presented 4 new grads", false},
		{"Wrote articles on trains", "Wrote articles on brains", false},
		{"Replenishing mini bar and posting charges", "Replenished minibars and posted charges", true},
		{"Did the yearly stocktake", "Performed the annual stock take", true},
		{"Cleaned the swimmingpool daily", "Cleaned the swimming pool daily", true},
		{"Labelled specimens for haematology", "Labeled specimens for hematology", true},
		{"Cleaned the pool daily", "Cleaned the swimming pool daily", false},
	} {
		if v := (finding{bullets: []string{f.bullet}, text: f.text}).check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.bullet, f.text, v.Supported, unsupported(v))
		}
	}
}

func TestATitleInShorthandIsThatTitle(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		role, title string
		supported   bool
	}{
		{"Asst. Mgr", "Assistant manager", true},
		{"Asst. Mgr", "Manager", false},
		{"Sr. Acct. Mgr", "Senior account manager", true},
		{"Admin Asst", "Administrative assistant", true},
		{"Admin Asst", "Administrator", false},
		{"HCA", "Healthcare assistant", true},
		{"HCA", "Healthcare administrator", false},
		{"Mktg Coord", "Marketing coordinator", true},
		{"Elec. Apprentice", "Electrician", false},
		{"PM", "Product manager", false},
		{"Receptionst", "Receptionist", true},
	} {
		content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{Role: f.role, Company: "Northwind", Start: "2020", End: "2023", Responsibilities: []string{"Ran shifts"}}}}
		if v := newSource(content, nil, today).Check("summary", "", f.title+" with three years of experience running shifts."); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.role, f.title, v.Supported, unsupported(v))
		}
	}
}

func TestAStateIsNoShorthand(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{Role: "Cook", Company: "Northwind", Location: "Toledo, OH", Start: "2020", End: "2023", Responsibilities: []string{"Cooked lunch"}}}}
	if v := newSource(content, nil, today).Check("experience[0].bullets[0]", "", "Cooked lunch for occupational health"); v.Supported {
		t.Error("OH of a location proves occupational health")
	}
}

// What is meant by a line of the data is what is read of it: no two lines give a word a meaning of its own, and none makes shorthand of what is read as another word.
func TestTheShorthandIsConsistent(t *testing.T) {
	t.Parallel()
	l, longer := words(), shortened()
	for _, line := range lines("shorthand") {
		if strings.Contains(line, ">") {
			continue
		}
		short, _, several := strings.Cut(line, ":")
		if _, ok := longer[short]; ok {
			t.Errorf("%s is read as %s", short, longer[short])
		}
		if several && strings.Contains(line, "=") {
			t.Errorf("%s: one meaning or several", line)
		}
		if key := l.known(short); several && key != strings.Join(l.parts(short), "_") {
			t.Errorf("%s: %s is taken for %s", line, short, key)
		}
	}
}
