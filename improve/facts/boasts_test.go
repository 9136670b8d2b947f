package facts

import (
	"strings"
	"testing"
)

// boasts are bullets of which a rewrite makes more by a word or an item, each beside the nearest that is true.
var boasts = []finding{
	{bullets: []string{"Kept the rota and the shift book", "Counted linen in PostgreSQL"}, text: "Kept the rota, the databases and the shift book"},
	{bullets: []string{"Coordinated loads for 7 drivers", "Fixed failures of the tail lift"}, text: "Coordinated loads and breaks for 7 drivers"},
	{bullets: []string{"Coordinated loads and breaks for 7 drivers"}, text: "Coordinated breaks and loads for 7 drivers", supported: true},
	{bullets: []string{"Serve as relief shift supervisor twice a month"}, text: "Serve as shift supervisor twice a month"},
	{bullets: []string{"Serve as relief shift supervisor twice a month"}, text: "Act as relief shift supervisor twice a month", supported: true},
	{bullets: []string{"Supported the kitchen audit in 2020 by filing the logs"}, text: "Supported the successful kitchen audit in 2020 by filing the logs"},
	{bullets: []string{"Supported the kitchen audit in 2020, which we passed"}, text: "Supported the successful kitchen audit in 2020", supported: true},
	{bullets: []string{"Cut fuel costs by 12% by planning routes"}, text: "Cut fuel costs and time by 12% by planning routes"},
	{bullets: []string{"Cut fuel costs and driving time by 12% by planning routes"}, text: "Cut fuel costs and driving time by 12% through route planning", supported: true},
	{bullets: []string{"Watched the baker shape loaves"}, text: "Shaped loaves with the baker"},
	{bullets: []string{"Watched the baker shape loaves"}, text: "Assisted the baker in shaping loaves"},
	{bullets: []string{"Was shown how to use the slicer in 2023"}, text: "Used the slicer from 2023"},
	{bullets: []string{"Helped reopen the pool after the flood"}, text: "Reopened the pool after the flood"},
	{bullets: []string{"Helped reopen the pool after the flood"}, text: "Helped to reopen the pool following the flood", supported: true},
	{bullets: []string{"Prepared quotes for roofs", "Won the sales prize in 2016"}, text: "Prepared winning quotes for roofs"},
	{bullets: []string{"Negotiated prices with growers", "Brought waste down from 9% to 4%"}, text: "Negotiated lower prices with growers"},
	{bullets: []string{"Tracked a budget of $96,000 in Excel"}, text: "Managed a budget of $96,000 in Excel"},
	{bullets: []string{"Ran a budget of $96,000 in Excel"}, text: "Managed a budget of $96,000 in Excel", supported: true},
	{bullets: []string{"Recruited 15 packers and brought turnover down from 41% to 27%"}, text: "Recruited and trained 15 packers and brought turnover down from 41% to 27%"},
	{bullets: []string{"Kept the score at 92% in 2020"}, text: "Kept the score at 92% in 2020, above the team average"},
	{bullets: []string{"Keep client lists in Airtable"}, text: "Keep client and supplier lists in Airtable"},
	{bullets: []string{"Designed packaging for three food brands"}, text: "Designed packaging and labels for three food brands"},
	{bullets: []string{"Designed packaging and labels for three food brands"}, text: "Designed labels and packaging for three food brands", supported: true},
	{bullets: []string{"Tracked 23 grants worth $5 million"}, text: "Managed 23 grants worth $5 million"},
	{bullets: []string{"Cut hair on Saturdays under the supervision of a barber"}, text: "Cut hair on Saturdays on my own"},
	{bullets: []string{"The plan held in 10 of 12 months"}, text: "The plan held in 12 months"},
	{bullets: []string{"The plan held in 10 of 12 months"}, text: "The plan held in 10 out of 12 months", supported: true},
}

func TestMoreIsMadeOfNothing(t *testing.T) {
	t.Parallel()
	for _, f := range boasts {
		if v := f.check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", strings.Join(f.bullets, " | "), f.text, v.Supported, unsupported(v))
		}
	}
}
