package facts

// retoldInTrades are more amounts, of other trades.
var retoldInTrades = []retelling{
	{"Grew the farm shop's weekly box scheme from 80 to 200 households in 18 months.", []string{
		"Grew the farm shop's weekly box scheme by 120 households, from 80 to 200, in a year and a half.",
		"Grew the farm shop's weekly box scheme to two and a half times its size, from 80 to 200 households, in 18 months.",
		"Took the weekly box scheme of the farm shop from 80 households to 200 within 1.5 years.",
	}, []string{
		"Grew the farm shop's weekly box scheme to 200 households in six months.",
		"Tripled the farm shop's weekly box scheme from 80 households in 18 months.",
		"Grew the farm shop's daily box scheme from 80 to 200 households in 18 months.",
	}},
	{"Answered up to 60 calls a day with an average waiting time under 2 minutes.", []string{
		"Answered as many as sixty calls daily, with waiting times averaging less than two minutes.",
		"Answered up to 60 daily calls at an average waiting time of under 120 seconds.",
	}, []string{
		"Answered more than 60 calls a day with an average waiting time under 2 minutes.",
		"Answered up to 60 calls an hour with an average waiting time under 2 minutes.",
		"Answered up to 60 calls a day with an average waiting time under 1 minute.",
	}},
	{"Sold 1.2 tonnes of cheese at 14 markets in the season.", []string{
		"Sold 1,200 kg of cheese at fourteen markets in the season.",
	}, []string{
		"Sold 12 tonnes of cheese at 14 markets in the season.",
		"Sold 1.2 tonnes of cheese at 40 markets in the season.",
	}},
	{"Fitted 30 kitchens in 2021, a third more than the year before.", []string{
		"Fitted thirty kitchens in 2021, 33% more than the year before.",
	}, []string{
		"Fitted 30 kitchens in 2021, half more than the year before.",
		"Fitted 40 kitchens in 2021, a third more than the year before.",
	}},
	{"Coached a relay team of four to second place at the 2018 county finals.", []string{
		"Coached a four-person relay team to 2nd place at the county finals in 2018.",
	}, []string{
		"Coached a relay team of four to first place at the 2018 county finals.",
		"Coached a relay team of five to second place at the 2018 county finals.",
	}},
	{"Kept stock losses below 0.5% for three years in a row.", []string{
		"Held stock losses under 0.5 percent for three consecutive years.",
		"Kept stock losses under half a percent three years running.",
	}, []string{
		"Kept stock losses below 0.05% for three years in a row.",
		"Kept stock losses below 0.5% for five years in a row.",
	}},
	{"Processed 400 invoices a month, 95% of them on time.", []string{
		"Processed four hundred invoices monthly, 95 percent of them on time.",
		"Processed 4,800 invoices a year, 95% of them on time.",
	}, []string{
		"Processed 400 invoices a week, 95% of them on time.",
		"Processed 400 invoices a month, 99% of them on time.",
		"Processed 4,000 invoices a year, 95% of them on time.",
	}},
	{"Raised £18,000 from 240 donors in eight weeks.", []string{
		"Raised £18k from 240 donors within 8 weeks.",
		"Raised eighteen thousand pounds in eight weeks from 240 donors.",
	}, []string{
		"Raised £80,000 from 240 donors in eight weeks.",
		"Raised £18,000 from 420 donors in eight weeks.",
		"Raised £18,000 from 240 donors in eight days.",
		"Raised £18,000 from each of 240 donors.",
	}},
	{"Trained 25 of the 40 drivers on the new tachographs.", []string{
		"Trained 25 out of 40 drivers on the new tachographs.",
		"Trained 62.5% of the 40 drivers on the new tachographs.",
	}, []string{
		"Trained all 40 drivers on the new tachographs.",
		"Trained 40 drivers on the new tachographs.",
		"Trained 35 of the 40 drivers on the new tachographs.",
	}},
	{"Doubled the number of evening classes from 3 to 6.", []string{
		"Increased the number of evening classes from three to six.",
		"Added three evening classes, doubling their number to six.",
		"Increased evening classes by 100%, from 3 to 6.",
	}, []string{
		"Tripled the number of evening classes from 3 to 9.",
		"Increased the number of evening classes by six.",
	}},
	{"Reads three to five scripts a week and writes a one-page report on each.", []string{
		"Reads 3-5 scripts weekly and writes a 1-page report on each one.",
	}, []string{
		"Reads five to ten scripts a week and writes a one-page report on each.",
		"Reads three to five scripts a day and writes a one-page report on each.",
		"Reads three to five scripts a week and writes a five-page report on each.",
	}},
	{"Took part in the four-week exchange in Osaka, 14 hours a week in the workshop.", []string{
		"Took part in the Osaka exchange of four weeks, working 14 hours per week in the workshop.",
	}, []string{
		"Took part in the four-month exchange in Osaka.",
		"Took part in the four-week exchange in Osaka, 40 hours a week in the workshop.",
	}},
	{"Serviced around 15 lifts per month, most of them in buildings over ten storeys.", []string{
		"Serviced roughly fifteen lifts a month, mostly in buildings of more than ten storeys.",
	}, []string{
		"Serviced around 50 lifts per month, most of them in buildings over ten storeys.",
		"Serviced around 15 lifts per month in buildings of more than twenty storeys.",
		"Serviced 15 lifts per day.",
	}},
	{"Reduced the queue from 25 minutes to 10 minutes on Saturdays.", []string{
		"Reduced the Saturday queue from 25 to 10 minutes.",
		"Cut the queue on Saturdays by 15 minutes, from 25 to 10.",
		"Cut the queue on Saturdays by 60%, from 25 minutes to 10.",
	}, []string{
		"Reduced the queue from 25 minutes to 5 minutes on Saturdays.",
		"Reduced the queue by 25 minutes on Saturdays.",
		"Reduced the queue from 25 minutes to 10 minutes every day.",
	}},
	{"Translated a 320-page novel in five months.", []string{
		"Translated a novel of 320 pages in 5 months.",
		"Over five months, translated a 320-page novel.",
	}, []string{
		"Translated three novels in five months.",
		"Translated a 320-page novel in five weeks.",
	}},
	{"Managed room bookings for 3 buildings with 45 meeting rooms.", []string{
		"Managed bookings for forty-five meeting rooms in three buildings.",
		"Managed room bookings across 3 buildings and 45 meeting rooms.",
	}, []string{
		"Managed room bookings for 45 buildings.",
		"Managed bookings for forty-five meeting rooms in five buildings.",
	}},
	{"Won two of five pitches worth $80k in total.", []string{
		"Won 2 of 5 pitches, worth $80,000 in total.",
		"Won 40% of five pitches.",
	}, []string{
		"Won five pitches worth $80k in total.",
		"Won two of five pitches worth $80k each.",
	}},
	{"Half of the apprentices were women by 2020.", []string{
		"By 2020, 50% of the apprentices were women.",
	}, []string{
		"By 2020, most of the apprentices were women.",
		"By 2020, 60% of the apprentices were women.",
	}},
	{"Held a 30-minute stand-up every morning and a retrospective at the end of each two-week sprint.", []string{
		"Held a half-hour stand-up each morning and a retrospective at the end of every fortnightly sprint.",
	}, []string{
		"Held a 15-minute stand-up every morning and a retrospective at the end of each two-week sprint.",
		"Held a 30-minute stand-up every morning and a weekly retrospective.",
	}},
	{"Delivered flowers to 12 hotels three times a week.", []string{
		"Delivered flowers to a dozen hotels three times weekly.",
		"Made three flower deliveries a week to 12 hotels.",
	}, []string{
		"Delivered flowers to dozens of hotels three times a week.",
		"Delivered flowers to 12 hotels three times a day.",
		"Delivered flowers to 12 hotels daily.",
	}},
	{"Audited 9 branches a year and presented the findings to the board twice a year.", []string{
		"Audited nine branches annually, presenting the findings to the board every six months.",
	}, []string{
		"Audited 9 branches a year and presented the findings to the board four times a year.",
		"Audited 9 branches twice a year.",
		"Audited 9 branches a quarter and presented the findings to the board twice a year.",
	}},
	{"Cooked for 150 pupils each school day.", []string{
		"Cooked for one hundred and fifty pupils every school day.",
	}, []string{
		"Cooked for 250 pupils each school day.",
	}},
	{"Set up a lending library of over 600 books.", []string{
		"Set up a lending library with more than six hundred books.",
		"Set up a 600+ book lending library.",
	}, []string{
		"Set up a lending library of over 6,000 books.",
		"Set up a lending library of nearly 600 books.",
	}},
	{"Installed 90 kWp of solar panels on a primary school in 11 days.", []string{
		"Installed a 90 kWp solar array on a primary school in eleven days.",
		"Took 11 days to install 90 kWp of solar panels on a primary school.",
	}, []string{
		"Installed 900 kWp of solar panels on a primary school in 11 days.",
		"Installed 90 kWp of solar panels on 11 primary schools.",
	}},
	{"Typed 65 wpm and answered 20 emails an hour.", []string{
		"Typed 65 words per minute and answered twenty emails per hour.",
	}, []string{
		"Typed 85 wpm and answered 20 emails an hour.",
	}},
	{"Worked the first 90 days as a temp, then as a permanent clerk.", []string{}, []string{}},
	{"Wrote a column of 500 words every Friday for two years.", []string{
		"Wrote a weekly 500-word column for two years.",
		"Wrote a 500-word Friday column for 24 months.",
	}, []string{
		"Wrote a weekly 5,000-word column for two years.",
		"Wrote a daily 500-word column for two years.",
		"Wrote a weekly 500-word column for twelve years.",
	}},
	{"Handled a float of €300 and daily takings of about €2,500.", []string{
		"Handled daily takings of some €2.5k and a €300 float.",
		"Handled a float of 300 euros and roughly 2,500 euros in daily takings.",
	}, []string{
		"Handled a float of €2,500 and daily takings of about €300.",
		"Handled weekly takings of about €2,500.",
		"Handled daily takings of about €25,000.",
	}},
	{"Halved the number of returns to 4% within two seasons.", []string{
		"Cut the number of returns in half, to 4%, within two seasons.",
	}, []string{
		"Cut the number of returns to 2% within two seasons.",
	}},
	{"Brought in 9 new clients worth 310,000 euros a year.", []string{
		"Won nine new clients with a value of €310k a year.",
		"Brought in nine new clients, worth 310 thousand euros annually.",
	}, []string{
		"Brought in 9 new clients worth 310,000 euros a month.",
		"Brought in 9 new clients worth 310,000 euros each.",
	}},
	{"Cared for a caseload of 35 families, a third of them in temporary housing.", []string{
		"Cared for a caseload of 35 families, one third in temporary housing.",
		"Cared for 35 families, about 33% of whom were in temporary housing.",
	}, []string{
		"Cared for a caseload of 35 families, two thirds of them in temporary housing.",
	}},
	{"Machined parts to a tolerance of 0.02 mm and cut scrap from 5% to 2%.", []string{
		"Machined parts to tolerances of 0.02 millimetres and reduced scrap by three percentage points, from 5% to 2%.",
		"Machined parts to a tolerance of 0.02 mm, bringing scrap down to 2% from 5%.",
	}, []string{
		"Machined parts to a tolerance of 0.002 mm and cut scrap from 5% to 2%.",
		"Machined parts to a tolerance of 0.02 mm and cut scrap by 5%.",
	}},
	{"Drove the night shift of the 24-hour depot for six months.", []string{}, []string{
		"Drove the night shift of the 24-hour depot for six years.",
	}},
	{"Presented to audiences of 20 to 150 people.", []string{
		"Presented to audiences of between 20 and 150 people.",
		"Presented to audiences of up to 150.",
	}, []string{
		"Presented to audiences of 200 people.",
		"Presented to audiences of at least 150 people.",
	}},
	{"Wired 16 flats in ten weeks, two weeks ahead of schedule.", []string{
		"Wired sixteen flats in ten weeks, finishing two weeks early.",
		"Wired 16 flats in 10 weeks, a fortnight ahead of schedule.",
	}, []string{
		"Wired 16 flats in eight weeks, two weeks ahead of schedule.",
		"Wired 16 flats in ten weeks, two months ahead of schedule.",
	}},
	{"Learned the till in a day and trained three colleagues on it.", []string{
		"Learned the till within one day and trained 3 colleagues on it.",
	}, []string{
		"Learned the till in an hour and trained three colleagues on it.",
		"Trained 30 colleagues on the till.",
	}},
	{"Digitised 3,400 slides at 60 a day.", []string{
		"Digitised 3,400 slides at a rate of sixty per day.",
	}, []string{
		"Digitised 3,400 slides at 600 a day.",
		"Digitised 3,400 slides at 60 an hour.",
	}},
	{"Published a monthly bulletin read by 2.4k subscribers and cut its cost by £90 an issue.", []string{
		"Published a monthly bulletin with 2,400 subscribers, at a cost £90 lower per issue.",
	}, []string{
		"Published a weekly bulletin read by 2.4k subscribers.",
		"Published a monthly bulletin read by 24,000 subscribers.",
	}},
	{"Ran the bar on Friday and Saturday nights, up to 300 guests.", []string{
		"Ran the bar two nights a week, Fridays and Saturdays, for as many as 300 guests.",
	}, []string{
		"Ran the bar every night for up to 300 guests.",
		"Ran the bar on Friday and Saturday nights, over 300 guests.",
	}},
	{"Installed 18 km of fibre and connected 640 homes in the first half of 2022.", []string{
		"Installed eighteen kilometres of fibre and connected 640 homes in the first six months of 2022.",
	}, []string{
		"Installed 18 miles of fibre and connected 640 homes in the first half of 2022.",
		"Installed 18 km of fibre and connected 640 homes in 2021.",
	}},
	{"Tested each of the 12 pumps every quarter and logged the results daily.", []string{
		"Tested all 12 pumps quarterly and logged the results every day.",
	}, []string{
		"Tested each of the 12 pumps daily and logged the results every quarter.",
		"Tested each of the 12 pumps every month and logged the results daily.",
	}},
	{"Filled 5 of 8 open posts in three months and cut agency costs by $12,000 a quarter.", []string{
		"Filled five out of eight open posts within three months and cut agency costs by $12k per quarter.",
		"Cut agency costs by $48,000 a year.",
	}, []string{
		"Filled 8 open posts in three months.",
		"Filled 5 of 8 open posts in three weeks.",
		"Cut agency costs by $12,000 a month.",
	}},
	{"Supervised a night crew of eleven, seven days a week.", []string{
		"Supervised an eleven-strong night crew seven days a week.",
	}, []string{
		"Supervised a night crew of seven, eleven days a week.",
	}},
	{"Paid 96% of suppliers within 30 days.", []string{
		"Paid 96 percent of suppliers in 30 days or less.",
	}, []string{
		"Paid 96% of suppliers within 3 days.",
		"Paid 99% of suppliers within 30 days.",
	}},
	{"Halved the waiting list of the clinic in 2019.", []string{
		"Cut the waiting list of the clinic in half in 2019.",
		"Reduced the clinic's waiting list by half in 2019.",
		"Reduced the waiting list of the clinic by 50% in 2019.",
	}, []string{
		"Reduced the waiting list of the clinic by 60% in 2019.",
		"Reduced the waiting list of the clinic by two thirds in 2019.",
		"Cut the staff of the clinic in half in 2019.",
	}},
	{"Doubled the class sizes of the swim school.", []string{
		"Increased the class sizes of the swim school by 100%.",
		"Grew the class sizes of the swim school twofold.",
	}, []string{
		"Tripled the class sizes of the swim school.",
		"Increased the class sizes of the swim school by 200%.",
	}},
	{"Cut spoilage by half with a new cold room.", []string{
		"Halved spoilage with a new cold room.",
		"With a new cold room, cut spoilage by 50 percent.",
		"Cut spoilage in half with a new cold room.",
	}, []string{
		"Doubled the cold room.",
		"Cut spoilage to zero with a new cold room.",
	}},
	{"Worked on a tool that cut the time for a quote from an hour to 10 minutes.", []string{
		"Worked on a tool that cut the time for a quote from 60 minutes to 10.",
		"Worked on a tool that took 50 minutes off each quote.",
		"Worked on a tool that reduced the time for a quote from one hour to ten minutes.",
	}, []string{
		"Worked on a tool that cut the time for a quote from a day to 10 minutes.",
		"Worked on a tool that cut the time for a quote by 10 minutes.",
	}},
	{"Learned the till in a day.", []string{
		"Learned the till within one day.",
	}, []string{
		"Learned the till within one week.",
	}},
	{"Onboarded two clerks within one week.", []string{
		"Onboarded two clerks in a week.",
	}, []string{
		"Onboarded two clerks a week.",
		"Onboarded two clerks in a day.",
	}},
	{"Spent a fortnight in Lyon on the launch of the store.", []string{
		"Spent two weeks in Lyon on the launch of the store.",
	}, []string{
		"Spent four weeks in Lyon on the launch of the store.",
	}},
	{"Closed the books two weeks ahead of the deadline.", []string{
		"Closed the books a fortnight ahead of the deadline.",
	}, []string{
		"Closed the books a month ahead of the deadline.",
	}},
	{"Taught on Monday and Wednesday evenings.", []string{
		"Taught two evenings a week, on Mondays and Wednesdays.",
	}, []string{
		"Taught three evenings a week, on Mondays and Wednesdays.",
		"Taught two evenings a month.",
	}},
	{"Sold 300 tickets in the first half of 2017 and 500 in the second.", []string{
		"Sold 300 tickets in the first six months of 2017 and 500 in the second half.",
	}, []string{
		"Sold 300 tickets in the first three months of 2017 and 500 in the second.",
	}},
	{"Led tours for groups of 12 to 20, four tours a day in summer.", []string{
		"Led four tours a day in summer for groups of 12–20.",
		"Led four daily tours in summer, with groups of twelve to twenty.",
	}, []string{
		"Led twelve tours a day in summer for groups of 4 to 20.",
		"Led four tours a week in summer for groups of 12 to 20.",
		"Led four tours a day for groups of 12 to 20 all year.",
	}},
	{"Checked the alarm panels weekly and the sprinklers once a quarter.", []string{
		"Checked the alarm panels every week and the sprinklers quarterly.",
		"Checked the sprinklers every three months.",
	}, []string{
		"Checked the alarm panels quarterly and the sprinklers weekly.",
		"Checked the alarm panels and the sprinklers weekly.",
		"Checked the sprinklers weekly.",
	}},
	{"Fed 80 calves twice a day and weighed them every ten days.", []string{
		"Twice daily fed 80 calves, weighing them every 10 days.",
	}, []string{
		"Fed 80 calves three times a day and weighed them every ten days.",
		"Fed 80 calves twice a day and weighed them daily.",
		"Fed 80 calves twice a day and weighed them twice a week.",
	}},
	{"Made 25 of the 100 best-selling toys of the region.", []string{}, []string{
		"Made the 100 best-selling toys of the region.",
	}},
	{"About 1 in 3 callers chose the new plan that I pitched.", []string{
		"Roughly a third of callers chose the new plan that I pitched.",
		"Pitched the new plan that about one in three callers chose.",
	}, []string{
		"Half of the callers chose the new plan that I pitched.",
		"About 3 callers chose the new plan that I pitched.",
	}},
	{"Ran 14 projects from 2015 to 2019, 9 of them abroad.", []string{
		"From 2015 to 2019 ran fourteen projects, nine of which were abroad.",
	}, []string{
		"Ran 14 projects abroad from 2015 to 2019.",
		"Ran nine projects from 2015 to 2019, 14 of them abroad.",
		"Ran 14 projects from 2015 to 2019, all of them abroad.",
	}},
	{"Spent 3 hours 20 minutes per audit instead of 5 hours.", []string{
		"Cut the time per audit from 5 hours to 3 h 20 min.",
		"Spent 200 minutes per audit instead of 300.",
	}, []string{
		"Spent 2 hours 20 minutes per audit instead of 5 hours.",
		"Spent 3 hours 50 minutes per audit instead of 5 hours.",
	}},
	{"Stored wines older than 20 years in a cellar for 4,000 bottles.", []string{
		"Stored wines over 20 years old in a 4,000-bottle cellar.",
	}, []string{
		"Stored wines over 40 years old in a 4,000-bottle cellar.",
	}},
	{"Opened the stall at weekends and sold about 50 pots each day.", []string{
		"Opened the stall on weekends, selling roughly fifty pots a day.",
	}, []string{
		"Sold about 50 pots over two days.",
		"Sold about 50 pots each weekend.",
	}},
	{"Managed a yearly budget of $60,000 and approved purchases up to $2,000.", []string{
		"Managed a $60k annual budget, approving purchases of up to $2,000.",
	}, []string{
		"Managed a monthly budget of $60,000 and approved purchases up to $2,000.",
		"Managed a yearly budget of $60,000 and approved purchases over $2,000.",
	}},
	{"Met suppliers every other month and customers every week.", []string{
		"Met customers weekly and suppliers every two months.",
	}, []string{
		"Met suppliers every week and customers every other month.",
		"Met suppliers every month and customers every week.",
	}},
	{"Cut the error rate from 8% to 6%.", []string{
		"Cut the error rate by two percentage points.",
		"Cut the error rate by a quarter, from 8% to 6%.",
	}, []string{
		"Cut the error rate by 6%.",
		"Cut the error rate by 8%.",
	}},
	{"One in eight visitors signed up for the tour that I led.", []string{
		"12.5% of visitors signed up for the tour that I led.",
	}, []string{
		"Eight visitors signed up for the tour that I led.",
		"One in four visitors signed up for the tour that I led.",
	}},
	{"Answers tickets in under 4 hours, 200 a month.", []string{
		"Answers 200 tickets per month in less than four hours each.",
	}, []string{
		"Answers tickets in under 4 minutes, 200 a month.",
		"Answers tickets in under 4 hours, 200 a day.",
		"Answers tickets in over 4 hours, 200 a month.",
	}},
	{"Oversaw a quarter of the 48 routes.", []string{
		"Oversaw 12 of the 48 routes.",
	}, []string{
		"Oversaw 48 routes.",
		"Oversaw a third of the 48 routes.",
	}},
	{"Grew sales from €200k to €260k in two years.", []string{
		"Grew sales by 30 percent to €260k within two years.",
	}, []string{
		"Grew sales by €260k in two years.",
		"Grew sales by 60% in two years.",
		"Grew sales from €200k to €260k in two months.",
	}},
	{"Trained 18 recruits over three summers.", []string{
		"Over three summers, trained eighteen recruits.",
	}, []string{
		"Trained 18 recruits each summer.",
		"Trained 18 recruits in three months.",
		"Trained 18 recruits every summer.",
	}},
	{"Ships 40 parcels a day, 60 before Christmas.", []string{
		"Ships forty parcels daily, and sixty before Christmas.",
	}, []string{
		"Ships 60 parcels a day.",
		"Ships 40 parcels a week, 60 before Christmas.",
	}},
	{"Runs a two-hour workshop for eight people once a month.", []string{
		"Runs a monthly workshop of two hours for eight people.",
	}, []string{
		"Runs an eight-hour workshop for two people once a month.",
		"Runs a two-hour workshop for eight people once a week.",
	}},
}
