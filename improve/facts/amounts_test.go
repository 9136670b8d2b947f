package facts

import (
	"slices"
	"testing"
)

// TestAmountsAreReadAlikeInAllShapes holds that numbers, shares, times and rhythms prove one another in whatever shape they are told, and nothing else.
func TestAmountsAreReadAlikeInAllShapes(t *testing.T) {
	t.Parallel()
	for _, a := range slices.Concat(retold, retoldInTrades) {
		for supported, texts := range map[bool][]string{true: a.kept, false: a.changed} {
			for _, text := range texts {
				if v := (finding{bullets: []string{a.bullet}, text: text}).check(); v.Supported != supported {
					t.Errorf("%s → %s: supported is %v, unsupported: %s", a.bullet, text, v.Supported, unsupported(v))
				}
			}
		}
	}
}

// retelling is a bullet with what says the same and what does not.
type retelling struct {
	bullet        string
	kept, changed []string
}

var retold = []retelling{
	{"Helped the practice migrate client records from Clio 4 to Clio 7.", []string{
		"Assisted the practice in migrating client records to Clio 7 from Clio 4.",
	}, []string{
		"Helped the practice migrate client records from Clio 4 to Clio 9.",
		"Helped the practice migrate client records from Clio 7 to Clio 4.",
	}},
	{"Moved the drafting office from SolidWorks 2019 to SolidWorks 2023.", []string{
		"Moved the drafting office to SolidWorks 2023 from SolidWorks 2019.",
	}, []string{}},
	{"Upgraded the plant from Windows 7 to Windows 10.", []string{
		"Upgraded the plant to Windows 10 from Windows 7.",
	}, []string{}},
	{"Migrated 14 payroll clients from QuickBooks 2018 to Xero.", []string{}, []string{
		"Migrated 18 payroll clients from QuickBooks 2018 to Xero.",
	}},
	{"Archived patient files older than 7 years and labelled 300 boxes.", []string{
		"Labelled 300 boxes and archived patient files more than 7 years old.",
		"Archived patient files over seven years old and labelled 300 boxes.",
	}, []string{
		"Archived patient files more than 10 years old and labelled 300 boxes.",
		"Archived patient files less than 7 years old and labelled 300 boxes.",
	}},
	{"Chased invoices more than 60 days old.", []string{
		"Chased invoices older than 60 days.",
		"Followed up on invoices over 60 days old.",
	}, []string{
		"Chased invoices older than 30 days.",
	}},
	{"Wrote letters to donors who had not given for longer than 18 months.", []string{
		"Wrote letters to donors who had not given for more than 18 months.",
	}, []string{}},
	{"Cut absence from 9% to 5% within three years.", []string{
		"Reduced absence from 9% to 5% in three years.",
		"Brought absence down from 9% to 5% inside three years.",
		"Reduced absence from 9% to 5% in the space of three years.",
		"Lowered absence over three years from 9% to 5%.",
	}, []string{
		"Reduced absence from 9% to 5% in two years.",
		"Reduced absence from 9% to 5% within three months.",
	}},
	{"Paid back the loan of the bakery in under four years.", []string{}, []string{
		"Repaid the bakery's loan in under three years.",
	}},
	{"Answers urgent calls within 4 hours.", []string{
		"Responds to urgent calls in no more than four hours.",
		"Answers urgent calls in 4 hours or less.",
	}, []string{
		"Answers urgent calls within 2 hours.",
	}},
	{"Reduced paper use by about a quarter in 2022.", []string{
		"Cut paper use by roughly 25% in 2022.",
		"Cut paper use by around 25 percent in 2022.",
	}, []string{
		"Cut paper use by 25% in 2021.",
		"Cut paper use by about a third in 2022.",
		"Cut paper use by more than a quarter in 2022.",
	}},
	{"One in five visitors bought the catalogue that I edited.", []string{
		"Edited the catalogue, which 20% of visitors bought.",
		"Edited the catalogue that a fifth of visitors bought.",
		"Edited the catalogue that one-fifth of the visitors bought.",
	}, []string{
		"Edited the catalogue that 25% of visitors bought.",
		"Edited the catalogue that one in four visitors bought.",
		"Edited the catalogue that half of visitors bought.",
	}},
	{"Two in three of the trainees that I taught passed the licence test.", []string{
		"Two-thirds of the trainees that I taught passed the licence test.",
	}, []string{
		"Three in four of the trainees that I taught passed the licence test.",
	}},
	{"Waste fell by a third within a year of my new cutting plan.", []string{
		"After my new cutting plan, waste was down by a third within twelve months.",
		"With my new cutting plan, waste fell by a third inside a year.",
		"Waste was a third lower within a year of my new cutting plan.",
	}, []string{
		"Waste fell by two thirds within a year of my new cutting plan.",
		"Waste fell by half within a year of my new cutting plan.",
	}},
	{"The redesigned flyer brought 20% more bookings.", []string{
		"Redesigned the flyer, which brought a fifth more bookings.",
		"The redesigned flyer brought one fifth more bookings.",
	}, []string{
		"The redesigned flyer brought a third more bookings.",
		"The redesigned flyer brought a fifth fewer bookings.",
	}},
	{"Some 75% of members renewed in 2021.", []string{
		"About three quarters of members renewed in 2021.",
		"Roughly three in four members renewed in 2021.",
	}, []string{
		"Roughly four in five members renewed in 2021.",
	}},
	{"About 40% of the boxes were scanned by May 2023.", []string{
		"Some two in five of the boxes were scanned by May 2023.",
		"Around two fifths of the boxes were scanned by May 2023.",
	}, []string{
		"Some three in five of the boxes were scanned by May 2023.",
	}},
	{"Collected a third of the £900 trip cost from parents.", []string{
		"Collected £300 of the £900 trip cost from parents.",
	}, []string{
		"Collected £600 of the £900 trip cost from parents.",
		"Collected £900 of the trip cost from parents.",
	}},
	{"Reviewed half of the 80 claims that the region received.", []string{
		"Reviewed 40 of the 80 claims that the region received.",
	}, []string{
		"Reviewed 80 claims that the region received.",
		"Reviewed 60 of the 80 claims that the region received.",
	}},
	{"Shortened the closing round from 45 minutes to 30 with a checklist.", []string{
		"Shortened the closing round by fifteen minutes (from 45 to 30) with a checklist.",
		"Took a quarter of an hour off the closing round with a checklist.",
		"Shortened the closing round by a third with a checklist.",
	}, []string{
		"Shortened the closing round by half with a checklist.",
		"Shortened the closing round by twenty minutes with a checklist.",
	}},
	{"Reduced the payment period from 45 days to 30 days.", []string{
		"Reduced the payment period by fifteen days, from 45 to 30.",
		"Shortened the payment period by 15 days to 30.",
	}, []string{
		"Shortened the payment period by 30 days.",
	}},
	{"Built a spreadsheet that cut the weekly stock count from 5 hours to 2 hours.", []string{
		"Built a spreadsheet that took three hours off the weekly stock count (5 hours down to 2).",
		"Built a spreadsheet that saved three hours on each weekly stock count.",
	}, []string{
		"Built a spreadsheet that took four hours off the weekly stock count.",
	}},
	{"Cut the set-up time per mould from 2 hours to 45 minutes.", []string{
		"Cut the set-up time per mould by 1 h 15 min, from 2 hours to 45 minutes.",
		"Cut the set-up time per mould from 120 to 45 minutes.",
		"Cut the set-up time per mould by 75 minutes.",
		"Cut the set-up time per mould from 2 h to 0.75 h.",
		"Cut the set-up time per mould by more than half, from 2 hours to 45 minutes.",
	}, []string{
		"Cut the set-up time per mould by 1 h 30 min.",
		"Cut the set-up time per mould by less than half.",
		"Cut the set-up time per mould from 3 h to 45 min.",
	}},
	{"Halved the error rate from 6% to 3% over 24 months.", []string{
		"Cut the error rate by 50 percent over two years, from 6% to 3%.",
		"Cut the error rate by half over two years, from 6% to 3%.",
	}, []string{
		"Cut the error rate by 60 percent over two years.",
	}},
	{"Helped with a new layout that raised output by 20%, from 50 to 60 trays an hour.", []string{
		"Helped with a new layout that raised output by ten trays an hour (60 instead of 50).",
	}, []string{
		"Helped with a new layout that raised output by twelve trays an hour.",
		"Helped with a new layout that raised output from 60 to 70 trays an hour.",
	}},
	{"Sped up the nightly backup by 3.5x.", []string{
		"Sped up the nightly backup by a factor of 3.5.",
	}, []string{
		"Sped up the nightly backup by a factor of 5.",
		"Sped up the nightly backup by 3.5 hours.",
	}},
	{"Cut query time 8x with a new index.", []string{
		"Reduced query time eightfold with a new index.",
		"Cut query time by a factor of eight with a new index.",
	}, []string{
		"Reduced query time tenfold with a new index.",
	}},
	{"Thesis paper cited 120+ times by 2021", []string{
		"Thesis paper that had gathered more than 120 citations by 2021.",
	}, []string{
		"Thesis paper that had gathered more than 150 citations by 2021.",
	}},
	{"Recorded a tutorial that was watched 5,000 times.", []string{}, []string{
		"Recorded a tutorial with 50,000 views.",
	}},
	{"Released the app in June 2021; 2,500 downloads in the first year.", []string{
		"Released the app in June 2021; it was downloaded two and a half thousand times in its first twelve months.",
		"Released the app in 06/2021, with 2.5k downloads in its first year.",
		"The app, released in June 2021, was downloaded 2,500 times within its first year.",
	}, []string{
		"Released the app in June 2021; it was downloaded 3,500 times in its first twelve months.",
		"Released the app in June 2021; it was downloaded 2,500 times in its first six months.",
	}},
	{"Supported 2000+ nurses and doctors using the ward tablets", []string{
		"Supported over two thousand doctors and nurses using the ward tablets.",
		"Supported more than 2,000 doctors and nurses who used the ward tablets.",
	}, []string{
		"Supported over three thousand doctors and nurses using the ward tablets.",
	}},
	{"Delivered linen to 60 hotels and guest houses in north Wales.", []string{
		"Delivered linen to 60 guest houses and hotels across north Wales.",
	}, []string{
		"Delivered linen to 60 hospitals and guest houses across north Wales.",
		"Delivered linen to 90 guest houses and hotels across north Wales.",
	}},
	{"Did invoices and reminders for the practice; 90 patients from the 2022 open day in Leeds", []string{
		"Handled invoices and reminders for the practice; the 2022 open day in Leeds brought 90 patients.",
	}, []string{}},
	{"Worked on the mailing list: 75 contacts from the 2023 Harvest Fair", []string{
		"Worked on the mailing list for contacts; the 2023 Harvest Fair gave 75.",
	}, []string{
		"Worked on the mailing list for contacts; the 2023 Harvest Fair gave 95.",
	}},
	{"Ran the Tuesday stock meeting with the buyers.", []string{
		"Ran the stock meeting with the buyers every Tuesday.",
		"Ran the weekly stock meeting with the buyers on Tuesdays.",
	}, []string{
		"Ran the stock meeting with the buyers every Thursday.",
		"Ran the daily stock meeting with the buyers.",
	}},
	{"Led the Sunday school class of 12.", []string{
		"Led a Sunday school class of twelve each Sunday.",
	}, []string{}},
	{"Sold 400 plants over the weekend.", []string{
		"Sold 400 plants across the two days.",
		"Sold 400 plants in two days.",
	}, []string{
		"Sold 400 plants across the three days.",
		"Sold 400 plants each day.",
	}},
	{"Delivered the workshop over a long weekend to 20 people.", []string{}, []string{
		"Delivered the workshop over two days to 20 people.",
	}},
	{"Gave each apprentice feedback every two weeks.", []string{
		"Gave each apprentice fortnightly feedback.",
		"Gave each apprentice feedback once every two weeks.",
		"Gave each apprentice feedback every other week.",
	}, []string{
		"Gave each apprentice feedback once a week.",
		"Gave each apprentice feedback twice a week.",
		"Gave each apprentice weekly feedback.",
	}},
	{"Reviewed about 30 files a week and reported to the partner every month.", []string{
		"Reviewed some 30 files weekly, with a report to the partner once a month.",
	}, []string{
		"Reviewed about 30 files a week and reported to the partner every week.",
		"Reviewed about 30 files a week and reported to the partner once a week.",
		"Reviewed about 30 files a month and reported to the partner every month.",
	}},
	{"Inspected the kilns every six months.", []string{
		"Inspected the kilns twice a year.",
		"Inspected the kilns half-yearly.",
		"Carried out six-monthly inspections of the kilns.",
	}, []string{
		"Inspected the kilns every six weeks.",
		"Inspected the kilns once a month.",
	}},
	{"Worked in sprints of two weeks with a designer.", []string{
		"Worked in two-week sprints with a designer.",
		"Worked in fortnightly sprints with a designer.",
	}, []string{
		"Worked in weekly sprints with a designer.",
		"Worked in monthly sprints with a designer.",
	}},
	{"Arranged the director's travel, around 30 trips in a year within Spain", []string{
		"Arranged the director's travel, with some 30 trips a year within Spain.",
		"Arranged about thirty trips annually within Spain for the director.",
		"Arranged around 30 trips per year within Spain for the director.",
	}, []string{
		"Arranged around 30 trips a month within Spain for the director.",
	}},
	{"Typed case notes from dictation at 80 words per minute.", []string{
		"Typed case notes from dictation, at eighty words a minute.",
		"Typed 80 words a minute from dictation for case notes.",
	}, []string{
		"Typed case notes from dictation, at 80 words a second.",
		"Typed case notes from dictation, at 90 words a minute.",
	}},
	{"The line packs 250 jars per hour.", []string{
		"The line packs 250 jars an hour.",
		"The line packs 250 jars each hour.",
	}, []string{
		"The line packs 250 jars a minute.",
	}},
	{"Checked 90 vehicles per shift.", []string{
		"Checked as many as 90 vehicles a shift.",
		"Checked ninety vehicles each shift.",
	}, []string{
		"Checked 90 vehicles a day.",
	}},
	{"Met the board four times a year.", []string{
		"Met the board quarterly.",
		"Met the board every quarter.",
		"Met the board every three months.",
	}, []string{
		"Met the board monthly.",
	}},
	{"Cleaned the filters once a fortnight.", []string{
		"Cleaned the filters every two weeks.",
	}, []string{
		"Cleaned the filters every week.",
	}},
	{"Wrote the newsletter every other month.", []string{
		"Wrote the newsletter every two months.",
		"Wrote the newsletter six times a year.",
	}, []string{
		"Wrote the monthly newsletter.",
		"Wrote the newsletter once a month.",
	}},
	{"Trained new staff twice a month.", []string{}, []string{
		"Trained new staff once a month.",
		"Trained new staff twice a week.",
	}},
	{"Held open hours on Mondays and Thursdays.", []string{
		"Held open hours twice a week, on Mondays and Thursdays.",
	}, []string{
		"Held open hours three times a week.",
		"Held open hours daily.",
	}},
	{"Tiled a three-bathroom flat and a house with 11 rooms.", []string{
		"Tiled an 11-room house and a flat with three bathrooms.",
	}, []string{
		"Tiled an 11-room house and a flat with two bathrooms.",
	}},
	{"Worked the reception of a five-star spa with 40 treatment rooms.", []string{
		"Worked the reception of a 5-star spa with forty treatment rooms.",
	}, []string{
		"Worked the reception of a four-star spa with 40 treatment rooms.",
	}},
	{"Built a six-storey office block with 120 parking spaces.", []string{
		"Built an office block of six storeys with 120 parking spaces.",
	}, []string{
		"Built an eight-storey office block with 120 parking spaces.",
	}},
	{"Ran a two-ward unit with 34 beds.", []string{
		"Ran a 34-bed unit with two wards.",
		"Ran a unit of two wards and 34 beds.",
	}, []string{
		"Ran a 34-bed unit with three wards.",
	}},
	{"Settled 6 insurance claims worth EUR 2.1 million.", []string{
		"Settled six insurance claims with a value of EUR 2.1 million.",
		"Settled six insurance claims valued at €2.1m.",
		"Settled six insurance claims totalling EUR 2.1 million.",
	}, []string{
		"Settled six insurance claims worth EUR 2.1 million each.",
		"Settled six insurance claims with a value of EUR 3.1 million.",
	}},
	{"Sourced cheese from three dairies within 40 km.", []string{
		"Sourced cheese from three dairies within a 40-kilometre radius.",
		"Sourced cheese from three dairies in a radius of 40 kilometers.",
		"The cheese came from three dairies within 40 km.",
	}, []string{
		"Sourced cheese from three dairies within 40 miles.",
		"Sourced cheese from five dairies within 40 km.",
	}},
	{"Printed a 48-page brochure on a budget of R$12,000.", []string{
		"Printed a brochure (48 pages, budget of twelve thousand reais).",
	}, []string{
		"Printed a brochure (48 pages, budget of twenty thousand reais).",
	}},
	{"Ran the stall on a budget of 3,000 kronor.", []string{
		"Ran the stall on a budget of three thousand kronor.",
	}, []string{}},
	{"Precepted 8 student midwives through a 6-week placement; 7 of them now work on the ward.", []string{
		"Preceptor to eight student midwives over a six-week placement; 7 of the 8 now work on the ward.",
		"Precepted eight student midwives through a placement of six weeks; seven now work on the ward.",
	}, []string{
		"Precepted eight student midwives through a six-week placement; all of them now work on the ward.",
		"Precepted eight student midwives through a six-week placement; all 8 now work on the ward.",
		"Precepted seven student midwives through an eight-week placement.",
	}},
	{"Tripled the newsletter's readers to over 30,000.", []string{
		"Tripled the newsletter's readers to more than thirty thousand.",
	}, []string{
		"Quadrupled the newsletter's readers to over 30,000.",
	}},
	{"Cut the average reply time from 6 hours to 2 hours in 2022 by rewriting the templates.", []string{
		"Cut the average reply time from 360 minutes to 120 in 2022 by rewriting the templates.",
		"Cut the average reply time by two thirds in 2022 by rewriting the templates.",
		"Cut the average reply time to a third (from 6 hours to 2) in 2022 by rewriting the templates.",
	}, []string{
		"Cut the average reply time from 6 h to 1 h in 2022 by rewriting the templates.",
		"Cut the average reply time by half in 2022 by rewriting the templates.",
	}},
	{"Drove 60,000 miles a year with no accident.", []string{
		"Drove sixty thousand miles annually with no accident.",
		"Drove 5,000 miles a month with no accident.",
	}, []string{
		"Drove 60,000 miles a month with no accident.",
	}},
	{"Recruited 15 volunteers and trained 9 of them for the kitchen.", []string{}, []string{
		"Recruited nine volunteers and trained fifteen of them for the kitchen.",
		"Recruited and trained 15 volunteers for the kitchen.",
	}},
	{"Grew the choir from 18 to 31 singers.", []string{
		"Grew the choir by 13 singers, from 18 to 31.",
		"Grew the choir to 31 singers from 18.",
	}, []string{
		"Grew the choir by 31 singers.",
		"Doubled the choir to 31 singers.",
	}},
	{"Nursed on the surgical ward of a regional hospital with 320 beds.", []string{
		"Nursed on the surgical ward of a 320-bed regional hospital.",
	}, []string{
		"Nursed on a 320-bed surgical ward of a regional hospital.",
	}},
	{"Three in four of the learners that I coached stayed on.", []string{
		"75% of the learners that I coached stayed on.",
		"Three out of four learners that I coached stayed on.",
	}, []string{
		"One in four of the learners that I coached stayed on.",
		"25% of the learners that I coached stayed on.",
	}},
	{"Surveyed patients, of whom one in ten had missed a dose.", []string{
		"Surveyed patients, of whom 10% had missed a dose.",
		"Surveyed patients; one in every ten had missed a dose.",
	}, []string{
		"Surveyed patients, of whom two in ten had missed a dose.",
		"Surveyed ten patients, of whom one had missed a dose.",
	}},
	{"Wrote the mailing that 30% of recipients opened.", []string{
		"Wrote the mailing that three in ten recipients opened.",
	}, []string{
		"Wrote the mailing that seven in ten recipients opened.",
	}},
	{"Signed 20 sponsors in a year.", []string{}, []string{
		"Signed 20 sponsors a year.",
		"Signed 20 sponsors annually.",
	}},
	{"Ran a two-week course for new drivers.", []string{}, []string{
		"Ran a fortnightly course for new drivers.",
		"Ran a course for new drivers every two weeks.",
	}},
	{"Planned the Saturday gala of the 2019 congress.", []string{}, []string{
		"Planned a gala every Saturday.",
	}},
	{"Took the 999 calls of the county for two years and supervised 112 trainees.", []string{
		"Took the county's 999 calls for two years and supervised 112 trainees.",
	}, []string{
		"Took the 999 calls of the county for two years and supervised 150 trainees.",
	}},
	{"Wrote 12 reports a month for the bank and one summary each quarter for the board.", []string{
		"Wrote twelve monthly reports for the bank and a quarterly summary for the board.",
	}, []string{
		"Wrote 12 reports a quarter for the bank and one summary each quarter for the board.",
		"Wrote 12 reports a month for the bank and one summary each month for the board.",
	}},
	{"Ran the weekly staff meeting and the monthly safety talk.", []string{}, []string{
		"Ran the monthly staff meeting and the weekly safety talk.",
		"Ran the staff meeting and the safety talk every week.",
		"Ran the weekly safety talk.",
	}},
}
