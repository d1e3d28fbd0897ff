import type { SupportPolicy } from '../../../../engine/index.ts';
import { text } from '../../../platform/messages/text.ts';
import { readable } from '../../../shared/vocabulary/question-label.ts';
import type { LayeredPolicy } from '../layers/layered-policy.ts';
import { hoursLabel } from '../rules/format-target.ts';
import { type RuleList, ruleLists, rulesAt } from '../rules/rule-lists.ts';
import type { NameReference } from './condition-references.ts';
import type { NameReferences } from './policy-references.ts';

/** Where something is used, in words: the part of the policy, and what in it. */
type Usage = { readonly part: string; readonly names: readonly string[] };

/** The places that name something, each part once, rules by their names. Examples are counted. */
export function usagesOf(policy: LayeredPolicy, { own, below }: NameReferences): Usage[] {
  const value = policy.own.value as SupportPolicy;
  const lists = ruleLists(value);
  const parts = new Map<string, Set<string>>();
  const examples = new Set<unknown>();
  for (const reference of own) {
    if (reference.path[0] === 'examples') examples.add(reference.path[1]);
    else {
      const { part, name } = usageOf(reference, value, policy.document, lists);
      parts.set(part, (parts.get(part) ?? new Set()).add(name));
    }
  }
  return [
    ...[...parts].map(([part, names]) => ({ part, names: [...names] })),
    ...(examples.size === 0 ? [] : [{ part: text('editing.used.examples', { count: examples.size }), names: [] }]),
    ...(below.length === 0 ? [] : [{ part: text('editing.used.base'), names: [] }]),
  ];
}

/** The rules that name something, by their names. */
export function usingRules(policy: LayeredPolicy, { own }: NameReferences): string[] {
  const value = policy.own.value as SupportPolicy;
  const lists = ruleLists(value);
  return [...new Set(own.flatMap((reference) => ruleOf(reference, value, lists) ?? []))];
}

function usageOf(reference: NameReference, value: SupportPolicy, document: SupportPolicy, lists: readonly RuleList[]) {
  const { path } = reference;
  const list = listOf(reference, lists);
  if (list !== undefined) return { part: listTitle(list), name: ruleOf(reference, value, lists) ?? '' };
  const id = String(path[1]);
  if (path[0] === 'desks') return { part: text('editing.desks'), name: document.desks?.[id]?.label ?? id };
  if (path[0] === 'unions') return { part: text('editing.unions'), name: hoursLabel(id, document) };
  if (path[0] === 'calendars') return { part: text('editing.calendars'), name: hoursLabel(id, document) };
  if (path[0] === 'conditions') return { part: text('editing.conditions'), name: id };
  if (path[0] === 'metrics') return { part: text('editing.metrics'), name: document.metrics?.[id]?.label ?? readable(id) };
  if (path[0] === 'pauses') return { part: text('editing.pauses'), name: document.pauses?.[id]?.label ?? readable(id) };
  if (path[0] === 'appliesTo')
    return { part: text('editing.section.about'), name: text(`editing.applies-to.${id as 'customer'}`) };
  if (path[0] === 'closure') return { part: text('editing.closure'), name: text('editing.closure.on') };
  return { part: text('editing.severity.how'), name: text('editing.severity.default') };
}

function listOf({ path }: NameReference, lists: readonly RuleList[]): RuleList | undefined {
  return lists.find((list) => list.path.every((step, depth) => path[depth] === step));
}

function ruleOf(reference: NameReference, value: SupportPolicy, lists: readonly RuleList[]): string | undefined {
  const list = listOf(reference, lists);
  return list && rulesAt(value, list.path)[Number(reference.path[list.path.length])]?.id;
}

/** What stands over the table of a list of rules. */
export function listTitle({ id }: RuleList): string {
  if (id.startsWith('clocks.')) return text('editing.list.clock', { name: readable(id.slice(7)) });
  return text(`editing.list.${id as 'intake'}`);
}
