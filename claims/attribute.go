package claims

import "github.com/factdesk/factdesk/claims/attribution"

// attribute says of the claims of a paragraph in whose mouth they are put: a
// claim has the attribution in whose content it lies, the innermost if there
// are several. Of two claims that say the same but for who says it, one becomes
// part of the other.
func (d *reader) attribute(paragraph []reading, made []Claim) {
	d.said = d.said[:0]
	for i := range paragraph {
		d.said = append(d.said, attribution.Sentence{Text: paragraph[i].Text, Tokens: paragraph[i].tokens})
	}
	found := d.finder.Find(d.said)
	d.index(len(paragraph), found)
	for from, to := 0, 0; from < len(made); from = to {
		rows := from
		for to = from; to < len(made) && made[to].Sentence == made[from].Sentence; to++ {
			if !made[to].part {
				rows = to + 1
			}
		}
		near := d.about[made[from].Sentence-paragraph[0].N]
		d.attributeSentence(paragraph, made[from:rows], near)
		d.attributeSentence(paragraph, made[rows:to], near)
		once(paragraph, made[from:rows], near)
	}
	for k := range found {
		if found[k].Direct {
			d.last = d.quoted(paragraph, &found[k])
		}
	}
}

// index lists by sentence the attributions whose cue or content is there: a
// paragraph of thousands of sentences has thousands of them.
func (d *reader) index(sentences int, found []attribution.Attribution) {
	for len(d.about) < sentences {
		d.about = append(d.about, nil)
	}
	for n := range sentences {
		d.about[n] = d.about[n][:0]
	}
	for k := range found {
		a := &found[k]
		add := func(n int) {
			if last := len(d.about[n]) - 1; last < 0 || d.about[n][last] != a {
				d.about[n] = append(d.about[n], a)
			}
		}
		if !a.Cue.Empty() {
			add(a.Cue.Sentence)
		}
		for _, c := range a.Content {
			add(c.Sentence)
		}
	}
}

// attributeSentence attributes claims of one sentence: those that say what is
// quoted and no more. Where there is none, the claims that are quoted for the
// most part are put in the speaker's mouth with all they say: The bridge is
// safe, the mayor said.
func (d *reader) attributeSentence(paragraph []reading, made []Claim, near []*attribution.Attribution) {
	if len(made) == 0 {
		return
	}
	n := made[0].Sentence - paragraph[0].N
	for _, enough := range [...]func(inside, outside, all int) bool{
		func(inside, outside, _ int) bool { return outside <= slack && inside > outside },
		func(inside, outside, _ int) bool { return inside > outside },
		func(inside, outside, all int) bool { return inside > 0 && all-inside <= slack && outside <= framed },
	} {
		any := false
		for i := range made {
			var best *attribution.Attribution
			size := 0
			for _, a := range near {
				inside, outside, all := shares(made[i].Spans, &paragraph[n], n, a.Content)
				if enough(inside, outside, all) && (best == nil || all < size) {
					best, size = a, all
				}
			}
			if best != nil {
				made[i].Attribution, any = d.quoted(paragraph, best), true
			}
		}
		if any {
			return
		}
	}
}

// quoted is an attribution as the article tells it.
func (d *reader) quoted(paragraph []reading, a *attribution.Attribution) *Attribution {
	if a.Continued {
		return d.last
	}
	at := func(s attribution.Span) Span {
		if s.Empty() {
			return Span{}
		}
		return paragraph[s.Sentence].span(s.Start, s.End)
	}
	return &Attribution{Speaker: at(a.Speaker), Cue: at(a.Cue), Asserted: a.Asserted}
}

// shares says how many bytes of spans of sentence n lie in a content and how
// many do not, and how large the content is in that sentence.
func shares(spans []Span, r *reading, n int, content []attribution.Span) (inside, outside, size int) {
	for _, s := range spans {
		outside += s.End() - s.Start()
	}
	for _, c := range content {
		if c.Sentence != n {
			continue
		}
		in := r.span(c.Start, c.End)
		size += in.End() - in.Start()
		for _, s := range spans {
			inside += max(0, min(s.End(), in.End())-max(s.Start(), in.Start()))
		}
	}
	return inside, outside - inside, size
}

// framed is how many bytes who said it, when and to whom may take.
const framed = 80

// slack is how many bytes of a claim may stand outside what is quoted: but, that.
const slack = 6
