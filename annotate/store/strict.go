package store

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/factdesk/factdesk/claims/jsonerror"
)

// strict refuses what encoding/json would let pass: keys that are unknown,
// twice there or in the wrong case, and invalid UTF-8.
var strict = json.JoinOptions(json.RejectUnknownMembers(true))

const repairHint = "bring the file back from git, or ask factdesk doctor what can be done"

// decodeStrict reads one JSON value of a file that begins at a line.
func decodeStrict(name string, line int, data []byte, into any) error {
	if err := json.Unmarshal(data, into, strict); err != nil {
		return damage(name, line, data, err)
	}
	return nil
}

// damage says in words what is wrong with data, and on which line.
func damage(name string, line int, data []byte, err error) *DamageError {
	if d := plainDamage(name, line, data); d != nil {
		return d
	}
	offset := int64(0)
	var syntax *jsontext.SyntacticError
	var semantic *json.SemanticError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.ByteOffset
	case errors.As(err, &semantic):
		offset = semantic.ByteOffset
	}
	at := data[:min(max(offset, 0), int64(len(data)))]
	return &DamageError{File: name, Line: line + bytes.Count(at, []byte("\n")), Err: jsonerror.InWords(err), Hint: repairHint}
}

// plainDamage recognises what happens to files: emptied, filled with NUL,
// merged with conflicts, or not text.
func plainDamage(name string, line int, data []byte) *DamageError {
	found := func(offset int, what, hint string) *DamageError {
		return &DamageError{File: name, Line: line + bytes.Count(data[:offset], []byte("\n")), Err: errors.New(what), Hint: hint}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return found(0, "the file is empty", repairHint)
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return found(i, "NUL bytes, as a power cut leaves them", repairHint)
	}
	for at := 0; at < len(data); {
		end := bytes.IndexByte(data[at:], '\n')
		if end < 0 {
			end = len(data) - at
		}
		row := data[at : at+end]
		for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>", "|||||||"} {
			if bytes.HasPrefix(row, []byte(mark)) {
				return found(at, "a conflict that git left to be resolved", "resolve it: for a log, keep the lines of both sides")
			}
		}
		at += end + 1
	}
	if !utf8.Valid(data) {
		i := 0
		for {
			r, n := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && n == 1 {
				return found(i, "invalid UTF-8", repairHint)
			}
			i += n
		}
	}
	return nil
}

// checkFormat wants the format as the first key, in the version known here.
func checkFormat(name string, data []byte, want string) error {
	if bytes.HasPrefix(data, []byte(`{"format":"`+want+`",`)) {
		return nil
	}
	if d := plainDamage(name, 1, data); d != nil && d.Line == 1 {
		return d
	}
	dec := jsontext.NewDecoder(bytes.NewReader(data[:min(len(data), 512)]))
	var parts [3]string
	for i := range parts {
		tok, err := dec.ReadToken()
		if err != nil {
			break
		}
		parts[i] = tok.String()
	}
	if parts[0] != "{" || parts[1] != "format" {
		return &DamageError{File: name, Line: 1, Err: errors.New(`does not begin with a "format" key`), Hint: repairHint}
	}
	return checkVersion(name, parts[2], want)
}

// checkVersion wants a format in the version known here.
func checkVersion(name, got, want string) error {
	kind, version, _ := strings.Cut(want, "/")
	gotKind, gotVersion, _ := strings.Cut(got, "/")
	known, _ := strconv.Atoi(version)
	n, err := strconv.Atoi(gotVersion)
	switch {
	case gotKind != kind || err != nil || n < 1:
		return &DamageError{File: name, Line: 1, Err: fmt.Errorf("format is %q, not %q", got, want), Hint: repairHint}
	case n < known:
		return &DamageError{File: name, Line: 1, Err: fmt.Errorf("format %q is older than this program reads (%q)", got, want), Hint: "begin a new store, and split the articles again"}
	case n > known:
		return &DamageError{File: name, Line: 1, Err: fmt.Errorf("format %q is newer than this program knows (%q)", got, want), Hint: "update factdesk"}
	}
	return nil
}
