package syntax

import "github.com/factdesk/factdesk/claims/syntax/internal/linear"

// inventory tells the models what the numbers of tags and relations stand for.
var inventory = Inventory()

// Inventory says, for the trainer, what the parser looks at in tags and relations.
func Inventory() linear.Inventory {
	v := linear.Inventory{Tags: len(pairs), Rels: len(relNames)}
	for i, p := range pairs {
		v.Pos[i] = uint8(p.tag)
		v.Verb[i] = p.penn.Finite()
		v.Comma[i] = p.penn == Comma || p.penn == Colon || p.penn == CC
	}
	v.Marking[Case], v.Marking[Mark] = true, true
	for i, group := range [8][]Rel{
		{Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjOuter, Expl},
		{Obj, Iobj, Xcomp, Ccomp, CompoundPrt},
		{Obl, OblUnmarked, OblAgent, Advcl, Advmod},
		{Coord, CoordPreconj},
		{Conj},
		{Cop, AuxVerb, AuxPass},
		{Case, Mark, DetRel, NmodPoss},
		{Nmod, Acl, AclRelcl, Appos, Parataxis, PunctRel},
	} {
		for _, r := range group {
			v.Kind[r] = 1 << i
		}
	}
	return v
}
