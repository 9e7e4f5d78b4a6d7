package main

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/factdesk/factdesk/claims/proposition/internal/cut"
	"github.com/factdesk/factdesk/claims/syntax"
)

var shape = settings{trees: 120, depth: 3, rate: 0.05, lambda: 4, least: 6, rows: 180, cols: 100}

// wanted is the share of rows that have to be sound.
const wanted = 0.98

func run(w io.Writer, o options) error {
	list, err := seek(o)
	if err != nil {
		return err
	}
	scores := validated(list)
	l := cut.Licence{Least: threshold(list, scores)}
	show(w, o, list, scores)
	fmt.Fprintln(w, "cross-validated by stretches of the treebanks, each read by a parser that has not seen it:")
	report(w, list, scores, l.Least)
	l.Forest = grow(examples(list), shape).pack()
	if o.check {
		return development(w, o, &l)
	}
	return os.WriteFile(o.out, l.Encode(), 0o644)
}

func examples(list []place) (all []example) {
	for _, p := range list {
		all = append(all, p.example)
	}
	return all
}

// validated gives each place the score of a forest that has not seen its stretch.
func validated(list []place) []int32 {
	scores := make([]int32, len(list))
	for fold := range stretches {
		var rest []example
		for _, p := range list {
			if p.fold != fold {
				rest = append(rest, p.example)
			}
		}
		f := grow(rest, shape).pack()
		for i, p := range list {
			if p.fold == fold {
				scores[i] = f.At(p.x)
			}
		}
	}
	return scores
}

// threshold is the lowest score from which the share of sound rows is what is wanted.
func threshold(list []place, scores []int32) int32 {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(scores[b]) - int(scores[a]) })
	least, sound := int32(1<<20), 0.0
	for n, i := range order {
		sound += float64(list[i].sound) / 2
		if sound/float64(n+1) >= wanted && (n+1 == len(order) || scores[order[n+1]] < scores[i]) {
			least = scores[i]
		}
	}
	return least
}

// report prints how many cuts of each construction the licence grants, and how many of their rows are
// sound.
func report(w io.Writer, list []place, scores []int32, least int32) {
	var all, granted, sound, base [cut.Constructions + 1]float64
	for i, p := range list {
		for _, k := range []cut.Construction{p.kind, cut.Constructions} {
			all[k]++
			base[k] += float64(p.sound) / 2
			if scores[i] >= least {
				granted[k]++
				sound[k] += float64(p.sound) / 2
			}
		}
	}
	fmt.Fprintf(w, "%-12s %7s %7s %8s %7s\n", "", "cuts", "sound", "licensed", "sound")
	for k := range all {
		name := "all"
		if k < int(cut.Constructions) {
			name = cut.Construction(k).String()
		}
		fmt.Fprintf(w, "%-12s %7.0f %6.1f%% %8.0f %6.1f%%\n", name, all[k], 100*base[k]/max(all[k], 1), granted[k], 100*sound[k]/max(granted[k], 1))
	}
}

// show prints unsound places of the constructions asked for, the surest first.
func show(w io.Writer, o options, list []place, scores []int32) {
	var order []int
	for i, p := range list {
		if p.y == 0 && o.show != "" && (o.show == "all" || o.show == p.kind.String()) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(scores[b]) - int(scores[a]) })
	for _, i := range order {
		p := &list[i]
		fmt.Fprintf(w, "%s %d\n  %s\n  - %s\n  - %s\n", p.kind, scores[i], p.text, p.rows[0], p.rows[1])
	}
}

// development prints the table for the development parts, with the parser that ships.
func development(w io.Writer, o options, l *cut.Licence) error {
	bank, err := trees(o.data, "dev")
	if err != nil {
		return err
	}
	f := cut.Finder{Parser: new(syntax.Parser)}
	var list []place
	for _, s := range bank {
		list = places(list, &f, s, 0)
	}
	scores := make([]int32, len(list))
	for i, p := range list {
		scores[i] = l.Forest.At(p.x)
	}
	fmt.Fprintln(w, "development parts of GUM and EWT, with the parser that ships:")
	report(w, list, scores, l.Least)
	return nil
}
