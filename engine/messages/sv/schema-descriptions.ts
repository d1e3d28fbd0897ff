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
  'The products that the policy covers, by id. Left out, it covers whatever the vendor sells.':
    'Produkterna som villkoren omfattar, efter beteckning. Utelämnat omfattar de allt som leverantören säljer.',
  'The plans that change what a customer gets, by id.': 'Supportplanerna som ändrar vad en kund får, efter beteckning.',
  'The kinds of case that the document tells apart, by id.': 'De slags ärenden som dokumentet skiljer på, efter beteckning.',
  'What a customer can observe, by id. These are the values of the fact `symptoms`.':
    'Vad en kund kan iaktta, efter beteckning. Detta är värdena för uppgiften `symptoms`.',
  'Facts that this policy asks about beyond the common ones, by name in camelCase.':
    'Uppgifter som de här villkoren frågar efter utöver de gemensamma, efter namn i camelCase.',
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
  'When to warn before a target is due, in percent of its time. Left out: 50, 75 and 90.':
    'När det ska varnas innan ett mål ska vara nått, i procent av dess tid. Utelämnat: 50, 75 och 90.',
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
  'A number and a unit: seconds, minutes, hours, days (each of 24 hours) or business days.':
    'Ett tal och en enhet: seconds, minutes, hours, days (på 24 timmar var) eller business days.',
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
  'What kind of answer it takes: `id` is one of `values`, `ids` any number of them, `date` a day as YYYY-MM-DD.':
    'Vilket slags svar den tar: `id` är ett av `values`, `ids` hur många som helst av dem, `date` en dag som ÅÅÅÅ-MM-DD.',
  'The answers to choose from, by id, with their labels.': 'Svaren att välja bland, efter beteckning, med sina texter.',
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
  'Days on which nothing opens.': 'Dagar då inget öppnar.',
  'The country whose public holidays hold, as an ISO 3166-1 alpha-2 code.':
    'Landet vars helgdagar gäller, som landskod enligt ISO 3166-1 alpha-2.',
  'A region within the country, as its ISO 3166-2 part (`CA` for California).':
    'En region i landet, som dess del av ISO 3166-2 (`CA` för Kalifornien).',
  "Own holidays besides: names in the policy's language by date.":
    'Egna helgdagar därutöver: namn på villkorens språk efter datum.',
  'Whether a holiday also ends the night that began the day before, at midnight. Left out, that night runs out.':
    'Om en helgdag också avslutar natten som började dagen före, vid midnatt. Utelämnat går den natten till sitt slut.',
  'From and to, as ["10:00", "14:00"].': 'Från och till, som ["10:00", "14:00"].',
  'Opening hours in a time zone.': 'Öppettider i en tidszon.',
  "How the hours are called, in the policy's language.": 'Vad öppettiderna heter, på villkorens språk.',
  'The IANA zone in which the hours are read.': 'Den IANA-zon som öppettiderna läses i.',
  'The weekly opening hours.': 'Veckans öppettider.',
  'One-off closures: spans taken out of a day, by date.': 'Enstaka stängningar: stunder som tas bort från en dag, efter datum.',
  "Hours that replace a day's, by date.": 'Öppettider som ersätter en dags, efter datum.',
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
  'The fact whose values the columns are.': 'Den uppgift vars värden kolumnerna är.',
  'The fact whose values the sheets are, where there is a table for each: `cells` then has rows and columns for each sheet.':
    'Den uppgift vars värden bladen är, där det finns en tabell för vart och ett: `cells` har då rader och kolumner för varje blad.',
  'Where what a cell says stands in its rule, as `response.within`. Left out, it is what rules of this list decide: `then`, `highest`, `by`, `outcome`, `status`, or else `label`.':
    'Var det som en cell säger står i sin regel, som `response.within`. Utelämnat är det vad regler i den här listan avgör: `then`, `highest`, `by`, `outcome`, `status`, eller annars `label`.',
  'What each cell says, by row and then by column. A row is a value of its fact, several (`gold, platinum`), a range (`< 10`, `10-20`) or `*` for all others. A cell that is left out falls through to the rules further down; one with several settings is a map of them.':
    'Vad varje cell säger, efter rad och sedan efter kolumn. En rad är ett värde på sin uppgift, flera (`gold, platinum`), ett intervall (`< 10`, `10-20`) eller `*` för alla andra. En cell som är utelämnad lämnar över till reglerna längre ned; en med flera inställningar är en grupp av dem.',
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
  'The time promised, as `30 minutes` or `2 business days`.': 'Tiden som utlovas, som `30 minutes` eller `2 business days`.',
  'What is promised instead of a time; `none` says that nothing is.':
    'Vad som utlovas i stället för en tid; `none` säger att inget utlovas.',
  "The hours that count. Left out: around the clock; for business days, the desk's hours, or Monday to Friday where it has none or never closes. Business days on a calendar are the days on which it opens, in its zone. Days of 24 hours are always counted around the clock.":
    'Timmarna som räknas. Utelämnat: dygnet runt; för arbetsdagar deskens öppettider, eller måndag till fredag där den inga har eller aldrig stänger. Arbetsdagar i en kalender är de dagar då den öppnar, i dess tidszon. Dagar på 24 timmar räknas alltid dygnet runt.',
  "For business days: the hours into which the due time is moved when it falls outside them, to that day's closing before it or else to the next opening.":
    'För arbetsdagar: de timmar som tiden flyttas in i när den faller utanför dem, till stängningen före den samma dag eller annars till nästa öppning.',
  'What starts the clock; `opened` where left out.': 'Vad som startar klockan; `opened` där det utelämnas.',
  'What stops the clock for a while.': 'Vad som stoppar klockan en stund.',
  "The promise, in the policy's language.": 'Löftet, på villkorens språk.',
  'What is promised to which cases.': 'Vad som utlovas för vilka ärenden.',
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
  'When a case is closed for want of an answer.': 'När ett ärende avslutas för att svar uteblir.',
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
};
