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
			{Name: "true", Label: "true", Colour: green, Rating: 5, Rank: 1},
			{Name: "mostly-true", Label: "mostly true", Colour: lime, Rating: 4, Rank: 2},
			{Name: "misleading", Label: "misleading", Colour: yellow, Rating: 3, Blocks: true, Rank: 3},
			{Name: "mostly-false", Label: "mostly false", Colour: orange, Rating: 2, Blocks: true, Rank: 4},
			{Name: "false", Label: "false", Colour: red, Rating: 1, Blocks: true, Rank: 5},
			{Name: "unverifiable", Label: "unverifiable", Colour: grey, NoSource: true},
			{Name: "outdated", Label: "outdated", Colour: blue, Blocks: true},
		}},
		{Name: "desk", Ordinal: true, Verdicts: []Verdict{
			{Name: "accurate", Label: "accurate", Colour: green, Rating: 3, Rank: 1},
			{Name: "accurate-with-changes", Label: "accurate with changes", Colour: yellow, Rating: 2, Blocks: true, Rank: 2},
			{Name: "inaccurate", Label: "inaccurate", Colour: red, Rating: 1, Blocks: true, Rank: 3},
			{Name: "unverifiable", Label: "unverifiable", Colour: grey, Blocks: true, NoSource: true},
			{Name: "on-author", Label: "on author", Colour: blue, NoSource: true},
			{Name: "opinion", Label: "opinion", Colour: grey, NoSource: true},
		}},
		{Name: "politifact", Ordinal: true, Verdicts: []Verdict{
			{Name: "true", Label: "True", Colour: green, Rating: 6, Rank: 1},
			{Name: "mostly-true", Label: "Mostly True", Colour: lime, Rating: 5, Rank: 2},
			{Name: "half-true", Label: "Half True", Colour: yellow, Rating: 4, Rank: 3},
			{Name: "mostly-false", Label: "Mostly False", Colour: orange, Rating: 3, Blocks: true, Rank: 4},
			{Name: "false", Label: "False", Colour: red, Rating: 2, Blocks: true, Rank: 5},
			{Name: "pants-on-fire", Label: "Pants on Fire", Colour: dark, Rating: 1, Blocks: true, Rank: 6},
		}},
		{Name: "snopes", Ordinal: true, Verdicts: []Verdict{
			{Name: "true", Label: "True", Colour: green, Rating: 5, Rank: 1},
			{Name: "mostly-true", Label: "Mostly True", Colour: lime, Rating: 4, Rank: 2},
			{Name: "mixture", Label: "Mixture", Colour: yellow, Rating: 3, Blocks: true, Rank: 3},
			{Name: "mostly-false", Label: "Mostly False", Colour: orange, Rating: 2, Blocks: true, Rank: 4},
			{Name: "false", Label: "False", Colour: red, Rating: 1, Blocks: true, Rank: 5},
			{Name: "unproven", Label: "Unproven", Colour: grey, NoSource: true},
			{Name: "outdated", Label: "Outdated", Colour: blue, Blocks: true},
		}},
		{Name: "aap", Ordinal: true, Verdicts: []Verdict{
			{Name: "true", Label: "True", Colour: green, Rating: 5, Rank: 1},
			{Name: "mostly-true", Label: "Mostly True", Colour: lime, Rating: 4, Rank: 2},
			{Name: "mixture", Label: "Mixture", Colour: yellow, Rating: 3, Blocks: true, Rank: 3},
			{Name: "mostly-false", Label: "Mostly False", Colour: orange, Rating: 2, Blocks: true, Rank: 4},
			{Name: "false", Label: "False", Colour: red, Rating: 1, Blocks: true, Rank: 5},
			{Name: "misleading", Label: "Misleading", Colour: orange, Blocks: true},
			{Name: "unproven", Label: "Unproven", Colour: grey, NoSource: true},
		}},
		{Name: "pinocchio", Ordinal: true, Verdicts: []Verdict{
			{Name: "geppetto", Label: "Geppetto Checkmark", Colour: green, Rating: 5, Rank: 1},
			{Name: "one", Label: "One Pinocchio", Colour: lime, Rating: 4, Rank: 2},
			{Name: "two", Label: "Two Pinocchios", Colour: yellow, Rating: 3, Rank: 3},
			{Name: "three", Label: "Three Pinocchios", Colour: orange, Rating: 2, Blocks: true, Rank: 4},
			{Name: "four", Label: "Four Pinocchios", Colour: red, Rating: 1, Blocks: true, Rank: 5},
		}},
	}
}
