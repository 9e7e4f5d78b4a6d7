package jsonerror

import (
	"errors"
	"testing"
	"time"

	"github.com/go-json-experiment/json"
)

func TestInWords(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`{"text":"a"`, "cut short: it ends in the middle"},
		{`{"text":"a","text":"b"}`, `the key "text" is there twice`},
		{`{"text":nope}`, `not JSON, at "text" (invalid character 'o' in literal null (expecting 'u'))`},
		{`nope`, "not JSON (invalid character 'o' in literal null (expecting 'u'))"},
		{"{\"text\":\"\xff\"}", `invalid UTF-8 at "text"`},
		{`{"text":5}`, "a number where a string belongs at /text"},
		{`{"list":{}}`, "an object where a list belongs at /list"},
		{`{"time":"x026-11-23T22:01:58Z"}`, `"x026-11-23T22:01:58Z" is no time at /time`},
		{`[1]`, "a list where an object belongs"},
		{`{"texts":"a"}`, `unknown key "texts"`},
	} {
		var into struct {
			Text string    `json:"text"`
			List []string  `json:"list"`
			Time time.Time `json:"time"`
		}
		err := json.Unmarshal([]byte(tt.text), &into, json.RejectUnknownMembers(true))
		if got := InWords(err); got == nil || got.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.text, got, tt.want)
		}
	}
	other := errors.New("no such file")
	if InWords(other) != other || InWords(nil) != nil {
		t.Error("an error that is none of the decoder's is changed")
	}
}
