package agreement

import (
	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/claims/document"
)

// Section is a part of an article: the claims under one heading.
type Section struct {
	Heading string // empty before the first heading
	First   int    // number of its first sentence
	Last    int    // number of its last sentence
}

// Sections are the parts of an article that its headings make, in the order of
// the text. Headings themselves belong to the section they open.
func Sections(a *annotate.Article) []Section {
	var sections []Section
	for _, s := range a.Sentences {
		opens := s.Element == document.Subhead || s.Element == document.Headline
		switch {
		case opens:
			sections = append(sections, Section{Heading: s.Text, First: s.N, Last: s.N})
		case len(sections) == 0:
			sections = append(sections, Section{First: s.N, Last: s.N})
		default:
			sections[len(sections)-1].Last = s.N
		}
	}
	return sections
}

// Holds tells whether a claim stands in the section.
func (s Section) Holds(st *annotate.Standing) bool {
	return st.Claim.Sentence >= s.First && st.Claim.Sentence <= s.Last
}
