import { useReading } from '../client/reading.ts';
import type { SimulationReport } from '../client/simulations.ts';
import { DecisionPair } from '../decisions/DecisionPair.tsx';
import { Read } from '../frame/Read.tsx';
import { text } from '../messages/text.ts';
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
