package main

import "testing"

// TestDealsDiffer holds that no two documents are in one fold twice: three deals
// of the same folds would be one, told three times.
func TestDealsDiffer(t *testing.T) {
	for a := range folds * folds {
		for b := range a {
			together := 0
			for deal := range deals {
				if dealt(a, deal) == dealt(b, deal) {
					together++
				}
			}
			if together > 1 {
				t.Errorf("documents %d and %d are in one fold in %d deals", b, a, together)
			}
		}
	}
}
