package boundary

// group is what an abbreviation is of, or what a word does at the start or the
// end of a sentence.
type group uint8

const (
	ordinary    group = iota
	honorific         // Mr., Sen., Lt.: a name follows
	joining           // e.g., i.e., vs.: the sentence goes on
	numbering         // No., Fig., p.: a number follows
	month             // Jan., Sept.
	weekday           // Mon., Tue.
	state             // Calif., N.Y.
	company           // Inc., Corp.
	suffix            // Jr., Ph.D.
	nation            // U.S., U.N.
	hour              // a.m., p.m.
	street            // Ave., Blvd.
	trailing          // etc., al.
	measure           // ft., lb., min.
	clipped           // other clipped words: Assn., Dept., Intl.
	forename          // Wm., Alex., Chas.
	dayName           // Monday, January: written out
	telling           // said, asked, told
	pronoun           // he, they, it
	article           // the, a
	zone              // EST, GMT
	credit            // Photo, Image: before a colon
	figure            // Figure, Table: before a number
	institution       // Navy, Treasury: behind U.S.
	monthName         // Oktober: a day stands before it with a full stop
	closing           // Regards, Thanks: before a signature
)

// longest is the length of the longest abbreviation that has a group.
const longest = 12

// groupOf tells the group of a word in lower case, without its last full stop.
// Only abbreviations that an English text writes with a full stop are listed.
func groupOf(w string, f form) group {
	switch w {
	case "mr", "mrs", "ms", "messrs", "mme", "mlle", "mmes", "mx", "dr", "drs", "prof", "profs", "rev", "revs", "sen",
		"sens", "rep", "reps", "gov", "govs", "lt", "col", "cols", "maj", "capt", "capts", "cmdr", "cmdrs", "cdr", "comdr",
		"adm", "adms", "sgt", "sgts", "cpl", "pvt", "pfc", "det", "dets", "insp", "supt", "hon", "msgr", "amb", "atty",
		"attys", "ald", "brig", "bro", "comm", "commr", "cmsgt", "msgt", "ssgt", "tsgt", "ens", "pres", "st", "ste", "mt",
		"mts", "ft", "fr", "hrh", "pte", "spc", "spec", "treas", "asst", "assoc", "dep", "deps", "sra", "srta", "rt",
		"lieut", "sig", "gens", "gen", "lts", "ptl", "ofc", "const", "sec-gen", "lt-gov", "lt-col", "lt-gen", "maj-gen",
		"brig-gen", "v.adm", "r.adm", "ven", "hr", "frl":
		return honorific
	case "e.g", "i.e", "eg", "ie", "vs", "v", "cf", "viz", "c.f", "eds", "esp", "incl", "excl", "aka", "np", "tzn",
		"tzw", "a.k.a", "d.b.a", "f.k.a", "ca", "approx", "resp", "a/k/a", "w.r.t", "b.k.a", "née":
		if f == initial {
			return ordinary
		}
		return joining
	case "no", "nos", "art", "arts", "sec", "secs", "vol", "vols", "fig", "figs", "p", "pp", "ch", "chap", "chs", "eq",
		"eqs", "eqn", "refs", "op", "para", "paras", "pt", "pts", "nr", "num", "cl", "reg",
		"sect", "bk", "ln", "ver", "ph", "tel", "ext", "apt", "rm", "nº", "pg", "suppl", "iss":
		if f == initial && w != "p" {
			return ordinary
		}
		return numbering
	case "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return month
	case "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri":
		return weekday
	case "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "kans", "ky", "la",
		"md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nebr", "nev", "okla", "ore", "oreg", "pa", "penn",
		"penna", "tenn", "tex", "va", "vt", "wash", "wis", "wisc", "wyo", "ont", "que", "alta", "sask", "n.j",
		"n.y", "n.c", "s.c", "n.d", "s.d", "n.m", "w.va", "d.c", "r.i", "n.h", "b.c", "n.s", "n.b", "p.e.i", "p.r":
		if f == lower {
			return ordinary
		}
		return state
	case "inc", "corp", "co", "ltd", "cos", "bros", "llc", "llp", "plc", "l.p", "l.l.c", "n.v", "s.a", "b.v", "corps",
		"cia", "cie", "gmbh", "pty", "intl", "mfg", "s.p.a", "a.g", "incorp", "p.l.c", "l.l.p", "a.s", "k.k":
		return company
	case "jr", "sr", "esq", "ph.d", "phd", "m.d", "b.a", "m.a", "b.s", "m.s", "m.b.a", "d.d.s", "j.d", "r.n", "d.d",
		"ll.b", "ll.d", "ed.d", "d.v.m", "m.p", "q.c", "k.c", "c.p.a", "d.o", "m.p.h", "b.sc", "m.sc", "sj", "s.j",
		"o.p":
		return suffix
	case "us", "uk":
		if f == upper {
			return nation
		}
	case "u.s", "u.k", "u.n", "e.u", "u.s.a", "u.s.s.r", "u.a.e", "l.a", "n.y.c", "n.z", "e.c", "p.r.c", "d.p.r.k",
		"s.f":
		return nation
	case "a.m", "p.m", "am", "pm", "b.c.e", "c.e", "a.d", "noon":
		if f == dottedLow || f == dottedHigh || w == "am" || w == "pm" {
			return hour
		}
	case "ave", "blvd", "rd", "hwy", "sq", "pkwy", "pl", "cir", "ter", "rte", "ct", "aves", "bldg", "blk", "fwy",
		"expy":
		return street
	case "etc", "al", "seq", "ibid", "sic", "op.cit", "cit", "loc", "et.al":
		return trailing
	case "lb", "lbs", "oz", "min", "mins", "hrs", "yr", "yrs", "cm", "mm", "km", "kg", "mi", "gal", "cu", "tbsp", "tsp",
		"mph", "mos", "wk", "wks", "deg", "avg", "temp", "sq.ft", "bn", "mn", "mil", "c.c", "rpm", "doz", "pct",
		"wt", "ht":
		return measure
	case "dept", "depts", "assn", "assns", "univ", "inst", "govt", "gov't", "natl", "nat'l", "int'l", "mgr", "dir",
		"admin", "exec", "acad", "dist", "div", "econ", "elec", "eng", "engr", "envtl", "gp", "grp", "mktg", "mun", "publ", "sav", "sch", "sci", "soc",
		"sys", "tech", "telecom", "trans", "twp", "util", "tr", "transl", "repr", "ed", "orig", "misc", "prob", "adj", "adv", "abbr", "anon", "auth", "av", "bef", "cert", "cont", "contd",
		"cont'd", "ff", "illus", "lat", "masc", "fem", "p.s", "p.o", "r.s.v.p", "rsvp",
		"syn", "var", "voc", "archd", "bull", "j", "proc", "rept", "supp", "symp",
		"q.v", "s.v", "s.t", "isl", "penin", "prov", "r.r", "r.d", "sta", "tpk", "mtn", "mtns", "pk", "hts",
		"jct", "cem", "ctr", "cntr", "fl", "flr", "geb", "gest", "bzw", "usw", "z.b", "d.h", "u.a", "s.o", "evtl", "ggf",
		"inkl", "exkl", "bspw", "vgl", "zzgl", "p.ex", "boul", "pág", "págs", "núm", "ud", "uds", "dña",
		"тыс", "млн", "млрд", "г", "гг", "др", "т", "ул", "им", "стр", "рис", "руб":
		if f == initial {
			return ordinary
		}
		return clipped
	case "wm", "geo", "chas", "jas", "thos", "jos", "alex", "benj", "danl", "robt", "saml", "edw", "edwd", "fredk",
		"jno", "richd", "eliz", "chr":
		return forename
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april",
		"june", "july", "august", "september", "october", "november", "december":
		return dayName
	case "said", "says", "say", "asked", "asks", "told", "added", "adds", "wrote", "writes", "replied", "replies",
		"shouted", "cried", "exclaimed", "explained", "thought", "wondered", "yelled", "called", "demanded", "whispered",
		"muttered", "screamed", "laughed", "answered", "quipped", "tweeted", "joked", "declared", "remarked", "inquired",
		"enquired", "continued", "recalled", "murmured", "insisted", "responded":
		return telling
	case "he", "she", "it", "they", "we", "you", "i", "this", "that", "these", "those", "there", "it's", "he's",
		"she's", "they're", "we're", "i'm", "you're", "i've", "i'll", "that's", "there's", "his", "her", "their", "its",
		"our", "my", "your":
		return pronoun
	case "the", "a", "an", "but", "and", "in", "on", "at", "if", "when", "for", "as", "however", "while", "after",
		"since", "although", "though", "because", "what", "how", "why", "who", "where", "so", "then", "some", "many",
		"most", "both", "another", "meanwhile", "moreover", "instead", "also", "even", "now", "not", "one", "all", "such",
		"under", "with", "by", "from", "to", "or", "yet", "please", "let's", "is", "are", "was", "were", "do", "does",
		"did", "will", "can", "could", "would", "should", "among", "despite", "until", "during":
		return article
	case "image", "images", "photo", "photos", "photograph", "photographs", "picture", "pictures", "credit", "credits",
		"illustration", "video", "source", "sources":
		return credit
	case "figure", "table", "plate", "box", "exhibit", "listing", "appendix", "chart":
		return figure
	case "regards", "thanks", "sincerely", "cheers", "truly", "wishes", "faithfully", "cordially":
		return closing
	case "government", "treasury", "congress", "senate", "house", "navy", "army", "air", "marine", "marines", "supreme",
		"district", "court", "attorney", "department", "embassy", "ambassador", "trade", "federal", "secretary", "coast",
		"capitol", "constitution", "president", "representative", "senator", "congressman", "customs", "olympic", "postal",
		"geological", "forest", "environmental", "securities", "commerce", "military", "central", "immigration", "defense",
		"agriculture", "justice", "steel", "open", "marshal", "marshals", "border", "energy", "labor", "intelligence",
		"highway", "route", "circuit", "bankruptcy", "conference", "chamber", "bureau", "census", "security", "general",
		"ambassadors", "patent", "fleet", "team", "holocaust":
		return institution
	case "januar", "februar", "märz", "mai", "juni", "juli", "oktober", "desember", "dezember", "marts", "ledna",
		"února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince":
		return monthName
	case "est", "edt", "gmt", "cst", "cdt", "pst", "pdt", "mst", "mdt", "utc", "bst", "cet", "et", "ist", "jst":
		return zone
	}
	return ordinary
}
