import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeLink, loadPolicies, strangeLetters } from '../../engine/index.ts';
import { createApp } from '../../server/http/app.ts';
import { nameIssue } from '../../server/identity/person.ts';
import { startDraft } from '../../server/lifecycle/start-draft.ts';
import { publicHolidays } from '../../server/policies/public-holidays.ts';
import { french } from '../lifecycle/french-story.ts';
import { openTestServices, shareTestServices } from '../test-services.ts';

const path = 'ptc/technical-support/en/1.yaml';
const ptc = readFileSync(`policies/${path}`, 'utf8');
const faultsOf = (text: string) => loadPolicies([{ path, text }], publicHolidays).diagnostics;
const told = (text: string) => faultsOf(text).map(({ code, line, column, message }) => [code, line, column, message]);

const deceiving: readonly (readonly [name: string, letter: string, codePoint: string])[] = [
  ['an escape', '\u001b', 'U+001B'],
  ['a bell', '\u0007', 'U+0007'],
  ['a C1 control', '\u009b', 'U+009B'],
  ['an override', '\u202e', 'U+202E'],
  ['an embedding', '\u202a', 'U+202A'],
  ['an isolate', '\u2067', 'U+2067'],
  ['a zero-width space', '\u200b', 'U+200B'],
  ['a byte-order mark', '\ufeff', 'U+FEFF'],
  ['a tag', '\u{e0041}', 'U+E0041'],
  ['a word joiner', '\u2060', 'U+2060'],
  ['a joiner in a Latin word', '\u200d', 'U+200D'],
  ['a mark of direction in a Latin text', '\u200f', 'U+200F'],
  ['a line separator', '\u2028', 'U+2028'],
  ['a filler', '\u3164', 'U+3164'],
];
const legitimate = [
  'می‌خواهم',
  'क्‍ष',
  'ന്‍',
  'שלום\u200f!',
  '👩‍💻',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '❤️‍🔥',
  'Zu\u00adsammen',
  'עברית',
  'ไทย',
  'č ñ',
  '日本\u{e0100}',
];

describe('a policy', () => {
  test.each(deceiving)(
    'is refused with %s, in a text, a key, a comment or as an escape, with place and code point',
    (_, letter, codePoint) => {
      const lines = ptc.split('\n').length;
      for (const line of [`x: a${letter}b`, `a${letter}b: x`, `# a${letter}b`]) {
        const [fault] = faultsOf(`${ptc}${line}\n`).filter(({ code }) => code === 'strange-letter' || code.startsWith('yaml'));
        expect(fault).toMatchObject({ line: lines });
        if (fault?.code === 'strange-letter')
          expect([fault.message, fault.column]).toEqual([expect.stringContaining(`\`${codePoint}\``), line.indexOf(letter) + 1]);
      }
      const written = [...letter].map((one) => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`).join('');
      const titled = ptc.replace(/^title:.*$/m, `title: "Support ${written}"`);
      expect(told(titled)).toEqual([['strange-letter', expect.any(Number), 8, expect.stringContaining(`\`${codePoint}\``)]]);
    },
  );

  test.each(legitimate)('may say %s', (word) => {
    expect(told(ptc.replace(/^title:.*$/m, `title: "Support ${word} x"`))).toEqual([]);
  });

  test('names each letter of many, up to a limit, in time that grows with the text', () => {
    const faults = faultsOf(`${ptc}# ${'\u202e\u200f\u{e0041}'.repeat(100_000)}\n`);
    expect(faults).toHaveLength(21);
    expect(faults.at(-1)?.message).toBe('299980 more letters of such kinds follow');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>',
    'JavaScript:alert(1)',
    'vbscript:x',
    'file:///etc/passwd',
    'https://support.example.com@evil.example',
    'mailto:help@example.com?bcc=all@example.com',
    'mailto:help@example.com%0Abcc:x@example.com',
    'mailto:a@example.com,b@example.com',
    'tel:+1;phone-context=evil',
    'https:evil',
    'https://',
  ])('has no link %s for a form, nor anywhere else', (link) => {
    expect(isSafeLink(link)).toBe(false);
    const contact = `contacts:\n  evil-form: { kind: form, value: ${JSON.stringify(link)}, label: Form, source: { section: A } }\n`;
    expect(faultsOf(`${ptc}${contact}`).map(({ code }) => code)).toContain('invalid-contact');
  });

  test.each([
    'https://a.example/b?c=d#e',
    'http://a.example',
    'mailto:help+x@example.com',
    'tel:+15123468460',
    'https://bücher.example/ä',
  ])('may link to %s', (link) => expect(isSafeLink(link)).toBe(true));

  test.each(['a@b.example?cc=c@d.example', 'a@b.example,c@d.example', 'a%0d@b.example', 'a b@c.example', '<a@b.example>'])(
    'has no mailbox %s',
    (value) => {
      const contact = `contacts:\n  evil-mail: { kind: email, value: ${JSON.stringify(value)}, label: Mail, source: { section: A } }\n`;
      expect(faultsOf(`${ptc}${contact}`).map(({ code }) => code)).toContain('invalid-contact');
    },
  );
});

describe('over HTTP', async () => {
  const { services } = await shareTestServices();
  const app = createApp(services);
  const post = async (at: string, body: unknown) => {
    const answer = await app.request(at, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return { status: answer.status, ...((await answer.json()) as { errors?: { pointer: string; detail: string }[] }) };
  };

  test.each(deceiving)('ids, reasons and comments are refused with %s', async (_, letter, codePoint) => {
    const named = expect.stringContaining(codePoint);
    const told = (pointer: string) => ({ status: 422, errors: [expect.objectContaining({ pointer, detail: named })] });
    expect(await post('/v1/decisions', { vendor: 'ptc', id: `A${letter}1` })).toMatchObject(told('/id'));
    const draft = '/v1/policies/planview/customer-care/fr';
    if ((await services.ledger.drafts.open(french)) === undefined) await startDraft(services, 'anna', french, {});
    expect(await post(`${draft}/draft/reviews`, { kind: 'comment', text: `No${letter}` })).toMatchObject(told('/text'));
    const retired = await post(`${draft}/retirement`, { from: '2090-01-01', reason: `Over${letter}` });
    expect(retired).toMatchObject(told('/reason'));
  });

  test('comments may have lines, and ids the letters of every script', async () => {
    expect(await post('/v1/decisions', { vendor: 'ptc', id: 'پرونده‌ها-7' })).toMatchObject({ status: 200, caseId: 'پرونده‌ها-7' });
    const own = await openTestServices();
    await startDraft(own.services, 'anna', french, {});
    const review = await createApp(own.services).request('/v1/policies/planview/customer-care/fr/draft/reviews', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'comment', text: 'one\r\n\ttwo 👩‍💻' }),
    });
    expect(review.status).toBeLessThan(300);
  });
});

describe('a name', () => {
  test.each([
    ['token：helpdesk', 'name-reserved'],
    ['TOKEN﹕x', 'name-reserved'],
    ['token ꞉x', 'name-reserved'],
    ['token∶x', 'name-reserved'],
    ['ｎｏｂｏｄｙ', 'name-reserved'],
    ['tоken:x', 'name-mixed'],
    ['аnna', 'name-mixed'],
    ['annα', 'name-mixed'],
    ['an\u00adna', 'name-invisible'],
    ['an\u200bna', 'name-invisible'],
    ['anna\u3164', 'name-invisible'],
    ['an\u034fna', 'name-invisible'],
    ['anna\u202e', 'name-invisible'],
  ])('%s deceives', (name, fault) => expect(nameIssue(name)).toBe(fault));

  test.each(['anna', 'Анна Иванова', 'Ἑλένη', 'José Núñez', '王小明', 'שרה', 'Anna Иванова', "O'Neill-Smith", 'a.b@example.com'])(
    '%s does not',
    (name) => expect(nameIssue(name)).toBeUndefined(),
  );
});

test('what strange letters are found in a text does not hang on what stands around it, but for those that have their place', () => {
  const letters = deceiving.slice(0, 8).map(([, letter]) => letter);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...letters),
      fc.string({ unit: 'grapheme' }),
      (one, letter, other) => {
        const found = [...strangeLetters(`${one}${letter}${other}`, { lines: true })];
        expect(found.some(({ index }) => index === one.length)).toBe(true);
      },
    ),
  );
});

test('the page draws links out of it by one component', () => {
  const files = readdirSync('admin-ui', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const drawing = files.filter((name) => {
    const text = readFileSync(join('admin-ui', name), 'utf8');
    return /target="_blank"|href=\{[`'"](?:mailto|tel|https?):|href=\{value\}|window\.open\(|dangerouslySetInnerHTML/.test(text);
  });
  // The search opens pages beside this one, and nothing that is not one of them.
  const search = join('app', 'search', 'Palette.tsx');
  expect(drawing.sort()).toEqual([search, join('platform', 'controls', 'OutwardLink.tsx')]);
  const opening = readFileSync(join('admin-ui', search), 'utf8').match(/^.*(?:window\.open\(|target="_blank"|dangerously).*$/gm);
  expect(opening).toEqual([expect.stringContaining("/^\\/(?!\\/)/.test(address)) return void window.open(address, '_blank')")]);
});
