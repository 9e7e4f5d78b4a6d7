package store

import (
	"fmt"

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
	Scales      []annotate.Scale `toml:"scales"`      // the desk's own
	Gate        gate.Policy      `toml:"gate"`
}

// DefaultConfig is what an empty config.toml means.
func DefaultConfig() Config {
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
	return annotate.Scale{}, fmt.Errorf("no rating scale %q%s", name, annotate.DidYouMean(name, names))
}

// AllScales are the desk's own scales and then the built-in ones that they do
// not replace.
func (c Config) AllScales() []annotate.Scale {
	all := append([]annotate.Scale(nil), c.Scales...)
	for _, b := range annotate.Scales() {
		if !c.has(b.Name) {
			all = append(all, b)
		}
	}
	return all
}

func (c Config) has(name string) bool {
	for _, s := range c.Scales {
		if s.Name == name {
			return true
		}
	}
	return false
}
