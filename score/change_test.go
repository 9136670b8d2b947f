package score_test

import (
	"testing"

	"redraft/score"
)

// What changed is the head of its name, and whether that is good is what the head says, not any word beside it.
func TestChangesAreJudgedByWhatChanged(t *testing.T) {
	t.Parallel()
	for effect, sentences := range map[int][]string{
		1: {
			"Shortened the sales cycle by 3 weeks", "Reduced product quality problems by a third", "Cut revenue leakage by £90,000 a year", "Cut customer conversion time by 30% with a script",
			"Increased cost savings by 18% in a year", "Increased fraud detection by 40% with new rules", "Lost 12% fewer sales to empty shelves than in 2020", "Lowered traffic accidents on site by 10%",
			"Raised complaint resolution to 98% within a day", "Cut sales paperwork by 6 hours a week", "Reduced quality and safety issues by 22%", "Cut sales and marketing costs by 9%",
			"Cut sales, marketing and travel costs by 9%", "Reduced the cost of sales by 4%", "Reduced the loss of customers by 10%", "Reduced missed appointments by 25%", "Cut late orders by 40%",
			"Increased the number of error-free audits and customer satisfaction by 8%", "Reduced customer effort score by 12 points", "Reduced the share of late deliveries from 9% to 3%",
			"Increased returns on investment by 3%", "Increased session time by 20%", "Increased average customer spend by $9", "Complaints fell by 31% in one season", "Sales grew 14% in 2021",
			"Achieved a 14% increase in repeat bookings", "Led a redesign, resulting in a 12% drop in support tickets", "Drove sales growth of 18%", "Delivered a cost reduction of 7%", "Kept churn 5% lower than the target",
			"Reduced lower back injuries by 15%", "Increased market share from 8% to 11%", "Reduced staff turnover by 12%", "Grew stock turnover by 9%", "Cut no-shows by 20%", "Average reply time to 40 clients fell from 9 hours to 3", "Absence among its 52 students fell to 21%", "Cut waiting referrals by 60", "Increased closed tickets by 80%", "Reduced falls among clients by 9%", "Cut food waste by 18% with smaller orders", "Raised sign-ups by 35%",
			"Reduced lost revenue by 6%", "Cut $200,000 of costs", "Reduced hours of overtime by 30%",
		},
		-1: {
			"Increased churn by 5% with a new onboarding", "Reduced customer satisfaction by 9 points", "Increased the number of complaints by 12%", "Raised the error rate of invoices by 3%",
			"Lost 12% of customers in a year", "Lost 4 clients", "Cut sales by 20%", "Reduced the accuracy of forecasts by 4%", "Increased response times by 10 minutes", "Increased sales cycles by 2 weeks",
			"Increased late deliveries by 12%", "Increased sales and marketing costs by 9%", "Increased staff turnover by 12%", "Sales fell by 10% in 2020", "Complaints increased by 9%", "Saw a 5% drop in sales",
			"Changed the menu, leading to a 10% increase in waiting times", "Caused a 7% rise in complaints", "Reported a reduction of 5% in profits", "Lost 10% more customers than in 2019",
			"Made 15% more errors than planned", "In 2020 sales fell by 4%", "Waste of the 3 kitchens rose by 4%", "Customer retention dropped to 61%", "Increased lost sales by 6%", "Increased the bounce rate by 40%", "Halved conversion rates in 6 months",
			"Reduced productivity and customer satisfaction by 8%", "Increased the share of late deliveries to 9%", "Lowered the level of customer engagement by 3%", "Reduced uptime from 99.9% to 97%",
			"Managed the move, which increased costs by $40,000", "Increased customer complaints and staff workload by 10%", "Delivered a decline in revenue of 8%",
		},
		0: {
			"Raised 14 defects in acceptance tests", "Handled 30% more complaints than the year before", "Reversed a 9% drop in sales", "Recovered 20% of lost sales", "Despite a 10% fall in revenue the team stayed whole",
			"Managed a 20% increase in claims", "Responded to a rise of 15% in complaints", "Reduced network traffic by 30%", "Trained more than 30 customers", "Increased claims processed by 20%", "Grew tomatoes on 3 acres",
			"Handled reduced customer budgets of 12 firms", "Increased turnover by 5%", "Served 90 covers a night with 20% fewer staff", "Raised tickets in ServiceNow for 900 devices", "Taught 4 classes of more or less 45 students", "Found a broken field, recovering £40k in lost sales", "Did not increase costs in 4 years", "Cut-off errors: 12 found", "Managed price increase complaints from 40 tenants",
		},
	} {
		for _, s := range sentences {
			got := 0
			for _, c := range score.Changes(s) {
				if c.Effect != 0 {
					got = c.Effect
				}
			}
			if got != effect || score.Worsened(s) != (effect < 0) {
				t.Errorf("%q is %d, not %d: %+v", s, got, effect, score.Changes(s))
			}
		}
	}
}

func TestChangesNameWhatChanged(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]score.Change{
		"Cut the sales cycle from 90 to 60 days":        {Thing: "sales cycle", Effect: 1},
		"Achieved a rise of 9% in the number of donors": {Thing: "number of donors", Rose: true, Effect: 1},
		"Waiting times fell by 12 minutes":              {Thing: "waiting times", Effect: 1},
	} {
		if got := score.Changes(s); len(got) != 1 || got[0] != want {
			t.Errorf("%q: %+v", s, got)
		}
	}
	if got := score.Changes("Cut costs by 9% and increased complaints by 4%"); len(got) != 2 || got[0].Effect != 1 || got[1].Effect != -1 {
		t.Errorf("%+v", got)
	}
}

// A good result is proof in a summary, whatever words stand beside it.
func TestGoodResultsAreStrong(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"Cut the sales cycle from 90 to 60 days", "Reduced quality issues by 40% within a year", "Increased cost savings by 30% within a year"} {
		if n := score.Strength(s); n <= score.Strength("Managed 2 interns and the daily mail of the office.") {
			t.Errorf("%q: %d", s, n)
		}
	}
}
