package formats_test

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/formats"
	"github.com/factdesk/factdesk/export/internal/sample"
)

func TestByNameAndEnding(t *testing.T) {
	for _, f := range formats.All {
		if got, err := formats.Named(f.Name); err != nil || got.Name != f.Name {
			t.Errorf("Named(%s) = %s, %v", f.Name, got.Name, err)
		}
		for _, ending := range f.Endings {
			if got, err := formats.Of("out/REVIEW" + strings.ToUpper(ending)); err != nil || got.Name != f.Name {
				t.Errorf("Of(%s) = %s, %v", ending, got.Name, err)
			}
		}
	}
	for _, file := range []string{"review", "review.doc", ""} {
		if _, err := formats.Of(file); err == nil {
			t.Errorf("Of(%q): want an error", file)
		}
	}
}

// contents is what a file holds; of a zip file, what its parts hold.
func contents(t *testing.T, file []byte) string {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return string(file)
	}
	var all strings.Builder
	for _, f := range z.File {
		all.WriteString(f.Name)
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

func write(t *testing.T, f export.Format, dossiers ...*export.Dossier) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, sample.Dossiers(dossiers...), export.Options{Made: sample.Day}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheDeskSeesEverythingAndReadersNothingPrivate(t *testing.T) {
	for _, f := range formats.All {
		desk, public := contents(t, write(t, f, sample.Bridge())), contents(t, write(t, f, sample.Public()))
		for _, private := range []string{sample.Canary, "harbour master"} {
			if !strings.Contains(desk, private) {
				t.Errorf("%s for the desk lacks %q", f.Name, private)
			}
			if k := strings.Index(public, private); k >= 0 {
				t.Errorf("%s for readers says …%s…", f.Name, public[max(k-80, 0):min(k+80, len(public))])
			}
		}
		for _, open := range []string{"ana@example", "Dee", "articles/bridge.md", "unreviewed", "disputed", "waived"} {
			if strings.Contains(public, open) {
				t.Errorf("%s for readers says %q", f.Name, open)
			}
		}
		if !strings.Contains(public, "Kirn Bridge") || !strings.Contains(public, "Ana Ruiz") {
			t.Errorf("%s for readers lacks a source or a reviewer", f.Name)
		}
	}
}

// Whatever is marked private, in whichever fields and events, it reaches no
// public export in any format.
func TestPrivateNeverReachesAPublicExport(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 1))
		d := sample.Public()
		const canary = "xq7zcanary"
		for i := range d.Standings {
			s := &d.Standings[i]
			events := append(append(append([]*annotate.Event{s.Settlement, s.Signoff, s.Waiver}, s.Votes...), s.Stale...), s.History...)
			for _, e := range append(events, s.Corrections...) {
				if e == nil {
					continue
				}
				if rng.IntN(2) == 0 {
					e.Note = canary
				}
				for range rng.IntN(3) {
					e.Sources = append(e.Sources, private(canary))
				}
				rng.Shuffle(len(e.Sources), func(i, k int) { e.Sources[i], e.Sources[k] = e.Sources[k], e.Sources[i] })
			}
		}
		for _, f := range formats.All {
			if strings.Contains(contents(t, write(t, f, d)), canary) {
				t.Fatalf("seed %d: %s lets something private out", seed, f.Name)
			}
		}
	}
}

// private is a source with the canary in each of its texts.
func private(canary string) annotate.Source {
	var s annotate.Source
	v := reflect.ValueOf(&s).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String {
			f.SetString(canary)
		}
	}
	s.URL, s.Private = "https://example.org/"+canary, true
	return s
}

func TestSameInputSameBytes(t *testing.T) {
	for _, f := range formats.All {
		if !bytes.Equal(write(t, f, sample.Bridge(), sample.One("x")), write(t, f, sample.Bridge(), sample.One("x"))) {
			t.Errorf("%s: two exports of the same differ", f.Name)
		}
	}
}

func TestNoDossierIsNoError(t *testing.T) {
	for _, f := range formats.All {
		if len(write(t, f)) == 0 && f.Name != "md" {
			t.Errorf("%s: want a file that says that it is empty", f.Name)
		}
	}
}
