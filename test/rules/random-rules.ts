import fc from 'fast-check';
import { factCatalogue } from '../../engine/index.ts';
import { quotientOf } from '../../engine/quotient.ts';

/** A policy's facts, with three symptoms. */
export const catalogue = factCatalogue({ symptoms: { a: {}, b: {}, c: {} } });

const environments = ['test', 'training', 'production', 'development'];
const days = ['2026-01-01', '2026-01-02', '2026-06-30', '2027-01-01'];
const numbers = [0, 1, 2, 3, 0.5, 100, Number.MAX_SAFE_INTEGER, 1.7e308, 5e-324];
const percents = [0, 33.3, 33.33333333333333, 33.333333333333336, 50, 100];
const comparisons = fc.constantFrom('atLeast', 'above', 'below', 'atMost');

const leaf: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom(...environments).map((environment) => ({ environment })),
  fc.subarray(environments, { minLength: 1 }).map((environment) => ({ environment })),
  fc.subarray(environments, { minLength: 1 }).map((not) => ({ environment: { not } })),
  fc.constantFrom(...environments).map((not) => ({ environment: { not } })),
  fc
    .constantFrom('environment', 'symptoms', 'assistanceMinutes', 'dataLoss', 'releasedOn')
    .chain((fact) => fc.boolean().map((known) => ({ [fact]: { known } }))),
  fc
    .tuple(comparisons, fc.constantFrom(...numbers))
    .map(([comparison, value]) => ({ assistanceMinutes: { [comparison]: value } })),
  fc
    .tuple(fc.constantFrom(...numbers), fc.constantFrom(...numbers))
    .map(([atLeast, below]) => ({ assistanceMinutes: { atLeast, below } })),
  fc
    .tuple(comparisons, fc.constantFrom(...percents))
    .map(([comparison, value]) => ({ usersAffectedPercent: { [comparison]: value } })),
  fc.constantFrom(...percents).map((usersAffectedPercent) => ({ usersAffectedPercent })),
  fc.constantFrom(...numbers).map((assistanceMinutes) => ({ assistanceMinutes })),
  fc.tuple(comparisons, fc.constantFrom(...days)).map(([comparison, value]) => ({ releasedOn: { [comparison]: value } })),
  fc.constantFrom(...days).map((not) => ({ releasedOn: { not } })),
  fc.constantFrom('a', 'b', 'c').map((symptoms) => ({ symptoms })),
  fc.constantFrom('a', 'b', 'c').map((contains) => ({ symptoms: { contains } })),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((symptoms) => ({ symptoms })),
  fc.boolean().map((dataLoss) => ({ dataLoss })),
  fc.boolean().map((not) => ({ dataLoss: { not } })),
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
  {
    environment: fc.constantFrom(...environments, 'elsewhere'),
    assistanceMinutes: fc.oneof(
      fc.constantFrom(...numbers),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1, max: 4 }),
    ),
    usersAffectedPercent: fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 6 }))
      .map(([part, whole]) => quotientOf(part, whole, 100)),
    releasedOn: fc.constantFrom(...days, '2025-12-31', '2026-03-01', '2030-01-01'),
    symptoms: fc.oneof(fc.subarray(['a', 'b', 'c', 'z']), fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 })),
    dataLoss: fc.boolean(),
  },
  { requiredKeys: [] },
);
