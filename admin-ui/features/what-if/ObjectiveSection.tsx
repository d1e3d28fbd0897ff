import type { Attainment, ObjectiveCount } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { targetLabel } from '../../shared/vocabulary/target-label.ts';

/** How many of the cases whose clocks have ended met the targets that have an objective; nothing where none has. */
export function ObjectiveSection({ objectives }: { readonly objectives: readonly ObjectiveCount[] | undefined }) {
  if (objectives === undefined) return null;
  return (
    <section aria-labelledby="objectives-heading">
      <h2 id="objectives-heading">{text('what-if.objectives')}</h2>
      <p class="muted">{text('what-if.objectives.words')}</p>
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">{text('what-if.objectives.target')}</th>
            <th scope="col">{text('what-if.objectives.objective')}</th>
            <th scope="col">{text('what-if.objectives.before')}</th>
            <th scope="col">{text('what-if.objectives.after')}</th>
          </tr>
        </thead>
        <tbody>
          {objectives.map(({ metric, objective, before, after }) => (
            <tr key={`${metric} ${objective}`}>
              <th scope="row">{targetLabel(metric, undefined)}</th>
              <td>{percentText(objective)}</td>
              <td>{attainmentText(before, objective)}</td>
              <td>{attainmentText(after, objective)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function attainmentText({ ended, met }: Attainment, objective: number): string {
  if (ended === 0) return text('what-if.objectives.none');
  const percent = (met / ended) * 100;
  const [those, all] = [met, ended].map((cases) => cases.toLocaleString(text.locale));
  const said = text('what-if.objectives.met', { met: those ?? '', ended: all ?? '', share: percentText(percent) });
  return percent < objective ? `${said}, ${text('what-if.objectives.missed')}` : said;
}

function percentText(percent: number): string {
  return new Intl.NumberFormat(text.locale, { style: 'percent', maximumFractionDigits: 2 }).format(percent / 100);
}
