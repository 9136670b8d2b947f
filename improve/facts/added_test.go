package facts

import (
	"strings"
	"testing"
)

func TestWhatARewriteAdds(t *testing.T) {
	t.Parallel()
	for _, f := range additions {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			if v := f.check(); v.Supported != f.supported {
				t.Errorf("%s → %s: supported is %v, unsupported: %s", strings.Join(f.bullets, " | "), f.text, v.Supported, unsupported(v))
			}
		})
	}
}

var additions = []finding{
	{name: "a purpose of another bullet's words", bullets: []string{"Cut hedges and lawns", "Talked with the garden team about safety"}, text: "Cut hedges and lawns to support the garden team."},
	{name: "a purpose that nobody told", bullets: []string{"Wash the buses at night"}, text: "Wash the buses at night to keep operations running."},
	{name: "a purpose behind a comma", bullets: []string{"Sew hems and zips", "Order thread for the workshop"}, text: "Sewed hems and zips, supporting the workshop."},
	{name: "a purpose that the bullet tells", bullets: []string{"Sew hems and zips for the bridal shop"}, text: "Sewed hems and zips to support the bridal shop.", supported: true},
	{name: "a deed behind a comma", bullets: []string{"Feed calves, checks of the water troughs"}, text: "Fed calves, checking the water troughs.", supported: true},
	{name: "an audience", bullets: []string{"Typed the minutes", "Sent letters to the clients"}, text: "Typed the minutes for clients."},
	{name: "what a thing is of", bullets: []string{"Took part in the stock count", "Painted the north warehouse"}, text: "Took part in the stock count of the north warehouse."},
	{name: "breadth", bullets: []string{"Delivered mail", "Met other departments on Monday"}, text: "Delivered mail across departments."},
	{name: "what is gone by", bullets: []string{"Pressed shirts"}, text: "Pressed shirts, following company procedures."},
	{name: "needs", bullets: []string{"Pressed shirts"}, text: "Pressed shirts based on business needs."},
	{name: "manner", bullets: []string{"Pressed shirts"}, text: "Pressed shirts professionally."},
	{name: "help for who was named already", bullets: []string{"Carried trays for the bar team"}, text: "Carried trays for the bar team to help the team."},
	{name: "a second deed on the same thing", bullets: []string{"Planted roses"}, text: "Planted and maintained roses."},
	{name: "a second deed before it", bullets: []string{"Measure windows"}, text: "Measure and document windows."},
	{name: "a second deed of no verb", bullets: []string{"Wage slips for 40 staff"}, text: "Prepared and distributed wage slips for 40 staff."},
	{name: "two deeds of two", bullets: []string{"Open the mail and take it round"}, text: "Open and deliver the mail.", supported: true},
	{name: "one deed of no verb", bullets: []string{"Wage slips for 40 staff"}, text: "Prepared wage slips for 40 staff.", supported: true},
	{name: "a deed besides", bullets: []string{"Locked the gate", "Employee of the month"}, text: "Locked the gate and issued employee passes."},
	{name: "a deed that another bullet tells", bullets: []string{"Locked the gate", "Emptied the lockers on Friday"}, text: "Locked the gate and emptied the lockers.", supported: true},
	{name: "an average behind with", bullets: []string{"Sold ovens by phone; average order was $700."}, text: "Sold ovens by phone, with an average order of $700.", supported: true},
	{name: "a second deed by a looser word", bullets: []string{"mend fences"}, text: "Mend and install fences."},
	{name: "a second deed with a thing that says nothing", bullets: []string{"Brushing dogs, cutting nails"}, text: "Brushed dogs, cut nails and sterilized tools."},
	{name: "help with a doing", bullets: []string{"Helping with ordering of paint and rollers"}, text: "Coordinated orders of paint and rollers."},
	{name: "a thing made precise", bullets: []string{"Wrote reports", "Visited the technical fair in Hanover each spring"}, text: "Wrote technical reports."},
	{name: "several of one", bullets: []string{"Bank letter"}, text: "Wrote multiple bank letters."},
	{name: "several of many", bullets: []string{"Letters for the bank"}, text: "Wrote various letters for the bank.", supported: true},
	{name: "the deed as a noun beside another", bullets: []string{"Was in the group that tested the oven"}, text: "Participated in testing and implementation of the oven."},
	{name: "what rose, by its figures", bullets: []string{"Phoned members; renewals went from 40% to 55%"}, text: "Phoned members, raising renewals from 40% to 55%.", supported: true},
	{name: "a deed to what was named", bullets: []string{"Collect the fares and give them to the office"}, text: "Collect fares and hand them in at the office.", supported: true},
}
