// Package jsonerror says in plain words why a text is not the JSON it should be.
package jsonerror

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// InWords is an error of the JSON decoder in words that never vary and name no
// type of the program; any other error is given back as it is.
func InWords(err error) error {
	var syntax *jsontext.SyntacticError
	var semantic *json.SemanticError
	switch {
	case errors.As(err, &syntax):
		return broken(syntax)
	case errors.As(err, &semantic):
		return misplaced(semantic)
	}
	return err
}

// broken says where a text stops being JSON.
func broken(e *jsontext.SyntacticError) error {
	key := e.JSONPointer.LastToken()
	switch {
	case errors.Is(e.Err, io.ErrUnexpectedEOF):
		return errors.New("cut short: it ends in the middle")
	case errors.Is(e.Err, jsontext.ErrDuplicateName):
		return fmt.Errorf("the key %q is there twice", key)
	case strings.Contains(e.Err.Error(), "UTF-8"):
		return fmt.Errorf("invalid UTF-8 at %q", key)
	case key != "":
		return fmt.Errorf("not JSON, at %q (%w)", key, e.Err)
	}
	return fmt.Errorf("not JSON (%w)", e.Err)
}

// misplaced says why a value is not what belongs there.
func misplaced(e *json.SemanticError) error {
	at := ""
	if e.JSONPointer != "" {
		at = " at " + string(e.JSONPointer)
	}
	var notTime *time.ParseError
	switch {
	case errors.As(e.Err, &notTime):
		return fmt.Errorf("%q is no time%s", notTime.Value, at)
	case errors.Is(e.Err, json.ErrUnknownName):
		return fmt.Errorf("unknown key %q", e.JSONPointer.LastToken())
	case e.Err != nil:
		return fmt.Errorf("%w%s", e.Err, at)
	case e.GoType != nil:
		return fmt.Errorf("%s where %s belongs%s", is(e.JSONKind), wanted(e.GoType), at)
	}
	return fmt.Errorf("%s that does not belong%s", is(e.JSONKind), at)
}

func is(k jsontext.Kind) string {
	switch k {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 't', 'f':
		return "true or false"
	case 'n':
		return "null"
	}
	return "a value"
}

func wanted(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Int, reflect.Float64:
		return "a number"
	case reflect.Bool:
		return "true or false"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.String:
		return "a string"
	}
	return "an object"
}
