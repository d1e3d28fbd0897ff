import type { PolicySummary } from '../client/policies.ts';
import { text } from '../messages/text.ts';
import { formatDate } from '../time/format-time.ts';

/** Since when a version is in force, or from when, or until when it was: `in force since 17 Nov 2020`. */
export function versionWords({ from, until, inForce }: PolicySummary, today: string): string {
  if (until !== null && until <= today) return text('policy.version.ended', { until: formatDate(until) });
  if (from !== null && from > today) return text('policy.version.scheduled', { from: formatDate(from) });
  if (!inForce) return text('policy.version.superseded');
  return from === null ? text('policy.version.without-start') : text('policy.version.in-force', { from: formatDate(from) });
}

/** Today's date in the reader's zone, as YYYY-MM-DD. */
export function todaysDate(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
