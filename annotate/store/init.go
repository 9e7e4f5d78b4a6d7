package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"
)

// Init makes a store in a folder and opens it. It refuses where there is one.
func Init(root string, opts Options) (*Store, error) {
	dir := filepath.Join(root, Folder)
	if _, err := os.Stat(dir); err == nil {
		return nil, fmt.Errorf("%s: %w", dir, ErrExists)
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		return nil, err
	}
	s, err := attach(dir, opts, osFiles{})
	if err != nil {
		return nil, err
	}
	for _, f := range []struct{ name, text string }{
		{".gitattributes", gitAttributes},
		{".gitignore", gitIgnore},
		{"config.toml", configText},
	} {
		if err := s.replace(f.name, []byte(f.text)); err != nil {
			return nil, err
		}
	}
	return s, s.readConfig()
}

const gitAttributes = `# Offsets are bytes and texts are known by their hash: git must not change line ends.
* -text
# One person on two branches: keep the lines of both.
articles/*/reviews/*.jsonl merge=union
`

const gitIgnore = `/locks/
*.tmp
`

const configText = `format = "factdesk.config/1"
`

// readConfig reads config.toml; a store without one has the defaults.
func (s *Store) readConfig() error {
	data, err := s.fs.ReadFile(s.at("config.toml"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = toml.Decode(string(data), &s.config)
	return err
}
