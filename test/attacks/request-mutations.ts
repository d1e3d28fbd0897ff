import { routeTable } from '../../server/auth/route-table.ts';
import { type Dice, diceOf } from '../bench/dice.ts';

/** A request as somebody might send it, and what it was made from. */
export type OddRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  readonly route: string;
};

const edition = 'planview/customer-care/fr';
const openedAt = '2026-03-01T23:45:00-06:00';
const goodCase = {
  vendor: 'planview',
  product: 'ppm-pro',
  language: 'sv',
  region: 'americas',
  requestedSeverity: 'moderate',
  openedAt,
  id: 'CASE-1',
  events: [
    { type: 'responded', at: '2026-03-02T08:45:00-06:00' },
    { type: 'severity-changed', to: 'critical', at: '2026-03-02T09:00:00-06:00' },
  ],
};
const decision = { case: goodCase, asOf: '2026-03-02T05:50:00Z', explain: false, updates: 2, policyAt: 'opened' };
const calendar = {
  timeZone: 'Europe/Berlin',
  open: [{ days: 'mon-fri', from: '09:00', to: '17:00' }],
  holidays: { country: 'DE', region: 'BY' },
};
const question = { calendar, op: 'add', from: '2026-06-11T09:00:00+02:00', amount: '4 hours' };
const policyText = [
  'policy: acme/care',
  'language: en',
  'version: 1',
  'title: Acme Care',
  'timeZone: Europe/Berlin',
  'source: { document: care.pdf }',
  'severities: { high: { label: High } }',
  'notices: [{ id: a, when: { region: emea }, label: A, source: { section: B } }]',
  '',
].join('\n');

/** What routes take, by what their requests begin with; a route takes any of them now and then. */
const bodies: Readonly<Record<string, readonly unknown[]>> = {
  'POST /v1/decisions': [decision, goodCase, { ...decision, explain: true }],
  'POST /v1/clock': [
    question,
    { ...question, op: 'measure', to: '2026-06-15T09:00:00+02:00' },
    { ...question, calendar: 'planview/customer-care/sv#ppm-pro-americas', op: 'open' },
  ],
  'POST /v1/comparisons': [
    { from: { ref: `${edition}@1` }, to: { ref: `${edition}@draft` } },
    { to: { text: policyText, edition: 'acme/care/en' } },
  ],
  'POST /v1/simulations': [[goodCase, goodCase], { recorded: { policy: edition, from: openedAt } }],
  'POST /v1/policies/:vendor/:policy/:language/draft': [{ from: 1 }, { template: 'minimal' }, {}],
  'PUT /v1/policies/:vendor/:policy/:language/draft': [policyText],
  'POST /v1/policies/:vendor/:policy/:language/draft/reviews': [
    { verdict: 'comment', comment: 'Why?', pointer: '/severities/high' },
    { verdict: 'approved' },
  ],
  'POST /v1/policies/:vendor/:policy/:language/draft/publication': [
    { from: '2027-01-04', reason: 'Sales promises it', openCases: 'keep', withdraw: true },
  ],
  'POST /v1/policies/:vendor/:policy/:language/rollback': [{ to: 1, reason: 'Not agreed' }],
  'POST /v1/policies/:vendor/:policy/:language/retirement': [{ from: '2030-01-01', reason: 'Over' }],
  'DELETE /v1/policies/:vendor/:policy/:language/retirement': [{ reason: 'Not over' }],
  'POST /v1/tokens': [{ name: 'helpdesk', scopes: ['decide'], on: 'planview', expiresAt: '2027-01-01T00:00:00Z' }],
  'POST /v1/invitations': [{ roles: ['editor:planview'], name: 'bo', expiresAt: '2027-01-01T00:00:00Z' }],
  'PATCH /v1/people/:person': [{ roles: ['reader'], name: 'bo' }],
  'POST /sign-in': ['name=bo&password=correct+horse'],
};

/** What stands in paths and queries. */
const names: Readonly<Record<string, readonly string[]>> = {
  vendor: ['planview', 'planview', 'planview', 'planview', 'ptc', 'acme'],
  policy: ['customer-care', 'customer-care', 'customer-care', 'customer-care', 'technical-support', 'care'],
  language: ['fr', 'fr', 'fr', 'sv', 'en', 'base'],
  'version{[0-9]+}': ['1', '2', '99999999999999999999'],
  country: ['US', 'DE', 'SE', 'us'],
  side: ['before', 'after'],
  place: ['1', '0', '-1', '9007199254740993'],
};

const queries: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['from', [openedAt, `${edition}@1`, '2026', 'now']],
  ['to', [`${edition}@draft`, 'planview/customer-care/sv@1']],
  ['until', [openedAt, '9999-12-31T23:59:59Z']],
  ['asOf', [openedAt, '2026-03-02']],
  ['limit', ['1', '500', '0', '1e3']],
  ['cursor', ['WyJhIiwxXQ', 'W1tbXV1d', '%']],
  ['policy', [edition, 'planview/customer-care']],
  ['case', ['CASE-1']],
  ['language', ['sv', 'x-klingon']],
  ['head', ['1:abc', '1:']],
  ['draft', ['none']],
  ['years', ['2026', '0-9999']],
  ['return', ['/policies', '//evil.example', 'javascript:alert(1)']],
];

/** Dates from the whole range that anything can hold, and what only looks like one. */
export const oddDates: readonly string[] = [
  '1970-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01',
  '9999-12-31T23:59:59.999999999Z',
  '-271821-04-20T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '-000001-12-31T23:59:59Z',
  '+010000-01-01T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-06-30T23:59:60Z',
  '2026-03-29T02:30:00+01:00',
  '2026-06-11T24:00:00Z',
  '2026-06-11T09:00:00+24:00',
  '2026-06-11T09:00:00-23:59',
  '2026-W24',
  '2026-162',
  '20260611',
  '2026-06-11T09:00:00[Europe/Berlin]',
  '2026-06-11 09:00:00',
  '2026-06-11T09:00',
  'June 11, 2026',
  '1781161200000',
];

const oddTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e\u2066',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  "'; drop table drafts; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '%00',
  '\r\nset-cookie: a=b',
  'a'.repeat(300),
  'é'.repeat(5_000),
  'a-'.repeat(2_000),
  '99999 business days',
  '1e400 hours',
  'Europe/berlin',
  'Pacific/Apia',
  'https://example.com/?q=%E0%A4%A',
  ...oddDates,
];

const oddValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [[]],
  [null],
  { __proto__: null, constructor: { prototype: 1 } },
  { id: 1, id2: [1, { a: 'b' }] },
];

/** A request that comes out the same for the same seed and number. */
export function oddRequest(seed: number, number: number): OddRequest {
  const dice = diceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const route = dice.chance(0.005) ? dice.pick(thorough) : dice.pick(routes);
  const [usual = '', pattern = ''] = route.split(' ');
  const method = dice.chance(0.01) ? dice.pick(['OPTIONS', 'HEAD', 'PATCH', 'PURGE']) : usual;
  const body = bodyFor(dice, route, method);
  return {
    route,
    method,
    path: pathOf(dice, pattern, method),
    headers: headersFor(dice, body),
    body: body?.bytes,
  };
}

/** What checks whole policies, compares them or starts threads is asked seldom: once takes as long as a thousand other requests. */
const thorough = Object.keys(routeTable).filter((route) =>
  /draft\/check|publication|rollback|POST \/v1\/(simulations|comparisons)$/.test(route),
);

/** What takes a body is asked more often than what does not. */
const routes: readonly string[] = Object.keys(routeTable).flatMap((route) => {
  if (thorough.includes(route)) return [];
  return Array<string>(route in bodies || route === 'POST /v1/decisions/batch' ? 8 : 2).fill(route);
});

function pathOf(dice: Dice, pattern: string, method: string): string {
  const path = pattern
    .replace(/:([a-z]+(?:\{[^}]+\})?)/g, (_, name: string) =>
      dice.chance(0.93) ? dice.pick(names[name] ?? ['none', '1']) : inAddress(oddText(dice)),
    )
    .replace('*', () => dice.pick(['', 'x', 'a/b']));
  const asked = dice.chance(method === 'GET' ? 0.5 : 0.1) ? dice.pickSome(queries, 1 + dice.below(3)) : [];
  const query = asked.map(([name, values]) => `${name}=${queryValue(dice, values)}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

function queryValue(dice: Dice, values: readonly string[]): string {
  if (dice.chance(0.05)) return dice.pick(['%', '%zz', '%E0%A4%A', '+', '&&', '=']);
  return inAddress(dice.chance(0.7) ? dice.pick(values) : oddText(dice));
}

function inAddress(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

type OddBody = { readonly bytes: Buffer; readonly type: string };

function bodyFor(dice: Dice, route: string, method: string): OddBody | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method === 'DELETE' && !(route in bodies)) return undefined;
  const isBatch = route === 'POST /v1/decisions/batch' || (route === 'POST /v1/clock' && dice.chance(0.3));
  const good = bodies[isBatch ? route.replace('/batch', '') : route] ?? [decision];
  const from = dice.chance(0.95) ? good : dice.pick(Object.values(bodies));
  if (isBatch) {
    const lines = Array.from({ length: 1 + dice.below(6) }, () => oddJson(dice, dice.pick(from)));
    return { bytes: oddBytes(dice, lines.join(dice.pick(['\n', '\r\n', '\r', '\n\n']))), type: 'application/x-ndjson' };
  }
  const value = dice.pick(from);
  if (typeof value !== 'string') return { bytes: oddBytes(dice, oddJson(dice, value)), type: 'application/json' };
  const text = oddYaml(dice, value);
  return {
    bytes: oddBytes(dice, text),
    type: route.startsWith('PUT') ? 'application/yaml' : 'application/x-www-form-urlencoded',
  };
}

/** A value changed here and there, as JSON. */
function oddJson(dice: Dice, value: unknown): string {
  let changed = value;
  for (let times = dice.below(3); times > 0; times -= 1) changed = mutated(dice, changed);
  const text = JSON.stringify(changed) ?? '';
  if (dice.chance(0.03)) return nested(dice, text);
  if (dice.chance(0.02)) return text.replace(/\d+/, () => '1'.repeat(dice.below(400)));
  if (dice.chance(0.02)) return text.replace(/"[^"]+":/, (key) => `${key}1,${key}`);
  return dice.chance(0.04) ? scrambled(dice, text) : text;
}

function nested(dice: Dice, text: string): string {
  const depth = dice.pick([50, 99, 101, 1_000, 20_000]);
  const [open, close] = dice.pick([
    ['[', ']'],
    ['{"case":', '}'],
    ['{"a":[', ']}'],
  ] as const);
  const deep = `${open.repeat(depth)}${text}${dice.chance(0.7) ? close.repeat(depth) : ''}`;
  return dice.chance(0.5) ? deep : text.replace(/"[^"]*"(?=[,}])/, () => deep);
}

/** A value with one part of it replaced, taken out, put in or repeated. */
function mutated(dice: Dice, value: unknown): unknown {
  if (Array.isArray(value)) {
    const at = dice.below(value.length + 1);
    if (dice.chance(0.5)) return value.map((one, index) => (index === at ? mutated(dice, one) : one));
    return dice.chance(0.5) ? value.toSpliced(at, 1) : value.flatMap((one) => Array(dice.below(6)).fill(one));
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && dice.chance(0.95)) {
    const name = dice.pick(Object.keys(value));
    const { [name]: part, ...others } = value as Record<string, unknown>;
    if (dice.chance(0.75)) return { ...value, [name]: mutated(dice, part) };
    return dice.chance(0.5) ? others : { ...value, [dice.chance(0.5) ? `${name}x` : oddText(dice)]: oddValue(dice) };
  }
  return typeof value === 'string' && dice.chance(0.3) ? scrambled(dice, value) : oddValue(dice);
}

function oddValue(dice: Dice): unknown {
  return dice.chance(0.6) ? oddText(dice) : dice.pick(oddValues);
}

function oddText(dice: Dice): string {
  return dice.pick(oddTexts);
}

function oddYaml(dice: Dice, text: string): string {
  const lines = text.split('\n');
  for (let times = dice.below(3); times > 0; times -= 1) {
    const at = dice.below(lines.length);
    const line = lines[at] ?? '';
    lines[at] = dice.pick([
      () => '',
      () => `${line}\n${line}`,
      () => `${line.split(':')[0]}: ${JSON.stringify(oddValue(dice))}`,
      () => `  ${line}`,
      () => `\t${line}`,
      () => `${line.split(':')[0]}: &a [*a]`,
      () => `${line.split(':')[0]}: ${'['.repeat(dice.pick([5, 150, 20_000]))}`,
      () => scrambled(dice, line),
    ])();
  }
  return lines.join('\n');
}

/** A text with a piece cut out, put in or put elsewhere. */
function scrambled(dice: Dice, text: string): string {
  const [one, other] = [dice.below(text.length + 1), dice.below(text.length + 1)].sort((a, b) => a - b) as [number, number];
  return dice.pick([
    () => text.slice(0, one),
    () => text.slice(0, one) + text.slice(other),
    () => text.slice(0, other) + text.slice(one),
    () => `${text.slice(0, one)}${dice.pick(oddTexts)}${text.slice(one)}`,
  ])();
}

/** A text as bytes, now and then in another encoding, with bytes that are no text, or very many of them. */
function oddBytes(dice: Dice, text: string): Buffer {
  if (dice.chance(0.9)) return Buffer.from(text);
  const bytes = Buffer.from(text);
  return dice.pick([
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.concat([bytes, Buffer.from([0xc3])]),
    () => Buffer.from(bytes.map((byte) => (dice.chance(0.02) ? dice.below(256) : byte))),
    () => Buffer.alloc(0),
    () => (dice.chance(0.1) ? Buffer.concat([bytes, Buffer.alloc(1_100_000, ' ')]) : bytes),
  ])();
}

const oddHeaders: Readonly<Record<string, readonly string[]>> = {
  'accept-language': ['sv', 'fr;q=0.9, *;q=x', ',,,;q=', 'a'.repeat(8_000), 'sv-'.repeat(500), 'de;q=1e9,sv;q=-1'],
  accept: ['text/markdown', 'text/plain;q=0.5', '*/*', ';;;', 'application/json;q=NaN', 'text/html'],
  'content-encoding': ['gzip', 'identity', 'br, gzip'],
  'if-match': ['"abc"', 'W/"x"', '*', '', '"'],
  'if-none-match': ['*', '"abc"'],
  'x-request-id': ['abc', 'a b', 'x'.repeat(5_000)],
  'x-forwarded-for': ['127.0.0.1', '::1, [::1]:80', 'unknown', `${'1.2.3.4, '.repeat(300)}5.6.7.8`],
  'x-forwarded-proto': ['https', 'javascript'],
  authorization: ['Bearer dln_none', 'Bearer', 'Basic YTpi', `Bearer ${'x'.repeat(5_000)}`],
  cookie: ['dueline=none', 'a=b; a=c; =', `dueline_session=${'%'.repeat(100)}`],
  origin: ['https://evil.example', 'null'],
  range: ['bytes=0-1', 'bytes=9-1'],
  'x-dueline-as': ['bo', 'a'.repeat(300), 'token:x'],
};

const charsets: readonly string[] = [
  'utf-8',
  'UTF-16',
  'utf-16le',
  'latin1',
  'windows-1252',
  'utf-7',
  'x'.repeat(100),
  '"',
  'shift_jis',
];

function headersFor(dice: Dice, body: OddBody | undefined): Record<string, string> {
  const type = dice.chance(0.9)
    ? body?.type
    : dice.pick(['text/plain', 'application/json', 'text/csv', ';', 'a/b/c', 'application/yaml']);
  const charset = dice.chance(0.1) ? `; charset=${dice.pick(charsets)}` : '';
  const odd = dice.chance(0.15) ? dice.pickSome(Object.entries(oddHeaders), 1 + dice.below(3)) : [];
  return {
    ...(type !== undefined && body !== undefined && { 'content-type': `${type}${charset}` }),
    ...Object.fromEntries(odd.map(([name, values]) => [name, dice.pick(values)])),
  };
}
