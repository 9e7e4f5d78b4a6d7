package command

import "strings"

// Nearest is the word of a list that somebody may have meant: the one that a
// third of its letters or fewer, added, dropped, changed or swapped, turn into
// it, or the only one that begins with it. Empty where there is none.
func Nearest(word string, list []string) string {
	best, least := "", len([]rune(word))/3+1
	starts := ""
	for _, w := range list {
		if d := distance(strings.ToLower(word), strings.ToLower(w)); d < least || d == least && best == "" {
			best, least = w, d
		}
		if word != "" && strings.HasPrefix(strings.ToLower(w), strings.ToLower(word)) && starts == "" {
			starts = w
		}
	}
	if best == "" {
		return starts
	}
	return best
}

// distance is the restricted Damerau-Levenshtein distance between two words
// (optimal string alignment), in code points.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	rows := [3][]int{}
	for i := range rows {
		rows[i] = make([]int, len(t)+1)
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	last, row, before := rows[0], rows[1], rows[2]
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			change := 1
			if s[i-1] == t[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
