package annotate

import "testing"

func TestSourceValidate(t *testing.T) {
	tests := []struct {
		name string
		src  Source
		err  string
	}{
		{"a URL", Source{URL: "https://example.org/a?x=1,2#p"}, ""},
		{"a document in words", Source{Text: "Annual report 2025"}, ""},
		{"an international host", Source{URL: "https://bücher.example/ä"}, ""},
		{"nothing", Source{Title: "Report"}, "needs a URL or a text"},
		{"no scheme", Source{URL: "www.example.org"}, "begin it with https://"},
		{"no host", Source{URL: "https:///page"}, "has no host"},
		{"a port and no host", Source{URL: "https://:80/"}, "has no host"},
		{"not of the web", Source{URL: "javascript:alert(1)"}, "scheme is javascript"},
		{"a space", Source{URL: "https://example.org/a b"}, "is not a URL"},
		{"broken", Source{URL: "https://[::1"}, "is not a URL"},
		{"archived without scheme", Source{URL: "https://example.org", Archived: "archive.org/x"}, "archived copy"},
		{"a wrong stance", Source{Text: "x", Stance: "suports"}, `did you mean "supports"?`},
		{"a day", Source{Text: "x", Looked: "2026-02-28"}, ""},
		{"no such day", Source{Text: "x", Looked: "2026-02-30"}, "not a day"},
		{"a day otherwise written", Source{Text: "x", Looked: "28.2.2026"}, "not a day"},
	}
	for _, tt := range tests {
		if err := tt.src.Validate(); !wants(err, tt.err) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.err)
		}
	}
}

func TestParseSource(t *testing.T) {
	tests := []struct {
		in   string
		want Source
		err  string
	}{
		{"https://example.org/page", Source{URL: "https://example.org/page"}, ""},
		{"Interview with the harbour master", Source{Text: "Interview with the harbour master"}, ""},
		{"see https://example.org", Source{Text: "see https://example.org"}, ""},
		{"www.example.org", Source{}, "begin it with https://"},
		{"https://example.org/a b", Source{}, "is not a URL"},
		{" ", Source{}, "empty source"},
	}
	for _, tt := range tests {
		got, err := ParseSource(tt.in)
		if !wants(err, tt.err) || err == nil && got != tt.want {
			t.Errorf("%q: %+v, %v; want %+v, %q", tt.in, got, err, tt.want, tt.err)
		}
	}
}
