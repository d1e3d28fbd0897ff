import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layeredPolicy } from '../../admin-ui/features/editor/layers/layered-policy.ts';
import { referencesTo } from '../../admin-ui/features/editor/names/policy-references.ts';
import { questionsOf } from '../../admin-ui/features/simulate/form/questions-of.ts';
import { text } from '../../admin-ui/platform/messages/text.ts';
import { hoursName } from '../../admin-ui/shared/document/describe-target.ts';
import { targetTables } from '../../admin-ui/shared/document/target-tables.ts';
import { question } from '../../admin-ui/shared/vocabulary/question.ts';
import {
  checkAgreement,
  checkExamples,
  compareLanguages,
  comparePolicies,
  compilePolicy,
  decide,
  loadPolicies,
  nearestChanges,
  type Policy,
  policySet,
  relevantFacts,
  simulateCase,
  versionsOf,
} from '../../engine/index.ts';
import { publicHolidays, timeData } from '../../server/policies/public-holidays.ts';
import { casesOf } from '../../server/what-if/block-cases.ts';
import { readCases } from '../../server/what-if/case-source.ts';
import { asCsv, inPieces } from '../what-if/read-cases.ts';
import { inheritedNames, kinds, type Names, namedCases, namedPolicy } from './inherited-names.ts';

type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];

/** Names that nothing has by itself, each for one thing alone, so that they can be found again in what comes out. */
const plain = Object.fromEntries(
  kindNames.map((kind, row) => [
    kind,
    Array.from({ length: kinds[kind] }, (_, index) => `zq${'abcdefghijk'[row]}${'abcdefg'[index]}`),
  ]),
) as unknown as Names;

/** For each kind, a name that a policy does not have. */
type Foreign = Readonly<Record<Kind, string>>;

const plainForeign = Object.fromEntries(kindNames.map((kind, row) => [kind, `zx${'abcdefghijk'[row]}none`])) as Foreign;

const elsewhere = Object.fromEntries(
  kindNames.map((kind) => [kind, plain[kind].map((name) => `${name}other`)]),
) as unknown as Names;

const inherited: fc.Arbitrary<Names> = fc.record(
  Object.fromEntries(
    kindNames.map((kind) => [kind, fc.shuffledSubarray([...inheritedNames], { minLength: kinds[kind], maxLength: kinds[kind] })]),
  ) as unknown as { [K in Kind]: fc.Arbitrary<readonly string[]> },
);

/** Something with plain names as it is with others. What is of no policy's text is left out, and the places on a line, which go with a name's length. */
function withNames(value: unknown, names: Names, foreign: Foreign = plainForeign): unknown {
  let told = JSON.stringify(value, (key, part) =>
    ['decisionId', 'digest', 'hint', 'nearest', 'allowed', 'column', 'length'].includes(key) ? undefined : part,
  );
  for (const kind of kindNames) {
    for (const [index, name] of plain[kind].entries()) told = told.replaceAll(name, names[kind][index] ?? '');
    told = told.replaceAll(plainForeign[kind], foreign[kind]);
  }
  return JSON.parse(told);
}

const itself = (value: unknown): unknown => withNames(value, plain);

/** For each kind, a name that every object has and that is not among the names. */
function foreignTo(names: Names): Foreign {
  return Object.fromEntries(
    kindNames.map((kind) => [kind, inheritedNames.find((name) => !names[kind].includes(name)) ?? '']),
  ) as Foreign;
}

function policiesOf(names: Names) {
  const files = [1, 2].map((version) => ({ path: `acme/constructor/en/${version}.yaml`, text: namedPolicy(names, version) }));
  const loaded = loadPolicies(files, publicHolidays);
  expect(loaded.diagnostics).toEqual([]);
  // The page gets policies as copies, whose objects are like any other.
  const [before, after] = structuredClone(loaded.policies.map(({ policy }) => policy)) as [Policy, Policy];
  return { files, loaded: loaded.policies, before, after };
}

/** Everything that is told of two versions and of cases under them; `foreign` are names that they do not have. */
async function describeStoreError(names: Names, foreign: Foreign): Promise<Record<string, unknown>> {
  const { files, loaded, before, after } = policiesOf(names);
  const set = policySet([before, after], timeData);
  const versions = versionsOf(compilePolicy(before, timeData), compilePolicy(after, timeData), 0);
  const cases = namedCases(names, foreign).map((one) => ({ vendor: 'acme', ...one }));
  const document = layeredPolicy(files[0]?.text ?? '', [])?.document;
  if (document === undefined) throw new Error('no YAML');
  return {
    examples: await Promise.all(loaded.map((one) => checkExamples(one, timeData))),
    decisions: await Promise.all(
      cases.map((one) => decide(set, { case: one, asOf: '2026-06-11T10:00:00+02:00', explain: true }, 0)),
    ),
    simulated: cases.map((one, index) => simulateCase(versions, one, index)),
    nearest: cases.map((one) => nearestChanges(versions.before, one, { mostFacts: 1 })),
    relevant: cases.map((one) => relevantFacts(versions.before, one, { mostTries: 60 })),
    changes: comparePolicies(before, after).differences.map(({ kind, path, id }) => ({ kind, path, id })),
    // Beside another language, that has other names for the same things.
    languages: compareLanguages([policiesOf(elsewhere).before, { ...before, language: 'sv' }]).differences.map(
      ({ stage, kind }) => [stage, kind],
    ),
    tables: targetTables(document),
    questions: [...questionsOf(document)],
    answers: names.facts.map((fact) => ({ ...question(fact, document), label: '' })),
    hours: names.hours.slice(0, 3).map((hours) => hoursName(hours, document, text)),
  };
}

test('a policy means the same where all its names are those that every object has', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(inherited, async (names) => {
      const foreign = foreignTo(names);
      const [told, expected] = [await describeStoreError(names, foreign), await describeStoreError(plain, plainForeign)];
      for (const [part, value] of Object.entries(told))
        expect(itself(value), part).toEqual(withNames(expected[part], names, foreign));
    }),
    { numRuns: 2 },
  );
});

test('both ways of asking rules agree on them', async () => {
  const [names] = fc.sample(inherited, { numRuns: 1, seed: 7 });
  const { loaded } = policiesOf(names ?? plain);
  for (const { policy } of loaded) expect(await checkAgreement(compilePolicy(policy, timeData))).toBeGreaterThan(100);
});

test('cases in CSV state them, and headings that every object has are no facts by themselves', async () => {
  const [names] = fc.sample(inherited, { numRuns: 1, seed: 11 });
  const { before } = policiesOf(names ?? plain);
  const { catalogue } = compilePolicy(before, timeData);
  const stated = namedCases(names ?? plain, foreignTo(names ?? plain)).slice(0, 7);
  const { blocks, csv } = await readCases(
    { pieces: inPieces(Buffer.from(asCsv(stated, ',')), 50), format: undefined },
    catalogue,
  );
  const read: unknown[] = [];
  for await (const block of blocks) for (const one of casesOf(block, csv)) read.push(one);
  expect(read.map((one) => (one as { input: { case: unknown } }).input.case)).toEqual(stated);
  const heading = asCsv([{ openedAt: '2026-06-10T10:00:00+02:00', __proto__x: '1', propertyIsEnumerables: '2' }], ',');
  await expect(
    readCases({ pieces: inPieces(Buffer.from(heading.replace('__proto__x', '__proto__')), 50), format: undefined }, catalogue),
  ).rejects.toThrow();
});

test('a name with underscores around it is refused in its place', () => {
  const at = (change: (text: string) => string) =>
    loadPolicies([{ path: 'acme/constructor/en/1.yaml', text: change(namedPolicy(plain, 1)) }], publicHolidays).diagnostics;
  for (const kind of ['facts', 'desks', 'severities', 'products', 'contacts', 'hours', 'symptoms'] as const) {
    const name = plain[kind][0] ?? '';
    const faults = at((written) => written.replaceAll(name, '__proto__'));
    expect(
      faults.map(({ code }) => code),
      kind,
    ).toContain('wrong-format');
    expect(
      faults.every(({ hint, line }) => hint !== undefined && line > 1),
      kind,
    ).toBe(true);
  }
});

test('a name is found where it is mentioned, and nowhere else', () => {
  const [names] = fc.sample(inherited, { numRuns: 1, seed: 3 });
  const found = (own: Names) => {
    const policy = layeredPolicy(namedPolicy(own, 1), []);
    if (policy === undefined) throw new Error('no YAML');
    return [
      referencesTo(policy, { kind: 'hours', name: own.hours[2] ?? '' }),
      referencesTo(policy, { kind: 'facts', name: own.facts[0] ?? '' }),
      referencesTo(policy, { kind: 'severities', name: own.severities[1] ?? '' }),
      referencesTo(policy, { kind: `answers:${own.facts[1]}`, name: own.answers[0] ?? '' }),
    ];
  };
  expect(itself(found(names ?? plain))).toEqual(withNames(found(plain), names ?? plain));
});
