package facts

import (
	"testing"

	"redraft/resume"
)

// TestClaimsOfSummaries judges summaries of six people, true ones and such as say one thing more.
func TestClaimsOfSummaries(t *testing.T) {
	t.Parallel()
	for _, f := range []struct {
		content      resume.Resume
		truths, lies []string
	}{
		{resume.Resume{Name: "Greta Lindqvist", Headline: "Veterinary Nurse", Location: "Bristol, UK",
			Summary: "Veterinary nurse with 11 years in small animal practices and one referral hospital. Assists in surgery, monitors anaesthesia and looks after inpatients. RCVS registered. 14 staff on the team and a busy diary do not worry me.",
			Experiences: []resume.Experience{
				{Role: "Head Veterinary Nurse", Company: "Avon Referrals Ltd", Location: "Bristol, UK", Duration: "2019-03 to present", Start: "2019-03", End: "present", Responsibilities: []string{"Manage a rota of nine nurses and two kennel assistants.", "Monitor anaesthesia in orthopaedic surgery.", "Train student nurses in the VetCompass recording system."}},
				{Role: "Veterinary Nurse", Company: "Paws & Claws Practice", Location: "Bath, UK", Duration: "2015-01 to 2019-02", Start: "2015-01", End: "2019-02", Responsibilities: []string{"Nursed inpatients and ran puppy clinics every Saturday."}},
				{Role: "Trainee Veterinary Nurse", Company: "Paws & Claws Practice", Location: "Bath, UK", Duration: "2013-01 to 2014-12", Start: "2013-01", End: "2014-12", Responsibilities: []string{"Completed a two-year traineeship with day release."}},
			},
			Education:      []resume.Education{{Degree: "Level 3 Diploma in Veterinary Nursing", Institution: "Hartpury College", Start: "2013", End: "2015"}},
			Certifications: []resume.Certification{{Name: "Certificate in Veterinary Anaesthesia", Issuer: "RCVS", Date: "2021-05"}},
			Languages:      []resume.Language{{Language: "Swedish", Fluency: "native"}, {Language: "English", Fluency: "fluent"}},
			Skills:         []string{"Anaesthesia monitoring", "Inpatient care", "Rota planning"},
		}, []string{
			"Veterinary nurse with eleven years in small animal practices and a referral hospital, currently head veterinary nurse at Avon Referrals.",
			"RCVS-registered veterinary nurse holding a Certificate in Veterinary Anaesthesia and a Level 3 Diploma from Hartpury College.",
			"Head Veterinary Nurse at Avon Referrals Ltd in Bristol, previously four years as a veterinary nurse at Paws & Claws Practice in Bath after a two-year traineeship there.",
			"Registered veterinary nurse, most recently leading nine nurses and two kennel assistants at Avon Referrals.",
			"Holder of the Certificate in Veterinary Anaesthesia (2021). Native Swedish speaker.",
		}, []string{
			"Staff veterinary nurse with 11 years in small animal practices and one referral hospital.",
			"Veterinary nurse with 11 years in small animal practices, exotic animal clinics and one referral hospital.",
			"Veterinary nurse with 11 years' experience, certified in veterinary anaesthesia and dentistry.",
			"Veterinary nurse with 11 years in practices in Bristol, Bath and Cardiff.",
			"Certified VetCompass Trainer and veterinary nurse with 11 years in small animal practices.",
			"Veterinary surgeon with 11 years in small animal practices.",
			"Founder of Avon Referrals and head veterinary nurse.",
		}},
		{resume.Resume{Name: "Bruno Keller", Headline: "Solar Installer", Location: "Graz, Austria",
			Summary: "Solar installer with nine years of experience mounting roof systems on homes and farm buildings in Styria and Carinthia. Reads wiring plans, works safely at height and guides apprentices. Driving licence B and BE.",
			Experiences: []resume.Experience{
				{Role: "Solar Installer", Company: "Sonnwerk GmbH", Location: "Graz, Austria", Duration: "2017-05 to present", Start: "2017-05", End: "present", Responsibilities: []string{"Mount about 60 roof systems a year in a crew of four.", "Guide one apprentice at a time.", "Commissioned a 90 kWp system on a farm in 2023."}},
				{Role: "Apprentice Electrician", Company: "Elektro Moser KG", Location: "Leibnitz, Austria", Duration: "2013-09 to 2017-02", Start: "2013-09", End: "2017-02", Responsibilities: []string{"Wired houses under supervision."}},
			},
			Certifications: []resume.Certification{{Name: "Certified PV Installer", Issuer: "AIT Austrian Institute of Technology", Date: "2018-03"}, {Name: "Work at Height", Issuer: "AUVA", Date: "2020"}},
			Languages:      []resume.Language{{Language: "German", Fluency: "native"}, {Language: "Slovene", Fluency: "basic"}},
			Skills:         []string{"Roof mounting", "Wiring plans", "Commissioning"},
		}, []string{
			"Solar installer with 9 years of experience in roof systems on farm buildings and homes in Carinthia and Styria.",
			"Certified PV installer (AIT, 2018) at Sonnwerk in Graz since May 2017, after an apprenticeship as an electrician at Elektro Moser.",
			"Solar installer, nine years on roofs, trained in work at height; native German speaker with basic Slovene.",
			"Solar installer with driving licences B and BE, guiding apprentices and mounting about sixty roof systems a year in a crew of four.",
			"Completed a three-year apprenticeship as an electrician before nine years as a solar installer.",
		}, []string{
			"Solar installer with nine years of experience mounting roof systems in Styria, Carinthia and Tyrol.",
			"Master electrician with nine years of experience mounting roof systems.",
			"Solar installer with nine years of experience mounting roof systems, battery storage and heat pumps on homes.",
			"Solar installer certified in PV installation and in heat pump servicing.",
			"Solar installer with driving licences B, BE and C.",
			"Fronius Certified Partner and solar installer with nine years of experience.",
		}},
		{resume.Resume{Name: "Ida Nyström", Headline: "", Location: "Malmö, Sweden",
			Experiences: []resume.Experience{
				{Role: "Co-Founder & COO", Company: "Fjäril Labs AB", Location: "Malmö, Sweden", Duration: "2020-01 to present", Start: "2020-01", End: "present", Responsibilities: []string{"Built the operations team from 2 to 15 people.", "Signed supply contracts with 6 clinics in Skåne."}},
				{Role: "Founding Engineer", Company: "Stråk", Location: "Lund, Sweden", Duration: "2017-08 to 2019-12", Start: "2017-08", End: "2019-12", Responsibilities: []string{"Wrote the firmware for a sleep tracker in C.", "Moved firmware builds from Make to CMake."}},
				{Role: "Embedded Software Engineer, Founding Member", Company: "Ventoza", Location: "Copenhagen, Denmark", Duration: "2015-02 to 2017-07", Start: "2015-02", End: "2017-07", Responsibilities: []string{"Tested motor controllers for ventilation units."}},
			},
			Education: []resume.Education{{Degree: "MSc in Embedded Systems", Institution: "KTH Royal Institute of Technology", Start: "2012", End: "2014"}},
			Languages: []resume.Language{{Language: "Swedish", Fluency: "native"}, {Language: "English", Fluency: "fluent"}, {Language: "Danish", Fluency: "basic"}},
			Skills:    []string{"C", "CMake", "Supplier contracts"},
		}, []string{
			"Co-founder and COO of Fjäril Labs in Malmö, previously founding engineer at Stråk.",
			"Co-founded Fjäril Labs, wrote sleep tracker firmware in C at Stråk and tested motor controllers at Ventoza.",
			"COO who co-founded Fjäril Labs AB and built its operations team from 2 to 15 people. MSc in Embedded Systems from KTH.",
			"Engineer turned COO with experience at Stråk, Ventoza and Fjäril Labs. Worked in Sweden and Denmark.",
			"Founding engineer at Stråk and founding member at Ventoza; holds an MSc from KTH Royal Institute of Technology.",
		}, []string{
			"Founder and CEO of Fjäril Labs in Malmö, previously founding engineer at Stråk.",
			"Co-founded Fjäril Labs and Stråk.",
			"Sole founder of Fjäril Labs AB.",
			"Founding member at Fjäril Labs, Stråk and Ericsson.",
			"Co-founder and COO of Fjäril Labs. Signed supply contracts with 6 clinics in Skåne and Halland.",
		}},
		{resume.Resume{Name: "Eoin Walsh", Headline: "Paralegal", Location: "Cork, Ireland",
			Summary: "Paralegal with five years in commercial property and probate. Drafts leases, keeps files in Clio and handles Land Registry applications. Member of the Irish Institute of Legal Executives.",
			Experiences: []resume.Experience{
				{Role: "Paralegal", Company: "O'Leary Keane Solicitors LLP", Location: "Cork, Ireland", Duration: "2020-09 to present", Start: "2020-09", End: "present", Responsibilities: []string{"Support two partners and four solicitors with commercial leases.", "Lodge about 25 Land Registry applications a month.", "Contributed to a move from paper files to Clio in 2022."}},
				{Role: "Legal Secretary", Company: "Lee Valley Law", Location: "Mallow, Ireland", Duration: "2019-01 to 2020-08", Start: "2019-01", End: "2020-08", Responsibilities: []string{"Typed wills and correspondence for three solicitors."}},
			},
			Education:      []resume.Education{{Degree: "BCL in Law", Institution: "University College Cork", Start: "2015", End: "2018"}},
			Certifications: []resume.Certification{{Name: "Diploma in Legal Studies", Issuer: "IILEX", Date: "2021"}},
			Languages:      []resume.Language{{Language: "English", Fluency: "native"}, {Language: "Irish", Fluency: "intermediate"}},
			Skills:         []string{"Clio", "Leases", "Probate", "Land Registry"},
		}, []string{
			"Paralegal with 5 years in probate and commercial property; member of the Irish Institute of Legal Executives (IILEX).",
			"Law graduate of University College Cork with five years as a paralegal in commercial property and probate.",
			"Paralegal since September 2020, previously a legal secretary at Lee Valley Law in Mallow.",
		}, []string{
			"Senior paralegal with five years in commercial property and probate.",
			"Paralegal with five years in commercial property in Cork and Dublin.",
			"Paralegal with five years in commercial property and probate; Clio Certified Administrator.",
			"Paralegal with five years in commercial property, probate and employment law.",
		}},
		{resume.Resume{Name: "Lucía Romero", Headline: "Pastry Chef", Location: "Valencia, Spain",
			Summary: "Pastry chef with 8 years in bakeries and restaurant kitchens. Laminated doughs, plated desserts and allergen labelling. Familiar with Canva and Square; interested in chocolate work.",
			Experiences: []resume.Experience{
				{Role: "Pastry Chef", Company: "Horno San Blas", Location: "Valencia, Spain", Duration: "2020-02 to present", Start: "2020-02", End: "present", Responsibilities: []string{"Bake 300 croissants every morning with one assistant.", "Introduced allergen labels for 45 products."}},
				{Role: "Commis Pastry Chef", Company: "Restaurante La Barraca", Location: "Alicante, Spain", Duration: "2017-06 to 2020-01", Start: "2017-06", End: "2020-01", Responsibilities: []string{"Plated desserts for 70 covers a night."}},
			},
			Education:      []resume.Education{{Degree: "Técnico en Panadería in Bakery", Institution: "IES Costa Blanca", Start: "2015", End: "2017"}},
			Certifications: []resume.Certification{{Name: "Food Handler Certificate", Issuer: "Generalitat Valenciana", Date: "2022"}},
			Languages:      []resume.Language{{Language: "Spanish", Fluency: "native"}, {Language: "Valencian", Fluency: "fluent"}},
			Skills:         []string{"Laminated doughs", "Plated desserts", "Allergen labelling"},
		}, []string{
			"Pastry chef with 8 years in kitchens, from restaurant desserts to a bakery's croissants.",
		}, []string{
			"Executive pastry chef with 8 years in bakeries and restaurant kitchens.",
			"Pastry chef with 8 years in bakeries. Laminated doughs, plated desserts, sugar sculpture and allergen labelling.",
			"Pastry chef with 8 years in bakeries. Canva Certified Creative and familiar with Square.",
			"Pastry chef with 8 years in bakeries and restaurant kitchens who has run kitchen teams.",
		}},
		{resume.Resume{Name: "Ravi Menon", Headline: "Structural Engineer", Location: "Pune, India",
			Summary: "Structural engineer with nine years of experience designing bridges and flyovers in reinforced concrete and steel. Worked on spans of up to 62 metres, checked contractors' drawings and guided graduate engineers. Strong in STAAD.Pro and AutoCAD, working knowledge of Revit.",
			Experiences: []resume.Experience{
				{Role: "Senior Structural Engineer", Company: "Deccan Infra Consultants Pvt Ltd", Location: "Pune, India", Duration: "2019-06 to present", Start: "2019-06", End: "present", Responsibilities: []string{"Design prestressed girders for flyovers with spans of up to 62 metres.", "Check shop drawings from four contractors.", "Guide three graduate engineers in load calculations."}},
				{Role: "Structural Engineer", Company: "Konkan Bridgeworks", Location: "Ratnagiri, India", Duration: "2016-03 to 2019-05", Start: "2016-03", End: "2019-05", Responsibilities: []string{"Designed 11 steel footbridges for the state railway.", "Inspected 40 masonry arch bridges before the monsoon."}},
			},
			Education:      []resume.Education{{Degree: "M.Tech in Structural Engineering", Institution: "IIT Roorkee", Start: "2013", End: "2015"}, {Degree: "B.E. in Civil Engineering", Institution: "College of Engineering Pune", Start: "2009", End: "2013"}},
			Certifications: []resume.Certification{{Name: "Chartered Engineer", Issuer: "Institution of Engineers (India)", Date: "2021-08"}},
			Languages:      []resume.Language{{Language: "Marathi", Fluency: "native"}, {Language: "Hindi", Fluency: "fluent"}, {Language: "English", Fluency: "fluent"}},
			Skills:         []string{"STAAD.Pro", "AutoCAD", "Revit", "Prestressed concrete", "IRC codes"},
		}, []string{
			"Structural engineer with 9 years of experience in bridges and flyovers, designed in reinforced concrete and steel. Working knowledge of Revit; strong in AutoCAD and STAAD.Pro.",
		}, []string{
			"Structural engineer with nine years of experience designing bridges, flyovers and tunnels.",
			"Structural engineer with nine years of experience. Certified Bentley Partner, strong in STAAD.Pro.",
			"Autodesk Certified Professional and structural engineer with nine years of experience designing bridges and flyovers.",
			"Structural engineer with 9 years of experience who has led teams of graduate engineers.",
			"Structural engineer with an M.Tech from IIT Bombay and nine years of experience.",
			"Structural engineer at Deccan Infra Consultants, formerly at Larsen & Toubro.",
		}},
	} {
		s := newSource(f.content, nil, today)
		for k, texts := range [][]string{f.truths, f.lies} {
			for _, text := range texts {
				if v := s.Check("summary", "", text); v.Supported != (k == 0) {
					t.Errorf("%s: supported is %v, unsupported: %s", text, v.Supported, unsupported(v))
				}
			}
		}
	}
}
