package cut

import (
	"encoding/binary"
	"errors"

	"github.com/factdesk/factdesk/claims/proposition/internal/forest"
)

// Licence knows how sure a cut has to be, and how sure it is.
type Licence struct {
	Forest forest.Forest
	Least  int32 // the score, in 1/256 logits, from which a cut is certain
}

// Grants reports whether a cut is certain, and says in it how sure.
func (l *Licence) Grants(c *Cut) bool {
	c.Sure = l.Forest.At(c.Seen[:])
	return c.Sure >= l.Least
}

// Encode lays the licence out for embedding.
func (l *Licence) Encode() []byte {
	return binary.LittleEndian.AppendUint32(forest.Encode(&l.Forest), uint32(l.Least))
}

// DecodeLicence reads what Encode wrote.
func DecodeLicence(s string) (l Licence, err error) {
	at := len(s) - 4
	if at < 0 {
		return l, errors.New("the licence to cut is cut short")
	}
	l.Least = int32(binary.LittleEndian.Uint32([]byte(s[at:])))
	l.Forest, err = forest.Decode(s[:at])
	return l, err
}
