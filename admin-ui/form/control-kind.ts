import type { Question } from './question.ts';

/** How a question is answered: among answers in view, a list to tick, a list to open, or something to type. */
export type ControlKind = 'choices' | 'check-list' | 'country' | 'select' | 'entry';

/** More answers than these go into a list to open. */
const mostChoices = 4;

/** The control for a question; one whose answer is none of the known ones must be able to show it. */
export function controlKind({ name, type, options }: Question, value: string | undefined): ControlKind {
  if (type === 'ids') return 'check-list';
  if (type === 'boolean') return 'choices';
  if (name === 'country') return 'country';
  if (options.length === 0) return 'entry';
  const isKnown = value === undefined || options.some(({ id }) => id === value);
  return options.length <= mostChoices && isKnown ? 'choices' : 'select';
}
