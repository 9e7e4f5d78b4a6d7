package claims_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// samples is the articles of the repository's folder samples, by name.
func samples(t testing.TB) map[string]*document.Document {
	t.Helper()
	docs := map[string]*document.Document{}
	for _, pattern := range []string{"*.txt", "*.md"} {
		files, err := filepath.Glob(filepath.Join("..", "samples", pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(file)
			if docs[name], err = document.Read(data, document.Options{Name: name}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(docs) == 0 {
		t.Fatal("no samples")
	}
	return docs
}

func BenchmarkSplit(b *testing.B) {
	docs := samples(b)
	size := 0
	for _, d := range docs {
		size += len(d.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			claims.Split(d, claims.Options{})
		}
	}
}

// Text in and documents out, on all processors.
func BenchmarkSplitLines(b *testing.B) {
	var in bytes.Buffer
	for _, d := range samples(b) {
		line, err := json.Marshal(map[string]string{"id": d.Title, "text": d.Text})
		if err != nil {
			b.Fatal(err)
		}
		in.Write(append(line, '\n'))
	}
	lines := bytes.Repeat(in.Bytes(), 20)
	b.SetBytes(int64(len(lines)))
	for b.Loop() {
		if err := claims.SplitLines(b.Context(), bytes.NewReader(lines), io.Discard, claims.Options{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}
