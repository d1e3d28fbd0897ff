import { sentence } from '../../platform/loading/describe-failure.ts';
import { text } from '../../platform/messages/text.ts';
import type { Simulation } from '../../shared/simulations/simulations-client.ts';

type Props = { readonly problem: NonNullable<Simulation['problem']> };

/** Why a simulation came to nothing: every fault of its input. */
export function ProblemText({ problem: { detail, errors } }: Props) {
  return (
    <div class="problem-note" role="alert">
      <p>
        <strong>{text('what-if.problem')}</strong>
      </p>
      {errors === undefined ? (
        <p>{sentence(detail)}</p>
      ) : (
        <ul>
          {errors.map((error) => (
            <li key={error.detail}>{sentence(error.detail)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
