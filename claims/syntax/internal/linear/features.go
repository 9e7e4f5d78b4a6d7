package linear

// MoveFeatures fills out with what is looked at to choose a move and returns how many there are.
func (s *State) MoveFeatures(out *[MaxMoves]uint32) int {
	i0, i1, i2 := s.Top(0), s.Top(1), s.Top(2)
	j0 := s.Next
	var j1, j2, j3 int32
	if j0 > s.N {
		j0 = 0
	} else {
		j1, j2, j3 = after(j0, s.N), after(j0+1, s.N), after(j0+2, s.N)
	}
	S0, S1, B0, B1 := &s.Words[i0], &s.Words[i1], &s.Words[j0], &s.Words[j1]
	n0, n1, nb := &s.node[i0], &s.node[i1], &s.node[j0]
	t := s.tag
	s0, s1, s2, b0, b1, b2, b3 := t(i0), t(i1), t(i2), t(j0), t(j1), t(j2), t(j3)
	w0, w1, wb, wb1 := S0.Low, S1.Low, B0.Low, B1.Low
	d0b := distance(i0, j0)
	d10 := distance(i1, i0)
	v0b, v10 := s.between(i0, j0), s.between(i1, i0)
	ahead := s.ahead(j0)
	k0, k1, kb := uint32(n0.kinds), uint32(n1.kinds), uint32(nb.kinds)
	l0, r0 := uint32(n0.lefts), uint32(n0.rights)
	lb := uint32(nb.lefts)
	r1 := uint32(n1.rights)
	rel := func(i int32) uint32 { return uint32(s.Rel[i]) }
	ss := s0 | s1<<6
	sb := s0 | b0<<6
	ssb := ss | b0<<12
	n := 0
	add := func(h uint32) { out[n] = h; n++ }

	add(mix(101, w0, s0, 0))
	add(mix(102, w0, 0, 0))
	add(mix(103, s0, k0, 0))
	add(mix(104, w1, s1, 0))
	add(mix(105, w1, 0, 0))
	add(mix(106, s1, k1, 0))
	add(mix(107, wb, b0, 0))
	add(mix(108, wb, 0, 0))
	add(mix(109, b0, kb, 0))
	add(mix(110, wb1, b1, 0))
	add(mix(111, b0|b1<<6, 0, 0))
	add(mix(112, s.Words[j2].Low, b2, b0))
	add(mix(113, w0, wb, 0))
	add(mix(114, w0, s0, b0))
	add(mix(115, wb, b0, s0))
	add(mix(116, sb, d0b, v0b))
	add(mix(117, w1, w0, 0))
	add(mix(118, w1, ss, 0))
	add(mix(119, w0, ss, 0))
	add(mix(120, ss, d10, v10))
	add(mix(121, ssb, 0, 0))
	add(mix(122, ssb, d10, d0b))
	add(mix(123, s0|b0<<6|b1<<12, 0, 0))
	add(mix(124, b0|b1<<6|b2<<12, 0, 0))
	add(mix(125, ss|s2<<12, 0, 0))
	add(mix(126, ss|s2<<12|b0<<18, 0, 0))
	add(mix(127, ssb|b1<<18, 0, 0))
	add(mix(128, sb|b1<<12|b2<<18, 0, 0))
	add(mix(129, sb|t(n0.l1)<<12, rel(n0.l1), 0))
	add(mix(130, sb|t(n0.r1)<<12, rel(n0.r1), 0))
	add(mix(131, sb|t(nb.l1)<<12, rel(nb.l1), 0))
	add(mix(132, ss|t(n1.r1)<<12, rel(n1.r1), 0))
	add(mix(133, ss|t(n1.l1)<<12, rel(n1.l1), 0))
	add(mix(134, ss|t(n0.l1)<<12, rel(n0.l1), b0))
	add(mix(135, ss|t(n0.r1)<<12, rel(n0.r1), b0))
	add(mix(136, s0, l0<<3|r0, b0))
	add(mix(137, b0, lb, s0))
	add(mix(138, s1, r1, s0))
	add(mix(139, ssb, k0, k1))
	add(mix(140, sb, k0, kb))
	add(mix(141, w1, k1, s0))
	add(mix(142, w0, k0, b0))
	add(mix(143, wb, s0, k0))
	add(mix(149, n0.mark, s0, s1))
	add(mix(150, n0.mark, w1, s1))
	add(mix(151, n0.mark, w0, b0))
	add(mix(153, n1.mark, w0, b0))
	add(mix(154, ssb, ahead, v10))
	add(mix(155, sb, ahead, v0b))
	add(mix(156, w1, w0, b0))
	add(mix(157, w0, wb, s1))
	add(mix(158, wb, ss, 0))
	add(mix(159, wb1, sb, 0))
	add(mix(160, w1, wb, s0))
	add(mix(161, s0, rel(n0.l1)<<8|rel(n0.l2), rel(n0.r1)))
	add(mix(162, s1, rel(n1.r1)<<8|rel(n1.r2), s0))
	add(mix(163, b0, rel(nb.l1)<<8|rel(nb.l2), s0))
	add(mix(164, ssb|b1<<18, b2, b3))
	add(mix(165, ssb, uint32(s.Words[i0].Shape&31), uint32(s.Words[j0].Shape&31)))
	add(mix(166, ss, S0.Tail&0xffffff, S1.Tail&0xffffff))
	add(mix(167, sb, S0.Tail&0xffffff, B0.Tail&0xffffff))
	add(mix(168, t(i0-min(i0, 1))|t(i0+min(i0, 1))<<6|ssb<<12, 0, 0))
	add(mix(169, ss|t(n0.l1)<<12|t(n1.r1)<<18, 0, 0))
	add(mix(170, w1, t(n1.r1), n0.mark))
	add(mix(171, n1.mark, ss, b0))
	return n
}

// RelFeatures fills f with what is looked at to name the relation of a pair about to be joined.
func (s *State) RelFeatures(f *Features, move int) {
	f.reset()
	h, d := s.Pair(move)
	H, D := &s.Words[h], &s.Words[d]
	nh, nd := &s.node[h], &s.node[d]
	t := s.tag
	dir := uint32(move)
	th, td := t(h)|dir<<6, t(d)
	dist := distance(min(h, d), max(h, d))
	btw := s.between(min(h, d), max(h, d))
	rel := func(i int32) uint32 { return uint32(s.Rel[i]) }
	before, next := t(d-1), t(d+1)
	kh, kd := uint32(nh.kinds), uint32(nd.kinds)
	near := nh.l1
	if move == Right {
		near = nh.r1
	}
	hd := th | td<<8

	f.dense(mix(201, hd, 0, 0))
	f.dense(mix(202, hd, dist, btw))
	f.dense(mix(203, hd, t(nd.l1), 0))
	f.dense(mix(204, td, rel(nd.l1), dir))
	f.dense(mix(205, td, before, next))
	f.dense(mix(206, hd, kh, 0))
	f.dense(mix(207, hd, kd, 0))
	f.dense(mix(208, td, kd, dir))
	f.dense(mix(209, td|dir<<6, rel(near), 0))

	f.sparse(mix(220, D.Low, td, dir))
	f.sparse(mix(221, D.Low, th, 0))
	f.sparse(mix(222, H.Low, hd, 0))
	f.sparse(mix(223, H.Low, D.Low, dir))
	f.sparse(mix(224, nd.mark, H.Low, dir))
	f.sparse(mix(225, nd.mark, hd, 0))
	f.sparse(mix(226, nd.mark, D.Low, dir))
	f.sparse(mix(227, nd.mark, kd, th))
	f.sparse(mix(231, D.Tail&0xffffff, hd, 0))
	f.sparse(mix(232, H.Tail&0xffffff, hd, 0))
	f.sparse(mix(233, s.Words[d-1].Low, hd, 0))
	f.sparse(mix(234, s.Words[d+1].Low, hd, 0))
	f.sparse(mix(235, s.Words[nd.l1].Low, td, dir))
	f.sparse(mix(236, s.Words[nd.r1].Low, td, dir))
	f.sparse(mix(237, H.Low, kh, td))
	f.sparse(mix(238, hd|t(near)<<16, rel(near), btw))
	f.sparse(mix(239, hd|before<<16|next<<24, dist, 0))
	f.sparse(mix(240, hd, kh, kd))
	f.sparse(mix(241, hd, t(h-1)|t(h+1)<<8, 0))
	f.sparse(mix(242, hd, uint32(D.Shape&31), uint32(H.Shape&31)))
	f.sparse(mix(243, s.Words[near].Low, hd, 0))
	f.sparse(mix(245, hd, rel(nd.l1)<<8|rel(nd.r1), rel(nd.l2)))
}

// tag is 1 + the tag of token i, 0 for none.
func (s *State) tag(i int32) uint32 {
	if i <= 0 || i > s.N {
		return 0
	}
	return uint32(s.Tags[i]) + 1
}

func after(i, n int32) int32 {
	if i < n {
		return i + 1
	}
	return 0
}

func distance(i, j int32) uint32 {
	switch d := j - i; {
	case i == 0 || j == 0:
		return 0
	case d <= 4:
		return uint32(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	}
	return 7
}

// between counts finite verbs and separators between two tokens, each up to two.
func (s *State) between(i, j int32) uint32 {
	if i == 0 || j == 0 {
		return 0
	}
	v := min(s.verbs[j]-s.verbs[i+1], 2)
	c := min(s.stops[j]-s.stops[i+1], 2)
	return 1 + uint32(v)*3 + uint32(c)
}

// ahead counts the finite verbs from token j on, up to two, and says whether a separator comes.
func (s *State) ahead(j int32) uint32 {
	if j == 0 {
		return 0
	}
	v := min(s.verbs[s.N+1]-s.verbs[j], 2)
	c := min(s.stops[s.N+1]-s.stops[j], 2)
	return 1 + uint32(v)*3 + uint32(c)
}
