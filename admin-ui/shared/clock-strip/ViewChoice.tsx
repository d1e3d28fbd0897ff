import { Icon, type IconName } from '../../platform/controls/Icon.tsx';
import { text } from '../../platform/messages/text.ts';
import { targetLabel } from '../vocabulary/target-label.ts';
import type { ClockPicture } from './clock-picture.ts';
import type { View } from './use-view.ts';

type Props = { readonly picture: ClockPicture; readonly view: View };

/** What the picture of the clocks is fitted to, and steps nearer, farther and along. */
export function ViewChoice({ picture, view }: Props) {
  const { lanes } = picture;
  const choices = [
    { fit: 'all' as const, label: text('clock.all') },
    { fit: 'near' as const, label: text('clock.near') },
    ...lanes.map(({ kind }) => ({ fit: kind, label: targetLabel(kind, picture) })),
  ];
  return (
    <div class="view-choice">
      {lanes.length > 1 && (
        <div class="choices" role="radiogroup" aria-label={text('clock.fit')}>
          {choices.map(({ fit, label }) => (
            <label key={fit} class="choice small">
              <input type="radio" name="zoom" checked={view.fit === fit} onChange={() => view.fitTo(fit)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would not stand in the line of its choices */}
      <div class="view-steps" role="group" aria-label={text('clock.view')}>
        <Step of="earlier" icon="back" isOff={!view.canZoomOut} onStep={() => view.pan(-1)} />
        <Step of="farther" icon="minus" isOff={!view.canZoomOut} onStep={() => view.zoom(-1)} />
        <Step of="nearer" icon="plus" isOff={false} onStep={() => view.zoom(1)} />
        <Step of="later" icon="on" isOff={!view.canZoomOut} onStep={() => view.pan(1)} />
      </div>
    </div>
  );
}

type StepProps = {
  readonly of: 'earlier' | 'later' | 'nearer' | 'farther';
  readonly icon: IconName;
  readonly isOff: boolean;
  readonly onStep: () => void;
};

/** It stays where it leads nowhere, so that the focus does. */
function Step({ of, icon, isOff, onStep }: StepProps) {
  const name = text(`clock.view.${of}`);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={isOff}
      onClick={() => !isOff && onStep()}
    >
      <Icon name={icon} />
    </button>
  );
}
