package main

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/factdesk/factdesk/claims/sentence/internal/boundary"
)

var joinedMark = regexp.MustCompile(`[a-z]{3}[.?!][A-Z]`)

// singles gives texts that are one sentence each.
func singles(dir string) []string {
	var out []string
	seen := map[string]bool{}
	for _, f := range []string{"minwiki_train", "desse_train", "carb_dev"} {
		check(read(filepath.Join(dir, "decompositions", f+".jsonl"), func(line []byte) error {
			var row struct{ Text string }
			if err := json.Unmarshal(line, &row); err != nil {
				return err
			}
			t := strings.TrimSpace(row.Text)
			r, _ := utf8.DecodeRuneInString(t)
			if !seen[t] && len(t) > 20 && strings.HasSuffix(t, ".") && (unicode.IsUpper(r)) && !joinedMark.MatchString(t) && !strings.Contains(t, " .") && !strings.Contains(t, " ,") {
				seen[t] = true
				out = append(out, t)
			}
			return nil
		}))
	}
	return out
}

// joined sets single sentences one after the other.
func joined(singles []string) []paragraph {
	var out []paragraph
	for i := 0; i+2 < len(singles); i += 3 {
		p := paragraph{set: "joined", ends: map[int]bool{}, weight: 0.5}
		for _, s := range singles[i : i+3] {
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

// habits counts how each word is written inside sentences and how often it
// begins one.
func habits(ps []paragraph) []byte {
	type count struct{ low, cap, first, bare, stop int }
	counts := map[uint32]*count{}
	for _, p := range ps {
		first := true
		for i := 0; i < len(p.text); {
			if p.text[i] == ' ' {
				i++
				continue
			}
			j := i
			for j < len(p.text) && p.text[j] != ' ' {
				j++
			}
			hash, form, after := boundary.HeadOf(p.text[:j], i)
			c := counts[hash]
			if c == nil {
				c = &count{}
				counts[hash] = c
			}
			switch {
			case first:
				c.first++
			case form == boundary.Lower:
				c.low++
			case form == boundary.Title:
				c.cap++
			}
			if after == j || p.text[after] == ',' || p.text[after] == ':' || p.text[after] == ')' {
				c.bare++
			} else if p.text[after] == '.' && !p.ends[j] {
				c.stop++
			}
			first = p.ends[j]
			// an opening quotation begins a sentence of its own
			if !first && strings.HasSuffix(p.text[i:j], ":") || strings.HasSuffix(p.text[i:j], ",") && j+1 < len(p.text) && (p.text[j+1] == '"' || strings.HasPrefix(p.text[j+1:], "“")) {
				first = true
			}
			i = j
		}
	}
	days := map[uint32]bool{}
	for _, d := range strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December") {
		hash, _, _ := boundary.HeadOf(d, 0)
		days[hash] = true
	}
	table := make([]byte, boundary.HabitSize)
	best := make([]int, boundary.HabitSize)
	for _, h := range slices.Sorted(maps.Keys(counts)) {
		c := counts[h]
		at, check := boundary.HabitAt(h)
		n := c.low + c.cap + c.first
		if n < 2 || n < best[at] {
			continue
		}
		if n == best[at] && table[at] != 0 {
			continue // a tie: the smaller hash stays
		}
		best[at] = n
		cap := byte(0)
		if m := c.low + c.cap; m > 0 {
			share := float64(c.cap) / float64(m)
			switch {
			case share < 0.02:
				cap = 1
				if m >= 10 {
					cap = 2
				}
			case share < 0.2:
				cap = 3
			case share < 0.6:
				cap = 4
			case share < 0.95:
				cap = 5
			default:
				cap = 6
				if m >= 10 {
					cap = 7
				}
			}
		}
		start := byte(0)
		share := float64(c.first) / float64(n)
		switch {
		case c.first == 0:
			start = 1
		case share < 0.05:
			start = 2
		case share < 0.15:
			start = 3
		case share < 0.3:
			start = 4
		case share < 0.5:
			start = 5
		case share < 0.75:
			start = 6
		default:
			start = 7
		}
		if days[h] {
			start = min(start, 3) // a day inside a sentence begins none
		}
		stop := byte(0)
		switch {
		case c.stop == 0 && c.bare >= 2:
			stop = 1
		case c.stop > 2*c.bare:
			stop = 3
		case c.stop > 0:
			stop = 2
		}
		table[at], table[at+1] = stop<<6|cap<<3|start, check
	}
	return table
}

var kinds = [][]string{
	{"Inc.", "Corp.", "Co.", "Ltd.", "Cos.", "Bros."},
	{"U.S.", "U.K.", "U.N.", "E.U.", "L.A.", "D.C.", "N.Y.", "N.J."},
	{"a.m.", "p.m.", "p.m.", "a.m."},
	{"Calif.", "Mass.", "Conn.", "Fla.", "Va.", "Pa.", "Mich.", "Ill."},
	{"Jr.", "Sr.", "Ph.D.", "Jr."},
	{"etc.", "al."},
	{"Sept.", "Oct.", "Nov.", "Aug.", "Jan.", "Dec."},
	{"Ave.", "Blvd.", "Rd."},
	{"Dept.", "Assn.", "Intl.", "Univ."},
	{"B.", "J.", "K.", "M.", "R.", "D.", "H."},
	{"ft.", "lb.", "hrs.", "min."},
}

// invented puts abbreviations at the ends of sentences and before capitals
// inside them, so that the model learns from what follows.
func invented(ps []paragraph) []paragraph {
	r := rand.New(rand.NewPCG(3, 4))
	var out []paragraph
	for _, p := range ps {
		if p.set == "ewt_dev" || p.set == "gum_dev" && false {
			continue
		}
		for i := 0; i+3 < len(p.text); i++ {
			if p.text[i] != ' ' || i < 12 {
				continue
			}
			next, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.text[i+1:], "\"'“‘("))
			if !unicode.IsUpper(next) {
				continue
			}
			end := p.ends[i]
			prev := p.text[i-1]
			k := kinds[r.IntN(len(kinds))]
			abbr := k[r.IntN(len(k))]
			var head string
			switch {
			case end && prev == '.' && p.text[i-2] >= 'a' && p.text[i-2] <= 'z':
				head = p.text[max(0, i-60) : i-1]
			case !end && prev >= 'a' && prev <= 'z' && r.IntN(4) == 0:
				head = p.text[max(0, i-60):i]
			default:
				continue
			}
			if j := strings.IndexByte(head, ' '); j >= 0 && i > 60 {
				head = head[j+1:]
			}
			if j := strings.LastIndexByte(head, ' '); end && j > 0 && r.IntN(2) == 0 {
				head = head[:j] // the abbreviation takes the place of the last word
			}
			if abbr[0] >= 'a' && abbr != "etc." && abbr != "al." {
				head += " 5"
			}
			tail := p.text[i:min(len(p.text), i+60)]
			for !utf8.ValidString(tail) {
				tail = tail[:len(tail)-1]
			}
			q := paragraph{set: "invented", doc: p.doc, text: strings.ToValidUTF8(head, "") + " " + abbr, ends: map[int]bool{}, weight: 0.6}
			if end {
				q.ends[len(q.text)] = true
			}
			at := len(q.text)
			q.text += tail
			for e := range p.ends {
				if e > i && e-i+at <= len(q.text) {
					q.ends[e-i+at] = true
				}
			}
			q.ends[len(q.text)] = true
			out = append(out, q)
		}
	}
	return out
}
