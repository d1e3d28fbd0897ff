import type { common as english } from '../en/common.ts';
import { translated } from '../translated.ts';

/** What several rooms say. */
export const common = translated<typeof english>()({
  'hint.did-you-mean': 'menade du `{nearest}`?',
  'hint.known': 'det som finns: {names}',
  'shown.empty-name': 'ett tomt namn',
  'hint.write-in-quotes': 'skriv det inom citattecken: `{written}`',
  'text.strange-letter': '`{name}`: {letter}, tecken {position}',
  'text.take-letter-out': 'ta bort det',
  'text.control-character': 'styrtecknet `{codePoint}` får inte stå i den här texten',
  'text.turns-direction': '`{codePoint}` vänder textens riktning, så att den läses som något den inte är',
  'text.unseen-letter': '`{codePoint}` syns inte',
  'hint.write-without-quotes': 'skriv det utan citattecken',
  'hint.take-away': 'ta bort det',
  'hint.write-zone': 'skriv en tidszon enligt IANA som `Europe/Berlin`',
  'hint.there-are': 'det finns {names}',
  'hint.there-is': 'det finns {versions}',
});
