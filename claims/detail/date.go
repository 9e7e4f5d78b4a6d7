package detail

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// dates finds days, months, years and times of day.
func (f *Finder) dates() {
	for i := 0; i < len(f.tokens); i++ {
		if f.used[i] || !f.datelike(i) {
			continue
		}
		to, value, kind := f.clock(i)
		if to < 0 {
			kind = Date
			to, value = f.date(i)
		}
		if to < 0 {
			continue
		}
		f.take(kind, i, to, value)
		i = to
	}
}

// datelike reports whether a date or time may begin at token i at all.
func (f *Finder) datelike(i int) bool {
	w := f.word(i)
	return w != "" && w[0]-'0' < 10 || f.is(i, lexicon.Month|lexicon.Weekday|lexicon.Period|lexicon.Future|lexicon.Cardinal|lexicon.This|lexicon.Superlative)
}

// date reads a date that begins at token i and gives its last token, -1 if
// there is none.
func (f *Finder) date(i int) (to int, value string) {
	if day, ok := weekday(f.word(i)); ok && f.is(i, lexicon.Weekday) && !(f.is(i+1, lexicon.Body) && f.capital(i+1)) {
		rest := i + 1
		if f.word(rest) == "," {
			rest++
		}
		if to, value := f.calendar(rest); to >= 0 {
			return to, value
		}
		return i, f.onWeekday(day)
	}
	if to, value := f.calendar(i); to >= 0 {
		return to, value
	}
	return f.relative(i)
}

// calendar reads 8 May 2009, May 8, 2009, May 2009, 2009, the 1990s.
func (f *Finder) calendar(i int) (to int, value string) {
	if d := dayNumber(f.word(i)); d > 0 {
		at := i + 1
		if f.word(at) == "of" {
			at++
		}
		if m := f.month(at); m > 0 {
			if y := yearNumber(f.word(at + 1)); y > 0 {
				return at + 1, isoDay(y, m, d)
			}
			return at, f.nearest(m, d)
		}
	}
	if m := f.month(i); m > 0 {
		d := dayNumber(f.word(i + 1))
		if y := yearNumber(f.word(i + 1)); d == 0 && y > 0 {
			return i + 1, fmt.Sprintf("%04d-%02d", y, m)
		}
		if d == 0 {
			if f.lower(i) == "may" && !f.dated(i) || f.lower(i) == "march" && !f.dated(i) {
				return -1, ""
			}
			return i, f.nearestMonth(m)
		}
		at := i + 2
		if f.word(at) == "," {
			at++
		}
		if y := yearNumber(f.word(at)); y > 0 {
			return at, isoDay(y, m, d)
		}
		return i + 1, f.nearest(m, d)
	}
	if y := yearNumber(f.word(i)); y > 0 && f.standsAsYear(i) {
		if f.joined(i) && (f.word(i+1) == "–" || f.word(i+1) == "-") && yearNumber(f.word(i+2)) > 0 {
			return i + 2, fmt.Sprintf("%d/%s", y, f.word(i+2))
		}
		return i, ""
	}
	if w := f.word(i); len(w) == 5 && w[4] == 's' && yearNumber(w[:4]) > 0 {
		return i, ""
	}
	if w := f.word(i); ordinal(w) && (f.lower(i+1) == "century" || f.lower(i+1) == "centuries") {
		return i + 1, ""
	}
	return -1, ""
}

// dated reports whether a preposition of time stands before token i.
func (f *Finder) dated(i int) bool {
	switch f.lower(i - 1) {
	case "in", "since", "until", "by", "of", "from", "during", "late", "early", "mid", "last", "next", "and", "to", "through":
		return true
	}
	return false
}

// standsAsYear reports whether four digits are a year rather than a count.
func (f *Finder) standsAsYear(i int) bool {
	if i > 0 && (f.word(i-1) == "$" || f.word(i-1) == "£" || f.word(i-1) == "€" || f.word(i-1) == "#") {
		return false
	}
	if i+1 < len(f.tokens) && f.tokens[i+1].Penn == syntax.NNS && f.lower(i-1) != "in" && f.lower(i-1) != "since" {
		return false
	}
	if f.is(i+1, lexicon.Unit|lexicon.Person) && !f.is(i+1, lexicon.Function) {
		return false
	}
	return f.dated(i) || yearNumber(f.word(i)) >= 1500
}

// relative reads yesterday, last year, three weeks ago.
func (f *Finder) relative(i int) (to int, value string) {
	date := f.Dateline
	switch f.lower(i) {
	case "yesterday":
		return i, f.day(-1)
	case "today", "tonight":
		return i, f.day(0)
	case "tomorrow":
		return i, f.day(1)
	case "last", "next", "this":
		step := 0
		switch f.lower(i) {
		case "last":
			step = -1
		case "next":
			step = 1
		}
		switch f.lower(i + 1) {
		case "year":
			return i + 1, f.when(date.AddDate(step, 0, 0), "2006")
		case "month":
			first := time.Date(date.Year(), date.Month()+time.Month(step), 1, 0, 0, 0, 0, time.UTC)
			return i + 1, f.when(first, "2006-01")
		case "week":
			year, week := date.AddDate(0, 0, 7*step).ISOWeek()
			if date.IsZero() {
				return i + 1, ""
			}
			return i + 1, fmt.Sprintf("%04d-W%02d", year, week)
		case "decade", "century", "spring", "summer", "autumn", "winter", "night", "weekend":
			return i + 1, ""
		}
		if day, ok := weekday(f.word(i + 1)); ok {
			if step > 0 {
				return i + 1, f.nextWeekday(day)
			}
			return i + 1, f.onWeekday(day)
		}
		if m := f.month(i + 1); m > 0 {
			return i + 1, ""
		}
	}
	return f.ago(i)
}

// ago reads three years ago.
func (f *Finder) ago(i int) (to int, value string) {
	n, known := whole(f.lower(i))
	if !known {
		return -1, ""
	}
	if f.lower(i+2) != "ago" && f.lower(i+2) != "earlier" {
		return -1, ""
	}
	date := f.Dateline
	relative := f.lower(i+2) == "ago"
	value = ""
	switch f.lower(i + 1) {
	case "year", "years":
		value = f.when(date.AddDate(-n, 0, 0), "2006")
	case "month", "months":
		first := time.Date(date.Year(), date.Month()-time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		value = f.when(first, "2006-01")
	case "week", "weeks":
		value = f.day(-7 * n)
	case "day", "days":
		value = f.day(-n)
	case "decade", "decades", "century", "centuries", "hour", "hours", "minute", "minutes":
	default:
		return -1, ""
	}
	if !relative { // earlier than something that the sentence says
		value = ""
	}
	return i + 2, value
}

// clock reads 10:30, 4.40 am, 6 p.m., noon.
func (f *Finder) clock(i int) (to int, value string, kind Type) {
	w := f.lower(i)
	switch w {
	case "noon", "midday":
		return i, "12:00", Time
	case "midnight":
		return i, "00:00", Time
	}
	if w == "" || w[0] < '0' || w[0] > '9' {
		return -1, "", Time
	}
	half := ""
	for _, h := range [...]string{"am", "pm", "a.m.", "p.m.", "a.m", "p.m"} {
		if d, ok := strings.CutSuffix(w, h); ok {
			w, half = d, h
			break
		}
	}
	to = i
	if half == "" {
		switch next := f.lower(i + 1); next {
		case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
			half, to = next, i+1
		case "o'clock", "o’clock":
			half, to = "o", i+1
		}
	}
	hour, minute, colon := splitClock(w)
	if hour < 0 || half == "" && !colon {
		return -1, "", Time
	}
	if half != "" && half[0] == 'p' && hour < 12 {
		hour += 12
	} else if half != "" && half[0] == 'a' && hour == 12 {
		hour = 0
	}
	if half == "o" {
		return to, "", Time
	}
	return to, fmt.Sprintf("%02d:%02d", hour, minute), Time
}

// splitClock reads 16, 16:30 or 4.40; hour is -1 if that is no time of day.
func splitClock(w string) (hour, minute int, colon bool) {
	h, m, two := strings.Cut(w, ":")
	colon = two
	if !two {
		h, m, two = strings.Cut(w, ".")
	}
	if len(h) > 2 || h == "" || h[len(h)-1]-'0' > 9 {
		return -1, 0, false
	}
	hour, err := strconv.Atoi(h)
	if err != nil || hour > 24 {
		return -1, 0, false
	}
	if two {
		minute, err = strconv.Atoi(m)
		if err != nil || len(m) != 2 || minute > 59 {
			return -1, 0, false
		}
	}
	return hour, minute, colon
}

// when writes a date that was counted from the dateline.
func (f *Finder) when(t time.Time, layout string) string {
	if f.Dateline.IsZero() || t.Year() < 1 {
		return ""
	}
	return t.Format(layout)
}

func (f *Finder) day(offset int) string {
	return f.when(f.Dateline.AddDate(0, 0, offset), time.DateOnly)
}

// onWeekday is the day that a weekday alone means: the last one up to the
// dateline, or the next one in a sentence about the future.
func (f *Finder) onWeekday(day time.Weekday) string {
	if f.future() {
		return f.nextWeekday(day)
	}
	return f.day(-((int(f.Dateline.Weekday()) - int(day) + 7) % 7))
}

func (f *Finder) nextWeekday(day time.Weekday) string {
	back := (int(day) - int(f.Dateline.Weekday()) + 6) % 7
	return f.day(back + 1)
}

// nearest is the day of a date without a year: the one that is closest to the
// dateline in the direction that the sentence speaks of.
func (f *Finder) nearest(month, day int) string {
	if f.Dateline.IsZero() {
		return ""
	}
	t := time.Date(f.Dateline.Year(), time.Month(month), day, 0, 0, 0, 0, time.UTC)
	today := time.Date(f.Dateline.Year(), f.Dateline.Month(), f.Dateline.Day(), 0, 0, 0, 0, time.UTC)
	switch future := f.future(); {
	case future && t.Before(today):
		t = t.AddDate(1, 0, 0)
	case !future && t.After(today):
		t = t.AddDate(-1, 0, 0)
	}
	return t.Format(time.DateOnly)
}

// nearestMonth is the same for a month alone.
func (f *Finder) nearestMonth(month int) string {
	if f.Dateline.IsZero() {
		return ""
	}
	y := f.Dateline.Year()
	switch now := int(f.Dateline.Month()); {
	case f.future() && month < now:
		y++
	case !f.future() && month > now:
		y--
	}
	return fmt.Sprintf("%04d-%02d", y, month)
}

// future reports whether the sentence speaks of what is to come.
func (f *Finder) future() bool {
	for i := range f.tokens {
		switch f.lower(i) {
		case "will", "shall", "'ll", "’ll", "wo", "upcoming", "scheduled", "expected":
			return true
		case "to":
			if w := f.lower(i - 1); w == "is" || w == "are" || w == "due" || w == "set" || w == "plans" {
				return true
			}
		}
	}
	return false
}

func isoDay(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

var months = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// month is the number of the month named at token i, 0 if none is.
func (f *Finder) month(i int) int {
	if !f.is(i, lexicon.Month) || !f.capital(i) {
		return 0
	}
	w := strings.TrimSuffix(f.lower(i), ".")
	if len(w) < 3 {
		return 0
	}
	return slices.Index(months[:], w[:3]) + 1
}

func weekday(w string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := d.String(); w == name || len(w) == len(name)+1 && w[len(name)] == 's' && w[:len(name)] == name {
			return d, true
		}
	}
	return 0, false
}

// dayNumber reads 8 or 8th, 0 if that is no day of a month.
func dayNumber(w string) int {
	if w == "" || w[0]-'0' > 9 {
		return 0
	}
	w = strings.TrimRight(w, "sthndr")
	if len(w) > 2 {
		return 0
	}
	d, err := strconv.Atoi(w)
	if err != nil || d < 1 || d > 31 {
		return 0
	}
	return d
}

// yearNumber reads four digits that may be a year.
func yearNumber(w string) int {
	if len(w) != 4 || w[0] != '1' && w[0] != '2' || w[0] == '2' && w[1] > '1' {
		return 0
	}
	y, err := strconv.Atoi(w)
	if err != nil {
		return 0
	}
	return y
}

func ordinal(w string) bool {
	return len(w) > 2 && w[0] >= '0' && w[0] <= '9' && strings.TrimRight(w, "0123456789") != "" && len(strings.TrimRight(w, "sthndr")) == len(w)-2
}
