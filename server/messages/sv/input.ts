import type { MessageCatalog } from '../../../engine/index.ts';

/** What keeps bytes from being read as text, or a body from being taken. */
export const texts: MessageCatalog = {
  'line {0}, column {1}: {2}; {3}': 'rad {0}, kolumn {1}: {2}; {3}',
  'the byte {0} is not {1}': 'byten {0} är inte {1}',
  'the byte {0} is not {1}; the text looks like {2}': 'byten {0} är inte {1}; texten ser ut att vara {2}',
  'the text ends within a character of {0}': 'texten slutar mitt i ett tecken i {0}',
  'the text is neither UTF-8 nor Windows-1252, or some of both': 'texten är varken UTF-8 eller Windows-1252, eller lite av båda',
  'the text is UTF-32, which is not read': 'texten är UTF-32, som inte läses',
  '{0} was stated, but the bytes are {1}': '{0} angavs, men det är {1}',
  'state what it is, or nothing': 'ange vad det är, eller ingenting',
  'save it as UTF-8': 'spara den som UTF-8',
  'save it as UTF-8, or state its encoding: `--encoding` on the command line, `charset` in the Content-Type':
    'spara den som UTF-8, eller ange dess teckenkodning: `--encoding` på kommandoraden, `charset` i Content-Type',
  'at column {0} of the line the byte {1} is not UTF-8': 'i kolumn {0} på raden är byten {1} inte UTF-8',
  '`{0}` is no text: {1}': '`{0}` är ingen text: {1}',
  'nothing was written over it': 'inget skrevs över den',
  'The draft cannot be read': 'Utkastet kan inte läsas',
  'the file of the draft of `{0}` cannot be read: {1}': 'filen med utkastet till `{0}` kan inte läsas: {1}',
  '`{0}` is not taken here; send {1}': '`{0}` tas inte emot här; skicka {1}',
  'the charset `{0}` is not read here; send UTF-8, or one of {1} and others like them':
    'teckenkodningen `{0}` läses inte här; skicka UTF-8, eller någon av {1} och liknande',
  'a body in the content coding `{0}` is not taken; send it as it is':
    'innehåll som är kodat med `{0}` tas inte emot; skicka det som det är',
  'the body is empty; send JSON': 'inget skickades; skicka JSON',
};
