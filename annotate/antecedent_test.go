package annotate

import "testing"

func TestRenamed(t *testing.T) {
	tests := []struct {
		was, now string
		want     bool
	}{
		{"He [Tom Hill] left.", "He [Tom Hill] left.", false},
		{"He [Tom Hill] left.", "He [Jon Hill] left.", true},
		{"He [Tom Hill] left.", "He left.", false},
		{"He left.", "He [Tom Hill] left.", false},
		{"He [Tom Hill] met her [Ada Roe].", "He met her [Ada Roe].", false},
		{"He [Tom Hill] met her.", "He met her [Ada Roe].", false},
		{"He [Tom Hill] met her [Ada Roe].", "He [Tom Hill] met her [Eve Roe].", true},
		{"He [Tom Hill] met her [Ada Roe].", "He met her [Eve Roe].", true},
		{"Its [the firm’s] profit fell.", "Its [The firm's] profit fell.", false},
		{"He said: “it [sic] left”.", "He [Tom Hill] said: “it [sic] left”.", false},
		{"It [ left.", "It [the ship] left.", false},
	}
	for _, tt := range tests {
		if got := renamed(tt.was, tt.now); got != tt.want {
			t.Errorf("%q, %q: %v", tt.was, tt.now, got)
		}
	}
}
