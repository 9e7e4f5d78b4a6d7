package lexicon

// lists holds the words of each class. A plus after a word adds its regular
// forms; in a list of verbs the form in -ed is then past tense as well.
var lists = []struct {
	class Set
	verbs bool
	words string
}{
	{Say, true, `say says said saying state+ report+ claim+ announce+ tell tells told telling add+ argue+ note+ explain+ declare+
		insist+ warn+ admit admits admitted admitting deny denies denied denying confirm+ acknowledge+ assert+ maintain+ comment+ remark+ reply+
		respond+ answer+ ask+ write writes wrote writing written describe+ suggest+ allege+ accuse+ urge+ recall+ reveal+ disclose+ testify+ vow+
		pledge+ promise+ propose+ mention+ observe+ conclude+ complain+ contend+ repeat+ stress+ emphasize+ emphasise+ tweet+ post+ estimate+
		predict+ forecast forecasts forecasting boast+ joke+ quip quips quipped shout+ whisper+ reiterate+ recount+ concede+ counter+ proclaim+
		speak speaks spoke speaking spoken quote+ cite+ call+ brief+ swear swears swore criticize+ criticise+ condemn+ praise+ blame+ dismiss+ reject+
		demand+ rule+ order+ exclaim+ elaborate+ notify notified inform+ hint+ imply implied implies teach taught specify specified signal+ advise+ caution+ relate+
		theorize+ theorise+ speculate+ hypothesize+ dispute+ refute+ rebut rebuts rebutted decry decries decried lament+ muse+ opine+ retort+ chide+ tout+
		assure+ remind+ persist+ mutter+ recommend+ counsel+ echo echoes echoed`},
	{Think, true, `think thinks thought thinking believe+ guess+ suppose+ hope+ wish+ expect+ want+ consider+ assume+ imagine+ suspect+ doubt+ fear+
		worry+ wonder+ prefer prefers preferred intend+ mean means meant reckon+ agree+ disagree+ understand understands understood
		know knows knew known realize+ realise+ decide+ remember+ forget forgets forgot seem+ appear+ trust+ opinion opinions view views belief beliefs`},
	{Show, true, `find finds found finding show+ shown prove+ proven demonstrate+ indicate+ suggest+ reveal+ discover+ confirm+ establish+ determine+ detect+
		measure+ calculate+ analyze+ analyse+ identify identifies identified examine+ investigate+ compare+ report+ survey+ test+ record+ document+ learn+ see saw seen`},
	{Praise, false, `good great best better beautiful wonderful amazing excellent fantastic awesome brilliant lovely nice perfect fine superb
		outstanding remarkable incredible impressive magnificent stunning spectacular gorgeous delicious charming fascinating interesting fun funny
		exciting enjoyable pleasant elegant delightful friendly fresh cool favorite favourite ideal rich unique special memorable incredible
		important crucial essential vital valuable useful helpful effective powerful strong smart clever wise worth worthy right fair reasonable
		appropriate promising successful tremendous extraordinary splendid fabulous glad happy proud hopeful noteworthy significant meaningful
		striking vibrant cozy quaint picturesque scenic inspiring inspirational talented genius admirable honest decent noble brave hero heroes
		auspicious historic milestone testament harmony peaceful fruitful constructive prosperity pleasure joy beauty recommend+ highly must-see tasty
		abundant adorable appealing attractive beneficial comfy compelling convincing cute epic exquisite fabulous fruitful graceful iconic insightful
		legendary magical neat persuasive productive reassuring refreshing romantic sensible stylish superior sweet terrific thoughtful unforgettable
		unmatched versatile vivid warm welcoming wholesome witty worthwhile treat pretty
		affordable comfortable reliable convenient easy thrilling hilarious splendour splendor majestic breathtaking beautifully perfectly wonderfully nicely`},
	{Scorn, false, `bad worse worst terrible horrible awful poor ugly stupid silly ridiculous wrong boring dull disappointing disappointed sad tragic
		shameful disgusting nasty unfortunate unfortunately sadly evil weak useless worthless failure failures failed fail fails mess disaster disastrous
		catastrophe absurd nonsense unfair unjust unacceptable outrageous shocking dangerous harmful hard difficult tough rough annoying weird strange
		odd crazy insane dumb lousy mediocre pathetic hypocrisy cruel brutal reckless irresponsible foolish ignorant dishonest corrupt greedy lazy rude
		overpriced dirty gross hate hated hates suck sucks sucked shame pity crap garbage rubbish joke worried scared afraid struggle+ unwieldy burden
		unsustainable wasteful stupidly badly poorly awkward embarrassing sore pain weird mistake mistakes
		appalling bland clumsy confusing creepy daunting depressing dreadful excessive exhausting frightening frustrating fruitless gloomy hopeless
		horrific inadequate inferior irrelevant lame meaningless messy miserable misguided naive nervous overwhelming painful pointless problematic
		scary selfish shallow stressful tedious terrifying trivial troubling uncomfortable unimportant unpleasant unreasonable unwise worrying arrogant disgrace`},
	{Intensifier, false, `very really so quite too extremely absolutely totally completely truly incredibly particularly especially highly rather pretty
		such deeply utterly definitely certainly surely obviously clearly literally simply just indeed fully greatly much enough entirely`},
	{Hedge, false, `perhaps maybe probably possibly apparently allegedly reportedly likely unlikely presumably seemingly supposedly arguably somewhat kind sort
		kinda sorta basically generally usually often sometimes typically approximately potential potentially possible alleged suspected purported`},
	{Duty, false, `should must ought shouldn't mustn't need needs needed require+ necessary necessarily supposed deserve+ had-better shall obligation responsible
		let's gotta hafta crucial imperative advisable`},
	{Future, true, `will shall won't 'll i'll we'll you'll he'll she'll they'll it'll gonna going tomorrow upcoming forthcoming future soon plan planned planning plans
		expect+ intend+ schedule+ predict+ forecast+ project+ aim+ anticipate+ tonight next propose+ seek seeks hope+ prospect prospects eventually pledge+ vow+
		promise+ goal goals target targets await+ prepare+ due bid expected hopefully someday`},
	{Condition, false, `would could might may if unless whether wouldn't couldn't mightn't i'd we'd you'd he'd she'd they'd otherwise assuming provided depending
		hypothetical were wonder suppose supposing`},
	{Ability, false, `can cannot can't able unable ability capable`},
	{I, false, `i me my mine myself i'm i've i'd i'll im`},
	{We, false, `we us our ours ourselves we're we've we'd we'll let's`},
	{You, false, `you your yours yourself yourselves you're you've you'd you'll ya y'all`},
	{He, false, `he she they him her them his hers their theirs himself herself themselves he's she's they're they've he'd she'd they'd he'll she'll they'll`},
	{This, false, `it this that these those its itself it's that's there there's here here's one`},
	{Wh, false, `who what when where why how which whom whose what's who's how's where's`},
	{Auxiliary, false, `be is are was were been being am have has had having do does did isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't
		i'm it's that's he's she's we're they're you're i've we've they've you've there's 's 're 've 'm`},
	{Superlative, false, `most least best worst largest biggest smallest highest lowest greatest oldest youngest newest latest earliest longest shortest fastest slowest
		richest poorest strongest weakest deadliest tallest deepest busiest hottest coldest wettest driest warmest heaviest lightest cheapest closest
		farthest furthest nearest finest toughest hardest easiest safest rarest widest broadest steepest only first last top unprecedented record
		ever sole unique leading main primary second-largest third-largest foremost maximum minimum never-before`},
	{Comparison, false, `more less fewer than compared comparison relative versus vs greater larger bigger smaller higher lower older younger newer later earlier longer
		shorter faster slower richer poorer stronger weaker better worse further same equal equally similar similarly unlike twice double triple half
		above below exceed exceeds exceeded outnumber outnumbered surpass surpassed outperform as-much equivalent exceeding over under`},
	{Cause, true, `because cause+ due therefore thus hence lead leads led leading result+ consequence consequences consequently effect effects affect+ impact+
		influence+ trigger+ produce+ contribute+ owing thanks thereby force+ prompt+ spark+ enable+ prevent+ reason reasons since makes make made
		allow+ help+ improve+ responsible drive drives drove driven prompted reduce+ increase+ risk risks linked associated induce+ bring brings brought`},
	{Change, true, `increase+ rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth drop drops dropped dropping decline+
		double+ triple+ quadruple+ cut cuts cutting reduce+ reduction reductions lose loses lost losing loss losses gain+ climb+ soar+ plunge+ surge+
		jump+ shrink shrinks shrank expand+ improve+ worsen+ raise+ lower+ create+ add+ change+ build built builds building spend spends spent
		double-digit exceed+ slash slashed boost+ widen+ narrow+ halve+ tripled slow+ skyrocket+ collapse+ balance+`},
	{Blame, true, `accuse+ allege+ charge+ crime crimes criminal murder+ kill+ attack+ fraud corruption corrupt illegal illegally arrest+ prison jail jailed victim victims
		abuse+ rape+ raped theft steal stole stolen bomb+ war wars terror terrorism terrorist terrorists violence violent assault+ shoot shot shooting
		dead death deaths died die dies dying injure+ injury injuries wounded suspect+ guilty convict+ conviction sentence+ sued sue sues lawsuit lawsuits scandal
		torture+ threat+ threaten+ violate+ violation violations breach+ lie lied lies lying cheat+ plagiarize+ plagiarized plagiarism denied damage+ destroy+
		stampede imprison+ detained detain+ hostage hostages massacre genocide protest+ hack+ hackers discrimination racist racism bribe+ bribes bribery fine fined
		blame+ fault misconduct harassment harassed neglect negligence negligent defect+ fire fired burned gun guns weapon weapons missile missiles nuclear explosion blast
		illegal banned ban bans failed failure condemn+ smuggle+ trafficking kidnap+ kidnapped persecution persecuted evict+ crash+ crashed disaster`},
	{Law, true, `law laws court courts judge judges ruling rulings legal legally act bill bills legislation amendment constitution constitutional vote+ veto vetoed senate
		parliament congress government governments federal state policy policies treaty agreement sanctions regulation regulations rights right court's police
		election elections elected candidate candidates campaign campaigns referendum poll polls ballot republican republicans democrat democrats party parties
		president minister senator congressman governor mayor administration pass passed sign signed approve+ enact+ support+ oppose+ repeal+ supreme
		justice attorney lawyer lawyers trial appeal appeals evidence testimony verdict ratify ratified program programs plan military troops army soldiers
		immigration border tax taxes welfare medicare education reform security defense foreign intelligence union committee statute plaintiff defendant jury`},
	{Health, false, `health healthy disease diseases cancer vaccine vaccines vaccination virus infection infections infected patient patients doctor doctors hospital hospitals
		medical medicine medicines drug drugs treatment treatments symptom symptoms diabetes heart blood brain surgery pandemic epidemic covid covid-19 flu
		obesity mental depression dose doses therapy clinical nurse nurses mortality hiv aids malaria toxic poison poisoning iodine homeopathic diet
		vitamin smoking tobacco alcohol pregnancy pregnant abortion sick ill illness illnesses cure cured immune antibodies bacteria parasite parasites medicare medicaid`},
	{Science, false, `study studies research researcher researchers scientist scientists experiment experiments evidence data analysis survey sample samples species
		temperature climate carbon emissions energy physics chemistry biology theory hypothesis method methods measurement statistically
		correlation laboratory professor published journal university discovery discovered fossil genetic gene genes dna cells cell protein planet
		nasa satellite telescope earthquake magnitude radiation chemical water ocean species pollution participants results findings paper
		academic algorithm computer software technology test tests technique participants observed statistical`},
	{Finance, false, `tax taxes budget budgets deficit debt dollars dollar price prices cost costs money pay pays paid wage wages salary salaries income economy economic
		jobs job unemployment employment market markets bank banks investment investments invest invested trade tariffs exports imports profit profits revenue
		revenues sales sold sell sells bought buy buys spending spend spent fund funds funding funded million billion trillion euros pounds inflation
		growth gdp stock stocks shares company companies business businesses industry workers afford loan loans mortgage insurance fee fees rent
		poverty rich poor middle-class class subsidies savings earned earn earns worth rates`},
	{Quantity, false, `percent percentage per cent number numbers total average median majority minority half third thirds quarter quarters rate rates ratio
		hundreds thousands millions billions dozens many several few fewer most some all none every each nearly almost about around approximately
		roughly over under least at-least up amount amounts level levels share proportion estimated population times twice points figures figure statistics
		fifth tenth fraction couple dozen pair`},
	{Cardinal, false, `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
		forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen hundreds thousands millions billions trillions dozens zero both`},
	{Period, false, `year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries ago yesterday today tonight
		morning evening afternoon night midnight noon weekend weekends spring summer autumn winter quarter since until during annual annually yearly daily
		weekly monthly recently lately formerly previously earlier later then o'clock a.m p.m am pm a.m. p.m. year's last past`},
	{Title, false, `mr mrs ms miss dr prof professor president vice-president minister prime senator sen representative rep congressman congresswoman governor gov mayor
		judge justice chief general gen colonel col captain capt lieutenant lt sergeant sgt major commander admiral king queen prince princess emperor
		sir lord lady dame pope cardinal bishop archbishop reverend rev father sister brother saint st rabbi imam sheikh ayatollah secretary chancellor
		ambassador chairman chairwoman chairperson chair director ceo spokesman spokeswoman spokesperson coach manager officer detective inspector
		sheriff deputy attorney prosecutor premier speaker leader dictator undersecretary councillor councilor councilman councilwoman alderman treasurer
		commissioner principal dean superintendent marshal duke duchess count countess baron tsar czar sultan mp mep author actor actress singer
		economist historian biologist physicist astronaut architect striker midfielder defender goalkeeper captain constable pc counsel`},
	{Role, false, `spokesman spokeswoman spokesperson official officials authorities police officer officers worker workers driver drivers teacher teachers student students
		lawyer lawyers attorney attorneys doctor doctors nurse nurses scientist scientists researcher researchers expert experts analyst analysts critic critics
		resident residents witness witnesses reporter reporters journalist journalists editor editors author authors director directors manager managers
		owner owners member members leader leaders lawmaker lawmakers politician politicians activist activists protester protesters farmer farmers
		soldier soldiers player players coach founder co-founder executive executives employee employees candidate candidates prosecutor prosecutors defendant
		plaintiff judge judges investigator investigators engineer engineers artist artists writer writers musician musicians actor actors historian
		biologist economist professor president minister chairman secretary neighbor neighbors neighbour neighbours parent parents mother father son daughter wife husband
		brother sister friend friends colleague colleagues fan fans voter voters taxpayers shareholder shareholders investor investors government media company
		organizers organisers diplomat diplomats ministry department council agency embassy newspaper agency panel watchdog charity`},
	{Negation, false, `not no never none nobody nothing nowhere neither nor without n't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't
		can't cannot couldn't shouldn't mustn't ain't hardly barely scarcely rarely seldom lack lacks lacked lacking failed fail fails unable refuse refused refuses`},
	{Universal, false, `all every each always never none everyone everybody everything anyone anybody anything nobody nothing any entire whole constantly forever no-one both`},
	{Filler, false, `yeah yes yep no nope okay ok um uh er oh ah hi hello hey wow well hmm huh mhm thanks thank please sorry bye goodbye welcome sure right exactly
		absolutely congratulations cheers lol haha anyway guys like actually honestly alright cool gosh god damn man dude so`},
	{Imperative, false, `consider see note imagine take go check use try make look find let don't please keep remember read click visit avoid ask call contact buy bring get give
		stop start turn put follow choose pick add mix stir pour heat place cut open close write add think suppose compare listen watch tell send enter select press
		ensure beware head stay walk drive enjoy feel help join sign learn wait wear leave hold set be come do never always just leave assume recall observe speak eat drink
		book pay explore discover experience talk stick forget move return show begin continue download email fill
		examine explain describe discuss identify define calculate compare contrast determine solve draw locate experience apply boil chop slice peel serve
		sprinkle drain combine pack prepare refer submit register share subscribe comment grab hang hurry relax sit stand run jump throw catch trust believe
		ignore allow bear spend save study imagine vote support protect fight respect save forgive treat welcome hit push pull drop lift wash rinse dry`},
	{Contest, true, `win wins won winning winner winners champion champions championship record records score+ goal goals game games match matches season team teams league
		cup medal medals gold silver bronze victory defeat+ beat beats beaten race final finals semifinal tournament player players coach points tie tied draw drew
		lead leads led debut hit hits title titles round award awards prize prizes nominated ranked ranking rank`},
	{Life, true, `born died marry married graduate+ study studied studies founded appointed elected retired raised moved attended joined served became become divorce+ educated
		received receive+ awarded career worked work+ published publish+ released release+ launched launch+ built established established opened open+ closed close+
		named name+ signed started began begun ended joined returned arrived visited met held hold holds took place located situated completed introduced created designed
		invented wrote directed produced starred played commissioned constructed destroyed acquired purchased`},
	{Past, false, `was were had did went took came made got gave said told saw knew thought became began left kept held brought wrote stood heard let meant set met ran paid
		sat spoke led grew lost fell sent built understood drew broke spent cut rose drove bought wore chose sought threw caught dealt won taught sold fought flew
		sang shot died felt found ate drank slept swam rode hid bit struck swore forgot forgave froze shook stole tore woke blew hung hit hurt put read cost beat
		could would might wasn't weren't hadn't didn't`},
	{Feeling, true, `feel feels felt feeling love+ like+ enjoy+ hate+ happy sad angry excited nervous anxious afraid proud glad sorry worry+ upset tired hope+ care+ cared interested
		passion passionate confident grateful thankful honored honoured surprised shocked disappointed frustrated lucky appreciate+ admire+ emotional emotion emotions aspirations`},
	{Linker, false, `however moreover furthermore therefore thus also additionally meanwhile nevertheless nonetheless finally first second third instead although though while
		but and or so yet still besides overall similarly likewise conversely then next firstly secondly lastly ultimately`},
	{Person, false, `man men woman women people person child children boy boys girl girls family families citizens civilians americans persons individuals teenagers youth
		guy guys lady ladies kids immigrants refugees`},
	{Unit, false, `km kilometres kilometers kilometre kilometer miles mile metres meters metre meter feet foot inches inch cm mm kg kilograms kilos pounds tons tonnes ton tonne
		litres liters gallons barrels acres hectares degrees celsius fahrenheit percent points votes seats hours minutes seconds days weeks months years mph kmh km/h
		kb mb gb tb mw gw kwh watts volts euros dollars cents yen yuan rubles rupees francs pence goals runs wickets episodes pages copies units people students
		households jobs cases deaths members employees countries cities languages species times games matches percent`},
	{Function, false, `the a an of in on at by for with to from as into about after before between through over under against among within and or but if than then that
		which who whom whose where when while because is are was were be been being am has have had do does did will would can could should may might must not no
		it its he she they we you i me him her us them his their our my your this these those there here so also only just very too more most some any all each
		every both few many much other another such own same up out off down again`},
}
