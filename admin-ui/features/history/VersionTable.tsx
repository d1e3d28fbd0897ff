import { instantOf } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { formatMoment } from '../../platform/time/format-time.ts';
import { When } from '../../platform/time/When.tsx';
import { useFilters } from '../../shared/listing/use-filters.ts';
import { versionState } from '../../shared/policies/edition-versions.ts';
import type { Versions } from '../../shared/policies/policies-client.ts';
import { type EditionName, policyAddress } from '../../shared/policies/policy-address.ts';
import type { ListedVersion } from '../../shared/publication/release.ts';
import { may } from '../../shared/session/permissions.ts';

type Props = {
  readonly edition: EditionName;
  readonly list: Versions;
  /** Undefined where there is no rolling back. */
  readonly onRollBack: ((to: ListedVersion) => void) | undefined;
};

/** Every version: how it stands, from when to when, who published it and why; two of them can be chosen to be compared. */
export function VersionTable({ edition, list, onRollBack }: Props) {
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
              </td>
              <td class="row-actions">
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
