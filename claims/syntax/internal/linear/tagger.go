package linear

// Limits of the features that one decision looks at.
const (
	MaxDense  = 24
	MaxSparse = 48
	MaxMoves  = 96
)

// Features are those of one choice among labels: dense ones speak about many labels,
// sparse ones (those with a word in them) about few.
type Features struct {
	Dense  [MaxDense]uint32
	Sparse [MaxSparse]uint32
	ND, NS int
}

func (f *Features) reset()          { f.ND, f.NS = 0, 0 }
func (f *Features) dense(h uint32)  { f.Dense[f.ND] = h; f.ND++ }
func (f *Features) sparse(h uint32) { f.Sparse[f.NS] = h; f.NS++ }

// TagFeatures fills f with what the tagger looks at for word i (counted from 1; words[0] and
// the two after the last are blanks), the tags before it being known.
func TagFeatures(f *Features, words []Word, tags []uint8, i int) {
	f.reset()
	w, l, r := &words[i], &words[i-1], &words[i+1]
	r2 := &words[i+2]
	var l2 Word
	var t2 uint32
	if i > 1 {
		l2 = words[i-2]
		t2 = uint32(tags[i-2])
	}
	t1 := uint32(tags[i-1])
	if i == 1 {
		t1 = 63
	}
	if i <= 2 {
		t2 = 63
	}
	sh, cw, cl, cr := uint32(w.Shape), uint32(w.Common), uint32(l.Common), uint32(r.Common)
	s2, s3 := w.Tail&0xffff, w.Tail&0xffffff
	first := uint32(0)
	if i == 1 {
		first = 1
	}
	f.dense(mix(1, sh, first, 0))
	f.dense(mix(2, w.Tail&0xff, sh&15, 0))
	f.dense(mix(3, s2, 0, 0))
	f.dense(mix(4, t1, 0, 0))
	f.dense(mix(5, t1, t2, 0))
	f.dense(mix(6, cw, t1, 0))
	f.dense(mix(7, cw, cr, 0))
	f.dense(mix(8, cw, cr, t1))
	f.dense(mix(12, sh&31, uint32(r.Shape)&31, uint32(l.Shape)&31))
	f.dense(mix(13, t1, cr, uint32(r2.Common)))

	f.sparse(mix(30, w.Low, 0, 0))
	f.sparse(mix(31, w.Low, t1, 0))
	f.sparse(mix(32, w.Low, l.Low, 0))
	f.sparse(mix(33, w.Low, r.Low, 0))
	f.sparse(mix(34, l.Low, cw, 0))
	f.sparse(mix(35, r.Low, cw, 0))
	f.sparse(mix(36, l.Low, t2, 0))
	f.sparse(mix(37, r2.Low, cw, 0))
	f.sparse(mix(38, l2.Low, cw, 0))
	f.sparse(mix(39, s3, 0, 0))
	f.sparse(mix(40, w.Tail, 0, 0))
	f.sparse(mix(41, w.Front>>8, 0, 0))
	f.sparse(mix(42, s3, t1, 0))
	f.sparse(mix(43, s2, sh, t1))
	f.sparse(mix(44, w.Low, sh&3, first))
	f.sparse(mix(46, w.Low, t1, t2))
	f.sparse(mix(47, w.Front, sh&3, 0))
	f.sparse(mix(48, r.Low, s3, 0))
	f.sparse(mix(49, w.Low, cr, 0))
	f.sparse(mix(51, s2, cl, cr))
}
