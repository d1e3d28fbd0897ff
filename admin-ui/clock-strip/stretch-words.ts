import { formatDuration } from '../time/format-duration.ts';
import { formatStretch } from '../time/format-time.ts';
import type { Stretch } from './stretches.ts';

/** What a clock does in a stretch, in a few words. */
export function modeWords({ mode, ahead, late }: Stretch): string {
  switch (mode) {
    case 'counting':
      return late ? 'counted, too late' : ahead ? 'will count' : 'counted';
    case 'standing':
      return ahead ? 'will stand, closed' : 'stood, closed';
    case 'waiting':
      return 'stood, waiting for the customer';
    case 'settled':
      return 'stood, the matter was settled';
    case 'not-promised':
      return 'stood, nothing promised at that severity';
  }
}

/** What is left at the end of a stretch, or by how much the time is exceeded. */
export function leftWords({ left }: Stretch): string {
  if (Math.abs(left) < 1000) return 'nothing left';
  return left > 0 ? `${formatDuration(left)} left` : `${formatDuration(left)} over`;
}

/** A stretch in a sentence: `Thu 4 Jun, 13:10–18:00 CEST: 4 h 50 min counted, 11 h 10 min left`. */
export function stretchWords(stretch: Stretch, timeZone: string): string {
  const { from, to, counted } = stretch;
  const amount = counted > 0 ? `${formatDuration(counted)} ` : '';
  return `${formatStretch(from, to, timeZone)}: ${amount}${modeWords(stretch)}, ${leftWords(stretch)}`;
}
