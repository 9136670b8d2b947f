package facts

import "strings"

var small = map[string]float64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var large = map[string]float64{"hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "k": 1000, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "dozen": 12, "lakh": 1e5, "lac": 1e5, "crore": 1e7, "cr": 1e7}

var fuzzy = map[string]float64{"dozens": 24, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9, "scores": 40, "tens": 20, "countless": 1e18, "numerous": 1e18, "many": 1e18, "myriad": 1e18, "majority": 1e18}

var ordinals = map[string]float64{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

var fractions = map[string]float64{"half": 50, "quarter": 25}

var multiples = map[string]float64{"twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100, "twice": 2, "doubled": 2, "doubling": 2, "double": 2, "doubles": 2, "tripled": 3, "tripling": 3, "triple": 3, "triples": 3,
	"quadrupled": 4, "quadrupling": 4, "quadruple": 4, "halved": .5, "halving": .5, "halve": .5, "couple": 1e18, "pair": 2}

func isNumberWord(w string) bool {
	for _, m := range []map[string]float64{small, large, fuzzy, ordinals, fractions, multiples} {
		if _, ok := m[w]; ok && len(w) > 2 && w != "one" {
			return true
		}
	}
	return false
}

var units = map[string]string{"percent": "%", "pct": "%", "per_cent": "%", "percentage": "%", "percentag": "%", "pp": "points", "percentage_point": "points", "percentag_point": "points",
	"dollar": "USD", "usd": "USD", "euro": "EUR", "eur": "EUR", "pound": "GBP", "gbp": "GBP", "quid": "GBP", "peso": "PES", "php": "PHP", "rupe": "INR", "rupee": "INR", "inr": "INR", "yen": "JPY", "jpy": "JPY", "ghs": "GHS", "cedi": "GHS", "hkd": "HKD", "czk": "CZK", "huf": "HUF", "egp": "EGP", "brl": "BRL", "mxn": "MXN", "naira": "NGN", "ngn": "NGN", "rand": "ZAR", "zar": "ZAR", "aed": "AED", "dirham": "AED", "kes": "KES", "shill": "KES", "zloty": "PLN", "pln": "PLN", "sgd": "SGD", "nzd": "NZD", "myr": "MYR", "ringgit": "MYR", "baht": "THB", "reais": "BRL", "franc": "CHF", "krona": "SEK", "kronor": "SEK", "krone": "KRO", "kron": "KRO", "kroner": "KRO", "koruna": "CZK", "forint": "HUF", "shil": "KES", "hryvnia": "UAH", "rupiah": "IDR", "riyal": "RIY", "yuan": "CNY", "renminbi": "CNY", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "cad": "CAD", "aud": "AUD", "chf": "CHF",
	"second": "second", "sec": "second", "millisecond": "ms", "minut": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day", "week": "week", "fortnight": "fortnight", "wk": "week", "month": "month", "mo": "month",
	"year": "year", "yr": "year", "decad": "decade", "kg": "kg", "kilo": "kg", "kilogram": "kg", "tonn": "tonne", "ton": "ton", "meter": "m", "liter": "l", "cent": "cent", "x": "times", "fold": "times", "time": "times"}

var signs = map[rune]string{'$': "USD", '€': "EUR", '£': "GBP", '¥': "JPY", '₱': "PHP", '₹': "INR", '₦': "NGN", '₩': "KRW", '₫': "VND", '₽': "RUB", '₺': "TRY", '₴': "UAH", '₪': "ILS", '฿': "THB", '₵': "GHS"}

// seconds make times comparable; months and years have their own common measure.
var seconds = map[string]float64{"ms": .001, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}

var weights = map[string]float64{"kg": 1, "tonne": 1000}

var monthly = map[string]float64{"month": 1, "year": 12, "decade": 120}

// isMoney says whether a unit is a currency.
func isMoney(unit string) bool { return len(unit) == 3 && strings.ToUpper(unit) == unit }

func isTime(unit string) bool { return seconds[unit] > 0 || monthly[unit] > 0 }

var months = map[string]int{"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
	"august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12}

// dollars are the letters before the sign of a dollar.
var dollars = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "s": "SGD", "sg": "SGD", "hk": "HKD", "r": "BRL", "mx": "MXN", "nt": "TWD"}

// codes are the signs of currencies that are letters.
var codes = map[string]string{"rs": "INR", "inr": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "aed": "AED", "rm": "MYR", "zar": "ZAR", "chf": "CHF", "php": "PHP", "kes": "KES", "ksh": "KES", "ngn": "NGN", "cad": "CAD", "aud": "AUD", "sgd": "SGD", "pln": "PLN", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "sar": "SAR", "qar": "QAR", "ghs": "GHS", "hkd": "HKD", "hk": "HKD", "twd": "TWD", "vnd": "VND", "idr": "IDR", "thb": "THB", "czk": "CZK", "huf": "HUF", "ron": "RON", "egp": "EGP", "mad": "MAD", "brl": "BRL", "mxn": "MXN", "ars": "ARS", "cop": "COP", "nzd": "NZD", "myr": "MYR", "kr": "SEK", "krw": "KRW", "try": "TRY", "cny": "CNY", "rmb": "CNY", "ugx": "UGX", "tzs": "TZS", "pkr": "PKR", "clp": "CLP", "uah": "UAH", "ils": "ILS", "jpy": "JPY", "shekels": "ILS", "rubles": "RUB", "lira": "TRY"}

// nationals are the words before a currency that several countries have, or have by themselves: "Canadian dollars", "Swiss francs".
var nationals = map[string]string{"us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD", "hong_kong": "HKD", "new_zealand": "NZD", "taiwan": "TWD", "mexican": "MXN", "philippine": "PHP", "colombian": "COP",
	"argentine": "ARS", "chilean": "CLP", "indian": "INR", "pakistani": "PKR", "swiss": "CHF", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "brazilian": "BRL", "south_african": "ZAR",
	"british": "GBP", "egyptian": "EGP", "saudi": "SAR", "qatari": "QAR", "uae": "AED", "emirati": "AED", "polish": "PLN", "czech": "CZK", "hungarian": "HUF", "turkish": "TRY", "chinese": "CNY", "japanese": "JPY", "korean": "KRW", "nigerian": "NGN",
	"ghanaian": "GHS", "thai": "THB", "malaysian": "MYR", "moroccan": "MAD"}

func wordBefore(tokens []token, i int) string {
	if i == 0 {
		return ""
	}
	return tokens[i-1].lower
}

var portions = map[string]float64{"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10}

var labels = set("year years grade grades level band class tier phase route routes room rooms bay stage category")
