package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

// needs is what has to be there, or to be done, before an example can be run.
var needs = map[string]string{
	"answer": "factdesk ask pyongyang:3 'Which paper?'",
	"assign pyongyang 'Bo Chen <bo@example.org>' --remove": "factdesk assign pyongyang:4 'Bo Chen <bo@example.org>'",
	"assign pyongyang:4 bc":                                `printf '[[people]]\nname = "Bo Chen"\nemail = "bo@example.org"\ninitials = "bc"\n[[people]]\nname = "Ann Lee"\nemail = "ann@example.org"\n' >> .factdesk/config.toml`,
	"check content/":                                       "mkdir -p content drafts/a && cp council.md content && cp science.md drafts/a && factdesk split content/council.md drafts/a/science.md",
	"claim join":                                           "factdesk claim cut pyongyang:1 'Sergei Shoigu met with North Korean dictator Kim Jong-Un' 'in Pyongyang on Thursday'",
	"completion fish":                                      "mkdir -p ~/.config/fish/completions",
	"mark --from":                                          "cp reviews/ann.jsonl reviews.jsonl",
	"mark pyongyang:1-34 --again":                          "sed -i 's/on Thursday/on Friday/' pyongyang.txt && factdesk split pyongyang.txt",
	"mark pyongyang:1-34 unverifiable":                     "rm -r .factdesk && factdesk init && factdesk split pyongyang.txt",
	"init":                                                 "rm -r .factdesk",
	"init && ":                                             "rm -r .factdesk",
	"remove pyongyang --back":                              "factdesk remove pyongyang",
	"settle":                                               "factdesk mark pyongyang:10 true --source a && factdesk mark pyongyang:10 false --source b --as 'Cy <cy@example.org>'",
	"signoff":                                              "rm -r .factdesk && factdesk init && factdesk split pyongyang.txt && factdesk mark pyongyang:4,10 true --source a --as 'Cy <cy@example.org>'",
	"split content/":                                       "mkdir -p content drafts/a && cp council.md content && cp science.md drafts/a",
	"split samples/":                                       "rm -r .factdesk && factdesk init",
	"split --ndjson":                                       `echo '{"id":1,"text":"It rained for 9 days."}' > texts.jsonl`,
	"undo":                                                 "factdesk mark pyongyang:10 true --source a",
	"waive":                                                "rm -r .factdesk && factdesk init && factdesk split pyongyang.txt",
}

// asks are the examples that want a person at a terminal: other tests run them.
var asks = []string{"review", "pass pyongyang --rest"}

// TestHelpExamples runs every example of every command's help, each in a copy of
// the samples.
func TestHelpExamples(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	p := &program{now: time.Now, env: func(string) string { return "" }}
	ran := 0
	var visit func(*command.Command)
	visit = func(c *command.Command) {
		for _, e := range c.Examples {
			runExample(t, bash, samples, e.Line)
			ran++
		}
		for _, sub := range c.Commands {
			visit(sub)
		}
	}
	visit(p.commands())
	if ran < 60 {
		t.Errorf("only %d examples were found", ran)
	}
}

func runExample(t *testing.T, bash, samples, line string) {
	t.Helper()
	what := strings.TrimPrefix(line, "factdesk ")
	for _, a := range asks {
		if strings.HasPrefix(what, a) {
			return
		}
	}
	for _, other := range []string{"man", "pdftotext", "jq", "zsh"} {
		if _, err := exec.LookPath(other); err != nil && strings.Contains(" "+line, " "+other+" ") {
			t.Logf("%s is not installed: %s", other, line)
			return
		}
	}
	if strings.HasPrefix(line, "pdftotext") || strings.Contains(line, "zsh)") {
		return // not a file of ours; another shell's
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(samples)); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, "samples"), os.DirFS(samples)); err != nil {
		t.Fatal(err)
	}
	os.RemoveAll(filepath.Join(dir, "samples/.factdesk"))
	script, longest := line, ""
	for begins, first := range needs {
		if strings.HasPrefix(what, begins) && len(begins) > len(longest) {
			script, longest = "("+first+") >/dev/null 2>&1 || exit 99; "+line, begins
		}
	}
	cmd := exec.Command(bash, "-c", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "FACTDESK_USER=Ann Lee <ann@example.org>", "TMPDIR="+dir, "HOME="+dir, "NO_COLOR=1")
	out, err := cmd.CombinedOutput()
	if code := cmd.ProcessState.ExitCode(); code != 0 && !(code == 1 && strings.Contains(line, "factdesk check")) {
		t.Errorf("%s: %v\n%s", line, err, out)
	}
}
