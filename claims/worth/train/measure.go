package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"sync"

	"github.com/factdesk/factdesk/claims/worth"
)

// result is an example and what a model said of it that had not seen its
// document.
type result struct {
	*example
	scores [worth.Scores]float64
}

const folds = 10

// crossValidate trains on nine tenths of the documents and tests on the rest,
// ten times. What is not measured is always trained on; it is of other
// documents.
func crossValidate(all []example) []result {
	document := map[string]int{}
	for i := range all {
		if _, ok := document[all[i].document]; !ok && all[i].measured() {
			document[all[i].document] = len(document)
		}
	}
	var tested [folds][]result
	var wait sync.WaitGroup
	for fold := range folds {
		wait.Go(func() {
			tested[fold] = holdOut(all, func(e *example) bool { return e.measured() && document[e.document]%folds == fold })
		})
	}
	wait.Wait()
	return slices.Concat(tested[:]...)
}

// holdOut trains on all but the examples held out, and tests on those.
func holdOut(all []example, held func(*example) bool) []result {
	var seen []example
	for i := range all {
		if !held(&all[i]) {
			seen = append(seen, all[i])
		}
	}
	w := fit(seen)
	return slices.DeleteFunc(w.test(all), func(r result) bool { return !held(r.example) })
}

func (w weights) test(all []example) []result {
	var results []result
	for i := range all {
		results = append(results, result{&all[i], w.score(all[i].features)})
	}
	return results
}

func (r *result) said() worth.Kind {
	best := worth.Other
	for k := range worth.Other {
		if r.open.Has(k) && (best == worth.Other || r.scores[k] > r.scores[best]) {
			best = k
		}
	}
	return best
}

// report prints precision, recall and F1 of each kind, and the area under the
// ROC curve of each degree of worth.
func report(w io.Writer, results []result, misses bool) {
	var hit, said, gold [kindN]float64
	for _, r := range results {
		if r.kind == worth.Other {
			continue
		}
		s := r.said()
		gold[r.kind]++
		said[s]++
		if s == r.kind {
			hit[s]++
		} else if misses {
			fmt.Fprintf(w, "%s, said %s: %s\n", kinds[r.kind], kinds[s], r.sentence.Text)
		}
	}
	sum := 0.0
	for k := range worth.Other {
		f1 := 2 * hit[k] / max(said[k]+gold[k], 1)
		sum += f1
		fmt.Fprintf(w, "%-12s P %.3f  R %.3f  F1 %.3f  of %.0f\n", kinds[k], hit[k]/max(said[k], 1), hit[k]/max(gold[k], 1), f1, gold[k])
	}
	fmt.Fprintf(w, "macro F1 %.3f\n", sum/float64(worth.Other))
	for degree := 1; degree <= 3; degree++ {
		fmt.Fprintf(w, "worth %d and more: AUC %.4f\n", degree, auc(results, degree))
	}
}

// auc is the chance that a sentence of this worth has a higher score than one
// of less.
func auc(results []result, degree int) float64 {
	k := kindN + degree - 1
	byScore := append([]result(nil), results...)
	sort.SliceStable(byScore, func(i, j int) bool { return byScore[i].scores[k] < byScore[j].scores[k] })
	var ranks, yes, no float64
	for i, r := range byScore {
		if r.worth >= degree {
			ranks += float64(i + 1)
			yes++
		} else {
			no++
		}
	}
	return (ranks - yes*(yes+1)/2) / (yes * no)
}

// checkable prints how much of what is worth checking, and how much else, is
// held checkable at several levels; the program's own is marked.
func checkable(w io.Writer, results []result, slope, offset float64) {
	for _, level := range []int{400, 200, 150, 125, 100, worth.Checkable, 50, 40} {
		var said, hit, some, gold float64
		for _, r := range results {
			is := 1/(1+math.Exp(-(slope*r.scores[kindN+1]+offset))) >= float64(level)/worth.Levels
			said += one(is)
			hit += one(is && r.worth >= 2)
			some += one(is && r.worth >= 1)
			gold += one(r.worth >= 2)
		}
		mark := ' '
		if level == worth.Checkable {
			mark = '*'
		}
		fmt.Fprintf(w, "%c checkable from %d: worth 2 and more R %.3f P %.3f; of worth 1 and more P %.3f\n", mark, level, hit/gold, hit/said, some/said)
	}
}

func one(is bool) float64 {
	if is {
		return 1
	}
	return 0
}
