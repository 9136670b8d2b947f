package facts

import (
	"strings"
	"testing"
)

// fragments are bullets that name the work without a verb, or with one that only says that it was done.
var fragments = []finding{
	{bullets: []string{"Several integrations with payment providers"}, text: "Coordinated integrations with payment providers", supported: true},
	{bullets: []string{"Several integrations with payment providers"}, text: "Led integrations with payment providers"},
	{bullets: []string{"On the cleaning roster at weekends"}, text: "Coordinated the cleaning roster at weekends"},
	{bullets: []string{"Weddings up to 150 guests"}, text: "Coordinated weddings for up to 150 guests", supported: true},
	{bullets: []string{"Weddings up to 150 guests"}, text: "Negotiated weddings for up to 150 guests"},
	{bullets: []string{"6 patients per night on a stroke ward"}, text: "Cared for six patients per night on a stroke ward", supported: true},
	{bullets: []string{"6 patients per night on a stroke ward"}, text: "Supervised six patients per night on a stroke ward"},
	{bullets: []string{"Butchery of game and pork"}, text: "Butchered game and pork", supported: true},
	{bullets: []string{"Did the rotas"}, text: "Created the rotas", supported: true},
	{bullets: []string{"Did the rotas"}, text: "Redesigned the rotas"},
	{bullets: []string{"Also did the post room and the franking"}, text: "Ran the post room and handled franking", supported: true},
	{bullets: []string{"Trained new starters on the till"}, text: "Developed the training and trained new starters on the till"},
	{bullets: []string{"Responsible of allergen records"}, text: "Oversaw allergen records", supported: true},
	{bullets: []string{"Responsible of allergen records"}, text: "Designed allergen records"},
	{bullets: []string{"I was the first aider on the late shift"}, text: "Served as the first aider on the late shift", supported: true},
	{bullets: []string{"Showed the first aider around the plant"}, text: "Served as the first aider of the plant"},
	{bullets: []string{"Responsible for the website of the parish"}, text: "Built the website of the parish"},
	{bullets: []string{"In charge of the booking system"}, text: "Developed the booking system"},
	{bullets: []string{"Responsible for the website of the parish"}, text: "Managed the website of the parish", supported: true},
	{bullets: []string{"Responsible for reports to the trustees"}, text: "Wrote reports to the trustees", supported: true},
	{bullets: []string{"Problem solving late deliveries with wholesalers"}, text: "Resolved late deliveries with wholesalers", supported: true},
	{bullets: []string{"Problem solving late deliveries with wholesalers"}, text: "Reduced late deliveries with wholesalers"},
	{bullets: []string{"Had no accidents in 8 years"}, text: "Maintained a record of no accidents in eight years", supported: true},
	{bullets: []string{"Forward post to the right department"}, text: "Directed post to the right department", supported: true},
	{bullets: []string{"Forward post to the right department"}, text: "Directed the right department"},
	{bullets: []string{"Always kept to speed limits"}, text: "Complied with speed limits", supported: true},
	{bullets: []string{"Always kept to speed limits"}, text: "Enforced speed limits"},
	{bullets: []string{"Motion studies for the bottling line"}, text: "Prepared motion studies for the bottling line", supported: true},
	{bullets: []string{"used Ansible for the test farm"}, text: "Provisioned the test farm with Ansible", supported: true},
	{bullets: []string{"used Ansible for the test farm"}, text: "Redesigned the test farm with Ansible"},
	{bullets: []string{"Code is on GitLab"}, text: "Published the code on GitLab", supported: true},
	{bullets: []string{"Code for GitLab runners"}, text: "Published the code for GitLab runners"},
	{bullets: []string{"Third party billing & problem solving late claims"}, text: "Processed third-party billing and resolved late claims", supported: true},
	{bullets: []string{"Cash desk, bagging, price checks"}, text: "Ran the cash desk, performed price checks and bagged", supported: true},
	{bullets: []string{"Assisted IT with set-up of new joiners (laptops, badges)"}, text: "Assisted IT with setting up new joiners by arranging laptops and badges", supported: true},
	{bullets: []string{"Assisted IT with set-up of new joiners (laptops, badges)"}, text: "Set up new joiners with laptops and badges"},
	{bullets: []string{"Provided onsite support to clients, 4 calls a day"}, text: "Provided onsite support to clients, handling four calls a day", supported: true},
	{bullets: []string{"Provided support to the project manager with budgets"}, text: "Managed budgets"},
	{bullets: []string{"I was union rep at the district meetings"}, text: "Represented the union at district meetings", supported: true},
	{bullets: []string{"Trained union reps at the district meetings"}, text: "Represented the union at district meetings"},
	{bullets: []string{"Found a double payment and got it back"}, text: "Recovered a double payment", supported: true},
	{bullets: []string{"Promoted to senior attendant in 2017"}, text: "Earned promotion to senior attendant in 2017", supported: true},
	{bullets: []string{"I handle a portfolio of around 90 home claims"}, text: "Manage a portfolio of around 90 home claims", supported: true},
	{bullets: []string{"I handle a portfolio of around 90 home claims"}, text: "Lead a portfolio of around 90 home claims"},
	{bullets: []string{"Exercise classes for older adults"}, text: "Led exercise classes for older adults", supported: true},
	{bullets: []string{"Exercise classes for older adults"}, text: "Led older adults"},
	{bullets: []string{"Kept good time, no accidents"}, text: "Kept good time and stayed accident-free", supported: true},
	{bullets: []string{"Kept good time, two accidents"}, text: "Kept good time and stayed accident-free"},
}

func TestFragmentsTellOfOrdinaryDoing(t *testing.T) {
	t.Parallel()
	for _, f := range fragments {
		if v := f.check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", strings.Join(f.bullets, " | "), f.text, v.Supported, unsupported(v))
		}
	}
}
