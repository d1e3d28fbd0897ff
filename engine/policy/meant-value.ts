import { isDay } from '../instant.ts';
import { falseWords, trueWords } from '../yaml/value-words.ts';
import { accepts, alternatives, type Definition, resolved } from './schema-definitions.ts';

/**
 * The value that was probably meant where a definition does not allow what is there, so that it is allowed; undefined where that
 * cannot be told. `written` is how a single value stands in the text.
 */
export function meantValue(definition: Definition | undefined, data: unknown, written: string = String(data)): unknown {
  const wanted = resolved(definition) ?? {};
  return alternatives(wanted)
    .flatMap((one) => candidates(one, data, written))
    .find((value) => accepts(wanted, value) && !(wanted.pattern === share?.pattern && isNoShare(data)));
}

const share = resolved({ $ref: '#/$defs/share' });

/** Whether a text counts something else than parts of a hundred: five euros are no five percent. */
function isNoShare(data: unknown): boolean {
  return typeof data === 'string' && /\p{L}/u.test(data.replace(/\b(?:per ?cent|pct)\b/i, ''));
}

function candidates(wanted: Definition, data: unknown, written: string): unknown[] {
  if (Array.isArray(data) && wanted.type !== 'array') {
    const [only] = data;
    if (data.length === 1 && typeof only !== 'object') return [only, ...candidates(wanted, only, String(only))];
    if (data.length === 1 && wanted.type === 'object') return [only];
    return wanted.pattern !== undefined && data.every((item) => typeof item === 'string') ? [weekdayRun(data.join(', '))] : [];
  }
  if (wanted.enum !== undefined || wanted.const !== undefined) return [written.toLowerCase(), ...asAnswer(written)];
  switch (wanted.type) {
    case 'string':
      if (typeof data === 'object') return amountOf(data);
      if (typeof data === 'number' && data > 0 && data < 1) return [`${Math.round(data * 10_000) / 100} %`];
      return wanted.pattern === undefined && wanted.format === undefined ? [written] : wordings(written);
    case 'integer':
    case 'number':
      return typeof data === 'string' ? [numberIn(data)] : [];
    case 'boolean':
      return asAnswer(written);
    case 'array':
      return lists(wanted, data, written);
    case 'object':
      return typeof data === 'string' ? maps(wanted, data) : [];
    default:
      return [];
  }
}

/** Maps that people write as one text: a span of opening hours, a contact. */
function maps({ properties = {} }: Definition, text: string): object[] {
  if (properties.days !== undefined && properties.to !== undefined) {
    const [, days = '', times = ''] = /^([a-z][^\d :,]*(?:[ :,]+[^\d :,]+)*)[ :,]+(\d.*)$/i.exec(text) ?? [];
    const [from = '', to = ''] = times.split(/[-–—]|to/i).map((time) => time.trim());
    return [{ days: weekdayRun(days), from: timeOfDay(from), to: timeOfDay(to) }];
  }
  if (properties.from !== undefined && properties.to !== undefined) return amountSpan(text);
  if (properties.kind === undefined || properties.value === undefined) return [];
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return [{ kind: 'email', value: text }];
  const digits = text.replace(/[\s()./-]/g, '');
  if (/^\+\d{6,}$/.test(digits)) return [{ kind: 'phone', value: digits }];
  return /^https?:\/\/\S+$/.test(text) ? [{ kind: 'form', value: text }] : [];
}

/** From one amount to another, as people write it: `5-10 business days`, `4 hours to 2 days`. */
function amountSpan(text: string): object[] {
  const [, least = '', leastUnit = '', most = '', mostUnit = ''] =
    /^(\d+)(?:\s*([a-z]+(?: [a-z]+)?))?\s*(?:[-–—]|to)\s*(\d+)\s*([a-z]+(?: [a-z]+)?)$/i.exec(text.trim()) ?? [];
  const [from, to] = [amount(`${least} ${leastUnit || mostUnit}`), amount(`${most} ${mostUnit}`)];
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** A name in camelCase; undefined where it has no words for that. */
export function camelCase(name: string): string | undefined {
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map(
    (word, index) => (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
  );
  return /^[a-z]/.test(joined[0] ?? '') ? joined.join('') : undefined;
}

/** Ways to write what a text says: times of day, weekdays, amounts, days, names and codes. */
function wordings(text: string): string[] {
  const trimmed = text.trim();
  return [
    ...[trimmed, trimmed.toLowerCase(), trimmed.toUpperCase()],
    ...[timeOfDay(trimmed), weekdayRun(trimmed), amount(trimmed), promisedDay(trimmed), lateness(trimmed), day(trimmed)],
    ...[late(trimmed), /^\d+ ?%$/.test(trimmed) ? `${trimmed} of response` : undefined],
    ...[trimmed.split('/').map(slug).join('/'), siteOf(trimmed)],
  ].filter((one) => one !== undefined);
}

/** The business day by which something is promised. */
function promisedDay(text: string): string | undefined {
  if (/^0 (business|working|work) ?days?$|^(sbd|same day)$/i.test(text)) return 'same business day';
  if (/^(nbd|next day)$/i.test(text)) return 'next business day';
  const [, which = ''] = /^(?:the )?(same|next|following) (?:business|working|work) ?day$/i.exec(text) ?? [];
  if (which === '') return undefined;
  return `${which.toLowerCase() === 'same' ? 'same' : 'next'} business day`;
}

/** How late a target is, by other words for it: `4 hours after response`, `2 hours overdue`. */
function lateness(text: string): string | undefined {
  const [, time = '', of] =
    /^(\d+ [a-z]+(?: [a-z]+)?) (?:after|past|overdue|late)(?: (?:for|of|on|the))*(?: ([A-Za-z]+))?(?: (?:is|was) due)?$/i.exec(
      text,
    ) ?? [];
  if (time === '') return undefined;
  return of === undefined ? `${time} late` : `${time} late for ${of}`;
}

/** The address of a site that was named without its scheme. */
function siteOf(text: string): string | undefined {
  return /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(text) ? `https://${text}` : undefined;
}

/** How late something is, for so much of which something is given. */
function late(text: string): string | undefined {
  const words = text.split(' ');
  const first = words.findIndex((word) => !/^(?:an?|per|each|every)$/i.test(word));
  const said = words.slice(Math.max(first, 0), /^late$/i.test(words.at(-1) ?? '') ? -1 : undefined);
  const told = amount(/^\d/.test(said[0] ?? '') ? said.join(' ') : `1 ${said.join(' ')}`);
  return told === undefined ? undefined : `${told} late`;
}

function timeOfDay(text: string): string | undefined {
  const [, hour = '', minute = '00', half] = /^(\d{1,2})(?:[.:h]?(\d{2}))?\s*(?:([ap])\.?m\.?|h|uhr)?$/i.exec(text) ?? [];
  if (hour === '' || (half !== undefined && Number(hour) > 12)) return undefined;
  const onTheDay = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(onTheDay).padStart(2, '0')}:${minute}`;
}

function weekdayRun(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:[-–—]|\bto\b|\bthrough\b) ?/g, '-')
    .replace(/ ?(?:[,;&+/]|\band\b) ?/g, ', ');
}

const units: readonly (readonly [RegExp, string, number])[] = [
  [/^s(ec(ond)?s?)?$/, 'second', 1],
  [/^m(in(ute)?s?)?$/, 'minute', 60],
  [/^h(ours?|rs?)?$/, 'hour', 3600],
  [/^d(ays?)?$/, 'day', 86_400],
  [/^w(eeks?|ks?)?$/, 'week', 604_800],
  [/^mo(nths?)?$/, 'month', 0],
  [/^calendar ?days?$/, 'calendar day', 0],
  [/^(business|working|work) ?days?$|^w?bd$/, 'business day', 1],
];

/** Units of which there are no fractions. */
const wholeUnits = ['business day', 'calendar day', 'week', 'month'];

/** A number and a unit in the words of the format; fractions in the next smaller unit that makes them whole. */
function amount(text: string): string | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s*([a-z]+(?:[ -]?days?)?)\.?$/i.exec(text) ?? [];
  const found = units.find(([form]) => form.test(unit.toLowerCase().replace('-', ' ')));
  if (found === undefined) return undefined;
  const [, name, seconds] = found;
  const count = Number(digits.replace(',', '.'));
  const total = count * seconds;
  if (wholeUnits.includes(name)) return Number.isInteger(count) ? counted(count, name) : undefined;
  if (Number.isInteger(count) && name !== 'day') return counted(count, name);
  const [size, fit] = (
    [
      [86_400, 'day'],
      [3600, 'hour'],
      [60, 'minute'],
    ] as const
  ).find(([each]) => total % each === 0) ?? [1, 'second'];
  return Number.isInteger(total) ? counted(total / size, fit) : undefined;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** `{ value: 4, unit: hours }`, as decisions tell amounts. */
function amountOf(data: unknown): unknown[] {
  const { value, unit } = (data ?? {}) as { readonly value?: unknown; readonly unit?: unknown };
  return value === undefined || unit === undefined ? [] : [amount(`${value} ${String(unit).replace('-', ' ')}`)];
}

function day(text: string): string | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The number of a text, with or without what it counts; money is no number of anything else. */
function numberIn(text: string): number | undefined {
  if (/[€$£]|\b[A-Z]{3}\b/.test(text)) return undefined;
  const [, digits] = /^(-?\d+(?:\.\d+)?)(?:\s*%|\s+[a-z][a-z ]*)?$/i.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Yes and no, as truths and as the words that policies use for them. */
function asAnswer(written: string): unknown[] {
  const word = written.toLowerCase();
  if (trueWords.includes(word) || word === '1') return [true, 'yes'];
  return falseWords.includes(word) || word === '0' ? [false, 'no'] : [];
}

function lists({ items }: Definition, data: unknown, written: string): unknown[] {
  if (typeof data !== 'object' || data === null) {
    const parts = written.split(/[,;]/).map((part) => part.trim());
    const span = written.split(/[-–—]/).map((part) => timeOfDay(part.trim()));
    return [[data], [meantValue(items, data, written)], parts.map((part) => meantValue(items, part)), span, [span]];
  }
  if (Array.isArray(data)) return [[data]];
  const { from, to } = data as { readonly from?: unknown; readonly to?: unknown };
  const isNames = resolved(items)?.type === 'string';
  return [...(from !== undefined && to !== undefined ? [[from, to], [[from, to]]] : []), ...(isNames ? [Object.keys(data)] : [])];
}
