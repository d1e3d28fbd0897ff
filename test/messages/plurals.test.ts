import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { english } from '../../server/messages/english.ts';
import { french } from '../../server/messages/french.ts';
import { swedish } from '../../server/messages/swedish.ts';
import { en, fr, sv } from '../pages/all-messages.ts';
import { literalsIn, parametersIn, partsOf } from './marked-catalog.ts';

type Texts = Readonly<Record<string, string>>;

/** What these count is never one, because one has a message of its own or a limit is meant; or it is a name that stands before a verb. */
const neverOne: readonly string[] = [
  'request.too-many-entries',
  'json.too-many-entries',
  'report.differences-in-meaning',
  'diff.amount.weeks',
  'diff.amount.seconds',
  'diff.amount.minutes',
  'diff.amount.hours',
  'diff.amount.days',
  'diff.amount.months',
  'diff.amount.calendar-days',
  'diff.amount.business-days',
  'diff.amount.next-business-days',
  'diff.approvals',
  'days.too-many-rules',
  'days.span-too-long',
  'clock.week-too-long',
  'clock.too-many-rules',
  'clock.too-many-days',
  'check.shut-too-long',
  'check.opens-within',
  'check-thread.too-long',
  'check-thread.no-time',
  'yaml.nested-too-deep',
  'yaml.more-letters',
  'json.nested-too-deep',
  'time.impossible.day',
  'publish.approvals-missing',
  'problem.first-faults',
  'policy.not-published-for',
  'policy.faults',
  'calendar.nothing-in-common',
  'editing.start.newer',
  'nearest.none',
  'audit.did.person-changed',
  'audit.did.folder-changed',
];

/** Everything that is said in a language, by the page, the server and the engine. */
const languages: readonly (readonly [string, Texts])[] = [
  ['en', { ...english.texts, ...en }],
  ['sv', { ...swedish.texts, ...sv }],
  ['fr', { ...french.texts, ...fr }],
];

const words = (text: string): string[] => text.match(/[\p{L}’-]+/gu) ?? [];

/** The forms of every plural in a text, by what they count. */
function pluralsIn(text: string): { readonly counted: string; readonly one: string; readonly other: string }[] {
  const inParts = (parts: ReturnType<typeof partsOf>): ReturnType<typeof pluralsIn> =>
    parts.flatMap((part) => {
      if (!('options' in part)) return [];
      const { one, other } = part.options;
      const said = (form: typeof one) => (form?.value ?? []).map((each) => ('value' in each ? String(each.value) : '#')).join('');
      const inner = Object.values(part.options).flatMap(({ value }) => inParts(value));
      return [{ counted: String(part.value), one: one === undefined ? '' : said(one), other: said(other) }, ...inner];
    });
  return inParts(partsOf(text));
}

/** The word that stands behind a number in one form, and not in the other: `cases`, and `case`. */
function countedWords(texts: Texts): { readonly singular: ReadonlySet<string>; readonly plural: ReadonlySet<string> } {
  const pairs = Object.values(texts)
    .flatMap(pluralsIn)
    .flatMap(({ one, other }) => {
      const behind = (form: string) => words(/# ?([\p{L}’-]+)/u.exec(form)?.[1] ?? '')[0];
      const [first, second] = [behind(one), behind(other)];
      return first === undefined || second === undefined || first === second ? [] : [[first, second] as const];
    });
  const [singular, plural] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
  // `villkor`, or a verb that is the singular of one noun and the plural of nothing.
  return {
    singular: new Set([...singular].filter((word) => !plural.has(word))),
    plural: new Set([...plural].filter((word) => !singular.has(word))),
  };
}

describe.each(languages)('numbers in %s', (locale, texts) => {
  const counted = countedWords(texts);
  const all = Object.entries(texts);

  test('have a form for one and a form for others', () => {
    expect(counted.plural.size).toBeGreaterThan(20);
    expect(all.filter(([, text]) => pluralsIn(text).some(({ one, other }) => one.trim() === '' || other.trim() === ''))).toEqual(
      [],
    );
  });

  test.each([0, 1, 2])('stand beside words that fit %i', (count) => {
    const isOne = new Intl.PluralRules(locale).select(count) === 'one';
    const wrong = isOne ? counted.plural : counted.singular;
    const unfit = all.flatMap(([code, text]) => {
      const plurals = pluralsIn(text).map((plural) => plural.counted);
      if (plurals.length === 0) return [];
      const values = Object.fromEntries(parametersIn(text).map((name) => [name, plurals.includes(name) ? count : 7]));
      const said = String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(values));
      const behind = [...said.matchAll(/(?<!\d)(\d+) ([\p{L}’-]+)/gu)].filter(([, number]) => number === String(count));
      return behind.some(([, , word = '']) => wrong.has(word)) ? [`${code}: ${said}`] : [];
    });
    expect(unfit).toEqual([]);
  });

  test('stand in no plural form of their own where they can be one', () => {
    const stiff = all.flatMap(([code, text]) => {
      const parts = partsOf(text);
      const isStiff = parts.some((part, index) => {
        const next = parts[index + 1];
        const isValue = !('options' in part) && 'value' in part && !literalsIn(text).includes(String(part.value));
        const [, word = ''] = /^ ([\p{L}’-]+)/u.exec(next !== undefined && 'value' in next ? String(next.value) : '') ?? [];
        return isValue && counted.plural.has(word);
      });
      return isStiff && !neverOne.includes(code) ? [`${code}: ${text}`] : [];
    });
    expect(stiff).toEqual([]);
  });
});
