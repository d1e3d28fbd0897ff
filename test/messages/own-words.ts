import type { SupportPolicy } from '../../engine/index.ts';

/** Where a policy names by ids of its own what stands in it. */
const named =
  'products supportPlans caseTypes symptoms facts conditions contacts calendars unions desks severities clocks values'.split(' ');

/** Where the format lets choose, or stand amounts, weekdays and the ids of others: not a policy's own words. */
export const chosen: ReadonlySet<string> = new Set(
  'outcome status kind setBy binds billable commitment on starts pausedBy dueWithinHours then by to handedTo highest type default within days openCases of per gives most onSeverityChange warnAt objective'.split(
    ' ',
  ),
);

/** Examples are told in the notation of the file. */
const examples = new Set(['case', 'expect']);

/** What stands in a policy in its own words: texts, ids that it makes up, names of products. */
export function ownWords(document: SupportPolicy): Set<string> {
  const facts = ['product', 'symptoms', ...Object.keys(document.facts ?? {})];
  const words = new Set<string>();
  const collect = (value: unknown, key: string, within: 'asked' | 'example' | ''): void => {
    if (Array.isArray(value)) for (const part of value) collect(part, key, within);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, part] of Object.entries(value)) {
        if (named.includes(key) || within === 'example' || facts.includes(inner)) words.add(inner);
        collect(part, inner, inner === 'when' || key === 'conditions' ? 'asked' : examples.has(inner) ? 'example' : within);
      }
    else if (typeof value === 'string' && isOwn(key, within)) words.add(value);
  };
  const isOwn = (key: string, within: string): boolean =>
    within === 'example' || (within === 'asked' ? facts.includes(key) : !chosen.has(key));
  collect(document, '', '');
  return new Set([...words].flatMap((one) => [one.replace(/\s+/g, ' ').trim(), one.replaceAll('-', ' ')]));
}
