import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { adjusted, gravity } from '../decision/severity.ts';
import { type Box, type BoxSpace, TooLargeError } from './box.ts';
import { chainTies, type RuleSides } from './chain.ts';

/** A policy, and what its own dimensions are called. */
type SeveritySide = { readonly policy: CompiledPolicy; readonly own: (name: string) => string };

/** What happens to a severity on the way: which of several adjustments hold can be tried one by one up to so many. */
const mostAdjustments = 10;

/**
 * How the severities of a case hang together, as boxes in which no case can lie: which criterion is the first, what is found and wished,
 * how adjustments move it, and how low limits hold it. It says what `decideSeverity` does.
 */
export function severityTies(space: BoxSpace, { policy, own }: SeveritySide, sides: RuleSides): Box[] {
  const tie = new Ties(space, own);
  if (policy.severities.length === 0) {
    tie.forbid(space.whole, tie.is('severityRaised', true));
    return tie.boxes;
  }
  const { tables, document, severities } = policy;
  const { adjustments, limits } = tables;
  const values: readonly (string | undefined)[] = [...severities, undefined];
  const isCustomers = document.severity?.setBy !== 'vendor';
  const isWish = document.severity?.changes === 'requested';

  tie.boxes.push(...chainTies(space, own('criterion'), tables.criteria.rules, sides));
  for (const [kind, { rules }] of [['adjustment', adjustments] as const, ['limit', limits] as const])
    for (const rule of rules) {
      const { holds, fails } = sides(rule);
      for (const box of holds) tie.forbid(tie.is(`${kind} ${rule.id}`, false), box);
      for (const box of fails) tie.forbid(tie.is(`${kind} ${rule.id}`, true), box);
    }

  // What the criteria find, unless somebody found otherwise since; what is wished, unless somebody wished otherwise since.
  const unchanged = tie.is('severityChangedTo', undefined);
  const thenOf = new Map(tables.criteria.rules.map(({ id, outcome }) => [id, outcome.then]));
  for (const value of values) {
    const found = tie.at('criterion', ({ answer }) => thenOf.get(String(answer)) === value);
    const byCriteria = isWish || isCustomers ? found : tie.both(unchanged, found);
    tie.mean(tables.criteria.rules.length === 0 && value !== undefined ? undefined : byCriteria, 'found', value);
    const stated = tie.is('requestedSeverity', value);
    tie.mean(isWish ? tie.both(unchanged, stated) : stated, 'wishedAtFirst', value);
    tie.mean(isCustomers || isWish ? tie.both(unchanged, stated) : stated, 'wishedNow', value);
    if (value === undefined) continue;
    const changed = tie.is('severityChangedTo', value);
    if (isWish) tie.mean(changed, 'wishedAtFirst', value);
    if (isWish || isCustomers) tie.mean(changed, 'wishedNow', value);
    else tie.mean(changed, 'found', value);
  }

  if (adjustments.rules.length > mostAdjustments) throw new TooLargeError(`${adjustments.rules.length} adjustments`);
  const changed = tie.at('severityChangedTo', ({ answer }) => answer !== undefined);
  const isMovedAnew = !isWish;
  for (let mask = 0; mask < 1 << adjustments.rules.length; mask++) {
    const holding = adjustments.rules.filter((_, index) => (mask & (1 << index)) !== 0);
    const these = adjustments.rules.reduce<Box | undefined>(
      (box, rule) => tie.both(box, tie.is(`adjustment ${rule.id}`, holding.includes(rule))),
      space.whole,
    );
    for (const value of values) {
      const moved = adjusted(value, holding, policy);
      for (const [from, to, stays] of [
        ['found', 'finding', isMovedAnew && !isCustomers],
        ['wishedNow', 'wish', isMovedAnew && isCustomers],
      ] as const) {
        const here = tie.both(these, tie.is(from, value));
        tie.mean(stays ? tie.both(here, unchanged) : here, to, moved);
        if (stays && mask === 0) tie.mean(tie.both(changed, tie.is(from, value)), to, value);
      }
    }
    const nothing = tie.both(these, tie.both(tie.is('wish', undefined), tie.is('assessedSeverity', undefined)));
    tie.mean(nothing, 'chosen', adjusted(document.severity?.default, holding, policy));
  }
  const [first, second] = isCustomers ? ['wish', 'assessedSeverity'] : ['assessedSeverity', 'wish'];
  for (const value of severities) {
    tie.mean(tie.is(first as string, value), 'chosen', value);
    tie.mean(tie.both(tie.is(first as string, undefined), tie.is(second as string, value)), 'chosen', value);
  }

  for (const [from, to, binding] of [
    ['finding', 'assessedSeverity', limits.rules.filter(({ outcome }) => outcome.binds !== 'handling')],
    ['chosen', 'severity', limits.rules],
  ] as const) {
    const known = binding.filter(({ outcome }) => severities.includes(outcome.highest ?? ''));
    tie.mean(tie.is(from, undefined), to, undefined);
    for (const value of severities) {
      const place = gravity(value, policy);
      const here = tie.is(from, value);
      tie.forbid(
        here,
        tie.at(to, ({ answer }) => gravity(answer as string | undefined, policy) < place || answer === undefined),
      );
      for (const lowered of severities.filter((one) => gravity(one, policy) > place)) {
        const without = known
          .filter(({ outcome }) => outcome.highest === lowered)
          .reduce<Box | undefined>((box, { id }) => tie.both(box, tie.is(`limit ${id}`, false)), here);
        tie.forbid(without, tie.is(to, lowered));
      }
    }
    for (const { id, outcome } of known)
      tie.forbid(
        tie.is(`limit ${id}`, true),
        tie.at(to, ({ answer }) => gravity(answer as string | undefined, policy) < gravity(outcome.highest, policy)),
      );
  }
  tie.forbid(unchanged, tie.is('severityRaised', true));
  tie.forbid(tie.is('severity', undefined), tie.is('severityRaised', true));
  for (const value of severities) {
    const here = tie.both(tie.is('severity', value), changed);
    const isRaisedFrom = (from: unknown): boolean => gravity(value, policy) < gravity(from as string | undefined, policy);
    tie.forbid(
      tie.both(here, tie.is('severityRaised', true)),
      tie.at('severityBefore', ({ answer }) => !isRaisedFrom(answer)),
    );
    tie.forbid(
      tie.both(here, tie.is('severityRaised', false)),
      tie.at('severityBefore', ({ answer }) => isRaisedFrom(answer)),
    );
  }
  return tie.boxes;
}

/** What a case says itself; all else a policy works out. */
const ofTheCase: ReadonlySet<string> = new Set(['requestedSeverity', 'severityChangedTo', 'severityBefore']);

/** Collects what cannot be. A dimension that the space does not have is not narrowed. */
class Ties {
  readonly boxes: Box[] = [];

  constructor(
    readonly space: BoxSpace,
    readonly own: (name: string) => string,
  ) {}

  at(name: string, passes: Parameters<BoxSpace['where']>[1]): Box | undefined {
    const place = this.space.placeOf(ofTheCase.has(name) ? name : this.own(name));
    return place === undefined
      ? passes({ answer: undefined }, 0)
        ? this.space.whole
        : undefined
      : this.space.where(place, passes);
  }

  is(name: string, value: unknown): Box | undefined {
    return this.at(name, ({ answer }) => answer === value);
  }

  both(one: Box | undefined, other: Box | undefined): Box | undefined {
    return one && other && this.space.both(one, other);
  }

  forbid(one: Box | undefined, other: Box | undefined): void {
    const box = this.both(one, other);
    if (box !== undefined) this.boxes.push(box);
  }

  /** In a box, a dimension has one value. */
  mean(box: Box | undefined, name: string, value: string | undefined): void {
    this.forbid(
      box,
      this.at(name, ({ answer }) => answer !== value),
    );
  }
}
