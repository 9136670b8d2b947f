package score

import (
	"slices"
	"strings"
)

// usStates are the states of the US by their codes.
var usStates = table(`al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|fl florida|ga georgia|hi hawaii|id idaho|il illinois|in indiana|ia iowa|
	ks kansas|ky kentucky|la louisiana|me maine|md maryland|ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|nh new hampshire|nj new jersey|
	nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma|or oregon|pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|
	vt vermont|va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming|dc district of columbia`)

// provinces are Canada's by their codes, but for those that are countries' codes too.
var provinces = table("on ontario|bc british columbia|qc quebec|ab alberta|mb manitoba|sk saskatchewan|ns nova scotia|nb new brunswick")

// isoCountries are countries by their codes of ISO 3166-1.
var isoCountries = table(`ad andorra|ae united arab emirates|al albania|am armenia|ar argentina|at austria|au australia|az azerbaijan|ba bosnia and herzegovina|bd bangladesh|be belgium|bg bulgaria|
	bo bolivia|br brazil|by belarus|ca canada|ch switzerland|cl chile|cm cameroon|cn china|co colombia|cr costa rica|cy cyprus|cz czechia|de germany|dk denmark|do dominican republic|dz algeria|
	ec ecuador|ee estonia|eg egypt|es spain|et ethiopia|fi finland|fr france|ga gabon|gb united kingdom|ge georgia|gh ghana|gr greece|gt guatemala|hk hong kong|hn honduras|hr croatia|hu hungary|
	id indonesia|ie ireland|il israel|in india|iq iraq|ir iran|is iceland|it italy|jm jamaica|jo jordan|jp japan|ke kenya|kh cambodia|kr south korea|kw kuwait|ky cayman islands|kz kazakhstan|
	la laos|lb lebanon|lk sri lanka|lt lithuania|lu luxembourg|lv latvia|ma morocco|md moldova|me montenegro|mk north macedonia|mn mongolia|mo macao|ms montserrat|mt malta|mu mauritius|
	mx mexico|my malaysia|nc new caledonia|ne niger|ng nigeria|nl netherlands|no norway|np nepal|nz new zealand|om oman|pa panama|pe peru|ph philippines|pk pakistan|pl poland|pt portugal|
	py paraguay|qa qatar|ro romania|rs serbia|ru russia|rw rwanda|sa saudi arabia|sc seychelles|sd sudan|se sweden|sg singapore|si slovenia|sk slovakia|sn senegal|sv el salvador|th thailand|
	tn tunisia|tr turkey|tw taiwan|tz tanzania|ua ukraine|ug uganda|us united states|uy uruguay|uz uzbekistan|va vatican city|ve venezuela|vn vietnam|za south africa|zm zambia|zw zimbabwe`)

// countryNames are other names of countries that descriptions and addresses write in several ways.
var countryNames = [][]string{
	{"us", "usa", "u.s", "u.s.a", "united states", "united states of america", "america"},
	{"uk", "u.k", "united kingdom", "great britain", "england", "scotland", "wales", "northern ireland"},
	{"germany", "deutschland"}, {"spain", "españa"}, {"austria", "österreich"}, {"switzerland", "schweiz", "suisse"}, {"netherlands", "the netherlands", "nederland", "holland"},
	{"mexico", "méxico"}, {"brazil", "brasil"}, {"italy", "italia"}, {"philippines", "the philippines"}, {"uae", "united arab emirates"},
	{"czechia", "czech republic"}, {"turkey", "türkiye"}, {"south korea", "korea"}, {"poland", "polska"}, {"ireland", "republic of ireland"},
}

// towns tell a state from the country that has the same code or, of Georgia, the same name: those of the state, those of the country.
var towns = map[string][2]string{
	"ca": {"los angeles|san francisco|san diego|san jose|sacramento|oakland|irvine|long beach|fresno|anaheim|santa monica|palo alto|mountain view|sunnyvale|santa clara|berkeley|pasadena|riverside|bakersfield|" +
		"fremont|cupertino|redwood city|burbank|glendale|santa barbara|menlo park|san mateo|santa cruz|stockton|santa ana|torrance|hollywood|bay area|san francisco bay area|la",
		"toronto|montreal|montréal|vancouver|calgary|ottawa|edmonton|winnipeg|mississauga|brampton|quebec|québec|quebec city|hamilton|surrey|halifax|waterloo|kitchener|markham|burnaby|laval"},
	"de": {"wilmington|dover|newark|middletown|bear|smyrna|lewes|rehoboth beach", "berlin|hamburg|munich|münchen|cologne|köln|frankfurt|frankfurt am main|stuttgart|düsseldorf|dortmund|essen|leipzig|bremen|dresden|" +
		"hannover|hanover|nuremberg|nürnberg|duisburg|bochum|bonn|münster|mannheim|karlsruhe|augsburg|wiesbaden|aachen|kiel|freiburg|mainz|heidelberg|potsdam|darmstadt|regensburg|erlangen|ulm"},
	"in": {"indianapolis|fort wayne|bloomington|south bend|evansville|carmel|fishers|lafayette|west lafayette|gary|hammond|muncie|terre haute|kokomo", "bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|" +
		"kolkata|pune|ahmedabad|jaipur|gurgaon|gurugram|noida|lucknow|kochi|indore|chandigarh|nagpur|coimbatore|bhopal|surat|thiruvananthapuram|mysore|mysuru|visakhapatnam"},
	"il": {"chicago|springfield|naperville|aurora|rockford|evanston|peoria|schaumburg|champaign|urbana|joliet|elgin", "tel aviv|tel aviv-yafo|jerusalem|haifa|herzliya|ramat gan|petah tikva|beer sheva|netanya|ra'anana|rehovot"},
	"co": {"denver|boulder|colorado springs|aurora|fort collins|lakewood|littleton|golden|broomfield|pueblo", "bogota|bogotá|medellin|medellín|cali|barranquilla|cartagena|bucaramanga|pereira"},
	"ga": {"atlanta|savannah|augusta|athens|alpharetta|marietta|macon|columbus|roswell|sandy springs|decatur", "libreville|tbilisi|batumi|kutaisi|rustavi"},
	"ma": {"boston|cambridge|worcester|somerville|springfield|quincy|lowell|waltham|newton|framingham|burlington", "casablanca|rabat|marrakech|marrakesh|fes|fez|tangier|tanger|agadir"},
	"pa": {"philadelphia|pittsburgh|harrisburg|allentown|erie|lancaster|scranton|king of prussia|state college", "panama city|panama|panamá|ciudad de panamá"},
	"mn": {"minneapolis|st paul|saint paul|rochester|duluth|bloomington|eden prairie", "ulaanbaatar|ulan bator"},
	"mo": {"st louis|saint louis|kansas city|springfield|columbia|st charles", "macao|macau"},
	"md": {"baltimore|bethesda|rockville|silver spring|columbia|annapolis|gaithersburg|frederick", "chisinau|chișinău|balti"},
	"nc": {"charlotte|raleigh|durham|greensboro|asheville|chapel hill|cary|winston-salem", "noumea|nouméa"},
	"sc": {"charleston|columbia|greenville|myrtle beach|spartanburg", "victoria"},
	"tn": {"nashville|memphis|knoxville|chattanooga|franklin|murfreesboro", "tunis|sfax|sousse"},
	"va": {"arlington|richmond|virginia beach|norfolk|alexandria|reston|mclean|charlottesville|herndon|fairfax", "vatican city"},
	"az": {"phoenix|tucson|scottsdale|tempe|mesa|chandler|gilbert", "baku|ganja"},
	"al": {"birmingham|huntsville|montgomery|mobile|tuscaloosa", "tirana|durrës|durres"},
	"ar": {"little rock|fayetteville|bentonville|fort smith|rogers", "buenos aires|córdoba|cordoba|rosario|mendoza|la plata"},
	"id": {"boise|meridian|nampa|idaho falls|coeur d'alene", "jakarta|bandung|surabaya|bali|denpasar|yogyakarta|medan|semarang"},
	"ky": {"louisville|lexington|bowling green|covington", "george town"},
	"la": {"new orleans|baton rouge|shreveport|lafayette", "vientiane|luang prabang"},
	"me": {"portland|bangor|augusta|lewiston", "podgorica|budva"},
	"ms": {"jackson|gulfport|biloxi|hattiesburg", ""},
	"mt": {"billings|bozeman|missoula|helena|great falls", "valletta|sliema|st julian's|birkirkara|msida"},
	"ne": {"omaha|lincoln|bellevue", "niamey"},
	"sd": {"sioux falls|rapid city", "khartoum"},
}

// table reads "al alabama|ak alaska" as names by code.
func table(s string) map[string]string {
	out := map[string]string{}
	for entry := range strings.SplitSeq(s, "|") {
		code, name, _ := strings.Cut(strings.TrimSpace(entry), " ")
		out[code] = name
	}
	return out
}

// country says whether a name in small letters is a country's.
func country(name string) bool {
	return knownCountries[name] || slices.ContainsFunc(countryNames, func(names []string) bool { return slices.Contains(names, name) })
}

var knownCountries, stateCodes = func() (map[string]bool, map[string]string) {
	countries, codes := map[string]bool{}, map[string]string{}
	for _, name := range isoCountries {
		countries[name] = true
	}
	for code, name := range usStates {
		codes[name] = code
	}
	return countries, codes
}()

// home is an address in the words that places to live are looked for in.
type home struct {
	names string // its words and the names that its codes stand for, with a space around each
	parts int    // but for zip codes
	land  bool   // its country is known
}

// homeOf reads an address. The last part that is no zip code tells state or country.
func homeOf(address string) home {
	h := home{names: joined(tokenize(address))}
	var parts []string
	zip := false
	for _, part := range strings.FieldsFunc(address, func(r rune) bool { return strings.ContainsRune(",;/|()·•", r) }) {
		words := tokenize(part)
		kept := len(words)
		for kept > 0 && strings.ContainsAny(words[kept-1].text, "0123456789") {
			kept--
		}
		if len(words) > 0 { // a number behind the state is a zip code, one before the street or the town is none of the US
			zip = kept < len(words) && (kept > 0 || len(parts) > 0) && len(words[len(words)-1].text) >= 4
		}
		if kept > 1 && len(words[kept-1].text) == 2 && words[kept-1].text == strings.ToUpper(words[kept-1].text) { // "Austin TX"
			kept--
			parts = append(parts, strings.TrimSpace(joined(words[:kept])))
			words, kept = words[kept:], 1
		}
		if kept > 0 {
			parts = append(parts, strings.ReplaceAll(strings.TrimSpace(joined(words[:kept])), "d.c", "dc"))
		}
	}
	if h.parts = len(parts); h.parts == 0 {
		return h
	}
	last, before := parts[len(parts)-1], parts[max(0, len(parts)-2)]
	if last == "us" || last != "georgia" && country(last) {
		h.land = true
		if state := usStates[before]; state != "" && slices.Contains(countryNames[0], last) {
			h.names += state + " "
		}
		return h
	}
	code := last
	if full := stateCodes[last]; full != "" {
		code = full
	}
	state, abroad := usStates[code], isoCountries[code]
	if code != last && last != "georgia" {
		abroad = "" // a name in full is no country's code
	} else if last == "georgia" {
		abroad = last
	}
	within := func(list string) bool { return slices.Contains(strings.Split(list, "|"), before) }
	switch {
	case state != "" && (abroad == "" || within(towns[code][0]) || zip && !within(towns[code][1])):
		h.names, h.land = h.names+state+" united states ", true
	case provinces[code] != "":
		h.names, h.land = h.names+provinces[code]+" canada ", true
	case abroad != "" && (state == "" || within(towns[code][1])):
		h.names, h.land = h.names+abroad+" ", true
	}
	return h
}

// in says whether it lies in one of the places. A town without its country may: known is false.
func (h home) in(places []string) (in, known bool) {
	for _, p := range places {
		if strings.Contains(h.names, " "+p+" ") && !strings.Contains(h.names, " new "+p+" ") {
			return true, true
		}
	}
	if h.parts == 0 {
		return false, true
	}
	if slices.ContainsFunc(places, country) {
		return false, h.land
	}
	return false, h.parts > 1
}
