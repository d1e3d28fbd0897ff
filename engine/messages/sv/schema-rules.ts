import type { MessageCatalog } from '../message.ts';

/** What the rules, promises and examples of a policy are. */
export const ruleDescriptions: MessageCatalog = {
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
