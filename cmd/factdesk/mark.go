package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/decision"
	"github.com/factdesk/factdesk/annotate/reference"
	"github.com/factdesk/factdesk/cmd/factdesk/command"
)

type markOptions struct {
	refs       []string
	verdict    string
	why, note  *string // nil: nothing is said of it
	from       string
	unreviewed bool
	again      bool
	noSources  bool
	sources    decision.Sources
}

func (p *program) markCommand() *command.Command {
	o := &markOptions{}
	return &command.Command{
		Name:  "mark",
		Args:  "REF... VERDICT|--again",
		Short: "record a verdict on claims, and what it rests on",
		Long: `The verdict is one of the article's rating scale, by its short name or its label. A changed mind is simply a new
		mark: what was recorded before stays in the history, and another person's verdict is never touched. What
		you say nothing of is kept as you gave it before: the sources, the reason (--why), the note.

		A claim that was reworded since you marked it is stale. --again takes your verdict, your reason, your note and your sources over
		onto the wording as it is now.

		--source may be given several times; --quote, --locator, --title, --publisher, --stance, --looked, --archived,
		--primary and --private belong to the --source before them. A URL is not fetched.

		--from takes a whole batch, all of it or nothing: JSON Lines with claim, words,
		verdict, why, note and sources, or CSV with these as columns (of a source: source, quote, locator, title,
		publisher, stance, primary, looked, archived, private). words are words of the article as it reads: of the claims named,
		those that they touch. What you have recorded already is passed over.`,
		Examples: []command.Example{
			{Line: "factdesk mark pyongyang:4 true --source https://example.org/page --quote 'He arrived on Tuesday' --locator 'para 3' --primary", Does: "one claim, with a source and where in it"},
			{Line: "factdesk mark pyongyang:1-3,10 unverifiable --why 'no independent report'", Does: "several sentences at once, with all their claims"},
			{Line: "factdesk mark pyongyang:10 false --source https://example.org/a --stance contradicts --source 'letter of 3 May' --private", Does: "two sources, the second for the desk's eyes only"},
			{Line: "factdesk mark pyongyang:1-34 unverifiable --unreviewed --why 'no source is named'", Does: "all that nobody has looked at"},
			{Line: "factdesk mark pyongyang:1-34 --again", Does: "all that was reworded, and is still as you found it"},
			{Line: "factdesk mark --from reviews.jsonl", Does: "a batch"},
		},
		Flags: append(o.sourceFlags(),
			stated(&o.why, "why", "TEXT", "the reason, for readers; '' drops one that you gave before"),
			stated(&o.note, "note", "TEXT", "a note for the desk: it never leaves it; '' drops one that you gave before"),
			command.Switch(&o.again, "again", "take over what you found of an earlier wording"),
			command.Switch(&o.noSources, "no-sources", "rest it on no source, and keep none that you gave before"),
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
			o.refs, o.verdict = refsAndVerdict(args, o.again)
			if len(o.refs) == 0 || o.verdict == "" && !o.again {
				return &command.UsageError{Problem: "mark: which claims, and which verdict?", Advice: "factdesk mark pyongyang:4 true"}
			}
			return p.runMark(ctx, o)
		},
		Complete: p.completeVerdicts,
	}
}

// stated is a flag of which the empty text says something too.
func stated(to **string, name, arg, usage string) *command.Flag {
	return command.Each(func(v string) error {
		*to = &v
		return nil
	}, name, arg, usage)
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

// refsAndVerdict tells the claims that were typed from the verdict behind them.
// Numbers behind an article or a claim name more claims of it: "x:9 10 true", "x 9
// 10 true". The verdict may have several words. All are claims where there is no
// verdict to come.
func refsAndVerdict(args []string, noVerdict bool) (refs []string, verdict string) {
	slug := ""
	for k, arg := range args {
		before, _, named := strings.Cut(arg, ":")
		switch {
		case named && wellFormed(arg):
			refs, slug = append(refs, arg), before
		case k == 0:
			refs, slug = append(refs, arg), arg
		case k == len(args)-1 && !noVerdict: // also a verdict that is a number
			return refs, arg
		case strings.ContainsAny(arg[:min(1, len(arg))], "0123456789") && wellFormed(slug+":"+arg):
			if refs[len(refs)-1] == slug {
				refs = refs[:len(refs)-1]
			}
			refs = append(refs, slug+":"+arg)
		default:
			return refs, strings.Join(args[k:], " ")
		}
	}
	return refs, ""
}

func wellFormed(ref string) bool {
	_, err := reference.Parse(ref)
	return err == nil
}

func (p *program) runMark(ctx context.Context, o *markOptions) error {
	r := decision.Review{Verdict: o.verdict, NoSources: o.noSources}
	if o.why != nil {
		r.Why, r.NoWhy = *o.why, *o.why == ""
	}
	if o.note != nil {
		r.Note, r.NoNote = *o.note, *o.note == ""
	}
	refs, err := parseClaims(o.refs)
	if err != nil {
		return err
	}
	if r.Sources, err = o.sources.All(); err != nil {
		return err
	}
	switch {
	case o.noSources && len(r.Sources) > 0:
		return errors.New("--source and --no-sources are opposites")
	case o.again && o.verdict != "":
		return fmt.Errorf("--again takes your verdict over: %q is too much", o.verdict)
	case o.again && (o.why != nil || o.note != nil || o.noSources || len(r.Sources) > 0):
		return errors.New("--again takes over what you found as it was\nhint: to say something else, mark it anew")
	}
	var kept decision.Kept
	return p.recordTelling(ctx, refs, func(in inHand, picked []*annotate.Standing) (events []annotate.Event, err error) {
		if o.unreviewed {
			picked = slices.DeleteFunc(picked, func(s *annotate.Standing) bool { return len(s.Votes) > 0 || !s.Listed() })
		}
		if o.again {
			return decision.Again(in.who, picked, in.scale)
		}
		events, kept, err = r.EventsOf(in.who, picked, in.scale)
		return events, err
	}, func(events []annotate.Event) string { return marked(events, kept) })
}

// marked says what was recorded: the verdict, and under the claims' words what it
// rests on.
func marked(events []annotate.Event, kept decision.Kept) string {
	const most = 8 // claims that are shown one by one
	var b strings.Builder
	same := !slices.ContainsFunc(events, func(e annotate.Event) bool { return e.Verdict != events[0].Verdict })
	if same {
		b.WriteString(events[0].Verdict)
	} else {
		b.WriteString("as before")
	}
	for i := range events[:min(len(events), most)] {
		e := &events[i]
		fmt.Fprintf(&b, "\n  “%s”", e.Statement)
		if !same {
			b.WriteString(" " + e.Verdict)
		}
		if i+1 == len(events) || i+1 == most || !reflect.DeepEqual(e.Sources, events[i+1].Sources) {
			for _, s := range e.Sources {
				fmt.Fprintf(&b, "\n    - %s", s.Name())
			}
		}
	}
	if len(events) > most {
		fmt.Fprintf(&b, "\n  and %d more", len(events)-most)
	}
	for _, k := range []struct {
		n           int
		what, drops string
	}{{kept.Sources, "source", "--no-sources drops"}, {kept.Whys, "reason", "--why '' drops"}, {kept.Notes, "note", "--note '' drops"}} {
		switch {
		case k.n == 1:
			fmt.Fprintf(&b, "\n  kept the %s that you gave before (%s it)", k.what, k.drops)
		case k.n > 1:
			fmt.Fprintf(&b, "\n  kept %s that you gave before (%s them)", count(k.n, k.what), k.drops)
		}
	}
	return b.String()
}
