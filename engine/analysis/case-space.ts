import { orNever } from '../calendar/open-time.ts';
import { type Comparison, type Condition, comparisonsIn, foldCondition } from '../conditions/condition.ts';
import { relationOf } from '../conditions/operators.ts';
import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import type { Rule, RuleTable } from '../rules/rule-table.ts';
import { type FactDeclaration, factDefaults, factTypes, type Scalar } from '../vocabulary/facts.ts';
import { type Box, BoxSpace } from './box.ts';
import { type Cell, cellsOf, type Dimension } from './cells.ts';
import { chainDimension, type RuleSides } from './chain.ts';
import { boxesAgainst, boxesOf, itemName } from './condition-boxes.ts';
import { severityTies } from './severity-ties.ts';
import { isShare } from './shares.ts';

/** All cases of a policy, as far as its conditions tell them apart. */
export type CaseSpace = {
  readonly boxes: BoxSpace;
  /** What no case can be, because one answer decides another. */
  readonly impossible: readonly Box[];
  /**
   * The same as far as it counts for a question that narrows, besides answers of the case, these dimensions alone: what follows from all
   * answers need not be looked at where nothing is asked of it.
   */
  readonly impossibleWith: (names: readonly string[]) => readonly Box[];
  /** What is taken as free although it is not, in so far as it could be found. */
  readonly approximations: readonly Approximation[];
  /** The boxes of a rule of the policy, found once. */
  readonly boxesOfRule: (rule: Rule<unknown>) => readonly Box[];
};

/** Something that was not decided exactly: which fact, and why. */
export type Approximation = { readonly fact: string; readonly reason: 'hours-of-the-case' | 'hours-later-on' | 'days' };

/** Facts that every case has: those with an answer of their own, and those that the engine always works out. */
const alwaysKnown: ReadonlySet<string> = new Set([
  'vendor',
  'openedAt',
  'defectConfirmed',
  'severityRaised',
  'openedDuring',
  'openedOn',
  'happened',
]);

/** Every table of rules that a policy has. */
export function allTables({ tables }: CompiledPolicy): readonly RuleTable<unknown>[] {
  const { clocks, ...lists } = tables;
  return [...Object.values(lists), ...clocks.values()];
}

/**
 * A policy whose cases are looked at, and what its own dimensions and its hours are called: what it works out of a case is its own, the
 * case is not. Two policies that work out the same may call it the same.
 */
export type Side = {
  readonly policy: CompiledPolicy;
  readonly own: (name: string) => string;
  readonly ownHours: (name: string) => string;
};

/** The space of a policy's cases. `budget` bounds what all questions about it together may take. */
export function caseSpace(policy: CompiledPolicy, budget: number): CaseSpace {
  const asItIs = (name: string): string => name;
  return sharedSpace([{ policy, own: asItIs, ownHours: asItIs }], budget);
}

/** The space of the cases that several policies could be sent. More dimensions of a policy's own come with what ties them. */
export function sharedSpace(sides: readonly Side[], budget: number, more: readonly OwnDimension[] = []): CaseSpace {
  const conditions = sides.flatMap((side) =>
    allTables(side.policy).flatMap(({ rules }) => rules.map((rule) => asAsked(side, rule))),
  );
  const asked = comparisonsByFact(conditions);
  const approximations: Approximation[] = [];
  const dimensions = [
    ...factDimensions(sides, asked, approximations),
    ...(asked.has('severityRaised') ? [severityBefore(sides)] : []),
    ...severitySides(sides).flatMap((side) => [
      ...criteriaDimensions(side),
      ...ruleDimensions(side),
      ...severityDimensions(side),
    ]),
    ...more.map(({ dimension }) => dimension),
  ];
  // Days that decide one another are not tied: on which of them hours are open, and how many months lie between two.
  for (const [fact, others] of Object.entries({
    openedOn: ['openedDuring', 'monthsSinceRelease'],
    releasedOn: ['monthsSinceRelease'],
  }))
    if (asked.has(fact) && others.some((other) => asked.has(other))) approximations.push({ fact, reason: 'days' });
  const boxes = new BoxSpace(dimensions, budget);
  const sideOf = new Map(
    sides.flatMap((side) => allTables(side.policy).flatMap(({ rules }) => rules.map((rule) => [rule, side] as const))),
  );
  const known = new Map<Rule<unknown>, readonly Box[]>();
  const boxesOfRule = (rule: Rule<unknown>): readonly Box[] => {
    const found = known.get(rule) ?? boxesOf(boxes, asAsked(sideOf.get(rule) as Side, rule));
    known.set(rule, found);
    return found;
  };
  const bothWays: RuleSides = (rule) => ({
    holds: boxesOfRule(rule),
    fails: boxesAgainst(boxes, asAsked(sideOf.get(rule) as Side, rule)),
  });
  const ofTheCase = [...listTies(boxes), ...derivedTies(boxes, asked)];
  const ofSeverity = severitySides(sides).flatMap((side) => severityTies(boxes, side, bothWays));
  const ofMore = new Map(more.map(({ dimension, ties }) => [dimension.name, ties(boxes, bothWays)]));
  const impossible = [...ofTheCase, ...ofSeverity];
  const impossibleWith = (names: readonly string[]): readonly Box[] => {
    const own = names.flatMap((name) => ofMore.get(name) ?? []);
    const isAboutSeverity = own.some(({ narrowed }) => narrowed.some((place) => isOfSeverity(boxes, place)));
    return [...ofTheCase, ...own, ...(isAboutSeverity ? ofSeverity : [])];
  };
  return { boxes, impossible, impossibleWith, approximations, boxesOfRule };
}

/** Whether a dimension is a severity that is worked out. */
function isOfSeverity({ dimensions }: BoxSpace, place: number): boolean {
  const { fact = '' } = dimensions[place] ?? {};
  return fact === 'severityRaised' || severitySteps.some((step) => step === fact);
}

/** A dimension that a question needs besides, and what ties it to the others. */
export type OwnDimension = {
  readonly dimension: Dimension;
  readonly ties: (boxes: BoxSpace, sides: RuleSides) => readonly Box[];
};

/** The policies that work out severities each in a way of its own. */
function severitySides(sides: readonly Side[]): readonly Side[] {
  return [...new Map(sides.map((side) => [side.own('severity'), side])).values()];
}

/** What a case was handled as before its severity was changed, which is all that a raised severity hangs on: any, as far as one phase shows. */
function severityBefore(sides: readonly Side[]): Dimension {
  const all = new Set(sides.flatMap(({ policy }) => policy.severities));
  return {
    name: 'severityBefore',
    fact: 'severityBefore',
    cells: [...[...all].map((answer) => ({ answer })), { answer: undefined }],
  };
}

/** The condition of a rule over what its policy has worked out when its list is asked. */
function asAsked({ own, ownHours }: Side, { condition, origin }: Rule<unknown>): Condition {
  // Whether a case is taken in is asked of what it states.
  const names: Readonly<Record<string, string>> =
    origin.part === 'intake' ? {} : { ...workedOut, ...workedOutEarlier[origin.part] };
  const nameOf = (fact: string): string => (names[fact] === undefined ? fact : own(names[fact]));
  return foldCondition<Condition>(condition, {
    all: (parts) => ({ kind: 'all', parts }),
    any: (parts) => ({ kind: 'any', parts }),
    not: (part) => ({ kind: 'not', part }),
    named: (part, name) => ({ kind: 'named', name, part }),
    comparison: (comparison) =>
      comparison.fact === 'openedDuring'
        ? { ...comparison, value: hoursOf(ownHours, comparison.value) }
        : { ...comparison, fact: nameOf(comparison.fact) },
  });
}

/** Hours are called by the same names in several policies, and may be others. */
function hoursOf(own: Side['ownHours'], value: Comparison['value']): Comparison['value'] {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map((one) => own(String(one))) : own(String(value));
}

/** What a policy works out of a case, by the fact under which rules ask for it. */
const workedOut: Readonly<Record<string, string>> = {
  requestedSeverity: 'wishedNow',
  assessedSeverity: 'assessedSeverity',
  severity: 'severity',
  severityRaised: 'severityRaised',
};

/** The same in the lists that are asked before it is settled. */
const workedOutEarlier: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'severity.criteria': { requestedSeverity: 'wishedAtFirst' },
  'severity.adjustments': { assessedSeverity: 'found' },
  'severity.limits': { assessedSeverity: 'finding' },
};

function comparisonsByFact(conditions: readonly Condition[]): ReadonlyMap<string, readonly Comparison[]> {
  const found = new Map<string, Comparison[]>();
  for (const comparison of conditions.flatMap(comparisonsIn)) {
    const list = found.get(comparison.fact) ?? [];
    found.set(comparison.fact, list);
    list.push(comparison);
  }
  return found;
}

/** What the severity of a case hangs on, besides what conditions ask. */
const severityFacts = ['requestedSeverity', 'severityChangedTo'];

function factDimensions(
  sides: readonly Side[],
  asked: ReadonlyMap<string, readonly Comparison[]>,
  approximations: Approximation[],
): Dimension[] {
  const hasSeverities = sides.some(({ policy }) => policy.severities.length > 0);
  return sharedFacts(sides).flatMap((declaration): Dimension[] => {
    const { name, type } = declaration;
    const comparisons = asked.get(name) ?? [];
    if (['severity', 'assessedSeverity', 'severityRaised'].includes(name)) return [];
    const isAsked = comparisons.length > 0 || (severityFacts.includes(name) && hasSeverities);
    if (!isAsked && !isWorkedFrom(name, asked)) return [];
    if (name === 'openedDuring') {
      return [openingDimension(sides, approximations)];
    }
    if (factTypes[type].isList) return listDimensions(declaration, comparisons);
    const isAlwaysKnown = alwaysKnown.has(name) || (factDefaults[name] !== undefined && isAllowed(declaration));
    return [{ name, fact: name, cells: cellsOf(boundsOf(declaration), comparisons, isAlwaysKnown) }];
  });
}

/** The facts that cases can state to every one of the policies, with the answers that all of them take. */
function sharedFacts(sides: readonly Side[]): FactDeclaration[] {
  const [first, ...others] = sides.map(({ policy }) => policy.catalogue);
  const facts = new Map<string, FactDeclaration>(first);
  for (const catalogue of others)
    for (const [name, declaration] of catalogue) {
      const known = facts.get(name);
      const values = known?.values && declaration.values && known.values.filter((one) => declaration.values?.includes(one));
      facts.set(name, { ...declaration, ...known, ...(values && { values }) });
    }
  return [...facts.values()];
}

function isAllowed({ name, values }: FactDeclaration): boolean {
  return values?.includes(factDefaults[name] as string) === true;
}

/** Whether a fact is one from which another is worked out that rules ask about. */
function isWorkedFrom(name: string, asked: ReadonlyMap<string, unknown>): boolean {
  if (name === 'usersAffected' || name === 'usersTotal') return asked.has('usersAffectedPercent');
  return name === 'releasedOn' && asked.has('monthsSinceRelease');
}

/** A derived number has the bounds that follow from what it is worked out from. */
function boundsOf(declaration: FactDeclaration): FactDeclaration {
  return declaration.name === 'usersAffectedPercent' ? { ...declaration, minimum: 0 } : declaration;
}

function listDimensions({ name }: FactDeclaration, comparisons: readonly Comparison[]): Dimension[] {
  const items = new Set<Scalar>();
  let asksWhetherStated = false;
  for (const { operator, value } of comparisons) {
    const relation = relationOf(operator, value);
    if (relation === 'includes' || relation === 'includes-none') for (const item of [value].flat()) items.add(item);
    if (relation !== 'includes') asksWhetherStated = true;
  }
  const yesOrNo: readonly Cell[] = [{ answer: false }, { answer: true }];
  const stated: readonly Cell[] = [{ answer: undefined }, { answer: true }];
  return [
    ...(asksWhetherStated ? [{ name, fact: name, cells: alwaysKnown.has(name) ? stated.slice(1) : stated }] : []),
    ...[...items].map((item) => ({ name: itemName(name, item), fact: name, item, cells: yesOrNo })),
  ];
}

const day = 86_400_000;

/** So far ahead it is looked which hours are open together: two years, with their holidays. */
const openingHorizon = 731 * day;

/** Which of the hours that rules ask about are open together at some moment, each with such a moment. */
function openingDimension(sides: readonly Side[], approximations: Approximation[]): Dimension {
  const from = Math.max(0, Date.UTC(2026, 0, 1), ...sides.map(({ policy }) => policy.from).filter(Number.isFinite));
  const all = sides.flatMap(({ policy, ownHours }) => policy.openings.map((name) => ({ policy, name, called: ownHours(name) })));
  const open = all.flatMap(({ policy: { hours }, name, called }) => {
    const resolved = hours.factsOf(name).length === 0 ? hours.of(name, {}) : undefined;
    return resolved !== undefined && 'hours' in resolved ? [{ name: called, hours: resolved.hours }] : [];
  });
  const free = all.filter(({ policy: { hours }, name }) => hours.factsOf(name).length > 0).map(({ called }) => called);
  const moments = [
    ...new Set([
      from,
      ...open
        .flatMap((one) => orNever(() => one.hours.spans(from, from + openingHorizon)) ?? [])
        .flatMap((span) => [span.from, span.to]),
    ]),
  ];
  let combinations = [
    ...new Map(
      moments.map((at) => {
        const names = open.filter((one) => one.hours.isOpen(at)).map(({ name }) => name);
        return [names.join('\n'), { answer: names as readonly string[], at }] as const;
      }),
    ).values(),
  ];
  // What never is open together within the horizon may be so later.
  if (combinations.length < 2 ** open.length && open.length > 1)
    approximations.push({ fact: 'openedDuring', reason: 'hours-later-on' });
  for (const name of free) {
    combinations = combinations.flatMap(({ answer, at }) => [
      { answer, at },
      { answer: [...answer, name], at },
    ]);
    approximations.push({ fact: 'openedDuring', reason: 'hours-of-the-case' });
  }
  return { name: 'openedDuring', fact: 'openedDuring', isOfLists: true, cells: combinations };
}

/** Which criterion is the first that holds: a question of its own, because severity hangs on it. */
function criteriaDimensions({ policy: { tables, severities }, own }: Side): Dimension[] {
  const { rules } = tables.criteria;
  if (rules.length === 0 || severities.length === 0) return [];
  return [chainDimension(own('criterion'), 'criterion', rules)];
}

/** Whether each adjustment and each limit holds. */
function ruleDimensions({ policy: { tables, severities }, own }: Side): Dimension[] {
  if (severities.length === 0) return [];
  const one = (kind: string, { id }: Rule<unknown>): Dimension => ({
    name: own(`${kind} ${id}`),
    fact: kind,
    cells: [{ answer: false }, { answer: true }],
  });
  return [
    ...tables.adjustments.rules.map((rule) => one('adjustment', rule)),
    ...tables.limits.rules.map((rule) => one('limit', rule)),
  ];
}

/** The severities on the way from what is wished and found to what the case is handled as, and whether it was raised. */
function severityDimensions({ policy: { severities }, own }: Side): Dimension[] {
  const raised: Dimension = {
    name: own('severityRaised'),
    fact: 'severityRaised',
    cells: [{ answer: false }, { answer: true }],
  };
  if (severities.length === 0) return [raised];
  const cells: readonly Cell[] = [...severities.map((answer) => ({ answer })), { answer: undefined }];
  return [...severitySteps.map((name) => ({ name: own(name), fact: name, cells })), raised];
}

/** Wished as the case states it, and since; found by the criteria or an event; after adjustments; assessed; wished after adjustments; chosen; handled as. */
export const severitySteps = [
  'wishedAtFirst',
  'wishedNow',
  'found',
  'finding',
  'assessedSeverity',
  'wish',
  'chosen',
  'severity',
] as const;

/** A list that is not stated has no item. */
function listTies(space: BoxSpace): Box[] {
  return space.dimensions.flatMap(({ fact, item, name }): Box[] => {
    const list = space.placeOf(fact);
    const own = space.placeOf(name);
    if (item === undefined || list === undefined || own === undefined) return [];
    return pair(space, [list, undefined], [own, true]);
  });
}

/** What the engine works out from answers is known only with them. */
function derivedTies(space: BoxSpace, asked: ReadonlyMap<string, unknown>): Box[] {
  const ties: Box[] = [];
  const months = space.placeOf('monthsSinceRelease');
  const released = space.placeOf('releasedOn');
  if (months !== undefined && released !== undefined) ties.push(...alike(space, months, released));
  const happenedBy = (type: string): number | undefined => space.placeOf(itemName('happened', type));
  const [confirmed, confirmation] = [space.placeOf('defectConfirmed'), happenedBy('defect-confirmed')];
  if (confirmed !== undefined && confirmation !== undefined)
    ties.push(...pair(space, [confirmed, true], [confirmation, false]), ...pair(space, [confirmed, false], [confirmation, true]));
  const [changed, change] = [space.placeOf('severityChangedTo'), happenedBy('severity-changed')];
  if (changed !== undefined && change !== undefined) {
    const stated = space.where(changed, ({ answer }) => answer !== undefined);
    const none = space.where(change, ({ answer }) => answer === false);
    if (stated !== undefined && none !== undefined) ties.push(...[space.both(stated, none)].flatMap((box) => box ?? []));
    ties.push(...pair(space, [changed, undefined], [change, true]));
  }
  if (asked.has('usersAffectedPercent')) ties.push(...percentTies(space));
  return ties;
}

/** Both are stated, or neither is. */
function alike(space: BoxSpace, one: number, other: number): Box[] {
  const sides = [one, other].map((place) => ({
    stated: space.where(place, ({ answer }) => answer !== undefined),
    silent: space.where(place, ({ answer }) => answer === undefined),
  }));
  const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
  return [
    [first.stated, second.silent],
    [first.silent, second.stated],
  ].flatMap(([a, b]) => (a === undefined || b === undefined ? [] : (space.both(a, b) ?? [])));
}

function pair(space: BoxSpace, [one, answer]: readonly [number, unknown], [other, second]: readonly [number, unknown]): Box[] {
  const a = space.where(one, (cell) => cell.answer === answer);
  const b = space.where(other, (cell) => cell.answer === second);
  return a === undefined || b === undefined ? [] : [space.both(a, b)].flatMap((box) => box ?? []);
}

/** Which shares two counts of users can make. */
function percentTies(space: BoxSpace): Box[] {
  const places = ['usersAffected', 'usersTotal', 'usersAffectedPercent'].map((name) => space.placeOf(name));
  const [affected, total, percent] = places;
  if (affected === undefined || total === undefined || percent === undefined) return [];
  const cells = (place: number): readonly Cell[] => space.dimensions[place]?.cells ?? [];
  const ties: Box[] = [];
  for (const [a, one] of cells(affected).entries())
    for (const [t, all] of cells(total).entries())
      for (const [p, share] of cells(percent).entries()) {
        if (isShare(one, all, share)) continue;
        const parts = [
          space.where(affected, (_, index) => index === a),
          space.where(total, (_, index) => index === t),
          space.where(percent, (_, index) => index === p),
        ];
        const box = parts.reduce<Box | undefined>((whole, part) => whole && part && space.both(whole, part), space.whole);
        if (box !== undefined) ties.push(box);
      }
  return ties;
}
