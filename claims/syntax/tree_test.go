package syntax

import "testing"

func TestTree(t *testing.T) {
	const text = "The mayor, who resigned, left."
	var p Parser
	var tree Tree
	tree.Read(text, p.Parse(text))
	extent := func(i int) string {
		lo, hi := tree.Extent(i)
		return text[tree.Tokens[lo].Start:tree.Tokens[hi-1].End]
	}
	root := tree.Root()
	if tree.Form(root) != "left" || extent(root) != text {
		t.Errorf("root %q over %q", tree.Form(root), extent(root))
	}
	subject := tree.Subject(root)
	if subject < 0 || tree.Form(subject) != "mayor" || !tree.Finite(root) {
		t.Fatalf("subject %d", subject)
	}
	if c := tree.Dependent(subject, AclRelcl); c < 0 || tree.Form(c) != "resigned" {
		t.Errorf("relative clause %d", c)
	}
	tree.Read("", nil)
	if tree.Root() != -1 {
		t.Error("an empty sentence has a root")
	}
}

// Every token lies in the extents of all above it, and an extent is what lies in it.
func TestExtents(t *testing.T) {
	var p Parser
	var tree Tree
	for _, text := range []string{"", "a", "He said that, when it rained, the town (which is low) floods; so they left.", ") , and ( the"} {
		tree.Read(text, p.Parse(text))
		for i := range tree.Tokens {
			lo, hi := tree.Extent(i)
			for k := range tree.Tokens {
				above := k
				for above >= 0 && above != i {
					above = tree.Tokens[above].Head
				}
				if inside := k >= lo && k < hi; above == i && !inside {
					t.Errorf("%q: %d is below %d and not in %d to %d", text, k, i, lo, hi)
				}
			}
		}
	}
}
