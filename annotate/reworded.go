package annotate

import (
	"github.com/factdesk/factdesk/annotate/revision"
)

// Difference is what became of the wording that an event was recorded on: of a
// stale vote. It may be none: then several sentences read the same, and which of
// them it was is in doubt.
func (s *Standing) Difference(e *Event) revision.Difference {
	return revision.Compare(e.Statement, s.Claim.Statement)
}

// InDoubt says why what was recorded on the same words does not hold.
const InDoubt = "several sentences read so, and which of them it was is in doubt"
