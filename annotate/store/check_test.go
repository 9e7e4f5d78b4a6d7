//go:build unix

package store

import (
	"os/exec"
	"runtime"
	"syscall"
	"testing"
)

// BenchmarkCheck runs the gate over 10,000 articles with 300,000 claims and as
// many reviews, and jq over the same files, each as a program of its own. jq
// only counts the values; the gate knows what they mean.
func BenchmarkCheck(b *testing.B) {
	articles := 10_000
	if testing.Short() {
		articles = 200
	}
	s := generate(b, b.TempDir(), articles, 30)
	b.Run("factdesk", func(b *testing.B) {
		for b.Loop() {
			reportPeak(b, helper(b, "check", s.Dir()))
		}
	})
	b.Run("jq", func(b *testing.B) {
		if _, err := exec.LookPath("jq"); err != nil {
			b.Skip(err)
		}
		for b.Loop() {
			const count = `find "$0" -name '*.json' -print0 -o -name '*.jsonl' -print0 | xargs -0 jq -n 'reduce inputs as $x (0; . + 1)'`
			reportPeak(b, exec.Command("sh", "-c", count, s.Dir()))
		}
	})
}

// reportPeak runs a program and reports the most memory that it held at a time.
func reportPeak(b *testing.B, cmd *exec.Cmd) {
	out, err := cmd.CombinedOutput()
	if err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return
	}
	unit := 1024.0 // Linux counts in KiB, macOS in bytes
	if runtime.GOOS == "darwin" {
		unit = 1
	}
	b.ReportMetric(float64(usage.Maxrss)*unit/(1<<20), "peak-MiB")
	b.Logf("%s", out)
}
