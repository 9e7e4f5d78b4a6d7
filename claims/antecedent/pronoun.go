package antecedent

// kind says what somebody or something may be, as a set.
type kind uint8

const (
	person kind = 1 << iota
	group       // an organisation, a team, a country: it, or they
	thing
)

// gender is a set, too: who may be either has both.
type gender uint8

const (
	male gender = 1 << iota
	female
)

type form uint8

const (
	subjective form = iota
	objective
	possessive
	reflexive
)

// pronoun is a pronoun of the third person. Of "it" and "they" person holds what
// they may stand for.
type pronoun struct {
	person kind // zero for what is no pronoun of the third person
	gender gender
	plural bool
	form   form
}

func pronounOf(word string) pronoun {
	const any = male | female
	const it, they = group | thing, person | group | thing
	switch word {
	case "he", "He":
		return pronoun{person, male, false, subjective}
	case "him", "Him":
		return pronoun{person, male, false, objective}
	case "his", "His":
		return pronoun{person, male, false, possessive}
	case "himself":
		return pronoun{person, male, false, reflexive}
	case "she", "She":
		return pronoun{person, female, false, subjective}
	case "her", "Her":
		return pronoun{person, female, false, objective} // or possessive, by its tag
	case "hers", "Hers":
		return pronoun{person, female, false, possessive}
	case "herself":
		return pronoun{person, female, false, reflexive}
	case "it", "It":
		return pronoun{it, any, false, objective} // or subjective, by its place
	case "its", "Its":
		return pronoun{it, any, false, possessive}
	case "itself":
		return pronoun{it, any, false, reflexive}
	case "they", "They":
		return pronoun{they, any, true, subjective}
	case "them", "Them":
		return pronoun{they, any, true, objective}
	case "their", "Their", "theirs", "Theirs":
		return pronoun{they, any, true, possessive}
	case "themselves":
		return pronoun{they, any, true, reflexive}
	}
	return pronoun{}
}
