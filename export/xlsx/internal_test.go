package xlsx

import (
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"strconv"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

func TestASheetHoldsSoManyLinks(t *testing.T) {
	var l links
	for i := range maxLinks + 3 {
		linked, err := l.add("G", i+2, "https://example.org/"+strconv.Itoa(i))
		if err != nil {
			t.Fatal(err)
		}
		if linked != (i < maxLinks) {
			t.Fatalf("link %d: %v", i, linked)
		}
	}
	if l.over != 3 {
		t.Errorf("%d addresses are left over, want 3", l.over)
	}
}

// Segments that follow each other are one deflate stream with the sum of the
// whole.
func TestSegmentsJoin(t *testing.T) {
	texts := []string{"", "a", "<row>", string(bytes.Repeat([]byte("claims "), 200_000)), "\n"}
	for _, head := range texts {
		for _, body := range texts {
			for _, tail := range texts {
				var whole, part segments
				write := func(s *segments, text string, last bool) {
					if _, err := io.WriteString(s, text); err != nil {
						t.Fatal(err)
					}
					if err := s.end(last); err != nil {
						t.Fatal(err)
					}
				}
				write(&part, body, false)
				write(&whole, head, false)
				whole.append(&part)
				write(&whole, tail, true)
				want := head + body + tail
				got, err := io.ReadAll(flate.NewReader(bytes.NewReader(bytes.Join(whole.chunks, nil))))
				if err != nil || string(got) != want {
					t.Fatalf("%d bytes read of %d, %v", len(got), len(want), err)
				}
				if whole.size != uint64(len(want)) || whole.sum != crc32.ChecksumIEEE([]byte(want)) {
					t.Errorf("%.9q %.9q %.9q: size %d, sum %x; want %d, %x", head, body, tail, whole.size, whole.sum, len(want), crc32.ChecksumIEEE([]byte(want)))
				}
			}
		}
	}
}

// luminance is the relative luminance of "RRGGBB" (WCAG 2.2).
func luminance(rgb string) float64 {
	n, err := strconv.ParseUint(rgb, 16, 32)
	if err != nil {
		panic(err)
	}
	weight := []float64{0.2126, 0.7152, 0.0722}
	var l float64
	for i, w := range weight {
		c := float64(n>>(16-8*i)&0xff) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		l += w * c
	}
	return l
}

// Contrast depends on luminance alone, so what passes here reads in grey, too.
func TestColouredTextReads(t *testing.T) {
	colours := []string{"#000000", "#ffffff", "#ffff00", "#0000ff", "", "red"}
	for _, s := range annotate.Scales() {
		for _, v := range s.Verdicts {
			colours = append(colours, v.Colour)
		}
	}
	for _, c := range stateColours {
		colours = append(colours, c)
	}
	for _, c := range colours {
		for _, white := range []float64{light, lighter} {
			fill, text := tint(c, white)
			if ratio := (luminance(fill) + 0.05) / (luminance(text) + 0.05); ratio < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.1f, want 4.5", c, text, fill, ratio)
			}
		}
	}
}

func TestHeights(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  int
	}{
		{"", 10, 1},
		{"short", 10, 1},
		{"a\nb\n", 10, 3},
		{"one two three four five six", 10, 3},
		{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 10, 4},
		{"東京都知事選挙の結果は", 10, 2},
	} {
		if got := lines(c.text, c.width); got != c.want {
			t.Errorf("%q in %v: %d lines, want %d", c.text, c.width, got, c.want)
		}
	}
	if height(1000) != 409 {
		t.Error("a row is higher than a row can be")
	}
}

func TestLetters(t *testing.T) {
	for col, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 702: "ZZ", 703: "AAA", 16384: "XFD"} {
		if got := letters(col); got != want {
			t.Errorf("column %d is %s, want %s", col, got, want)
		}
	}
}

func TestTooManyRowsAreAnError(t *testing.T) {
	s := &sheet{name: "Review", rows: &rows{n: maxRows}}
	if err := s.next(); err == nil || fmt.Sprint(err) == "" {
		t.Error("want an error for a row beyond the last")
	}
}
