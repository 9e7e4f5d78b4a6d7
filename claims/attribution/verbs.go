package attribution

// governs says whether a verb of saying takes a clause without that and no
// listener: said it was, not told it was.
func governs(verb string) bool {
	switch verb {
	case "said", "says", "say", "saying", "claimed", "claims", "claim", "stated", "states", "state", "argued", "argues", "argue", "insisted", "insists",
		"alleged", "alleges", "allege", "announced", "believes", "believe", "warned", "admitted", "denied", "added", "estimates", "estimated", "predicts", "predicted":
		return true
	}
	return false
}

// reports says whether a verb after "as" puts the rest in somebody's mouth: as
// the mayor noted.
func reports(verb string) bool {
	switch verb {
	case "noted", "notes", "reported", "reports", "explained", "explains", "wrote", "writes", "told", "tells", "put", "puts", "pointed", "points":
		return true
	}
	return governs(verb)
}

// finds says whether a verb of evidence may go without that: found they were.
func finds(verb string) bool {
	switch verb {
	case "found", "finds", "shows", "showed", "proves", "proved", "suggests", "suggest", "suggested", "indicates", "indicate", "indicated", "reveals", "revealed":
		return true
	}
	return false
}

// factive says whether the verb vouches for what it reports.
func factive(verb string) bool {
	switch verb {
	case "revealed", "reveals", "found", "finds", "discovered", "showed", "shows", "shown", "proved", "proves", "proven", "demonstrated", "demonstrates",
		"established", "learned", "realized", "realised", "knew", "knows", "confirmed", "confirms", "admitted", "admits", "acknowledged", "acknowledges":
		return true
	}
	return false
}
