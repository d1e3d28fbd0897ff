import { text } from '../../platform/messages/text.ts';
import type { SimulationReport } from '../../shared/simulations/simulations-client.ts';

/** How many cases there were and how they came out. */
export function Figures({
  report: { cases, alike, notAlike, different, reworded, outcomes },
}: {
  readonly report: SimulationReport;
}) {
  const undecided = outcomes
    .filter(({ from, to }) => from !== 'decided' && to !== 'decided')
    .reduce((sum, one) => sum + one.cases, 0);
  const oneSided = notAlike - different;
  const figures = [
    { label: text('what-if.figure.cases'), value: cases, note: '' },
    {
      label: text('what-if.figure.different'),
      value: notAlike,
      note: cases === 0 ? '' : formatShare(notAlike / cases),
      isMain: true,
    },
    {
      label: text('what-if.figure.alike'),
      value: alike,
      note: reworded === 0 ? '' : text('what-if.figure.reworded', { count: reworded }),
    },
    {
      label: text('what-if.figure.undecided'),
      value: undecided,
      note: oneSided === 0 ? '' : text('what-if.figure.one-sided', { count: oneSided }),
    },
  ];
  return (
    <dl class="run-figures">
      {figures.map(({ label, value, note, isMain }) => (
        <div key={label} data-main={isMain === true && value > 0}>
          <dt>{label}</dt>
          <dd>
            {value.toLocaleString(text.locale)}
            {note !== '' && <span class="note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function formatShare(share: number): string {
  return new Intl.NumberFormat(text.locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
