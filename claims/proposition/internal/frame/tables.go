package frame

import "math"

func init() {
	for i := range logistic {
		logistic[i] = int32(math.Round(256 * math.Log1p(math.Exp(-float64(i)/16))))
	}
	for i := range exponential {
		exponential[i] = int32(math.Round(1024 * math.Exp(-float64(i)/16)))
	}
}
