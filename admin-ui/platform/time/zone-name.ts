/** The reader's own time zone. */
export const readersZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The places where a zone's abbreviation is common; elsewhere the browser only knows offsets. */
const locales = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-NZ'];

/** Making a format takes longer than using it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How a zone is called at an instant: `CST`, `CEST`, or `UTC+9` where no abbreviation is common. */
export function zoneName(instant: number, timeZone: string): string {
  for (const locale of locales) {
    const name = partOf(locale, instant, timeZone, 'short');
    if (!/^(GMT|UTC)[+-]/.test(name)) return name.replace('GMT', timeZone === 'UTC' ? 'UTC' : 'GMT');
  }
  return offsetName(instant, timeZone);
}

/** The city that stands for a zone: `Chicago` for `America/Chicago`. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** A zone's offset in words: `UTC−6`. */
export function offsetName(instant: number, timeZone: string): string {
  return partOf('en-GB', instant, timeZone, 'shortOffset').replace('GMT', 'UTC').replace('-', '−');
}

/** A zone's name with its offset, where the name does not say it: `CST (UTC−6)`. */
export function zoneInFull(instant: number, timeZone: string): string {
  if (timeZone === 'UTC') return 'UTC';
  const [name, offset] = [zoneName(instant, timeZone), offsetName(instant, timeZone)];
  return name === offset ? name : `${name} (${offset})`;
}

function partOf(locale: string, instant: number, timeZone: string, timeZoneName: 'short' | 'shortOffset'): string {
  const key = `${locale} ${timeZone} ${timeZoneName}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
  formats.set(key, format);
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
