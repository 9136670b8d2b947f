package facts

import (
	"strings"
	"testing"
)

// plainly are bullets that tell of a deed or of what came of it by plain words, or without the verb that a rewrite takes.
var plainly = []finding{
	{bullets: []string{"Email test results to engineers"}, text: "Emailed test results to test engineers", supported: true},
	{bullets: []string{"Emailed test results every week"}, text: "Trained clerks to test results"},
	{bullets: []string{"Support to customers by chat, 30 a day"}, text: "Supported 30 customers per day by chat", supported: true},
	{bullets: []string{"Support to the manager with rosters"}, text: "Created rosters"},
	{bullets: []string{"Carpet cleaning plan for the whole hotel"}, text: "Implemented a carpet cleaning plan for the whole hotel", supported: true},
	{bullets: []string{"Salesforce for all the contacts"}, text: "Implemented Salesforce for all contacts"},
	{bullets: []string{"Take part in the monthly board call reporting occupancy"}, text: "Report occupancy in the monthly board call", supported: true},
	{bullets: []string{"Help the manager in the meeting with the figures"}, text: "Present the figures in the meeting"},
	{bullets: []string{"Participated in discussions with parents"}, text: "Communicated with parents", supported: true},
	{bullets: []string{"Took part in talks with suppliers"}, text: "Negotiated with suppliers"},
	{bullets: []string{"Sales of phone contracts, regional award 2020"}, text: "Won a regional award in 2020", supported: true},
	{bullets: []string{"Sold tickets, prize draw on Fridays"}, text: "Won a prize"},
	{bullets: []string{"Wrote a poem for the town prize"}, text: "Won the town prize"},
	{bullets: []string{"Built a booking form, before it was paper"}, text: "Built a booking form, replacing paper", supported: true},
	{bullets: []string{"Before that worked with Excel lists"}, text: "Replaced Excel lists"},
	{bullets: []string{"Minded toddlers at the gym while the parents train"}, text: "Supervised toddlers at the gym while parents trained", supported: true},
	{bullets: []string{"Watched two technicians repair pumps"}, text: "Supervised two technicians"},
	{bullets: []string{"Helped watch the children"}, text: "Supervised the children"},
	{bullets: []string{"Chasing of old invoices, $40k recovered in a year"}, text: "Recovered $40k in a year by chasing old invoices", supported: true},
	{bullets: []string{"Chasing of old invoices, $40k recovered by the lawyers"}, text: "Recovered $40k"},
	{bullets: []string{"Pulled old carpets in 12 flats"}, text: "Removed old carpets in 12 flats", supported: true},
	{bullets: []string{"Painted walls in 12 flats"}, text: "Removed walls in 12 flats"},
	{bullets: []string{"Hedges trimmed twice a year"}, text: "Trimmed hedges twice a year", supported: true},
	{bullets: []string{"Shift staff cut after the merger"}, text: "Cut shift staff"},
	{bullets: []string{"Helped the shop grow sales from 10k to 14k"}, text: "Helped grow the shop's sales from 10k to 14k", supported: true},
	{bullets: []string{"Helped the shop grow sales from 10k to 14k"}, text: "Grew the shop's sales from 10k to 14k"},
	{bullets: []string{"Fewer complaints after I rewrote the menu"}, text: "Reduced complaints by rewriting the menu", supported: true},
	{bullets: []string{"Fewer complaints after the owner rewrote the menu"}, text: "Reduced complaints"},
	{bullets: []string{"Block cards over the limit"}, text: "Block cards that exceed the limit", supported: true},
	{bullets: []string{"Block cards near the limit"}, text: "Block cards that exceed the limit"},
	{bullets: []string{"2 trainees under me"}, text: "Supervised 2 trainees", supported: true},
	{bullets: []string{"Worked under the chef with 2 trainees"}, text: "Supervised 2 trainees"},
	{bullets: []string{"Proposals to close slow lines"}, text: "Proposed closing slow lines", supported: true},
	{bullets: []string{"Proposals to close slow lines"}, text: "Closed slow lines"},
	{bullets: []string{"Waiting time shorter after I changed the order"}, text: "Shortened waiting time by changing the order", supported: true},
	{bullets: []string{"Sales rose after I left"}, text: "Increased sales"},
	{bullets: []string{"Shift supervisor on weekends"}, text: "Supervised shifts on weekends", supported: true},
	{bullets: []string{"Assistant shift supervisor on weekends"}, text: "Supervised shifts on weekends"},
	{bullets: []string{"I handle a caseload of 40 families"}, text: "Manage a caseload of 40 families", supported: true},
	{bullets: []string{"Regular contact with foster families"}, text: "Communicated regularly with foster families", supported: true},
	{bullets: []string{"Helped with discussions with parents"}, text: "Communicated with parents"},
	{bullets: []string{"Sales went from 10k to 15k a month while I was there"}, text: "Increased sales from 10k to 15k per month"},
	{bullets: []string{"Returns fell from 8% to 5%"}, text: "Reduced returns from 8% to 5%"},
	{bullets: []string{"Returns of my counter down from 8% to 5% after daily checks"}, text: "Reduced counter returns from 8% to 5% through daily checks", supported: true},
	{bullets: []string{"Returns of my counter down from 8% to 5% after the new supplier came"}, text: "Reduced counter returns from 8% to 5%"},
	{bullets: []string{"Sent lists to the agency, which recovered $40k"}, text: "Recovered $40k"},
	{bullets: []string{"Project lead's reports typed"}, text: "Led projects"},
	{bullets: []string{"Yard duty at lunch"}, text: "Supervised pupils during yard duty at lunch", supported: true},
	{bullets: []string{"Yard duty at lunch"}, text: "Supervised teachers at lunch"},
	{bullets: []string{"Fault finding on presses"}, text: "Diagnosed faults on presses", supported: true},
	{bullets: []string{"Fault finding on presses"}, text: "Prevented faults on presses"},
	{bullets: []string{"Parts list of the press streamlined"}, text: "Streamlined the parts list of the press", supported: true},
	{bullets: []string{"Parts list of the press streamlined by the engineers"}, text: "Streamlined the parts list of the press"},
}

func TestPlainWordsTellOfDeeds(t *testing.T) {
	t.Parallel()
	for _, f := range plainly {
		if v := f.check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", strings.Join(f.bullets, " | "), f.text, v.Supported, unsupported(v))
		}
	}
}
