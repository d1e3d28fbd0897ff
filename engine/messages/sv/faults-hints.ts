import type { MessageCatalog } from '../message.ts';

/** How what is written was probably meant, and what a policy declares in vain. */
export const hintPhrases: MessageCatalog = {
  '`region` means nothing where no `country` is named': '`region` betyder ingenting där inget `country` anges',
  '`{0}` is a fact that every policy knows, and what is declared here would not count':
    '`{0}` är en uppgift som alla villkor känner till, och det som deklareras här skulle inte räknas',
  '`{0}` is at least {1} and at most {2}: no number is both': '`{0}` är minst {1} och högst {2}: inget tal är båda',
  '{0} is read as {1}': '{0} läses som {1}',
  '{0} is read as {1}, which stands in the same map too': '{0} läses som {1}, som också står i samma grupp',
  '`{0}` is worked out, and what is declared here would not count':
    '`{0}` räknas ut, och det som deklareras här skulle inte räknas',
  '`{0}` means nothing for a fact whose `type` is `{1}`': '`{0}` betyder ingenting för en uppgift vars `type` är `{1}`',
  '`{0}` means something else in a case or in a condition': '`{0}` betyder något annat i ett ärende eller ett villkor',
  'add one or take the key away': 'lägg till en eller ta bort nyckeln',
  'add one, as `- { id: everybody, then: desk-hours, source: { … } }`':
    'lägg till en, som `- { id: everybody, then: desk-hours, source: { … } }`',
  'declare a fact of another name': 'deklarera en uppgift med ett annat namn',
  'declare a fact of another name; the values of `{0}` are {1}':
    'deklarera en uppgift med ett annat namn; värdena för `{0}` är {1}',
  'declare its values under `severities`': 'deklarera dess värden under `severities`',
  'declare its values under `{0}`': 'deklarera dess värden under `{0}`',
  'from {0} to {1}': 'från {0} till {1}',
  'its place is at the top of the policy, without indentation': 'dess plats är överst i filen, utan indragning',
  'its place is in {0}': 'dess plats är i {0}',
  'known: {0}; for others declare a fact of your own under `facts`':
    'det som finns: {0}; deklarera en egen uppgift under `facts` för andra',
  'name them together under `unions`, and write that name here':
    'ge dem ett gemensamt namn under `unions`, och skriv det namnet här',
  'put the conditions under `all` or `any`, as `when: { any: [ … ] }`':
    'sätt villkoren under `all` eller `any`, som `when: { any: [ … ] }`',
  'start each entry with `- {0}: …`': 'börja varje post med `- {0}: …`',
  'take one of them away': 'ta bort en av dem',
  'the clock `{0}` has no rules': 'klockan `{0}` har inga regler',
  'with one calendar no union is needed: name the calendar itself':
    'med en enda kalender behövs ingen sammanslagning: ange kalendern själv',
  'write `type: id` for one of the values, `type: ids` for several, or take the key away':
    'skriv `type: id` för ett av värdena, `type: ids` för flera, eller ta bort nyckeln',
  'write `type: number` or `type: integer`, or take the key away':
    'skriv `type: number` eller `type: integer`, eller ta bort nyckeln',
  'write `{ {0}: {1} }`': 'skriv `{ {0}: {1} }`',
  'write `{0}`': 'skriv `{0}`',
  'write a `maximum` from {0} on': 'skriv ett `maximum` från och med {0}',
  'write a list of whole numbers from {0} to {1}': 'skriv en lista med heltal från {0} till {1}',
  'write each under its name, as `name: { … }`': 'skriv var och en under sitt namn, som `name: { … }`',
  'write it as a map of keys, without a list': 'skriv det som en grupp av nycklar, utan lista',
  'write it in quotes: `{0}`': 'skriv det inom citattecken: `{0}`',
  'write one of them, as `{0}`': 'skriv ett av dem, som `{0}`',
  'write the first alone, and the others in `alternates`': 'skriv den första ensam, och de andra i `alternates`',
  'write the value itself, as `{0}: …`': 'skriv själva värdet, som `{0}: …`',
  'write the values as a list, as `{0}: [ … ]`': 'skriv värdena som en lista, som `{0}: [ … ]`',
  'write {0}': 'skriv {0}',
  '{0} has at least {1} entries, not {2}': '{0} har minst {1} poster, inte {2}',
  '{0} has no value: {1} means that there is none': '{0} saknar värde: {1} betyder att det inte finns något',
  '{0} is at most {1}, not {2}': '{0} är högst {1}, inte {2}',
  '{0}, or take the entry away': '{0}, eller ta bort posten',
  '{0}, or take the key away': '{0}, eller ta bort nyckeln',
  'write a list of two names or more': 'skriv en lista med minst två namn',
  'write a list of spans, as `[["12:00", "13:00"]]`': 'skriv en lista med tidsspann, som `[["12:00", "13:00"]]`',
};
