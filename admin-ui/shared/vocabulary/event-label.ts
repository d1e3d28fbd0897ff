import { eventTypes, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { readable } from './question-label.ts';

/** An event in plain words. */
export function eventLabel(type: string, translate: Text = text): string {
  const key = `event.${type}`;
  return isMessage(key) ? translate(key as 'event.responded') : readable(type);
}

/** What can happen to a case under a policy, in plain words. */
export function eventOptions(document?: SupportPolicy): { readonly id: string; readonly label: string }[] {
  const own = Object.entries(document?.events ?? {}).map(([id, { label }]) => ({ id, label: label ?? readable(id) }));
  return [...eventTypes.map((id) => ({ id, label: text(`event.${id}`) })), ...own];
}
