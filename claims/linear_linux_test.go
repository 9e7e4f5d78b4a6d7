package claims_test

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/internal/threadtime"
)

// Four times the text takes four times the time, not sixteen, whatever it is. Only
// the time of this thread's own processor counts, and of several tries the best.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for name, text := range map[string]string{
		"no end":              "The mill cost 40 million euros in 2021 ",
		"no end, names":       "Ada Quist and ",
		"no end, clauses":     "which said that the mill fell because ",
		"no end, quotations":  "“It is” he said “",
		"no end, brackets":    "(a ",
		"no spaces":           "a",
		"one paragraph":       "Ada Quist left Tarn on 3 May 2021. She came back. ",
		"one paragraph, said": "“It is 5,” he said. ",
		"open quotations":     "“It is 5. It is 6. ",
		"a wide table":        "a|",
		"lines":               "Ada left\n",
	} {
		const most, bytes = 10, 1 << 16
		for try := 1; ; try++ {
			once, four := took(strings.Repeat(text, bytes/len(text)), try), took(strings.Repeat(text, 4*bytes/len(text)), try)
			if four < most*once {
				break
			}
			if try == 4 {
				t.Errorf("%s: %v, four times as much %v", name, once, four)
				break
			}
		}
	}
}

// took is the processor's time for splitting a text, the best of some tries.
func took(text string, tries int) time.Duration {
	best := time.Hour
	for range tries {
		start := threadtime.Now()
		claims.Split(document.Text(text), claims.Options{})
		best = min(best, threadtime.Now()-start)
	}
	return max(best, time.Microsecond)
}

// What an article holds when it is split is no more than ten times its text, so
// that with the collector's garbage it is twenty.
func TestMemoryOfAnArticle(t *testing.T) {
	var text strings.Builder
	for text.Len() < 1<<20 {
		for name, doc := range samples(t) {
			if strings.HasSuffix(name, ".txt") {
				text.WriteString(doc.Text + "\n\n")
			}
		}
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	a := claims.Split(document.Text(text.String()), claims.Options{})
	runtime.GC()
	runtime.ReadMemStats(&after)
	if times := float64(after.HeapAlloc-before.HeapAlloc) / float64(text.Len()); times > 10 {
		t.Errorf("an article holds %.1f times its text", times)
	} else {
		t.Logf("an article holds %.1f times its text", times)
	}
	runtime.KeepAlive(a)
}
