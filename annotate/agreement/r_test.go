package agreement

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// inR works out the same coefficients in R: Cohen's kappa by package psych,
// the others in base R straight from their definitions over all pairs of
// values, without a coincidence matrix.
const inR = `
suppressWarnings(suppressMessages(library(psych)))
con <- file("stdin", "r")
while (length(line <- readLines(con, n = 1)) > 0) {
  d <- matrix(as.integer(strsplit(line, " ")[[1]]), nrow = 40)   # units by raters, 0 for none
  d[d == 0] <- NA
  full <- d[complete.cases(d), , drop = FALSE]
  ck <- suppressWarnings(cohen.kappa(full[, 1:2]))$kappa
  r <- ncol(full); cats <- 1:5
  counts <- t(apply(full, 1, function(x) sapply(cats, function(c) sum(x == c))))
  pi <- (rowSums(counts^2) - r) / (r * (r - 1)); pj <- colSums(counts) / sum(counts)
  fk <- (mean(pi) - sum(pj^2)) / (1 - sum(pj^2))
  d <- d[rowSums(!is.na(d)) > 1, , drop = FALSE]
  all <- d[!is.na(d)]; n <- length(all); nc <- sapply(cats, function(c) sum(all == c))
  nominal <- function(a, b) as.numeric(a != b)
  ordinal <- function(a, b) mapply(function(x, y) (sum(nc[min(x, y):max(x, y)]) - (nc[x] + nc[y]) / 2)^2, a, b)
  alpha <- function(delta) {
    within <- sum(apply(d, 1, function(x) { x <- x[!is.na(x)]; g <- expand.grid(x, x); sum(delta(g[, 1], g[, 2])) / (length(x) - 1) }))
    g <- expand.grid(all, all)
    1 - (within / n) / (sum(delta(g[, 1], g[, 2])) / (n * (n - 1)))
  }
  cat(sprintf("%.10f %.10f %.10f %.10f\n", ck, fk, alpha(nominal), alpha(ordinal)))
}
`

func TestAgainstR(t *testing.T) {
	rscript, err := exec.LookPath("Rscript")
	if err != nil {
		t.Skip("Rscript is not installed: coefficients are not compared with R")
	}
	if exec.Command(rscript, "-e", "library(psych)").Run() != nil {
		t.Skip("R's package psych is not installed: coefficients are not compared with R")
	}
	random := rand.New(rand.NewPCG(7, 11))
	var in bytes.Buffer
	var tables []Table
	for n := range 12 {
		tb := generated(random, 2+n%4)
		tables = append(tables, tb)
		var cells []string
		for r := range tb.Raters {
			for _, u := range tb.Units {
				cells = append(cells, strconv.Itoa(u.Values[r]+1))
			}
		}
		fmt.Fprintln(&in, strings.Join(cells, " "))
	}
	cmd := exec.Command(rscript, "-e", inR)
	cmd.Stdin = &in
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for i, tb := range tables {
		if !lines.Scan() {
			t.Fatalf("R answered %d lines of %d", i, len(tables))
		}
		var ck, fk, nominal, ordinal float64
		if _, err := fmt.Sscan(lines.Text(), &ck, &fk, &nominal, &ordinal); err != nil {
			t.Fatalf("%q: %v", lines.Text(), err)
		}
		complete := tb
		complete.Units = nil
		for _, u := range tb.Units {
			if len(u.given()) == len(tb.Raters) {
				complete.Units = append(complete.Units, u)
			}
		}
		m := Measure(tb, seeded())
		near(t, fmt.Sprintf("table %d: Cohen", i), Measure(complete.Pair(0, 1), seeded()).Cohen, ck, 1e-6)
		near(t, fmt.Sprintf("table %d: Fleiss", i), m.Fleiss, fk, 1e-8)
		near(t, fmt.Sprintf("table %d: nominal alpha", i), m.Nominal.Value, nominal, 1e-8)
		near(t, fmt.Sprintf("table %d: ordinal alpha", i), m.Ordinal.Value, ordinal, 1e-8)
	}
}

// generated is a table of forty units whose raters see the truth through noise
// and pass over some units.
func generated(random *rand.Rand, raters int) Table {
	columns := make([]string, raters)
	for range 40 {
		truth := random.IntN(5)
		for r := range columns {
			v := truth
			if random.IntN(3) == 0 {
				v = random.IntN(5)
			}
			if random.IntN(12) == 0 {
				columns[r] += "."
			} else {
				columns[r] += string(rune('1' + v))
			}
		}
	}
	return table(5, columns...)
}
