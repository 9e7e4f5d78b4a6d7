package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"github.com/go-json-experiment/json"

	"github.com/factdesk/factdesk/annotate"
)

// seal makes the sums of one file's lines, and names what the file is of: an
// article's slug, or that and a reviewer. A sum is the last key of its line, and
// covers that and the bytes of the line before it: so it tells a changed line, a
// torn one, and one of another file.
type seal string

func sealFor(slug string, who annotate.Reviewer) seal { return seal(slug + "\n" + who.Key()) }

// errSum is what a line is that its sum does not hold for.
var errSum = errors.New("the line is not as it was written, or of another file: its sum differs")

const (
	sumKey    = `,"sum":"`
	sumDigits = 16 // 64 bits of a SHA-256
	sumLength = len(sumKey) + sumDigits + len(`"}`)
)

// sum is that of a line before it has one: `{...`, without the closing brace.
func (s seal) sum(open []byte) string {
	h := sha256.New()
	h.Write([]byte(s + "\n"))
	h.Write(open)
	return hex.EncodeToString(h.Sum(nil)[:sumDigits/2])
}

// holds reports whether a line is whole and as it was written.
func (s seal) holds(line []byte) bool {
	n := len(line) - sumLength
	if n < 1 {
		return false
	}
	key, rest := line[n:n+len(sumKey)], line[n+len(sumKey):]
	return string(key) == sumKey && string(rest[sumDigits:]) == `"}` && string(rest[:sumDigits]) == s.sum(line[:n])
}

// write writes a value as a line with its sum, which it gives.
func (s seal) write(b *bytes.Buffer, value any) (sum string, err error) {
	data, err := json.Marshal(value, json.Deterministic(true))
	if err != nil {
		return "", err
	}
	open := data[:len(data)-1]
	sum = s.sum(open)
	b.Write(open)
	b.WriteString(sumKey + sum + "\"}\n")
	return sum, nil
}

// encodeHead writes the first line of a log.
func encodeHead(b *bytes.Buffer, slug string, who annotate.Reviewer) error {
	_, err := sealFor(slug, who).write(b, logHead{Format: reviewsFormat, Article: slug, Reviewer: who})
	return err
}

// encodeEvents writes events one a line, each after the one before it and the
// first after heads, and sets their Prev and Sum.
func encodeEvents(b *bytes.Buffer, s seal, heads []string, events []annotate.Event) (err error) {
	for i := range events {
		e := &events[i]
		e.Prev, e.Sum = heads, ""
		if e.Sum, err = s.write(b, e); err != nil {
			return err
		}
		heads = []string{e.Sum}
	}
	return nil
}
