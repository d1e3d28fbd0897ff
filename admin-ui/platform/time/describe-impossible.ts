import { capital } from '../messages/capital.ts';
import { text } from '../messages/text.ts';
import { formatMonth } from './format-time.ts';
import type { ImpossibleTime } from './read-written.ts';

/** Why there is no such day or moment, in a sentence. */
export function describeImpossible(why: ImpossibleTime): string {
  switch (why.kind) {
    case 'month':
      return text('time.impossible.month', { month: String(why.month) });
    case 'day':
      return text('time.impossible.day', { month: capital(formatMonth(`${why.month}-01`)), days: String(why.days) });
    case 'year':
      return text('time.impossible.year', { first: String(why.first), last: String(why.last) });
    case 'clock':
      return text('time.impossible.clock', { clock: why.clock });
  }
}
