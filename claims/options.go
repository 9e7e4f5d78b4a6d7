package claims

import "time"

// Granularity says how finely an article is cut into claims.
type Granularity string

// The granularities.
const (
	ByClaim    Granularity = "claim"    // each proposition by itself; the default
	BySentence Granularity = "sentence" // each checkable sentence whole
)

// Options say how to split an article. The zero value is ready to use.
type Options struct {
	Namespace   string      // the article's slug; the ids of its claims depend on it
	Granularity Granularity // empty: ByClaim
	Date        time.Time   // the dateline, to which "on Thursday" is resolved; zero: not known
}
