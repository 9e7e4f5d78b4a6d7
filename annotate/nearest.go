package annotate

import "strings"

// DidYouMean is `, did you mean "x"?` for the name nearest to a mistyped one,
// empty where none is near.
func DidYouMean(typed string, names []string) string {
	if n := Nearest(typed, names); n != "" {
		return `, did you mean "` + n + `"?`
	}
	return ""
}

// Nearest is the name that a mistyped one most likely meant: one that it begins,
// or else the one fewest typing errors away; empty where none is near.
func Nearest(typed string, names []string) string {
	typed = strings.ToLower(typed)
	best, least := "", len([]rune(typed))/2+1
	for _, name := range names {
		if typed != "" && strings.HasPrefix(name, typed) {
			return name
		}
		if d := distance(typed, strings.ToLower(name)); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance counts insertions, deletions, replacements and swaps of neighbours
// (Damerau 1964, in the restricted form).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
