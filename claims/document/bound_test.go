package document_test

import (
	"strings"
	"testing"
)

// What people write is far below the bounds; beyond them text stays text.
func TestBounds(t *testing.T) {
	many := strings.Repeat("**a** [b](c) ", 100)
	doc := read(t, "a.md", many)
	if want := strings.TrimSpace(strings.Repeat("a b ", 100)); doc.Blocks[0].Text != want {
		t.Errorf("a hundred links read %q", doc.Blocks[0].Text)
	}
	items := strings.Repeat("- **a** [b](c) *d* [e](f)\n", 2000)
	for i, b := range read(t, "a.md", items).Blocks {
		if b.Text != "a b d e" {
			t.Fatalf("item %d reads %q", i, b.Text)
		}
	}
	rows := "|a|b|\n|-|-|\n" + strings.Repeat("|**c** [d](e)|*f*|\n", 600)
	for i, b := range read(t, "a.md", rows).Blocks[1:] {
		if b.Text != "c d: b f" {
			t.Fatalf("row %d reads %q", i, b.Text)
		}
	}
	for _, text := range []string{strings.Repeat("> ", 500) + "The tower fell.", strings.Repeat("- ", 500) + "The tower fell.", strings.Repeat("1. ", 500) + "The tower fell."} {
		if b := read(t, "a.md", text).Blocks; len(b) != 1 || b[0].Text != "The tower fell." {
			t.Errorf("%.20q... reads %v", text, b)
		}
	}
	wantOutline(t, read(t, "a.md", "One.\n\n"+strings.Repeat("- ", 40)+"\n\nTwo.\n\n"+strings.Repeat("* ", 40)+"\n\nThree."), "body: One.", "body: Two.", "body: Three.")
	open := strings.Repeat("[a ", 5000) + "end."
	if b := read(t, "a.md", open).Blocks; len(b) != 1 || b[0].Text != open {
		t.Errorf("open brackets read otherwise")
	}
}
