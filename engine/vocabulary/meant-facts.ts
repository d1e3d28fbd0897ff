import type { Message } from '../messages/message.ts';
import { messageOf } from '../messages/message-of.ts';
import { ownValue } from '../own-value.ts';

/** What people write first for standard facts. */
const meantFacts: Readonly<Record<string, string>> = {
  ...{ plan: 'supportPlan', tier: 'supportPlan', contractType: 'supportPlan', type: 'caseType', kind: 'caseType' },
  ...{ priority: 'requestedSeverity', timeZone: 'customerTimeZone', timezone: 'customerTimeZone', zone: 'customerTimeZone' },
  ...{ opened: 'openedAt', created: 'openedAt', createdAt: 'openedAt', occurred: 'occurredAt', env: 'environment' },
  ...{ customerId: 'customer', contractId: 'contract', users: 'usersAffected', affectedUsers: 'usersAffected', via: 'channel' },
};

/** The fact, of those that are known, that is meant by a word that people write first; undefined where it is none of these. */
export function meantFact(word: string, known: Iterable<string>): string | undefined {
  const meant = ownValue(meantFacts, word);
  return meant !== undefined && [...known].includes(meant) ? meant : undefined;
}

/** What a case states in place of a fact that is worked out from it. */
const statedInstead: Readonly<Record<string, string>> = {
  severity: '`requestedSeverity`',
  severityChangedTo: '`events: [{ type: severity-changed, at: …, to: … }]`',
  severityRaised: '`events: [{ type: severity-changed, at: …, to: … }]`',
  defectConfirmed: '`events: [{ type: defect-confirmed, at: … }]`',
  openedDuring: '`openedAt`',
  openedOn: '`openedAt`',
  happened: '`events`',
  usersAffectedPercent: '`usersAffected`, `usersTotal`',
  monthsSinceRelease: '`releasedOn`',
};

/** How a case says what a fact that is worked out is worked out from. */
export function stateInstead(name: string): Message | undefined {
  const names = ownValue(statedInstead, name);
  return names === undefined ? undefined : messageOf('request.state-instead', { names });
}

/** What people write first for the keys of an event. */
const meantEventKeys: Readonly<Record<string, string>> = {
  ...{ event: 'type', name: 'type', kind: 'type', time: 'at', when: 'at', on: 'at', date: 'at', severity: 'to', desk: 'to' },
  ...{ value: 'to', new: 'to', facts: 'set', answers: 'set', changes: 'set' },
};

/** The key of an event that is meant by a word that people write first; undefined where it is none of these. */
export function meantEventKey(word: string): string | undefined {
  return ownValue(meantEventKeys, word);
}
