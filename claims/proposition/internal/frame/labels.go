package frame

import "github.com/factdesk/factdesk/claims/syntax"

// Tag is a part of speech (Penn Treebank).
type Tag uint8

// The tags that the finder tells apart.
const (
	Other Tag = iota
	CC
	CD
	DT
	EX
	FW
	HYPH
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS
	WRB
	Punct
	tagCount
)

var tagNames = map[string]Tag{
	"CC": CC, "CD": CD, "DT": DT, "EX": EX, "FW": FW, "HYPH": HYPH, "IN": IN, "JJ": JJ, "JJR": JJR, "JJS": JJS, "LS": LS, "MD": MD,
	"NN": NN, "NNP": NNP, "NNPS": NNPS, "NNS": NNS, "PDT": PDT, "POS": POS, "PRP": PRP, "PRP$": PRPS, "RB": RB, "RBR": RBR, "RBS": RBS,
	"RP": RP, "SYM": SYM, "$": SYM, "TO": TO, "UH": UH, "VB": VB, "VBD": VBD, "VBG": VBG, "VBN": VBN, "VBP": VBP, "VBZ": VBZ,
	"WDT": WDT, "WP": WP, "WP$": WPS, "WRB": WRB, ",": Punct, ".": Punct, ":": Punct, "``": Punct, "''": Punct, "-LRB-": Punct, "-RRB-": Punct,
}

// tagOf and relOf translate the parser's tags and relations.
var (
	tagOf [256]Tag
	relOf [256]Rel
)

func init() {
	for i := range tagOf {
		tagOf[i] = tagNames[syntax.Penn(i).String()]
	}
	for i, name := range syntax.Rels() {
		relOf[i] = relNamed(name)
	}
}

// Verb says whether the tag is a verb's.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Finite says whether the tag is that of a verb with a tense.
func (t Tag) Finite() bool { return t == VBD || t == VBP || t == VBZ }

// Noun says whether the tag is a noun's or a name's.
func (t Tag) Noun() bool { return t >= NN && t <= NNS }

// Name says whether the tag is a name's.
func (t Tag) Name() bool { return t == NNP || t == NNPS }

// Closed says whether the tag's words are few, so that each may be weighed by itself.
func (t Tag) Closed() bool {
	switch t {
	case CC, DT, EX, IN, MD, PDT, POS, PRP, PRPS, RP, TO, WDT, WP, WPS, WRB, Punct:
		return true
	}
	return false
}

// Rel is a dependency relation (Universal Dependencies, English).
type Rel uint8

// The relations that the finder tells apart. From SharedSubject on they are not
// a tree's: they stand for what a proposition takes from outside its subtree.
const (
	Dep Rel = iota
	Acl
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	CcPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Pun
	Reparandum
	RootRel
	Vocative
	Xcomp
	SharedSubject
	Antecedent
	RulerSubject
	FarSubject
	SharedDet
	Self
	relCount
)

var relNames = map[string]Rel{
	"dep": Dep, "acl": Acl, "acl:relcl": AclRelcl, "advcl": Advcl, "advcl:relcl": AdvclRelcl, "advmod": Advmod, "amod": Amod, "appos": Appos,
	"aux": Aux, "aux:pass": AuxPass, "case": Case, "cc": Cc, "cc:preconj": CcPreconj, "ccomp": Ccomp, "compound": Compound,
	"compound:prt": CompoundPrt, "conj": Conj, "cop": Cop, "csubj": Csubj, "csubj:pass": Csubj, "csubj:outer": Csubj, "det": Det,
	"det:predet": DetPredet, "discourse": Discourse, "dislocated": Dislocated, "expl": Expl, "fixed": Fixed, "flat": Flat, "goeswith": Goeswith,
	"iobj": Iobj, "list": List, "mark": Mark, "nmod": Nmod, "nmod:desc": NmodDesc, "nmod:poss": NmodPoss, "nmod:unmarked": NmodUnmarked,
	"nsubj": Nsubj, "nsubj:outer": NsubjOuter, "nsubj:pass": NsubjPass, "nummod": Nummod, "obj": Obj, "obl": Obl, "obl:agent": OblAgent,
	"obl:unmarked": OblUnmarked, "orphan": Orphan, "parataxis": Parataxis, "punct": Pun, "reparandum": Reparandum, "root": RootRel,
	"vocative": Vocative, "xcomp": Xcomp,
}

// relNamed is the relation of that name; a subtype that is not known counts as its type.
func relNamed(name string) Rel {
	if r, ok := relNames[name]; ok {
		return r
	}
	for i := range name {
		if name[i] == ':' {
			return relNames[name[:i]]
		}
	}
	return Dep
}

// Subject says whether the relation is that of a subject.
func (r Rel) Subject() bool { return r == Nsubj || r == NsubjPass || r == Csubj || r == NsubjOuter }
