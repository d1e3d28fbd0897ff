/** What the schema of policies describes, by its English description. */
export const schemaDescriptions: Readonly<Record<string, string>> = {
  "One version of a vendor's support policy in one language, or the language-neutral base that several languages extend.":
    'En version av en leverantörs supportvillkor på ett språk, eller den språkoberoende bas som flera språk bygger på.',
  'The BCP 47 tag of the language in which labels are written, or `base` for what several languages share.':
    'Språkkoden enligt BCP 47 för det språk som texterna är skrivna på, eller `base` för det som flera språk delar.',
  'Counts up from 1. A released version never changes.': 'Räknas uppåt från 1. En utgiven version ändras aldrig.',
  "The version of a base, or of another policy in the same language, that this policy builds on, as `vendor/policy/base@1`. Maps are merged key by key, lists whose entries have an id are merged by id with this policy's entries first, anything else is replaced.":
    'Den version av en bas, eller av andra villkor på samma språk, som de här villkoren bygger på, som `vendor/policy/base@1`. Grupper slås ihop nyckel för nyckel, listor vars poster har en beteckning slås ihop efter den med de egna posterna först, allt annat ersätts.',
  'The name under which customers know the policy, in its language.':
    'Namnet som kunderna känner villkoren under, på villkorens språk.',
  'What the policy covers, in a sentence or two, in its language.':
    'Vad villkoren omfattar, i en mening eller två, på villkorens språk.',
  "The vendor's name as people write it.": 'Leverantörens namn som man skriver det.',
  "The language used when the policy does not exist in the customer's, a BCP 47 tag.":
    'Språket som används när villkoren inte finns på kundens, en språkkod enligt BCP 47.',
  'The IANA zone in which the dates of this policy are read: when it takes effect, how old a release is.':
    'Den IANA-zon som datumen i villkoren läses i: när de börjar gälla, hur gammal en release är.',
  'How open points of the document are read. For the people who keep the policy; customers do not see them.':
    'Hur öppna punkter i dokumentet läses. För dem som sköter villkoren; kunderna ser det inte.',
  'What is meant of that which the analysis finds in the rules, as `dueline analyse` tells it.':
    'Vad som är avsett av det som analysen hittar i reglerna, så som `dueline analyse` säger det.',
  'How grave findings of a kind are here: nothing is published with an `error`, a `warning` is told.':
    'Hur allvarliga fynd av ett slag är här: inget publiceras med ett `error`, en `warning` sägs till om.',
  'A rule whose condition no case fulfils. An error where nothing is said.':
    'En regel vars villkor inget ärende uppfyller. Ett fel där inget sägs.',
  'A rule that earlier ones hide. An error where nothing is said.':
    'En regel som tidigare regler döljer. Ett fel där inget sägs.',
  'A rule without which every case is decided the same. A warning where nothing is said.':
    'En regel utan vilken varje ärende avgörs likadant. En varning där inget sägs.',
  'Cases that get no severity, no team, no desk or no promise. A warning where nothing is said.':
    'Ärenden som inte får någon allvarlighetsgrad, något team, någon desk eller något löfte. En varning där inget sägs.',
  'A case that is graver in one answer, all else equal, and gets a slighter severity. A warning where nothing is said.':
    'Ett ärende som är allvarligare i ett svar, allt annat lika, och får en lägre allvarlighetsgrad. En varning där inget sägs.',
  'Findings that are meant to be so. One that is no longer found is an error.':
    'Fynd som är avsedda. Ett som inte längre hittas är ett fel.',
  'A finding that is meant to be so, and why.': 'Ett fynd som är avsett, och varför.',
  'What is found, by the name that the analysis gives it.': 'Vad som hittas, med det namn som analysen ger det.',
  'Where it is found: a list of rules by its place, as `routing.teams`, or `severity`.':
    'Var det hittas: en lista av regler med sin plats, som `routing.teams`, eller `severity`.',
  'The rule of which it is found, where it is found of one.': 'Regeln som det gäller, där det gäller en regel.',
  'Of `graver-gets-less` the question that it is about; left out, every one.':
    'För `graver-gets-less` den fråga som det gäller; utelämnad, alla.',
  'Why it is meant to be so.': 'Varför det är avsett.',
  'The products that the policy covers, by id. Left out, it covers whatever the vendor sells.':
    'Produkterna som villkoren omfattar, efter beteckning. Utelämnat omfattar de allt som leverantören säljer.',
  'What a customer can observe, by id. These are the values of the fact `symptoms`.':
    'Vad en kund kan iaktta, efter beteckning. Detta är värdena för uppgiften `symptoms`.',
  'Telephone numbers, addresses and forms, by id. Desks list the ones that reach them.':
    'Telefonnummer, adresser och formulär, efter beteckning. Deskar räknar upp dem som når dem.',
  'Opening hours, by id.': 'Öppettider, efter beteckning.',
  'Names for several calendars together, open whenever one of them is, by id.':
    'Namn på flera kalendrar tillsammans, öppna när någon av dem är det, efter beteckning.',
  'The places where cases are answered, by id.': 'Platserna där ärenden besvaras, efter beteckning.',
  'The severities from the gravest to the slightest, by id. Their order counts.':
    'Allvarlighetsgraderna från den allvarligaste till den lindrigaste, efter beteckning. Deras ordning räknas.',
  'Who may log a case and through which channel. The first rule that holds decides; where none does, the case is accepted.':
    'Vem som får anmäla ett ärende och på vilken väg. Den första regeln som stämmer avgör; där ingen gör det tas ärendet emot.',
  'Cases for which no service level applies. The first rule that holds names the reason.':
    'Ärenden utan servicenivå. Den första regeln som stämmer anger skälet.',
  'Names for hours that depend on the case, by id: each is a list of rules of which the first that holds gives the hours. A target refers to them in `on`.':
    'Namn på timmar som beror på ärendet, efter beteckning: vart och ett är en lista med regler där den första som stämmer ger timmarna. Ett mål hänvisar till dem i `on`.',
  'What is promised. For each kind of target the first rule that holds and sets it counts.':
    'Vad som utlovas. För varje slags mål gäller den första regeln som stämmer och sätter det.',
  'The levels to which a case can be escalated, lowest first.': 'Nivåerna som ett ärende kan eskaleras till, den lägsta först.',
  'What becomes of the case: open or closed, and to whom it is handed. The first rule that holds decides; where none does, the case stays open.':
    'Vad som händer med ärendet: öppet eller avslutat, och vem det går till. Den första regeln som stämmer avgör; där ingen gör det förblir ärendet öppet.',
  'What the customer must bring or arrange. Every rule that holds counts.':
    'Vad kunden måste ta med eller ordna. Varje regel som stämmer gäller.',
  'What the customer or the agent should know. Every rule that holds counts.':
    'Vad kunden eller handläggaren bör veta. Varje regel som stämmer gäller.',
  'What the document states besides and no decision depends on.': 'Vad dokumentet säger i övrigt och inget beslut beror på.',
  'Cases with what must come out. They run on every check.': 'Ärenden med vad som ska komma ut. De prövas vid varje kontroll.',
  'Lower-case words joined by hyphens.': 'Ord med små bokstäver, sammanfogade med bindestreck.',
  'Which policy this is: vendor and policy, as `planview/customer-care`.':
    'Vilka villkor det är: leverantör och villkor, som `planview/customer-care`.',
  'An IANA time zone such as `America/Chicago`.': 'En tidszon enligt IANA som `America/Chicago`.',
  'A day as YYYY-MM-DD.': 'En dag som ÅÅÅÅ-MM-DD.',
  'A date (`2026-12-24`), a day of every year (`12-24`), a span (`12-27 to 01-02`) or a rule (`4th thursday in november`); for hours also `day before a holiday` and `working day before a holiday`.':
    'Ett datum (`2026-12-24`), en dag varje år (`12-24`), ett spann (`12-27 to 01-02`) eller en regel (`4th thursday in november`); för tider också `day before a holiday` och `working day before a holiday`.',
  'Hours and minutes, "00:00" to "24:00".': 'Timmar och minuter, "00:00" till "24:00".',
  "A calendar of this policy, one of its clocks, or `around-the-clock`, `desk-hours` (of the desk that handles the case), `desk-or-alternates-hours` (whenever that desk or one of its alternates is open) or `business-days` (Monday to Friday in the desk's zone).":
    'En kalender i de här villkoren, en av deras klockor, eller `around-the-clock`, `desk-hours` (för desken som hanterar ärendet), `desk-or-alternates-hours` (när den desken eller någon av dess ersättare har öppet) eller `business-days` (måndag till fredag i deskens tidszon).',
  "A day as YYYY-MM-DD, in the policy's time zone, or an instant with its offset as 2026-11-23T09:00:00+01:00.":
    'En dag som ÅÅÅÅ-MM-DD, i villkorens tidszon, eller en tidpunkt med tidsförskjutning som 2026-11-23T09:00:00+01:00.',
  'When the version is in force. Without a start it always was; it ends where the next version begins.':
    'När versionen är i kraft. Utan början har den alltid varit det; den slutar där nästa version börjar.',
  "The first day in force, in the policy's time zone, or the first instant with its offset.":
    'Den första dagen i kraft, i villkorens tidszon, eller den första tidpunkten med tidsförskjutning.',
  "The first day no longer in force, in the policy's time zone, or the first such instant.":
    'Den första dagen då den inte längre är i kraft, i villkorens tidszon, eller den första sådana tidpunkten.',
  'What becomes of cases that are open when the version begins: `keep` leaves them with the version by which they were opened, `move` has them decided by this one from then on.':
    'Vad som händer med ärenden som är öppna när versionen börjar gälla: `keep` låter dem vara kvar hos den version de öppnades under, `move` låter dem avgöras av den här från och med då.',
  'Versions with lower numbers that begin later and take over from this one when they do: what was scheduled before stays scheduled.':
    'Versioner med lägre nummer som börjar gälla senare och då tar över efter den här: det som var planerat förblir planerat.',
  'Scheduled versions that never begin, because this one was published in their place, whenever it begins itself.':
    'Planerade versioner som aldrig börjar gälla, eftersom den här har publicerats i deras ställe, när den än själv börjar.',
  'Earlier versions that this one takes the place of before they have begun.':
    'Tidigare versioner som den här ersätter innan de har börjat gälla.',
  'What it takes to publish a new version of this policy.': 'Vad som krävs för att publicera en ny version av de här villkoren.',
  'How many people besides the authors must approve a change before it is published.':
    'Hur många utöver författarna som måste godkänna en ändring innan den publiceras.',
  "Where the document says so. The policy's own document is meant where none is named.":
    'Var dokumentet säger det. Villkorens eget dokument avses där inget nämns.',
  "The document's file or title.": 'Dokumentets fil eller titel.',
  "The document's own revision mark.": 'Dokumentets egen revisionsbeteckning.',
  'The heading under which it stands, as the document writes it.': 'Rubriken som det står under, som dokumentet skriver den.',
  'The conditions, all of which must hold: `fact: value`, `fact: [any, of]`, `fact: { atLeast: 80 }` (`above`, `below`, `atMost`, `not`, `contains`, `known`), and `all`, `any`, `not` around further conditions; `is: name` is a condition of `conditions`, `openedDuring: office` hours in which the case was opened, `happened: escalated` an event. Left out, the rule always holds. A condition on a fact that the case does not state is false.':
    "Villkoren, som alla ska stämma: `fact: value`, `fact: [any, of]`, `fact: '{ atLeast: 80 }'` (`above`, `below`, `atMost`, `not`, `contains`, `known`), och `all`, `any`, `not` omkring ytterligare villkor; `is: name` är ett villkor i `conditions`, `openedDuring: office` öppettider under vilka ärendet öppnades, `happened: escalated` en händelse. Utelämnat stämmer regeln alltid. Ett villkor på en uppgift som ärendet inte anger stämmer inte.",
  'How often the product is released.': 'Hur ofta produkten ges ut.',
  "How often, in the policy's language.": 'Hur ofta, på villkorens språk.',
  'Where the releases are described.': 'Var releaserna beskrivs.',
  'A product that the policy covers.': 'En produkt som villkoren omfattar.',
  "The product's name.": 'Produktens namn.',
  'A word of the policy and what it means.': 'Ett ord i villkoren och vad det betyder.',
  "The word, in the policy's language.": 'Ordet, på villkorens språk.',
  "What it means, in the policy's language.": 'Vad det betyder, på villkorens språk.',
  'Something the document states and no decision depends on.': 'Något som dokumentet säger och inget beslut beror på.',
  "What is stated, in the policy's language.": 'Vad som sägs, på villkorens språk.',
  'A question about a case and the answers it takes.': 'En fråga om ett ärende och svaren som den tar.',
  'The smallest number allowed.': 'Det minsta tillåtna talet.',
  'The largest number allowed.': 'Det största tillåtna talet.',
  "The question, in the policy's language.": 'Frågan, på villkorens språk.',
  'A way to reach a desk.': 'Ett sätt att nå en desk.',
  'What kind of contact it is.': 'Vilket slags kontakt det är.',
  'A telephone or fax number in E.164 (`+15123468460`), an e-mail address, the address of a form or chat, or `in-product` for a chat inside the product.':
    'Ett telefon- eller faxnummer enligt E.164 (`+15123468460`), en e-postadress, adressen till ett formulär eller en chatt, eller `in-product` för en chatt inne i produkten.',
  'For whose callers a telephone is meant, as an ISO 3166-1 alpha-2 code. A telephone without one serves callers of all other countries.':
    'Vilket lands uppringare en telefon är till för, som landskod enligt ISO 3166-1 alpha-2. En telefon utan land är till för uppringare från alla andra länder.',
  "How the contact is called, in the policy's language.": 'Vad kontakten heter, på villkorens språk.',
  'Hours on some days of the week.': 'Timmar på några av veckans dagar.',
  'A weekday (`mon`), a run (`mon-fri`) or several (`mon, wed-fri`).':
    'En veckodag (`mon`), en följd (`mon-fri`) eller flera (`mon, wed-fri`).',
  'When it opens, as "07:00".': 'När det öppnar, som "07:00".',
  'When it closes, as "19:00". An end at or before the start is on the next day; the night belongs to the day on which it begins.':
    'När det stänger, som "19:00". Ett slut vid eller före början ligger på nästa dag; natten hör till den dag då den börjar.',
  'Days on which nothing opens, or on which other hours hold.': 'Dagar då inget öppnar, eller då andra tider gäller.',
  'The country whose public holidays hold, as an ISO 3166-1 alpha-2 code, or the fact that states it, as `{ fact: country, otherwise: DE }`.':
    "Landet vars helgdagar gäller, som landskod enligt ISO 3166-1 alpha-2, eller uppgiften som anger det, som `'{ fact: country, otherwise: DE }'`.",
  'The fact of type `country` that a case states.': 'Den uppgift av typen `country` som ett ärende anger.',
  'The country where the case does not state it. Left out, the hours are not known then.':
    'Landet där ärendet inte anger det. Utelämnat är tiderna då inte kända.',
  'A region within the country, as its ISO 3166-2 part (`CA` for California), or the fact that states it, as `{ fact: customerState }`.':
    "En region i landet, som dess del av ISO 3166-2 (`CA` för Kalifornien), eller uppgiften som anger den, som `'{ fact: customerState }'`.",
  'The fact that a case states, an id or a text.': 'Uppgiften som ett ärende anger, en beteckning eller en text.',
  'The region where the case does not state it. Left out, the hours are not known then.':
    'Regionen där ärendet inte anger den. Utelämnad är tiderna då inte kända.',
  "Own holidays besides: names in the policy's language by day.": 'Egna helgdagar därutöver: namn på villkorens språk efter dag.',
  'The hours that hold on holidays, as `[["10:00", "14:00"]]`. Left out, nothing opens.':
    'Tiderna som gäller på helgdagar, som `[["10:00", "14:00"]]`. Utelämnat öppnar inget.',
  'The weekday whose hours hold on holidays, as `sun`.': 'Veckodagen vars tider gäller på helgdagar, som `sun`.',
  'Whether a holiday also ends the night that began the day before, at midnight. Left out, that night runs out.':
    'Om en helgdag också avslutar natten som började dagen före, vid midnatt. Utelämnat går den natten till sitt slut.',
  'From and to, as ["10:00", "14:00"].': 'Från och till, som ["10:00", "14:00"].',
  'Opening hours: those of a week in a time zone, or whatever lies `outside` other hours, or what several share (`both`).':
    'Öppettider: en veckas i en tidszon, eller allt som ligger utanför andra tider (`outside`), eller det som flera delar (`both`).',
  'Hours of this policy: this calendar is open whenever they are not.':
    'Tider i dessa villkor: den här kalendern är öppen när de inte är det.',
  'Hours of this policy: this calendar is open while all of them are.':
    'Tider i dessa villkor: den här kalendern är öppen medan alla är det.',
  "How the hours are called, in the policy's language.": 'Vad öppettiderna heter, på villkorens språk.',
  'The IANA zone in which the hours are read. Or the fact that states it, as `{ fact: customerTimeZone, otherwise: Europe/Berlin }`.':
    "Den IANA-zon som öppettiderna läses i. Eller uppgiften som anger den, som `'{ fact: customerTimeZone, otherwise: Europe/Berlin }'`.",
  'The fact of type `timeZone` that a case states.': 'Den uppgift av typen `timeZone` som ett ärende anger.',
  'The IANA zone where the case does not state it. Left out, the hours are not known then.':
    'Den IANA-zon som gäller där ärendet inte anger någon. Utelämnad är tiderna då inte kända.',
  'The weekly opening hours.': 'Veckans öppettider.',
  'Closures: spans taken out of a day, by day.': 'Stängningar: stunder som tas bort från en dag, efter dag.',
  "Hours that replace a day's, by day.": 'Öppettider som ersätter en dags, efter dag.',
  'A place where cases are answered.': 'En plats där ärenden besvaras.',
  "The desk's name, in the policy's language.": 'Deskens namn, på villkorens språk.',
  "The IANA zone in which the desk's people work.": 'Den IANA-zon som deskens medarbetare arbetar i.',
  'The calendar when it is open, or `around-the-clock`. Left out where the document states none.':
    'Kalendern efter vilken den har öppet, eller `around-the-clock`. Utelämnat där dokumentet inte anger någon.',
  'The ids of the contacts that reach it.': 'Beteckningarna på kontakterna som når den.',
  'Names for conditions, by id. `is: name` uses one wherever a condition stands.':
    'Namn på villkor, efter beteckning. `is: name` använder ett varhelst ett villkor står.',
  'A condition as in `when`: everything that it names must hold.': 'Ett villkor som i `when`: allt som det nämner ska stämma.',
  'A rule for each cell: it holds where its row and its column do, and says what the cell says. What stands beside the table holds for all cells.':
    'En regel för varje cell: den stämmer där dess rad och dess kolumn gör det, och säger det som cellen säger. Det som står bredvid tabellen gäller för alla celler.',
  'The fact whose values the rows are.': 'Den uppgift vars värden raderna är.',
  'The fact whose values the columns are. Left out, there is a cell for each row, which mostly says several things: `p1: { response.within: 15 minutes, resolution.within: 8 hours }`.':
    "Den uppgift vars värden kolumnerna är. Utelämnat finns en cell för varje rad, som oftast säger flera saker: `p1: '{ response.within: 15 minutes, resolution.within: 8 hours }'`.",
  'The fact whose values the sheets are, where there is a table for each: `cells` then has rows and columns for each sheet.':
    'Den uppgift vars värden bladen är, där det finns en tabell för vart och ett: `cells` har då rader och kolumner för varje blad.',
  'Where what a cell says stands in its rule, as `response.within`. Left out, it is what rules of this list decide: `then`, `highest`, `by`, `outcome`, `status`, or else `label`. Among targets it can be left out where every cell is a map of settings.':
    'Var det som en cell säger står i sin regel, som `response.within`. Utelämnat är det vad regler i den här listan avgör: `then`, `highest`, `by`, `outcome`, `status`, eller annars `label`. Bland mål kan det utelämnas där varje cell är en samling inställningar.',
  'What each cell says, by row and then by column. A row is a value of its fact, several (`gold, platinum`), a range (`< 10`, `10-20`, `>= 95 < 99`) or `*` for all others. A cell that is left out falls through to the rules further down; one with several settings is a map of them.':
    'Vad varje cell säger, efter rad och sedan efter kolumn. En rad är ett värde på sin uppgift, flera (`gold, platinum`), ett intervall (`< 10`, `10-20`, `>= 95 < 99`) eller `*` för alla andra. En cell som är utelämnad lämnar över till reglerna längre ned; en med flera inställningar är en grupp av dem.',
  'The name of a fact, as conditions name it.': 'Namnet på en uppgift, så som villkor nämner den.',
  'The customers or contracts of which this policy is the variant. Of the policies that cover a case, the one that names its contract decides, or else the one that names its customer, or else the one that is for all.':
    'De kunder eller avtal som de här villkoren är varianten för. Av de villkor som omfattar ett ärende avgör de som nämner dess avtal, annars de som nämner dess kund, annars de som gäller alla.',
  'The customers, as cases name them in `customer`.': 'Kunderna, så som ärenden nämner dem i `customer`.',
  'The contracts, as cases name them in `contract`.': 'Avtalen, så som ärenden nämner dem i `contract`.',
  'One severity.': 'En allvarlighetsgrad.',
  "Its name, in the policy's language.": 'Dess namn, på villkorens språk.',
  "When it applies, in short, in the policy's language.": 'När den gäller, i korthet, på villkorens språk.',
  'Set where the document promises nothing for this severity.':
    'Sätts där dokumentet inte utlovar något för den här allvarlighetsgraden.',
  'A condition and the words that hold with it.': 'Ett villkor och orden som gäller med det.',
  "What it says, in the policy's language.": 'Vad det säger, på villkorens språk.',
  'Whether a case is taken in.': 'Om ett ärende tas emot.',
  'What happens to the case.': 'Vad som händer med ärendet.',
  'Where a redirected case goes: a channel, a role or a team.': 'Vart ett ärende hänvisas: en väg, en roll eller ett team.',
  "What the reporter is told, in the policy's language.": 'Vad anmälaren får veta, på villkorens språk.',
  'A condition under which a severity applies.': 'Ett villkor för att en allvarlighetsgrad ska gälla.',
  'The severity that applies.': 'Allvarlighetsgraden som gäller.',
  "The criterion in short, in the policy's language.": 'Kriteriet i korthet, på villkorens språk.',
  'A condition under which a case cannot be graver than a severity.':
    'Ett villkor för att ett ärende inte kan vara allvarligare än en viss grad.',
  'The gravest severity still allowed.': 'Den allvarligaste grad som fortfarande tillåts.',
  '`criteria` (the default): part of what the criteria say, so what they assess is lowered too. `handling`: lowers only what the case is handled as.':
    '`criteria` (det förvalda): en del av vad kriterierna säger, så det som de kommer fram till sänks också. `handling`: sänker bara hur ärendet hanteras.',
  "The limit in short, in the policy's language.": 'Gränsen i korthet, på villkorens språk.',
  'A condition under which somebody reviews the severity.': 'Ett villkor för att någon granskar allvarlighetsgraden.',
  'Who reviews it.': 'Vem som granskar den.',
  "Why, in the policy's language.": 'Varför, på villkorens språk.',
  'How the severity of a case comes about.': 'Hur ett ärende får sin allvarlighetsgrad.',
  '`customer`: what the customer asks for counts, otherwise what the criteria say. `vendor`: what the criteria say counts, otherwise what the customer asks for.':
    '`customer`: det som kunden ber om gäller, annars det som kriterierna säger. `vendor`: det som kriterierna säger gäller, annars det som kunden ber om.',
  'What makes a case how severe. The first rule that holds counts.':
    'Vad som gör ett ärende hur allvarligt. Den första regeln som stämmer gäller.',
  'What a case cannot be. Every rule that holds counts; the lowest limit wins.':
    'Vad ett ärende inte kan vara. Varje regel som stämmer gäller; den lägsta gränsen vinner.',
  'Who checks a severity. The first rule that holds counts.':
    'Vem som kontrollerar en allvarlighetsgrad. Den första regeln som stämmer gäller.',
  'The severity where nobody asked for one and no criterion holds.':
    'Allvarlighetsgraden där ingen har bett om en och inget kriterium stämmer.',
  'Which team takes the case and, where no rule on billing says so, whether its help costs.':
    'Vilket team som tar ärendet och, där ingen debiteringsregel säger det, om hjälpen kostar.',
  'Whether help with the case is billed, whichever team gives it.': 'Om hjälp med ärendet debiteras, vilket team som än ger den.',
  'Whether the help is billed: `no`, `possible` or `yes`.': 'Om hjälpen debiteras: `no`, `possible` eller `yes`.',
  "Whether help is billed. The first rule that holds counts; where none does, what the team's rule says.":
    'Om hjälpen debiteras. Den första regeln som stämmer gäller; där ingen gör det gäller det som teamets regel säger.',
  'The team.': 'Teamet.',
  'Whether the help is billed: `no` (the default), `possible` or `yes`.':
    'Om hjälpen debiteras: `no` (det förvalda), `possible` eller `yes`.',
  "The rule in short, in the policy's language.": 'Regeln i korthet, på villkorens språk.',
  'Which desk answers the case.': 'Vilken desk som besvarar ärendet.',
  'The desk.': 'Desken.',
  'The desks that answer in the second place.': 'Deskarna som svarar i andra hand.',
  'Who handles the case.': 'Vem som hanterar ärendet.',
  'Which team. The first rule that holds counts.': 'Vilket team. Den första regeln som stämmer gäller.',
  'Which desk. The first rule that holds counts.': 'Vilken desk. Den första regeln som stämmer gäller.',
  'Which hours a clock counts.': 'Vilka timmar en klocka räknar.',
  'The hours.': 'Timmarna.',
  'One promise: a time, or a commitment without one.': 'Ett löfte: en tid, eller ett åtagande utan tid.',
  'What is promised instead of a time; `none` says that nothing is.':
    'Vad som utlovas i stället för en tid; `none` säger att inget utlovas.',
  "The promise, in the policy's language.": 'Löftet, på villkorens språk.',
  'By when somebody answers.': 'När någon senast svarar.',
  'By when the service works again.': 'När tjänsten senast fungerar igen.',
  'By when the problem is solved.': 'När problemet senast är löst.',
  'How often the customer hears how it stands.': 'Hur ofta kunden får veta hur det går.',
  'By when the cause is reported.': 'När orsaken senast är rapporterad.',
  'A level to which a case can be escalated.': 'En nivå som ett ärende kan eskaleras till.',
  "What happens there, in the policy's language.": 'Vad som händer där, på villkorens språk.',
  'Who takes it up.': 'Vem som tar upp det.',
  'What becomes of the case.': 'Vad som händer med ärendet.',
  'Whether the case stays open.': 'Om ärendet förblir öppet.',
  'The team to which the matter goes.': 'Teamet som saken går till.',
  "What happens, in the policy's language.": 'Vad som händer, på villkorens språk.',
  'The business days of silence, counted from the last follow-up that is required.':
    'Arbetsdagarna av tystnad, räknade från den sista påminnelse som krävs.',
  "The hours whose business days count: a calendar or a union of this policy, `around-the-clock`, `desk-hours`, `desk-or-alternates-hours` or `business-days`. Left out: Monday to Friday in the desk's zone, without the holidays and wholly closed days of the desk's hours.":
    'Timmarna vars arbetsdagar räknas: en kalender eller sammanslagning i de här villkoren, `around-the-clock`, `desk-hours`, `desk-or-alternates-hours` eller `business-days`. Utelämnat: måndag till fredag i deskens tidszon, utan helgdagarna och de helt stängda dagarna i deskens öppettider.',
  'How often the customer is asked before.': 'Hur ofta kunden tillfrågas före det.',
  'A case and what the decision must say about it.': 'Ett ärende och vad beslutet ska säga om det.',
  'What the example shows.': 'Vad exemplet visar.',
  'The case as a tool would send it; vendor and language are taken from the policy where left out.':
    'Ärendet som ett verktyg skulle skicka det; leverantör och språk tas från villkoren där de utelämnas.',
  'The moment from which the case is looked at, as an instant with offset. Left out: when it was opened.':
    'Ögonblicket som ärendet betraktas från, som en tidpunkt med tidsförskjutning. Utelämnat: när det öppnades.',
  'Paths into the decision and the values they must have, as `targets.response.dueAt: …`; `null` also stands for what is not there.':
    'Vägar in i beslutet och värdena de ska ha, som `targets.response.dueAt: …`; `null` står också för det som inte finns.',
  'The plans that change what a customer gets, by id: the values of the fact `supportPlan`. Where all of them are standard ones, the other standard ones are known too.':
    'Supportplanerna som ändrar vad en kund får, efter beteckning: värdena för uppgiften `supportPlan`. Där alla är standardvärden är också de andra standardvärdena kända.',
  'The kinds of case that the document tells apart, by id: the values of the fact `caseType`. Where all of them are standard ones, the other standard ones are known too.':
    'De slags ärenden som dokumentet skiljer på, efter beteckning: värdena för uppgiften `caseType`. Där alla är standardvärden är också de andra standardvärdena kända.',
  'Facts that this policy asks about beyond the standard ones, by name in camelCase; a standard one of that name takes the values given here.':
    'Uppgifter som villkoren frågar efter utöver standarduppgifterna, efter namn i camelCase; en standarduppgift med det namnet tar värdena som anges här.',
  'What kind of answer it takes: `id` is one of `values`, `ids` any number of them, `date` a day as YYYY-MM-DD, `instant` a moment with its offset, `duration` an amount such as `8 hours`, `timeZone` an IANA zone, `country` an ISO 3166-1 code. A fact that every policy knows keeps its type; leave it out there.':
    'Vilket slags svar den tar: `id` är ett av `values`, `ids` hur många som helst av dem, `date` en dag som YYYY-MM-DD, `instant` ett ögonblick med sin förskjutning, `duration` en tidsmängd som `8 hours`, `timeZone` en tidszon enligt IANA, `country` en landskod enligt ISO 3166-1. En uppgift som alla villkor känner till behåller sin typ; utelämna den där.',
  'The answers to choose from, by id, with their labels. For a fact that every policy knows they take the place of the answers it has otherwise.':
    'Svaren att välja bland, efter beteckning, med sina texter. För en uppgift som alla villkor känner till ersätter de svaren som den annars har.',
  'Set where a decision says, for a case that does not state the fact, that this question is open.':
    'Sätts där ett beslut ska säga, för ett ärende som inte anger uppgiften, att frågan är öppen.',
  'What can happen to a case besides what every policy knows, by id.':
    'Vad som kan hända ett ärende utöver det som alla villkor känner till, efter beteckning.',
  'Something that can happen to a case, besides what every policy knows.':
    'Något som kan hända ett ärende, utöver det som alla villkor känner till.',
  'What is measured besides the standard metrics, by name in camelCase; a standard one of that name is changed by what is said here.':
    'Vad som mäts utöver standardmåtten, efter namn i camelCase; ett standardmått med det namnet ändras av det som sägs här.',
  'What a clock measures: what starts and what stops it.': 'Vad en klocka mäter: vad som startar och vad som stoppar den.',
  "What is measured, in the policy's language.": 'Vad som mäts, på villkorens språk.',
  'The event that starts the clock where a target does not say otherwise, `opened` for the opening, `occurred` for the moment that the fact `occurredAt` names; of several the one that comes first.':
    'Händelsen som startar klockan där ett mål inte säger annat, `opened` för öppnandet, `occurred` för ögonblicket som uppgiften `occurredAt` anger; av flera den som kommer först.',
  'The event that starts the clock, `opened` for the opening of the case, `occurred` for the moment that the fact `occurredAt` names; of several the one that comes first. Left out: what the metric says.':
    'Händelsen som startar klockan, `opened` för ärendets öppnande, `occurred` för ögonblicket som uppgiften `occurredAt` anger; av flera den som kommer först. Utelämnad: det som måttet säger.',
  'The events that end the clock.': 'Händelserna som avslutar klockan.',
  'The events from which the clock counts anew.': 'Händelserna från vilka klockan räknar på nytt.',
  'Whether what starts the clock starts it again after it has ended.':
    'Om det som startar klockan startar den igen när den har slutat.',
  'Whether a clock that has ended goes on when the case is opened again.':
    'Om en klocka som har slutat går vidare när ärendet öppnas igen.',
  'What makes a clock stand still besides waiting for the customer, by id.':
    'Vad som får en klocka att stå still utöver väntan på kunden, efter beteckning.',
  'What makes a clock stand still for a while.': 'Vad som får en klocka att stå still en stund.',
  "What is waited for, in the policy's language.": 'Vad man väntar på, på villkorens språk.',
  'The events with which it begins.': 'Händelserna som det börjar med.',
  'The events with which it ends.': 'Händelserna som det slutar med.',
  "How long it lasts at most each time; the clock goes on after that. Business days are those of the desk's hours, other amounts count around the clock.":
    'Hur länge det varar som mest varje gång; därefter går klockan vidare. Arbetsdagar är de som kontorets tider har, andra mängder räknas dygnet runt.',
  'What stops the clock for a while: `waiting-on-customer` or pauses of this policy.':
    'Vad som stoppar klockan en stund: `waiting-on-customer` eller villkorens egna uppehåll.',
  'By when a customer who wrote again is answered.': 'När en kund som har skrivit igen får svar.',
  'A name, or a list of them.': 'Ett namn, eller en lista med namn.',
  "What is promised to which cases: a target for each metric that it names, standard ones or the policy's own.":
    'Vad som utlovas för vilka ärenden: ett mål för varje mått som den nämner, standardmått eller villkorens egna.',
  'What the customer gets back when a target is missed. Every rule that holds counts.':
    'Vad kunden får tillbaka när ett mål missas. Varje regel som gäller räknas.',
  'When to warn before a target is due: shares of its time, as `75 %` or 75, or how long before, as `30 minutes`. Left out: 50, 75 and 90 %. A target may say otherwise.':
    'När det ska varnas innan ett mål ska vara nått: andelar av dess tid, som `75 %` eller 75, eller hur långt före, som `30 minutes`. Utelämnat: 50, 75 och 90 %. Ett mål kan säga något annat.',
  'What becomes of the clock when the case gets another severity and this target holds from then on: `keep` what was counted, or `restart` it from that moment, also only when the severity is raised (`restart-when-raised`) or lowered (`restart-when-lowered`). A clock that has ended stays as it is. Left out: `keep`.':
    'Vad som händer med klockan när ärendet får en annan allvarlighetsgrad och det här målet gäller från och med då: behåll det som räknats (`keep`), eller börja om från den stunden (`restart`), också bara när graden höjs (`restart-when-raised`) eller sänks (`restart-when-lowered`). En klocka som har slutat förblir som den är. Utelämnat: `keep`.',
  'When to warn before this target is due, instead of what the policy says: shares of its time, as `75 %` or 75, or how long before, as `30 minutes`.':
    'När det ska varnas innan det här målet ska vara nått, i stället för vad villkoren säger: andelar av dess tid, som `75 %` eller 75, eller hur långt före, som `30 minutes`.',
  'In how many of its cases the target is to be met, as `95 %`. It moves no clock; it is told, and counted over many cases.':
    'I hur många av sina ärenden målet ska hållas, som `95 %`. Det flyttar ingen klocka; det berättas, och räknas över många ärenden.',
  'A share of the time, as `75 %` or 75, how long before the target is due, as `30 minutes`, or how late it is, as `2 hours late`.':
    'En andel av tiden, som `75 %` eller 75, hur långt innan målet förfaller, som `30 minutes`, eller hur försenat det är, som `2 hours late`.',
  'A part of a hundred, as `95 %`, `99.5 %` or 95.': 'En del av hundra, som `95 %`, `99.5 %` eller 95.',
  'What the customer gets back when a target is missed: a share once, or one for each unit of time by which it is late.':
    'Vad kunden får tillbaka när ett mål missas: en andel en gång, eller en för varje tidsenhet som det är försenat.',
  'The metric whose target was missed, as `resolution`.': 'Måttet vars mål missades, som `resolution`.',
  'For how much time by which the target is late `gives` is given each time, as `1 hour late`. Hours and less count on the hours of the target, business days on the days on which these open, days around the clock. Left out: once.':
    'För hur mycket försening `gives` ges varje gång, som `1 hour late`. Timmar och mindre räknas på målets timmar, arbetsdagar på de dagar då dessa är öppna, dygn dygnet runt. Utelämnat: en gång.',
  'Whether a unit counts as soon as it has begun. Left out: only when it is over.':
    'Om en enhet räknas så snart den har börjat. Utelämnat: först när den har gått.',
  'The share of the fee that is given back, as `10 %`.': 'Andelen av avgiften som ges tillbaka, som `10 %`.',
  'What this credit comes to at most. Left out: there is no limit.':
    'Vad gottgörelsen blir som mest. Utelämnat: det finns ingen gräns.',
  "The credit, in the policy's language.": 'Gottgörelsen, på villkorens språk.',
  'The fact that states how much: a number, or a duration such as `8 hours`.':
    'Uppgiften som anger hur mycket: ett tal, eller en tidsmängd som `8 hours`.',
  'What a number counts; a duration says it itself.': 'Vad ett tal räknar; en tidsmängd säger det själv.',
  "The hours that count. Left out: around the clock; for business days, the desk's hours, or Monday to Friday where it has none or never closes. Business days on a calendar are the days on which it opens, in its zone. Days of 24 hours, calendar days, weeks and months are always counted around the clock; the hours give their zone, closings and business days.":
    'Timmarna som räknas. Utelämnat: dygnet runt; för arbetsdagar deskens öppettider, eller måndag till fredag där den inga har eller aldrig stänger. Arbetsdagar i en kalender är de dagar då den öppnar, i dess tidszon. Dagar på 24 timmar, kalenderdagar, veckor och månader räknas alltid dygnet runt; timmarna ger deras zon, stängningar och arbetsdagar.',
  'An amount, `same business day`, `next business day` or `2 next business days`, which say the day on which it ends, or the fact that states it.':
    'En tidslängd, `same business day`, `next business day` eller `2 next business days`, som säger på vilken dag den slutar, eller uppgiften som anger den.',
  'At the most.': 'Högst.',
  'A number and a unit: seconds, minutes, hours, days (each of 24 hours), business days, or calendar days, weeks and months, which end at the same local time.':
    'Ett tal och en enhet: seconds, minutes, hours, days (på 24 timmar var), business days, eller calendar days, weeks och months, som slutar vid samma lokala klockslag.',
  "For business days, calendar days, weeks and months: the hours into which the due time is moved when it falls outside them, to that day's closing before it or else to the next opening.":
    'För arbetsdagar, kalenderdagar, veckor och månader: de timmar som tiden flyttas in i när den faller utanför dem, till stängningen före den samma dag eller annars till nästa öppning.',
  'Another time that must not be exceeded: the earlier of both is due.':
    'En tid till som inte får överskridas: den tidigare av båda gäller.',
  'The hours that count for it. Left out: those of the target.': 'Tiderna som räknas för den. Utelämnat: målets.',
  'The fact that states it.': 'Uppgiften som anger det.',
  'The time promised, as `30 minutes` or `2 business days`. `same business day` and `next business day` say the day, and `until` when on it. Or the fact that states it, as `{ fact: contractHours, unit: hour }`.':
    "Tiden som utlovas, som `30 minutes` eller `2 business days`. `same business day` och `next business day` säger dagen, och `until` när på den. Eller uppgiften som anger den, som `'{ fact: contractHours, unit: hour }'`.",
  'The moment that was agreed, instead of a time: the fact that states it, as `{ fact: agreedUntil }`.':
    "Den tidpunkt som avtalats, i stället för en tid: uppgiften som anger den, som `'{ fact: agreedUntil }'`.",
  'The time, as `1 business day`, or the fact that states it.': 'Tiden, som `1 business day`, eller uppgiften som anger den.',
  'A fact of type `instant` or `date`; of a date, its end.':
    'En uppgift av typen `instant` eller `date`; för ett datum dess slut.',
  'An amount, or a range from one to another.': 'En tid, eller ett spann från en till en annan.',
  'When the time ends on the business day on which it would end: when that closes (`closing`), or at a local time, as "10:30".':
    'När tiden slutar på den arbetsdag då den skulle sluta: när den stänger (`closing`), eller vid en lokal tid, som "10:30".',
  'At the least.': 'Minst.',
  'With `commitment: best-effort`: how long it usually takes, as `8 hours` or `{ from: 4 hours, to: 8 hours }`. Told, not measured.':
    "Med `commitment: best-effort`: hur lång tid det vanligen tar, som `8 hours` eller `'{ from: 4 hours, to: 8 hours }'`. Berättas, mäts inte.",
  'The local time after which what begins counts from the next business day on, as "15:00"; exactly at it still counts.':
    'Klockslaget efter vilket det som börjar räknas från nästa arbetsdag, som "15:00"; precis då räknas ännu.',
  "When the case reaches the level by itself: after a share of a target's time (`50 % of response`), once a target is so late (`4 hours late for response`, or `4 hours late for response on office`), or an amount after the opening, counted on hours (`2 hours on office`) as a target's is. Left out: only when somebody escalates it.":
    'När ärendet når nivån av sig självt: efter en andel av ett måls tid (`50 % of response`), när ett mål är så försenat (`4 hours late for response`, eller `4 hours late for response on office`), eller en tid efter öppnandet, räknad på timmar (`2 hours on office`) som för ett mål. Utelämnat: bara när någon eskalerar det.',
  'When a case is closed for want of an answer: after business days of silence, or by a list of rules of which the first that holds counts.':
    'När ett ärende avslutas för att svar uteblir: efter arbetsdagar av tystnad, eller enligt en lista av regler där den första som stämmer gäller.',
  'After how much silence a case is closed, counted from when the customer was last heard of: the last reply or reopening, before any of them the first time that the customer was waited for or asked.':
    'Efter hur lång tystnad ett ärende avslutas, räknad från när kunden senast hördes av: det senaste svaret eller återöppnandet, före det första gången som kunden inväntades eller tillfrågades.',
  'How long the silence lasts, as `14 days` or `5 business days`; with `lateFor`, how late that target is.':
    'Hur länge tystnaden varar, som `14 days` eller `5 business days`; med `lateFor` hur försenat det målet är.',
  "The hours that count, for the silence and its reminders. Left out: around the clock; for business days, the desk's hours, or Monday to Friday where it has none or never closes.":
    'Timmarna som räknas, för tystnaden och påminnelserna. Utelämnat: dygnet runt; för arbetsdagar deskens timmar, eller måndag till fredag där den inte har några eller aldrig stänger.',
  'When the customer is reminded before, counted as the silence is.': 'När kunden påminns dessförinnan, räknat som tystnaden.',
  'How many follow-ups there must have been since then; the case is closed at the last of them where that is later.':
    'Hur många uppföljningar det måste ha funnits sedan dess; ärendet avslutas vid den sista av dem om den kommer senare.',
  'What is promised instead for what begins later than the cut-off, or on a day off, as `{ within: next business day, until: "12:00" }`.':
    'Vad som i stället utlovas för det som börjar senare än brytpunkten, eller på en ledig dag, som `\'{ within: next business day, until: "12:00" }\'`.',
  'The time promised then; it counts from the beginning of the clock.': 'Tiden som då utlovas; den räknas från klockans början.',
  'The moment that the cut-off judges where that is not the start of the clock: `opened` for the opening of the case, `occurred`, or an event; of several the one that comes first.':
    'Stunden som brytpunkten bedömer när det inte är klockans start: `opened` för ärendets öppnande, `occurred`, eller en händelse; av flera den som kommer först.',
  'The metric whose target must be so late, as `customerAnswer`: the time counts from when that is due. Left out: from when the customer was last heard of.':
    'Måttet vars mål ska vara så försenat, som `customerAnswer`: tiden räknas från när det förfaller. Utelämnat: från när kunden senast hördes av.',
  'What a `severity-changed` event says: `requested`, a new wish, by which the case is assessed anew, or `assessed`, what the vendor has found. Left out: where the customer sets the severity, a wish that stands as it is; where the vendor does, what was found.':
    'Vad en `severity-changed`-händelse säger: `requested`, ett nytt önskemål, som ärendet bedöms på nytt efter, eller `assessed`, vad leverantören har funnit. Utelämnat: där kunden sätter graden ett önskemål som står fast; där leverantören gör det, vad den fann.',
  'What makes a case graver or slighter than it would be otherwise: than what the criteria say or the customer asks for. Every rule that holds counts.':
    'Vad som gör ett ärende allvarligare eller lindrigare än det annars vore: än vad kriterierna säger eller kunden ber om. Varje regel som stämmer gäller.',
  'A condition under which a case is graver or slighter than it would be otherwise.':
    'Ett villkor för att ett ärende är allvarligare eller lindrigare än det annars vore.',
  'By how many severities the case is graver.': 'Hur många grader allvarligare ärendet är.',
  'By how many severities the case is slighter.': 'Hur många grader lindrigare ärendet är.',
  'The slightest severity that the case can have.': 'Den lindrigaste grad som ärendet kan ha.',
  "The adjustment in short, in the policy's language.": 'Justeringen i korthet, på villkorens språk.',
  'From which lateness on it is given, as `4 hours late`, counted as for `per`. Of several that are given once for the same metric, the one that gives most takes the place of the others. Left out: as soon as the target is late.':
    'Från vilken försening den ges, som `4 hours late`, räknat som för `per`. Av flera som ges en gång för samma mått tar den som ger mest de andras plats. Utelämnat: så snart målet är försenat.',
};
