import type { ComponentChildren } from 'preact';
import { type Difference, differenceStages } from '../../../engine/index.ts';
import { text } from '../../platform/messages/text.ts';
import { DifferenceRow } from './DifferenceRow.tsx';

type Props = {
  readonly differences: readonly Difference[];
  readonly beneath?: ((difference: Difference) => ComponentChildren) | undefined;
};

/** Differences by the part of the policy in which they are; those of mere wording folded away. */
export function DifferenceList({ differences, beneath }: Props) {
  const [meaning, wording] = [differences.filter((one) => one.meaning), differences.filter((one) => !one.meaning)];
  if (differences.length === 0) return <p class="empty">{text('compare.none')}</p>;
  return (
    <div class="differences">
      <p class="difference-counts">
        <strong>{text('compare.meaning', { count: meaning.length })}</strong>
        {wording.length > 0 && <span class="muted"> · {text('compare.wording', { count: wording.length })}</span>}
      </p>
      <ByStage {...{ beneath }} differences={meaning} />
      {wording.length > 0 && (
        <details class="wordings" open={meaning.length === 0}>
          <summary>{text('compare.wording.title', { count: wording.length })}</summary>
          <ByStage {...{ beneath }} differences={wording} />
        </details>
      )}
    </div>
  );
}

function ByStage({ differences, beneath }: Props) {
  return (
    <>
      {differenceStages.map((stage) => {
        const own = differences.filter((one) => one.stage === stage);
        if (own.length === 0) return null;
        return (
          <section key={stage} class="difference-stage">
            <h3>
              {text(`compare.stage.${stage}`)} <span class="part-count">{own.length}</span>
            </h3>
            <ul>
              {own.map((one) => (
                <DifferenceRow key={`${one.kind} ${one.path} ${one.what}`} difference={one} beneath={beneath?.(one)} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
