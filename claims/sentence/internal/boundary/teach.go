package boundary

// What the trainer needs to know of the model.
const (
	Slots     = slots
	HabitSize = 2 << habitBits
	Lower     = lower
	Title     = title
)

// HabitAt is the place of a word's habit in the table, and its check bits.
func HabitAt(hash uint32) (at int, check byte) {
	return int(hash * 0x9E3779B1 >> (32 - habitBits) * 2), byte(hash)
}

// HeadOf reads the word at i.
func HeadOf(text string, i int) (hash uint32, f form, end int) {
	s := Scanner{text: text, start: i}
	var w word
	s.head(i, &w)
	return w.hash, w.form, w.end
}

// NewWith returns a scanner with weights of its own.
func NewWith(text, weights string) Scanner {
	s := New(text)
	s.weights = weights
	return s
}

// SlotOf is the place of a feature in the table, and its check bits.
func SlotOf(hash uint32) (slot int, check byte) { return int(hash >> (32 - slotBits)), byte(hash) }

// Abbreviated reports whether the candidate stands behind an abbreviation.
func Abbreviated(s *Scanner) bool { return s.c.kind == '.' && s.abbreviated() }
