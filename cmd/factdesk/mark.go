package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

type markOptions struct {
	refs       []string
	verdict    string
	why        string
	note       string
	from       string
	unreviewed bool
	sources    decision.Sources
}

func (p *program) markCommand() *command.Command {
	o := &markOptions{}
	return &command.Command{
		Name:  "mark",
		Args:  "REF... VERDICT",
		Short: "record a verdict on claims, and what it rests on",
		Long: `The verdict is one of the article's rating scale, by its short name or its label. A changed mind is simply a new
		mark: what was recorded before stays in the history, and another person's verdict is never touched.

		--source may be given several times; --quote, --locator, --title, --publisher, --stance, --looked, --archived,
		--primary and --private belong to the --source before them. A URL is not fetched.

		--from takes a whole batch, all of it or nothing: JSON Lines with claim, words,
		verdict, why, note and sources, or CSV with these as columns (of a source: source, quote, locator, title,
		publisher, stance, primary, looked, archived, private). words are words of the article: of the claims named, those that
		they touch.`,
		Examples: []command.Example{
			{Line: "factdesk mark pyongyang:4 true --source https://example.org/page --quote 'He arrived on Tuesday' --locator 'para 3' --primary", Does: "one claim, with a source and where in it"},
			{Line: "factdesk mark pyongyang:1-3,7b unverifiable --why 'no independent report'", Does: "several claims at once; 7 would mean all claims of sentence 7"},
			{Line: "factdesk mark pyongyang:9 false --source https://example.org/a --stance contradicts --source 'letter of 3 May' --private", Does: "two sources, the second for the desk's eyes only"},
			{Line: "factdesk mark pyongyang:1-34 unverifiable --unreviewed --why 'no source is named'", Does: "all that nobody has looked at"},
			{Line: "factdesk mark --from reviews.jsonl", Does: "a batch"},
		},
		Flags: append(o.sourceFlags(),
			command.Text(&o.why, "why", "TEXT", "the reason, for readers"),
			command.Text(&o.note, "note", "TEXT", "a note for the desk: it never leaves it"),
			command.Switch(&o.unreviewed, "unreviewed", "of the claims named, only those to check that nobody has reviewed"),
			command.Text(&o.from, "from", "FILE", "take a batch from a file (.jsonl, .csv), - for standard input"),
		),
		Exits: []command.Exit{
			{Code: 0, When: "recorded"},
			{Code: 1, When: "rows of --from that could not be taken; nothing was recorded"},
			{Code: 2, When: "no such claim or verdict, a source that is none, nobody to record it for"},
			{Code: 3, When: "the store is damaged"},
			{Code: 4, When: "somebody else is writing to the article"},
		},
		MaxArgs: -1,
		Run: func(ctx context.Context, args []string) error {
			if o.from != "" {
				return p.runMarkFrom(ctx, o.from, args)
			}
			if len(args) < 2 {
				return &command.UsageError{Problem: "mark: which claims, and which verdict?", Advice: "factdesk mark pyongyang:4 true"}
			}
			o.refs, o.verdict = args[:len(args)-1], args[len(args)-1]
			return p.runMark(ctx, o)
		},
		Complete: p.completeVerdicts,
	}
}

// sourceFlags collect sources, each with what is said of it after it.
func (o *markOptions) sourceFlags() command.Flags {
	s := &o.sources
	text := func(set func(*annotate.Source, string), name, arg, usage string) *command.Flag {
		return command.Each(func(v string) error {
			s.Say("--"+name, func(source *annotate.Source) { set(source, v) })
			return nil
		}, name, arg, usage)
	}
	mark := func(set func(*annotate.Source), name, usage string) *command.Flag {
		return command.Each(func(v string) error {
			is, err := strconv.ParseBool(v)
			if err != nil {
				return fmt.Errorf("%q is neither true nor false", v)
			}
			if is {
				s.Say("--"+name, set)
			}
			return nil
		}, name, "", usage)
	}
	return command.Flags{
		command.Each(s.Add, "source", "URL|TEXT", "a source: a URL, or a document in words"),
		text(func(s *annotate.Source, v string) { s.Quote = v }, "quote", "TEXT", "the words in it that bear on the claim"),
		text(func(s *annotate.Source, v string) { s.Locator = v }, "locator", "WHERE", "where in it: page, paragraph, time"),
		text(func(s *annotate.Source, v string) { s.Title = v }, "title", "TEXT", "its title"),
		text(func(s *annotate.Source, v string) { s.Publisher = v }, "publisher", "NAME", "who published it"),
		command.Each(s.Stance, "stance", "STANCE", "supports, contradicts or context").
			With(func(string) []command.Candidate { return command.Words(stances()...) }),
		mark(func(s *annotate.Source) { s.Rank = annotate.Primary }, "primary", "it is a primary source: the origin of what it says"),
		mark(func(s *annotate.Source) { s.Rank = annotate.Secondary }, "secondary", "it is a secondary source: it tells what another says"),
		text(func(s *annotate.Source, v string) { s.Looked = v }, "looked", "DATE", "when it was looked at, YYYY-MM-DD"),
		text(func(s *annotate.Source, v string) { s.Archived = v }, "archived", "URL", "where a copy of it is kept"),
		mark(func(s *annotate.Source) { s.Private = true }, "private", "it never reaches a public report"),
	}
}

func stances() []string {
	names := make([]string, len(annotate.Stances))
	for i, s := range annotate.Stances {
		names[i] = string(s)
	}
	return names
}

func (p *program) runMark(ctx context.Context, o *markOptions) error {
	r := decision.Review{Verdict: o.verdict, Why: o.why, Note: o.note}
	refs, err := parseClaims(o.refs)
	if err != nil {
		return err
	}
	if r.Sources, err = o.sources.All(); err != nil {
		return err
	}
	return p.recordOn(ctx, refs, o.verdict, func(in inHand, picked []*annotate.Standing) ([]annotate.Event, error) {
		if o.unreviewed {
			picked = slices.DeleteFunc(picked, func(s *annotate.Standing) bool { return len(s.Votes) > 0 || !s.Listed() })
		}
		return r.Events(picked, in.scale)
	})
}
