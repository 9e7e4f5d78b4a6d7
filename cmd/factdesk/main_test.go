package main

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata, and the samples")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"factdesk": main})
}

// TestScripts runs what a user would type; see testdata/script.
func TestScripts(t *testing.T) {
	sample, err := filepath.Abs("../../samples/pyongyang.txt")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("FACTDESK_USER", "Ann Lee <ann@example.org>")
			env.Setenv("SAMPLE", sample)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"make":  makeFile,
		},
	})
}

// exits runs a command and wants an exit code: `exits 2 factdesk split nothing.txt`.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGUMENTS...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		code = strconv.Itoa(exit.ExitCode())
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// makeFile makes a file that an archive of text can't hold: `make huge FILE`.
func makeFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: make KIND FILE")
	}
	path := ts.MkAbs(args[1])
	switch args[0] {
	case "huge": // 100 MB, without a byte of it on the disk
		ts.Check(os.WriteFile(path, nil, 0o666))
		ts.Check(os.Truncate(path, 100<<20))
	case "binary":
		ts.Check(os.WriteFile(path, []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00"), 0o666))
	case "western": // an article in Windows-1252
		ts.Check(os.WriteFile(path, []byte("The caf\xe9\x92s owner paid \x8040 million in 2020.\n"), 0o666))
	case "cyrillic": // an article in Windows-1251
		ts.Check(os.WriteFile(path, []byte("The mill of \xd1\xe0\xec\xe0\xf0\xe0 sold 40 tons in 2020.\n"), 0o666))
	case "control": // an article that would command the terminal
		ts.Check(os.WriteFile(path, []byte("The \x1b[31mred\x1b[0m tower is 40 metres high\u009b2J. It was built in 1890.\n"), 0o666))
	default:
		ts.Fatalf("make: unknown kind %q", args[0])
	}
}
