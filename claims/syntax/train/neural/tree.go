package neural

// Tree is the best projective tree with one root (Eisner 1996) over the scores of arcs, row
// dependent, column head, place 0 being the root's.
func Tree(score [][]float32) []int32 {
	n := len(score)
	const never = -1e30
	idx := func(i, j int) int { return i*n + j }
	// spans by end points; complete and incomplete, headed by the right (0) or the left (1) end
	var comp, inc [2][]float32
	var compAt, incAt [2][]int32
	for d := range 2 {
		comp[d], inc[d] = make([]float32, n*n), make([]float32, n*n)
		compAt[d], incAt[d] = make([]int32, n*n), make([]int32, n*n)
	}
	for w := 1; w < n; w++ {
		for i := 0; i+w < n; i++ {
			j := i + w
			best, at := float32(never), i
			for k := i; k < j; k++ {
				if v := comp[1][idx(i, k)] + comp[0][idx(k+1, j)]; v > best {
					best, at = v, k
				}
			}
			left := float32(never)
			if i > 0 {
				left = best + score[i][j]
			}
			right := best + score[j][i]
			if i == 0 {
				right -= 1000 // one root is enough
			}
			inc[0][idx(i, j)], inc[1][idx(i, j)] = left, right
			incAt[0][idx(i, j)], incAt[1][idx(i, j)] = int32(at), int32(at)
			best, at = never, i
			for k := i; k < j; k++ {
				if v := comp[0][idx(i, k)] + inc[0][idx(k, j)]; v > best {
					best, at = v, k
				}
			}
			comp[0][idx(i, j)], compAt[0][idx(i, j)] = best, int32(at)
			best, at = never, j
			for k := i + 1; k <= j; k++ {
				if v := inc[1][idx(i, k)] + comp[1][idx(k, j)]; v > best {
					best, at = v, k
				}
			}
			comp[1][idx(i, j)], compAt[1][idx(i, j)] = best, int32(at)
		}
	}
	heads := make([]int32, n)
	var walk func(i, j, d int, complete bool)
	walk = func(i, j, d int, complete bool) {
		if i == j {
			return
		}
		if complete {
			k := int(compAt[d][idx(i, j)])
			if d == 0 {
				walk(i, k, 0, true)
				walk(k, j, 0, false)
			} else {
				walk(i, k, 1, false)
				walk(k, j, 1, true)
			}
			return
		}
		if d == 0 {
			heads[i] = int32(j)
		} else {
			heads[j] = int32(i)
		}
		k := int(incAt[d][idx(i, j)])
		walk(i, k, 1, true)
		walk(k+1, j, 0, true)
	}
	walk(0, n-1, 1, true)
	return heads
}
