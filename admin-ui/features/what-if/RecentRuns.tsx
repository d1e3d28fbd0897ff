import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { When } from '../../platform/time/When.tsx';
import { ListFoot } from '../../shared/listing/ListFoot.tsx';
import { useListing } from '../../shared/listing/use-listing.ts';
import { formatVersionChange, titleOfReference } from '../../shared/policies/format-version-change.ts';
import { type ListedSimulation, listSimulations } from '../../shared/simulations/simulations-client.ts';

/** What was tried before, by whoever. */
export function RecentRuns() {
  const listing = useListing((cursor) => listSimulations({ limit: '20', ...(cursor !== undefined && { cursor }) }), []);
  return (
    <section aria-labelledby="recent-heading">
      <h2 id="recent-heading">{text('what-if.recent')}</h2>
      <QueryView query={listing.query} retry={listing.retry} failure={text('what-if.recent.failed')}>
        {(runs) =>
          runs.length === 0 ? (
            <p class="empty">{text('what-if.recent.none')}</p>
          ) : (
            <>
              <table class="listing">
                <thead>
                  <tr>
                    <th scope="col">{text('what-if.column.versions')}</th>
                    <th scope="col" class="amount">
                      {text('what-if.column.cases')}
                    </th>
                    <th scope="col" class="amount">
                      {text('what-if.column.different')}
                    </th>
                    <th scope="col">{text('what-if.column.who')}</th>
                  </tr>
                </thead>
                <tbody>
                  {runs.map((run) => (
                    <Row key={run.id} run={run} />
                  ))}
                </tbody>
              </table>
              <ListFoot listing={listing} shown={runs.length} />
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function Row({ run }: { readonly run: ListedSimulation }) {
  const { id, from, to, state, cases, notAlike, who, at } = run;
  return (
    <tr>
      <th scope="row">
        <a href={`/what-if/${id}`} title={`${from} → ${to}`}>
          {formatVersionChange(from, to)}
        </a>
        {state !== 'finished' && <span class="tag">{text(`what-if.state.${state}`)}</span>}
        <span class="note">{titleOfReference(to) ?? to.split('@')[0]}</span>
      </th>
      <td class="amount" data-label={text('what-if.column.cases')}>
        {cases.toLocaleString(text.locale)}
      </td>
      <td class="amount" data-label={text('what-if.column.different')}>
        {notAlike.toLocaleString(text.locale)}
      </td>
      <td>
        {who}, <When at={at} />
      </td>
    </tr>
  );
}
