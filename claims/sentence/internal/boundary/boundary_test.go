package boundary

import (
	"strings"
	"testing"
)

func TestWeights(t *testing.T) {
	if n := len(weights); n != 2*slots+HabitSize {
		t.Errorf("weights.bin has %d bytes, want %d", n, 2*slots+HabitSize)
	}
}

// TestWork counts how often the model is asked: four times the text may not
// take more than four times the work, nor more than one question a byte.
func TestWork(t *testing.T) {
	for _, piece := range []string{".", ". ", "\"", "\" ", "A. ", "Abc 1 ", ".) ", "[1] ", "A\n", "?\" A ", "1) a ", "“", "U.S. The "} {
		asked := func(n int) (times int) {
			s := New(strings.Repeat(piece, n))
			s.Teacher = func(int, []uint32) bool {
				times++
				return false
			}
			for {
				if _, _, ok := s.Next(); !ok {
					return times
				}
			}
		}
		small, large := asked(1000), asked(4000)
		if large > 4*small+16 || small > 1000*len(piece) {
			t.Errorf("%q: asked %d times, then %d", piece, small, large)
		}
	}
}
