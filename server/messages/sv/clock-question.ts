/** What a question about open time is made of, by its English description. */
export const clockQuestion: Readonly<Record<string, string>> = {
  'from and to, as ["10:00", "14:00"]': 'från och till, som ["10:00", "14:00"]',
  'A calendar, or the name of one in a policy: `planview/customer-care/sv#enterprise-one-americas`.':
    'En kalender, eller namnet på en i villkor: `planview/customer-care/sv#enterprise-one-americas`.',
  'An IANA time zone.': 'En tidszon enligt IANA.',
  'The weekly hours; a weekday may stand several times. An end at or before the start is on the next day.':
    'Veckans öppettider; en veckodag får stå flera gånger. Ett slut vid eller före början ligger på nästa dag.',
  'weekdays such as "mon", "mon-fri" or "mon, wed-fri"': 'veckodagar som "mon", "mon-fri" eller "mon, wed-fri"',
  'a time of day from "00:00" to "24:00"': 'ett klockslag från "00:00" till "24:00"',
  'Days on which nothing opens: a list of dates, or as in a policy.':
    'Dagar då inget öppnar: en lista med datum, eller som i villkor.',
  'an ISO 3166-1 alpha-2 code': 'en landskod enligt ISO 3166-1 alpha-2',
  'the ISO 3166-2 part of a region': 'en regions del av ISO 3166-2',
  'Spans taken out of a day.': 'Stunder som tas bort från en dag.',
  "Hours that replace a day's.": 'Öppettider som ersätter en dags.',
  'With `add` and `between`: where to start.': 'Med `add` och `between`: var det börjar.',
  'With `between`: where to end.': 'Med `between`: var det slutar.',
  'With `open`: when.': 'Med `open`: när.',
  'With `add`: how much. Days have 24 hours, counted around the clock; business days are days on which the calendar opens.':
    'Med `add`: hur mycket. Dagar har 24 timmar, räknade dygnet runt; arbetsdagar är de dagar då kalendern öppnar.',
  'a number that is not below zero': 'ett tal som inte är under noll',
  'business days are whole, at most 10000': 'arbetsdagar är hela, högst 10000',
  'Stretches that do not count, from and to; they may overlap, and one that goes on has null for an end.':
    'Stunder som inte räknas, från och till; de får överlappa, och en som pågår har null som slut.',
  'With business days: whether the end is moved into open time.': 'Med arbetsdagar: om slutet flyttas in i öppettiden.',
  'A day as YYYY-MM-DD.': 'En dag som ÅÅÅÅ-MM-DD.',
};
