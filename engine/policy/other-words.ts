/** Words under which people look for a key of what is promised, with the key that is meant. */
const otherWords: Readonly<Record<string, string>> = {
  from: 'starts',
  since: 'starts',
  start: 'starts',
  startsWith: 'starts',
  every: 'within',
  each: 'within',
  interval: 'within',
  time: 'within',
  duration: 'within',
  by: 'until',
  before: 'until',
  hours: 'on',
  calendar: 'on',
  paused: 'pausedBy',
  stoppedBy: 'pausedBy',
};

/** The key that is meant by another word for it, of those that a promise knows; undefined elsewhere, and where it is no such word. */
export function keyForWord(word: string, known: readonly string[]): string | undefined {
  if (!known.includes('within') || !Object.hasOwn(otherWords, word)) return undefined;
  const key = otherWords[word];
  return key !== undefined && known.includes(key) ? key : undefined;
}
