// Package statistics counts what a desk did: by reviewer, by day, and how long
// articles took.
package statistics

import (
	"cmp"
	"slices"
	"time"

	"github.com/factdesk/factdesk/annotate"
)

// Statistics are counts of events over any number of articles. What was taken
// back is not counted.
type Statistics struct {
	Reviewers []Reviewer // in the order of their keys
	Days      []Day      // in the order of time
	Articles  []Article  // in the order they were added
}

// Reviewer is what one person recorded.
type Reviewer struct {
	Person      annotate.Reviewer
	Reviews     int
	Claims      int // different ones reviewed
	Settlements int
	Signoffs    int
	First, Last time.Time
}

// Day is what was recorded on one day (UTC), YYYY-MM-DD.
type Day struct {
	Date     string
	Reviews  int
	Signoffs int
	People   int // who recorded something
}

// Article is how long an article took. A time that is zero has not come.
type Article struct {
	Slug     string
	Split    time.Time // its first split, or else the first event
	Reviewed time.Time // when the last claim to check had its first current vote
	Signed   time.Time // when the last claim to check was signed off
}

// Counter collects events.
type Counter struct {
	people   map[string]*Reviewer
	claims   map[string]bool // reviewer and claim
	days     map[string]*Day
	present  map[string]bool // day and reviewer
	articles []Article
}

// Add counts the events of an article; standings are what they amount to.
func (c *Counter) Add(slug string, standings []annotate.Standing, events []annotate.Event) {
	if c.people == nil {
		c.people, c.claims = map[string]*Reviewer{}, map[string]bool{}
		c.days, c.present = map[string]*Day{}, map[string]bool{}
	}
	gone := annotate.TakenBack(events)
	article := Article{Slug: slug}
	for i := range events {
		e := &events[i]
		if gone[e.ID] || e.Type == annotate.TypeRetract {
			continue
		}
		c.count(slug, e)
		if e.Type == annotate.TypeSplit && (article.Split.IsZero() || e.Time.Before(article.Split)) {
			article.Split = e.Time
		}
	}
	if article.Split.IsZero() {
		article.Split = first(events)
	}
	article.Reviewed, article.Signed = finished(standings)
	c.articles = append(c.articles, article)
}

func (c *Counter) count(slug string, e *annotate.Event) {
	key := e.Reviewer.Key()
	who := c.people[key]
	if who == nil {
		who = &Reviewer{Person: e.Reviewer, First: e.Time, Last: e.Time}
		c.people[key] = who
	}
	if e.Time.Before(who.First) {
		who.First = e.Time
	}
	if e.Time.After(who.Last) {
		who.Last = e.Time
	}
	date := e.Time.UTC().Format(time.DateOnly)
	day := c.days[date]
	if day == nil {
		day = &Day{Date: date}
		c.days[date] = day
	}
	if !c.present[date+key] {
		c.present[date+key] = true
		day.People++
	}
	switch e.Type {
	case annotate.TypeReview:
		who.Reviews++
		day.Reviews++
		if id := key + "\x00" + slug + "\x00" + e.Claim; !c.claims[id] {
			c.claims[id] = true
			who.Claims++
		}
	case annotate.TypeSettle:
		who.Settlements++
	case annotate.TypeSignoff:
		who.Signoffs++
		day.Signoffs++
	}
}

func first(events []annotate.Event) (t time.Time) {
	for i := range events {
		if t.IsZero() || events[i].Time.Before(t) {
			t = events[i].Time
		}
	}
	return t
}

// finished is when every claim to check had a vote, and a sign-off; zero where
// one still has none.
func finished(standings []annotate.Standing) (reviewed, signed time.Time) {
	allReviewed, allSigned := true, true
	for i := range standings {
		s := &standings[i]
		if !s.Listed() {
			continue
		}
		if len(s.Votes) == 0 {
			allReviewed = false
		} else if t := s.Votes[0].Time; t.After(reviewed) {
			reviewed = t
		}
		if s.Signoff == nil {
			allSigned = false
		} else if s.Signoff.Time.After(signed) {
			signed = s.Signoff.Time
		}
	}
	if !allReviewed {
		reviewed = time.Time{}
	}
	if !allSigned {
		signed = time.Time{}
	}
	return reviewed, signed
}

// Statistics are the counts so far.
func (c *Counter) Statistics() Statistics {
	s := Statistics{Articles: c.articles}
	for _, who := range c.people {
		s.Reviewers = append(s.Reviewers, *who)
	}
	for _, day := range c.days {
		s.Days = append(s.Days, *day)
	}
	slices.SortFunc(s.Reviewers, func(a, b Reviewer) int { return cmp.Compare(a.Person.Key(), b.Person.Key()) })
	slices.SortFunc(s.Days, func(a, b Day) int { return cmp.Compare(a.Date, b.Date) })
	return s
}
