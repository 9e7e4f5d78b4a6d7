package annotate

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// longestName keeps a name with its ending and a temporary file's suffix under
// the 255 bytes, and the 143 of encrypted folders, that file systems allow.
const longestName = 100

// shorten cuts a name that no file system would take and tells it apart by its
// hash. "%h" can't occur in a name that was not cut.
func shorten(name string) string {
	if len(name) <= longestName {
		return name
	}
	sum := sha256.Sum256([]byte(name))
	cut := longestName - 2 - 32
	return name[:cut] + "%h" + hex.EncodeToString(sum[:16])
}

// ReservedName tells whether Windows keeps a name, with or without an ending,
// for a device.
func ReservedName(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	for _, device := range []string{"com", "lpt"} {
		if rest, ok := strings.CutPrefix(stem, device); ok {
			switch rest {
			case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³":
				return true
			}
		}
	}
	return false
}
