// Package canonical reads what this program wrote itself, in a third of the time
// that JSON takes: its keys come in one order, without white space but the ends
// of lines and with few escapes. Anything else, right or wrong, it leaves to the
// strict reader, which knows all of JSON and says what is amiss. What it takes
// reads the same there. The order of keys is that of the fields of the types; the
// tables in this package say it once more, and a test holds them together.
package canonical

import (
	"encoding/binary"
	"unicode/utf8"

	"github.com/factdesk/factdesk/annotate"
)

// Event reads a line of a log that is plain; false where it is otherwise.
func Event(line string) (e annotate.Event, ok bool) {
	c := &cursor{rest: line}
	object(c, &e, event)
	return e, !c.off && c.rest == ""
}

// ReadSplit reads the file of a split; nil where it is otherwise.
func ReadSplit(data []byte) *Split {
	if !Plain(data) {
		return nil
	}
	c, s := &cursor{rest: string(data)}, &Split{}
	object(c, s, split)
	c.need("\n")
	if c.off || c.rest != "" {
		return nil
	}
	return s
}

// Plain tells whether a file can be canonical: valid UTF-8 and no control
// character but the ends of lines. It looks at eight bytes at a time: a byte of
// theirs is below ' ' where taking ' ' from each borrows from its top bit.
func Plain(data []byte) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(data); i += 8 {
		w := binary.LittleEndian.Uint64(data[i:])
		if (w-' '*ones)&^w&tops != 0 && !printable(data[i:i+8]) {
			return false
		}
	}
	return printable(data[i:]) && utf8.Valid(data)
}

func printable(data []byte) bool {
	for _, b := range data {
		if b < ' ' && b != '\n' {
			return false
		}
	}
	return true
}
