package desk

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// Plain works on the article by question and answer, a line each: for screen
// readers, and from a pipe. It ends with the input; its error is the first thing
// that could not be saved.
func Plain(ctx context.Context, o Options) error {
	m, err := o.model(ctx)
	if err != nil {
		return err
	}
	m.width, m.height = 80, 24 // what a page on and back goes by
	m.layOut()
	p := &plain{m: m, out: bufio.NewWriter(o.Out), asks: terminal.Of(o.In, o.Env).IsTerminal()}
	lines, ended := linesOf(ctx, o.In)
	p.line("%s: %s", m.board.article.Slug, m.tally())
	p.line("Type a verdict (%s), or help.", strings.Join(m.board.scale.Names(), ", "))
	for !p.left {
		p.tell()
		if err := p.flush(); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case line, more := <-lines:
			if !more {
				return errors.Join(p.lost, *ended, p.end())
			}
			p.take(strings.TrimSpace(line))
		}
	}
	return errors.Join(p.lost, p.end())
}

// plain is a model that is spoken to in lines.
type plain struct {
	m    *model
	out  *bufio.Writer
	asks bool   // whether somebody sees where to type
	told string // the claim that was told last, and how it stood
	left bool
	lost error
}

// mostOfALine is how many bytes a line of input may have.
const mostOfALine = 4 << 20

// linesOf reads lines beside the program, which must not wait for them when it
// is told to end.
func linesOf(ctx context.Context, r io.Reader) (<-chan string, *error) {
	lines, failed := make(chan string), new(error)
	go func() {
		defer close(lines)
		scan := bufio.NewScanner(r)
		scan.Buffer(nil, mostOfALine)
		for scan.Scan() {
			select {
			case lines <- scan.Text():
			case <-ctx.Done():
				return
			}
		}
		*failed = scan.Err()
	}()
	return lines, failed
}

func (p *plain) line(format string, args ...any) {
	fmt.Fprintln(p.out, terminal.Clean(ansi.Strip(fmt.Sprintf(format, args...))))
}

func (p *plain) flush() error {
	if p.asks {
		fmt.Fprint(p.out, "> ")
	}
	return p.out.Flush()
}

func (p *plain) end() error {
	if n := len(p.m.drafts); n > 0 && !p.left {
		p.line("%d claim(s) had sources or notes and no verdict: they are not saved", n)
	}
	return p.out.Flush()
}

// tell says what was done and what is asked; and the claim, when it is another
// one or stands otherwise.
func (p *plain) tell() {
	m := p.m
	if m.notice.text != "" {
		for l := range strings.SplitSeq(m.notice.text, "\n") {
			p.line("%s%s", map[bool]string{true: "error: "}[m.notice.bad && !strings.HasPrefix(l, "hint: ")], l)
		}
		m.notice = notice{}
	}
	if m.helping {
		p.help()
		m.helping = false
	}
	if q := m.prompt; q != nil {
		p.question(q)
		return
	}
	if s := m.at(); s != nil {
		if now := s.Claim.ID + string(s.State); now != p.told {
			p.claim(s)
			p.told = now
		}
	}
}

func (p *plain) question(q *prompt) {
	for l := range strings.SplitSeq(q.question, "\n") {
		p.line("%s", l)
	}
	if q.keys != "" {
		return
	}
	for i, o := range q.matching() {
		p.line("  #%d %s", i+1, o)
	}
	if v := q.input.Value(); v != "" {
		p.line("now: %s", v)
		p.line("(an empty line keeps it, - empties it, esc leaves it)")
	}
}

// claim tells all about a claim.
func (p *plain) claim(s *annotate.Standing) {
	m := p.m
	p.line("")
	at := "not in the filter"
	if i, in := m.place(); in {
		at = fmt.Sprintf("%d of %d", i+1, len(m.order))
	}
	verdict := ""
	if s.Verdict != "" {
		verdict = ", " + m.board.scale.Label(s.Verdict)
	}
	what := "Claim"
	if bare(s) {
		what = "Sentence"
	}
	p.line("%s %s, %s, %s%s.", what, s.Claim.Label, at, s.State, verdict)
	if sentence := sentenceOf(m.board.article, s.Claim); sentence != nil && sentence.Text != s.Claim.Statement {
		p.line("Sentence: %s", sentence.Text)
	}
	for i, l := range m.pane(rect{right: mostOfALine}) {
		if i > 0 && l != "" {
			p.line("%s", l)
		}
	}
}

func (p *plain) help() {
	p.line("A verdict: its name, or its number:")
	for i, v := range p.m.board.scale.Verdicts {
		p.line("  %d %s", i+1, v.Label)
	}
	p.line("A URL alone is a source. Else one of these words, or its key; what a word asks for may follow it, as in: go 7b")
	for _, b := range bindings {
		p.line("  %s (%s): %s", b.word, strings.ReplaceAll(b.keys, " ", " or "), b.does)
	}
	p.line("  show: the claim again")
}

// take takes a line that was typed.
func (p *plain) take(line string) {
	m := p.m
	p.do(m.poll())
	switch {
	case len(line) > longest:
		m.object(fmt.Errorf("not taken: the line has %d bytes, and an answer at most %d", len(line), longest))
	case m.prompt != nil:
		p.answer(line)
	case line == "", strings.EqualFold(line, "show"):
		p.told = ""
	default:
		p.command(line)
	}
}

func (p *plain) answer(line string) {
	q := p.m.prompt
	switch {
	case strings.EqualFold(line, "esc"):
		p.m.closePrompt()
		p.m.say("left as it was")
		return
	case q.keys != "":
		if line == "" || len(line) == 1 && strings.Contains(q.keys, line) {
			p.do(p.m.answer(line))
		} else {
			p.m.object(fmt.Errorf("%q is no answer", line))
		}
		return
	case line == "":
		line = q.input.Value()
	case line == "-":
		line = ""
	case line[0] == '#':
		if n, err := strconv.Atoi(line[1:]); err == nil && n >= 1 && n <= len(q.matching()) {
			line = q.matching()[n-1]
		}
	}
	p.do(p.m.answer(line))
}

// command does what a word stands for; what follows it answers its question.
func (p *plain) command(line string) {
	m := p.m
	if v, err := m.board.scale.Verdict(line); err == nil {
		i := slices.IndexFunc(m.board.scale.Verdicts, func(o annotate.Verdict) bool { return o.Name == v.Name })
		line = strconv.Itoa(i + 1)
	}
	if i, err := strconv.Atoi(line); err == nil && i >= 1 && i <= len(m.board.scale.Verdicts) && m.at() != nil {
		if !m.refuseBare() {
			p.do(m.mark(m.board.scale.Verdicts[i-1]))
		}
		return
	}
	word, rest, _ := strings.Cut(line, " ")
	if first := line[:1]; first == ":" || first == "/" {
		word, rest = first, line[1:]
	}
	if rest == "" && strings.Contains(line, "://") {
		word, rest = "source", line
	}
	for _, b := range bindings {
		if !strings.EqualFold(word, b.word) && !slices.Contains(strings.Fields(b.keys), word) {
			continue
		}
		p.do(m.press(strings.Fields(b.keys)[0]))
		if rest = strings.TrimSpace(rest); rest != "" && m.prompt != nil {
			p.answer(rest)
		}
		return
	}
	words := []string{"show"}
	for _, b := range bindings {
		words = append(words, b.word)
	}
	m.object(fmt.Errorf("there is no %q here%s; help says what there is", word, annotate.DidYouMean(word, append(words, m.board.scale.Names()...))))
}

// do runs a command of the model, and what follows from it.
func (p *plain) do(cmd tea.Cmd) {
	for cmd != nil {
		msg := cmd()
		switch msg := msg.(type) {
		case tea.QuitMsg:
			p.left = true
			return
		case written:
			if msg.err != nil && p.lost == nil {
				p.lost = msg.err
			}
		case polled, nil:
			return
		case boarded, failed: // they would wait for the next look
			p.m.Update(msg)
			return
		}
		_, cmd = p.m.Update(msg)
	}
}
