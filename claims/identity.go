package claims

import (
	"crypto/sha1"
	"hash"
	"strconv"

	"github.com/google/uuid"
)

// namespace is what the ids of all articles hang from.
var namespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://github.com/factdesk/factdesk"))

// ofSentences is what the ids of the sentences of all articles hang from.
var ofSentences = uuid.NewSHA1(namespace, []byte("sentence"))

// identify gives every sentence and claim its id: a UUIDv5 in the article's
// namespace, of sentences or of claims, over the wording and how many before it
// have the same; a dateline is part of its sentence's. So a claim keeps its id when another paragraph is edited, and
// when a word in square brackets comes or goes.
func identify(a *Article, slug string) {
	sentences := newNames(uuid.NewSHA1(ofSentences, []byte(slug)), len(a.Sentences))
	for i := range a.Sentences {
		a.Sentences[i].ID = sentences.next(Wording(a.Sentences[i].dateline + a.Sentences[i].Text))
	}
	claims := newNames(uuid.NewSHA1(namespace, []byte(slug)), len(a.Claims))
	for i := range a.Claims {
		a.Claims[i].ID = claims.next(Wording(a.Claims[i].Plain))
	}
}

// names gives ids to wordings, a new one each time that a wording comes again.
type names struct {
	space uuid.UUID
	seen  map[string]int
	sum   hash.Hash
	data  []byte
}

func newNames(space uuid.UUID, n int) *names {
	return &names{space: space, seen: make(map[string]int, n), sum: sha1.New()}
}

func (n *names) next(wording string) string {
	n.seen[wording]++
	n.data = append(append(n.data[:0], wording...), '\n')
	n.data = strconv.AppendInt(n.data, int64(n.seen[wording]), 10)
	return uuid.NewHash(n.sum, n.space, n.data, 5).String()
}

// label names every claim by its sentence and, where that holds several, a
// letter: 7, or 7a, 7b ... 7z, 7aa. Claims stand in the order of sentences.
func label(claims []Claim) {
	for i := 0; i < len(claims); {
		j := i + 1
		for j < len(claims) && claims[j].Sentence == claims[i].Sentence {
			j++
		}
		number := strconv.Itoa(claims[i].Sentence)
		for k := i; k < j; k++ {
			claims[k].Label = number
			if j > i+1 {
				claims[k].Label += letters(k - i)
			}
		}
		i = j
	}
}

// letters counts a, b ... z, aa, ab ... from 0.
func letters(n int) string {
	var s []byte
	for n++; n > 0; n = (n - 1) / 26 {
		s = append([]byte{byte('a' + (n-1)%26)}, s...)
	}
	return string(s)
}
