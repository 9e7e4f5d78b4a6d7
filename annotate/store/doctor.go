package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/annotate"
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

// folder looks at one entry of the folder of articles; repairs are made under
// the article's lock.
func (d *doctor) folder(ctx context.Context, e fs.DirEntry) error {
	name := path.Join("articles", e.Name())
	if !e.IsDir() {
		d.found(name, "not a folder, and of no use here", "")
		return nil
	}
	slug := slugOfFolder(e)
	if err := validSlug(slug); err != nil {
		p := d.found(name, "its name is not a slug: what is in it is not seen", "rename it")
		p.Damage = true
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
	folder := path.Join("articles", slug)
	if err := d.temporary(folder); err != nil {
		return err
	}
	if !d.begun(slug) {
		d.found(folder, "an article that was never recorded: nothing was acknowledged", "split the article again")
		return nil
	}
	named := []string{}
	if a, err := d.Outline(slug); err != nil {
		p := d.damaged(articleFile(slug), err)
		if other := d.otherSlug(slug); other != "" {
			// The logs and texts move with it; they are looked at next time.
			return d.try(p, "moved to articles/"+other, func() error {
				return errors.Join(d.fs.Rename(d.at(folder), d.at(path.Join("articles", other))), d.fs.SyncDir(d.at("articles")))
			})
		}
	} else {
		for i, r := range a.Revisions {
			named = append(named, r.SHA256)
			if err := d.text(slug, a.Path, r.SHA256, i == len(a.Revisions)-1); err != nil {
				return err
			}
		}
		d.strayTexts(slug, named)
	}
	return d.reviews(slug)
}

// otherSlug is the slug that an article.json in the wrong folder has, where that
// folder is free.
func (d *doctor) otherSlug(slug string) string {
	data, err := d.fs.ReadFile(d.at(articleFile(slug)))
	if err != nil {
		return ""
	}
	var w articleJSON
	if decodeStrict("", 1, data, &w) != nil || w.Slug == slug || validSlug(w.Slug) != nil {
		return ""
	}
	if _, err := d.fs.Stat(d.at(path.Join("articles", w.Slug))); !errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	return w.Slug
}

// text looks at the text of one revision.
func (d *doctor) text(slug, file, sha string, current bool) error {
	_, err := d.Text(slug, sha)
	if err == nil {
		return nil
	}
	name := textFile(slug, sha)
	p := d.damaged(name, err)
	if !current && errors.Is(err, errTextMissing) {
		p.Damage = false // its reviews quote what they are about
	}
	if right, from := d.findText(name, file, sha); right != nil {
		return d.try(p, "put right from "+from, func() error { return d.replace(name, right) })
	}
	return nil
}

// findText looks for the bytes that a text had: with the line ends that git may
// have changed, or in the article's own file.
func (d *doctor) findText(name, file, sha string) (data []byte, from string) {
	if now, err := d.fs.ReadFile(d.at(name)); err == nil {
		unix := strings.ReplaceAll(string(now), "\r\n", "\n")
		for _, s := range []string{unix, strings.ReplaceAll(unix, "\n", "\r\n")} {
			if annotate.SumOf([]byte(s)) == sha {
				return []byte(s), "its own words with other line ends"
			}
		}
	}
	if file == "" {
		return nil, ""
	}
	if now, err := d.fs.ReadFile(d.ArticlePath(file)); err == nil && annotate.SumOf(now) == sha {
		return now, file
	}
	return nil, ""
}

// strayTexts finds texts that no revision names.
func (d *doctor) strayTexts(slug string, named []string) {
	folder := path.Join("articles", slug, "text")
	entries, err := d.fs.ReadDir(d.at(folder))
	if err != nil {
		return
	}
	for _, e := range entries {
		sha := strings.TrimSuffix(e.Name(), ".txt")
		if !slices.Contains(named, sha) && !isTemporary(e.Name()) {
			d.found(path.Join(folder, e.Name()), "no revision of the article has this text", "")
		}
	}
}

// temporary finds what writes left behind that never came to an end.
func (d *doctor) temporary(folder string) error {
	for _, at := range []string{folder, path.Join(folder, "text"), path.Join(folder, "reviews")} {
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
	for _, e := range entries {
		name := path.Join(logFolder(slug), e.Name())
		switch {
		case isTemporary(e.Name()) || strings.HasSuffix(e.Name(), asideEnding):
		case path.Ext(e.Name()) != ".jsonl":
			d.found(name, "not a reviewer's log, and of no use here", "")
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
	log, err := d.readLog(name)
	switch {
	case err != nil:
		p := d.damaged(name, err)
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
