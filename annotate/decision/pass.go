package decision

import (
	"errors"
	"fmt"
	"slices"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/reference"
)

// Pass records that a person looked at sentences and found nothing to check in
// them; reason may be empty.
func Pass(sentences []*annotate.Sentence, reason string) ([]annotate.Event, error) {
	events := make([]annotate.Event, 0, len(sentences))
	for _, s := range sentences {
		e := annotate.Event{Type: annotate.TypePass, Sentence: s.ID, Statement: s.Text, Why: reason}
		if err := e.Validate(); err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, nil
}

// Rest are the sentences that a person still has to look at and that hold no
// claim which waits for a verdict: what the program set aside, and what reads
// otherwise around claims that were judged.
func Rest(b *annotate.Board) []*annotate.Sentence {
	var rest []*annotate.Sentence
	for i := range b.Sentences {
		if s := &b.Sentences[i]; !s.Read() && !waits(s) {
			rest = append(rest, s)
		}
	}
	return rest
}

// waits tells whether a sentence holds a claim that waits for a verdict.
func waits(s *annotate.Sentence) bool {
	for i := range s.Claims {
		switch s.Claims[i].State {
		case annotate.Unreviewed, annotate.Stale:
			return true
		}
	}
	return false
}

// Named gives the sentences that references to one article name, each once and in
// the order of the article; references that name none are passed over.
func Named(b *annotate.Board, refs ...reference.Reference) (named []*annotate.Sentence) {
	for _, r := range refs {
		spans, _ := r.Sentences(&b.Article.Article)
		for _, span := range spans {
			for i := span[0]; i < span[1]; i++ {
				if s := &b.Sentences[i]; !slices.Contains(named, s) {
					named = append(named, s)
				}
			}
		}
	}
	return named
}

// Sentences gives the sentences that references to one article name, each once
// and in the order of the article. A range leaves out those that hold claims
// which wait for a verdict, and gives their number; one that is named by itself
// is given, whatever it holds.
func Sentences(b *annotate.Board, refs ...reference.Reference) (picked []*annotate.Sentence, left int, err error) {
	named := map[int]bool{}
	for _, r := range refs {
		spans, err := r.Sentences(&b.Article.Article)
		if err != nil {
			return nil, 0, err
		}
		for _, span := range spans {
			for i := span[0]; i < span[1]; i++ {
				switch {
				case span[1]-span[0] == 1 || !waits(&b.Sentences[i]):
					named[i] = true
				case !named[i]:
					left++
				}
			}
		}
	}
	for i := range b.Sentences {
		if named[i] {
			picked = append(picked, &b.Sentences[i])
		}
	}
	if len(picked) == 0 {
		err = errors.New("no sentence is named that could be passed")
		if left > 0 {
			err = fmt.Errorf("every sentence of that range holds a claim that waits for a verdict\nhint: name one by itself to pass it")
		}
		return nil, 0, err
	}
	return picked, left, nil
}
