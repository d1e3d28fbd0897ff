import type { CompiledPolicy, PolicyTables } from '../decision/compiled-policy.ts';
import { compiledAnswers } from '../rules/rule-answers.ts';
import type { Rule, RuleAnswers, RuleTable } from '../rules/rule-table.ts';

/** Answers by one version's tables that notice where another version would have answered with something else. */
export type PairedAnswers = RuleAnswers & {
  /** Forgets what was noticed, before the next case. */
  readonly start: () => void;
  /** Whether the other version answered every question since then with the same content: it decides the same. */
  readonly agreed: () => boolean;
};

/**
 * Pairs the tables of two versions that have everything but rules in common, so that a case for which they answer alike needs
 * to be decided once only; undefined where they differ in more than rules. Anything doubtful counts as a difference.
 */
export function pairedAnswers(before: CompiledPolicy, after: CompiledPolicy): PairedAnswers | undefined {
  if (commonGround(before) !== commonGround(after)) return undefined;
  const twins = twinTables(before.tables, after.tables);
  const contents = new Map(
    [...twins].flatMap(([own, twin]) => [...own.rules, ...twin.rules]).map((rule) => [rule, contentOf(rule)]),
  );
  let isAgreed = true;
  const isSame = (own: Rule<unknown> | undefined, other: Rule<unknown> | undefined): boolean =>
    own === undefined || other === undefined ? own === other : contents.get(own) === contents.get(other);
  return {
    start: () => {
      isAgreed = true;
    },
    agreed: () => isAgreed,
    first: (table, facts) => {
      const answer = compiledAnswers.first(table, facts);
      const twin = isAgreed ? twins.get(table) : undefined;
      if (twin !== undefined) isAgreed = isSame(answer, compiledAnswers.first(twin, facts));
      return answer;
    },
    every: (table, facts) => {
      const answer = compiledAnswers.every(table, facts);
      const twin = isAgreed ? twins.get(table) : undefined;
      if (twin === undefined) return answer;
      const other = compiledAnswers.every(twin, facts);
      isAgreed = answer.length === other.length && answer.every((rule, index) => isSame(rule, other[index]));
      return answer;
    },
  };
}

/** Parts of a policy that no decision depends on. */
const aside = ['version', 'effective', 'extends', 'title', 'summary', 'notes', 'analysis', 'source', 'terms', 'examples'];

/** Everything in a policy that decisions depend on, but for its rules. */
function commonGround({ id, language, document }: CompiledPolicy): string {
  const {
    intake,
    severity,
    routing,
    exclusions,
    clocks,
    targets,
    credits = [],
    disposition,
    obligations,
    notices,
    ...others
  } = document;
  const { criteria, adjustments = [], limits, reviews, ...setting } = severity ?? {};
  const kept = Object.entries(others).filter(([name]) => !aside.includes(name));
  // A policy without adjustments or credits is not asked for any.
  const asked = [adjustments.length > 0, credits.length > 0];
  return JSON.stringify([id, language, Object.keys(clocks ?? {}), asked, setting, kept]);
}

/** For each table of the one version that is not the same in the other, the other's. */
function twinTables(before: PolicyTables, after: PolicyTables): Map<RuleTable<unknown>, RuleTable<unknown>> {
  const twins = new Map<RuleTable<unknown>, RuleTable<unknown>>();
  const others = new Map(tablesOf(after).map((table) => [table.name, table]));
  for (const table of tablesOf(before)) {
    const other = others.get(table.name);
    if (other !== undefined && JSON.stringify(table.rules) !== JSON.stringify(other.rules)) twins.set(table, other);
  }
  return twins;
}

/** Every table of a policy, those of its clocks included. */
export function tablesOf({ clocks, ...others }: PolicyTables): RuleTable<unknown>[] {
  return [...Object.values(others), ...clocks.values()];
}

/** What a rule does where it holds, its words included. */
function contentOf({ outcome }: Rule<unknown>): string {
  const { when, source, ...content } = outcome as Readonly<Record<string, unknown>>;
  return JSON.stringify(content);
}
