import { readable } from '../form/question-words.ts';
import { text } from '../messages/text.ts';
import type { Band } from './bands.ts';

/** What open hours are called: the policy's word, or ours for hours that need no calendar. */
export function bandWords({ name, label }: Pick<Band, 'name' | 'label'>): string {
  if (name === 'around-the-clock' || name === 'business-days') return text(`clock.hours.${name}`);
  return label ?? readable(name);
}
