package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/store/internal/canonical"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

// Problem is something that Doctor found.
type Problem struct {
	File     string `json:"file"` // with '/', from the store's folder on
	Line     int    `json:"line,omitzero"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
	Damage   bool   `json:"damage"`             // something is lost or can't be read, and was not repaired
	Repaired string `json:"repaired,omitempty"` // what was done about it
}

// Doctor looks through the whole store and tells what it found, in the order of
// files. With repair it puts right what can be put right without losing a byte:
// what it takes out of a file goes into one beside it. Without, it writes
// nothing.
func (s *Store) Doctor(ctx context.Context, repair bool) ([]Problem, error) {
	d := &doctor{Store: s, repair: repair}
	if err := s.readConfig(); err != nil {
		d.damaged(configFile, err).Damage = errors.As(err, new(*DamageError))
	}
	if err := d.pending(ctx); err != nil {
		return nil, err
	}
	entries, err := s.fs.ReadDir(s.at("articles"))
	if errors.Is(err, fs.ErrNotExist) {
		return d.problems, nil
	}
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := d.folder(ctx, e); err != nil {
			return nil, err
		}
	}
	return d.problems, nil
}

// doctor is one look through a store.
type doctor struct {
	*Store
	repair   bool
	problems []Problem
}

func (d *doctor) found(file, message, hint string) *Problem {
	d.problems = append(d.problems, Problem{File: file, Message: message, Hint: hint})
	return &d.problems[len(d.problems)-1]
}

// damaged takes what reading a file said.
func (d *doctor) damaged(file string, err error) *Problem {
	p := d.found(file, err.Error(), "")
	p.Damage = true
	var at *fs.PathError
	if errors.As(err, &at) {
		p.Message = at.Err.Error() // the file has been named
	}
	var damage *DamageError
	if errors.As(err, &damage) {
		p.File, p.Line, p.Message, p.Hint = damage.File, damage.Line, damage.Err.Error(), damage.Hint
	}
	return p
}

// try repairs where that is asked for, and says so on the problem.
func (d *doctor) try(p *Problem, done string, repair func() error) error {
	if !d.repair {
		if p.Hint == "" || p.Hint == repairHint {
			p.Hint = "factdesk doctor --repair: " + done
		}
		return nil
	}
	if err := repair(); err != nil {
		return fmt.Errorf("%s: %w", p.File, err)
	}
	p.Repaired, p.Hint, p.Damage = done, "", false
	return nil
}

// pending looks at batches that a program left half done.
func (d *doctor) pending(ctx context.Context) error {
	names, err := d.notes()
	if err != nil {
		return err
	}
	for _, name := range names {
		p := d.found(name, "a batch over several articles that a program began and did not finish", "the next command that writes to the store finishes it")
		if !d.repair {
			continue
		}
		done := "finished"
		if err := d.finishOne(ctx, name); err != nil {
			done = "set aside in " + path.Base(name) + asideEnding
			if err := errors.Join(d.fs.Rename(d.at(name), d.at(name+asideEnding)), d.fs.SyncDir(d.at(pendingFolder))); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		p.Repaired, p.Hint = done, ""
	}
	return nil
}

// folder looks at one entry of the folder of articles; repairs are made under
// the article's lock.
func (d *doctor) folder(ctx context.Context, e fs.DirEntry) error {
	slug := slugOfFolder(e)
	if ofTheSystem(e) {
		return nil
	}
	if err := d.checkFolder(slug); err != nil {
		d.damaged(path.Join("articles", e.Name()), err)
		return nil
	}
	if d.repair {
		unlock, err := d.lock(ctx, slug)
		if err != nil {
			return err
		}
		defer unlock()
	}
	return d.article(slug)
}

// article looks at one article's files.
func (d *doctor) article(slug string) error {
	folder := articleFolder(slug)
	if err := d.temporary(slug); err != nil {
		return err
	}
	if !d.begun(slug) {
		p := d.found(folder, "an article that was never recorded: nothing was acknowledged", "split the article again")
		return d.try(p, "removed", func() error { return d.removeUnrecorded(slug) })
	}
	id, err := d.identity(slug)
	if err != nil {
		p := d.damaged(articleFile(slug), err)
		if other := d.otherSlug(slug); other != "" {
			// What belongs to it moves with it, and is looked at next time.
			return d.try(p, "moved to articles/"+other, func() error {
				return errors.Join(d.fs.Rename(d.at(folder), d.at(path.Join("articles", other))), d.fs.SyncDir(d.at("articles")))
			})
		}
	}
	if err := d.splits(slug, id); err != nil {
		return err
	}
	before := len(d.problems)
	if err := d.reviews(slug); err != nil {
		return err
	}
	if id == nil || len(d.problems) > before {
		return nil
	}
	if _, err := d.read(slug); err != nil && !d.known(err) {
		d.damaged(articleFile(slug), err)
	}
	return nil
}

// known reports whether what reading an article said has been found already.
func (d *doctor) known(err error) bool {
	var damage *DamageError
	return errors.As(err, &damage) && slices.ContainsFunc(d.problems, func(p Problem) bool { return p.File == damage.File })
}

// otherSlug is the slug that an article.json in the wrong folder has, where that
// folder is free.
func (d *doctor) otherSlug(slug string) string {
	data, err := d.fs.ReadFile(d.at(articleFile(slug)))
	if err != nil {
		return ""
	}
	var w identity
	if decodeStrict("", 1, data, &w) != nil || w.Slug == slug || validSlug(w.Slug) != nil {
		return ""
	}
	if _, err := d.fs.Stat(d.at(path.Join("articles", w.Slug))); !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	return w.Slug
}

// splits looks at an article's splits and the texts that they are of.
func (d *doctor) splits(slug string, id *identity) error {
	names, err := d.splitNames(slug)
	if err != nil {
		d.damaged(splitFolder(slug), err)
		return nil
	}
	named := map[string]bool{}
	for _, n := range names {
		sp, err := d.Store.split(slug, n)
		if err != nil {
			if err := d.remake(slug, id, n, err); err != nil {
				return err
			}
			continue
		}
		if named[sp.SHA256] {
			continue
		}
		named[sp.SHA256] = true
		if err := d.text(slug, id, sp); err != nil {
			return err
		}
	}
	return d.strayTexts(slug, names)
}

// remake makes a split again that can't be read, of its text, where the splitter
// is still the same.
func (d *doctor) remake(slug string, id *identity, n splitName, damage error) error {
	name := splitFile(slug, n.String())
	p := d.damaged(name, damage)
	if id == nil || n.splitter != claims.Version {
		return nil
	}
	text, err := d.Text(slug, d.textBeginning(slug, n.text))
	if err != nil {
		return nil
	}
	for _, granularity := range []claims.Granularity{claims.ByClaim, claims.BySentence} {
		for _, as := range []document.Format{document.FormatOf(id.Path), document.Plain, document.Markdown} {
			data, err := derive(slug, text, canonical.Head{As: as, Granularity: string(granularity)})
			if err == nil && annotate.SumOf(data)[:nameDigits] == n.content {
				return d.try(p, "made again of its text", func() error { return d.replaceAside(name, data) })
			}
		}
	}
	return nil
}

// textBeginning is the SHA-256 of the article's text that begins so.
func (d *doctor) textBeginning(slug, beginning string) string {
	entries, _ := d.fs.ReadDir(d.at(textFolder(slug)))
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), beginning) {
			return strings.TrimSuffix(e.Name(), ".txt")
		}
	}
	return beginning
}

// derive splits a text as its split's head says, by the splitter of this
// program, and gives the split's file.
func derive(slug, text string, h canonical.Head) ([]byte, error) {
	doc, err := document.Read([]byte(text), document.Options{Format: h.As, Encoding: "utf-8"})
	if err != nil {
		return nil, err
	}
	a := claims.Split(doc, claims.Options{Namespace: slug, Granularity: claims.Granularity(h.Granularity)})
	h.Format, h.Slug, h.SHA256, h.Bytes, h.Splitter, h.Title, h.Language = splitFormat, slug, a.SHA256, len(text), claims.Version, a.Title, a.Language
	return (&canonical.Split{Head: h, Sentences: a.Sentences, Claims: a.Claims}).Encode()
}

// text looks at the text of a split, and at whether it is split so.
func (d *doctor) text(slug string, id *identity, sp *canonical.Split) error {
	name := textFile(slug, sp.SHA256)
	text, err := d.Text(slug, sp.SHA256)
	if err == nil {
		d.compare(slug, text, sp)
		return nil
	}
	p := d.damaged(name, err)
	if !errors.Is(err, errTextMissing) && !errors.Is(err, errTextChanged) {
		return nil
	}
	if right, from := d.findText(name, id, sp.SHA256); right != nil {
		return d.try(p, "put right from "+from, func() error { return d.replaceAside(name, right) })
	}
	return nil
}

// compare holds a split against what its text gives. The last bit of a
// machine's arithmetic may decide the last place of a check-worthiness.
func (d *doctor) compare(slug, text string, sp *canonical.Split) {
	if sp.Splitter != claims.Version {
		return
	}
	data, err := derive(sp.Slug, text, sp.Head)
	if err == nil {
		var again *canonical.Split
		if again, err = decodeSplit("", sp.Slug, newSplitName(sp.SHA256, sp.Splitter, data), data); err == nil && !sameSplit(sp, again) {
			err = errors.New("differs")
		}
	}
	if err != nil {
		p := d.found(textFile(slug, sp.SHA256), "a split of this text is not what the splitter makes of it", "split the article again")
		p.Damage = true
	}
}

func sameSplit(a, b *canonical.Split) bool {
	x, y := *a, *b
	for _, s := range []*canonical.Split{&x, &y} {
		s.Sentences, s.Claims = slices.Clone(s.Sentences), slices.Clone(s.Claims)
		for i := range s.Sentences {
			s.Sentences[i].CheckWorthiness = 0
		}
		for i := range s.Claims {
			s.Claims[i].CheckWorthiness = 0
		}
	}
	return reflect.DeepEqual(x, y)
}

// findText looks for the bytes that a text had: with the line ends that git may
// have changed, or in the article's own file.
func (d *doctor) findText(name string, id *identity, sha string) (data []byte, from string) {
	if now, err := d.fs.ReadFile(d.at(name)); err == nil {
		unix := strings.ReplaceAll(string(now), "\r\n", "\n")
		for _, s := range []string{unix, strings.ReplaceAll(unix, "\n", "\r\n")} {
			if annotate.SumOf([]byte(s)) == sha {
				return []byte(s), "its own words with other line ends"
			}
		}
	}
	if id == nil || id.Path == "" {
		return nil, ""
	}
	if text, err := d.fileText(id); err == nil && annotate.SumOf([]byte(text)) == sha {
		return []byte(text), id.Path
	}
	return nil, ""
}

// strayTexts finds texts that no split is of.
func (d *doctor) strayTexts(slug string, names []splitName) error {
	entries, err := d.fs.ReadDir(d.at(textFolder(slug)))
	if err != nil {
		return nil
	}
	for _, e := range entries {
		is := func(n splitName) bool {
			return strings.HasPrefix(e.Name(), n.text) && strings.HasSuffix(e.Name(), ".txt")
		}
		if !slices.ContainsFunc(names, is) && !isTemporary(e.Name()) && !strings.HasSuffix(e.Name(), asideEnding) {
			name := path.Join(textFolder(slug), e.Name())
			p := d.found(name, "no split of the article is of this text", "split the article again")
			done := "set aside in " + e.Name() + asideEnding
			if err := d.try(p, done, func() error { return d.fs.Rename(d.at(name), d.at(name+asideEnding)) }); err != nil {
				return err
			}
		}
	}
	return nil
}

// removeUnrecorded removes what a first split left that never came to an end.
func (d *doctor) removeUnrecorded(slug string) error {
	for _, folder := range []string{textFolder(slug), splitFolder(slug), articleFolder(slug)} {
		entries, err := d.readDir(folder)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if name := path.Join(folder, e.Name()); !e.IsDir() || folder == articleFolder(slug) {
				if err := d.fs.Remove(d.at(name)); err != nil { // a folder, where nothing is left in it
					return err
				}
			}
		}
	}
	return errors.Join(d.fs.Remove(d.at(articleFolder(slug))), d.fs.SyncDir(d.at("articles")))
}

// temporary finds what writes left behind that never came to an end.
func (d *doctor) temporary(slug string) error {
	folder := articleFolder(slug)
	for _, at := range []string{folder, textFolder(slug), splitFolder(slug), logFolder(slug)} {
		entries, err := d.fs.ReadDir(d.at(at))
		if err != nil {
			continue
		}
		for _, e := range entries {
			if !isTemporary(e.Name()) {
				continue
			}
			name := path.Join(at, e.Name())
			p := d.found(name, "left by a write that never came to an end and was not acknowledged", "")
			if err := d.try(p, "removed", func() error { return d.fs.Remove(d.at(name)) }); err != nil {
				return err
			}
		}
	}
	return nil
}

// isTemporary recognises the files that replace writes to.
func isTemporary(name string) bool { return strings.HasSuffix(name, ".tmp") }

// reviews looks at an article's logs.
func (d *doctor) reviews(slug string) error {
	entries, err := d.fs.ReadDir(d.at(logFolder(slug)))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	there := func(name string) bool {
		return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name })
	}
	for _, e := range entries {
		name := path.Join(logFolder(slug), e.Name())
		switch {
		case isTemporary(e.Name()) || strings.HasSuffix(e.Name(), asideEnding) || ofTheSystem(e):
		case strings.HasSuffix(e.Name(), sumsEnding):
			if log := strings.TrimSuffix(name, sumsEnding) + ".jsonl"; !there(path.Base(log)) {
				if err := d.log(slug, log); err != nil {
					return err
				}
			}
		case path.Ext(e.Name()) != ".jsonl":
			d.damaged(name, noLog(name))
		case e.IsDir():
			d.damaged(name, folderForLog(name))
		default:
			if err := d.log(slug, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// asideEnding is that of files that hold what was taken from the end of a log.
const asideEnding = ".torn"

func (d *doctor) log(slug, name string) error {
	log, err := d.readLog(slug, name)
	switch {
	case err == nil && len(log.gaps) > 0 && d.gaps(log):
	case err != nil:
		p := d.damaged(name, err)
		var sums *sumsError
		if errors.As(err, &sums) {
			err := d.try(p, "made again of the log", func() error { return d.remember(name, sums.unnoted...) })
			if err != nil || !d.repair {
				return err
			}
			return d.log(slug, name)
		}
		var misnamed *misnamedError
		if errors.As(err, &misnamed) {
			right := path.Join(logFolder(slug), misnamed.want)
			if _, err := d.fs.Stat(d.at(right)); errors.Is(err, fs.ErrNotExist) {
				return d.try(p, "renamed "+misnamed.want, func() error {
					return errors.Join(d.fs.Rename(d.at(name), d.at(right)), d.fs.SyncDir(d.at(logFolder(slug))))
				})
			}
		}
	case log.torn != nil:
		p := d.damaged(name, log.torn)
		aside := name + asideEnding
		return d.try(p, "set aside in "+path.Base(aside), func() error { return d.setAside(name, aside, log.whole) })
	}
	return nil
}

// gaps tells of what is missing in a log and was not taken for gone, and reports
// whether anything is.
func (d *doctor) gaps(log *reviewLog) (missing bool) {
	logs, err := d.readEach(log.slug)
	if err != nil {
		return false // told of the log that it is of
	}
	gone := accept(logs)
	for _, g := range log.gaps {
		if !gone[g.missing] {
			d.damaged(log.name, log.damage(g.line, g.err)).Hint = acceptHint
			missing = true
		}
	}
	return missing
}

const acceptHint = "bring it back from git, or take it for gone with factdesk doctor --accept ARTICLE"

// replaceAside puts a file right, and what it was into one beside it.
func (d *doctor) replaceAside(name string, right []byte) error {
	was, err := d.readFile(name)
	if err == nil {
		err = d.replace(name+asideEnding, was)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return d.replace(name, right)
}

// setAside moves all but the first bytes of a file into one beside it.
func (d *doctor) setAside(name, aside string, whole int) error {
	data, err := d.fs.ReadFile(d.at(name))
	if err != nil {
		return err
	}
	before, err := d.fs.ReadFile(d.at(aside))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	torn := slices.Concat(before, data[whole:])
	if torn[len(torn)-1] != '\n' {
		torn = append(torn, '\n')
	}
	if err := d.replace(aside, torn); err != nil {
		return err
	}
	if whole == 0 {
		return errors.Join(d.fs.Remove(d.at(name)), d.fs.SyncDir(d.at(path.Dir(name))))
	}
	return d.replace(name, data[:whole])
}
