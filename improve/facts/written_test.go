package facts

import "testing"

// TestNumbersAsPeopleWriteThem holds that what people shorten around numbers is read as what it stands for, and as nothing else.
func TestNumbersAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		source, text string
		supported    bool
	}{
		{"Taught pilates 3x a week at the leisure centre", "Taught pilates three times a week at the leisure centre.", true},
		{"Taught pilates 3x a week at the leisure centre", "Taught pilates four times a week at the leisure centre.", false},
		{"Sent the newsletter 2x/mo to 400 members", "Sent two newsletters per month to 400 members.", true},
		{"Sent the newsletter 2x/mo to 400 members", "Sent two newsletters per week to 400 members.", false},
		{"Coach the juniors 2-3x/week", "Coach the juniors two to three times per week.", true},
		{"Coach the juniors 2-3x/week", "Coach the juniors three times per week.", false},
		{"Processed about 150 orders/mo and 20 returns/wk", "Processed about 150 orders per month and 20 returns per week.", true},
		{"Processed about 150 orders/mo and 20 returns/wk", "Processed about 150 orders per week and 20 returns per month.", false},
		{"Night guard (22:00-06:00)", "Worked as night guard (22:00–06:00).", true},
		{"Night guard (22:00-06:00)", "Worked as night guard (22:00–07:00).", false},
		{"Ran the front desk 6am-2pm", "Ran the front desk from 6:00 AM to 2:00 PM.", true},
		{"Ran the front desk 6am-2pm", "Ran the front desk from 6:00 AM to 4:00 PM.", false},
		{"Food drive with 1.200 donors and 12.500 € raised", "Food drive with 1,200 donors and €12,500 raised.", true},
		{"Food drive with 1.200 donors and 12.500 € raised", "Food drive with 1,200 donors and €125,000 raised.", false},
		{"Milled parts of 1.500 inches", "Milled parts of 1,500 inches.", false},
		{"Budget CHF 12'000 per year, margin 12,5 %", "Managed an annual budget of CHF 12,000 at a margin of 12.5%.", true},
		{"Budget CHF 12'000 per year, margin 12,5 %", "Managed an annual budget of CHF 12,000 at a margin of 125%.", false},
		{"Did the wedding cakes with the owner, only two of us", "Made wedding cakes with the owner in a team of two.", true},
		{"Did the wedding cakes with the owner, only two of us", "Made wedding cakes with the owner in a team of three.", false},
		{"No sick days in 2 1/2 years", "Had no sick days in two and a half years.", true},
		{"No sick days in 2 1/2 years", "Had no sick days in three years.", false},
		{"Sold $41,000 in upgrades for the team in 2023, target was 35,000", "Sold $41,000 in upgrades for the team in 2023 against a target of $35,000.", true},
		{"Sold $41,000 in upgrades for the team in 2023, target was 35,000", "Sold $35,000 in upgrades for the team in 2023 against a target of $41,000.", false},
		{"Bookkeeping for 12 shops, mix of weekly, fortnightly & monthly", "Kept books for 12 shops across weekly, fortnightly and monthly cycles.", true},
		{"Matched supplier bills to POs and delivery notes", "Performed three-way matching of supplier bills, POs and delivery notes.", true},
		{"Matched supplier bills to POs", "Performed three-way matching of supplier bills and POs.", false},
		{"3-way match of supplier bills", "Performed two-way matching of supplier bills.", false},
		{"0 accidents in 3 yrs", "Had no accidents in three years.", true},
		{"0 accidents in 3 yrs", "Had no accidents in five years.", false},
		{"Toddler room, 2 yr olds, ratio 1:4", "Toddler room with two-year-olds at a 1:4 ratio.", true},
		{"Toddler room, 2 yr olds, ratio 1:4", "Toddler room with two-year-olds at a 1:8 ratio.", false},
		{"App, 4.1 to 4.6 rating after the new menu", "App rating rose from 4.1 to 4.6 after the new menu.", true},
		{"App, 4.1 to 4.6 rating after the new menu", "App rating rose from 4.1 to 4.8 after the new menu.", false},
		{"Squad of 1 PM, 5 engineers and 1 designer", "Squad of one PM, five engineers and one designer.", true},
		{"Shop open 9 AM - 9 PM", "Shop open from 9 a.m. to 9 p.m.", true},
		{"Book club on the 1st Monday of the month", "Monthly book club.", true},
		{"Book club on the 1st Monday of the month", "Weekly book club.", false},
		{"Checks every morning and the weekly sheet", "Checks every morning and the daily sheet.", false},
		{"Zoo intern, summer '21", "Zoo intern in summer 2021.", true},
		{"Zoo intern, summer '21", "Zoo intern in summer 2022.", false},
		{"3/4 of the calls in French", "Three-quarters of the calls in French.", true},
		{"3/4 of the calls in French", "34 calls in French.", false},
		{"Meals at $38 pp", "Meals at $38 per person.", true},
		{"Meals at $38 pp", "Meals at $38 in total.", false},
		{"Target 50 calls/day, did 65", "Did 65 calls a day against a target of 50.", true},
		{"Target 50 calls/day, did 65", "Did 50 calls a day against a target of 65.", false},
		{"Audits weekly in winter", "Weekly audits.", false},
		{"One of 3 key holders, 1 of 3 first aiders", "One of three key holders.", true},
		{"Warehouse of 8.000 m2", "Warehouse of 8,000 square meters.", true},
		{"Warehouse of 8.000 m2", "Warehouse of 80,000 square meters.", false},
		{"Orders up to 4.000 euro each", "Orders up to €4,000 each.", true},
		{"Orders up to 4.000 euro each", "Orders up to €40,000 each.", false},
		{"6th-8th grade science", "Science for grades 6–8.", true},
		{"6th-8th grade science", "Science for grades 6–9.", false},
		{"Absence was 8%, now 5%", "Absence fell from 8% to 5%.", true},
		{"Absence was 8%, now 5%", "Absence fell from 5% to 3%.", false},
		{"Club open on Wed and each Sat", "Club open on Wednesday and each Saturday.", true},
		{"Class of 25, ages 3-5", "Class of 25 aged 3–5.", true},
		{"Class of 25, ages 3-5", "Class of 25 aged 3–6.", false},
		{"Windows 10/11 installs", "Performed Windows 10/11 installs.", true},
		{"Windows 10/11 installs", "Performed Windows 11/12 installs.", false},
	} {
		if v := (finding{bullets: []string{f.source}, text: f.text}).check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.source, f.text, v.Supported, unsupported(v))
		}
	}
}
