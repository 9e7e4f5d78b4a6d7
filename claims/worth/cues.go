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
	cueExclaims  // ends in an exclamation mark
	cueIsTo      // the vote is to be held
	cueWish      // would like to, want to
	cueQuoteOpen // part of a quotation that goes on beside it
	cueHow       // so, very, too, such with a word of praise, scorn or feeling
	cueAhead     // tomorrow, next year
	cueN
)

// strength is how many times a cue counts against a word.
const strength = 4

// cues adds the cues of a sentence.
func (f *Features) cues(ws []word, text string) {
	k := search{words: ws, text: text, start: true}
	fresh := true // at the start of a clause
	for i, w := range ws {
		if w.shape == mark {
			fresh = true
			continue
		}
		linker := w.class.Has(lexicon.Linker|lexicon.Filler) || w.hash == hNow
		if fresh || k.start {
			k.opening(i, w)
			if !linker {
				if k.start {
					k.opens = w
				}
				k.start = false
			}
		}
		fresh = linker
		k.word(i, w)
		k.verb(i, w)
	}
	if k.verbs == 0 {
		k.set(cueNoVerb)
	}
	switch lastMark(ws, text) {
	case '?':
		k.set(cueAsks)
	case '.':
		k.set(cueStops)
	case '!':
		k.set(cueExclaims)
	}
	if quoteOpen(ws, text) {
		k.set(cueQuoteOpen)
	}
	f.weigh(k.seen)
}

// weigh adds the cues that were seen, each alone and with each other.
func (f *Features) weigh(seen uint32) {
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

// search looks for the cues of a sentence, word by word.
type search struct {
	words []word
	text  string
	seen  uint32 // the cues, a bit each
	start bool   // at the start of the sentence
	opens word   // the first word that is no linker
	verbs int    // words that could be a finite verb
}

func (k *search) set(c cue) { k.seen |= 1 << c }

// at is word i; a mark outside of the sentence.
func (k *search) at(i int) word {
	if i >= 0 && i < len(k.words) {
		return k.words[i]
	}
	return word{shape: mark}
}

// opening looks at a word that opens the sentence or a clause: orders, questions.
func (k *search) opening(i int, w word) {
	c := w.class
	next := k.at(i + 1)
	switch {
	case w.hash == hLets || w.hash == hLet && next.class.Has(lexicon.I|lexicon.We):
		k.set(cueLets)
	case w.hash == hPlease || w.hash == hDont && !next.class.Has(lexicon.I|lexicon.We|lexicon.You|lexicon.He):
		k.set(cueOrder)
	case c.Has(lexicon.Imperative) && next.shape != mark && !next.class.Has(lexicon.Auxiliary|lexicon.Future|lexicon.Condition&^lexicon.Wh) && next.hash != hOf:
		switch {
		case k.start:
			k.set(cueOrder)
		case w.shape == lower && (k.opens.hash == hIf || k.opens.hash == hWhen || k.opens.hash == hTo || k.opens.hash == hFor):
			k.set(cueCall)
		case w.shape == lower:
			k.set(cueOrderClose)
		}
	}
	if c.Has(lexicon.Auxiliary|lexicon.Future|lexicon.Condition|lexicon.Ability|lexicon.Duty) && next.class.Has(lexicon.I|lexicon.We|lexicon.You|lexicon.He|lexicon.This) {
		if k.start {
			k.set(cueInverted)
		} else {
			k.set(cueAskLater)
		}
	}
	if c.Has(lexicon.Wh) {
		if k.start {
			k.set(cueWhFirst)
		} else {
			k.set(cueAskLater)
		}
	}
}

// word looks at what single words say, with those beside them.
func (k *search) word(i int, w word) {
	switch w.hash {
	case hWill, hShall, hWont:
		k.set(cueWill)
	case hGonna:
		k.set(cueGoing)
	case hGoing:
		if k.at(i+1).hash == hTo && !k.at(i+2).class.Has(lexicon.Country|lexicon.City) {
			k.set(cueGoing)
		}
	case hWould:
		k.set(cueWould)
	case hMay, hMight, hCould:
		if w.shape == lower {
			k.set(cueMay)
		}
	case hTo:
		switch p := k.at(i - 1); {
		case p.hash == hIs || p.hash == hAre:
			k.set(cuePlanned)
			if !aims(k.at(i - 2)) {
				k.set(cueIsTo)
			}
		case p.hash == hSet && i > 1, p.class.Has(lexicon.Future) && p.hash != hGoing && p.hash != hDue:
			k.set(cuePlanned)
		case p.hash == hLike && k.at(i-2).class.Has(lexicon.Condition), p.hash == hWant && k.at(i-2).class.Has(lexicon.I|lexicon.We), p.hash == hWanna:
			k.set(cueWish)
		}
	case hTomorrow, hSoon:
		k.set(cueAhead)
	case hNext:
		if k.at(i + 1).class.Has(lexicon.Period | lexicon.Month | lexicon.Weekday) {
			k.set(cueAhead)
		}
	case hMust, hShould, hOught:
		k.set(cueMust)
	case hHave, hHas, hNeed, hNeeds:
		if k.at(i+1).hash == hTo {
			k.set(cueMust)
		}
	case hAim, hGoal, hHope, hPlan, hPlans, hIntend:
		if k.at(i+1).hash == hTo || k.at(i+1).hash == hIs {
			k.set(cueAim)
		}
	case hI:
		if i < 4 {
			k.set(cueFirstSing)
		}
	}
	if n := w.end - w.start; n > 3 && k.text[w.end-2:w.end] == "ll" && k.text[w.end-3] == '\'' {
		k.set(cueWill)
	}
}

// verb looks at what is said of whom: beliefs, judgements, the tense.
func (k *search) verb(i int, w word) {
	c := w.class
	if c.Has(lexicon.Think|lexicon.Feeling) && k.at(i-1).class.Has(lexicon.I|lexicon.We) {
		k.set(cueBelief)
	}
	if c.Has(lexicon.Duty) {
		k.set(cueDuty)
	}
	if c.Has(lexicon.Intensifier) && k.at(i+1).class.Has(lexicon.Praise|lexicon.Scorn|lexicon.Feeling) {
		k.set(cueHow)
	}
	if c.Has(lexicon.Auxiliary) {
		k.verbs++
		if c.Has(lexicon.Past) {
			k.set(cuePast)
		} else {
			k.set(cueIs)
		}
		for ahead := 1; ahead < 4; ahead++ {
			if k.at(i + ahead).class.Has(lexicon.Praise | lexicon.Scorn) {
				k.set(cueJudge)
			}
		}
	} else if c.Has(lexicon.Past) || w.shape == lower && w.end-w.start > 4 && k.text[w.end-2:w.end] == "ed" {
		k.verbs++
		k.set(cuePast)
		if c.Has(lexicon.Say) {
			k.set(cueTold)
		}
	} else if c.Has(lexicon.Future | lexicon.Condition | lexicon.Ability | lexicon.Duty | lexicon.Say | lexicon.Think | lexicon.Show) {
		k.verbs++
	}
}

// aims reports whether w is something that "is to" says the content of: the aim is
// to, the way to do it is to.
func aims(w word) bool {
	switch w.hash {
	case hAim, hGoal, hHope, hPlan, hPurpose, hIdea, hWay, hStep, hPoint, hTask:
		return true
	}
	return w.shape == mark
}

// quoteOpen reports whether a quotation that begins in a sentence does not end in
// it, or ends without having begun.
func quoteOpen(ws []word, text string) bool {
	open, plain := 0, 0
	for _, w := range ws {
		if w.shape != mark {
			continue
		}
		switch text[w.start:w.end] {
		case "“":
			open++
		case "”":
			open--
		case `"`:
			plain++
		}
	}
	return open != 0 || plain%2 != 0
}

var (
	hLets     = lexicon.Hash("let's")
	hLet      = lexicon.Hash("let")
	hPlease   = lexicon.Hash("please")
	hDont     = lexicon.Hash("don't")
	hOf       = lexicon.Hash("of")
	hWill     = lexicon.Hash("will")
	hShall    = lexicon.Hash("shall")
	hWont     = lexicon.Hash("won't")
	hGonna    = lexicon.Hash("gonna")
	hGoing    = lexicon.Hash("going")
	hTo       = lexicon.Hash("to")
	hWould    = lexicon.Hash("would")
	hMay      = lexicon.Hash("may")
	hMight    = lexicon.Hash("might")
	hCould    = lexicon.Hash("could")
	hIs       = lexicon.Hash("is")
	hAre      = lexicon.Hash("are")
	hDue      = lexicon.Hash("due")
	hI        = lexicon.Hash("i")
	hNow      = lexicon.Hash("now")
	hIf       = lexicon.Hash("if")
	hWhen     = lexicon.Hash("when")
	hFor      = lexicon.Hash("for")
	hMust     = lexicon.Hash("must")
	hShould   = lexicon.Hash("should")
	hOught    = lexicon.Hash("ought")
	hHave     = lexicon.Hash("have")
	hHas      = lexicon.Hash("has")
	hNeed     = lexicon.Hash("need")
	hNeeds    = lexicon.Hash("needs")
	hAim      = lexicon.Hash("aim")
	hGoal     = lexicon.Hash("goal")
	hHope     = lexicon.Hash("hope")
	hPlan     = lexicon.Hash("plan")
	hPlans    = lexicon.Hash("plans")
	hIntend   = lexicon.Hash("intend")
	hSet      = lexicon.Hash("set")
	hLike     = lexicon.Hash("like")
	hWant     = lexicon.Hash("want")
	hWanna    = lexicon.Hash("wanna")
	hTomorrow = lexicon.Hash("tomorrow")
	hSoon     = lexicon.Hash("soon")
	hNext     = lexicon.Hash("next")
	hPurpose  = lexicon.Hash("purpose")
	hIdea     = lexicon.Hash("idea")
	hWay      = lexicon.Hash("way")
	hStep     = lexicon.Hash("step")
	hPoint    = lexicon.Hash("point")
	hTask     = lexicon.Hash("task")
)
