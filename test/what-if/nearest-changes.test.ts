import { describe, expect, test } from 'vitest';
import {
  type CompiledPolicy,
  type Decision,
  decide,
  isProblem,
  nearestChanges,
  type Problem,
  policySet,
  relevantFacts,
} from '../../engine/index.ts';
import { timeData } from '../../server/policies/public-holidays.ts';
import { type MadeUpCase, madeUpCases } from './made-up-cases.ts';
import { compiled, decidingPolicies, shippedVersion } from './two-versions.ts';

const policies = decidingPolicies.map((policy) => [`${policy.id}/${policy.language}`, compiled(policy)] as const);

/** Cases without events, so that only facts decide. */
const simpleCases = (policy: CompiledPolicy, count: number): MadeUpCase[] =>
  madeUpCases(policy, count, 31).map((one) => ({ ...one, events: [] }));

describe.each(policies)('what would change a case of %s', (_, policy) => {
  const cases = simpleCases(policy, 6);

  test('leads to what it says, and nothing shorter does', async () => {
    for (const one of cases) {
      const nearest = found(nearestChanges(policy, one, { mostTries: 4_000 }));
      for (const kind of ['severities', 'desks'] as const) {
        for (const { id, changes } of nearest[kind]) {
          if (changes === null) continue;
          const facts = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]));
          const reached = await handlingOf(policy, { ...one, ...facts });
          expect(kind === 'severities' ? reached.severity.id : reached.routing.desk?.id).toBe(id);
          expect(
            changes.every(({ fact, from, to }) => from === (one[fact] ?? null) && JSON.stringify(from) !== JSON.stringify(to)),
          ).toBe(true);
          for (const { fact } of changes.length > 1 ? changes : []) {
            const { [fact]: left, ...fewer } = facts;
            const almost = await handlingOf(policy, { ...one, ...fewer });
            expect(kind === 'severities' ? almost.severity.id : almost.routing.desk?.id).not.toBe(id);
          }
        }
      }
    }
  });

  test('is found the same each time, and earlier with fewer tries', () => {
    const [one] = cases;
    expect(nearestChanges(policy, one)).toEqual(nearestChanges(policy, one));
    const few = found(nearestChanges(policy, one, { mostTries: 5 }));
    expect(few.tried).toBeLessThanOrEqual(5);
  });

  test('relevant facts change something, and of the others none does by itself', async () => {
    for (const one of cases.slice(0, 3)) {
      const { facts, isComplete } = found(relevantFacts(policy, one));
      expect(isComplete).toBe(true);
      const alone = facts.filter(({ together }) => together === null).map(({ fact }) => fact);
      const now = outcomeOf(await handlingOf(policy, one));
      const open = [...policy.catalogue.values()].filter(
        ({ name, type, values, derived }) =>
          derived !== true &&
          one[name] === undefined &&
          values !== undefined &&
          type !== 'ids' &&
          !['vendor', 'product', 'caseState'].includes(name),
      );
      for (const { name, values = [] } of open) {
        const outcomes = await Promise.all(
          values.map(async (value) => outcomeOf(await handlingOf(policy, { ...one, [name]: value }))),
        );
        expect(
          outcomes.some((outcome) => outcome !== now),
          `${one.id}: ${name}`,
        ).toBe(alone.includes(name));
      }
    }
  });
});

test('says of a French case what a colleague would say', () => {
  const policy = compiled(shippedVersion('planview/customer-care/fr').policy);
  const one = {
    product: 'enterprise-one',
    region: 'emea',
    functionTier: 'essential',
    functionState: 'impaired',
    workaround: 'simple',
    openedAt: '2026-06-10T10:00:00Z',
  };
  const { severity, severities } = found(nearestChanges(policy, one));
  expect(severity).toBe('moderate');
  expect(severities).toEqual([
    { id: 'critical', changes: [{ fact: 'functionState', from: 'impaired', to: 'unusable' }] },
    { id: 'major', changes: [{ fact: 'workaround', from: 'simple', to: 'none' }] },
    { id: 'minor', changes: [{ fact: 'functionTier', from: 'essential', to: 'important' }] },
  ]);
});

test('faults of the case are told as everywhere', () => {
  const policy = compiled(shippedVersion('planview/customer-care/fr').policy);
  expect(nearestChanges(policy, { product: 'enterprise-on', openedAt: '2026-06-10T10:00:00Z' })).toMatchObject({
    status: 422,
    errors: [{ nearest: 'enterprise-one' }],
  });
  expect(relevantFacts(policy, {})).toMatchObject({ status: 422, errors: [{ pointer: '/openedAt' }] });
});

function found<T extends object>(outcome: T | Problem): T {
  if ('status' in outcome) throw new Error(outcome.detail);
  return outcome;
}

async function handlingOf(policy: CompiledPolicy, input: object): Promise<Decision> {
  const { openedAt } = input as MadeUpCase;
  const outcome = await decide(policySet([policy], timeData), { case: input, asOf: openedAt }, 0);
  if (isProblem(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

function outcomeOf({ intake, severity, routing, excluded, targets }: Decision): string {
  const promises = Object.entries(targets).map(([kind, { commitment, within, calendar, startsOn }]) => [
    kind,
    commitment,
    within,
    calendar,
    startsOn,
  ]);
  return JSON.stringify([intake.outcome, intake.to, severity.id, routing.desk?.id, excluded?.id, promises]);
}
