package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Benchmarks of the program as a user starts it, process and all.

func bench(b *testing.B, command func() *exec.Cmd) {
	b.Helper()
	for b.Loop() {
		if out, err := command().CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	}
}

func BenchmarkVersion(b *testing.B) {
	bench(b, func() *exec.Cmd { return exec.Command("factdesk", "--version") })
}

func BenchmarkSplitSample(b *testing.B) {
	sample, err := filepath.Abs("../../samples/pyongyang.txt")
	if err != nil {
		b.Fatal(err)
	}
	bench(b, func() *exec.Cmd { return exec.Command("factdesk", "split", "--dry-run", "--format", "json", sample) })
}

// large is a store with an article of n claims.
func large(b *testing.B, n int) desk {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "The ship carried %d tons of salt in 2021.\n\n", i)
	}
	return newDesk(b, text.String())
}

func BenchmarkMarkIn10000(b *testing.B) {
	d := large(b, 10_000)
	bench(b, func() *exec.Cmd { return d.command("mark", "ship:5000", "true", "--note", "so it is") })
}

func BenchmarkList10000(b *testing.B) {
	d := large(b, 10_000)
	bench(b, func() *exec.Cmd { return d.command("list", "ship") })
}
