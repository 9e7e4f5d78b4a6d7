package terminal

import (
	"os"

	"golang.org/x/term"
)

// Screen is where output goes.
type Screen struct {
	Width  int // in columns; 0 where it is no terminal
	Colour bool
}

// Of looks at an output. Colour is for terminals that can, and never where
// NO_COLOR is set (https://no-color.org).
func Of(w any, env func(string) string) Screen {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return Screen{}
	}
	s := Screen{Width: 80, Colour: env("NO_COLOR") == "" && env("TERM") != "dumb" && understands(f)}
	if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
		s.Width = width
	}
	return s
}

// IsTerminal says whether somebody is looking.
func (s Screen) IsTerminal() bool { return s.Width > 0 }

// Paint gives text a colour if the screen shows any.
func (s Screen) Paint(c Colour, text string) string {
	if !s.Colour {
		return text
	}
	return c.Paint(text)
}
