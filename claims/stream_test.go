package claims_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/factdesk/factdesk/claims"
)

func splitLines(t *testing.T, in string, bad func(*claims.LineError)) (string, error) {
	t.Helper()
	var out strings.Builder
	err := claims.SplitLines(t.Context(), strings.NewReader(in), &out, claims.Options{}, bad)
	return out.String(), err
}

func TestSplitLinesKeepsOrderAndIds(t *testing.T) {
	ids := []string{`1`, `"a b"`, `null`, `1.50`, `[1,{"x":2}]`, `12345678901234567890`, `"\u00e9"`, `true`}
	var in strings.Builder
	for i := range 100 {
		fmt.Fprintf(&in, "{\"text\": \"%s\", \"id\": %s}\n", strings.Repeat("It rained. ", 100-i), ids[i%len(ids)])
	}
	out, err := splitLines(t, in.String(), nil)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(got) != 100 {
		t.Fatalf("%d lines out, want 100", len(got))
	}
	for i, l := range got {
		var d struct {
			ID        json.RawMessage
			Sentences []struct{ N int }
		}
		if err := json.Unmarshal([]byte(l), &d); err != nil {
			t.Fatal(err)
		}
		if string(d.ID) != ids[i%len(ids)] || len(d.Sentences) != 100-i {
			t.Fatalf("line %d has id %s and %d sentences", i+1, d.ID, len(d.Sentences))
		}
	}
}

func TestSplitLinesAsFromAFile(t *testing.T) {
	out, err := splitLines(t, "\uFEFF{\"text\":\"It rained.\"}\r\n\n  \n{\"id\":7,\"text\":\"\",\"more\":1}", nil)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(out, "\n")
	if len(got) != 3 || strings.Contains(got[0], `"id":7`) || !strings.Contains(got[1], `"id":7,`) || got[2] != "" {
		t.Errorf("got %q", got)
	}
	if !strings.HasPrefix(got[0], `{"format":"factdesk.split/1","article":`) {
		t.Errorf("a text without an id begins %.60q", got[0])
	}
}

func TestSplitLinesReportsBadLines(t *testing.T) {
	in := "{\"id\":1,\"text\":\"One.\"}\n{\"id\":2}\n\n{\"id\":3,\"text\":3}\nnot JSON\n" +
		"{\"id\":1,\"text\":\"a\",\"text\":\"b\"}\n{\"id\":4,\"text\":\"\xff\"}\n{\"id\":9,\"text\":\"Nine.\"}\n"
	var bad []int
	out, err := splitLines(t, in, func(e *claims.LineError) { bad = append(bad, e.Line) })
	if err != nil || fmt.Sprint(bad) != "[2 4 5 6 7]" {
		t.Errorf("bad lines %v, error %v", bad, err)
	}
	if n := strings.Count(out, "\n"); n != 2 || !strings.Contains(out, `"id":9`) {
		t.Errorf("%d lines out of 2: %s", n, out)
	}

	out, err = splitLines(t, in, nil)
	var e *claims.LineError
	if !errors.As(err, &e) || e.Line != 2 {
		t.Errorf("error %v, want one for line 2", err)
	}
	if strings.Count(out, "\n") != 1 {
		t.Errorf("what came before the bad line is not all there: %q", out)
	}
}

func TestSplitLinesTakesLongLines(t *testing.T) {
	long := strings.Repeat("It rained for days. ", 1<<13)
	out, err := splitLines(t, `{"id":1,"text":"`+long+`"}`, nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out, `"kind"`); n != 1<<13 {
		t.Errorf("%d sentences, want %d", n, 1<<13)
	}
}

// One who sends a line and waits gets the answer before sending the next.
func TestSplitLinesAnswersLineByLine(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	go func() {
		outW.CloseWithError(claims.SplitLines(t.Context(), inR, outW, claims.Options{}, nil))
	}()
	answers := json.NewDecoder(outR)
	for i := range 3 {
		fmt.Fprintf(inW, "{\"id\":%d,\"text\":\"It rained.\"}\n", i)
		var d struct{ ID int }
		if err := answers.Decode(&d); err != nil || d.ID != i {
			t.Fatalf("answer %d to %d, %v", d.ID, i, err)
		}
	}
	inW.Close()
	if err := answers.Decode(new(any)); err != io.EOF {
		t.Errorf("after the last line: %v", err)
	}
}

// While nobody reads the output, the input is read only so far.
func TestSplitLinesHoldsFewLines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		in := &endless{line: `{"text":"` + strings.Repeat(" ", 100_000) + `It rained."}` + "\n"}
		out, w := io.Pipe()
		done := make(chan error)
		go func() { done <- claims.SplitLines(ctx, in, w, claims.Options{}, nil) }()
		synctest.Wait()
		most := 8*runtime.GOMAXPROCS(0) + 8
		if lines := in.read / len(in.line); lines == 0 || lines > most {
			t.Errorf("%d lines were read ahead, want at most %d", lines, most)
		}
		cancel()
		out.Close()
		if err := <-done; err == nil {
			t.Error("no error")
		}
	})
}

// endless gives the same line again and again.
type endless struct {
	line string
	read int // bytes
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.line[e.read%len(e.line):])
	e.read += n
	return n, nil
}

func TestSplitLinesStops(t *testing.T) {
	t.Run("when cancelled", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		in, w := io.Pipe() // never ends
		defer w.Close()
		go func() {
			fmt.Fprintln(w, `{"text":"It rained."}`)
			cancel()
		}()
		err := claims.SplitLines(ctx, in, io.Discard, claims.Options{}, nil)
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("when the input breaks", func(t *testing.T) {
		broken := io.MultiReader(strings.NewReader("{\"text\":\"It rained.\"}\n"), errReader{})
		var out bytes.Buffer
		err := claims.SplitLines(t.Context(), broken, &out, claims.Options{}, nil)
		if !errors.Is(err, errBroken) || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("error %v", err)
		}
		if out.Len() == 0 {
			t.Error("what came before is lost")
		}
	})
	t.Run("when the output breaks", func(t *testing.T) {
		in := strings.NewReader(strings.Repeat("{\"text\":\"It rained.\"}\n", 1000))
		if err := claims.SplitLines(t.Context(), in, errWriter{}, claims.Options{}, nil); !errors.Is(err, errBroken) {
			t.Errorf("error %v", err)
		}
	})
}

var errBroken = errors.New("broken")

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, errBroken }

type errWriter struct{}

func (errWriter) Write([]byte) (int, error) { return 0, errBroken }
