// Package samples carries the sample article and what its illustrative
// reviewers found, for `factdesk demo`. Beside it stand other articles, and the
// store, workbook and report that the demo makes of the first.
package samples

import "embed"

// Files holds pyongyang.txt, and reviews/ann.jsonl and reviews/bo.jsonl in the
// form that `factdesk mark --from` takes. Their sources are made up, and say so.
//
//go:embed pyongyang.txt reviews
var Files embed.FS
