package decision

import (
	"fmt"

	"github.com/factdesk/factdesk/annotate"
)

// Sources are collected as they are typed: a source, then what is known of it,
// then the next. What is said before the first belongs to it where it stays the
// only one.
type Sources struct {
	list  []annotate.Source
	early []detail // said before the first source
}

// detail is something known of a source.
type detail struct {
	name string // as the flag is called
	set  func(*annotate.Source)
}

// Add begins a source: a URL, or a document in words.
func (s *Sources) Add(text string) error {
	source, err := annotate.ParseSource(text)
	if err != nil {
		return err
	}
	s.list = append(s.list, source)
	return nil
}

// Say adds what is known of the source added last; name is for messages.
func (s *Sources) Say(name string, set func(*annotate.Source)) {
	if len(s.list) == 0 {
		s.early = append(s.early, detail{name, set})
		return
	}
	set(&s.list[len(s.list)-1])
}

// All are the sources that were collected.
func (s *Sources) All() ([]annotate.Source, error) {
	if len(s.early) > 0 {
		name := s.early[0].name
		switch len(s.list) {
		case 0:
			return nil, fmt.Errorf("%s without a source\nhint: say which with --source", name)
		case 1:
			early := s.list[0]
			for _, d := range s.early {
				d.set(&early)
			}
			s.list[0], s.early = early, nil
		default:
			return nil, fmt.Errorf("%s stands before the first of %d sources\nhint: put it after the --source that it is about", name, len(s.list))
		}
	}
	for i := range s.list {
		if err := s.list[i].Validate(); err != nil {
			return nil, fmt.Errorf("source %d: %w", i+1, err)
		}
	}
	return s.list, nil
}

// Stance says how the source added last bears on the claim.
func (s *Sources) Stance(word string) error {
	stance, err := annotate.ParseStance(word)
	if err != nil {
		return err
	}
	s.Say("--stance", func(source *annotate.Source) { source.Stance = stance })
	return nil
}
