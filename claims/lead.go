package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/document"
	"github.com/factdesk/factdesk/claims/syntax"
	"github.com/factdesk/factdesk/claims/worth"
)

// longestLead is how many bytes of what leads in a list its items repeat.
const longestLead = 200

// judgeItem judges the item of a list that goes on from the sentence with a colon
// before the list by the two together: The firm has: - paid no tax. Other
// paragraphs may lead in the next list.
func (d *reader) judgeItem(paragraph []reading) {
	if len(paragraph) == 0 {
		return
	}
	r := &paragraph[0]
	if r.Element != document.ListItem {
		lead, ok := strings.CutSuffix(paragraph[len(paragraph)-1].Text, ":")
		if d.lead = ""; ok && len(lead) <= longestLead {
			d.lead = lead
		}
		return
	}
	if first, _ := utf8.DecodeRuneInString(r.Text); d.lead == "" || !unicode.IsLower(first) {
		return
	}
	text := d.lead + " " + r.Text
	tokens := d.parser.Parse(text)
	if !goesOn(tokens, len(d.lead)) {
		return
	}
	r.lead = d.lead
	g := d.judge.Sentence(worth.Sentence{Text: text, Tokens: tokens})
	r.judgement = g
	r.Kind, r.Checkable, r.CheckWorthiness, r.Reasons = kinds[g.Kind], g.Checkable, share(g), nil
	if r.Checkable {
		r.Reasons = d.judge.Reasons(text)
	}
}

// goesOn reports whether what stands after the first n bytes goes on with the
// sentence: the firm has | paid no tax, the firm | hid its losses.
func goesOn(tokens []syntax.Token, n int) bool {
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Start < n {
			continue
		}
		switch tokens[i-1].Tag {
		case syntax.Verb, syntax.Aux, syntax.Adp, syntax.SConj, syntax.Part:
			return true
		}
		return tokens[i].Tag == syntax.Verb || tokens[i].Tag == syntax.Aux
	}
	return false
}

// withdraw takes the claims back of a sentence that leads in what goes on from it:
// with the colon alone it says nothing.
func (a *Article) withdraw(n int) {
	a.Sentences[n-1].Checkable, a.Sentences[n-1].Reasons = false, nil
	a.Claims = slices.DeleteFunc(a.Claims, func(c Claim) bool { return c.Sentence == n })
}

// unfinished reports whether a sentence ends with a colon behind a word that wants
// another: She told the House that:
func unfinished(r *reading) bool {
	n := len(r.tokens) - 2
	if n < 0 || !strings.HasSuffix(r.Text, ":") {
		return false
	}
	switch r.tokens[n].Tag {
	case syntax.Aux, syntax.Adp, syntax.SConj, syntax.Part, syntax.Det, syntax.CConj:
		return true
	}
	word := strings.ToLower(r.Text[r.tokens[n].Start:r.tokens[n].End])
	return word == "that" || word == "to" || word == "has" || word == "have" || word == "had"
}

// leadIn puts what leads in an item before the claims that begin where it does, in
// square brackets.
func leadIn(r *reading, made []Claim) {
	if r.lead == "" {
		return
	}
	start := r.span(0, 1).Start()
	for i := range made {
		if c := &made[i]; len(c.Spans) > 0 && c.Spans[0].Start() == start {
			c.Statement = "[" + r.lead + "] " + c.Statement
		}
	}
}
