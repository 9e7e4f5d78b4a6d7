package desk

import (
	"image/color"
	"slices"

	"charm.land/lipgloss/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// styles are how things look. A style that the terminal cannot show, or NO_COLOR
// forbids, is left out by bubbletea; nothing is said by colour alone.
type styles struct {
	plain, dim, bold, bad, good lipgloss.Style
	current                     lipgloss.Style // the claim that is lit
	key                         lipgloss.Style
	bar                         lipgloss.Style // the line at the top
	light                       bool
}

func stylesFor(dark bool) styles {
	s := styles{light: !dark}
	s.plain = lipgloss.NewStyle()
	s.dim = s.plain.Faint(true)
	s.bold = s.plain.Bold(true)
	s.current = s.plain.Reverse(true)
	s.key = s.bold
	s.bar = s.bold
	s.bad = s.bold.Foreground(s.colour(terminal.Red))
	s.good = s.plain.Foreground(s.colour(terminal.Green))
	return s
}

// colour is a colour of the terminal's own; on a light background one dark
// enough to be read there.
func (s styles) colour(c terminal.Colour) color.Color {
	switch {
	case !s.light && c == terminal.Blue: // the plain one is too dark on black
		return lipgloss.BrightBlue
	case !s.light:
		return lipgloss.ANSIColor(int(c) - 30)
	}
	switch c {
	case terminal.Red:
		return lipgloss.Color("#a31515")
	case terminal.Green:
		return lipgloss.Color("#1b6e1f")
	case terminal.Yellow:
		return lipgloss.Color("#8a5a00")
	case terminal.Blue:
		return lipgloss.Color("#0b4fa0")
	case terminal.Magenta:
		return lipgloss.Color("#86198f")
	}
	return lipgloss.Color("#0f6674")
}

// state is how a claim in a state looks in the text: green where all is done,
// another colour where somebody is wanted, as it is where nobody has looked.
func (s styles) state(state annotate.State) lipgloss.Style {
	switch state {
	case annotate.Stale:
		return s.plain.Foreground(s.colour(terminal.Yellow))
	case annotate.Disputed:
		return s.plain.Foreground(s.colour(terminal.Red))
	case annotate.Reviewed, annotate.Settled, annotate.SignedOff:
		return s.good
	case annotate.Waived:
		return s.plain.Foreground(s.colour(terminal.Cyan))
	case annotate.SetAside, annotate.Passed:
		return s.dim
	}
	return s.plain
}

// verdict is how a verdict of the scale looks.
func (s styles) verdict(v annotate.Verdict) lipgloss.Style {
	if c := terminal.Nearest(v.Colour); c != terminal.Plain {
		return s.bold.Foreground(s.colour(c))
	}
	return s.bold
}

// glyph says a state in a character, of ASCII where it can be, so that every
// terminal shows it one column wide.
func glyph(state annotate.State) string {
	switch state {
	case annotate.Unreviewed:
		return "?"
	case annotate.Stale:
		return "~"
	case annotate.Disputed:
		return "!"
	case annotate.Reviewed:
		return "+"
	case annotate.Settled:
		return "="
	case annotate.SignedOff:
		return "✓"
	case annotate.Waived:
		return "-"
	case annotate.SetAside:
		return "o"
	case annotate.Passed:
		return "."
	}
	return " "
}

// pressing orders states by how much they want somebody.
func pressing(state annotate.State) int {
	return slices.Index(leastFirst, state) + 1
}

var leastFirst = []annotate.State{annotate.Passed, annotate.Waived, annotate.SignedOff, annotate.Settled, annotate.Reviewed,
	annotate.SetAside, annotate.Unreviewed, annotate.Stale, annotate.Disputed}
