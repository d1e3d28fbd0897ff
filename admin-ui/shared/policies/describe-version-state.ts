import type { Text } from '../../platform/messages/make-text.ts';
import { text } from '../../platform/messages/text.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { dayOrMoment } from './day-or-moment.ts';
import type { PolicySummary } from './policies-client.ts';

/** Since when a version is in force, or from when, or until when it was: `in force since 17 Nov 2020`. Days are those of the policy's zone. In the reader's language unless another one is meant. */
export function describeVersionState(
  { language, begins, ends, retiredFrom, state, timeZone }: PolicySummary,
  translate: Text = text,
): string {
  if (language === 'base') return translate('policy.version.base');
  switch (state) {
    case 'in-force':
      return begins === null
        ? translate('policy.version.without-start')
        : translate('policy.version.in-force', { from: formatStart(begins, timeZone, translate.locale) });
    case 'scheduled':
      return translate('policy.version.scheduled', { from: formatStart(begins ?? '', timeZone, translate.locale) });
    case 'retired':
    case 'superseded':
      return state === 'retired' && retiredFrom !== null
        ? translate('policy.version.retired-on', { from: dayOrMoment(retiredFrom, timeZone) })
        : translate('policy.version.superseded-on', { until: formatStart(ends ?? '', timeZone, translate.locale) });
    case 'withdrawn':
      return translate('policy.version.withdrawn');
  }
}
