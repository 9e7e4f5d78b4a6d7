package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/edition"
	"github.com/factdesk/factdesk/annotate/store"
	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/cmd/factdesk/terminal"
)

// splitIntoStore records the claims of files in the store. A file that can't be
// recorded does not keep the others from it.
func (p *program) splitIntoStore(ctx context.Context, o splitOptions) error {
	s, err := p.open()
	if err != nil {
		return err
	}
	names, err := newNaming(s)
	if err != nil {
		return err
	}
	bar := terminal.Progress(p.err, p.env, "splitting", len(o.files))
	defer bar.Done()
	var failed []error
	for _, file := range o.files {
		if err := ctx.Err(); err != nil {
			return err
		}
		failed = append(failed, p.splitOneIntoStore(ctx, s, names, file, o))
		bar.Step()
	}
	p.tellLost(names)
	return errors.Join(failed...)
}

func (p *program) splitOneIntoStore(ctx context.Context, s *store.Store, names *naming, file string, o splitOptions) error {
	if o.slug == "" && file == "-" {
		return errors.New("an article from standard input needs a name\nhint: --slug NAME")
	}
	if _, err := s.Config().ScaleNamed(o.scale); err != nil {
		return err
	}
	path, err := pathInStore(s.Root(), file)
	if err != nil {
		return err
	}
	data, err := p.readInput(ctx, file)
	if err != nil {
		return err
	}
	doc, err := edition.Read(data, inputName(file), o.encoding)
	if err != nil {
		return err
	}
	p.warnGuess(file, doc)
	slug := o.slug
	if slug == "" {
		var from string
		if slug, from = names.of(path, doc.Text); from != "" {
			o.moved = true
			p.tell("%s: moved from %s", slug, from)
		}
	}
	who, unknown := p.reviewer()
	if unknown != nil { // a first split is recorded of nobody
		who = annotate.Reviewer{}
	}
	var was *annotate.Article
	is, err := s.Put(ctx, slug, who, func(old *annotate.Article) (*annotate.Article, error) {
		if err := samePath(s, old, slug, path, file, o.moved); err != nil {
			return nil, err
		}
		was = old
		a := edition.Split(old, doc, edition.Settings{
			Slug: slug, Path: path, Encoding: o.encoding, Granularity: o.granularity, Scale: o.scale, Default: s.Config().Granularity,
		})
		return a, ctx.Err() // interrupted while it was split: nothing is recorded
	})
	if errors.Is(err, store.ErrNobody) {
		return unknown
	}
	if err != nil {
		return err
	}
	p.tellSplit(was, is)
	if was == nil && o.slug == "" {
		names.fresh = append(names.fresh, [2]string{slug, file})
	}
	if o.format == "json" {
		is.Text = doc.Text
		return claims.WriteJSON(p.json(), &is.Article)
	}
	return nil
}

// tellLost says of files that became new articles which ones they may be, moved and
// edited: those whose files are not there any more.
func (p *program) tellLost(names *naming) {
	lost := slices.Sorted(maps.Values(names.lost))
	if len(lost) == 0 || len(names.fresh) == 0 {
		return
	}
	var slugs []string
	for _, f := range names.fresh {
		slugs = append(slugs, f[0])
	}
	slug, file, is := slugs[0], names.fresh[0][1], "is"
	if len(slugs) > 1 {
		is = "are"
	}
	p.tell("%s %s new, and the file of %s is not there any more\nhint: if %s is %s, moved and edited: factdesk remove %s, then factdesk split %s --slug %s --moved",
		fewNames(slugs), is, fewNames(lost), slug, lost[0], slug, file, lost[0])
}

// samePath refuses the slug of another file than that of the path; file is how it was
// typed.
func samePath(s *store.Store, old *annotate.Article, slug, path, file string, moved bool) error {
	if old == nil || old.Path == path || moved {
		return nil
	}
	name := old.Path
	if name == "" {
		name = "standard input"
	} else if _, err := os.Stat(s.ArticlePath(name)); err != nil {
		return fmt.Errorf("%s is the article of %s, which is not there any more\nhint: factdesk split %s --slug %s --moved if this is the same article in a new place, --slug NAME if it is another", slug, name, file, slug)
	}
	return fmt.Errorf("%s is the article of %s\nhint: --slug NAME gives this one a name of its own", slug, name)
}

func sameID(a, b claims.Claim) bool { return a.ID == b.ID }

func (p *program) tellSplit(was, is *annotate.Article) {
	checkable := 0
	for i := range is.Claims {
		if is.Claims[i].Checkable {
			checkable++
		}
	}
	what := fmt.Sprintf("%s, %s, %d of them to check", count(len(is.Sentences), "sentence"), count(len(is.Claims), "claim"), checkable)
	switch {
	case was == nil:
		p.tell("%s: %s", is.Slug, what)
	case was.Split == is.Split && slices.EqualFunc(was.Claims, is.Claims, sameID):
		p.tell("%s: not changed (%s)", is.Slug, what)
	default:
		p.tell("%s: revision %d, %s", is.Slug, is.Revisions, what)
	}
	for _, u := range is.Unapplied {
		p.warn(fmt.Errorf("%s: a correction by %s finds no place any more, %s: %w", is.Slug, u.Reviewer, annotate.Describe(u.Event), u.Err))
	}
}

// pathInStore is a file's name as the store keeps it: relative to the folder
// that holds the store, with '/'; empty for standard input.
func pathInStore(root, file string) (string, error) {
	if file == "-" {
		return "", nil
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	if rel, err := filepath.Rel(realPath(root), realPath(abs)); err == nil {
		abs = rel
	}
	return filepath.ToSlash(abs), nil
}

// realPath follows links, so that one file has one name.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}
