import { text } from '../../platform/messages/text.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { dayOrMoment } from './day-or-moment.ts';
import type { PolicySummary } from './policies-client.ts';

/** Since when a version is in force, or from when, or until when it was: `in force since 17 Nov 2020`. Days are those of the policy's zone. */
export function describeVersionState({ language, begins, ends, retiredFrom, state, timeZone }: PolicySummary): string {
  if (language === 'base') return text('policy.version.base');
  switch (state) {
    case 'in-force':
      return begins === null
        ? text('policy.version.without-start')
        : text('policy.version.in-force', { from: formatStart(begins, timeZone) });
    case 'scheduled':
      return text('policy.version.scheduled', { from: formatStart(begins ?? '', timeZone) });
    case 'retired':
    case 'superseded':
      return state === 'retired' && retiredFrom !== null
        ? text('policy.version.retired-on', { from: dayOrMoment(retiredFrom, timeZone) })
        : text('policy.version.superseded-on', { until: formatStart(ends ?? '', timeZone) });
    case 'withdrawn':
      return text('policy.version.withdrawn');
  }
}
