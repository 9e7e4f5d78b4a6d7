package store

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/factdesk/factdesk/annotate"
)

// Names of an article's files in the store, with '/'.
func articleFolder(slug string) string { return path.Join("articles", slug) }
func articleFile(slug string) string   { return path.Join("articles", slug, "article.json") }
func textFolder(slug string) string    { return path.Join("articles", slug, "text") }
func textFile(slug, sha string) string { return path.Join(textFolder(slug), sha+".txt") }
func splitFolder(slug string) string   { return path.Join("articles", slug, "splits") }
func splitFile(slug, name string) string {
	return path.Join(splitFolder(slug), name+".json")
}
func logFolder(slug string) string { return path.Join("articles", slug, "reviews") }
func logFile(slug string, who annotate.Reviewer) string {
	return path.Join(logFolder(slug), who.FileName()+".jsonl")
}

// splitName is the name of a split, "TEXT-SPLITTER-CONTENT": the beginning of
// the text's SHA-256, the version of the splitter, and the beginning of the
// SHA-256 of its file. So two people who split the same text write the same
// file, two who split different ones write two, and a file that was changed
// does not go by its name any more.
type splitName struct{ text, splitter, content string }

const nameDigits = 16 // of a hash in a name: 64 bits

func newSplitName(textSHA, splitter string, file []byte) splitName {
	return splitName{textSHA[:nameDigits], splitter, annotate.SumOf(file)[:nameDigits]}
}

func (n splitName) String() string { return n.text + "-" + n.splitter + "-" + n.content }

func parseSplitName(s string) (n splitName, ok bool) {
	parts := strings.Split(s, "-")
	if len(parts) != 3 || !isHash(parts[0]) || !isHash(parts[2]) || parts[1] == "" || strings.Trim(parts[1], "0123456789.") != "" {
		return n, false
	}
	return splitName{parts[0], parts[1], parts[2]}, true
}

func isHash(s string) bool {
	return len(s) == nameDigits && strings.Trim(s, "0123456789abcdef") == ""
}

// compareVersions orders versions such as 2, 10 and 10.1.
func compareVersions(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "."), strings.Split(b, "."), func(x, y string) int {
		m, _ := strconv.Atoi(x)
		n, _ := strconv.Atoi(y)
		return cmp.Compare(m, n)
	})
}
