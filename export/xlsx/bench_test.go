package xlsx_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"

	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/internal/sample"
	"github.com/factdesk/factdesk/export/xlsx"
)

// child, when set, makes the test program write a workbook of 100,000 claims
// and say how long that took, in place of running tests.
const child = "FACTDESK_XLSX_CHILD"

type taken struct {
	Seconds float64
	Peak    int64 // bytes of memory, at most
	Size    int64 // bytes of the workbook
}

func TestMain(m *testing.M) {
	shape := os.Getenv(child)
	if shape == "" {
		os.Exit(m.Run())
	}
	dossiers := sample.Many(100, 1000)
	if shape == "one" {
		dossiers = sample.Many(1, 100_000)
	}
	start := time.Now()
	var n counter
	if err := xlsx.Write(&n, dossiers, export.Options{Made: sample.Day}); err != nil {
		os.Stderr.WriteString(err.Error())
		os.Exit(1)
	}
	out := taken{Seconds: time.Since(start).Seconds(), Size: int64(n)}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		os.Exit(1)
	}
}

type counter int64

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

// BenchmarkXLSX writes 100,000 claims, in a hundred articles and in one, each
// time in a program of its own, and reports the most memory that it held.
func BenchmarkXLSX(b *testing.B) {
	if runtime.GOOS == "windows" {
		b.Skip("the peak of a process's memory is not known here")
	}
	for _, shape := range []string{"many", "one"} {
		b.Run(shape, func(b *testing.B) {
			var worst taken
			for b.Loop() {
				cmd := exec.Command(os.Args[0])
				cmd.Env = append(os.Environ(), child+"="+shape)
				cmd.Stderr = os.Stderr
				out, err := cmd.Output()
				if err != nil {
					b.Fatal(err)
				}
				var t taken
				if err := json.Unmarshal(out, &t); err != nil {
					b.Fatal(err)
				}
				t.Peak = peak(cmd.ProcessState)
				worst = taken{max(worst.Seconds, t.Seconds), max(worst.Peak, t.Peak), t.Size}
			}
			b.ReportMetric(float64(worst.Peak)/(1<<20), "MiB-peak")
			b.ReportMetric(float64(worst.Size)/(1<<20), "MiB-file")
			b.ReportMetric(100_000/worst.Seconds, "claims/s")
		})
	}
}
