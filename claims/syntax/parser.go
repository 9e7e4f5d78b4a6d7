// Package syntax finds the words of an English sentence, their parts of speech and the
// grammatical tree over them: which word depends on which, and how.
//
// The categories are those of Universal Dependencies 2 (de Marneffe et al. 2021). A greedy
// linear tagger goes over the words once, then a greedy arc-hybrid parser builds the tree, so that
// the time is linear in the length of the sentence. The weights are embedded and used as they lie.
package syntax

import (
	_ "embed"

	"github.com/factdesk/factdesk/claims/syntax/internal/linear"
)

// Token is one word or mark of a sentence and its place in the tree.
type Token struct {
	Start, End int  // bytes into the text, half open
	Tag        Tag  // universal part of speech
	Penn       Penn // the form of it
	Head       int  // index of the token it depends on, -1 for the root
	Rel        Rel  // how
	// Margin is by how much the parser preferred this head, from 0; at most linear.Certain, where
	// there was no other.
	Margin int16
}

// Link is what another parser makes of a token's place in the tree.
type Link struct {
	Head int // as in Token
	Rel  Rel
}

//go:embed weights.bin
var weights string

// model is the weights laid open; that they can be is for the tests to say.
var model, errWeights = linear.Open(weights)

// Parser parses sentences one after the other. Its zero value is ready; it keeps its memory
// between calls and is not for use by several goroutines at once.
type Parser struct {
	tokens   []Token
	analyser linear.Analyser
	other    *linear.Model // nil: the embedded one
}

// With is a parser with weights of the form of the embedded ones, for trainers.
func With(weights string) (*Parser, error) {
	m, err := linear.Open(weights)
	return &Parser{other: &m}, err
}

func (p *Parser) model() *linear.Model {
	if p.other != nil {
		return p.other
	}
	return &model
}

// Parse cuts a sentence into tokens, tags them and finds their heads. There is exactly one root
// where there is any token. The result is valid until the next call.
func (p *Parser) Parse(text string) []Token {
	p.tokens = Tokenise(p.tokens[:0], text)
	p.ParseTokens(text, p.tokens)
	return p.tokens
}

// ParseTokens does the same for a text whose tokens are known: their Start and End are read, the
// rest of them is filled in. Tokens must be in order and lie in the text.
func (p *Parser) ParseTokens(text string, tokens []Token) {
	a, model := &p.analyser, p.model()
	a.Begin(len(tokens))
	for i, t := range tokens {
		form := text[t.Start:t.End]
		a.Set(i+1, form, model)
		switch form { // the treebanks have few of these; they say of themselves what they are
		case "“":
			a.Fix(i+1, openQuote)
		case "”":
			a.Fix(i+1, closeQuote)
		}
	}
	a.Run(model, &inventory)
	for i := range tokens {
		t := &tokens[i]
		pair := pairs[a.Tags[i+1]]
		t.Tag, t.Penn = pair.tag, pair.penn
		t.Head, t.Rel = int(a.State.Head[i+1])-1, Rel(a.State.Rel[i+1])
		t.Margin = int16(min(a.State.Margin[i+1], linear.Certain))
	}
}

// Second appends what a second parser makes of tokens that were parsed: it was trained apart and
// reads the sentence from its end, so that where both agree they are seldom wrong.
func (p *Parser) Second(links []Link, text string, tokens []Token) []Link {
	a, model := &p.analyser, p.model()
	n := len(tokens)
	a.Begin(n)
	for i := range tokens {
		t := &tokens[i]
		a.Set(i+1, text[t.Start:t.End], model)
		a.Tags[i+1] = pairIndex[t.Tag][t.Penn]
	}
	a.RunBack(model, &inventory)
	for i := range tokens {
		l := Link{Head: -1, Rel: Rel(a.Back.Rel[n-i])}
		if h := int(a.Back.Head[n-i]); h > 0 {
			l.Head = n - h
		}
		links = append(links, l)
	}
	return links
}
