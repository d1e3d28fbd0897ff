import type { DifferenceStage, Message } from '../../engine/index.ts';
import { messageOf } from '../messages/message-of.ts';

/** The parts of a policy as headings. */
export const stageTitles: Readonly<Record<DifferenceStage, Message>> = {
  header: messageOf('report.stage.header'),
  products: messageOf('report.stage.products'),
  plans: messageOf('report.stage.plans'),
  'case-types': messageOf('report.stage.case-types'),
  facts: messageOf('report.stage.facts'),
  severities: messageOf('report.stage.severities'),
  intake: messageOf('report.stage.intake'),
  severity: messageOf('report.stage.severity'),
  routing: messageOf('report.stage.routing'),
  contacts: messageOf('report.stage.contacts'),
  hours: messageOf('report.stage.hours'),
  exclusions: messageOf('report.stage.exclusions'),
  targets: messageOf('report.stage.targets'),
  credits: messageOf('report.stage.credits'),
  escalation: messageOf('report.stage.escalation'),
  disposition: messageOf('report.stage.disposition'),
  closure: messageOf('report.stage.closure'),
  obligations: messageOf('report.stage.obligations'),
  notices: messageOf('report.stage.notices'),
  terms: messageOf('report.stage.terms'),
  examples: messageOf('report.stage.examples'),
  notes: messageOf('report.stage.notes'),
};

/** Entries by their part, in the order in which they come. */
export function byStage<T extends { readonly stage: DifferenceStage }>(entries: readonly T[]): [DifferenceStage, T[]][] {
  const groups = new Map<DifferenceStage, T[]>();
  for (const entry of entries) groups.set(entry.stage, [...(groups.get(entry.stage) ?? []), entry]);
  return [...groups];
}

/** A number of differences in words. */
export function formatCount(count: number): Message {
  if (count === 0) return messageOf('report.no-differences-in-meaning');
  return count === 1 ? messageOf('report.one-difference-in-meaning') : messageOf('report.differences-in-meaning', { count });
}

/** What a side of a difference says where it says nothing. */
export const nothing = messageOf('report.nothing');

/** The heading over changes that change no decision. */
export function wordingTitle(count: number): Message {
  return messageOf('report.wording-count', { count });
}
