package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/lexicon"
)

// Label finds what a transcript puts before what somebody says: a time, and a
// name with a colon. The name stands in text from start to end, what is said
// begins at rest; without a name start is end, without either all are zero.
func Label(text string) (start, end, rest int) {
	start = clock(text)
	if n := initialled(text[start:]); n > 0 {
		inner := strings.Trim(text[start:start+n], "([])")
		at := start + strings.Index(text[start:], inner)
		return at, at + len(inner), start + n + blanks(text[start+n:])
	}
	end = start + labelName(text[start:])
	if end == start {
		return start, start, start
	}
	rest = end
	if strings.HasPrefix(text[rest:], " (") { // (by phone)
		if n := strings.IndexByte(text[rest:], ')'); n > 0 && n < longestLabel {
			rest += n + 1
		}
	}
	rest += clock(text[rest:])
	if !strings.HasPrefix(text[rest:], ":") || rest+1 < len(text) && blanks(text[rest+1:]) == 0 {
		return start, start, start
	}
	rest++
	return start, end, rest + blanks(text[rest:])
}

// longestLabel is how many bytes a label's name may have.
const longestLabel = 48

func blanks(text string) int { return len(text) - len(strings.TrimLeft(text, " \t\u00a0")) }

// clock is how much of the text a time stamp takes up that it begins with, blanks
// included: [00:12:31], (12:31), 00:12.
func clock(text string) int {
	i := blanks(text)
	open := i < len(text) && (text[i] == '[' || text[i] == '(')
	if open {
		i++
	}
	colons, digits := 0, 0
	for ; i < len(text) && (text[i] >= '0' && text[i] <= '9' || text[i] == ':' || text[i] == '.' && colons > 1); i++ {
		if text[i] == ':' {
			colons++
		} else {
			digits++
		}
	}
	if colons == 0 || digits < 3 || text[i-1] == ':' {
		return 0
	}
	if open {
		if i == len(text) || text[i] != ']' && text[i] != ')' {
			return 0
		}
		i++
	} else if colons < 2 { // 12:31 alone may open a sentence
		return 0
	}
	return i + blanks(text[i:])
}

// initialled is the length of initials in brackets: ((WN)), [AB].
func initialled(text string) int {
	inner := strings.TrimLeft(text, "([")
	open := len(text) - len(inner)
	n := 0
	for n < len(inner) && inner[n] >= 'A' && inner[n] <= 'Z' {
		n++
	}
	if open == 0 || open > 2 || n < 1 || n > 3 {
		return 0
	}
	for i := range open {
		if open+n+i >= len(text) || text[open+n+i] != ')' && text[open+n+i] != ']' {
			return 0
		}
	}
	return open + n + open
}

// labelName is the length of the name that the text begins with: up to five
// words with a capital.
func labelName(text string) int {
	end := 0
	for words := 0; words < 5; words++ {
		word := text[end:]
		if n := strings.IndexAny(word, " :("); n >= 0 {
			word = word[:n]
		}
		r, _ := utf8.DecodeRuneInString(word)
		numbered := words > 0 && word != "" && strings.Trim(word, "0123456789") == ""
		if !unicode.IsUpper(r) && !numbered || strings.ContainsAny(word, ",;!?\"“”") || end+len(word) > longestLabel {
			return strings.LastIndexFunc(text[:end], func(r rune) bool { return r != ' ' }) + 1
		}
		end += len(word)
		if end == len(text) || text[end] != ' ' {
			return end
		}
		end++
	}
	return end - 1
}

// Names reports whether a label is somebody's name by itself: a full name, a
// title or a role. Other labels may be a note's (Update:) and are names where
// they come again.
func Names(label string) bool {
	words := strings.Fields(label)
	first, last := lexicon.Of(words[0]), lexicon.Of(words[len(words)-1])
	return len(words) > 1 && (first.Has(lexicon.FirstName|lexicon.Title) && !last.Has(lexicon.Title)) || last.Has(lexicon.Role) && !last.Has(lexicon.Science)
}

// Notes reports whether a label is one of a note or a caption, however often it
// comes.
func Notes(label string) bool {
	switch word := strings.ToLower(strings.Fields(label)[0]); word {
	case "image", "images", "photo", "photos", "picture", "video", "source", "sources", "note", "notes", "update", "updated", "correction", "warning",
		"tip", "step", "figure", "table", "fact", "claim", "verdict", "rating", "example", "background", "related", "read", "see", "also", "more",
		"date", "time", "place", "where", "when", "what", "why", "how", "who", "pros", "cons", "method", "result", "results", "conclusion",
		"summary", "credit", "file", "caption", "title", "subject", "from", "to", "re", "contact", "email", "phone", "address", "price", "total", "born", "died":
		return true
	default:
		return lexicon.Of(word).Has(lexicon.Weekday | lexicon.Month | lexicon.Cardinal | lexicon.Linker | lexicon.Function)
	}
}
