package claims

import (
	"slices"
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
	"github.com/factdesk/factdesk/claims/syntax"
)

// people knows the full names of an article so far, and who spoke last, so that
// a speaker whom the article calls by surname or pronoun keeps the full name.
type people struct {
	named  map[string][]name // by last word
	near   []mention         // in this sentence and the one before
	spoken speech
}

// name is a name of two words or more.
type name struct {
	given  string // the word before the last
	words  int
	gender lexicon.Set // Male, Female, both or none
	span   Span
}

// mention is where somebody is named in full or by surname.
type mention struct {
	sentence int
	span     Span // of the full name
	at       int
	gender   lexicon.Set
	known    bool // by the given name, for a person
}

// speech is who spoke last, where, and the pronoun it was told with.
type speech struct {
	sentence int
	speaker  Span
	pronoun  string
	gender   lexicon.Set
}

// reset forgets an article.
func (p *people) reset() { p.named, p.near, p.spoken = map[string][]name{}, p.near[:0], speech{} }

// note takes in the names in the next sentence.
func (p *people) note(r *reading) {
	p.near = slices.DeleteFunc(p.near, func(m mention) bool { return m.sentence < r.N-1 })
	for i := 0; i < len(r.tokens); i++ {
		to := i
		for to < len(r.tokens) && inName(r, to) {
			to++
		}
		if to == i {
			continue
		}
		p.noteName(r, i, to)
		i = to
	}
}

// inName reports whether a token is a word of a name, or the hyphen in one.
func inName(r *reading, i int) bool {
	if t := r.tokens[i]; t.Tag == syntax.PropN || r.Text[t.Start]-'A' < 26 && lexicon.Of(r.Text[t.Start:t.End]).Has(lexicon.FirstName) {
		return true
	}
	return i > 0 && i+1 < len(r.tokens) && r.tokens[i].Penn == syntax.HYPH &&
		r.tokens[i-1].Tag == syntax.PropN && r.tokens[i+1].Tag == syntax.PropN
}

// noteName takes in the name of tokens from to to, half open.
func (p *people) noteName(r *reading, from, to int) {
	words := strings.Fields(r.Text[r.tokens[from].Start:r.tokens[to-1].End])
	last := words[len(words)-1]
	if n := len(words); n > 1 && !lexicon.Of(words[n-2]).Has(untold) && !lexicon.Of(last).Has(lexicon.Weekday|lexicon.Month|lexicon.Body|lexicon.Place|lexicon.Title) {
		p.add(last, name{words[n-2], n, lexicon.Of(words[n-2]) & (lexicon.Male | lexicon.Female), r.span(r.tokens[from].Start, r.tokens[to-1].End)})
	}
	if full, ok := p.full(words); ok {
		p.near = append(p.near, mention{
			sentence: r.N, span: full.span, at: r.span(r.tokens[from].Start, r.tokens[from].Start).Start(),
			gender: full.gender, known: lexicon.Of(full.given).Has(lexicon.FirstName),
		})
	}
}

// untold are words before a name that do not tell who of that name it is.
const untold = lexicon.Title | lexicon.Role | lexicon.Demonym | lexicon.Country | lexicon.City | lexicon.Weekday | lexicon.Month | lexicon.Body

// add takes in a full name, unless a longer one with the same last two words is
// there.
func (p *people) add(last string, n name) {
	for i := range p.named[last] {
		if o := &p.named[last][i]; o.given == n.given {
			if n.words > o.words {
				*o = n
			}
			return
		}
	}
	if len(p.named[last]) < namesakes {
		p.named[last] = append(p.named[last], n)
	}
}

// namesakes is how many people of one surname an article is taken to have.
const namesakes = 16

// full is the fullest form of a name, where it is certain: there is one person
// of that surname.
func (p *people) full(words []string) (name, bool) {
	last := strings.TrimSuffix(strings.TrimSuffix(words[len(words)-1], "'s"), "’s")
	all := p.named[last]
	if n := len(words); n > 1 && !lexicon.Of(words[n-2]).Has(untold) {
		for _, o := range all {
			if o.given == words[n-2] {
				return o, true
			}
		}
		return name{}, false
	}
	if len(all) != 1 {
		return name{}, false
	}
	return all[0], true
}

// initials is the one person named so far whose name has these initials.
func (p *people) initials(label string) (Span, bool) {
	var found []Span
	for last, all := range p.named {
		for _, n := range all {
			if strings.HasPrefix(n.given, label[:1]) && strings.HasPrefix(last, label[1:]) {
				found = append(found, n.span)
			}
		}
	}
	if len(found) != 1 {
		return Span{}, false
	}
	return found[0], true
}

// label is the full name of who is called so in a transcript.
func (p *people) label(name string) (Span, bool) {
	words := strings.Fields(name)
	if len(words) > 1 {
		return Span{}, false
	}
	if n, ok := p.full(words); ok {
		return n.span, true
	}
	if len(name) == 2 && strings.ToUpper(name) == name {
		return p.initials(name)
	}
	return Span{}, false
}

// speaker is the fullest name of the speaker that stands in a sentence's text
// from start to end, and notes who spoke.
func (p *people) speaker(r *reading, start, end int) Span {
	at := r.span(start, end)
	words := strings.Fields(r.Text[start:end])
	said := speech{sentence: r.N, speaker: at}
	pronoun := strings.ToLower(words[len(words)-1])
	switch {
	case len(words) == 1 && (pronoun == "he" || pronoun == "she"):
		said.pronoun = pronoun
		if s, gender, ok := p.antecedent(r, start, pronoun); ok {
			said.speaker, said.gender = s, gender
		}
	case len(words) <= 2:
		if n, ok := p.full(words); ok {
			said.speaker, said.gender = n.span, n.gender
		}
	default:
		if n, ok := p.full(words); ok {
			said.gender = n.gender
		}
	}
	p.spoken = said
	return said.speaker
}

// antecedent is whom a pronoun means that speaks: who is named for it in the
// statement, who spoke right before, or the only one who was named there.
func (p *people) antecedent(r *reading, start int, pronoun string) (Span, lexicon.Set, bool) {
	gender := lexicon.Set(lexicon.Male)
	if pronoun == "she" {
		gender = lexicon.Female
	}
	other := (lexicon.Male | lexicon.Female) &^ gender
	for _, g := range r.glosses {
		if r.tokens[g.Token].Start == start {
			if n, ok := p.full(strings.Fields(g.Text)); ok {
				return n.span, gender, true
			}
		}
	}
	here := r.span(start, start).Start()
	if s := p.spoken; s.sentence >= r.N-1 && s.speaker != (Span{}) && s.gender != other && (s.pronoun == pronoun || !p.rival(s, other, here)) {
		return s.speaker, gender, true
	}
	var who Span
	for _, m := range p.near {
		switch {
		case m.at > here || m.gender == other:
		case m.sentence == r.N || who != (Span{}) && who != m.span || m.gender != gender: // Speaking to Berg, she said
			return Span{}, 0, false
		default:
			who = m.span
		}
	}
	return who, gender, who != (Span{})
}

// rival reports whether somebody else than who spoke was named since then.
func (p *people) rival(s speech, other lexicon.Set, here int) bool {
	return slices.ContainsFunc(p.near, func(m mention) bool {
		return m.sentence >= s.sentence && m.known && m.gender != other && m.span != s.speaker && m.at < here
	})
}
