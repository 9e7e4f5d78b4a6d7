package gate

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"runtime"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/factdesk/factdesk/annotate"
)

// Store is what Check reads.
type Store interface {
	Slugs() ([]string, error)
	// Errors of damage, as against those of asking, have a method Damaged().
	// Load reads an article without its text, everything recorded about it, and
	// what is torn at the end of its logs.
	Load(slug string) (*annotate.Article, []annotate.Event, []error, error)
	Text(slug, sha256 string) (string, error)
}

// Options say what to check, and against what.
type Options struct {
	Policy Policy
	Scale  func(name string) (annotate.Scale, error) // by name; empty for the default
	Root   string                                    // the folder that articles' paths are relative to
	Now    time.Time
	Blind  bool              // whether what others found is hidden from Who until they have judged it
	Who    annotate.Reviewer // may be nobody
	Each   func(slug string) // called after each article, in order; may be nil

	// Shown is how the path of an article's file, relative to Root, is shown in
	// findings; nil: as it is.
	Shown func(path string) string
}

// Report is what a check found.
type Report struct {
	Articles []ArticleReport // in the order of slugs
	Count    Count
	Findings []Finding // in the order of slugs, and of the article
	Damage   []error   // why articles could not be read, one for each Damaged finding
}

// ArticleReport is what a check found of one article.
type ArticleReport struct {
	Slug  string
	Path  string
	Count Count
}

// Check tells in what ways the articles of a store fall short; without slugs it
// reads all of them. It holds a few articles in memory at a time. A damaged
// article is a finding; one that is not there, or may not be read, is an error.
func Check(ctx context.Context, s Store, slugs []string, o Options) (*Report, error) {
	if len(slugs) == 0 {
		var err error
		if slugs, err = s.Slugs(); err != nil {
			return nil, err
		}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	total := &Report{}
	for one := range inOrder(ctx, slugs, func(slug string) *outcome { return check(s, slug, o) }) {
		if one.err != nil {
			return nil, one.err
		}
		one.Count.Findings = len(one.Findings)
		total.Articles = append(total.Articles, ArticleReport{slugs[len(total.Articles)], one.path, one.Count})
		total.Count.Add(one.Count)
		total.Findings = append(total.Findings, one.Findings...)
		total.Damage = append(total.Damage, one.Damage...)
		if o.Each != nil {
			o.Each(slugs[len(total.Articles)-1])
		}
	}
	return total, ctx.Err()
}

// inOrder does work on every slug, on all processors, and gives the results in
// the order of slugs. It is never far ahead of who takes them.
func inOrder(ctx context.Context, slugs []string, work func(slug string) *outcome) <-chan *outcome {
	workers := runtime.GOMAXPROCS(0)
	type job struct {
		slug   string
		result chan *outcome
	}
	jobs, order, results := make(chan job), make(chan job, 4*workers), make(chan *outcome)
	for range workers {
		go func() {
			for j := range jobs {
				j.result <- work(j.slug)
			}
		}()
	}
	go func() {
		defer close(jobs)
		defer close(order)
		for _, slug := range slugs {
			j := job{slug, make(chan *outcome, 1)}
			select {
			case order <- j:
			case <-ctx.Done():
				return
			}
			jobs <- j
		}
	}()
	go func() {
		defer close(results)
		for j := range order {
			select {
			case results <- <-j.result:
			case <-ctx.Done():
				return
			}
		}
	}()
	return results
}

// outcome is what became of checking one article.
type outcome struct {
	Report
	path string
	err  error // neither a finding nor damage
}

// check reads one article and holds it against the policy.
func check(s Store, slug string, o Options) *outcome {
	r := &outcome{}
	a, events, torn, err := s.Load(slug)
	if err != nil {
		r.damaged(slug, err)
		return r
	}
	for _, t := range torn {
		r.Findings = append(r.Findings, Finding{Code: Torn, Slug: slug, Message: t.Error()})
	}
	text, err := s.Text(slug, a.SHA256)
	if err != nil {
		r.damaged(slug, err)
		return r
	}
	r.Findings = append(r.Findings, compare(a, o)...)
	r.path = strings.Clone(a.Path)
	found, count := Judge(annotate.NewBoard(a, events, o.Now), o)
	r.Count = count
	Locate(a, text, found)
	r.Findings = append(r.Findings, found...)
	for i := range r.Findings {
		if r.Findings[i].Path == a.Path {
			r.Findings[i].Path = o.shown(a.Path)
		}
		r.Findings[i].takeHint()
		r.Findings[i].detach()
	}
	return r
}

// damaged makes a finding of damage; what else keeps an article from being read
// is an error.
func (r *outcome) damaged(slug string, err error) {
	var damage interface{ Damaged() }
	if !errors.As(err, &damage) {
		r.err = err
		return
	}
	f := Finding{Code: Damaged, Slug: slug, Message: err.Error()}
	f.takeHint()
	r.Findings = append(r.Findings, f)
	r.Damage = append(r.Damage, err)
}

// takeHint moves a hint that an error's text ends in to its place.
func (f *Finding) takeHint() {
	if message, hint, ok := strings.Cut(f.Message, "\nhint: "); ok && f.Hint == "" {
		f.Message, f.Hint = message, hint
	}
}

// detach copies what a finding has of its article, which would otherwise be kept
// in memory as a whole.
func (f *Finding) detach() {
	for _, s := range []*string{&f.Slug, &f.Claim, &f.Sentence, &f.Label, &f.Path} {
		*s = strings.Clone(*s)
	}
}

// compare reports whether the file that an article was split from still holds the
// text that was split.
func compare(a *annotate.Article, o Options) []Finding {
	finding := Finding{Slug: a.Slug, Path: a.Path, Hint: "factdesk split " + o.shown(a.Path)}
	switch {
	case a.File == nil:
		return nil
	case errors.Is(a.File, annotate.ErrFileChanged):
		finding.Code, finding.Message = Changed, a.File.Error()
	case errors.Is(a.File, fs.ErrNotExist):
		finding.Code, finding.Message, finding.Hint = Missing, "the article's file is not there", "bring it back, or split it from where it is now: factdesk split FILE --slug "+finding.Slug+" --moved"
	default:
		finding.Code, finding.Message, finding.Hint = Missing, "the article's file can't be read: "+reason(a.File), ""
	}
	return []Finding{finding}
}

// shown is a path of an article's file as it is shown.
func (o Options) shown(path string) string {
	if o.Shown == nil || path == "" {
		return path
	}
	return o.Shown(path)
}

// AddUnsplit makes a finding of every file, given relative to Root and with '/',
// that belongs to the desk and that nobody split.
func (r *Report) AddUnsplit(names []string, o Options) {
	for _, name := range names {
		shown := o.shown(name)
		r.Findings = append(r.Findings, Finding{Code: NotSplit, Path: shown, Message: "nobody has split it: its claims are not known", Hint: "factdesk split " + shown})
		r.Articles = append(r.Articles, ArticleReport{Path: name, Count: Count{Findings: 1}})
		r.Count.Findings++
	}
}

// reason is why a file can't be read, without the call that failed.
func reason(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}

// Locate gives findings on claims and sentences their line and column in the text of the
// article's current revision. Claims stand in the
// order of the text, so it is gone through once; a claim of an earlier place
// begins it again.
func Locate(a *annotate.Article, text string, findings []Finding) {
	start := make(map[string]int, len(a.Claims)+len(a.Sentences))
	for i := range a.Sentences {
		start[a.Sentences[i].ID] = a.Sentences[i].Start
	}
	for i := range a.Claims {
		if c := &a.Claims[i]; len(c.Spans) > 0 {
			start[c.ID] = c.Spans[0].Start()
		}
	}
	at, line, column := 0, 1, 0 // characters of the line before at
	for i := range findings {
		to, ok := start[cmp.Or(findings[i].Claim, findings[i].Sentence)]
		if !ok || to > len(text) {
			continue
		}
		if to < at {
			at, line, column = 0, 1, 0
		}
		for {
			k := strings.IndexByte(text[at:to], '\n')
			if k < 0 {
				break
			}
			at += k + 1
			line, column = line+1, 0
		}
		column += utf8.RuneCountInString(text[at:to])
		at = to
		findings[i].Line, findings[i].Column = line, column+1
	}
}
