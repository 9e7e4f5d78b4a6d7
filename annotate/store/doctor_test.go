package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

func TestDoctor(t *testing.T) {
	sha := annotate.SumOf([]byte(harbour))
	text := "articles/harbour/text/" + sha + ".txt"
	write := func(name, data string) func(t *testing.T, s *Store) {
		return func(t *testing.T, s *Store) {
			if err := os.MkdirAll(filepath.Dir(s.at(name)), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(s.at(name), []byte(data), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	rename := func(from, to string) func(t *testing.T, s *Store) {
		return func(t *testing.T, s *Store) {
			if err := os.Rename(s.at(from), s.at(to)); err != nil {
				t.Fatal(err)
			}
		}
	}
	tests := []struct {
		name     string
		harm     func(t *testing.T, s *Store)
		want     string // the first problem, and whether it is damage
		damage   bool
		repaired string
		left     int // problems after the repair
	}{
		{"nothing wrong", func(*testing.T, *Store) {}, "", false, "", 0},
		{"a torn log", func(t *testing.T, s *Store) { write(annLog, readBack(t, s, annLog)+`{"id"`)(t, s) },
			annLog + ":3: the last line was never finished", true, "set aside in ann@example.org.jsonl.torn", 0},
		{"a log that is nothing but torn", write("articles/harbour/reviews/eve@example.org.jsonl", `{"format":"factdesk.reviews/2","article":"harbour","reviewer":{"email":"eve@example.org"`),
			"articles/harbour/reviews/eve@example.org.jsonl:1: the last line was never finished", true, "set aside in eve@example.org.jsonl.torn", 0},
		{"a write that was killed", write("articles/harbour/article.json.77.tmp", `{"format"`),
			"articles/harbour/article.json.77.tmp: left by a write", false, "removed", 0},
		{"a text whose line ends git changed", write(text, strings.ReplaceAll(harbour, "\n", "\r\n")),
			text + ": the text is not the one that was stored", true, "put right from its own words with other line ends", 0},
		{"a lost text whose file is there", func(t *testing.T, s *Store) {
			if err := os.Remove(s.at(text)); err != nil {
				t.Fatal(err)
			}
			write("../harbour.txt", harbour)(t, s)
		}, text + ": the text of a revision is missing", true, "put right from harbour.txt", 0},
		{"a changed text", write(text, "Something else."), text + ": the text is not the one", true, "", 1},
		{"an article in the wrong folder", rename("articles/harbour", "articles/port"),
			`articles/port/article.json:1: is the article "harbour", in the folder of "port"`, true, "moved to articles/harbour", 0},
		{"a log by the wrong name", rename(annLog, "articles/harbour/reviews/ann.jsonl"),
			"articles/harbour/reviews/ann.jsonl:1: is the log of ann@example.org", true, "renamed ann@example.org.jsonl", 0},
		{"a damaged log", write(annLog, "<<<<<<< HEAD\n"), annLog + ":1: a conflict", true, "", 1},
		{"a folder that is no slug", rename("articles/harbour", "articles/My Harbour"), "articles/My Harbour: the folder's name is not a slug", true, "", 1},
		{"a wrong configuration", write(configFile, "format = \"factdesk.config/1\"\nx = 1\n"), `config.toml: config.toml:2: unknown key "x"`, false, "", 1},
		{"a damaged configuration", write(configFile, "<<<<<<< HEAD\n"), `config.toml:1: a conflict`, true, "", 1},
		{"a folder for a log", write("articles/harbour/reviews/bo@example.org.jsonl/x", "x"),
			"articles/harbour/reviews/bo@example.org.jsonl: a folder where a reviewer's log belongs", true, "", 1},
		{"a folder for an article.json", func(t *testing.T, s *Store) {
			if err := errors.Join(os.Remove(s.at(article)), os.Mkdir(s.at(article), 0o777)); err != nil {
				t.Fatal(err)
			}
		}, article + ": ", true, "", 1},
		{"a stray file", write("articles/harbour/reviews/notes.md", "x"), "articles/harbour/reviews/notes.md: not a reviewer's log", true, "", 1},
		{"a copy of a log", write(annLog+".bak", "x"), annLog + ".bak: not a reviewer's log", true, "", 1},
		{"a hidden folder", write("articles/.b/x", "x"), "articles/.b: the folder's name is not a slug", true, "", 1},
		{"a file among the articles", write("articles/notes", "x"), "articles/notes: not a folder", true, "", 1},
		{"what a desktop leaves", func(t *testing.T, s *Store) {
			write("articles/.DS_Store", "x")(t, s)
			write("articles/harbour/reviews/.DS_Store", "x")(t, s)
		}, "", false, "", 0},
		{"a stray text", write("articles/harbour/text/x.txt", "x"), "articles/harbour/text/x.txt: no split", false, "set aside in x.txt.torn", 0},
		{"an article that was never recorded", write("articles/new/text/x.txt", "x"), "articles/new: an article that was never recorded", false, "removed", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			put(t, s, "harbour", harbour)
			mustMark(t, s, "harbour", ann, "true")
			tt.harm(t, s)
			before := contents(t, s)
			if damaged := readsAsDamaged(s); tt.damage && tt.repaired == "" && !damaged || tt.want == "" && damaged {
				t.Errorf("doctor shall say %q; reading says damaged: %v", tt.want, damaged)
			}
			problems, err := s.Doctor(t.Context(), false)
			if err != nil {
				t.Fatal(err)
			}
			if after := contents(t, s); !reflect.DeepEqual(before, after) {
				t.Error("looking changed the store")
			}
			check := func(p Problem, damage bool, repaired string) {
				t.Helper()
				if got := said(p); !strings.HasPrefix(got, tt.want) || p.Damage != damage || p.Repaired != repaired {
					t.Errorf("%s (damage %v, repaired %q), want %s (damage %v, repaired %q)", got, p.Damage, p.Repaired, tt.want, damage, repaired)
				}
			}
			if tt.want == "" {
				if len(problems) > 0 {
					t.Errorf("found %+v", problems)
				}
				return
			}
			if len(problems) == 0 {
				t.Fatal("found nothing")
			}
			check(problems[0], tt.damage, "")
			if problems, err = s.Doctor(t.Context(), true); err != nil {
				t.Fatal(err)
			}
			check(problems[0], tt.damage && tt.repaired == "", tt.repaired)
			if problems, err = s.Doctor(t.Context(), false); err != nil || len(problems) != tt.left {
				t.Errorf("after the repair: %v, %v; want %d left", problems, err, tt.left)
			}
			if tt.repaired != "" {
				if events, err := reviewsOf(s, "harbour"); err != nil || len(events) != 1 {
					t.Errorf("after the repair: %d events, %v; want 1", len(events), err)
				}
				if _, err := s.Article("harbour"); err != nil {
					t.Errorf("after the repair: %v", err)
				}
			}
		})
	}
}

// What doctor tells people to do about a lost file helps.
func TestSplittingAgainHeals(t *testing.T) {
	text := textFile("harbour", annotate.SumOf([]byte(harbour)))
	for name, harm := range map[string]func(s *Store) error{
		"article.json lost": func(s *Store) error { return os.Remove(s.at(articleFile("harbour"))) },
		"split lost": func(s *Store) error {
			return os.RemoveAll(s.at(splitFolder("harbour")))
		},
		"text lost":    func(s *Store) error { return os.Remove(s.at(text)) },
		"text changed": func(s *Store) error { return os.WriteFile(s.at(text), []byte("x"), 0o666) },
	} {
		s := newStore(t)
		put(t, s, "harbour", harbour)
		mustMark(t, s, "harbour", ann, "true")
		before := contents(t, s)
		if err := harm(s); err != nil {
			t.Fatal(err)
		}
		if _, err := mark(s, "harbour", ann, "true"); !errors.As(err, new(*DamageError)) {
			t.Errorf("%s: a mark: %v", name, err)
		}
		put(t, s, "harbour", harbour)
		if after := contents(t, s); !reflect.DeepEqual(before, after) {
			t.Errorf("%s: splitting again does not bring it back", name)
		}
	}
}

// readsAsDamaged reports whether reading all of a store meets damage.
func readsAsDamaged(s *Store) bool {
	_, errOpen := Open(s.Dir(), Options{})
	slugs, err := s.Slugs()
	err = errors.Join(errOpen, err)
	for _, slug := range slugs {
		_, _, _, errLoad := s.LoadWhole(slug)
		err = errors.Join(err, errLoad)
	}
	return errors.As(err, new(*DamageError))
}

func said(p Problem) string {
	if p.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
	return p.File + ": " + p.Message
}

// contents are all files of a store.
func contents(t *testing.T, s *Store) map[string]string {
	files := map[string]string{}
	for _, name := range tree(t, s) {
		files[name] = readBack(t, s, name)
	}
	return files
}
