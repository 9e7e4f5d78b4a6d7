package proposition

import (
	_ "embed"
	"slices"

	"github.com/factdesk/factdesk/claims/proposition/internal/cut"
)

//go:embed weights.bin
var weights string

// licence says which cuts are certain.
var licence = func() cut.Licence {
	l, err := cut.DecodeLicence(weights)
	if err != nil {
		panic(err) // the embedded weights are part of the program
	}
	return l
}()

// certain lists the cuts of a sentence that are licensed. Of two that overlap in part the surer stays.
func (f *Finder) certain() []cut.Cut {
	cuts := f.cuts.Find()
	for i := range cuts {
		x := f.cuts.Describe(&cuts[i])
		cuts[i].Sure = licence.Score(&x)
	}
	cuts = slices.DeleteFunc(cuts, func(c cut.Cut) bool { return !licence.Grants(&c) })
	if len(cuts) < 2 {
		return cuts
	}
	all := slices.Clone(cuts)
	return slices.DeleteFunc(cuts, func(c cut.Cut) bool {
		return slices.ContainsFunc(all, func(o cut.Cut) bool { return c.YieldsTo(&o) })
	})
}
