package facts

import (
	"testing"

	"redraft/resume"
)

// TestNoDateNumberOrRateIsToldMoreExactly holds that a part of a year, an end of a time, fewer of what is counted and what each has of it are facts of
// their own, which a rewrite does not add.
func TestNoDateNumberOrRateIsToldMoreExactly(t *testing.T) {
	t.Parallel()
	for _, r := range toldExactly {
		source := newSource(resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{
			Role: "Coordinator", Company: "Brindle & Foss", Start: "2017-10", End: "present",
			Responsibilities: []string{r.bullet, "Opened the second depot in 2022", "Handle import and export papers"},
		}}}, nil, today)
		for supported, texts := range map[bool][]string{true: r.kept, false: r.changed} {
			for _, text := range texts {
				if v := source.Check("experiences[0].responsibilities[0]", "", text); v.Supported != supported {
					t.Errorf("%s → %s: supported is %v, unsupported: %s", r.bullet, text, v.Supported, unsupported(v))
				}
			}
		}
	}
}

var toldExactly = []retelling{
	{"Helped with the move to a new booking system in 2021.", []string{
		"Assisted with the move to a new booking system in 2021.",
		"In 2021, helped with the move to a new booking system.",
	}, []string{
		"Helped with the move to a new booking system in late 2021.",
		"Helped with the move to a new booking system in spring 2021.",
		"Helped with the move to a new booking system by mid-2021.",
		"Helped with the move to a new booking system in the second half of 2021.",
		"Helped with the move to a new booking system at the end of 2021.",
	}},
	{"Won the regional referral prize in the second quarter of 2019.", []string{
		"Won the regional referral prize in Q2 2019.",
		"Won the regional referral prize in 2019.",
	}, []string{
		"Won the regional referral prize in the fourth quarter of 2019.",
		"Won the regional referral prize in Q3 2019.",
	}},
	{"Helped at the plant sale in May 2019.", []string{
		"Assisted at the plant sale in May 2019.",
	}, []string{
		"Helped at the plant sale each May.",
		"Helped at the plant sale in late May 2019.",
	}},
	{"Cut the set-up time of a press from 90 to 55 minutes.", []string{
		"Reduced set-up time for a press from 90 minutes to 55.",
	}, []string{
		"Cut the set-up time of a press from 90 to 55 minutes in 2022.",
	}},
	{"Counted stock with the warehouse keeper at the end of each month.", []string{
		"Counted stock together with the warehouse keeper at each month's end.",
	}, []string{
		"Counted stock with the warehouse keeper at the start of each month.",
	}},
	{"Kept temperature and cleaning records every shift.", []string{
		"Kept cleaning and temperature records each shift.",
	}, []string{
		"Kept temperature and cleaning records at the start of every shift.",
	}},
	{"Completed 11 carer assessments since 2020.", []string{
		"Since 2020, completed 11 carer assessments.",
	}, []string{
		"Completed 11 carer assessments in 2020.",
		"Completed 11 carer assessments since early 2020.",
	}},
	{"Joined the group of five people who tested the new planning tool.", []string{
		"Joined a five-person group which tested the new planning tool.",
	}, []string{
		"Joined the group of five clerks who tested the new planning tool.",
	}},
	{"Operated 3-axis milling machines with Siemens control, single parts and small series.", []string{
		"Operated 3-axis milling machines with Siemens control on single parts and small series.",
	}, []string{
		"Operated three 3-axis milling machines with Siemens control, single parts and small series.",
	}},
	{"Hire and supervise 58 seasonal staff and 3 year-round employees.", []string{
		"Hire and supervise 58 seasonal staff and three employees who work year-round.",
	}, []string{
		"Hire and supervise 58 year-round staff and 3 seasonal employees.",
		"Hire and supervise 61 seasonal staff.",
	}},
	{"Wrote or revised nine procedures.", []string{
		"Wrote or revised 9 procedures.",
	}, []string{
		"Wrote nine new procedures.",
	}},
	{"Manage the accounts of some 70 donors (from €1,000 per year).", []string{
		"Manage the accounts of about 70 donors (from €1,000 a year).",
	}, []string{
		"Manage the accounts of some 70 donors (up to €1,000 per year).",
	}},
	{"Supervise 3 coordinators and one workshop planner.", []string{
		"Supervise three coordinators and 1 workshop planner.",
	}, []string{
		"Supervise 3 coordinators and one workshop planner per depot.",
	}},
	{"Helped check debit notes, found wrong charges of $4,500 in 2019.", []string{
		"Helped check debit notes and found $4,500 of wrong charges in 2019.",
		"Helped check debit notes and found wrong charges worth $4,500 in 2019.",
	}, []string{
		"Helped check debit notes worth $4,500 in 2019.",
	}},
	{"Negotiated a leasing contract for 40 tractors, savings of $310,000 per year.", []string{
		"Negotiated a leasing contract for 40 tractors with annual savings of $310,000.",
	}, []string{
		"Negotiated an annual leasing contract for 40 tractors, savings of $310,000.",
	}},
	{"Worked with the board on a campaign which raised $275,000 for a new dining hall.", []string{
		"Worked with the board on a campaign that raised $275,000 for a new dining hall.",
	}, []string{
		"Worked with the board on a campaign for a $275,000 dining hall.",
	}},
	{"Led the work to get the accreditation in 2020.", []string{
		"Led the work on getting the accreditation in 2020.",
	}, []string{
		"Led the two-year work to get the accreditation in 2020.",
	}},
	{"Helped migrate the ledger to a new database with 12 minutes of downtime.", []string{
		"Helped migrate the ledger to a new database with 12 minutes' downtime.",
	}, []string{
		"Helped migrate the ledger to a new database in 12 minutes.",
	}},
	{"Hit the packing target in 11 of 12 months in 2020.", []string{
		"Hit the packing target in eleven of 12 months in 2020.",
	}, []string{
		"Hit the packing target in 12 of 12 months in 2020.",
	}},
	{"Look after 3 tables of 10 guests at plated dinners.", []string{
		"Look after three tables of ten guests at plated dinners.",
	}, []string{
		"Look after 10 guests at plated dinners.",
	}},
	{"Keep 6 clusters running around 140 services.", []string{
		"Keep six clusters running with around 140 services.",
	}, []string{
		"Keep 6 clusters running around 140 services each.",
	}},
	{"Polished glasses, counted them after every function.", []string{
		"Polished glasses and counted them after each function.",
	}, []string{
		"Polished glasses, counted them before every function.",
	}},
	{"Top 3 agent for quality in the 4th quarter of 2019.", []string{
		"Top 3 agent for quality in Q4 2019.",
	}, []string{
		"Top agent for quality in the 4th quarter of 2019.",
		"Top 3 agent for quality since the 4th quarter of 2019.",
	}},
	{"Score improved from 78% to 86% from January to June 2019.", []string{
		"Score rose from 78% to 86% between January and June 2019.",
	}, []string{
		"Score improved from 78% to 86% in June 2019.",
	}},
	{"Trained one school leaver in the spring of 2021.", []string{
		"Trained a school leaver in spring 2021.",
	}, []string{
		"Trained one school leaver each spring.",
	}},
	{"Do a stock count on the first Monday of the month.", []string{
		"Do a stock count on the first Monday of each month.",
	}, []string{
		"Do a stock count on the last Monday of the month.",
	}},
	{"Helped the waiters clear plates, with a team of 12.", []string{
		"Helped the waiters clear plates in a team of 12.",
	}, []string{
		"Helped 12 waiters clear plates.",
	}},
	{"Covered the despatch desk in 2019.", []string{
		"In 2019, covered the despatch desk.",
	}, []string{
		"Covered the despatch desk from 2019.",
	}},
}
