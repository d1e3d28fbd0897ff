import { isAmount } from '../../../../engine/index.ts';
import type { Question } from '../../../shared/vocabulary/question.ts';

/** How a question is answered: among answers in view, a list to tick, a list to open, or something to type. */
type ControlKind = 'choices' | 'check-list' | 'country' | 'zone' | 'duration' | 'instant' | 'select' | 'entry';

/** Answers that take up more room than this go into a list to open. */
const most = { answers: 4, letters: 36 };

/** The control for a question; one whose answer is none of the known ones must be able to show it. */
export function controlKind({ type, options }: Question, value: string | undefined): ControlKind {
  if (type === 'ids') return 'check-list';
  if (type === 'boolean') return 'choices';
  if (type === 'country') return 'country';
  if (type === 'instant') return 'instant';
  if (type === 'timeZone') return 'zone';
  if (type === 'duration' && (value === undefined || isAmount(value))) return 'duration';
  if (options.length === 0) return 'entry';
  const isKnown = value === undefined || options.some(({ id }) => id === value);
  const letters = options.reduce((sum, { label }) => sum + label.length, 0);
  const fits = options.length <= most.answers && (letters <= most.letters || type === 'severity');
  return fits && isKnown ? 'choices' : 'select';
}
