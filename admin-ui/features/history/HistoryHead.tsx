import { instantOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatStart } from '../../platform/time/format-time.ts';
import { dayOrMoment } from '../../shared/policies/day-or-moment.ts';
import { zoneOfEdition } from '../../shared/policies/edition-versions.ts';
import type { Versions } from '../../shared/policies/policies-client.ts';
import type { EditionName } from '../../shared/policies/policy-address.ts';
import { may } from '../../shared/session/permissions.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  readonly onAsk: (kind: 'retire' | 'lift') => void;
};

/** Whether the policy goes on, and the way to end it or to take that back. */
export function HistoryHead({ edition, list, onAsk }: Props) {
  const { retiredFrom } = list;
  const mayPublish = may('publisher', edition.policy);
  if (edition.language === 'base') return null;
  return (
    <header class="history-head">
      <p class={retiredFrom === null ? 'muted' : 'callout'} data-kind="attention">
        {describeEnd(list)}
      </p>
      <button
        type="button"
        class="button"
        disabled={!mayPublish}
        title={mayPublish ? undefined : text('review.publish.not-allowed')}
        onClick={() => onAsk(retiredFrom === null ? 'retire' : 'lift')}
      >
        {text(retiredFrom === null ? 'history.retire' : 'history.lift')}
      </button>
    </header>
  );
}

/** Whether the policy goes on: it may be retired, or its last version may state an end. */
function describeEnd({ items, retiredFrom }: Versions): string {
  const timeZone = zoneOfEdition(items);
  if (retiredFrom !== null) return text('history.ends', { when: dayOrMoment(retiredFrom, timeZone) });
  const ends = items.filter(({ state }) => state !== 'withdrawn').map(({ until }) => until);
  if (ends.length === 0 || ends.includes(null)) return text('history.goes-on');
  const last = Math.max(...ends.map((end) => instantOf(end ?? '')));
  return text('history.ends-itself', { when: formatStart(new Date(last).toISOString(), timeZone) });
}
