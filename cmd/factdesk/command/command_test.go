package command

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// tree is a program with the commands that the tests type.
func tree() (*Command, map[string]*string) {
	set := map[string]*string{}
	text := func(name string) *string { set[name] = new(string); return set[name] }
	quiet, deep := false, false
	var many []string
	run := func(context.Context, []string) error { return nil }
	root := &Command{
		Name: "prog", Short: "a program",
		Flags: Flags{Text(text("format"), "format", "FORMAT", "its form"), Text(text("store"), "store", "DIR", "the store"), Switch(&quiet, "quiet", "no words").As("q")},
		Commands: []*Command{
			{
				Name: "mark", Args: "REF... VERDICT", Short: "mark things", MinArgs: 2, MaxArgs: -1, Run: run,
				Flags: Flags{
					Text(text("note"), "note", "TEXT", "a note").As("n"),
					Switch(&deep, "deep", "all the way").As("d"),
					Each(func(s string) error { many = append(many, s); *text("many") = strings.Join(many, "|"); return nil }, "many", "X", "several"),
					OneOf(text("shape"), []string{"round", "square"}, "shape", "SHAPE", "its shape"),
				},
				Formats:  []string{"text", "json"},
				Complete: func(args []string, _ string) []Candidate { return Words("one", "other", fmt.Sprint(len(args))) },
			},
			{Name: "group", Short: "a group", Commands: []*Command{{Name: "sub", Short: "below", Args: "[X]", MaxArgs: 1, Run: run}}},
			{Name: "secret", Short: "hidden", Hidden: true, Run: run},
		},
	}
	root.Adopt()
	return root, set
}

func TestParse(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"mark a b", "prog mark [a b]"},
		{"mark --note x a b", "prog mark [a b] note=x"},
		{"mark a --note x b", "prog mark [a b] note=x"},
		{"mark a b --note x", "prog mark [a b] note=x"},
		{"mark a b --note=x=y", "prog mark [a b] note=x=y"},
		{"mark a b -n x", "prog mark [a b] note=x"},
		{"mark a b -nx", "prog mark [a b] note=x"},
		{"mark a b -qdn x", "prog mark [a b] note=x"},
		{"mark a b -n=x", "prog mark [a b] note=x"},
		{"-q mark a --quiet b -q", "prog mark [a b]"},
		{"mark --note x a b -n y", "prog mark [a b] note=y"},
		{"mark a b --many 1,2 --many 3", "prog mark [a b] many=1,2|3"},
		{"--store s mark a b", "prog mark [a b] store=s"},
		{"mark --store s a b", "prog mark [a b] store=s"},
		{"mark a b --store s", "prog mark [a b] store=s"},
		{"mark a -- --note b", "prog mark [a --note b]"},
		{"mark -- mark -h", "prog mark [mark -h]"},
		{"mark - h help", "prog mark [- h help]"},
		{"mark a b --note --deep", "prog mark [a b] note=--deep"},
		{"mark a b --shape round", "prog mark [a b] shape=round"},
		{"group sub x", "prog group sub [x]"},
		{"--quiet group --quiet=false sub", "prog group sub []"},
		{"", "prog []"},
	} {
		root, set := tree()
		got := ""
		err := root.Execute(t.Context(), strings.Fields(test.line), func(_ context.Context, cmd *Command, args []string) error {
			got = fmt.Sprint(cmd.Path(), " ", args)
			return nil
		})
		if err != nil {
			t.Errorf("%s: %v", test.line, err)
			continue
		}
		for _, name := range []string{"store", "note", "many", "shape"} {
			if v := set[name]; v != nil && *v != "" {
				got += " " + name + "=" + *v
			}
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.line, got, test.want)
		}
	}
}

func TestNotUnderstood(t *testing.T) {
	for _, test := range []struct{ line, problem, hint string }{
		{"mrak a b", `unknown command "prog mrak"`, "did you mean `prog mark`?"},
		{"zzz", `unknown command "prog zzz"`, "`prog --help` lists them"},
		{"group sbu", `unknown command "prog group sbu"`, "did you mean `prog group sub`?"},
		{"-- zzz", `unknown command "prog zzz"`, "`prog --help` lists them"},
		{"mark a b --nite x", "prog mark: unknown flag --nite", "did you mean --note?"},
		{"mark a b --n x", "prog mark: unknown flag --n", "did you mean --note?"},
		{"-n x mark a b", "prog: unknown flag -n", "see `prog --help`; after `--` a word may begin with a dash"},
		{"mark a b ---", "prog mark: unknown flag ---", "see `prog mark --help`; after `--` a word may begin with a dash"},
		{"mark a b -x", "prog mark: unknown flag -x", "see `prog mark --help`; after `--` a word may begin with a dash"},
		{"mark a b -dx", "prog mark: unknown flag -dx", "see `prog mark --help`; after `--` a word may begin with a dash"},
		{"mark a b --note", "--note needs a value", "--note TEXT: a note"},
		{"mark a b --deep=maybe", `--deep: "maybe" is neither true nor false`, ""},
		{"mark a b --shape rond", `--shape: "rond" is none of round, square`, `did you mean "round"?`},
		{"mark a", "prog mark: VERDICT is missing", "usage: prog mark REF... VERDICT [flags]; see `prog mark --help`"},
		{"mark a b --format jsn", `prog mark has no format "jsn", did you mean "json"?`, "there is text, json"},
		{"group sub a --format json", "prog group sub has no --format", "leave it out"},
		{"group sub a b", `prog group sub: unexpected argument "b"`, "usage: prog group sub [X]; words with spaces need quotation marks"},
	} {
		root, set := tree()
		err := root.Execute(t.Context(), strings.Fields(test.line), func(_ context.Context, cmd *Command, args []string) error {
			if err := cmd.CheckArgs(args); err != nil {
				return err
			}
			return cmd.CheckFormat(*set["format"])
		})
		if err == nil || err.Error() != test.problem {
			t.Errorf("%s: %v, want %s", test.line, err, test.problem)
			continue
		}
		var usage *UsageError
		if errors.As(err, &usage); test.hint != "" && (usage == nil || usage.Advice != test.hint) {
			t.Errorf("%s: hint %+v, want %s", test.line, usage, test.hint)
		}
	}
}

func TestCandidates(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"|", "mark group"},
		{"m|", "mark"},
		{"group |", "sub"},
		{"mark |", "one other 0"},
		{"mark o|", "one other"},
		{"mark a --note x |", "one other 1"},
		{"mark a -- |", "one other 1"},
		{"mark a --nonsense --shape oval |", "one other 1"},
		{"mark a --deep |", "one other 1"},
		{"mark --no|", "--note"},
		{"mark --format |", "text json"},
		{"mark --format=j|", "--format=json"},
		{"group --format |", ""},
		{"--format |", "text json"},
		{"mark --|", "--deep --format --many --note --quiet --shape --store"},
		{"mark --shape |", "round square"},
		{"mark --shape=s|", "--shape=square"},
		{"--store x mark --shape r|", "round"},
		{"mark --note |", ""},
		{"sec|", ""},
		{"nonsense |", "mark group"},
	} {
		root, _ := tree()
		line := strings.Split(strings.TrimSuffix(test.line, "|"), " ")
		var words []string
		for _, c := range root.Candidates(line) {
			words = append(words, c.Word)
		}
		if got := strings.Join(words, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.line, got, test.want)
		}
	}
}

func TestHelpFits(t *testing.T) {
	root, _ := tree()
	for _, width := range []int{40, 80, 1000} {
		for _, c := range []*Command{root, root.find("mark"), root.find("group")} {
			var b strings.Builder
			c.Help(&b, width)
			for line := range strings.SplitSeq(b.String(), "\n") {
				if len(line) > min(width, 100) {
					t.Errorf("%s at %d: %q", c.Path(), width, line)
				}
			}
			if strings.Contains(b.String(), "secret") {
				t.Errorf("%s speaks of a hidden command", c.Path())
			}
		}
	}
}

func TestManHasNoStrayCommands(t *testing.T) {
	root := &Command{Name: "prog", Short: ".TH is 'roff'", Long: "A backslash \\fB and a-dash.\n\n.SH evil", Commands: []*Command{{Name: "x", Short: "`y`", Run: nil}}}
	root.Adopt()
	var b strings.Builder
	root.Man(&b, "1")
	for _, want := range []string{"\\e", "a\\-dash", "\\&.SH evil", "\\(gay\\(ga"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

// FuzzParse: no command line breaks the parser, and what it gives fits the tree.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"mark a b --note x", "-qdn x", "--note=\x00", "group -- sub", "mark -nx - -- --"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		root, _ := tree()
		line := strings.Split(s, " ")
		ran := 0
		err := root.Execute(t.Context(), line, func(_ context.Context, cmd *Command, args []string) error {
			ran++
			if cmd == nil || len(args) > len(line) {
				t.Fatalf("%q gives %v, %q", s, cmd, args)
			}
			return nil
		})
		if (err == nil) != (ran == 1) {
			t.Fatalf("%q ran %d times: %v", s, ran, err)
		}
		root.Candidates(line)
	})
}
