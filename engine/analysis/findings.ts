import { comparisonsIn } from '../conditions/condition.ts';
import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import { ownValue } from '../own-value.ts';
import { cellOf } from '../policy/tables.ts';
import { metricsSetBy } from '../policy/target-rule.ts';
import type { Rule, RuleTable } from '../rules/rule-table.ts';
import { ruleLists } from '../vocabulary/stages.ts';
import type { Box } from './box.ts';
import { type Approximation, allTables, type CaseSpace, caseSpace } from './case-space.ts';
import type { Cell } from './cells.ts';
import { sameText, settingsOf } from './decided.ts';
import { type GravityReversed, reversedGravity } from './gravity-order.ts';
import { type ShownCase, smallestCase } from './smallest-case.ts';
import { answerOf, type Unanswered } from './unanswered.ts';

/** What a case may be left without. */
export type Undecided = 'severity' | 'team' | 'desk' | 'target';

/** Something that a policy's rules do together. A rule is named by its list, as `routing.teams`, and its id. */
export type Finding =
  | { readonly kind: 'never-holds'; readonly part: string; readonly rule: string }
  | {
      readonly kind: 'hidden';
      readonly part: string;
      readonly rule: string;
      readonly by: readonly string[];
      readonly metrics?: readonly string[];
    }
  | { readonly kind: 'redundant'; readonly part: string; readonly rule: string; readonly as: readonly string[] }
  | { readonly kind: 'undecided'; readonly part: string; readonly what: Undecided; readonly example: ShownCase }
  | GravityReversed;

/** What is found in a policy, and what was not decided exactly. */
export type Analysis = {
  readonly findings: readonly Finding[];
  readonly approximations: readonly Approximation[];
  readonly unanswered: readonly Unanswered[];
  /** How much work it took, in looks at a cell or at a box. */
  readonly looks: number;
};

/** How much all questions together may take: some seconds. */
const mostLooks = 100_000_000;

/**
 * What the rules of a policy do together, for every case that there can be: rules that hold for no case, rules that earlier ones hide,
 * rules without which nothing is decided otherwise and cases for which nothing is decided. Exact but for what it names. `budget` bounds the work, in looks at a cell or at a box.
 */
export function analysePolicy(policy: CompiledPolicy, budget = mostLooks): Analysis {
  const findings: Finding[] = [];
  const unanswered: Unanswered[] = [];
  const space = answerOf(unanswered, 'policy', () => caseSpace(policy, budget), undefined);
  if (space === undefined) return { findings, approximations: [], unanswered, looks: budget };
  const answer = (part: string, ask: () => readonly Finding[]): void => {
    findings.push(...answerOf(unanswered, part, ask, []));
  };
  for (const table of allTables(policy)) {
    if (table.rules.length === 0) continue;
    answer(table.name, () => rulesThatDoNothing(space, table, askedFor(policy, table)));
  }
  answer('severity', () => withoutSeverity(space, policy));
  answer('severity.criteria', () => reversedGravity(space, policy));
  for (const what of ['team', 'desk'] as const) answer(`routing.${what}s`, () => withoutRule(space, policy, what));
  answer('targets', () => withoutTarget(space, policy));
  return { findings, approximations: space.approximations, unanswered, looks: space.boxes.spent };
}

/** What a list is asked: once for all, or once for each of several things that its rules set. */
type Asked =
  | { readonly kind: 'first' }
  | { readonly kind: 'every' }
  | { readonly kind: 'metrics'; readonly of: (rule: Rule<unknown>) => readonly string[] };

function askedFor(policy: CompiledPolicy, table: RuleTable<unknown>): Asked {
  if (table === policy.tables.targets) return { kind: 'metrics', of: ({ outcome }) => metricsSetBy(outcome as object) };
  const list = Object.values(ruleLists).find(({ path }) => path.join('.') === table.name);
  return { kind: list === undefined || list.asks === 'first' ? 'first' : 'every' };
}

function rulesThatDoNothing(space: CaseSpace, table: RuleTable<unknown>, asked: Asked): Finding[] {
  const findings: Finding[] = [];
  const part = table.name;
  const dead = new Set<Rule<unknown>>();
  for (const [index, rule] of table.rules.entries()) {
    const own = space.boxesOfRule(rule);
    if (!isPossible(space, own)) {
      dead.add(rule);
      findings.push({ kind: 'never-holds', part, rule: rule.id });
      continue;
    }
    if (asked.kind === 'every') continue;
    const earlier = table.rules.slice(0, index).filter((one) => !dead.has(one));
    if (asked.kind === 'first') {
      const by = hiddenBy(space, own, earlier);
      if (by === undefined) continue;
      dead.add(rule);
      findings.push({ kind: 'hidden', part, rule: rule.id, by });
      continue;
    }
    const set = asked.of(rule);
    const hidden = set.flatMap((metric) => {
      const by = hiddenBy(
        space,
        own,
        earlier.filter((one) => asked.of(one).includes(metric)),
      );
      return by === undefined ? [] : [{ metric, by }];
    });
    if (hidden.length === 0) continue;
    const by = [...new Set(hidden.flatMap((one) => one.by))];
    if (hidden.length === set.length) dead.add(rule);
    findings.push({
      kind: 'hidden',
      part,
      rule: rule.id,
      by,
      ...(hidden.length < set.length && { metrics: hidden.map(({ metric }) => metric) }),
    });
  }
  if (asked.kind === 'first') findings.push(...redundantRules(space, table, dead));
  return findings;
}

function isPossible({ boxes, impossible }: CaseSpace, own: readonly Box[]): boolean {
  return own.some((box) => boxes.uncovered(box, impossible) !== undefined);
}

/** The earlier rules that together hold wherever some boxes do; undefined where they leave a case. */
function hiddenBy(
  { boxes, impossible, boxesOfRule }: CaseSpace,
  own: readonly Box[],
  earlier: readonly Rule<unknown>[],
): string[] | undefined {
  const owner = new Map(earlier.flatMap((rule) => boxesOfRule(rule).map((box) => [box, rule.id] as const)));
  const used = new Set<string>();
  const covers = [...owner.keys(), ...impossible];
  for (const box of own) {
    const left = boxes.uncovered(box, covers, (cover) => {
      const id = owner.get(cover);
      if (id !== undefined) used.add(id);
    });
    if (left !== undefined) return undefined;
  }
  return earlier.flatMap(({ id }) => (used.has(id) ? [id] : []));
}

/** Rules without which every case is decided as with them: what comes after decides the same. */
function redundantRules(space: CaseSpace, table: RuleTable<unknown>, dead: ReadonlySet<Rule<unknown>>): Finding[] {
  const { boxes, impossible, boxesOfRule } = space;
  const living = table.rules.filter((rule) => !dead.has(rule));
  return living.flatMap((rule, index): Finding[] => {
    const same = sameText(settingsOf(rule));
    const later = living.slice(index + 1);
    if (!later.some((one) => sameText(settingsOf(one)) === same)) return [];
    const covers = [...living.slice(0, index).flatMap(boxesOfRule), ...impossible];
    const own = boxesOfRule(rule);
    const as = new Set<Rule<unknown>>();
    for (const next of later) {
      const isSame = sameText(settingsOf(next)) === same;
      for (const box of boxesOfRule(next))
        for (const mine of own) {
          const shared = boxes.both(mine, box);
          if (shared === undefined) continue;
          if (isSame) as.add(next);
          else if (boxes.uncovered(shared, covers) !== undefined) return [];
        }
      covers.push(...boxesOfRule(next));
    }
    if (own.some((box) => boxes.uncovered(box, covers) !== undefined)) return [];
    // A table may say the same in several of its cells, as its document does.
    const inTable = cellOf(rule.outcome as object)?.table;
    if (inTable !== undefined && [...as].every(({ outcome }) => cellOf(outcome as object)?.table === inTable)) return [];
    return [{ kind: 'redundant', part: table.name, rule: rule.id, as: [...as].map(({ id }) => id) }];
  });
}

/** The questions that some rules ask. */
function askedBy(tables: readonly RuleTable<unknown>[]): Set<string> {
  const conditions = tables.flatMap(({ rules }) => rules.map(({ condition }) => condition));
  return new Set(conditions.flatMap(comparisonsIn).map(({ fact }) => fact));
}

/** The cases that leave a list empty for which some rules ask, where every item that there can be is asked about: they answer nothing. */
function nothingNamed({ boxes }: CaseSpace, { catalogue }: CompiledPolicy, tables: readonly RuleTable<unknown>[]): Box[] {
  const asked = askedBy(tables);
  const lists = new Map<string, number[]>();
  for (const [place, { fact, item }] of boxes.dimensions.entries())
    if (item !== undefined && asked.has(fact)) lists.set(fact, [...(lists.get(fact) ?? []), place]);
  return [...lists].flatMap(([fact, places]) => {
    const { values, derived } = catalogue.get(fact) ?? {};
    if (derived || values === undefined || places.length < values.length) return [];
    const empty = places.reduce<Box | undefined>((box, place) => {
      const without = boxes.where(place, ({ answer }) => answer === false);
      return box && without && boxes.both(box, without);
    }, boxes.whole);
    return empty ?? [];
  });
}

/** The boxes of the cases that are taken in and have promises. */
function handled({ boxesOfRule }: CaseSpace, { tables }: CompiledPolicy): readonly Box[] {
  return [...tables.intake.rules.flatMap(boxesOfRule), ...tables.exclusions.rules.flatMap(boxesOfRule)];
}

/**
 * The cases that answer every question that some rules ask: what is still undecided then stays so, whatever else is answered. Nobody
 * need wish a severity.
 */
function answered({ boxes }: CaseSpace, tables: readonly RuleTable<unknown>[]): Box {
  const asked = askedBy(tables);
  for (const [derived, sources] of Object.entries(workedFrom))
    if (asked.has(derived)) for (const source of sources) asked.add(source);
  let whole = boxes.whole;
  for (const [place, { name, fact, isOfLists, item }] of boxes.dimensions.entries()) {
    if (!asked.has(name) || !asked.has(fact) || isOfLists || item !== undefined || maybeUnanswered.has(name)) continue;
    const stated = boxes.where(place, ({ answer }) => answer !== undefined);
    whole = (stated && boxes.both(whole, stated)) ?? whole;
  }
  return whole;
}

const workedFrom: Readonly<Record<string, readonly string[]>> = {
  usersAffectedPercent: ['usersAffected', 'usersTotal'],
  monthsSinceRelease: ['releasedOn'],
};

/** What a case may leave open for good: that somebody wished a severity, or changed one. Severities themselves are what is asked. */
const maybeUnanswered: ReadonlySet<string> = new Set([
  'requestedSeverity',
  'severityChangedTo',
  'severity',
  'assessedSeverity',
  'openedDuring',
  'happened',
]);

function withoutSeverity(space: CaseSpace, policy: CompiledPolicy): Finding[] {
  const { criteria, adjustments, limits } = policy.tables;
  const none = noSeverity(space);
  // Where nothing finds a severity, the one that is asked for is the question.
  const place = criteria.rules.length === 0 ? space.boxes.placeOf('wishedNow') : undefined;
  const wished = place === undefined ? space.boxes.whole : space.boxes.where(place, ({ answer }) => answer !== undefined);
  const known = wished && space.boxes.both(answered(space, [criteria, adjustments, limits]), wished);
  const box = none && known && space.boxes.both(known, none);
  const covers = [...handled(space, policy), ...nothingNamed(space, policy, [criteria, adjustments, limits])];
  return box === undefined ? [] : undecided(space, policy, box, covers, { part: 'severity', what: 'severity' });
}

/** The cases without a severity; undefined where the policy has none. */
function noSeverity({ boxes }: CaseSpace): Box | undefined {
  const place = boxes.placeOf('severity');
  return place === undefined ? undefined : boxes.where(place, ({ answer }) => answer === undefined);
}

function withoutRule(space: CaseSpace, policy: CompiledPolicy, what: 'team' | 'desk'): Finding[] {
  const table = policy.tables[`${what}s`];
  if (table.rules.length === 0) return [];
  const covers = [...table.rules.flatMap(space.boxesOfRule), ...handled(space, policy), ...nothingNamed(space, policy, [table])];
  return undecided(space, policy, answered(space, [table]), covers, { part: table.name, what });
}

/** Cases with a severity that are promised nothing, but for severities that say so. */
function withoutTarget(space: CaseSpace, policy: CompiledPolicy): Finding[] {
  const { targets } = policy.tables;
  if (targets.rules.length === 0) return [];
  const unasked = [...handled(space, policy), ...nothingNamed(space, policy, [targets])];
  const covers = [...targets.rules.flatMap(space.boxesOfRule), ...unasked];
  const { severities = {} } = policy.document;
  const place = space.boxes.placeOf('severity');
  const isPromised = ({ answer }: Cell): boolean =>
    typeof answer === 'string' && ownValue(severities, answer)?.withoutTargets !== true;
  const known = place === undefined ? space.boxes.whole : space.boxes.where(place, isPromised);
  if (known === undefined) return [];
  const box = space.boxes.both(answered(space, [targets]), known);
  return box === undefined ? [] : undecided(space, policy, box, covers, { part: 'targets', what: 'target' });
}

function undecided(
  space: CaseSpace,
  policy: CompiledPolicy,
  box: Box,
  covers: readonly Box[],
  { part, what }: { readonly part: string; readonly what: Undecided },
): Finding[] {
  const example = smallestCase(space, policy, box, covers);
  return example === undefined ? [] : [{ kind: 'undecided', part, what, example }];
}
