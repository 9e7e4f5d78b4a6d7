package antecedent

import (
	"strings"

	"github.com/factdesk/factdesk/claims/lexicon"
)

// words are what a word says of whom it names, as a set.
type words uint16

const (
	maleName words = 1 << iota
	femaleName
	givenName // borne by men and women
	titleWord // before a name, beyond those of the lexicon
	maleNoun
	femaleNoun
	personNoun
	groupNoun  // it, or they
	peopleNoun // they
	thingNoun  // nobody, though it ends like a word for a person
	eventWord  // ends the name of what is neither person nor body
)

func genderOf(w words) gender {
	switch {
	case w&(maleName|maleNoun) != 0 && w&(femaleName|femaleNoun|givenName) == 0:
		return male
	case w&(femaleName|femaleNoun) != 0 && w&(maleName|maleNoun|givenName) == 0:
		return female
	}
	return male | female
}

type entry struct {
	hash uint64
	words
}

const tableBits = 12

var table = func() (t [1 << tableBits]entry) {
	for _, l := range lists {
		for word := range strings.FieldsSeq(l.text) {
			h := lexicon.Hash(word)
			for i := h & (1<<tableBits - 1); ; i = (i + 1) & (1<<tableBits - 1) {
				if t[i].hash == h || t[i].hash == 0 {
					t[i] = entry{h, t[i].words | l.words}
					break
				}
			}
		}
	}
	return t
}()

// wordOf is what is known of the word that has this lexicon.Hash.
func wordOf(h uint64) words {
	for i := h & (1<<tableBits - 1); ; i = (i + 1) & (1<<tableBits - 1) {
		if t := &table[i]; t.hash == h {
			return t.words
		} else if t.hash == 0 {
			return 0
		}
	}
}

// personal says whether a noun ends like a word for a person.
func personal(noun string) bool {
	for _, end := range [...]string{"er", "or", "ist", "ian", "man", "ant", "ee", "eur", "ess", "ard", "ent", "ate", "ers", "ors", "ists", "ians", "men", "ants", "ees"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

var lists = []struct {
	words
	text string
}{
	{maleName, `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
		george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander
		patrick frank raymond jack dennis jerry tyler aaron jose josé adam nathan henry zachary douglas peter kyle noah ethan jeremy christian walter keith austin
		roger sean gerald carl harold jesse bryan lawrence arthur gabriel bruce billy joe alan juan elijah willie albert wayne
		vincent roy ralph bobby russell bradley philip phillip eugene simon oliver harry oscar leo hugo victor martin ivan boris vladimir sergei sergey dmitry
		mikhail nikolai igor oleg pavel andrei andrey yuri alexei giovanni marco luca paolo giuseppe antonio carlos luis miguel pedro jorge manuel fernando diego pablo
		hans klaus jürgen karl heinz wolfgang stefan pierre michel jacques françois philippe mohammed muhammad mohamed ahmed ali hassan hussein omar
		ibrahim yusuf mustafa mahmoud abdul hiroshi kenji takeshi raj amit sanjay rahul anil barack bill mitt newt tony gordon
		emmanuel nicolas silvio matteo stan nick ted ed jim bob tom tim dan ben steve mike matt dave rob
		ron ray jeff greg phil fred neil ian graham colin nigel trevor clive gareth owen rhys liam connor declan niall
		viktor anton erik lars sven olaf bjorn björn fredrik gustav johan nils magnus henrik jens jan piet ruud kofi emeka kwame tariq khalid faisal salman saud
		abdullah hamid reza javad recep binyamin yitzhak shimon ariel moshe avi ehud volodymyr petro leonid konstantin maxim roman stanislav
		andrzej lech jaroslaw mateusz zoltan laszlo ferenc istvan viorel nicolae ion gheorghe francisco enrique ricardo rafael roberto alberto sergio andres andrés javier
		ramon raul raúl hernan hernán gustavo eduardo alejandro joaquin joaquín emilio ignacio santiago mateo mauricio cesar césar alvaro álvaro guillermo rodrigo
		gunther günter helmut gerhard otto friedrich heinrich wilhelm ludwig ernst rudolf fritz franz josef johann gottfried dietrich manfred horst uwe
		giorgio mario carlo franco enzo bruno dario fabio claudio alessandro leonardo lorenzo stefano domenico vittorio fergus gerard stuart malcolm duncan alistair
		angus hamish ewan craig darren barry geoffrey geoff derek dominic rupert hugh edmund ernest herbert horace cecil clarence clifford howard stanley norman
		leonard bernard maurice louis lewis theodore franklin abraham isaac moses elias levi ezra caleb lucas luke jake zach josh brad chad brett todd dean glenn
		kurt marc luc yves alain rené gilles laurent olivier sébastien thierry didier guy émile gaston marcel antoine jean-pierre terence terrence marcus julius augustus`},
	{femaleName, `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret kimberly emily donna michelle carol amanda
		melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela emma brenda pamela nicole anna samantha katherine christine
		helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth lauren christina evelyn judith
		hannah megan cheryl jacqueline martha teresa theresa gloria sara janice ann kathryn abigail sophia frances alice judy isabella julia grace amber denise
		danielle marilyn beverly charlotte natalie diana brittany doris kayla lori marie claire fiona zoe chloe lucy kate jane anne rose eva irina
		natalia olga tatiana svetlana ekaterina elena yulia fatima aisha leila zahra maryam mei yuki priya indira sonia giulia francesca chiara carmen lucia
		sofia isabel ingrid astrid greta ursula heidi brigitte ana beatriz hillary moira helena rosalind winifred hanna petra lena ilse amara bea marta ines inês
		ellen eleanor elaine eileen maureen sheila bridget siobhan aoife niamh ciara harriet georgina philippa imogen jemima penelope gillian nicola joanna joanne
		annie annette antoinette sylvie isabelle françoise monique nathalie valérie sophie camille juliette edith louise amélie ségolène
		hilary kamala condoleezza oprah beyoncé meghan melania ivanka chelsea sonja birgit annegret gudrun elke silke katja anja tanja nadia nadja
		ludmila galina valentina larisa oksana nina vera lydia anastasia katarina karolina agnieszka malgorzata beata ewa zofia dilma cristina
		benazir malala asha usha lata sushma nirmala mamata jayalalithaa noor rania shirin farah yasmin amina khadija zainab halima ngozi chimamanda
		agatha emmeline millicent beatrix constance josephine susannah rosemary marjorie mildred phyllis muriel agnes
		ethel mabel ada ida alma elsa bertha gertrude wilhelmina henrietta matilda cecilia lucille irene rosa sally molly polly peggy jenny jill wendy tracy tracey lynn lynne`},
	{givenName, `terry dylan jordan logan randy mason max alex sam chris pat lee kim wang li zhang chen yang jean andrea alexis joan kelly shirley ashley madison leslie
		robin casey jamie morgan taylor cameron drew avery riley skyler blake dana tracy sandy ming wei jun hong xi simone zaha sasha nikita jackie frankie charlie
		min sung young hyun ji park choi kai ariel angel noor gale rene marion evelyn`},
	{titleWord | maleNoun, `mr mr. sir lord king prince duke count baron emperor sultan pope father fr. brother congressman councilman alderman sheikh ayatollah rabbi imam cardinal bishop archbishop sr. don señor monsieur herr`},
	{titleWord | femaleNoun, `mrs mrs. ms ms. miss lady dame queen princess duchess countess baroness empress sister congresswoman councilwoman madame mme señora frau`},
	{titleWord, `dr dr. prof prof. rev rev. gen gen. col col. sgt sgt. capt capt. lt lt. sen sen. rep rep. gov gov. hon cllr cllr. insp pc adm. maj. cpl. cpl pvt pte lieutenant corporal private major
		defence defense foreign prime vice interior finance home detective chief inspector superintendent constable chancellor judge
		professor doctor president minister secretary senator governor mayor councillor chairman chairwoman ambassador speaker deputy coach captain attorney prosecutor`},
	{maleNoun, `man boy father dad son husband brother uncle nephew grandfather grandson widower bridegroom groom gentleman guy lad king prince duke emperor pope monk priest
		spokesman chairman businessman policeman fireman salesman statesman craftsman fisherman congressman councilman alderman cameraman gunman actor waiter stepfather stepson
		landlord headmaster schoolboy cowboy bloke chap fella godfather son-in-law brother-in-law father-in-law boyfriend`},
	{femaleNoun, `woman girl mother mum mom daughter wife sister aunt niece grandmother granddaughter widow bride lady queen princess duchess empress nun actress waitress heroine
		spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman hostess heiress landlady headmistress schoolgirl stepmother stepdaughter goddess songstress
		ballerina midwife housewife girlfriend godmother`},
	{personNoun, `master chief head boss colleague counterpart predecessor successor nominee candidate lawmaker legislator councillor councilor senator dictator president premier
		minister chancellor monarch ruler leader deputy aide adviser advisor envoy diplomat spokesperson broadcaster presenter anchor commentator pundit columnist author novelist
		poet playwright composer conductor pianist guitarist drummer bassist violinist vocalist singer songwriter rapper dancer painter sculptor photographer architect
		designer director producer screenwriter filmmaker comedian footballer midfielder striker defender goalkeeper winger cricketer batsman bowler golfer boxer wrestler swimmer
		cyclist sprinter runner skier skater athlete teenager youngster newcomer veteran hero victim suspect defendant plaintiff claimant appellant respondent witness killer
		murderer attacker robber thief burglar rapist hostage prisoner inmate detainee convict fugitive refugee migrant immigrant survivor passenger pedestrian motorist driver
		pilot astronaut sailor skipper soldier sergeant officer general admiral commander commissioner sheriff constable inspector detective patient doctor surgeon physician
		nurse dentist psychologist psychiatrist therapist scientist physicist chemist biologist historian philosopher mathematician statistician theologian scholar academic
		lecturer teacher tutor pupil student graduate undergraduate apprentice intern trainee engineer mechanic electrician plumber carpenter builder farmer fisher cook chef
		baker butcher waiter bartender barista shopkeeper trader banker broker accountant economist lawyer solicitor barrister attorney judge juror magistrate clerk secretary
		bishop archbishop cardinal priest vicar rabbi imam preacher missionary saint prophet baby toddler infant child kid parent sibling twin cousin spouse partner fiancé fiancée
		friend neighbour neighbor resident citizen voter taxpayer tourist visitor guest host owner tenant employer employee worker entrepreneur founder investor
		shareholder philanthropist tycoon billionaire millionaire activist campaigner protester demonstrator rebel militant terrorist extremist fan supporter critic opponent
		rival champion winner loser runner-up captain coach manager referee umpire inventor explorer adventurer mountaineer collector dealer curator librarian editor
		publisher journalist reporter correspondent blogger youtuber influencer celebrity star actor person individual figure hydrographer signaller frontman
		treasurer alderman stepchild orphan heir hairdresser caretaker gardener cleaner nanny maid servant slave`},
	{groupNoun, `government company ministry department council agency embassy newspaper panel watchdog charity media firm bank board committee commission court party union team club
		group organisation organization association corporation institute institution university college school hospital parliament senate congress assembly cabinet
		administration authority army navy force regime airline retailer manufacturer automaker carmaker broadcaster startup start-up
		brand bureau jury coalition federation league band orchestra choir crew squad side opposition consortium tribunal inquiry regulator supplier operator developer producer
		family household crowd audience public staff country nation state republic kingdom city town village district province region museum theatre church studio label`},
	{peopleNoun | groupNoun, `police`},
	{peopleNoun, `people men women children boys girls kids folk parents youths couples couple twins crowds`},
	{thingNoun, `letter paper number order water power computer matter centre center river summer winter october september november december corner border cover
		danger dinner supper weather fever finger flower layer meter metre litre newspaper offer quarter register shoulder silver tower theatre theater
		transfer trigger answer chapter charter cluster counter disaster encounter filter folder gender harbour harbor hammer ladder laser leather liver lumber
		marker monster moniker murder newsletter oyster pepper poster powder printer prayer rubber scanner semester server shelter slaughter slipper
		spider starter sticker sweater thunder timber tiger trailer tumor tumour twitter whisper wonder behaviour behavior colour color error factor favour
		favor floor door humor humour labour labor mirror motor odor odour rumour rumor sector sensor terror tractor vapor vapour vector vigor vigour armor armour
		list waist mist twist plant restaurant grant elephant variant constant covenant want rant hydrant pendant fee coffee committee
		degree guarantee knee tree jubilee address business process access success progress mess press stress congress mattress wilderness
		illness fitness happiness card board standard hazard yard reward award forward backward orchard vineyard postcard
		event percent cent moment government movement agreement department investment development management environment parliament treatment statement document argument
		equipment employment payment appointment tournament instrument experiment element content extent intent segment incident accident continent
		component talent rent present patent current torrent tent state estate climate date debate rate plate certificate mandate template
		chocolate fate gate estimate update human german roman ottoman caiman talisman van plan ban fan span clan loan
		barrier carrier container frontier career idea after other former latter whether together never ever over under
		higher lower buffer bumper burger butter cancer canister cellar cider cinder copper crater cylinder diameter freezer gutter helicopter hunger
		inner lighter locker magazine manner outer parameter perimeter platter pointer pollster poverty propeller quaver reactor remainder reminder roller router
		saucer scooter screwdriver shower shutter skyscraper stapler steamer thriller timer toaster toner tracker transformer transistor tweeter
		undercover usher vinegar voucher wafer wallpaper whiskers wrapper zipper blockbuster bestseller merger takeover lawsuit chamber ember slumber`},
	{eventWord, `war day act cup games prize award awards medal treaty agreement open festival championship championships revolution crisis plan project programme program law bill
		row way close terrace crescent building line train boat flight bridge battle album film series show season street road summit conference protocol report review bible quran koran anniversary
		christmas easter ramadan thanksgiving brexit internet covid-19 god heaven constitution amendment accord pact`},
}
