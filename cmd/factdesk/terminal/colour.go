package terminal

import (
	"fmt"
	"strings"
)

// Colour is one of a terminal's own colours, which its user has chosen to be
// legible on its background.
type Colour int

// The colours.
const (
	Plain   Colour = 0
	Bold    Colour = 1
	Dim     Colour = 2
	Red     Colour = 31
	Green   Colour = 32
	Yellow  Colour = 33
	Blue    Colour = 34
	Magenta Colour = 35
	Cyan    Colour = 36
)

// Paint gives text a colour.
func (c Colour) Paint(s string) string {
	if c == Plain || s == "" {
		return s
	}
	return fmt.Sprintf("\x1b[%dm%s\x1b[0m", int(c), s)
}

// Nearest is the colour of a terminal that comes nearest in hue to "#rrggbb":
// grey and what is no colour are Plain.
func Nearest(hex string) Colour {
	var r, g, b int
	if n, err := fmt.Sscanf(strings.ToLower(hex), "#%02x%02x%02x", &r, &g, &b); n != 3 || err != nil {
		return Plain
	}
	most, least := max(r, g, b), min(r, g, b)
	if most == 0 || (most-least)*4 < most { // black, or saturation under a quarter
		return Plain
	}
	var hue int // in degrees
	switch span := most - least; most {
	case r:
		hue = (60*(g-b)/span + 360) % 360
	case g:
		hue = 60*(b-r)/span + 120
	default:
		hue = 60*(r-g)/span + 240
	}
	switch {
	case hue < 20 || hue >= 345:
		return Red
	case hue < 75:
		return Yellow
	case hue < 165:
		return Green
	case hue < 200:
		return Cyan
	case hue < 265:
		return Blue
	}
	return Magenta
}
