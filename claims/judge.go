package claims

import (
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/factdesk/factdesk/claims/antecedent"
	"github.com/factdesk/factdesk/claims/attribution"
	"github.com/factdesk/factdesk/claims/detail"
	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/proposition"
	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/worth"
)

var kinds = [...]Kind{
	worth.Statement:   Statement,
	worth.Opinion:     Opinion,
	worth.Prediction:  Prediction,
	worth.Question:    Question,
	worth.Instruction: Instruction,
	worth.Heading:     Heading,
}

// reader is what it takes to read sentences; it keeps its memory from one
// paragraph to the next.
type reader struct {
	parser     syntax.Parser
	tokens     []syntax.Token
	judge      worth.Judge
	finder     attribution.Finder
	said       []attribution.Sentence
	told       []*Attribution // what of each attribution found the article tells
	order      []int
	about      [][]near // of each sentence of the paragraph
	ink        ink
	last       *Attribution // who the next paragraph may go on from
	people     people
	transcript transcript
	lead       string // that may go on in a list
	clause     proposition.Finder

	pronouns antecedent.Finder
	resolved []antecedent.Sentence
	glosses  []proposition.Gloss // of the paragraph

	details detail.Finder
}

var readers = sync.Pool{New: func() any { return new(reader) }}

// begin makes the reader ready for another article.
func (d *reader) begin(dateline time.Time) {
	d.finder.Reset()
	d.details.Reset(dateline)
	d.last = nil
	d.people.reset()
	d.lead = ""
}

// parse finds the words and the tree of each sentence of a paragraph. They are
// valid until the next paragraph.
func (d *reader) parse(paragraph []reading) {
	d.tokens = d.tokens[:0]
	for i := range paragraph {
		from := len(d.tokens)
		d.tokens = append(d.tokens, d.parser.Parse(paragraph[i].Text)...)
		paragraph[i].tokens = d.tokens[from:]
	}
}

// judgeAll says of each sentence of a paragraph what it does and how much it
// deserves checking.
func (d *reader) judgeAll(paragraph []reading) {
	for i := range paragraph {
		r := &paragraph[i]
		s := worth.Sentence{Text: r.Text, Tokens: r.tokens}
		if i > 0 {
			s.Before = paragraph[i-1].Text
		}
		if i+1 < len(paragraph) {
			s.After = paragraph[i+1].Text
		}
		g := d.judge.Sentence(s)
		r.judgement = g
		r.Kind, r.Checkable, r.CheckWorthiness = kinds[g.Kind], g.Checkable, share(g)
		byElement(&r.Sentence)
		r.Checkable = r.Checkable && !unfinished(r)
		if r.Checkable {
			r.Reasons = d.judge.Reasons(r.Text)
		}
	}
}

// byElement judges by where a sentence stands what its words alone don't show: a
// heading claims nothing that its article doesn't, and a row of figures is there
// to be checked. What has no word says nothing.
func byElement(s *Sentence) {
	if isAddress(s.Text) || !strings.ContainsFunc(s.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) { // a picture, a rule
		s.Kind, s.Checkable, s.CheckWorthiness = Heading, false, 0
		return
	}
	switch s.Element {
	case document.Headline, document.Subhead:
		s.Kind, s.Checkable = Heading, false
	case document.Table:
		s.Kind = Statement
		if strings.ContainsAny(s.Text, "0123456789") {
			s.Checkable, s.CheckWorthiness = true, max(s.CheckWorthiness, 0.5)
		}
	}
}

// weigh says how much a claim that was cut from a sentence deserves checking by
// itself: its own figures count, not those of its neighbours, nor the names that
// its pronouns stand for.
func (d *reader) weigh(c *Claim, plain string, r *reading) {
	if plain == r.Text {
		return
	}
	g := d.judge.Claim(plain, r.judgement)
	c.Checkable, c.CheckWorthiness, c.Reasons = g.Checkable, share(g), nil
	if c.Checkable {
		c.Reasons = d.judge.Reasons(plain)
	}
}

func share(g worth.Judgement) float64 { return float64(g.Worth) / worth.Levels }

// asserts reports whether a sentence makes claims. A question, an order or a
// heading makes none, unless it holds something that is worth checking.
func asserts(s *Sentence) bool {
	switch s.Kind {
	case Heading, Question, Instruction:
		return s.Checkable
	}
	return true
}

// agree makes a sentence checkable of which a claim is, and every claim of a
// checkable sentence: what is worth checking in it must not fall between two rows.
func agree(sentences []Sentence, made []Claim) {
	for i := range sentences {
		s := &sentences[i]
		to := 0
		for ; to < len(made) && made[to].Sentence == s.N; to++ {
			if c := &made[to]; c.Checkable && !s.Checkable {
				s.Checkable, s.Reasons = true, c.Reasons
			}
		}
		for k := range made[:to] {
			if c := &made[k]; s.Checkable && !c.Checkable {
				c.Checkable, c.Reasons = true, s.Reasons
			}
		}
		made = made[to:]
	}
}
