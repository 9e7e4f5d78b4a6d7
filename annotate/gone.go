package annotate

// Past is a claim that the article no longer has.
type Past struct {
	ID        string
	Statement string   // as it was last seen
	History   []*Event // in the order of time
}

// Gone finds what was recorded about claims that the article no longer has, not
// even in other words, in the order in which each was first spoken of.
func Gone(a *Article, events []Event) []Past {
	t := a.Trail()
	var gone []Past
	place := map[[2]string]int{}
	for _, e := range inOrder(events) {
		if e.Claim == "" || t.claim(e).at >= 0 {
			continue
		}
		key := [2]string{e.Split, e.Claim}
		i, known := place[key]
		if !known {
			i = len(gone)
			place[key] = i
			gone = append(gone, Past{ID: e.Claim})
		}
		if e.Statement != "" {
			gone[i].Statement = e.Statement
		}
		gone[i].History = append(gone[i].History, e)
	}
	return gone
}
