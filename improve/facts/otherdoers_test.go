package facts

import "testing"

// TestInChargeByAnyIdiom holds that being in charge is leading, however it is put, and that what somebody else is named for is not the person's.
func TestInChargeByAnyIdiom(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		source, text string
		supported    bool
	}{
		{"Assisted the lead carpenter with framing two timber-frame houses", "Took charge of framing two timber-frame houses.", false},
		{"Assisted the lead carpenter with framing two timber-frame houses", "Led the framing of two timber-frame houses with the lead carpenter.", false},
		{"Assisted the lead carpenter with framing two timber-frame houses", "Supported the lead carpenter in framing two timber-frame houses.", true},
		{"Packed orders in a warehouse team of eight", "Took charge of a warehouse team of eight, packing orders.", false},
		{"Packed orders in a warehouse team of eight", "Had eight people under me in a warehouse team packing orders.", false},
		{"Packed orders in a warehouse team of eight", "Packed orders as one of a warehouse team of eight.", true},
		{"Worked on the migration of 14 shops to a new till system", "Took responsibility for the migration of 14 shops to a new till system.", false},
		{"Worked on the migration of 14 shops to a new till system", "Directed the migration of 14 shops to a new till system.", false},
		{"Helped edit the parish newsletter", "Had the final say on the parish newsletter.", false},
		{"Helped edit the parish newsletter", "Was accountable for the parish newsletter.", false},
		{"Prepared the payroll for 60 staff; the finance manager approves it", "Prepared and approved the payroll for 60 staff.", false},
		{"Prepared the payroll for 60 staff; the finance manager approves it", "Prepared the payroll for 60 staff, which the finance manager approved.", true},
		{"Took minutes at the monthly safety meeting run by the site manager", "Ran the monthly safety meeting and took minutes.", false},
		{"Took minutes at the monthly safety meeting run by the site manager", "Took over the monthly safety meeting and took minutes.", false},
		{"Took minutes at the monthly safety meeting run by the site manager", "Took minutes at the monthly safety meeting, which the site manager runs.", true},
		{"Set up sound for concerts of a choir conducted by Maria Lopez", "Conducted concerts of a choir with Maria Lopez.", false},
		{"Set up sound for concerts of a choir conducted by Maria Lopez", "Set up sound for the concerts of a choir that Maria Lopez conducts.", true},
		{"Drafted the quarterly grant reports, which the finance director signs", "Drafted and signed the quarterly grant reports for the finance director.", false},
		{"Drafted the quarterly grant reports, which the finance director signs", "Drafted the grant reports each quarter; the finance director signs them.", true},
		{"Prepared lesson materials for a summer school that the head of science organises", "Prepared lesson materials and organised a summer school.", false},
		{"Prepared lesson materials for a summer school that the head of science organises", "Prepared lesson materials for a summer school organised by the head of science.", true},
		{"Advised the tenants' council, which cut service charges by 12%", "Cut service charges by 12%.", false},
		{"Advised the tenants' council, which cut service charges by 12%", "Advised the tenants' council; the council cut service charges by 12 percent.", true},
		{"Was part of the committee that planned the harvest festival", "Planned the harvest festival.", false},
		{"Was part of the committee that planned the harvest festival", "Served on the committee that planned the harvest festival.", true},
		{"Put the new booking page online in May 2022", "Launched the new booking page in May 2022.", true},
		{"Cut picking errors through new shelf labels", "Cut picking errors by changing the shelf labels.", true},
		{"Mentored new volunteers at the helpline", "Provided mentorship to new volunteers at the helpline.", true},
		{"Coached two junior riggers through their slinging tickets", "Coached two junior riggers as they gained their slinging tickets.", true},
		{"Contributed illustrations to the alumni magazine", "Edited the alumni magazine.", false},
	} {
		if v := (finding{bullets: []string{f.source}, text: f.text}).check(); v.Supported != f.supported {
			t.Errorf("%s → %s: supported is %v, unsupported: %s", f.source, f.text, v.Supported, unsupported(v))
		}
	}
}
