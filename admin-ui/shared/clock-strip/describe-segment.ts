import { text } from '../../platform/messages/text.ts';
import { formatDuration } from '../../platform/time/format-duration.ts';
import { formatTimeRange } from '../../platform/time/format-time.ts';
import { pauseLabel } from '../vocabulary/event-label.ts';
import type { ClockPicture } from './clock-picture.ts';
import { isPause, type LaneSegment } from './lane-segments.ts';

type Pauses = Pick<ClockPicture, 'pauses'>;

/** What a clock does in a stretch, in a few words. */
export function clockModeLabel({ mode, pause, ahead, late }: LaneSegment, picture: Pauses): string {
  switch (mode) {
    case 'counting':
      return text(late ? 'clock.mode.late' : ahead ? 'clock.mode.ahead' : 'clock.mode.counting');
    case 'standing':
      return text(ahead ? 'clock.mode.will-stand' : 'clock.mode.stood');
    case 'waiting':
    case 'settled':
      return standingLabel(pause ?? null, picture);
    default:
      return text(`clock.mode.${mode}`);
  }
}

/** Why a clock stands: one of the pauses of the policy, or that the matter was settled. */
export function standingLabel(reason: string | null, picture: Pauses): string {
  if (reason === 'waiting-on-customer') return text('clock.mode.waiting');
  if (!isPause(reason)) return text('clock.mode.settled');
  return text('clock.mode.pause', { pause: pauseLabel(reason, picture) });
}

/** What is left at the end of a stretch, or by how much the time is exceeded. */
export function formatTimeLeft({ left }: LaneSegment): string {
  if (Math.abs(left) < 1000) return text('clock.nothing-left');
  const amount = formatDuration(left);
  return left > 0 ? text('decision.left', { amount }) : text('decision.over', { amount });
}

/** A stretch in a sentence: `Thu 4 Jun, 13:10–18:00 CEST: 4 h 50 min counted, 11 h 10 min left`. */
export function describeSegment(segment: LaneSegment, picture: Pauses & Pick<ClockPicture, 'timeZone'>): string {
  const { from, to, counted } = segment;
  const mode = clockModeLabel(segment, picture);
  const what = counted > 0 ? text('clock.amount', { amount: formatDuration(counted), mode }) : mode;
  return text('clock.segment', { when: formatTimeRange(from, to, picture.timeZone), what, left: formatTimeLeft(segment) });
}
