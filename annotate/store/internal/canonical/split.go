package canonical

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"github.com/go-json-experiment/json"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// Split is the file of what became of one text by one version of the splitter.
// It follows from what its head says.
type Split struct {
	Head      `json:",inline"`
	Sentences []claims.Sentence `json:"sentences"`
	Claims    []claims.Claim    `json:"claims"`
}

// Head is the first line of a split: everything that is not one of its lists.
type Head struct {
	Format      string          `json:"format"`
	Slug        string          `json:"article"`
	SHA256      string          `json:"text"` // of the text
	Bytes       int             `json:"bytes"`
	As          document.Format `json:"as"`
	Granularity string          `json:"granularity"`
	Splitter    string          `json:"splitter"`
	Title       string          `json:"title,omitempty"`
	Language    string          `json:"language,omitempty"`
}

// Article is the split as an article, without its text. What is kept of many
// articles at a time is copied, and does not keep the file in memory.
func (s *Split) Article() claims.Article {
	return claims.Article{
		Title: strings.Clone(s.Title), Language: strings.Clone(s.Language), SHA256: strings.Clone(s.SHA256),
		Sentences: s.Sentences, Claims: s.Claims,
	}
}

// Encode writes a split: the head on one line, then every sentence and claim on a
// line of its own. The same split gives the same bytes.
func (s *Split) Encode() ([]byte, error) {
	head, err := json.Marshal(s.Head)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.Write(head[:len(head)-1])
	err = list(&b, "sentences", s.Sentences, func(s *claims.Sentence) { s.CheckWorthiness = worth(s.CheckWorthiness) })
	if err != nil {
		return nil, err
	}
	err = list(&b, "claims", s.Claims, func(c *claims.Claim) {
		c.CheckWorthiness = worth(c.CheckWorthiness)
		if c.Plain == c.Statement {
			c.Plain = ""
		}
	})
	b.WriteString("}\n")
	return b.Bytes(), err
}

// list writes a list, each item in the form that it is stored in.
func list[T any](b *bytes.Buffer, name string, items []T, form func(*T)) error {
	fmt.Fprintf(b, ",\n%q:[", name)
	for i, item := range items {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		form(&item)
		if err := json.MarshalWrite(b, &item, json.Deterministic(true)); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	return nil
}

// worth is a check-worthiness as it is stored. Three places are all that it
// means, and keep the last bit of a machine's arithmetic out of the file.
func worth(f float64) float64 { return math.Round(f*1000) / 1000 }

// Filled gives claims back what is not stored because it follows from the rest.
func (s *Split) Filled() *Split {
	for i := range s.Claims {
		if c := &s.Claims[i]; c.Plain == "" {
			c.Plain = c.Statement
		}
	}
	return s
}
