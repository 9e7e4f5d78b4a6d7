// Package sample makes dossiers for the tests of the formats: one in which
// everything occurs that an export may meet, and as many plain ones as asked.
package sample

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/export"
)

// Canary stands in every private thing of the dossier, and in everything that
// is work still open; it must reach no public export.
const Canary = "CANARY"

// Day is the day on which the sample was reviewed.
var Day = time.Date(2026, 11, 23, 9, 30, 0, 0, time.UTC)

// The people of the sample.
var (
	Ana  = annotate.Reviewer{Name: "Ana Ruiz", Email: "ana@example.org"}
	Ben  = annotate.Reviewer{Name: "Ben Okafor", Email: "ben@example.org"}
	Chen = annotate.Reviewer{Email: "chen@example.org"}
)

// builder puts an article together, sentence by sentence.
type builder struct {
	a         *annotate.Article
	text      strings.Builder
	paragraph int
}

func newBuilder(slug, title string) *builder {
	return &builder{a: &annotate.Article{
		Slug: slug, Path: "articles/" + slug + ".md", Scale: "politifact", Splitter: claims.Version,
		Article: claims.Article{Title: title, Language: "en"},
	}}
}

// begin begins a paragraph.
func (b *builder) begin() {
	if b.paragraph++; b.paragraph > 1 {
		b.text.WriteString("\n\n")
	}
}

// sentence adds a sentence and its claims: each is given as "words|words ⇒
// statement", without "⇒" the statement being the words themselves. Without
// parts the whole sentence is the claim.
func (b *builder) sentence(el document.Element, worth float64, text string, parts ...string) *claims.Sentence {
	if n := len(b.a.Sentences); n > 0 && b.a.Sentences[n-1].Paragraph == b.paragraph {
		b.text.WriteByte(' ')
	}
	start := b.text.Len()
	b.text.WriteString(text)
	s := claims.Sentence{
		N: len(b.a.Sentences) + 1, Start: start, End: b.text.Len(), Text: strings.Join(strings.Fields(text), " "),
		Element: el, Paragraph: b.paragraph, Kind: claims.Statement, Checkable: worth > 0, CheckWorthiness: worth,
	}
	if el == document.Headline || el == document.Subhead {
		s.Kind = claims.Heading
	}
	b.a.Sentences = append(b.a.Sentences, s)
	if s.Kind == claims.Heading {
		return &b.a.Sentences[len(b.a.Sentences)-1]
	}
	if len(parts) == 0 {
		parts = []string{text}
	}
	for i, part := range parts {
		c := claims.Claim{
			Label: fmt.Sprint(s.N), Sentence: s.N, Checkable: worth > 0, CheckWorthiness: worth,
		}
		if len(parts) > 1 {
			c.Label += string(rune('a' + i))
		}
		words, statement, given := strings.Cut(part, " ⇒ ")
		at := start
		for w := range strings.SplitSeq(words, "|") {
			k := strings.Index(text[at-start:], w)
			if k < 0 {
				panic("sample: no words " + w)
			}
			c.Spans = append(c.Spans, claims.Span{at + k, at + k + len(w)})
			at += k + len(w)
		}
		if !given {
			statement = strings.Join(strings.Fields(strings.ReplaceAll(words, "|", " ")), " ")
		}
		c.Statement = statement
		c.ID = uuid.NewSHA1(uuid.NameSpaceURL, fmt.Append(nil, b.a.Slug, c.Label, statement)).String()
		b.a.Claims = append(b.a.Claims, c)
	}
	return &b.a.Sentences[len(b.a.Sentences)-1]
}

func (b *builder) article() *annotate.Article {
	b.a.Text = b.text.String()
	b.a.SHA256 = fmt.Sprintf("%x", sha256.Sum256([]byte(b.a.Text)))
	b.a.Revisions, b.a.Bytes = 1, len(b.a.Text)
	return b.a
}

// detail marks the first occurrence of words in the claim's spans.
func (b *builder) detail(label string, t claims.DetailType, words, value string) {
	for i := range b.a.Claims {
		c := &b.a.Claims[i]
		if c.Label != label {
			continue
		}
		for _, s := range c.Spans {
			if k := strings.Index(b.text.String()[s.Start():s.End()], words); k >= 0 {
				c.Details = append(c.Details, claims.Detail{Type: t, Span: claims.Span{s.Start() + k, s.Start() + k + len(words)}, Value: value})
				return
			}
		}
	}
	panic("sample: no detail " + words)
}

// log collects events in the order in which they are recorded.
type log struct {
	a      *annotate.Article
	events []annotate.Event
	place  map[string]int // of a claim, by its label
}

func newLog(a *annotate.Article) *log {
	l := &log{a: a, place: map[string]int{}}
	for i, c := range a.Claims {
		l.place[c.Label] = i
	}
	return l
}

// add records an event about the claim with the label, as it reads now.
func (l *log) add(who annotate.Reviewer, label string, e annotate.Event) *annotate.Event {
	e.ID = uuid.NewSHA1(uuid.NameSpaceOID, fmt.Append(nil, l.a.Slug, len(l.events))).String()
	e.Time = Day.Add(time.Duration(len(l.events)) * 17 * time.Minute)
	e.Reviewer, e.Seq = who, len(l.events)+1
	i, ok := l.place[label]
	if !ok {
		panic("sample: no claim " + label)
	}
	e.Claim = l.a.Claims[i].ID
	if e.Statement == "" {
		e.Statement = l.a.Claims[i].Statement
	}
	if e.Verdict != "" {
		e.Scale = l.a.Scale
	}
	l.events = append(l.events, e)
	return &l.events[len(l.events)-1]
}

func (l *log) dossier() *export.Dossier {
	var scale annotate.Scale
	for _, s := range annotate.Scales() {
		if s.Name == l.a.Scale {
			scale = s
		}
	}
	now := Day.AddDate(0, 0, 1)
	scaleNamed := func(string) (annotate.Scale, error) { return scale, nil }
	policy := gate.Default()
	policy.Unread = gate.UnreadNone
	return export.New(annotate.NewBoard(l.a, l.events, now), l.events, scale, gate.Options{Policy: policy, Scale: scaleNamed, Now: now})
}

// Bridge is the dossier of an article with a claim in every state, sentences of
// one and of several claims, details, attribution, several reviewers, private
// sources and notes, a query, a waiver, an assignment and a correction.
func Bridge() *export.Dossier {
	b := newBuilder("bridge", "The harbour bridge reopens")
	b.begin()
	b.sentence(document.Headline, 0, "The harbour bridge reopens")
	b.begin()
	b.sentence(document.Body, 0.91, "The harbour bridge, closed since March, reopened on Monday after repairs that cost $4.2 million.",
		"The harbour bridge|reopened on Monday",
		"The harbour bridge, closed since March ⇒ The harbour bridge was closed since March",
		"repairs that cost $4.2 million ⇒ The repairs of the harbour bridge cost $4.2 million")
	b.sentence(document.Body, 0.83, "About 12,000 vehicles cross it every day.")
	b.sentence(document.Body, 0, "It is a fine sight in the evening.")
	b.begin()
	b.sentence(document.Body, 0.77, "The mayor said that the work finished two months early.",
		"The mayor said|the work finished two months early ⇒ The mayor said that the work finished two months early",
		"the work finished two months early ⇒ The work on the harbour bridge finished two months early")
	b.sentence(document.Body, 0.64, "It is the oldest steel bridge in the country.")
	b.begin()
	b.sentence(document.ListItem, 0.58, "The toll stays at $2.")
	b.sentence(document.ListItem, 0.55, "Cyclists pay nothing.")
	b.sentence(document.ListItem, 0.49, "A second bridge is planned for 2031.")
	b.begin()
	b.sentence(document.Quote, 0.4, "“We have never had an accident on it,” the operator’s engineer says.")
	b.detail("2a", claims.Date, "Monday", "2026-11-23")
	b.detail("2c", claims.Money, "$4.2 million", "4200000 USD")
	b.detail("3", claims.Number, "12,000", "")
	b.detail("6", claims.Superlative, "oldest", "")
	a := b.article()
	for i := range a.Claims {
		c := &a.Claims[i]
		switch c.Label {
		case "5b":
			k := strings.Index(a.Text, "The mayor")
			c.Attribution = &claims.Attribution{Speaker: claims.Span{k, k + 9}, Cue: claims.Span{k + 10, k + 14}}
		case "3", "2c":
			c.Reasons = []string{"figure"}
		case "7":
			c.Was = []string{"6f1a9c0e-0000-5000-8000-000000000001"}
		}
	}

	l := newLog(a)
	l.add(Ana, "2a", annotate.Event{Type: annotate.TypeReview, Verdict: "true", Why: "Traffic has run since 06:00.", Details: []string{"Monday"}, Sources: []annotate.Source{
		{URL: "https://example.org/notices/118?a=1&b=2", Title: "Notice 118: reopening", Publisher: "Harbour Authority", Locator: "para 2", Quote: "The bridge reopens on Monday 23 November.", Stance: annotate.Supports, Rank: annotate.Primary, Looked: "2026-11-23", Archived: "https://archive.example.org/118"},
		{Text: Canary + " call with the harbour master", Private: true, Stance: annotate.Supports},
	}, Note: Canary + ": do not name the harbour master"})
	l.add(Ana, "2b", annotate.Event{Type: annotate.TypeReview, Verdict: "mostly-true", Why: "It closed on 28 February.", Sources: []annotate.Source{
		{URL: "https://example.org/notices/41", Title: "Notice 41: closure", Publisher: "Harbour Authority", Stance: annotate.Contradicts, Rank: annotate.Primary, Looked: "2026-11-22"},
	}, Note: "“Since the end of February” would be right."})
	l.add(Ana, "2c", annotate.Event{Type: annotate.TypeReview, Verdict: "false", Why: "The final account says $5.1 million.", Sources: []annotate.Source{
		{Text: "Final account of the works, City Archive, box 12", Locator: "page 9", Quote: "Total: 5 104 220", Stance: annotate.Contradicts, Rank: annotate.Primary, Looked: "2026-11-21"},
		{URL: "https://example.org/budget.pdf", Title: "City budget", Publisher: "City Hall", Locator: "page 88", Stance: annotate.Context, Looked: "2026-11-21"},
	}})
	v := l.add(Ben, "2c", annotate.Event{Type: annotate.TypeReview, Verdict: "half-true", Why: Canary + " overruled: the tender said so.", Sources: []annotate.Source{
		{URL: "https://example.org/" + Canary + "/tender", Title: "Tender", Stance: annotate.Supports},
	}})
	first := l.events[2].ID
	l.add(Chen, "2c", annotate.Event{Type: annotate.TypeSettle, Verdict: "false", Why: Canary + ": the account goes before the tender.", Settles: []string{first, v.ID}})
	w := l.add(Ana, "3", annotate.Event{Type: annotate.TypeReview, Verdict: "true", Sources: []annotate.Source{
		{URL: "https://example.org/counts", Title: "Traffic counts 2025", Publisher: "Ministry of Transport", Locator: "table 4", Stance: annotate.Supports, Rank: annotate.Primary, Looked: "2026-11-23"},
	}})
	l.add(Ben, "3", annotate.Event{Type: annotate.TypeSignoff, Approves: []string{w.ID}})
	l.add(Ana, "5a", annotate.Event{Type: annotate.TypeReview, Verdict: "true", Why: Canary + " she did.", Sources: []annotate.Source{{URL: "https://example.org/" + Canary + "/speech"}}})
	l.add(Ben, "5a", annotate.Event{Type: annotate.TypeReview, Verdict: "half-true", Why: Canary + " not in those words."})
	l.add(Ana, "5b", annotate.Event{Type: annotate.TypeAsk, Text: Canary + ": where is this from?"})
	l.add(Ben, "5b", annotate.Event{Type: annotate.TypeAssign, Assignee: &annotate.Reviewer{Name: Canary + " Dee"}})
	l.add(Ben, "6", annotate.Event{Type: annotate.TypeReview, Verdict: "pants-on-fire", Why: "=The one at Kirn is older, by 31 years", Sources: []annotate.Source{
		{URL: "https://example.org/kirn", Title: "Kirn Bridge", Stance: annotate.Contradicts, Looked: "2026-11-20"},
	}})
	l.add(Ben, "6", annotate.Event{Type: annotate.TypeCorrect, Was: "the oldest steel bridge in the country", Now: "one of the oldest steel bridges in the country", Date: "2026-11-24", Why: "Kirn Bridge is older."})
	l.add(Ana, "7", annotate.Event{Type: annotate.TypeReview, Verdict: "true", Statement: Canary + " The toll goes to $2.", Why: Canary + " as announced", Sources: []annotate.Source{{Text: Canary + " flyer"}}})
	l.add(Ana, "9", annotate.Event{Type: annotate.TypeWaive, Why: Canary + ": plans are not checked", Until: "2027-01-31"})
	l.add(Ana, "8", annotate.Event{Type: annotate.TypeReview, Verdict: "false", Why: Canary + " taken back"})
	l.add(Ana, "8", annotate.Event{Type: annotate.TypeRetract, Retracts: l.events[len(l.events)-1].ID})
	// A claim that was corrected and then taken out of the article.
	gone := func(e annotate.Event) *annotate.Event {
		event := l.add(Ben, "2a", e)
		event.Claim, event.Statement = "6f1a9c0e-0000-5000-8000-000000000002", "Trams cross it again."
		return event
	}
	gone(annotate.Event{Type: annotate.TypeReview, Verdict: "false", Why: Canary + " no rails"})
	gone(annotate.Event{Type: annotate.TypeCorrect, Was: "Trams cross it again.", Now: "Trams do not cross it.", Date: "2026-11-23", Note: Canary})
	back := gone(annotate.Event{Type: annotate.TypeCorrect, Was: Canary, Now: Canary, Date: "2026-11-22"}).ID
	taken := l.add(Ben, "2a", annotate.Event{Type: annotate.TypeRetract, Retracts: back})
	taken.Claim, taken.Statement = "", ""
	d := l.dossier()
	d.Findings = []gate.Finding{
		{Code: gate.Disputed, Slug: a.Slug, Claim: a.Claims[4].ID, Label: "5a", Path: a.Path, Line: 5, Message: Canary + ": the votes differ"},
		{Code: gate.Unreviewed, Slug: a.Slug, Claim: a.Claims[5].ID, Label: "5b", Path: a.Path, Line: 5, Message: Canary + ": nobody has reviewed it"},
	}
	return d
}

// Public is Bridge as readers may see it.
func Public() *export.Dossier {
	d := Bridge()
	d.Public = true
	return d
}

// One is the dossier of an article with one claim, reviewed, in which every
// text is s.
func One(s string) *export.Dossier {
	b := newBuilder("one", s)
	b.begin()
	b.sentence(document.Body, 0.5, "x")
	a := b.article()
	a.Sentences[0].Text, a.Claims[0].Statement = s, s
	a.Text, a.Sentences[0].End, a.Claims[0].Spans[0] = s, len(s), claims.Span{0, len(s)}
	l := newLog(a)
	l.add(annotate.Reviewer{Name: s, Email: "a@example.org"}, "1", annotate.Event{
		Type: annotate.TypeReview, Verdict: "true", Why: s, Note: s,
		Sources: []annotate.Source{{Text: s, Title: s, Publisher: s, Locator: s, Quote: s}},
	})
	return l.dossier()
}

// Dossiers is the sequence of the dossiers given.
func Dossiers(dossiers ...*export.Dossier) export.Dossiers {
	return func(yield func(*export.Dossier, error) bool) {
		for _, d := range dossiers {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// Many yields n dossiers of m claims each, made as they are asked for.
func Many(n, m int) export.Dossiers {
	return func(yield func(*export.Dossier, error) bool) {
		for i := range n {
			if !yield(plain(fmt.Sprintf("article-%04d", i+1), m), nil) {
				return
			}
		}
	}
}

// plain is a dossier of m claims, three of each four sentences holding one and
// the fourth two; of each eight claims seven are reviewed.
func plain(slug string, m int) *export.Dossier {
	b := newBuilder(slug, "Report of the council, "+slug)
	for k := 0; len(b.a.Claims) < m; k++ {
		if k%5 == 0 {
			b.begin()
		}
		text := fmt.Sprintf("The council spent %d million on the roads of district %d in the year %d, and the tax rose by %d per cent.", k+3, k%40, 1990+k%36, k%17)
		if k%4 == 3 && len(b.a.Claims) < m-1 {
			and := strings.Index(text, ", and ")
			b.sentence(document.Body, 0.8, text, text[:and], text[and+6:])
		} else {
			b.sentence(document.Body, 0.8, text)
		}
	}
	l := newLog(b.article())
	for i, c := range l.a.Claims {
		if i%8 == 7 {
			continue
		}
		who := []annotate.Reviewer{Ana, Ben, Chen}[i%3]
		l.add(who, c.Label, annotate.Event{
			Type: annotate.TypeReview, Verdict: []string{"true", "mostly-true", "false", "half-true"}[i%4], Why: "The accounts say so, in the table of the district.",
			Sources: []annotate.Source{{URL: fmt.Sprintf("https://example.org/%s/%d", slug, i), Title: "Accounts", Publisher: "Council", Locator: fmt.Sprintf("page %d", i), Stance: annotate.Supports, Rank: annotate.Rank(1 + i%2), Looked: "2026-11-20"}},
		})
	}
	return l.dossier()
}
