package annotate

// TakenBack tells, by id, which events were taken back by who recorded them.
func TakenBack(events []Event) map[string]bool { return retracted(inOrder(events)) }
