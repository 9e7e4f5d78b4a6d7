package gum

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/claims/syntax"
)

// trees are those of a document: all its words, where sentences begin among
// them, and its units.
type trees struct {
	words     []syntax.Token
	sentences []int
	units     []Unit
}

// readTrees reads a CoNLL-U file by document.
func readTrees(path string) (map[string]*trees, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all := map[string]*trees{}
	var t *trees
	fresh := true
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for n := 1; lines.Scan(); n++ {
		l := lines.Text()
		if name, ok := strings.CutPrefix(l, "# newdoc id = "); ok {
			t = &trees{}
			all[name] = t
		}
		columns := strings.Split(l, "\t")
		switch {
		case l == "":
			fresh = true
			continue
		case l[0] == '#' || strings.ContainsAny(columns[0], "-."):
			continue
		case t == nil || len(columns) != 10:
			return nil, fmt.Errorf("%s:%d: no word of a document", path, n)
		}
		if fresh {
			t.sentences = append(t.sentences, len(t.words))
			fresh = false
		}
		if err := t.add(columns); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return all, lines.Err()
}

var (
	tags = numbers(func(i int) string { return syntax.Tag(i).String() })
	penn = numbers(func(i int) string { return syntax.Penn(i).String() })
	rels = numbers(func(i int) string { return syntax.Rel(i).String() })
)

// numbers turns the names of an enumeration round.
func numbers(name func(int) string) map[string]int {
	all := map[string]int{}
	for i := 0; i < 256; i++ {
		if _, known := all[name(i)]; !known {
			all[name(i)] = i
		}
	}
	return all
}

// add adds a word and the unit that it begins, if it does.
func (t *trees) add(columns []string) error {
	head, err := strconv.Atoi(columns[6])
	if err != nil {
		return err
	}
	rel, ok := rels[columns[7]]
	if !ok {
		general, _, _ := strings.Cut(columns[7], ":")
		if rel, ok = rels[general]; !ok {
			rel = int(syntax.Dep)
		}
	}
	t.words = append(t.words, syntax.Token{
		Tag: syntax.Tag(tags[columns[3]]), Penn: syntax.Penn(penn[columns[4]]), Head: head - 1, Rel: syntax.Rel(rel)})
	for _, field := range strings.Split(columns[9], "|") {
		if what, ok := strings.CutPrefix(field, "Discourse="); ok {
			u, err := unit(what)
			if err != nil {
				return err
			}
			t.units = append(t.units, u)
		}
	}
	return nil
}

// unit reads attribution-positive:7->8:0:... , which counts from 1.
func unit(s string) (Unit, error) {
	parts := strings.Split(s, ":")
	u := Unit{Relation: parts[0], Head: -1}
	if len(parts) < 2 {
		return u, fmt.Errorf("%q is no relation", s)
	}
	_, head, ok := strings.Cut(parts[1], "->")
	if !ok {
		return u, nil // the root
	}
	n, err := strconv.Atoi(head)
	if err != nil || len(parts) < 3 {
		return u, fmt.Errorf("%q is no relation", s)
	}
	u.Head = n - 1
	u.order, err = strconv.Atoi(parts[2])
	return u, err
}
