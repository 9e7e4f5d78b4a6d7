package syntax

// Rel is the relation of a token to its head (Universal Dependencies 2 with the
// subtypes of the English treebanks).
type Rel uint8

// The relations. Root is the zero value: the token that has no head.
const (
	Root         Rel = iota
	Acl              // clause that modifies a noun: the plan [to leave]
	AclRelcl         // relative clause
	Advcl            // adverbial clause
	AdvclRelcl       // relative clause on a clause: ..., which surprised us
	Advmod           // adverb
	Amod             // adjective
	Appos            // apposition: Li, [a member]
	AuxVerb          // aux: auxiliary
	AuxPass          // aux:pass: auxiliary of the passive
	Case             // preposition, possessive 's
	Coord            // cc: coordinating conjunction
	CoordPreconj     // both ... and
	Ccomp            // clausal complement with its own subject
	Compound         // noun compound
	CompoundPrt      // verb particle
	Conj             // conjunct; its head is the first conjunct
	Cop              // copula
	Csubj            // clausal subject
	CsubjOuter       // csubj:outer
	Dep              // unspecified
	DetRel           // det: determiner
	DetPredet        // [all] the
	Discourse        // interjection
	Dislocated       // fronted or postponed
	Expl             // expletive it, there
	Fixed            // multiword function word
	Flat             // name, foreign phrase
	Goeswith         // part of a word written apart
	Iobj             // indirect object
	List             // item of a list
	Mark             // subordinator, infinitive to
	Nmod             // nominal modifier of a noun
	NmodDesc         // title: [President] Bush
	NmodPoss         // possessor
	NmodUnmarked     // nominal modifier without preposition
	Nsubj            // subject
	NsubjOuter       // subject of a clausal predicate
	NsubjPass        // subject of the passive
	Nummod           // number
	Obj              // object
	Obl              // oblique: prepositional phrase of a predicate
	OblAgent         // by-phrase of the passive
	OblUnmarked      // oblique without preposition: [yesterday]
	Orphan           // orphan of an ellipsis
	Parataxis        // clause side by side, reporting clause in the middle
	PunctRel         // punct: punctuation
	Reparandum       // corrected slip
	Vocative         // person spoken to
	Xcomp            // open clausal complement
)

var relNames = [...]string{"root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
	"aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
	"csubj:outer", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith",
	"iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer",
	"nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct",
	"reparandum", "vocative", "xcomp"}

// String is the relation as Universal Dependencies writes it, such as "acl:relcl".
func (r Rel) String() string { return name(relNames[:], int(r)) }

// Rels lists the relations in the order of their constants.
func Rels() []string { return relNames[:] }
