import { canonicalForm } from '../conditions/canonical-form.ts';
import { comparisonsIn } from '../conditions/condition.ts';
import type { CompiledPolicy } from '../decision/compiled-policy.ts';
import type { SupportPolicy } from '../policy/policy-document.generated.ts';
import { metricsSetBy } from '../policy/target-rule.ts';
import type { Rule } from '../rules/rule-table.ts';
import { type DecidedListId, decidedListIds, ruleLists } from '../vocabulary/stages.ts';
import { decidedBy, isMap, promisedBy, sameText } from './decided.ts';

/** Which parts of two policies ask and decide the same, rule by rule, so that no case need be looked for. */
export type SameParts = {
  readonly severity: boolean;
  readonly hours: boolean;
  /** The lists, and the targets as `targets.response`, by their names. */
  readonly parts: ReadonlySet<string>;
};

/** What these lists decide shows in the severity. */
export const inSeverity: ReadonlySet<DecidedListId> = new Set(['criteria', 'adjustments', 'limits']);

/** The facts that hang on how severities are worked out. */
const ofSeverity: ReadonlySet<string> = new Set(['severity', 'assessedSeverity', 'requestedSeverity', 'severityRaised']);

/** Compares two policies rule by rule: what is written in another order, nested otherwise or under a name is the same. */
export function samePartsOf(before: CompiledPolicy, after: CompiledPolicy): SameParts {
  const hours = (['calendars', 'unions'] as const).every(
    (part) => sameText(before.document[part]) === sameText(after.document[part]),
  );
  const [one, other] = [partsOf(before), partsOf(after)];
  const isSame = (name: string): boolean => {
    const [part, same] = [one.get(name), other.get(name)];
    return part?.text === same?.text && (hours || part?.facts.has('openedDuring') !== true);
  };
  const severity = isSame('severity') && [...inSeverity].every((id) => isSame(ruleLists[id].path.join('.')));
  const isApart = (name: string): boolean => !severity && [...(one.get(name)?.facts ?? [])].some((fact) => ofSeverity.has(fact));
  const parts = [...new Set([...one.keys(), ...other.keys()])].filter((name) => isSame(name) && !isApart(name));
  return { severity, hours, parts: new Set(parts) };
}

/** What a part asks and decides, as text, and the facts for which it asks. */
type Part = { readonly text: string; readonly facts: ReadonlySet<string> };

function partsOf({ tables, metricsSet, document, severities }: CompiledPolicy): ReadonlyMap<string, Part> {
  const part = <T>(rules: readonly Rule<T>[], decided: (rule: Rule<T>) => unknown): Part => ({
    text: sameText(rules.map((rule) => [canonicalForm(rule.condition), decided(rule)])),
    facts: new Set(rules.flatMap(({ condition }) => comparisonsIn(condition)).map(({ fact }) => fact)),
  });
  const { setBy = 'customer', changes, default: otherwise } = document.severity ?? {};
  const parts = new Map<string, Part>([
    ['severity', { text: sameText([severities, setBy, changes, otherwise]), facts: new Set() }],
  ]);
  for (const id of decidedListIds) {
    const isEvery = ruleLists[id].asks !== 'first' && !inSeverity.has(id);
    const rules: readonly Rule<unknown>[] = tables[id].rules;
    parts.set(
      ruleLists[id].path.join('.'),
      part(rules, (rule) => (isEvery ? [rule.id, decidedBy(rule)] : decidedBy(rule))),
    );
  }
  for (const [name, { rules }] of tables.clocks) parts.set(`clocks.${name}`, part(rules, decidedBy));
  for (const [metric] of metricsSet) {
    const rules = tables.targets.rules.filter(({ outcome }) => metricsSetBy(outcome).includes(metric));
    parts.set(
      `targets.${metric}`,
      part(rules, (rule) => promisedBy(rule, metric)),
    );
  }
  return parts;
}

/**
 * What each part of a policy is to a comparison of what is decided: rules, which are compared case by case; a definition, which is
 * named where it differs; or none of what a case is decided by: names, words, and when versions hold.
 */
const kinds: Readonly<Record<keyof SupportPolicy, 'rules' | 'definition' | 'aside'>> = {
  policy: 'aside',
  language: 'aside',
  version: 'aside',
  extends: 'aside',
  title: 'aside',
  summary: 'aside',
  vendorName: 'aside',
  defaultLanguage: 'aside',
  effective: 'aside',
  review: 'aside',
  analysis: 'aside',
  source: 'aside',
  notes: 'aside',
  terms: 'aside',
  examples: 'aside',
  timeZone: 'definition',
  appliesTo: 'definition',
  products: 'definition',
  supportPlans: 'definition',
  caseTypes: 'definition',
  symptoms: 'definition',
  facts: 'definition',
  events: 'definition',
  metrics: 'definition',
  pauses: 'definition',
  contacts: 'definition',
  calendars: 'definition',
  unions: 'definition',
  desks: 'definition',
  severities: 'definition',
  warnAt: 'definition',
  // A condition that has a name stands in the rules that ask for it.
  conditions: 'rules',
  intake: 'rules',
  severity: 'rules',
  routing: 'rules',
  exclusions: 'rules',
  clocks: 'rules',
  targets: 'rules',
  credits: 'rules',
  escalation: 'rules',
  disposition: 'rules',
  closure: 'rules',
  obligations: 'rules',
  notices: 'rules',
};

/** The parts that are no rules and differ in more than their words, each entry by its name, as `calendars.office`. */
export function differentDefinitions({ document: before }: CompiledPolicy, { document: after }: CompiledPolicy): string[] {
  const parts = (Object.keys(kinds) as (keyof SupportPolicy)[]).filter((part) => kinds[part] === 'definition');
  const entries = parts.flatMap((part): string[] => {
    const [one, other]: readonly unknown[] = [before[part], after[part]];
    if (!isMap(one) || !isMap(other)) return sayTheSame(one, other) ? [] : [part];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter((name) => !sayTheSame(one[name], other[name]))
      .map((name) => `${part}.${name}`);
  });
  // The first severity is the gravest: their order is part of what they are.
  const isOrderSame = sayTheSame(Object.keys(before.severities ?? {}), Object.keys(after.severities ?? {}));
  const settings = (['setBy', 'changes', 'default'] as const)
    .filter((key) => before.severity?.[key] !== after.severity?.[key])
    .map((key) => `severity.${key}`);
  // One amount for every case is no list of rules.
  const isPlain = [before.closure, after.closure].some((closure) => isMap(closure));
  const closure = isPlain && !sayTheSame(before.closure, after.closure) ? ['closure'] : [];
  return [...new Set([...entries, ...(isOrderSame ? [] : ['severities']), ...settings, ...closure])];
}

/** Whether two parts say the same but for their words. */
function sayTheSame(one: unknown, other: unknown): boolean {
  return sameText(withoutWords(one)) === sameText(withoutWords(other));
}

/** A part without labels, helps and places in documents. An entry that somebody named like these is no text, and stays. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !(isWord(key, part) || isSource(key, part)))
      .map(([key, part]) => [key, withoutWords(part)]),
  );
}

function isWord(key: string, part: unknown): boolean {
  return typeof part === 'string' && ['label', 'help', 'description'].includes(key);
}

function isSource(key: string, part: unknown): boolean {
  return key === 'source' && isMap(part) && Object.values(part).every((one) => typeof one === 'string');
}
