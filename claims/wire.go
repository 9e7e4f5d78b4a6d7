package claims

import (
	"io"
	"math"
	"strconv"
	"unicode/utf8"
)

// Format is the name of the JSON form of a split article. Every document in it
// says so in its first key.
const Format = "factdesk.split/1"

// WriteJSON writes the article as one JSON document of the form
// factdesk.split/1 and a line feed. Offsets are bytes into Text.
func WriteJSON(w io.Writer, a *Article) error {
	var err error
	b := appendArticle(nil, a, nil, func(b []byte) []byte {
		if err == nil && len(b) >= pageful {
			_, err = w.Write(b)
			b = b[:0]
		}
		return b
	})
	if err == nil {
		_, err = w.Write(append(b, '\n'))
	}
	return err
}

// pageful is how many bytes are written at once.
const pageful = 1 << 16

// keep is for those who want all of a document at once.
func keep(b []byte) []byte { return b }

// appendArticle appends the article in the form factdesk.split/1, on one line. The
// id is a JSON value handed through as it is; without one there is no id. After
// each sentence and claim, spill may take what there is.
func appendArticle(b []byte, a *Article, id []byte, spill func([]byte) []byte) []byte {
	b = append(b, `{"format":"`+Format+`"`...)
	if len(id) > 0 {
		b = append(append(b, `,"id":`...), id...)
	}
	b = appendString(append(b, `,"article":{"title":`...), a.Title)
	b = appendString(append(b, `,"sha256":`...), a.SHA256)
	b = appendInt(append(b, `,"bytes":`...), len(a.Text))
	b = appendString(append(b, `,"language":`...), a.Language)
	b = append(b, `},"sentences":[`...)
	for i := range a.Sentences {
		b = spill(appendSentence(comma(b, i), &a.Sentences[i]))
	}
	b = append(b, `],"claims":[`...)
	for i := range a.Claims {
		b = spill(appendClaim(comma(b, i), &a.Claims[i]))
	}
	return append(b, `]}`...)
}

func appendSentence(b []byte, s *Sentence) []byte {
	b = appendInt(append(b, `{"n":`...), s.N)
	b = appendInt(append(b, `,"start":`...), s.Start)
	b = appendInt(append(b, `,"end":`...), s.End)
	b = appendString(append(b, `,"kind":`...), string(s.Kind))
	b = appendWorth(append(b, `,"check_worthiness":`...), s.CheckWorthiness)
	b = strconv.AppendBool(append(b, `,"checkable":`...), s.Checkable)
	return append(b, '}')
}

func appendClaim(b []byte, c *Claim) []byte {
	b = appendString(append(b, `{"id":`...), c.ID)
	b = appendString(append(b, `,"label":`...), c.Label)
	b = appendInt(append(b, `,"sentence":`...), c.Sentence)
	b = appendString(append(b, `,"statement":`...), c.Statement)
	b = append(b, `,"spans":[`...)
	for i, s := range c.Spans {
		b = appendSpan(comma(b, i), s)
	}
	b = strconv.AppendBool(append(b, `],"checkable":`...), c.Checkable)
	b = appendWorth(append(b, `,"check_worthiness":`...), c.CheckWorthiness)
	if at := c.Attribution; at != nil {
		b = append(b, `,"attribution":{`...)
		n := 0
		if at.Speaker != (Span{}) {
			b = appendSpan(append(b, `"speaker":`...), at.Speaker)
			n++
		}
		if at.Cue != (Span{}) {
			b = appendSpan(append(comma(b, n), `"cue":`...), at.Cue)
			n++
		}
		if at.Asserted {
			b = append(comma(b, n), `"asserted":true`...)
		}
		b = append(b, '}')
	}
	if len(c.Details) > 0 {
		b = append(b, `,"details":[`...)
		for i, d := range c.Details {
			b = appendString(append(comma(b, i), `{"type":`...), string(d.Type))
			b = append(appendSpan(append(b, `,"span":`...), d.Span), '}')
		}
		b = append(b, ']')
	}
	return append(b, '}')
}

// comma separates the elements of a list: before all but the first.
func comma(b []byte, i int) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	return b
}

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

func appendSpan(b []byte, s Span) []byte {
	b = appendInt(append(b, '['), s.Start())
	return append(appendInt(append(b, ','), s.End()), ']')
}

// appendWorth writes four digits: more would differ between machines.
func appendWorth(b []byte, w float64) []byte {
	w = math.Round(w*1e4) / 1e4
	if !(w >= 0 && w <= 1) {
		w = 0
	}
	return strconv.AppendFloat(b, w, 'f', -1, 64)
}

// appendString writes a JSON string. Control characters are escaped, those that
// JSON would allow too (DEL, C1), since the text may end up on a terminal.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7f && c != '"' && c != '\\' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r > 0x9f && (r != utf8.RuneError || n > 1) {
			i += n
			continue
		}
		b = append(b, s[done:i]...)
		b = appendEscaped(b, r)
		i += n
		done = i
	}
	return append(append(b, s[done:]...), '"')
}

func appendEscaped(b []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(b, '\\', byte(r))
	case '\n':
		return append(b, `\n`...)
	case '\t':
		return append(b, `\t`...)
	case utf8.RuneError: // a byte that is not UTF-8
		return append(b, "\uFFFD"...)
	}
	const hex = "0123456789abcdef"
	return append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
}
