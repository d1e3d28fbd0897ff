import { comparisonsIn } from '../conditions/condition.ts';
import { type CompiledPolicy, compilePolicy } from '../decision/compiled-policy.ts';
import { isProblem, replay } from '../decision/decide.ts';
import type { Decision } from '../decision/decision.ts';
import { exampleRequest, runExample } from '../decision/example-run.ts';
import { toCase } from '../decision/request.ts';
import { ruleCase } from '../decision/rule-case.ts';
import { instantOf } from '../instant.ts';
import type { TimeData } from '../policy/holiday-source.ts';
import type { Policy } from '../policy/policy.ts';
import type { Example } from '../policy/policy-document.generated.ts';
import { metricsSetBy } from '../policy/target-rule.ts';
import { type Answered, recordedAnswers } from '../rules/rule-answers.ts';
import type { Rule } from '../rules/rule-table.ts';
import { allTables } from './case-space.ts';
import { sameText } from './decided.ts';
import { compareExactly } from './exact-comparison.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import type { ShownCase } from './smallest-case.ts';

/** A rule, by its list and its id. */
export type NamedRule = { readonly part: string; readonly rule: string };

/** A mutant that no example notices, and an example that would; null where none was found. */
export type Unnoticed = Omit<Mutant, 'document'> & { readonly suggestion: Example | null };

/** How much the examples of a policy hold it to. */
export type ExampleStrength = {
  readonly rules: number;
  /** Rules that decide no example. */
  readonly unreached: readonly NamedRule[];
  /** Mutants that decide some case otherwise, or of which it is not proved that they do not. */
  readonly mutants: number;
  readonly unnoticed: readonly Unnoticed[];
  /** Mutants that are proved to decide every case the same: nothing can notice them. */
  readonly equivalent: number;
};

/** Looks that the proof of one mutant may take. */
const looksOfMutant = 3_000_000;

/**
 * How much the examples of a policy hold it to: which rules decide some example, and which of its mutants an example notices. A mutant
 * that is proved to decide every case the same is left out; for one that no example notices, one is suggested that would. `progress` is
 * told how many mutants were tried, and waited for.
 */
export async function exampleStrength(
  policy: Policy,
  timeData: TimeData,
  progress: (tried: number) => void | Promise<void> = () => undefined,
): Promise<ExampleStrength> {
  const compiled = compilePolicy(policy, timeData);
  const examples = [...(policy.document.examples ?? [])];
  const unnoticed: Unnoticed[] = [];
  let [mutants, equivalent, tried] = [0, 0, 0];
  for (const { document, ...mutant } of mutantsOf(policy.document)) {
    await progress(tried++);
    const other = compilePolicy({ ...policy, document }, timeData);
    if (await isNoticed(other, examples)) {
      mutants += 1;
      continue;
    }
    const { isSame, regions } = compareExactly(compiled, other, looksOfMutant);
    if (isSame) {
      equivalent += 1;
      continue;
    }
    mutants += 1;
    let suggestion: Example | null = null;
    for (const { part, example } of regions) {
      suggestion ??= (await suggested(compiled, other, example, `${mutant.rule ?? mutant.part}: ${part}`)) ?? null;
    }
    unnoticed.push({ ...mutant, suggestion });
  }
  const { rules, unreached } = reachedRules(compiled);
  return { rules, unreached, mutants, unnoticed, equivalent };
}

/** The examples that are suggested, each case once and under a name of its own, with the first mutant that each would notice. */
export function suggestedExamples(unnoticed: readonly Unnoticed[]): { readonly example: Example; readonly notices: Unnoticed }[] {
  const cases = new Set<string>();
  const names = new Map<string, number>();
  return unnoticed.flatMap((notices) => {
    const { suggestion } = notices;
    const key = sameText(suggestion?.case);
    if (suggestion === null || cases.has(key)) return [];
    cases.add(key);
    const count = (names.get(suggestion.name) ?? 0) + 1;
    names.set(suggestion.name, count);
    return [{ example: count === 1 ? suggestion : { ...suggestion, name: `${suggestion.name}, ${count}` }, notices }];
  });
}

/** Whether some example comes out otherwise. One that noticed is asked first the next time: mutants beside one another are noticed by the same. */
async function isNoticed(policy: CompiledPolicy, examples: Example[]): Promise<boolean> {
  for (const [index, example] of examples.entries()) {
    const { isMet } = await runExample(policy, example);
    if (isMet) continue;
    examples.unshift(...examples.splice(index, 1));
    return true;
  }
  return false;
}

/** How many rules a policy decides by, and which of them no example comes to. */
function reachedRules(policy: CompiledPolicy): { readonly rules: number; readonly unreached: readonly NamedRule[] } {
  const reached = new Set<unknown>();
  for (const example of policy.document.examples ?? []) {
    const { case: sent, asOf } = exampleRequest(policy, example);
    const moment = instantOf(String(asOf));
    if (Number.isNaN(moment)) continue;
    const record: Answered[] = [];
    ruleCase(recordedAnswers(record), policy, toCase({ case: sent, envelope: {}, prefix: '' }, moment, policy));
    for (const { question, answer } of record) {
      const { table } = question;
      const set = new Set<string>();
      for (const index of answer) {
        const rule = table.rules[index];
        if (table !== policy.tables.targets) reached.add(rule);
        // Of targets a rule decides by what no rule before it sets.
        else if (metricsSetBy((rule?.outcome ?? {}) as object).some((metric) => !set.has(metric))) reached.add(rule);
        for (const metric of table === policy.tables.targets ? metricsSetBy((rule?.outcome ?? {}) as object) : [])
          set.add(metric);
      }
    }
  }
  // Levels that come to every case when somebody escalates it are asked for nothing.
  const isAsked = (name: string, { condition }: Rule<unknown>): boolean =>
    name !== 'escalation' || comparisonsIn(condition).length > 0;
  const all = allTables(policy).flatMap(({ name, rules }) =>
    rules.filter((rule) => isAsked(name, rule)).map((rule) => ({ part: name, rule })),
  );
  const unreached = all.filter(({ rule }) => !reached.has(rule)).map(({ part, rule }) => ({ part, rule: rule.id }));
  return { rules: all.length, unreached };
}

/** An example that a policy meets and another does not, from a case that they decide otherwise. */
async function suggested(
  policy: CompiledPolicy,
  other: CompiledPolicy,
  shown: ShownCase,
  name: string,
): Promise<Example | undefined> {
  const openedAt = shown.openedAt ?? usualOpening(policy);
  const at = (minutes: number): string => instantText(instantOf(openedAt) + minutes * 60_000);
  const events = shown.events.map((event, index) => ({ ...event, at: at(10 * (index + 1)) }));
  const example = {
    name,
    case: { ...shown.facts, openedAt: at(0), ...(events.length > 0 && { events }) },
    ...(events.length > 0 && { asOf: at(10 * (events.length + 1)) }),
  };
  const decided = async (one: CompiledPolicy): Promise<Decision | undefined> => {
    const outcome = await replay(one, exampleRequest(one, { ...example, expect: {} } as Example), Number.NaN);
    return isProblem(outcome) ? undefined : outcome;
  };
  const [here, there] = [await decided(policy), await decided(other)];
  if (here === undefined || there === undefined) return undefined;
  const expect = differingAnswers(here, there);
  if (Object.keys(expect).length === 0) return undefined;
  const whole = { ...example, expect } as Example;
  const [mine, theirs] = [await runExample(policy, whole), await runExample(other, whole)];
  return mine.isMet && !theirs.isMet ? whole : undefined;
}

/** To the second, as people write it. */
function instantText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** A Wednesday morning of the policy's first year, in its zone or not. */
function usualOpening({ from }: CompiledPolicy): string {
  const start = Number.isFinite(from) ? from : Date.UTC(2026, 0, 1);
  const day = 86_400_000;
  const later = Math.ceil(start / day) * day + 14 * day;
  const wednesday = later + ((3 - new Date(later).getUTCDay() + 7) % 7) * day;
  return new Date(wednesday + 10 * 3_600_000).toISOString();
}

/** What is told of a decision and depends on more than its rules. */
const besides: ReadonlySet<string> = new Set(['decisionId', 'policy', 'asOf', 'versions', 'explanation', 'case']);
/** What one expects of a decision first. */
const usual = [
  'severity.id',
  'routing.team',
  'routing.desk.id',
  'routing.billable',
  'intake.outcome',
  'excluded.rule',
  'disposition.status',
];

/** Up to three answers that differ between two decisions, by their paths in the first: the usual ones, or else others than words, or else words. */
function differingAnswers(here: Decision, there: Decision): Record<string, unknown> {
  const [mine, theirs] = [answersIn(here), answersIn(there)];
  const differing = [...mine].filter(([path, value]) => sameText(value) !== sameText(theirs.get(path)));
  const first = differing.filter(([path]) => usual.includes(path) || /^targets\.\w+\.dueAt$/.test(path));
  const plain = differing.filter(([path]) => !/\.(label|message)$/.test(path));
  return Object.fromEntries(([first, plain].find((answers) => answers.length > 0) ?? differing).slice(0, 3));
}

function answersIn(decision: Decision): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      const ids = value.map((one) => (one as { readonly id?: unknown } | null)?.id);
      if (ids.every((id) => typeof id === 'string')) found.set(path, ids);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) walk(one, `${path}.${key}`);
    else found.set(path, value);
  };
  for (const [key, value] of Object.entries(decision)) if (!besides.has(key)) walk(value, key);
  return found;
}
