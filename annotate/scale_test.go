package annotate

import (
	"strings"
	"testing"
)

// The labels are those that the organisations publish.
func TestScaleLabels(t *testing.T) {
	want := map[string]string{
		"factdesk":   "true, mostly true, misleading, mostly false, false, unverifiable, outdated",
		"desk":       "accurate, accurate with changes, inaccurate, unverifiable, on author, opinion",
		"politifact": "True, Mostly True, Half True, Mostly False, False, Pants on Fire",
		"snopes":     "True, Mostly True, Mixture, Mostly False, False, Unproven, Outdated",
		"aap":        "True, Mostly True, Mixture, Mostly False, False, Misleading, Unproven",
		"pinocchio":  "Geppetto Checkmark, One Pinocchio, Two Pinocchios, Three Pinocchios, Four Pinocchios",
	}
	for _, s := range Scales() {
		var labels []string
		for _, v := range s.Verdicts {
			labels = append(labels, v.Label)
		}
		if got := strings.Join(labels, ", "); got != want[s.Name] {
			t.Errorf("%s: %s, want %s", s.Name, got, want[s.Name])
		}
		if err := s.Validate(); err != nil {
			t.Error(err)
		}
		delete(want, s.Name)
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
}

func TestScaleVerdict(t *testing.T) {
	tests := []struct{ scale, typed, want, err string }{
		{"factdesk", "true", "true", ""},
		{"factdesk", "Mostly True", "mostly-true", ""},
		{"factdesk", "MOSTLY-TRUE", "mostly-true", ""},
		{"politifact", "pants on fire", "pants-on-fire", ""},
		{"pinocchio", "Four Pinocchios", "four", ""},
		{"factdesk", "ture", "", `did you mean "true"?`},
		{"factdesk", "unver", "", `did you mean "unverifiable"?`},
		{"factdesk", "mostlyfalse", "", `did you mean "mostly-false"?`},
		{"factdesk", "xyzzy", "", `no verdict "xyzzy" on the scale factdesk` + "\nhint: it has true, mostly-true"},
		{"factdesk", "", "", `no verdict ""`},
	}
	scales := map[string]Scale{}
	for _, s := range Scales() {
		scales[s.Name] = s
	}
	for _, tt := range tests {
		v, err := scales[tt.scale].Verdict(tt.typed)
		if v.Name != tt.want || !wants(err, tt.err) {
			t.Errorf("%s %q: %q, %v; want %q, %q", tt.scale, tt.typed, v.Name, err, tt.want, tt.err)
		}
	}
}

func TestScaleValidate(t *testing.T) {
	ok := Verdict{Name: "ok", Label: "OK", Colour: "#00ff00"}
	tests := []struct {
		scale Scale
		err   string
	}{
		{Scale{Name: "house", Verdicts: []Verdict{ok}}, ""},
		{Scale{Name: "House", Verdicts: []Verdict{ok}}, "lower-case"},
		{Scale{Name: "house"}, "has no verdicts"},
		{Scale{Name: "house", Verdicts: []Verdict{ok, ok}}, "there twice"},
		{Scale{Name: "house", Verdicts: []Verdict{{Name: "ok"}}}, "has no label"},
		{Scale{Name: "house", Verdicts: []Verdict{{Name: "o k", Label: "OK"}}}, "lower-case"},
		{Scale{Name: "house", Verdicts: []Verdict{{Name: "ok", Label: "OK", Colour: "green"}}}, "colour"},
		{Scale{Name: "house", Verdicts: []Verdict{{Name: "ok", Label: "OK", Rating: -1}}}, "below 0"},
	}
	for _, tt := range tests {
		if err := tt.scale.Validate(); !wants(err, tt.err) {
			t.Errorf("%+v: %v, want %q", tt.scale, err, tt.err)
		}
	}
	ranked := Scale{Name: "house", Ordinal: true, Verdicts: []Verdict{ok, {Name: "bad", Label: "Bad"}}}.Ranked()
	if ranked.Verdicts[0].Rank != 1 || ranked.Verdicts[1].Rank != 2 {
		t.Errorf("ranks: %+v", ranked.Verdicts)
	}
}
