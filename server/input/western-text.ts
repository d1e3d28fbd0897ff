/** So many bytes from the first that is not UTF-8 on tell whether a text is Windows-1252. */
export const sampleBytes = 4_096;

/** Of fewer letters beyond ASCII it cannot be said which language they are. */
const tellingLetters = 8;

/** What cannot stand in Windows-1252: the bytes of no character, and letters as they are written in UTF-8. */
const impossible = /[\x81\x8d\x8f\x90\x9d]|\xc3[\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2[\x80-\x84][\x80-\xbf]/;

/** What no western text has: many foreign letters in a row, and a mark or a capital that the Mac or DOS have for a letter, within a word. */
const unlikely = [
  /(?!(.)\1{3})[\xa1-\xff]{4}/,
  /[\x80-\x9f]{4}/,
  /[a-z][\x82-\x84\x86-\x8c\x8e\x91\x93-\x95\x98\x99\x9b\x9f][a-z]/,
];

/** A letter of UTF-8 that is cut off at the end. */
const cutOff = /(?:[\xc2\xc3]|\xe2[\x80-\x84])$/;

/** Where bytes stop being Windows-1252, however much speaks for it; -1 where they do not. */
export function notWesternAt(bytes: Buffer): number {
  return bytes.toString('latin1').search(impossible);
}

/** What a text that is not UTF-8 looks like, by a sample from its first foreign letter on; undefined where it cannot be said. */
export async function likelyEncoding(sample: Buffer): Promise<string | undefined> {
  const text = sample.subarray(0, sampleBytes).toString('latin1');
  const isCutOff = sample.length < sampleBytes && cutOff.test(text);
  const isWestern = !isCutOff && !impossible.test(text) && !unlikely.some((one) => one.test(text));
  const letters = text.match(/[\x80-\xff]/g)?.length ?? 0;
  if (letters < tellingLetters) return isWestern ? 'Windows-1252' : undefined;
  // It takes a while to load, and hardly anybody needs it.
  const { analyse } = await import('chardet');
  const found = analyse(sample.subarray(0, sampleBytes)).filter(({ name }) => name !== 'ASCII');
  const western = found.find(({ name }) => name === 'windows-1252' || name === 'ISO-8859-1');
  const [best] = found;
  if (isWestern && western !== undefined && western.confidence >= (best?.confidence ?? 0)) return 'Windows-1252';
  return best !== undefined && best !== western && best.confidence >= 20 ? best.name : undefined;
}
