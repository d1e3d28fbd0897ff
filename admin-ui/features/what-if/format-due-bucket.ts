import { text } from '../../platform/messages/text.ts';
import { formatRoundDuration } from '../../platform/time/format-duration.ts';
import type { DueBucket } from './due-buckets.ts';

/** By how much due times of a bucket moved: `up to 1 h earlier`, `4 h to 12 h later`, `more than 30 days later`. */
export function formatDueBucket({ from, to }: DueBucket): string {
  const [near, far] = [Math.min(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from), Math.abs(to))];
  const amount =
    near === 0
      ? text('what-if.bucket.up-to', { far: formatRoundDuration(far) })
      : Number.isFinite(far)
        ? text('what-if.bucket.between', { near: formatRoundDuration(near), far: formatRoundDuration(far) })
        : text('what-if.bucket.more', { near: formatRoundDuration(near) });
  return text(to <= 0 ? 'what-if.bucket.earlier' : 'what-if.bucket.later', { amount });
}
