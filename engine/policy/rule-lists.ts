import { ownValue } from '../own-value.ts';
import type { Path } from '../path.ts';
import type { KnownFrom } from '../vocabulary/facts.ts';
import { clockList, ruleListIds, ruleLists } from '../vocabulary/stages.ts';
import type { SupportPolicy } from './policy-document.generated.ts';

/** A rule of whatever list. */
export type WrittenRule = { readonly id: string; readonly when?: object; readonly [key: string]: unknown };

/** A list of rules in a policy: where it stands, what its rules must have, and which facts are known when it is asked. */
type WrittenRuleList = {
  readonly path: Path;
  readonly rules: readonly WrittenRule[];
  readonly required: readonly string[];
  readonly oneOf?: readonly string[];
  readonly knownUpTo: KnownFrom;
  /** Whether the first rule that holds counts, every one, or none. */
  readonly asks: 'first' | 'every' | 'levels' | 'none';
};

/** Every list of rules that a policy has, its own clocks among them. */
export function writtenRuleLists(policy: SupportPolicy): WrittenRuleList[] {
  return [
    ...ruleListIds.map((id) => ({ ...ruleLists[id], rules: rulesAt(policy, ruleLists[id].path) })),
    ...Object.keys(policy.clocks ?? {}).map((name) => {
      const path = ['clocks', name];
      return { ...clockList, path, rules: rulesAt(policy, path) };
    }),
  ];
}

/** The rules that stand at a path of a policy; none where something else stands there. */
export function rulesAt(policy: SupportPolicy, path: Path): readonly WrittenRule[] {
  const found = path.reduce<unknown>((part, step) => ownValue(part as Record<string, unknown> | undefined, step), policy);
  return Array.isArray(found) ? found : [];
}
