import { sentence } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import type { SimulationReport } from '../../shared/simulations/simulations-client.ts';
import { describeCasePosition } from './describe-case-position.ts';

/** The first cases that were not decided under both versions, and why. */
export function UndecidedCases({ report: { undecided, placesAre } }: { readonly report: SimulationReport }) {
  if (undecided.length === 0) return null;
  return (
    <section aria-labelledby="undecided-heading">
      <h2 id="undecided-heading">{text('what-if.undecided')}</h2>
      <ul class="changed-cases">
        {undecided.map(({ place, id, before, after, faults }) => (
          <li key={place}>
            <p>
              <strong>{id ?? describeCasePosition(place, placesAre)}</strong>{' '}
              {id !== null && <span class="muted">{describeCasePosition(place, placesAre)}</span>}{' '}
              <span class="muted">
                {before === after
                  ? text(`what-if.status.${before}`)
                  : text('what-if.status.both', {
                      before: text(`what-if.status.${before}`),
                      after: text(`what-if.status.${after}`).toLowerCase(),
                    })}
              </span>
            </p>
            <ul>
              {faults.map(({ pointer, detail, hint, under }) => (
                <li key={`${pointer} ${detail} ${under}`}>
                  {sentence(detail)} {hint !== undefined && sentence(hint)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
