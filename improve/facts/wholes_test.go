package facts

import (
	"strings"
	"testing"
)

func TestWholesAndConsequences(t *testing.T) {
	t.Parallel()
	for _, f := range wholeFindings {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			if v := f.check(); v.Supported != f.supported {
				t.Errorf("%s → %s: supported is %v, unsupported: %s", strings.Join(f.bullets, " | "), f.text, v.Supported, unsupported(v))
			}
		})
	}
}

var (
	rounding  = []string{"Reduced falls on the ward by 22% in 2022 by introducing hourly rounding."}
	register  = []string{"Keep the ward's controlled drugs register; the 2023 inspection ended without findings."}
	dashboard = []string{"Maintain the sales dashboard used by the Pune office, ensuring 100% of deals have an owner."}
	imports   = []string{"Automated the bank import in PHC, which resulted in 30% fewer manual entries."}
	crates    = []string{"Ordered dressings and consumables for the surgical ward from two suppliers."}
)

var wholeFindings = []finding{
	{name: "every one of some", bullets: crates, text: "Ordered every consumable for the surgical ward from two suppliers."},
	{name: "all of some", bullets: []string{"Reviewed contracts below $5,000 for missing clauses."}, text: "Reviewed all contracts below $5,000 for missing clauses."},
	{name: "every one, in the possessive", bullets: []string{"Answered parents' emails within two days."}, text: "Answered every parent's email within two days."},
	{name: "all, named by the role alone", bullets: []string{"Member of the team of six that introduced the scanners in May 2021."}, text: "Member of the team of six that introduced the scanners in all warehouses in May 2021."},
	{name: "every one beside every day", bullets: []string{"Count stock in aisle 4 every Friday."}, text: "Count stock in every aisle every Friday."},
	{name: "every one of all", bullets: []string{"Tested all circuits on floors 2 and 3."}, text: "Tested every circuit on floors 2 and 3.", supported: true},
	{name: "all of 100%", bullets: dashboard, text: "Maintain the Pune office's sales dashboard and ensure that all (100%) deals have an owner.", supported: true},
	{name: "every one of 100%", bullets: dashboard, text: "Ensure every deal has an owner and maintain the sales dashboard that the Pune office uses.", supported: true},
	{name: "all of others than the 100%", bullets: dashboard, text: "Maintain the sales dashboards used by all offices, ensuring 100% of deals have an owner."},
	{name: "the whole for a part", bullets: register, text: "Keep the hospital's controlled drugs register; the 2023 inspection ended without findings."},
	{name: "in the whole for a part", bullets: rounding, text: "Reduced falls in the hospital by 22% in 2022 by introducing hourly rounding."},
	{name: "the company for an office", bullets: dashboard, text: "Maintain the company's sales dashboard, ensuring 100% of deals have an owner."},
	{name: "a product for a module", bullets: []string{"Test coverage of the payments module grew from 55% to 80% under the test plan I wrote."}, text: "Test coverage of the product grew from 55% to 80% under the test plan I wrote."},
	{name: "throughout a place", bullets: []string{"Tested circuits on floors 2 and 3."}, text: "Tested circuits throughout the building."},
	{name: "several of one behind an adjective", bullets: []string{"Wired 40 flats in the Malvarrosa housing block."}, text: "Wired 40 flats across several housing blocks in Malvarrosa."},
	{name: "what the figure does not measure", bullets: imports, text: "Automated the bank import in PHC, which resulted in 30% fewer errors."},
	{name: "faster what", bullets: []string{"Set up nightly test runs, resulting in faster feedback for 14 developers.", "Helped the release manager."}, text: "Set up nightly test runs, resulting in faster releases."},
	{name: "a thing that asserts nothing", bullets: rounding, text: "Introduced hourly rounding and thereby shortened stays, with falls on the ward down 22% in 2022."},
	{name: "thereby", bullets: rounding, text: "Introduced hourly rounding and thereby lowered falls on the ward by 22% in 2022.", supported: true},
	{name: "as a result", bullets: rounding, text: "Introduced hourly rounding, with 22% fewer falls on the ward in 2022 as a result.", supported: true},
	{name: "thanks to", bullets: imports, text: "Manual entries fell by 30% thanks to the automation of the bank import in PHC.", supported: true},
	{name: "thereby of what only came after", bullets: []string{"Took over the diary; missed appointments fell by 20 a month."}, text: "Took over the diary and thereby cut missed appointments by 20 a month."},
	{name: "as a result of an aim", bullets: []string{"Compared two device farms with a view to lower costs."}, text: "Compared two device farms and lowered costs as a result."},
	{name: "an introduction that led to", bullets: rounding, text: "The introduction of hourly rounding on the ward led to a 22% drop in falls in 2022.", supported: true},
	{name: "what I introduced", bullets: rounding, text: "Hourly rounding, which I introduced on the ward, brought falls down by 22% in 2022.", supported: true},
	{name: "with a view to", bullets: []string{"Count stock in aisle 4 every Friday to keep inventory accuracy high."}, text: "Carry out a stock count in aisle 4 each Friday with a view to keeping inventory accuracy high.", supported: true},
	{name: "with a view to more", bullets: []string{"Introduced a homework diary with a view to better contact with parents."}, text: "Introduced a homework diary with a view to better contact with parents and higher attendance."},
	{name: "what an aim became", bullets: []string{"Introduced a homework diary with a view to better contact with parents."}, text: "Introduced a homework diary, which resulted in better contact with parents."},
	{name: "nothing resulted", bullets: []string{"Supported the external audit; no adjustments were required in 2022."}, text: "Assisted with the external audit. In 2022, no adjustments resulted.", supported: true},
	{name: "a novel thing", bullets: []string{"Developed a new lead scoring formula for the inbound team."}, text: "Created a novel lead scoring formula for the inbound team.", supported: true},
	{name: "a novel thing of old", bullets: []string{"Developed a lead scoring formula for the inbound team."}, text: "Created a novel lead scoring formula for the inbound team."},
	{name: "a team's thing", bullets: []string{"Designed an onboarding guide to help new account managers find their way in the Sales Operations team."}, text: "Designed the Sales Operations team's onboarding guide, which helps new account managers find their way.", supported: true},
}
