// Command train learns the weights of package sentence.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/sentence/internal/boundary"
)

type paragraph struct {
	set, doc string
	text     string
	ends     map[int]bool // bytes, just past the last ink
	weight   float32
}

type instance struct {
	features []uint32
	label    bool
	weight   float32
}

func read(path string, each func(line []byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for sc.Scan() {
		if err := each(sc.Bytes()); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return sc.Err()
}

func gold(path string) ([]paragraph, error) {
	var out []paragraph
	set := strings.TrimSuffix(filepath.Base(path), ".jsonl")
	err := read(path, func(line []byte) error {
		var row struct {
			Doc, Text string
			Ends      []int
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return err
		}
		p := paragraph{set: set, doc: row.Doc, text: row.Text, ends: map[int]bool{}, weight: 1}
		at := make([]int, 0, len(row.Text)+1)
		for i := range row.Text {
			at = append(at, i)
		}
		at = append(at, len(row.Text))
		for _, e := range row.Ends {
			p.ends[len(strings.TrimRightFunc(row.Text[:at[e]], unicode.IsSpace))] = true
		}
		out = append(out, p)
		return nil
	})
	return out, err
}

// collect gives what the model is asked about in a paragraph.
func collect(p paragraph) []instance {
	var out []instance
	s := boundary.New(p.text)
	s.Teacher = func(end int, f []uint32) bool {
		if p.set != "invented" || boundary.Abbreviated(&s) {
			out = append(out, instance{append([]uint32(nil), f...), p.ends[end], p.weight})
		}
		return p.ends[end]
	}
	for {
		if _, _, ok := s.Next(); !ok {
			return out
		}
	}
}

// model has a weight for each feature that it keeps.
type model map[uint32]float32

func (m model) score(f []uint32) float32 {
	n := float32(0)
	for _, h := range f {
		n += m[h]
	}
	return n
}

var minimum = flag.Int("min", 2, "")
var l2flag = flag.Float64("l2", 1e-3, "")
var rateflag = flag.Float64("rate", 0.1, "")

// keep chooses the features that get a slot: the most frequent of those that
// fall into it, of those seen often enough.
func keep(data []instance) map[uint32]int32 {
	counts := map[uint32]int{}
	for _, d := range data {
		for _, h := range d.features {
			counts[h]++
		}
	}
	best := make([]uint32, boundary.Slots)
	for h, n := range counts {
		slot, _ := boundary.SlotOf(h)
		if n < *minimum {
			continue
		}
		if b := best[slot]; counts[b] < n || counts[b] == n && h > b {
			best[slot] = h
		}
	}
	at := map[uint32]int32{}
	for _, h := range best {
		if h != 0 {
			at[h] = int32(len(at))
		}
	}
	return at
}

func learn(data []instance, epochs int) model {
	at := keep(data)
	index := make([][]int32, len(data))
	for k, d := range data {
		for _, h := range d.features {
			if i, ok := at[h]; ok {
				index[k] = append(index[k], i)
			}
		}
	}
	m := make([]float32, len(at))
	g := make([]float32, len(at))
	avg := make([]float64, len(at))
	r := rand.New(rand.NewPCG(1, 2))
	order := r.Perm(len(data))
	rate, l2 := float32(*rateflag), float32(*l2flag)
	for e := range epochs {
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			d := &data[k]
			n := float32(0)
			for _, i := range index[k] {
				n += m[i]
			}
			p := float32(1 / (1 + math.Exp(-float64(n))))
			y := float32(0)
			if d.label {
				y = 1
			}
			grad := (p - y) * d.weight
			for _, i := range index[k] {
				gi := grad + l2*m[i]
				g[i] += gi * gi
				m[i] -= rate * gi / (float32(math.Sqrt(float64(g[i]))) + 1e-6)
			}
		}
		if e >= epochs/2 {
			for i := range m {
				avg[i] += float64(m[i])
			}
		}
	}
	out := model{}
	for h, i := range at {
		out[h] = float32(avg[i] / float64(epochs-epochs/2))
	}
	return out
}

func (m model) quantise() ([]byte, model) {
	const scale = 24
	b := make([]byte, 2*boundary.Slots)
	q := model{}
	for h, w := range m {
		v := max(-127, min(127, int(math.Round(float64(w)*scale))))
		if v == 0 {
			continue
		}
		slot, check := boundary.SlotOf(h)
		b[2*slot], b[2*slot+1] = byte(int8(v)), check
		q[h] = float32(v)
	}
	return b, q
}

type tally struct{ tp, fp, fn int }

func (t tally) String() string {
	p, r := float64(t.tp)/float64(max(1, t.tp+t.fp)), float64(t.tp)/float64(max(1, t.tp+t.fn))
	return fmt.Sprintf("P %6.2f  R %6.2f  F1 %6.2f  (tp %d fp %d fn %d)", 100*p, 100*r, 200*p*r/max(1e-9, p+r), t.tp, t.fp, t.fn)
}

func grade(p paragraph, m model, t *tally, show io.Writer) {
	s := boundary.New(p.text)
	if m != nil {
		s.Teacher = func(end int, f []uint32) bool { return m.score(f) > margin(p.text[:end]) }
	}
	last := len(strings.TrimRightFunc(p.text, unicode.IsSpace))
	got := map[int]bool{}
	for {
		_, end, ok := s.Next()
		if !ok {
			break
		}
		if end == last {
			continue
		}
		got[end] = true
		if p.ends[end] {
			t.tp++
		} else {
			t.fp++
			context(show, "split ", p, end)
		}
	}
	for e := range len(p.text) {
		if p.ends[e] && e != last && e > 0 && !got[e] {
			t.fn++
			context(show, "missed", p, e)
		}
	}
}

func context(w io.Writer, what string, p paragraph, at int) {
	a, b := max(0, at-60), min(len(p.text), at+50)
	for !utf8.RuneStart(p.text[a]) {
		a--
	}
	for b < len(p.text) && !utf8.RuneStart(p.text[b]) {
		b++
	}
	fmt.Fprintf(w, "%s %-10s %s ^ %s\n", what, p.set, p.text[a:at], p.text[at:b])
}

func main() {
	folds := flag.Int("folds", 0, "cross-validate")
	show := flag.Bool("errors", false, "print what is missed")
	out := flag.String("o", "", "write weights")
	epochs := flag.Int("epochs", 12, "")
	flag.Parse()
	dir := flag.Arg(0)
	var main, extra []paragraph
	for _, f := range []string{"gum_train", "gum_dev", "ewt_dev", "ntrex_dev"} {
		ps, err := gold(filepath.Join(dir, "sentences", f+".jsonl"))
		check(err)
		main = append(main, ps...)
	}
	singles := singles(dir)
	extra = append(extra, joined(singles)...)
	plain := extra
	extra = append(extra, invented(append(main[:len(main):len(main)], extra...))...)
	fmt.Println(len(main), "paragraphs", len(singles), "single sentences", len(extra), "extra")

	if *folds > 0 {
		order := []string{"gum_train", "gum_dev", "ewt_dev", "ntrex_dev", "gum_news"}
		tallies := map[string]*tally{}
		for _, s := range order {
			tallies[s] = &tally{}
		}
		w := io.Discard
		if *show {
			w = os.Stdout
		}
		for k := range *folds {
			var data []instance
			known := plain[:len(plain):len(plain)]
			for _, p := range main {
				if fold(p.doc, *folds) != k {
					known = append(known, p)
				}
			}
			boundary.SetHabits(habits(known))
			for _, p := range main {
				if fold(p.doc, *folds) != k {
					data = append(data, collect(p)...)
				}
			}
			for _, p := range extra {
				if p.doc == "" || fold(p.doc, *folds) != k {
					data = append(data, collect(p)...)
				}
			}
			_, q := learn(data, *epochs).quantise()
			for _, p := range main {
				if fold(p.doc, *folds) == k {
					grade(p, q, tallies[p.set], w)
					if strings.HasPrefix(p.doc, "GUM_news") {
						grade(p, q, tallies["gum_news"], io.Discard)
					}
				}
			}
		}
		for _, s := range order {
			fmt.Printf("%-10s %v\n", s, tallies[s])
		}
	}
	if *out != "" {
		var data []instance
		habits := habits(append(main[:len(main):len(main)], plain...))
		boundary.SetHabits(habits)
		for _, p := range append(main[:len(main):len(main)], extra...) {
			data = append(data, collect(p)...)
		}
		pos := 0
		for _, d := range data {
			if d.label {
				pos++
			}
		}
		fmt.Println(len(data), "candidates", pos, "ends")
		b, _ := learn(data, *epochs).quantise()
		check(os.WriteFile(*out, append(b, habits...), 0o666))
	}
}

func fold(doc string, n int) int {
	h := uint32(2166136261)
	for i := range len(doc) {
		h = (h ^ uint32(doc[i])) * 16777619
	}
	return int(h>>8) % n
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(2)
	}
}

var marginFlag = flag.Float64("margin", 0, "")

func margin(t string) float32 {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t, "\"'”’)]"))
	if strings.ContainsRune(".?!…", r) {
		return 0
	}
	return float32(*marginFlag)
}
