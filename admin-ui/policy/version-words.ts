import type { PolicySummary } from '../client/policies.ts';
import { text } from '../messages/text.ts';
import { formatDate } from '../time/format-time.ts';

/** Since when a version is in force, or from when, or until when it was: `in force since 17 Nov 2020`. */
export function versionWords(
  { from, begins, ends, retiredFrom, state }: PolicySummary,
  versions: readonly PolicySummary[],
): string {
  const start = from ?? begins?.slice(0, 10);
  switch (state) {
    case 'in-force':
      return start === undefined
        ? text('policy.version.without-start')
        : text('policy.version.in-force', { from: formatDate(start) });
    case 'scheduled':
      return text('policy.version.scheduled', { from: formatDate(start ?? '') });
    case 'superseded': {
      const end = versions.find((one) => one.begins !== null && one.begins === ends)?.from;
      return end ? text('policy.version.superseded-on', { until: formatDate(end) }) : text('policy.version.superseded');
    }
    case 'retired':
      return retiredFrom === null
        ? text('policy.version.retired')
        : text('policy.version.retired-on', { from: formatDate(retiredFrom) });
    case 'withdrawn':
      return text('policy.version.withdrawn');
  }
}
