/** What an attacker sends: a request, and what the answer must be like. */
export type Attack = {
  readonly name: string;
  readonly method?: 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Made when it is sent, as many are large. */
  readonly body: () => string;
  /** What the answer's words must name. */
  readonly says: RegExp;
};

const french = '/v1/policies/planview/customer-care/fr';

const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(',');

const kase = (rest: string): string =>
  `{"case":{"vendor":"planview","product":"enterprise-one","language":"fr","requestedSeverity":"major","openedAt":"2026-10-01T08:00:00Z"${rest}}`;

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const minuteSpans = (count: number): string =>
  many(count, (index) => `{"days":"mon-sun","from":"${clockTime(index * 2)}","to":"${clockTime(index * 2 + 1)}"}`);

const yaml = { 'content-type': 'application/yaml', 'if-match': '"none"' };

/** Requests that once took the process down, kept it busy for seconds, or were answered as a fault of the server. */
export const attacks: readonly Attack[] = [
  {
    name: 'a clock over 130 years of 720 spans a day',
    path: '/v1/clock',
    body: () =>
      `{"op":"between","start":"1970-01-01T00:00:00Z","end":"2100-01-01T00:00:00Z","calendar":{"timeZone":"Europe/Berlin","open":[${minuteSpans(720)}]}}`,
    says: /at most 84 entries, not 720/,
  },
  {
    name: 'an amount of open time that lies far ahead of 720 spans a day',
    path: '/v1/clock',
    body: () =>
      `{"op":"add","start":"1970-01-01T00:00:00Z","amount":"40000000 minutes","calendar":{"timeZone":"Europe/Berlin","open":[${minuteSpans(720)}]}}`,
    says: /at most 84 entries, not 720/,
  },
  {
    name: '6,000 changes of severity, explained',
    path: '/v1/decisions',
    body: () =>
      `${kase(`,"events":[${many(6_000, (index) => `{"type":"severity-changed","at":"2026-10-02T08:00:00Z","to":"${index % 2 ? 'major' : 'minor'}"}`)}]`)},"explain":true,"asOf":"2026-10-03T08:00:00Z"}`,
    says: /at most 5000 entries, not 6000/,
  },
  {
    name: '330,000 empty events',
    path: '/v1/decisions',
    body: () => `${kase(`,"events":[${many(330_000, () => '{}')}]`)}}`,
    says: /330,004 entries in lists and objects; at most 100,000/,
  },
  {
    name: '90,000 empty events',
    path: '/v1/decisions',
    body: () => `${kase(`,"events":[${many(90_000, () => '{}')}]`)}}`,
    says: /at most 5000 entries, not 90000/,
  },
  {
    name: '60,000 unknown facts',
    path: '/v1/decisions',
    body: () => `${kase(`,${many(60_000, (index) => `"fact${index}":1`)}`)}}`,
    says: /60,006 keys; at most 20,000/,
  },
  {
    name: '19,000 unknown facts',
    path: '/v1/decisions',
    body: () => `${kase(`,${many(19_000, (index) => `"name${index}":1`)}`)}}`,
    says: /19,005 keys; at most 2,000/,
  },
  {
    name: '1,900 unknown facts',
    path: '/v1/decisions',
    body: () => `${kase(`,${many(1_900, (index) => `"name${index}":1`)}`)}}`,
    says: /of which the first 100 are listed.*"moreErrors":1800/s,
  },
  {
    name: 'names without end in the wish for a token',
    path: '/v1/tokens',
    body: () => `[${many(600, (one) => `{${many(100, (other) => `"n${one}-${other}":1`)}}`)}]`,
    says: /60,000 keys; at most 20,000/,
  },
  {
    name: '240,000 bad ids',
    path: '/v1/decisions',
    body: () => `${kase(`,"symptoms":[${many(240_000, () => '"x"')}]`)}}`,
    says: /240,004 entries in lists and objects; at most 100,000/,
  },
  {
    name: '90,000 bad ids',
    path: '/v1/decisions',
    body: () => `${kase(`,"symptoms":[${many(90_000, () => '"x"')}]`)}}`,
    says: /at most 1000 entries, not 90000/,
  },
  {
    name: 'JSON nested 400,000 deep',
    path: '/v1/decisions',
    body: () => `${'['.repeat(400_000)}${']'.repeat(400_000)}`,
    says: /nested more than 100 levels deep/,
  },
  {
    name: 'a case nested 5,000 deep',
    path: '/v1/decisions',
    body: () => `${kase(`,"product":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)}}`,
    says: /nested more than 100 levels deep/,
  },
  {
    name: 'a clock question nested 5,000 deep',
    path: '/v1/clock',
    body: () => `{"op":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    says: /nested more than 100 levels deep/,
  },
  {
    name: 'a token wish nested 5,000 deep',
    path: '/v1/tokens',
    body: () => `{"name":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    says: /nested more than 100 levels deep/,
  },
  {
    name: 'an e-mail address that a pattern goes back over',
    path: '/v1/comparisons',
    body: () =>
      JSON.stringify({
        to: {
          edition: 'planview/customer-care/fr',
          text: `policy: planview/customer-care\nlanguage: fr\nversion: 1\ntitle: A\nsource: { document: a.pdf }\ncontacts: { a: { kind: email, value: "a@${'a.'.repeat(200_000)}" } }\n`,
        },
      }),
    says: /is not an e-mail address/,
  },
  {
    name: 'a policy with lists nested 5,000 deep',
    path: '/v1/comparisons',
    body: () =>
      JSON.stringify({ to: { edition: 'planview/customer-care/fr', text: `a: ${'['.repeat(5000)}${']'.repeat(5000)}` } }),
    says: /nested more than 100 levels deep/,
  },
  {
    name: 'names that stand for ever more of each other',
    path: '/v1/comparisons',
    body: () =>
      JSON.stringify({
        to: {
          edition: 'planview/customer-care/fr',
          text: `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [${many(9, () => `*a${index}`)}]`).join('\n')}\n`,
        },
      }),
    says: /aliases/,
  },
  {
    name: 'a draft larger than a policy can be',
    method: 'PUT',
    path: `${french}/draft`,
    headers: yaml,
    body: () => 'x'.repeat(20_000_000),
    says: /at most 1,000,000 bytes/,
  },
  ...[
    '2027-W01',
    '2027-001',
    '20270601',
    '2027-06-01T00:00:00+24:00',
    '2027-06-01T00:00:00+25:00',
    '2027-06-01T00:00:00Z[Europe/Berlin]',
    '2027-02-30',
    '+012027-01-01',
    '2027-06-01T24:00:01Z',
  ].map(
    (from): Attack => ({
      name: `an end on ${from}`,
      path: `${french}/retirement`,
      body: () => JSON.stringify({ from, reason: 'because' }),
      says: /neither a day nor an instant/,
    }),
  ),
  {
    name: 'the character U+0000',
    path: `${french}/retirement`,
    body: () => JSON.stringify({ from: '2090-01-01', reason: 'a\u0000b' }),
    says: /U\+0000/,
  },
  {
    name: 'a language of 300 letters',
    path: `/v1/policies/planview/customer-care/${'x'.repeat(300)}/draft`,
    body: () => '{}',
    says: /at most 100 characters/,
  },
  {
    name: 'a case in a language of 100,000 letters',
    path: '/v1/decisions',
    body: () => `{"case":{"vendor":"planview","language":"${'x'.repeat(100_000)}"}}`,
    says: /is a BCP 47 language tag/,
  },
  {
    name: 'a vendor of 900,000 letters',
    path: '/v1/decisions',
    body: () => `{"case":{"vendor":"${'x'.repeat(900_000)}"}}`,
    says: /there is no policy of `x{1000}…`/,
  },
];
