import fc from 'fast-check';
import { operatorEntries } from '../../engine/conditions/operators.ts';
import { type FactType, factCatalogue, factTypes } from '../../engine/index.ts';
import { quotientOf } from '../../engine/quotient.ts';

/** A policy's facts, with three symptoms and two severities. */
export const catalogue = factCatalogue({
  symptoms: { a: {}, b: {}, c: {} },
  severities: { critical: {}, minor: {} },
  facts: { contractTime: { type: 'duration' } },
  conditions: {
    outage: { symptoms: 'a', dataLoss: true },
    spoken: { language: 'fr', not: { environment: 'test' } },
    either: { any: [{ is: 'outage' }, { is: 'spoken', country: 'FR' }] },
  },
});

type Values = readonly (string | number | boolean)[];

/** A fact of a type, the values that rules name, and those that cases state: what is named, what lies beside and between, and what looks like it. */
type Sample = { readonly fact: string; readonly named: Values; readonly stated: fc.Arbitrary<unknown> };

const textsLike = (...named: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...named),
    fc
      .tuple(fc.constantFrom(...named), fc.constantFrom('a', 'e', 'z', '-'))
      .chain(([text, more]) =>
        fc.constantFrom(
          `${text}${more}`,
          `${more}${text}`,
          text.slice(0, -1),
          text.slice(1),
          `${text.slice(0, -1)}${more}`,
          text.toUpperCase(),
        ),
      ),
  );

const texts = (fact: string, ...named: readonly string[]): Sample => ({ fact, named, stated: textsLike(...named) });

const days = ['2026-01-01', '2026-01-02', '2026-06-30', '2027-01-01'];
const numbers = [0, 1, 2, 3, 0.5, 100, Number.MAX_SAFE_INTEGER, 1.7e308, 5e-324];
const percents = [0, 33.3, 33.33333333333333, 33.333333333333336, 50, 100];

const samples: Readonly<Record<FactType, Sample>> = {
  text: texts('id', 'ab', 'abc', 'b', 'cab'),
  id: texts('environment', 'test', 'training', 'production', 'development'),
  ids: {
    fact: 'symptoms',
    named: ['a', 'b', 'c'],
    stated: fc.oneof(fc.subarray(['a', 'b', 'c', 'z']), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 })),
  },
  boolean: { fact: 'dataLoss', named: [true, false], stated: fc.boolean() },
  integer: { fact: 'usersAffected', named: [0, 1, 3, 10], stated: fc.integer({ min: 0, max: 12 }) },
  number: {
    fact: 'assistanceMinutes',
    named: numbers,
    stated: fc.oneof(
      fc.constantFrom(...numbers),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1, max: 4 }),
    ),
  },
  date: { fact: 'releasedOn', named: days, stated: fc.constantFrom(...days, '2025-12-31', '2026-03-01', '2030-01-01') },
  instant: texts('openedAt', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00+01:00'),
  severity: texts('requestedSeverity', 'critical', 'minor'),
  language: {
    fact: 'language',
    named: ['sv', 'fr', 'fr-CA'],
    stated: fc.constantFrom('sv', 'SV', 'fr', 'fr-ca', 'fr-CA-x-old', 'fra', 'de', 'sv-FI'),
  },
  country: texts('country', 'SE', 'FR'),
  duration: texts('contractTime', '8 hours', '2 business days'),
  timeZone: texts('customerTimeZone', 'Europe/Berlin', 'Asia/Tokyo'),
};

/** A fact that is worked out, and exactly compared. */
const percent: Sample = {
  fact: 'usersAffectedPercent',
  named: percents,
  stated: fc
    .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 6 }))
    .map(([part, whole]) => quotientOf(part, whole, 100)),
};

/** Every way to compare a fact of every type, as the table of operators has it. */
const comparisons = operatorEntries.flatMap(([, { words, takes, fits }]) =>
  (Object.keys(factTypes) as FactType[])
    .filter(fits)
    .flatMap((type) => (type === 'number' ? [samples.number, percent] : [samples[type]]))
    .flatMap(({ fact, named }) =>
      words.map((word) => {
        const operand =
          takes === 'truth'
            ? fc.boolean()
            : takes === 'values'
              ? fc.subarray([...named], { minLength: 1 })
              : fc.constantFrom(...named);
        return operand.map((value): object => ({ [fact]: word === null ? value : { [word]: value } }));
      }),
    ),
);

const names = ['outage', 'spoken', 'either'] as const;

const leaf: fc.Arbitrary<object> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom(...names).map((is) => ({ is })),
      fc.subarray([...names], { minLength: 1 }).map((is) => ({ is })),
    ),
  },
  { weight: 9, arbitrary: fc.oneof(...comparisons) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers))
      .map(([atLeast, below]) => ({ assistanceMinutes: { atLeast, below } })),
  },
);

/** Conditions as policies write them, nested a few levels deep. */
export const { when } = fc.letrec<{ when: object }>((tie) => ({
  when: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(leaf, { minLength: 2, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('when'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('when').map((not) => ({ not })),
  ),
}));

/** Rules of a table, some of which always hold; now and then more than a machine word has bits. */
export const rules = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(fc.option(when, { nil: undefined, freq: 12 }), { maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.option(when, { nil: undefined, freq: 40 }), { minLength: 30, maxLength: 70, size: 'max' }),
    },
  )
  .map((whens) => whens.map((condition, index) => ({ id: `rule-${index}`, ...(condition && { when: condition }) })));

/** Facts of a case, any of which may be missing, with values that no rule names. */
export const facts = fc.record(
  Object.fromEntries([...Object.values(samples), percent].map(({ fact, stated }) => [fact, stated])) as Record<
    string,
    fc.Arbitrary<unknown>
  >,
  { requiredKeys: [] },
);
