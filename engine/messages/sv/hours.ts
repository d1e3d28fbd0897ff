import type { MessageCatalog } from '../../messages/message.ts';

/** What is said of opening hours, their days and their places. */
export const hours: MessageCatalog = {
  'open on them {0}': 'öppet då {0}',
  'open on them as on {0}': 'öppet då som {0}',
  '{0}, region {1}': '{0}, region {1}',
  'what `{0}` says': 'det som `{0}` anger',
  'what `{0}` says, otherwise {1}': 'det som `{0}` anger, annars {1}',
  'time zone: {0}': 'tidszon: {0}',
  'every {0}': 'varje {0}',
  'whenever {0} is closed': 'när {0} är stängt',
  'while all of these are open: {0}': 'medan alla dessa är öppna: {0}',
  '{0} names no day': '{0} anger ingen dag',
  '`{0}` ends before it begins': '`{0}` slutar innan det börjar',
  'a span has at most {0} days, not {1}': 'ett spann har högst {0} dagar, inte {1}',
  'write a date (`2026-12-24`), a day of every year (`12-24`), a span (`12-27 to 01-02`) or a rule (`4th thursday in november`)':
    'skriv ett datum (`2026-12-24`), en dag varje år (`12-24`), ett spann (`12-27 to 01-02`) eller en regel (`4th thursday in november`)',
  '`{0}` is an IANA time zone such as `Europe/Berlin`, not {1}': '`{0}` är en tidszon enligt IANA som `Europe/Berlin`, inte {1}',
  'a time zone': 'en tidszon',
  'there is no fact `{0}`': 'det finns ingen uppgift `{0}`',
  '`{0}` is {1}, and `{2}` cannot be taken from it': '`{0}` är {1}, och `{2}` kan inte hämtas därifrån',
  'the case says which country counts, and `{0}` lies in one of them':
    'ärendet säger vilket land som räknas, och `{0}` ligger i ett av dem',
  'take the region from a fact too, as `region: { fact: … }`, or name the country':
    'hämta också regionen från en uppgift, som `region: { fact: … }`, eller ange landet',
  '`hours` says already what opens on a holiday': '`hours` säger redan vad som är öppet på en helgdag',
  'keep one of {0} and {1}': 'behåll en av {0} och {1}',
  '`{0}` means nothing where there are no holidays': '`{0}` betyder inget där det inte finns några helgdagar',
  'add `{0}: …` or `{1}: …`': 'lägg till `{0}: …` eller `{1}: …`',
  'nothing opens on `{0}`: holidays stay closed without it too': 'inget öppnar på `{0}`: helgdagar är stängda också utan det',
  'name a weekday on which these hours open, or take the key away':
    'ange en veckodag då dessa tider öppnar, eller ta bort nyckeln',
  '`{0}` means nothing beside `{1}`': '`{0}` betyder inget bredvid `{1}`',
  'take the key away, or give these hours a calendar of their own': 'ta bort nyckeln, eller ge dessa tider en egen kalender',
  'these hours are made of themselves: {0}': 'dessa tider är gjorda av sig själva: {0}',
  'let one of them name its own hours': 'låt en av dem ange egna tider',
  'these hours never open: {0} have no time in common': 'dessa tider öppnar aldrig: {0} har ingen gemensam tid',
  'name hours that overlap': 'ange tider som överlappar',
  'these hours never open: `{0}` is open all week': 'dessa tider öppnar aldrig: `{0}` är öppet hela veckan',
  'name hours that close': 'ange tider som stänger',
  '`{0}` begins or ends within a day, and whole days are meant here':
    '`{0}` börjar eller slutar under en dag, och här menas hela dagar',
  'name it in `holidays.days`, or name whole days': 'skriv den i `holidays.days`, eller ange hela dagar',
  'a calendar names days by at most {0} rules, not {1}': 'en kalender anger dagar med högst {0} regler, inte {1}',
  'name the others by their dates': 'ange de andra med datum',
};
