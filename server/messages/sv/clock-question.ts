/** What a question about open time is made of, by its English description. */
export const clockQuestion: Readonly<Record<string, string>> = {
  'from and to, as ["10:00", "14:00"]': 'från och till, som ["10:00", "14:00"]',
  'A calendar, or the name of one in a policy: `planview/customer-care/sv#enterprise-one-americas`.':
    'En kalender, eller namnet på en i villkor: `planview/customer-care/sv#enterprise-one-americas`.',
  'The weekly hours; a weekday may stand several times. An end at or before the start is on the next day.':
    'Veckans öppettider; en veckodag får stå flera gånger. Ett slut vid eller före början ligger på nästa dag.',
  'weekdays such as "mon", "mon-fri" or "mon, wed-fri"': 'veckodagar som "mon", "mon-fri" eller "mon, wed-fri"',
  'a time of day from "00:00" to "24:00"': 'ett klockslag från "00:00" till "24:00"',
  'an ISO 3166-1 alpha-2 code': 'en landskod enligt ISO 3166-1 alpha-2',
  'the ISO 3166-2 part of a region': 'en regions del av ISO 3166-2',
  'Spans taken out of a day.': 'Stunder som tas bort från en dag.',
  "Hours that replace a day's.": 'Öppettider som ersätter en dags.',
  'With `add` and `between`: where to start.': 'Med `add` och `between`: var det börjar.',
  'With `between`: where to end.': 'Med `between`: var det slutar.',
  'With `open`: when.': 'Med `open`: när.',
  'a number that is not below zero': 'ett tal som inte är under noll',
  'Stretches that do not count, from and to; they may overlap, and one that goes on has null for an end.':
    'Stunder som inte räknas, från och till; de får överlappa, och en som pågår har null som slut.',
  'A day as YYYY-MM-DD.': 'En dag som ÅÅÅÅ-MM-DD.',
  'An IANA time zone, or the fact that states it.': 'En tidszon enligt IANA, eller uppgiften som anger den.',
  'A calendar: this one is open whenever that is not.': 'En kalender: den här är öppen när den andra inte är det.',
  'Calendars: this one is open while all of them are.': 'Kalendrar: den här är öppen medan alla är det.',
  'Days on which nothing opens, or other hours hold: a list of dates, or as in a policy.':
    'Dagar då inget öppnar, eller andra tider gäller: en lista med datum, eller som i villkor.',
  'The hours that hold on holidays.': 'Tiderna som gäller på helgdagar.',
  'The weekday whose hours hold on holidays.': 'Veckodagen vars tider gäller på helgdagar.',
  'What the case states of the facts on which the calendar depends, as `{"customerTimeZone": "America/Sao_Paulo"}`.':
    'Vad ärendet anger av de uppgifter som kalendern beror på, som `\'{"customerTimeZone": "America/Sao_Paulo"}\'`.',
  'With `add`: how much. Days have 24 hours, counted around the clock; business days are days on which the calendar opens; calendar days, weeks and months end at the same local time. Next business days are those after the day of the start (0: that day itself); `until` says when on the day they end.':
    'Med `add`: hur mycket. Dagar har 24 timmar, räknade dygnet runt; arbetsdagar är de dagar då kalendern öppnar; kalenderdagar, veckor och månader slutar vid samma lokala klockslag. Nästa arbetsdagar är de efter startdagen (0: den dagen själv); `until` säger när på dagen de slutar.',
  'days, weeks and months of the calendar are whole, at most 10000': 'kalenderns dagar, veckor och månader är hela, högst 10000',
  'With days, weeks and months of the calendar: whether the end is moved into open time.':
    'Med kalenderns dagar, veckor och månader: om slutet flyttas in i öppettiden.',
  'With `add`: when on the business day on which it falls the end is: `closing`, or a local time as "10:30".':
    'Med `add`: när slutet är på den arbetsdag som det faller på: `closing`, eller en lokal tid som "10:30".',
  'With `add` and `cutoff`: the moment that the cut-off judges, where that is not `start`.':
    'Med `add` och `cutoff`: stunden som brytpunkten bedömer, när det inte är `start`.',
  'With `add` and `cutoff`: what is added instead after the cut-off, or on a day off.':
    'Med `add` och `cutoff`: vad som läggs till i stället efter brytpunkten, eller på en ledig dag.',
  'closing or a local time': 'closing eller en lokal tid',
  'With `add`: what starts later than this local time counts from the next business day on.':
    'Med `add`: det som börjar efter detta klockslag räknas från nästa arbetsdag.',
};
