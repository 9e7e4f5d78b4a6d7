package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// clone is a git clone of a desk's folder, with who works in it.
type clone struct {
	t   *testing.T
	dir string
	who string
}

func (c *clone) git(args ...string) {
	c.t.Helper()
	if out, err := c.tryGit(args...); err != nil {
		c.t.Fatalf("git %s: %v\n%s\n%s", strings.Join(args, " "), err, out, c.status())
	}
}

func (c *clone) tryGit(args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = c.dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_EDITOR=true",
		"GIT_AUTHOR_NAME=Desk", "GIT_AUTHOR_EMAIL=desk@example.org", "GIT_COMMITTER_NAME=Desk", "GIT_COMMITTER_EMAIL=desk@example.org")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func (c *clone) status() string {
	out, _ := c.tryGit("status", "--short")
	return out
}

// factdesk runs a command in the clone and gives what it prints. A store that is
// damaged, or can't be written to, fails the test; a refusal does not.
func (c *clone) factdesk(args ...string) string {
	c.t.Helper()
	var out, errs bytes.Buffer
	env := func(name string) string {
		return map[string]string{"FACTDESK_USER": c.who, "FACTDESK_STORE": filepath.Join(c.dir, ".factdesk")}[name]
	}
	code := run(c.t.Context(), args, streams{in: strings.NewReader(""), out: &out, err: &errs}, env)
	if code >= exitDamaged {
		c.t.Fatalf("factdesk %s: exit code %d: %s\n%s", strings.Join(args, " "), code, errs.String(), c.status())
	}
	return out.String()
}

func (c *clone) commit(message string) {
	c.t.Helper()
	c.git("add", "-A")
	c.git("commit", "-qm", message, "--allow-empty")
}

// state is everything that a desk sees of its articles.
func (c *clone) state() string {
	c.t.Helper()
	var b strings.Builder
	b.WriteString(c.factdesk("list", "--format", "json"))
	for _, slug := range slugsOf(c) {
		b.WriteString(c.factdesk("list", slug, "--format", "json"))
	}
	return b.String() + c.factdesk("check", "--format", "json")
}

func slugsOf(c *clone) []string {
	entries, _ := os.ReadDir(filepath.Join(c.dir, ".factdesk", "articles"))
	var slugs []string
	for _, e := range entries {
		slugs = append(slugs, e.Name())
	}
	return slugs
}

// events are the ids of all events with their types, in the order of the log.
func (c *clone) events() []string {
	c.t.Helper()
	var log struct {
		Events []struct{ Event struct{ ID, Type string } }
	}
	if err := json.Unmarshal([]byte(c.factdesk("log", "--format", "json")), &log); err != nil {
		c.t.Fatal(err)
	}
	var ids []string
	for _, e := range log.Events {
		ids = append(ids, e.Event.ID+" "+e.Event.Type)
	}
	return ids
}

// pierText is an article of many paragraphs, so that each of four people has one
// to edit that git can merge with the others'.
func pierText() string {
	var b strings.Builder
	for i := range 12 {
		fmt.Fprintf(&b, "The pier of Lund %d was built in %d and cost %d million crowns. It has %d berths. The harbour master counted %d ships there in 2021.\n\n",
			i, 1900+i, 10+i, 20+i, 300+i)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// work does some things at random that people do at a desk: n is the number of
// the clone, which has the paragraphs 3n to 3n+1 to itself.
func (c *clone) work(r *rand.Rand, n int) {
	c.t.Helper()
	verdicts := []string{"true", "mostly-true", "false", "misleading"}
	file := filepath.Join(c.dir, "pier.txt")
	ref := func() string { return fmt.Sprintf("pier:%d", 1+r.IntN(36)) }
	for range 14 {
		switch r.IntN(9) {
		case 0, 1, 2:
			c.factdesk("mark", ref(), verdicts[r.IntN(len(verdicts))], "--source", "https://example.org/log")
		case 3:
			c.factdesk("claim", []string{"drop", "whole"}[r.IntN(2)], "pier", fmt.Sprintf("has %d berths", 20+r.IntN(12)))
		case 4:
			k := r.IntN(12)
			c.factdesk("claim", "cut", "pier", fmt.Sprintf("The pier of Lund %d was built in %d", k, 1900+k), fmt.Sprintf("cost %d million crowns", 10+k))
		case 5:
			c.factdesk("settle", ref(), "misleading", "--reason", "the ledger")
			c.factdesk("signoff", ref())
		case 6:
			c.factdesk("undo", "pier")
		case 7:
			at := ref()
			c.factdesk("ask", at, "Which ledger?")
			c.factdesk("answer", at, "The port's.")
		case 8:
			data, err := os.ReadFile(file)
			if err != nil {
				c.t.Fatal(err)
			}
			k := 3*n + r.IntN(2)
			text := strings.Replace(string(data), fmt.Sprintf("counted %d", 300+k), fmt.Sprintf("counted %d", 1000*(n+1)+r.IntN(900)), 1)
			if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
				c.t.Fatal(err)
			}
			c.factdesk("split", file)
		}
		if r.IntN(3) == 0 {
			c.commit("work")
		}
	}
	// All four record the same new article, and each one of their own.
	for _, name := range []string{"tower.txt", fmt.Sprintf("mast-%d.txt", n)} {
		if err := os.WriteFile(filepath.Join(c.dir, name), []byte("The tower is 40 metres high. It was built in 1890.\n"), 0o666); err != nil {
			c.t.Fatal(err)
		}
		c.factdesk("split", filepath.Join(c.dir, name))
	}
	c.factdesk("mark", "tower:1", verdicts[n], "--source", "https://example.org/plan")
	c.commit("end")
}

// bring brings a branch in, in one of the ways that git has.
func (c *clone) bring(how, branch string) {
	c.t.Helper()
	switch how {
	case "merge":
		c.git("merge", "-q", "--no-edit", branch)
	case "squash":
		c.git("merge", "-q", "--squash", branch)
		c.commit("squashed " + branch)
	case "rebase":
		c.git("branch", "-f", "onto")
		c.git("checkout", "-q", "-B", "moved", branch)
		c.git("rebase", "-q", "onto")
	case "cherry-pick":
		c.git("cherry-pick", "--allow-empty", "--keep-redundant-commits", "main.."+branch)
	}
}

// TestBranchesMerge lets four people work in four clones of a desk's repository,
// brings their branches together in every order and every way, with git's union
// driver and without, and finds no conflict, no event lost or doubled, and the
// same state everywhere.
func TestBranchesMerge(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	r := rand.New(rand.NewPCG(11, 12))
	root := t.TempDir()
	origin := &clone{t, filepath.Join(root, "origin"), "Ed <ed@example.org>"}
	if err := os.Mkdir(origin.dir, 0o777); err != nil {
		t.Fatal(err)
	}
	origin.git("init", "-q", "-b", "main")
	if err := os.WriteFile(filepath.Join(origin.dir, "pier.txt"), []byte(pierText()), 0o666); err != nil {
		t.Fatal(err)
	}
	origin.factdesk("init", origin.dir)
	origin.factdesk("split", filepath.Join(origin.dir, "pier.txt"))
	for i, who := range fourPeople {
		(&clone{t, origin.dir, who}).factdesk("mark", "pier:1-12", []string{"true", "false"}[i%2], "--source", "https://example.org/log")
	}
	origin.commit("base")

	wanted := map[string]bool{}
	for n, who := range fourPeople {
		c := &clone{t, filepath.Join(root, fmt.Sprint("clone", n)), who}
		origin.git("clone", "-q", ".", c.dir)
		c.work(r, n)
		for _, id := range c.events() {
			wanted[id] = true
		}
		origin.git("fetch", "-q", c.dir, fmt.Sprintf("main:branch%d", n))
	}
	ids := make([]string, 0, len(wanted))
	for id := range wanted {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	types := map[string]int{}
	for _, id := range ids {
		_, is, _ := strings.Cut(id, " ")
		types[is]++
	}
	for _, is := range []string{"review", "split", "claim", "retract", "ask", "answer"} {
		if types[is] == 0 {
			t.Errorf("nobody recorded a %s: %v", is, types)
		}
	}

	state, split := "", ""
	merges := 0
	for _, union := range []bool{true, false} {
		attributes := "*.jsonl !merge\n"
		if union {
			attributes = ""
		}
		if err := os.WriteFile(filepath.Join(origin.dir, ".git", "info", "attributes"), []byte(attributes), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, how := range []string{"merge", "rebase", "squash", "cherry-pick"} {
			all := orders(len(fourPeople))
			if how != "merge" || !union || testing.Short() {
				r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
				all = all[:3]
			}
			for _, order := range all {
				merges++
				origin.git("checkout", "-q", "-f", "-B", "together", "main")
				for _, n := range order {
					origin.bring(how, fmt.Sprint("branch", n))
				}
				got := origin.events()
				slices.Sort(got)
				if !slices.Equal(got, ids) {
					t.Fatalf("%s %v: %d events, want %d", how, order, len(got), len(ids))
				}
				now := origin.state()
				origin.factdesk("split", filepath.Join(origin.dir, "pier.txt"), "--as", "Ed <ed@example.org>")
				again := origin.state()
				if state == "" {
					state, split = now, again
				}
				if now != state || again != split {
					t.Fatalf("%s %v: another state:\n%s\nand\n%s", how, order, now, state)
				}
				if out := origin.factdesk("doctor"); out != "" {
					t.Fatalf("%s %v: doctor: %s", how, order, out)
				}
				origin.git("clean", "-qfdx", ".factdesk")
			}
		}
	}
	t.Logf("%d events, %v, brought together %d times", len(ids), types, merges)
}

// fourPeople are who works in the four clones.
var fourPeople = []string{"Ann Lee <ann@example.org>", "Bo Chen <bo@example.org>", "Chi Ode <chi@example.org>", "Dee Roy <dee@example.org>"}

// orders are all orders of the numbers below n.
func orders(n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for _, o := range orders(n - 1) {
		for at := range n {
			all = append(all, slices.Insert(slices.Clone(o), at, n-1))
		}
	}
	return all
}
