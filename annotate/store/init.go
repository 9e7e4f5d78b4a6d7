package store

import (
	"fmt"
	"os"
	"path/filepath"
)

// Init makes a store in a folder and opens it. It refuses where there is one,
// and finishes one that was never finished.
func Init(root string, opts Options) (*Store, error) {
	dir := filepath.Join(root, Folder)
	if _, err := os.Stat(filepath.Join(dir, configFile)); err == nil {
		return nil, fmt.Errorf("%s: %w", dir, ErrExists)
	}
	if err := (osFiles{}).MkdirAll(dir); err != nil {
		return nil, err
	}
	s, err := attach(dir, opts, osFiles{})
	if err != nil {
		return nil, err
	}
	for _, f := range []struct{ name, text string }{
		{".gitattributes", gitAttributes},
		{".gitignore", gitIgnore},
		{configFile, configText},
	} {
		if err := s.replace(f.name, []byte(f.text)); err != nil {
			return nil, err
		}
	}
	if err := s.fs.SyncDir(s.Root()); err != nil {
		return nil, err
	}
	return s, s.readConfig()
}

const gitAttributes = `# Offsets are bytes and texts are known by their hash: git must not change line ends.
* -text
# One person on two branches: keep the lines of both.
articles/*/reviews/* merge=union
`

const gitIgnore = `/locks/
/pending/
*.tmp
`
