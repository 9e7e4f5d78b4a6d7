package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/annotate/store"
)

// TestOneNumber: at any moment, whatever was recorded and whatever the policy
// asks for, every place that says how far an article is says the same.
func TestOneNumber(t *testing.T) {
	policies := []string{
		"", "[gate]\nunread = \"none\"\n", "[gate]\nunread = \"facts\"\nmin_sources = 2\n", "[gate]\nreviewers = 2\nsignoff = true\n",
		"[gate]\nprimary_source = true\nopen_queries = false\n[[gate.share]]\nfrom = 0.6\nreview = 0.5\n", "blind = true\n",
	}
	rounds := 30
	if testing.Short() {
		rounds = 6
	}
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	states := map[annotate.State]int{}
	for round := range rounds {
		r := rand.New(rand.NewPCG(uint64(round), 1))
		d := newNumbers(t, policies[round%len(policies)], filepath.Join(samples, []string{"pyongyang.txt", "council.md", "sports.txt"}[round%3]))
		d.record(r, states)
		d.compare(fmt.Sprintf("round %d", round))
	}
	for _, s := range annotate.States {
		if states[s] == 0 && rounds > 6 {
			t.Errorf("no claim was ever %s", s)
		}
	}
}

// numbers is a store in a folder of its own.
type numbers struct {
	*testing.T
	slug string
}

func newNumbers(t *testing.T, policy, sample string) *numbers {
	t.Helper()
	data, err := os.ReadFile(sample)
	sample = filepath.Base(sample)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	d := &numbers{t, strings.TrimSuffix(sample, filepath.Ext(sample))}
	if err := os.WriteFile(sample, data, 0o666); err != nil {
		t.Fatal(err)
	}
	d.run("init")
	d.run("split", sample)
	if err := os.WriteFile(".factdesk/config.toml", []byte("format = \"factdesk.config/1\"\n"+policy), 0o666); err != nil {
		t.Fatal(err)
	}
	return d
}

// run runs the program and gives what it prints.
func (d *numbers) run(line ...string) string {
	d.Helper()
	var out, said bytes.Buffer
	env := map[string]string{"FACTDESK_USER": "Ann Lee <ann@example.org>"}
	if code := run(context.Background(), line, streams{strings.NewReader(""), &out, &said}, func(k string) string { return env[k] }); code > 1 {
		d.Fatalf("%v: exit code %d: %s", line, code, said.String())
	}
	return out.String()
}

// record lets people do this and that to claims and sentences.
func (d *numbers) record(r *rand.Rand, states map[annotate.State]int) {
	d.Helper()
	s, err := store.Open(".factdesk", store.Options{})
	if err != nil {
		d.Fatal(err)
	}
	people := []annotate.Reviewer{{Name: "Ann Lee", Email: "ann@example.org"}, {Name: "Bo Chen", Email: "bo@example.org"}, {Name: "Chi Ode", Email: "chi@example.org"}}
	scale := annotate.Scales()[0]
	for range 10 + r.IntN(50) {
		_, err := s.Append(d.Context(), d.slug, people[r.IntN(3)], func(a *annotate.Article, events []annotate.Event) ([]annotate.Event, error) {
			b := annotate.NewBoard(a, events, time.Now())
			one := []*annotate.Standing{&b.Claims[r.IntN(len(b.Claims))]}
			switch r.IntN(9) {
			case 0, 1, 2:
				sources := []annotate.Source{{Text: "a", Rank: annotate.Rank(r.IntN(3))}, {Text: "b"}}[:r.IntN(3)]
				return decision.Review{Verdict: scale.Verdicts[r.IntN(3)*2].Name, Sources: sources}.Events(one, scale)
			case 3, 4:
				return decision.Pass([]*annotate.Sentence{&b.Sentences[r.IntN(len(b.Sentences))]}, "")
			case 5:
				return decision.Waive(one, "late", "2099-12-31")
			case 6:
				return decision.Ask(one, "Who?")
			case 7:
				for i := range b.Claims {
					if b.Claims[i].State == annotate.Disputed {
						one[0] = &b.Claims[i]
					}
				}
				return decision.Settle(one, scale, "true", "so it is")
			}
			return decision.SignOff(one, people[r.IntN(3)], false)
		})
		if err != nil && !strings.Contains(err.Error(), "claim") { // it may not be possible as the claim stands
			d.Fatal(err)
		}
	}
	if r.IntN(2) == 0 { // and the article is edited
		file := d.path()
		data, err := os.ReadFile(file)
		if err != nil {
			d.Fatal(err)
		}
		words := strings.SplitAfter(string(data), " ")
		for range 5 {
			words[len(words)/4+r.IntN(len(words)/2)] = "seven "
		}
		if err := os.WriteFile(file, []byte(strings.Join(words, "")), 0o666); err != nil {
			d.Fatal(err)
		}
		d.run("split", file)
	}
	a, events, _, err := s.Load(d.slug)
	if err != nil {
		d.Fatal(err)
	}
	b := annotate.NewBoard(a, events, time.Now())
	for i := range b.Claims {
		states[b.Claims[i].State]++
	}
}

func (d *numbers) path() string {
	matches, _ := filepath.Glob(d.slug + ".*")
	return matches[0]
}

// compare wants the same number everywhere.
func (d *numbers) compare(when string) {
	d.Helper()
	var check struct {
		gate.Count
		Findings []gate.Finding
	}
	d.decode(d.run("check", "--format", "json"), &check)
	want := fmt.Sprintf("%d/%d", check.Done, check.Claims)
	same := func(where, got string) {
		d.Helper()
		if got != want {
			d.Errorf("%s: %s says %s, the gate %s", when, where, got, want)
		}
	}
	// The gate accepts what it has nothing to say about, and no more.
	open := map[string]bool{}
	for _, f := range check.Findings {
		if f.Claim != "" {
			open[f.Claim] = true
		}
	}
	listed := 0
	var list struct {
		Article struct{ Checkable, Done int }
		Claims  []struct{ ID, State string }
	}
	d.decode(d.run("list", d.slug, "--format", "json"), &list)
	for _, c := range list.Claims {
		if c.State != string(annotate.SetAside) && c.State != string(annotate.Passed) && !open[c.ID] {
			listed++
		}
	}
	same("the findings", fmt.Sprintf("%d/%d", listed-check.Unasked, check.Claims))
	same("list SLUG", fmt.Sprintf("%d/%d", list.Article.Done, list.Article.Checkable))

	var articles struct {
		Articles []struct{ Checkable, Done int }
	}
	d.decode(d.run("list", "--format", "json"), &articles)
	same("list, as data", fmt.Sprintf("%d/%d", articles.Articles[0].Done, articles.Articles[0].Checkable))
	same("list", strings.Split(d.run("list"), "\t")[1])
	text := d.run("check")
	m := regexp.MustCompile(`1 article: (\d+) of (\d+) claims? done`).FindStringSubmatch(text)
	if m == nil {
		d.Fatalf("%s: check says\n%s", when, text)
	}
	same("check", m[1]+"/"+m[2])

	var stats struct {
		Articles []struct{ Claims, Done int }
	}
	d.decode(d.run("stats", "--format", "json"), &stats)
	same("stats", fmt.Sprintf("%d/%d", stats.Articles[0].Done, stats.Articles[0].Claims))
	var mine struct {
		Articles []gate.Count
	}
	d.decode(d.run("mine", "--format", "json"), &mine)
	same("mine", fmt.Sprintf("%d/%d", mine.Articles[0].Done, mine.Articles[0].Claims))

	report := d.run("export", d.slug, "--format", "md")
	if m = regexp.MustCompile(`(?m)^(\d+) of (\d+) claims? done`).FindStringSubmatch(report); m == nil {
		d.Fatalf("%s: no number in the report", when)
	}
	same("the report", m[1]+"/"+m[2])
	d.run("export", d.slug, "-o", "sheet.xlsx")
	same("the sheet", d.sheet("sheet.xlsx"))
	desk := d.run("review", d.slug, "--plain")
	if m = regexp.MustCompile(`(\d+) of (\d+) done`).FindStringSubmatch(desk); m == nil {
		d.Fatalf("%s: the desk says\n%s", when, desk)
	}
	same("the desk", m[1]+"/"+m[2])
}

func (d *numbers) decode(text string, into any) {
	d.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		d.Fatal(err)
	}
}

// sheet is the number on the summary of a workbook.
func (d *numbers) sheet(name string) string {
	d.Helper()
	f, err := excelize.OpenFile(name)
	if err != nil {
		d.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Summary")
	if err != nil {
		d.Fatal(err)
	}
	for i, row := range rows {
		if i > 0 && len(row) > 1 && row[0] == "claims to check" && row[1] == "of them done" {
			return rows[i-1][1] + "/" + rows[i-1][0]
		}
	}
	d.Fatal("no number on the sheet")
	return ""
}
