import { assertNever } from '../assert-never.ts';
import { comparisonsIn } from '../conditions/condition.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { eventEntry } from '../vocabulary/events.ts';
import type { FactDeclaration, Scalar } from '../vocabulary/facts.ts';
import type { CompiledPolicy } from './compiled-policy.ts';

const day = 86_400_000;
const firstOpened = Date.UTC(2026, 0, 1);

/** Cases that a policy could be sent, the same ones each time: every fact stated now and then, with values around those that its rules name. */
export function randomCases(policy: CompiledPolicy, count: number): Readonly<Record<string, unknown>>[] {
  const next = dice(0x2545f491);
  const named = namedValues(policy);
  const askable = [...policy.catalogue.values()].filter(
    ({ name, derived }) => !derived && !['vendor', 'id', 'openedAt', 'language'].includes(name),
  );
  return Array.from({ length: count }, () => {
    const openedAt = new Date(firstOpened + Math.floor(next() * 700 * day)).toISOString();
    const stated = askable
      .filter(() => next() < 0.45)
      .map((fact) => [fact.name, answerFor(fact, named.get(fact.name) ?? [], next)] as const);
    const events =
      policy.severities.length > 0 && next() < 0.2
        ? [{ type: 'severity-changed', at: openedAt, to: pick(policy.severities, next) }]
        : [];
    const confirmed = next() < 0.2 ? [{ type: 'defect-confirmed', at: openedAt }] : [];
    const plain = [...policy.watched].filter((type) => eventEntry(type)?.names === undefined);
    const watched = plain.filter(() => next() < 0.4).map((type) => ({ type, at: openedAt }));
    return { vendor: policy.vendor, openedAt, ...Object.fromEntries(stated), events: [...events, ...confirmed, ...watched] };
  });
}

/** Numbers from 0 to 1 that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(values: readonly T[], next: () => number): T {
  return values[Math.floor(next() * values.length)] as T;
}

function answerFor(
  { type, values = [], minimum, maximum }: FactDeclaration,
  named: readonly Scalar[],
  next: () => number,
): unknown {
  switch (type) {
    case 'boolean':
      return next() < 0.5;
    case 'ids':
      return values.filter(() => next() < 0.3);
    case 'integer':
    case 'number': {
      const around = named.filter((value) => typeof value === 'number').flatMap((value) => [value - 1, value, value + 1]);
      const value = pick([...around, 0, 1, 50, 100], next);
      return Math.min(maximum ?? value, Math.max(minimum ?? value, type === 'integer' ? Math.round(value) : value));
    }
    case 'date':
      return new Date(firstOpened + Math.floor((next() - 0.7) * 900) * day).toISOString().slice(0, 10);
    case 'country':
      return pick(['US', 'SE', 'DE', 'FR', 'AU', 'JP'], next);
    case 'timeZone':
      return pick(['America/Sao_Paulo', 'Asia/Kolkata', 'Europe/Berlin', 'Pacific/Auckland'], next);
    case 'instant':
      return new Date(firstOpened + Math.floor(next() * 90) * day).toISOString();
    case 'text':
      return 'text';
    case 'duration':
      return pick(['30 minutes', '8 hours', '2 business days'], next);
    case 'id':
    case 'severity':
    case 'language':
      return pick(values.length > 0 ? values : ['other', ...named.filter((value) => typeof value === 'string')], next);
    default:
      return assertNever(type);
  }
}

/** The values with which the rules of a policy compare each fact. */
function namedValues({ tables }: CompiledPolicy): Map<string, Scalar[]> {
  const { clocks, ...others } = tables;
  const all: RuleTable<unknown>[] = [...Object.values(others), ...clocks.values()];
  const named = new Map<string, Scalar[]>();
  for (const { fact, value } of all.flatMap(({ rules }) => rules).flatMap(({ condition }) => comparisonsIn(condition))) {
    const values = named.get(fact) ?? [];
    for (const one of [value].flat()) values.push(one);
    named.set(fact, values);
  }
  return named;
}
