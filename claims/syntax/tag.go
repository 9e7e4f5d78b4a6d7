package syntax

import "slices"

// Tag is a universal part of speech (UPOS of Universal Dependencies 2).
type Tag uint8

// The universal parts of speech. X is the zero value: what no other tag fits.
const (
	X Tag = iota
	Adj
	Adp
	Adv
	Aux
	CConj
	Det
	Intj
	Noun
	Num
	Part
	Pron
	PropN
	Punct
	SConj
	Sym
	Verb
)

var tagNames = [...]string{"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN",
	"NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"}

// String is the tag as Universal Dependencies writes it, such as "PROPN".
func (t Tag) String() string { return name(tagNames[:], int(t)) }

// Penn is a tag of the Penn Treebank set (XPOS in the English treebanks), which
// tells the forms of one part of speech apart: VBD from VBN, NN from NNS.
type Penn uint8

// The Penn tags that callers ask for by name; the rest are reached by String.
const (
	FW Penn = iota // foreign word
	CC
	CD
	DT
	EX // existential "there"
	HYPH
	IN
	JJ
	JJR // comparative
	JJS // superlative
	LS
	MD // modal
	NN
	NNP
	NNPS
	NNS
	PDT
	POS // possessive 's
	PRP
	PRPS // PRP$: possessive pronoun
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB  // base form
	VBD // past tense
	VBG // gerund or present participle
	VBN // past participle
	VBP // present, not third person singular
	VBZ // present, third person singular
	WDT
	WP
	WPS // WP$: whose
	WRB
	Comma
	FullStop // . ? !
	Colon    // : ; - ...
	LRB      // opening bracket
	RRB      // closing bracket
	OpenQuote
	CloseQuote
	Dollar
	ADD // URL, e-mail address
	NFP // ornament
	GW  // part of a word written apart
)

var pennNames = [...]string{"FW", "CC", "CD", "DT", "EX", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN",
	"NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD",
	"VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ",", ".", ":", "-LRB-", "-RRB-", "``", "''", "$",
	"ADD", "NFP", "GW"}

// String is the tag as the treebanks write it, such as "PRP$".
func (p Penn) String() string { return name(pennNames[:], int(p)) }

// Finite reports whether the form carries tense: VBD, VBP, VBZ or a modal.
func (p Penn) Finite() bool { return p == VBD || p == VBP || p == VBZ || p == MD }

// Plural reports whether the form is a plural noun or name.
func (p Penn) Plural() bool { return p == NNS || p == NNPS }

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "?"
}

// pair is what the tagger decides on: both tags at once.
type pair struct {
	tag  Tag
	penn Penn
}

// pairs are the pairs that occur in the treebanks often enough to be learned. Weights are
// laid out in this order: a change here needs a new training run.
var pairs = [...]pair{
	{Noun, NN}, {Adp, IN}, {Det, DT}, {PropN, NNP}, {Adj, JJ}, {Punct, Comma}, {Punct, FullStop}, {Noun, NNS},
	{Pron, PRP}, {Adv, RB}, {CConj, CC}, {Verb, VB}, {Num, CD}, {Verb, VBN}, {Verb, VBD}, {Aux, VBZ},
	{SConj, IN}, {Verb, VBG}, {Part, TO}, {Verb, VBP}, {Pron, PRPS}, {Aux, VBP}, {Aux, MD}, {Aux, VBD},
	{Verb, VBZ}, {Punct, RRB}, {Punct, LRB}, {Punct, Colon}, {Intj, UH}, {Part, RB}, {Pron, WDT}, {Pron, DT},
	{Punct, HYPH}, {Aux, VB}, {Adv, WRB}, {Part, POS}, {Adj, NNP}, {Punct, OpenQuote}, {Punct, CloseQuote},
	{Pron, WP}, {PropN, NNPS}, {Adp, RP}, {Adj, JJR}, {Adj, JJS}, {Pron, EX}, {Adv, RBR}, {Pron, NN},
	{Aux, VBN}, {X, FW}, {Sym, SYM}, {Adv, RBS}, {Det, PDT}, {Verb, NNP}, {PropN, ADD}, {Aux, VBG},
	{Sym, Dollar}, {X, LS}, {Det, WDT}, {Adv, FW}, {Punct, NFP}, {X, GW}, {Pron, WPS},
}

var (
	openQuote  = uint8(slices.Index(pairs[:], pair{Punct, OpenQuote}))
	closeQuote = uint8(slices.Index(pairs[:], pair{Punct, CloseQuote}))
)

// pairIndex is the place of a pair in pairs.
var pairIndex = func() (index [len(tagNames)][len(pennNames)]uint8) {
	for i, p := range pairs {
		index[p.tag][p.penn] = uint8(i)
	}
	return index
}()

// Pairs lists the tag pairs as "UPOS XPOS", in the order that the weights use.
func Pairs() []string {
	out := make([]string, len(pairs))
	for i, p := range pairs {
		out[i] = p.tag.String() + " " + p.penn.String()
	}
	return out
}
