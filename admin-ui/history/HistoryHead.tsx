import type { VersionList } from '../client/policies.ts';
import { text } from '../messages/text.ts';
import type { EditionName } from '../policy/policy-address.ts';
import { dayOrMoment } from '../publishing/day-or-moment.ts';
import { zoneOfVersions } from '../publishing/release.ts';
import { may } from '../session/permissions.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: VersionList;
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
        {retiredFrom === null
          ? text('history.goes-on')
          : text('history.ends', { when: dayOrMoment(retiredFrom, zoneOfVersions(list.items)) })}
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
