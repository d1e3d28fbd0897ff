import { type PhraseValue, phrase } from './phrase.ts';

/** A name as it is shown in a message: in backticks, cut where it is long, in one line. */
export function nameText(name: string, unnamed: PhraseValue = phrase`an empty name`): PhraseValue {
  if (name === '') return unnamed;
  const line = /\p{Cc}/u.test(name) ? JSON.stringify(name).slice(1, -1) : name;
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
