package proposition

import (
	_ "embed"

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
