import { text } from '../../platform/messages/text.ts';
import type { Simulation, SimulationReport } from '../../shared/simulations/simulations-client.ts';
import { readable } from '../../shared/vocabulary/question-label.ts';
import { targetLabel } from '../../shared/vocabulary/target-label.ts';
import { ChangedCases } from './ChangedCases.tsx';
import { DueShiftSection } from './DueShiftSection.tsx';
import { Figures } from './Figures.tsx';
import { Groups } from './Groups.tsx';
import { ObjectiveSection } from './ObjectiveSection.tsx';
import { PartList } from './PartList.tsx';
import { TransitionTable } from './TransitionTable.tsx';
import { UndecidedCases } from './UndecidedCases.tsx';

type Props = { readonly simulation: Simulation; readonly report: SimulationReport };

/** What came out: the whole first, then its parts, then case by case. */
export function ReportView({ simulation, report }: Props) {
  const { severities, desks, targets, notAlike, cases, alike, encoding } = report;
  return (
    <>
      <Figures report={report} />
      {encoding !== undefined && (
        <p class="callout" data-kind="attention">
          {text('what-if.read-as', { encoding })}
        </p>
      )}
      {notAlike === 0 && alike > 0 && simulation.state === 'finished' && (
        <p class="no-difference">
          {text(alike === cases ? 'what-if.no-difference' : 'what-if.no-difference.decided', { count: alike })}
        </p>
      )}
      <PartList report={report} />
      <TransitionTable id="severities" title={text('decisions.severity')} transitions={severities} words={readable} />
      <TransitionTable id="desks" title={text('decision.desk')} transitions={desks} words={readable} />
      {Object.entries(targets).map(([kind, target]) => (
        <DueShiftSection key={kind} kind={kind} title={targetLabel(kind, undefined)} {...target} />
      ))}
      <ObjectiveSection objectives={report.objectives} />
      <Groups report={report} />
      {notAlike > 0 && simulation.state !== 'running' && <ChangedCases simulation={simulation} report={report} />}
      <UndecidedCases report={report} />
    </>
  );
}
