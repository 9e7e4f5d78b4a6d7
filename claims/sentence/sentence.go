// Package sentence finds the sentences of a text.
//
//	for start, end := range sentence.All(text) {
//		fmt.Println(text[start:end])
//	}
//
// Offsets are bytes into the text, half open. A sentence begins and ends on
// ink (anything but white space), keeps the marks, quotation marks and brackets
// that close it, and never crosses a blank line. Sentences come in order, do
// not overlap, and leave out nothing but white space.
package sentence

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// All yields the start and end of each sentence of the text, in order.
func All(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		for at := 0; at < len(text); {
			start, end := paragraph(text, at)
			if start == end {
				return
			}
			for start < end {
				cut := next(text[start:end])
				if !yield(start, start+cut) {
					return
				}
				start += cut
				start += len(text[start:end]) - len(strings.TrimLeftFunc(text[start:end], unicode.IsSpace))
			}
			at = end
		}
	}
}

// paragraph returns the next run of lines at or after at that holds no blank
// line, trimmed to its ink.
func paragraph(text string, at int) (start, end int) {
	start = at + len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
	end = start
	lines := 0
	for i := start; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '\n':
			lines++
		case !unicode.IsSpace(r):
			lines = 0
			end = i + n
		}
		if lines == 2 {
			break
		}
		i += n
	}
	return start, end
}

// next returns the length of the first sentence of a paragraph.
func next(text string) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		mark := i
		i += n
		if !strings.ContainsRune(".?!…。！？؟۔।", r) {
			continue
		}
		for i < len(text) {
			r, n := utf8.DecodeRuneInString(text[i:])
			if !strings.ContainsRune(".?!…。！？؟۔।\"')]”’»", r) {
				break
			}
			i += n
		}
		if i == len(text) || r >= 0x3000 && r < 0x10000 {
			return i
		}
		rest := strings.TrimLeftFunc(text[i:], unicode.IsSpace)
		if len(rest) == len(text)-i {
			continue
		}
		follow, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "\"'([“‘«"))
		if unicode.IsLower(follow) || r == '.' && abbreviated(text[:mark]) {
			continue
		}
		return i
	}
	return len(text)
}

// abbreviated reports whether the text before a full stop ends in a word that
// is written with one.
func abbreviated(text string) bool {
	word := text[strings.LastIndexAny(text, " \n\t(\"“")+1:]
	return len(word) == 1 && word != "I" ||
		strings.Contains(" Mr Mrs Ms Dr Prof Rev Sen Sens Rep Reps Gov Gen Lt Col Capt Sgt Det St No vs Jan Feb Aug Sept Oct Nov Dec ", " "+word+" ")
}
