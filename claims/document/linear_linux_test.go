package document_test

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/internal/threadtime"
)

// hostile are texts on which a reader of Markdown may need the square of time.
var hostile = map[string]func(n int) string{
	"quotations":         repeat("> "),
	"quotations, tight":  repeat(">"),
	"lists":              repeat("- "),
	"numbered lists":     repeat("1. "),
	"open brackets":      repeat("[a"),
	"closed brackets":    repeat("a]"),
	"brackets":           func(n int) string { return strings.Repeat("[", n/2) + "a" + strings.Repeat("]", n/2) },
	"links":              repeat("[a]("),
	"links in brackets":  repeat("[a](<b"),
	"links with titles":  repeat("[a](b 'c "),
	"pictures":           repeat("![a"),
	"emphasis":           repeat("*a_ "),
	"emphasis in threes": func(n int) string { return "a**b" + strings.Repeat("c* ", n/3) },
	"strong emphasis":    repeat("*a **a "),
	"struck text":        repeat("~~a "),
	"tags":               repeat("<a b "),
	"attributes":         repeat(`<a b="c `),
	"comments":           repeat("a <!-- "),
	"backticks":          repeat("` `` "),
	"entities":           repeat("&amp;"),
	"definitions":        repeat("[a]: b\n"),
	"notes":              repeat("a[^1] b[^2] "),
	"columns":            func(n int) string { return strings.Repeat("|a", n/4) + "\n" + strings.Repeat("|-", n/4) + "\n" },
	"sparse rows": func(n int) string {
		return strings.Repeat("|a", n/8) + "\n" + strings.Repeat("|-", n/8) + "\n" + strings.Repeat("b\n", n/4)
	},
	"cells of HTML": func(n int) string { return "<table><tr>" + strings.Repeat("<td>a", n/5) },
	"raised marks":  repeat("a<sup>1</sup>"),
	"braces":        repeat("{{"),
	"comment tags":  repeat("{% comment %}"),
	"short codes":   repeat("[ab c=d "),
	"JSX":           repeat(`<A b="c" `),
	"citations":     repeat("a.[2]"),
	"stars":         repeat("*"),
	"lines":         repeat("a\n"),
}

func repeat(s string) func(n int) string {
	return func(n int) string { return strings.Repeat(s, n/len(s)) }
}

// Four times the text takes four times the time, not sixteen. Only the time of
// this thread's own processor counts, and of several tries the best.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for name, text := range hostile {
		formats := []document.Format{document.Markdown}
		switch name {
		case "JSX", "braces", "backticks":
			formats = append(formats, document.MDX)
		case "columns", "citations", "stars", "lines", "quotations":
			formats = append(formats, document.Plain)
		}
		for _, format := range formats {
			n := 1 << 14
			for took(text(n), format, 1) < 5*time.Millisecond && n < 1<<19 {
				n *= 2
			}
			const most = 10 // between four and sixteen
			for try := 1; ; try++ {
				once, four := took(text(n), format, try), took(text(4*n), format, try)
				if four < most*once {
					break
				}
				if try == 4 {
					t.Errorf("%s as %s: %d bytes take %v, four times as many %v", name, format, n, once, four)
					break
				}
			}
		}
	}
}

// took is the processor's time for reading a text, the best of some tries.
func took(text string, format document.Format, tries int) time.Duration {
	best := time.Hour
	for range tries {
		start := threadtime.Now()
		document.Read([]byte(text), document.Options{Format: format})
		best = min(best, threadtime.Now()-start)
	}
	return max(best, time.Microsecond)
}
