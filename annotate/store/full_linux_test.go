package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// TestDiskFull fills a small disk: what no longer fits is refused whole, what
// was recorded stays, and once there is room the work goes on.
func TestDiskFull(t *testing.T) {
	root := t.TempDir()
	if err := syscall.Mount("tmpfs", root, "tmpfs", 0, "size=256k"); err != nil {
		t.Skipf("no small disk to be had: %v", err)
	}
	defer syscall.Unmount(root, 0)
	s, err := Init(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "harbour", harbour)
	note := strings.Repeat("The ledger says otherwise. ", 300)
	vote := func() error {
		_, err := s.Append(t.Context(), "harbour", ann, func(a *annotate.Article, _ []annotate.Event) ([]annotate.Event, error) {
			return []annotate.Event{{Type: annotate.TypeReview, Claim: a.Claims[0].ID, Verdict: "true", Scale: "factdesk", Note: note}}, nil
		})
		return err
	}
	acked := 0
	for err = vote(); err == nil; err = vote() {
		acked++
	}
	var conflict *ConflictError
	if !errors.Is(err, syscall.ENOSPC) || !errors.As(err, &conflict) {
		t.Errorf("on a full disk: %v", err)
	}
	if err := tryPut(s, "harbour", harbour+strings.Repeat("x", 300_000)); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("a longer article on a full disk: %v", err)
	}
	events, err := reviewsOf(s, "harbour")
	if err != nil || len(events) != acked || acked == 0 {
		t.Errorf("%d events, %v; %d were acknowledged", len(events), err, acked)
	}
	if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) != 0 {
		t.Errorf("doctor: %+v, %v", problems, err)
	}
	if a, err := s.Article("harbour"); err != nil || a.Text != harbour {
		t.Errorf("the article: %v", err)
	}
	if err := syscall.Mount("tmpfs", root, "tmpfs", syscall.MS_REMOUNT, "size=2m"); err != nil {
		t.Fatal(err)
	}
	if err := vote(); err != nil {
		t.Errorf("once there is room: %v", err)
	}
}

// TestReadOnlyDisk reads from a disk that can't be written to.
func TestReadOnlyDisk(t *testing.T) {
	root := t.TempDir()
	if err := syscall.Mount("tmpfs", root, "tmpfs", 0, "size=256k"); err != nil {
		t.Skipf("no disk of its own to be had: %v", err)
	}
	defer syscall.Unmount(root, 0)
	s, err := Init(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, "harbour", harbour)
	if err := os.RemoveAll(filepath.Join(s.Dir(), "locks")); err != nil { // as git leaves it
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", root, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(s.Dir(), Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Article("harbour"); err != nil {
		t.Error(err)
	}
	if problems, err := s.Doctor(t.Context(), false); err != nil || len(problems) != 0 {
		t.Errorf("doctor: %+v, %v", problems, err)
	}
	var conflict *ConflictError
	if _, err := mark(s, "harbour", ann, "true"); !errors.As(err, &conflict) || !errors.Is(err, syscall.EROFS) {
		t.Errorf("a mark: %v", err)
	}
}
