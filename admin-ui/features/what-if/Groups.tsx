import { text } from '../../platform/messages/text.ts';
import type { SimulationReport } from '../../shared/simulations/simulations-client.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { describeCasePosition } from './describe-case-position.ts';

const most = 10;

/** Cases in which the same changed in the same way, the most frequent first. */
export function Groups({ report: { groups, groupCount, placesAre } }: { readonly report: SimulationReport }) {
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="groups-heading">
      <h2 id="groups-heading">{text('what-if.groups')}</h2>
      <ol class="groups">
        {groups.slice(0, most).map(({ changes, cases, first }) => (
          <li key={first.place}>
            <p>
              <strong>{text('listing.cases', { count: cases })}</strong>{' '}
              <span class="muted">
                {text('what-if.groups.first', { place: first.id ?? describeCasePosition(first.place, placesAre) })}
              </span>
            </p>
            <ChangeTable changes={changes} />
          </li>
        ))}
      </ol>
      {groupCount > most && <p class="muted">{text('what-if.groups.more', { count: groupCount - most })}</p>}
    </section>
  );
}
