package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/claims/sentence/internal/boundary"
)

// count is how a word was seen: inside a sentence with a small letter or a
// capital, at the start of one, without a full stop behind it, or with one that
// ended no sentence.
type count struct{ low, cap, first, bare, stop int }

// learnHabits counts how each word is written inside sentences and how often
// it begins one, and packs that for the scanner.
func learnHabits(ps []paragraph) string {
	counts := map[uint32]*count{}
	for _, p := range ps {
		tallyWords(p, counts)
	}
	days := map[uint32]bool{}
	for _, d := range strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December") {
		hash, _, _ := boundary.HeadOf(d, 0)
		days[hash] = true
	}
	table := make([]byte, boundary.HabitSize)
	most := make([]int, boundary.HabitSize)
	for _, h := range slices.Sorted(maps.Keys(counts)) {
		c := counts[h]
		at, check := boundary.HabitAt(h)
		n := c.low + c.cap + c.first
		if n < 2 || n <= most[at] {
			continue
		}
		most[at] = n
		start := c.starts()
		if days[h] {
			start = min(start, 3) // on Monday, said Tuesday: a day begins no sentence by itself
		}
		table[at], table[at+1] = c.stops()<<6|c.capitals()<<3|start, check
	}
	return string(table)
}

func tallyWords(p paragraph, counts map[uint32]*count) {
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
		switch {
		case after == j || strings.IndexByte(",:)", p.text[after]) >= 0:
			c.bare++
		case p.text[after] == '.' && !p.ends[j]:
			c.stop++
		}
		// What a quotation begins with stands at the start of a sentence too.
		first = p.ends[j] || p.text[j-1] == ':' || p.text[j-1] == ',' && j+1 < len(p.text) && (p.text[j+1] == '"' || strings.HasPrefix(p.text[j+1:], "“"))
		i = j
	}
}

// capitals is how often the word has a capital inside sentences, from 1, hardly
// ever, to 7, always; 0 if it was not seen there.
func (c *count) capitals() byte {
	seen := c.low + c.cap
	if seen == 0 {
		return 0
	}
	share := float64(c.cap) / float64(seen)
	switch {
	case share < 0.02 && seen < 10:
		return 1
	case share < 0.02:
		return 2
	case share < 0.2:
		return 3
	case share < 0.6:
		return 4
	case share < 0.95:
		return 5
	case seen < 10:
		return 6
	}
	return 7
}

// starts is how often the word begins a sentence, from 1, never, to 7, nearly
// always.
func (c *count) starts() byte {
	if c.first == 0 {
		return 1
	}
	share := float64(c.first) / float64(c.low+c.cap+c.first+2)
	for i, limit := range []float64{0.05, 0.15, 0.3, 0.5, 0.75} {
		if share < limit {
			return byte(i) + 2
		}
	}
	return 7
}

// stops is 1 for a word that has no full stop of its own, 2 for one that has it
// at times, 3 for one that mostly has; 0 if that cannot be told.
func (c *count) stops() byte {
	switch {
	case c.stop == 0 && c.bare >= 2:
		return 1
	case c.stop > 2*c.bare:
		return 3
	case c.stop > 0:
		return 2
	}
	return 0
}
