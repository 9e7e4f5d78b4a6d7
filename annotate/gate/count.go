package gate

// Count is how far the review of an article, or of several, is. It is worked out
// in one place, by Judge, and shown in every other.
type Count struct {
	Claims   int `json:"claims"`    // to check: all but those that were set aside or passed
	Done     int `json:"done"`      // of those: accepted, with nothing left to object to
	Unasked  int `json:"not_asked"` // of those: open, and the policy does not ask for them
	SetAside int `json:"set_aside"` // sentences that hold no claim to check
	Passed   int `json:"passed"`    // of those: a person looked at them
	Unread   int `json:"unread"`    // sentences that a person still has to look at
	Findings int `json:"-"`         // all that there is to object to
}

// Add adds another article's count.
func (c *Count) Add(o Count) {
	c.Claims += o.Claims
	c.Done += o.Done
	c.Unasked += o.Unasked
	c.SetAside += o.SetAside
	c.Passed += o.Passed
	c.Unread += o.Unread
	c.Findings += o.Findings
}

// Open is how many claims the policy asks for and that are not done.
func (c Count) Open() int { return c.Claims - c.Done - c.Unasked }
