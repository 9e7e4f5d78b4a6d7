package cut

import "strings"

// mark is an opening quotation mark or bracket that waits for its partner.
type mark struct {
	form string
	at   int
}

// pairMarks finds which quotation or bracket each token stands in; it reports whether all marks have
// their partners.
func (f *Finder) pairMarks() bool {
	t := f.tree
	f.inside = append(f.inside[:0], make([]int32, len(t.Tokens))...)
	f.marks = f.marks[:0]
	f.quotes = false
	for i := range t.Tokens {
		form := t.Form(i)
		if n := len(f.marks); n > 0 && partner(f.marks[n-1].form, form) {
			f.inside[i] = int32(f.marks[n-1].at) + 1
			f.marks = f.marks[:n-1]
			continue
		}
		if n := len(f.marks); n > 0 {
			f.inside[i] = int32(f.marks[n-1].at) + 1
		}
		if Opens(form) {
			f.marks = append(f.marks, mark{form, i})
			f.inside[i] = int32(i) + 1
			f.quotes = f.quotes || form != "(" && form != "["
		} else if form == ")" || form == "]" || form == "”" || form == "»" || form == "''" {
			return false
		}
	}
	return len(f.marks) == 0
}

// Opens reports whether a mark opens a quotation or a bracket.
func Opens(form string) bool {
	switch form {
	case "(", "[", "“", "\"", "«", "``", "„":
		return true
	}
	return false
}

func partner(open, form string) bool {
	switch open {
	case "(":
		return form == ")"
	case "[":
		return form == "]"
	case "“", "„":
		return form == "”" || form == "“" || form == "\""
	case "«":
		return form == "»"
	case "``":
		return form == "''" || form == "\""
	}
	return form == "\"" || form == "”"
}

// lower is the word in lower case, its apostrophe straight.
func lower(form string) string {
	if strings.Contains(form, "’") {
		form = strings.ReplaceAll(form, "’", "'")
	}
	return strings.ToLower(form)
}
