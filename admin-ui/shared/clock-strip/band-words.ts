import { text } from '../../platform/messages/text.ts';
import { readable } from '../vocabulary/question-words.ts';
import type { Band } from './bands.ts';

/** What open hours are called: the policy's word, or ours for hours that need no calendar. */
export function bandWords({ name, label }: Pick<Band, 'name' | 'label'>): string {
  if (name === 'around-the-clock' || name === 'business-days') return text(`clock.hours.${name}`);
  return label ?? readable(name);
}
