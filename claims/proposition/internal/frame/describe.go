package frame

// What the rankers know of a candidate.
const (
	fKind = iota
	fTag
	fRel
	fScore
	fRank // among the variants of its frame
	fSize // tokens
	fMass // chance of the variants like it
	fShare
	fCover
	fLength
	fTriggers
	fClauses
	fDepth
	fIn0
	fOut0
	fIn1
	fOut1
	fSubject
	fUp
	fHeadTag
	fSpans
	fHeadWord
	fWord
	fFirst
	fLast
	fRooted
	fSubtree
	fFirstTag
	fLastTag
	fCommas
	fHasSubject
	fHasHead
	fUnits
	fMargin
	fFirstWord
	fUpWord
	fOpen
	fMade // how it was put together
	fOf   // of how many like it
	// CandidateFeatures is how many features a candidate has.
	CandidateFeatures
)

func flag(b bool) int16 {
	if b {
		return 1
	}
	return 0
}

// describeTrigger fills in what depends on the trigger alone.
func (c *Candidate) describeTrigger(s *Sentence, f *Frame) {
	x, t := &c.X, c.Trigger
	i := int(t.Tok)
	x[fKind], x[fTag], x[fRel] = int16(t.Kind), int16(s.Tag[i]), int16(s.Rel[i])
	x[fWord], x[fDepth] = int16(s.Word[i]), int16(s.Depth[i])
	x[fSubtree], x[fUnits] = s.Hi[i]-s.Lo[i], int16(len(f.Units))
	x[fLength] = int16(s.N)
	if t.Subj >= 0 {
		x[fSubject] = 1 + int16(s.Tag[t.Subj])
	}
	if t.Up >= 0 {
		x[fUp], x[fUpWord] = 1+int16(s.Tag[t.Up]), int16(s.Word[t.Up])
	}
	if h := s.Head[i]; h >= 0 {
		x[fHeadTag], x[fHeadWord] = int16(s.Tag[h]), int16(s.Word[h])
		x[fHasHead] = flag(c.Mask.Has(int(h)))
	}
}

// describeMask fills in what depends on the tokens taken in.
func (c *Candidate) describeMask(s *Sentence) {
	x, t := &c.X, c.Trigger
	size := c.Mask.Len()
	lo, last := c.Mask.Next(0), -2
	for k := lo; k >= 0 && k < s.N; k++ {
		if !c.Mask.Has(k) {
			continue
		}
		if k != last+1 {
			x[fSpans]++
		}
		last = k
	}
	x[fSize], x[fCover] = int16(size), int16(256*size/s.N)
	x[fFirst], x[fFirstTag], x[fFirstWord] = int16(lo), int16(s.Tag[lo]), int16(s.Word[lo])
	x[fLast], x[fLastTag] = int16(s.N-1-last), int16(s.Tag[last])
	x[fRooted] = flag(c.Mask.Has(s.Root))
	x[fHasSubject] = flag(t.Subj >= 0 && c.Mask.Has(int(t.Subj)) || t.Up >= 0 && c.Mask.Has(int(t.Up)))
}

// describeVariant fills in what depends on the decisions taken.
func (c *Candidate) describeVariant(f *Frame, v *Variant) {
	x := &c.X
	x[fScore] = int16(max(v.Score/4, -4000))
	x[fShare] = int16(256 * v.Mask.Len() / max(1, f.Full))
	x[fIn0], x[fOut0], x[fIn1], x[fOut1] = int16(v.in[0]), int16(v.out[0]), int16(v.in[1]), int16(v.out[1])
	for k := 1; k < len(f.Units); k++ {
		u := &f.Units[k]
		score := u.Score[v.parentIn(u)]
		x[fOpen] += flag(score < 400 && score > -400)
	}
}
