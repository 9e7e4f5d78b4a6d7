package main

import (
	"os/exec"
	"strings"
	"testing"
)

// TestImportsRunOneWay holds the house in order: cmd -> export -> annotate ->
// claims, and nothing imports cmd.
func TestImportsRunOneWay(t *testing.T) {
	const module = "github.com/factdesk/factdesk/"
	floor := map[string]int{"claims": 1, "annotate": 2, "export": 3, "samples": 3, "cmd": 4}
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, module+"...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		packages := strings.Fields(line)
		room := roomOf(packages[0], module)
		if floor[room] == 0 {
			t.Errorf("%s is in none of the rooms", packages[0])
		}
		for _, imported := range packages[1:] {
			if !strings.HasPrefix(imported, module) {
				continue
			}
			seen++
			if below := roomOf(imported, module); floor[below] > floor[room] || below == "samples" && room != "cmd" {
				t.Errorf("%s imports %s", packages[0], imported)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d imports were looked at", seen)
	}
}

func roomOf(pkg, module string) string {
	room, _, _ := strings.Cut(strings.TrimPrefix(pkg, module), "/")
	return room
}
