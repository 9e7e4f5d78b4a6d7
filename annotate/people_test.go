package annotate

import (
	"fmt"
	"strings"
	"testing"
)

var roster = People{
	{Name: "Ann Lee", Email: "ann@example.org", Initials: "al", Role: Editor, Former: []string{"ann@old.example.org"}},
	{Name: "Bo Chen", Email: "bo@example.org", Initials: "bc"},
	{Name: "The Author", Email: "author@example.org", Role: Author},
	{Name: "Kim Park", Email: "kim@example.org"},
	{Name: "Kim Park", Email: "park@example.org"},
}

func TestPeopleFind(t *testing.T) {
	tests := []struct{ typed, email, err string }{
		{"al", "ann@example.org", ""},
		{"AL", "ann@example.org", ""},
		{"Ann Lee", "ann@example.org", ""},
		{"ANN@example.org", "ann@example.org", ""},
		{"Ann <ann@old.example.org>", "ann@example.org", ""},
		{"bo@example.org", "bo@example.org", ""},
		{"bo@exampel.org", "", `did you mean "bo@example.org"?`},
		{"Bo Chan", "", `did you mean "Bo Chen"?`},
		{"Eve <eve@x.example>", "", "is not on the desk's roster"},
		{"Kim Park", "", "there are 2 people named Kim Park"},
	}
	for _, tt := range tests {
		who, err := roster.Find(tt.typed)
		if who.Email != tt.email || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%q: %v, %v", tt.typed, who, err)
		}
	}
}

func TestWithoutARosterAnAddressIsNeeded(t *testing.T) {
	if who, err := (People)(nil).Find("Eve <eve@x.example>"); err != nil || who.Email != "eve@x.example" {
		t.Errorf("%v, %v", who, err)
	}
	for _, typed := range []string{"Eve", "", "eve@", "<>"} {
		if who, err := (People)(nil).Find(typed); err == nil {
			t.Errorf("%q is %v", typed, who)
		}
	}
}

func TestWhoMayDoWhat(t *testing.T) {
	types := []EventType{TypeReview, TypePass, TypeSettle, TypeSignoff, TypeAnswer, TypeRetract}
	for email, may := range map[string]string{
		"ann@example.org":     "[review pass settle signoff answer retract]",
		"ann@old.example.org": "[review pass settle signoff answer retract]",
		"bo@example.org":      "[review pass answer retract]",
		"author@example.org":  "[answer retract]",
		"eve@x.example":       "[]",
	} {
		who := Reviewer{Email: email}
		got := []EventType{}
		for _, typ := range types {
			if roster.Allow(who, []Event{{Type: typ}}) == nil {
				got = append(got, typ)
			}
			if err := (People)(nil).Allow(who, []Event{{Type: typ}}); err != nil {
				t.Errorf("%s at a desk without a roster: %v", email, err)
			}
		}
		if fmt.Sprint(got) != may {
			t.Errorf("%s may %v, want %s", email, got, may)
		}
	}
	if got := roster.Known(Reviewer{Name: "A.", Email: "ann@old.example.org"}); got != roster[0].Reviewer() {
		t.Errorf("a former address is %v", got)
	}
}

func TestPeopleCheck(t *testing.T) {
	if err := roster.Check(); err != nil {
		t.Error(err)
	}
	for what, p := range map[string]People{
		"no e-mail address":      {{Name: "Ann", Email: "ann"}},
		"has no name":            {{Email: "ann@example.org"}},
		"the role of Ann":        {{Name: "Ann", Email: "ann@example.org", Role: "boss"}},
		"means Ann and Bo":       {{Name: "Ann", Email: "a@example.org", Initials: "x"}, {Name: "Bo", Email: "b@example.org", Initials: "X"}},
		`"old@" of Ann is no e-`: {{Name: "Ann", Email: "a@example.org", Former: []string{"old@"}}},
	} {
		if err := p.Check(); err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("%v, want %q", err, what)
		}
	}
}
