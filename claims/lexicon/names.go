package lexicon

// names holds the parts of proper names, by what they name. A name of several
// words is told by one of them: Korea in North Korea, States in United States.
var names = []struct {
	class Set
	words string
}{
	{Month, `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`},
	{Weekday, `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays`},
	{Country, `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin
		bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia
		denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala
		guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo
		kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania
		mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar burma namibia nauru nepal netherlands holland zealand nicaragua
		niger nigeria macedonia norway oman pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa
		senegal serbia seychelles singapore slovakia slovenia somalia spain lanka sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
		togo tonga trinidad tunisia turkey türkiye turkmenistan tuvalu uganda ukraine kingdom britain england scotland wales u.s. usa u.s.a. uk u.k. uae eu
		uruguay uzbekistan vanuatu vatican venezuela vietnam yemen zambia zimbabwe ussr yugoslavia czechoslovakia persia prussia`},
	{Demonym, `afghan albanian algerian american americans argentine argentinian armenian australian australians austrian azerbaijani bangladeshi belarusian belgian bolivian
		bosnian brazilian british britons bulgarian cambodian canadian canadians chilean chinese colombian congolese croatian cuban cypriot czech danish dutch
		ecuadorian egyptian english eritrean estonian ethiopian european europeans finnish french georgian german germans ghanaian greek greeks haitian hungarian
		icelandic indian indians indonesian iranian iraqi irish israeli israelis italian italians jamaican japanese jordanian kenyan korean koreans kuwaiti latvian
		lebanese liberian libyan lithuanian malaysian maltese mexican mexicans mongolian moroccan nepalese nepali nigerian norwegian omani pakistani palestinian
		palestinians panamanian peruvian philippine filipino polish portuguese qatari romanian russian russians rwandan saudi scottish scots senegalese serbian
		serb singaporean slovak slovenian somali spanish sudanese swedish swiss syrian syrians taiwanese tanzanian thai tunisian turkish turks ugandan ukrainian
		ukrainians uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean soviet african africans asian western arab latin`},
	{City, `kabul tirana algiers baku dhaka minsk brussels brasilia sofia ottawa toronto montreal vancouver calgary santiago beijing shanghai shenzhen guangzhou wuhan
		bogota zagreb havana nicosia prague copenhagen cairo alexandria tallinn addis helsinki paris lyon marseille toulouse nice bordeaux lille strasbourg tbilisi
		berlin hamburg munich cologne frankfurt stuttgart leipzig dresden bonn accra athens thessaloniki budapest reykjavik delhi mumbai bangalore kolkata chennai
		hyderabad jakarta tehran isfahan baghdad mosul basra fallujah dublin belfast cork jerusalem tel-aviv haifa gaza rome milan naples turin venice florence bologna
		genoa palermo kingston tokyo osaka kyoto hiroshima nagasaki nagoya amman nairobi seoul busan pyongyang riga beirut tripoli benghazi vilnius kuala-lumpur
		valletta tijuana monterrey guadalajara chisinau rabat casablanca yangon kathmandu amsterdam rotterdam hague utrecht auckland wellington christchurch lagos
		abuja oslo bergen karachi lahore islamabad lima manila warsaw krakow gdansk lisbon porto doha bucharest moscow petersburg leningrad kazan novosibirsk kigali
		riyadh mecca medina dakar belgrade bratislava ljubljana mogadishu madrid barcelona seville valencia bilbao khartoum stockholm gothenburg malmo zurich geneva
		basel bern damascus aleppo taipei dodoma bangkok tunis ankara istanbul izmir kampala kyiv kiev kharkiv odesa odessa lviv mariupol donetsk luhansk dubai
		abu-dhabi london manchester birmingham liverpool leeds sheffield bristol newcastle glasgow edinburgh cardiff oxford cambridge york brighton southampton
		portsmouth nottingham leicester montevideo tashkent caracas hanoi saigon sanaa aden lusaka harare johannesburg pretoria durban cape-town sydney melbourne
		brisbane perth adelaide canberra hobart washington boston chicago philadelphia houston dallas austin phoenix seattle portland denver detroit miami
		atlanta cleveland cincinnati pittsburgh baltimore milwaukee minneapolis orlando tampa memphis nashville sacramento oakland vegas honolulu anchorage
		brooklyn manhattan queens bronx harlem hollywood chernobyl fukushima
		alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine
		maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey carolina dakota ohio oklahoma oregon pennsylvania
		tennessee texas utah vermont virginia wisconsin wyoming d.c. ontario quebec alberta manitoba saskatchewan bavaria saxony normandy brittany
		catalonia andalusia tuscany sicily sardinia siberia crimea kashmir punjab bengal tibet xinjiang queensland tasmania yorkshire kent essex sussex surrey
		devon cornwall somerset lancashire cumbria norfolk suffolk africa asia europe america antarctica oceania balkans scandinavia caribbean`},
	{Body, `university college school institute institution academy hospital company corporation corp inc inc. ltd ltd. llc plc gmbh co. group holdings industries committee commission
		council department ministry bureau agency authority office administration association federation confederation union league club society foundation fund
		trust bank court tribunal senate congress parliament assembly house party movement front brigade army navy force forces guard police church ministries
		organization organisation network news times post journal tribune herald guardian gazette telegraph press broadcasting television radio magazine airlines airways
		motors systems technologies software pharmaceuticals laboratories laboratory observatory museum gallery theatre theater orchestra band fc
		rovers wanderers rangers nations board centre center alliance coalition conference exchange publishing records studios pictures entertainment services
		partners associates ventures institutes universities olympics cross wikinews reuters facebook google microsoft amazon twitter tesla boeing airbus toyota apple`},
	{Place, `street avenue road boulevard lane drive square plaza park bridge river lake sea ocean bay gulf strait island islands isle peninsula mountain mountains mount hill hills
		valley desert forest beach cape coast county district province state region territory town village city borough airport station stadium arena hall palace
		castle cathedral mosque temple tower building harbor harbour port canal reserve garden gardens cemetery prison republic republics states kingdom
		emirates coast north south east west northern southern eastern western central`},
	{FirstName, `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
		george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander
		patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy christian walter keith austin
		roger terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe alan juan elijah willie albert wayne randy
		vincent mason roy ralph bobby russell bradley philip eugene simon oliver harry oscar leo max felix hugo victor martin ivan boris vladimir sergei dmitry
		mikhail nikolai igor oleg pavel andrei yuri alexei giovanni marco luca paolo giuseppe antonio carlos luis miguel pedro jorge manuel fernando diego pablo
		hans klaus jürgen karl heinz wolfgang stefan jean pierre michel jacques françois philippe mohammed muhammad mohamed ahmed ali hassan hussein omar
		ibrahim yusuf mustafa mahmoud abdul kim lee wang li zhang chen yang hiroshi kenji takeshi raj amit sanjay rahul anil barack donald bill hillary joe
		mitt newt tony gordon theresa angela emmanuel nicolas silvio matteo justin stan nick ted ed jim bob tom tim dan ben sam steve chris mike matt dave rob
		ron ray jeff greg pat phil fred alex neil ian graham colin nigel trevor clive gareth owen rhys liam connor declan niall
		mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda
		melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine
		helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
		hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise
		danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori marie claire fiona zoe chloe lucy kate jane anne rose eva irina
		natalia olga tatiana svetlana ekaterina elena yulia fatima aisha leila zahra maryam mei yuki priya indira sonia giulia francesca chiara carmen lucia
		sofia isabel ingrid astrid greta ursula heidi brigitte simone ana beatriz zaha`},
}
