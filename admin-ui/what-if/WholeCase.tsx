import { useState } from 'preact/hooks';
import { useReading } from '../client/reading.ts';
import type { Simulation, SimulationReport } from '../client/simulations.ts';
import { decideByReferences, referenceOf } from '../deciding/rulebooks.ts';
import type { AskedCase, UnderAnswer } from '../deciding/under-messages.ts';
import { DecisionPair } from '../decisions/DecisionPair.tsx';
import { Read } from '../frame/Read.tsx';
import { text } from '../messages/text.ts';
import { caseAt, type SentCase } from './kept-files.ts';
import '../style/decisions.css';

type Props = { readonly simulation: Simulation; readonly report: SimulationReport; readonly place: number };

/** Both decisions on one case of the file in full. */
export function WholeCase({ simulation, report, place }: Props) {
  const [isShown, setShown] = useState(false);
  if (!isShown) {
    return (
      <button type="button" class="link-button" onClick={() => setShown(true)}>
        {text('what-if.changed.whole')}
      </button>
    );
  }
  return <Both {...{ simulation, report, place }} />;
}

function Both({ simulation: { id }, report, place }: Props) {
  const names = [report.from.name, report.to.name] as const;
  const { reading, retry } = useReading(() => decideBoth(id, place, report), [id, place]);
  return (
    <Read {...{ reading, retry }} failure={text('decisions.under.failed')}>
      {(answer) =>
        answer === undefined ? <p class="empty">{text('what-if.changed.gone')}</p> : <DecisionPair {...{ answer, names }} />
      }
    </Read>
  );
}

async function decideBoth(id: string, place: number, report: SimulationReport): Promise<UnderAnswer | undefined> {
  const [sent, from, to] = [
    await caseAt(id, place, report.placesAre),
    referenceOf(report.from.name),
    referenceOf(report.to.name),
  ];
  if (sent === undefined || from === undefined || to === undefined) return undefined;
  return decideByReferences([from, to], askedOf(sent, from.edition.policy.split('/')[0] ?? '', report.asOf));
}

/** What the server was asked: looked at from the case's own moment, the one for all, or the last thing that happened. */
function askedOf(sent: SentCase, vendor: string, stated: string | null): AskedCase {
  const facts = (typeof sent.case === 'object' && sent.case !== null ? sent.case : sent) as SentCase;
  const events = Array.isArray(facts.events) ? (facts.events as readonly { readonly at?: unknown }[]) : [];
  const instants = [facts.openedAt, ...events.map(({ at }) => at)]
    .filter((at) => typeof at === 'string')
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  const own = typeof sent.asOf === 'string' ? sent.asOf : undefined;
  return { case: { vendor, ...facts }, asOf: own ?? stated ?? instants[0] ?? new Date().toISOString() };
}
