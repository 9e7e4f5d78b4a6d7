package revision

import "github.com/factdesk/factdesk/claims"

// split is one side's claims, by the sentence that they stand in.
type split struct {
	article *claims.Article
	first   []int // of each sentence, its first claim; one more than there are sentences
}

func newSplit(a *claims.Article) *split {
	s := &split{a, make([]int, len(a.Sentences)+1)}
	k := 0
	for i := range a.Sentences {
		for k < len(a.Claims) && a.Claims[k].Sentence < a.Sentences[i].N {
			k++
		}
		s.first[i] = k
	}
	s.first[len(a.Sentences)] = len(a.Claims)
	return s
}

// of are the places of the claims of a sentence.
func (s *split) of(sentence int) (from, to int) { return s.first[sentence], s.first[sentence+1] }

// wordings are those of the claims from and to.
func (s *split) wordings(from, to int) []string {
	list := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		list = append(list, claims.Wording(s.article.Claims[i].Plain))
	}
	return list
}

// followClaims follows each claim along its sentence. A claim that is not there
// any more is looked for among those that are new; else it is what its sentence
// claims now.
func followClaims(earlier, now *claims.Article, m *match) []Place {
	old, is := newSplit(earlier), newSplit(now)
	places := make([]Place, len(earlier.Claims))
	taken := make([]bool, len(now.Claims))
	for i := range earlier.Sentences {
		m.along(i, old, is, places, taken)
	}
	m.elsewhere(old, is, places, taken)
	for i := range places {
		p := &places[i]
		if p.Gone() || p.Claim >= 0 {
			continue
		}
		from, to := is.of(p.Sentence)
		p.Claim = mostAlike(earlier.Claims[i].Plain, is, from, to)
		p.Same = p.Claim < 0 && m.sure[earlier.Claims[i].Sentence-1] // the splitter lists it no more
	}
	return places
}

// along follows the claims of sentence i to what that is now.
func (m *match) along(i int, old, is *split, places []Place, taken []bool) {
	from, to := old.of(i)
	for k := from; k < to; k++ {
		places[k] = Place{Sentence: m.to[i], Claim: none}
	}
	j := m.to[i]
	if j < 0 || from == to {
		return
	}
	nowFrom, nowTo := is.of(j)
	was, now := old.wordings(from, to), is.wordings(nowFrom, nowTo)
	byWording := map[string][]int{}
	for k, w := range now {
		byWording[w] = append(byWording[w], nowFrom+k)
	}
	times := map[string]int{}
	for _, w := range was {
		times[w]++
	}
	holds := m.sure[i] || m.old[i] != m.now[j] // not in doubt which of several sentences it is
	next := map[string]int{}
	for k, w := range was {
		n := next[w]
		next[w]++
		if n >= len(byWording[w]) {
			continue
		}
		at := byWording[w][n]
		places[from+k].Claim = at
		places[from+k].Same = holds && times[w] == len(byWording[w])
		taken[at] = true
	}
	if (to-from)*(nowTo-nowFrom) > widestGap {
		return
	}
	var pairs []likePair
	for k := from; k < to; k++ {
		for at := nowFrom; places[k].Claim < 0 && at < nowTo; at++ {
			if !taken[at] {
				if score := likeness(bagOf(was[k-from]), bagOf(now[at-nowFrom])); score >= alikeInPlace {
					pairs = append(pairs, likePair{k, at, score})
				}
			}
		}
	}
	for _, p := range best(pairs) {
		places[p.old].Claim, taken[p.now] = p.now, true
	}
}

// elsewhere looks for claims that their sentence has not any more among those
// that came into another one: sentences were joined, or cut.
func (m *match) elsewhere(old, is *split, places []Place, taken []bool) {
	lost := func(i int) bool {
		return !places[i].Gone() && places[i].Claim < 0 && !m.sure[old.article.Claims[i].Sentence-1]
	}
	wasList, isList := old.wordings(0, len(places)), is.wordings(0, len(taken))
	was := newTexts(wasList, lost, nil)
	if len(was.places) == 0 {
		return
	}
	now := newTexts(isList, func(j int) bool { return !taken[j] }, nil)
	for _, p := range best(anywhere(was, now, isList)) {
		places[p.old] = Place{Sentence: is.article.Claims[p.now].Sentence - 1, Claim: p.now}
	}
}

// MostAlike is the place of the text in a list that a text is most like; -1 where
// the list is empty.
func MostAlike(text string, list []string) int {
	of, most, score := bagOf(text), none, -1.0
	for i := range list[:min(len(list), candidates)] {
		if l := likeness(of, bagOf(list[i])); l > score {
			most, score = i, l
		}
	}
	return most
}

// mostAlike is the claim among those from and to that a claim is most like, or
// none where there are none.
func mostAlike(text string, is *split, from, to int) int {
	if i := MostAlike(text, is.wordings(from, min(to, from+candidates))); i >= 0 {
		return from + i
	}
	return none
}
