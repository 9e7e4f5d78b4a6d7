package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// made is what the samples hold that is made from the article and the reviews.
var made = []string{".factdesk", "pyongyang.xlsx", "pyongyang.md"}

// TestSamples makes the reviewed sample again and compares it with what is in
// the repository. To bring that up to date:
//
//	go test ./cmd/factdesk -run 'Samples|Readme' -update
func TestSamples(t *testing.T) {
	root, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(root)); err != nil {
		t.Fatal(err)
	}
	for _, name := range made {
		if err := os.RemoveAll(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	makeSample(t)
	if err := os.RemoveAll(".factdesk/locks"); err != nil {
		t.Fatal(err)
	}
	if *update {
		for _, name := range made {
			if err := os.RemoveAll(filepath.Join(root, name)); err != nil {
				t.Fatal(err)
			}
		}
		for name, data := range sampleFiles(t, dir) {
			writeSample(t, filepath.Join(root, name), data)
		}
	}
	want, got := sampleFiles(t, root), sampleFiles(t, dir)
	for name, data := range got {
		if !bytes.Equal(want[name], data) {
			t.Errorf("samples/%s is out of date: go test ./cmd/factdesk -run 'Samples|Readme' -update", name)
		}
	}
	for name := range want {
		if got[name] == nil {
			t.Errorf("samples/%s is not made any more", name)
		}
	}
}

// makeSample reviews the sample in the working folder, at a time of its own: the
// clock moves on by five minutes with every event.
func makeSample(t *testing.T) {
	events := 0
	begin := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	now := func() time.Time { return begin.Add(time.Duration(events) * 5 * time.Minute) }
	var out bytes.Buffer
	p := &program{
		streams: streams{strings.NewReader(""), &out, &out},
		env:     func(string) string { return "" },
		now:     now,
		newID: func(at time.Time) string {
			events++
			var id uuid.UUID
			binary.BigEndian.PutUint64(id[:8], uint64(at.UnixMilli())<<16|0x7000)
			binary.BigEndian.PutUint64(id[8:], 1<<63|uint64(events))
			return id.String()
		},
	}
	ctx := context.Background()
	if err := p.reviewSample(ctx); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, line := range [][]string{
		{"export", "pyongyang", "-o", "pyongyang.xlsx"},
		{"export", "pyongyang", "--public", "-o", "pyongyang.md"},
	} {
		if err := p.step(ctx, line...); err != nil {
			t.Fatalf("%v\n%s", err, out.String())
		}
	}
}

// files are the files of the sample that are made, by name.
func sampleFiles(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, name := range made {
		err := filepath.WalkDir(filepath.Join(dir, name), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			rel, err := filepath.Rel(dir, path)
			if err != nil {
				return err
			}
			if rel = filepath.ToSlash(rel); !strings.HasPrefix(rel, ".factdesk/locks/") {
				all[rel] = readFile(t, path)
			}
			return nil
		})
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	return all
}

func writeSample(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestReadmePictures compares the screens that the README shows with what the
// program prints of the samples, at 100 columns. A picture that ends in "..."
// is the beginning of one.
func TestReadmePictures(t *testing.T) {
	readme, err := filepath.Abs("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(readFile(t, readme))
	t.Chdir("../../samples")
	const most = 16 // lines of a picture
	updated := block.ReplaceAllStringFunc(text, func(picture string) string {
		b := block.FindStringSubmatch(picture)
		if b[1] != "console" {
			return picture
		}
		command, _, _ := strings.Cut(b[2], "\n")
		var out bytes.Buffer
		p := &program{
			streams: streams{strings.NewReader(""), &out, &out}, env: func(string) string { return "" }, now: time.Now,
			screen: terminal.Screen{Width: 100},
		}
		if err := p.run(context.Background(), strings.Fields(command)[2:]); err != nil && err != errFindings {
			t.Errorf("%s: %v", command, err)
		}
		lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
		if len(lines) > most {
			lines = append(lines[:most], "...")
		}
		for i, l := range lines {
			lines[i] = strings.TrimRight(l, " ")
		}
		return fmt.Sprintf("```console\n%s\n%s\n```", command, strings.Join(lines, "\n"))
	})
	if updated == text {
		return
	}
	if !*update {
		t.Fatal("the README shows other screens: go test ./cmd/factdesk -run 'Samples|Readme' -update")
	}
	if err := os.WriteFile(readme, []byte(updated), 0o666); err != nil {
		t.Fatal(err)
	}
}
