import { caseVocabulary, eventTypes, ownValue, type SupportPolicy } from '../../../engine/index.ts';
import type { Text } from '../../platform/messages/make-text.ts';
import { isMessage, text } from '../../platform/messages/text.ts';
import { readable } from './question-label.ts';

/** An event in plain words: as the policy calls it, or as every policy does. */
export function eventLabel(type: string, document: Pick<SupportPolicy, 'events'> | undefined, translate: Text = text): string {
  const own = ownValue(document?.events, type)?.label;
  if (own !== undefined) return own;
  const key = `event.${type}`;
  return isMessage(key) ? translate(key as 'event.responded') : readable(type);
}

/** What makes a clock stand still, likewise. */
export function pauseLabel(name: string, document: Pick<SupportPolicy, 'pauses'> | undefined, translate: Text = text): string {
  const own = ownValue(document?.pauses, name)?.label;
  if (own !== undefined) return own;
  return name === 'waiting-on-customer' ? translate('pause.waiting-on-customer') : readable(name);
}

/** What can happen to a case under a policy, in plain words. */
export function eventOptions(document: SupportPolicy | undefined): { readonly id: string; readonly label: string }[] {
  const types = document === undefined ? eventTypes : caseVocabulary(document).events;
  return types.map((id) => ({ id, label: eventLabel(id, document) }));
}
