package worth

import (
	"math/bits"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// Buckets is how many weights each score has: features are hashed into them
// (Weinberger et al. 2009, feature hashing).
const Buckets = 1 << 15

// kinds of features; each seeds the hash of its own.
const (
	fBias = iota
	fWord
	fFirst
	fSecond
	fFirstPair
	fLast
	fClass
	fClassCount
	fFirstClass
	fClassPair
	fShape
	fLength
	fEnd
	fOpen
	fTitle
	fMarks
	fNumber
	fNames
	fBefore
	fAfter
	fPosition
	fCross
	fElement
	fTag
	fCue
	fTree
)

func feature(kind int, value uint64) uint32 {
	h := (value ^ uint64(kind)*0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9
	h ^= h >> 29
	h *= 0x94D049BB133111EB
	return uint32(h >> 49)
}

// the classes whose number of words is told, not only their presence.
const counted = lexicon.I | lexicon.We | lexicon.You | lexicon.He | lexicon.Praise | lexicon.Scorn | lexicon.Past | lexicon.Blame | lexicon.Law |
	lexicon.Finance | lexicon.Cardinal | lexicon.Country | lexicon.Demonym | lexicon.Science | lexicon.Quantity | lexicon.Life

// the classes that are crossed with each other: a figure and a change, a
// first person and a belief.
const crossed = lexicon.I | lexicon.We | lexicon.You | lexicon.He | lexicon.Say | lexicon.Think | lexicon.Past | lexicon.Duty | lexicon.Future | lexicon.Condition |
	lexicon.Negation | lexicon.Law | lexicon.Blame | lexicon.Finance | lexicon.Change | lexicon.Life | lexicon.Country | lexicon.Demonym | lexicon.Praise | lexicon.Scorn |
	lexicon.Comparison | lexicon.Superlative | lexicon.Quantity | lexicon.Cause | lexicon.Period

// Features reads sentences into numbers below Buckets. The zero value is ready
// to use; only the trainer and this package need it.
type Features struct {
	text   string // of words
	words  []word
	out    []uint32
	seen   uint32 // the cues, a bit each
	alone  bool   // whether it has its block to itself
	title  bool   // whether all words that mean something are written as names, with no figure or verb
	plain  int    // how many of out do not need the tree
	parsed syntax.Tree
}

func (f *Features) add(kind int, value uint64) { f.out = append(f.out, feature(kind, value)) }

func bucket(n int) uint64 {
	switch {
	case n < 5:
		return uint64(n)
	case n < 8:
		return 5
	case n < 12:
		return 6
	case n < 18:
		return 7
	case n < 28:
		return 8
	case n < 45:
		return 9
	}
	return 10
}

// Read gives the features of a sentence. What it returns is valid until the
// next call.
func (f *Features) Read(s Sentence) []uint32 {
	f.scan(s.Text)
	f.out = f.out[:0]
	f.seen, f.plain, f.title = 0, 1, false
	f.alone = s.Before == "" && s.After == ""
	f.add(fBias, 0)
	ws := f.words
	if len(ws) == 0 {
		return f.out
	}
	n := f.count(ws, s.Text)
	f.first(ws)
	f.cues(ws, s.Text)
	f.form(s, ws, n.inks, n.titled, n.content)
	f.title = n.titled > 1 && n.titled == n.content && n.numbers == 0 && f.seen>>cueNoVerb&1 != 0
	f.add(fNumber, bucket(min(n.numbers, 5)))
	f.add(fNumber, 16+bucket(min(n.years, 2)))
	f.add(fNames, bucket(n.names))
	f.add(fMarks, bucket(min(n.quotes, 4)))
	f.add(fMarks, 16+bucket(min(n.commas, 6)))
	if n.numbers > n.years {
		f.add(fNumber, 32)
	}
	f.cross(n.seen, n.numbers > 0 || n.seen.Has(lexicon.Cardinal), n.names > 0)
	f.context(s)
	f.plain = len(f.out)
	f.tree(s)
	return f.out
}

// scan reads the words of a text, unless it was the last that was read.
func (f *Features) scan(text string) {
	if f.text != text {
		f.text, f.words = text, scan(f.words[:0], text)
	}
}

// tally is how many words of which sort a sentence holds.
type tally struct {
	seen           lexicon.Set // the classes of all words
	inks           int         // words, not marks
	content        int         // words with a meaning of their own
	titled         int         // of these, with a capital or a digit
	names          int
	numbers, years int
	quotes, commas int
}

// count adds the words and their classes.
func (f *Features) count(ws []word, text string) (n tally) {
	var count [64]uint8
	for i := range ws {
		w := &ws[i]
		h := w.hash
		if w.shape == number {
			length := w.end - w.start
			h = uint64(length)
			n.numbers++
			if length == 4 && (text[w.start] == '1' || text[w.start] == '2') && digit(rune(text[w.start+1])) && digit(rune(text[w.start+2])) {
				n.years++
				h = 99
			}
		}
		if w.shape != mark {
			n.inks++
			if !w.class.Has(lexicon.Function) {
				n.content++
				if w.shape != lower {
					n.titled++
				}
			}
			if w.shape == capital || w.shape == capitals {
				if i > 0 && !w.class.Has(lexicon.I) && (ws[i-1].shape != mark || text[ws[i-1].start] == ',') {
					n.names++
				}
			}
		} else {
			switch text[w.start] {
			case '"':
				n.quotes++
			case ',':
				n.commas++
			case 0xE2:
				if t := text[w.start:w.end]; t == "“" || t == "”" {
					n.quotes++
				}
			}
		}
		f.add(fWord, h)
		n.seen |= w.class
		for c := w.class & counted; c != 0; c &= c - 1 {
			count[trailing(c)]++
		}
	}
	for c := n.seen; c != 0; c &= c - 1 {
		f.add(fClass, uint64(trailing(c)))
	}
	for c := n.seen & counted; c != 0; c &= c - 1 {
		k := trailing(c)
		if count[k] > 1 {
			f.add(fClassCount, uint64(k)<<8|bucket(int(count[k])))
		}
	}
	return n
}

func (f *Features) cross(seen lexicon.Set, figures, names bool) {
	seen &= crossed
	for a := seen; a != 0; a &= a - 1 {
		ka := uint64(trailing(a))
		if figures {
			f.add(fCross, ka<<8|64)
		}
		if names {
			f.add(fCross, ka<<8|65)
		}
		for b := a & (a - 1); b != 0; b &= b - 1 {
			f.add(fCross, ka<<8|uint64(trailing(b)))
		}
	}
}

// first tells the words a sentence opens with: what it asks or orders shows
// there.
func (f *Features) first(ws []word) {
	k := 0
	for k < len(ws) && (ws[k].shape == mark || ws[k].class.Has(lexicon.Linker|lexicon.Filler) && k+1 < len(ws)) {
		k++
	}
	if k == len(ws) {
		return
	}
	w := ws[k]
	f.add(fFirst, w.hash)
	for c := w.class; c != 0; c &= c - 1 {
		f.add(fFirstClass, uint64(trailing(c)))
	}
	f.add(fFirstClass, 100+uint64(w.shape))
	if k+1 < len(ws) {
		v := ws[k+1]
		f.add(fSecond, v.hash)
		f.add(fFirstPair, w.hash*31+v.hash)
		for c := v.class; c != 0; c &= c - 1 {
			f.add(fFirstClass, 200+uint64(trailing(c)))
			for d := w.class; d != 0; d &= d - 1 {
				f.add(fClassPair, uint64(trailing(d))<<8|uint64(trailing(c)))
			}
		}
		f.add(fFirstClass, 300+uint64(v.shape))
	}
}

// form tells what a sentence looks like: its length, its marks, whether it is
// written like a title.
func (f *Features) form(s Sentence, ws []word, inks, titled, content int) {
	f.add(fLength, bucket(inks))
	last := ws[len(ws)-1]
	end := uint64(0)
	if last.shape == mark {
		end = last.hash
		if len(ws) > 1 && ws[len(ws)-2].shape == mark {
			f.add(fEnd, end*31+ws[len(ws)-2].hash)
		}
	} else {
		f.add(fLast, last.hash)
	}
	f.add(fEnd, end)
	f.add(fEnd, (end<<4^bucket(inks))*7)
	f.add(fOpen, uint64(ws[0].shape))
	if ws[0].shape == mark {
		f.add(fOpen, ws[0].hash)
	}
	ratio := 0
	if content > 0 {
		ratio = titled * 4 / content
	}
	f.add(fTitle, uint64(ratio))
	f.add(fTitle, uint64(ratio)<<8|bucket(inks)<<4|8)
	if end == 0 {
		f.add(fTitle, uint64(ratio)<<16|bucket(inks)<<12)
	}
}

// context tells where a sentence stands and what stands beside it.
func (f *Features) context(s Sentence) {
	if f.alone {
		f.add(fPosition, 1)
	} else if s.Before == "" {
		f.add(fPosition, 2)
	} else if s.After == "" {
		f.add(fPosition, 3)
	}
	if n := len(s.Before); n > 0 {
		f.add(fBefore, uint64(s.Before[n-1]))
	}
	if n := len(s.After); n > 0 {
		f.add(fAfter, uint64(s.After[n-1]))
	}
	if last := f.words[len(f.words)-1]; f.alone && last.shape != mark {
		f.add(fPosition, 4)
	}
}

func trailing(s lexicon.Set) int { return bits.TrailingZeros64(uint64(s)) }

// Kinds is a set of kinds, a bit for each.
type Kinds uint8

// Has says whether k is in the set.
func (s Kinds) Has(k Kind) bool { return s>>k&1 != 0 }

// Open gives the kinds that the form of the text read last leaves open: what
// ends in a question mark asks; what ends in a full stop is no heading, whether its
// verb was seen or not, unless it is written like a title to the end.
func (f *Features) Open(text string) Kinds {
	const all = 1<<Other - 1
	if len(f.words) == 0 {
		return all
	}
	last := f.words[len(f.words)-1]
	switch {
	case text[last.start] == '?':
		return 1 << Question
	case lastMark(f.words, text) == '?' && f.words[0].shape == mark:
		return 1 << Question
	case lastMark(f.words, text) == '.' && !f.title:
		return all &^ (1 << Heading)
	}
	return all
}

// lastMark is the mark that a sentence ends in, inside its closing quotation
// marks and brackets; zero if it ends in a word or in nothing.
func lastMark(ws []word, text string) byte {
	k := len(ws) - 1
	for k > 0 && closes(text[ws[k].start:ws[k].end]) {
		k--
	}
	if k < 0 || ws[k].shape != mark {
		return 0
	}
	return text[ws[k].start]
}

func closes(mark string) bool {
	switch mark {
	case `"`, "'", ")", "]", "”", "’", "»":
		return true
	}
	return false
}
