package store

import (
	"encoding/binary"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

// What this program wrote itself has its keys in one order, no white space but
// the ends of lines, and few escapes. Read as just that, it takes a third of the
// time. Anything else, right or wrong, is left to the strict reader, which knows
// all of JSON and says what is amiss. What is taken here reads the same there.

// cursor goes through what should be canonical. Once something is not, off is
// set and all that it gives is worthless.
type cursor struct {
	rest  string
	first bool // the next key is the first of its object: no comma before it
	off   bool
}

// plain tells whether a file can be canonical: valid UTF-8 and no control
// character but the ends of lines. It looks at eight bytes at a time: a byte of
// theirs is below ' ' where taking ' ' from each borrows from its top bit.
func plain(data []byte) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(data); i += 8 {
		w := binary.LittleEndian.Uint64(data[i:])
		if (w-' '*ones)&^w&tops != 0 && !printable(data[i:i+8]) {
			return false
		}
	}
	return printable(data[i:]) && utf8.Valid(data)
}

func printable(data []byte) bool {
	for _, b := range data {
		if b < ' ' && b != '\n' {
			return false
		}
	}
	return true
}

// need wants a piece of text next.
func (c *cursor) need(text string) {
	if !c.has(text) {
		c.off = true
	}
}

// has takes a piece of text where it comes next.
func (c *cursor) has(text string) bool {
	if c.off || !strings.HasPrefix(c.rest, text) {
		return false
	}
	c.rest = c.rest[len(text):]
	return true
}

// key takes a key, given with the comma before it, where it comes next.
func (c *cursor) key(k string) bool {
	if c.first {
		k = k[1:]
	}
	if !c.has(k) {
		return false
	}
	c.first = false
	return true
}

// text takes a string.
func (c *cursor) text() string {
	c.need(`"`)
	end, escaped := 0, false
	for {
		n := strings.IndexByte(c.rest[end:], '"')
		if c.off || n < 0 {
			c.off = true
			return ""
		}
		n += end
		slashes := n - len(strings.TrimRight(c.rest[:n], `\`))
		escaped = escaped || strings.IndexByte(c.rest[end:n], '\\') >= 0
		end = n
		if slashes%2 == 0 {
			break
		}
		end++
	}
	s := c.rest[:end]
	if strings.IndexByte(s, '\n') >= 0 {
		c.off = true
	}
	if escaped {
		s = c.unescape(c.rest[:end])
	}
	c.rest = c.rest[end+1:]
	return s
}

// unescape reads what stands between two quotation marks.
func (c *cursor) unescape(s string) string {
	text, err := jsontext.AppendUnquote(nil, `"`+s+`"`)
	if err != nil {
		c.off = true
	}
	return string(text)
}

// textAt takes a string where its key comes next.
func (c *cursor) textAt(key string) string {
	if c.key(key) {
		return c.text()
	}
	return ""
}

// texts takes a list of strings where its key comes next.
func (c *cursor) texts(key string) []string {
	if !c.has(key) {
		return nil
	}
	var list []string
	c.items(func() { list = append(list, c.text()) })
	return list
}

// items takes a list on one line, which is never empty.
func (c *cursor) items(item func()) {
	for next := "["; ; next = "," {
		c.need(next)
		item()
		if c.off || c.has("]") {
			return
		}
	}
}

// whole takes a number without sign, fraction or leading zero.
func (c *cursor) whole() int {
	n := 0
	for n < len(c.rest) && c.rest[n] >= '0' && c.rest[n] <= '9' {
		n++
	}
	v, err := strconv.Atoi(c.rest[:n])
	if c.off || err != nil || n > 1 && c.rest[0] == '0' {
		c.off = true
		return 0
	}
	c.rest = c.rest[n:]
	return v
}

// fraction takes a number such as 0, 1 or 0.512.
func (c *cursor) fraction() float64 {
	n := strings.IndexAny(c.rest, ",}")
	if c.off || n < 1 || strings.Trim(c.rest[:n], "0123456789.") != "" || c.rest[0] == '.' || c.rest[n-1] == '.' || n > 1 && c.rest[0] == '0' && c.rest[1] != '.' {
		c.off = true
		return 0
	}
	v, err := strconv.ParseFloat(c.rest[:n], 64)
	c.off = err != nil
	c.rest = c.rest[n:]
	return v
}

// truth takes true or false.
func (c *cursor) truth() bool {
	if c.has("true") {
		return true
	}
	c.need("false")
	return false
}

func (c *cursor) span() claims.Span {
	c.need("[")
	start := c.whole()
	c.need(",")
	end := c.whole()
	c.need("]")
	return claims.Span{start, end}
}

func (c *cursor) moment() time.Time {
	s := c.text()
	t, err := time.Parse(time.RFC3339, s)
	if err != nil || len(s) != len("2026-11-23T12:00:00Z") {
		c.off = true
	}
	return t
}

// event takes a line of a log. Types of events that have more than what most
// have are left to the strict reader.
func (c *cursor) event(e *annotate.Event) {
	c.need(`{"id":`)
	e.ID = c.text()
	c.need(`,"type":`)
	e.Type = annotate.EventType(c.text())
	c.need(`,"time":`)
	e.Time = c.moment()
	e.Split = c.textAt(`,"split":`)
	e.Claim = c.textAt(`,"claim":`)
	e.Sentence = c.textAt(`,"sentence":`)
	e.Statement = c.textAt(`,"statement":`)
	e.Verdict = c.textAt(`,"verdict":`)
	e.Scale = c.textAt(`,"scale":`)
	e.Why = c.textAt(`,"why":`)
	if c.has(`,"sources":`) {
		c.items(func() {
			e.Sources = append(e.Sources, annotate.Source{})
			c.source(&e.Sources[len(e.Sources)-1])
		})
	}
	e.Details = c.texts(`,"details":`)
	e.Note = c.textAt(`,"note":`)
	e.Retracts = c.textAt(`,"retracts":`)
	e.Settles = c.texts(`,"settles":`)
	e.Approves = c.texts(`,"approves":`)
	e.Batch = c.textAt(`,"batch":`)
	e.Prev = c.texts(`,"prev":`)
	e.Sum = c.textAt(`,"sum":`)
	c.need("}")
}

func (c *cursor) source(s *annotate.Source) {
	c.need("{")
	c.first = true
	s.URL = c.textAt(`,"url":`)
	s.Text = c.textAt(`,"text":`)
	s.Title = c.textAt(`,"title":`)
	s.Publisher = c.textAt(`,"publisher":`)
	s.Locator = c.textAt(`,"locator":`)
	s.Quote = c.textAt(`,"quote":`)
	s.Stance = annotate.Stance(c.textAt(`,"stance":`))
	switch {
	case c.key(`,"primary":true`):
		s.Rank = annotate.Primary
	case c.key(`,"primary":false`):
		s.Rank = annotate.Secondary
	}
	s.Looked = c.textAt(`,"looked":`)
	s.Archived = c.textAt(`,"archived":`)
	s.Private = c.key(`,"private":true`)
	c.first = false
	c.need("}")
}

// canonicalSplit reads a split as this program writes it; nil where it is
// otherwise.
func canonicalSplit(data []byte) *split {
	if !plain(data) {
		return nil
	}
	c, s := cursor{rest: string(data)}, &split{}
	if c.split(s); c.off {
		return nil
	}
	return s
}

// canonicalEvent reads a line of a log as this program writes it, where the log
// is plain; false where it is otherwise.
func canonicalEvent(row string) (e annotate.Event, ok bool) {
	c := cursor{rest: row}
	c.event(&e)
	return e, !c.off && c.rest == ""
}
