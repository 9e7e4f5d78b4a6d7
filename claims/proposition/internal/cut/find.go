// Package cut finds where a sentence may be cut, by its tree, and describes each such place to the
// licence that decides.
package cut

import "github.com/factdesk/factdesk/claims/syntax"

// maxTokens is how long a sentence may be that is cut.
const maxTokens = 160

// Finder finds the cuts of one sentence after the other.
type Finder struct {
	Tree   syntax.Tree    // of the sentence, read by the caller
	Parser *syntax.Parser // gives the second opinion; nil: the one that ships

	second []syntax.Link
	cuts   []Cut
	marks  []mark
	inside []int32 // of each token 1 + the mark that opens the quotation or bracket it stands in
	quotes bool    // there are quotation marks
}

// Find lists the cuts that the tree suggests, no check refuses and the second parser agrees to, in the
// order of the text. They are valid until the next call.
func (f *Finder) Find() []Cut {
	f.cuts = f.cuts[:0]
	if len(f.Tree.Tokens) > maxTokens || !f.pairMarks() {
		return nil
	}
	f.propose()
	if len(f.cuts) == 0 {
		return nil
	}
	if f.Parser == nil {
		f.Parser = new(syntax.Parser)
	}
	f.second = f.Parser.Second(f.second[:0], f.Tree.Text, f.Tree.Tokens)
	agreed := f.cuts[:0]
	for _, c := range f.cuts {
		if f.second[c.Head].Head == f.Tree.Tokens[c.Head].Head {
			agreed = append(agreed, c)
		}
	}
	f.cuts = agreed
	return f.cuts
}
