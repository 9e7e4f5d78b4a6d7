package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is a text whose sentences are known.
type paragraph struct {
	set, doc string
	text     string
	ends     map[int]bool // bytes, just past the last ink of each sentence
	weight   float32
	invented bool // only what stands behind an abbreviation is to be learned
}

// readLines calls each with the lines of a file.
func readLines(path string, each func(line []byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for n := 1; sc.Scan(); n++ {
		if err := each(sc.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return sc.Err()
}

// readGold reads annotated paragraphs.
func readGold(path string) ([]paragraph, error) {
	var out []paragraph
	set := strings.TrimSuffix(filepath.Base(path), ".jsonl")
	err := readLines(path, func(line []byte) error {
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
			if e < 0 || e >= len(at) {
				return fmt.Errorf("end %d outside the text", e)
			}
			p.ends[len(strings.TrimRightFunc(row.Text[:at[e]], unicode.IsSpace))] = true
		}
		out = append(out, p)
		return nil
	})
	return out, err
}

var joinedMark = regexp.MustCompile(`[a-z]{3}[.?!][A-Z]`)

// readSingle reads texts that are one sentence each, once.
func readSingle(dir string) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	for _, f := range []string{"minwiki_train", "desse_train", "carb_dev"} {
		err := readLines(filepath.Join(dir, "decompositions", f+".jsonl"), func(line []byte) error {
			var row struct{ Text string }
			if err := json.Unmarshal(line, &row); err != nil {
				return err
			}
			t := strings.TrimSpace(row.Text)
			r, _ := utf8.DecodeRuneInString(t)
			tokenised := strings.Contains(t, " .") || strings.Contains(t, " ,") || joinedMark.MatchString(t)
			if !seen[t] && len(t) > 20 && strings.HasSuffix(t, ".") && unicode.IsUpper(r) && !tokenised {
				seen[t] = true
				out = append(out, t)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// joined sets single sentences one after the other, three to a paragraph.
func joined(single []string) []paragraph {
	var out []paragraph
	for i := 0; i+2 < len(single); i += 3 {
		p := paragraph{ends: map[int]bool{}, weight: 0.5}
		for _, s := range single[i : i+3] {
			if p.text != "" {
				p.text += " "
			}
			p.text += s
			p.ends[len(p.text)] = true
		}
		out = append(out, p)
	}
	return out
}

// abbreviations that stand inside sentences and at their ends alike.
var abbreviations = [][]string{
	{"Inc.", "Corp.", "Co.", "Ltd.", "Cos.", "Bros."},
	{"U.S.", "U.K.", "U.N.", "E.U.", "L.A.", "D.C.", "N.Y.", "N.J."},
	{"a.m.", "p.m."},
	{"Calif.", "Mass.", "Conn.", "Fla.", "Va.", "Pa.", "Mich.", "Ill."},
	{"Jr.", "Sr.", "Ph.D."},
	{"etc.", "al."},
	{"Sept.", "Oct.", "Nov.", "Aug.", "Jan.", "Dec."},
	{"Ave.", "Blvd.", "Rd."},
	{"Dept.", "Assn.", "Intl.", "Univ."},
	{"B.", "J.", "K.", "M.", "R.", "D.", "H."},
	{"ft.", "lb.", "hrs.", "min."},
}

// invented puts abbreviations at the ends of sentences, and before capitals
// inside them, so that the model learns from what follows which is which. It is
// the orthographic heuristic of Kiss and Strunk (2006), learned rather than
// counted.
func invented(ps []paragraph) []paragraph {
	r := rand.New(rand.NewPCG(3, 4))
	var out []paragraph
	for _, p := range ps {
		if p.set == "ewt_dev" {
			continue // its capitals are no guide
		}
		for i := 12; i+3 < len(p.text); i++ {
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.text[i+1:], "\"'“‘("))
			if p.text[i] != ' ' || !unicode.IsUpper(next) {
				continue
			}
			if q, ok := invent(p, i, r); ok {
				out = append(out, q)
			}
		}
	}
	return out
}

// invent returns the surroundings of the space at i with an abbreviation
// before it.
func invent(p paragraph, i int, r *rand.Rand) (paragraph, bool) {
	const reach = 60
	end, before := p.ends[i], p.text[i-1]
	group := abbreviations[r.IntN(len(abbreviations))]
	abbreviation := group[r.IntN(len(group))]
	cut := i
	switch {
	case end && before == '.' && p.text[i-2] >= 'a' && p.text[i-2] <= 'z':
		cut = i - 1
	case !end && before >= 'a' && before <= 'z' && r.IntN(4) == 0:
	default:
		return paragraph{}, false
	}
	head := p.text[max(0, i-reach):cut]
	if j := strings.IndexByte(head, ' '); j >= 0 && i > reach {
		head = head[j+1:]
	}
	if j := strings.LastIndexByte(head, ' '); end && j > 0 && r.IntN(2) == 0 {
		head = head[:j] // the abbreviation takes the place of the last word
	}
	if b := abbreviation[0]; b >= 'a' && abbreviation != "etc." && abbreviation != "al." {
		head += " 5"
	}
	tail := p.text[i:min(len(p.text), i+reach)]
	for !utf8.ValidString(tail) {
		tail = tail[:len(tail)-1]
	}
	q := paragraph{doc: p.doc, text: strings.ToValidUTF8(head, "") + " " + abbreviation, ends: map[int]bool{}, weight: 0.6, invented: true}
	at := len(q.text)
	q.text += tail
	q.ends[at] = end
	for e := range p.ends {
		if e > i && e-i+at <= len(q.text) {
			q.ends[e-i+at] = true
		}
	}
	q.ends[len(q.text)] = true
	return q, true
}
