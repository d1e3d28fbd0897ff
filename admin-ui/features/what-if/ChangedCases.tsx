import { useState } from 'preact/hooks';
import { type Change, type ChangedCase, instantOf } from '../../../engine/index.ts';
import { useQuery } from '../../platform/client/use-query.ts';
import { QueryView } from '../../platform/loading/QueryView.tsx';
import { text } from '../../platform/messages/text.ts';
import { formatRoundDuration } from '../../platform/time/format-duration.ts';
import { DecisionPair } from '../../shared/decision-pair/DecisionPair.tsx';
import { ListFoot } from '../../shared/listing/ListFoot.tsx';
import { useListing } from '../../shared/listing/use-listing.ts';
import { readChangedCases, type Simulation, type SimulationReport } from '../../shared/simulations/simulations-client.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { decideBoth } from './decide-both.ts';
import { describeCasePosition } from './describe-case-position.ts';
import { fieldLabel, formatFieldValue } from './field-label.ts';

type Props = { readonly simulation: Simulation; readonly report: SimulationReport };

/** The cases that are decided differently, each with what differs; opened, with both decisions in full as long as the server has the cases. */
export function ChangedCases({ simulation, report }: Props) {
  const { id, changesKept } = simulation;
  // The server forgets single cases in time; the first ones stay in the report.
  const listing = useListing<ChangedCase>(
    (cursor) => (changesKept > 0 ? readChangedCases(id, cursor) : Promise.resolve({ items: report.changed, next: null })),
    [id, changesKept > 0],
  );
  return (
    <section aria-labelledby="changed-heading">
      <h2 id="changed-heading">{text('what-if.changed')}</h2>
      {changesKept === 0 && report.changed.length < report.notAlike && <p class="hint">{text('what-if.changed.forgotten')}</p>}
      <QueryView query={listing.query} retry={listing.retry} failure={text('what-if.changed.failed')}>
        {(items) => (
          <>
            <ul class="changed-cases">
              {items.map((changed) => (
                <ChangedItem key={changed.place} {...{ changed, simulation, report }} />
              ))}
            </ul>
            <ListFoot listing={listing} shown={items.length} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function ChangedItem({ changed, simulation, report }: Props & { readonly changed: ChangedCase }) {
  const [isOpen, setOpen] = useState(false);
  const { place, id, changes } = changed;
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <strong>{id ?? describeCasePosition(place, report.placesAre)}</strong> <span class="muted">{summaryOf(changes)}</span>
        </summary>
        {isOpen && (
          <div class="changed-case">
            <ChangeTable changes={changes} />
            {simulation.changesKept > 0 && <WholeCase id={simulation.id} {...{ report, place }} />}
            {simulation.changesKept === 0 && id !== null && (
              <p>
                <a href={`/decisions?case=${encodeURIComponent(id)}`}>{text('what-if.changed.decisions')}</a>
              </p>
            )}
          </div>
        )}
      </details>
    </li>
  );
}

const mostSummarized = 3;

/** The first changes in a line: what rules say differently, and by how much due times move. */
function summaryOf(changes: readonly Change[]): string {
  const summarized = changes.filter((change) => change.own !== true || isMove(change)).map(changeInShort);
  const shown = summarized.length === 0 ? changes.map(({ field }) => fieldLabel(field)) : summarized;
  return [...shown.slice(0, mostSummarized), ...(shown.length > mostSummarized ? ['…'] : [])].join(' · ');
}

function changeInShort(change: Change): string {
  const { field, before, after } = change;
  if (!isMove(change)) return `${fieldLabel(field)} ${formatFieldValue(field, before)} → ${formatFieldValue(field, after)}`;
  const by = instantOf(String(after)) - instantOf(String(before));
  const amount = formatRoundDuration(by);
  return `${fieldLabel(field)} ${text(by < 0 ? 'what-if.bucket.earlier' : 'what-if.bucket.later', { amount })}`;
}

function isMove({ field, before, after }: Change): boolean {
  return field.endsWith('.dueAt') && typeof before === 'string' && typeof after === 'string';
}

type WholeCaseProps = { readonly id: string; readonly report: SimulationReport; readonly place: number };

/** Both decisions on a changed case of a simulation in full, under the versions as they were tried. */
function WholeCase({ id, report, place }: WholeCaseProps) {
  const names = [report.from.name, report.to.name] as const;
  const { query, retry } = useQuery(() => decideBoth(id, place, report), [id, place]);
  return (
    <QueryView {...{ query, retry }} failure={text('what-if.changed.whole.failed')}>
      {({ answer, request }) => <DecisionPair {...{ answer, names }} facts={request.case} />}
    </QueryView>
  );
}
