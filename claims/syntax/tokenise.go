package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenise appends the tokens of a text to dst, with Start and End alone filled in. It cuts as the
// English treebanks of Universal Dependencies do: clitics ('s, n't, 'll), punctuation and most
// hyphens stand alone, abbreviations, numbers, URLs and addresses stay whole. Tokens are in
// order, do not overlap, and leave out nothing but white space.
func Tokenise(dst []Token, text string) []Token {
	c := cutter{text: text, out: dst}
	for i := 0; i < len(text); {
		if n := spaceAt(text, i); n > 0 {
			i += n
			continue
		}
		end := i + 1
		for end < len(text) && spaceAt(text, end) == 0 {
			end++
		}
		c.chunk(i, end)
		i = end
	}
	return c.out
}

// spaceAt is the length of the white space that begins at byte i, 0 where there is none.
func spaceAt(s string, i int) int {
	b := s[i]
	if b < utf8.RuneSelf {
		if b == ' ' || b-'\t' < 5 {
			return 1
		}
		return 0
	}
	if b != 0xc2 && b != 0xe1 && b != 0xe2 && b != 0xe3 {
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// kind is what a character is to the cutter.
type kind uint8

const (
	mark   kind = iota // punctuation and symbols, one token each
	stops              // . ! ?, taken together
	letter             // letters and everything that joins them
	digit
	repeat  // - = * and the like, a run of the same is one token
	emoji   // pictures with their joiners and modifiers, a run is one token
	quoting // apostrophes
)

var ascii = func() (t [utf8.RuneSelf]kind) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_', c < ' ', c == 127:
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case strings.ContainsRune(".!?", rune(c)):
			t[c] = stops
		case strings.ContainsRune("-=*~+#<>/$`\\", rune(c)):
			t[c] = repeat
		case c == '\'':
			t[c] = quoting
		}
	}
	return t
}()

// kindAt is the kind and the length of the character at byte i.
func kindAt(s string, i int) (kind, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return ascii[c], 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == '’' || r == '‘':
		return quoting, n
	case unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u200d' || r == '\u00ad' || r == utf8.RuneError:
		return letter, n
	case unicode.IsDigit(r):
		return digit, n
	case r >= 0x1f000 || unicode.Is(unicode.So, r) && r > 0x2100:
		return emoji, n
	case r == '…' || r == '‽':
		return stops, n
	case r == '–' || r == '—' || r == '―':
		return repeat, n
	}
	return mark, n
}

// cutter cuts chunks, the stretches between white space.
type cutter struct {
	text string
	out  []Token
	open bool // inside single quotes
}

func (c *cutter) emit(from, to int) {
	if from < to {
		c.out = append(c.out, Token{Start: from, End: to})
	}
}

func (c *cutter) chunk(from, to int) {
	opening := true // nothing but opening marks so far
	for i := from; i < to; {
		k, n := kindAt(c.text, i)
		inked := k == letter || k == digit
		if inked {
			end := c.currency(i, to)
			if opening && end == i {
				end = c.address(i, to)
			}
			if end > i {
				c.emit(i, end)
				i, opening = end, false
				continue
			}
		}
		opening = opening && opens(c.text[i:i+n])
		switch {
		case inked:
			i = c.word(i, to)
			continue
		case k == quoting:
			i = c.apostrophe(i, n, from, to)
			continue
		case (c.text[i] == '#' || c.text[i] == '@') && i == from && i+1 < to && isWord(c.text, i+1):
			end := c.run(i+1, to)
			c.emit(i, end)
			i = end
			continue
		}
		end := i + n
		if k != mark {
			for end < to {
				k2, n2 := kindAt(c.text, end)
				same := k2 == k && (k != repeat || c.text[i:i+n] == c.text[end:end+n2])
				// A joiner or modifier belongs to the picture before it.
				if !same && !(k == emoji && joins(c.text[end:])) {
					break
				}
				end += n2
			}
		}
		if e := emoticon(c.text[i:to]); e > 0 && i+e > end {
			end = i + e
		}
		c.emit(i, end)
		i = end
	}
}

// opens reports whether a character is a mark that stands before what it belongs to.
func opens(s string) bool {
	switch s {
	case "(", "[", "{", "<", "\"", "'", "“", "‘", "«", "„":
		return true
	}
	return false
}

// currency is the end of a dollar sign that names its country and stands before a number (US$,
// A$, HK$); i where there is none.
func (c *cutter) currency(i, to int) int {
	n := strings.IndexByte(c.text[i:min(to, i+3)], '$')
	if n < 1 || i+n+1 >= to || !isDigitAt(c.text, i+n+1) {
		return i
	}
	for _, b := range []byte(c.text[i : i+n]) {
		if b < 'A' || b > 'Z' {
			return i
		}
	}
	return i + n + 1
}

func joins(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '\u200d' || unicode.Is(unicode.Variation_Selector, r) || r == '\u20e3'
}

func emoticon(s string) int {
	for _, e := range [...]string{":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P"} {
		if s == e {
			return len(e)
		}
	}
	return 0
}

func isWord(s string, i int) bool {
	k, _ := kindAt(s, i)
	return k == letter || k == digit
}

// run is the end of the letters and digits from i on.
func (c *cutter) run(i, to int) int {
	for i < to {
		k, n := kindAt(c.text, i)
		if k != letter && k != digit {
			break
		}
		i += n
	}
	return i
}

// address is the end of a URL or an e-mail address that fills the chunk but for closing
// punctuation; from where there is none.
func (c *cutter) address(from, to int) int {
	s := c.text[from:to]
	at := strings.IndexByte(s, '@')
	mail := at > 0 && isWord(s, 0) && strings.IndexByte(s[at:], '.') > 1
	if !mail && !(len(s) > 6 && (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www."))) {
		return from
	}
	extra := strings.Count(s, ")") - strings.Count(s, "(") // a bracket that the address opens is its own
	for to > from+1 {
		r, n := utf8.DecodeLastRuneInString(c.text[from:to])
		if r == ')' && extra > 0 {
			extra--
		} else if !strings.ContainsRune(".,;:!?]}'\"’”»>", r) {
			break
		}
		to -= n
	}
	return to
}

// apostrophe cuts at an apostrophe that is not inside a word.
func (c *cutter) apostrophe(i, n, from, to int) int {
	rest := c.text[i+n : to]
	for _, s := range [...]string{"s", "em", "til", "cause", "bout", "re", "ve", "ll", "m", "d"} {
		if len(rest) >= len(s) && strings.EqualFold(rest[:len(s)], s) && (len(rest) == len(s) || !isWord(rest, len(s))) {
			c.emit(i, i+n+len(s))
			return i + n + len(s)
		}
	}
	if len(rest) >= 2 && ascii[rest[0]&127] == digit && rest[0] < utf8.RuneSelf { // '90s
		if e := c.run(i+n, to); e-(i+n) <= 3 {
			c.emit(i, e)
			return e
		}
	}
	if e := i + n; e < to && c.text[i:e] == c.text[e:min(to, e+n)] { // '' as a quotation mark
		c.emit(i, e+n)
		return e + n
	}
	c.open = i == from
	c.emit(i, i+n)
	return i + n
}

// word cuts the word that begins at i with what hangs on it, and returns its end.
func (c *cutter) word(i, to int) int {
	s := c.text
	end := i
	dots := 0
	for {
		end = c.run(end, to)
		if end >= to {
			break
		}
		k, n := kindAt(s, end)
		next := end + n
		more := next < to && isWord(s, next)
		switch {
		case k == quoting && more:
			if clitic(s[next:to]) > 0 {
				return c.finish(i, end, to, dots)
			}
			end = next
		case k == quoting && c.plural(i, end, next, to):
			c.emit(i, end)
			c.emit(end, next)
			return next
		case s[end] == '.' && more && (isDigitAt(s, end-1) == isDigitAt(s, next)):
			dots++
			end = next
		case (s[end] == ',' || s[end] == ':' || s[end] == '/') && more && isDigitAt(s, end-1) && isDigitAt(s, next):
			end = next
		case s[end] == '&' && more && end-i <= 3:
			end = next
		case s[end] == '-' && more && (prefix(s[i:end]) || number(s[i:end], s[next:to])):
			end = next
		default:
			return c.finish(i, end, to, dots)
		}
	}
	return c.finish(i, end, to, dots)
}

// finish takes a full stop that belongs to the word, splits clitics off and emits.
func (c *cutter) finish(i, end, to, dots int) int {
	s := c.text
	if end < to && s[end] == '.' && (end+1 == to || !isStop(s[end+1])) {
		last := strings.TrimSpace(s[min(to, end+1):min(len(s), end+40)]) == ""
		item := !last && end-i <= 2 && isDigitAt(s, i) && strings.TrimSpace(s[:i]) == "" // "1. First"
		dotted := dots > 0 && end-i < 8 && !figure(s[i:end])
		if item || dotted || abbreviation(s[i:end]) || end-i == 1 && !last && 'A' <= s[i] && s[i] <= 'Z' {
			c.emit(i, end+1)
			return end + 1
		}
	}
	w := s[i:end]
	if n := len(w); n > 2 && (w[n-1] == 't' || w[n-1] == 'T') {
		for _, q := range [...]string{"'", "’"} {
			k := n - 1 - len(q)
			if k > 1 && w[k:n-1] == q && (w[k-1] == 'n' || w[k-1] == 'N') {
				c.emit(i, i+k-1)
				c.emit(i+k-1, end)
				return end
			}
		}
	}
	if k := fused(w); k > 0 {
		c.emit(i, i+k)
		c.emit(i+k, end)
		return end
	}
	c.emit(i, end)
	if end < to {
		if k, n := kindAt(s, end); k == quoting && end+n < to {
			if m := clitic(s[end+n : to]); m > 0 {
				c.emit(end, end+n+m)
				return end + n + m
			}
		}
	}
	return end
}

func isStop(b byte) bool { return b == '.' || b == '!' || b == '?' }

func isDigitAt(s string, i int) bool { return i >= 0 && '0' <= s[i] && s[i] <= '9' }

// figure reports whether digits stand behind the last dot of a word: 48.6m, not U.S. or 4.30p.m.
func figure(w string) bool {
	return strings.ContainsAny(w[strings.LastIndexByte(w, '.')+1:], "0123456789")
}

// clitic is the length of the clitic (without its apostrophe) that s begins with.
func clitic(s string) int {
	for _, x := range [...]string{"ll", "re", "ve", "s", "m", "d"} {
		if len(s) >= len(x) && strings.EqualFold(s[:len(x)], x) && (len(s) == len(x) || !isWord(s, len(x))) {
			return len(x)
		}
	}
	return 0
}

// plural reports whether the apostrophe after a word in -s is a possessive, not a closing quote.
func (c *cutter) plural(i, end, next, to int) bool {
	b := c.text[end-1]
	if end-i < 2 || b != 's' && b != 'S' && b != 'z' && b != 'x' {
		return false
	}
	return !c.open && next == to
}

// number reports whether a hyphen stands inside a telephone number or a date.
func number(before, after string) bool {
	return len(before) >= 3 && isDigitAt(before, 0) && isDigitAt(before, len(before)-1) && len(after) >= 4 && isDigitAt(after, 3) && isDigitAt(after, 0)
}

// prefix reports whether a part before a hyphen never stands alone.
func prefix(s string) bool {
	if len(s) == 0 || len(s) > 6 {
		return false
	}
	var b [6]byte
	for i := range len(s) {
		b[i] = s[i] | 0x20
	}
	switch string(b[:len(s)]) {
	case "non", "anti", "pro", "re", "e", "semi", "cross", "co", "pre", "post", "sub", "mini", "multi", "ex",
		"inter", "intra", "un", "mis", "over", "under", "counter", "vice", "ultra", "pseudo", "neo", "bi", "tri", "th", "n":
		return true
	}
	return false
}

// fused is where a word written as one is two tokens: can|not, gon|na; 0 otherwise.
func fused(w string) int {
	if len(w) < 5 || len(w) > 6 {
		return 0
	}
	var b [6]byte
	for i := range len(w) {
		b[i] = w[i] | 0x20
	}
	switch string(b[:len(w)]) {
	case "cannot", "gonna", "wanna", "gotta":
		return 3
	}
	return 0
}

// abbreviation reports whether a word keeps its full stop.
func abbreviation(w string) bool {
	if len(w) > 5 {
		return false
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Mt", "Jr", "Sr", "Inc", "Corp", "Ltd", "Co", "Gov", "Gen", "Sen",
		"Rep", "Lt", "Col", "Capt", "Sgt", "Maj", "Cpl", "Rev", "Hon", "Pres", "Supt", "Insp", "Jan", "Feb", "Mar",
		"Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "vs", "etc", "al", "cf", "approx", "ca",
		"pp", "vol", "Vol", "No", "Nos", "Fig", "fig", "Eq", "Ave", "Blvd", "Rd", "Dept", "Univ", "Assn", "Bros",
		"Messrs", "Mme", "Mlle", "div", "est", "c", "p", "ed", "eds", "Ed", "dept", "v", "Ph":
		return true
	}
	return false
}
