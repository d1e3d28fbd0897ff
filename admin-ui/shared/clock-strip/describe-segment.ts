import { text } from '../../platform/messages/text.ts';
import { formatDuration } from '../../platform/time/format-duration.ts';
import { formatTimeRange } from '../../platform/time/format-time.ts';
import type { LaneSegment } from './lane-segments.ts';

/** What a clock does in a stretch, in a few words. */
export function clockModeLabel({ mode, ahead, late }: LaneSegment): string {
  switch (mode) {
    case 'counting':
      return text(late ? 'clock.mode.late' : ahead ? 'clock.mode.ahead' : 'clock.mode.counting');
    case 'standing':
      return text(ahead ? 'clock.mode.will-stand' : 'clock.mode.stood');
    default:
      return text(`clock.mode.${mode}`);
  }
}

/** What is left at the end of a stretch, or by how much the time is exceeded. */
export function formatTimeLeft({ left }: LaneSegment): string {
  if (Math.abs(left) < 1000) return text('clock.nothing-left');
  const amount = formatDuration(left);
  return left > 0 ? text('decision.left', { amount }) : text('decision.over', { amount });
}

/** A stretch in a sentence: `Thu 4 Jun, 13:10–18:00 CEST: 4 h 50 min counted, 11 h 10 min left`. */
export function describeSegment(segment: LaneSegment, timeZone: string): string {
  const { from, to, counted } = segment;
  const mode = clockModeLabel(segment);
  const what = counted > 0 ? text('clock.amount', { amount: formatDuration(counted), mode }) : mode;
  return text('clock.segment', { when: formatTimeRange(from, to, timeZone), what, left: formatTimeLeft(segment) });
}
