package store

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/factdesk/factdesk/annotate"
	"github.com/factdesk/factdesk/annotate/gate"
)

// Config is what config.toml says.
type Config struct {
	Format      string           `toml:"format"`
	Scale       string           `toml:"scale"`       // name of the rating scale of new articles
	Granularity string           `toml:"granularity"` // "claim" or "sentence"
	Language    string           `toml:"language"`    // BCP 47, of articles that don't say
	Blind       bool             `toml:"blind"`       // hide others' votes until one's own is cast
	Gate        gate.Policy      `toml:"gate"`
	Scales      []annotate.Scale `toml:"scales"` // the desk's own
	People      annotate.People  `toml:"people"` // the desk's roster; empty: everybody
}

// defaultConfig is what an empty config.toml means.
func defaultConfig() Config {
	return Config{Format: configFormat, Scale: "factdesk", Granularity: "claim", Language: "en", Gate: gate.Default()}
}

// ScaleNamed finds a rating scale, built in or the desk's own; the empty name is
// the configured default.
func (c Config) ScaleNamed(name string) (annotate.Scale, error) {
	if name == "" {
		name = c.Scale
	}
	var names []string
	for _, s := range c.AllScales() {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return annotate.Scale{}, fmt.Errorf("no rating scale %q%s\nhint: there are %s", name, annotate.DidYouMean(name, names), strings.Join(names, ", "))
}

// AllScales are the desk's own scales and then the built-in ones.
func (c Config) AllScales() []annotate.Scale {
	return slices.Concat(c.Scales, annotate.Scales())
}

// readConfig reads config.toml, without which it is not known what the gate asks
// for.
func (s *Store) readConfig() error {
	data, err := s.readFile(configFile)
	if errors.Is(err, fs.ErrNotExist) {
		return &DamageError{File: configFile, Err: errors.New("the file is missing"), Hint: "bring it back from git, or let factdesk init make a new one"}
	}
	if err != nil {
		return err
	}
	s.config, err = decodeConfig(data)
	return err
}

const configFile = "config.toml"

// decodeConfig reads a config.toml. Broken TOML, an unknown key and a value that
// makes no sense are errors with their line; a damaged file is a DamageError.
func decodeConfig(data []byte) (Config, error) {
	c := defaultConfig()
	if d := plainDamage(configFile, 1, data); d != nil {
		return c, d
	}
	meta, err := toml.Decode(string(data), &c)
	if err != nil {
		return c, tomlError(err)
	}
	keys := meta.Keys()
	if len(keys) == 0 || keys[0].String() != "format" {
		return c, &DamageError{File: configFile, Line: 1, Err: errors.New(`does not begin with a "format" key`), Hint: fmt.Sprintf("begin it with format = %q", configFormat)}
	}
	if err := checkVersion(configFile, c.Format, configFormat); err != nil {
		return c, err
	}
	known := tomlKeys(reflect.TypeFor[Config](), "")
	for _, key := range keys {
		if !slices.Contains(known, key.String()) {
			return c, fmt.Errorf("%s:%d: unknown key %q%s", configFile, lineOf(data, key), key, annotate.DidYouMean(key.String(), known))
		}
	}
	for i := range c.Scales {
		c.Scales[i] = c.Scales[i].Ranked()
	}
	if key, err := c.check(); err != nil {
		return c, fmt.Errorf("%s:%d: %w", configFile, lineOf(data, strings.Split(key, ".")), err)
	}
	return c, nil
}

// typeError is how the library words a value of the wrong type.
var typeError = regexp.MustCompile(`^toml: line (\d+) \(last key "([^"]*)"\): (.*)`)

// tomlWords say in an editor's words what the decoder says in its own.
var tomlWords = strings.NewReplacer(
	"incompatible types: TOML value has type ", "it is of type ",
	"; destination has type ", ", and should be of type ",
	"unexpected EOF", "the file ends here",
)

// tomlError puts file and line before what is wrong.
func tomlError(err error) error {
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return fmt.Errorf("%s:%d:%d: %s", configFile, parse.Position.Line, parse.Position.Col, tomlWords.Replace(parse.Message))
	}
	if m := typeError.FindStringSubmatch(err.Error()); m != nil {
		return fmt.Errorf("%s:%s: %s: %s", configFile, m[1], m[2], tomlWords.Replace(m[3]))
	}
	return fmt.Errorf("%s: %w", configFile, err)
}

// check says which key of the configuration makes no sense, and why.
func (c *Config) check() (key string, err error) {
	names := map[string]bool{}
	var verdicts []string
	for _, s := range c.Scales {
		if err := s.Validate(); err != nil {
			return "scales", err
		}
		if slices.ContainsFunc(annotate.Scales(), func(b annotate.Scale) bool { return b.Name == s.Name }) {
			return "scales", fmt.Errorf("the name %s is taken: a scale that is built in has it\nhint: give the desk's own another name", s.Name)
		}
		if names[s.Name] {
			return "scales", fmt.Errorf("the scale %s is there twice", s.Name)
		}
		names[s.Name] = true
	}
	for _, s := range c.AllScales() {
		verdicts = append(verdicts, s.Names()...)
	}
	if _, err := c.ScaleNamed(c.Scale); err != nil {
		return "scale", err
	}
	if c.Granularity != "claim" && c.Granularity != "sentence" {
		return "granularity", fmt.Errorf(`granularity is %q, not "claim" or "sentence"`, c.Granularity)
	}
	if strings.TrimSpace(c.Language) == "" {
		return "language", errors.New("language is empty")
	}
	if err := c.People.Check(); err != nil {
		return "people", err
	}
	for _, b := range c.Gate.Blocks {
		if !slices.Contains(verdicts, b) {
			return "gate.blocks", fmt.Errorf("no scale has the verdict %q%s", b, annotate.DidYouMean(b, verdicts))
		}
	}
	return c.Gate.Check()
}

// tomlKeys are the names of the keys that a type is read from, with dots.
func tomlKeys(t reflect.Type, prefix string) []string {
	for t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	var keys []string
	for i := range t.NumField() {
		name := prefix + t.Field(i).Tag.Get("toml")
		keys = append(append(keys, name), tomlKeys(t.Field(i).Type, name+".")...)
	}
	return keys
}

// lineOf finds the line of a key, 1 where it can't be told.
func lineOf(data []byte, key []string) int {
	table := ""
	for i, row := range strings.Split(string(data), "\n") {
		row = strings.TrimSpace(row)
		if head, ok := strings.CutPrefix(row, "["); ok {
			table = strings.Trim(strings.TrimLeft(head, "["), " ]")
			if table == strings.Join(key, ".") {
				return i + 1
			}
			table += "."
		}
		name, _, ok := strings.Cut(row, "=")
		if ok && table+strings.Trim(name, " \t\"'") == strings.Join(key, ".") {
			return i + 1
		}
	}
	return 1
}
