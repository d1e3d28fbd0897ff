import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionRequestSchema } from '../../contract/decision-request.ts';
import { decide, type Problem } from '../../engine/index.ts';
import { shipped } from '../shipped-policies.ts';

const now = Date.parse('2026-06-10T10:00:00Z');
const faultsOf = async (input: unknown): Promise<string[]> =>
  ((await decide(shipped.set, input, now)) as Problem).errors?.map(({ pointer }) => pointer) ?? [];

describe('a request', () => {
  test('is told every fault at once, each with its place', async () => {
    const input = {
      case: {
        vendor: 'planettogether',
        product: 'apss',
        langage: 'en',
        region: 'EMEA',
        usersAffected: '9',
        usersTotal: 1.5,
        productivityDrop: 101,
        dataLoss: 'yes',
        releasedOn: '2026-02-30',
        symptoms: ['cannot-conect', 'cannot-connect', 7],
        severity: 'severity-1',
        'a/b~c': 1,
        openedAt: '2026-06-10T10:00:00',
        events: [
          { type: 'respnded', at: '2026-06-10' },
          'x',
          { type: 'escalated', at: '2026-06-10T10:00:00Z', level: 'M9', note: '' },
        ],
      },
      asOf: 'yesterday',
      explain: 'yes',
      expand: true,
    };
    expect((await faultsOf(input)).sort()).toEqual(
      [
        '/asOf',
        '/case/a~1b~0c',
        '/case/dataLoss',
        '/case/events/0/at',
        '/case/events/0/type',
        '/case/events/1',
        '/case/events/2/level',
        '/case/events/2/note',
        '/case/langage',
        '/case/openedAt',
        '/case/product',
        '/case/productivityDrop',
        '/case/region',
        '/case/releasedOn',
        '/case/severity',
        '/case/symptoms/0',
        '/case/symptoms/2',
        '/case/usersAffected',
        '/case/usersTotal',
        '/expand',
        '/explain',
      ].sort(),
    );
  });

  test('names the allowed values and the nearest known name', async () => {
    const problem = (await decide(shipped.set, { vendor: 'ptc', suportPlan: 'x', environment: 'prodution' }, now)) as Problem;
    expect(problem).toMatchObject({ status: 422, type: 'urn:dueline:problem:invalid-request' });
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/suportPlan', nearest: 'supportPlan' });
    expect(problem.errors?.[1]).toMatchObject({
      pointer: '/environment',
      nearest: 'production',
      allowed: ['production', 'training', 'test', 'development'],
    });
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['a number', 5],
    ['a text', 'x'],
    ['nothing', {}],
    ['a case that is a list', { case: [] }],
    ['a vendor that is none', { vendor: 5 }],
  ])('%s is refused in words', async (_, input) => {
    expect((await decide(shipped.set, input, now)) as Problem).toMatchObject({
      status: 422,
      errors: [{ detail: expect.stringMatching(/\w+/) }],
    });
  });

  test('takes null for not stated', async () => {
    expect(
      await decide(shipped.set, { vendor: 'ptc', product: null, environment: null, events: null, openedAt: null }, now),
    ).toMatchObject({ severity: { id: 'reported' } });
  });

  test('has an instant with an offset, wherever one is asked for', async () => {
    for (const openedAt of [
      '2026-06-10',
      '2026-06-10T10:00:00',
      '2026-13-10T10:00:00Z',
      '2026-02-29T10:00:00Z',
      '2026-06-10T24:00:00Z',
      '2026-06-10T10:00:00+25:00',
      1_780_000_000_000,
    ]) {
      expect(await faultsOf({ vendor: 'ptc', openedAt })).toEqual(['/openedAt']);
    }
    for (const openedAt of ['2026-06-10T10:00Z', '2026-06-10T10:00:00.123Z', '2024-02-29T23:59:59-12:00'])
      expect(await faultsOf({ vendor: 'ptc', openedAt })).toEqual([]);
  });
});

test('whatever is sent, a decision or a problem comes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.anything({ withNullPrototype: true }),
      fc.dictionary(
        fc.constantFrom('vendor', 'product', 'symptoms', 'events', 'openedAt', '__proto__', 'toString'),
        fc.anything(),
      ),
      async (anything, facts) => {
        for (const input of [
          anything,
          { case: anything },
          { vendor: 'ptc', ...facts },
          { case: { vendor: 'planview', ...facts } },
        ]) {
          const outcome = await decide(shipped.set, input, now);
          expect('decisionId' in outcome || 'status' in outcome).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a slip in the year is told at once instead of reckoning for thousands of years', async () => {
  for (const year of ['0001', '1969', '2101', '9999']) {
    const input = {
      case: {
        vendor: 'planettogether',
        openedAt: `${year}-06-01T10:00:00Z`,
        events: [{ type: 'responded', at: `${year}-06-01T10:00:00Z` }],
      },
      asOf: `${year}-06-01T10:00:00Z`,
    };
    expect((await faultsOf(input)).sort()).toEqual(['/asOf', '/case/events/0/at', '/case/openedAt']);
  }
  for (const year of ['1970', '2100']) expect(await faultsOf({ vendor: 'ptc', openedAt: `${year}-06-01T10:00:00Z` })).toEqual([]);
});

describe('the published schema of a request', () => {
  const policy = shipped.set.policies.find(({ vendor }) => vendor === 'planettogether');
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(decisionRequestSchema(shipped.set.catalogue('planettogether')));
  const values = fc.oneof(
    fc.constantFrom(
      'aps',
      'en',
      'emea',
      'SE',
      'saas',
      'production',
      'severity-1',
      'cannot-connect',
      '2026-06-10',
      '2026-06-10T10:00:00Z',
      'x',
      '',
    ),
    fc.integer({ min: -2, max: 200 }),
    fc.constantFrom(0.5, true, false, ['cannot-connect'], ['x'], [], {}),
  );
  const names = [...(policy?.catalogue.keys() ?? []), 'unknown'].filter(
    (name) => name !== 'vendor' && name !== 'language' && name !== 'events',
  );

  test('lets through what is decided and refuses what is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 4 }), async (facts) => {
        const input = { case: { vendor: 'planettogether', ...facts } };
        const outcome = await decide(shipped.set, input, now);
        const isRefused = 'status' in outcome;
        expect(validate(input), JSON.stringify(outcome)).toBe(!isRefused);
      }),
      { numRuns: 1500 },
    );
  });
});
