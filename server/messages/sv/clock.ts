import type { MessageCatalog } from '../../../engine/index.ts';

/** What belongs to a question about open time. */
export const clock: MessageCatalog = {
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
  'from and to, as ["10:00", "14:00"]': 'från och till, som ["10:00", "14:00"]',
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
  'a question has at most {0} pauses, not {1}': 'en fråga har högst {0} pauser, inte {1}',
  'the week of a calendar has at most {0} entries, not {1}': 'veckan i en kalender har högst {0} poster, inte {1}',
  'weekdays are written in at most {0} characters': 'veckodagar skrivs med högst {0} tecken',
  'at most {0} days are named here, not {1}': 'här står högst {0} dagar, inte {1}',
  'name the days about those that are asked about': 'skriv dagarna kring dem som frågan gäller',
  'hours open at most {0} times on a day, not {1} times': 'öppettider öppnar högst {0} gånger på en dag, inte {1} gånger',
  'with the public holidays of a country a question reaches over at most {0} years':
    'med ett lands helgdagar sträcker sig en fråga över högst {0} år',
  'name the holidays by their days, or ask year by year': 'skriv helgdagarna som dagar, eller fråga år för år',
};
