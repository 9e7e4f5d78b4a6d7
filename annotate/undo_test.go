package annotate

import (
	"strings"
	"testing"
)

// undoLog is one reviewer's log that is written by a script: "a" to "z" record
// something, a capital letter records a batch of two, "/" splits the article again, "-" undoes, "+" redoes.
func undoLog(script string) (standing string, idle int) {
	var d desk
	name := map[string]string{}
	add := func(e Event, names string) { name[d.add(ann, e)] = names }
	for _, c := range script {
		switch c {
		case '/':
			add(Event{Type: TypeSplit, Split: "r"}, "")
		case '-', '+':
			next := Retract(Last(d.events))
			if c == '+' {
				next = Redo(d.events)
			}
			if len(next) == 0 {
				idle++
			}
			for i, e := range next {
				if len(next) > 1 {
					e.Batch = []string{"1/2", "2/2"}[i]
				}
				add(e, "")
			}
		default:
			if strings.ToLower(string(c)) == string(c) {
				add(Event{Type: TypeAsk, Text: "?"}, string(c))
				continue
			}
			add(Event{Type: TypeAsk, Text: "?", Batch: "1/2"}, string(c)+"1")
			add(Event{Type: TypeAsk, Text: "?", Batch: "2/2"}, string(c)+"2")
		}
	}
	for _, q := range Fold(harbour(), d.events, now)[0].Queries {
		standing += name[q.Ask.ID]
	}
	return standing, idle
}

func TestUndo(t *testing.T) {
	tests := []struct {
		script, want string
		idle         int
	}{
		{"ab", "ab", 0},
		{"ab-", "a", 0},
		{"ab--", "", 0},
		{"ab---", "", 1},
		{"ab-+", "ab", 0},
		{"ab--+", "a", 0},
		{"ab--++", "ab", 0},
		{"ab--+++", "ab", 1},
		{"ab/-", "a", 0},
		{"ab-/+", "ab", 0},
		{"ab-c", "ac", 0},
		{"ab-c+", "ac", 1},
		{"ab-c--", "", 0},
		{"ab-+-", "a", 0},
		{"ab-+-+", "ab", 0},
		{"a-b-++", "b", 1},
		{"aB", "aB1B2", 0},
		{"aB-", "a", 0},
		{"aB-+", "aB1B2", 0},
		{"aB--", "", 0},
	}
	for _, tt := range tests {
		if got, idle := undoLog(tt.script); got != tt.want || idle != tt.idle {
			t.Errorf("%s: %q stands, %d times nothing to do; want %q, %d", tt.script, got, idle, tt.want, tt.idle)
		}
	}
}
