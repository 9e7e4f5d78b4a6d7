package formats_test

import (
	"io"
	"testing"

	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/formats"
	"github.com/factdesk/factdesk/export/internal/sample"
)

// BenchmarkFormats writes 10,000 claims in ten articles.
func BenchmarkFormats(b *testing.B) {
	var dossiers []*export.Dossier
	for d := range sample.Many(10, 1000) {
		dossiers = append(dossiers, d)
	}
	for _, f := range formats.All {
		b.Run(f.Name, func(b *testing.B) {
			for b.Loop() {
				if err := f.Write(io.Discard, sample.Dossiers(dossiers...), export.Options{Made: sample.Day}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(10_000*b.N)/b.Elapsed().Seconds(), "claims/s")
		})
	}
}
