package agreement

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Measures are the coefficients of one table. NaN is what cannot be said: too
// few verdicts, or verdicts that are all the same.
type Measures struct {
	Units   int     // judged by two reviewers or more
	Raters  int     // who judged one of those
	Percent float64 // share of pairs of verdicts that are the same, 0 to 1
	Cohen   float64 // two raters only
	Fleiss  float64 // on the units that every rater judged
	Nominal Alpha
	Ordinal Alpha // on the order of the scale; NaN where the scale has none
}

// Alpha is Krippendorff's alpha with a 95% bootstrap interval.
type Alpha struct{ Value, Low, High float64 }

// Resamples is how many bootstrap samples an interval rests on.
const Resamples = 1000

// Measure works out every coefficient of a table. The bootstrap draws from
// random.
func Measure(t Table, random *rand.Rand) Measures {
	nominal := reliability(t, func(v int) int { return v })
	ordinal := reliability(t, func(v int) int { return t.Scale.Verdicts[v].Rank - 1 })
	if !t.Scale.Ordinal {
		ordinal = nil
	}
	m := Measures{
		Units:   len(nominal),
		Percent: percent(nominal),
		Cohen:   math.NaN(),
		Fleiss:  fleiss(t),
		Nominal: bootstrap(nominal, nominalDistance, random),
		Ordinal: bootstrap(ordinal, ordinalDistance, random),
	}
	judged := make([]bool, len(t.Raters))
	for _, u := range t.Units {
		if len(u.given()) > 1 {
			for r, v := range u.Values {
				judged[r] = judged[r] || v != None
			}
		}
	}
	for _, j := range judged {
		if j {
			m.Raters++
		}
	}
	if len(t.Raters) == 2 {
		m.Cohen = cohen(t)
	}
	return m
}

// reliability lists the values of each unit that has at least two of them.
// A value that category maps below zero is left out.
func reliability(t Table, category func(int) int) [][]int {
	var data [][]int
	for _, u := range t.Units {
		var values []int
		for _, v := range u.given() {
			if c := category(v); c >= 0 {
				values = append(values, c)
			}
		}
		if len(values) > 1 {
			data = append(data, values)
		}
	}
	return data
}

// percent is the share of agreeing pairs of values, each unit counting alike.
func percent(data [][]int) float64 {
	sum := 0.0
	for _, values := range data {
		same, pairs := 0, 0
		for i := range values {
			for j := range i {
				pairs++
				if values[i] == values[j] {
					same++
				}
			}
		}
		sum += float64(same) / float64(pairs)
	}
	return sum / float64(len(data)) // NaN without units
}

// cohen is Cohen's kappa (Cohen 1960, A coefficient of agreement for nominal
// scales) of the two raters of a table, on the units that both judged.
func cohen(t Table) float64 {
	k := len(t.Scale.Verdicts)
	first, second := make([]float64, k), make([]float64, k)
	n, same := 0.0, 0.0
	for _, u := range t.Units {
		a, b := u.Values[0], u.Values[1]
		if a == None || b == None {
			continue
		}
		n++
		first[a]++
		second[b]++
		if a == b {
			same++
		}
	}
	chance := 0.0
	for c := range k {
		chance += first[c] / n * second[c] / n
	}
	return corrected(same/n, chance)
}

// fleiss is Fleiss' kappa (Fleiss 1971, Measuring nominal scale agreement among
// many raters) on the units that every rater judged.
func fleiss(t Table) float64 {
	raters := float64(len(t.Raters))
	total := make([]float64, len(t.Scale.Verdicts))
	units, observed := 0.0, 0.0
	for _, u := range t.Units {
		if raters < 2 || slices.Contains(u.Values, None) {
			continue
		}
		units++
		count := make([]float64, len(total))
		for _, v := range u.Values {
			count[v]++
			total[v]++
		}
		for _, c := range count {
			observed += c * (c - 1) / (raters * (raters - 1))
		}
	}
	chance := 0.0
	for _, c := range total {
		p := c / (units * raters)
		chance += p * p
	}
	return corrected(observed/units, chance)
}

// corrected is agreement beyond chance; NaN where chance alone explains all.
func corrected(observed, chance float64) float64 {
	if chance >= 1-1e-12 {
		return math.NaN()
	}
	return (observed - chance) / (1 - chance)
}

// distance is the squared difference between two categories, given how often
// each category occurs.
type distance func(c, k int, count []float64) float64

func nominalDistance(c, k int, _ []float64) float64 {
	if c == k {
		return 0
	}
	return 1
}

func ordinalDistance(c, k int, count []float64) float64 {
	lo, hi := min(c, k), max(c, k)
	sum := -(count[lo] + count[hi]) / 2
	for g := lo; g <= hi; g++ {
		sum += count[g]
	}
	return sum * sum
}

// alpha is Krippendorff's alpha (Krippendorff 2011, Computing Krippendorff's
// alpha-reliability) from the coincidences of values within units.
func alpha(data [][]int, d distance) float64 {
	k := 0
	for _, values := range data {
		k = max(k, slices.Max(values)+1)
	}
	count := make([]float64, k)
	coincidence := make([]float64, k*k)
	n := 0.0
	for _, values := range data {
		weight := 1 / float64(len(values)-1)
		for i, v := range values {
			count[v]++
			n++
			for j, w := range values {
				if i != j {
					coincidence[v*k+w] += weight
				}
			}
		}
	}
	observed, expected := 0.0, 0.0
	for c := range k {
		for j := range k {
			delta := d(c, j, count)
			observed += coincidence[c*k+j] * delta
			expected += count[c] * count[j] * delta
		}
	}
	if expected == 0 {
		return math.NaN()
	}
	return 1 - (n-1)*observed/expected
}

// bootstrap is alpha with the 2.5th and 97.5th percentile of its values on
// Resamples samples of the units, drawn with replacement. Samples on which
// alpha cannot be said are passed over.
func bootstrap(data [][]int, d distance, random *rand.Rand) Alpha {
	a := Alpha{Value: alpha(data, d), Low: math.NaN(), High: math.NaN()}
	if math.IsNaN(a.Value) {
		return a
	}
	var drawn []float64
	sample := make([][]int, len(data))
	for range Resamples {
		for i := range sample {
			sample[i] = data[random.IntN(len(data))]
		}
		if v := alpha(sample, d); !math.IsNaN(v) {
			drawn = append(drawn, v)
		}
	}
	if len(drawn) > 0 {
		slices.Sort(drawn)
		a.Low, a.High = quantile(drawn, 0.025), quantile(drawn, 0.975)
	}
	return a
}

// quantile interpolates between the order statistics of sorted values.
func quantile(sorted []float64, p float64) float64 {
	at := p * float64(len(sorted)-1)
	i := int(at)
	if i+1 == len(sorted) {
		return sorted[i]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}
