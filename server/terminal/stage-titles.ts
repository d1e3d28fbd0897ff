import type { DifferenceStage } from '../../engine/index.ts';

/** The parts of a policy as headings. */
export const stageTitles: Readonly<Record<DifferenceStage, string>> = {
  header: 'The policy itself',
  products: 'Products',
  plans: 'Support plans',
  'case-types': 'Case types',
  facts: 'Symptoms and further facts',
  severities: 'Severities',
  intake: 'Intake',
  severity: 'Severity rules',
  routing: 'Teams and desks',
  contacts: 'Contacts',
  hours: 'Hours',
  exclusions: 'Exclusions',
  targets: 'Targets',
  escalation: 'Escalation',
  disposition: 'Disposition',
  closure: 'Closure',
  obligations: 'Obligations',
  notices: 'Notices',
  terms: 'Further terms',
  examples: 'Examples',
  notes: 'Notes',
};

/** Entries by their part, in the order in which they come. */
export function byStage<T extends { readonly stage: DifferenceStage }>(entries: readonly T[]): [DifferenceStage, T[]][] {
  const groups = new Map<DifferenceStage, T[]>();
  for (const entry of entries) groups.set(entry.stage, [...(groups.get(entry.stage) ?? []), entry]);
  return [...groups];
}

/** A number of differences in words. */
export function countWords(count: number, kind: string): string {
  return count === 0 ? `no differences in ${kind}` : `${count} ${count === 1 ? 'difference' : 'differences'} in ${kind}`;
}
