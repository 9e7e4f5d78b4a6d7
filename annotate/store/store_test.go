package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

var (
	ann   = annotate.Reviewer{Name: "Ann Lee", Email: "ann@example.org"}
	ed    = annotate.Reviewer{Name: "Ed Itor", Email: "ed@example.org"} // who splits
	bob   = annotate.Reviewer{Name: "Bob Ray", Email: "bob@example.org"}
	today = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
)

const harbour = "The port of Seehaven closed on Monday.\nForty ships wait outside.\n"

// still are options under which the same calls give the same bytes.
func still() Options {
	n := 0
	return Options{Now: func() time.Time { return today }, NewID: func(time.Time) string {
		n++
		return fmt.Sprintf("019ab2c0-0000-7000-8000-%012d", n)
	}}
}

func newStore(t testing.TB) *Store {
	t.Helper()
	s, err := Init(t.TempDir(), still())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// bySentence splits a text into a sentence and a claim a line, so that these
// tests hold whatever the splitter does.
func bySentence(slug, text string) *claims.Article {
	a := &claims.Article{Title: "Harbour", Language: "en", Text: text, SHA256: annotate.SumOf([]byte(text))}
	at := 0
	for line := range strings.Lines(text) {
		end := at + len(strings.TrimSuffix(line, "\n"))
		n := len(a.Sentences) + 1
		a.Sentences = append(a.Sentences, claims.Sentence{ID: fmt.Sprint("s", n), N: n, Start: at, End: end, Text: text[at:end], Element: document.Body,
			Paragraph: 1, Kind: claims.Statement, Checkable: true, CheckWorthiness: 0.51234})
		a.Claims = append(a.Claims, claims.Claim{ID: uuid.NewSHA1(uuid.NameSpaceURL, []byte(slug+text[at:end])).String(), Label: fmt.Sprint(n),
			Sentence: n, Spans: []claims.Span{{at, end}}, Statement: text[at:end], Plain: text[at:end], Checkable: true, CheckWorthiness: 0.51234})
		at += len(line)
	}
	return a
}

func tryPut(s *Store, slug, text string) error {
	_, err := s.Put(context.Background(), slug, ed, func(*annotate.Article) (*annotate.Article, error) {
		return articleOf(slug, bySentence(slug, text)), nil
	})
	return err
}

// articleOf is a split as an article, by no splitter that this program has.
func articleOf(slug string, split *claims.Article) *annotate.Article {
	return &annotate.Article{Article: *split, Slug: slug, Path: slug + ".txt", Granularity: "claim", Splitter: "0", Bytes: len(split.Text)}
}

// reviewsOf are the events of a store's article but for those that record its splits.
func reviewsOf(s *Store, slug string) ([]annotate.Event, error) {
	events, err := s.Events(slug)
	return slices.DeleteFunc(events, func(e annotate.Event) bool { return e.Type == annotate.TypeSplit }), err
}

// splitOf is the name of the only split of an article.
func splitOf(t testing.TB, s *Store, slug string) string {
	t.Helper()
	names, err := s.splitNames(slug)
	if err != nil || len(names) != 1 {
		t.Fatalf("%v, %v; want one split", names, err)
	}
	return names[0].String()
}

func put(t testing.TB, s *Store, slug, text string) {
	t.Helper()
	if err := tryPut(s, slug, text); err != nil {
		t.Fatal(err)
	}
}

// mark gives verdicts on the first claims of an article, in one go.
func mark(s *Store, slug string, who annotate.Reviewer, verdicts ...string) ([]annotate.Event, error) {
	return s.Append(context.Background(), slug, who, func(a *annotate.Article, _ []annotate.Event) ([]annotate.Event, error) {
		var events []annotate.Event
		for i, v := range verdicts {
			c := a.Claims[i]
			events = append(events, annotate.Event{Type: annotate.TypeReview, Claim: c.ID, Statement: c.Statement, Verdict: v, Scale: "factdesk"})
		}
		return events, nil
	})
}

func mustMark(t testing.TB, s *Store, slug string, who annotate.Reviewer, verdicts ...string) []annotate.Event {
	t.Helper()
	events, err := mark(s, slug, who, verdicts...)
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func readBack(t testing.TB, s *Store, name string) string {
	t.Helper()
	data, err := os.ReadFile(s.at(name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// tree lists the files of a store, but for locks.
func tree(t testing.TB, s *Store) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(s.dir, func(name string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() && filepath.Base(filepath.Dir(name)) != "locks" {
			rel, _ := filepath.Rel(s.dir, name)
			names = append(names, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestLayout(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true")
	sha := annotate.SumOf([]byte(harbour))
	split := splitOf(t, s, "harbour")
	want := []string{".gitattributes", ".gitignore", "articles/harbour/article.json", "articles/harbour/reviews/ann@example.org.jsonl", "articles/harbour/reviews/ann@example.org.sums",
		"articles/harbour/reviews/ed@example.org.jsonl", "articles/harbour/reviews/ed@example.org.sums", "articles/harbour/splits/" + split + ".json", "articles/harbour/text/" + sha + ".txt", "config.toml"}
	if got := tree(t, s); !reflect.DeepEqual(got, want) {
		t.Errorf("files: %q, want %q", got, want)
	}
	var id []string
	for _, c := range bySentence("harbour", harbour).Claims {
		id = append(id, c.ID)
	}
	// A sum is the beginning of the SHA-256 of what the file is of and the line.
	sealed := func(of, line string) string {
		return line + `,"sum":"` + annotate.SumOf([]byte(of + "\n" + line))[:16] + "\"}\n"
	}
	ofAnn := "harbour\nann@example.org"
	for name, want := range map[string]string{
		"articles/harbour/article.json": sealed("harbour", `{"format":"factdesk.article/2","slug":"harbour","path":"harbour.txt"`),
		"articles/harbour/splits/" + split + ".json": `{"format":"factdesk.splits/1","article":"harbour","text":"` + sha + `","bytes":65,"as":"text","granularity":"claim","splitter":"0","title":"Harbour","language":"en",
"sentences":[
{"id":"s1","n":1,"start":0,"end":38,"text":"The port of Seehaven closed on Monday.","element":"body","paragraph":1,"kind":"statement","checkable":true,"check_worthiness":0.512},
{"id":"s2","n":2,"start":39,"end":64,"text":"Forty ships wait outside.","element":"body","paragraph":1,"kind":"statement","checkable":true,"check_worthiness":0.512}],
"claims":[
{"id":"` + id[0] + `","label":"1","sentence":1,"statement":"The port of Seehaven closed on Monday.","spans":[[0,38]],"checkable":true,"check_worthiness":0.512},
{"id":"` + id[1] + `","label":"2","sentence":2,"statement":"Forty ships wait outside.","spans":[[39,64]],"checkable":true,"check_worthiness":0.512}]}
`,
		"articles/harbour/reviews/ann@example.org.jsonl": sealed(ofAnn, `{"format":"factdesk.reviews/2","article":"harbour","reviewer":{"name":"Ann Lee","email":"ann@example.org"}`) +
			sealed(ofAnn, `{"id":"019ab2c0-0000-7000-8000-000000000002","type":"review","time":"2026-11-23T12:00:00Z","split":"`+split+`","claim":"`+id[0]+
				`","statement":"The port of Seehaven closed on Monday.","verdict":"true","scale":"factdesk"`),
	} {
		if got := readBack(t, s, name); got != want {
			t.Errorf("%s:\n%swant:\n%s", name, got, want)
		}
	}
}

// What was written is what is read, with every field set.
func TestArticleRoundTrip(t *testing.T) {
	s := newStore(t)
	want := articleOf("harbour", bySentence("harbour", harbour))
	want.Path, want.Encoding, want.Scale, want.Granularity, want.Language = "news/harbour <1>.md", "windows-1252", "snopes", "sentence", "de"
	want.Sentences[0].CheckWorthiness, want.Sentences[1].CheckWorthiness = 0.25, 1
	want.Sentences[0].Reasons = []string{"figure", "\"quoted\" & <odd>"}
	c := &want.Claims[0]
	c.Statement = "The port [Seehaven] closed on Monday."
	c.CheckWorthiness, c.Reasons = 0.125, []string{"dated event"}
	c.Spans = []claims.Span{{0, 8}, {9, 38}}
	c.Attribution = &claims.Attribution{Speaker: claims.Span{0, 3}, Cue: claims.Span{4, 8}}
	c.Details = []claims.Detail{{Type: claims.Date, Span: claims.Span{31, 37}, Value: "2026-11-23"}}
	want.Claims[1].CheckWorthiness = 0
	want.Claims[1].Attribution = &claims.Attribution{Cue: claims.Span{39, 44}, Asserted: true}
	_, err := s.Put(context.Background(), "harbour", ed, func(*annotate.Article) (*annotate.Article, error) { return want, nil })
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Article("harbour")
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(got.File, fs.ErrNotExist) || got.Split != splitOf(t, s, "harbour") || got.Revisions != 1 {
		t.Errorf("file %v, split %s, %d revisions", got.File, got.Split, got.Revisions)
	}
	got.File, got.Split, got.Revisions = nil, "", 0
	if !reflect.DeepEqual(got, want) {
		t.Errorf("read\n%+v\nwrote\n%+v", got, want)
	}
}

func TestPutChangesNothingTheSecondTime(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	before, err := os.Stat(s.at(articleFile("harbour")))
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "harbour", harbour)
	after, err := os.Stat(s.at(articleFile("harbour")))
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(before, after) {
		t.Error("article.json was replaced by the same article")
	}
}

func TestReviewsStayWithTheirClaims(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	mustMark(t, s, "harbour", ann, "true", "false")
	put(t, s, "harbour", strings.Replace(harbour, "Forty ships", "Fifty ships", 1)+"Rail traffic was not affected.\n")
	a, err := s.Article("harbour")
	if err != nil {
		t.Fatal(err)
	}
	events, err := s.Events("harbour")
	if err != nil {
		t.Fatal(err)
	}
	var states []annotate.State
	for _, st := range annotate.Fold(a, events, today) {
		states = append(states, st.State)
	}
	if want := []annotate.State{annotate.Reviewed, annotate.Stale, annotate.Unreviewed}; !reflect.DeepEqual(states, want) {
		t.Errorf("states %q, want %q", states, want)
	}
	if a.Revisions != 2 || len(a.Earlier) != 1 {
		t.Errorf("%d revisions, %d earlier splits; want 2 and 1", a.Revisions, len(a.Earlier))
	}
}

// What is recorded later comes later: within a batch, within a second, and where
// a clock was set back, whoever recorded it.
func TestTimeNeverRunsBackwards(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	clock := []time.Time{today, today, today.Add(-time.Hour), today.Add(-2 * time.Hour), today.Add(time.Second)}
	s.opts.NewID = newID
	var want []string
	for i, at := range clock {
		s.opts.Now = func() time.Time { return at }
		for _, e := range mustMark(t, s, "harbour", []annotate.Reviewer{ann, bob}[i%2], "true", "false") {
			want = append(want, e.ID)
		}
	}
	events, err := reviewsOf(s, "harbour")
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(events, func(a, b annotate.Event) int { return annotate.Compare(&a, &b) })
	var got []string
	for _, e := range events {
		got = append(got, e.ID)
	}
	if !slices.Equal(got, want) {
		t.Errorf("in the order\n%q, recorded in the order\n%q", got, want)
	}
}

func TestAppendRefuses(t *testing.T) {
	s := newStore(t)
	put(t, s, "harbour", harbour)
	vote := mustMark(t, s, "harbour", ann, "true")[0]
	put(t, s, "harbour", strings.Replace(harbour, "closed on Monday", "closed on Tuesday", 1))
	a, _ := s.Article("harbour")
	tests := []struct {
		name     string
		slug     string
		who      annotate.Reviewer
		event    annotate.Event
		err      string
		conflict bool
	}{
		{"no such article", "harbor", ann, annotate.Event{}, `did you mean "harbour"?`, false},
		{"not a slug", "../x", ann, annotate.Event{}, "not a slug", false},
		{"nobody", "harbour", annotate.Reviewer{}, annotate.Event{}, "needs a name", false},
		{"an invalid event", "harbour", ann, annotate.Event{Type: annotate.TypeAsk, Claim: a.Claims[0].ID}, "needs a text", false},
		{"bytes that are no text", "harbour", ann, annotate.Event{Type: annotate.TypeAsk, Claim: a.Claims[0].ID, Text: "\xff"}, "invalid UTF-8", false},
		{"an unknown claim", "harbour", ann, annotate.Event{Type: annotate.TypeAsk, Claim: "x", Text: "?"}, "no claim has the id x", false},
		{"a claim reworded since", "harbour", ann, annotate.Event{Type: annotate.TypeAsk, Claim: vote.Claim, Text: "?"}, "reworded since", true},
		{"another's event taken back", "harbour", bob, annotate.Event{Type: annotate.TypeRetract, Retracts: vote.ID}, "nothing of your own", false},
		{"an answer to a vote", "harbour", bob, annotate.Event{Type: annotate.TypeAnswer, Claim: a.Claims[0].ID, Text: "!", Answers: vote.ID}, "no query has the id", false},
		{"a sign-off of nothing", "harbour", bob, annotate.Event{Type: annotate.TypeSignoff, Claim: a.Claims[0].ID, Approves: []string{"x"}}, "no vote has the id x", false},
	}
	before := tree(t, s)
	for _, tt := range tests {
		_, err := s.Append(context.Background(), tt.slug, tt.who, func(*annotate.Article, []annotate.Event) ([]annotate.Event, error) {
			return []annotate.Event{tt.event}, nil
		})
		var conflict *ConflictError
		if err == nil || !strings.Contains(err.Error(), tt.err) || errors.As(err, &conflict) != tt.conflict {
			t.Errorf("%s: %v, want %q (a conflict: %v)", tt.name, err, tt.err, tt.conflict)
		}
	}
	if after := tree(t, s); !reflect.DeepEqual(before, after) {
		t.Errorf("files were %q, are %q", before, after)
	}
}

func TestFindAndInit(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(root, Folder), Options{}); !errors.Is(err, ErrNotStore) {
		t.Errorf("Open without a store: %v", err)
	}
	if _, err := Open(deep, Options{}); !errors.Is(err, ErrNotStore) {
		t.Errorf("Open of a folder that is no store: %v", err)
	}
	s, err := Init(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if held, err := Open(root, Options{}); err != nil || held.Dir() != s.Dir() {
		t.Errorf("Open of the folder that holds the store: %v, %v", held, err)
	}
	if _, err := Init(root, Options{}); !errors.Is(err, ErrExists) {
		t.Errorf("a second Init: %v", err)
	}
	if got, err := Find(deep); err != nil || got != s.Dir() {
		t.Errorf("Find: %q, %v; want %q", got, err, s.Dir())
	}
	if got := s.Config(); !reflect.DeepEqual(got, defaultConfig()) {
		t.Errorf("the configuration that Init writes is %+v, want the defaults", got)
	}
	if slugs, err := s.Slugs(); len(slugs) != 0 || err != nil {
		t.Errorf("slugs of an empty store: %q, %v", slugs, err)
	}
}

func TestSlugOf(t *testing.T) {
	tests := map[string]string{
		"samples/Pyongyang.txt":       "pyongyang",
		"Reports/Budget (final).md":   "budget-final",
		"2026-11-23_council_v2.txt":   "2026-11-23_council_v2",
		"Überschrift Straße.txt":      "uberschrift-strasse",
		"--x--.txt":                   "x",
		"...":                         "article",
		"-":                           "article",
		"CON.txt":                     "con-article",
		"平壤.txt":                      "ping-rang",
		strings.Repeat("ä", 99) + ".": strings.Repeat("a", 80),
		"Zażółć gęślą.md":             "zazolc-gesla",
		"Москва сегодня.md":           "moskva-segodnia",
		"posts/pier/index.md":         "pier",
		"posts/pier/_index.md":        "pier",
		"index.md":                    "index",
		"../index.md":                 "index",
		"posts/O'Hare.md":             "ohare",
	}
	for file, want := range tests {
		got := SlugOf(file)
		if got != want {
			t.Errorf("%q: %q, want %q", file, got, want)
		}
		if err := validSlug(got); err != nil {
			t.Errorf("%q: %v", file, err)
		}
	}
	for _, bad := range []string{"", "..", "a/b", "A", "a b", "ä", "-a", "a-", "con", ".git", "a\x00"} {
		if validSlug(bad) == nil {
			t.Errorf("%q passes for a slug", bad)
		}
	}
}

func FuzzSlugOf(f *testing.F) {
	for _, s := range []string{"a.txt", "İ", "ǅ", "e\u0301x", "_-_", "ﬁ.x", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, file string) {
		if slug := SlugOf(file); validSlug(slug) != nil {
			t.Fatalf("%q gives %q, which is not a slug", file, slug)
		}
	})
}
