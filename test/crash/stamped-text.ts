/** About 40 kB: more than one page of a disk, so that half a file could be told from a whole one. */
const filler = '# what makes a file long enough to be torn\n'.repeat(1_000);

/** A policy's text with a stamp at its beginning and at its end, in place of those that it had. */
export function stamped(text: string, stamp: string): string {
  const plain = text
    .split('\n')
    .filter((line) => !/^# (begin|end|what makes)/.test(line))
    .join('\n');
  return `# begin ${stamp}\n${plain.trimEnd()}\n${filler}# end ${stamp}\n`;
}

/** The day from which a version holds. */
export function dayOf(version: number): string {
  return new Date(Date.UTC(2030, 0, version)).toISOString().slice(0, 10);
}
