import { useLocation } from 'preact-iso';
import { instantOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { ProblemNote } from '../../platform/task/ProblemNote.tsx';
import { useTask } from '../../platform/task/use-task.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { When } from '../../platform/time/When.tsx';
import { startDraftFrom } from '../../shared/drafts/draft-life-client.ts';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { versionState } from '../../shared/policies/edition-versions.ts';
import type { Versions } from '../../shared/policies/policies-client.ts';
import { type EditionName, policyAddress } from '../../shared/policies/policy-address.ts';
import { loadPolicyList } from '../../shared/policies/policy-library.ts';
import type { ListedVersion } from '../../shared/publication/release.ts';
import { may } from '../../shared/session/permissions.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  /** Undefined where there is no rolling back. */
  readonly onRollBack: ((to: ListedVersion) => void) | undefined;
  /** Has a scheduled version begin at another time, or never. */
  readonly onAsk: (kind: 'move' | 'cancel', version: ListedVersion) => void;
};

/** Every version: how it stands, from when to when, who published it and why; two of them can be chosen to be compared. */
export function VersionTable({ edition, list, onRollBack, onAsk }: Props) {
  const { values, set } = useFilters(['from', 'to']);
  const mayPublish = may('publisher', edition.policy);
  const isOnly = list.items.length < 2;
  const isBase = edition.language === 'base';
  return (
    <table class="versions">
      <caption class="visually-hidden">{text('history.versions')}</caption>
      <thead>
        <tr>
          {!isOnly && <th scope="col">{text('history.column.compare')}</th>}
          <th scope="col">{text('policy.version')}</th>
          <th scope="col">{text('history.column.in-force')}</th>
          <th scope="col">{text('history.column.published')}</th>
          <th scope="col">
            <span class="visually-hidden">{text('history.column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((one) => {
          const number = String(one.version);
          return (
            <tr key={number} data-state={one.state}>
              {!isOnly && (
                <td class="pick">
                  {(['from', 'to'] as const).map((end) => (
                    <input
                      key={end}
                      type="radio"
                      name={`compare-${end}`}
                      aria-label={text(`history.pick.${end}`, { version: number })}
                      checked={values[end] === number}
                      onChange={() => set({ [end]: number })}
                    />
                  ))}
                </td>
              )}
              <th scope="row">
                <a href={policyAddress(edition, 'read', { version: one.version })}>
                  {text('policies.version', { version: number })}
                </a>
                {!isBase && (
                  <span class="state-tag" data-state={one.state}>
                    {text(`policies.state.${standingIn(one, list)}`)}
                  </span>
                )}
              </th>
              <td>{isBase ? text('policies.shared') : describePeriod(one)}</td>
              <td>
                {one.publishedBy === null || one.publishedAt === null ? (
                  <span class="muted">{text('history.came-with-folder')}</span>
                ) : (
                  <>
                    <strong>{one.publishedBy}</strong>, <When at={one.publishedAt} />
                  </>
                )}
                {one.reason !== null && <span class="note">{one.reason}</span>}
                {one.movedTo !== null && <span class="note">{text('history.moved', { version: String(one.movedTo) })}</span>}
                {one.cancelled !== null && (
                  <span class="note">
                    {text('history.cancelled', { who: one.cancelled.by })} <When at={one.cancelled.at} />
                    {one.cancelled.reason !== null && `: ${one.cancelled.reason}`}
                  </span>
                )}
              </td>
              <td class="row-actions">
                {!isBase &&
                  one.state === 'scheduled' &&
                  (['move', 'cancel'] as const).map((what) => (
                    <button
                      key={what}
                      type="button"
                      class="link-button"
                      aria-label={text(`scheduled.${what}.label`, { version: number })}
                      disabled={!mayPublish}
                      onClick={() => onAsk(what, one)}
                    >
                      {text(`scheduled.${what}`)}
                    </button>
                  ))}
                {one.state === 'withdrawn' && <TakeUp {...{ edition }} version={one.version} />}
                {onRollBack && isPast(one) && (
                  <button type="button" class="link-button" disabled={!mayPublish} onClick={() => onRollBack(one)}>
                    {text('history.roll-back')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Starts a draft with the text of a version that never began, so that it is not lost. */
function TakeUp({ edition, version }: { readonly edition: EditionName; readonly version: number }) {
  const { route } = useLocation();
  const { isBusy, fault, run } = useTask();
  const start = async () => {
    if (!(await run(() => startDraftFrom(edition, version)))) return;
    await loadPolicyList();
    route(policyAddress(edition, 'edit'));
  };
  return (
    <>
      <button
        type="button"
        class="link-button"
        aria-label={text('history.take-up.label', { version: String(version) })}
        disabled={isBusy || !may('editor', edition.policy)}
        onClick={() => void start()}
      >
        {text('history.take-up')}
      </button>
      {fault && <ProblemNote reason={fault} />}
    </>
  );
}

function standingIn(one: ListedVersion, { items }: Versions) {
  const timed = ({ from, until, ...rest }: ListedVersion) => ({ ...rest, begins: from, ends: until });
  return versionState(timed(one), items.map(timed));
}

/** What never began or has ended can come back. */
function isPast({ state }: ListedVersion): boolean {
  return state === 'superseded' || state === 'retired' || state === 'withdrawn';
}

function describePeriod({ from, until, state, timeZone }: ListedVersion): string {
  const at = (instant: string): string => formatMoment(instantOf(instant), timeZone, 0);
  if (state === 'withdrawn') return text('history.never');
  const start = from === null ? text('history.always') : text('history.from', { when: at(from) });
  return until === null ? start : text('history.from-until', { start, end: at(until) });
}
