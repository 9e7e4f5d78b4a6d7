package main

import (
	"math"
	"slices"
	"testing"

	"github.com/factdesk/factdesk/claims/worth"
)

func TestCut(t *testing.T) {
	got := cut([]rune("Où? Là. Fin"), []int{3, 7, 11})
	if want := []string{"Où?", "Là.", "Fin"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLabelsAreRefused(t *testing.T) {
	for _, text := range []string{"doc#1\tstatement", "doc#1\tclaim\t2", "doc#1\topinion\t4", "doc#1\topinion\tx"} {
		err := readLabels("labels.tsv", "doc#0\theading\t0\n"+text+"\n", map[string]label{})
		if err == nil || err.Error()[:len("labels.tsv:2: ")] != "labels.tsv:2: " {
			t.Errorf("%q: error %v, want one that names line 2", text, err)
		}
	}
}

func TestWrittenSentencesAreLabelled(t *testing.T) {
	all, err := readWritten("written.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var n [kindN]int
	for _, e := range all {
		n[e.kind]++
		if len(e.features) == 0 {
			t.Errorf("no features: %q", e.sentence.Text)
		}
	}
	for k, count := range n {
		if count == 0 {
			t.Errorf("no %s among the sentences written for the trainer", kinds[k])
		}
	}
}

func TestSpeechIsNotTrainedOn(t *testing.T) {
	trained, err := readWritten("written.tsv")
	if err != nil {
		t.Fatal(err)
	}
	speech, err := readWritten("speech.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if len(speech) < 150 {
		t.Errorf("%d sentences, want at least 150", len(speech))
	}
	for _, e := range speech {
		if slices.ContainsFunc(trained, func(o example) bool { return o.sentence.Text == e.sentence.Text }) {
			t.Errorf("trained on: %q", e.sentence.Text)
		}
	}
}

// scored makes results with these scores for worth 2 and more, and these worths.
func scored(scores []float64, worths []int) []result {
	var all []result
	for i, s := range scores {
		r := result{example: &example{worth: worths[i]}}
		r.scores[kindN+1] = s
		all = append(all, r)
	}
	return all
}

func TestAUC(t *testing.T) {
	for _, c := range []struct {
		worths []int
		want   float64
	}{
		{[]int{0, 1, 2, 3}, 1},
		{[]int{2, 3, 0, 1}, 0},
		{[]int{0, 2, 0, 2}, 0.75},
	} {
		if got := auc(scored([]float64{-2, -1, 1, 2}, c.worths), 2); got != c.want {
			t.Errorf("worths %v: %v, want %v", c.worths, got, c.want)
		}
	}
}

func TestPlattIsCalibrated(t *testing.T) {
	// at score 1 three in four are worth checking, at -1 one in four
	slope, offset := platt(scored([]float64{1, 1, 1, 1, -1, -1, -1, -1}, []int{2, 2, 2, 0, 0, 0, 0, 2}))
	if p := 1 / (1 + math.Exp(-(slope + offset))); math.Abs(p-0.75) > 0.02 {
		t.Errorf("at score 1 the chance is %.3f, want 0.75", p)
	}
}

func TestFitLearnsAndEncodes(t *testing.T) {
	all, err := readWritten("written.tsv")
	if err != nil {
		t.Fatal(err)
	}
	all = slices.DeleteFunc(all, func(e example) bool { return e.kind != worth.Question && e.kind != worth.Statement })
	w := fit(all)
	missed := 0
	var results []result
	for i := range all {
		r := result{&all[i], w.score(all[i].features)}
		if r.said() != r.kind {
			missed++
		}
		results = append(results, r)
	}
	if missed*20 > len(all) {
		t.Errorf("%d of %d sentences that it was trained on are missed", missed, len(all))
	}
	if n := len(encode(w, results)); n != worth.ModelSize {
		t.Errorf("the model has %d bytes, want %d", n, worth.ModelSize)
	}
}
