import type { CompiledPolicy, FactDeclaration } from '../../engine/index.ts';
import { type Dice, diceOf } from '../bench/dice.ts';

export type MadeUpCase = Readonly<Record<string, unknown>> & { readonly id: string };

const minute = 60_000;
const firstDay = Date.UTC(2026, 0, 5);
/** What is stated otherwise, and what no shipped policy asks about. */
const aside = [
  ...['id', 'vendor', 'language', 'openedAt', 'caseState'],
  ...['customer', 'contract', 'customerTimeZone', 'occurredAt', 'impact', 'urgency', 'vip'],
];

/** Cases as a helpdesk could have had them over half a year, the same ones for the same seed; nine of ten facts are left out now and then. */
export function madeUpCases({ catalogue, vendor, language, severities }: CompiledPolicy, count: number, seed = 1): MadeUpCase[] {
  const dice = diceOf(seed);
  const facts = [...catalogue.values()].filter(
    ({ name, type, values, derived }) => derived !== true && !aside.includes(name) && (type !== 'ids' || values?.length !== 0),
  );
  return Array.from({ length: count }, (_, index): MadeUpCase => {
    const opened = firstDay + dice.below(180 * 24 * 60) * minute;
    const stated = facts.filter(({ name }) => dice.chance(name === 'product' || name === 'region' ? 0.9 : 0.25));
    return {
      id: `C-${String(index + 1).padStart(4, '0')}`,
      vendor,
      language,
      ...Object.fromEntries(stated.map((fact) => [fact.name, madeUpValue(fact, opened, dice)])),
      openedAt: instant(opened),
      events: eventsAfter(opened, severities, dice),
    };
  });
}

function madeUpValue({ type, values = [], minimum = 0, maximum = 200 }: FactDeclaration, opened: number, dice: Dice): unknown {
  switch (type) {
    case 'boolean':
      return dice.chance(0.5);
    case 'ids':
      return dice.pickSome(values, 1 + dice.below(2));
    case 'integer':
      return minimum + dice.below(maximum - minimum);
    case 'number':
      return minimum + dice.below((maximum - minimum) * 2) / 2;
    case 'date':
      return instant(opened - dice.below(900 * 24 * 60) * minute).slice(0, 10);
    case 'country':
      return dice.pick(['FR', 'DE', 'SE', 'US', 'AU']);
    default:
      return values.length === 0 ? 'other' : dice.pick(values);
  }
}

function eventsAfter(opened: number, severities: readonly string[], dice: Dice): object[] {
  let at = opened;
  const events: object[] = [];
  const happens = (probability: number, type: string, longest: number, more: object = {}): void => {
    if (!dice.chance(probability)) return;
    at += (1 + dice.below(longest)) * minute;
    events.push({ type, at: instant(at), ...more });
  };
  happens(0.8, 'responded', 120);
  happens(0.2, 'defect-confirmed', 600);
  if (severities.length > 0) happens(0.1, 'severity-changed', 300, { to: dice.pick(severities) });
  happens(0.3, 'waiting-on-customer', 400);
  happens(0.3, 'customer-replied', 3_000);
  happens(0.2, 'restored', 2_000);
  happens(0.6, 'resolved', 8_000);
  return events;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
