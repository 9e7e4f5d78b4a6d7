package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dropCitations takes from the text of a block the marks that point to its notes
// and sources: [2], ¹, [citation needed], (AP) at its end. They stay part of the
// sentence they stand behind, in the file. It reports whether there were any.
func (b *Block) dropCitations() bool {
	holes := citations(b.Text)
	if len(holes) == 0 {
		return false
	}
	b.drop(holes)
	return true
}

// citations finds the marks of a text, from the first that stands behind a word.
func citations(text string) (holes []hole) {
	if !strings.ContainsAny(text, "[(^*†‡¹²³⁰⁴⁵⁶⁷⁸⁹0123456789") {
		return nil
	}
	for i := 0; i < len(text); {
		c := text[i]
		if c != '[' && c != '(' && c != '^' && c != '*' && c < '0' || c > '9' && c != '[' && c != '^' && c < utf8.RuneSelf {
			i++
			continue
		}
		start, end := i, i
		if k := len(holes) - 1; k >= 0 && holes[k].end == i { // one behind another
			start = holes[k].start
		}
		before := strings.TrimRight(text[:start], " ")
		if before != "" {
			end = i + citation(before, text[i:], len(before) < start)
		}
		if end == i {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		if start == i {
			holes = append(holes, hole{len(before), end})
		} else {
			holes[len(holes)-1].end = end
		}
		i = end
	}
	return holes
}

// citation is the length of the mark that rest begins with, 0 if there is none;
// before is the text up to it, and apart reports whether a space parts the two.
func citation(before, rest string, apart bool) int {
	last, size := utf8.DecodeLastRuneInString(before)
	stop := strings.ContainsRune(".!?…,;:\"”’»)", last)
	switch r, _ := utf8.DecodeRuneInString(rest); {
	case (r == '[' || r == '(') && linked(rest) > 0:
		return linked(rest)
	case r == '[':
		return bracketed(rest, stop || unicode.IsDigit(last), apart)
	case r == '(':
		return credit(rest)
	case apart:
		return 0
	case r == '^':
		if n := len(digits(rest[1:])); n > 0 && n <= 3 && strings.HasPrefix(rest[1+n:], "^") {
			return n + 2
		}
	case r == '†' || r == '‡':
		if stop || unicode.IsLetter(last) {
			return len(rest) - len(strings.TrimLeft(rest, "†‡"))
		}
	case r == '*':
		if stop && !emphasised(before) {
			if after := strings.TrimLeft(rest, "*"); ended(after) {
				return len(rest) - len(after)
			}
		}
	case superscript(r):
		if stop || longWord(before) { // not m², 10⁶
			return len(rest) - len(strings.TrimLeftFunc(rest, superscript))
		}
	case r >= '0' && r <= '9' && last == '.':
		n := len(digits(rest))
		if n <= 2 && begins(rest[n:]) && (longWord(before[:len(before)-size]) || datedYear(before[:len(before)-size])) {
			return n
		}
	}
	return 0
}

// bracketed is the length of a mark in square brackets; behind reports whether
// it stands behind a stop or a figure.
func bracketed(rest string, behind, apart bool) int {
	const longest = 48
	n := strings.IndexByte(rest[:min(len(rest), longest)], ']') + 1
	if n < 3 {
		return 0
	}
	inner := strings.TrimPrefix(rest[1:n-1], "^")
	after := rest[n:]
	switch {
	case request(inner):
		return n
	case apart && !closes(after):
		return 0
	case strings.HasPrefix(after, "("): // a link
		return 0
	case numbers(inner):
		if r, _ := utf8.DecodeRuneInString(after); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return n
		}
	case len(inner) == 1 && inner[0] >= 'a' && inner[0] <= 'z':
		if behind && (ended(after) || closes(after)) {
			return n
		}
	case rest[1] == '^' && !apart && !strings.ContainsAny(inner, " \t"):
		return n
	}
	return 0
}

// linked is the length of brackets that hold nothing but an address: (see
// https://example.org/a).
func linked(rest string) int {
	inner := rest[1:]
	for _, lead := range [...]string{"see ", "See ", "source: ", "Source: ", "via "} {
		inner = strings.TrimPrefix(inner, lead)
	}
	if !address(inner) {
		return 0
	}
	depth := 1
	for i := range len(inner) {
		switch inner[i] {
		case '(', '[':
			depth++
		case ')', ']':
			if depth--; depth == 0 {
				return len(rest) - len(inner) + i + 1
			}
		case ' ':
			return 0
		}
	}
	return 0
}

// address reports whether a text begins with the address of a page.
func address(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "www.")
}

// numbers reports whether a mark is one or several numbers of notes: 2; 3, 4;
// 5–7; note 1.
func numbers(s string) bool {
	s = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(s, "note"), "n"))
	for s != "" {
		n := len(digits(s))
		if n == 0 || n > 3 {
			return false
		}
		rest := strings.TrimLeft(s[n:], ",;-–— ")
		if rest == s[n:] && rest != "" || rest == "" && len(s) > n {
			return false
		}
		if s = rest; s == "" {
			return true
		}
	}
	return false
}

// request reports whether editors of a wiki left a remark.
func request(s string) bool {
	s = strings.ToLower(s)
	switch s {
	case "who?", "whom?", "when?", "where?", "which?", "why?", "how?", "what?", "by whom?", "according to whom?", "edit", "dubious", "dubious – discuss",
		"discuss", "not in citation given", "failed verification", "original research?", "unreliable source?", "self-published source?", "verify", "update":
		return true
	}
	return strings.HasSuffix(s, " needed")
}

// credit is the length of an agency's name in brackets at the end of a block.
func credit(rest string) int {
	const longest = 24
	n := strings.IndexByte(rest[:min(len(rest), longest)], ')') + 1
	if n == 0 || strings.Trim(rest[n:], " .") != "" {
		return 0
	}
	switch strings.ToLower(rest[1 : n-1]) {
	case "ap", "ap photo", "afp", "reuters", "dpa", "upi", "pa media", "xinhua", "tass", "interfax", "ansa", "efe", "bloomberg", "pti", "ians", "kyodo",
		"yonhap", "aap", "belga", "anp", "ntb", "ritzau", "lusa", "ria novosti", "anadolu", "agencies":
		return n
	}
	return 0
}

func superscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r == '⁰' || r >= '⁴' && r <= '⁹'
}

// digits is the run of digits that s begins with.
func digits(s string) string { return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))] }

// ended reports whether nothing or a space comes.
func ended(s string) bool { return s == "" || s[0] == ' ' || s[0] == '\n' }

// closes reports whether the end or a mark that ends something comes.
func closes(s string) bool {
	return s == "" || strings.ContainsRune(".,;:!?)[", rune(s[0])) || strings.HasPrefix(s, " [")
}

// begins reports whether the end comes, or a space and the beginning of a
// sentence.
func begins(s string) bool {
	if s == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, ` "“‘(`))
	return s[0] == ' ' && unicode.IsUpper(r)
}

// longWord reports whether s ends in a word of four small letters or more: not
// in an abbreviation or a unit of measure.
func longWord(s string) bool {
	n := 0
	for n < 4 && s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !unicode.IsLower(r) {
			return false
		}
		s = s[:len(s)-size]
		n++
	}
	return n == 4
}

// datedYear reports whether s ends in a year behind a word that dates it.
func datedYear(s string) bool {
	year := len(s) - 4
	if year < 0 || len(digits(s[year:])) != 4 || s[year] != '1' && s[year] != '2' {
		return false
	}
	s = strings.TrimRight(s[:year], " ")
	word := s[strings.LastIndexByte(s, ' ')+1:]
	switch strings.ToLower(word) {
	case "in", "since", "until", "by", "from", "of", "to", "and", "before", "after", "during", "january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december":
		return true
	}
	return false
}

// emphasised reports whether a star opens an emphasis in what stands before.
func emphasised(before string) bool {
	const near = 200
	before = before[max(0, len(before)-near):]
	i := strings.LastIndexByte(before, '*')
	return i >= 0 && i+1 < len(before) && before[i+1] != ' '
}
