// Package formats is the table of the formats that dossiers are written in.
package formats

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/csvfile"
	"github.com/factdesk/factdesk/export/jsonfile"
	"github.com/factdesk/factdesk/export/markdown"
	"github.com/factdesk/factdesk/export/xlsx"
)

// All are the formats, in the order in which help lists them.
var All = []export.Format{
	{Name: "xlsx", Endings: []string{".xlsx"}, Write: xlsx.Write},
	{Name: "md", Endings: []string{".md", ".markdown"}, Write: markdown.Write},
	{Name: "csv", Endings: []string{".csv"}, Write: csvfile.Write},
	{Name: "json", Endings: []string{".json"}, Write: jsonfile.Write},
}

// Names are the names of all formats.
func Names() []string {
	names := make([]string, len(All))
	for i, f := range All {
		names[i] = f.Name
	}
	return names
}

// Named is the format of that name, or of a file with that ending.
func Named(name string) (export.Format, error) {
	for _, f := range All {
		if strings.EqualFold(f.Name, name) || slices.Contains(f.Endings, "."+strings.ToLower(name)) {
			return f, nil
		}
	}
	return export.Format{}, fmt.Errorf("unknown format %q\nhint: one of %s", name, strings.Join(Names(), ", "))
}

// Of is the format in which a file of that name is written.
func Of(file string) (export.Format, error) {
	ending := strings.ToLower(path.Ext(file))
	for _, f := range All {
		if slices.Contains(f.Endings, ending) {
			return f, nil
		}
	}
	return export.Format{}, fmt.Errorf("%s: the ending tells no format\nhint: end it in .%s, or say --format", file, strings.Join(Names(), ", ."))
}
