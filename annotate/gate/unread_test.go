package gate

import (
	"slices"
	"testing"

	"github.com/factdesk/factdesk/annotate"
)

// pass records that who passed the sentence of a label, as it reads or read.
func (d *desk) pass(who, label string, was ...string) string {
	text := "Statement " + label + "."
	if was != nil {
		text = was[0]
	}
	e := annotate.Event{Type: annotate.TypePass, Sentence: "s" + label, Statement: text}
	id := d.add(who, label, e)
	d.events[len(d.events)-1].Claim, d.events[len(d.events)-1].Statement = "", text
	return id
}

// saw records a vote on a claim by somebody who saw a sentence.
func (d *desk) saw(label, sentence string) {
	d.vote("Ann", label, "true", page)
	d.events[len(d.events)-1].Sentence = sentence
}

func TestUnread(t *testing.T) {
	tests := []struct {
		name   string
		policy func(p *Policy)
		record func(d *desk)
		want   []string // label and code
		count  Count
	}{
		{"nobody has looked", nil, func(d *desk) { d.rest("1", "2", "3") }, []string{"4 unread", "5 unread"},
			Count{Claims: 3, Done: 3, SetAside: 2, Unread: 2}},
		{"one is passed", nil, func(d *desk) { d.rest("1", "2", "3"); d.pass("Ann", "5") }, []string{"4 unread"},
			Count{Claims: 3, Done: 3, SetAside: 2, Passed: 1, Unread: 1}},
		{"all are passed", nil, func(d *desk) { d.rest("1", "2", "3"); d.pass("Ann", "4"); d.pass("Bob", "5") }, nil,
			Count{Claims: 3, Done: 3, SetAside: 2, Passed: 2}},
		{"passed in other words", nil, func(d *desk) { d.rest("1", "2", "3"); d.pass("Ann", "4"); d.pass("Bob", "5", "Statement 6.") }, []string{"5 unread"},
			Count{Claims: 3, Done: 3, SetAside: 2, Passed: 1, Unread: 1}},
		{"passed with other quotation marks", nil, func(d *desk) { d.rest("1", "2", "3"); d.pass("Ann", "4"); d.pass("Bob", "5", "Statement  5.") }, nil,
			Count{Claims: 3, Done: 3, SetAside: 2, Passed: 2}},
		{"a pass that was taken back", nil, func(d *desk) {
			d.rest("1", "2", "3")
			d.pass("Ann", "4")
			d.add("Ann", "", annotate.Event{Type: annotate.TypeRetract, Retracts: d.pass("Ann", "5")})
		}, []string{"5 unread"}, Count{Claims: 3, Done: 3, SetAside: 2, Passed: 1, Unread: 1}},
		{"what was set aside is reviewed", nil, func(d *desk) { d.rest("1", "2", "3", "4"); d.pass("Ann", "5") }, nil,
			Count{Claims: 4, Done: 4, SetAside: 1, Passed: 1}},
		{"a claim to check is passed", nil, func(d *desk) { d.rest("1", "2"); d.pass("Ann", "3"); d.pass("Ann", "4"); d.pass("Ann", "5") }, nil,
			Count{Claims: 2, Done: 2, SetAside: 3, Passed: 3}},
		{"a pass hides no dispute", nil, func(d *desk) {
			d.rest("1", "2", "3")
			d.vote("Bob", "3", "false", page)
			d.pass("Ann", "3")
			d.pass("Ann", "4")
			d.pass("Ann", "5")
		}, []string{"3 disputed"}, Count{Claims: 3, Done: 2, SetAside: 2, Passed: 2}},
		{"a sentence that changed around its claim", nil, func(d *desk) { d.rest("1", "2"); d.saw("3", "s3 as it was"); d.pass("Ann", "4"); d.pass("Ann", "5") }, []string{"3 unread"},
			Count{Claims: 3, Done: 3, SetAside: 2, Passed: 2, Unread: 1}},
		{"and was read again", nil, func(d *desk) {
			d.rest("1", "2")
			d.saw("3", "s3 as it was")
			for _, label := range []string{"3", "4", "5"} {
				d.pass("Ann", label)
			}
		}, nil, Count{Claims: 3, Done: 3, SetAside: 2, Passed: 2}},
		{"nobody is asked to look", func(p *Policy) { p.Unread = UnreadNone }, func(d *desk) { d.rest("1", "2", "3") }, nil,
			Count{Claims: 3, Done: 3, SetAside: 2, LeftAlone: 2}},
		{"only facts are asked for", func(p *Policy) { p.Unread = UnreadFacts }, func(d *desk) { d.rest("1", "2", "3"); d.article.Sentences[4].Text = "It was so." }, []string{"4 unread"},
			Count{Claims: 3, Done: 3, SetAside: 2, LeftAlone: 1, Unread: 1}},
		{"claims that are not asked for", func(p *Policy) { p.Share = []Share{{From: 0.8, Review: 1}} }, func(d *desk) { d.rest("1"); d.pass("Ann", "4"); d.pass("Ann", "5") }, nil,
			Count{Claims: 3, Done: 1, Unasked: 2, SetAside: 2, Passed: 2}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, p := newDesk(), Default()
			if tt.policy != nil {
				tt.policy(&p)
			}
			tt.record(d)
			findings, count := d.judge(p)
			var got []string
			for _, f := range findings {
				got = append(got, f.Label+" "+string(f.Code))
			}
			tt.count.Findings = len(tt.want)
			if !slices.Equal(got, tt.want) || count != tt.count {
				t.Errorf("found %q, %+v\nwant %q, %+v", got, count, tt.want, tt.count)
			}
		})
	}
}

// A blind desk shows nobody what others found; whoever judged the claim sees it.
func TestBlind(t *testing.T) {
	d := newDesk()
	d.rest("1", "2")
	d.vote("Bob", "3", "false", page)
	d.pass("Ann", "4")
	d.pass("Ann", "5")
	for who, want := range map[string]string{"Ann": "hidden", "Bob": "blocked", "": "hidden"} {
		findings, count := Judge(annotate.NewBoard(d.article, d.events, now), Options{
			Policy: Default(), Scale: scale, Now: now, Blind: true, Who: annotate.Reviewer{Name: who}})
		if len(findings) != 1 || string(findings[0].Code) != want || count.Done != 2 {
			t.Errorf("%q sees %+v, %+v", who, findings, count)
		}
	}
}

func TestHoldsFact(t *testing.T) {
	for text, want := range map[string]bool{
		"The bill is £9.":               true,
		"It is nine miles.":             true,
		"They met on a Monday.":         true,
		"He was accused by nobody.":     true,
		"And so said Berg.":             true,
		"Is it so?":                     false,
		"What do you think?":            false,
		"It was, we felt, rather good.": false,
		"":                              false,
	} {
		if holdsFact(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
