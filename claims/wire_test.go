package claims_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/factdesk/factdesk/claims"
	"github.com/factdesk/factdesk/claims/document"
)

func TestWriteJSON(t *testing.T) {
	a := claims.Split(document.Text("Costs rose.\n\nWhy \"now\"?"), claims.Options{Namespace: "costs"})
	a.Title = "Tabs\t, bells\a, DEL\x7f, C1\u009b and \xff"
	a.Sentences[0].CheckWorthiness, a.Sentences[0].Checkable = 0.123456, true
	a.Sentences[1].CheckWorthiness = 0
	a.Claims[0].Attribution = &claims.Attribution{Cue: claims.Span{6, 10}, Asserted: true}
	a.Claims[0].Details = []claims.Detail{{Type: claims.Cause, Span: claims.Span{0, 5}}}
	a.Claims[0].CheckWorthiness, a.Claims[0].Checkable = 0.9, true
	var out bytes.Buffer
	if err := claims.WriteJSON(&out, a); err != nil {
		t.Fatal(err)
	}
	want := `{"format":"factdesk.split/1",` +
		`"article":{"title":"Tabs\t, bells\u0007, DEL\u007f, C1\u009b and ` + "\uFFFD" + `",` +
		`"sha256":"` + a.SHA256 + `","bytes":23,"language":"en"},` +
		`"sentences":[{"n":1,"start":0,"end":11,"kind":"statement","check_worthiness":0.1235,"checkable":true},` +
		`{"n":2,"start":13,"end":23,"kind":"question","check_worthiness":0,"checkable":false}],` +
		`"claims":[{"id":"` + a.Claims[0].ID + `","label":"1","sentence":1,"statement":"Costs rose.","spans":[[0,11]],` +
		`"checkable":true,"check_worthiness":0.9,"attribution":{"cue":[6,10],"asserted":true},"details":[{"type":"cause","span":[0,5]}]}]}` + "\n"
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}

// A document of several pages is one document.
func TestWriteJSONLong(t *testing.T) {
	a := claims.Split(document.Text(strings.Repeat("Costs rose.\n\n", 2000)), claims.Options{})
	var out bytes.Buffer
	if err := claims.WriteJSON(&out, a); err != nil {
		t.Fatal(err)
	}
	var back struct{ Sentences, Claims []struct{} }
	if err := json.Unmarshal(out.Bytes(), &back); err != nil || len(back.Sentences) != 2000 || len(back.Claims) != len(a.Claims) {
		t.Errorf("%d sentences, %d claims, %v", len(back.Sentences), len(back.Claims), err)
	}
	if err := claims.WriteJSON(errWriter{}, a); err != errBroken {
		t.Errorf("error %v, want the writer's", err)
	}
}

// What the encoder writes, the standard library reads back as it was.
func FuzzWireStrings(f *testing.F) {
	f.Add("Plain. \"Quoted\" \\ back\u2028 \u0085 \x00 \xc3\x28 日本。")
	f.Fuzz(func(t *testing.T, s string) {
		a := &claims.Article{Title: s}
		var out bytes.Buffer
		if err := claims.WriteJSON(&out, a); err != nil {
			t.Fatal(err)
		}
		var back struct{ Article struct{ Title string } }
		if err := json.Unmarshal(out.Bytes(), &back); err != nil {
			t.Fatalf("%v in %s", err, out.Bytes())
		}
		if want := string([]rune(s)); back.Article.Title != want { // every byte that is not UTF-8 is replaced
			t.Errorf("%q came back as %q", want, back.Article.Title)
		}
	})
}
