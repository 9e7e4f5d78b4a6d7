package annotate

// The colours say the same on every scale.
const (
	green  = "#2e7d32"
	lime   = "#7cb342"
	yellow = "#f9a825"
	orange = "#ef6c00"
	red    = "#c62828"
	dark   = "#7f0000"
	grey   = "#757575"
	blue   = "#1565c0"
)

// builtin has the labels exactly as the organisations publish them.
func builtin() []Scale {
	return []Scale{
		{Name: "factdesk", Ordinal: true, Verdicts: []Verdict{
			{"true", "true", green, 5, false, 1},
			{"mostly-true", "mostly true", lime, 4, false, 2},
			{"misleading", "misleading", yellow, 3, true, 3},
			{"mostly-false", "mostly false", orange, 2, true, 4},
			{"false", "false", red, 1, true, 5},
			{"unverifiable", "unverifiable", grey, 0, false, 0},
			{"outdated", "outdated", blue, 0, true, 0},
		}},
		{Name: "desk", Ordinal: true, Verdicts: []Verdict{
			{"accurate", "accurate", green, 3, false, 1},
			{"accurate-with-changes", "accurate with changes", yellow, 2, true, 2},
			{"inaccurate", "inaccurate", red, 1, true, 3},
			{"unverifiable", "unverifiable", grey, 0, true, 0},
			{"on-author", "on author", blue, 0, false, 0},
			{"opinion", "opinion", grey, 0, false, 0},
		}},
		{Name: "politifact", Ordinal: true, Verdicts: []Verdict{
			{"true", "True", green, 6, false, 1},
			{"mostly-true", "Mostly True", lime, 5, false, 2},
			{"half-true", "Half True", yellow, 4, false, 3},
			{"mostly-false", "Mostly False", orange, 3, true, 4},
			{"false", "False", red, 2, true, 5},
			{"pants-on-fire", "Pants on Fire", dark, 1, true, 6},
		}},
		{Name: "snopes", Ordinal: true, Verdicts: []Verdict{
			{"true", "True", green, 5, false, 1},
			{"mostly-true", "Mostly True", lime, 4, false, 2},
			{"mixture", "Mixture", yellow, 3, true, 3},
			{"mostly-false", "Mostly False", orange, 2, true, 4},
			{"false", "False", red, 1, true, 5},
			{"unproven", "Unproven", grey, 0, false, 0},
			{"outdated", "Outdated", blue, 0, true, 0},
		}},
		{Name: "aap", Ordinal: true, Verdicts: []Verdict{
			{"true", "True", green, 5, false, 1},
			{"mostly-true", "Mostly True", lime, 4, false, 2},
			{"mixture", "Mixture", yellow, 3, true, 3},
			{"mostly-false", "Mostly False", orange, 2, true, 4},
			{"false", "False", red, 1, true, 5},
			{"misleading", "Misleading", orange, 0, true, 0},
			{"unproven", "Unproven", grey, 0, false, 0},
		}},
		{Name: "pinocchio", Ordinal: true, Verdicts: []Verdict{
			{"geppetto", "Geppetto Checkmark", green, 5, false, 1},
			{"one", "One Pinocchio", lime, 4, false, 2},
			{"two", "Two Pinocchios", yellow, 3, false, 3},
			{"three", "Three Pinocchios", orange, 2, true, 4},
			{"four", "Four Pinocchios", red, 1, true, 5},
		}},
	}
}
