import type { MessageCatalog } from '../message.ts';

/** What keeps a text from being YAML, or is more than a policy may be. */
export const yamlFaults: MessageCatalog = {
  'a file has at most {0} aliases': 'en fil har högst {0} alias',
  'there is no anchor `&{0}` before this alias': 'det finns inget ankare `&{0}` före det här aliaset',
  '`*{0}` stands in what it repeats': '`*{0}` står i det som det upprepar',
  'with its aliases written out, the file is too large': 'med alla alias utskrivna är filen för stor',
  'write the repeated part out instead': 'skriv ut den upprepade delen i stället',
  'this `{0}` is never closed': 'detta `{0}` stängs aldrig',
  'add `{0}`': 'lägg till `{0}`',
  'a tab stands where spaces must indent': 'en tabb står där blanksteg ska dra in raden',
  'indent with two spaces': 'dra in med två blanksteg',
  'this is no key with a value': 'det här är ingen nyckel med ett värde',
  'write `key: value`, with a space after the colon': 'skriv `key: value`, med ett blanksteg efter kolonet',
  'this is not a good name for an anchor or alias': 'det här duger inte som namn på ett ankare eller alias',
  'a line that starts with `%` does not belong here': 'en rad som börjar med `%` hör inte hemma här',
  'take it away': 'ta bort det',
  'this backslash means nothing in double quotes': 'det här omvända snedstrecket betyder ingenting inom citattecken',
  'write `\\\\`, or use single quotes': 'skriv `\\\\`, eller använd enkla citattecken',
  'this line is not indented like those it belongs to': 'den här raden är inte indragen som de rader den hör ihop med',
  'keys of one map, and entries of one list, start in the same column':
    'nycklarna i samma grupp, och posterna i samma lista, börjar i samma kolumn',
  'a text cannot start with this character': 'en text kan inte börja med det här tecknet',
  'put the text in quotes': 'sätt texten inom citattecken',
  'a second key begins inside this value': 'en andra nyckel börjar inne i det här värdet',
  'put a text in quotes where it holds `: ` or ` #`; otherwise mend the indentation':
    'sätt en text som innehåller `: ` eller ` #` inom citattecken; rätta annars indragningen',
  'the file is nested too deeply': 'filen är nästlad för djupt',
  'policies use no tags (`!…`)': 'villkor använder inga taggar (`!…`)',
  'take the tag away': 'ta bort taggen',
  'this does not belong here': 'det här hör inte hemma här',
  'check the commas, quotes, brackets and indentation before it':
    'se över kommatecken, citattecken, klamrar och indragning före det',
  'keep one policy in a file, without `---` in it': 'skriv en fil för varje villkor, utan `---` i den',
  'a second document begins here': 'ett andra dokument börjar här',
  'policies are read as YAML 1.2, not {0}': 'villkor läses som YAML 1.2, inte {0}',
  'take the `%YAML` line away': 'ta bort raden med `%YAML`',
  'the file is nested more than {0} levels deep': 'filen är nästlad mer än {0} nivåer djupt',
  '{0} stands twice in the same map': '{0} står två gånger i samma grupp',
  'this number has more digits than can be kept: it would count as `{0}`':
    'talet har fler siffror än som kan behållas: det skulle räknas som `{0}`',
  'write at most 15 digits, or put it in quotes where it is a text':
    'skriv högst 15 siffror, eller sätt citattecken runt det om det är en text',
  'keep one of them; the first is in line {0}': 'behåll en av dem; den första står på rad {0}',
  'the file has {0} characters, at most {1} are read': 'filen har {0} tecken, högst {1} läses',
  // What the parser itself says.
  'an alias node must not specify any properties': 'ett alias kan varken ha ankare eller tagg',
  'anchors and tags must be after the - indicator': 'ankare och taggar står efter strecket `-`',
  'anchors and tags must be after the ? indicator': 'ankare och taggar står efter frågetecknet `?`',
  'anchors and tags must be after the : indicator': 'ankare och taggar står efter kolonet `:`',
  'block collections are not allowed within flow collections':
    'en lista eller grupp på egna rader kan inte stå inom klamrar; skriv även den inom klamrar',
  'block collection cannot start on same line with directives-end marker': 'innehållet kan inte börja på samma rad som `---`',
  'comments must be separated from other tokens by white space characters': 'före en kommentar `#` står ett blanksteg',
  'tags and anchors must be separated from the next token by white space': 'efter en tagg eller ett ankare står ett blanksteg',
  'sequence item without - indicator': 'en post i listan saknar strecket `-` före sig',
  'missing , between flow map items': 'ett kommatecken saknas mellan nycklarna inom klamrarna',
  'missing , between flow sequence items': 'ett kommatecken saknas mellan posterna inom klamrarna',
  'missing , or : between flow map items': 'ett kommatecken eller kolon saknas inom klamrarna',
  'missing , or : between flow sequence items': 'ett kommatecken eller kolon saknas inom klamrarna',
  'missing space after : in flow map': 'ett blanksteg saknas efter kolonet inom klamrarna',
  'missing space after : in flow sequence': 'ett blanksteg saknas efter kolonet inom klamrarna',
  'missing directives-end indicator line': 'raden `---` saknas efter raderna som börjar med `%`',
  'missing directives-end/doc-start indicator line': 'raden `---` saknas efter raderna som börjar med `%`',
  'the : indicator must be at most 1024 chars after the start of an implicit block mapping key':
    'en nyckel är högst 1 024 tecken lång',
  'the : indicator must be at most 1024 chars after the start of an implicit flow sequence key':
    'en nyckel är högst 1 024 tecken lång',
  'a node can have at most one anchor': 'ett värde har högst ett ankare',
  'a node can have at most one tag': 'ett värde har högst en tagg',
  'with stringKeys, all keys must be strings': 'varje nyckel är text',
};
