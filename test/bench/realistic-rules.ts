import { type FactCatalogue, type FactDeclaration, factCatalogue } from '../../engine/index.ts';
import type { Dice } from './dice.ts';

/** A rule as a policy writes it. */
export type WrittenRule = { readonly id: string; readonly when: Readonly<Record<string, unknown>> };

/** What a condition says of one fact, as a policy writes it. */
type Said = Readonly<Record<string, unknown>>;

/** What a case states, by fact. */
export type StatedFacts = Readonly<Record<string, unknown>>;

const products = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`product-${index}`, {}]));
const symptoms = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`symptom-${index}`, {}]));

/** The facts that large policies ask about. */
export const catalogue = factCatalogue({ products, symptoms });

/** Facts by kind: enumerations, flags, numbers, days, lists. */
export const askedFacts = [
  'product',
  'region',
  'environment',
  'supportPlan',
  'channel',
  'caseType',
  'functionTier',
  'functionState',
  'workaround',
  'dataLoss',
  'systemWide',
  'usersAffected',
  'productivityDrop',
  'assistanceMinutes',
  'releasedOn',
  'symptoms',
];

/** A rule such as policies have: two to five conditions over different facts, sometimes with two alternatives among them. */
export function realisticRule(dice: Dice, id: string, known: FactCatalogue, alternatives: boolean): WrittenRule {
  const facts = dice.pickSome(declared(known), 2 + dice.below(4));
  const [first, second, ...rest] = facts.map((fact): Said => ({ [fact.name]: said(fact, dice) }));
  const isEither = alternatives && dice.chance(0.15);
  const parts = isEither ? [{ any: [first, second] }, ...rest] : [first, second, ...rest];
  return { id, when: Object.assign({}, ...parts) };
}

/** Facts of a case: all that rules ask about, or each with a probability. */
export function realisticFacts(dice: Dice, known: FactCatalogue, stated = 0.8): StatedFacts {
  const facts = declared(known).filter(() => dice.chance(stated));
  return Object.fromEntries(facts.map((fact) => [fact.name, value(fact, dice)]));
}

function declared(known: FactCatalogue): FactDeclaration[] {
  return askedFacts.flatMap((name) => {
    const fact = known.get(name);
    return fact === undefined || (fact.values?.length === 0 && fact.type === 'ids') ? [] : [fact];
  });
}

function said(fact: FactDeclaration, dice: Dice): unknown {
  const values = fact.values ?? [];
  switch (fact.type) {
    case 'boolean':
      return dice.chance(0.5);
    case 'ids':
      return dice.chance(0.5) ? dice.pick(values) : dice.pickSome(values, 2);
    case 'integer':
    case 'number':
    case 'date': {
      const [low, high] = [value(fact, dice), value(fact, dice)].sort((a, b) => (a < b ? -1 : 1));
      return dice.pick([{ atLeast: high }, { below: low }, low === high ? { atMost: low } : { atLeast: low, below: high }]);
    }
    default: {
      if (dice.chance(0.6) || values.length < 3) return dice.pick(values);
      return dice.chance(0.6) ? dice.pickSome(values, 2) : { not: dice.pick(values) };
    }
  }
}

function value(fact: FactDeclaration, dice: Dice): string | number | boolean | string[] {
  const values = fact.values ?? [];
  switch (fact.type) {
    case 'boolean':
      return dice.chance(0.5);
    case 'ids':
      return dice.pickSome(values, dice.below(4));
    case 'integer':
    case 'number':
      return fact.maximum === undefined ? 5 * dice.below(200) : dice.below(fact.maximum + 1);
    case 'date':
      return new Date(Date.UTC(2023, dice.below(48), 1 + dice.below(28))).toISOString().slice(0, 10);
    default:
      return dice.pick(values);
  }
}
