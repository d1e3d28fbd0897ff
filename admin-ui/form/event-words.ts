import { eventTypes } from '../../engine/index.ts';
import { readable } from './question-words.ts';

const words: Readonly<Record<string, string>> = {
  responded: 'Support responded',
  'defect-confirmed': 'Defect confirmed',
  'waiting-on-customer': 'Customer was asked, waiting',
  'customer-replied': 'Customer replied',
  restored: 'Service restored',
  resolved: 'Resolved',
  reopened: 'Opened again',
  'status-updated': 'Status update given',
  'follow-up': 'Customer was reminded',
  'severity-changed': 'Severity changed to',
  'desk-changed': 'Handed to another desk',
  escalated: 'Escalated to',
  'root-cause-reported': 'Root cause reported',
};

/** An event in plain words. */
export function eventWords(type: string): string {
  return Object.hasOwn(words, type) ? (words[type] ?? type) : readable(type);
}

/** What can happen to a case, in plain words. */
export const eventOptions: readonly { readonly id: string; readonly label: string }[] = eventTypes.map((id) => ({
  id,
  label: eventWords(id),
}));
