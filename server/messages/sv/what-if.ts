import type { MessageCatalog } from '../../../engine/index.ts';

/** Why cases cannot be tried under two versions. */
export const simulation: MessageCatalog = {
  'No such changed case': 'Ärendet finns inte bland de ändrade',
  'no case at `{0}` is decided differently, or it is not among those that are kept':
    'inget ärende på plats `{0}` avgörs annorlunda, eller så är det inte bland dem som sparas',
  'there is no version `{0}` of a simulation; the one before is `from`, the one after `to`':
    'en simulering har ingen version `{0}`; den före heter `from`, den efter `to`',
  'No such simulation': 'Simuleringen finns inte',
  'there is no simulation `{0}`, or it is too long ago to be looked through':
    'det finns ingen simulering `{0}`, eller så var den för länge sedan för att bläddra i',
  'the case is not JSON: {0}': 'ärendet är inte JSON: {0}',
  'there are {0} cells under {1} headings': 'det står {0} celler under {1} rubriker',
  'put a text with the delimiter in it between quotes': 'sätt en text med skiljetecknet i inom citattecken',
  'the events are not JSON: {0}': 'händelserna är inte JSON: {0}',
  'write a list such as `[{"type":"responded","at":"2026-03-02T08:45:00-06:00"}]`, its quotes doubled':
    'skriv en lista som `[{"type":"responded","at":"2026-03-02T08:45:00-06:00"}]`, med dubblerade citattecken',
  'the column has no heading': 'kolumnen saknar rubrik',
  'write the name of a fact above it': 'skriv namnet på en uppgift ovanför den',
  '`{0}` is the heading of column {1} already': '`{0}` är redan rubriken på kolumn {1}',
  '`{0}`, which has a line break in it, is not a fact that these policies know':
    '`{0}`, med en radbrytning i, är ingen uppgift som de här villkoren känner till',
  'take the column away': 'ta bort kolumnen',
  '`{0}` is not a fact that these policies know': '`{0}` är ingen uppgift som de här villkoren känner till',
  'a heading is the name of a fact; begin it with `#` to leave the column out':
    'en rubrik är namnet på en uppgift; börja den med `#` för att utelämna kolumnen',
  'there is nothing to read: give cases as NDJSON, a JSON list or CSV':
    'det finns inget att läsa: ge ärenden som NDJSON, en JSON-lista eller CSV',
  'the record is longer than 1,000,000 characters': 'posten är längre än 1 000 000 tecken',
  'the record does not end': 'posten tar aldrig slut',
  'a quote that is opened in it is not closed': 'ett citattecken som öppnas i den stängs inte',
  'a quote stands within a cell that does not begin with one': 'ett citattecken står i en cell som inte börjar med ett',
  'something stands after the quote that closes the cell': 'något står efter citattecknet som stänger cellen',
  'put the whole cell between quotes and double those in it, as `"5"" disk"`':
    'sätt hela cellen inom citattecken och dubblera dem som står i den, som `"5"" disk"`',
  'there is a NUL character (U+0000) in the cell': 'det står ett NUL-tecken (U+0000) i cellen',
  'it is no part of a text; write the file anew': 'det hör inte hemma i en text; skriv filen på nytt',
  'leave a cell empty where nothing is stated, and put a text with a line break in it between quotes':
    'lämna en cell tom där inget anges, och sätt en text med en radbrytning i inom citattecken',
  'there is no case below the heading on line {0}': 'det finns inget ärende under rubrikraden på rad {0}',
  'the list does not end': 'listan tar aldrig slut',
  'the input may have been cut off': 'det som kom in kan vara avklippt',
  'the case is longer than 1,000,000 characters': 'ärendet är längre än 1 000 000 tecken',
  '`recorded` says which decisions: an object, `{}` for all':
    '`recorded` säger vilka beslut som avses: ett objekt, `{}` för alla',
  '`{0}` is text': '`{0}` är text',
  'there is no draft `{0}`': 'det finns inget utkast `{0}`',
  'two versions are compared: say `from` and `to`, or one of them and the version in force is the other':
    'två versioner jämförs: ange `from` och `to`, eller en av dem så är versionen i kraft den andra',
  '`{0}` is a base: it decides nothing on its own; name a policy in a language':
    '`{0}` är en bas: den avgör inget på egen hand; ange villkor på ett språk',
  'Too many simulations': 'För många simuleringar',
  'the simulation `{0}` is that of {1}; only they and an admin can cancel it':
    'simuleringen `{0}` tillhör {1}; bara den personen och en administratör kan avbryta den',
  '{0} simulations run or are being sent already; wait until one has ended, or cancel one':
    '{0} simuleringar pågår eller tas emot redan; vänta tills en är klar, eller avbryt en',
  'the body is empty; send cases as NDJSON, a JSON list or CSV':
    'inget skickades; skicka ärenden som NDJSON, en JSON-lista eller CSV',
  'the cases are larger than {0} bytes; send them in parts': 'ärendena är större än {0} byte; skicka dem i delar',
  'The heading has faults': 'Rubrikraden har fel',
};
