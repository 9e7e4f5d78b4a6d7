package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/export"
	"github.com/factdesk/factdesk/export/internal/sample"
)

// order is the order of elements in a worksheet that ECMA-376 (part 1, 18.3.1.99)
// demands; Excel offers to repair a file that has another.
var order = []string{
	"sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges",
	"scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
	"dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
	"customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
}

// parts are the parts of a workbook by name, read without excelize.
func parts(t *testing.T, file []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", z.File[0].Name)
	}
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name], err = io.ReadAll(r); err != nil { // checks the sum, too
			t.Fatal(err)
		}
	}
	return all
}

// elements calls visit with each element and the names of those around it.
func elements(t *testing.T, name string, part []byte, visit func(around []string, e xml.StartElement)) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(part))
	var around []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			visit(around, e)
			around = append(around, e.Name.Local)
		case xml.EndElement:
			around = around[:len(around)-1]
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestPartsFitTogether(t *testing.T) {
	for name, dossiers := range map[string]export.Dossiers{"one": sample.Dossiers(sample.Bridge()), "several": sample.Many(3, 30), "public": sample.Dossiers(sample.Public()), "none": sample.Dossiers()} {
		t.Run(name, func(t *testing.T) {
			file, _ := write(t, dossiers)
			all := parts(t, file)
			for name, part := range all {
				last := -1
				links, ids := map[string]bool{}, map[string]bool{}
				elements(t, name, part, func(around []string, e xml.StartElement) {
					if strings.HasPrefix(name, "xl/worksheets/sheet") && len(around) == 1 {
						k := slices.Index(order, e.Name.Local)
						if k < last || k < 0 {
							t.Errorf("%s: %s is out of order", name, e.Name.Local)
						}
						last = k
					}
					switch e.Name.Local {
					case "hyperlink":
						links[attr(e, "id")] = true
					case "f":
						if slices.Contains(around, "sheetData") {
							t.Errorf("%s: a formula", name)
						}
					}
				})
				if bytes.Contains(part, []byte(`location="links"`)) {
					t.Errorf("%s: a mark is left", name)
				}
				rels := path.Dir(name) + "/_rels/" + path.Base(name) + ".rels"
				if all[rels] == nil {
					continue
				}
				elements(t, rels, all[rels], func(_ []string, e xml.StartElement) {
					if e.Name.Local != "Relationship" {
						return
					}
					ids[attr(e, "Id")] = true
					target := attr(e, "Target")
					if attr(e, "TargetMode") != "External" && all[strings.TrimPrefix(path.Join("/", path.Dir(name), target), "/")] == nil && all[strings.TrimPrefix(target, "/")] == nil {
						t.Errorf("%s: no part %s", rels, target)
					}
				})
				for id := range links {
					if !ids[id] {
						t.Errorf("%s: link %s leads nowhere", name, id)
					}
				}
			}
			for _, what := range []string{"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/styles.xml"} {
				if all[what] == nil {
					t.Errorf("no part %s", what)
				}
			}
		})
	}
}

// libreOffice converts a workbook and returns the files that it makes.
func libreOffice(t *testing.T, file []byte, to string) []string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice (soffice) is not installed: the workbook was not opened in it")
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(in, file, 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", to, "--outdir", dir, in)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	ending := to[:strings.IndexAny(to+":", ":")]
	made, err := filepath.Glob(filepath.Join(dir, "book*."+ending))
	if err != nil || len(made) == 0 {
		t.Fatalf("soffice made no .%s", ending)
	}
	return made
}

func TestLibreOfficeReadsTheSame(t *testing.T) {
	file, _ := write(t, sample.Dossiers(sample.Bridge()))
	for _, made := range libreOffice(t, file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1") {
		sheet := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(made), "book-"), ".csv")
		data, err := os.ReadFile(made)
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", sheet, err)
		}
		switch sheet {
		case "Review":
			i := 0
			for row := range sample.Bridge().Rows() {
				i++
				for k, c := range export.Columns {
					want := ""
					if v := c.Value(row); v != nil {
						want = fmt.Sprint(v)
					}
					if c.Type == export.Date {
						want, _, _ = strings.Cut(want, " ")
					}
					if got := records[i][k]; got != want {
						t.Errorf("row %d, %s: LibreOffice reads %q, want %q", i, c.Title, got, want)
					}
				}
			}
			if len(records) != i+1 {
				t.Errorf("%d rows, want %d", len(records), i+1)
			}
		case "Sources":
			if len(records) != 11 {
				t.Errorf("%d rows of sources", len(records))
			}
		}
	}
}

func TestLibreOfficePrintsIt(t *testing.T) {
	file, _ := write(t, sample.Many(2, 60))
	for _, made := range libreOffice(t, file, "pdf") {
		data, err := os.ReadFile(made)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(data, []byte("%PDF")) {
			t.Errorf("%s is no PDF", made)
		}
		text, err := exec.Command("pdftotext", "-layout", made, "-").Output()
		if err != nil {
			t.Logf("pdftotext: %v: the pages were not read", err)
			continue
		}
		pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
		review := 0
		for _, p := range pages {
			if strings.Contains(p, "Second reader") && strings.Contains(p, "No.") && !strings.Contains(p, "columns of Review") {
				review++
			}
		}
		if review < 2 {
			t.Errorf("the header is printed on %d pages of %d, want it on every page of claims", review, len(pages))
		}
	}
}
