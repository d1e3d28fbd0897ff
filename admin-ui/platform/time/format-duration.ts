import { text } from '../messages/text.ts';

/** `4 h 50 min`, `30 min`, `45 s`. Hours are not folded into days, because a day of support is seldom 24 hours. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours.toLocaleString(text.locale)} h`, rest > 0 && `${rest} min`].filter(Boolean).join(' ');
}

/** How far away an instant is in plain time: from now, `in 3 days`, `2 h ago`; from another moment, `3 days later`, `2 h earlier`. */
export function formatDistance(from: number, to: number, seenFrom: 'now' | 'then' = 'now'): string {
  const amount = formatRoundDuration(to - from);
  const isSame = Math.round(Math.abs(to - from) / 60_000) === 0;
  if (seenFrom === 'now') return isSame ? text('time.now') : text(to > from ? 'time.in' : 'time.ago', { amount });
  return isSame ? text('time.then') : text(to > from ? 'time.later' : 'time.earlier', { amount });
}

/** A stretch of plain time, roughly: `30 min`, `5 h`, `3 days`. */
export function formatRoundDuration(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : text('time.days', { count: Math.round(minutes / 1440) });
}
