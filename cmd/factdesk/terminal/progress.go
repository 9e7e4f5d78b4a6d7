package terminal

import (
	"io"
	"os"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// Bar shows how far a long piece of work is. A nil Bar shows nothing.
type Bar struct {
	all *mpb.Progress
	bar *mpb.Bar
}

// Progress begins a bar of n steps on a terminal. Off one, and for a single
// step, there is none: it gives nil.
func Progress(w io.Writer, env func(string) string, what string, n int) *Bar {
	f, ok := w.(*os.File)
	if !ok || n < 2 || !Of(f, env).IsTerminal() {
		return nil
	}
	all := mpb.New(mpb.WithOutput(f), mpb.WithWidth(40))
	return &Bar{all, all.AddBar(int64(n), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(what+" ")),
		mpb.AppendDecorators(decor.CountersNoUnit("%d of %d"), decor.Name(" "), decor.AverageETA(decor.ET_STYLE_GO)))}
}

// Step says that one more step is done.
func (b *Bar) Step() {
	if b != nil {
		b.bar.Increment()
	}
}

// Done takes the bar away.
func (b *Bar) Done() {
	if b != nil {
		b.bar.Abort(true)
		b.all.Wait()
	}
}
