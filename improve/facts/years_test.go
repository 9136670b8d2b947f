package facts

import (
	"testing"

	"redraft/resume"
)

// TestYearsAreToldOfWhatTheyWereSpentIn holds that a summary may tell years anew of the same field or employers, and of no part of them.
func TestYearsAreToldOfWhatTheyWereSpentIn(t *testing.T) {
	t.Parallel()
	for _, y := range yearsTold {
		source := newSource(resume.Resume{Name: "Ada Example", Summary: y.bullet, Experiences: y.roles}, nil, today)
		for supported, texts := range map[bool][]string{true: y.kept, false: y.changed} {
			for _, text := range texts {
				if v := source.Check("summary", "", text); v.Supported != supported {
					t.Errorf("%s → %s: supported is %v, unsupported: %s", y.bullet, text, v.Supported, unsupported(v))
				}
			}
		}
	}
}

var yearsTold = []struct {
	roles []resume.Experience
	retelling
}{
	{[]resume.Experience{
		{Role: "Backend Engineer", Company: "Fleetpay", Start: "2021-03", End: "present", Responsibilities: []string{"Built payment services in Kotlin", "Moved batch jobs to Kafka"}},
		{Role: "Software Developer", Company: "Cargo One", Start: "2018-02", End: "2021-02", Responsibilities: []string{"Developed logistics services in Java"}},
	}, retelling{"Backend engineer with seven years of experience building payment and logistics services in Java and Kotlin. Solid in Kafka.", []string{
		"Backend engineer with 7 years of experience in payment and logistics services, built in Java and Kotlin. Solid in Kafka.",
		"Seven years of experience in building payment and logistics services in Kotlin and Java.",
	}, []string{
		"Backend engineer with 7 years of experience building payment services in Kotlin.",
		"Backend engineer with 9 years of experience in payment and logistics services.",
	}}},
	{[]resume.Experience{
		{Role: "Store Manager", Company: "Hearth & Wool", Start: "2019-04", End: "present", Responsibilities: []string{"Run a homeware store with 28 staff"}},
		{Role: "Sales Supervisor", Company: "Vela Fashion", Start: "2015-05", End: "2019-03", Responsibilities: []string{"Supervised sales in a fashion store"}},
	}, retelling{"Store manager with 10 years in fashion and homeware retail, running a store with 28 staff.", []string{
		"Store manager, 10 years in retail, responsible for 28 staff.",
		"Ten years in homeware and fashion retail as a store manager and supervisor, with 28 staff.",
	}, []string{
		"Store manager with 10 years in homeware retail.",
		"Store manager with 10 years in fashion.",
		"Store manager with 12 years in retail.",
	}}},
	{[]resume.Experience{
		{Role: "Head Chef", Company: "Bistrot Lyon", Start: "2019-04", End: "present", Responsibilities: []string{"Cook seasonal menus"}},
		{Role: "Cook", Company: "Hotel Annecy", Start: "2012-05", End: "2019-03", Responsibilities: []string{"Cooked in the hotel kitchen"}},
	}, retelling{"Chef with 13 years in bistro, inn and hotel kitchens in and around Lyon and in Annecy. Menu costing and HACCP.", []string{
		"Chef with thirteen years' experience in hotel, inn and bistro kitchens. Costing of menus and HACCP.",
		"Head chef with 13 years in kitchens, with HACCP.",
	}, []string{
		"Chef with 13 years in hotel kitchens.",
		"Chef with 13 years in bakery, bistro and hotel kitchens.",
	}}},
	{[]resume.Experience{
		{Role: "Marketing Coordinator", Company: "Tallgrass Software", Start: "2023-01", End: "2025-03", Responsibilities: []string{"Plan webinars"}},
		{Role: "Marketing Assistant", Company: "Scioto Food Alliance", Start: "2020-06", End: "2022-12", Responsibilities: []string{"Wrote newsletters"}},
	}, retelling{"Marketing coordinator with background in nonprofit and B2B software.", []string{
		"Nearly five years in marketing with Scioto Food Alliance and Tallgrass Software, from June 2020 to March 2025.",
		"Nearly five years in marketing at Scioto Food Alliance and Tallgrass Software (June 2020 to March 2025).",
		"Marketing coordinator with more than four years of experience.",
		"Marketing coordinator who spent just over two years at Tallgrass Software.",
	}, []string{
		"Over five years in marketing with Scioto Food Alliance and Tallgrass Software.",
		"Nearly five years in marketing with Tallgrass Software.",
		"Nearly seven years in marketing with Scioto Food Alliance and Tallgrass Software, from June 2018 to March 2025.",
	}}},
	{[]resume.Experience{
		{Role: "Executive Assistant", Company: "Savanna Mutual", Start: "2021-01", End: "present", Responsibilities: []string{"Keep the CEO's diary"}},
		{Role: "Administrative Assistant", Company: "Maji Safi", Start: "2017-02", End: "2020-12", Responsibilities: []string{"Kept files"}},
	}, retelling{"Executive assistant with experience in insurance and NGO offices.", []string{
		"Executive assistant with nearly six years supporting the CEO of Savanna Mutual and, before that, nearly four as administrative assistant at Maji Safi.",
		"Executive assistant at Savanna Mutual since 2021, after nearly four years at Maji Safi.",
	}, []string{
		"Executive assistant with five years at Savanna Mutual and, before that, six as administrative assistant at Maji Safi.",
		"Executive assistant at Savanna Mutual since 2019.",
	}}},
	{[]resume.Experience{
		{Role: "Site Engineer", Company: "Gulf Towers", Start: "2012-01", End: "present", Responsibilities: []string{"Coordinate 26 subcontractors"}},
	}, retelling{"Project manager with 14 years in building construction in the UAE and Qatar.", []string{
		"Fourteen years in building construction across two Gulf countries, the UAE and Qatar.",
		"Project manager with 14 years in construction in two countries: the UAE and Qatar.",
	}, []string{
		"Fourteen years in building construction across three Gulf countries, the UAE and Qatar.",
	}}},
	{[]resume.Experience{
		{Role: "Welder", Company: "Ostra Yard", Start: "2016-06", End: "present", Responsibilities: []string{"Weld hull sections"}},
		{Role: "Apprentice Welder", Company: "Nord Marine", Start: "2012-08", End: "2016-05", Responsibilities: []string{"Learned MIG and TIG welding"}},
	}, retelling{"Welder with experience in hull sections and TIG welding.", []string{
		"Welder who has worked for Ostra Yard since June 2016, after nearly four years as an apprentice at Nord Marine.",
		"Welder with over ten years at Ostra Yard and a further three years and ten months at Nord Marine.",
	}, []string{
		"Welder with 16 years of experience.",
		"Welder with 14 years at Ostra Yard.",
		"Welder who has worked for Ostra Yard since June 2014.",
	}}},
}
