package claims

import (
	"crypto/sha1"
	"strconv"

	"github.com/google/uuid"
)

// namespace is what the ids of all articles hang from.
var namespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://github.com/factdesk/factdesk"))

// identify gives every claim its id: a UUIDv5 in the article's namespace over
// the statement and how many claims before it say the same. So a claim keeps
// its id when another paragraph is edited. Parts of other claims are counted
// last: ids do not depend on whether they are listed.
func identify(claims []Claim, slug string) {
	article := uuid.NewSHA1(namespace, []byte(slug))
	said := make(map[string]int, len(claims))
	h := sha1.New()
	var data []byte
	for _, parts := range []bool{false, true} {
		for i := range claims {
			c := &claims[i]
			if c.part != parts {
				continue
			}
			said[c.Statement]++
			data = append(append(data[:0], c.Statement...), '\n')
			data = strconv.AppendInt(data, int64(said[c.Statement]), 10)
			c.ID = uuid.NewHash(h, article, data, 5).String()
		}
	}
}

// label names every claim by its sentence and, where that holds several, a
// letter: 7, or 7a, 7b ... 7z, 7aa. Claims stand in the order of sentences; parts
// of other claims, which come last in theirs, do not change the others' labels.
func label(claims []Claim) {
	for i := 0; i < len(claims); {
		j, several := i+1, false
		for j < len(claims) && claims[j].Sentence == claims[i].Sentence {
			several = several || !claims[j].part
			j++
		}
		number := strconv.Itoa(claims[i].Sentence)
		for k := i; k < j; k++ {
			claims[k].Label = number
			if several || k > i {
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
