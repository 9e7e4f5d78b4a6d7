package main

import (
	"encoding/json"
	"io"
	"time"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// What reading commands print with --format json: one document with a "format"
// key. The forms are a contract: a change of meaning is a new number.

type articlesDocument struct {
	Format   string        `json:"format"` // factdesk.articles/1
	Articles []articleItem `json:"articles"`
}

type articleItem struct {
	Slug      string         `json:"slug"`
	Title     string         `json:"title"`
	Path      string         `json:"path"`
	SHA256    string         `json:"sha256"`
	Bytes     int            `json:"bytes"`
	Language  string         `json:"language"`
	Scale     string         `json:"scale"`
	Revisions int            `json:"revisions"`
	Sentences int            `json:"sentences"`
	Claims    int            `json:"claims"`    // all of them
	Checkable int            `json:"checkable"` // claims to check: all but those that were set aside or passed
	Done      int            `json:"done"`      // of those: the gate accepts them
	SetAside  int            `json:"set_aside"` // sentences without a claim to check
	Passed    int            `json:"passed"`    // of those: a person looked at them
	Unread    int            `json:"unread"`    // sentences that a person still has to look at
	Findings  int            `json:"findings"`  // all that the gate objects to in the claims and sentences
	States    map[string]int `json:"states"`
}

func articleItemOf(a *annotate.Article, c gate.Count, in map[annotate.State]int) articleItem {
	states := map[string]int{}
	for s, n := range in {
		states[string(s)] = n
	}
	return articleItem{
		Slug: a.Slug, Title: a.Title, Path: a.Path, SHA256: a.SHA256, Bytes: a.Bytes, Language: a.Language, Scale: a.Scale,
		Revisions: a.Revisions, Sentences: len(a.Sentences), Claims: len(a.Claims),
		Checkable: c.Claims, Done: c.Done, SetAside: c.SetAside, Passed: c.Passed, Unread: c.Unread, Findings: c.Findings, States: states,
	}
}

type claimsDocument struct {
	Format    string         `json:"format"` // factdesk.claims/1
	Article   articleItem    `json:"article"`
	Claims    []claimItem    `json:"claims"`
	Sentences []sentenceItem `json:"sentences"` // those without a claim to check
}

// sentenceItem is a sentence that was set aside or passed.
type sentenceItem struct {
	N      int         `json:"n"`
	ID     string      `json:"id"`
	Text   string      `json:"text"`
	State  string      `json:"state"`
	Passed *reviewItem `json:"passed,omitempty"` // by whom, when and why
}

type claimItem struct {
	Label           string        `json:"label"`
	ID              string        `json:"id"`
	Sentence        int           `json:"sentence"`
	Statement       string        `json:"statement"`
	Spans           []claims.Span `json:"spans"`
	Checkable       bool          `json:"checkable"`
	CheckWorthiness float64       `json:"check_worthiness"`
	Attribution     *attribution  `json:"attribution,omitempty"`
	Details         []detail      `json:"details,omitempty"`
	State           string        `json:"state"`
	Verdict         string        `json:"verdict"`
	Reviews         []reviewItem  `json:"reviews"`
	Assigned        []person      `json:"assigned,omitempty"`
	Queries         []queryItem   `json:"queries,omitempty"`
	Settlement      *reviewItem   `json:"settlement,omitempty"`
	Signoff         *reviewItem   `json:"signoff,omitempty"`
	Waiver          *reviewItem   `json:"waiver,omitempty"`
}

type attribution struct {
	Speaker  *claims.Span `json:"speaker,omitempty"`
	Cue      *claims.Span `json:"cue,omitempty"`
	Asserted bool         `json:"asserted,omitempty"`
}

type detail struct {
	Type  string      `json:"type"`
	Span  claims.Span `json:"span"`
	Value string      `json:"value,omitempty"`
}

type person = annotate.Reviewer

// reviewItem is a vote, or another decision in force.
type reviewItem struct {
	ID        string            `json:"id"`
	Reviewer  person            `json:"reviewer"`
	Time      time.Time         `json:"time"`
	Verdict   string            `json:"verdict,omitempty"`
	Scale     string            `json:"scale,omitempty"`
	Why       string            `json:"why,omitempty"`
	Sources   []annotate.Source `json:"sources,omitempty"`
	Details   []string          `json:"details,omitempty"` // ticked off
	Note      string            `json:"note,omitempty"`
	Until     string            `json:"until,omitempty"`
	Stale     bool              `json:"stale,omitempty"`
	Statement string            `json:"statement,omitempty"` // of a stale vote: what it was cast on
}

type queryItem struct {
	ID      string       `json:"id"`
	By      person       `json:"by"`
	Time    time.Time    `json:"time"`
	Text    string       `json:"text"`
	Answers []answerItem `json:"answers"`
}

type answerItem struct {
	By   person    `json:"by"`
	Time time.Time `json:"time"`
	Text string    `json:"text"`
}

// claimsDocumentOf has an article, claims of it, and sentences of it without one
// to check.
func claimsDocumentOf(b *annotate.Board, count gate.Count, picked []*annotate.Standing, sentences []*annotate.Sentence) claimsDocument {
	doc := claimsDocument{"factdesk.claims/1", articleItemOf(b.Article, count, statesOf(b)), []claimItem{}, []sentenceItem{}}
	for _, at := range picked {
		doc.Claims = append(doc.Claims, claimItemOf(at))
	}
	for _, s := range sentences {
		doc.Sentences = append(doc.Sentences, sentenceItem{s.N, s.ID, s.Text, string(s.State()), reviewItemOf(s.Pass)})
	}
	return doc
}

func claimItemOf(s *annotate.Standing) claimItem {
	c := s.Claim
	item := claimItem{
		Label: c.Label, ID: c.ID, Sentence: c.Sentence, Statement: c.Statement, Spans: c.Spans,
		Checkable: c.Checkable, CheckWorthiness: c.CheckWorthiness, State: string(s.State), Verdict: s.Verdict,
		Reviews: []reviewItem{}, Assigned: s.Assigned,
		Settlement: reviewItemOf(s.Settlement), Signoff: reviewItemOf(s.Signoff), Waiver: reviewItemOf(s.Waiver),
	}
	if at := c.Attribution; at != nil {
		item.Attribution = &attribution{spanOrNone(at.Speaker), spanOrNone(at.Cue), at.Asserted}
	}
	for _, d := range c.Details {
		item.Details = append(item.Details, detail{string(d.Type), d.Span, d.Value})
	}
	for _, v := range s.Votes {
		item.Reviews = append(item.Reviews, *reviewItemOf(v))
	}
	for _, v := range s.Stale {
		r := reviewItemOf(v)
		r.Stale, r.Statement = true, v.Statement
		item.Reviews = append(item.Reviews, *r)
	}
	for _, q := range s.Queries {
		item.Queries = append(item.Queries, queryItemOf(q))
	}
	return item
}

func spanOrNone(s claims.Span) *claims.Span {
	if s == (claims.Span{}) {
		return nil
	}
	return &s
}

func reviewItemOf(e *annotate.Event) *reviewItem {
	if e == nil {
		return nil
	}
	return &reviewItem{
		ID: e.ID, Reviewer: e.Reviewer, Time: e.Time.UTC(), Verdict: e.Verdict, Scale: e.Scale, Why: e.Why,
		Sources: e.Sources, Details: e.Details, Note: e.Note, Until: e.Until,
	}
}

func queryItemOf(q annotate.Query) queryItem {
	item := queryItem{ID: q.Ask.ID, By: q.Ask.Reviewer, Time: q.Ask.Time, Text: q.Ask.Text, Answers: []answerItem{}}
	for _, e := range q.Answers {
		item.Answers = append(item.Answers, answerItem{e.Reviewer, e.Time, e.Text})
	}
	return item
}

// json is where JSON documents are written: what would command a terminal is
// escaped in their strings.
func (p *program) json() io.Writer { return terminal.JSON(p.out) }

func (p *program) writeJSON(document any) error {
	e := json.NewEncoder(p.json())
	e.SetEscapeHTML(false)
	return e.Encode(document)
}
