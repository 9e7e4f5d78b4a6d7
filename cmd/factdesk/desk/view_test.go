package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
)

// worlds is an article in many scripts, which would command the terminal.
const worlds = "The \x1b[31mred\x1b[0m tower\u009b2J of 1890\x07\n\n北京的塔建于一八九〇年，高四十米。👩‍👩‍👧 visited it in 2001.\n\n" +
	"* بُني البرج في عام 1890.\n* The \u202egniht\u202c cost 40 crowns in 1911.\n\nAveryveryverylongwordthatfitsinnowindowatallbutmustbeshownsomehow was built in 1999.\n"

// TestEverySize: in a window of any size the screen fits it, whatever is asked,
// and nothing in it commands the terminal but its own colours.
func TestEverySize(t *testing.T) {
	d := open(t, worlds, ann)
	d.presses("s 'https://example.org/a/very/long/address/that/fits/in/no/window/of/the/usual/size/at/all' enter enter w 'Because.' enter 1")
	first := slices.IndexFunc(d.board.standings, func(s annotate.Standing) bool { return !bare(&s) })
	d.by(bob, d.board.standings[first].Claim.Label, "false")
	d.presses("g a 'What says the author?' enter")
	for _, keys := range []string{"", "?", "esc", "s", "esc", "w", "esc", "f", "esc", "D", "3", "esc", "y"} {
		if keys != "" {
			d.presses(keys)
		}
		for width := 1; width < 240; width += 1 + width/20 {
			for height := 1; height < 70; height += 1 + height/10 {
				d.Update(tea.WindowSizeMsg{Width: width, Height: height})
				d.checkScreen(width, height)
			}
		}
	}
}

func (d *test) checkScreen(width, height int) {
	d.Helper()
	rows := strings.Split(d.View().Content, "\n")
	if len(rows) > height {
		d.Fatalf("%d by %d: %d rows", width, height, len(rows))
	}
	for _, row := range rows {
		plain := ansi.Strip(row)
		if w := displaywidth.String(plain); w > width && width > 1 {
			d.Fatalf("%d by %d: %d columns: %q", width, height, w, plain)
		}
		for _, r := range plain {
			if r < 0x20 || 0x7f <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e {
				d.Fatalf("%d by %d: %q is in %q", width, height, r, plain)
			}
		}
	}
}

// The current claim is always in sight.
func TestInSight(t *testing.T) {
	d := open(t, long(300), ann)
	for _, size := range [][2]int{{80, 24}, {200, 60}, {40, 14}} {
		d.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		for _, key := range strings.Fields("g j j j j j pgdown pgdown k k pgup G k n n g pgdown") {
			d.presses(key)
			first := d.page.first[d.claim]
			if rows := d.articleRows(); first < d.top || first >= d.top+rows {
				t.Errorf("%v, %s: claim %s on line %d, shown are %d to %d", size, key, d.at().Claim.Label, first, d.top, d.top+rows)
			}
			if !strings.Contains(d.View().Content, "\x1b[7m") {
				t.Errorf("%v, %s: nothing is lit", size, key)
			}
		}
	}
}

// long is an article of n sentences.
func long(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "In %d the harbour of Lund, which Eva Berg ran, held %d boats and cost %d crowns.%s", 1800+i%200, i, 1000+i, map[bool]string{true: "\n\n", false: " "}[i%5 == 4])
	}
	return b.String()
}

// BenchmarkKey answers a key in an article of 20,000 claims, with a review on
// every second: the model and the drawing of the screen.
func BenchmarkKey(b *testing.B) {
	d := open(b, long(20_000), ann)
	l := d.bound
	err := l.record(func(is *board) ([]annotate.Event, error) {
		var picked []*annotate.Standing
		for i := 0; i < len(is.standings); i += 2 {
			picked = append(picked, &is.standings[i])
		}
		return decision.Review{Verdict: "true", Sources: []annotate.Source{{URL: "https://example.org/log"}}}.Events(picked, is.scale)
	})
	if err != nil {
		b.Fatal(err)
	}
	is, err := l.load()
	if err != nil {
		b.Fatal(err)
	}
	d.show(is)
	d.others = []annotate.Source{{URL: "https://example.org/far"}}
	b.Logf("%d claims", len(is.standings))
	for _, size := range [][2]int{{80, 24}, {200, 60}} {
		for _, key := range []string{"j", "n", "pgdown", "G", ".", "space", "1", "typed"} {
			b.Run(fmt.Sprintf("%dx%d/%s", size[0], size[1], key), func(b *testing.B) {
				d.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				d.presses("g")
				d.search = "held 19999 boats"
				d.ledger = idle{}
				if key == "typed" {
					d.presses("s")
				}
				for b.Loop() {
					if key == "typed" {
						d.key(keyOf("h"))
					} else {
						d.key(keyOf(key))
					}
					_ = d.View()
				}
				d.prompt = nil
				d.queue, d.writing, d.sent, d.drafts = nil, false, map[string]sent{}, map[string]draft{}
			})
		}
	}
	b.Run("resize", func(b *testing.B) {
		width := 80
		for b.Loop() {
			width = 81 + width%2
			d.Update(tea.WindowSizeMsg{Width: width, Height: 24})
			_ = d.View()
		}
	})
	b.Run("saved", func(b *testing.B) {
		for b.Loop() {
			d.show(is)
		}
	})
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if _, err := l.load(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// idle is a ledger that is asked for nothing.
type idle struct{ ledger }
