package terminal

import (
	"os"

	"golang.org/x/sys/windows"
)

// understands asks a console to obey escape sequences, which old ones can't.
func understands(f *os.File) bool {
	var mode uint32
	console := windows.Handle(f.Fd())
	if windows.GetConsoleMode(console, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
