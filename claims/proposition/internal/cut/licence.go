package cut

import (
	"encoding/binary"
	"errors"

	"github.com/factdesk/factdesk/claims/proposition/internal/forest"
)

// Licence knows how sure a cut has to be, and how sure it is.
type Licence struct {
	Forest forest.Forest
	// Least is the score, in 1/256 logits, from which a cut of each construction is certain.
	Least [Constructions]int32
}

// Score is how sure a cut is that is described by x, in 1/256 logits.
func (l *Licence) Score(x *[Features]int16) int32 { return l.Forest.At(x[:]) }

// Grants reports whether a cut is certain.
func (l *Licence) Grants(c *Cut) bool { return c.Sure >= l.Least[c.Construction] }

// Encode lays the licence out for embedding.
func (l *Licence) Encode() []byte {
	b := forest.Encode(&l.Forest)
	for _, x := range l.Least {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	return b
}

// DecodeLicence reads what Encode wrote.
func DecodeLicence(s string) (l Licence, err error) {
	at := len(s) - 4*len(l.Least)
	if at < 0 {
		return l, errors.New("the licence to cut is cut short")
	}
	for i := range l.Least {
		l.Least[i] = int32(binary.LittleEndian.Uint32([]byte(s[at+4*i:])))
	}
	l.Forest, err = forest.Decode(s[:at])
	return l, err
}
