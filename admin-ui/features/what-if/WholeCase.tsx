import { useReading } from '../../platform/client/reading.ts';
import { Read } from '../../platform/loading/Read.tsx';
import { text } from '../../platform/messages/text.ts';
import { DecisionPair } from '../../shared/decision-pair/DecisionPair.tsx';
import type { SimulationReport } from '../../shared/simulations/simulations-client.ts';
import { decideBoth } from './decide-both.ts';

type Props = { readonly id: string; readonly report: SimulationReport; readonly place: number };

/** Both decisions on a changed case of a simulation in full, under the versions as they were tried. */
export function WholeCase({ id, report, place }: Props) {
  const names = [report.from.name, report.to.name] as const;
  const { reading, retry } = useReading(() => decideBoth(id, place, report), [id, place]);
  return (
    <Read {...{ reading, retry }} failure={text('what-if.changed.whole.failed')}>
      {({ answer, asked }) => <DecisionPair {...{ answer, names }} asked={asked.case} />}
    </Read>
  );
}
