package cut

import (
	"reflect"
	"testing"

	"github.com/factdesk/factdesk/claims/proposition/internal/forest"
)

func TestLicenceRoundTrip(t *testing.T) {
	want := Licence{Least: -3, Forest: forest.Forest{Depth: 1, Base: -7, Feature: []uint8{3}, Cut: []int16{-2}, Leaf: []int16{4096, -4096}}}
	got, err := DecodeLicence(string(want.Encode()))
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	blob := string(want.Encode())
	for n := range len(blob) {
		if _, err := DecodeLicence(blob[:n]); err == nil {
			t.Errorf("the first %d of %d bytes were taken for a licence", n, len(blob))
		}
	}
}
