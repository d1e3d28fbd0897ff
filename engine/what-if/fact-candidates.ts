import { comparisonsIn, namedValues } from '../conditions/condition.ts';
import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { dayOf, dayText, instantOf } from '../instant.ts';
import { ownValue } from '../own-value.ts';
import { placeFacts } from '../policy/placed-calendar.ts';
import { factsNamedBy, metricsSetBy, targetOf } from '../policy/target-rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import type { FactDeclaration, FactType, Scalar } from '../vocabulary/facts.ts';

/** A fact that a case can state, with the values that are worth trying: between two of them, no rule tells values apart. */
export type FactCandidates = { readonly fact: string; readonly values: readonly unknown[] };

type Json = Readonly<Record<string, unknown>>;

const day = 86_400_000;

/** What says which case it is, and not how it is. */
const aside = ['id', 'vendor', 'language', 'openedAt'];

/**
 * The facts that the rules of tables ask about, in the order of the catalogue, with the values that they name and such between and
 * beside them, but for what the case states already. Facts that are worked out count as those that they are worked out from.
 */
export function factCandidates(policy: CompiledPolicy, tables: readonly RuleTable<unknown>[], stated: Json): FactCandidates[] {
  const named = new Map(valuesByFact(tables));
  const taken = caseSamples(policy);
  const values = (declaration: FactDeclaration): readonly unknown[] | undefined => {
    const own = named.get(declaration.name);
    const sampled = taken.get(declaration.name) ?? [];
    if (own === undefined && sampled.length > 0) return sampled;
    return own === undefined
      ? derivedValues(declaration.name, named, stated)
      : [...valuesOf(declaration, own, stated), ...sampled.filter((value) => !own.includes(value))];
  };
  return [...policy.catalogue.values()]
    .filter(({ name, derived }) => derived !== true && !aside.includes(name))
    .flatMap((declaration): FactCandidates[] => {
      const fact = declaration.name;
      const tried = values(declaration)?.filter((value) => JSON.stringify(value) !== JSON.stringify(ownValue(stated, fact)));
      return tried === undefined || tried.length === 0 ? [] : [{ fact, values: tried }];
    });
}

/** Zones and countries far apart, short and long times: where hours or times come from a case, some of them make a difference if any does. */
const samples: Partial<Readonly<Record<FactType, readonly Scalar[]>>> = {
  timeZone: ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo'],
  country: ['US', 'DE', 'JP'],
  integer: [1, 100],
  number: [1, 100],
  duration: ['1 hour', '30 days'],
  date: ['2099-12-31'],
  instant: ['2099-12-31T12:00:00Z'],
};

/** The facts from which calendars take their place and targets their time, with values worth trying. */
function caseSamples({ document, catalogue }: CompiledPolicy): ReadonlyMap<string, readonly Scalar[]> {
  const targets = (document.targets ?? []).flatMap((rule) =>
    metricsSetBy(rule).flatMap((metric) => targetOf(rule, metric) ?? []),
  );
  const facts = [
    ...Object.values(document.calendars ?? {}).flatMap(placeFacts),
    ...targets.flatMap(factsNamedBy).map(({ fact }) => fact),
  ];
  return new Map(
    facts.flatMap((fact): [string, readonly Scalar[]][] => {
      const declared = catalogue.get(fact);
      const values = (declared && samples[declared.type]) ?? [];
      const fitting = declared === undefined ? [] : values.filter((value) => isWithinBounds(value, declared));
      return fitting.length === 0 ? [] : [[fact, fitting]];
    }),
  );
}

function isWithinBounds(value: Scalar, { minimum, maximum }: FactDeclaration): boolean {
  return typeof value !== 'number' || (value >= (minimum ?? value) && value <= (maximum ?? value));
}

function valuesOf(declaration: FactDeclaration, named: readonly Scalar[], stated: Json): readonly unknown[] {
  const { name, type, values = [] } = declaration;
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'ids':
      return listsWith(named, ownValue(stated, name));
    case 'integer':
    case 'number':
      return numbersAround(
        named.filter((value) => typeof value === 'number'),
        declaration,
      );
    case 'date':
      return named.flatMap((value) => daysAround(dayOf(String(value))));
    case 'text':
    case 'id':
    case 'instant':
    case 'severity':
    case 'language':
    case 'country':
    case 'duration':
    case 'timeZone': {
      const other = values.find((value) => !named.includes(value));
      return other === undefined ? named : [...named, other];
    }
  }
}

/** The list with one item more, or one less. */
function listsWith(items: readonly Scalar[], stated: unknown): unknown[] {
  const list: readonly unknown[] = Array.isArray(stated) ? stated : [];
  return items.map((item) => (list.includes(item) ? list.filter((one) => one !== item) : [...list, item]));
}

/** The numbers themselves, one between each two, and one beside them on either side, as far as the fact can take them. */
function numbersAround(
  numbers: readonly number[],
  {
    type,
    minimum = Number.NEGATIVE_INFINITY,
    maximum = Number.POSITIVE_INFINITY,
  }: Pick<FactDeclaration, 'type' | 'minimum' | 'maximum'>,
): number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const around = [first - 1, ...sorted.flatMap((value, index) => [value, (value + (sorted[index + 1] ?? value + 2)) / 2])];
  const fitting = around.map((value) => (type === 'integer' ? Math.floor(value) : value));
  return [...new Set(fitting)].filter((value) => value >= minimum && value <= maximum);
}

function daysAround(date: number): string[] {
  return [date - day, date, date + day].map(dayText);
}

/** Values for facts from which others are worked out. */
function derivedValues(
  name: string,
  named: ReadonlyMap<string, readonly Scalar[]>,
  stated: Json,
): readonly unknown[] | undefined {
  const percents = numbersIn(named.get('usersAffectedPercent'));
  const total = typeof stated.usersTotal === 'number' && stated.usersTotal > 0 ? stated.usersTotal : 100;
  if (name === 'usersTotal') return percents.length > 0 && stated.usersTotal === undefined ? [100] : undefined;
  if (name === 'usersAffected' && percents.length > 0) {
    const shares = numbersAround(percents, { type: 'number', minimum: 0, maximum: 100 });
    return [...new Set(shares.map((share) => Math.round((share * total) / 100)))];
  }
  const months = numbersIn(named.get('monthsSinceRelease'));
  const opened = typeof stated.openedAt === 'string' ? instantOf(stated.openedAt) : Number.NaN;
  if (name !== 'releasedOn' || months.length === 0 || Number.isNaN(opened)) return undefined;
  return [...new Set(months.flatMap((count) => daysAround(monthsBefore(opened, count))))];
}

function numbersIn(values: readonly Scalar[] | undefined): number[] {
  return (values ?? []).filter((value) => typeof value === 'number');
}

function monthsBefore(instant: number, months: number): number {
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - Math.floor(months), date.getUTCDate());
}

/** The facts that the rules of tables ask about, each with the values that it is compared with. */
function valuesByFact(tables: readonly RuleTable<unknown>[]): ReadonlyMap<string, readonly Scalar[]> {
  const named = new Map<string, Set<Scalar>>();
  for (const { rules } of tables) {
    for (const comparison of rules.flatMap(({ condition }) => comparisonsIn(condition))) {
      const values = named.get(comparison.fact) ?? new Set();
      named.set(comparison.fact, values);
      for (const one of namedValues(comparison)) values.add(one);
    }
  }
  return new Map([...named].map(([fact, values]) => [fact, [...values]]));
}
