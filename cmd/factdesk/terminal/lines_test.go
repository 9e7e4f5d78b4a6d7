package terminal

import (
	"bytes"
	"io"
	"testing"
)

// What a terminal is shown of a document has its lines and no command, however it is cut into writes.
func TestLines(t *testing.T) {
	const text = "a,\x1b]52;c;ZXZpbA==\x07b\tc\r\n5\u009b31m \u202ed \xff\n"
	const want = "a,␛]52;c;ZXZpbA==␇b\tc\r\n5\uFFFD31m \uFFFDd \xff\n"
	for step := 1; step <= len(text); step++ {
		var out bytes.Buffer
		w := Lines(&out)
		for at := 0; at < len(text); at += step {
			if _, err := io.WriteString(w, text[at:min(at+step, len(text))]); err != nil {
				t.Fatal(err)
			}
		}
		if out.String() != want {
			t.Fatalf("in steps of %d: %q, want %q", step, out.String(), want)
		}
	}
}
