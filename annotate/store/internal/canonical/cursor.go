package canonical

import (
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/factdesk/factdesk/claims"
)

// cursor goes through what should be canonical. Once something is not, off is
// set and all that it gives is worthless.
type cursor struct {
	rest string
	off  bool
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

// object takes an object: of its fields those that come, in their order.
func object[T any](c *cursor, v *T, fields []field[T]) {
	c.need("{")
	first := true
	for i := range fields {
		key := fields[i].key
		if first {
			key = key[1:]
		}
		if c.has(key) {
			fields[i].take(c, v)
			first = false
		}
	}
	c.need("}")
}

// eachLine takes a list of objects, each on a line of its own.
func eachLine[T any](c *cursor, fields []field[T]) []T {
	c.need("[")
	if c.has("]") {
		return []T{}
	}
	rest, _, _ := strings.Cut(c.rest, "],\n") // up to the next list, if there is one
	items := make([]T, 0, strings.Count(rest, "\n"))
	for {
		c.need("\n")
		var zero T
		items = append(items, zero)
		object(c, &items[len(items)-1], fields)
		if c.off || !c.has(",") {
			break
		}
	}
	c.need("]")
	return items
}
