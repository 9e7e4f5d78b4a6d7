package export

import (
	"slices"
	"strings"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
)

// Type is what the cells of a column hold.
type Type int

// The types of columns.
const (
	Text   Type = iota // string
	Number             // int or float64
	Date               // time.Time at midnight UTC; a string where the day was not given as one
	Link               // string: an address
)

// Column is one column of the review sheet and of the CSV file.
type Column struct {
	Title string
	Type  Type
	Help  string         // what stands in it, in a line
	Value func(*Row) any // a value of its type, nil for an empty cell
}

// Titles of columns that a sheet treats in a way of their own.
const (
	Article    = "Article"
	Ref        = "No."
	Claim      = "Claim"
	State      = "State"
	Verdict    = "Verdict"
	BestSource = "Best source"
	Address    = "Source address"
	CheckedOn  = "Checked on"
	Primary    = "Primary or secondary"
	Stance     = "Supports or contradicts"
	Archived   = "Archived copy"
	Worth      = "Check-worthiness"
	ClaimID    = "Claim id"
)

// Columns is the table that the review sheet and the CSV file share.
var Columns = []Column{
	{Article, Text, "the article's short name", func(r *Row) any { return text(r.Dossier.Article.Slug) }},
	{Ref, Text, "the sentence's number, with a letter where it holds several claims", func(r *Row) any { return text(r.Label()) }},
	{Claim, Text, "what is to be checked, as it reads on its own", func(r *Row) any { return text(r.Text()) }},
	{State, Text, "what its reviews amount to now", func(r *Row) any { return text(r.State()) }},
	{Verdict, Text, "on the article's rating scale", func(r *Row) any { return text(r.Verdict()) }},
	{"Why", Text, "the reason for the verdict", ofClaim(func(r *Row, s *annotate.Standing) any { return text(r.Dossier.Why(s)) })},
	{BestSource, Text, "the source it rests on first", ofSource(func(e *Evidence) any { return text(e.Name()) })},
	{"Where in it", Text, "page, paragraph or time in that source", ofSource(func(e *Evidence) any { return text(e.Locator) })},
	{"Checked by", Text, "who voted", ofClaim(func(r *Row, s *annotate.Standing) any { return text(strings.Join(CheckedBy(s), "; ")) })},
	{CheckedOn, Date, "day of the last vote or settlement (UTC)", ofClaim(func(r *Row, s *annotate.Standing) any { return day(DecidedOn(s)) })},
	{"Second reader", Text, "who signed it off", ofClaim(func(r *Row, s *annotate.Standing) any { return text(secondReader(s)) })},
	{Address, Link, "the best source's address", ofSource(func(e *Evidence) any { return text(e.URL) })},
	{"Words of the source", Text, "quoted from the best source", ofSource(func(e *Evidence) any { return text(e.Quote) })},
	{Primary, Text, "whether the best source is the origin of what it says; empty where nobody said", ofSource(func(e *Evidence) any { return text(e.Rank.String()) })},
	{Stance, Text, "how the best source bears on the claim", ofSource(func(e *Evidence) any { return text(string(e.Stance)) })},
	{"Looked at", Date, "day on which the best source was read", ofSource(func(e *Evidence) any { return parsedDay(e.Looked) })},
	{Archived, Link, "address of a copy of the best source", ofSource(func(e *Evidence) any { return text(e.Archived) })},
	{"Sources", Number, "how many there are; all of them are on the sheet Sources", ofClaim(func(r *Row, s *annotate.Standing) any { return len(r.evidence) })},
	{"Note", Text, "for the desk", ofClaim(func(r *Row, s *annotate.Standing) any { return text(strings.Join(Notes(s), "\n")) })},
	{"Changed since check", Text, "the wording that was reviewed, where it is another now", ofClaim(func(r *Row, s *annotate.Standing) any { return text(changed(s)) })},
	{"Asked of the author", Text, "queries, and their answers", ofClaim(func(r *Row, s *annotate.Standing) any { return text(queries(s)) })},
	{"Assigned to", Text, "whose it is to check", ofClaim(func(r *Row, s *annotate.Standing) any { return text(People(s.Assigned)) })},
	{"Said by", Text, "whom the article has say it, and whether it vouches for that", ofClaim(func(r *Row, s *annotate.Standing) any { return text(r.saidBy()) })},
	{"Kind", Text, "what the sentence does", ofSentence(func(s *claims.Sentence) any { return text(string(s.Kind)) })},
	{Worth, Number, "how much it deserves checking, 0 to 1", ofClaim(func(r *Row, s *annotate.Standing) any { return s.Claim.CheckWorthiness })},
	{"Worth checking for", Text, "what makes it worth checking", ofClaim(func(r *Row, s *annotate.Standing) any { return text(strings.Join(s.Claim.Reasons, "; ")) })},
	{"Details", Text, "figures, dates, names and so on, to be ticked off one by one; ✓ is done", ofClaim(func(r *Row, s *annotate.Standing) any { return text(r.details()) })},
	{"Words of the article", Text, "verbatim", func(r *Row) any { return text(r.Verbatim()) }},
	{"Context", Text, "the sentences around it", func(r *Row) any { return text(r.Context()) }},
	{"Paragraph", Number, "number of its block in the article", ofSentence(func(s *claims.Sentence) any { return s.Paragraph })},
	{"Element", Text, "headline, heading, body, list, quote, caption or table", ofSentence(func(s *claims.Sentence) any { return text(string(s.Element)) })},
	{"Order", Number, "place in the article: sort by it to have the rows as they were", func(r *Row) any { return r.Order }},
	{ClaimID, Text, "by which factdesk knows it; empty on a sentence's own row", ofClaim(func(r *Row, s *annotate.Standing) any { return text(s.Claim.ID) })},
}

// ofClaim is a value of the claim, or what all claims of the sentence share.
func ofClaim(value func(*Row, *annotate.Standing) any) func(*Row) any {
	return func(r *Row) any {
		return r.shared(func(c *Row) any { return value(c, c.Standing) })
	}
}

// ofSource is a value of the best source; the cell is empty where there is none.
func ofSource(value func(*Evidence) any) func(*Row) any {
	return func(r *Row) any {
		return r.shared(func(c *Row) any {
			if len(c.evidence) == 0 {
				return nil
			}
			return value(&c.evidence[0])
		})
	}
}

func ofSentence(value func(*claims.Sentence) any) func(*Row) any {
	return func(r *Row) any {
		if r.Sentence == nil {
			return nil
		}
		return value(r.Sentence)
	}
}

// text is an empty cell for the empty string. Lines end in \n.
func text(s string) any {
	if s == "" {
		return nil
	}
	return strings.ReplaceAll(s, "\r\n", "\n")
}

func day(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Truncate(24 * time.Hour)
}

func parsedDay(s string) any {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t
	}
	return text(s)
}

func secondReader(s *annotate.Standing) string {
	if s.Signoff == nil {
		return ""
	}
	return s.Signoff.Reviewer.String()
}

// changed is the wording that the votes shown were cast on, where the claim has
// another one now.
func changed(s *annotate.Standing) string {
	for _, v := range Votes(s) {
		if v.Statement != "" && v.Statement != s.Claim.Statement {
			return "was: " + v.Statement
		}
	}
	return ""
}

func queries(s *annotate.Standing) string {
	var lines []string
	for _, q := range s.Queries {
		lines = append(lines, q.Ask.Reviewer.String()+" asks: "+q.Ask.Text)
		for _, a := range q.Answers {
			lines = append(lines, a.Reviewer.String()+" answers: "+a.Text)
		}
	}
	return strings.Join(lines, "\n")
}

// People are the names of reviewers, joined.
func People(all []annotate.Reviewer) string {
	names := make([]string, len(all))
	for i, r := range all {
		names[i] = r.String()
	}
	return strings.Join(names, "; ")
}

func (r *Row) saidBy() string {
	a := r.Standing.Claim.Attribution
	if a == nil {
		return ""
	}
	who := fold(r.Dossier.Slice(a.Speaker))
	if a.Asserted && who != "" {
		who += " (the article vouches for it)"
	}
	return who
}

// details is the tick list of a claim, with what reviewers ticked off:
// "✓ number: three; date: Thursday (2026-11-23)".
func (r *Row) details() string {
	var list []string
	for _, d := range r.Standing.Claim.Details {
		words := r.Dossier.Slice(d.Span)
		item := string(d.Type) + ": " + fold(words)
		if d.Value != "" {
			item += " (" + d.Value + ")"
		}
		ticked := func(v *annotate.Event) bool {
			return slices.Contains(v.Details, words) || slices.Contains(v.Details, fold(words))
		}
		if slices.ContainsFunc(r.Standing.Votes, ticked) {
			item = "✓ " + item
		}
		list = append(list, item)
	}
	return strings.Join(list, "; ")
}
