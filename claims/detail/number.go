package detail

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// numbers finds counts and measures with their units, money and percentages.
func (f *Finder) numbers() {
	for i := 0; i < len(f.tokens); i++ {
		if f.used[i] || !f.numeric(i) {
			continue
		}
		last := f.figure(i)
		kind, from, to := f.measured(i, last)
		if kind == Number {
			if f.pronounOne(i, last) {
				continue
			}
			to = f.counted(last)
		}
		f.take(kind, f.bound(from), f.rate(to), f.value(i, last))
		i = f.rate(to)
	}
}

// measured is what kind of figure the tokens from i to last are by the sign or word
// of a currency or a percentage beside them, and the figure with that.
func (f *Finder) measured(i, last int) (kind Type, from, to int) {
	kind, from, to = Number, i, last
	if f.currencySign(from - 1) {
		kind = Money
		from--
	} else if _, unit := splitUnit(f.lower(i)); unit == "p" || unit == "c" || codedAmount(f.word(i)) {
		kind = Money
	}
	switch next := f.lower(last + 1); {
	case next == "%" || next == "percent":
		return Percentage, from, last + 1
	case next == "per" && f.lower(last+2) == "cent":
		return Percentage, from, last + 2
	case next == "percentage" && strings.HasPrefix(f.lower(last+2), "point"):
		return Percentage, from, last + 2
	case currency(next) && (next != "pound" || last+2 >= len(f.tokens) || f.tokens[last+2].Tag != syntax.Noun):
		return Money, from, last + 1
	}
	return kind, from, to
}

// rate is the last token of a figure that ends at to, with what it is for: per day,
// a litre, /hour, -a-year.
func (f *Finder) rate(to int) int {
	switch w := f.lower(to + 1); {
	case w == "per" && to+2 < len(f.tokens) && !f.used[to+2] && (f.tokens[to+2].Tag == syntax.Noun || rated(f.lower(to+2))):
		return f.raised(to + 2)
	case (w == "a" || w == "an") && rated(f.lower(to+2)):
		return to + 2
	case w == "/" && f.joined(to) && f.joined(to+1) && to+2 < len(f.tokens) && !f.numeric(to+2):
		return f.raised(to + 2)
	case w == "-" && f.joined(to) && f.lower(to+2) == "a" && f.lower(to+3) == "-" && rated(f.lower(to+4)):
		return to + 4
	}
	return f.raised(to)
}

// raised takes in a power that stands behind a unit: km².
func (f *Finder) raised(to int) int {
	if w := f.word(to + 1); f.joined(to) && w != "" && strings.Trim(w, "⁰¹²³⁴⁵⁶⁷⁸⁹") == "" {
		return to + 1
	}
	return to
}

// rated reports whether prices and speeds are given for one of it.
func rated(w string) bool {
	switch w {
	case "second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "season", "shift", "head", "person", "mile", "kilometre", "kilometer", "km",
		"metre", "litre", "liter", "gallon", "tonne", "ton", "kilo", "kg", "barrel", "share", "unit", "pint", "bottle", "ticket", "game", "dose", "capita", "annum":
		return true
	}
	return false
}

// numeric reports whether token i is a number, in digits or in words.
func (f *Finder) numeric(i int) bool {
	w := f.word(i)
	if w == "" {
		return false
	}
	if w[0] >= '0' && w[0] <= '9' {
		// 3D, 4x4 and R2D2 are names; 20,000, 18th, 48.6m and 5kg are numbers
		switch rest := strings.TrimLeft(w, "0123456789.,"); rest {
		case "", "st", "nd", "rd", "th":
			return true
		}
		_, unit := splitUnit(w)
		return unit != ""
	}
	if !f.is(i, lexicon.Cardinal) {
		return codedAmount(w)
	}
	return f.tokens[i].Tag == syntax.Num || f.tokens[i].Penn == syntax.CD || f.lower(i) != "one" && f.lower(i) != "both"
}

// pronounOne reports whether "one" counts nothing: one of them, one woman said.
func (f *Finder) pronounOne(from, to int) bool {
	return from == to && f.lower(from) == "one" && !f.is(from+1, lexicon.Unit)
}

// figure is the last token of the number that begins at i: 2.5 million, two and
// a half million, 8–10, three-quarters.
func (f *Finder) figure(i int) int {
	last := i
	for last+1 < len(f.tokens) && !f.used[last+1] {
		switch w := f.lower(last + 1); {
		case f.is(last+1, lexicon.Cardinal) && f.numeric(last+1):
			last++
		case (w == "-" || w == "–" || w == "/") && f.joined(last) && f.joined(last+1) && last+2 < len(f.tokens) && f.numeric(last+2) && !f.used[last+2]:
			last += 2
		case w == "and" && f.lower(last+2) == "a" && f.lower(last+3) == "half":
			last += 3
		case w == "and" && f.is(last, lexicon.Cardinal) && f.is(last+2, lexicon.Cardinal) && f.lower(last) != "both" && magnitude(f.lower(last)) != nil && !f.used[last+2]:
			last += 2
		default:
			return last
		}
	}
	return last
}

// counted is the last token of what a number counts: homes in 240 homes,
// kilometres in 3.5 kilometres.
func (f *Finder) counted(last int) int {
	if f.joined(last) && f.word(last+1) == "-" { // 14-year-old
		to := last
		for f.joined(to) && f.word(to+1) == "-" && f.joined(to+1) && to+2 < len(f.tokens) && !f.used[to+2] {
			to += 2
		}
		return to
	}
	if f.word(last+1) == "°" { // 20°C
		if f.joined(last+1) && len(f.word(last+2)) == 1 {
			return last + 2
		}
		return last + 1
	}
	if last+1 >= len(f.tokens) || f.used[last+1] {
		return last
	}
	head := -1
	if f.word(last+1) == "of" && f.is(last, lexicon.Cardinal) { // thousands of homes, tens of thousands of homes
		for k := last + 2; k < len(f.tokens) && k <= last+4 && !f.used[k]; k++ {
			if f.tokens[k].Penn == syntax.NNS {
				return k
			}
		}
		return last
	}
	if t := f.tokens[last]; t.Rel == syntax.Nummod && t.Head > last && t.Head-last <= 4 {
		head = t.Head
	} else if f.is(last+1, lexicon.Unit) || f.tokens[last+1].Penn == syntax.NNS {
		head = last + 1
	}
	if head < 0 {
		return last
	}
	for k := last + 1; k <= head; k++ {
		switch t := f.tokens[k]; {
		case f.used[k], t.Tag == syntax.Punct && t.Penn != syntax.HYPH, t.Tag == syntax.Verb && t.Penn.Finite(), t.Tag == syntax.Adp:
			return last
		}
	}
	return head
}

// bound takes in what limits a number: more than 20, nearly 20, at least 20.
func (f *Finder) bound(from int) int {
	switch f.lower(from - 1) {
	case "than":
		switch f.lower(from - 2) {
		case "more", "less", "fewer", "other", "greater", "higher", "lower":
			if f.lower(from-3) == "no" {
				return from - 3
			}
			return from - 2
		}
	case "least", "most":
		if f.lower(from-2) == "at" {
			return from - 2
		}
	case "to":
		if f.lower(from-2) == "up" {
			return from - 2
		}
	case "as":
		if w := f.lower(from - 2); (w == "many" || w == "much" || w == "few" || w == "little") && f.lower(from-3) == "as" {
			return from - 3
		}
	case "estimated":
		if f.lower(from-2) == "an" {
			return from - 2
		}
	case "about", "nearly", "almost", "around", "approximately", "roughly", "over", "under", "some", "exactly", "only", "just":
		if from > 1 || f.lower(from-1) != "under" {
			return from - 1
		}
	}
	return from
}

func (f *Finder) currencySign(i int) bool {
	w := f.word(i)
	switch w {
	case "$", "£", "€", "¥", "₹", "₽", "₩", "₪", "₺", "₴", "₦", "₱", "Rs", "Rs.":
		return true
	}
	return currencyCode(w) || len(w) > 1 && len(w) < 4 && w[len(w)-1] == '$' // US$
}

func currencyCode(w string) bool {
	switch w {
	case "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "NOK", "SEK", "DKK", "PLN":
		return true
	}
	return false
}

// codedAmount reports whether a word is a currency's code and an amount: GBP738.
func codedAmount(w string) bool {
	return len(w) > 3 && currencyCode(w[:3]) && strings.Trim(w[3:], "0123456789.,") == ""
}

func currency(w string) bool {
	switch w {
	case "dollar", "dollars", "euro", "euros", "pound", "pounds", "cent", "cents", "pence", "yen", "yuan", "ruble", "rubles", "rouble", "roubles", "rupee", "rupees",
		"franc", "francs", "krone", "kroner", "krona", "kronor", "peso", "pesos", "lira", "won", "zloty", "shekels", "usd", "eur", "gbp":
		return true
	}
	return false
}

// value is the number in digits, where it is written in words or with a word:
// empty where the digits stand there.
func (f *Finder) value(from, to int) string {
	switch _, scale := suffix(f.word(to)); {
	case scale == nil && from == to && !f.is(from, lexicon.Cardinal):
		return ""
	case scale != nil && !f.currencySign(from-1): // 3m may be metres
		return ""
	}
	switch f.lower(from) { // not a number but many
	case "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "both":
		return ""
	}
	sum, part := new(big.Rat), new(big.Rat)
	for i := from; i <= to; i++ {
		w := f.lower(i)
		switch m := magnitude(w); {
		case w == "and" || w == "a":
		case w == "-" && i > from && i < to && f.twentyThree(i):
		case w == "half":
			part.Add(part, big.NewRat(1, 2))
		case m != nil:
			if part.Sign() == 0 {
				part.SetInt64(1)
			}
			part.Mul(part, m)
			if m.Cmp(hundred) > 0 {
				sum.Add(sum, part)
				part.SetInt64(0)
			}
		default:
			w, scale := suffix(w)
			if scale != nil {
				if r, ok := new(big.Rat).SetString(strings.ReplaceAll(w, ",", "")); ok && len(w) < 20 {
					part.Add(part, r.Mul(r, scale))
				}
			} else if n, ok := whole(w); ok {
				part.Add(part, new(big.Rat).SetInt64(int64(n)))
			} else if r, ok := new(big.Rat).SetString(strings.ReplaceAll(w, ",", "")); ok && len(w) < 20 {
				part.Add(part, r)
			} else {
				return "" // a range, a score
			}
		}
	}
	if half := f.lower(to) == "half"; half && from != to && magnitude(f.lower(from+1)) != nil {
		return ""
	}
	sum.Add(sum, part)
	if sum.IsInt() {
		return sum.Num().String()
	}
	return strings.TrimRight(sum.FloatString(4), "0")
}

// twentyThree reports whether the hyphen at i joins tens and units.
func (f *Finder) twentyThree(i int) bool {
	a, tens := whole(f.lower(i - 1))
	b, units := whole(f.lower(i + 1))
	return tens && units && a >= 20 && a%10 == 0 && b > 0 && b < 10 && f.is(i-1, lexicon.Cardinal) && f.is(i+1, lexicon.Cardinal)
}

// suffix splits the number of £2.8bn from its magnitude.
func suffix(w string) (string, *big.Rat) {
	number, unit := splitUnit(w)
	switch unit {
	case "k":
		return number, big.NewRat(1e3, 1)
	case "m", "mn":
		return number, big.NewRat(1e6, 1)
	case "bn", "b":
		return number, big.NewRat(1e9, 1)
	case "tn":
		return number, big.NewRat(1e12, 1)
	}
	return w, nil
}

// splitUnit splits a number from the unit that is written to it: 48.6m, 20p, 5kg.
func splitUnit(w string) (number, unit string) {
	unit = strings.TrimLeft(w, "0123456789.,")
	switch unit {
	case "k", "m", "mn", "b", "bn", "tn", "p", "c", "x", "g", "kg", "mg", "t", "l", "ml", "km", "cm", "mm", "ft", "lb", "lbs", "oz", "mph", "kph", "km/h", "bps", "bp", "pc",
		"pp", "w", "kw", "mw", "gw", "kWh", "kwh", "mwh", "kW", "MW", "GW", "MWh", "GWh", "Hz", "kHz", "MHz", "GHz", "KB", "MB", "GB", "TB", "Mbps", "ha", "hrs", "mins", "yrs":
		if len(unit) < len(w) {
			return w[:len(w)-len(unit)], unit
		}
	}
	return w, ""
}

var hundred = big.NewRat(100, 1)

func magnitude(w string) *big.Rat {
	switch w {
	case "hundred":
		return hundred
	case "thousand":
		return big.NewRat(1e3, 1)
	case "million":
		return big.NewRat(1e6, 1)
	case "billion":
		return big.NewRat(1e9, 1)
	case "trillion":
		return big.NewRat(1e12, 1)
	case "dozen":
		return big.NewRat(12, 1)
	}
	return nil
}

var units = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
	"fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}

var tens = [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// whole reads a small whole number in digits or as one word.
func whole(w string) (int, bool) {
	if w == "" {
		return 0, false
	}
	if w[0]-'0' < 10 {
		n, err := strconv.Atoi(w)
		return n, err == nil && n < 1e6
	}
	for n, u := range units {
		if w == u {
			return n, true
		}
	}
	for n, t := range tens {
		if w == t && t != "" {
			return 10 * n, true
		}
	}
	return 0, false
}
