package neural

import (
	"encoding/binary"
	"io"
	"math"
	"math/rand/v2"
)

// Sentence is what the network reads: token i is at i, counted from 1, place 0 being the root's.
type Sentence struct {
	Inputs [][]int // for each token, an index into each of the embeddings
	Tags   []uint8 // to be learned
	Heads  []int32
	Rels   []uint8
}

// Shape says how large a network is.
type Shape struct {
	Rows, Cols  []int // of the embeddings
	Hidden, Arc int   // multiples of 16
	Label       int
	Tags, Rels  int // rounded up to multiples of 16 inside
}

// Parser is a network.
type Parser struct {
	shape           Shape
	embed           []*param
	layer           [2][2]*lstm // layer, direction
	arcHead, arcDep *param
	arc             *param // bilinear, its last row on the head alone
	relHead, relDep *param
	rel, tag        *param
	all             []*param
	rng             *rand.Rand
	steps           int

	drop  float32
	x     [][]float32 // inputs
	y     [2][][]float32
	masks [3][][]float32
	n     int

	tagLoss float64 // part of the last loss
}

func up(n int) int { return (n + 15) / 16 * 16 }

// New makes a network with random weights.
func New(s Shape, seed uint64) *Parser {
	rng := rand.New(rand.NewPCG(seed, 77))
	p := &Parser{shape: s, rng: rng}
	in := 0
	for i, r := range s.Rows {
		p.embed = append(p.embed, embedding(r, s.Cols[i], rng))
		in += s.Cols[i]
	}
	p.layer[0] = [2]*lstm{newLSTM(in, s.Hidden, false, rng), newLSTM(in, s.Hidden, true, rng)}
	p.layer[1] = [2]*lstm{newLSTM(2*s.Hidden, s.Hidden, false, rng), newLSTM(2*s.Hidden, s.Hidden, true, rng)}
	h := 2 * s.Hidden
	p.arcHead, p.arcDep, p.arc = glorot(h, s.Arc, rng), glorot(h, s.Arc, rng), newParam(s.Arc+1, s.Arc, 0.05, rng)
	p.relHead, p.relDep = glorot(h, s.Label, rng), glorot(h, s.Label, rng)
	p.rel, p.tag = glorot(s.Label, up(s.Rels), rng), glorot(h, up(s.Tags), rng)
	for _, l := range p.layer {
		p.all = append(append(p.all, l[0].params()...), l[1].params()...)
	}
	p.all = append(p.all, p.embed...)
	p.all = append(p.all, p.arcHead, p.arcDep, p.arc, p.relHead, p.relDep, p.rel, p.tag)
	return p
}

// mask fills m with 0 or 1/keep.
func (p *Parser) mask(m [][]float32, rows, cols int) [][]float32 {
	m = matrix(m, rows, cols)
	for _, r := range m {
		for i := range r {
			if p.drop == 0 {
				r[i] = 1
			} else if p.rng.Float32() >= p.drop {
				r[i] = 1 / (1 - p.drop)
			}
		}
	}
	return m
}

func multiply(a, b [][]float32) {
	for i, r := range a {
		for j, v := range b[i] {
			r[j] *= v
		}
	}
}

// encode runs the LSTMs and returns a vector a token.
func (p *Parser) encode(s *Sentence) [][]float32 {
	n := len(s.Inputs)
	p.n = n
	p.x = matrix(p.x, n, p.layer[0][0].in)
	for t, in := range s.Inputs {
		at := 0
		for e, i := range in {
			at += copy(p.x[t][at:], p.embed[e].row(i))
		}
	}
	p.masks[0] = p.mask(p.masks[0], n, p.layer[0][0].in)
	multiply(p.x, p.masks[0])
	x := p.x
	for k, l := range p.layer {
		f, b := l[0].forward(x), l[1].forward(x)
		p.y[k] = matrix(p.y[k], n, 2*p.shape.Hidden)
		for t := range n {
			copy(p.y[k][t], f[t])
			copy(p.y[k][t][p.shape.Hidden:], b[t])
		}
		p.masks[k+1] = p.mask(p.masks[k+1], n, 2*p.shape.Hidden)
		multiply(p.y[k], p.masks[k+1])
		x = p.y[k]
	}
	return x
}

func (p *Parser) decode(s *Sentence, dy [][]float32) {
	h := p.shape.Hidden
	for k := 1; k >= 0; k-- {
		multiply(dy, p.masks[k+1])
		l := p.layer[k]
		df, db := make([][]float32, p.n), make([][]float32, p.n)
		for t := range p.n {
			df[t], db[t] = dy[t][:h], dy[t][h:]
		}
		dx := matrix(nil, p.n, l[0].in)
		l[0].backward(dx, df)
		l[1].backward(dx, db)
		dy = dx
	}
	multiply(dy, p.masks[0])
	for t, in := range s.Inputs {
		at := 0
		for e, i := range in {
			c := p.embed[e].cols
			axpy(p.embed[e].touch(i), 1, dy[t][at:at+c])
			at += c
		}
	}
}

func project(w *param, x [][]float32, relu bool) [][]float32 {
	out := matrix(nil, len(x), w.cols)
	timesAll(out, w.w, x)
	for t := range out {
		for i, v := range out[t] {
			if relu && v < 0 {
				out[t][i] = 0.1 * v
			}
		}
	}
	return out
}

func unproject(w *param, dx, x, y, dy [][]float32, relu bool) {
	for t := range x {
		for i, v := range y[t] {
			if relu && v < 0 {
				dy[t][i] *= 0.1
			}
		}
	}
	w.back(dx, x, dy)
}

// softmax turns scores into probabilities.
func softmax(s []float32) {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	var z float32
	for i, v := range s {
		s[i] = float32(math.Exp(float64(v - top)))
		z += s[i]
	}
	for i := range s {
		s[i] /= z
	}
}

// Learn adds the gradients of one sentence and returns its loss.
func (p *Parser) Learn(s *Sentence, drop float32) float64 {
	p.drop = drop
	y := p.encode(s)
	n := p.n
	dy := matrix(nil, n, 2*p.shape.Hidden)
	loss := 0.0

	// tags
	tag := make([]float32, up(p.shape.Tags))
	for t := 1; t < n; t++ {
		clear(tag)
		times(tag, p.tag.w, y[t])
		softmax(tag[:p.shape.Tags])
		loss -= math.Log(float64(tag[s.Tags[t]]) + 1e-9)
		tag[s.Tags[t]]--
		for i := range tag {
			tag[i] *= 0.5
		}
		clear(tag[p.shape.Tags:])
		p.tag.back(dy[t:t+1], y[t:t+1], [][]float32{tag})
	}
	p.tagLoss = loss

	// arcs
	a := p.shape.Arc
	head, dep := project(p.arcHead, y, true), project(p.arcDep, y, true)
	dhead, ddep := matrix(nil, n, a), matrix(nil, n, a)
	own := p.arc.row(a)
	q, dq, score := make([]float32, a), make([]float32, a), make([]float32, n)
	for d := 1; d < n; d++ {
		copy(q, own)
		times(q, p.arc.w[:a*a], dep[d])
		for h := range n {
			score[h] = dot(q, head[h])
		}
		score[d] = -1e9
		softmax(score)
		loss -= math.Log(float64(score[s.Heads[d]]) + 1e-9)
		score[s.Heads[d]]--
		clear(dq)
		for h, g := range score {
			if h != d && (g > 1e-5 || g < -1e-5) {
				axpy(dq, g, head[h])
				axpy(dhead[h], g, q)
			}
		}
		axpy(p.arc.grad(a), 1, dq)
		for i, v := range dep[d] {
			axpy(p.arc.grad(i), v, dq)
			ddep[d][i] += dot(p.arc.row(i), dq)
		}
	}
	unproject(p.arcHead, dy, y, head, dhead, true)
	unproject(p.arcDep, dy, y, dep, ddep, true)

	// relations of the gold arcs
	l := p.shape.Label
	head, dep = project(p.relHead, y, false), project(p.relDep, y, false)
	dhead, ddep = matrix(nil, n, l), matrix(nil, n, l)
	hid, dhid, rel := make([]float32, l), make([]float32, l), make([]float32, up(p.shape.Rels))
	for d := 1; d < n; d++ {
		h := s.Heads[d]
		for i := range hid {
			hid[i] = head[h][i] + dep[d][i]
		}
		tanhAll(hid)
		clear(rel)
		times(rel, p.rel.w, hid)
		softmax(rel[:p.shape.Rels])
		loss -= math.Log(float64(rel[s.Rels[d]]) + 1e-9)
		rel[s.Rels[d]]--
		clear(rel[p.shape.Rels:])
		clear(dhid)
		p.rel.back([][]float32{dhid}, [][]float32{hid}, [][]float32{rel})
		for i, v := range hid {
			g := dhid[i] * (1 - v*v)
			dhead[h][i] += g
			ddep[d][i] += g
		}
	}
	unproject(p.relHead, dy, y, head, dhead, false)
	unproject(p.relDep, dy, y, dep, ddep, false)
	p.decode(s, dy)
	return loss
}

// Step moves the weights along the gradients gathered since the last one.
func (p *Parser) Step(rate float64) {
	p.steps++
	warm := min(1, float64(p.steps)/100)
	for _, q := range p.all {
		q.step(float32(rate * warm))
	}
}

// Opinion is what a network thinks of a sentence: log-probabilities of heads (row dependent,
// column head) and of tags, and relations on demand.
type Opinion struct {
	Arc, Tag  [][]float32
	head, dep [][]float32
	p         *Parser
}

// Judge gives the network's opinion.
func (p *Parser) Judge(s *Sentence) Opinion {
	p.drop = 0
	y := p.encode(s)
	n, a := p.n, p.shape.Arc
	o := Opinion{p: p, Arc: matrix(nil, n, n), Tag: matrix(nil, n, up(p.shape.Tags))}
	head, dep := project(p.arcHead, y, true), project(p.arcDep, y, true)
	q := make([]float32, a)
	for d := 1; d < n; d++ {
		times(o.Tag[d], p.tag.w, y[d])
		softmax(o.Tag[d][:p.shape.Tags])
		copy(q, p.arc.row(a))
		times(q, p.arc.w[:a*a], dep[d])
		for h := range n {
			o.Arc[d][h] = dot(q, head[h])
		}
		o.Arc[d][d] = -1e9
		softmax(o.Arc[d])
	}
	o.head, o.dep = project(p.relHead, y, false), project(p.relDep, y, false)
	return o
}

// Rel adds the probabilities of the relations of an arc to out.
func (o *Opinion) Rel(h, d int, out []float32) {
	hid := make([]float32, o.p.shape.Label)
	for i := range hid {
		hid[i] = o.head[h][i] + o.dep[d][i]
	}
	tanhAll(hid)
	rel := make([]float32, up(o.p.shape.Rels))
	times(rel, o.p.rel.w, hid)
	softmax(rel[:o.p.shape.Rels])
	for i := range out {
		out[i] += rel[i]
	}
}

// Save writes the weights.
func (p *Parser) Save(w io.Writer) error {
	for _, q := range p.all {
		if err := binary.Write(w, binary.LittleEndian, q.w); err != nil {
			return err
		}
	}
	return nil
}

// Load reads what Save wrote for a network of the same shape.
func (p *Parser) Load(r io.Reader) error {
	for _, q := range p.all {
		if err := binary.Read(r, binary.LittleEndian, q.w); err != nil {
			return err
		}
	}
	return nil
}
