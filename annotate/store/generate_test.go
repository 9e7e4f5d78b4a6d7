package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// generate makes a store of articles with so many claims each, of which every
// one was reviewed, one in ten by a second person. It writes the files as the
// store would, but for waiting for the disk. The articles' own files stand
// beside the store.
func generate(t testing.TB, root string, articles, claimsEach int) *Store {
	t.Helper()
	s, err := Init(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for i := range articles {
		if err := generateArticle(s, r, fmt.Sprintf("article-%05d", i), claimsEach); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func generateArticle(s *Store, r *rand.Rand, slug string, n int) error {
	split := generateText(r, slug, n)
	name, files, err := articleFiles(slug, articleOf(slug, split))
	if err != nil {
		return err
	}
	desk := []annotate.Reviewer{{Name: "Ann Lee", Email: "ann@example.org"}, {Name: "Bob Ray", Email: "bob@example.org"}, {Name: "Cat Fox", Email: "cat@example.org"}}
	first := r.IntN(len(desk))
	logs, events := make([]bytes.Buffer, 2), make([][]annotate.Event, 2)
	for i := range split.Claims {
		e := generateReview(r, &split.Claims[i])
		e.ID, e.Time, e.Split = newID(today), today, name
		turn := map[bool]int{true: 1}[i%10 == 0]
		events[turn] = append(events[turn], e)
	}
	for turn := range logs {
		who := desk[(first+turn)%len(desk)]
		if err := errors.Join(encodeHead(&logs[turn], slug, who), encodeEvents(&logs[turn], sealFor(slug, who), nil, events[turn])); err != nil {
			return err
		}
		files = append(files, written{logFile(slug, who), logs[turn].Bytes()})
		if len(events[turn]) > 0 {
			sums := sumsFormat + "\n"
			for i := range events[turn] {
				sums += events[turn][i].Sum + "\n"
			}
			files = append(files, written{sumsFile(logFile(slug, who)), []byte(sums)})
		}
	}
	err = os.WriteFile(filepath.Join(s.Root(), slug+".txt"), []byte(split.Text), 0o666)
	for _, f := range files {
		err = errors.Join(err, os.MkdirAll(filepath.Dir(s.at(f.name)), 0o777), os.WriteFile(s.at(f.name), f.data, 0o666))
	}
	return err
}

var words = strings.Fields("the council minister harbour budget ships report port officials million crowns workers said on of in a and to was " +
	"announced closed raised Seehaven Norrland Tuesday inspectors vessel storm damage northern pier city spokesman railway grain exports")

func phrase(r *rand.Rand, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[r.IntN(len(words))])
	}
	return b.String()
}

// generateText is a text of n sentences and as many claims.
func generateText(r *rand.Rand, slug string, n int) *claims.Article {
	var text strings.Builder
	a := &claims.Article{Title: phrase(r, 6), Language: "en"}
	for i := range n {
		start := text.Len()
		fmt.Fprintf(&text, "%s %d %s.", phrase(r, 6), r.IntN(900), phrase(r, 8))
		end := text.Len()
		said := text.String()[start:end]
		if i < n-1 {
			text.WriteString([]string{" ", "\n\n"}[i%3/2])
		} else {
			text.WriteByte('\n')
		}
		worth := float64(r.IntN(1000)) / 1000
		a.Sentences = append(a.Sentences, claims.Sentence{ID: fmt.Sprint("s", i+1), N: i + 1, Start: start, End: end, Text: said, Element: document.Body, Paragraph: i/3 + 1,
			Kind: claims.Statement, Checkable: true, CheckWorthiness: worth, Reasons: []string{"figure"}})
		a.Claims = append(a.Claims, claims.Claim{ID: uuid.NewSHA1(uuid.NameSpaceURL, []byte(slug+said)).String(), Label: fmt.Sprint(i + 1), Sentence: i + 1,
			Spans: []claims.Span{{start, end}}, Statement: said, Plain: said, Checkable: true, CheckWorthiness: worth, Reasons: []string{"figure", "dated event"},
			Attribution: &claims.Attribution{Speaker: claims.Span{start, start + 5}, Cue: claims.Span{start + 6, start + 9}},
			Details:     []claims.Detail{{Type: claims.Number, Span: claims.Span{start + 10, start + 13}}, {Type: claims.Date, Span: claims.Span{start + 14, start + 20}, Value: "2026-11-23"}}})
	}
	a.Text = text.String()
	a.SHA256 = annotate.SumOf([]byte(a.Text))
	return a
}

func generateReview(r *rand.Rand, c *claims.Claim) annotate.Event {
	return annotate.Event{Type: annotate.TypeReview, Claim: c.ID, Statement: c.Statement,
		Verdict: []string{"true", "true", "mostly-true", "false"}[r.IntN(4)], Scale: "factdesk", Why: phrase(r, 10),
		Sources: []annotate.Source{{URL: "https://example.org/" + phrase(r, 1), Title: phrase(r, 5), Locator: "para 3", Quote: phrase(r, 15), Stance: annotate.Supports, Rank: annotate.Rank(r.IntN(3)), Looked: "2026-11-20"}}}
}

// BenchmarkMark records one verdict in an article of 10,000 claims.
func BenchmarkMark(b *testing.B) {
	s := generate(b, b.TempDir(), 1, 10_000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := mark(s, "article-00000", ann, "true"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPut splits an article of 10,000 claims again that did not change.
func BenchmarkPut(b *testing.B) {
	s := generate(b, b.TempDir(), 1, 10_000)
	split := generateText(rand.New(rand.NewPCG(1, 2)), "article-00000", 10_000)
	for b.Loop() {
		_, err := s.Put(b.Context(), "article-00000", annotate.Reviewer{}, func(*annotate.Article) (*annotate.Article, error) {
			return articleOf("article-00000", split), nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad reads an article of 10,000 claims and its reviews.
func BenchmarkLoad(b *testing.B) {
	s := generate(b, b.TempDir(), 1, 10_000)
	b.ReportAllocs()
	for b.Loop() {
		a, events, _, err := s.Load("article-00000")
		if err != nil {
			b.Fatal(err)
		}
		annotate.Fold(a, events, time.Now())
	}
}
