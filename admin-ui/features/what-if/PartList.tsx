import { text } from '../../platform/messages/text.ts';
import type { SimulationReport } from '../../shared/simulations/simulations-client.ts';
import { partOfDecision } from './field-label.ts';

/** In how many cases each part of the decision differs. */
export function PartList({ report: { parts, notAlike } }: { readonly report: SimulationReport }) {
  if (parts.length === 0) return null;
  const most = Math.max(...parts.map(({ cases }) => cases));
  return (
    <section aria-labelledby="parts-heading">
      <h2 id="parts-heading">{text('what-if.parts')}</h2>
      {parts.reduce((sum, { cases }) => sum + cases, 0) > notAlike && (
        <p class="hint">{text('what-if.parts.hint', { cases: notAlike.toLocaleString(text.locale) })}</p>
      )}
      <table class="part-bars">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{text('decision.part')}</th>
            <th scope="col">{text('what-if.column.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, cases }) => (
            <tr key={part}>
              <th scope="row">{partOfDecision(part)}</th>
              <td>
                <span class="bar-value">{cases.toLocaleString(text.locale)}</span>
                <span class="bar" aria-hidden="true" style={{ width: `${(cases / most) * 70}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
