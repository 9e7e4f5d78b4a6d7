package worth

import "github.com/factdesk/factdesk/claims/lexicon"

// cue is a sign that a sentence is more than a plain statement. Cues are
// weighed like any other feature.
type cue uint8

const (
	cueOrder      cue = iota // opens with a bare verb: Consider this
	cueOrderClose            // a bare verb after a clause: If walking, use caution
	cueLets
	cueWill      // will, shall, 'll, won't
	cueGoing     // going to, gonna
	cuePlanned   // is to, expected to, plans to
	cueWould     // would
	cueMay       // may, might
	cueBelief    // I think, we hope
	cueDuty      // should, must, need to
	cueJudge     // is + a word of praise or scorn
	cueIs        // is, are and no past
	cuePast      // a past tense
	cueInverted  // does it, are you
	cueWhFirst   // what, how at the start, or after a preposition
	cueAskLater  // what, why, do you after a comma
	cueFirstSing // I as a subject near the front
	cueTold      // a name or he/she and a verb of saying in the past
	cueQuoted    // a long quotation
	cueNoVerb    // no word that could be a verb
	cueMust      // should, must, have to
	cueAim       // the goal is to, we aim to
	cueCall      // a bare verb after a condition or an aim: If you come by car, use
	cueAsks      // ends in a question mark
	cueStops     // ends in a full stop
	cueN
)

// strength is how many times a cue counts against a word.
const strength = 4

// cues adds the cues of a sentence.
func (f *Features) cues(ws []word, text string) {
	var seen uint32
	set := func(c cue) { seen |= 1 << c }
	at := func(i int) word {
		if i >= 0 && i < len(ws) {
			return ws[i]
		}
		return word{shape: mark}
	}
	fresh := true // at the start of a clause
	start := true // at the start of the sentence
	verbs := 0
	var opens word // the first word that is no linker
	for i, w := range ws {
		if w.shape == mark {
			fresh = true
			continue
		}
		c := w.class
		if fresh || start {
			next := at(i + 1)
			switch {
			case w.hash == hLets || w.hash == hLet && next.class.Has(lexicon.I|lexicon.We):
				set(cueLets)
			case w.hash == hPlease || w.hash == hDont && !next.class.Has(lexicon.I|lexicon.We|lexicon.You|lexicon.He):
				set(cueOrder)
			case c.Has(lexicon.Imperative) && next.shape != mark && !next.class.Has(lexicon.Auxiliary|lexicon.Future|lexicon.Condition&^lexicon.Wh) && next.hash != hOf:
				switch {
				case start:
					set(cueOrder)
				case w.shape == lower && (opens.hash == hIf || opens.hash == hWhen || opens.hash == hTo || opens.hash == hFor):
					set(cueCall)
				case w.shape == lower:
					set(cueOrderClose)
				}
			}
			if c.Has(lexicon.Auxiliary|lexicon.Future|lexicon.Condition|lexicon.Ability|lexicon.Duty) && next.class.Has(lexicon.I|lexicon.We|lexicon.You|lexicon.He|lexicon.This) {
				if start {
					set(cueInverted)
				} else {
					set(cueAskLater)
				}
			}
			if c.Has(lexicon.Wh) {
				if start {
					set(cueWhFirst)
				} else {
					set(cueAskLater)
				}
			}
			if !c.Has(lexicon.Linker|lexicon.Filler) && w.hash != hNow {
				if start {
					opens = w
				}
				start = false
			}
		}
		fresh = c.Has(lexicon.Linker|lexicon.Filler) || w.hash == hNow
		switch w.hash {
		case hWill, hShall, hWont:
			set(cueWill)
		case hGonna:
			set(cueGoing)
		case hGoing:
			if at(i+1).hash == hTo && !at(i+2).class.Has(lexicon.Country|lexicon.City) {
				set(cueGoing)
			}
		case hWould:
			set(cueWould)
		case hMay, hMight, hCould:
			if w.shape == lower {
				set(cueMay)
			}
		case hTo:
			if p := at(i - 1); p.hash == hIs || p.hash == hAre || p.class.Has(lexicon.Future) && p.hash != hGoing && p.hash != hDue {
				set(cuePlanned)
			}
		case hMust, hShould, hOught:
			set(cueMust)
		case hHave, hHas, hNeed, hNeeds:
			if at(i+1).hash == hTo {
				set(cueMust)
			}
		case hAim, hGoal, hHope, hPlan, hPlans, hIntend:
			if at(i+1).hash == hTo || at(i+1).hash == hIs {
				set(cueAim)
			}
		case hI:
			if i < 4 {
				set(cueFirstSing)
			}
		}
		if n := w.end - w.start; n > 3 && text[w.end-2:w.end] == "ll" && text[w.end-3] == '\'' {
			set(cueWill)
		}
		if c.Has(lexicon.Think|lexicon.Feeling) && at(i-1).class.Has(lexicon.I|lexicon.We) {
			set(cueBelief)
		}
		if c.Has(lexicon.Duty) {
			set(cueDuty)
		}
		if c.Has(lexicon.Auxiliary) {
			verbs++
			if c.Has(lexicon.Past) {
				set(cuePast)
			} else {
				set(cueIs)
			}
			for k := 1; k < 4; k++ {
				if at(i + k).class.Has(lexicon.Praise | lexicon.Scorn) {
					set(cueJudge)
				}
			}
		} else if c.Has(lexicon.Past) || w.shape == lower && w.end-w.start > 4 && text[w.end-2:w.end] == "ed" {
			verbs++
			set(cuePast)
			if c.Has(lexicon.Say) {
				set(cueTold)
			}
		} else if c.Has(lexicon.Future | lexicon.Condition | lexicon.Ability | lexicon.Duty | lexicon.Say | lexicon.Think | lexicon.Show) {
			verbs++
		}
	}
	if verbs == 0 {
		set(cueNoVerb)
	}
	switch lastMark(ws, text) {
	case '?':
		set(cueAsks)
	case '.':
		set(cueStops)
	}
	f.seen = seen
	for c := cue(0); c < cueN; c++ {
		if seen>>c&1 != 0 {
			for n := range uint64(strength) {
				f.add(fCue, uint64(c)|n<<24)
			}
			for d := c + 1; d < cueN; d++ {
				if seen>>d&1 != 0 {
					f.add(fCue, uint64(c)<<8|uint64(d)|1<<16)
				}
			}
		}
	}
	if seen == 0 {
		f.add(fCue, 1<<20)
	}
}

var (
	hLets   = lexicon.Hash("let's")
	hLet    = lexicon.Hash("let")
	hPlease = lexicon.Hash("please")
	hDont   = lexicon.Hash("don't")
	hOf     = lexicon.Hash("of")
	hWill   = lexicon.Hash("will")
	hShall  = lexicon.Hash("shall")
	hWont   = lexicon.Hash("won't")
	hGonna  = lexicon.Hash("gonna")
	hGoing  = lexicon.Hash("going")
	hTo     = lexicon.Hash("to")
	hWould  = lexicon.Hash("would")
	hMay    = lexicon.Hash("may")
	hMight  = lexicon.Hash("might")
	hCould  = lexicon.Hash("could")
	hIs     = lexicon.Hash("is")
	hAre    = lexicon.Hash("are")
	hDue    = lexicon.Hash("due")
	hI      = lexicon.Hash("i")
	hNow    = lexicon.Hash("now")
	hIf     = lexicon.Hash("if")
	hWhen   = lexicon.Hash("when")
	hFor    = lexicon.Hash("for")
	hMust   = lexicon.Hash("must")
	hShould = lexicon.Hash("should")
	hOught  = lexicon.Hash("ought")
	hHave   = lexicon.Hash("have")
	hHas    = lexicon.Hash("has")
	hNeed   = lexicon.Hash("need")
	hNeeds  = lexicon.Hash("needs")
	hAim    = lexicon.Hash("aim")
	hGoal   = lexicon.Hash("goal")
	hHope   = lexicon.Hash("hope")
	hPlan   = lexicon.Hash("plan")
	hPlans  = lexicon.Hash("plans")
	hIntend = lexicon.Hash("intend")
)
