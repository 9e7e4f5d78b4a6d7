package store

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestConfig(t *testing.T) {
	const head = "format = \"factdesk.config/1\"\n"
	const house = head + "scale = \"house\"\n[[scales]]\nname = \"house\"\nordinal = true\n[[scales.verdicts]]\nname = \"stands\"\nlabel = \"Stands\"\n"
	tests := []struct {
		name   string
		text   string
		want   string // of the error
		damage bool
	}{
		{"nothing but the format", head, "", false},
		{"a scale of one's own", house, "", false},
		{"an unknown key", head + "\n# why\nscael = \"snopes\"\n", `config.toml:4: unknown key "scael", did you mean "scale"?`, false},
		{"an unknown key in a table", head + "[gate]\nmin_source = 2\n", `config.toml:3: unknown key "gate.min_source", did you mean "gate.min_sources"?`, false},
		{"an unknown key of a verdict", house + "color = \"#000000\"\n", `config.toml:9: unknown key "scales.verdicts.color"`, false},
		{"an unknown table", head + "[gates]\n", `config.toml:2: unknown key "gates"`, false},
		{"a key in the wrong case", head + "Scale = \"snopes\"\n", `config.toml:2: unknown key "Scale", did you mean "scale"?`, false},
		{"a key that is there twice", head + "blind = true\nblind = false\n", "config.toml:3:", false},
		{"broken TOML", head + "scale = \n", "config.toml:2:9:", false},
		{"cut short", head + "scale = [", "config.toml:2:9: the file ends here", false},
		{"a word for a number", head + "[gate]\nreviewers = \"two\"\n", "config.toml:3: gate.reviewers: it is of type string, and should be of type integer", false},
		{"an unknown scale", head + "scale = \"snope\"\n", `config.toml:2: no rating scale "snope", did you mean "snopes"?`, false},
		{"an unknown granularity", head + "granularity = \"word\"\n", `config.toml:2: granularity is "word"`, false},
		{"no reviewers", head + "[gate]\nreviewers = 0\n", "config.toml:3: reviewers is below 1", false},
		{"a share above 1", head + "[[gate.share]]\nfrom = 0.5\nreview = 50\n", "config.toml:2: from and review", false},
		{"an unknown blocking verdict", head + "[gate]\nblocks = [\"flase\"]\n", `config.toml:3: no scale has the verdict "flase", did you mean "false"?`, false},
		{"a broken scale of one's own", head + "[[scales]]\nname = \"house\"\n", "config.toml:2: scale house: has no verdicts", false},
		{"the name of a scale that is built in", strings.ReplaceAll(house, "house", "snopes"), "config.toml:3: the name snopes is taken", false},
		{"format not first", "blind = true\n" + head, `does not begin with a "format" key`, true},
		{"a newer format", "format = \"factdesk.config/2\"\n", "newer than this program knows", true},
		{"empty", "", "config.toml:1: the file is empty", true},
		{"NUL", head + "\x00\x00", "config.toml:2: NUL bytes", true},
		{"a conflict", head + "<<<<<<< HEAD\n", "config.toml:2: a conflict", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := newStore(t)
			if err := os.WriteFile(s.at(configFile), []byte(tt.text), 0o666); err != nil {
				t.Fatal(err)
			}
			again, err := Open(s.Dir(), Options{})
			if tt.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				if c := again.Config(); c.Gate.Reviewers != 1 || c.Granularity != "claim" {
					t.Errorf("missing keys do not have their default: %+v", c)
				}
				return
			}
			var damage *DamageError
			if err == nil || !strings.Contains(err.Error(), tt.want) || errors.As(err, &damage) != tt.damage {
				t.Errorf("%v, want %q (damage: %v)", err, tt.want, tt.damage)
			}
		})
	}
}

// What Init writes as a comment is right, too.
func TestConfigComments(t *testing.T) {
	var lines []string
	for line := range strings.Lines(configText) {
		if key, ok := strings.CutPrefix(line, "# "); ok && (strings.Contains(key, " = ") || strings.HasPrefix(key, "[")) {
			line = key
		}
		lines = append(lines, line)
	}
	c, err := decodeConfig([]byte(strings.Join(lines, "")))
	if err != nil {
		t.Fatal(err)
	}
	house, err := c.ScaleNamed("house")
	if err != nil || len(house.Verdicts) != 2 || !house.Verdicts[1].Blocks || house.Verdicts[1].Rank != 2 {
		t.Errorf("%+v, %v", house, err)
	}
	if len(c.Gate.Share) != 2 || len(c.Gate.Blocks) != 2 {
		t.Errorf("%+v", c.Gate)
	}
}
