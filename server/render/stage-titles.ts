import { type DifferenceStage, type Message, phrase } from '../../engine/index.ts';

/** The parts of a policy as headings. */
export const stageTitles: Readonly<Record<DifferenceStage, Message>> = {
  header: phrase`The policy itself`,
  products: phrase`Products`,
  plans: phrase`Support plans`,
  'case-types': phrase`Case types`,
  facts: phrase`Symptoms and further facts`,
  severities: phrase`Severities`,
  intake: phrase`Intake`,
  severity: phrase`Severity rules`,
  routing: phrase`Teams and desks`,
  contacts: phrase`Contacts`,
  hours: phrase`Hours`,
  exclusions: phrase`Exclusions`,
  targets: phrase`Targets`,
  escalation: phrase`Escalation`,
  disposition: phrase`Disposition`,
  closure: phrase`Closure`,
  obligations: phrase`Obligations`,
  notices: phrase`Notices`,
  terms: phrase`Further terms`,
  examples: phrase`Examples`,
  notes: phrase`Notes`,
};

/** Entries by their part, in the order in which they come. */
export function byStage<T extends { readonly stage: DifferenceStage }>(entries: readonly T[]): [DifferenceStage, T[]][] {
  const groups = new Map<DifferenceStage, T[]>();
  for (const entry of entries) groups.set(entry.stage, [...(groups.get(entry.stage) ?? []), entry]);
  return [...groups];
}

/** A number of differences in words. */
export function formatCount(count: number): Message {
  if (count === 0) return phrase`no differences in meaning`;
  return count === 1 ? phrase`1 difference in meaning` : phrase`${count} differences in meaning`;
}

/** What a side of a difference says where it says nothing. */
export const nothing = phrase`nothing`;

/** The heading over changes that change no decision. */
export function wordingTitle(count: number): Message {
  return phrase`Wording, examples and notes (${count})`;
}
