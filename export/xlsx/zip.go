package xlsx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

// parts writes the parts of a workbook as a zip file, in one order whatever the
// order in which they come and without times, so that the same workbook gives
// the same bytes. Into the parts named in fill goes what excelize has no call
// for, or none that is fast enough.
type parts struct {
	w    io.Writer
	fill map[string]filling
	all  []*part
}

// filling is what is put into a part, from its beginning to its end.
type filling []insert

// insert is what takes the place of a mark: a text or, where it is long,
// segments.
type insert struct {
	mark string
	text string
	long *segments
}

type part struct {
	name string
	text bytes.Buffer
}

// Create begins a part; excelize writes it before it begins the next.
func (z *parts) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	z.all = append(z.all, p)
	return &p.text, nil
}

// AddFS is not used for workbooks.
func (z *parts) AddFS(fs.FS) error { return errors.ErrUnsupported }

// contentTypes is the part that goes first, as readers expect. For a chart
// excelize lists the types of pictures in it, each time in another order; there
// is no picture.
const contentTypes = "[Content_Types].xml"

var pictures = regexp.MustCompile(`<Default Extension="\w+" ContentType="image/[\w+-]+"></Default>`)

// Close writes the zip file. The names of all other parts sort behind that of
// the first.
func (z *parts) Close() error {
	slices.SortFunc(z.all, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	out := zip.NewWriter(z.w)
	for _, p := range z.all {
		s, err := z.pack(p)
		if err != nil {
			return err
		}
		w, err := out.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: s.sum,
			CompressedSize64: s.packed, UncompressedSize64: s.size,
		})
		if err != nil {
			return err
		}
		for _, chunk := range s.chunks {
			if _, err := w.Write(chunk); err != nil {
				return err
			}
		}
	}
	return out.Close()
}

// pack compresses a part with what is put into it.
func (z *parts) pack(p *part) (*segments, error) {
	s := &segments{}
	text := p.text.String()
	p.text = bytes.Buffer{}
	if p.name == contentTypes {
		text = pictures.ReplaceAllString(text, "")
	}
	for _, f := range z.fill[p.name] {
		before, after, found := strings.Cut(text, f.mark)
		if !found {
			return nil, fmt.Errorf("xlsx: no %s in %s", f.mark, p.name)
		}
		if _, err := io.WriteString(s, before+f.text); err != nil {
			return nil, err
		}
		if f.long != nil {
			if err := errors.Join(s.end(false), f.long.end(false)); err != nil {
				return nil, err
			}
			s.append(f.long)
		}
		text = after
	}
	_, err := io.WriteString(s, text)
	return s, errors.Join(err, s.end(true))
}

// segments are compressed data in the making: deflate streams one after the
// other, each of which can be made before those ahead of it are known.
type segments struct {
	chunks [][]byte
	packed uint64 // bytes in chunks
	size   uint64 // bytes written
	sum    uint32 // CRC-32 of what was written
	open   *flate.Writer
}

func (s *segments) Write(b []byte) (int, error) {
	if s.open == nil {
		var err error
		if s.open, err = flate.NewWriter((*chunks)(s), level); err != nil {
			return 0, err
		}
	}
	s.size += uint64(len(b))
	s.sum = crc32.Update(s.sum, crc32.IEEETable, b)
	return s.open.Write(b)
}

// level is a little larger and much faster than the default.
const level = 4

// end ends the stream at hand, so that another may follow or, if it is the
// last, nothing.
func (s *segments) end(last bool) error {
	if s.open == nil {
		return nil
	}
	w := s.open
	s.open = nil
	if last {
		return w.Close()
	}
	return w.Flush()
}

// append adds what was written to t, both being ended.
func (s *segments) append(t *segments) {
	s.sum = shift(s.sum, t.size) ^ t.sum
	s.size += t.size
	s.packed += t.packed
	s.chunks = append(s.chunks, t.chunks...)
}

// shift is what a CRC-32 contributes to that of a longer text, n bytes on: that
// of two texts is shift(first, length of second) ^ second.
func shift(sum uint32, n uint64) uint32 {
	var zeros [1 << 16]byte
	for sum = ^sum; n > 0; {
		k := min(n, uint64(len(zeros)))
		sum = crc32.Update(sum, crc32.IEEETable, zeros[:k])
		n -= k
	}
	return ^sum
}

// chunks takes compressed data in pieces, as one slice would be copied each
// time that it grows.
type chunks segments

const chunkSize = 1 << 18

func (c *chunks) Write(b []byte) (int, error) {
	c.packed += uint64(len(b))
	for rest := b; len(rest) > 0; {
		n := len(c.chunks)
		if n == 0 || len(c.chunks[n-1]) == cap(c.chunks[n-1]) {
			c.chunks = append(c.chunks, make([]byte, 0, chunkSize))
			n++
		}
		last := c.chunks[n-1]
		k := min(len(rest), cap(last)-len(last))
		c.chunks[n-1] = append(last, rest[:k]...)
		rest = rest[k:]
	}
	return len(b), nil
}
